"""Is this page an article at all, or a list, a gallery, a login wall, an error page?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsextract.layout.context.elements import place
from newsextract.layout.model import Label, LabelledBlock
from newsextract.layout.prose import is_prose
from newsextract.lexicon.patterns import listed
from newsextract.page.model import Page

FEWEST_CHARACTERS = 20
"""Body text shorter than this is no article; the shortest brief of the corpus has 60."""
FEW_CHARACTERS = 220
"""An error or login page says little; an article that speaks of logging in says more."""

MOST_OF_A_NOTICE = 5
"""Sentences from which it is none, though one of them speaks of logging in."""

FEWEST_TEASERS, TEASER_SHARE = 3, 0.6
"""A page of abstracts (search results, a channel) cuts most of them off with an ellipsis."""
MOST_LINKED = 0.5
"""Share of a page's characters in links, from which it is a list of them."""
FEWEST_VERSES = 4
"""Lines of a poem, which has no sentence."""
FEWEST_WITHOUT_HEADLINE = 80
"""Characters of text that are an article though no headline was found."""
FARTHEST = 30
"""Lines between headline and text (bylines, share bars, a font menu): the corpus has at most 24, and
twice that where the article is taken out and a teaser is left."""
FEWEST_CARDS, FEWEST_UNDATED_CARDS = 3, 2
"""Abstracts under headlines of their own that make a list, and so many on a page that names no day."""
CARD_HEADER = 15
"""Blocks above the first linked headline among which an article's date would stand."""
SHORTEST_HEADLINE = 6
"""Characters of a card's linked headline."""
MOST_OF_A_SHOP = 6
"""Sentences: a page of goods has few, from customers and about returns."""
FEWEST_GOODS = 2
"""Different words of a shop on one page."""
SHORT_LINES = 3
"""Short lines for each sentence on a page of works, prices and sizes."""
# bound once: looking a member up in an Enum class costs more than comparing it
_BODY, _HEADLINE, _PLAYER = Label.BODY, Label.HEADLINE, Label.PLAYER
_TEXT, _HEADER = (Label.BODY, Label.HEADING), (Label.DATELINE, Label.BYLINE)
_CUT_OFF = ("…", "...", "……", "。。。", "...]", "[…]", "[全文]", "[详细]", "【详细】")

_ERROR = re.compile(
    r"(?<![:：])\b40[34]\b(?!\.\d)"  # no 09:40 with 3.2万 behind it
    rf"|(?i:not found)|{listed('not_articles', 'error')}"
    r"|抱歉[,，](?:您|你|该|没有|页面|出错|系统)|您(?:要|所)?(?:访问|查看|浏览|找)的(?:页面|文章|内容|网页)"
    r"|(?:内容|文章|页面|信息)(?:已被|已经|已)(?:删除|发布者删除|下线|屏蔽)",
)
_LOGIN = re.compile(
    rf"(?<!社交)(?:{listed('not_articles', 'login')})"
    rf"|请先(?:登录|登陆|注册|登入)(?!.{{0,4}}(?:评论|回复|留言|发表))"
    r"|登[录入錄]後?后?(?:即可|可|才能|才可|继续|繼續|查看|阅读|閱讀)(?!以?(?:评论|評論|发表|發表|发言|發言|回复|回覆|留言|参与|參與))"
)
_PAGES_OF_A_SITE = re.compile(rf"(?:{listed('not_articles', 'pages of a site')})(?:$|[-_|｜—·\s])")
_GOODS = re.compile(listed("not_articles", "shop"))
_DAY = re.compile(r"(?:19|20)\d\d[-/.年]\d{1,2}")
_SCRIPT_NEEDED = re.compile(
    r"(?:启用|开启|啟用|enable)\s{0,2}javascript|javascript\s{0,2}(?:is )?(?:disabled|required|未启用)",
    re.IGNORECASE,
)


def why_no_article(page: Page, labelled: Sequence[LabelledBlock]) -> str | None:
    """What the page is instead of an article, in words for an error message; None if it is one."""
    headline = next((item.block.text for item in labelled if item.label is _HEADLINE), "")
    if _PAGES_OF_A_SITE.match(headline):
        return f"the page is the site's own (“{headline[:FEWEST_CHARACTERS]}”)"
    body = [item for item in labelled if item.label in _TEXT]
    texts = [item.block.text for item in body]
    length = sum(map(len, texts))
    prose = [item for item in body if is_prose(item.block.text)]
    sentences = [item.block.text for item in prose]
    said = sum(text.count("。") for text in texts)
    if length < FEW_CHARACTERS and said < MOST_OF_A_NOTICE and not (len(sentences) >= 2 and _dated(labelled)):
        notice = _notice(labelled, texts)
        if notice:
            return notice
    if length < FEWEST_CHARACTERS:
        return _without_text(labelled)
    if abstracts := _abstracts(texts, sentences):
        return abstracts
    far = _blocks_between(labelled)
    if far is None and length < FEWEST_WITHOUT_HEADLINE:
        return f"no headline and only {length:,} characters of text found"
    if page.format == "html" and far is not None and far > FARTHEST:
        return f"the only text stands {far} blocks behind the headline: a teaser or a notice, no article"
    if not sentences and length < FEW_CHARACTERS and not _is_verse(labelled, texts):
        return f"only short lines found ({length:,} characters, no sentence)"
    if page.format != "html":
        return None
    return _catalogue(labelled, [item.block.index for item in prose if item.label is _BODY])


def _without_text(labelled: Sequence[LabelledBlock]) -> str:
    """What a page without running text is."""
    links = sum(item.block.link_chars for item in labelled)
    everything = sum(len(item.block.text) for item in labelled)
    if everything and links > MOST_LINKED * everything:
        return f"the page is a list of links ({links:,} of {everything:,} characters are in links)"
    return f"no running text found among {len(labelled):,} blocks ({everything:,} characters)"


def _abstracts(texts: Sequence[str], sentences: Sequence[str]) -> str | None:
    """Whether the text found is the cut-off beginnings of other articles."""
    lines = [text for text in texts if len(text) >= FEWEST_CHARACTERS // 2]
    cut_off = [text for text in lines if text.endswith(_CUT_OFF)]
    torn_out = any(text.startswith(("…", "...")) for text in cut_off)
    if len(cut_off) >= TEASER_SHARE * len(lines) and (len(cut_off) >= FEWEST_TEASERS or torn_out):
        return f"the page is a list of abstracts ({len(cut_off)} of {len(lines)} are cut off)"
    if len(sentences) >= FEWEST_TEASERS and all(text.endswith(_CUT_OFF) for text in sentences):
        return f"the page is a list of abstracts (all {len(sentences)} are cut off)"
    return None


def _catalogue(labelled: Sequence[LabelledBlock], sentences: Sequence[int]) -> str | None:
    """Whether the sentences found are those of a list: abstracts under linked headlines, what is said of
    goods for sale, a few words about somebody above a table of works."""
    cards = _cards(labelled, sentences)
    if cards:
        return f"the page is a list of abstracts ({cards} under linked headlines)"
    if len(sentences) > MOST_OF_A_SHOP:
        return None
    if not _dated(labelled):
        found = (_GOODS.search(item.block.text[:FEW_CHARACTERS]) for item in labelled)
        goods = {match.group() for match in found if match}
        if len(goods) >= FEWEST_GOODS:
            return f"the page sells something (it says “{'”, “'.join(sorted(goods)[:FEWEST_GOODS])}”)"
    lines = sum(1 for item in labelled if item.label is _BODY) - len(sentences)
    if len(sentences) <= 2 and lines > SHORT_LINES * len(sentences) and not _names_a_day(labelled):
        return f"only {len(sentences)} sentences among {lines} short lines found, and no date"
    return None


def _cards(labelled: Sequence[LabelledBlock], sentences: Sequence[int]) -> int:
    """How many abstracts stand each under a linked headline of its own, where nothing of the text found
    stands otherwise; 0 where the page has a header with a date above them, as a digest has."""
    if not sentences or not all(_linked_headline(labelled, index) is not None for index in sentences):
        return 0
    first = _linked_headline(labelled, sentences[0]) or 0
    if any(item.label in _HEADER for item in labelled[max(0, first - CARD_HEADER) : first]):
        return 0
    own = place(labelled[sentences[0]].block)
    alike = [
        item.block.index
        for item in labelled
        if place(item.block) == own
        and is_prose(item.block.text)
        and _linked_headline(labelled, item.block.index) is not None
    ]
    fewest = FEWEST_CARDS if _names_a_day(labelled) else FEWEST_UNDATED_CARDS
    return len(alike) if len(alike) >= fewest else 0


def _linked_headline(labelled: Sequence[LabelledBlock], index: int) -> int | None:
    """Where the link is under which a sentence stands, with no more than a date between them."""
    for above in range(index - 1, max(-1, index - 4), -1):
        block, label = labelled[above].block, labelled[above].label
        if len(block.text) >= SHORTEST_HEADLINE and 2 * block.link_chars >= len(block.text):
            return above if label is not Label.HEADLINE else None
        if block.text and label not in _HEADER:
            return None
    return None


def _names_a_day(labelled: Sequence[LabelledBlock]) -> bool:
    return _dated(labelled) or any(_DAY.search(item.block.text[:FEW_CHARACTERS]) for item in labelled)


def _dated(labelled: Sequence[LabelledBlock]) -> bool:
    return any(item.label in _HEADER for item in labelled)


def _blocks_between(labelled: Sequence[LabelledBlock]) -> int | None:
    """How many lines stand between headline and text; None without a headline."""
    labels = [item.label for item in labelled]
    if Label.HEADLINE not in labels or Label.BODY not in labels:
        return None
    headline = len(labels) - 1 - labels[::-1].index(Label.HEADLINE)
    between = labelled[headline + 1 : labels.index(Label.BODY)]
    return sum(1 for item in between if item.block.text and item.label is not _PLAYER)


def _notice(labelled: Sequence[LabelledBlock], texts: Sequence[str]) -> str | None:
    """An error page or a wall says what it is in few words."""
    shown = " ".join(item.block.text for item in labelled[:400] if not item.block.hidden)[:4000]
    for pattern, what in (
        (_ERROR, "an error page"),
        (_LOGIN, "a login or subscription wall"),
        (_SCRIPT_NEEDED, "a page whose text needs scripts"),
    ):
        match = pattern.search("\n".join(texts)) or (
            pattern.search(shown) if len(shown) < 3 * FEW_CHARACTERS else None
        )
        if match:
            return f"the page looks like {what} (it says “{match.group()}”)"
    return None


def _is_verse(labelled: Sequence[LabelledBlock], texts: Sequence[str]) -> bool:
    """Short lines under a headline with a date or byline: a poem, a bulletin. In a list of threads
    or links, most lines are something else."""
    labels = [item.label for item in labelled]
    signed = Label.HEADLINE in labels and (Label.DATELINE in labels or Label.BYLINE in labels)
    return signed and len(texts) >= FEWEST_VERSES and sum(map(len, texts)) >= 3 * FEWEST_CHARACTERS
