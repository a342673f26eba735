"""What a line is by its words, and the form in which lines are compared."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract.layout.lines import holds_for_prose, key, read_line
from newsextract.layout.model import Label
from newsextract.layout.prose import ends_sentence, is_prose


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
    ("在看 12", Label.SHARE),
    ("点赞（3.1万）", Label.SHARE),
    ("此内容由AI生成", Label.DISCLAIMER),
    ("智能摘要", Label.NOTE),
    ("喜欢这篇文章，欢迎点个“赞”和“在看”，分享给更多的人。", Label.PROMO),
    ("打印", Label.SHARE),
    ("编辑：王一", Label.EDITOR),
    ("记者王一", Label.BYLINE),
    ("□本报记者 何乐 文/摄", Label.BYLINE),
    ("某城晚报·江湾网记者 何乐", Label.BYLINE),
    ("江湾新闻·某城晚报记者 何乐 通讯员 王一 文/图", Label.BYLINE),
    ("实习生 何乐", Label.BYLINE),
    ("剪辑：何乐 王一", Label.BYLINE),
    ("综合来源：某城晚报、江湾网", Label.BYLINE),
    ("本文综合自某城晚报、江湾网", Label.BYLINE),
    ("（综合江湾网、某城晚报报道）", Label.BYLINE),
    ("本文来源于某城晚报，记者：何乐", Label.BYLINE),
    ("值班主任：何乐", Label.EDITOR),
    ("统筹：何乐", Label.EDITOR),
    ("全文2100字，阅读约需5分钟", Label.NOTE),
    ("本文约3000字，阅读需8分钟", Label.NOTE),
    ("预计阅读时间：5分钟", Label.NOTE),
    ("（本文完）", Label.NOTE),
    ("觉得好看，请点这里↓↓↓", Label.PROMO),
    ("来都来了，点个在看再走吧~", Label.PROMO),
    ("关注“某某发布”，了解更多", Label.PROMO),
    ("打开某某新闻，查看更多图片", Label.PROMO),
    ("（点击图片可放大）", Label.SHARE),
    ("左右滑动查看更多", Label.SHARE),
    ("查看全文>>", Label.SHARE),
    ("阅读 1万+", Label.SHARE),
    ("精选留言", Label.COMMENTS),
    ("精彩回顾", Label.RELATED),
    ("配图来自视觉某某", Label.CAPTION),
    ("本文图片除署名外，均来自网络", Label.DISCLAIMER),
    ("风险提示：股市有风险，入市需谨慎", Label.DISCLAIMER),
    ("作者简介：王一，某某大学教授，著有《桥》等。", Label.NOTE),
    # labels and short values from end to end
    ("作者：张三 发布时间：2024-03-05 08:09:09 浏览次数： 【字体： 大 中 小】 打印本页", Label.BYLINE),
    ("【信息来源：江州市财政局】【信息时间：2024-03-05 阅读次数：456】【打印】【关闭】", Label.BYLINE),
    ("撰稿：张三 摄影：李四 初审：王五 终审：赵六 发布者：新闻网 浏览次数：10", Label.BYLINE),
    ("設計／張三", Label.EDITOR),
    ("核稿／張三", Label.EDITOR),
    ("报道：张三", Label.BYLINE),
    ("江州日报 | 2024年03月05日 | A02 评论", Label.DATELINE),
    ("丨编辑：张三", Label.EDITOR),
    ("08-11-2023 07:45", Label.DATELINE),
    ("05 3月, 2024", Label.DATELINE),
    ("發布日期：113-03-05", Label.DATELINE),
    ("发布时间：20240305", Label.DATELINE),
    ("[摘要]第九届山地自行车赛将于本周末开赛，来自十四个省份的选手参加。", Label.NOTE),
    ("（江州市纪委监委 张三 || 责任编辑 李四）", Label.EDITOR),
    ("张三 2023年11月8日 随笔 0 条评论", Label.DATELINE),
]


@pytest.mark.parametrize(("text", "label"), LINES)
def test_label(text: str, label: Label) -> None:
    verdict = read_line(text)
    assert verdict is not None
    assert verdict.label is label
    assert not is_prose(text) or holds_for_prose(text, verdict, at_tail=True)


PROSE = [
    "视频丨老渡口来了新船 沙洲上的人不必绕桥",
    "扫码骑车，已经成为很多人的通勤方式。",
    "客户端上线三个月，用户突破十万。",
    "统筹城乡发展的办法，写在一张纸上。",
    "综合服务一张网",
    "编辑同志：",
    "记者调查",
    "记者手记",
    "打印时间",
    "打印流程",
    "本网讯（记者 王一）昨天，县里排查安全责任落实情况，负责人在网络上公布了结果。",
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


GLUED_ON = [
    "两座旧桥留了下来，每周六有人来画它们。转载请注明来自某某网",
    "从下个月起，他要在轮渡上做一名安全员，每天来回二十四趟。扫描二维码，关注某某发布。",
    "末班船延长到晚上十点，票价不变。更多精彩内容请访问某某网公司为此增加了四名船员。",
]
"""Sentences of an article to which a site has glued one of its own."""

NOTICES = [
    "本文来源于网络，版权归原作者所有。未经授权不得转载。",
    "本公众号每天推送一条要闻。扫描二维码，关注我们。",
    "喜欢就点个赞吧。扫描二维码，关注某某发布。",
]


@pytest.mark.parametrize("text", GLUED_ON)
def test_a_sentence_stays_what_it_is_with_a_phrase_of_the_site_behind_it(text: str) -> None:
    assert read_line(text) is None


@pytest.mark.parametrize("text", NOTICES)
def test_a_notice_of_two_sentences_is_a_notice(text: str) -> None:
    verdict = read_line(text)
    assert verdict is not None
    assert verdict.label in (Label.DISCLAIMER, Label.PROMO)


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("两座旧桥留了下来。", True),
        ("两座旧桥留了下来。（记者 张三）", True),
        ("两座旧桥留了下来。本文来自某某网", True),
        ("两座旧桥留了下来。（本文由某某网整理发布）", True),
        ("两座旧桥留了下来。来源：www.example.com", True),
        ("两座旧桥留了下来。展开阅读全文", True),
        ("两座旧桥留了下来", False),
        ("本文来自某某网", False),
        ("两座旧桥留了下来。第三座", False),
    ],
)
def test_where_a_sentence_ends(text: str, ends: bool) -> None:
    assert ends_sentence(text) is ends
