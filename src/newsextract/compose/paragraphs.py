"""Blocks labelled as the article's text to paragraphs: kinds, table rows, captions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from newsextract.article import ParagraphKind
from newsextract.layout.model import Label, LabelledBlock
from newsextract.layout.prose import ends_sentence, is_prose
from newsextract.page.model import Block, Node

CELL_JOINT = " | "
HEADING_LENGTH = 40
"""Characters: a bold line up to this length that does not end like a sentence is a subhead."""
SUBHEAD_LENGTH = 24
"""Characters: a plain subhead is this short, and the sentences around it more than twice as long."""

FEWEST_NUMBERS = 2
"""Lines of nothing but a number, each another, that count the parts of a text."""
MOST_EMPTY_CELLS = 40
"""Empty cells in a row that are kept."""
SHORT_CELL = 40
"""Characters: a cell beside an empty one is no longer; the other is not there to keep a text in its place."""
LONGEST_ITEM = 6
"""Blocks: an item of a list has no more; a layout made of lists puts a whole article into one."""

_NUMBER = re.compile(r"(?:part|no)?[.\s]{0,2}\d{1,2}|[一二三四五六七八九十]{1,2}", re.IGNORECASE)
_NUMBERED = re.compile("[一二三四五六七八九十]{1,3}、")
_HEADING_TAGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_LIST_TAGS = frozenset(("li", "dt", "dd"))
_SPLITTERS = frozenset((Label.ADVERT, Label.RELATED, Label.PROMO, Label.PROFILE))
_KEPT = frozenset((Label.BODY, Label.HEADING, Label.CAPTION))


@dataclass(slots=True)
class Draft:
    """A paragraph before the last repairs."""

    kind: ParagraphKind
    text: str
    blocks: list[Block] = field(default_factory=list)


def draft_paragraphs(labelled: Sequence[LabelledBlock]) -> list[Draft]:
    """The article's blocks as paragraphs, in order; the cells of a table's row are one."""
    kept = [item for item in labelled if item.label in _KEPT and item.block.text]
    tables = _in_tables(kept)
    rows = _data_rows([item for item in kept if item.block.node in tables]) if tables else frozenset()
    drafts: list[Draft] = []
    open_row: Node | None = None
    for item in kept:
        block = item.block
        in_table = bool(rows) and item.label is not Label.CAPTION and block.node in tables
        row = _within(block.node, "tr") if in_table else None
        if row is None or row not in rows:
            open_row = None
            drafts.append(Draft(_kind(item), block.text, [block]))
        elif row is open_row:
            cell = _cell(block)
            same_cell = _cell(drafts[-1].blocks[-1]) is cell
            drafts[-1].text += (" " if same_cell else CELL_JOINT + _joints_before(cell)) + block.text
            drafts[-1].blocks.append(block)
        else:
            open_row = row
            drafts.append(Draft("table", _joints_before(_cell(block)) + block.text, [block]))
    for draft in drafts:
        if draft.kind == "table":
            _close_row(draft)
    drafts = _joined_over_adverts(drafts, labelled)
    _mark_plain_subheads(drafts)
    return drafts


def _joints_before(cell: Node | None) -> str:
    """What stands for the empty cells before this one, so that each value keeps its column."""
    return CELL_JOINT * min(cell.empty_cells, MOST_EMPTY_CELLS) if cell is not None else ""


def _close_row(draft: Draft) -> None:
    """Add the empty cells behind the last one; a row begins and ends without a blank."""
    row = _within(draft.blocks[-1].node, "tr")
    empty = min(row.empty_cells, MOST_EMPTY_CELLS) if row is not None else 0
    draft.text = (draft.text + CELL_JOINT * empty).strip()


def _joined_over_adverts(drafts: Sequence[Draft], labelled: Sequence[LabelledBlock]) -> list[Draft]:
    """A sentence that an advert cuts in two (`成交额达到5` · `00万元。`) is one paragraph again."""
    joined: list[Draft] = []
    for draft in drafts:
        before = joined[-1] if joined else None
        if before is not None and draft.kind == before.kind == "text" and _breaks_off(before.text):
            between = labelled[before.blocks[-1].index + 1 : draft.blocks[0].index]
            if any(item.label in _SPLITTERS for item in between):
                before.text += draft.text
                before.blocks += draft.blocks
                continue
        joined.append(draft)
    return joined


def _mark_plain_subheads(drafts: Sequence[Draft]) -> None:
    """A lone short line without a stop between long sentences is a subhead, whatever its markup."""
    for before, draft, after in zip(drafts, drafts[1:], drafts[2:], strict=False):
        if draft.kind == "text" and len(draft.text) <= SUBHEAD_LENGTH and draft.text[-1].isalnum():
            around = (before.text, after.text)
            if all(len(text) > 2 * SUBHEAD_LENGTH for text in around) and ends_sentence(before.text):
                draft.kind = "heading"
    numbers = [draft for draft in drafts if draft.kind == "text" and _NUMBER.fullmatch(draft.text)]
    if len({draft.text for draft in numbers}) == len(numbers) >= FEWEST_NUMBERS:
        for draft in numbers:
            draft.kind = "heading"  # `1`, `2`, `3` between the parts of a story
    for draft, after in pairwise(drafts):
        if (
            draft.kind == after.kind == "text"
            and len(draft.text) <= SUBHEAD_LENGTH
            and draft.text[-1].isalnum()
            and _NUMBERED.match(draft.text)
            and len(after.text) > len(draft.text)
            and ends_sentence(after.text)
        ):
            draft.kind = "heading"  # `一、总体要求`, however short the paragraph below
        if draft.kind == "text" and after.kind == "heading" and _NUMBER.fullmatch(draft.text):
            draft.kind = "heading"  # `01` above the section's title


def _breaks_off(text: str) -> bool:
    return text.endswith(("，", "、", ",")) or (text[-1].isalnum() and is_prose(text))


def _in_tables(kept: Iterable[LabelledBlock]) -> set[Node]:
    """The elements of these blocks that stand in a table's row. Each element above is looked at once."""
    within: dict[Node, bool] = {}
    for item in kept:
        passed = []
        answer = False
        for node in item.block.node.ancestors():
            if node in within:
                answer = within[node]
                break
            passed.append(node)
            if node.tag == "tr":
                answer = True
                break
        within.update(dict.fromkeys(passed, answer))
    return {node for node, answer in within.items() if answer}


def _within(node: Node, tag: str) -> Node | None:
    """The nearest element of that tag around the block, itself included."""
    return next((outer for outer in node.ancestors() if outer.tag == tag), None)


def _cell(block: Block) -> Node | None:
    return next((outer for outer in block.node.ancestors() if outer.tag in ("td", "th")), None)


def _data_rows(kept: Iterable[LabelledBlock]) -> frozenset[Node]:
    """The rows of data tables: tables with at least two rows of at least two cells, in one of which two
    hold text, in the others one beside an empty one. A table that only lays out the page has its text
    in one cell."""
    cells: dict[Node, set[Node]] = {}
    long_cells: set[Node] = set()
    beside_empty: set[Node] = set()
    for item in kept:
        cell = _cell(item.block)
        row = _within(item.block.node, "tr") if cell is not None else None
        if cell is not None and row is not None:
            cells.setdefault(row, set()).add(cell)
            if len(item.block.text) > 200:
                long_cells.add(row)
            if len(item.block.text) <= SHORT_CELL and (cell.empty_cells or row.empty_cells):
                beside_empty.add(row)
    tables: dict[Node | None, list[Node]] = {}
    for row in cells:
        tables.setdefault(_within(row, "table"), []).append(row)
    found: set[Node] = set()
    for rows in tables.values():
        full = [row for row in rows if len(cells[row]) >= 2]
        wide = full + [row for row in rows if len(cells[row]) < 2 and row in beside_empty] if full else []
        if len(wide) >= 2 and 2 * len(wide) >= len(rows) and not long_cells.issuperset(wide):
            found.update(rows)
    return frozenset(found)


def _kind(item: LabelledBlock) -> ParagraphKind:
    block = item.block
    if item.label is Label.CAPTION:
        return "caption"
    if item.label is Label.HEADING:
        return "heading"
    for node in block.node.ancestors():
        if node.tag in _HEADING_TAGS:
            return "heading" if len(block.text) <= 2 * HEADING_LENGTH else "text"
        if node.tag in _LIST_TAGS and node.end - node.start <= LONGEST_ITEM:
            return "list_item"
        if node.tag == "blockquote":
            return "quote"
        if node.tag in ("td", "article", "body"):
            break
    bold = block.bold_chars >= 0.9 * len(block.text)
    if (
        bold
        and len(block.text) <= HEADING_LENGTH
        and not ends_sentence(block.text)
        and not is_prose(block.text)
    ):
        return "heading"
    return "text"
