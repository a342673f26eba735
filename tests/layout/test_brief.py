"""A brief under its headline, and more prose of somebody else's below it."""

from __future__ import annotations

import pytest

from newsextract import extract

HEAD = "<title>阅览室开放_某某报</title><h1>阅览室开放</h1><div>2024-05-12 10:30 来源：某某报</div>"
BRIEF = "市图书馆昨日开放新的阅览室，首日有八百名读者到馆。"
COMMENTS = "".join(
    f"<div><b>读者{n}号</b><div>2024-05-1{n} 09:1{n}</div><div>{text}</div></div>"
    for n, text in enumerate(
        (
            "我去看过了，座位很多，光线也好，就是插座少了一点，希望以后能加上。",
            "早就该有了，以前要坐一个小时的车去省图，现在走路十分钟就到，真好！",
            "周一闭馆可以理解，不过能不能晚上开到十点，下班的人才来得及去看书？",
        ),
        start=1,
    )
)
TEASERS = "".join(
    f"<div><h3><a href=/{n}>另一篇文章的标题之{n}</a></h3><p>{text}</p></div>"
    for n, text in enumerate(
        (
            "河边的步道上周修好，两岸的居民可以沿河走到市中心，全长六公里，途中有四个歇脚的亭子。",
            "新学期开始，全市有二十所小学开设游泳课，由专门的教练授课，费用由财政承担，家长不用再付。",
            "今年的花展将在月底举行，主办方说参展的品种比去年多了三成，门票仍然不收，只需提前预约。",
        )
    )
)


@pytest.mark.parametrize(
    ("end", "below"),
    [
        ("<div>网友评论</div>", COMMENTS),
        ("<div>责任编辑：张三</div><h2>推荐阅读</h2>", TEASERS),
        ("<div>上一篇：河边的步道修好了</div>", TEASERS),
    ],
)
def test_the_brief_is_the_article(end: str, below: str) -> None:
    page = f"{HEAD}<div><p>{BRIEF}</p></div>{end}<div>{below * 4}</div>"
    assert extract(page).body == BRIEF


def test_a_summary_above_the_editor_line_is_no_brief() -> None:
    """The sentences below stand in a row: they are the text."""
    sentences = [
        "新的阅览室在三楼，有二百个座位，藏书三万册，读者凭身份证就能进去。",
        "馆长张三说，施工用了八个月，最难的是把旧书一本一本搬上楼来。",
        "阅览室每天开放到晚上九点，周一闭馆，节假日照常开放，不收费用。",
    ]
    text = "".join(f"<p>{line}</p>" for line in sentences)
    page = f"{HEAD}<div><p>{BRIEF}</p></div><div>责任编辑：张三</div><div>{text}</div>"
    assert extract(page).body.split("\n")[-3:] == sentences


def test_markup_that_is_shown_is_not_the_text() -> None:
    shown = "&lt;span id=a1b2c3&gt;&lt;/span&gt;, &lt;div class=x&gt;, &lt;/div&gt;; "
    below = f"<xmp>{shown}</xmp>" * 3
    sentences = [BRIEF, "阅览室每天开放到晚上九点，周一闭馆，不收费用。"]
    text = "".join(f"<p>{line}</p>" for line in sentences)
    page = f"{HEAD}<div><div>{text}</div></div><div><div><div>{below}</div></div></div>"
    assert extract(page).body.split("\n") == sentences
