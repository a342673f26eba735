"""Short sentences of news that use a site's words as their own: `新闻热线每天接到三百多个电话。`"""

from __future__ import annotations

import re

from newsextract.layout.lines.keys import key
from newsextract.layout.lines.verdict import Verdict
from newsextract.layout.model import Label

_BRIEFEST, _LONGEST = 8, 80
"""Characters of a sentence of news that uses a site's words; a longer one is read by its grammar alone."""
_NEWS_STOPS = ("。", "。”", "。」")
_HEADED = re.compile(r".{0,12}[：:】》〉|｜>\s]")
"""Behind such a mark stands a value, or the headline of another article: `相关阅读：…`."""
_BY_GRAMMAR = frozenset(
    (Label.PROMO, Label.DISCLAIMER, Label.COPYRIGHT, Label.ADVERT, Label.PLAYER, Label.CAPTION, Label.NOTE)
)
"""What sites say in sentences, too: it takes the grammar of a report to tell theirs from the article's."""
_MAY_BE_USED = _BY_GRAMMAR | {
    *(Label.RELATED, Label.SHARE, Label.COMMENTS, Label.TAGS, Label.NAVIGATION, Label.PAGINATION)
}
_CALL = re.compile(
    "请|欢迎|敬请|立[即刻]|马上|赶快|快|记得|别|关注|点击|点[个亮赞我]|下载|扫|打[开印]|加[入微关载]|订阅|收藏|长按|识别|搜索"
    "|添加|转发|分享|查看|返回|回[到首复]|复制|举报|登[录入]|注册|使用|展开|继续|播放|观看|阅读|获取|了解"
)
"""A verb at the beginning of a site's words: it may call upon the reader."""
_OWN = re.compile(
    "[您你]|我们|请[关点下登我支同]|敬请|欢迎|[本该此][文站网报平栏刊页]|本内容|^以上|^如|^若|^凡|免费|代表|cookie"
)
"""Words that are of a site, whatever follows."""
_ASKS = re.compile(
    r"[您你©!@]|我们(?!村|县|镇|家|厂)|请(?!求|客|假|教|愿)|欢迎|记得|别忘|快来|赶快|www|http|\d{4}|小编|本[网站报刊台文号平栏]"
    "|[上下左右]方|文末|更多|尽在|为准|参考|代表[^,。]{0,6}(?:观点|意见|看法)|[见看][上下]页|谨慎|不代表|不构成|自负|自担|归[^,。]{0,8}所有|授权(?!不得)|违者|必究(?!四|的)|转载(?!的|行|者|量|不|这|时未|了|费)|侵权请|来源于|网络$"
    "|扫[码描一]|二维码|公众号|微信号|微信搜|客户端|app|关注|下载|点击|订阅|朋友圈|粉丝团|点赞|稿件|来稿|不错过|漏接|第一时间|随时随地|精彩|最新|敬请"
    "|(?:读者|网友|用户|粉丝|观众|球迷|朋友)们?(?:们|可|均可|也可)|加载|刷新|重试|浏览器|不能为空|不支持|有害健康|撤回同意|谢谢|感谢|保留|权利|追究|一经(?:发现|查实)"
    "|立场|个人(?:看法|观点)|(?:[再天日周月期]见|[天日周月期]继续|揭晓|点了在看)$|真爱|化名|官网|招募|招租|已关闭|少于|都能领|有礼|即可|内删除|予以删除|免费|好礼|红包|抽奖|抽取|幸运|入群|看完|(?:转发|点赞)了?。?$"
)
"""What a sentence of news has not beside the words, and a plea of a site's has."""
_NOT_THE_SITES = re.compile(
    "的是|的人(?!都)|[村镇县](?!网)|这[一几]?代|列车|[上下]车|始发|停靠|候车|点(?!击|评)"
)
"""What follows where `本站`, `本网`, `我们` is not the site: `本站列车`, `本网点`, `联系我们的是一位船工`."""
_STOP = re.compile("[。!?]")
_SHOWS = re.compile("图[为中/|]|图片[来源由摄]|图源|配图|资料[图照]|[^\\w]")
"""A caption tells of its picture as a report does: `图为昨日，三百名学生在跑步。`"""
_OBJECT = re.compile(r"\A(?:新闻)?(?:客户端|app|公众号|二维码)")
"""What a verb of a site's words asks for: `下载客户端的用户…`."""
_USED_AS_NOUN = re.compile(
    "(?:上|里|中)?(?:的(?!内容|版权|图片|文章|信息|朋友|读者|人都)|被|把|让|[里上](?!方|滑|述)|与|和|也|都|在(?!线|这|此)|由(?!本人|作者|[^,。]{0,20}(?:提供|制作|绘制|拍摄|摄))|写|每[天周月年](?!更新|推送|发布|早|晚|准时|为|二十四|全天|2)|一度|随后|早已|临时|连夜|常(?!年|开)|本身|是[一他她从镇县省]|最|并[不没未])"
    "|产品|商品|案件|纠纷|运营|人(?!物|士)|[者党员商量费机件]|方(?![式法便案])|行为|案|登记|登出|泄露|打了|没有|单上|团队|大师|爱好"
)
"""What stands right behind the words where they are the subject of a sentence: `新闻热线每天…`."""
_REPORTS = re.compile(
    "(?<![为除极不])了(?!解)|[写贴挂印堆放留摆塞](?:着|满|在)|被(?!采用|看到|推荐)|昨[天日晚]|[去今明]年|[上下]个?[月周]|当[天时晚年]|随后|后来|后(?:发现|,)|连续|凌晨|早已|从未|没有|没人|很快|很少|[挡找打抵算用看][不]了?[住到通起过清]|得(?:很|太)|(?:只有|仅有)[一两三四五六七八九十]"
    r"|承认|否认|拒绝|证实|回应|查[处获]|销往|上升|上涨|下跌|减少|增[至加]|突破|拖欠|[长高多]达"
    "|增长|下降|形同|各执|让[^,。]{1,6}(?:很|犯|感到)|仍|十分|越来越|流行|容易|很难|四个字|字样|一栏|差距|普通人|不可靠|属实|称,|发现|要求(?!您|你)"
    "|的(?:规定|字样|声明|提示|做法|说法|要求|条款|现象|行为|乘客|家长|老人|村民|市民|居民|员工|商家|用户|学生|收购商)"
)
"""The grammar and the words of a report: what was done, since when, as which rule."""
_COUNTS = re.compile(
    r"(?<!每[天周日])[二两三四五六七八九十百千万\d][百千万]{0,2}[多几余]?[个名位字行句家户人次封份张元倍成笔里]"
    "|[百千万]多|[一两二三四五六七八九十百千][多几]?[天年月倍成名位]"
)
"""How many there were: of a noun's, since calls and walls count as well: `开通会员，首月三元。`"""
_WALL = re.compile("开通|会员|付费|以下|[全本]文|单篇|试读|剩余|更多")
_SOMEBODY = re.compile(
    "(?:有的|不少|许多|一些|多名|两名|几名|这[位名]|那[位名])?(?:记者|游客|村民|市民|居民|乘客|旅客|顾客|食客|老人|骗子|商家|店主|店员|老板|员工|学生|家长|男子"
    "|女子|志愿者|工作人员|民警|警方|法院|判决书|合同|[这那一两三]家(?:公司|企业|网站)|律师|医生|患者|司机|车主|业主|[他她]们?|[\u4e00-\u9fff]{1,3}(?:先生|女士|某))(?!(?:如|若|可|均可|也可|请|应)|邮箱|微信|简介)"
)
"""Somebody who does what a site asks for: `游客在入口处扫描二维码，…`."""


def is_of_news(text: str, verdict: Verdict) -> bool:
    """Whether a short sentence uses a site's words as its own subject, verb or object: `新闻热线每天接到
    三百多个电话。`, `返回首页的乘客可以重新选座。` To lose it is worse than to leave a plea."""
    if verdict.label not in _MAY_BE_USED:
        return False
    if not _BRIEFEST <= len(text) <= _LONGEST or not text.endswith(_NEWS_STOPS) or _HEADED.match(text):
        return False
    words = verdict.reason.rpartition(": ")[2]
    line = key(text)
    at = line.find(words)
    if not words or at < 0 or not words[-1].isalnum() or _STOP.search(line[:at]):
        return False
    rest = _OBJECT.sub("", line[at + len(words) :], count=1)
    if _OWN.search(words):
        return _NOT_THE_SITES.match(rest) is not None and _ASKS.search(rest) is None
    if _ASKS.search(line[:at]) or _ASKS.search(rest.rstrip("。”」")):
        return False
    if verdict.label not in _BY_GRAMMAR and not _CALL.match(words):
        return True
    if verdict.label is Label.CAPTION and _SHOWS.match(words):
        return words == "图中" and rest.startswith("的")
    if at and _SOMEBODY.match(line):
        return True
    if _USED_AS_NOUN.match(rest):
        return True
    if verdict.label is Label.PLAYER:
        return False
    around = f"{line[:at]}|{rest}"
    counted = not _CALL.match(words) and not _WALL.match(words) and _COUNTS.search(around)
    return bool(counted) or _REPORTS.search(around) is not None
