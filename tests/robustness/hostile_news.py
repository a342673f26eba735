"""Pages of a given size full of what a news page prints once: credits, captions, lists of related articles,
the headline and its pieces. One function a shape, `size` in characters.

Used like `hostile_shapes.py`, which takes them in; all text is invented.
"""

from __future__ import annotations

from collections.abc import Callable

SENTENCE = "市图书馆上周六开放了新的阅览室，馆长张三表示，“这里每天可以接待八百名读者，欢迎大家来看书。”"
PLAIN = "欢迎大家来看书，这里有三万册图书。"
LONG_HEADLINE = "市图书馆新阅览室昨日正式开放读者称赞环境优美"


def _page(unit: str, size: int, headline: str = "新阅览室开放") -> str:
    """A page with an article of a sentence and `unit`, again and again."""
    return _around(unit * max(1, size // len(unit)), headline)


def _around(content: str, headline: str = "新阅览室开放") -> str:
    return (
        f"<html><head><title>{headline}_某某日报</title></head><body><h1>{headline}</h1>"
        f"<p>2024-05-12 10:30 来源：某某日报</p><div id=content><p>{SENTENCE}</p>"
        f"{content}</div></body></html>"
    )


def _numbered(unit: str, size: int, headline: str = "新阅览室开放") -> str:
    """As `_page`, with another number for `{n}` each time and another name for `{name}`."""
    surnames, given = "王李张刘陈杨赵黄周吴徐孙", "伟芳娜敏静强磊军洋勇艳杰涛明超"
    return _around(
        "".join(
            unit.replace("{n}", str(n)).replace("{name}", surnames[n % 12] + given[n % 13] + given[n % 7])
            for n in range(size // len(unit))
        ),
        headline,
    )


def different_headings(size: int) -> str:
    return _numbered("<h2>第{n}个新阅览室开放</h2>", size)


def headings_and_text(size: int) -> str:
    return _numbered(f"<h2>新阅览室开放{{n}}</h2><p>{PLAIN}</p>", size)


def captions(size: int) -> str:
    return _numbered(f"<p><img src=/{{n}}.jpg></p><p>阅览室</p><p>{PLAIN}</p>", size)


def pictures_in_text(size: int) -> str:
    return _numbered(f"<p class=a{{n}}><img src=/{{n}}.jpg>阅览室</p><p>{PLAIN}</p>", size)


def figures(size: int) -> str:
    return _numbered("<figure><img src=/{n}.jpg><figcaption>阅览室{n}。{name} 摄</figcaption></figure>", size)


def markdown(size: int) -> str:
    unit = f"[阅览室](/a/1.html)开放，![图](/1.jpg)\n\n**看书** {SENTENCE}\n"
    return "# 新阅览室开放\n\n" + unit * (size // len(unit))


def linked_pictures(size: int) -> str:
    return _numbered("<p><a href=/{n}.html><img src=/{n}.jpg alt=阅览室{n}></a></p>", size)


def nested_tables(size: int) -> str:
    depth = size // 40
    return _around("<table><tr><td>字" * depth + "</td></tr></table>" * depth)


def one_wide_row(size: int) -> str:
    return _around("<table><tr>" + "<td>三百" * (size // 6) + "</tr><tr><td>一月<td>二月</tr></table>")


def nested_lists(size: int) -> str:
    depth = size // 24
    return _around("<ul><li>看书" * depth + "</li></ul>" * depth)


def related_headings(size: int) -> str:
    return _page("<h3>相关阅读</h3><p><a href=/1.html>市图书馆开放新的阅览室</a></p>", size)


def related_lists_in_text(size: int) -> str:
    return _page(f"<p>{PLAIN}</p><h3>相关新闻</h3><p><a href=/1.html>市图书馆开放阅览室</a></p>", size)


def tag_links(size: int) -> str:
    return _numbered("<p>标签：<a href=/tag/{n}>阅读{n}</a></p>", size)


def credit_lines(size: int) -> str:
    return _numbered("<p>作者：{name} 来源：某某晚报</p>", size)


def editors(size: int) -> str:
    return _numbered("<p>（责任编辑：{name} 校对：{name}）</p>", size)


def editors_in_a_line(size: int) -> str:
    return _around("<p>" + "责任编辑：张三 " * (size // 8) + "</p>")


def notes(size: int) -> str:
    return _page("<p>原标题：新阅览室开放</p><p>（完）</p>", size)


def long_headline(size: int) -> str:
    headline = "".join(f"新阅览室第{number}次开放" for number in range(size // 30))
    return _around(f"<p>{headline}</p>", headline)


def headline_in_sentences(size: int) -> str:
    return _numbered("<p>{n}新阅览室开放以后，读者多了。</p>", size)


def headline_repeats_itself(size: int) -> str:
    return _page("<p>开放开放开放开放开放。</p><p>开放。</p>", size, "开放开放开放开放")


def pieces_of_the_headline(size: int) -> str:
    unit = f"<p>这里的座位很多，{LONG_HEADLINE[:9]}{LONG_HEADLINE[5:13]}大家都来。</p>"
    return _page(unit, size, LONG_HEADLINE)


def pieces_in_a_block(size: int) -> str:
    return _around("<p>" + f"{LONG_HEADLINE[:12]}的座位，" * (size // 16) + "</p>", LONG_HEADLINE)


def refrains(size: int) -> str:
    return _page("<p>春天的书</p><p>夏天的书</p><p>我们都来看。</p>", size, "春天的书夏天的书")


def copies(size: int) -> str:
    unit = "".join(f"<p>{number}、{SENTENCE}</p>" for number in range(20))
    return _around(unit * max(1, size // len(unit)))


def alternating_lines(size: int) -> str:
    return _page("<p>春。</p><p>夏天很热，大家都来看书。</p>", size)


def quotations_in_quotations(size: int) -> str:
    return _page("<p>张三说：“他说‘好“好’”来看书吧。”</p>", size)


def opened_quotations(size: int) -> str:
    return _around("<p>张三说：" + "“他说‘来" * (size // 10) + "’”" * (size // 10) + "</p>")


def interview(size: int) -> str:
    return _numbered(f"<p>记者：这里有多少书？</p><p>{{name}}：{PLAIN}</p>", size)


def documents(size: int) -> str:
    return _numbered("<p>《第{n}号通知》指出，“要建好阅览室，方便读者。”根据《意见》，阅览室免费。</p>", size)


def articles_in_data(size: int) -> str:
    unit = (
        '<script type="application/ld+json">{"@type":"NewsArticle","headline":"新阅览室开放",'
        '"datePublished":"2024-05-12T10:30:00+08:00","author":{"name":"张三"}}</script>'
    )
    return unit * (size // len(unit)) + _around(f"<p>{SENTENCE * 3}</p>")


def graph_in_data(size: int) -> str:
    unit = '{"@type":"NewsArticle","headline":"新阅览室开放","author":[{"name":"张三"}]}'
    graph = ",".join([unit] * (size // len(unit)))
    script = f'<script type="application/ld+json">{{"@graph":[{graph}]}}</script>'
    return script + _around(f"<p>{SENTENCE * 3}</p>")


def lines_in_a_plea(size: int) -> str:
    half = f"<p>{PLAIN}{PLAIN}</p>" * (size // 80)
    return _around(f"{half}<div class=newsletter>" + "<p>请订阅</p>" * (size // 24) + "</div>")


def asides(size: int) -> str:
    return _numbered(f"<p>{PLAIN}{{n}}</p><aside>第{{n}}个新阅览室</aside>", size)


def linked_items(size: int) -> str:
    return _numbered(f"<p><a href=/{{n}}.html>第{{n}}个阅览室有三万册图书</a></p><p>{PLAIN}{{n}}</p>", size)


def reaching_cells(size: int) -> str:
    return _around("<table>" + "<tr><td rowspan=999>三百<td>一月</tr>" * (size // 36) + "</table>")


def columns_of_news(size: int) -> str:
    return _page("<p>【要闻】</p>", size)


SHAPES: dict[str, Callable[[int], str]] = {
    shape.__name__: shape
    for shape in (
        different_headings, headings_and_text, captions, pictures_in_text, figures, markdown,
        linked_pictures, nested_tables, one_wide_row, nested_lists, related_headings, related_lists_in_text,
        tag_links, credit_lines, editors, editors_in_a_line, notes, long_headline, headline_in_sentences,
        headline_repeats_itself, pieces_of_the_headline, pieces_in_a_block, refrains, copies,
        alternating_lines, quotations_in_quotations, opened_quotations, interview, documents,
        articles_in_data, graph_in_data, lines_in_a_plea, asides, linked_items, reaching_cells,
        columns_of_news,
    )
}  # fmt: skip
