"""Articles come out of pages that are put together at random, whatever stands around them."""

from __future__ import annotations

import pytest

from newsextract import extract
from templates import Template, articles, bare, copied, pages

COUNT = 40


def texts(page: str, format: str) -> list[str]:
    article = extract(page, format="html" if format == "html" else "text")
    return [bare(paragraph.text) for paragraph in article.paragraphs if paragraph.kind != "caption"]


@pytest.mark.parametrize("seed", range(COUNT))
def test_nothing_of_the_template_stays_and_nothing_of_the_article_goes(seed: int) -> None:
    known = articles()
    article = known[seed % len(known)]
    page = Template(seed).page(article)
    assert texts(page, "html") == [bare(text) for text in article.paragraphs]


def test_a_seed_gives_one_page() -> None:
    assert list(pages(3)) == list(pages(3))
    assert len({page for _, _, page in pages(COUNT)}) == COUNT


def test_lines_that_a_browser_copies() -> None:
    article = articles()[0]
    lines = copied(Template(0).page(article)).split("\n\n")
    assert article.headline in lines
    assert all("<" not in line for line in lines)
