"""Where dates stand in a page's text: beside the headline, above it, under the text, in its first words."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from newsextract.fields.credit_lines.line import marked
from newsextract.fields.dates import DateFound, find_dates
from newsextract.fields.published.date_lines import (
    CREDIT,
    LINES,
    is_barely_labelled,
    is_likely,
    is_sure,
    is_teaser,
)
from newsextract.fields.published.limits import (
    ABOVE_REACH,
    AROUND_REACH,
    BELOW_REACH,
    CLOCK_REACH,
    DATELINE_LENGTH,
    FAR_REACH,
    HEADER_REACH,
    LEAD_REACH,
    LINE_LENGTH,
    SIGNATURE_REACH,
)
from newsextract.fields.published.model import Evidence
from newsextract.fields.published.split_dates import dates_of
from newsextract.layout.model import Label, LabelledBlock

_ELSEWHERE: Final[frozenset[Label]] = frozenset(
    {Label.RELATED, Label.COMMENTS, Label.ADVERT, Label.PAGINATION, Label.HIDDEN, Label.SITEWIDE}
    | {Label.COPYRIGHT}
)
"""Blocks whose dates are another article's, a reader's or the site's."""

_WEEKDAY: Final[re.Pattern[str]] = re.compile("星期|[周週][一二三四五六日]|农历|農曆|礼拜|今天")
_REPLY: Final[re.Pattern[str]] = re.compile(r"回[复復覆]|[#＃]\s?\d|\d\s?[楼樓]|\S\s?[发發][表布佈][于於在]")
"""What stands beside the date of a reader's remark: `老王 发布于 2025-02-22 08:12:09 回复该评论`."""
_DATELINE: Final[re.Pattern[str]] = re.compile(
    r"[\s【（(\[〔]{0,2}[^，。；：！？“”\d]{2,16}(?:19|20)\d\d年\d{1,2}月\d{1,2}日(?=[电電讯訊])"
)


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
        self._dates: dict[int, list[DateFound]] = {}
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
            lead = range(end, min(end + LEAD_REACH, self._text_end))
            sure += self._read(lead, "in the first lines of the text", unsure)
        sure.sort(key=_header_rank)
        return _with_twin_time(self._without_bare_labels(sure))

    def _without_bare_labels(self, sure: list[Evidence]) -> list[Evidence]:
        """`时间：2024-11-03 08:00` counts for nothing beside `发布时间：2024-10-30 09:00`."""
        labelled = [item for item in sure if item.found.label == "published"]
        if len(labelled) < 2:
            return sure
        bare = [item for item in labelled if is_barely_labelled(self._text(item.block or 0), item.found)]
        return sure if len(bare) == len(labelled) else [item for item in sure if item not in bare]

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
        """Labelled dates under the text; what is signed there without a label is unsure. From a heading of
        related articles or comments on dates without a label are theirs; all are where the text's own update
        stands before it (编辑于 2024-03-05)."""
        start = max(self._text_start, self._text_end - 2)
        end = min(self._text_end + BELOW_REACH, len(self._all))
        related = self._first_of_others(self._text_end, end)
        doubtful: list[Evidence] = []
        below = self._read(range(start, end), "below the text", doubtful)
        unsure += [item for item in doubtful if (item.block or 0) < related]
        updated = any(self._text_end <= (item.block or 0) < related for item in self.updates)
        signed = min(related, self._text_end + SIGNATURE_REACH)
        sure = [
            item
            for item in below
            if item.found.label in ("published", "written")
            and ((item.block or 0) < related or not (updated or _REPLY.search(self._text(item.block or 0))))
        ]
        unsure += [item for item in below if item not in sure and (item.block or 0) < signed]
        return sure

    def _first_of_others(self, start: int, end: int) -> int:
        related, comments = Label.RELATED, Label.COMMENTS
        for index in range(start, end):
            label = self._all[index].label
            if label is related or label is comments:
                return index
        return end

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
        lines = [index for index in indices if self._all[index].label in LINES]
        sure = self._read(lines, "around the text", unsure)
        unsure += [item for item in sure if item.found.time is None]
        timed = [item for item in sure if item.found.time is not None]
        return sorted(timed, key=lambda item: CREDIT.search(self._text(item.block or 0)) is None)

    def anywhere(self) -> Iterator[Evidence]:
        """Labelled dates further off, and hidden ones beside the headline."""
        far = range(max(0, self._text_start - FAR_REACH), self._text_start)
        for item in self._read(far, "labelled, far from the text", []):
            if item.found.label == "published":
                yield item
        header = range(max(0, self._text_start - HEADER_REACH), self._text_start)
        yield from self._read(header, "hidden, beside the headline", [], hidden=True)

    def _is_alone_below(self, index: int, text: str, found: DateFound) -> bool:
        """Whether 北京时间2024年5月14日 17:45 stands right below the headline, where no clock is."""
        below = self._headline is not None and 0 < index - self._headline <= CLOCK_REACH
        return below and found.time is not None and _names_china_time(text, found)

    def _is_listed(self, index: int) -> bool:
        """Whether the block is one of a list of other articles: headline and day, as its neighbour."""
        if not is_teaser(self._text(index)):
            return False
        beside = (*self._all[max(0, index - 1) : index], *self._all[index + 1 : index + 2])
        return any(is_teaser(item.block.text) for item in beside)

    def _text(self, index: int) -> str:
        return marked(self._all[index].block)

    def _read(
        self, indices: Iterable[int], reason: str, unsure: list[Evidence], *, hidden: bool = False
    ) -> list[Evidence]:
        """The dates of these blocks that may be the article's; the doubtful ones go to `unsure`."""
        sure: list[Evidence] = []
        for index in indices:
            item = self._all[index]
            if item.block.hidden is not hidden or (_is_elsewhere(item) and not hidden):
                continue
            if not item.block.text or len(item.block.text) > LINE_LENGTH:
                continue
            text = self._text(index)
            if index not in self._dates:
                self._dates[index] = dates_of(self._all, index, text, self._fetched_at)
            dates = self._dates[index]
            if dates and dates[0].label is None and self._is_listed(index):
                continue
            for found in dates:
                evidence = Evidence(found, reason, index)
                if found.label == "updated":
                    self.updates.append(evidence)
                elif found.label == "other" and not _is_china_time(text, found):
                    if self._is_alone_below(index, text, found):
                        unsure.append(evidence)
                elif is_sure(item, text, found):
                    sure.append(evidence)
                elif is_likely(text, found):
                    unsure.append(evidence)
        return sure


def _is_elsewhere(item: LabelledBlock) -> bool:
    """Whether a block's dates are of something else; `第A07版：要闻 2023-09-18` is no list of pages."""
    return item.label in _ELSEWHERE and not (item.label is Label.PAGINATION and "版" in item.block.text)


def _names_china_time(text: str, found: DateFound) -> bool:
    return text[: found.start].rstrip(" :：").endswith(("北京时间", "北京時間"))


def _is_china_time(text: str, found: DateFound) -> bool:
    """Whether this is no clock of the page's head: 北京时间2024年5月14日 17:45 来源：某某网."""
    return _names_china_time(text, found) and CREDIT.search(text) is not None


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
