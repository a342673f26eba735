"""Indirect speech: found on request, bounded by the sentence."""

from __future__ import annotations

import pytest

from newsextract.speech import find_quotes

REPORTS = [
    # text, clause, speaker, cue
    ("张伟表示，今年的收成会更好。", "今年的收成会更好", "张伟", "表示"),
    (
        "江州大学教授王建国指出，消费正在回暖，但基础还不牢固。",
        "消费正在回暖，但基础还不牢固",
        "王建国",
        "指出",
    ),
    ("江州市公安局称，嫌疑人已被抓获。", "嫌疑人已被抓获", "江州市公安局", "称"),
    ("一位知情人士透露，谈判已经破裂。", "谈判已经破裂", "一位知情人士", "透露"),
    ("校长李秀英走进教室。她说，明天学校不上课。", "明天学校不上课", "李秀英", "说"),
    ("張偉表示，今年的收成會更好。", "今年的收成會更好", "張偉", "表示"),
    ("发言人玛丽·琼斯说公司不会退出市场。", "公司不会退出市场", "玛丽·琼斯", "说"),
    ("据张伟介绍，今年的收成会更好。", "今年的收成会更好", "张伟", "介绍"),
    ("江州市公安局6月9日发布通报称，嫌疑人已被抓获。", "嫌疑人已被抓获", "江州市公安局", "称"),
    ("张伟表示，要打破“内卷”的局面，轻装上阵。", "要打破“内卷”的局面，轻装上阵", "张伟", "表示"),
]


@pytest.mark.parametrize(("text", "clause", "speaker", "cue"), REPORTS)
def test_reports(text: str, clause: str, speaker: str, cue: str) -> None:
    (quote,) = find_quotes(text, indirect=True)
    assert (quote.text, quote.speaker, quote.cue, quote.kind) == (clause, speaker, cue, "indirect")
    assert text[quote.start : quote.end] == clause


def test_it_is_off_by_default() -> None:
    assert all(find_quotes(text) == () for text, _, _, _ in REPORTS)


@pytest.mark.parametrize(
    "text",
    [
        "各方表示欢迎。",
        "一位官员否认了“统一下调”的说法。",
        "与会银行被要求在四月底前完成调整。",
        "据说明天会下雨。",
        "他的小说写得很好，读者很多。",
        "这个频道的收视率一直很高。",
    ],
)
def test_no_report(text: str) -> None:
    assert find_quotes(text, indirect=True) == ()


def test_marks_within_a_report_are_quoted_on_their_own() -> None:
    quotes = find_quotes("张伟表示，今年的收成会更好，“只要老天帮忙，就没有问题”。", indirect=True)
    assert [(quote.text, quote.kind, quote.speaker) for quote in quotes] == [
        ("今年的收成会更好", "indirect", "张伟"),
        ("只要老天帮忙，就没有问题", "direct", "张伟"),
    ]
