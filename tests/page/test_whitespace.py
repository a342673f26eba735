"""White space is folded, what cannot be seen is dropped, everything else stays as it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract.page.whitespace import INVISIBLE, fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("", ""),
        (" \n\t ", ""),
        ("市政府昨日发布公告", "市政府昨日发布公告"),
        ("  两端 有空白  ", "两端 有空白"),
        ("两个  空格", "两个 空格"),
        ("换\r\n行", "换 行"),
        ("\u3000\u3000全角缩进", "全角缩进"),
        ("全角\u3000空格", "全角 空格"),
        ("不断行\xa0\xa0空格", "不断行 空格"),
        ("零宽\u200b空格", "零宽空格"),
        ("软\xad连字符", "软连字符"),
        ("\ufeff带标记", "带标记"),
        ("控制\x08字符\x7f", "控制字符"),
        ("方向\u202e标记\u202c", "方向标记"),
        ("孤立代理\ud83d", "孤立代理"),
        ("空白\u200b \u200b之间", "空白 之间"),
        ("一家👨\u200d👩\u200d👧出行", "一家👨\u200d👩\u200d👧出行"),
        ("连接\u200d符", "连接符"),
        ("私用区\ue5c2图标", "私用区\ue5c2图标"),
        ("坏字节\ufffd", "坏字节\ufffd"),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


MESSY = st.text(
    st.one_of(
        st.sampled_from(" \n\t\x0b\x1c\x85\xa0\u2003\u2028\u3000\u200b\u200d\ufeff\xad\ud800\x00\x7f👨一a"),
        st.characters(),
    ),
    max_size=30,
)


@given(MESSY)
def test_fold_leaves_single_blanks_only(text: str) -> None:
    folded = fold(text)
    assert folded == " ".join(folded.split())
    assert not INVISIBLE.search(folded)


@given(MESSY)
def test_fold_loses_nothing_that_is_seen(text: str) -> None:
    assert fold(text).replace(" ", "") == INVISIBLE.sub("", "".join(INVISIBLE.sub("", text).split()))


@given(MESSY)
def test_folding_again_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
