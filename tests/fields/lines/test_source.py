"""Credited sources as Chinese pages write them, one form a line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract.fields.lines.line import read_line
from newsextract.fields.lines.source import credit_of, kind_of, read_print_origin, source_name

CREDITS = [
    ("来源：新华网", "新华网"),
    ("来源： 新华网", "新华网"),
    ("来源:新华网", "新华网"),
    ("來源：中央社", "中央社"),
    ("来 源：某某日报", "某某日报"),
    ("来源CSDN", "CSDN"),
    ("来源于：东区办事处", "东区办事处"),
    ("本文经授权转载自公众号江州观察（ID：jiangzhou）", "江州观察"),
    ("稿件来源： 河北日报", "河北日报"),
    ("信息来源: 某某技术研究院、某某火箭研究院等", "某某技术研究院、某某火箭研究院等"),
    ("信息来源：市卫生健康委员会办公室", "市卫生健康委员会办公室"),
    ("本文来源：新京报 责任编辑：张三_NT6056", "新京报"),
    ("资料来源：某某统计局", "某某统计局"),
    ("稿源：荆楚网 编辑：张三", "荆楚网"),
    ("转自：某某晚报", "某某晚报"),
    ("来源|广州参考、某某发布、羊城晚报", "广州参考、某某发布、羊城晚报"),
    ("来自 / 联合早报", "联合早报"),
    ("【来源】南方都市报", "南方都市报"),
    ("来源：[ 人民网 ]", "人民网"),
    ("2004年7月16日08:19 [ 张三 ] 来源：[ 国际金融报 ]", "国际金融报"),
    ("（来源：上海证券报）", "上海证券报"),
    ("(综合整理自新京报、界面新闻、科技日报等)", "新京报、界面新闻、科技日报"),
    ("（本文来源：经济日报 作者：张三）返回搜狐，查看更多", "经济日报"),
    # glued, chained, with something behind
    ("2024-05-15 08:58:52来源：新华网", "新华网"),
    ("来源：人民日报2024-05-13 08:49", "人民日报"),
    ("来源：澎湃新闻 2017-02-26 15:18 作者：张三", "澎湃新闻"),
    ("来源：新京报作者：新京报", "新京报"),
    ("来源：中国新闻网 张三", "中国新闻网"),
    ("2024-05-13 09:16:04 来源: 北青网-北京青年报 北京 举报", "北青网-北京青年报"),
    ("来源：光明网-《光明日报》", "光明网-《光明日报》"),
    ("来源：人民网－人民日报 手机看新闻", "人民网－人民日报"),
    ("来源：澎湃新闻·澎湃号·政务", "澎湃新闻·澎湃号·政务"),
    ("来源：上海证券报·中国证券网 作者：张三", "上海证券报·中国证券网"),
    ("2005-04-25 08:24:06 来源: 第一财经日报 网友评论 0 条", "第一财经日报"),
    ("来源：央视新闻客户端 | 2023年05月03日 10:20:30", "央视新闻客户端"),
    ("2015-05-03 10:20:30 来源: 中国新闻网(北京)", "中国新闻网"),
    ("2015-05-03 10:20 来源：中国新闻网 参与互动(3)", "中国新闻网"),
    ("2023-05-03 10:20 来源： 新华社 字体： 大 中 小 打印", "新华社"),
    ("发布日期：2023-05-03 来源：市发改委 浏览次数：123 字号：[大 中 小]", "市发改委"),
    ("版权声明 来源：某某商报 时间：2019-09-23 14:34:05 作者：", "某某商报"),
    ("2023-11-02 20:13 来源: 搜狐政务", "搜狐政务"),
    ("文｜张三 编辑｜李四 来源｜某某观察（ID：abc）", "某某观察"),
    ("来源：微信公众号“某某观察”", "某某观察"),
    ("本文来自微信公众号：某某观察（ID：abc），作者：张三", "某某观察"),
    ("来源：央视新闻 人民日报客户端", "央视新闻 人民日报客户端"),
    ("来源：中国气象局官方网站", "中国气象局官方网站"),
    # nobody
    ("来源：网络", None),
    ("来源:转载", None),
    ("来源：本站原创", None),
    ("来源： 未知", None),
    ("来源：", None),
    ("来源：[db:来源]", None),
    ("图片来源：摄图网", None),
    ("图源：视觉中国", None),
    ("数据来源：Wind", None),
    ("凡本网注明“来源：某某网”的所有作品", None),
    ("(本文来自澎湃新闻，更多原创资讯请下载“澎湃新闻”APP)", None),
    ("作者：张三", None),
    ("新华网", None),
    ("", None),
    ("來源：中央社／ 台北5日電", "中央社"),
    ("来源：总第1130期《江州周刊》", "《江州周刊》"),
    ("来源：财联社3月5日讯", "财联社"),
    ("本文转自公众号「小城纪事」", "小城纪事"),
    ("本文转自一位朋友", None),
    ("浏览：3562出处：快科技", "快科技"),
    ("来源: 某某小站举报", "某某小站"),
    ("原创：某某网2024-03-22", "某某网"),
    ("原创：张三", None),
    ("来源：《建设通讯》2012年第6期", "《建设通讯》"),
    ("新聞引據：中央社　撰稿編輯：張三", "中央社"),
]


@pytest.mark.parametrize(("text", "name"), CREDITS)
def test_credit(text: str, name: str | None) -> None:
    assert credit_of(read_line(text)) == name


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ("\x1f光明网\x1f-《光明日报》", "光明网-《光明日报》"),
        ("中国新闻网\x1f张三", "中国新闻网"),
        ("The Paper", "The Paper"),
        ("某某市 融媒体中心", "某某市 融媒体中心"),
        ("http://www.example.com 某某网", "某某网"),
        ("1", None),
    ],
)
def test_source_name(value: str, name: str | None) -> None:
    assert source_name(value) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("《光明日报》（ 2022年02月13日 02版）", "光明日报"),
        ("《 人民日报 》（ 2024年05月10日 04 版）", "人民日报"),
        ("江州日报 2024年05月25日 星期六 第03版：经济", "江州日报"),
        ("2024年05月25日 第03版", None),
        ("《某某小说》（2022年出版社）", None),
        ("（2024年05月11日 09版）", None),
    ],
)
def test_print_origin(text: str, name: str | None) -> None:
    assert read_print_origin(text) == name


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("新华社", "agency"),
        ("路透社", "agency"),
        ("某某日报", "outlet"),
        ("光明网-《光明日报》", "outlet"),
        ("市公安局", "organisation"),
        ("某某大学", "organisation"),
        ("张三", "person"),
        ("某某观察", "outlet"),
    ],
)
def test_kind(name: str, kind: str) -> None:
    assert kind_of(name) == kind


@given(st.text(alphabet="来源：:|新华网报社《》（）[]【】张三 -、\x1f\x1e2024年5月", max_size=300))
def test_any_line_can_be_read(text: str) -> None:
    name = credit_of(read_line(text))
    assert name is None or (name.strip() == name and 1 < len(name) <= 60 and "\x1f" not in name)


@given(st.text(max_size=400))
def test_any_text_can_be_read(text: str) -> None:
    credit_of(read_line(text))
