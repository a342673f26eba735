"""The corpus on disk: its pages, its gold, its scorer, and the sites kept back as a check set.

A third of the sites, chosen by hash, is the check set: it is scored, but its pages are not read
while rules are written, so that the difference shows whether a change generalises.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any


def is_check_site(gold: dict[str, Any]) -> bool:
    """Whether the page's site is among the third that is only scored."""
    site = gold["site"] or gold["id"]
    return hashlib.sha1(site.encode()).digest()[0] % 3 == 0


def golds(corpus: Path) -> Iterator[dict[str, Any]]:
    """The annotations, in order of page id."""
    for path in sorted((corpus / "gold").glob("*.json")):
        yield json.loads(path.read_text("utf-8"))


def page_ids(corpus: Path, part: str = "all") -> list[str]:
    """Ids of the pages of `part`: `all`, `dev` (may be read) or `check` (scored only)."""
    return [gold["id"] for gold in golds(corpus) if part == "all" or is_check_site(gold) == (part == "check")]


def scorer(corpus: Path) -> ModuleType:
    """The corpus's own `score.py` as a module."""
    spec = importlib.util.spec_from_file_location("score", corpus / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
