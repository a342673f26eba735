"""Publication against change; which rule found the date; any page can be read."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from published_page import BODY, HEADLINE, published, shown

from newsextract.fields.published import find_published
from newsextract.page.model import Head, Page


def test_update_beside_publication() -> None:
    found = published(HEADLINE, "发布时间：2023-12-16 10:05 更新时间：2023-12-18 08:00", BODY)
    assert shown(found) == "2023-12-16 10:05+08:00"
    assert str(found.modified_at) == "2023-12-18 08:00:00+08:00"


def test_update_alone_is_the_day_too() -> None:
    found = published(HEADLINE, "更新时间：2023-12-18 08:00", BODY)
    assert shown(found) == "2023-12-18 08:00+08:00"
    assert str(found.modified_at) == "2023-12-18 08:00:00+08:00"


def test_update_loses_to_published_metadata() -> None:
    found = published(HEADLINE, "更新于2023-12-18 08:00", BODY, meta={"pubdate": "2023-12-16"})
    assert shown(found) == "2023-12-16"


def test_update_without_a_year() -> None:
    found = published(HEADLINE, "2023/12/16 10:05（12/17 11:20 更新）", BODY, fetched_at=None)
    assert shown(found) == "2023-12-16 10:05+08:00"
    assert str(found.modified_at) == "2023-12-17 11:20:00+08:00"


def test_signed_day_before_times_of_related_articles() -> None:
    times = "<time>2023-11-02 09:11</time>"
    assert shown(published(HEADLINE, BODY, "2023年12月16日", source=times)) == "2023-12-16"
    assert shown(published(HEADLINE, BODY, source=times)) == "2023-11-02 09:11+08:00"


def test_day_of_print_below_the_day_of_the_page() -> None:
    assert (
        shown(published(HEADLINE, "2023-12-16", "（本文首发于2023年12月12日《某某周刊》）", BODY))
        == "2023-12-16"
    )
    assert shown(published(HEADLINE, "首发于2023年12月12日", BODY)) == "2023-12-12"


def test_reason_and_block() -> None:
    found = published("首页", HEADLINE, "2023-12-16 10:05", BODY)
    assert (found.reason, found.block) == ("beside the headline", 2)
    assert published(HEADLINE, BODY).reason == "no date"


def test_empty_page() -> None:
    assert find_published(Page("text", Head(), []), []).date is None


LINE = st.text(alphabet="#|~>!?2023-12-16 10:05/年月日昨天前小时来源发布更新12，。（）版", max_size=40)


@given(
    st.lists(LINE, max_size=12),
    st.dictionaries(st.sampled_from(["pubdate", "date", "lastmod"]), LINE),
    st.text(max_size=60),
)
def test_never_raises_and_day_agrees_with_time(lines: list[str], meta: dict[str, str], url: str) -> None:
    found = published(*lines, meta=meta, url=url, source=url)
    if found.published_at is not None:
        assert found.published_at.tzinfo is not None
        assert found.date == found.published_at.date()
