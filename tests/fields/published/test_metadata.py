"""Dates in metadata and JSON-LD."""

from __future__ import annotations

from typing import Any

import pytest
from published_page import BODY, HEADLINE, RIGHT, published, shown


def test_modified_metadata() -> None:
    found = published(HEADLINE, RIGHT, BODY, meta={"article:modified_time": "2023-12-17T01:00:00Z"})
    assert str(found.modified_at) == "2023-12-17 09:00:00+08:00"


def test_json_ld() -> None:
    things: list[dict[str, Any]] = [
        {"@type": "WebSite", "datePublished": "2001-01-01"},
        {"@type": "BreadcrumbList"},
        {
            "@type": ["NewsArticle"],
            "datePublished": "2023-12-16T10:05:33+08:00",
            "dateModified": "2023-12-17T08:00",
        },
    ]
    found = published(HEADLINE, BODY, json_ld=things)
    assert shown(found) == "2023-12-16 10:05:33+08:00"
    assert str(found.modified_at) == "2023-12-17 08:00:00+08:00"
    assert found.reason == "JSON-LD datePublished"


@pytest.mark.parametrize(
    "value", [None, 5, 1e300, float("nan"), float("inf"), True, [], {}, "x" * 1000, "99999999999999"]
)
def test_broken_json_ld(value: object) -> None:
    assert published(HEADLINE, BODY, json_ld=[{"datePublished": value, "@type": value}]).date is None
