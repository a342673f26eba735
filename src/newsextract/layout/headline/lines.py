"""Whether a line can be a headline by its words and those beside it, and over which lines it is broken."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from newsextract.layout.headline.by_title import Headline
from newsextract.layout.lines.keys import key
from newsextract.layout.lines.related_items import is_item
from newsextract.layout.lines.verdict import Verdict, Verdicts
from newsextract.layout.model import Label
from newsextract.layout.prose import ends_sentence, is_prose
from newsextract.lexicon import words
from newsextract.lexicon.patterns import alternation
from newsextract.page.model import Block
from newsextract.zh.names import is_name
from newsextract.zh.outlets import is_channel, is_menu, is_office, is_outlet_word

BEFORE_TEXT = 40
"""Lines before the first sentence among which a text dump's headline is looked for."""
SHORTEST, _LONGEST = 5, 80
"""Characters of a headline."""
_SHORT_HEADLINE = re.compile("[\u3400-\u9fff]{3,4}")
NEAR_TEXT = 4
"""A line of three or four characters farther above the text is an item of a menu."""
_NOTICE = re.compile(
    "[\u3400-\u9fff]{0,6}(?:讣告|訃告|通知|公告|通告|通报|通報|启事|啟事|声明|聲明|公示|预告|倡议书)"
)
"""What sort of notice it is, and nothing else: a headline where a date stands behind it."""
_BYLINE_SHARE = 0.7
HEADER = {Label.DATELINE: 1.0, Label.BYLINE: _BYLINE_SHARE, Label.EDITOR: _BYLINE_SHARE}
_OF_TABLE = frozenset(words("line_words", "above a notice"))
_NO_HEADLINE = re.compile(
    r"[\d\s:：/.\-—+()（）年月日]{1,40}\Z|[\d.,]{1,9}\s?[万萬]?\s?(?:人|次|条|條|位|个|個|[总總]?[阅閱][读讀])"
    r"|(?:[^\W\d_]{0,6}[：:]?\s?)[\d\s\-–~～]{1,9}\s?(?:分钟|分鐘)(?:阅读|閱讀|读完|讀完)?\Z"
    r"|[\u4e00-\u9fff]{2,4} \d{1,6}\Z"
    r"|[\u4e00-\u9fff]{0,10}[〔\[［(（](?:19|20)\d\d[〕\]］)）]第?\d{1,4}[号號]\Z"
    r"|(?:网站|返回|回)?首\s?[页頁]|(?:字数|阅读|浏览|播放|点赞|喜欢|评论)\s?[\d.,]|\d{1,2}(?:、|\.\s?[^\d\s])|[一二三四五六七八九十]、(?![一二三四五六七八九十])|\S{1,6}(?:\s\S{1,6}){3,30}\Z|[^：:]{0,6}(?:日期|时间|時間|号码|機關|机关|单位)\s?[：:]"
    rf"|(?:{alternation(_OF_TABLE, gapped=_OF_TABLE)})\s?[:：]"
    r"|(?:https?://|www\.)[\x21-\x7e]{3,80}\Z"
    r"|.{0,16}(?:(?:打开|打開|下载|下載)\s?(?:APP|App|app|客户端|客戶端)|(?:APP|App|app|客户端|客戶端)\s?(?:下载|下載))\Z"
)
"""A number, a counter, the words of a menu, a row of the table above a notice, an address."""
_SIGNATURE = 16
"""An office's name that comes again signs the text, or stands in the table above it (发文机关：)."""
_SHORT_LABEL = 10
"""Characters of a label (发文机关：) whose value is the next line, or stands behind it."""
_LONGEST_OUTLET = 8
"""某某新聞網 above the date; a headline may end in 举报."""
_CRUMBS = re.compile(r"[>＞»→›]|\s正文\Z")
_ASKS = "？?！!"
_SAID = ("。”", "。」")
"""What somebody said, printed above the text."""
_MISREAD = frozenset((Label.CAPTION, Label.RELATED, Label.PROMO))
"""Labels that a headline may get by its words: `图说某市|…`, `最新消息：…`."""
_MISREAD_CLAUSE = frozenset((Label.COMMENTS, Label.SHARE, Label.DISCLAIMER, Label.TAGS))
"""The same where it has clauses: `评论区，一个时代的客厅`."""
_REPORTER_SAYS = re.compile("记者[：:]\\s?[\u4e00-\u9fff]{10}")
"""`记者：青石队有意引进江湾队前锋` names no reporter."""
_NOT_LAST = frozenset("，,：:、")
"""A line of verse or a subhead ends in one of these, a headline does not."""
_POSTED = re.compile("(?:发表|发布|發表|發佈|编辑|編輯)[于於](?!.{0,40}(?:由 |作者|分类|分類))")
"""A post's head; the short line above is who wrote it, unless it names the writer itself, as a blog does."""
_PICTURE = re.compile("(?:(?<!拍)[摄攝]|供图|供圖|资料图|截图)[）)]?$")
_WITH_FILM = ("影／", "影/")
"""How headlines of Taiwan say that a film stands in the article."""
_BULLETS = tuple("·•■□◆▪●○★-")
"""An item of a list."""
_BADGE = re.compile(r"[\[【]?(?:原创|原創|首发|首發)[\]】]?")
_LONGEST_NAME = 10
"""Characters of an account's name above the line that says when it posted."""
_POST_HEAD = re.compile(r"\s?\[(?:复制链接|複製鏈接|複製鏈結|複製連結)\]\Z")
_GOES_ON = re.compile("[及和与與的在对對、，：—]$")
_ABOUT = ("关于", "關於")
_CONTINUES = re.compile(r"(?:关于|關於|的(?:通知|决定|决议|公告|意见|通報|通报|批复|函)$)")


def names_somebody(blocks: Sequence[Block], index: int, *, often: bool) -> bool:
    """Whether a line is the name of who issued or posted the text."""
    text = blocks[index].text
    if is_office(text) and len(text) < _SIGNATURE and (often or _fills_label(blocks, index)):
        return True
    if often and len(text) <= _LONGEST_NAME and _is_author(blocks, text):
        return True
    if index > 0 and is_badge(blocks[index - 1].text):
        return True  # 原创 above who wrote it, and on which account
    return (
        index > 2
        and is_badge(blocks[index - 2].text)
        and max(len(text), len(blocks[index - 1].text)) <= _LONGEST_NAME
    )


def is_badge(text: str) -> bool:
    """Whether a line is 原创 or the like, as it stands between a headline and who wrote the text."""
    return _BADGE.fullmatch(text) is not None


_OF_BLOG = re.compile("更新于|更新於|分类于|分類於|字[数數]")
"""发表于2024-05-08|更新于2024-06-01: below the headline of a blog; below a name stands the date alone."""


def has_posted(blocks: Sequence[Block], index: int, start: int, body: str) -> bool:
    """Whether a line above `发布于2024-10-07 20:41` is the name of who has posted: where another line may be
    the headline, below the date or above the name."""
    text = blocks[index].text
    if len(text) > _LONGEST_NAME or index + 1 >= len(blocks) or not _POSTED.match(blocks[index + 1].text):
        return False
    if _OF_BLOG.search(blocks[index + 1].text):
        return False
    above = share(key(blocks[index - 1].text), body) if index else 0
    return index + 2 < start or (above > 0 and above >= share(key(text), body))


_BOARD = re.compile(r"(?:标题|標題)\s?[\[【]")
_ONLY_POSTER = re.compile("只看(?:楼主|该作者|樓主)")
_POST_TIME = re.compile(r"(?:时间|時間)")


def heads_post(blocks: Sequence[Block], index: int) -> bool:
    """Whether a forum's buttons or labels say that the line is a post's headline: `某事 [复制链接]`;
    `標題[新聞] 某事` above `時間Fri Mar 31 21:15:42 2023`."""
    text = blocks[index].text
    if _POST_HEAD.search(text):
        return True
    behind = blocks[index + 1].text if index + 1 < len(blocks) else ""
    if _ONLY_POSTER.fullmatch(behind) or _POST_HEAD.fullmatch(behind):
        return True
    return _BOARD.match(text) is not None and _POST_TIME.match(behind) is not None


def is_dateline(verdict: Verdict | None) -> bool:
    return verdict is not None and verdict.label is Label.DATELINE


_LONGEST_LIST, _FEWEST_LISTED = 12, 3
"""Lines of a list of other articles, whose last may be the headline below it."""


def is_listed(blocks: Sequence[Block], verdicts: Verdicts, index: int) -> bool:
    """Whether the line stands in a list of others that has a heading (热门新闻), and is not its last. Each
    may have an abstract."""
    if _is_dated_item(blocks, verdicts, index):
        return True
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


_DAY = re.compile(r"[\[(（]?(?:(?:19|20)\d\d[-/.年])?\d{1,2}[-/.月]\d{1,2}日?[\])）]?\Z")
_PAIRS = 3


def _is_dated_item(blocks: Sequence[Block], verdicts: Verdicts, index: int) -> bool:
    """Whether the line is one of three or more in a row that each have a day below them; the last of them
    may be the headline where the text goes on."""

    def is_pair(at: int) -> bool:
        return (
            0 <= at < len(blocks) - 1 and verdicts[at] is None and _DAY.match(blocks[at + 1].text) is not None
        )

    if not is_pair(index):
        return False
    first = last = index
    while index - first < _LONGEST_LIST and is_pair(first - 2):
        first -= 2
    while last - index < _LONGEST_LIST and is_pair(last + 2):
        last += 2
    if last - first < 2 * (_PAIRS - 1):
        return False
    return index < last or not any(is_prose(block.text) for block in blocks[last + 2 : last + 4])


def is_of_text(text: str, first: bool) -> bool:
    """Whether a line of the run is no headline; a question may be one on top: `老桥为什么修了半年？`."""
    if text[-1] in _NOT_LAST:
        return True
    return ends_sentence(text) and not (first and text[-1] in _ASKS and "：" not in text[:_SHORT_LABEL])


def share(line: str, pairs: Container[str]) -> float:
    """How much of a line's pairs of characters is among `pairs`, or in a text; of a short line less."""
    own = [line[i : i + 2] for i in range(len(line) - 1)]
    return sum([pair in pairs for pair in own]) / max(6, len(own))


def _is_author(blocks: Sequence[Block], name: str) -> bool:
    """Whether a line says that the text is somebody's, who names the blog, too: 作者：某人."""
    return any(block.text.startswith("作者") and block.text[2:].lstrip("：: ") == name for block in blocks)


def _fills_label(blocks: Sequence[Block], index: int) -> bool:
    label = blocks[index - 1].text if index else ""
    return label in _OF_TABLE or (label.endswith(("：", ":")) and len(label) < _SHORT_LABEL)


def may_be_headline(text: str, verdicts: Verdicts, index: int) -> bool:
    """Whether nothing in a line's words speaks against it."""
    if not SHORTEST <= len(text) <= _LONGEST or text.endswith(_SAID):
        return False
    if is_prose(text) and text.endswith("。"):
        return False
    if _PICTURE.search(text[-4:]) or _CRUMBS.search(text) or _NO_HEADLINE.match(text):
        return False
    if (len(text) <= _LONGEST_OUTLET and is_outlet_word(text)) or is_menu(text) or _names_only(text):
        return False
    if text.isascii() and is_name(text):
        return False
    verdict = verdicts[index]
    if verdict is None or text.startswith(_WITH_FILM):
        return True
    behind = verdicts[index + 1] if index + 1 < len(verdicts) else None
    misread = (
        verdict.label in _MISREAD
        or (verdict.label in _MISREAD_CLAUSE and "，" in text)
        or (verdict.label is Label.BYLINE and _REPORTER_SAYS.match(text) is not None)
    )
    return misread and behind is not None and behind.label is Label.DATELINE


_PARTS = re.compile(r"[\s|｜丨/·]+")
_SECTION = re.compile(
    r"[\u4e00-\u9fff]{2,4}(?:网|網)?(?:手机版|手機版|移动版|客户端)|评论|評論|要闻|要聞|首页|首頁|正文|新闻|新聞"
)
_FEWEST_PARTS, _LONGEST_NAME_WORD = 2, 4


def _names_only(text: str) -> bool:
    """Whether each word is somebody's name, or an outlet's or section's: 石怀远 覃小萍, 某某日报 要闻."""
    parts = [part for part in _PARTS.split(text) if part]
    if len(parts) < _FEWEST_PARTS:
        return False
    if all(len(part) <= _LONGEST_NAME_WORD and is_name(part, bare=True) for part in parts):
        return True
    return all(is_outlet_word(part) or is_channel(part) or _SECTION.fullmatch(part) for part in parts)


def is_short_headline(blocks: Sequence[Block], verdicts: Verdicts, index: int, start: int) -> bool:
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
        near = start - index <= NEAR_TEXT and not is_channel(text) and not is_name(text, bare=True)
        near = near and _POSTED.match(blocks[index + 1].text) is None
        return near and behind is not None and behind.label in HEADER
    return behind.label in HEADER if behind is not None else is_prose(blocks[1].text)


def _names_and_date_behind(blocks: Sequence[Block], verdicts: Verdicts) -> bool:
    """Whether the text's first line has the date behind it, with nothing but names between: 等一场雪, a
    name, an account, the date."""
    date = next((i for i, verdict in enumerate(verdicts[1 : NEAR_TEXT + 1], 1) if is_dateline(verdict)), 0)
    between = [block.text for block in blocks[1:date]]
    return date > 0 and all(len(text) <= _LONGEST_NAME and not _CRUMBS.search(text) for text in between)


def with_its_lines(blocks: Sequence[Block], verdicts: Verdicts, index: int, start: int) -> Headline:
    """The headline with the lines over which it is broken: `某市人民政府` `关于…的` `通知`."""
    first = last = index
    text = blocks[index].text
    above = [
        block.text for block in blocks[max(0, index - BEFORE_TEXT) : index] if len(block.text) > len(text)
    ]
    while last + 1 < start and (joined := _joined_in(text, blocks[last + 1].text, above)):
        last += 1  # the whole of it stands above, in the crumbs or in the table of a notice
        text = joined
    while last + 1 < start and verdicts[last + 1] is None and last < index + 3:
        if not _broken(blocks[last].text, blocks[last + 1].text):
            break
        last += 1
    while first > 0 and verdicts[first - 1] is None and first > index - 3:
        if not _broken(blocks[first - 1].text, blocks[first].text) or _NO_HEADLINE.match(
            blocks[first - 1].text
        ):
            break
        if ends_menu(blocks, first):
            break  # 我的
        first -= 1
    if first == last:
        for upper in (index - 1, index):
            if _is_couplet(blocks, verdicts, upper):
                return Headline(upper, upper + 1)
    return Headline(first, last)


MENU_ITEM, _MENU_LINES = 4, 3
"""Characters of an item of a menu, and how many of them stand above a headline."""


def ends_menu(blocks: Sequence[Block], index: int) -> bool:
    """Whether the line stands right below items of a menu."""
    items = blocks[max(0, index - _MENU_LINES) : index]
    return len(items) == _MENU_LINES and all(len(item.text) <= MENU_ITEM for item in items)


def _joined_in(text: str, following: str, above: Sequence[str]) -> str:
    """The two lines as one that stands above has them, with or without a blank; empty if none has."""
    return next(
        (
            joined
            for joined in (text + following, f"{text} {following}")
            for whole in above
            if joined in whole
        ),
        "",
    )


_COUPLET = range(5, 17)
"""Characters of the shorter half of a headline set in two lines: 老街改造不走样 · 留住烟火留住根."""
_UNLIKE, _WHOLE_HALF = 2, 8
"""Characters that one half may have more where both are a line each."""


def _is_couplet(blocks: Sequence[Block], verdicts: Verdicts, upper: int) -> bool:
    """Whether the line and the next are the halves of one headline: nearly as long as each other, right
    above the credits, and in no list of others."""
    if upper < 0 or upper + 2 >= len(blocks) or any(verdicts[upper : upper + 2]):
        return False
    halves = [blocks[upper].text, blocks[upper + 1].text]
    shorter, longer = sorted(map(len, halves))
    if shorter not in _COUPLET or halves[0] == halves[1]:
        return False
    if longer - shorter > (_UNLIKE if shorter >= _WHOLE_HALF else 0):
        return False
    if not all(half.isalpha() and not half.isascii() and not is_office(half) for half in halves):
        return False
    behind = verdicts[upper + 2]
    if behind is None or behind.label not in HEADER:
        return False
    above = blocks[upper - 1].text if upper else ""
    if len(above) >= SHORTEST and not _CRUMBS.search(above):
        return False
    return not any(is_name(half, bare=True) or is_outlet_word(half) for half in halves)


def _broken(text: str, following: str) -> bool:
    if max(len(text), len(following)) > 40 or text.startswith(_BULLETS):
        return False
    if following.startswith(_ABOUT):
        return _GOES_ON.search(text) is not None or is_office(text)
    return _GOES_ON.search(text) is not None or _CONTINUES.match(following) is not None


_CREDITED = re.compile(
    "[（(\\s][^（()）]{0,12}(?:[摄攝]影?|供[图圖]|[资資]料[图圖照]片?|[图圖]片|截[图圖])[)）]?\\Z"
)
"""How a caption ends that no list of labels tells: `…（资料图片）`."""
_UNDER_PICTURE = frozenset((Label.CAPTION, Label.BYLINE))


def is_of_picture(text: str, verdict: Verdict | None) -> bool:
    """Whether a line above the text is a picture's caption or the credit below it."""
    return _CREDITED.search(text) is not None if verdict is None else verdict.label in _UNDER_PICTURE
