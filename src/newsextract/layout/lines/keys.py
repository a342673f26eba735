"""The form in which lines, titles and entries of the word lists are compared."""

from __future__ import annotations

import re
from functools import cache

from newsextract.zh.script import fold_table
from newsextract.zh.width import half_width

EDGE = (
    " ①②③④⑤⑥⑦⑧⑨【】[]「」〖〗〔〕(){}<>《》■□●○◎◆◇▼▽▲△★☆※►▶>»›·•|丨｜│┃▌▍▎/\\-—–─━_=~*#:;,.→←↑↓➤➜➡☞☛❯◉❖✦➔▪‣✧▂"
)
"""What stands around a line's words: blanks, numbers in circles, brackets, bullets, bars."""


def key(text: str) -> str:
    """The form in which lines and entries are compared: lower case, half width, simplified, no blanks."""
    table, changing = _key_table()
    if found := changing.findall(text):  # a line has two or three of them, if any: `replace` is quick
        different = set(found)
        if len(different) > _FEW_CHANGES:
            return text.translate(table).lower()
        for character in different:
            text = text.replace(character, table[ord(character)])
    return text.lower()


_FEW_CHANGES = 12
"""Different characters that are replaced one by one; more are translated in one pass."""


@cache
def _key_table() -> tuple[dict[int, str], re.Pattern[str]]:
    """Full width to half, traditional to simplified, blanks to nothing, and the characters that this
    changes. What one turns into is never changed again."""
    characters = [*range(0x21, 0x7F), *range(0xFF01, 0xFF5F), 0x3000]
    table = {code: half_width(chr(code)) for code in characters if half_width(chr(code)) != chr(code)}
    table.update(fold_table())
    table.update(dict.fromkeys((0x09, 0x0A, 0x0D, 0x20, 0xA0, 0x3000), ""))
    table = {code: character.translate(table) for code, character in table.items()}
    return table, re.compile(f"[{''.join(re.escape(chr(code)) for code in sorted(table))}]")
