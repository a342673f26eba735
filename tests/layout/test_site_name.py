"""A page whose head and first heading give the site's name only: the headline stands above the text."""

from __future__ import annotations

import pytest

from newsextract import extract

TEXT = (
    "<p>市图书馆昨日开放新的阅览室，首日有八百名读者到馆。</p>"
    "<p>阅览室每天开放到晚上九点，周一闭馆，不收任何的费用。</p>"
)
HEADLINE = "老城区新阅览室开放"


@pytest.mark.parametrize("links", [0, 8, 40])
@pytest.mark.parametrize("site", ["某某新闻网", "某某市人民政府"])
@pytest.mark.parametrize("tag", ["h1", "h2", "div"])
def test_the_site_s_name_is_no_headline(links: int, site: str, tag: str) -> None:
    menu = "".join(f"<li><a href=/{number}>栏目{number}新闻</a></li>" for number in range(links))
    page = (
        f"<title>{site}</title><h1>{site}</h1><ul>{menu}</ul><div><{tag}>{HEADLINE}</{tag}>"
        f"<div>2024-05-12 10:30 来源：某某报</div>{TEXT}</div>"
    )
    article = extract(page)
    assert (article.title, article.body.count("\n")) == (HEADLINE, 1)


def test_a_headline_that_ends_like_a_site_s_name_stays() -> None:
    headline = "山里有了第一张农村电商网"
    page = (
        f"<title>{headline}_某某报</title><h1>{headline}</h1><div>2024-05-12 10:30 来源：某某报</div>{TEXT}"
    )
    assert extract(page).title == headline


@pytest.mark.parametrize("headline", ["最后一家只收现金的银行", "消失的镇医院", "我们需要怎样的大学"])
def test_a_headline_that_ends_like_an_office_s_name_stays(headline: str) -> None:
    page = (
        f"<title>{headline}_某某报</title><h1>{headline}</h1><div>Emily Ross</div><div>2024-05-12 10:30</div>"
        f"{TEXT}"
    )
    assert extract(page).title == headline


def test_an_office_that_signs_below_the_text_is_no_headline() -> None:
    """The title begins with its name, and is otherwise not that of the heading."""
    page = (
        "<title>某某镇人民政府关于值班的通告</title><table><tr><td><h2>汛期值班工作通知</h2></td></tr><tr><td>"
        f"{TEXT}<p>某某镇人民政府</p><p>2024年4月18日</p></td></tr></table>"
    )
    article = extract(page)
    assert (article.title, article.body.split("\n")[0]) == ("汛期值班工作通知", TEXT[3 : TEXT.index("</p>")])
