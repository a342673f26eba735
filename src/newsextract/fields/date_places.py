"""Where dates stand in a page's text: beside the headline, above it, under the text, in its first words."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from newsextract.fields.date_evidence import Evidence
from newsextract.fields.dates import DateFound, find_dates, label_of
from newsextract.layout.model import Label, LabelledBlock
from newsextract.zh.clock import read_clock

# Distances in blocks, measured on the corpus: the date stands at most 15 blocks behind the headline
# (share bars lie between) and 12 behind the text; further off stand other articles' dates.
HEADER_REACH: Final[int] = 15
ABOVE_REACH: Final[int] = 4
BELOW_REACH: Final[int] = 15
AROUND_REACH: Final[int] = 60
SIGNATURE_REACH: Final[int] = 3
FAR_REACH: Final[int] = 200
"""How many blocks of the whole page are searched for a labelled date when all else has failed."""
LEAD_REACH: Final[int] = 3
"""First blocks of the body in which a date line may have been taken for text."""

DATELINE_LENGTH: Final[int] = 50
"""Characters of a paragraph in which its dateline ends."""
LINE_LENGTH: Final[int] = 200
"""Longest block that is a date line (date, source, author, editor, counters in one)."""
SENTENCE_LENGTH: Final[int] = 40
"""Characters beside a date from which on a full stop makes the block prose."""
CELL_LENGTH: Final[int] = 16
"""Longest table cell that is a label or part of a split date."""

_ELSEWHERE: Final[frozenset[Label]] = frozenset(
    {Label.RELATED, Label.COMMENTS, Label.ADVERT, Label.PAGINATION, Label.HIDDEN, Label.SITEWIDE}
    | {Label.COPYRIGHT}
)
"""Blocks whose dates are another article's, a reader's or the site's."""
_TEXT: Final[frozenset[Label]] = frozenset((Label.BODY, Label.HEADING))
_LINES: Final[frozenset[Label]] = frozenset((Label.DATELINE, Label.BYLINE))

_CLOCK_ALONE: Final[re.Pattern[str]] = re.compile(
    r"[\s(]{0,2}(?P<zone>(?:香港|[北南]京|[台臺]北|澳[門门])[時时][間间]\s?)?[0-2]?[0-9]\s?[:：時时]\s?[0-5][0-9]"
)
_YEAR_ALONE: Final[re.Pattern[str]] = re.compile(r"\s?(?:19|20)[0-9]{2}\s?[年./-]?\s?$")
_SPAN_AFTER: Final[re.Pattern[str]] = re.compile(r"\s{0,2}(?:[-—–－~～至到]\s?[0-9]|[至到起止])|\s?左右")
"""What follows the first date of a span: 2023-12-10至2023-12-12."""
_CLAUSE_AFTER: Final[re.Pattern[str]] = re.compile(r"\s{0,2}[)）]?\s?[，,、。；;]")
_HAN_AFTER: Final[re.Pattern[str]] = re.compile(
    r"(?![来來][源自]|稿[源件]|出处|出處|作者|文[:：/]|[记記]者|[编編][辑輯]|[责責]|阅读|閱讀|[浏瀏][览覽]|[点點]|字[号體]"
    r"|[评評][论論]|分享|星期|[周发發]|更新|[农農])[\u4e00-\u9fff]"
)
"""A Chinese character glued to a date that is none of a byline's words: a sentence goes on."""
_CREDIT: Final[re.Pattern[str]] = re.compile("[来來][源自]|稿源|作者|[记記]者|出处")
_SENTENCE: Final[re.Pattern[str]] = re.compile("[。！？!?；]")
_WEEKDAY: Final[re.Pattern[str]] = re.compile("星期|[周週][一二三四五六日]|农历|農曆|礼拜|今天")
_WEEKDAY_BEHIND: Final[re.Pattern[str]] = re.compile(r"[(（]?(?:星期|[周週])[一二三四五六日天][)）]?")
_DATELINE: Final[re.Pattern[str]] = re.compile(
    r"[\s【（(\[〔]{0,2}[^，。；：！？“”\d]{2,16}(?:19|20)\d\d年\d{1,2}月\d{1,2}日(?=[电電讯訊])"
)
_FAR_CLOCK: Final[re.Pattern[str]] = re.compile(r"(?:[上下]午|凌晨|早上|晚上|中午)\s?\d{1,2}\s?[:：]\s?\d\d")
_PRINT_ISSUE: Final[re.Pattern[str]] = re.compile(r"\s?第?\s?[A-Za-z]?[0-9一二三四五六七八九十]{1,4}\s?版")


class Places:
    """The blocks around the headline and the text, read on demand."""

    def __init__(self, labelled: Sequence[LabelledBlock], fetched_at: dt.datetime | None) -> None:
        self._all = labelled
        self._fetched_at = fetched_at
        first = last = None
        headline = None
        body, heading, line = Label.BODY, Label.HEADING, Label.HEADLINE  # looking up a member is slow
        for index, item in enumerate(labelled):
            label = item.label
            if label is body or label is heading:
                first = index if first is None else first
                last = index
            elif first is None and label is line:
                headline = index
        self._headline = headline
        self._text_start = len(labelled) if first is None else first
        self._text_end = len(labelled) if last is None else last + 1
        self.updates: list[Evidence] = []
        """Dates with an 更新 label, seen on the way."""

    def beside_headline(self, unsure: list[Evidence]) -> list[Evidence]:
        """Between the headline and the text (without a headline, the nearest to the text first), else
        in the first blocks of what was taken for text."""
        end = self._text_start
        before_text = range(max(0, end - HEADER_REACH), end)
        if self._headline is None:
            indices = [*reversed(before_text)]
        else:
            near = range(self._headline, min(self._headline + 1 + HEADER_REACH, end))
            indices = [*near, *(index for index in before_text if near and index > near[-1])]
        sure = self._read(indices, "beside the headline", unsure)
        if not any(item.found.date is not None and item.found.month_day is None for item in sure):
            lead = range(end, min(end + LEAD_REACH, len(self._all)))
            sure += self._read(lead, "in the first lines of the text", unsure)
        sure.sort(key=_header_rank)
        return _with_twin_time(sure)

    def above_headline(self, unsure: list[Evidence]) -> list[Evidence]:
        """The nearest date line above the headline; a day alone may be the page head's clock."""
        if self._headline is None:
            return []
        top = self._headline
        while top and self._all[top - 1].label is Label.HEADLINE:
            top -= 1  # a headline over several lines
        indices = range(top - 1, max(-1, top - 1 - ABOVE_REACH), -1)
        sure: list[Evidence] = []
        for item in self._read(indices, "above the headline", unsure):
            text = self._text(item.block or 0)
            clock = _WEEKDAY.search(text) and item.found.label is None
            (unsure if clock or (item.found.time is None and item.found.label is None) else sure).append(item)
        return sure

    def below_text(self, unsure: list[Evidence]) -> list[Evidence]:
        """Labelled dates under the text; what is signed there without a label is unsure."""
        start, end = max(self._text_start, self._text_end - 2), self._text_end + BELOW_REACH
        sure = []
        for item in self._read(range(start, min(end, len(self._all))), "below the text", unsure):
            near = (item.block or 0) < self._text_end + SIGNATURE_REACH
            if item.found.label in ("published", "written"):
                sure.append(item)
            elif near:
                unsure.append(item)
        return sure

    def time_below(self, day: dt.date) -> dt.datetime | None:
        """The time that stands with the same day under the text: `2024年3月5日` `香港時間8時09分`."""
        below: list[Evidence] = []
        below += self.below_text(below)
        timed = (item.found for item in below if item.found.date == day and not item.found.relative)
        return next(filter(None, (found.moment() for found in timed)), None)

    def dateline(self) -> Iterator[Evidence]:
        """The day in the first words of the text: 【某某時報2024年3月5日訊】."""
        for index in range(self._text_start, min(self._text_start + LEAD_REACH, self._text_end)):
            head = self._all[index].block.text[:DATELINE_LENGTH]
            if (match := _DATELINE.match(head)) is None:
                continue
            for found in find_dates(match[0], fetched_at=self._fetched_at)[:1]:
                if found.month_day is None and not found.relative:
                    yield Evidence(found, "the dateline", index)

    def around_text(self, unsure: list[Evidence]) -> list[Evidence]:
        """Date lines with a time further above the text or inside it, for pages on which headline or
        text were not found quite right: those with a source or author first, then the nearest."""
        indices = [*range(self._text_start - 1, max(-1, self._text_start - 1 - AROUND_REACH), -1)]
        indices += range(self._text_start, min(self._text_end, self._text_start + AROUND_REACH))
        lines = [index for index in indices if self._all[index].label in _LINES]
        sure = self._read(lines, "around the text", unsure)
        unsure += [item for item in sure if item.found.time is None]
        timed = [item for item in sure if item.found.time is not None]
        return sorted(timed, key=lambda item: _CREDIT.search(self._text(item.block or 0)) is None)

    def anywhere(self) -> Iterator[Evidence]:
        """Labelled dates further off, and hidden ones beside the headline."""
        far = range(max(0, self._text_start - FAR_REACH), self._text_start)
        for item in self._read(far, "labelled, far from the text", []):
            if item.found.label == "published":
                yield item
        header = range(max(0, self._text_start - HEADER_REACH), self._text_start)
        yield from self._read(header, "hidden, beside the headline", [], hidden=True)

    def _text(self, index: int) -> str:
        block = self._all[index].block
        return " ".join(block.pieces) if len(block.pieces) > 1 else block.text

    def _read(
        self, indices: Iterable[int], reason: str, unsure: list[Evidence], *, hidden: bool = False
    ) -> list[Evidence]:
        """The dates of these blocks that may be the article's; the doubtful ones go to `unsure`."""
        sure: list[Evidence] = []
        for index in indices:
            item = self._all[index]
            if item.block.hidden is not hidden or (item.label in _ELSEWHERE and not hidden):
                continue
            if not item.block.text or len(item.block.text) > LINE_LENGTH:
                continue
            text = self._text(index)
            for found in self._dates(index, text):
                evidence = Evidence(found, reason, index)
                if found.label == "updated":
                    self.updates.append(evidence)
                elif found.label == "other":
                    continue
                elif self._is_sure(item, text, found):
                    sure.append(evidence)
                elif self._is_likely(text, found):
                    unsure.append(evidence)
        return sure

    def _dates(self, index: int, text: str) -> list[DateFound]:
        dates = find_dates(text, fetched_at=self._fetched_at)
        if not dates:
            if len(text) > CELL_LENGTH or _YEAR_ALONE.match(text) is None:
                return []
            dates = find_dates(" ".join([text, *self._cells_after(index)]), fetched_at=self._fetched_at)
        return [self._completed(index, text, found) for found in dates]

    def _completed(self, index: int, text: str, found: DateFound) -> DateFound:
        """With the label in the cell before and the time in the cell behind."""
        if found.label is None and not text[: found.start].strip("(（[【 ") and index > 0:
            before = self._all[index - 1].block.text
            if before and len(before) <= CELL_LENGTH:
                found = replace(found, label=label_of(before))
        if (
            found.time is None
            and not found.relative
            and not _WEEKDAY_BEHIND.sub("", text[found.end :]).strip()
        ):
            for cell in self._cells_after(index)[:1]:
                alone = _CLOCK_ALONE.match(cell)
                start = max(0, alone.end("zone")) if alone is not None else 0
                clock = read_clock(cell.replace("：", ":"), start) if alone is not None else None
                if clock is not None:
                    found = replace(found, time=clock.time, offset=clock.offset)
        if found.time is None and not found.relative and len(text) <= SENTENCE_LENGTH:
            far = _FAR_CLOCK.search(text, found.end)  # 2024年3月5日 即時新聞 下午8:09
            clock = read_clock(far[0].replace("：", ":"), 0) if far is not None else None
            if clock is not None:
                found = replace(found, time=clock.time)
        return found

    def _cells_after(self, index: int) -> list[str]:
        return [item.block.text[:40] for item in self._all[index + 1 : index + 4]]

    def _is_sure(self, item: LabelledBlock, text: str, found: DateFound) -> bool:
        """Whether this is a line of date, source and author rather than a sentence with a date in it."""
        if (
            len(text) > LINE_LENGTH
            or _SPAN_AFTER.match(text, found.end)
            or _PRINT_ISSUE.match(text, found.end)
        ):
            return False
        rest = len(text) - (found.end - found.start)
        if item.label in _TEXT and not _is_line_in_text(text, found, rest):
            return False
        if item.label is Label.HEADLINE and (len(item.block.pieces) < 2 or found.time is None):
            return False
        if found.label == "published":
            return True
        written = text[found.start : found.end]
        if any(written in link.text for link in item.block.links):  # a teaser, headline and date
            return False
        if rest > SENTENCE_LENGTH and _SENTENCE.search(text, found.end):
            return False
        if found.time is not None:
            return True
        if found.month_day is not None:
            return rest <= 4 or (rest <= SENTENCE_LENGTH and _CREDIT.search(text) is not None)
        if _CLAUSE_AFTER.match(text, found.end):
            return False
        if _HAN_AFTER.match(text, found.end):  # （2007年6月29日某某会议通过） against 2013年2月19日某某日报
            return item.label in _LINES and rest <= SENTENCE_LENGTH / 2
        return rest <= LINE_LENGTH / 2

    @staticmethod
    def _is_likely(text: str, found: DateFound) -> bool:
        """Whether a doubtful date may serve when there is no better one: a whole date that is most of its
        block, or a print issue."""
        if found.month_day is not None or found.relative or _SPAN_AFTER.match(text, found.end):
            return False
        if _PRINT_ISSUE.match(text, found.end):
            return True
        return len(text) - (found.end - found.start) <= 12 and _CLAUSE_AFTER.match(text, found.end) is None


def _is_line_in_text(text: str, found: DateFound, rest: int) -> bool:
    """Whether a block that was taken for text is a date line after all: labelled near its start, or a
    short line or one that begins or ends with the date, its time included. A day alone there is the
    day of the event, or of the cutting that a post reprints."""
    if found.label == "published" and found.start < CELL_LENGTH:
        return True
    if found.time is None or _SENTENCE.search(text):
        return False
    return rest <= SENTENCE_LENGTH or found.start < 4 or len(text) - found.end < 4


def _header_rank(item: Evidence) -> tuple[int, int]:
    """Beside the headline: whole before partial, labelled or with a time before a bare day; else page
    order, for sorting is stable."""
    found = item.found
    return (
        1 if found.month_day is not None or found.relative else 0,
        {"published": 0, None: 0 if found.time is not None else 1, "written": 2}.get(found.label, 3),
    )


def _with_twin_time(sure: list[Evidence]) -> list[Evidence]:
    """The first date, in the words of its twin where only that one has the time."""
    if sure and sure[0].found.time is None and sure[0].found.date is not None:
        for item in sure[1:]:
            if item.found.date == sure[0].found.date and item.found.time is not None:
                return [item, *sure]
    return sure
