"""The rest of an article that stays hidden until a button is pressed: `展开剩余60%`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsextract.layout.prose import is_prose
from newsextract.page.model import Block

_BUTTON = re.compile(
    r"\W{0,3}(?:[点點][击擊])?(?:(?:展开|展開|打开|打開|[阅閱][读讀]|查看|显示|顯示)(?:剩[余餘]|全文|更多|全部|余下|餘下)|[继繼][续續][阅閱][读讀])[^，。]{0,12}$"
)
_LONGEST_BUTTON = 20
_REACH = 80
"""Hidden blocks behind the button that are looked at."""


def show_collapsed(blocks: Sequence[Block]) -> None:
    """Count what is hidden right behind such a button as shown, unless its sentences are shown elsewhere:
    some pages hold the text twice, the first part and the whole."""
    shown: set[str] | None = None
    for index, block in enumerate(blocks[1:], 1):
        if not block.hidden or blocks[index - 1].hidden or not _is_button(blocks[index - 1].text):
            continue
        end = index
        while end < min(index + _REACH, len(blocks)) and blocks[end].hidden:
            end += 1
        folded = blocks[index:end]
        if shown is None:  # once a page: hostile ones have thousands of buttons
            shown = {each.text for each in blocks if not each.hidden and is_prose(each.text)}
        if any(is_prose(each.text) for each in folded) and not any(each.text in shown for each in folded):
            for each in folded:
                each.hidden = False


def _is_button(text: str) -> bool:
    return len(text) <= _LONGEST_BUTTON and _BUTTON.match(text) is not None
