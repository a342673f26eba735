"""Named attacks: pages made to exhaust memory or stack, to reach out, or to smuggle markup and addresses."""

from __future__ import annotations

import json
import re

import pytest
from hostile_pages import ADDRESS, outcome, run
from hostile_pages import page as fixture
from hostile_shapes import FRAME, SENTENCE
from markdown_it import MarkdownIt

from newsextract import Article, ExtractionError, extract
from newsextract.page import MAX_SIZE
from newsextract.page.head import MAX_OBJECTS, read_json_ld

TEXT = f"<p>{SENTENCE}</p>" * 4


def article(page: bytes | str, **options: object) -> Article:
    found = outcome(page, **options)
    assert isinstance(found, Article), found
    return found


# ---------------------------------------------------------------- size and depth


@pytest.mark.parametrize(
    "tag", ["div", "span", "b", "a href=/1", "p", "font", "ul><li", "table><tr><td", "noscript", "x:y"]
)
@pytest.mark.parametrize("closed", [True, False])
def test_nested_100000_deep(tag: str, closed: bool) -> None:
    ends = "".join(f"</{name.split()[0]}>" for name in reversed(tag.split("><")))
    page = FRAME.format(TEXT + f"<{tag}>" * 100_000 + "字" + (ends * 100_000 if closed else ""))
    assert SENTENCE in article(page).body


def test_text_100000_deep() -> None:
    """The text itself lies that deep: it is read, or refused with a reason."""
    page = FRAME.format("<div>" * 100_000 + TEXT + "</div>" * 100_000)
    assert SENTENCE in article(page).body


def test_a_million_attributes() -> None:
    page = FRAME.format("<p " + " ".join(f"a{number}=1" for number in range(1_000_000)) + ">" + TEXT)
    assert SENTENCE in article(page).body


def test_a_million_classes() -> None:
    page = FRAME.format("<div class='" + "a " * 1_000_000 + f"'>{TEXT}</div>")
    assert SENTENCE in article(page).body


def test_100_mb_are_refused_before_anything_is_done(monkeypatch: pytest.MonkeyPatch) -> None:
    def unwanted(*_: object, **__: object) -> None:
        raise AssertionError("the page was read")

    for name in ("decode", "read_html", "read_text", "looks_like_html"):
        monkeypatch.setattr(f"newsextract.page.{name}", unwanted)
    for page in (b"<p>" + b"a" * 100_000_000, "字" * 100_000_000):
        with pytest.raises(ExtractionError) as refused:
            extract(page)
        assert refused.value.reason == "too_large"
        assert f"{MAX_SIZE:,}" in str(refused.value)


# ---------------------------------------------------------------- entities and outside files


def test_entities_are_not_expanded() -> None:
    """A billion laughs: each entity ten times the one before."""
    laughs = '<!ENTITY a0 "哈哈哈哈哈哈哈哈哈哈">'
    laughs += "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    page = f"<?xml version='1.0'?><!DOCTYPE html [{laughs}]>" + FRAME.format(TEXT + "<p>&a11;</p>")
    found = article(page)
    assert "哈" not in found.body
    assert len(found.model_dump_json()) < 10_000


@pytest.mark.parametrize("scheme", ["file://", "http://127.0.0.1:9", "ftp://127.0.0.1:9"])
def test_external_entities_are_not_read(scheme: str, tmp_path: object) -> None:
    secret = f"{tmp_path}/secret.txt"
    with open(secret, "w", encoding="utf-8") as file:
        file.write("<p>这是一个不该读到的文件，里面的话不该出现在文章里。</p>")
    page = (
        f'<?xml version="1.0"?><!DOCTYPE html SYSTEM "{scheme}{secret}" ['
        f'<!ENTITY e SYSTEM "{scheme}{secret}"><!ENTITY % p SYSTEM "{scheme}{secret}">%p;]>'
    ) + FRAME.format(TEXT + "<p>&e;</p><object data=a></object><iframe src='file:///etc/hosts'></iframe>")
    assert "不该" not in article(page).model_dump_json()


# ---------------------------------------------------------------- characters


@pytest.mark.parametrize(
    "bad", ["\ud800", "\x00", "\x01", "\x0b", "\x1b[31m", "\x7f", "\u200b", "\u202e", "\ufeff"]
)
def test_no_bad_character_comes_out(bad: str) -> None:
    dirty = bad.join(SENTENCE)
    page = f"<html><head><title>新{bad}闻_报</title></head><body><h1>新{bad}闻</h1>" + f"<p>{dirty}</p>" * 4
    page += f"<p>标签：图{bad}书</p><p>责任编辑：张{bad}三</p>"
    page += f"<p><img src='/a{bad}.jpg' alt='图{bad}'></p></body></html>"
    for form in (page, page.encode("utf-8", "surrogatepass")):
        found = outcome(form, url=ADDRESS)
        if isinstance(found, Article):
            assert bad not in found.model_dump_json(exclude={"images", "url"})
    assert isinstance(outcome(page), Article)


def test_character_references_to_bad_characters() -> None:
    for number in (0, 1, 11, 127, 128, 0xD800, 0xDFFF, 0xFFFE, 0xFFFF, 0x10FFFF, 0x110000, 10**30):
        page = FRAME.format(TEXT + f"<p>{SENTENCE}&#{number};&#x{number:x};</p>")
        article(page).model_dump_json().encode()


# ---------------------------------------------------------------- JSON-LD


def json_ld(source: str) -> Article:
    page = FRAME.format(TEXT).replace(
        "<title>", f'<script type="application/ld+json">{source}</script><title>'
    )
    found = article(page)
    assert SENTENCE in found.body
    return found


def test_a_million_keys() -> None:
    json_ld("{" + ",".join(f'"k{number}":1' for number in range(1_000_000)) + "}")
    json_ld("{" + ",".join(f'"headline":"a{number}"' for number in range(50_000)) + "}")


@pytest.mark.parametrize("opening", ["[", '{"a":', '{"@graph":[', '[{"@graph":', '{"author":{"author":'])
def test_deep_json(opening: str) -> None:
    json_ld(opening * 100_000)
    json_ld(
        opening * 100_000
        + "1"
        + "".join("]" if mark == "[" else "}" for mark in reversed(opening) if mark in "[{") * 100_000
    )
    json_ld(
        opening * 900
        + "1"
        + "".join("]" if mark == "[" else "}" for mark in reversed(opening) if mark in "[{") * 900
    )


def test_many_objects() -> None:
    assert len(read_json_ld("[" + ",".join(['{"@type":"NewsArticle"}'] * 100_000) + "]")) <= MAX_OBJECTS


@pytest.mark.parametrize(
    "value",
    [
        "1e999999",
        "NaN",
        "-Infinity",
        "9" * 10_000,
        '"\\ud800"',
        "null",
        "[]",
        "{}",
        "true",
        '[null,{"name":[1]}]',
    ],
)
@pytest.mark.parametrize(
    "name",
    [
        "headline",
        "datePublished",
        "author",
        "publisher",
        "image",
        "articleBody",
        "keywords",
        "url",
        "@type",
        "@graph",
    ],
)
def test_values_of_the_wrong_type(name: str, value: str) -> None:
    json_ld(f'{{"@type":"NewsArticle","{name}":{value}}}')


# ---------------------------------------------------------------- addresses


@pytest.mark.parametrize(
    "href",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "java\tscript:alert(1)",
        "\x01javascript:alert(1)",
        "data:text/html,<script>",
        "data:image/png;base64,AAAA",
        "vbscript:a",
        "file:///etc/passwd",
        "blob:x",
        "about:blank",
    ],
)
def test_no_address_that_does_something(href: str) -> None:
    """In no field that is an address: pictures, sources, canonical address, next page."""
    page = (
        f'<html><head><title>新阅览室开放</title><link rel=canonical href="{href}">'
        f'<link rel=next href="{href}">'
        f'<meta property="og:url" content="{href}"><base href="{href}"></head><body><h1>新阅览室开放</h1>'
        f'<p>来源：<a href="{href}">某某日报</a></p>{TEXT}'
        f'<p><img src="{href}"><img data-src="{href}" src=""></p>'
        f'{TEXT}<p><a href="{href}">下一页</a></p></body></html>'
    )
    for url in (None, ADDRESS):
        found = article(page, url=url)
        addresses = [
            found.url,
            found.next_page,
            *(i.url for i in found.images),
            *(s.url for s in found.sources),
        ]
        for address in filter(None, addresses):
            assert address == url or re.match(r"https?://news\.example\.com/|[^:]*\Z", address), address


def test_credentials_are_dropped() -> None:
    page = FRAME.format(TEXT + '<p><img src="https://user:secret@img.example.com/a.jpg"></p>' + TEXT).replace(
        "<title>", '<link rel=canonical href="https://user:secret@news.example.com/a.html"><title>'
    )
    for url in (None, "https://user:secret@news.example.com/b.html"):
        found = article(page, url=url)
        assert found.url == "https://news.example.com/a.html"
        assert "secret" not in found.model_dump_json()
    assert (
        "secret"
        not in article(FRAME.format(TEXT), url="https://user:secret@a.example.com/").model_dump_json()
    )


# ---------------------------------------------------------------- smuggled markup

MARKUP = "&lt;script&gt;alert(1)&lt;/script&gt;"


def test_markup_in_texts_stays_text() -> None:
    """`<script>` written as text in headline, names, captions and paragraphs: no reader runs it."""
    page = (
        f"<html><head><title>{MARKUP}新阅览室开放</title></head><body><h1>{MARKUP}新阅览室开放</h1>"
        f"<p>来源：{MARKUP} 作者：{MARKUP}张三</p>{TEXT}"
        f"<p>{SENTENCE}{MARKUP}&lt;img src=x onerror=alert(1)&gt;[a](javascript:alert(1))</p>"
        f'<p><img src="/a.jpg)<script>.png" alt="]({MARKUP}"></p><p>▲{MARKUP} 张三 摄</p>{TEXT}</body></html>'
    )
    found = article(page, url=ADDRESS)
    assert "<script>" in found.title
    shown = MarkdownIt("commonmark", {"html": True}).enable("table").render(found.to_markdown())
    assert re.findall(r"<(?!/?(?:h1|h2|p|em|strong|ul|li|blockquote|img)\b)[^>]*>", shown) == []
    assert not re.search(r"<img[^>]*\son", shown)
    assert "javascript:" not in re.sub(r">[^<]*<", "", shown)
    assert (
        found.to_schema_org()["headline"] == found.title
    )  # a value, not markup: whoever prints it escapes it


def test_schema_org_is_plain_json() -> None:
    found = article(FRAME.format(TEXT + "<p>\u2028\u2029</p>"))
    assert json.loads(json.dumps(found.to_schema_org(), allow_nan=False)) == found.to_schema_org()


# ---------------------------------------------------------------- reaching out

WATCHED = """
import sys
from newsextract import extract, ExtractionError
sys.path.insert(0, {tests!r})
from hostile_pages import pages, outcome, ADDRESS
from hostile_shapes import SHAPES
texts = [(path.read_bytes(), ADDRESS) for path in pages()]
texts += [(shape(3000), None) for shape in SHAPES.values()]
texts.append(({outside!r}, None))
for page, url in texts:  # what is loaded once, on first need: word lists, the dictionary
    outcome(page, url=url)
seen = []
def watch(event, arguments):
    if event.split(".")[0] in {watched!r}:
        seen.append((event, str(arguments)[:80]))
sys.addaudithook(watch)
for page, url in texts:
    outcome(page, url=url)
print(seen)
"""


WATCHED_EVENTS = (
    "open", "os", "socket", "subprocess", "shutil", "urllib", "tempfile", "glob", "ctypes", "import", "exec",
    "pty", "ftplib", "http", "sqlite3", "winreg", "msvcrt",
)  # fmt: skip


def test_extract_touches_nothing() -> None:
    """After the first pages, no file, socket, process or module: an audit hook sees every one."""
    outside = (
        '<!DOCTYPE html SYSTEM "http://127.0.0.1/a.dtd" [<!ENTITY e SYSTEM "file:///etc/hosts">]>'
        "<link rel=stylesheet href=http://127.0.0.1/a.css><script src=http://127.0.0.1/a.js></script>&e;"
        + FRAME.format(TEXT)
    )
    tests = __file__.rpartition("/")[0]
    assert run(WATCHED.format(tests=tests, outside=outside, watched=WATCHED_EVENTS)).strip() == "[]"


FIRST = """
import sys
import newsextract
opened = []
def watch(event, arguments):
    if event == "open" and isinstance(arguments[0], (str, bytes)): opened.append(str(arguments[0]))
    room = event.split(".")[0]
    if room in ("socket", "subprocess") or event in ("os.system", "os.exec", "os.fork", "os.remove"):
        opened.append("!" + event)
    if event == "open" and (arguments[2] or 0) & 3: opened.append("!written " + str(arguments[0]))
sys.addaudithook(watch)
newsextract.extract({page!r})
print("\\n".join(opened))
"""


def test_the_first_page_reads_only_installed_files() -> None:
    """What is loaded lazily: word lists of the package, jieba's dictionary, modules. Nothing is written."""
    import sys

    import newsextract

    home = str(newsextract.__path__[0])
    opened = run(FIRST.format(page=FRAME.format(TEXT)), PYTHONDONTWRITEBYTECODE="1").split("\n")
    installed = (home, *(path for path in sys.path if path), sys.prefix, sys.base_prefix, "/usr/lib")
    assert [path for path in opened if path and not path.startswith(installed)] == []
    assert any("lexicon" in path for path in opened)


@pytest.mark.parametrize("url", ["https://news.example.com/\udc8b.html", "http://[\udc8b", "\udc8b"])
def test_addresses_that_no_encoder_takes(url: str) -> None:
    """Found by the fuzzer: a page handed over as text with lone surrogates in its links."""
    text = fixture("portal-sina").decode().replace('src="', 'src="/\udc8b').replace('href="', 'href="\udc8b')
    for found in (outcome(text, url=url), outcome(text, url=ADDRESS)):
        assert isinstance(found, Article)
        assert "\udc8b" not in found.model_dump_json()
