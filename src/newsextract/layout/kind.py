"""Is this page an article at all, or a list, a gallery, a login wall, an error page?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsextract.layout.model import Label, LabelledBlock
from newsextract.layout.prose import is_prose
from newsextract.page.model import Page

FEWEST_CHARACTERS = 20
"""Body text shorter than this is no article; the shortest brief of the corpus has 60."""
FEW_CHARACTERS = 220
"""An error or login page says little; an article that speaks of logging in says more."""

FEWEST_TEASERS, TEASER_SHARE = 3, 0.6
"""A page of abstracts (search results, a channel) cuts most of them off with an ellipsis."""
FEWEST_VERSES = 4
FEWEST_WITHOUT_HEADLINE = 80
FARTHEST = 30
"""Lines between headline and text (bylines, share bars, a font menu): the corpus has at most 24, and
twice that where the article is taken out and a teaser is left."""
_TEXT, _HEADER = (Label.BODY, Label.HEADING), (Label.DATELINE, Label.BYLINE)
_CUT_OFF = ("…", "...", "……", "。。。", "...]", "[…]", "[全文]", "[详细]", "【详细】")

_ERROR = re.compile(
    r"\b404\b|\b403\b|not found|页面(?:不存在|已删除|找不到|没有找到|不见了|丢失|无法)"
    r"|您(?:要|所)?(?:访问|查看|浏览|找)的(?:页面|文章|内容|网页)|(?:内容|文章|页面|信息)(?:已被|已经|已)(?:删除|发布者删除|下线|屏蔽)"
    r"|网页(?:不存在|已删除|走丢)|頁面(?:不存在|已刪除)|找不到(?:页面|网页|您|頁面|網頁)|抱歉[,，](?:您|你|该|没有|页面|出错|系统)"
    r"|访问(?:受限|被拒绝|过于频繁)|系统(?:繁忙|错误)|安全验证|拒绝访问",
    re.IGNORECASE,
)
_LOGIN = re.compile(
    r"请先(?:登录|登陆|注册|登入)|登[录入錄]後?后?(?:即可|可|才能|才可|继续|繼續|查看|阅读|閱讀)|(?:會員|会员|訂閱|订阅)(?:專享|专享|后|後|才能|方可)"
    r"|付费(?:阅读|内容)|付費(?:閱讀|內容)|立即登[录錄入]|账号登录|密码登录|訂戶專享|本文为付费"
)
_SCRIPT_NEEDED = re.compile(
    r"(?:启用|开启|啟用|enable)\s{0,2}javascript|javascript\s{0,2}(?:is )?(?:disabled|required|未启用)",
    re.IGNORECASE,
)


def why_no_article(page: Page, labelled: Sequence[LabelledBlock]) -> str | None:
    """What the page is instead of an article, in words for an error message; None if it is one."""
    body = [item.block for item in labelled if item.label in _TEXT]
    texts = [block.text for block in body]
    length = sum(map(len, texts))
    sentences = [text for text in texts if is_prose(text)]
    if length < FEW_CHARACTERS and not (len(sentences) >= 2 and _dated(labelled)):
        notice = _notice(labelled, texts)
        if notice:
            return notice
    if length < FEWEST_CHARACTERS:
        links = sum(item.block.link_chars for item in labelled)
        everything = sum(len(item.block.text) for item in labelled)
        if everything and links > 0.5 * everything:
            return f"the page is a list of links ({links:,} of {everything:,} characters are in links)"
        return f"no running text found among {len(labelled):,} blocks ({everything:,} characters)"
    lines = [text for text in texts if len(text) >= FEWEST_CHARACTERS // 2]
    cut_off = [text for text in lines if text.endswith(_CUT_OFF)]
    torn_out = any(text.startswith(("…", "...")) for text in cut_off)
    if len(cut_off) >= TEASER_SHARE * len(lines) and (len(cut_off) >= FEWEST_TEASERS or torn_out):
        return f"the page is a list of abstracts ({len(cut_off)} of {len(lines)} are cut off)"
    far = _blocks_between(labelled)
    if far is None and length < FEWEST_WITHOUT_HEADLINE:
        return f"no headline and only {length:,} characters of text found"
    if page.format == "html" and far is not None and far > FARTHEST:
        return f"the only text stands {far} blocks behind the headline: a teaser or a notice, no article"
    if not sentences and length < FEW_CHARACTERS and not _is_verse(labelled, texts):
        return f"only short lines found ({length:,} characters, no sentence)"
    return None


def _dated(labelled: Sequence[LabelledBlock]) -> bool:
    return any(item.label in _HEADER for item in labelled)


def _blocks_between(labelled: Sequence[LabelledBlock]) -> int | None:
    """How many lines stand between headline and text; None without a headline."""
    labels = [item.label for item in labelled]
    if Label.HEADLINE not in labels or Label.BODY not in labels:
        return None
    headline = len(labels) - 1 - labels[::-1].index(Label.HEADLINE)
    between = labelled[headline + 1 : labels.index(Label.BODY)]
    return sum(1 for item in between if item.block.text and item.label is not Label.PLAYER)


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
