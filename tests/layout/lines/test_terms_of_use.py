"""A site's rules for its users are longer than a brief, and yet not the article."""

from __future__ import annotations

import pytest

from newsextract import extract
from newsextract.layout.lines.terms_of_use import are_terms_of_use

RULES = [
    "本网站对使用者发表的留言有权修改或删除，使用者登录后即视为同意。",
    "请勿重复发表相同的评论，也不得上传与主题无关的图片。",
    "发言若有攻击、侮辱等违反法律的内容，责任由使用者自行承担。",
    "请确认上传的文字没有侵犯他人的著作权，违者本站将删除留言。",
    "多次违反上述条款的，本站有权封锁账号，并保留追究责任的权利。",
]
NEWS = [
    "市图书馆昨日开放新的阅览室，首日有八百名读者到馆。",
    "馆方说，本站公交线路同时延长一站，方便读者往返。",
    "阅览室每天开放到晚上九点，周一闭馆。",
]


@pytest.mark.parametrize(("sentences", "expected"), [(RULES, True), (NEWS, False), ([], False)])
def test_are_terms_of_use(sentences: list[str], expected: bool) -> None:
    assert are_terms_of_use(sentences) is expected


def page(text: str, rules: str) -> str:
    share = "".join(f"<li>分享{number}</li>" for number in range(12))
    return (
        "<title>阅览室开放_某某报</title><h1>阅览室开放</h1><div>2024-05-12 10:30 某某报</div>"
        f"<ul>{share}</ul><div>{text}</div><h4>推荐阅读</h4><ul>{'<li><a href=/1>另一条</a></li>' * 6}</ul>"
        f"<div><div>留言规则</div><div>{rules}</div></div>"
    )


def test_a_brief_above_the_rules_for_comments() -> None:
    rules = "".join(f"<p>{line}</p>" for line in RULES * 3)
    assert extract(page(f"<p>{NEWS[0]}</p><p>{NEWS[2]}</p>", rules)).body.split("\n") == [NEWS[0], NEWS[2]]


def test_news_of_rules_below_the_headline() -> None:
    """Rules that the article is about stay, whatever they say."""
    text = "".join(f"<p>{line}</p>" for line in RULES[1:])
    found = extract(
        "<title>新规则发布_某某报</title><h1>新规则发布</h1><div>2024-05-12</div><div>" + text + "</div>"
    )
    assert found.body.split("\n") == RULES[1:]
