"""Lines told by their shape, whatever their words: page numbers, hashtags, counters, a player's times."""

from __future__ import annotations

import re

from newsextract.layout.lines.dates import DATE
from newsextract.layout.lines.phrases import is_glued_on
from newsextract.layout.lines.verdict import Verdict
from newsextract.layout.model import Label
from newsextract.lexicon import words
from newsextract.lexicon.patterns import listed

NO_LETTER = "no letter in it"
READERS = "how many wrote or read"
PLAYER_VALUE = "a player's speed, size or time"

_PAGER = r"^(?:[\[【(<（]\s?\d{1,2}\s?[\]】)>）]\s?){2,40}|^\d{1,2}(?:\s{1,3}\d{1,2}){2,40}(?:\s|\.|…|$)"
_ONE_OF = r"\d{1,2}\s?/\s?\d{1,2}$"
ONE_OF = "which of how many"
"""`2/5`: the number of a page, or of a picture with more of the text below it."""
_FOLIO = r"[-—–·]\s?\d{1,4}\s?[-—–·]$"
"""`- 12 -`: the number of a printed page, in the middle of the text."""
_PART = r"第\s?\d{1,2}\s?[页頁][：:]\s?[^。！？]{2,30}$"
"""`第2页：屏幕与键盘`: an item of the list of an article's pages."""
_HASHTAGS = r"^(?:[#＃]\s?[^#＃\s，。；]{1,20}[#＃]?\s{0,3}){1,20}$"
"""`#城北新路#的话题有两亿次阅读。` is a sentence."""
HASHTAGS = "nothing but hashtags"
_PIPED_TAGS = re.compile(r"^[^|｜。，？！]{1,14}(?:[|｜][^|｜。，？！]{1,14}){2,12}$")
_SPEED = (
    r"^\d{1,3}%$|^\d(?:\.\d{1,2})?\s?[xX倍]$|^\d{3,4}[pP](?:\s?[高超标原蓝].{0,3})?$"
    r"|^\d{1,2}:\d\d\s?/\s?\d{1,2}:\d\d$"
)
_BUTTON = re.compile(
    rf"(?:{listed('buttons', 'button')})"
    r"[:：]?\s?(?:[(（]?\d[\d.]{0,7}[万wWkK+]?[次条]?[)）]?|[(（][)）])?"
)
_BUTTON_BEGINS = frozenset(word[0] for word in words("buttons", "button"))
_BRACKETED = re.compile(
    r"(?:[\[【]\s?(?:推荐|打印|关闭|收藏|返回|评论|发表评论|关闭窗口|打印本页|我要评论|加入收藏)\s?[\]】]\s{0,3}){2,6}.{0,12}$"
)
"""`[推荐] [打印] [关闭] 本类热门`: the cells of a row on one line."""
_LINKED = re.compile(
    r"(?=.{0,120}(?:汇总|走势|行情|报价|图库|大全|排行|专题|论坛|贴吧|资讯|更多|查看|下载|进入)[\]】])"
    r"(?:[\[【](?!\s?\d)[^\[\]【】，。：:]{2,18}[\]】]\s{0,3}){2,8}$"
)
"""`[某某汇总] [某某走势图]`: brackets of links; `【春望】【春晓】` are none."""
_ARROW = re.compile(
    r"^[^<>＜＞]{0,60}?(?:点击|点此|查看|详情|更多|报名|领取|进入|阅读|下载|了解|立即|全文|购买|关注|咨询|预约|合作|平台)"
    r"[^<>＜＞]{0,12}(?:>>|＞＞)>?$"
)
"""`0元领取，点击报名>>`; `登记 >> 审核 >>` and `List<String>>` are the article's."""
_REMARKS = re.compile(
    r"^(?:.{0,16}(?:查看|发表|發表|我要|网友|網友|全部|所有|最新|热门|熱門|精彩|更多|相关|相關|文章|本文|用户|读者|\d\s?[条條次]?))?"
    r"(?:评论|評論|跟帖|留言|回复|回覆)[(（]\d{1,6}[）)]$"
)
"""`查看评论(18)`; `红楼梦评论（1904）` is a book."""
_COUNT_BEFORE = re.compile(r"\d{1,6}(?:\.\d)?[万wWkK]?\+?\s?(?=收藏|分享|点赞|点讚|喜欢|赞|踩|顶|评论|转发)")
"""`128收藏分享`: the number beside a drawn thumb."""
_BETWEEN_BUTTONS = " \u3000|｜┊│/·•,，、【】[]()（）▼▾-"
_MAY_BEGIN_BUTTONS = _BUTTON_BEGINS.union(_BETWEEN_BUTTONS)
BUTTONS = "nothing but buttons and their counts"
_OF_TEMPLATE = re.compile(
    r"^[a-z0-9.-]{4,40}\.[a-z]{2,7}\strue\s.{2,16}?\shttps?://\S{8,200}\sreport\s\d{1,6}(?:\s|$)"
)
"""`mt.example.com true 某某平台 https://… report 1023 …`: what a template left over."""
_FRAMED = re.compile("^◤[^◤◢]{2,40}◢$")
"""`◤出游必买清单◢`: how some sites frame what they sell."""
_SHARES = re.compile("(?:微博|微信|朋友圈){2,4}")
_LONGEST_BUTTONS, _FEWEST_BUTTONS = 60, 3
_COUNTER = (
    r"(?:点赞|在看|喜欢|收藏|转发|分享|阅读|浏览|围观|高兴|感动|同情|愤怒|搞笑|难过|新奇|流汗|无聊|震惊|播放|赞|踩|顶|点讚)"
    r"\s?[:：(（]?\d{1,6}(?:\.\d)?[万wWkK+]{0,2}[)）]?$"
    r"|^\d[\d,.]{0,8}[万萬]?\s?人(?:[气氣]|已[读讀]|赞赏|讚賞|点赞|點讚|觉得很赞|覺得很讚)$|^\d[\d,.]{0,8}\s?[顶踩]一下$"
)
_COUNTED = (
    r"\d[\d,.]{0,8}[万萬wWkK+]{0,2}\s?(?:[条條则則个個]\s?(?:评论|評論|留言|回应|回應|回复|回覆|赞|讚|跟帖)"
    r"|(?:评论|評論|回复|回覆|留言|跟帖)\Z|[人位]\s?(?:网友|網友)?(?:评论|評論|点赞|按讚|喜欢|喜歡|收藏|参与|參與|阅读|閱讀|浏览|瀏覽)|次\s?(?:阅读|閱讀|浏览|瀏覽|点击|點閱|播放)"
    r")[^，。]{0,16}$"
)
"""`6条评论|106人参与网友评论`, `345次浏览`"""
_REPLY = re.compile(
    r"^.{0,16}(?:^|[、.．)）号框台])\s?回[复復覆]\s?(?:关键词|數字|数字)?\s?[“「【\[『].{1,12}[”」】\]』][^，。]{0,20}$"
)
"""What an account sends to those who write to it: `1、回复【公租房】查看最新消息`.
Before a person's reply stands a name."""
_MESSAGE = re.compile(
    r"[发發]送?\s?[“\"]?[A-Za-z]{1,8}[”\"]?\s?[到至]\s?10\d{3,10}[^。！？]{0,12}(?:[订訂][阅閱制购購]|定制|包月|元/月)"
)
"""`发送 JDXW 到 10620000 订阅`: how portals sold news by message; `发送CXLL到10086查询流量` tells how to."""
_MORE_PICTURES = r"\+\s?\d{1,3}$"
"""`+3` on a gallery's last picture."""
_SERIAL = r"\d{18,60}$"
"""The number under which an agency files a page."""
_BEGINS = r"[\[【(<（+\-—–·\d#＃点在喜收转分阅浏围高感同愤搞难新流无震播赞踩顶第]"
"""How lines of these shapes begin."""
_SHAPES = (
    (_PAGER, Verdict(Label.PAGINATION, "page numbers")),
    (_PART, Verdict(Label.PAGINATION, "page numbers")),
    (_ONE_OF, Verdict(Label.PAGINATION, ONE_OF)),
    (_HASHTAGS, Verdict(Label.TAGS, HASHTAGS)),
    (_COUNTER, Verdict(Label.SHARE, "a counter")),
    (_COUNTED, Verdict(Label.COMMENTS, READERS)),
    (_SPEED, Verdict(Label.PLAYER, PLAYER_VALUE)),
    (_MORE_PICTURES, Verdict(Label.OTHER, NO_LETTER)),
    (_SERIAL, Verdict(Label.OTHER, NO_LETTER)),
    (_FOLIO, Verdict(Label.OTHER, NO_LETTER)),
)
_SHAPED = re.compile(f"(?={_BEGINS})(?:{'|'.join(f'({shape})' for shape, _ in _SHAPES)})")
"""Any of them, each a group."""


def are_buttons(text: str) -> bool:
    """Whether a line is nothing but buttons and their counts: `阅读(1203)┊评论(16)┊收藏(2)`, `[返回] [打印]`,
    `分享收藏举报`. Two words in a row may be a subhead (`阅读推荐`); three, or two with a mark, are none."""
    bare = text
    if text[:1].isdigit():
        bare = _COUNT_BEFORE.sub("", text, count=1)
    elif text[:1] not in _MAY_BEGIN_BUTTONS:
        return False  # most lines
    if not 3 < len(bare) <= _LONGEST_BUTTONS:
        return False
    first = bare.lstrip(_BETWEEN_BUTTONS)
    if first[:1] not in _BUTTON_BEGINS or _BUTTON.match(first) is None:
        return False
    if _SHARES.fullmatch(bare):
        return True
    rest, count = _BUTTON.subn("", bare)
    return not rest.strip(_BETWEEN_BUTTONS) and count >= (_FEWEST_BUTTONS if text.isalpha() else 2)


_GUILLEMETS = frozenset("«‹←»›")
_NEIGHBOUR = re.compile(r"[«‹←]\s?[^\s«»].{2,60}(?<![。！？」”])\Z|[^\s«»：:][^«»]{2,60}\s[»›]\Z")
"""`« 老渡口的新船`, `新船开了 »`: what a blog's foot leads to."""


def read_shape(text: str) -> Verdict | None:
    """What the shape of a line says, as it stands on the page; lines of letters alone have none."""
    if shaped := _SHAPED.match(text):
        return _SHAPES[(shaped.lastindex or 0) - 1][1]
    if ("|" in text or "｜" in text) and _PIPED_TAGS.match(text) and not DATE.search(text):
        return Verdict(Label.TAGS, "short words between bars")  # as often a menu: 关于我们 | 广告服务
    if (text[:1] in _GUILLEMETS or text[-1:] in _GUILLEMETS) and _NEIGHBOUR.match(text):
        return Verdict(Label.PAGINATION, "an article before or behind this one")
    if " true " in text[:48] and _OF_TEMPLATE.match(text):
        return Verdict(Label.OTHER, "left over of a template")
    if text.startswith("◤") and _FRAMED.match(text):
        return Verdict(Label.PROMO, "framed by triangles")
    if "10" in text and _MESSAGE.search(text):
        return Verdict(Label.ADVERT, "a message to a number")
    if "回" in text and _REPLY.match(text):
        return Verdict(Label.PROMO, "what an account sends when written to")
    if are_buttons(text) or (text[:1] in "[【" and _BRACKETED.match(text)):
        return Verdict(Label.SHARE, BUTTONS)
    return None


def read_links(text: str, line: str) -> Verdict | None:
    """A line of which nothing but its links' brackets or arrow is left; `line`: the compared form. What
    stands behind a sentence of the article (`…，船开了。打开APP查看更多>>`) is cut from it later."""
    if text[:1] in "[【" and _LINKED.match(text):
        return Verdict(Label.TAGS, "nothing but links")
    if text[-1:] in ">＞" and _ARROW.search(text) and not is_glued_on(line, len(line)):
        return Verdict(Label.PROMO, "an arrow at its end")
    return Verdict(Label.COMMENTS, READERS) if text[-1:] in "）)" and _REMARKS.search(text) else None
