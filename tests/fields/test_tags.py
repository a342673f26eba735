"""Which printed words are an article's tags."""

from __future__ import annotations

from newsextract.fields.tags import find_tags
from newsextract.layout.lines.shapes import HASHTAGS
from newsextract.layout.model import Label, LabelledBlock
from newsextract.page.model import Block, Link, Node

NODE = Node("div", "", None, 0)
BODY = LabelledBlock(Block(0, "镇上的第三年，我学会了生炉子。", NODE), Label.BODY, "")


def line(text: str, *links: str, label: Label = Label.NAVIGATION, reason: str = "") -> LabelledBlock:
    block = Block(1, text, NODE, links=tuple(Link(each, "/a") for each in links))
    block.link_chars = sum(map(len, links))
    return LabelledBlock(block, label, reason)


def test_label() -> None:
    tags = line("标签：炉子 小镇", label=Label.TAGS)
    assert find_tags([BODY, tags]) == ("炉子", "小镇")


def test_label_with_a_small_colon() -> None:
    assert find_tags([BODY, line("相關字詞﹕炉子 小镇", label=Label.TAGS)]) == ("炉子", "小镇")


def test_english_label_behind_the_column() -> None:
    assert find_tags([BODY, line("Filed under: News Tagged: 炉子, 小镇", label=Label.TAGS)]) == (
        "炉子",
        "小镇",
    )


def test_label_behind_the_column() -> None:
    assert find_tags([BODY, line("分类：本地新闻 标签：炉子, 小镇", label=Label.TAGS)]) == ("炉子", "小镇")
    assert find_tags([BODY, line("分类：本地新闻", label=Label.TAGS)]) == ()


def test_hashtags() -> None:
    assert find_tags([BODY, line("#炉子#小镇", label=Label.TAGS, reason=HASHTAGS)]) == ("炉子", "小镇")


def test_menu_between_bars_is_no_list_of_tags() -> None:
    assert find_tags([BODY, line("关于我们 | 广告服务 | 联系我们", label=Label.TAGS)]) == ()


def test_foot_of_a_post() -> None:
    foot = line("发布于 日常标签 炉子、小镇生活", "日常", "炉子", "小镇生活")
    assert find_tags([BODY, foot]) == ("炉子", "小镇生活")


def test_links_that_are_key_words_of_the_head() -> None:
    tags = line("冬天小镇", "冬天", "小镇")
    assert find_tags([BODY, tags], "小镇,冬天,炉子") == ("冬天", "小镇")
    assert find_tags([BODY, tags], "小镇,炉子") == ()
    assert find_tags([BODY, line("小镇", "小镇")], "小镇") == ()


def test_links_behind_the_text_that_are_words_of_it() -> None:
    assert find_tags([BODY, line("炉子镇上", "炉子", "镇上", label=Label.RELATED)]) == ("炉子", "镇上")
    assert find_tags([BODY, line("上一篇下一篇", "上一篇", "下一篇")]) == ()
    assert find_tags([]) == ()


def test_label_in_an_element_of_its_own() -> None:
    for label in (Label.TAGS, Label.NAVIGATION):
        tags = line("标签炉子小镇", "炉子", "小镇", label=label)
        tags.block.line = None
        tags.block._pieces = ("标签", "炉子", "小镇")
        assert find_tags([BODY, tags]) == ("炉子", "小镇")


def test_links_in_an_element_for_tags() -> None:
    tags = line("雪 炉子 、 北方小镇", "雪", "炉子", "北方小镇")
    tags.block.node = Node("div", "article-tags clearfix", None, 0)
    assert find_tags([BODY, tags]) == ("雪", "炉子", "北方小镇")
    tags.block.node = Node("div", "stage-list", None, 0)
    assert find_tags([BODY, tags]) == ()


def test_label_of_hot_words() -> None:
    assert find_tags([BODY, line("相关热词搜索：炉子 小镇", label=Label.TAGS)]) == ("炉子", "小镇")


def test_links_that_are_tags_by_their_form() -> None:
    for each in (line("#雪#北方小镇", "#雪", "#北方小镇"), line("雪北方小镇", "雪", "北方小镇")):
        if "#" not in each.block.text:
            each.block.links = tuple(Link(link.text, f"/tag/{link.text}") for link in each.block.links)
        assert find_tags([BODY, each]) == ("雪", "北方小镇")
    assert find_tags([BODY, line("雪北方小镇", "雪", "北方小镇")]) == ()


def test_tags_in_lines_of_their_own() -> None:
    parent = Node("dl", "", None, 0)
    lines = [line("文章标签", label=Label.TAGS), line("炉子", "炉子"), line("北方小镇", "北方小镇")]
    for each in lines:
        each.block.node = Node("dd", "", parent, 1)
    elsewhere = line("更多新闻", "更多新闻")
    assert find_tags([BODY, *lines, elsewhere]) == ("炉子", "北方小镇")


def test_topics() -> None:
    assert find_tags([BODY, line("相关话题：雪 北方小镇", "雪", "北方小镇", label=Label.RELATED)]) == (
        "雪",
        "北方小镇",
    )
    headline = "北方小镇连下三天大雪交通受阻"
    assert find_tags([BODY, line(f"相关专题：{headline}", headline, label=Label.RELATED)]) == ()


def test_tags_without_links() -> None:
    assert find_tags([BODY, line("【关键词】炉子 北方小镇")]) == ("炉子", "北方小镇")
    assert find_tags([line("标签 - 炉子,小镇", label=Label.TAGS)]) == ("炉子", "小镇")
    assert find_tags(
        [BODY, line("分类：新闻 标签：炉子 小镇", "新闻", "炉子", "小镇", label=Label.TAGS)]
    ) == ("炉子", "小镇")
    spans = line("炉子北方小镇")
    spans.block.node, spans.block.line = Node("div", "article-tags", None, 0), None
    spans.block._pieces = ("炉子", "北方小镇")
    assert find_tags([BODY, spans]) == ("炉子", "北方小镇")


def test_several_links_below_a_label() -> None:
    lines = [line("文章标签", label=Label.TAGS), line("炉子北方小镇", "炉子", "北方小镇")]
    assert find_tags([BODY, *lines]) == ("炉子", "北方小镇")
    buttons = line("收藏追踪", "收藏", "追踪")
    assert find_tags([BODY, line("关键词：炉子", label=Label.TAGS), buttons]) == ("炉子",)


def test_element_for_tags_far_behind_the_text() -> None:
    def far(*words: str) -> tuple[str, ...]:
        tags = line("".join(words), *words, label=Label.RELATED)
        tags.block.node = Node("div", "tags", None, 0)
        buttons = [line(word, label=Label.PROMO) for word in ("下载客户端", "收藏", "分享", "点赞", "公众号")]
        return find_tags([BODY, *buttons, tags])

    assert far("炉子", "小镇") == ("炉子", "小镇")
    assert far("【纠错】") == ()
    assert far("股市", "房价") == ()  # a cloud
    assert far("炉子", "股市", "房价", "旅游", "美食") == ()
