"""The rows of tables: which hold data, and the places in them without a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract.compose.paragraphs import draft_paragraphs
from newsextract.layout.model import Label, LabelledBlock
from newsextract.page import read_page

LINES = [
    "清晨六点，渡口的汽笛响了，第一班电动船载着四十名学生驶向对岸，船票只要一元。",
    "停航十一年以后，沙洲上的四千多人又有了自己的船，过江不必再绕十九公里的桥。",
]


def kinds(body: str) -> list[tuple[str, str]]:
    """The paragraphs of a text in which every line is the article's."""
    labelled = [LabelledBlock(block, Label.BODY, "") for block in read_page(body, format="html").blocks]
    return [(draft.kind, draft.text) for draft in draft_paragraphs(labelled)]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ("船号 班次 备注|甲船 - 停航|乙船 六班 -", ["船号 | 班次 | 备注", "甲船 |  | 停航", "乙船 | 六班 |"]),
        ("- 三月 四月|甲船 六班 八班", ["| 三月 | 四月", "甲船 | 六班 | 八班"]),
        ("船号 班次|甲船 -", ["船号 | 班次", "甲船 |"]),
        ("船号 班次|- -|甲船 六班", ["船号 | 班次", "甲船 | 六班"]),
        ("甲船 乙船 -  -|丙船 - - 丁船", ["甲船 | 乙船 |  |", "丙船 |  |  | 丁船"]),
    ],
)
def test_empty_cells_keep_their_columns(rows: str, expected: list[str]) -> None:
    cells = (("".join(f"<td>{c.strip('-')}</td>" for c in row.split())) for row in rows.split("|"))
    table = "".join(f"<tr>{row}</tr>" for row in cells)
    assert [text for kind, text in kinds(f"<table>{table}</table>") if kind == "table"] == expected


def test_text_beside_empty_cells_is_no_table() -> None:
    rows = "".join(f"<tr><td></td><td>{line}</td></tr>" for line in LINES)
    assert kinds(f"<table>{rows}</table>") == [("text", line) for line in LINES]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ("乡镇/2 三月 四月|六班 八班", ["乡镇 | 三月 | 四月", "| 六班 | 八班"]),
        (
            "船号 班次/2 备注|甲船 停航|乙船 六班 新增",
            ["船号 | 班次 | 备注", "甲船 |  | 停航", "乙船 | 六班 | 新增"],
        ),
        ("船号 班次 备注/3|甲船 六班|乙船 八班", ["船号 | 班次 | 备注", "甲船 | 六班 |", "乙船 | 八班 |"]),
        ("乡镇/3 班次/2 三月|八班|六班 七班", ["乡镇 | 班次 | 三月", "|  | 八班", "| 六班 | 七班"]),
        ("乡镇/2 三月|六班", ["乡镇 | 三月", "| 六班"]),
        ("班次/1*2 合计/2|三月 四月", ["班次 | 合计", "三月 | 四月 |"]),
        ("乡镇/2*2 三月|六班|甲船 乙船 八班", ["乡镇 | 三月", "| 六班", "甲船 | 乙船 | 八班"]),
        ("乡镇/0 三月|六班 八班", ["乡镇 | 三月", "六班 | 八班"]),
    ],
)
def test_cells_that_reach_down_keep_their_columns(rows: str, expected: list[str]) -> None:
    table = "".join(f"<tr>{''.join(map(spanning, row.split()))}</tr>" for row in rows.split("|"))
    assert [text for kind, text in kinds(f"<table>{table}</table>") if kind == "table"] == expected


def spanning(cell: str) -> str:
    """`甲/2*3`: two rows, three columns."""
    text, _, spans = cell.partition("/")
    down, _, across = spans.partition("*")
    return f"<td{f' rowspan={down}' if down else ''}{f' colspan={across}' if across else ''}>{text}</td>"


CELL = st.tuples(st.sampled_from(["", "甲", "六班"]), st.sampled_from(["1", "2", "5", "-1", "99999", "x"]))


@given(st.lists(st.lists(CELL, max_size=5), max_size=6))
def test_any_table_keeps_its_texts_in_order(rows: list[list[tuple[str, str]]]) -> None:
    cells = [[f"<td rowspan={span} colspan={span}>{text}</td>" for text, span in row] for row in rows]
    table = "".join(f"<tr>{''.join(row)}</tr>" for row in cells)
    found = " ".join(text for _, text in kinds(f"<table>{table}</table>"))
    assert found.replace("|", " ").split() == [text for row in rows for text, _ in row if text]
