"""The names in a value, and what can be a pen name or an account."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract.fields.credit_lines.people import is_account, is_pen_name, people

VALUES = [
    ("张三、李 四", "张三 李四"),
    ("张三 发自北京", "张三"),
    ("张三，系某某大学教授；李四，系某某研究院院长", "张三 李四"),
    ("[张三] 李四", "张三 李四"),
    ("张三（实习） 李四", "张三 李四"),
    ("研究室 张三", "张三"),
    ("某某研究所研究员张三", "张三"),
    ("张三台北12日電", "张三"),
    ("张三 北京报道 本版图片由受访者提供", "张三"),
    ("从现场获悉", ""),
]


@pytest.mark.parametrize(("value", "names"), VALUES)
def test_people(value: str, names: str) -> None:
    assert people(value, pen_names=False) == names.split()


def test_pen_names_count_only_where_they_are_trusted() -> None:
    assert people("阿苇的草稿本", pen_names=True) == ["阿苇的草稿本"]
    assert people("阿苇的草稿本", pen_names=False) == []
    assert not is_pen_name("网络整理")
    assert not is_pen_name("旅行领域创作者")


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        ("小强说车", True),
        ("某某发布", True),
        ("admin", False),
        ("网络", False),
        ("什么？", False),
        ("分享", False),
        ("财经", False),
        ("热点", False),
        ("公司动态", False),
        ("通知公告", False),
    ],
)
def test_account(name: str, is_one: bool) -> None:
    assert is_account(name) is is_one


@given(st.text(max_size=200), st.booleans(), st.booleans())
def test_any_value_can_be_read(value: str, plain: bool, bare: bool) -> None:
    assert all(name.strip() == name for name in people(value, pen_names=False, plain=plain, bare=bare))
