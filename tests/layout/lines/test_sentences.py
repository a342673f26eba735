"""Sentences that begin or end like a line of the site's."""

from __future__ import annotations

import pytest

from newsextract.layout.lines import read_line
from newsextract.layout.lines.sentences import holds_for_prose
from newsextract.layout.model import Label

PROSE = [
    "视频丨老渡口来了新船 沙洲上的人不必绕桥",
    "扫码骑车，已经成为很多人的通勤方式。",
    "客户端上线三个月，用户突破十万。",
    "统筹城乡发展的办法，写在一张纸上。",
    "综合服务一张网",
    "编辑同志：",
    "记者调查",
    "记者手记",
    "打印时间",
    "打印流程",
    "本网讯（记者 王一）昨天，县里排查安全责任落实情况，负责人在网络上公布了结果。",
    "开奖日期：2026年4月15日",
    "报名时间：2026年4月15日至4月20日。",
    "记者来自全国各地，公众号里贴满了他们的照片。",
    "这笔钱来自村里的公众号打赏，作者把它分给了三户人家，谁也没有想到会有这么多人捐款。",
    "会员可以在柜台领到一张票，凭票入场的人排到了街口，队伍里有老人，也有孩子。",
    "感谢信是她自己写的，投递的那天下着雨。",
    "客服电话一直打不通，赵女士又去了一趟门店。",
    "饮酒过量的船员当天没有上船，由同伴顶班。",
    "生命热线的义工说，夜里打来的人最多。",
    "安心专线由三十名志工轮班。",
    "“下载APP后继续阅读，我就不看了。”赵女士说。",
    "“版权所有，转载请注明出处”这句话，并不能成为免责的理由。",
    "律师认为，本文不构成投资建议的声明，并不能当然免除责任。",
    "标签：一个被贴了十年的词，今天终于从档案里揭掉了。村里人说起这件事的时候，都不愿意再提那个名字，只说都过去了。",
    "这份报纸的国内统一刊号：一串没人记得的数字，报社的人却都背得出来，连看门的老人也会。",
]


@pytest.mark.parametrize("text", PROSE)
def test_sentence_is_no_label(text: str) -> None:
    verdict = read_line(text)
    assert verdict is None or not holds_for_prose(text, verdict, at_tail=False)


GLUED_ON = [
    "两座旧桥留了下来，每周六有人来画它们。转载请注明来自某某网",
    "从下个月起，他要在轮渡上做一名安全员，每天来回二十四趟。扫描二维码，关注某某发布。",
    "末班船延长到晚上十点，票价不变。更多精彩内容请访问某某网公司为此增加了四名船员。",
    "一百张小板凳的背面都刻着编号和一句话，内容由学生自己决定，一号板凳上刻的是“请坐，船还没来”。更多新闻，欢迎下载某某客户端。",
    "“外婆，船什么时候来？”转载请注明来自某某网",
    "两座旧桥留了下来，每周六有人来画它们。打开江边新闻APP，查看更多精彩内容>>",
    "两座旧桥留了下来，每周六有人来画它们。（记者张三）打开江边新闻APP，查看更多精彩内容>>",
    "报名的人可于4月20日后登录赛事官网查询成绩并下载证书。打开江边新闻APP，查看更多精彩内容>>",
    "难道我们还要年复一年，用一条条旧木船去换渡口的一个名字吗？转载请注明来自某某网",
    "镇里在微信上征集旧船票，三个月收到四百多张，最早的一张是六十年前的，背面写着孩子的名字，船票的主人今年已经七十二岁，还住在渡口边。转载请注明来自某某网",
]
"""Sentences of an article to which a site has glued one of its own."""

NOTICES = [
    "本文来源于网络，版权归原作者所有。未经授权不得转载。",
    "本公众号每天推送一条要闻。扫描二维码，关注我们。",
    "想每天收到渡口的消息？扫描二维码，关注某某发布。",
    "欢迎关注老渡口的微信，点击下方的蓝字订阅，每天早上七点，听我们说说昨天江上的事，有什么话也可以说给我们。更多精彩内容请访问某某网",
    "喜欢就点个赞吧。扫描二维码，关注某某发布。",
    "客服电话：0000-6600123，工作时间每天八点到十八点。",
    "饮酒过量，有害健康，未成年人请勿饮酒。",
    "请务必在开头增加这段话：本文由第三方AI根据某某网刊登的文章[https://a.example.com/x]概括而成，与原文可能有偏差。"
    "不代表某某观点和立场。推荐点击链接阅读原文细致核对。",
]

OF_THE_SITE = [
    "本网站表示，转载的文章版权归原作者所有，如有侵权请联系删除。",
    "更多内容请关注微信公众号“老渡口”，每天一条，听我们说。",
    "凡注明“来源：某某网”的作品，转载请注明出处，违者必究。",
    "继续浏览本站即表示，您同意我们的隐私条款，转载请注明出处。",
]


@pytest.mark.parametrize("text", GLUED_ON)
def test_a_sentence_stays_what_it_is_with_a_phrase_of_the_site_behind_it(text: str) -> None:
    assert read_line(text) is None


LONG_LINES = [
    (
        "标签： 公交 夜班 车厢里的人 发布于：2024-05-12 10:30 更新于：2024-05-13 08:20 分类：城事",
        Label.TAGS,
        False,
    ),
    ("关注本报公众号，每天早上七点读到当天的要闻，精彩内容不再错过！", Label.PROMO, True),
    (
        "② 凡本网注明“来源：XXX（非某某网）”的作品，都从别家转来，"
        "为的是让更多人看到，本网不一定同意里面的话，也不对真假负责。",
        Label.DISCLAIMER,
        False,
    ),
    ("③ 如因作品内容、版权有事要找本网的，请在一个月之内来信或者来电话。", Label.DISCLAIMER, True),
    ("每周一期，寄到您家门口，精彩不再错过。", Label.PROMO, False),
    ("某某日报社出版，国内统一刊号：CN00-0000，邮发代号：0-0，地址：某某路一号。", Label.COPYRIGHT, True),
]
"""A long line of the site's, and whether it stands behind the text."""


@pytest.mark.parametrize(("text", "label", "at_tail"), LONG_LINES)
def test_a_long_line_of_the_site_is_no_sentence(text: str, label: Label, at_tail: bool) -> None:
    verdict = read_line(text)
    assert verdict is not None
    assert verdict.label is label
    assert holds_for_prose(text, verdict, at_tail)


@pytest.mark.parametrize("text", NOTICES)
def test_a_notice_of_two_sentences_is_a_notice(text: str) -> None:
    verdict = read_line(text)
    assert verdict is not None
    assert verdict.label in (Label.DISCLAIMER, Label.PROMO)


@pytest.mark.parametrize("text", OF_THE_SITE)
def test_a_notice_with_somebody_who_says_it_is_a_notice(text: str) -> None:
    verdict = read_line(text)
    assert verdict is not None
    assert holds_for_prose(text, verdict, at_tail=False)
