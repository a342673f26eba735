"""Sentences of a plain text that stand in pieces, a line each: a program that writes every text node of a
page on a line of its own breaks a sentence at each link, name or number set in bold."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from newsextract.layout.lines import read_line
from newsextract.layout.lines.credits import EMPTY_LABEL
from newsextract.layout.lines.verdict import Verdict, Verdicts
from newsextract.layout.model import Label
from newsextract.layout.prose import ends_sentence
from newsextract.page.model import Block
from newsextract.zh.joints import joint

_MOST_PIECES, _LONGEST_BRACKET = 8, 160
"""Lines and characters that a bracket may hold which opens in one line and closes in another."""
_FARTHEST_STOP = 80
"""Lines within which a sentence in pieces ends."""
_LONGEST_VALUE, _SHORTEST_WALL, _SHORTEST_HEADING = 20, 8, 4
"""Characters of what stands behind a label; of a date or credit that parts sentences, for a name in a
sentence looks like one; of a line that can be a subhead."""

# Evidence that a line goes on with the one before it, in natural logarithms; measured on the corpus's texts,
# broken at random words.
_BEHIND_STOP = 2.0
"""Behind the end of a sentence 85 of 100 lines that end none are pieces of the next."""
_LATIN = 1.0
"""A name in Latin letters or a number, of which the words tell little; above a text a number is a counter."""
_STOP_WITHIN, _COMMA = 3.0, 1.5
"""The line before has a full stop in it, or a comma, and goes on behind it."""
_TOO_SHORT, _OF_DATELINE, _BEHIND_WALL, _DANGLING = 2.0, 2.5, 1.0, 2.0
"""The line before is shorter than any subhead; a place before `5月1日电`; right behind the credits; ends with
a word that ends no sentence: `位于`, `和`."""
_EXPLAINED = 2.0
"""A bracket alone in its line, behind the name of which it tells more: `某公司` · `（` · `688001` · `）`."""
_SAYS_ELSE, _NAME = 3.0, 0.3
"""Against it: the line before is a label, a button, stands twice on the page; may be a name or a number."""
_WORST = -1.5
"""What two words that never stand side by side tell at most."""
_LONE = 0.8
"""What must tell for it where no line of the sentence begins with a comma or a full stop."""
_DENSE = 0.3
"""Lines that begin so, as a share of those that end a sentence: from here on all may be pieces."""

_STARTS = re.compile(r"[，。、；？！）》」』”’】〉％‰](?![，。：！？])|[：:](?=\Z|[^：:)(/])|[,;)\]%]")
"""What no line begins with: the mark behind a piece."""
_IN_SENTENCE = frozenset("，。、；）》」』”％")
"""Of these, what stands in sentences rather than in menus."""
_OPENS = ("（", "《", "「", "『", "【", "〈", "(", "[", "“", "‘")
_EXPLAINS = ("（", "(")
_PAIRS = {"（": "）", "(": ")", "《": "》", "“": "”", "「": "」", "『": "』"}
_BRACKET = re.compile("[（(《“「『）)》”」』]")
_UNITS = frozenset("年月日时時分点")
_HEADS = frozenset("，。、；：？！）》」』”’】〉％‰:,;)]%") | _UNITS
_TAILS = frozenset(_OPENS) | frozenset("年月")
"""How a line begins, and the one before it ends, where nearly none does: looked at first."""
_DAY = re.compile(r"\d{1,2}(?:[月日]|\Z)")
_STAMP = re.compile(r"【(?:\d{1,2}[日号])?\s?\d{1,2}[:：]\d\d】")
_LABEL = re.compile(r"[（(\[【]?[^\W\d_]{1,8}[：:]")
_ORNAMENTED_STOP = re.compile(r"[。！？][^\w，、：；（《“「『【〈(\[]{0,4}\Z")
_DANGLES = re.compile("[的在于於从從与與和及将將把被对對为為由向以是至到据據]\\Z")
_NUMBERED = re.compile("[（(]?[一二三四五六七八九十]{1,3}[、)）][^，。；]{2,20}\\Z")
_COLON = re.compile("[:：/／]")
_DATED = re.compile(r"(?:\d{1,2}月)?\d{1,2}日(?:[电電讯訊]|消息|报道|報導)")
_PAUSES = ("，", "、")
_PAUSE_WITHIN = re.compile(r"[，。；](?!\Z)")
_NAMES = frozenset((Label.BYLINE, Label.OTHER, Label.DATELINE))
_WALLS = frozenset(
    (
        *(Label.DATELINE, Label.BYLINE, Label.EDITOR, Label.SHARE, Label.TAGS, Label.NAVIGATION),
        *(Label.PAGINATION, Label.COPYRIGHT, Label.COMMENTS, Label.RELATED, Label.PROMO, Label.DISCLAIMER),
        *(Label.CAPTION, Label.NOTE, Label.ADVERT, Label.PLAYER),
    )
)

_HEADER = frozenset((Label.DATELINE, Label.BYLINE, Label.EDITOR, Label.SHARE, Label.ADVERT))
_MOST_NAMES, _LONGEST_NAME = 6, 12
_LONG_CLAUSE, _LONG_END = 12, 30
"""Lines and characters of the names behind an open clause, of a clause without a comma at its end, and of the
line in which its sentence ends: a line of verse is shorter."""


def join_broken_sentences(
    blocks: Sequence[Block], verdicts: Verdicts
) -> tuple[list[Block], list[Verdict | None]] | None:
    """The blocks, the pieces of a sentence as one, and what the words of each say; None where there are no
    pieces."""
    pieces = _Pieces(blocks, verdicts)
    pieces.open_clauses()
    if not any(pieces.continues):
        return None
    if any(pieces.anchors):
        pieces.close_brackets()
        pieces.give_values()
        pieces.find_sentences()
    return _joined(blocks, verdicts, pieces.continues)


class _Pieces:
    """Which lines of a text go on with the one before them."""

    __slots__ = ("anchors", "continues", "density", "lines", "seen", "verdicts")

    def __init__(self, blocks: Sequence[Block], verdicts: Verdicts) -> None:
        self.lines = [block.text for block in blocks]
        self.verdicts = [
            _INDENTED if block.node.hints == "indented" else verdict
            for block, verdict in zip(blocks, verdicts, strict=True)
        ]
        lines = self.lines
        self.continues = [False][: len(lines)] + [
            (b[0] in _HEADS or a[-1] in _TAILS) and _goes_on(a, b) for a, b in pairwise(lines)
        ]
        self.anchors = [
            on and (line[0] in _IN_SENTENCE or (line[0] == ")" and len(line) > _SHORTEST_HEADING))
            for on, line in zip(self.continues, lines, strict=True)
        ]
        """Those that go on with a sentence, by the mark that they begin with."""
        self.density = 0.0
        self.seen: Counter[str] = Counter()

    def open_clauses(self) -> None:
        """Join a clause that ends with a comma, or in the middle, with the names behind it and the long line
        in which its sentence ends: `据某某社5月9日消息，` · `江州` · `与` · `云岭` · `两地的…。`"""
        lines, verdicts = self.lines, self.verdicts
        for index in range(1, len(lines) - 1):
            line = lines[index]
            if "，" not in line.rpartition("。")[2] or line[-1] in "；—…摄攝":  # …居民准备晚饭。记者 张三 摄
                continue
            if verdicts[index] is not None or _stops(line):
                continue
            behind = index + 1
            while behind < min(index + _MOST_NAMES, len(lines) - 1) and self._is_bare(behind):
                behind += 1
            if verdicts[behind] is not None or len(lines[behind]) < _LONG_END or not _ends(lines[behind]):
                continue
            ends_open = line.endswith("，") or (behind > index + 1 and len(line) >= _LONG_CLAUSE)
            if ends_open and self._may_begin(index):
                self.continues[index + 1 : behind + 1] = [True] * (behind - index)

    def _is_bare(self, index: int) -> bool:
        """Whether the line is a word or two without any mark: the text of a link."""
        line = self.lines[index]
        return len(line) <= _LONGEST_NAME and line.isalnum() and self.verdicts[index] is None

    def _may_begin(self, index: int) -> bool:
        """Whether a sentence may begin with the line: behind another, or behind date, byline or button, with
        an outlet between at most."""
        if _ends(self.lines[index - 1]) or self._is_header(index - 1):
            return True
        return index > 1 and len(self.lines[index - 1]) <= _LONGEST_NAME and self._is_header(index - 2)

    def _is_header(self, index: int) -> bool:
        verdict = self.verdicts[index]
        return verdict is not None and verdict.label in _HEADER

    def close_brackets(self) -> None:
        """Join the lines between a bracket that opens in one and closes in another: `（` · `名` · `）说`."""
        for index, line in enumerate(self.lines):
            mark = _left_open(line)
            if not mark or (_ends(line) and not line.endswith(mark)):
                continue
            length = 0
            for last in range(index + 1, min(index + 1 + _MOST_PIECES, len(self.lines))):
                text = self.lines[last]
                length += len(text)
                opens, closes = text.find(mark), text.find(_PAIRS[mark])
                if length > _LONGEST_BRACKET or (opens >= 0 and not 0 <= closes < opens):
                    break
                if closes >= 0:
                    self.continues[index + 1 : last + 1] = [True] * (last - index)
                    break

    def give_values(self) -> None:
        """Join what stands behind its label: `责任编辑：` · `张三`, and what those say who are asked."""
        labels = Counter(line for line in self.lines if _LABEL.fullmatch(line))
        for index in range(1, len(self.lines)):
            label, text = self.lines[index - 1], self.lines[index]
            if _STAMP.fullmatch(label) and self.verdicts[index] is None:
                self.continues[index] = True
            if label not in labels or _LABEL.fullmatch(text) or self.verdicts[index] is not None:
                continue
            verdict = self.verdicts[index - 1]
            if labels[label] > 1 if verdict is None else verdict.reason == EMPTY_LABEL:
                self.continues[index] |= verdict is None or len(text) <= _LONGEST_VALUE

    def find_sentences(self) -> None:
        """Join the lines from where a sentence begins to where it ends. It begins behind a stop or a wall, or
        behind lines that are none of it (a menu, a subhead): there where the words fit best."""
        self.seen = Counter(self.lines)
        stops = sum(1 for line in self.lines if len(line) > _SHORTEST_WALL and _ends(line))
        self.density = min(1.0, sum(self.anchors) / max(1, stops))
        walls = self._walls()
        first = last = 0  # the sentence's first line, and the last one that surely is of it
        for index, line in enumerate(self.lines):
            if walls[index]:
                self._join(first, last)
                first = last = index
            if self.anchors[index]:
                last = index
            if _stops(line):
                self._join(first, index if _ends(line) else last)
                first = last = index + 1
        self._join(first, last)

    def _join(self, first: int, last: int) -> None:
        if first < last:
            begin = self._beginning(first, last)
            self.continues[begin + 1 : last + 1] = [True] * (last - begin)

    def _beginning(self, first: int, last: int) -> int:
        """Which line from `first` on is the beginning of the sentence that ends in the line `last`."""
        behind_stop = first > 0 and _ends(self.lines[first - 1])
        best, total, begin = _LONE, 0.0, last
        verdict = self.verdicts[first]
        is_wall = verdict is not None and verdict.label in _WALLS
        is_sure = False
        for index in range(last, max(first, last - _FARTHEST_STOP), -1):
            if self.anchors[index] or self.lines[index - 1].endswith(_PAUSES):
                is_sure = True
                begin, best, total = index - 1, 0.0, 0.0
                continue
            if not self.continues[index]:
                total += self._evidence(index, behind_stop, behind_stop or (is_wall and index - 2 == first))
            if index - 2 == first and is_wall:
                total += _BEHIND_WALL
            if index - 1 == first and behind_stop and (is_sure or self.density > _DENSE):
                total += _BEHIND_STOP
            if total > best:
                begin, best = index - 1, total
        return begin

    def _evidence(self, index: int, behind_stop: bool, may_tell: bool) -> float:
        """How much tells that the line goes on with the one before it."""
        before, text, verdict = self.lines[index - 1], self.lines[index], self.verdicts[index - 1]
        evidence = max(_WORST, _likelihood(before, text)) + _unfinished(before)
        if behind_stop and len(before) < _SHORTEST_HEADING:
            evidence += _TOO_SHORT
        if len(before) < _SHORTEST_WALL and any(map(_DATED.match, self.lines[index : index + 2])):
            evidence += _OF_DATELINE
        if verdict is not None:
            is_name = may_tell and _may_tell(before, verdict)
            is_notice = verdict.label is Label.DISCLAIMER and len(before) >= _SHORTEST_WALL
            evidence -= 0.0 if is_notice else _NAME if is_name else _SAYS_ELSE
        if (before.isascii() or text.isascii()) and (behind_stop or not before.isdecimal()):
            evidence += _LATIN
        if _DANGLES.search(before):
            evidence += _DANGLING
        if text in _EXPLAINS:
            evidence += _EXPLAINED
        if _NUMBERED.match(before):
            evidence -= _SAYS_ELSE
        label = self.verdicts[index - 2] if index > 1 else None
        is_value = label is not None and label.reason == EMPTY_LABEL
        return evidence - _SAYS_ELSE * (is_value or self.seen[before] > 1)

    def _walls(self) -> list[bool]:
        """Which lines part sentences: a date, a share bar, a paragraph's indent."""
        walls = []
        before = ""
        for index, (line, verdict) in enumerate(zip(self.lines, self.verdicts, strict=True)):
            is_wall = verdict is not None and verdict.label in _WALLS and not self.continues[index]
            if is_wall and verdict is not None and verdict is not _INDENTED:
                is_wall = index + 1 == len(self.lines) or not self.continues[index + 1]
                if len(line) < _SHORTEST_WALL and _unfinished(before) and not _stops(before):
                    is_wall = False
                if _may_tell(line, verdict) and _ends(before):
                    is_wall = False
            walls.append(is_wall)
            before = line
        return walls


_INDENTED = Verdict(Label.NAVIGATION, "a paragraph's first line")


def _may_tell(line: str, verdict: Verdict) -> bool:
    """Whether what looks like a byline, a name or a number may begin a sentence: `记者首先前往`."""
    return verdict.label in _NAMES and verdict.reason != EMPTY_LABEL and not _COLON.search(line)


def _goes_on(before: str, text: str) -> bool:
    """Whether marks and figures tell that the line goes on with the one before it."""
    if text[0] in "）)" and before.endswith(("：", ":")):
        return False  # `（详情请点击链接：` · `）…`: what stood there is gone, the words before it go, too
    if before[-1] in "。！？" and text[0] not in "”’」』" and _PAIRS.get(_left_open(before)) != text[0]:
        return False  # `…。` · `：两方回应他说`: a piece of the headline that a repost site put there
    if _STARTS.match(text) is not None or before.endswith(_OPENS):
        return True
    if before.isdecimal():
        return text[0] in _UNITS
    if before in ("年", "月"):
        return text.isdecimal()
    return before[-1] in "年月" and before[-2].isdecimal() and _DAY.match(text) is not None


def _left_open(text: str) -> str:
    """The last bracket of the line that nothing in it closes; empty where there is none."""
    waiting: list[str] = []
    for found in _BRACKET.finditer(text):
        mark = found.group()
        if mark in _PAIRS:
            waiting.append(mark)
        elif waiting and _PAIRS[waiting[-1]] == mark:
            waiting.pop()
    return waiting[-1] if waiting else ""


def _stops(text: str) -> bool:
    """Whether a sentence ends with the line, or something is announced."""
    return text.endswith(("：", ":")) or _ends(text)


def _ends(text: str) -> bool:
    """Whether a sentence ends with the line, whatever marks stand behind it."""
    return ends_sentence(text) or _ORNAMENTED_STOP.search(text[-6:]) is not None


def _unfinished(text: str) -> float:
    """How much the line's marks tell that its sentence goes on."""
    stop = max(text.rfind("。"), text.rfind("！"), text.rfind("？"))
    if stop >= 0 and read_line(text[stop + 1 :].lstrip("”’」』")) is None:
        return _STOP_WITHIN
    return _COMMA if _PAUSE_WITHIN.search(text) else 0.0


def _likelihood(before: str, text: str) -> float:
    """How much likelier the words on both sides stand side by side than at an end and a beginning."""
    return joint(before, text) - joint(before, "") - joint("", text)


def _joined(
    blocks: Sequence[Block], verdicts: Verdicts, continues: Sequence[bool]
) -> tuple[list[Block], list[Verdict | None]]:
    sentences: list[tuple[int, list[str]]] = []
    for index, (block, on) in enumerate(zip(blocks, continues, strict=True)):
        if on and sentences:
            pieces = sentences[-1][1]
            if _are_words(pieces[-1], block.text):
                pieces.append(" ")
            pieces.append(block.text)
        else:
            sentences.append((index, [block.text]))
    joined = [Block(i, "".join(pieces), blocks[first].node) for i, (first, pieces) in enumerate(sentences)]
    known = [
        verdicts[first] if len(pieces) == 1 else read_line(block.text)
        for block, (first, pieces) in zip(joined, sentences, strict=True)
    ]
    return joined, known


def _are_words(before: str, behind: str) -> bool:
    """Whether a blank stood between the two: Latin letters meet."""
    return before[-1].isascii() and before[-1].isalpha() and behind[0].isascii() and behind[0].isalpha()
