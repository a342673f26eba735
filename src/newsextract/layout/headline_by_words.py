"""Which line is the headline where no tag marks it and no title speaks of it: in a plain text, and in pages
without either."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from operator import add

from newsextract.layout.headline import Headline
from newsextract.layout.items import is_item
from newsextract.layout.lines.keys import key
from newsextract.layout.lines.verdict import Verdict
from newsextract.layout.model import Label
from newsextract.layout.prose import ends_sentence, is_prose
from newsextract.layout.region import Region
from newsextract.page.model import Block
from newsextract.zh.names import is_name
from newsextract.zh.outlets import is_channel, is_menu, is_office, is_outlet_word

_BEFORE_TEXT = 40
"""Lines before the first sentence among which a text dump's headline is looked for."""
_SHORTEST, _LONGEST = 5, 80
"""Characters of a headline."""
_SHORT_HEADLINE = re.compile("[\u3400-\u9fff]{3,4}")
_NEAR_TEXT = 4
"""A line of three or four characters farther above the text is an item of a menu."""
_NOTICE = re.compile(
    "[\u3400-\u9fff]{0,6}(?:讣告|訃告|通知|公告|通告|通报|通報|启事|啟事|声明|聲明|公示|预告|倡议书)"
)
"""What sort of notice it is, and nothing else: a headline where a date stands behind it."""
_LEAST = 1.2
"""Score from which a line is the headline; measured on the text dumps of the reading part."""
_SHARED_WORDS = 3.0
_AGAIN = 0.8
_IN_CRUMBS = 1.0
"""What speaks for a line: words that the text has too, coming again, ending the crumbs above it."""
_QUESTION = re.compile(".{0,12}?(?:为什么|為什麼|如何|怎么|怎麼|怎样|有哪些|是什么|值得|会不会|能不能)")
_ASKED = 0.5
"""Sites of questions and answers show no date near the question."""
_FIRST_LINE = 1.0
"""A text copied by hand begins with its headline, the first sentence next."""
_HEADER_BEHIND = {1: 1.6, 2: 1.2, 3: 1.0}
"""What a date or byline one, two or three lines on speaks for; a date more than a byline."""
_BYLINE_SHARE = 0.7
_HEADER = {Label.DATELINE: 1.0, Label.BYLINE: _BYLINE_SHARE, Label.EDITOR: _BYLINE_SHARE}
_NAME_BEHIND = 0.8
_HEADER_ABOVE = 0.5
_BETWEEN_HEADER_AND_TEXT = 0.9
"""A name behind the line, a date or byline above it, one above it and the text right below."""
_LEAST_ALONE, _STANDS_OUT = 0.5, 0.4
"""A page has a headline: a lower score will do where no other line comes near it."""
_SHARED_ABOVE = 0.5
_WHOLE = 8
"""The first of two lines over the date is the headline from so many characters on, if it shares words
with the text."""
_NO_HEADLINE = re.compile(
    r"[\d\s:：/.\-—+()（）年月日]{1,40}\Z|[\d.,]{1,9}\s?[万萬]?\s?(?:人|次|条|條|位|个|個)"
    r"|(?:网站|返回|回)?首\s?[页頁]|(?:字数|阅读|浏览|播放|点赞|喜欢|评论)\s?[\d.,]|\d{1,2}(?:、|\.\s?[^\d\s])|[一二三四五六七八九十]、(?![一二三四五六七八九十])|\S{1,6}(?:\s\S{1,6}){3,30}\Z|[^：:]{0,6}(?:日期|时间|時間|号码|機關|机关|单位)\s?[：:]"
    r"|(?:索引号|索引號|文\s?号|文\s?號|发文字号|發文字號|主题分类|信息分类|主题词|发文机关|发布机构|公开方式|有效性|体裁分类|服务对象"
    r"|名\s?称|分\s?类|栏目|原文|譯者|译者|查看|阅读|点击|浏览|回复|关键[词字]|标签|分享)\s?[:：]"
    r"|(?:https?://|www\.)[\x21-\x7e]{3,80}\Z"
)
"""A number, a counter, the words of a menu, a row of the table above a notice, an address."""
_SIGNATURE = 16
"""An office's name that comes again signs the text, or stands in the table above it (发文机关：)."""
_SHORT_LABEL = 10
"""Characters of a label (发文机关：) whose value is the next line, or stands behind it."""
_LONGEST_OUTLET = 8
"""某某新聞網 above the date; a headline may end in 举报."""
_CRUMBS = re.compile(r"[>＞»→›]|\s正文\Z")
_ANNOUNCES = "：:"
"""What ends in one says that something comes; the first of a headline's lines is found by its second."""
_ASKS = "？?！!"
_MISREAD = frozenset((Label.CAPTION, Label.RELATED, Label.PROMO))
"""Labels that a headline may get by its words: `图说某市|…`, `最新消息：…`."""
_MISREAD_CLAUSE = frozenset((Label.COMMENTS, Label.SHARE, Label.DISCLAIMER, Label.TAGS))
"""The same where it has clauses: `评论区，一个时代的客厅`."""
_NOT_LAST = frozenset("，,：:、")
"""A line of verse or a subhead ends in one of these, a headline does not."""
_POSTED = re.compile("(?:发表|发布|發表|發佈|编辑|編輯)[于於](?!.{0,40}(?:由 |作者|分类|分類))")
"""A post's head; the short line above is who wrote it, unless it names the writer itself, as a blog does."""
_PICTURE = re.compile("(?:(?<!拍)[摄攝]|供图|供圖|资料图|截图)[）)]?$")
_BULLETS = tuple("·•■□◆▪●○★-")
"""An item of a list."""
_BADGE = re.compile(r"[\[【]?(?:原创|原創|首发|首發)[\]】]?")
_LONGEST_NAME = 10
"""Characters of an account's name above the line that says when it posted."""
_POST_HEAD = re.compile(r"\s?\[(?:复制链接|複製鏈接|複製鏈結|複製連結)\]\Z")
_POST_HEADLINE = 2.0
"""A forum's button behind a post's headline: `[游记] 某事 [复制链接]`."""
_ABOVE_TEXT = 0.3
"""Score from which the line right above the first sentence is the headline where no date stands above the
text: blogs set it below (`posted @ 2021-06-13`)."""
_SHORTEST_ABOVE = 8
"""Characters of such a line."""
_GOES_ON = re.compile("[及和与與的在对對、，：—]$")
_ABOUT = ("关于", "關於")
_CONTINUES = re.compile(r"(?:关于|關於|的(?:通知|决定|决议|公告|意见|通報|通报|批复|函)$)")


def find_headline_line(
    blocks: Sequence[Block], verdicts: Sequence[Verdict | None], run: tuple[int, int]
) -> Headline | None:
    """The headline of a plain text, which no tag marks: a line before the text's first sentence
    that shares words with it, stands before a date or byline, comes again, or ends the crumbs."""
    start, end = run
    body = key("".join(block.text for block in blocks[start:end])[:6000])
    pairs = _pairs(body)
    counts = Counter(block.text for block in blocks)
    first = max(0, start - _BEFORE_TEXT)
    shared: dict[int, float] = {}
    scores: dict[int, float] = {}
    for index in range(first, start + _lines_before_text(blocks, start, end)):
        text = blocks[index].text
        if not (
            _may_be_headline(text, verdicts, index) or _is_short_headline(blocks, verdicts, index, start)
        ):
            continue
        if _names_somebody(blocks, index, often=counts[text] > 1) or _has_posted(blocks, index, start, pairs):
            continue
        if text[-1] in _ANNOUNCES or (index >= start and _is_of_text(text, index == start)):
            continue
        line = key(text)
        behind = pairs if index < start else _pairs(body.replace(line, "\n", 1))  # not with itself
        shared[index] = score = _SHARED_WORDS * _share(line, behind)
        score += _POST_HEADLINE * _heads_post(blocks, index) + _LISTED * _is_listed(blocks, verdicts, index)
        score += _ASKED * (_QUESTION.match(text) is not None and text.endswith(("？", "?")))
        score += _AGAIN * (counts[text] > 1) + _header_beside(blocks, verdicts, index)
        if any(len(b.text) > len(text) and b.text.endswith(text) for b in blocks[max(0, index - 4) : index]):
            score += _IN_CRUMBS
        if index == 0 and (len(text) < _SHORTEST or (start <= 1 and _begins_behind(blocks))):
            score += _FIRST_LINE
        scores[index] = score - 0.25 * max(0, text.count(" ") - 2) - 0.02 * max(0, start - index)
    best = _best(scores)
    if best is not None:
        best = _above_date(blocks, verdicts, (scores, shared), best)
    if best is None:
        best = _right_above(blocks, verdicts, scores, start)
    if best is None:
        return None
    if shared.get(best - 1, 0.0) >= _SHARED_ABOVE and scores[best - 1] > _LEAST:
        best -= _is_subtitle_of(blocks[best].text, blocks[best - 1].text)
    return _with_its_lines(blocks, verdicts, best, start)


def _names_somebody(blocks: Sequence[Block], index: int, *, often: bool) -> bool:
    """Whether a line is the name of who issued or posted the text."""
    text = blocks[index].text
    if is_office(text) and len(text) < _SIGNATURE and (often or _fills_label(blocks, index)):
        return True
    return index > 0 and _BADGE.fullmatch(blocks[index - 1].text) is not None  # 原创 above who wrote it


def _has_posted(blocks: Sequence[Block], index: int, start: int, pairs: set[str]) -> bool:
    """Whether a line above `发布于2024-10-07 20:41` is the name of who has posted: where another line may be
    the headline, below the date or above the name."""
    text = blocks[index].text
    if len(text) > _LONGEST_NAME or index + 1 >= len(blocks) or not _POSTED.match(blocks[index + 1].text):
        return False
    above = _share(key(blocks[index - 1].text), pairs) if index else 0
    return index + 2 < start or (above > 0 and above >= _share(key(text), pairs))


def _is_subtitle_of(text: str, above: str) -> bool:
    """Whether of two lines over the date the first is the headline and the second its subtitle."""
    return not ends_sentence(text) and len(above) >= _WHOLE and text not in above


def find_headline_by_words(
    blocks: Sequence[Block], verdicts: Sequence[Verdict | None], region: Region
) -> Headline | None:
    """The headline of an HTML page that neither its head nor a tag marks; `region`: where its article lies,
    which may begin before it."""
    start = next(
        (i for i in range(region.start, region.end) if _begins_text(blocks, verdicts, i)), region.start
    )
    no_headline = Verdict(Label.OTHER, "mostly links, or a sentence")
    readable = [
        no_headline if 2 * block.link_chars > len(block.text) or block.text.endswith("。") else verdict
        for block, verdict in zip(blocks, verdicts, strict=True)
    ]
    return find_headline_line(blocks, readable, (start, region.end))


def _begins_text(blocks: Sequence[Block], verdicts: Sequence[Verdict | None], index: int) -> bool:
    """A sentence, unless the date stands right behind it: a headline may end like a sentence."""
    following = verdicts[index + 1] if index + 1 < len(blocks) else None
    return is_prose(blocks[index].text) and not (following is not None and following.label is Label.DATELINE)


def _begins_behind(blocks: Sequence[Block]) -> bool:
    """Whether the second line is a sentence, or says whom a notice is for: `尊敬的用户：`."""
    return len(blocks) > 1 and (is_prose(blocks[1].text) or blocks[1].text.endswith("："))


def _best(scores: dict[int, float]) -> int | None:
    """The line with the highest score, the earliest of equals; without a high one, that which stands
    out from the others."""
    ranked = sorted(scores, key=lambda index: (-scores[index], index))
    if not ranked:
        return None
    best = scores[ranked[0]]
    second = scores[ranked[1]] if len(ranked) > 1 else 0.0
    return ranked[0] if best > _LEAST or (best > _LEAST_ALONE and best - second > _STANDS_OUT) else None


_BOARD = re.compile(r"(?:标题|標題)\s?[\[【]")
_ONLY_POSTER = re.compile("只看(?:楼主|该作者|樓主)")
_POST_TIME = re.compile(r"(?:时间|時間)")


def _heads_post(blocks: Sequence[Block], index: int) -> bool:
    """Whether a forum's buttons or labels say that the line is a post's headline: `某事 [复制链接]`;
    `標題[新聞] 某事` above `時間Fri Mar 31 21:15:42 2023`."""
    text = blocks[index].text
    if _POST_HEAD.search(text):
        return True
    behind = blocks[index + 1].text if index + 1 < len(blocks) else ""
    if _ONLY_POSTER.fullmatch(behind):
        return True
    return _BOARD.match(text) is not None and _POST_TIME.match(behind) is not None


_SITE = re.compile("(?:[网網]站?|门户|門戶|平台|[报報社])\\Z")
_MENU_ITEM, _MENU_LINES = 4, 3
"""Characters of an item of a menu, and how many of them stand above a headline."""


def _ends_menu(blocks: Sequence[Block], index: int) -> bool:
    """Whether the line stands right below items of a menu and is longer than they are."""
    items = blocks[max(0, index - _MENU_LINES) : index]
    return len(items) == _MENU_LINES and all(len(item.text) <= _MENU_ITEM for item in items)


_SHARED_BY_HEADLINE = 0.9
"""Score for words shared with the text from which a line above the date is the headline, whatever stands
below it."""


def _above_date(
    blocks: Sequence[Block],
    verdicts: Sequence[Verdict | None],
    scored: tuple[dict[int, float], dict[int, float]],
    best: int,
) -> int:
    """The best line above the date, where the one that was chosen stands below it and both may be the
    headline: what stands between date and text is its abstract."""
    scores, shared = scored
    dates = [i for i in range(max(0, best - _NEAR_TEXT), best) if _is_dateline(verdicts[i])]
    above = [i for i, words in shared.items() if dates and i < dates[0] and words >= _SHARED_BY_HEADLINE]
    above = [i for i in above if len(blocks[i].text) >= _WHOLE and dates[0] - i <= _NEAR_TEXT]
    above = [i for i in above if not (_SITE.search(blocks[i].text) or is_office(blocks[i].text))]
    return max(above, key=lambda i: scores[i], default=best)


def _is_dateline(verdict: Verdict | None) -> bool:
    return verdict is not None and verdict.label is Label.DATELINE


_LISTED = -1.5
_LONGEST_LIST, _FEWEST_LISTED = 12, 3
"""Lines of a list of other articles, whose last may be the headline below it."""


def _is_listed(blocks: Sequence[Block], verdicts: Sequence[Verdict | None], index: int) -> bool:
    """Whether the line stands in a list of others that has a heading (热门新闻), and is not its last. Each
    may have an abstract."""
    behind = index + 1
    if behind + 1 < len(blocks) and verdicts[behind] is None and is_prose(blocks[behind].text):
        behind += 1
    if behind >= len(blocks) or not is_item(blocks[behind].text, verdicts[behind]):
        return False
    head = index - 1
    while head >= 0 and index - head < _LONGEST_LIST:
        verdict = verdicts[head]
        if verdict is not None and not is_item(blocks[head].text, verdict):
            return verdict.label is Label.RELATED and behind - head >= _FEWEST_LISTED
        head -= 1
    return False


def _right_above(
    blocks: Sequence[Block], verdicts: Sequence[Verdict | None], scores: dict[int, float], start: int
) -> int | None:
    """The line right above the first sentence, where it shares words with the text and neither date nor
    byline stands near."""
    above = start - 1
    if above not in scores:
        return None
    shares = scores[above] >= _ABOVE_TEXT and len(blocks[above].text) >= _SHORTEST_ABOVE
    if not shares and not _ends_menu(blocks, above):
        return None
    near = verdicts[max(0, start - _NEAR_TEXT) : start]
    return None if any(verdict is not None and verdict.label in _HEADER for verdict in near) else above


def _is_of_text(text: str, first: bool) -> bool:
    """Whether a line of the run is no headline; a question may be one on top: `老桥为什么修了半年？`."""
    if text[-1] in _NOT_LAST:
        return True
    return ends_sentence(text) and not (first and text[-1] in _ASKS and "：" not in text[:_SHORT_LABEL])


def _pairs(text: str) -> set[str]:
    return set(map(add, text, text[1:]))


def _share(line: str, pairs: set[str]) -> float:
    own = [line[i : i + 2] for i in range(len(line) - 1)]
    return sum(pair in pairs for pair in own) / max(6, len(own))


def _fills_label(blocks: Sequence[Block], index: int) -> bool:
    return (
        index > 0
        and blocks[index - 1].text.endswith(("：", ":"))
        and len(blocks[index - 1].text) < _SHORT_LABEL
    )


def _lines_before_text(blocks: Sequence[Block], start: int, end: int) -> int:
    """How many short lines open the run; a text copied by hand begins with its headline."""
    count = next((i - start for i in range(start, end) if is_prose(blocks[i].text)), 0)
    return min(count, 3)


def _may_be_headline(text: str, verdicts: Sequence[Verdict | None], index: int) -> bool:
    if not _SHORTEST <= len(text) <= _LONGEST or (is_prose(text) and text.endswith("。")):
        return False
    if _PICTURE.search(text[-4:]) or _CRUMBS.search(text) or _NO_HEADLINE.match(text):
        return False
    if (len(text) <= _LONGEST_OUTLET and is_outlet_word(text)) or is_menu(text):
        return False
    verdict = verdicts[index]
    if verdict is None:
        return True
    behind = verdicts[index + 1] if index + 1 < len(verdicts) else None
    misread = verdict.label in _MISREAD or (verdict.label in _MISREAD_CLAUSE and "，" in text)
    return misread and behind is not None and behind.label is Label.DATELINE


def _is_short_headline(
    blocks: Sequence[Block], verdicts: Sequence[Verdict | None], index: int, start: int
) -> bool:
    """A headline of three or four characters (`老街的雨`): the text's first line, with a date, a byline or
    the first sentence right behind it; or a line with the date right behind it and the text near; or one
    that says what sort of notice it is."""
    text = blocks[index].text
    if verdicts[index] is None and _NOTICE.fullmatch(text):
        behind = verdicts[index + 1] if index + 1 < len(blocks) else None
        return not index or (behind is not None and behind.label is Label.DATELINE)
    if len(blocks) <= index + 1 or not _SHORT_HEADLINE.fullmatch(text) or verdicts[index] is not None:
        return False
    if is_outlet_word(text) or is_office(text):
        return False
    behind = verdicts[index + 1]
    if not index and not is_name(text, bare=True) and _names_and_date_behind(blocks, verdicts):
        return True
    if index:
        near = start - index <= _NEAR_TEXT and not is_channel(text) and not is_name(text, bare=True)
        near = near and _POSTED.match(blocks[index + 1].text) is None
        return near and behind is not None and behind.label in _HEADER
    return behind.label in _HEADER if behind is not None else is_prose(blocks[1].text)


def _names_and_date_behind(blocks: Sequence[Block], verdicts: Sequence[Verdict | None]) -> bool:
    """Whether the text's first line has the date behind it, with nothing but names between: 等一场雪, a
    name, an account, the date."""
    date = next((i for i, verdict in enumerate(verdicts[1 : _NEAR_TEXT + 1], 1) if _is_dateline(verdict)), 0)
    between = [block.text for block in blocks[1:date]]
    return date > 0 and all(len(text) <= _LONGEST_NAME and not _CRUMBS.search(text) for text in between)


def _header_beside(blocks: Sequence[Block], verdicts: Sequence[Verdict | None], index: int) -> float:
    """What date and byline behind the line speak for, or right above it."""
    found = 0.0
    behind = blocks[index + 1].text if index + 1 < len(blocks) else ""
    if verdicts[index + 1 : index + 2] == [None] and is_name(behind.lstrip("□■◎●○◆ "), bare=True):
        found = _NAME_BEHIND
    above = verdicts[index - 1] if index else None
    if above is not None and above.label in _HEADER:
        found = (
            _BETWEEN_HEADER_AND_TEXT
            if verdicts[index + 1 : index + 2] == [None] and is_prose(behind)
            else _HEADER_ABOVE
        )
    for distance, worth in _HEADER_BEHIND.items():
        verdict = verdicts[index + distance] if index + distance < len(verdicts) else None
        if verdict is not None:
            found = max(found, worth * _HEADER.get(verdict.label, 0.0))
    return found


def _with_its_lines(
    blocks: Sequence[Block], verdicts: Sequence[Verdict | None], index: int, start: int
) -> Headline:
    """The headline with the lines over which it is broken: `某市人民政府` `关于…的` `通知`."""
    first = last = index
    text = blocks[index].text
    above = [
        block.text for block in blocks[max(0, index - _BEFORE_TEXT) : index] if len(block.text) > len(text)
    ]
    while last + 1 < start and any(text + blocks[last + 1].text in whole for whole in above):
        last += 1  # the whole of it stands above, in the crumbs or in the table of a notice
        text += blocks[last].text
    while last + 1 < start and verdicts[last + 1] is None and last < index + 3:
        if not _broken(blocks[last].text, blocks[last + 1].text):
            break
        last += 1
    while first > 0 and verdicts[first - 1] is None and first > index - 3:
        if not _broken(blocks[first - 1].text, blocks[first].text) or _NO_HEADLINE.match(
            blocks[first - 1].text
        ):
            break
        first -= 1
    return Headline(first, last)


def _broken(text: str, following: str) -> bool:
    if max(len(text), len(following)) > 40 or text.startswith(_BULLETS):
        return False
    if following.startswith(_ABOUT):
        return _GOES_ON.search(text) is not None or is_office(text)
    return _GOES_ON.search(text) is not None or _CONTINUES.match(following) is not None
