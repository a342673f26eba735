"""A brief in a plain text, and more prose of somebody else's on the page."""

from __future__ import annotations

import pytest

from newsextract import extract

HEAD = ["首页", "本地", "阅览室开放", "2024-05-12 10:30 来源：某某报", "分享到："]
BRIEF = "市图书馆昨日开放新的阅览室，首日有八百名读者到馆。"
QUESTIONS = [
    "为什么有的城市每年都要修一次人行道？",
    "老房子的楼梯为什么比新房子的陡，是谁规定的？",
    "如何看待夜里十一点以后还有人跳广场舞？",
    "第一次坐慢火车要带什么，有哪些要注意的？",
    "在小城开一家面馆，每个月能挣多少？",
]
TEASERS = [
    "城北花展月底开门",
    "今年的花展将在月底举行，主办方说参展的品种比去年多了三成，门票仍然不收，只需提前预约。",
    "全市二十所小学开游泳课",
    "新学期开始，全市有二十所小学开设游泳课，由专门的教练授课，费用由财政承担，家长不用再付。",
]
GLUED = [f"{headline} {abstract}" for headline, abstract in zip(TEASERS[::2], TEASERS[1::2], strict=True)]
STEPS = "河边的步道修好了 河边的步道上周修好，两岸的居民可以沿河走到市中心，全长六公里，途中有四个亭子。"
RULES = "本站为了保护您的隐私，请用户登录前先阅读本站的条款，继续浏览表示您同意本站使用Cookie。"
STORY = [
    "新的阅览室在三楼，有二百个座位，藏书三万册，读者凭身份证就能进去。",
    "馆长张三说，施工用了八个月，最难的是把旧书一本一本搬上楼来。",
    "阅览室每天开放到晚上九点，周一闭馆，节假日照常开放，不收费用。",
]


def read(*lines: str) -> list[str]:
    article = extract("\n\n".join(lines), format="text")
    assert article.title == "阅览室开放"
    return article.body.split("\n")


@pytest.mark.parametrize("end", [["责任编辑：张三", "热门问答"], ["网友评论"], ["上一篇：石桥修好了"]])
@pytest.mark.parametrize(
    "below", [QUESTIONS, TEASERS, [*GLUED, STEPS]], ids=["questions", "teasers", "glued"]
)
def test_the_brief_is_the_article(end: list[str], below: list[str]) -> None:
    assert read(*HEAD, BRIEF, *end, "推荐阅读", *below) == [BRIEF]


def test_rules_for_users_stand_above_the_headline() -> None:
    assert read(RULES, *HEAD, BRIEF, "延伸阅读", "河边的步道修好了", "城北花展月底开门") == [BRIEF]


def test_the_next_story_is_longer() -> None:
    following = ["阅读下一篇", "石桥修好了", "2024-05-11 08:00 来源：某某报"]
    sentences = [line.replace("阅览室", "石桥") for line in STORY]
    assert read(*HEAD, BRIEF, *following, *sentences, "版权所有") == [BRIEF]


@pytest.mark.parametrize(
    "between",
    [
        ["作者：李四", "编辑：张三"],
        ["责任编辑：张三", "上一篇：河边的步道修好了"],
        ["【相关新闻】河边的步道上周修好了"],
    ],
)
def test_sentences_in_a_row_are_the_text(between: list[str]) -> None:
    assert read(*HEAD, BRIEF, *between, *STORY, "责任编辑：张三")[-3:] == STORY


def test_an_editor_is_named_above_a_short_text() -> None:
    """Two sentences do not run on, but nothing of others stands above them."""
    assert read(*HEAD, BRIEF, "作者：李四", "编辑：张三", *STORY[:2], "上一篇：石桥修好了")[-2:] == STORY[:2]


def test_a_caption_above_the_text_is_no_brief() -> None:
    caption = "阅览室开放首日，读者在门口排队。示意图。（资料照，张三摄）"
    text = [f"{STORY[0]}门口的石狮子也擦干净了，是从老馆搬来的。", f"{STORY[1]}一搬就是三天，谁也没有喊累。"]
    others = ["河边的步道修好了", "城北花展月底开门", "石桥修好了"]
    assert read(*HEAD[:4], caption, "12条评论", *text, "廣告", "相关报道", *others, *others) == text
