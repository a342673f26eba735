"""Pages that are no articles, and short articles that are."""

from __future__ import annotations

import pytest

from newsextract.layout import label, why_no_article
from newsextract.page import read_page

ABSTRACTS = [
    ("老渡口来了新船", "停航十一年以后，沙洲上的四千多人又有了自己的船，过江不必再绕桥。"),
    ("巷口的钟表铺还在走", "店里挂着四十二只钟，没有一只走得一样，老师傅说，这样才热闹。"),
    ("早市上摆出旧书摊", "五点半出摊，七点收摊，卖菜的人比买菜的人更爱看书，杂志翻得卷了边。"),
    ("给书店写信的陌生人", "第一封信没有署名，只有一张手绘的地图，标着七个可以看书的角落。"),
]


def verdict(body: str, title: str) -> str | None:
    page = read_page(f"<html><head><title>{title}</title></head><body>{body}</body></html>".encode())
    return why_no_article(page, label(page))


def cards(level: str, date: str = "") -> str:
    return "".join(
        f'<div class=item><{level}><a href="/{n}.html">{head}</a></{level}>{date}<p class=d>{text}</p></div>'
        for n, (head, text) in enumerate(ABSTRACTS)
    )


@pytest.mark.parametrize("date", ["", "<div>2026-03-30 店主阿离</div>"])
def test_abstracts_under_linked_headlines(date: str) -> None:
    assert verdict(f"<h1>标签：小城</h1>{cards('h2', date)}", "小城 – 某某网")


@pytest.mark.parametrize("beside", ["<i>2026-04-17 09:40</i><i>3.2万+阅读</i>", "<p>社交账号登录</p>"])
def test_words_beside_a_brief(beside: str) -> None:
    text = "受强冷空气影响，今晚起江面将有七级大风，渡船停航，请过江的市民改走大桥，并注意保暖。"
    title = "今晚起渡船因大风停航"
    assert verdict(f"<h1>{title}</h1><p>2026-04-17</p><div>{beside}</div><p>{text}</p>", title) is None


def test_digest_with_a_date_above_is_an_article() -> None:
    page = f"<h1>小城一周：四件小事</h1><p>2026-03-30 09:10 来源：某某网</p><div>{cards('h3')}</div>"
    assert verdict(page, "小城一周：四件小事") is None


def test_brief_above_abstracts_is_an_article() -> None:
    brief = "<p>3月9日17时许，望湖路发生一起交通事故，一人受轻伤，已送医治疗，暂无生命危险。</p>"
    head = "<h1>警情通报：望湖路发生事故</h1><p><a href=/u>云溪发布</a></p><p>2026-03-09 21:35</p>"
    assert (
        verdict(
            f"{head}<div class=c>{brief}</div><div class=more>{cards('h3')}</div>", "警情通报：望湖路发生事故"
        )
        is None
    )


def test_goods_for_sale() -> None:
    page = (
        "<h1>听山降噪耳机 头戴式</h1><div>￥ 599.00</div><div>数量 1 加入购物车</div><div>配送至 某市</div>"
        "<p>本产品全国联保，享受三包服务，质保期为一年，凭证明享受7日内退货。</p>"
        "<p>音质不错，降噪也可以，坐地铁听不到报站，就是戴久了耳朵疼。</p>"
    )
    assert verdict(page, "听山降噪耳机 头戴式 报价")


def test_works_of_a_painter() -> None:
    works = "".join(
        f"<li><p>《{name}》</p><p>68×68cm</p><p>¥12000</p></li>" for name in ("春山", "听泉", "归樵")
    )
    page = f"<h2>童山</h2><p>童山，画家，现居某某，擅长水墨山水，作品多次参加省级展览。</p><ul>{works}</ul>"
    assert verdict(page, "童山作品集")


def test_abstracts_that_all_break_off() -> None:
    items = "".join(
        f"<li><a href=/{n}>{head}</a><p>{text[:-1]}...</p><span>1024 阅读</span><span>03.07 19:02</span></li>"
        for n, (head, text) in enumerate(ABSTRACTS)
    )
    assert verdict(f"<h1>店主阿离</h1><ul>{items}</ul>", "店主阿离 - 某某网")


@pytest.mark.parametrize(
    ("button", "is_wall"),
    [
        ("登录后才能评论", False),
        ("登录后可以发言", False),
        ("请先登录后发表评论", False),
        ("登录后才能查看全文", True),
        ("请先登录", True),
    ],
)
def test_login_to_comment_is_no_wall(button: str, is_wall: bool) -> None:
    verses = "<br>".join(
        ("桥头的石阶", "被水舔得很光", "像一句说了太多遍的话", "他收起竹篙", "把黄昏也收起来", "挂在墙上")
    )
    why = verdict(
        f"<h1>老桥边的黄昏</h1><p>作者：张三 2018-05-06</p><p>{verses}</p><p>{button}</p>", "老桥边的黄昏"
    )
    assert ("wall" in (why or "")) is is_wall


@pytest.mark.parametrize(
    ("headline", "of_the_site"),
    [
        ("关于我们", True),
        ("隐私政策", True),
        ("隱私政策 - 某某网", True),
        ("系统维护中", True),
        ("隐私政策今起更新", False),
        ("联系我们的那个人", False),
    ],
)
def test_a_page_about_the_site(headline: str, of_the_site: bool) -> None:
    text = "<p>某某网办了二十年，每天有十万人来看，有新闻、论坛和视频等二十多个频道。</p>" * 3
    found = verdict(f"<h1>{headline}</h1>{text}", headline)
    assert (found is not None and "site's own" in found) is of_the_site


def test_a_short_article_may_speak_of_logging_in() -> None:
    headline, logging_in = "县里的新网站上线", "登录后可以查看公交时刻。"
    others = (
        "网站昨天上线，公交、医院和学校的消息都在上面。",
        "老人不会用，可以请社区的人来帮忙。",
        "原来的热线照旧，白天有人接。",
        "试用到月底为止，意见可以寄到县里。",
    )
    article = "".join(f"<p>{sentence}</p>" for sentence in (others[0], logging_in, *others[1:]))
    assert verdict(f"<h1>{headline}</h1>{article}", headline) is None
    assert verdict(f"<h1>{headline}</h1><p>{logging_in}</p>", headline) is not None
