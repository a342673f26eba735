"""Short sentences of news that use a site's words as their own: `新闻热线每天接到三百多个电话。`"""

from __future__ import annotations

import re

from newsextract.layout.lines.keys import key
from newsextract.layout.lines.verdict import Verdict
from newsextract.layout.model import Label
from newsextract.lexicon.patterns import listed

_BRIEFEST, _LONGEST = 8, 80
"""Characters of a sentence of news that uses a site's words; a longer one is read by its grammar alone."""
_NEWS_STOPS = ("。", "。”", "。」")
HEADED = re.compile(r".{0,12}[：:】》〉|｜>\s]")
"""Behind such a mark stands a value, what is sold, or the headline of another article: `相关阅读：…`."""
_BY_GRAMMAR = frozenset(
    (Label.PROMO, Label.DISCLAIMER, Label.COPYRIGHT, Label.ADVERT, Label.PLAYER, Label.CAPTION, Label.NOTE)
)
"""What sites say in sentences, too: it takes the grammar of a report to tell theirs from the article's."""
_MAY_BE_USED = _BY_GRAMMAR | {
    *(Label.RELATED, Label.SHARE, Label.COMMENTS, Label.TAGS, Label.NAVIGATION, Label.PAGINATION)
}
_CALL = re.compile(listed("mentions", "calls"))
"""A verb at the beginning of a site's words: it may call upon the reader."""
_OWN = re.compile(
    "[您你]|我们|请[关点下登我支同]|敬请|欢迎|[本该此][文站网报平栏刊页]|本内容|^以上|^如|^若|^凡|免费|代表|cookie"
)
"""Words that are of a site, whatever follows."""
_ASKS = re.compile(
    rf"{listed('mentions', 'to readers', 'to readers, in a line')}"
    r"|\d{4}|代表[^,。]{0,6}(?:观点|意见|看法)|归[^,。]{0,8}所有|网络$|(?:[再天日周月期]见|[天日周月期]继续|揭晓|点了在看)$"
    "|(?:读者|网友|用户|粉丝|观众|球迷|朋友)们?(?:们|可|均可|也可)|(?:转发|点赞)了?。?$"
)
"""What a sentence of news has not beside the words, and a site's call has."""
_NOT_THE_SITES = re.compile(
    "的是|的人(?!都)|的(?:功能|算法|字样|提示|按钮|说法)|的[\u4e00-\u9fff]{1,4}[挂贴写立印摆]|[村镇县](?!网)|这[一几]?代|列车|[上下]车|始发|停靠|候车|点(?!击|评)"
)
"""What follows where `本站`, `本网`, `我们` is not the site: `本站列车`, `本网点`, `联系我们的是一位船工`."""
_STOP = re.compile("[。!?]")
_SHOWS = re.compile("图[为中/|]|图片[来源由摄]|图源|配图|资料[图照]|[^\\w]")
"""A caption tells of its picture as a report does: `图为昨日，三百名学生在跑步。`"""
_OBJECT = re.compile(
    r"\A(?:(?:新闻)?(?:客户端|app|公众号|二维码)|电子报|电邮|频道|专栏|会员|粉丝团|授权|许可|同意|允许|批准)(?![,。]|必须|不得)"
)
"""What a verb of a site's words asks for: `下载客户端的用户…`; what something was done without:
`未经授权的摄影机…`."""
_USED_AS_NOUN = re.compile(
    rf"[上里中]?(?:{listed('mentions', 'behind a subject')}"
    "|由(?!本人|作者|[^,。]{0,20}(?:提供|制作|绘制|拍摄|摄))|每[天周月年](?!更新|推送|发布|早|晚|准时|为|二十四|全天|2))"
    rf"|{listed('mentions', 'goes on as a noun')}"
)
"""What stands right behind the words where they are the subject of a sentence: `新闻热线每天…`."""
_REPORTS = re.compile(
    rf"{listed('mentions', 'reports')}|的(?:{listed('mentions', 'ruled or done')})"
    "|[写贴挂印堆放留摆塞][着满在]|[挡找打抵算用看][不]了?[住到通起过清]|(?:只有|仅有)[一两三四五六七八九十]|让[^,。]{1,6}(?:很|犯|感到)"
)
"""The grammar and the words of a report: what was done, since when, as which rule."""
_COUNTS = re.compile(
    r"(?<!每[天周日])[二两三四五六七八九十百千万\d][百千万]{0,2}[多几余]?[个名位字行句家户人次封份张元倍成笔里]"
    "|[百千万]多|[一两二三四五六七八九十百千][多几]?[天年月倍成名位]"
)
"""How many there were: of a noun's, since calls and walls count as well: `开通会员，首月三元。`"""
_WALL = re.compile("开通|会员|付费|以下|[全本]文|单篇|试读|剩余|更多")
_SOMEBODY = re.compile(
    rf"(?:有的|不少|许多|一些|多名|两名|几名|[这那][位名])?(?:{listed('mentions', 'somebody')}"
    "|[这那一两三]家(?:公司|企业|网站)|[\u4e00-\u9fff]{1,3}(?:先生|女士|某))(?!(?:如|若|可|均可|也可|请|应)|邮箱|微信|简介)"
)
"""Somebody who does what a site asks for: `游客在入口处扫描二维码，…`."""


_TO_READER = re.compile("[您你!]|请(?!求|客|假|教|愿)|欢迎|即可|[上下左右]方|文末|更多")
"""Somebody may be told to do it, too: `读者长按识别下方二维码，…`."""
_NOTE_USED = re.compile("[里中](?:只有|没有|却?[写说提讲])|是[《“]|原本|本来|后来|[一被](?:改|变|拖)")
"""`编者按里写道，…`, `原标题是《…》，出版社建议改掉。`"""

_COUNTER = re.compile("(?:阅读|浏览|访问|点击)[量数]")
"""`阅读量低于五百的要说明原因。`; behind a counter's label stands a number."""


def is_of_news(text: str, verdict: Verdict) -> bool:
    """Whether a short sentence uses a site's words as its own subject, verb or object: `新闻热线每天接到
    三百多个电话。`, `返回首页的乘客可以重新选座。` To lose it is worse than to leave a call."""
    if verdict.label not in _MAY_BE_USED:
        return False
    if not _BRIEFEST <= len(text) <= _LONGEST or not text.endswith(_NEWS_STOPS) or HEADED.match(text):
        return False
    words = verdict.reason.rpartition(": ")[2]
    line = key(text)
    at = line.find(words)
    if not words or at < 0 or not words[-1].isalnum() or _STOP.search(line[:at]):
        return False
    before, rest = line[:at], _OBJECT.sub("", line[at + len(words) :], count=1)
    if _OWN.search(words):
        return _NOT_THE_SITES.match(rest) is not None and _ASKS.search(rest) is None
    if verdict.label is Label.NOTE and _note_is_used(words, rest):
        return True
    by_somebody = at > 0 and _SOMEBODY.match(line) is not None
    if by_somebody and _REPORTS.search(rest) and not _TO_READER.search(line):
        return True
    if _ASKS.search(before) or _ASKS.search(rest.rstrip("。”」")):
        return False
    return _are_used(words, before, rest, verdict.label, by_somebody=by_somebody)


def _note_is_used(words: str, rest: str) -> bool:
    is_counter = _COUNTER.fullmatch(words) and not rest[:1].isdigit() and rest[:1] not in ":("
    return bool(is_counter or _NOTE_USED.match(rest))


def _are_used(words: str, before: str, rest: str, label: Label, *, by_somebody: bool) -> bool:
    """Whether the site's words are a part of the sentence by its grammar."""
    call = _CALL.match(words)
    if label not in _BY_GRAMMAR and not call:
        return True
    if label is Label.CAPTION and _SHOWS.match(words):
        return words == "图中" and rest.startswith("的")
    if by_somebody or _USED_AS_NOUN.match(rest):
        return True
    if label is Label.PLAYER:
        return False
    around = f"{before}|{rest}"
    counted = not call and not _WALL.match(words) and _COUNTS.search(around)
    return bool(counted or _REPORTS.search(around))


_GRAMMAR = re.compile(
    "[的了着过是在有把被却也就都又再才还没不更很他她它这那谁吗与和变归到给]|之|怎么|如何|为何|什么|哪|多[高少大]|[后里中前]$"
)
"""What the rest of a phrase has, and a name or a button has not."""
_OF_A_SITE = re.compile(
    "政策|声明|设置|推荐|排行|列表|大小|菜单|中心|按钮|栏目|频道|评论|留言|文章|新闻|阅读|全文|账号|帐号|平台|作者|原创|自网|网图|联系|删|追究|保留|承担"
    "|负责|观点|立场|点个|在看|点赞|星标|收藏|转发|分享|点亮|支持|上面|下面|下图|上图|名片|链接|蓝字|卡片|头像|小程序|详情|了解|邮箱|这里|发表|[群页酒勿]|不得"
)
_NO_PLACE = re.compile("(?:(?!文章|新闻|视频|[页篇条张期章节图集]|[0-9:>])[^，。]){2,10}。?")
"""What follows in `上一个冬天`, `下篇 归来`."""
_OWN_HEAD = re.compile(
    "的(?!朋友|读者|用户|小伙伴|内容|文章|资料|图片|视频|观点|转载|人|你)[\u4e00-\u9fff]{2,5}"
)
"""`为你推荐的陷阱`"""
_CALLS_ON = re.compile(f"{listed('mentions', 'to readers, in a text')}")
_SHORTEST_REST, _LONGEST_PHRASE = 2, 40


def may_be_of_news(text: str, verdict: Verdict) -> bool:
    """Whether what stands behind a site's words goes on with them as a phrase and holds none of a site's:
    `登录后的世界`, `公众号停更了。` In the midst of the text, that is the article's own; elsewhere a list, a
    menu or an account may be called so."""
    if verdict.label not in _MAY_BE_USED or verdict.label is Label.CAPTION or len(text) > _LONGEST_PHRASE:
        return False
    words = verdict.reason.rpartition(": ")[2]
    line = key(text)
    at = line.find(words)
    if at < 0 or not words[-1:].isalnum() or _STOP.search(line[:-1]):
        return False
    rest = line[at + len(words) :].rstrip("。”」?")
    if verdict.label is Label.PAGINATION:
        return _NO_PLACE.fullmatch(rest) is not None
    if _OWN.search(words):
        told = _NOT_THE_SITES.match(rest) or _OWN_HEAD.fullmatch(rest)
        return told is not None and _ASKS.search(rest) is None
    around = f"{line[:at]}|{rest}"
    calls = verdict.label is Label.PROMO or _CALL.match(words)
    return (
        len(rest) >= _SHORTEST_REST
        and (rest[0].isalpha() or (rest[0] == "," and text.endswith(_NEWS_STOPS)))
        and (_GRAMMAR.search(rest) if not _CALL.match(words) else _GRAMMAR.match(rest)) is not None
        and not (_OF_A_SITE.search(around) or _ASKS.search(around))
        and not (calls and _CALLS_ON.search(around))
        and not (verdict.label is Label.NOTE and rest[0] in "是为")
    )
