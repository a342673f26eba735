"""Names of outlets and offices."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract.zh.outlets import is_menu, is_office, is_outlet, known_prefix, origin_kind

OUTLETS = [
    "“学习强国”某某学习平台",
    "新华社",
    "人民日报",
    "某某日报",
    "某某晚报",
    "某某文汇报",
    "某某网",
    "某某新闻网",
    "某某电视台",
    "某某客户端",
    "新浪科技",
    "凤凰网财经",
    "聯合新聞網",
]
OUTLETS += [
    "《某某周刊》",
    "英国《某某时报》",
    "光明网-《光明日报》",
    "人民网－人民日报",
    "金羊网—新快报",
    "新华网河北频道",
    "Reuters",
    "reuters",
]
NO_OUTLETS = [
    "张三",
    "新闻",
    "评论",
    "互联网",
    "国内新闻",
    "财经频道",
    "官方网站",
    "今天",
    "某某发展",
    "警方通报",
    "我要举报",
    "工作汇报",
    "网",
    "",
    "1",
]


@pytest.mark.parametrize("name", OUTLETS)
def test_outlets(name: str) -> None:
    assert is_outlet(name)


@pytest.mark.parametrize("name", NO_OUTLETS)
def test_no_outlets(name: str) -> None:
    assert not is_outlet(name)


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        ("某某县发改局", True),
        ("某某大学", True),
        ("董事会", True),
        ("市府办", True),
        ("张三", False),
        ("某某日报", False),
        ("江州海关", True),
        ("江州法院民一庭", True),
        ("张家庭", False),
    ],
)
def test_offices(name: str, is_one: bool) -> None:
    assert is_office(name) is is_one


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("新华社", "agency"),
        ("中央社", "agency"),
        ("某某晚报", "outlet"),
        ("某某县公安局", "organisation"),
        ("无名", "outlet"),
    ],
)
def test_kind(name: str, kind: str) -> None:
    assert origin_kind(name) == kind


def test_prefix_is_the_longest_listed_name() -> None:
    assert known_prefix("中国新闻网讯") == "中国新闻网"
    assert known_prefix("新华社北京") == "新华社"
    assert known_prefix("某某北京") == ""


@given(st.text(max_size=60))
def test_any_text_can_be_asked(text: str) -> None:
    is_outlet(text)
    is_office(text)
    origin_kind(text)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("首页要闻国内国际社会", True),
        ("首頁財經國際娛樂體育", True),
        ("首页要闻理论游戏", True),
        ("首页要闻", False),
        ("江州网首页证券地产产经科技", True),
        ("江州财经APP快讯港股美股数据", True),
        ("港聞評論財經內地國際文化", True),
        ("地产金融保险产业观点", False),
        ("台湾经济观点", False),
        ("国际社会教育文化新闻发布会", False),
    ],
)
def test_is_menu(line: str, expected: bool) -> None:
    assert is_menu(line) is expected
