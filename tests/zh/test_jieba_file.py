"""jieba's dictionary file, wherever the package lies."""

from __future__ import annotations

import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsextract.zh import jieba_file, words


@pytest.fixture
def fresh(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Path]:
    """A folder in front of all others from which modules come, and nothing of jieba remembered."""
    monkeypatch.syspath_prepend(tmp_path)
    for module in [name for name in sys.modules if name.partition(".")[0] == "jieba"]:
        monkeypatch.delitem(sys.modules, module)
    caches = jieba_file.lines, words._frequencies
    for cached in caches:
        cached.cache_clear()
    yield tmp_path
    for cached in caches:
        cached.cache_clear()


LINES = "一 5 m\n桌子 3 n\n说 9 v\n"


def test_it_is_read_within_an_archive(fresh: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with zipfile.ZipFile(fresh / "packages.zip", "w") as archive:
        archive.writestr("jieba/__init__.py", "")
        archive.writestr("jieba/dict.txt", LINES)
    monkeypatch.syspath_prepend(fresh / "packages.zip")
    assert jieba_file.text() == LINES


def test_the_package_is_not_imported(fresh: Path) -> None:
    (fresh / "jieba").mkdir()
    (fresh / "jieba" / "__init__.py").write_text("raise AssertionError", "utf-8")
    (fresh / "jieba" / "dict.txt").write_text(LINES, "utf-8")
    assert jieba_file.text() == LINES


def test_beginnings_of_words_are_known(fresh: Path) -> None:
    (fresh / "jieba").mkdir()
    (fresh / "jieba" / "__init__.py").touch()
    (fresh / "jieba" / "dict.txt").write_text("图书馆 7 n\n图书 2 n\n海 1 n\n", "utf-8")
    assert words._frequencies()[0] == {"图": 0, "图书": 2, "图书馆": 7, "海": 1}
