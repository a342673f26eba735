"""Sentences that tell of what sites say, and what sites say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract.layout.lines import read_line
from newsextract.layout.lines.mentions import only_mentions
from newsextract.layout.lines.verdict import Verdict
from newsextract.layout.model import Label


@pytest.mark.parametrize(
    "text",
    [
        "第四步 关注公众号",
        "步骤二：下载APP",
        "评论区里的善意",
        "公众号里的村庄",
        "打赏之殇",
        "扫描二维码登船，如今成了渡口的规矩。",
        "未經授權的攝影機被警方帶走。",
        "記者長按識別該二維碼後發現，頁面跳轉到一家境外網站。",
        "登录后才能看病历，许多老人只好请子女帮忙。",
        "编者按里写道，这组稿件来自六位普通船工。",
        "猜你喜欢的功能，让他三个月没有看到不同意见。",
        "关注公众号才能买票，是老人们意见最大的一条。",
        "打开APP的第一件事，是关掉三个弹窗。",
        "下载一个软件才能过江的日子，该到头了。",
        "长按、识别、跳转、安装，四步之后，一个用户就算“拉”来了。",
        "更多详情见草案全文，公众可在下月二十日前提出意见。",
        "版权归谁所有，在搬运者那里从来不是问题。",
        "版权声明写得再大，也挡不住一键去水印的软件。",
        "转载请注明出处，是对写字的人最起码的尊重。",
        "免责声明不能免除船东的责任，草案对此作了规定。",
        "分享到三个群才能领的优惠券，最后只够买一瓶水。",
        "收藏夹里吃灰的文章，其实也是一种安慰。",
        "扫描二维码支付时，张先生被转走了三千元。",
        "关注公众号领鸡蛋，这样的摊位在小区门口随处可见。",
        "长按、识别、跳转，三步之后，一个用户就算“拉新”成功。",
        "广告位招租——这四个字，在电梯里已经挂了三个月。",
        "扫描海报上的二维码，跳出来的是一张空白页。",
        "“更多精彩内容请下载客户端，这句话我一天要看二十遍。”她说。",
        "律师张三认为，平台接到通知后应当及时删除侵权内容。",
        "请关注市教育局公众号发布的信息，不信谣、不传谣。",
        "下載警報App可以即時收到訊息，消防署呼籲民眾多加利用。",
        "游客在入口处扫描二维码，就能听到讲解。",
        "记者扫描二维码后发现，页面跳转到了陌生网站。",
        "版权声明的真假，普通人很难分辨。",
        "更多精彩比赛将在下周举行。",
        "新闻热线每天接到三百多个电话。",
        "客户端下载量在一周内翻了三倍。",
        "未经授权不得转载的规定，形同虚设。",
        "作者简介里写着，他当过兵。",
        "投稿邮箱里塞满了小学生的信。",
        "返回首页的乘客可以重新选座。",
        "免责声明写得再长，也不能免去责任。",
        "原标题党被平台处罚。",
        "下载客户端的用户大多住在县城。",
        "联系我们的是一位姓赵的船工。",
        "导航把司机带进了死胡同。",
        "示意图挂在工地的围挡上。",
        "侵权产品销往六个省。",
        "转载者没有付过一分钱稿费。",
        "广告位的租金三年没有涨过。",
        "隐私条款长达三万字。",
        "热搜上的词条半小时就换一遍。",
        "法院判决，转载时未注明来源的公司赔偿三千元。",
    ],
)
def test_sentence_tells_of_it(text: str) -> None:
    assert read_line(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "扫描二维码，关注我们，每天一个好故事。",
        "订阅某某邮件通讯，每周五一个好故事。",
        "下载某某客户端，每日新闻不漏接。",
        "关注某某公众号，获取更多本地消息。",
        "更多精彩内容，请在各大应用市场下载客户端。",
        "打开某某APP，就可以看到完整的图集了。",
        "下载APP就能抽獎，天天都有好禮。",
        "本报所有稿件，都受著作权法保护，转载要经过授权。",
        "喜欢这篇文章，欢迎点个“赞”和“在看”，分享给更多的人。",
        "请关注本公众号，第一时间了解发布的消息。",
        "免责声明：本文是作者的观点，也只代表作者本人。",
        "請同意我們的隱私權規範，才能啟用聽新聞的功能。",
        "以上内容仅供参考，具体以当地部门的规定为准。",
        "未经授权不得转载，违者将依法追究责任。",
        "转载本文请联系原作者获取授权，同时请注明来处。",
        "小站没有广告，也没有投资，如果文字陪你走过一夜，可以请我们喝杯咖啡，钱都会用在服务器上。",
    ],
)
def test_site_says_it(text: str) -> None:
    verdict = read_line(text)
    assert verdict is not None
    assert verdict.label in (Label.PROMO, Label.DISCLAIMER, Label.SHARE)


@pytest.mark.parametrize(
    "text",
    [
        "官方微博每天发布本地新闻。",
        "更多精彩下周见。",
        "开通会员，首月三元。",
        "下载客户端，三百张电影票等着送。",
        "侵权内容将在三个工作日内删除。",
        "合作伙伴招募中。",
        "网友评论已关闭。",
        "密码长度不少于六位。",
        "视频无法播放，可能已被删除。",
        "图为昨日，三百名学生在操场上跑步。",
        "资料图由本人提供。",
        "关注公众号的读者都能领取红包。",
        "返回首页，查看更多。",
        "保留追究法律责任的权利。",
    ],
)
def test_plea_with_a_full_stop_is_no_news(text: str) -> None:
    assert read_line(text) is not None


@given(st.text(max_size=80), st.sampled_from(Label), st.text(max_size=12))
def test_any_text(text: str, label: Label, words: str) -> None:
    told = only_mentions(text + "。", Verdict(label, f"begins like promo: {words}"))
    assert not told or label not in (Label.HEADLINE, Label.BYLINE, Label.EDITOR, Label.DATELINE)
