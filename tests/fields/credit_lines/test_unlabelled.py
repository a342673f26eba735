"""What stands beside a headline without a label."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract.fields.credit_lines.line import read_line
from newsextract.fields.credit_lines.unlabelled import read_unlabelled

LINES = [
    ("2022-02-13 09:57 光明网", "", "光明网", None),
    # a label before a date is nobody's name
    ("最后编辑于 2024-12-01 10:05", "", None, None),
    ("2024-11-30 采集时间：2024-12-01", "", None, None),
    ("今天 10:05", "", None, None),
    ("2024-12-01今日看点", "", None, None),
    ("2024年12月1日 星期日 农历十一月初一", "", None, None),
    ("本文于2024-12-01 10:05发布", "", None, None),
    ("張三／特稿 2024-12-01", "張三", None, None),
    ("社會中心／桃園報導 2024-12-01", "", None, None),
    ("Mon, 02 Dec 2024 10:05:01 GMT", "", None, None),
    ("Posted on 2024-12-01", "", None, None),
    ("12月1日", "", None, None),
    ("2024年12月1日 第07版", "", None, None),
    ("石健时间：2024-12-01", "石健", None, None),
    ("报名截止：2024-12-01", "", None, None),
    ("人物", "", None, None),
    ("2024-12-01/3 评论/889 阅读/正在检测是否收录...", "", None, None),
    ("开馆日：2024-12-01", "", None, None),
    ("有效期至: 2024-12-01", "", None, None),
    ("开幕时间：2024-12-01", "", None, None),
    ("开幕日期：2024-12-01", "", None, None),
    ("报名截止 2024-12-01", "", None, None),
    ("【报名截止】2024-12-01", "", None, None),
    ("开馆日 2024-12-01", "", None, None),
    ("开幕时间 2024-12-01", "", None, None),
    ("光明网：2024-12-01", "", "光明网", None),
    ("光明网时间：2024-12-01", "", "光明网", None),
    ("2014-05-03 10:20 中国新闻网 张三", "张三", "中国新闻网", None),
    ("2003年11月12日16:36 金羊网—新快报", "", "金羊网—新快报", None),
    ("AUTO.EXAMPLE.COM 2003年11月12日16:36 某某晚报", "", "某某晚报", None),
    ("2005年05月03日 10:20 《财经》杂志", "", "《财经》杂志", None),
    ("2021-01-20 04:29:4439健康网", "", "39健康网", None),
    ("第一财经 张三 2023-05-03", "张三", "第一财经", None),
    ("江州時報\x1e \x1e張三", "張三", "江州時報", None),
    ("Twitter\x1e微博", "", None, None),
    ("2024.05.06 10:20  浙江杭州", "", None, None),
    ("*除《江州经营报》署名文章外，其他文章为作者独立观点", "", None, None),
    ("原创 张三 某某公众号 2023-05-03 10:20", "张三", "某某公众号", None),
    ("原创 某某新媒体 张三 5.1w阅读 2024-12-23 10:11", "张三", "某某新媒体", None),
    ("2019-09-05 11:10 游民星空[整理] 1", "", "游民星空", None),
    ("张三 · 2023/05/03 10:20", "张三", None, None),
    ("張三 2023年5月3日", "張三", None, None),
    ("张三 发表于 2023-5-3 10:20:30", "张三", None, None),
    ("小强说车 发表于 2023-5-3 10:20:30", "", None, "小强说车"),
    ("2019-05-17 · 某某城市报道", "", None, "某某城市报道"),
    ("2019-05-17 · 苏皖城市报道", "", None, "苏皖城市报道"),
    ("码农老吴 2020-02-20 21:17:35 阅读量1.2w", "", None, "码农老吴"),
    ("2019-10-12 12:52 体坛小哥", "", None, "体坛小哥"),
    ("2023年5月3日 10:20 英国《金融时报》 张三 北京报道", "张三", "英国《金融时报》", None),
    ("10:20 2023/05/03 中國時報 張三", "張三", "中國時報", None),
    ("2004年7月16日08:19 [ 张三 ] 来源：[ 某某报 ]", "张三", None, None),
    ("聯合報 張三", "張三", "聯合報", None),
    ("张三/中国青年报", "张三", "中国青年报", None),
    ("张三", "张三", None, None),
    ("新华社", "", "新华社", None),
    ("发布时间：2023-05-03 10:20 某某网 作者：张三", "", "某某网", None),
    ("时间：2023-05-03 10:20 某某日报", "", "某某日报", None),
    ("2014-05-03 10:20 中国新闻网 我要评论", "", "中国新闻网", None),
    ("原创\x1f 张三 \x1f某某旧事", "张三", None, "某某旧事"),
    ("原创\x1f某某旧事", "", None, "某某旧事"),
    ("原创\x1f阿苇\x1f某某旧事\x1f2019-10-28", "阿苇", None, "某某旧事"),
    ("原创\x1f阿苇 阿荻\x1f某某旧事\x1f2019-10-28", "阿苇 阿荻", None, "某某旧事"),
    ("某某来信\x1f2023-07-02 19:30\x1f+关注", "", None, "某某来信"),
    # nobody
    ("首页 > 新闻 > 正文", "", None, None),
    ("大 中 小", "", None, None),
    ("字号", "", None, None),
    ("2023-05-03 10:20", "", None, None),
    ("国内新闻", "", None, None),
    ("某某网黑龙江频道 记者 张三", "", None, None),
    ("", "", None, None),
    ("2024年3月5日 星期二 8:09 PM", "", None, None),
    ("2024-03-05 HKT 08:09", "", None, None),
    ("2024.03.05 08:09 (首尔时间)", "", None, None),
    ("2024年3月5日（星期二）8点09分", "", None, None),
    ("张三 江岸杂谈 昨天 08:09", "张三", None, None),
    ("2024-03-05 08:09 江岸观察 张三", "张三", None, None),
    ("2024-03-05 08:09 国内新闻 张三", "", None, None),
    ("由 张三 于 2024-03-05 发布", "张三", None, None),
    ("分享 2024-03-05 08:09 收录于合集 #新闻 12个", "", None, None),
    ("《江州周刊》2024年第9期 张三", "张三", "《江州周刊》", None),
    ("张三／核稿编辑", "", None, None),
    ("生活中心張三／綜合報導", "張三", None, None),
    ("Tue Mar 05 2024 08:09:11 GMT+0800", "", None, None),
    ("時事新聞 | 2023年11月8日", "", None, None),
    ("财经 作者：张三 2023-11-08 07:45", "", None, None),
    ("江城发布官方账号 2023-11-08", "", None, None),
    ("张三 · 生活 · Nov 8, 2023", "张三", None, None),
    ("2023-11-08 07:45 每日热点", "", None, None),
    ("2023-11-08 深度观察", "", None, None),
    ("2023-11-08 江城发布", "", None, None),
    ("张三 08/11/2023 07:45", "张三", None, None),
    ("2023-11-08 07:45 · 优质生活领域创作者", "", None, None),
    ("某某眼2024-10-31 08:15 · 来自上海", "", None, "某某眼"),
    ("阿布爱吃瓜 于 2023-11-08 07:45:12 发布 阅读量1.2k 收藏 3 点赞数 5", "", None, "阿布爱吃瓜"),
    ("posted @ 2023-11-08 07:45 云中客 阅读(123) 评论(4) 收藏 举报", "", None, "云中客"),
    ("原创半亩书房2023-11-08 07:45:12", "", None, "半亩书房"),
    ("百家号 08-08 21:35", "", None, None),
    ("發佈於 15/09/2021 6:20pm", "", None, None),
    ("出版 2021-09-15 18:20", "", None, None),
    ("Jul 14 Sat 2018 22:36", "", None, None),
    ("Jul\x1f 14\x1f Sat\x1f 2018\x1f 22:36", "", None, None),
    ("金边 —", "", None, None),
    ("原创 阿荻 半亩书房 2023-11-08 07:45 发表于江苏", "阿荻", None, "半亩书房"),
    ("张三(江州日报评论员)　2022-06-19 21:05", "张三", None, None),
    ("【明報專訊】　2022年6月19日 星期日", "", "明報", None),
    ("民國111年6月19日 下午9:05　花蓮縣政府新聞稿", "", None, None),
    ("3月4日 周一 09:30　江州晚报", "", "江州晚报", None),
    ("界面新闻编辑 | 张三", "", None, None),
    ("柳泉镇 2024-03-27 11:11", "", None, None),
    ("2024/06/21 18:30 某視新聞網 (某視新聞／張三、李四 苗栗縣報導)", "張三 李四", "某視新聞網", None),
    ("2024-04-14　江州网综合", "", "江州网", None),
    ("2023-09-08 11:20发布于浙江山里老周官方账号", "", None, "山里老周"),
    ("2023-09-08 11:20发布于浙江城市观察领域创作者", "", None, None),
    ("2023-11-14 10:00:00江州晚报张三", "张三", "江州晚报", None),
    ("山里老周发布于2021-09-26 20:15", "", None, "山里老周"),
    ("2023-09-08 11:20发布于浙江江州晚报官方账号", "", "江州晚报", None),
    ("2023-09-08 11:20发布于浙江", "", None, None),
    ("2024-05-30 熱門文章", "", None, None),
    ("山里老周2026-01-08 22:14:09广东", "", None, "山里老周"),
    ("江岸观察\x1f发布于：2023-11-8\x1f07:45\x1f分类：\x1f健康", "", None, "江岸观察"),
    ("2023年11月8日由山里老周", "", None, "山里老周"),
    ("上海发布\x1f2023-11-08 07:45", "", "上海发布", None),
    ("某視新聞網張三豐2024-03-05", "張三豐", "某視新聞網", None),
    ("2023-11-08 武汉关注", "", None, None),
    ("原创\x1f最新推荐文章于 2023-11-08 07:45:12 发布", "", None, None),
    ("已有 4512 次阅读 2018-2-11 09:30", "", None, None),
    ("2023-11-08 07:45\x1f山西\x1f旅行领域爱好者", "", None, None),
    ("2023-11-08 07:45\x1f山里老周\x1f优质旅行创作者", "", None, "山里老周"),
    ("2023-11-08 07:45\x1f1.2k点阅", "", None, None),
]


@pytest.mark.parametrize(("text", "authors", "outlet", "account"), LINES)
def test_unlabelled(text: str, authors: str, outlet: str | None, account: str | None) -> None:
    found = read_unlabelled(read_line(text), "", near=True)
    assert (found.authors, found.outlet, found.account) == (tuple(authors.split()), outlet, account)


def test_a_follow_button_makes_an_account() -> None:
    assert read_unlabelled(read_line("某某发布"), "关注", near=False).account == "某某发布"
    assert read_unlabelled(read_line("某某发布"), "字号", near=False).account is None


def test_a_post_makes_an_account() -> None:
    assert read_unlabelled(read_line("山里老周"), "发表于 2023-10-11 21:47", near=True).account == "山里老周"
    assert read_unlabelled(read_line("浙江"), "关注", near=True).account is None


def test_an_outlet_above_its_platform() -> None:
    assert read_unlabelled(read_line("江州晚报"), "百家号 08-08 21:35", near=True).outlet == "江州晚报"
    assert read_unlabelled(read_line("江州晚报"), "发布时间：24-08-08 21:35", near=True).outlet == "江州晚报"


def test_a_listed_outlet_far_from_the_headline_is_a_menu_item() -> None:
    assert read_unlabelled(read_line("新华社"), "", near=False).outlet is None


@given(st.text(alphabet="张三新华网报 ·|/2024-05-13 10:20《》[]【】原创关注", max_size=120))
def test_any_line_can_be_read(text: str) -> None:
    read_unlabelled(read_line(text), "关注", near=True)
