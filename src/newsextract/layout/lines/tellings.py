"""Sentences that tell of what sites say to their readers: they begin with a promo's or a notice's words, or
hold them, and are the article's own."""

from __future__ import annotations

import re

from newsextract.layout.lines.keys import key
from newsextract.layout.lines.verdict import Verdict
from newsextract.layout.model import Label

_OF_SITE = frozenset(
    (Label.PROMO, Label.DISCLAIMER, Label.SHARE, Label.COMMENTS, Label.COPYRIGHT, Label.ADVERT)
)
_SHORTEST = 16
"""Characters of a line that can be a sentence."""
_NOTICE_LABEL = re.compile(r".{0,12}(?:声明|聲明|公告|提示|[Nn]otice|NOTICE|[Dd]isclaimer)\s?[:：】]")
_SAID = re.compile(
    r"[”」，,](?![^。]{0,16}[你您请請我])[^，。！？“”「」：:\s]{0,16}(?:[^说說](?:说|說)|表示|坦言|写道|寫道|告诉记者|告訴記者)。?$"
)
"""`“下载APP后继续阅读，我就不看了。”王女士说。`"""
_HELD = re.compile(
    r"(?![^，。：:]{0,24}(?:本[网網站报報刊台文]|平台|我们|我們|小编|小編|编辑|編輯|作者|公众号))"
    r"[^，。！？“”「」：:\s]{2,24}(?:认为|認為|指出|(?<!即)表示|坦言)[，：:“]"
)
"""`律师认为，不构成投资建议的声明并不能免除责任。`; sites say so of themselves, too."""
_OFFICIAL = re.compile(
    "(?:关注|關注)[^，。]{0,16}(?<!本)(?:发布|發布|發佈|公布)的[^，。]{0,6}(?:信息|资讯|資訊|消息|通知|公告|通告|预警|預警)[^！]{0,40}。\\Z"
)
"""`请关注市教育局发布的信息，不信谣、不传谣。`: a letter asks that, not a site."""
_STOPS = ("。", "？", "?", "。”", "。」", "？”")
_CLAUSE = re.compile("[,;:。?]")
_ADDRESSES = re.compile(
    "您|你|我们|请(?!求|客|假|教|愿)|欢迎|记得|别忘|就能|就可以|就会|就不会|都[能有在]|说不定|即可|免费|优惠|奖励|第一时间|立即|马上|赶快|快来|获取|领取|加入|了解更多|查看|浏览|漏接|错过|更多"
    "|下期|下方|上方|左方|右方|文末|识别|扫一扫|二维码|微信号|朋友圈|id:|www|http|@|\\d{7}|全文|完整|最新|鼓励|支持|动力|本[网站报刊台文号平栏司]|小编|客服|官方|后台|回复|投稿|稿酬|稿件|合作|专享"
    "|登录后|凡|转载|违者|必究|不得|禁止|严禁|谢绝|仅|不代表|不构成|立场|观点|平台|网站|无关|所有权|版权所有|负责|自负|自担|参考|核实|为准|谨慎|拒绝|协议|条款|©|[!]"
)
"""What a site says to its readers; whether they are asked, promised or warned."""
_TELLS = re.compile(
    "^是|的是|了[。”」]?$|如今|[已曾](?!获)|正在|成[了为]|却|并不|不是|从来|几乎|往往|其实|竟|难以|无法|逾|多达|超过|达到|共有|只(?![需要能是代提])|也(?![是不可能知])"
    "|被(?!采用|看到|推荐)|就算|这样的|[满到出下上起走]了|多[元条人名次个家户]|擅自|获悉"
    "|表示|指出|认为|透露|介绍|规定|显示|发现|建议|呼吁|投诉|担心|抱怨|质疑|反映|草案|新规"
    "|公众(?!号)|市民|民众|消费者|居民|村民|老人|孩子|家长|专家|律师|法院|警方|[他她](?!们也)|一些|不少|许多"
)
"""What a sentence that tells of something has, and a call or a notice has not; a promo has `都`, `就` and
`让` as well."""
_TO_YOU = re.compile("[您你]|我们")
"""请同意我们的隐私权规范，…"""


def _tells_on(line: str, words: str, anywhere: bool) -> bool:
    """Whether the sentence only begins with a site's words, or holds them, and goes on to tell of something:
    `扫描二维码点餐，如今成了餐馆的标配。`, `版权归谁所有，从来不是小问题。`"""
    if anywhere:
        rest = line.replace(words, "", 1)
    else:
        at = len(words) if line.startswith(words) else 0
        clause = _CLAUSE.search(line, at)
        rest = line[clause.end() :] if clause and clause.end() < len(line) else line[at:]
    return (
        _TELLS.search(rest) is not None and _ADDRESSES.search(rest) is None and _TO_YOU.search(words) is None
    )


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


def _is_of_news(text: str, verdict: Verdict) -> bool:
    """Whether a short sentence uses a site's words as its own subject, verb or object: `新闻热线每天接到
    三百多个电话。`, `返回首页的乘客可以重新选座。` To lose it is worse than to leave a plea."""
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


def tells_of_it(text: str, verdict: Verdict) -> bool:
    """Whether a line with this verdict is a sentence that tells of a site's words, wherever it stands."""
    if verdict.label in _MAY_BE_USED and _is_of_news(text, verdict):
        return True
    if verdict.label not in _OF_SITE or len(text) < _SHORTEST or not text.endswith(_STOPS):
        return False
    if verdict.label in (Label.PROMO, Label.DISCLAIMER) and (_SAID.search(text[-40:]) or _HELD.match(text)):
        return True
    if verdict.label is Label.PROMO and _OFFICIAL.search(text):
        return True
    kind, _, words = verdict.reason.partition(": ")
    return not _NOTICE_LABEL.match(text) and _tells_on(key(text), words, "phrase" in kind)
