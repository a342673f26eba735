"""Every page under fixtures/ gives the article written beside it; one test a page and group of fields."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from _pytest.mark.structures import ParameterSet

FIXTURES = Path(__file__).parent.parent / "fixtures"


def _load_check() -> ModuleType:
    spec = importlib.util.spec_from_file_location("fixtures_check", FIXTURES / "check.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


check = _load_check()
ARTICLES = [name for name in check.names() if check.expected_article(name) is not None]


def _parts() -> list[ParameterSet]:
    """One for each page and group; a part marked pending must fail, so that the mark goes in time."""
    return [
        pytest.param(
            name,
            group,
            id=f"{name}:{group}",
            marks=[pytest.mark.xfail(reason=reason, strict=True)]
            if (reason := check.pending(name, group))
            else [],
        )
        for name in check.names()
        for group in check.groups(name)
    ]


@pytest.mark.parametrize(("name", "group"), _parts())
def test_page_gives_its_article(name: str, group: str) -> None:
    lines = check.differences(name, group)
    assert not lines, "\n" + "\n".join(lines)


@pytest.mark.parametrize("name", ARTICLES)
def test_article_is_sound(name: str) -> None:
    from newsextract import Article

    article = check.extracted(name)
    assert isinstance(article, Article), article
    assert 0.0 <= article.confidence <= 1.0
    assert article.body == "\n".join(p.text for p in article.paragraphs if p.kind != "caption")
    assert [article.body[quote.start : quote.end] for quote in article.quotes] == [
        q.text for q in article.quotes
    ]
    assert all(p.text == p.text.strip() and "\n" not in p.text for p in article.paragraphs)
    assert Article.model_validate_json(article.model_dump_json()) == article


def test_every_page_has_its_expectation() -> None:
    pages = sorted(path.stem for path in FIXTURES.iterdir() if path.suffix in (".html", ".txt"))
    assert pages == check.names()
    assert len(pages) >= 45
