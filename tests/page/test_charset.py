"""Which charset a page is read in, and what becomes of bad bytes."""

from __future__ import annotations

import contextlib
import zlib

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsextract.article import ExtractionError
from newsextract.page.charset import declared_codec, decode
from newsextract.page.charset_labels import codec_of

HANS = (
    "本报讯（记者张三）昨天下午，市政府召开新闻发布会，通报了今年以来全市经济运行的情况。"
    "发言人表示，上半年生产总值同比增长百分之五。"
)
HANT = (
    "【本報訊】市政府昨天下午召開記者會，說明今年以來全市經濟發展的情況。"
    "發言人表示，上半年的生產總值較去年同期增長百分之五。"
)
LATIN = "Café à la crème: déjà vu près de la forêt, où l'été s'achève."


def page(text: str, declared: str = "") -> str:
    meta = f'<meta http-equiv="Content-Type" content="text/html; charset={declared}">' if declared else ""
    return f"<html><head>{meta}<title>{text[:12]}</title></head><body><p>{text}</p></body></html>"


@pytest.mark.parametrize(
    "declared", ["", "gb2312", "gbk", "utf-8", "big5", "iso-8859-1", "utf-16", "nonsense"]
)
@pytest.mark.parametrize(
    ("text", "codec", "name"),
    [
        (HANS, "utf-8", "utf-8"),
        (HANS, "gb18030", "gb18030"),
        (HANT, "utf-8", "utf-8"),
        (HANT, "gb18030", "gb18030"),
        (HANT, "big5hkscs", "big5-hkscs"),
    ],
)
def test_the_declaration_does_not_matter_when_it_lies(
    text: str, codec: str, name: str, declared: str
) -> None:
    whole = page(text, declared)
    found = decode(whole.encode(codec))
    assert (found.text, found.encoding, found.damaged) == (whole, name, 0)


@pytest.mark.parametrize(
    ("text", "codec", "name"),
    [
        ("联通", "gb18030", "gb18030"),
        ("中国", "gb18030", "gb18030"),
        ("今日头条", "gb18030", "gb18030"),
        ("市政府召开新闻发布会", "gb18030", "gb18030"),
        ("张三：我们的工作还没有完成", "gb18030", "gb18030"),
        ("市府召開記者會", "big5hkscs", "big5-hkscs"),
        ("颱風來襲 全台停班停課", "big5hkscs", "big5-hkscs"),
        ("Привет, мир", "utf-8", "utf-8"),
        ("Ελληνικά νέα", "utf-8", "utf-8"),
        (LATIN, "utf-8", "utf-8"),
        (LATIN, "cp1252", "windows-1252"),
        ("It’s a fine day, isn’t it?", "cp1252", "windows-1252"),
        ("plain ASCII", "ascii", "utf-8"),
    ],
)
def test_short_text_without_declaration(text: str, codec: str, name: str) -> None:
    found = decode(text.encode(codec))
    assert (found.text, found.encoding, found.damaged) == (text, name, 0)


@pytest.mark.parametrize(
    ("text", "codec", "label"),
    [
        ("東京都の新しい建物について、市民の意見を聞きました。", "shift_jis", "Shift_JIS"),
        ("東京都の新しい建物について、市民の意見を聞きました。", "euc_jp", "euc-jp"),
        ("서울시는 오늘 새로운 정책을 발표했다고 밝혔습니다.", "cp949", "euc-kr"),
        ("Новости города за неделю", "cp1251", "windows-1251"),
        ("Новости города за неделю", "koi8-r", "koi8-r"),
    ],
)
def test_other_declared_charsets(text: str, codec: str, label: str) -> None:
    assert decode(page(text, label).encode(codec)).text == page(text, label)


@pytest.mark.parametrize("label", ["gbk", "utf-8"])
def test_hz_by_its_pairs(label: str) -> None:
    assert decode(page(HANS, label).encode("hz")).text == page(HANS, label)


@pytest.mark.parametrize(
    "text", ["<script>a=~{b:1}~{c}</script>", "~{abcdefgh~} ~{ijklmnopqrstuvwxyz~} and more"]
)
def test_braces_that_are_no_hz(text: str) -> None:
    assert decode(text.encode()).text == text


def test_hz_when_declared() -> None:
    assert decode(page(HANS, "hz-gb-2312").encode("hz")).text == page(HANS, "hz-gb-2312")


@pytest.mark.parametrize(
    ("mark", "codec", "name"),
    [
        (b"\xef\xbb\xbf", "utf-8", "utf-8"),
        (b"\xff\xfe", "utf-16-le", "utf-16-le"),
        (b"\xfe\xff", "utf-16-be", "utf-16-be"),
        (b"\xff\xfe\x00\x00", "utf-32-le", "utf-32-le"),
        (b"\xef\xbb\xbf", "gb18030", "gb18030"),
        (b"", "utf-16-le", "utf-16-le"),
        (b"", "utf-16-be", "utf-16-be"),
    ],
)
def test_byte_order_marks_and_utf16(mark: bytes, codec: str, name: str) -> None:
    whole = page(HANS) + "\n<!-- menu menu menu menu menu menu menu menu menu menu menu menu menu -->"
    found = decode(mark + whole.encode(codec))
    assert (found.text, found.encoding, found.damaged) == (whole, name, 0)


@pytest.mark.parametrize("codec", ["utf-8", "gb18030", "big5hkscs"])
@pytest.mark.parametrize("bad", [b"\xff", b"\xfe\xff", b"\xc0"])
def test_bad_bytes_between_tags_cost_only_themselves(codec: str, bad: bytes) -> None:
    paragraph = f"<p>{HANT}</p>\n".encode(codec)
    data = paragraph * 40 + b"<i>" + bad + b"</i>" + paragraph * 40
    found = decode(data)
    assert found.encoding == codec.replace("big5hkscs", "big5-hkscs")
    assert found.damaged == len(bad)
    assert (
        found.text == f"<p>{HANT}</p>\n" * 40 + "<i>" + "\ufffd" * len(bad) + "</i>" + f"<p>{HANT}</p>\n" * 40
    )


@pytest.mark.parametrize("host", ["utf-8", "gb18030"])
@pytest.mark.parametrize("advert", ["utf-8", "gb18030", "big5hkscs"])
def test_an_advert_in_another_charset(host: str, advert: str) -> None:
    data = page(HANS * 20).encode(host) + page("促銷活動，全場五折").encode(advert)
    found = decode(data)
    assert found.encoding == host
    assert found.text.startswith(page(HANS * 20))


@pytest.mark.parametrize("codec", ["utf-8", "gb18030", "big5hkscs"])
def test_a_text_cut_inside_its_last_character(codec: str) -> None:
    found = decode(HANT.encode(codec)[:-1])
    assert (found.text, found.damaged) == (HANT[:-1] + "\ufffd", 1)


def test_a_few_bad_bytes_do_not_make_a_gb_page_of_an_utf8_page() -> None:
    data = bytearray(page(HANS * 30, "gb2312").encode())
    for place in range(200, len(data), 400):
        data[place] = 0xFF
    assert decode(bytes(data)).encoding == "utf-8"


@pytest.mark.parametrize(
    ("data", "text", "damaged"),
    [
        (b"<p>\xbc\xdb\x80100\xff</p>", "<p>价€100\ufffd</p>", 1),
        (b"<p>\xbc\xdb\xb8\xf1\xa3\xa0</p>", "<p>价格\u3000</p>", 0),
        (b"<p>\xd6\xd0\xb9</p>", "<p>中\ufffd</p>", 1),
    ],
)
def test_gb18030_as_browsers_read_it(data: bytes, text: str, damaged: int) -> None:
    found = decode(data, encoding="gb2312")
    assert (found.text, found.damaged) == (text, damaged)


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"\xa3\xe1100", "€100"),
        ("唐納".encode("big5") + b"\xa1\x45" + "川普".encode("big5"), "唐納‧川普"),
        (b"\xf9\xd6", "碁"),
    ],
)
def test_big5_as_browsers_read_it(data: bytes, text: str) -> None:
    assert decode(data, encoding="big5") == decode(data, encoding="cp950")
    assert decode(data, encoding="big5").text == text


def test_a_replacement_character_of_the_page_itself_is_no_damage() -> None:
    assert decode("失去的字\ufffd在这里".encode()).damaged == 0
    assert decode("失去的字\ufffd在这里，我们都在这里".encode() + b"\xff").damaged == 1


@pytest.mark.parametrize(
    ("label", "codec"),
    [
        ("GB2312", "gb18030"),
        ("gb_2312-80", "gb18030"),
        ("x-gbk", "gb18030"),
        ("cp936", "gb18030"),
        ("Big5", "big5hkscs"),
        ("cn-big5", "big5hkscs"),
        ("x-x-big5", "big5hkscs"),
        ("UTF8", "utf-8"),
        ("ISO-8859-1", "cp1252"),
        ("windows-1251", "cp1251"),
        ("utf-7", None),
        ("hex", None),
        ("unicode_escape", None),
        ("", None),
        ("不是标签", None),
    ],
)
def test_labels(label: str, codec: str | None) -> None:
    assert codec_of(label) == codec


@pytest.mark.parametrize(
    ("head", "codec"),
    [
        (b'<meta charset="gbk">', "gb18030"),
        (b"<META CHARSET=GB2312>", "gb18030"),
        (b'<meta http-equiv="Content-Type" content="text/html; charset=big5" />', "big5hkscs"),
        (b'<?xml version="1.0" encoding="gb2312"?>', "gb18030"),
        (b'<meta charset="utf-16le">', "utf-8"),
        (b'<script charset="gbk" src="a.js"></script><meta charset="utf-8">', "utf-8"),
        (b'<script charset="gbk" src="a.js"></script>', None),
        (b"<p>charset=gbk</p>", None),
        (b" " * 9000 + b'<meta charset="gbk">', None),
    ],
)
def test_declarations(head: bytes, codec: str | None) -> None:
    assert declared_codec(head) == codec


@pytest.mark.parametrize(
    ("data", "reason", "said"),
    [
        (b"", "empty", "the page is empty"),
        (b" \r\n\t ", "empty", "only blanks"),
        (b"\xff\xfe", "empty", "byte order mark"),
        (b"\xef\xbb\xbf\n", "empty", "byte order mark"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(range(256)), "undecodable", "a JPEG image"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "undecodable", "a PNG image"),
        (b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj", "undecodable", "a PDF document"),
        (b"PK\x03\x04\x14\x00\x06\x00", "undecodable", "a ZIP archive or an Office document"),
        (b"\x1f\x8b\x08\x00\x00\x00\x00\x00", "undecodable", "gzip-compressed"),
        (b"RIFF\x24\x10\x00\x00WEBPVP8 ", "undecodable", "a WebP image"),
        (b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00", "undecodable", "an MP4"),
        (bytes(500), "undecodable", "control characters"),
        (zlib.compress(bytes(i * i % 251 for i in range(9000))), "undecodable", "control characters"),
        (b"\xfc\xff" * 300, "undecodable", "no text in UTF-8"),
    ],
)
def test_what_is_no_text(data: bytes, reason: str, said: str) -> None:
    with pytest.raises(ExtractionError, match=said) as caught:
        decode(data)
    assert caught.value.reason == reason


@pytest.mark.parametrize("start", ["BZh", "PAR1", "ID3", "CWS"])
def test_a_text_may_begin_like_a_binary_file(start: str) -> None:
    assert decode(f"{start}：{HANS}".encode()).text == f"{start}：{HANS}"


@pytest.mark.parametrize(
    ("data", "encoding", "text"),
    [
        (HANS.encode("gb18030"), "gbk", HANS),
        ("çé".encode(), "latin-1", "Ã§Ã©"),
        ("碁".encode("big5hkscs"), "big5", "碁"),
        (HANS.encode("utf-16-le"), "utf-16", HANS),
        (HANS.encode() + b"\xff", "utf-8", HANS + "\ufffd"),
    ],
)
def test_the_caller_s_word(data: bytes, encoding: str, text: str) -> None:
    assert decode(data, encoding=encoding).text == text


@pytest.mark.parametrize("encoding", ["latin-1", "utf-8", "big5", "gbk", "shift_jis", "windows-1251"])
@pytest.mark.parametrize("codec", ["utf-8", "gb18030", "big5hkscs"])
def test_a_server_s_wrong_word_does_not_garble(codec: str, encoding: str) -> None:
    assert decode(page(HANT).encode(codec), encoding=encoding).text == page(HANT)


def test_an_unknown_encoding() -> None:
    with pytest.raises(ExtractionError, match="unknown encoding 'klingon'"):
        decode(b"text", encoding="klingon")


@given(
    st.binary(max_size=300),
    st.sampled_from([None, "gbk", "big5", "utf-8", "utf-16", "hz", "koi8-r", "rot13"]),
)
@example(b"\xff\xfe\x00\x00", None)
@example(b"\x00<\x00h\x00t\x00m\x00l", None)
@example(b"~{~", "hz")
def test_any_bytes_decode_or_are_refused(data: bytes, encoding: str | None) -> None:
    with contextlib.suppress(ExtractionError):
        found = decode(data, encoding=encoding)
        found.text.encode()  # no lone surrogates
        assert 0 <= found.damaged <= len(found.text)


@given(st.text(min_size=1).filter(lambda text: not text.isspace()))
def test_wellformed_utf8_with_chinese_in_it_stays_as_it_is(text: str) -> None:
    whole = "<p>中文网页的正文" + text.replace("\x00", "") + "</p>"
    assert decode(whole.encode() + b"<p>" + b"x" * 9000).text.startswith(whole)
