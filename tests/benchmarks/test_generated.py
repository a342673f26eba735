"""Tables are replaced between their markers; what is written by hand stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from generated import MissingMarkersError, replaced, write

DOCUMENT = """# Title
<!-- made by a.py: one -->
old
<!-- end: one -->
By hand.
<!-- made by b.py: one more -->
<!-- end: one more -->
"""


def test_only_the_named_place_changes() -> None:
    assert replaced(DOCUMENT, "one", "new\n") == DOCUMENT.replace("old\n", "new\n")


def test_an_empty_place_is_filled_and_filled_again() -> None:
    filled = replaced(DOCUMENT, "one more", "| a |")
    assert filled == DOCUMENT.replace("b.py: one more -->\n", "b.py: one more -->\n| a |\n")
    assert replaced(filled, "one more", "| a |") == filled


def test_backslashes_of_a_table_are_kept() -> None:
    assert r"a \1 b" in replaced(DOCUMENT, "one", r"a \1 b")


def test_a_place_that_is_not_there_is_named() -> None:
    with pytest.raises(MissingMarkersError, match="'two'"):
        replaced(DOCUMENT, "two", "new")


def test_nothing_is_written_unless_all_fit(tmp_path: Path) -> None:
    path = tmp_path / "document.md"
    path.write_text(DOCUMENT, "utf-8")
    with pytest.raises(MissingMarkersError):
        write(path, {"one": "new", "two": "new"})
    assert path.read_text("utf-8") == DOCUMENT
    write(path, {"one": "new", "one more": "newer"})
    assert path.read_text("utf-8").count("new") == 2
