"""Items of the article's own lists that read like notices."""

from __future__ import annotations

import pytest
from ferry_page import FIRST, SECOND, labels

from newsextract.layout import Label

ITEMS = ["一、渡口未与任何公司洽谈收购事宜。", "二、航班照常。", "三、渡口保留追究法律责任的权利。"]


@pytest.mark.parametrize("behind", ["", SECOND])
def test_next_item_of_a_list_is_no_notice(behind: str) -> None:
    items = "".join(f"<p>{item}</p>" for item in ITEMS)
    found = labels(f"<h1>渡口的声明</h1><div>{FIRST}{items}{behind}</div>")
    assert [found[item] for item in ITEMS] == [Label.BODY] * 3


def test_an_item_without_the_one_before_is_a_notice() -> None:
    found = labels(f"<h1>渡口的声明</h1><div>{FIRST}{SECOND}<p>{ITEMS[2]}</p></div>")
    assert found[ITEMS[2]] is Label.DISCLAIMER


def test_notices_of_a_site_count_from_their_first() -> None:
    notices = [
        "1、本站文章均转载自网络，版权归原作者所有。",
        "2、文章仅代表作者观点，与本站无关。",
        "3、未经许可不得转载。",
    ]
    lines = "".join(f"<p>{notice}</p>" for notice in notices)
    found = labels(f"<h1>老渡口来了新船</h1><div>{FIRST}{SECOND}{lines}</div>")
    assert Label.BODY not in {found[notice] for notice in notices}
