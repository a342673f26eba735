"""What every answer must fulfil, the fixtures as raw material, and a place to try things in a process
of their own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

from newsextract import Article, ExtractionError, extract

FIXTURES = Path(__file__).parents[2] / "fixtures"
REASONS = ("empty", "undecodable", "too_large", "too_deep", "no_article")
ADDRESS = "https://news.example.com/2024/05/12/a_1.html"


def outcome(page: bytes | str, **options: object) -> Article | str:
    """The article, its promises checked, or the reason of the refusal; anything else raised is a bug."""
    try:
        article = extract(page, **options)  # type: ignore[arg-type]
    except ExtractionError as error:
        refusal = error
    else:
        check(article)
        return article
    assert refusal.reason in REASONS
    assert str(refusal)
    return refusal.reason


def check(article: Article) -> None:
    """What holds for every article, whatever the page."""
    assert Article.model_validate_json(article.model_dump_json()) == article
    shown = [paragraph.text for paragraph in article.paragraphs if paragraph.kind != "caption"]
    assert article.body == "\n".join(shown)
    for paragraph in article.paragraphs:
        assert paragraph.text.strip() == paragraph.text != ""
        assert "\n" not in paragraph.text
    for quote in article.quotes:
        assert article.body[quote.start : quote.end] == quote.text
    for image in article.images:
        assert urlsplit(image.url).scheme in ("http", "https", "")
    for moment in (article.published_at, article.modified_at):
        assert moment is None or moment.tzinfo is not None
    json.dumps(article.to_schema_org(), ensure_ascii=False).encode()
    article.to_markdown().encode()


def page(name: str) -> bytes:
    """A fixture's bytes: `page("portal-sina")`."""
    found = next(path for path in FIXTURES.glob(f"{name}.*") if path.suffix in (".html", ".txt"))
    return found.read_bytes()


def pages() -> list[Path]:
    return sorted(path for path in FIXTURES.iterdir() if path.suffix in (".html", ".txt"))


def run(code: str, **environment: str) -> str:
    """What a fresh interpreter prints; it must end well."""
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        env={**os.environ, "PYTHONIOENCODING": "utf-8", **environment},
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")[-3000:]
    return done.stdout.decode()
