"""Lines made of nothing but a site's words, and the article's own lines that hold them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract.layout.lines import read_line
from newsextract.layout.lines.calls_to_action import ONLY_SITE_WORDS, is_call_at_tail, read_call_to_action
from newsextract.layout.lines.keys import EDGE, key
from newsextract.layout.model import Label
from newsextract.lexicon import words


def read(text: str) -> Label | None:
    verdict = read_call_to_action(key(text).strip(EDGE))
    return None if verdict is None else verdict.label


@pytest.mark.parametrize(
    "text",
    [
        "扫码立即领取",
        "点分享 点收藏 点点赞 点在看",
        "快来发表你的看法吧~",
        "觉得有用就点个赞吧！",
        "👇👇点击关注，看更多好文👇👇",
        "请点亮“在看”",
        "欢迎“点赞”“打赏”“在看”三连",
        "扫码订阅《江东渡口》",
        "关注江东渡口，收藏不迷路",
        "把江东渡口设为星标，第一时间收到推送",
        "登入會員看全文",
        "請往下繼續閱讀",
        "點我訂閱江東財經Youtube頻道",
        "请使用新版浏览器",
        "您的试读篇数已用完",
        "退出全屏 切换到竖屏全屏 退出全屏",
        "高兴 感动 同情 愤怒 搞笑 难过 新奇 路过",
        "今天的分享就到这里，我们下期再见",
        "欢迎大家在评论区留言。",
        "感謝你讀到這裡。如果喜歡這篇文章，歡迎按下愛心、留言，或追蹤我的沙龍。",
        "如果你喜歡我的文章，歡迎幫我按個讚或分享給朋友！",
        "回應 推薦文章 列印 加入我的文摘",
        "如果你喜歡這篇文章，請幫我拍拍手，最多可以拍50下喔！",
    ],
)
def test_a_line_of_the_site(text: str) -> None:
    assert read(text) is Label.PROMO


@pytest.mark.parametrize(
    "text",
    [
        "往期荐读",
        "近期热文：老渡口的前世今生",
        "更多江東新聞報導",
        "看更多鏡頭週刊內容",
        "其他人也在看",
        "你或许还想看",
    ],
)
def test_a_heading_of_other_articles(text: str) -> None:
    assert read(text) is Label.RELATED


@pytest.mark.parametrize("text", ["分享新闻", "列印此页", "写评论", "立即预约", "我要报名"])
def test_a_button(text: str) -> None:
    assert read(text) is Label.SHARE


@pytest.mark.parametrize(
    "text",
    [
        # subheads
        "扫码点餐成标配",
        "关注留守儿童",
        "为热心人点赞",
        "点赞背后的生意",
        "分享与合作",
        "下载安装步骤",
        "预约方式",
        "更多惠民举措",
        "推荐书目",
        "大家都喜欢她",
        "现场直击",
        "感谢有你",
        "市民的回应",
        "读书沙龙",
        "家长帮我接孩子。",
        "写在最后",
        "谢谢大家",
        "更多人留了下来",
        # sentences
        "大家都在评论区留言。",
        "“我们在看视频。”",
        "我们都在看你。",
        "“下载一个客户端，快！”",
        "扫码进群的业主里，混进了两家装修公司。",
        "公众号被冻结的第三天，他学会了发传单。",
        "没有更多证据，案子只能搁置。",
        "近期热门的露营地，已经开始限流。",
        "最新视频显示，车辆在路口停了四秒。",
        "2024",
        "",
    ],
)
def test_a_line_of_the_article(text: str) -> None:
    assert read(text) is None if text else True
    assert not is_call_at_tail(key(text).strip(EDGE)) or text == ""


@pytest.mark.parametrize("text", ["喜欢的朋友可以关注一下", "如有帮助，请点赞支持", "欢迎转发"])
def test_behind_the_last_sentence_less_is_enough(text: str) -> None:
    assert is_call_at_tail(key(text).strip(EDGE))


@pytest.mark.parametrize(
    "text",
    ["谢谢大家", "谢谢，谢谢。", "感谢你们，感谢大家。", "江东市交通局", "何大年", "新船码头", "票价两元"],
)
def test_what_signs_an_article_stays(text: str) -> None:
    assert not is_call_at_tail(key(text).strip(EDGE))


@pytest.mark.parametrize(
    "section", ["sure", "more", "with", "which", "articles", "readers", "read", "perhaps", "wanted", "press"]
)
def test_words_are_in_the_compared_form(section: str) -> None:
    assert [word for word in words("site_words", section) if key(word) != word] == []


@given(st.text(max_size=60) | st.lists(st.sampled_from(words("site_words")), max_size=30).map("".join))
def test_any_text(text: str) -> None:
    verdict = read_line(text)
    assert verdict is None or verdict.reason
    bare = key(text).strip(EDGE)
    if bare:
        found = read_call_to_action(bare)
        assert found is None or found.reason == ONLY_SITE_WORDS
        is_call_at_tail(bare)
