"""Pages of a given size in the shapes that cost most: one function a shape, `size` in characters.

Used by the tests beside it and by the fuzzer; all text is invented.
"""

from __future__ import annotations

from collections.abc import Callable

import hostile_news

SENTENCE = "市图书馆上周六开放了新的阅览室，馆长张三表示，“这里每天可以接待八百名读者，欢迎大家来看书。”"
FRAME = (
    "<html><head><title>新阅览室开放_某某日报</title></head><body><h1>新阅览室开放</h1>"
    "<p>2024-05-12 10:30 来源：某某日报</p><div id=content>{}</div></body></html>"
)


def _page(unit: str, size: int) -> str:
    return FRAME.format(unit * max(1, size // len(unit)))


def long_article(size: int) -> str:
    unit = "".join(f"<p>{number}、{SENTENCE}</p>" for number in range(10))
    return _page(unit, size)


def newspaper(size: int) -> str:
    """An article as they are: paragraphs of 40 to 150 characters, now and then someone speaks."""
    plain = "新的阅览室在三楼，有二百个座位和三万册图书，周一闭馆。" * 4
    unit = f"<p>{plain}</p><p>{plain[:60]}</p><p>{plain}</p><p>{SENTENCE}{plain[:40]}</p><p>{plain[:27]}</p>"
    return _page(unit, size)


def links(size: int) -> str:
    return _page("<li><a href=/a/1.html>市图书馆上周六开放了新的阅览室</a></li>", size)


def nested(size: int) -> str:
    half = size // 2 // 11
    return FRAME.format("<div>" * half + f"<p>{SENTENCE * 4}</p>" + "</div>" * half)


def nested_with_text(size: int) -> str:
    unit = f"<div class=a>{SENTENCE}"
    return FRAME.format(unit * (size // len(unit)))


def nested_inline(size: int) -> str:
    return FRAME.format("<p>" + f"<span style='color:red'><b>{SENTENCE}" * (size // 90))


def nested_core(size: int) -> str:
    """More than half of the sentences stand deep inside; each may be a line of the site by its words."""
    lines = [
        f"<p>第{i:05}座粮仓排着队，请关注电话联系人，来源，编辑，人们拿着借书证。</p>"
        for i in range(size // 50)
    ]
    depth, inside = max(1, size // 1600), len(lines) * 11 // 20
    return FRAME.format(
        "<div>" * depth + "".join(lines[:inside]) + "</div>" * depth + "".join(lines[inside:])
    )


def short_blocks(size: int) -> str:
    return _page("<p>春。</p>", size)


def short_lines(size: int) -> str:
    return "春。\n" * (size // 3)


def different_lines(size: int) -> str:
    return "\n".join(f"第{number}行的字。" for number in range(size // 11))


def plain_sentences(size: int) -> str:
    return f"{SENTENCE}\n" * (size // len(SENTENCE))


def breaks(size: int) -> str:
    return _page("字字字<br>", size)


def one_block(size: int) -> str:
    return FRAME.format("<p>" + "市图书馆开放了新阅览室" * (size // 11) + "。</p>")


def one_block_of_sentences(size: int) -> str:
    return FRAME.format("<p>" + SENTENCE * (size // len(SENTENCE)) + "</p>")


def quotation_marks(size: int) -> str:
    return FRAME.format("<p>" + SENTENCE * 3 + "“”" * (size // 2) + "</p>")


def opening_marks(size: int) -> str:
    return FRAME.format("<p>" + SENTENCE * 3 + "“" * size + "</p>")


def straight_marks(size: int) -> str:
    return FRAME.format("<p>" + SENTENCE * 3 + '"' * size + "</p>")


def mixed_marks(size: int) -> str:
    return FRAME.format("<p>" + SENTENCE * 3 + '”“‘「『"字' * (size // 7) + "</p>")


def brackets(size: int) -> str:
    return FRAME.format("<p>" + SENTENCE * 3 + "（）" * (size // 2) + "</p>")


def opening_brackets(size: int) -> str:
    return FRAME.format("<p>" + SENTENCE * 3 + "（【《[(" * (size // 5) + "</p>")


def dates(size: int) -> str:
    return FRAME.format(f"<p>{SENTENCE * 3}</p><p>" + "2024-05-12 10:30:00 " * (size // 20) + "</p>")


def date_blocks(size: int) -> str:
    return FRAME.format(f"<p>{SENTENCE * 3}</p>" + "<p>发布时间：2024-05-12 10:30:00</p>" * (size // 33))


def digits(size: int) -> str:
    return FRAME.format(f"<p>{SENTENCE * 3}</p><p>" + "2024" * (size // 4) + "</p>")


def bylines(size: int) -> str:
    return FRAME.format(f"<p>{SENTENCE * 3}</p>" + "<p>（本报记者 张三 李四）</p>" * (size // 20))


def one_byline(size: int) -> str:
    return FRAME.format(f"<p>{SENTENCE * 3}</p><p>记者 " + "张三、李四 " * (size // 6) + "</p>")


def attributions(size: int) -> str:
    return FRAME.format("<p>" + "据新华社报道，张三说，李四表示，王五称，" * (size // 20) + "</p>")


def _names() -> list[str]:
    """Some thousand names, surname by given name."""
    surnames, given = (
        "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗",
        "伟芳娜敏静强磊军洋勇艳杰涛明超霞平刚桂华文建国玉兰",
    )
    return [a + b + c for b in given for c in given for a in surnames]


def different_names(size: int) -> str:
    names, paragraphs = _names(), []
    for number in range(size // 60):
        name = names[number * 7919 % len(names)]
        paragraphs.append(
            f"<p>市图书馆馆长{name}表示，“这里每天可以接待八百名读者。”{name[0]}馆长说，“欢迎来。”</p>"
        )
    return FRAME.format("".join(paragraphs))


def names_as_lines(size: int) -> str:
    names = _names()
    return "河口图书馆\n" + "\n".join(names[number * 7919 % len(names)] for number in range(size // 4))


def sentences_before_pieces(size: int) -> str:
    lines = (f"河口图书馆今天上午向市民开放了三层阅览室。新馆第{number}层\n" for number in range(size // 28))
    return "河口图书馆\n" + "".join(lines)


def foreign_names(size: int) -> str:
    names, paragraphs = _names(), []
    for number in range(size // 60):
        first, last = names[number * 7919 % len(names)], names[number * 104729 % len(names)]
        paragraphs.append(
            f"<p>教授{first}·{last}说：“这里每天可以接待八百名读者。”{last}又说，“欢迎来。”</p>"
        )
    return FRAME.format("".join(paragraphs))


def pronouns(size: int) -> str:
    return _page(
        "<p>他说：“这里每天可以接待八百名读者，欢迎大家来。”她说，“好的，我们都会来看书。”</p>", size
    )


def lone_quotations(size: int) -> str:
    return _page("<p>“这里每天可以接待八百名读者，欢迎大家来。”</p>", size)


def different_sources(size: int) -> str:
    names = _names()
    unit = (
        f"据{names[n * 7919 % len(names)]}公司的公告，{names[n * 31 % len(names)]}集团称有新书。"
        for n in range(size // 24)
    )
    return FRAME.format("<p>" + "".join(unit) + "</p>")


def latin_names(size: int) -> str:
    unit = (f"据Ab{n:x}介绍，馆长Cd{n:x} Ef{n:x}说，“欢迎大家来看书。”" for n in range(size // 36))
    return FRAME.format("<p>" + "".join(unit) + "</p>")


def sources(size: int) -> str:
    return FRAME.format(f"<p>{SENTENCE * 3}</p><p>" + "来源：" * (size // 3) + "</p>")


def headlines(size: int) -> str:
    return _page("<h2>新阅览室开放</h2>", size)


def repeated_headline(size: int) -> str:
    return FRAME.format(f"<p>{SENTENCE * 3}" + "新阅览室开放" * (size // 6) + "</p>")


def long_title(size: int) -> str:
    title = "新阅览室开放" * (size // 12)
    return (
        f"<html><head><title>{title}</title></head><body><h1>{title}</h1><p>{SENTENCE * 4}</p></body></html>"
    )


def pictures(size: int) -> str:
    unit = "".join(
        f"<p><img src=/{number}.jpg alt=阅览室></p><p>图为阅览室。张三 摄</p>" for number in range(50)
    )
    return FRAME.format(f"<p>{SENTENCE * 3}</p>" + unit * (size // len(unit)) + f"<p>{SENTENCE * 3}</p>")


def pictures_in_a_line(size: int) -> str:
    unit = "".join(f"<img src=/{number}.jpg>" for number in range(size // 22))
    return FRAME.format(f"<p>{SENTENCE * 3}</p><p>{unit}</p>")


def tables(size: int) -> str:
    return FRAME.format(
        f"<p>{SENTENCE * 3}</p><table>" + "<tr><td>一月<td>三百</tr>" * (size // 22) + "</table>"
    )


def attributes(size: int) -> str:
    named = " ".join(f"a{number}=1" for number in range(size // 10))
    return FRAME.format(f"<p {named}>{SENTENCE * 4}</p>")


def metas(size: int) -> str:
    named = "".join(f"<meta name=a{number} content=阅览室>" for number in range(size // 30))
    return f"<html><head>{named}</head><body><h1>新阅览室开放</h1><p>{SENTENCE * 4}</p></body></html>"


def pages_of_numbers(size: int) -> str:
    unit = "".join(f"<a href=/a_{number}.html>{number}</a> " for number in range(size // 28))
    return FRAME.format(f"<p>{SENTENCE * 3}</p><p>{unit}</p>")


def script(size: int) -> str:
    return '<html><body><script>var a = {"content": "' + "\\u5f20" * (size // 6) + '"}</script></body></html>'


def scripts(size: int) -> str:
    return "<html><body>" + "<script>a</script>" * (size // 18) + "<p>阅览室</p></body></html>"


def open_scripts(size: int) -> str:
    return "<html><body><p>阅览室</p>" + '<script>"content":"' * (size // 19)


def comments(size: int) -> str:
    return FRAME.format(f"<p>{SENTENCE * 4}</p>" + "<!-- 2024-05-12 -->" * (size // 19))


def open_comments(size: int) -> str:
    return FRAME.format(f"<p>{SENTENCE * 4}</p>" + "<!-" * (size // 3))


def hidden_parts(size: int) -> str:
    return _page("字<span style=display:none>藏</span>", size)


def nested_hidden(size: int) -> str:
    return FRAME.format("<p>" + "字<span style=display:none>" * (size // 27))


def sized_parts(size: int) -> str:
    return FRAME.format("<p>" + "字<b style=font-size:0>藏<b style=font-size:9px>" * (size // 46))


def style_sheet(size: int) -> str:
    return f"<style>{'.a{display:none}' * (size // 16)}</style>" + FRAME.format(f"<p>{SENTENCE * 4}</p>")


def hidden_classes(size: int) -> str:
    rules = "".join(f".a{number}{{display:none}}" for number in range(size // 20))
    return f"<style>{rules}</style>" + FRAME.format(f"<p>{SENTENCE * 4}</p>")


def style_sheets(size: int) -> str:
    return "<style>.a{display:none}</style>" * (size // 31) + FRAME.format(f"<p>{SENTENCE * 4}</p>")


def long_style(size: int) -> str:
    return FRAME.format(f"<p style='{'color:transparent;clip:0;' * (size // 25)}'>{SENTENCE * 4}</p>")


def headline_pieces_as_lines(size: int) -> str:
    return "河口新大桥今日通车\n\n" + f"{SENTENCE}\n\n河口新大桥\n\n" * (size // 40)


def closing_tags(size: int) -> str:
    return FRAME.format(f"<p>{SENTENCE * 4}</p>" + "</p>" * (size // 4))


def open_links(size: int) -> str:
    return FRAME.format(f"<p>{SENTENCE * 4}</p>" + "<a href=/1>字" * (size // 12))


def open_bold(size: int) -> str:
    return FRAME.format("<p>" + "<b>字" * (size // 4))


def noscripts(size: int) -> str:
    return FRAME.format("<p>" + "字<noscript>藏" * (size // 12) + f"</p><p>{SENTENCE * 4}</p>")


def entities(size: int) -> str:
    return FRAME.format("<p>" + "&#24352;&amp;&nbsp;" * (size // 18) + "</p>")


def blanks(size: int) -> str:
    return FRAME.format(f"<p>{SENTENCE * 3}</p><p>" + " \u3000" * (size // 2) + "字</p>")


def controls(size: int) -> str:
    return FRAME.format("<p>" + "市图书馆\x01\u200b开放" * (size // 8) + "</p>")


def injected_pinyin(size: int) -> str:
    return FRAME.format("<p>" + "網(wǎng)絡(luò)發(fā)布會(huì)" * (size // 20) + "</p>")


def ascii_text(size: int) -> str:
    return FRAME.format("<p>" + "a" * size + "</p>")


def stops(size: int) -> str:
    return FRAME.format(f"<p>{SENTENCE * 3}</p><p>" + "。！？，" * (size // 4) + "</p>")


def tags_line(size: int) -> str:
    return FRAME.format(f"<p>{SENTENCE * 4}</p><p>标签：" + "图书馆 阅读 " * (size // 7) + "</p>")


def json_ld(size: int) -> str:
    keys = ",".join(f'"k{number}":{number}' for number in range(size // 14))
    return f'<script type="application/ld+json">{{{keys}}}</script>' + FRAME.format(f"<p>{SENTENCE * 4}</p>")


def json_ld_strings(size: int) -> str:
    text = '"headline" ' * (size // 11)
    return f'<script type="application/ld+json">{text}</script>' + FRAME.format(f"<p>{SENTENCE * 4}</p>")


SHAPES: dict[str, Callable[[int], str]] = hostile_news.SHAPES | {
    shape.__name__: shape
    for shape in (
        long_article, newspaper, links, nested, nested_with_text, nested_inline, nested_core, short_blocks,
        short_lines, different_lines, plain_sentences, breaks, one_block, one_block_of_sentences,
        quotation_marks, opening_marks, straight_marks, mixed_marks, brackets, opening_brackets, dates,
        date_blocks, digits, bylines, one_byline, attributions, different_names, names_as_lines,
        sentences_before_pieces, foreign_names, pronouns, lone_quotations, different_sources,
        latin_names, sources, headlines, repeated_headline, long_title,
        pictures, pictures_in_a_line, tables, attributes, metas, pages_of_numbers, script, scripts,
        open_scripts, comments, open_comments, hidden_parts, nested_hidden, sized_parts, style_sheet,
        hidden_classes, style_sheets, long_style, headline_pieces_as_lines, closing_tags, open_links,
        open_bold, noscripts, entities, blanks, controls, injected_pinyin, ascii_text, stops, tags_line,
        json_ld, json_ld_strings,
    )
}  # fmt: skip
