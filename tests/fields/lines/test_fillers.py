"""Values that name nobody."""

from __future__ import annotations

from newsextract.fields.lines.fillers import is_filler


def test_fillers() -> None:
    assert is_filler("Admin", "author")
    assert is_filler("网络", "source")
    assert is_filler("系统管理员", "editor")
    assert is_filler("本站小编", "author")
    assert is_filler("推荐", "author")
    assert is_filler("Twitter", "author")
    assert not is_filler("本报记者", "author")
    assert not is_filler("张三", "author")
    assert not is_filler("江州晚报", "source")
