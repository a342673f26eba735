"""Values that name nobody."""

from __future__ import annotations

from newsextract.fields.credit_lines.placeholders import is_placeholder


def test_placeholders() -> None:
    assert is_placeholder("Admin", "author")
    assert is_placeholder("网络", "source")
    assert is_placeholder("系统管理员", "editor")
    assert is_placeholder("本站小编", "author")
    assert is_placeholder("推荐", "author")
    assert is_placeholder("Twitter", "author")
    assert not is_placeholder("本报记者", "author")
    assert not is_placeholder("张三", "author")
    assert not is_placeholder("江州晚报", "source")
