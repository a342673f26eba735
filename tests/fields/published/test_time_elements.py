"""Times in attributes of `<time>`."""

from __future__ import annotations

import datetime as dt

from published_page import TEXT, published, shown


def test_time_element_adds_the_time_and_the_change() -> None:
    element = '<time class="entry-date published" datetime="2023-12-16T21:14:05+08:00">12月16日</time>'
    changed = '<time class="updated" datetime="2023-12-18T10:00:00+08:00">12月18日</time>'
    page = ("# 标题", "@ 发布于 2023年12月16日", f"| {TEXT}")
    found = published(*page, source=element + changed)
    assert shown(found) == "2023-12-16 21:14:05+08:00"
    assert found.modified_at == dt.datetime.fromisoformat("2023-12-18T10:00:00+08:00")
    assert published(*page, source=element + "x" * 500 + changed).modified_at is None
    other_day = element.replace("12-16", "12-15")
    assert shown(published(*page, source=other_day)) == "2023-12-16"
    comment = element.replace("entry-date published", "comment-date")
    assert shown(published(*page, source=comment)) == "2023-12-16"
    plain = element.replace(' class="entry-date published"', "")
    assert shown(published(*page, source=plain)) == "2023-12-16 21:14:05+08:00"
    elsewhere = plain.replace("12月16日</time>", "12-16</time>")
    assert shown(published(*page, source=elsewhere)) == "2023-12-16"


def test_time_element_gives_the_year() -> None:
    element = '<time datetime="2023-12-16T15:40:00Z">12月16日</time>'
    found = published("# 标题", "@ 12月16日", f"| {TEXT}", source=element, fetched_at=None)
    assert (shown(found), found.reason) == ("2023-12-16 23:40+08:00", "beside the headline")
    timed = element.replace("12月16日", "12-16 23:40")
    assert shown(published("# 标题", "@ 12-16 23:40", f"| {TEXT}", source=timed)) == "2023-12-16 23:40+08:00"
    other = element.replace("12月16日", "11月2日")
    found = published("# 标题", "@ 12月16日", f"| {TEXT}", source=other, fetched_at=None)
    assert found.reason == "embedded time"
