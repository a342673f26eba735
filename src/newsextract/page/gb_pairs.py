"""GB text that lost a byte: where its pairs fall out of step, and how they find back.

One missing byte pairs all that follows wrongly, up to the next ASCII character: half a sentence of
valid but senseless characters. A run of high bytes of odd length shows that it happened; the place
is where most common characters come out when the byte there is given up.
"""

from __future__ import annotations

import re

GIVEN_UP = b"\xff"
"""Stands in for the byte given up: no GB character has it, so it becomes one U+FFFD."""

_HIGH_RUN = re.compile(rb"[\x81-\xfe]+")
_TRAIL = frozenset({*range(0x30, 0x3A), *range(0x40, 0x7F), *range(0x80, 0xFF)})
"""Bytes that can go on a character; behind a run, they may pair with its last byte."""


def in_step(data: bytes, common: frozenset[str]) -> bytes:
    """`data` with `GIVEN_UP` for the byte at which each broken run loses step."""
    parts: list[bytes] = []
    done = 0
    for match in _HIGH_RUN.finditer(data):
        end = match.end()
        if (end - match.start()) % 2 == 0 or (end < len(data) and data[end] in _TRAIL):
            continue
        spoilt = data[match.start() - 1 : match.start()] in (b"\xff", b"?")
        at = match.start() + _odd_one_out(match[0], common, first=spoilt)
        parts += (data[done:at], GIVEN_UP)
        done = at + 1
    return b"".join((*parts, data[done:]))


def _odd_one_out(run: bytes, common: frozenset[str], *, first: bool) -> int:
    """Index of the byte without which the run, of odd length, makes most sense. Where several are
    as good, the last: most often a headline was cut by bytes. `first` where the byte before the
    run is a spoilt one."""
    before = _sense(run[:-1], common)
    behind = _sense(run[1:], common)
    # giving up byte 2n keeps n pairs of `before` and loses n of `behind`
    balance = [0]
    for kept, lost in zip(before, behind, strict=True):
        balance.append(balance[-1] + kept - lost)
    return 2 * max(range(len(balance)), key=lambda pair: (balance[pair], -pair if first else pair))


def _sense(pairs: bytes, common: frozenset[str]) -> list[int]:
    """How likely each pair is what was written: a common character, one of GB 2312's first level
    (rows B0 to D7) or punctuation (A1, A3), or one of the many rare ones."""
    text = pairs.decode("gb18030", "replace")
    if len(text) * 2 != len(pairs):
        return [0] * (len(pairs) // 2)
    return [
        3 if character in common else 1 if 0xB0 <= lead <= 0xD7 or lead in (0xA1, 0xA3) else 0
        for character, lead in zip(text, pairs[::2], strict=True)
    ]
