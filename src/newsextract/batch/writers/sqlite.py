"""SQLite: a table `articles`, nested fields as JSON."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from newsextract.article import Article
from newsextract.batch.schema import ADDED
from newsextract.batch.writers.base import Row

_COLUMNS = (*ADDED, *Article.model_fields)
_NUMBERS = {"repost_group": "INTEGER", "cleanest": "INTEGER", "confidence": "REAL"}
_CREATE = "CREATE TABLE articles ({})".format(
    ", ".join(f'"{name}" {_NUMBERS.get(name, "TEXT")}' for name in _COLUMNS)
)
_INSERT = "INSERT INTO articles VALUES ({})".format(", ".join("?" * len(_COLUMNS)))


class SqliteWriter:
    """Columns as in `ARROW_SCHEMA`; dates as ISO text, lists and structs as JSON text."""

    suffix = ".sqlite"

    def write(self, rows: Iterable[Row], path: Path) -> None:
        with closing(_new(path)) as base, base:
            base.executemany(_INSERT, (_cells(row) for row in rows))

    def join(self, parts: Sequence[Path], path: Path) -> None:
        with closing(_new(path)) as base:
            for part in parts:
                base.execute("ATTACH ? AS part", (part.absolute().as_uri(),))
                with base:
                    base.execute("INSERT INTO articles SELECT * FROM part.articles ORDER BY rowid")
                base.execute("DETACH part")


def _new(path: Path) -> sqlite3.Connection:
    base = sqlite3.connect(path.absolute().as_uri(), uri=True)  # any name, also one that is not UTF-8
    # The file is under a temporary name until it is whole: no journal is needed beside it.
    base.execute("PRAGMA journal_mode = OFF")
    with base:
        base.execute(_CREATE)
    return base


def _cells(row: Row) -> list[Any]:
    values = {**row.added, **json.loads(row.article)}
    return [
        json.dumps(value, ensure_ascii=False) if isinstance(value, (list, dict)) else value
        for value in (values.get(name) for name in _COLUMNS)
    ]
