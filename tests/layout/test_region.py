"""Which element holds the article."""

from __future__ import annotations

import pytest

from newsextract import extract

SENTENCES = [
    "市图书馆昨日开放新的阅览室，首日有八百名读者到馆。",
    "阅览室在三楼，有二百个座位，藏书三万册，凭身份证就能进去。",
    "馆长张三说，施工用了八个月，最难的是把旧书一本一本搬上楼来。",
    "每天开放到晚上九点，周一闭馆，节假日照常，不收任何费用。",
] * 6


@pytest.mark.parametrize("tag", ["div", "section", "span"])
def test_paragraphs_that_are_opened_and_never_closed(tag: str) -> None:
    """Each stands in the one before; the innermost hold the fewest."""
    text = "".join(f"<{tag}>{number}、{line}" for number, line in enumerate(SENTENCES))
    found = extract(f"<div>阅览室开放</div><div>2024-05-12 10:30 来源：某某报</div><div>{text}</div>")
    assert found.body.count("、") == len(SENTENCES)
