"""Which rows of tables hold data, and what stands for the places in them that hold no text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from newsextract.layout.model import LabelledBlock
from newsextract.page.model import Block, Node

CELL_JOINT = " | "
MOST_EMPTY_CELLS = 40
"""Empty cells in a row that are kept."""
SHORT_CELL = 40
"""Characters: a cell beside an empty one is no longer; the other is not there to keep a text in its place."""
MOST_COLUMNS = 60
"""Columns of a table in which a cell may reach down."""
LONG_CELL = 200
"""Characters: a row with a cell as long may lay out the page."""


@dataclass(slots=True, frozen=True)
class Tables:
    """The data tables of a text."""

    rows: Mapping[Node, Node]
    """By the element of a block in a data table, its row."""
    gaps: Mapping[Node, int]
    """By cell, how many places without a text stand before it; by row, how many behind its last."""

    def row(self, block: Block) -> Node | None:
        """The row of a data table that the block stands in."""
        return self.rows.get(block.node)

    def before(self, block: Block) -> str:
        """What stands for the places before the block's cell, so that each value keeps its column."""
        return CELL_JOINT * self.gaps.get(_cell(block) or block.node, 0)

    def between(self, block: Block, following: Block) -> str:
        """What joins two blocks of a row."""
        return " " if _cell(block) is _cell(following) else CELL_JOINT + self.before(following)

    def behind(self, block: Block) -> str:
        """What stands for the places behind the last block of a row."""
        return CELL_JOINT * self.gaps.get(self.rows[block.node], 0)


def find_tables(kept: Sequence[LabelledBlock]) -> Tables | None:
    """The data tables among the blocks of a text; None if there are none."""
    within = _rows_of(kept)
    if not within:
        return None
    cells: dict[Node, dict[Node, int]] = {}
    for item in kept:
        row, cell = within.get(item.block.node), _cell(item.block)
        if row is not None and cell is not None:
            longest = cells.setdefault(row, {})
            longest[cell] = max(longest.get(cell, 0), len(item.block.text))
    tables: dict[Node | None, dict[Node, dict[Node, int]]] = {}
    for row, longest in cells.items():
        tables.setdefault(_within(row, "table"), {})[row] = longest
    found: set[Node] = set()
    gaps: dict[Node, int] = {}
    for rows in tables.values():
        places = _gaps(rows)
        if _holds_data(rows, places):
            found.update(rows)
            gaps |= places
    return Tables({node: row for node, row in within.items() if row in found}, gaps) if found else None


def _holds_data(rows: Mapping[Node, Mapping[Node, int]], gaps: Mapping[Node, int]) -> bool:
    """Whether a table, its rows given with their cells and the longest text in each, has at least two rows of
    at least two cells, in one of which two hold text, in the others one beside an empty one. A table that
    only lays out the page has its text in one cell."""
    full = [row for row, cells in rows.items() if len(cells) >= 2]
    if not full:
        return False
    wide = full + [
        row
        for row, cells in rows.items()
        if len(cells) < 2
        and any(length <= SHORT_CELL and (gaps[cell] or gaps[row]) for cell, length in cells.items())
    ]
    texts = [max(rows[row].values()) for row in wide]
    return len(wide) >= 2 and 2 * len(wide) >= len(rows) and min(texts) <= LONG_CELL


def _gaps(rows: Mapping[Node, Iterable[Node]]) -> dict[Node, int]:
    """The places without text before each cell and behind each row's last: empty cells, and cells of rows
    above that reach down (`rowspan`)."""
    gaps: dict[Node, int] = {}
    reaching: _Reaching = {}
    for row, cells in rows.items():
        column = 0
        begun: _Reaching = {}
        for cell in cells:
            gaps[cell], column = _pass(column, cell.empty_cells, reaching)
            down, across = cell.span
            if down > 1 and column < MOST_COLUMNS:
                begun[column] = down - 1, across
            column += across
        gaps[row], column = _pass(column, row.empty_cells, reaching)
        gaps[row] += sum(1 for first in reaching if first >= column)
        reaching = {
            place: (down - 1, across) for place, (down, across) in reaching.items() if down > 1
        } | begun
    return gaps


_Reaching = dict[int, tuple[int, int]]
"""The cells that reach into a row: by their first column, how many rows they reach and how many columns."""


def _pass(column: int, empty: int, reaching: _Reaching) -> tuple[int, int]:
    """How many places are passed over, and the column behind them: empty cells, and before, between and
    behind them cells that reach down."""
    passed = 0
    for rest in range(min(empty, MOST_EMPTY_CELLS), -1, -1):
        while column in reaching:
            column += reaching[column][1]
            passed += 1
        if rest:
            column += 1
            passed += 1
    return passed, column


def _rows_of(kept: Iterable[LabelledBlock]) -> dict[Node, Node]:
    """The elements of these blocks that stand in a table's row, with the row. Each element above is looked at
    once."""
    row_of: dict[Node, Node | None] = {}
    for item in kept:
        passed = []
        row: Node | None = None
        node: Node | None = item.block.node
        while node is not None:
            if node in row_of:
                row = row_of[node]
                break
            passed.append(node)
            if node.tag == "tr":
                row = node
                break
            node = node.parent
        for node in passed:
            row_of[node] = row
    return {node: row for node, row in row_of.items() if row is not None}


def _within(node: Node, tag: str) -> Node | None:
    """The nearest element of that tag around the block, itself included."""
    return next((outer for outer in node.ancestors() if outer.tag == tag), None)


def _cell(block: Block) -> Node | None:
    return next((outer for outer in block.node.ancestors() if outer.tag in ("td", "th")), None)
