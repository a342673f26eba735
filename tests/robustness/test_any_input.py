"""Any bytes, any text: an Article that keeps its promises, or an ExtractionError."""

from __future__ import annotations

import random

import pytest
from hostile_pages import ADDRESS, outcome, page, pages
from hypothesis import given, settings
from hypothesis import strategies as st

from newsextract import Article, ExtractionError
from newsextract.extractor import explain

CHINESE = st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF), max_size=40)
MARKS = st.text(
    "“”‘’「」『』\"'（）()《》【】[]：:；，。！？、—…·|／/-<>&;=#\n\t \u3000\u200b\x00\ud800", max_size=12
)
WORDS = st.sampled_from(
    (
        "来源：",
        "记者 张三",
        "责任编辑：",
        "2024年5月12日 10:30",
        "昨天",
        "3小时前",
        "表示，",
        "据新华社报道",
        "原标题：",
        "下一页",
        "标签：",
        "<p>",
        "</p>",
        "<br>",
        "<div class=a>",
        "<a href='/1'>",
        "</a>",
        "<h1>",
        "<b>",
        "<script>",
        "<img src=/1.jpg>",
        "<span style='display:none'>",
        "<!--",
        "-->",
        "<title>",
        "<table><tr><td>",
        "<noscript>",
        "<meta property=og:title content='a'>",
        "<base href='http://['>",
        "&#0;",
        "&#xD800;",
        "&amp;",
        "]]>",
    ),
)
TEXT = st.lists(CHINESE | MARKS | WORDS | st.text(max_size=8), max_size=40).map("".join)

quick = settings(max_examples=100)


@quick
@given(st.text(max_size=400))
def test_any_text(text: str) -> None:
    outcome(text)


@quick
@given(TEXT, st.sampled_from(("auto", "html", "text")), st.sampled_from((None, ADDRESS)))
def test_any_text_that_looks_like_news(text: str, form: str, url: str | None) -> None:
    outcome(text, format=form, url=url)


@quick
@given(st.binary(max_size=400), st.sampled_from((None, "utf-8", "gbk", "big5", "utf-16", "hz", "nonsense")))
def test_any_bytes(data: bytes, encoding: str | None) -> None:
    outcome(data, encoding=encoding)


@quick
@given(TEXT, st.sampled_from(("gb18030", "big5", "utf-8", "utf-16-le", "hz")))
def test_any_encoded_text(text: str, codec: str) -> None:
    outcome(text.encode(codec, "ignore"))


@settings(quick, max_examples=40)
@given(st.text(max_size=60))
def test_any_address(url: str) -> None:
    for address in (url, f"http://{url}", f"https://news.example.com/{url}"):
        outcome(page("portal-sina"), url=address)


@settings(quick, max_examples=40)
@given(st.text(max_size=60))
def test_any_encoding_label(label: str) -> None:
    outcome(page("gbk-bare"), encoding=label)


@quick
@given(
    st.sampled_from(pages()),
    st.lists(
        st.tuples(st.floats(0, 1), st.integers(0, 60), TEXT | st.binary(max_size=6)), min_size=1, max_size=6
    ),
)
def test_mutated_pages(path: object, changes: list[tuple[float, int, str | bytes]]) -> None:
    """Pieces cut out of a real form of page, others put in."""
    data = path.read_bytes()  # type: ignore[attr-defined]
    for place, cut, put in changes:
        at = int(place * len(data))
        piece = put if isinstance(put, bytes) else put.encode("utf-8", "surrogatepass")
        data = data[:at] + piece + data[at + cut :]
    outcome(data, url=ADDRESS)


@pytest.mark.parametrize(
    "name", ["text-wire", "text-hant", "no-spa", "gov-numerals", "utf16-bom", "gbk-bare"]
)
def test_every_prefix(name: str) -> None:
    """Small pages whose transfer broke off, at every single byte."""
    data = page(name)
    for end in range(len(data)):
        outcome(data[:end], url=ADDRESS)


@pytest.mark.parametrize("name", ["portal-sina", "gbk-meta", "script-state", "jsonld-body", "law"])
def test_prefixes_of_large_pages(name: str) -> None:
    data = page(name)
    for end in range(0, len(data), max(1, len(data) // 100)):
        outcome(data[:end], url=ADDRESS)


@pytest.mark.parametrize("name", ["text-wire", "text-hant", "gov-numerals", "gbk-bare"])
def test_every_bad_byte(name: str) -> None:
    """One byte changed, at every place of small pages. It is read as before, but for the few places
    where a browser too would lose the text: an end of a comment, a title or a script broken."""
    data, chance = page(name), random.Random(name)
    whole = outcome(data, url=ADDRESS)
    assert isinstance(whole, Article)
    read = same = 0
    for at in range(len(data)):
        found = outcome(
            data[:at] + bytes([data[at] ^ chance.randrange(1, 256)]) + data[at + 1 :], url=ADDRESS
        )
        read += isinstance(found, Article)
        same += isinstance(found, Article) and found.date == whole.date
    assert read >= 0.98 * len(data)
    assert same >= 0.92 * len(data)


@pytest.mark.parametrize("name", ["party-xinhua", "wechat", "tw-udn", "script-state", "big5"])
def test_bad_bytes_of_large_pages(name: str) -> None:
    """The same at 60 places of pages as sites serve them."""
    data, chance = page(name), random.Random(name)
    whole = outcome(data, url=ADDRESS)
    assert isinstance(whole, Article)
    found = []
    for _ in range(60):
        at = chance.randrange(len(data))
        found.append(outcome(data[:at] + bytes([chance.randrange(256)]) + data[at + 1 :], url=ADDRESS))
    read = [article for article in found if isinstance(article, Article)]
    assert len(read) >= 58
    assert sum(article.date == whole.date for article in read) >= 56


@pytest.mark.parametrize("data", [b"\xff\xfe\xff\xfe", b"\xfe\xff\xfe\xff", b"\xef\xbb\xbf\xef\xbb\xbf \n"])
def test_nothing_but_marks(data: bytes) -> None:
    """Found by the fuzzer: a doubled byte order mark has no text either."""
    assert outcome(data) == "empty"


def test_a_shift_with_nothing_behind_it() -> None:
    assert outcome(b"~{", encoding="hz") == "empty"


@quick
@given(TEXT)
def test_explain_is_as_robust(text: str) -> None:
    try:
        blocks = explain(text)
    except ExtractionError:
        return
    assert all(found.reason for found in blocks)
