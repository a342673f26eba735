"""Does the library tell a page without an article from one with it?

Takes each corpus page, takes the article's text out of its tree and leaves the rest (menus, related
lists, comments, imprint): what is left is a list page, and `extract` should refuse it. Prints how
many are refused, and how many of the untouched pages are.

    python benchmarks/not_articles.py --corpus ../shared/corpus
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from lxml import html

import corpus as corpora
from newsextract import ExtractionError, extract
from newsextract.page.charset import decode


def without_article(page: bytes, article: str, norm: object, shortest: int = 2) -> str | None:
    """The page as HTML, every text node that is part of `article` (normalised) left empty, but for those of
    fewer than `shortest` characters."""
    root = html.document_fromstring(
        decode(page).text.replace("\0", "").encode(), parser=html.HTMLParser(encoding="utf-8")
    )
    for element in root.iter():
        for attribute in ("text", "tail"):
            text = getattr(element, attribute)
            key = norm(text) if text else ""  # type: ignore[operator]
            if len(key) >= shortest and key in article:
                setattr(element, attribute, None)
        if not isinstance(element.tag, str) or element.tag == "script":
            element.text = None  # data in scripts may hold the article as well
    return str(html.tostring(root, encoding="unicode"))


def cases(corpus: Path) -> Iterator[tuple[str, str, bytes, str]]:
    """Id, kind, page and the page without its article."""
    score = corpora.scorer(corpus)
    for gold in corpora.golds(corpus):
        page = (corpus / "pages" / f"{gold['id']}.html").read_bytes()
        annotated = score.Gold(gold, score.blocks(score.decode(page)))
        article = score.norm("".join(annotated.with_neutral))
        yield gold["id"], gold["kind"], page, without_article(page, article, score.norm) or ""


def refused(page: bytes | str) -> bool:
    try:
        extract(page)
    except ExtractionError:
        return True
    return False


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--list", action="store_true", help="name the pages that are read wrongly")
    options = parser.parse_args()
    count = dict.fromkeys(
        ("articles", "articles refused", "others", "others refused", "emptied", "emptied refused"), 0
    )
    for page_id, kind, page, emptied in cases(options.corpus):
        group = "articles" if kind == "article" else "others"
        count[group] += 1
        if refused(page):
            count[f"{group} refused"] += 1
            if options.list and group == "articles":
                print(f"refused: {page_id}")
        if kind == "article":
            count["emptied"] += 1
            if refused(emptied):
                count["emptied refused"] += 1
            elif options.list:
                print(f"accepted without its article: {page_id}")
    for name in ("articles", "others", "emptied"):
        print(f"{name}: {count[f'{name} refused']} of {count[name]} refused")


if __name__ == "__main__":
    main()
