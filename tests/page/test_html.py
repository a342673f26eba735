"""Small pages and the blocks that are made of them."""

from __future__ import annotations

import gc
import re
import sys
import tracemalloc
import weakref

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsextract.page.html import read_html
from newsextract.page.line import MAX_DEPTH
from newsextract.page.model import Block
from newsextract.page.whitespace import fold


def blocks_of(html: str) -> list[Block]:
    return read_html(html)[1]


def texts(html: str) -> list[str]:
    return [block.text for block in blocks_of(html)]


def only(html: str) -> Block:
    (block,) = blocks_of(html)
    return block


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("", []),
        ("   \n", []),
        ("<p></p><div> &nbsp; </div>", []),
        ("没有标签的文字", ["没有标签的文字"]),
        ("<p>第一段</p><p>第二段</p>", ["第一段", "第二段"]),
        ("<p>第一段<p>第二段", ["第一段", "第二段"]),
        ("<p>第一行<br>第二行<br/><br>第三行</p>", ["第一行", "第二行", "第三行"]),
        ("<td>　　缩进的\n 段落 </td>", ["缩进的 段落"]),
        ("<table><tr><td>甲<td>乙<tr><td>丙</table>", ["甲", "乙", "丙"]),
        ("<ul><li>一<li>二</ul>", ["一", "二"]),
        ("<div>外<p>里</p>外后</div>", ["外", "里", "外后"]),
        ("<p>前<b>粗<i>斜</i></b>后</p>", ["前粗斜后"]),
        ("<span>行内<div>块</div>又行内</span>", ["行内", "块", "又行内"]),
        ("<custom-card>自定义</custom-card>之后", ["自定义", "之后"]),
        ("<p>张<o:p>三</o:p><st1:personname>李四</st1:personname></p>", ["张三李四"]),
        ("<p>前<script>var a='<p>假</p>';</script>后</p>", ["前后"]),
        ("<style>p{color:red}</style><p>文</p>", ["文"]),
        ("<p>请选<select><option>一<option>二</select>好</p>", ["请选好"]),
        ("<svg><title>图标</title><text>字</text></svg><p>文</p>", ["文"]),
        ("<p><ruby>漢<rp>(</rp><rt>hàn</rt><rp>)</rp>字</ruby></p>", ["漢字"]),
        ("<p>正文<noscript>请启用脚本</noscript>完</p>", ["正文完"]),
        ("<noscript><p>请启用脚本</p></noscript><p>正文</p>", ["正文"]),
        ("<html><body><p>一</p></body></html><p>二</p></html><div>三</div>", ["一", "二", "三"]),
        ("<p>一</div></span></b>二</p>", ["一二"]),
        ("<!-- <p>注释</p> --><p>文<!-- 注 -->字</p>", ["文字"]),
        ("<p>A&amp;B &lt;i&gt; &#20013;&#x56FD; &hellip;</p>", ["A&B <i> 中国 …"]),
        ("<p>价\u200b格\x08上\x7f涨\ud83d</p>", ["价格上涨?"]),
        ("<p>零\0字\0节</p>", ["零字节"]),
        ("<!DOCTYPE html [<!ENTITY a '甲'>]><p>&a;乙</p>", ["]>", "&a;乙"]),
    ],
)
def test_texts(html: str, expected: list[str]) -> None:
    assert texts(html) == expected


@pytest.mark.parametrize(
    ("html", "pieces"),
    [
        ("<p>一段文字</p>", ("一段文字",)),
        ("<p><span>2024-05-15</span><span>来源：某报</span></p>", ("2024-05-15", "来源：某报")),
        ("<p>来源：<a href=/>某报</a> 作者：<i>张三</i></p>", ("来源：", "某报", "作者：", "张三")),
        ("<p> <span> </span>张三<b></b>李四</p>", ("张三", "李四")),
        ("<p>图<img src=a.jpg>注</p>", ("图注",)),
        ("<p><img src=a.jpg></p>", ()),
    ],
)
def test_pieces(html: str, pieces: tuple[str, ...]) -> None:
    assert only(html).pieces == pieces


@pytest.mark.parametrize(
    ("html", "links", "link_chars"),
    [
        ("<li>\n<a href=/1> 一条新闻 </a>\n</li>", [("一条新闻", "/1")], 4),
        ("<li><a href=/1><b>一条</b>新闻</a></li>", [("一条新闻", "/1")], 4),
        ("<p>见<a href=/1>此处</a>和<a href=/2>那里</a>。</p>", [("此处", "/1"), ("那里", "/2")], 4),
        ("<p>见<a>无址</a></p>", [("无址", "")], 2),
        ("<p>文字<a href=/1> </a><a href=/2><img src=a.jpg></a></p>", [], 0),
        ("<p>文字<a href=/1></p>", [], 0),
        ("<p>文字<a href=/1>\n", [], 0),
        ("<p><a href=/1>外<span><a href=/2>里</a></span></a></p>", [("外", "/1"), ("里", "/2")], 2),
        (
            '<p><a href=/1>一<span style="display:none"></span></a>二</p>',
            [("一", "/1")],
            1,
        ),
        ("<p>前<noscript><a href=/1>无</a></noscript>后</p>", [], 0),
    ],
)
def test_links(html: str, links: list[tuple[str, str]], link_chars: int) -> None:
    block = only(html)
    assert [(link.text, link.href) for link in block.links] == links
    assert block.link_chars == link_chars


def test_link_goes_on_over_block_boundaries() -> None:
    first, second, third = blocks_of("<a href=/1><div>标题</div>摘要<br>说明</a>")
    for block in (first, second, third):
        assert [(link.text, link.href) for link in block.links] == [(block.text, "/1")]


@pytest.mark.parametrize(
    ("html", "shown", "hidden"),
    [
        ('<div style="display: none">藏</div><p>见</p>', ["见"], ["藏"]),
        ('<div style="DISPLAY:NONE;">藏<p>也藏</p></div>见', ["见"], ["藏", "也藏"]),
        ("<div hidden>藏</div>见", ["见"], ["藏"]),
        ('<div style="visibility:hidden">藏</div>', [], ["藏"]),
        ('<div style="font-size:0">藏</div>', [], ["藏"]),
        ('<div style="opacity:0;">藏</div>', [], ["藏"]),
        ('<div style="font-size:0.9em">见</div>', ["见"], []),
        ('<p>前<span style="display:none">藏</span>后</p>', ["前后"], ["藏"]),
        ('<p>前<a href=/ style="display:none">藏</a>后</p>', ["前后"], ["藏"]),
        ('<p>前<b style="display:none">藏</b>后</p>', ["前后"], ["藏"]),
        ('<p>前<span style="display:none">藏<div>也</div></span>后</p>', ["前后"], ["藏", "也"]),
        ("<p>前<font color=#FFFFFF>藏</font>后</p>", ["前后"], ["藏"]),
        ('<p>前<span style="color: #fff">藏</span>后</p>', ["前后"], ["藏"]),
        ("<table bgcolor=red><td>前<font color=white>见</font></table>", ["前见"], []),
        ('<div style="background:url(a.png)"><span style="color:#fff">见</span></div>', ["见"], []),
        ('<span style="background-color:#fff"><font color=#fff>见</font></span>', ["见"], []),
        ('<p>前<span style="color:red;background:red">藏</span></p>', ["前"], ["藏"]),
        ('<p style="color:#fff">见</p>', ["见"], []),
        ('<p>前<font color="#fefefe">藏</font>后</p>', ["前后"], ["藏"]),
        ('<p>前<i style="font-size:1px">藏</i>后</p>', ["前后"], ["藏"]),
        ('<p>前<i style="position:absolute;left:-9999px">藏</i>后</p>', ["前后"], ["藏"]),
        ('<p>前<i style="width:0;height:0;overflow:hidden">藏</i>后</p>', ["前后"], ["藏"]),
        ('<p>前<i style="color:transparent">藏</i>后</p>', ["前后"], ["藏"]),
        ('<p>前<i style="color:rgba(0,0,0,0)">藏</i>后</p>', ["前后"], ["藏"]),
        ('<p style="color:transparent;background-clip:text">见</p>', ["见"], []),
        ('<p style="border-color:transparent">见</p>', ["见"], []),
        ('<p style="height:0;padding-bottom:56%">见</p>', ["见"], []),
        ("<p>前<font class=jammer>藏</font>后</p>", ["前后"], ["藏"]),
        ("<p>前<xq style=display:none>藏</xq>后</p>", ["前后"], ["藏"]),
        # letters of no size hide unless they get another
        ('<div style="font-size:0"><p style="font-size:16px">见</p>藏</div>后', ["见", "后"], ["藏"]),
        ('<p style="font-size:0">藏<b style="font-size:14px">见</b></p>', ["见"], ["藏"]),
        ('<div style="display:none"><p style="font-size:16px">藏</p></div>后', ["后"], ["藏"]),
        # what hides in a hidden element ends before it
        ("<div style=display:none><a style=display:none><img src=a.png></a></div>后", ["后"], [""]),
    ],
)
def test_hidden(html: str, shown: list[str], hidden: list[str]) -> None:
    blocks = blocks_of(html)
    assert [block.text for block in blocks if not block.hidden] == shown
    assert [block.text for block in blocks if block.hidden] == hidden


@pytest.mark.parametrize(
    ("sheet", "hidden"),
    [
        (".k3j9 {display: none}", ["藏"]),
        (".k3j9 {font-size: 12px; display: none; opacity: 1}", ["藏"]),
        (".k3j9 {fill-opacity: 0}", []),
        ("p{color:red} span.k3j9,.q1 { font-size:0 }", ["藏"]),
        ("/* anti-copy */ .k3j9{visibility:hidden;}", ["藏"]),
        ("@media print {.k3j9{display:none}}", []),
        (".more .k3j9{display:none}", []),
        (".k3j9{display:block}.q1{display:none}", []),
        (".k3j9{margin:0;DISPLAY : None}", ["藏"]),
        (".q1{border:none;top:0}.k3j9{margin:0; opacity: 0 ;}", ["藏"]),
        (".k3j9{border:none;top:0;background-color:transparent}", []),
        # shown again, on some screens or by a script
        (".k3j9{display:none} @media (min-width:800px) { .k3j9 { display : inline } }", []),
        (".k3j9{opacity:0}.on .k3j9{opacity:1}", []),
        (".k3j9{display:none}.k3j9-on{display:inline}.k3j9 {color:red}", ["藏"]),
        (".k3j9{display:none}.q1:hover .k3j9{display:block}", ["藏"]),
    ],
)
def test_hidden_by_a_style_sheet(sheet: str, hidden: list[str]) -> None:
    blocks = blocks_of(f"<style>{sheet}</style><p>前<span class=k3j9>藏</span>后</p>")
    assert [block.text for block in blocks if block.hidden] == hidden


def test_an_elements_own_style_goes_before_the_sheet() -> None:
    [block] = blocks_of(
        '<style>.q1{display:none}</style><p>前<b class=q1 style="display:inline">见</b>后</p>'
    )
    assert (block.text, block.hidden) == ("前见后", False)


def test_hidden_part_leaves_the_line_around_it_whole() -> None:
    hidden, line = blocks_of('<p>甲<a href=/1>乙<i style="display:none">藏</i>丙</a><b>丁</b></p>')
    assert (hidden.text, hidden.hidden) == ("藏", True)
    assert (line.text, line.hidden, line.bold_chars) == ("甲乙丙丁", False, 1)
    assert [(link.text, link.href) for link in line.links] == [("乙丙", "/1")]


@pytest.mark.parametrize(
    ("html", "bold"),
    [
        ("<p>一般文字</p>", 0),
        ("<p><b>粗</b>一般<strong>体字</strong></p>", 3),
        ("<p><b>嵌<strong>套</strong></b></p>", 2),
        ("<h2> 小标题 </h2>", 3),
        ("<h2>小<b>标</b>题</h2>", 3),
        ("<b>粗<noscript>无</noscript></b>", 1),
    ],
)
def test_bold(html: str, bold: int) -> None:
    assert only(html).bold_chars == bold


def test_bold_goes_on_over_block_boundaries() -> None:
    assert [block.bold_chars for block in blocks_of("<b>一<br>二三</b><br>四")] == [1, 2, 0]


@pytest.mark.parametrize(
    ("html", "pictures"),
    [
        ("<img src=a.jpg alt=' 现场 '>", [("a.jpg", "现场")]),
        ("<amp-img src=a.jpg></amp-img><mip-img src=b.jpg></mip-img>", [("a.jpg", ""), ("b.jpg", "")]),
        ("<img src=a.jpg><img src=b.jpg><img src=a.jpg>", [("a.jpg", ""), ("b.jpg", "")]),
        ("<img src=/img/blank.gif data-src=a.jpg>", [("a.jpg", "")]),
        ("<img src=loading.gif data-original=' a.jpg '>", [("a.jpg", "")]),
        ("<img src=data:image/gif;base64,R0 zoomfile=a.jpg>", [("a.jpg", "")]),
        ("<img src=small.jpg data-original=big.jpg alt=x>", [("big.jpg", "x")]),
        ("<img data-lazy-src=a.jpg>", [("a.jpg", "")]),
        ("<noscript>无<img src=a.jpg></noscript>", [("a.jpg", "")]),
        ("<noscript><p>无<img src=a.jpg></p></noscript>", [("a.jpg", "")]),
    ],
)
def test_pictures(html: str, pictures: list[tuple[str, str]]) -> None:
    block = only(html)
    assert block.text == ""
    assert [(picture.src, picture.alt) for picture in block.pictures] == pictures


@pytest.mark.parametrize("html", ["<img>", "<img src=data:image/png;base64,AA>", "<img src=' '>"])
def test_no_picture(html: str) -> None:
    assert blocks_of(html) == []


def test_picture_stands_in_the_block_of_its_line() -> None:
    before, with_picture, after = blocks_of("前<p>图<img src=a.jpg>说</p>后")
    assert (with_picture.text, len(with_picture.pictures)) == ("图说", 1)
    assert before.pictures == after.pictures == ()


def test_nodes() -> None:
    first, second, third = blocks_of(
        "<html><body><div id=Main class='Art Text'><p>一<p>二</div><div><div>三</div></div>"
    )
    main = first.node.parent
    assert main is not None
    assert main is second.node.parent
    assert (main.tag, main.hints, main.start, main.end) == ("div", "art text main", 0, 2)
    assert [node.tag for node in third.node.ancestors()] == ["div", "div", "body", "html", "html"]
    assert [block.index for block in (first, second, third)] == [0, 1, 2]
    root = list(third.node.ancestors())[-1]
    assert (root.parent, root.start, root.end) == (None, 0, 3)


@pytest.mark.parametrize(
    ("html", "field", "value"),
    [
        ("<title> 标题\n_某网 </title>", "title", "标题 _某网"),
        ("<title>一</title><title>二</title>", "title", "一"),
        ("<p>正文<title>错位</title>", "title", "错位"),
        ("<base href=' https://www.example.com/ '>", "base", "https://www.example.com/"),
        ("<link rel=canonical href=/a.html>", "canonical", "/a.html"),
        ("<link rel='prefetch next' href=/2.html>", "next", "/2.html"),
        ("<meta name=Author content=' 张三  李四 '>", "meta", {"author": "张三 李四"}),
        (
            "<meta property=og:title content=甲><meta property=og:title content=乙>",
            "meta",
            {"og:title": "甲"},
        ),
        ("<meta name=keywords><meta content=x>", "meta", {}),
        ('<script type="application/ld+json">{"headline": "题"}</script>', "json_ld", [{"headline": "题"}]),
        ('<script type="application/ld+json">{"headline": </script>', "json_ld", []),
        ("<script>var a = 1</script>", "json_ld", []),
    ],
)
def test_head(html: str, field: str, value: object) -> None:
    assert getattr(read_html(html)[0], field) == value


def test_misplaced_title_is_not_text() -> None:
    assert texts("<div>正文<title>错位</title>继续</div>") == ["正文继续"]


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_bytes_in_utf8_are_read_as_they_are(mark: bytes) -> None:
    html = "<title>题</title><p>零\0字节</p><p>第二段</p>"
    head, blocks = read_html(html, mark + html.encode())
    assert (head.title, [block.text for block in blocks]) == ("题", ["零字节", "第二段"])


# ---------------------------------------------------------------- hostile pages


def test_deep_nesting_shares_the_deepest_node() -> None:
    block = only("<div class=a>" * 100_000 + "深")
    assert block.text == "深"
    assert block.node.depth == MAX_DEPTH
    assert len(list(block.node.ancestors())) == MAX_DEPTH + 1


def test_text_around_deep_nesting_keeps_its_nodes() -> None:
    deep = "<div>" * 400 + "深" + "</div>" * 400
    first, inner, last = blocks_of(f"<p>前</p>{deep}<p>后</p>")
    assert first.node.parent is last.node.parent
    assert inner.node.depth == MAX_DEPTH


@pytest.mark.parametrize("tag", ["b", "span", "font color=#fff", "noscript", "a href=x", "select", "table"])
def test_many_open_elements(tag: str) -> None:
    assert len(texts(f"<{tag}>" * 20_000 + "文")) <= 1


def test_a_million_attributes() -> None:
    assert texts("<div " + " ".join(f"a{i}=1" for i in range(1_000_000)) + ">文</div>") == ["文"]


def test_a_line_with_many_hidden_parts_and_pictures() -> None:
    html = "".join(f'字<i style="display:none">藏</i><img src={i}.jpg>' for i in range(10_000))
    blocks = blocks_of(html)
    assert len(blocks) == 10_001
    assert len(blocks[-1].text) == len(blocks[-1].pictures) == 10_000


def test_entities_are_not_expanded() -> None:
    laughs = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 10))
    html = f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY l0 "哈">{laughs}]><p>&l9;</p>'
    assert sum(map(len, texts(html))) < len(html)


def test_external_entities_are_not_fetched() -> None:
    html = (
        '<!DOCTYPE html SYSTEM "http://127.0.0.1:9/a.dtd" [<!ENTITY f SYSTEM "file:///etc/hostname">'
        '<!ENTITY % p SYSTEM "http://127.0.0.1:9/b"> %p;]><p>一&f;二</p><img src=http://127.0.0.1:9/c>'
        "<iframe src=file:///etc/hostname></iframe><link rel=stylesheet href=file:///etc/hostname>"
    )
    touched: list[str] = []
    watching = True

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        if watching and event.split(".")[0] in ("open", "socket", "subprocess", "os", "urllib"):
            touched.append(f"{event} {arguments}")

    sys.addaudithook(watch)  # cannot be taken away again: `watching` ends it
    found = texts(html)
    watching = False
    assert touched == []
    assert found[-1] in ("一&f;二", "一二", "")  # the last block is the picture's
    assert any(text.startswith("一") and text.endswith("二") for text in found)


def test_what_was_read_is_let_go_at_once() -> None:
    class Watched(str):
        __slots__ = ("__weakref__",)

    gc.collect()
    gc.disable()
    try:
        blocks = blocks_of("<p>一</p>")
        watched = Watched("看")
        alive = weakref.ref(watched)
        blocks[0].text = watched
        del blocks, watched
        assert alive() is None
    finally:
        gc.enable()


def test_memory_of_an_article_page() -> None:
    html = "<html><body>" + f"<p class=text>{'全市粮食生产形势总体平稳。' * 12}</p>\n" * 5000
    tracemalloc.start()
    read_html(html)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 12 * len(html.encode())


# ---------------------------------------------------------------- whatever comes

_TOKENS = """
    <p> </p> <div> </div> <a/href=u> <a> </a> <b> </b> <h2> </h2> <span> </span> <br> <td> <tr> <table>
    </table> <li> <ul> </ul> <img/src=x> <noscript> </noscript> <o:p> </o:p> <ruby> <rt> </rt>
    <div/hidden> <input> <font/color=#fff> </font> <i/style=display:none> </i> <span/style=background:red>
    <html> </html> <body> </body> <frameset> <form> </form> <svg> </svg> <select> </select> <title> </title>
    <script> </script> <textarea> </textarea> <!-- --> <![CDATA[ ]]> <?pi &nbsp; &#8203; &amp 一 二三 、
    < > " =
"""
SOUP = st.lists(st.sampled_from([*_TOKENS.split(), " ", "\n", "\0", "\ud800"]), max_size=40).map("".join)


def check(html: str) -> None:
    """What holds for every page."""
    blocks = blocks_of(html)
    for index, block in enumerate(blocks):
        assert block.index == index
        assert block.text == fold(block.text)
        assert block.text or block.pictures
        assert 0 <= block.bold_chars <= len(block.text)
        assert "".join(block.pieces).replace(" ", "") == block.text.replace(" ", "")
        assert block.link_chars == sum(len(link.text) for link in block.links)
        assert all(link.text for link in block.links)
        for node in block.node.ancestors():
            assert node.start <= index < node.end
            assert node.parent is None or node.depth == node.parent.depth + 1


@given(SOUP)
@settings(max_examples=400)
def test_any_tags(html: str) -> None:
    check(html)


@given(st.text(max_size=200))
def test_any_text(html: str) -> None:
    check(html)


SHOWN_TAGS = st.sampled_from(
    ["p", "div", "b", "a", "span", "li", "td", "h1", "o:p", "font", "center", "i", "section"]
)


@given(st.lists(st.tuples(SHOWN_TAGS, st.booleans(), st.text("一二三四五 \n、。", max_size=6)), max_size=30))
def test_all_visible_text_is_in_some_block(parts: list[tuple[str, bool, str]]) -> None:
    html = "".join(f"<{tag}>{text}" if opens else f"</{tag}>{text}" for tag, opens, text in parts)
    visible = re.sub(r"\s", "", "".join(text for _, _, text in parts))
    assert "".join(texts(html)).replace(" ", "") == visible


def test_names_of_components_count_as_classes() -> None:
    (block,) = blocks_of("<p class=A data-testid=Author-Name>张三</p>")
    assert block.node.hints == "a author-name"
