"""Any page can be read, also one without blocks."""

from __future__ import annotations

from credits_page import KINDS, read
from hypothesis import given
from hypothesis import strategies as st

from newsextract.fields.credits import Credits, find_credits
from newsextract.page.model import Head, Page


def test_page_without_blocks() -> None:
    page = Page("text", Head(), [])
    assert find_credits(page, []) == Credits()


LINES = st.text(
    alphabet="作者来源编辑记者张三李四新华网报：:|/（）【】 2024-05年月日摄文图。讯电", max_size=80
)


@given(st.lists(st.tuples(st.sampled_from(sorted(KINDS)), LINES), max_size=12))
def test_any_page_can_be_read(lines: list[tuple[str, str]]) -> None:
    found = read(*(f"{kind} {text}" for kind, text in lines))
    assert len(set(found.authors)) == len(found.authors)
    assert len(set(found.editors)) == len(found.editors)
    assert len(found.sources) <= 1
    assert found.sources == () or found.sources[0].name not in found.authors
