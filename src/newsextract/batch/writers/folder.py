"""A folder of Markdown or text files, one an article, for people to read."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Literal

from newsextract.article import Article
from newsextract.batch.records import UsageError
from newsextract.batch.writers.base import Row


class FolderWriter:
    """`00000012.md` or `00000012.txt`, numbered in the order of the input; a part is a subfolder.

    Markdown has a head in YAML with address, id, url and what `--dedup` found; text is the
    headline, an empty line and the body.
    """

    suffix = ""

    def __init__(self, kind: Literal["md", "txt"]) -> None:
        self._kind = kind

    def write(self, rows: Iterable[Row], path: Path) -> None:
        path.mkdir()
        for row in rows:
            article = Article.model_validate_json(row.article)
            text = (
                self._markdown(row, article) if self._kind == "md" else f"{article.title}\n\n{article.body}\n"
            )
            (path / f"{row.number:08d}.{self._kind}").write_text(text, "utf-8", newline="\n")

    def _markdown(self, row: Row, article: Article) -> str:
        known = {**row.added, "url": article.url, "confidence": round(article.confidence, 3)}
        # JSON strings are YAML strings.
        head = "".join(
            f"{name}: {json.dumps(value, ensure_ascii=False)}\n"
            for name, value in known.items()
            if value is not None
        )
        return f"---\n{head}---\n\n{article.to_markdown()}"

    def join(self, parts: Sequence[Path], path: Path) -> None:
        raise UsageError("Markdown and text go into a folder: give --output a name without a suffix")
