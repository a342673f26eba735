"""When an article was published: which of a page's dates it is, and what metadata adds to it.

Visible text first, in this order: beside the headline; above it; labelled, below the text. Then
metadata, JSON-LD and the address; then what is only likely (a date signed under the text, the
print issue). Metadata fills in the time or the year of a visible date of the same day.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from newsextract.fields.dates import DateFound, find_dates, label_of, latest_day, parse_date
from newsextract.layout.model import Label, LabelledBlock
from newsextract.page.model import Head, Page
from newsextract.zh.calendar import CHINA_TIME, civil_date, full_year
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


@dataclass(frozen=True, slots=True)
class Published:
    """When a page says its article was published and changed."""

    date: dt.date | None
    """Calendar day in the page's own zone (UTC+8 unless it says otherwise); None if it has none."""
    published_at: dt.datetime | None
    """Zone-aware; None where the page gives no time of day."""
    modified_at: dt.datetime | None
    """Zone-aware; None where the page gives no time of the last change."""
    reason: str
    """Which rule found the date: `beside the headline`, `meta article:published_time` … ; `no date`."""
    block: int | None = None
    """`Block.index` of the block with the date; None if it is not from the page's text."""


@dataclass(frozen=True, slots=True)
class _Evidence:
    """A date with the place it was found in."""

    found: DateFound
    reason: str
    block: int | None = None


def find_published(
    page: Page,
    labelled: Sequence[LabelledBlock],
    *,
    url: str | None = None,
    fetched_at: dt.datetime | None = None,
) -> Published:
    """The time of publication of the article on `page`.

    `labelled` are all its blocks in page order; only headline, body and what is certainly not the
    article (related, comments …) matter. `fetched_at` gives days without a year theirs, anchors
    relative times and rejects days in its future. Scripts, comments and `<time datetime>` are searched
    only when nothing else tells the day. Never raises.
    """
    places = _Places(labelled, fetched_at)
    metadata = list(_stamps(page.head, _PUBLISHED_META, _PUBLISHED_LD, fetched_at))
    address = _address_day(page, url, fetched_at)
    published = Published(None, None, None, "no date")
    for evidence in _in_order_of_trust(page, places, metadata, address, fetched_at):
        settled = _settle(evidence, metadata, address)
        if settled is not None:
            published = settled
            break
    line = labelled[published.block].block.text if published.block is not None else ""
    shown, changed = _time_elements(page.source, line, fetched_at) if page.head.has_times else (None, None)
    if published.date is not None and published.published_at is None:
        moment = _time_on(published.date, shown.found) if shown is not None else None
        published = replace(published, published_at=moment or places.time_below(published.date))
    changes = [*places.updates, *_stamps(page.head, _MODIFIED_META, _MODIFIED_LD, fetched_at)]
    if changed is not None:
        changes.append(changed)
    modified_at = next(filter(None, (_moment(evidence, published.date) for evidence in changes)), None)
    return replace(published, modified_at=modified_at)


def _in_order_of_trust(
    page: Page,
    places: _Places,
    metadata: Sequence[_Evidence],
    address: dt.date | None,
    fetched_at: dt.datetime | None,
) -> Iterator[_Evidence]:
    """All dates that may be the date of publication, the likeliest first; read as they are asked for."""
    unsure: list[_Evidence] = []
    yield from places.beside_headline(unsure)
    yield from places.above_headline(unsure)
    yield from places.below_text(unsure)
    yield from metadata
    yield from places.dateline()
    yield from places.around_text(unsure)
    yield from places.updates
    if address is not None:
        yield _Evidence(DateFound(0, 0, address, None, None, None), "address")
    for evidence in _stamps(page.head, _CREATED_META, _CREATED_LD, fetched_at):
        time = evidence.found.time
        if time is not None and time.minute == 0:  # 06:00, the hour of the issue
            evidence = replace(evidence, found=replace(evidence.found, time=None))
        yield evidence
    yield from _embedded(page.source, fetched_at)
    yield from unsure
    yield from places.anywhere()


# ---------------------------------------------------------------- settling one date


def _settle(evidence: _Evidence, metadata: Sequence[_Evidence], address: dt.date | None) -> Published | None:
    """The date of `evidence`, with the year or the time that metadata and address add; None if the
    day stays unknown."""
    found = evidence.found
    day = found.date
    if found.month_day is not None or (found.relative and day is None):
        day = _day_told_by(found, [item.found for item in metadata], address) or day
    if day is None:
        return None
    moment = found.moment(day)
    if moment is None:
        moment = next(filter(None, (_time_on(day, item.found) for item in metadata)), None)
    elif evidence.block is None:
        moment = _local(moment)
        day = moment.date()
        if _is_filler(found):
            moment = None
    return Published(day, moment, None, evidence.reason, evidence.block)


def _day_told_by(found: DateFound, stamps: Sequence[DateFound], address: dt.date | None) -> dt.date | None:
    """The day, year included, of a date that lacks its year or its anchor."""
    days = [stamp.date for stamp in stamps if stamp.date is not None]
    if address is not None:
        days.append(address)
    if found.month_day is None:  # 3小时前, and nobody said when
        return days[0] if days else None
    for day in days:
        for year in (day.year, day.year - 1, day.year + 1):
            candidate = civil_date(year, *found.month_day)
            if candidate is not None and abs(candidate - day) <= dt.timedelta(days=31):
                return candidate
    return None


def _time_on(day: dt.date, stamp: DateFound) -> dt.datetime | None:
    """The time that a metadata stamp adds to a visible day; None if it is another day's or a filler."""
    moment = stamp.moment()
    if moment is None or _is_filler(stamp):
        return None
    local = _local(moment)
    if local.date() == day:
        return local
    if moment.date() == day:  # local time with a Z that is not meant
        return moment.replace(tzinfo=CHINA_TIME)
    return None


def _local(moment: dt.datetime) -> dt.datetime:
    """In the page's zone: UTC is how machines write a time, not where the page is."""
    try:
        return moment.astimezone(CHINA_TIME) if not moment.utcoffset() else moment
    except OverflowError:
        return moment


def _is_filler(stamp: DateFound) -> bool:
    """00:00:00 and 23:59:59 in metadata stand for `no time known`, in the page's zone or in UTC."""
    moment = stamp.moment()
    return moment is None or any(
        (each.hour, each.minute) in ((0, 0), (23, 59)) for each in (moment, _local(moment))
    )


def _moment(evidence: _Evidence, published: dt.date | None) -> dt.datetime | None:
    """The time of a change; `published` gives a day without a year (12/16 11:20 更新) its year."""
    found = evidence.found
    day = found.date
    if found.month_day is not None and published is not None:
        day = _day_told_by(found, [], published)
    moment = found.moment(day)
    return None if moment is None else _local(moment) if evidence.block is None else moment


# ---------------------------------------------------------------- dates in the page's text

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


class _Places:
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
        self.updates: list[_Evidence] = []
        """Dates with an 更新 label, seen on the way."""

    def beside_headline(self, unsure: list[_Evidence]) -> list[_Evidence]:
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

    def above_headline(self, unsure: list[_Evidence]) -> list[_Evidence]:
        """The nearest date line above the headline; a day alone may be the page head's clock."""
        if self._headline is None:
            return []
        top = self._headline
        while top and self._all[top - 1].label is Label.HEADLINE:
            top -= 1  # a headline over several lines
        indices = range(top - 1, max(-1, top - 1 - ABOVE_REACH), -1)
        sure: list[_Evidence] = []
        for item in self._read(indices, "above the headline", unsure):
            text = self._text(item.block or 0)
            clock = _WEEKDAY.search(text) and item.found.label is None
            (unsure if clock or (item.found.time is None and item.found.label is None) else sure).append(item)
        return sure

    def below_text(self, unsure: list[_Evidence]) -> list[_Evidence]:
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
        below: list[_Evidence] = []
        below += self.below_text(below)
        timed = (item.found for item in below if item.found.date == day and not item.found.relative)
        return next(filter(None, (found.moment() for found in timed)), None)

    def dateline(self) -> Iterator[_Evidence]:
        """The day in the first words of the text: 【某某時報2024年3月5日訊】."""
        for index in range(self._text_start, min(self._text_start + LEAD_REACH, self._text_end)):
            head = self._all[index].block.text[:DATELINE_LENGTH]
            if (match := _DATELINE.match(head)) is None:
                continue
            for found in find_dates(match[0], fetched_at=self._fetched_at)[:1]:
                if found.month_day is None and not found.relative:
                    yield _Evidence(found, "the dateline", index)

    def around_text(self, unsure: list[_Evidence]) -> list[_Evidence]:
        """Date lines with a time further above the text or inside it, for pages on which headline or
        text were not found quite right: those with a source or author first, then the nearest."""
        indices = [*range(self._text_start - 1, max(-1, self._text_start - 1 - AROUND_REACH), -1)]
        indices += range(self._text_start, min(self._text_end, self._text_start + AROUND_REACH))
        lines = [index for index in indices if self._all[index].label in _LINES]
        sure = self._read(lines, "around the text", unsure)
        unsure += [item for item in sure if item.found.time is None]
        timed = [item for item in sure if item.found.time is not None]
        return sorted(timed, key=lambda item: _CREDIT.search(self._text(item.block or 0)) is None)

    def anywhere(self) -> Iterator[_Evidence]:
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
        self, indices: Iterable[int], reason: str, unsure: list[_Evidence], *, hidden: bool = False
    ) -> list[_Evidence]:
        """The dates of these blocks that may be the article's; the doubtful ones go to `unsure`."""
        sure: list[_Evidence] = []
        for index in indices:
            item = self._all[index]
            if item.block.hidden is not hidden or (item.label in _ELSEWHERE and not hidden):
                continue
            if not item.block.text or len(item.block.text) > LINE_LENGTH:
                continue
            text = self._text(index)
            for found in self._dates(index, text):
                evidence = _Evidence(found, reason, index)
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
            return rest <= 4
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


def _header_rank(item: _Evidence) -> tuple[int, int]:
    """Beside the headline: whole before partial, labelled or with a time before a bare day; else page
    order, for sorting is stable."""
    found = item.found
    return (
        1 if found.month_day is not None or found.relative else 0,
        {"published": 0, None: 0 if found.time is not None else 1, "written": 2}.get(found.label, 3),
    )


def _with_twin_time(sure: list[_Evidence]) -> list[_Evidence]:
    """The first date, in the words of its twin where only that one has the time."""
    if sure and sure[0].found.time is None and sure[0].found.date is not None:
        for item in sure[1:]:
            if item.found.date == sure[0].found.date and item.found.time is not None:
                return [item, *sure]
    return sure


# ---------------------------------------------------------------- metadata

_PUBLISHED_META: Final[tuple[str, ...]] = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished",
    "article:published", "og:release_date", "bytedance:published_time", "pubdate", "publishdate",
    "publish_date", "publish-date", "publishtime", "publish_time", "firstpublishedtime", "published_time",
    "published", "publicationdate", "publication_date", "article:create_at", "weibo:article:create_at",
    "weibo: article:create_at", "releasedate", "release_date", "parsely-pub-date", "sailthru.date",
    "cxenseparse:recs:publishtime", "cxenseparse:recs:articlepublishtime", "citation_publication_date",
    "dc.date.issued", "dcterms.issued", "dc.date.published", "rnews:datepublished", "originalpublicationdate",
    "og:pubdate", "article_date_original", "ptime", "apub:time", "_pubtime",
    "dc.date", "dcterms.date", "date", "og:time",
)  # fmt: skip
"""Keys of `<meta>` for the time of publication, the most reliable first."""
_CREATED_META: Final[tuple[str, ...]] = (
    "datecreated", "createdate", "dcterms.created", "dc.date.created", "maketime",
)  # fmt: skip
"""When the record was made: the hour is the office's, so these come last and give the day."""
_MODIFIED_META: Final[tuple[str, ...]] = (
    "article:modified_time", "og:updated_time", "og:article:modified_time", "datemodified", "dateupdate",
    "lastmodifiedtime", "bytedance:updated_time", "bytedance:lrdate_time", "lastmod", "last-modified",
    "dcterms.modified", "dc.date.modified", "article:modified", "revised", "updatetime",
)  # fmt: skip
_PUBLISHED_LD: Final[tuple[str, ...]] = ("datePublished", "pubDate", "uploadDate")
_CREATED_LD: Final[tuple[str, ...]] = ("dateCreated",)
_MODIFIED_LD: Final[tuple[str, ...]] = ("dateModified", "upDate")

_NOT_THE_ARTICLE: Final[frozenset[str]] = frozenset(
    {"Comment", "Review", "WebSite", "Organization", "NewsMediaOrganization", "Person", "Event"}
    | {"BreadcrumbList", "ImageObject", "ItemList", "Product", "SiteNavigationElement"}
)
_EPOCH: Final[re.Pattern[str]] = re.compile(r"\s{0,9}([0-9]{10})(?:[0-9]{3}|\.[0-9]{1,6})?\s{0,9}$")


def _stamps(
    head: Head, names: Sequence[str], properties: Sequence[str], fetched_at: dt.datetime | None
) -> Iterator[_Evidence]:
    """The dates that these metas and JSON-LD properties hold."""
    for name in names:
        value = head.meta.get(name)
        if value:
            found = _read_stamp(value, fetched_at)
            if found is not None:
                yield _Evidence(found, f"meta {name}")
    for item in head.json_ld:
        if not _is_of_article(item):
            continue
        for name in properties:
            found = _read_stamp(item.get(name), fetched_at)
            if found is not None:
                yield _Evidence(found, f"JSON-LD {name}")


def _is_of_article(item: dict[str, Any]) -> bool:
    kind = item.get("@type")
    kinds = kind if isinstance(kind, list) else [kind]
    return not any(isinstance(name, str) and name in _NOT_THE_ARTICLE for name in kinds)


def _read_stamp(value: object, fetched_at: dt.datetime | None) -> DateFound | None:
    """A date in metadata: any form of text, or seconds or milliseconds since 1970."""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        value = f"{value:.0f}"
    if not isinstance(value, str) or len(value) > 100:
        return None
    epoch = _EPOCH.match(value)
    if epoch is not None:
        moment = dt.datetime.fromtimestamp(int(epoch[1]), CHINA_TIME)
        value = moment.isoformat()
    found = parse_date(value, fetched_at)
    return None if found is None or found.month_day is not None or found.relative else found


# ---------------------------------------------------------------- scripts and comments

_EMBEDDED_KEYS: Final[tuple[str, ...]] = (
    "<time", "datePublished", "publish_time", "publishTime", "publishedAt", "published_at", "published at",
    "publish_date", "publishDate", "pubDate", "pubdate", "pubTime", "pub_time", "ptime", "displayTime",
    "display_time", "newsTime", "article-time", "oriCreateTime", "createTime", "create_time", "var ct",
)  # fmt: skip
"""Names under which pages that are built in the browser keep the date (`var ct = "1585…"`, WeChat)."""
_EMBEDDED_VALUE: Final[re.Pattern[str]] = re.compile(
    r"""(?:[^<>]{0,200}?datetime)?["']?\s{0,3}[:=>]?\s{0,3}["']?([0-9][^"'<>;}{]{7,30})"""
)
MAX_OCCURRENCES: Final[int] = 5
"""How often one name is looked at: empty templates of it come first (`"publish_time":""`)."""


def _embedded(source: str, fetched_at: dt.datetime | None) -> Iterator[_Evidence]:
    """Dates in the page's scripts and comments."""
    for key in _EMBEDDED_KEYS:
        position = source.find(key)
        for _ in range(MAX_OCCURRENCES):
            if position < 0:
                break
            value = _EMBEDDED_VALUE.match(source, position + len(key))
            found = _read_stamp(value[1].split(",")[0], fetched_at) if value is not None else None
            if found is not None:
                yield _Evidence(found, f"embedded {key.lstrip('<')}")
            position = source.find(key, position + len(key))


# ---------------------------------------------------------------- time elements

_TIME_ELEMENT: Final[re.Pattern[str]] = re.compile(r"<time\b([^<>]{1,400})>", re.IGNORECASE)
_DATETIME: Final[re.Pattern[str]] = re.compile(r"""datetime=["']?([0-9][^"'<>]{7,40})""", re.IGNORECASE)
_TIME_PUBLISHED: Final[re.Pattern[str]] = re.compile(r"published|entry-date|post-date|pubdate", re.IGNORECASE)
_TIME_OTHERS: Final[re.Pattern[str]] = re.compile("comment|reply|related|side", re.IGNORECASE)
_TIME_SHOWN: Final[re.Pattern[str]] = re.compile(r"[^<>]{1,40}(?=</)")
_TIME_CHANGED: Final[re.Pattern[str]] = re.compile(r"\bupdated\b|modified", re.IGNORECASE)
MAX_TIME_ELEMENTS: Final[int] = 5
"""So many `<time>` are looked at; the article's own stand before those of comments and side bars."""
MAX_TIME_GAP: Final[int] = 400
"""Characters from the time of publication to that of the change, which stands beside it."""


def _time_elements(
    source: str, line: str, fetched_at: dt.datetime | None
) -> tuple[_Evidence | None, _Evidence | None]:
    """The times of publication and of the change that blogs keep in attributes, a bare day shown:
    `<time class="entry-date published" datetime="2021-05-03T21:14:05+08:00">2021年5月3日</time>`. An
    element without such a class counts if what it shows stands in `line`, the line with the date."""
    position, edge = source.find("<time"), len(source)
    published: _Evidence | None = None
    plain: _Evidence | None = None
    for _ in range(MAX_TIME_ELEMENTS):
        element = _TIME_ELEMENT.match(source, position) if 0 <= position < edge else None
        if element is None:
            break
        stamp = _DATETIME.search(element[1])
        found = _read_stamp(stamp[1], fetched_at) if stamp is not None else None
        if found is not None and published is None and _TIME_PUBLISHED.search(element[1]):
            published = _Evidence(found, "time element")
            edge = element.end() + MAX_TIME_GAP
        elif found is not None and published is not None and _TIME_CHANGED.search(element[1]):
            return published, _Evidence(found, "time element")
        elif (
            found is not None and plain is None and published is None and not _TIME_OTHERS.search(element[1])
        ):
            inner = _TIME_SHOWN.match(source, element.end())
            if inner is not None and inner[0].strip() and inner[0].strip() in line:
                plain = _Evidence(found, "time element")
        position = source.find("<time", element.end())
    return published or plain, None


# ---------------------------------------------------------------- the address

_ADDRESS_DAY: Final[re.Pattern[str]] = re.compile(
    r"(?<![0-9])((?:19|20)[0-9]{2})(?:([-/_.])([01]?[0-9])\2([0-3]?[0-9])|[-/_]?([01][0-9])[-/_]?([0-3][0-9]))(?=[^0-9]|[0-9]{4,})"
    r"|/([0-2][0-9])/([01][0-9])([0-3][0-9])/"
)
"""/2019/09/26/, /2019-09/26/, /20190926/, /2019/0926/, t20190926_12345, /19/0926/10/ (two digits)."""


def _address_day(page: Page, url: str | None, fetched_at: dt.datetime | None) -> dt.date | None:
    """The day in the page's address: the canonical one, else the caller's."""
    limit = latest_day(fetched_at)
    for address in (page.head.canonical, page.url, url, page.head.meta.get("og:url")):
        if not address:
            continue
        for match in _ADDRESS_DAY.finditer(address[:500].partition("?")[0]):
            if match[7]:
                day = civil_date(full_year(int(match[7])), int(match[8]), int(match[9]))
            else:
                day = civil_date(int(match[1]), int(match[3] or match[5]), int(match[4] or match[6]))
            if day is not None and (limit is None or day <= limit):
                return day
    return None
