"""What `extract` raises: `ExtractionError` for a page, `TypeError` and `ValueError` for its caller."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from newsextract import Config, ExtractionError, explain, extract

TEXT = "清晨六点，渡口的汽笛响了，第一班电动船载着四十名学生驶向对岸，船票只要一元。"


@pytest.mark.parametrize(
    ("page", "options", "error", "message"),
    [
        (None, {}, TypeError, "page must be bytes or str, not NoneType"),
        (memoryview(b"<p>"), {}, TypeError, "page must be bytes or str, not memoryview"),
        (
            TEXT,
            {"fetched_at": dt.date(2024, 1, 1)},
            TypeError,
            "fetched_at must be a datetime.datetime or None",
        ),
        (
            TEXT,
            {"fetched_at": "2024-01-01"},
            TypeError,
            "fetched_at must be a datetime.datetime or None, not str",
        ),
        (TEXT, {"url": b"https://a.example/"}, TypeError, "url must be str or None, not bytes"),
        (TEXT, {"encoding": 8}, TypeError, "encoding must be str or None, not int"),
        (TEXT, {"site": 5}, TypeError, "site must be a SiteMemory or None, not int"),
        (TEXT, {"profile": "x"}, TypeError, "profile must be a SiteProfile or None, not str"),
        (TEXT, {"profiles": {}}, TypeError, "profiles must be a SiteProfiles or None, not dict"),
        (TEXT, {"format": "xml"}, ValueError, "format must be 'auto', 'html' or 'text', not 'xml'"),
        (TEXT, {"format": None}, ValueError, "format must be 'auto', 'html' or 'text', not None"),
    ],
)
def test_wrong_argument(page: Any, options: dict[str, Any], error: type[Exception], message: str) -> None:
    for function in (extract, explain):
        with pytest.raises(error, match=message) as raised:
            function(page, **options)
        assert not isinstance(raised.value, ExtractionError)


def test_wrong_config() -> None:
    for config in ("abc", {}):
        with pytest.raises(TypeError, match="config must be a Config or None"):
            extract(TEXT, config=config)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="max_size must be at least 1, not -1"):
        Config(max_size=-1)
    with pytest.raises(TypeError, match="max_size must be a number of bytes, not str"):
        Config(max_size="8 MB")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        ("<html><body></body></html>", "empty"),
        ("<html><body><div> &nbsp; </div></body></html>", "empty"),
        ("<html><title>老渡口来了新船</title><body></body></html>", "no_article"),
        ("<html><body><img src=a.jpg></body></html>", "no_article"),
        ("<html><body><div id=app></div><script src=app.js></script></body></html>", "no_article"),
        ("<html><body><p>首页</p></body></html>", "no_article"),
        ("<p><img src=a.jpg></p><p>春到江边</p><p>江水流过</p><p>我没有关窗。</p>", "no_article"),
    ],
)
def test_reason(page: str, reason: str) -> None:
    with pytest.raises(ExtractionError) as raised:
        extract(page)
    assert raised.value.reason == reason


def test_no_depth_is_refused() -> None:
    paragraphs = f"<h1>老渡口来了新船</h1><p>{TEXT}</p><p>停航十一年以后，沙洲上的人又有了自己的船。</p>"
    assert extract("<div>" * 100_000 + paragraphs).paragraphs[0].text == TEXT
