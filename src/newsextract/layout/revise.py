"""What a block is in its place: the second pass, which looks at neighbours and at the article's run."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from newsextract.layout.guests import find_guests
from newsextract.layout.headline import Headline
from newsextract.layout.lines import NO_LETTER, SIGNED_DATE, Verdict, holds_for_prose, key
from newsextract.layout.model import Label, LabelledBlock
from newsextract.layout.named import who_is_named
from newsextract.layout.prose import ends_sentence, is_prose, points
from newsextract.layout.region import Region, is_box
from newsextract.layout.teasers import end_of_teasers, is_paired
from newsextract.layout.weights import (
    BARE_CAPTION,
    CAPTION_LINE,
    CONTACT_LINES,
    FEWEST_FIXTURES,
    HEADLINE_AGAIN,
    LABEL_LINE,
    LINK_LINE,
    LINK_LINE_OUTSIDE,
    MOST_CELLS,
    MOST_END_MARKS,
    NOTICE_LINE,
    RELATED_LINES,
    REPEATS_AROUND,
    SHORT_LABEL,
    SHORT_LINE,
    SUBTITLE_LINE,
    TAIL_PROSE,
    TEASER_RUN,
)
from newsextract.page.model import Block, Node, Page

_END_MARKS = frozenset(
    (
        Label.EDITOR,
        Label.RELATED,
        Label.COMMENTS,
        Label.TAGS,
        Label.COPYRIGHT,
        Label.DISCLAIMER,
        Label.PAGINATION,
    )
)
"""What usually stands behind the text: prose behind it is somebody else's, unless there is much of it."""


_SUBTITLE_HINT = re.compile(
    r"sub-?title|subtit|prelude|futi|fubiao|yinti|intro-?title|second-?title|\bdeck\b|title_?2|title_?sub|\bpre\b|\bsubhead"
)

_CAPTION_HINT = re.compile(
    r"caption|(?:^|[\s_-])(?:img|image|pic|picture|photo|figure)s?[_-]?(?:desc|describe|text|txt|title|tit|note|intro|info|tips?|explain)"
)
"""Classes of an element with a picture's words: `img-desc`, `image_desc`, `pictext`."""
_SIGNATURE = re.compile(r"[(（【\[](?=[^)）】\]]{0,24}[\s　])[\u4e00-\u9fff·\s　、/]{5,24}[)）】\]]$")
"""`（水利学院 张三）`: an office and a name, in brackets and apart by a blank."""
_PLAYER_HINT = re.compile(r"player|\bvjs-|\bprism-|video-(?:js|box|control|bar|wrap)|\bvideo_")
LINKED_TAGS = "links in an element for tags"
_TAG_HINT = re.compile(r"\btags?\b|keyword|hash-?tag|article-?tag|tag-?list|taglist")
_CALL = re.compile(
    r"[【\[>＞(（《“\s]{0,3}(?:点击|點擊|下载|下載|立即|马上|馬上|查看|进入|進入|了解|我要|报名|報名|关注|關注|订阅|訂閱|注册|註冊|登录|登錄"
    r"|详情|詳情|更多|阅读|閱讀|领取|參與|参与|投票|购买|預約|预约|收听|观看|觀看|直播|戳|>>)"
)
_CALLED = re.compile(
    "点击|點擊|下载|下載|客户端|客戶端|APP|App|app|关注|關注|微信|微博|>>|→|报名|免费|免費|直播|注册|專題|专题|投票|讨论|討論|热线"
)
_POSTED = re.compile("[/／|｜:：]|[记記]者|[编編][辑輯]")
_CLOCKS = re.compile(r"[\d\s:：/.\-年月日]{4,20}")
"""A cell of a date that is set in several: `2023`, `11/08`, `07:45:33`."""
_SUBTITLE_WORDS = re.compile("[\u3400-\u9fff]{4}")


_END = re.compile(r"^\W{0,12}(?:the\s)?(?:end|fin|完|全文完|本文完)\W{0,12}$", re.IGNORECASE)
_NAME = re.compile(r"[(（][\u4e00-\u9fff·]{2,4}[)）]$")
_CREDITS = ("摄", "攝", "摄）", "摄影", "供图", "供图）")
_BUTTONS = frozenset((Label.SHARE, Label.COMMENTS, Label.TAGS, Label.PAGINATION, Label.DISCLAIMER))
_STOPS = ("。", "！", "？", "。”", "？”", "！”")
_CELLS = ("td", "th")
_MAY_BE_TOLD = frozenset((Label.DATELINE, Label.PROMO, Label.COPYRIGHT))
_CONTACT = re.compile(
    r"(?:联系|咨询|监督|举报|报名|服务|办公)?(?:电话|人|方式|邮箱|地址)|传真|邮编|电子邮箱|聯絡|電話"
)
_FIXTURE = re.compile(
    r"(?:(?:19|20)\d\d年)?\d{1,2}月\d{1,2}日(?!.{0,20}(?:发布|更新|来源|作者|编辑|评论|回复|浏览|阅读))(?=.{0,24}[\u4e00-\u9fff]{2})"
)


class Reviser:
    """Labels the blocks of one page, given the article's run and what each line says by itself."""

    def __init__(
        self,
        page: Page,
        region: Region,
        headline: Headline | None,
        verdicts: Sequence[Verdict | None],
        hidden: bool,
    ) -> None:
        self.blocks = page.blocks
        self.page = page
        self.region = region
        self.headline = headline
        self.verdicts = verdicts
        self.hidden = hidden
        self.prose = {i for i in range(region.start, region.end) if is_prose(page.blocks[i].text)}
        self.weights = {i: points(page.blocks[i]) for i in range(region.start, region.end)}
        self.first_sentence = next(
            (i for i in range(region.core_start, region.end) if i in self.prose and verdicts[i] is None),
            region.end,
        )
        """The core's first sentence of which the words say nothing else, and its last."""
        self.last_sentence = next(
            (
                i
                for i in reversed(range(region.core_start, region.core_end))
                if i in self.prose and not verdicts[i]
            ),
            region.core_start,
        )
        self.labels: list[Label] = [Label.NAVIGATION] * len(page.blocks)
        self.reasons: list[str] = ["outside the article"] * len(page.blocks)

    def mark(self, index: int, label: Label, reason: str) -> None:
        self.labels[index] = label
        self.reasons[index] = reason

    def label(self) -> list[LabelledBlock]:
        self._outside()
        self._inside()
        self._headline()
        self._related_lists()
        self._link_lines()
        self._calls()
        self._captions()
        self._next_story()
        self._teasers()
        self._tail()
        self._guests()
        self._strangers()
        self._signature()
        self._only_captions()
        return list(map(LabelledBlock, self.blocks, self.labels, self.reasons))

    # -- single blocks

    def _outside(self) -> None:
        """What stands around the run, by its words; lines under a heading of related articles, too."""
        heading: str | None = None
        for index, verdict in enumerate(self.verdicts):
            if verdict is not None:
                self.mark(index, verdict.label, verdict.reason)
                if verdict.label is not Label.DATELINE:
                    heading = self.blocks[index].text[:20] if verdict.label is Label.RELATED else None
            elif heading and self.region.end <= index < self.region.end + RELATED_LINES:
                self.mark(index, Label.RELATED, f"under {heading}")

    def _inside(self) -> None:
        region = self.region
        tail = self._tail_start()
        at_tail = True
        for index in reversed(range(region.start, region.end)):
            block = self.blocks[index]
            verdict = self.verdicts[index]
            prose = index in self.prose
            if verdict is not None and verdict.reason == NO_LETTER and self._is_cell(index):
                verdict = None  # `—` for a value that is not known
            if verdict is not None and not prose and self._tells(index, verdict, tail):
                verdict = None
            if verdict is not None and prose and not holds_for_prose(block.text, verdict, at_tail):
                verdict = None
            if index < tail and prose and verdict is None and not block.hidden:
                at_tail = False
            if block.hidden and not self.hidden:
                self.mark(index, Label.HIDDEN, "not shown on the page")
            elif verdict is not None and not self._told(index, verdict, tail):
                self.mark(index, verdict.label, verdict.reason)
            elif _PLAYER_HINT.search(block.node.hints) and len(block.text) <= SHORT_LINE and not prose:
                self.mark(index, Label.PLAYER, "its element is a player")
            elif not block.text:
                self.mark(index, Label.OTHER, "a picture")
            elif block.node.tag == "button" and not prose:
                self.mark(index, Label.OTHER, "a button")
            elif region.core_start <= index < region.core_end:
                self.mark(index, Label.BODY, "in the element that holds the article's text")
            elif prose and block.link_chars < 0.5 * len(block.text) and not self._in_box(block):
                self.mark(index, Label.BODY, "a sentence in the article's element")
            else:
                self.mark(index, Label.OTHER, "a short line beside the article's text")

    def _in_box(self, block: Block) -> bool:
        """Whether the block stands in an element beside the text's own with a class for other things."""
        for node in block.node.ancestors():
            if node.start <= self.region.core_start and node.end >= self.region.core_end:
                return False
            if is_box(node):
                return True
        return False

    def _told(self, index: int, verdict: Verdict, tail: int) -> bool:
        """Whether the text tells what elsewhere would be said of it, behind its first sentence: a bare date
        that signs a notice, the fixtures of a league, whom to call."""
        region = self.region
        if verdict.label not in _MAY_BE_TOLD or not region.core_start <= index < region.core_end:
            return False
        if _CONTACT.match(self.blocks[index].text):
            return (index > self.first_sentence and self._goes_on(index)) or self._is_of_table(index)
        if index <= self.first_sentence:
            return False
        if verdict.label is Label.DATELINE:
            return verdict.reason == SIGNED_DATE or (index < tail and self._is_fixture(index))
        return False

    def _is_of_table(self, index: int) -> bool:
        """Whether the line stands below another of labels and values, such as `解读人：张三`."""
        above = index - 1
        while above > max(self.region.core_start, index - CONTACT_LINES) and self._is_contact(above):
            above -= 1
        text = self.blocks[above].text
        return (
            above >= self.region.core_start
            and self.verdicts[above] is None
            and len(text) <= SHORT_LINE
            and "：" in text[:SHORT_LABEL]
        )

    def _is_contact(self, index: int) -> bool:
        return self.verdicts[index] is not None and _CONTACT.match(self.blocks[index].text) is not None

    def _tells(self, index: int, verdict: Verdict, tail: int) -> bool:
        """Whether a line within the text is a short sentence that begins like a button or a notice:
        `评论区里，有人问：…`, `未经加热的豆浆不能喝。`"""
        text = self.blocks[index].text
        if verdict.label not in _BUTTONS or not text.endswith(_STOPS) or self.blocks[index].link_chars:
            return False
        if not self.first_sentence < index < min(tail, self.last_sentence):
            return False
        return verdict.label is not Label.DISCLAIMER or not holds_for_prose(text, verdict, at_tail=False)

    def _is_cell(self, index: int) -> bool:
        """Whether the block is a cell of a row with others, in the text's own element."""
        node = self.blocks[index].node
        row = next((outer for outer in node.ancestors() if outer.tag == "tr"), None)
        return (
            bool(self.blocks[index].text)
            and row is not None
            and self.region.core_start < row.start
            and row.end <= self.region.core_end
            and 2 <= row.end - row.start <= MOST_CELLS
        )

    def _is_fixture(self, index: int) -> bool:
        """One of several lines in a row with a day and what happens then: `4月22日 19:35 甲队 - 乙队`."""
        near = range(max(self.region.core_start, index - 3), min(self.region.core_end, index + 4))
        if not _FIXTURE.match(self.blocks[index].text):
            return False
        alike = [i for i in near if not self.blocks[i].link_chars and _FIXTURE.match(self.blocks[i].text)]
        return len(alike) >= FEWEST_FIXTURES

    def _goes_on(self, index: int) -> bool:
        """Whether the notice goes on, or is signed, within the next lines."""
        for i in range(index + 1, min(index + 1 + CONTACT_LINES, self.region.core_end)):
            verdict = self.verdicts[i]
            if verdict is None:
                if i in self.prose:
                    return True
            elif verdict.reason == SIGNED_DATE:
                return True
            elif verdict.label not in _MAY_BE_TOLD:
                return False
        return False

    def _tail_start(self) -> int:
        """The first line that closes an article and has little prose behind it; the region's end if
        there is none."""
        region = self.region
        weights = [
            self.weights[i] if self.verdicts[i] is None and i in self.prose else 0.0
            for i in range(region.start, region.end)
        ]
        total, before = sum(weights), 0.0
        for index, weight in enumerate(weights, region.start):
            before += weight
            verdict = self.verdicts[index]
            if (
                before
                and verdict is not None
                and self._closes(index, verdict.label)
                and total - before < TAIL_PROSE * before
            ):
                return index
        return region.end

    def _closes(self, index: int, label: Label) -> bool:
        """Whether the line usually stands behind the text."""
        return label in _END_MARKS or (
            label is Label.NOTE and _END.search(self.blocks[index].text) is not None
        )

    def _headline(self) -> None:
        if self.headline is None:
            return
        for index in range(self.headline.first, self.headline.last + 1):
            self.mark(index, Label.HEADLINE, "what the page's head calls it, or its largest heading")
        shown = key(self._headline_text())
        self._lead_lines(shown)
        self._lead_bylines()
        self._tail_bylines()
        lead = range(self.headline.last + 1, min(self.region.end, self.region.start + REPEATS_AROUND))
        above = range(max(0, self.headline.first - REPEATS_AROUND), self.headline.first)
        for index in (*above, *lead):
            text = self.blocks[index].text
            if len(text) >= len(shown) and key(text[0]) == shown[:1] and key(text) == shown:
                self.mark(index, Label.REPEATED_HEADLINE, "the headline again")
        self._subtitle()

    def _lead_lines(self, shown: str) -> None:
        """Lines before the first sentence that say the headline in other words, or part of it."""
        pairs = {shown[i : i + 2] for i in range(len(shown) - 1)}
        refrains: set[int] | None = None
        for index in range(self.region.start, self.region.end):
            if index in self.prose:
                return
            if len(self.blocks[index].text) > NOTICE_LINE:
                continue
            text = key(self.blocks[index].text)
            own = [text[i : i + 2] for i in range(len(text) - 1)]
            again = len(own) >= 4 and sum(pair in pairs for pair in own) >= HEADLINE_AGAIN * len(own)
            if not again or self.labels[index] is not Label.BODY:
                continue
            refrains = self._refrains() if refrains is None else refrains
            if index not in refrains:
                self.mark(index, Label.REPEATED_HEADLINE, "the headline again, or a part of it")

    def _refrains(self) -> set[int]:
        """The lines that stand two by two at several places, with text between: a poem whose headline is its
        first two lines says them again."""
        lines = [key(block.text) for block in self.blocks[self.region.start : self.region.end]]
        first_at: dict[tuple[str, str], int] = {}
        found: set[int] = set()
        for place, pair in enumerate(pairwise(lines)):
            first = first_at.setdefault(pair, place)
            if place - first > 2 and all(pair):
                found.update(self.region.start + line for line in (first, first + 1, place, place + 1))
        return found

    def _lead_bylines(self) -> None:
        """Lines before the first sentence that hold nothing but names, outlets and posts: `张三 李四`,
        `某某新聞 責任編輯 張三`; an outlet alone beside a date or a byline."""
        for index in range(self.region.start, self.region.end):
            if index in self.prose:
                return
            if self.labels[index] is not Label.BODY:
                continue
            text = self.blocks[index].text
            if _CLOCKS.fullmatch(text) and self._beside_date(index):
                self.mark(index, Label.DATELINE, "part of a date")
                continue
            named = who_is_named(text)
            if named is None:
                return
            if named == "person" or self._beside_date(index):
                self.mark(index, Label.BYLINE, f"names of {named}s before the text")

    def _tail_bylines(self) -> None:
        """Lines behind the last sentence that name persons by post or outlet: `张三/李四（路透社等）`."""
        for index in range(self.region.end - 1, self.region.start, -1):
            if index in self.prose and self.labels[index] is Label.BODY:
                return
            text = self.blocks[index].text
            if self.labels[index] is Label.BODY and _POSTED.search(text) and who_is_named(text) == "person":
                self.mark(index, Label.BYLINE, "names of persons behind the text")

    def _beside_date(self, index: int) -> bool:
        beside = self.labels[max(0, index - 1)], self.labels[min(index + 1, len(self.labels) - 1)]
        return Label.DATELINE in beside or Label.BYLINE in beside

    def _subtitle(self) -> None:
        """A line right behind the headline, before the date or byline, or marked by its class."""
        assert self.headline is not None
        for index in (self.headline.last + 1, self.headline.first - 1):
            if not 0 <= index < len(self.blocks):
                continue
            block = self.blocks[index]
            if (
                self.verdicts[index] is not None
                or not 5 <= len(block.text) <= SUBTITLE_LINE
                or block.link_chars
            ):
                continue
            if block.hidden or key(block.text) == key(self._headline_text()):
                continue
            behind = self.verdicts[index + 1 : index + 3]
            dated = any(v is not None and v.label in (Label.DATELINE, Label.BYLINE) for v in behind)
            if index >= self.region.core_start and not self._dated_apart(index):
                continue
            if _SUBTITLE_HINT.search(f"{block.node.tag} {block.node.hints}") or (
                index > self.headline.last and dated
            ):
                if who_is_named(block.text) is not None:
                    self.mark(index, Label.BYLINE, "names beside the headline")
                    continue
                if _CLOCKS.fullmatch(block.text):
                    self.mark(index, Label.DATELINE, "part of a date")
                    continue
                self.mark(index, Label.SUBTITLE, "printed with the headline")

    def _dated_apart(self, index: int) -> bool:
        """Whether the next line is the date, and the text begins behind it: a lead has no date behind it."""
        behind = self.verdicts[index + 1] if index + 1 < len(self.verdicts) else None
        return (
            behind is not None
            and behind.label is Label.DATELINE
            and behind.reason != SIGNED_DATE
            and any(i in self.prose for i in range(index + 2, self.region.end))
        )

    def _headline_text(self) -> str:
        assert self.headline is not None
        return "".join(self.blocks[i].text for i in range(self.headline.first, self.headline.last + 1))

    # -- neighbours

    def _related_lists(self) -> None:
        """A heading such as 相关阅读 takes along what follows: its element, or the links behind it."""
        index = self.region.start
        while index < self.region.end:
            if self.labels[index] is Label.RELATED:
                index = self._related_list(index)
            index += 1

    def _related_list(self, heading: int) -> int:
        """Label the list under a heading; the index of its last block."""
        last = heading
        if not self.blocks[heading].link_chars:  # `相关阅读：某文` is a list of its own
            last = self._end_of_box(heading)
        following = last + 1
        while following < self.region.end and self._list_item(following):
            last = following
            following += 1
        for index in range(heading + 1, last + 1):
            self.mark(index, Label.RELATED, f"under {self.blocks[heading].text[:20]}")
        return last

    def _end_of_box(self, heading: int) -> int:
        """The last block of the largest element that begins with the heading and holds none of the
        text's own paragraphs."""
        last = heading
        places = self._text_places(heading)
        for outer in self.blocks[heading].node.ancestors():
            if outer.start < heading - 1 or outer.end > self.region.end:
                break
            inside = (_place(self.blocks[i]) for i in range(last + 1, outer.end) if i in self.prose)
            if any(not places or place in places for place in inside):
                break
            last = max(last, outer.end - 1)
        return last

    def _text_places(self, end: int) -> set[tuple[str, str, str, str]]:
        """What elements the text's sentences before `end` stand in."""
        return {_place(self.blocks[i]) for i in self._sentences(self.region.start, end)}

    def _list_item(self, index: int) -> bool:
        block = self.blocks[index]
        length = len(block.text)
        if not length:
            return True
        if block.link_chars >= 0.6 * length:
            return True
        if self.labels[index] in (Label.DATELINE, Label.RELATED, Label.ADVERT, Label.PROMO):
            return True
        return (
            self.page.format == "text"
            and length < 40
            and not ends_sentence(block.text)
            and not is_prose(block.text)
        )

    def _link_lines(self) -> None:
        """A line that is nothing but a link, among the text, or mostly links, before or behind it."""
        text = [i for i in range(self.region.start, self.region.end) if self._is_text(i)]
        first, last = (text[0], text[-1]) if text else (self.region.end, self.region.end)
        for index in range(self.region.start, self.region.end):
            block = self.blocks[index]
            if self.labels[index] is not Label.BODY or not block.link_chars or self._is_text(index):
                continue
            share = block.link_chars / len(block.text)
            if share >= LINK_LINE and not self._in_text_row(index):
                if _TAG_HINT.search(block.node.hints) or (
                    block.node.parent and _TAG_HINT.search(block.node.parent.hints)
                ):
                    self.mark(index, Label.TAGS, LINKED_TAGS)
                else:
                    self.mark(index, Label.RELATED, "nothing but a link")
            elif share >= LINK_LINE_OUTSIDE and not first < index < last:
                self.mark(index, Label.NAVIGATION, "links before or behind the text")

    def _calls(self) -> None:
        """A sentence that sends the reader elsewhere by a link: `安装…第一时间…→【下载地址】`."""
        for index in range(self.region.start, self.region.end):
            block = self.blocks[index]
            if self.labels[index] is Label.BODY and block.links and len(block.text) <= LABEL_LINE:
                called = next((link for link in block.links if _CALL.match(link.text)), None)
                if called and (_CALLED.search(block.text) or block.text.endswith(called.text)):
                    self.mark(index, Label.PROMO, f"sends the reader to “{called.text[:12]}”")

    def _is_text(self, index: int) -> bool:
        """A sentence of the body that is not one link: `>>加入…粉丝团！` ends like a sentence too."""
        block = self.blocks[index]
        if self.labels[index] is not Label.BODY or index not in self.prose:
            return False
        return block.link_chars < LINK_LINE * len(block.text) or (
            len(block.text) >= 60 and ends_sentence(block.text)
        )

    def _in_text_row(self, index: int) -> bool:
        """Whether the line is a cell of a table row whose other cells are no links."""
        row = next((node for node in self.blocks[index].node.ancestors() if node.tag == "tr"), None)
        return (
            row is not None
            and row.end - row.start <= MOST_CELLS
            and any(
                self.labels[i] is Label.BODY and not self.blocks[i].link_chars
                for i in range(row.start, row.end)
            )
        )

    def _captions(self) -> None:
        """A short line right behind (or right before) a picture, marked as a caption by its class or
        by missing its stop."""
        for index in range(self.region.start, self.region.end):
            block = self.blocks[index]
            if self.labels[index] is not Label.BODY or len(block.text) > CAPTION_LINE:
                continue
            hints = block.node.hints
            if block.node.tag == "figcaption" or (hints and _CAPTION_HINT.search(hints)):
                self.mark(index, Label.CAPTION, "its element is a caption")
            elif self._credited_below(index):
                self.mark(index, Label.CAPTION, "between a picture and its credit")
                self.mark(index + 1, Label.CAPTION, "a picture's credit below its caption")
            elif self._beside_picture(index):
                if _credits_picture(block.text) or (block.pictures and self._unlike_text(block)):
                    self.mark(index, Label.CAPTION, "a picture's credit beside a picture")
                elif self._bare_caption(index):
                    self.mark(index, Label.CAPTION, "a lone short line under a picture")

    def _credited_below(self, index: int) -> bool:
        """A line, though a sentence, right under a picture and above its credit: `某社记者 张三 摄`. The
        article's only sentence is its text."""
        above, below = index - 1, index + 1
        if above < self.region.start or below >= self.region.end:
            return False
        if not self.blocks[above].pictures or self.blocks[above].text:
            return False
        credit = self.blocks[below].text
        if len(credit) > BARE_CAPTION or not credit.endswith(_CREDITS) or is_prose(credit):
            return False
        return self.first_sentence < above

    def _unlike_text(self, block: Block) -> bool:
        """A short line in one element with a picture, where the text stands in other elements."""
        if len(block.text) > 2 * BARE_CAPTION:
            return False
        usual: dict[tuple[str, str], int] = {}
        for index in self.prose:
            if self.labels[index] is Label.BODY and not self.blocks[index].pictures:
                node = self.blocks[index].node
                usual[node.tag, node.hints] = usual.get((node.tag, node.hints), 0) + 1
        return sum(usual.values()) >= 3 and (block.node.tag, block.node.hints) not in usual

    def _bare_caption(self, index: int) -> bool:
        """A short plain line right under a picture, no sentence, followed by a sentence, a picture
        or the end. Verse under a picture goes on with more short lines; a subhead is bold, or stands
        under one picture where the others have no line."""
        if not self._under_picture(index):
            return False
        below = self.blocks[index + 1] if index + 1 < self.region.end else None
        if below is None or not below.text or below.text.isdecimal():  # 01, 02 … are subheads
            return True
        return (index + 1 in self.prose and self._captioned()) or self.labels[index + 1] is not Label.BODY

    def _under_picture(self, index: int) -> bool:
        block = self.blocks[index]
        if (
            len(block.text) > BARE_CAPTION
            or ends_sentence(block.text)
            or block.text.endswith(("：", ":"))  # it announces what follows
            or 2 * block.bold_chars > len(block.text)
        ):
            return False
        above = self.blocks[index - 1] if index > self.region.start else None
        return bool(block.pictures) or (above is not None and bool(above.pictures) and not above.text)

    def _captioned(self) -> bool:
        """Whether the article's pictures have lines of their own under them, not just one of many."""
        inside = range(self.region.start, self.region.end)
        pictures = sum(1 for i in inside if self.blocks[i].pictures)
        return (
            2 * sum(1 for i in inside if self.labels[i] is Label.BODY and self._under_picture(i)) >= pictures
        )

    def _beside_picture(self, index: int) -> bool:
        return any(
            self.blocks[i].pictures
            for i in (index - 2, index - 1, index, index + 1)
            if self.region.start <= i < self.region.end
        )

    def _strangers(self) -> None:
        """Short lines before the first sentence in an element that holds no text of the article."""
        first = next((i for i in range(self.region.start, self.region.end) if self._is_text(i)), None)
        if first is None:
            return
        parent, begun = _parent(self.blocks[first]), False
        for index in range(self.region.start, first):
            if self.labels[index] is not Label.BODY:
                continue
            if _parent(self.blocks[index]) is parent:
                begun = True
            elif not (begun and self.blocks[index].node.tag in _CELLS):  # a table below its announcement
                self.mark(index, Label.OTHER, "a short line before the text, in another element")

    # -- ends

    def _next_story(self) -> None:
        """A heading with a date or byline of its own behind the text begins another article."""
        seen = 0.0
        for index in range(self.region.start, self.region.end):
            if self.labels[index] is Label.BODY and index in self.prose:
                seen += self.weights[index]
            if seen and self.blocks[index].node.tag in ("h1", "h2") and self._dated(index):
                for behind in range(index, self.region.end):
                    if self.labels[behind] in (Label.BODY, Label.CAPTION):
                        self.mark(
                            behind, Label.RELATED, "another article, with a headline and date of its own"
                        )
                return

    def _dated(self, heading: int) -> bool:
        following = self.verdicts[heading + 1 : min(heading + 3, self.region.end)]
        return any(v is not None and v.label is Label.DATELINE and v.reason != SIGNED_DATE for v in following)

    def _teasers(self) -> None:
        """Headlines with an abstract each under a heading of other articles, whatever their elements."""
        if self.page.format == "text":
            return  # the run ends before them
        done, tried = 0, 0
        for index in range(self.first_sentence + 1, self.region.end):
            verdict = self.verdicts[index]
            if verdict is None or verdict.label is not Label.RELATED or index < done:
                continue
            text = self.blocks[index].text
            if self.labels[index] is not Label.RELATED or ends_sentence(text):
                continue
            tried += 1
            if tried > MOST_END_MARKS:
                return
            paired = is_paired(self.blocks, self.region.core_start, index)
            done = end_of_teasers(self.blocks, self.verdicts, index, self.region.end, paired)
            for behind in range(index + 1, done):
                if self.labels[behind] in (Label.BODY, Label.CAPTION):
                    self.mark(behind, Label.RELATED, f"a headline or an abstract under {text[:20]}")

    def _tail(self) -> None:
        """From the first end mark on, what follows is out, unless much prose follows."""
        region = self.region
        body = [i for i in range(region.start, region.end) if self.labels[i] is Label.BODY]
        if not body:
            return
        weights = {i: self.weights[i] for i in body}
        total = sum(weights.values())
        before, tried = 0.0, 0
        for index in range(body[0], region.end):
            if index in weights:
                before += weights[index]
            elif self._closes(index, self.labels[index]) and before > 0:
                after = total - before
                near = after < before or self.labels[index] is Label.COMMENTS
                tried += near
                if after < TAIL_PROSE * before or (
                    near and tried <= MOST_END_MARKS and self._only_teasers(index)
                ):
                    self._cut_behind(index)
                    return

    def _signature(self) -> None:
        """A last line that is nothing but an office and a name in brackets: who sent it in."""
        last = next((i for i in reversed(range(self.region.end)) if self.labels[i] is Label.BODY), None)
        if last is None or last <= self.region.start:
            return
        text = self.blocks[last].text
        if _SIGNATURE.match(text) or (_NAME.match(text) and self._named_above(text[1:-1])):
            self.mark(last, Label.BYLINE, "a name in brackets as the last line")

    def _only_captions(self) -> None:
        """A page of one picture says its news in the caption: that is the text."""
        inside = range(self.region.start, self.region.end)
        if not any(self.labels[i] is Label.BODY and i in self.prose for i in inside):
            for index in inside:
                if self.labels[index] is Label.CAPTION and index in self.prose:
                    self.mark(index, Label.BODY, "a caption, where the page has no other sentence")

    def _named_above(self, name: str) -> bool:
        """Whether the lines between headline and text name somebody."""
        if self.headline is None:
            return False
        first = next((i for i in range(self.headline.last + 1, self.region.end) if self._is_text(i)), 0)
        return any(name in self.blocks[i].text for i in range(self.headline.last + 1, first))

    def _guests(self) -> None:
        """Comments and cards behind the text, where only their shape tells them."""
        for box in find_guests(self.blocks, self.verdicts, self._sentences(*self._reach())):
            for index in range(box.start, min(box.end, self.region.end)):
                if self.labels[index] is Label.BODY:
                    self.mark(index, Label.COMMENTS, "in one of several boxes with a name and a date each")

    def _reach(self) -> tuple[int, int]:
        return self.region.start, self.region.end

    def _only_teasers(self, mark: int) -> bool:
        """Whether the sentences behind an end mark stand alone, one here, one there, and none in an
        element like the text's own: abstracts in a list of other articles. Comments may be long and
        stand in the same tags, but not in the same element."""
        if self.labels[mark] is Label.COMMENTS:
            parents = {id(_parent(self.blocks[i])) for i in self._sentences(self.region.start, mark)}
            return all(
                id(_parent(self.blocks[i])) not in parents for i in self._sentences(mark, self.region.end)
            )
        places = self._text_places(mark)
        run, last = 0, -2
        for index in self._sentences(mark, self.region.end):
            if _place(self.blocks[index]) in places:
                return False
            run = run + 1 if last == index - 1 else 1
            last = index
            if run >= TEASER_RUN:
                return False
        return True

    def _sentences(self, start: int, end: int) -> list[int]:
        return [i for i in range(start, end) if i in self.prose and self.labels[i] is Label.BODY]

    def _cut_behind(self, mark: int) -> None:
        """Label what stands behind an end mark. A list of related articles may stand in the middle
        of the text: sentences in elements like the text's own stay behind one."""
        places = self._text_places(mark)
        for index in range(mark + 1, self.region.end):
            if self.labels[index] is not Label.BODY:
                continue
            block = self.blocks[index]
            if self.labels[mark] is Label.RELATED and index in self.prose and _place(block) in places:
                return
            self.mark(index, Label.RELATED, f"behind the text's end: {self.reasons[mark]}")


def _place(block: Block) -> tuple[str, str, str, str]:
    """Tag and class of the block's element and of the one around it."""
    node, outer = block.node, block.node.parent
    return node.tag, node.hints, outer.tag if outer else "", outer.hints if outer else ""


def _parent(block: Block) -> Node | None:
    """The element that a paragraph stands in: its own where text is broken by `<br>`."""
    node = block.node
    return node.parent if node.end - node.start == 1 else node


def _credits_picture(text: str) -> bool:
    return text.rstrip("）)】]。 ").endswith(
        ("摄", "攝", "供图", "供圖", "资料图", "图片", "截图", "截圖", "提供", "翻攝")
    )
