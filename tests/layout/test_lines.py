"""What a line is by its words, and the form in which lines are compared."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract.layout.lines import holds_for_prose, key, read_line
from newsextract.layout.model import Label


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("要闻 ｜ Ａ股", "要闻|a股"),
        ("傳統媒體的轉型", "传统媒体的转型"),
        ("⾒⾧⾞", "见长车"),  # radicals, as copied out of PDF files: folded to the end
        ("国际　新闻\xa0首页", "国际新闻首页"),
        ("ABC：（１２）", "abc:(12)"),
        ("見車門馬魚鳥麥黃頁風飛長貝韋", "见车门马鱼鸟麦黄页风飞长贝韦"),  # so many that a table does it
    ],
)
def test_the_form_in_which_lines_are_compared(text: str, expected: str) -> None:
    assert key(text) == expected


@given(st.text(alphabet="見车門，：（Ａ１a B　\xa0⾒⾧馬魚鳥麥黃頁風飛長貝韋", max_size=30))
def test_a_form_is_its_own_form(text: str) -> None:
    assert key(key(text)) == key(text)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("责任编辑", Label.BYLINE),
        ("（张三 李四整理）", Label.BYLINE),
        ("[编辑：张三]", Label.EDITOR),
        ("某某报 文/张三 图/李四", Label.EDITOR),
        ("记者张三/北京报道", Label.BYLINE),
        ("体育 | 财经 | 汽车", Label.TAGS),
        ("3小时前", Label.DATELINE),
        ("昨天10:30", Label.DATELINE),
        ("民国112年12月16日", Label.DATELINE),
        ("2023年12月16日 10:05", Label.DATELINE),
        ("12-16 09:30", Label.DATELINE),
        ("首页 > 国际 > 正文", Label.NAVIGATION),
        ("已有35人参与", Label.COMMENTS),
        ("张三走在路上", None),
        ("时间：3月5日上午 地点：镇文化站 主持人：张三", None),
        ("下一期課程將於秋天開始，名額三十人。", None),
    ],
)
def test_what_a_line_is_by_its_words(text: str, label: Label | None) -> None:
    verdict = read_line(text)
    assert (verdict and verdict.label) == label


LINES = [
    # who wrote it, and where it was taken from
    ("本文来自微信公众号：松鼠实验室（ID：songshu-lab），作者：阿七，题图来自：《白塔》", Label.BYLINE),
    ("感谢网友 山里的风、迟到的人 的线索投递！", Label.BYLINE),
    ("12世纪商报记者 何乐 海口报道", Label.BYLINE),
    ("来源：前沿报作者：王一 李二 特约记者 赵三责任编辑：钱四发布：2026-02-27 08:02:00", Label.BYLINE),
    ("版面编辑：游方", Label.EDITOR),
    ("2026年03月19日 09:24稿源：硬核网3条评论", Label.DATELINE),
    ("3条评论", Label.COMMENTS),
    # walls, pleas, notices
    ("本文共计2130字，订阅后继续阅读全文", Label.PROMO),
    ("此文为“某某通”专享内容，登录后可阅读。", Label.PROMO),
    ("扫描或点击关注前沿网微信", Label.PROMO),
    ("点击图片查看更多实拍图", Label.PROMO),
    ("广告声明：文内含有的对外跳转链接用于传递更多信息，结果仅供参考。", Label.DISCLAIMER),
    ("论文链接：https://doi.example/10.0000/a", Label.NOTE),
    ("（本文指导专家：王一，某某医院主任医师，门诊时间：周一上午）", Label.NOTE),
    ("Sorry, the web browser you are using does not support video playback.", Label.PLAYER),
    ("举报/反馈", Label.SHARE),
    ("— END —", Label.NOTE),
    ("发布时间：2026年4月15日", Label.DATELINE),
    ("作者简介：王一，某某大学教授，著有《桥》等。", Label.NOTE),
    # labels and short values from end to end
    ("作者：张三 发布时间：2024-03-05 08:09:09 浏览次数： 【字体： 大 中 小】 打印本页", Label.BYLINE),
    ("【信息来源：江州市财政局】【信息时间：2024-03-05 阅读次数：456】【打印】【关闭】", Label.BYLINE),
    ("撰稿：张三 摄影：李四 初审：王五 终审：赵六 发布者：新闻网 浏览次数：10", Label.BYLINE),
    ("設計／張三", Label.EDITOR),
    ("核稿／張三", Label.EDITOR),
    ("报道：张三", Label.BYLINE),
    ("江州日报 | 2024年03月05日 | A02 评论", Label.DATELINE),
]


@pytest.mark.parametrize(("text", "label"), LINES)
def test_label(text: str, label: Label) -> None:
    verdict = read_line(text)
    assert verdict is not None
    assert verdict.label is label
    assert holds_for_prose(text, verdict, at_tail=True)


PROSE = [
    "开奖日期：2026年4月15日",
    "报名时间：2026年4月15日至4月20日。",
    "记者来自全国各地，公众号里贴满了他们的照片。",
    "这笔钱来自村里的公众号打赏，作者把它分给了三户人家，谁也没有想到会有这么多人捐款。",
    "会员可以在柜台领到一张票，凭票入场的人排到了街口，队伍里有老人，也有孩子。",
    "感谢信是她自己写的，投递的那天下着雨。",
]


@pytest.mark.parametrize("text", PROSE)
def test_sentence_is_no_label(text: str) -> None:
    verdict = read_line(text)
    assert verdict is None or not holds_for_prose(text, verdict, at_tail=False)
