"""The page the project began with, where it lies beside the repository: it must come out perfect."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsextract import extract

SEED = Path(__file__).resolve().parents[2] / "shared" / "seed" / "zblog-repost.txt"


@pytest.mark.skipif(not SEED.is_file(), reason="the page is not part of the repository")
def test_the_first_page() -> None:
    page = SEED.read_bytes()
    article = extract(page)
    assert article.title == page.decode("utf-8-sig").splitlines()[0].strip()
    spliced = [removal.text for removal in article.removed if removal.kind == "spliced_headline"]
    assert "".join(reversed(spliced)) == article.title
    assert len(article.paragraphs) == 7
    column = article.title.rpartition("|")[2]
    assert not any(f"|{column}" in paragraph.text for paragraph in article.paragraphs)
    assert len(article.quotes) == 5
    assert all(quote.speaker for quote in article.quotes)
