"""Every charset under every wrong declaration, of the page and of the server."""

from __future__ import annotations

import pytest
from hostile_pages import outcome

from newsextract import Article

CODECS = (
    "utf-8",
    "utf-8-sig",
    "gb2312",
    "gbk",
    "gb18030",
    "big5",
    "big5hkscs",
    "utf-16",
    "utf-16-le",
    "utf-16-be",
)
DECLARED = (
    None,
    "utf-8",
    "utf8",
    "gb2312",
    "gbk",
    "gb18030",
    "big5",
    "utf-16",
    "utf-16le",
    "hz-gb-2312",
    "iso-8859-1",
    "windows-1252",
    "windows-1251",
    "shift_jis",
    "euc-jp",
    "euc-kr",
    "us-ascii",
    "none",
    "%charset%",
    "text/html",
)
SIMPLIFIED = "市图书馆上周六开放了新的阅览室，每天可以接待八百名读者，欢迎大家来看书。"
TRADITIONAL = "市圖書館上週六開放了新的閱覽室，每天可以接待八百名讀者，歡迎大家來看書。"


def text_for(codec: str) -> str:
    return TRADITIONAL if codec.startswith("big5") else SIMPLIFIED


def written(codec: str, declared: str | None) -> bytes:
    meta = f'<meta charset="{declared}">' if declared else ""
    body = "".join(f"<p>{number}、{text_for(codec)}</p>" for number in "一二三四五六")
    source = f"<html><head>{meta}<title>新聞</title></head><body><h1>新聞</h1>{body}</body></html>"
    return source.encode(codec, "ignore")


@pytest.mark.parametrize("codec", CODECS)
def test_the_page_s_own_declaration(codec: str) -> None:
    for declared in DECLARED:
        found = outcome(written(codec, declared))
        assert isinstance(found, Article), f"declared {declared}: {found}"
        assert text_for(codec) in found.body, f"declared {declared}"


@pytest.mark.parametrize("codec", CODECS)
def test_the_server_s_word(codec: str) -> None:
    for label in (label for label in DECLARED if label and label.isascii()):
        found = outcome(written(codec, None), encoding=label)
        if found == "undecodable" and label in ("none", "%charset%", "text/html"):
            continue
        assert isinstance(found, Article), f"encoding={label}: {found}"
        assert text_for(codec) in found.body, f"encoding={label}"
