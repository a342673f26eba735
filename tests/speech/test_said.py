"""The table of sentences in said.txt: which pairs of marks are quotations, and whose."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsextract.speech import find_quotes
from newsextract.speech.marks import scan

LINES = [
    line
    for line in Path(__file__).with_name("said.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


def heard(text: str) -> str:
    """The speaker of each outermost pair of marks, `-` where it is no quotation, `?` where none is told."""
    quotes = {quote.start: quote for quote in find_quotes(text)}
    spans = [span for span in scan(text) if span.depth == 0]
    return "|".join((quotes[span.start].speaker or "?") if span.start in quotes else "-" for span in spans)


def test_the_table_is_long_enough() -> None:
    assert len(LINES) >= 250
    assert len(set(LINES)) == len(LINES)


@pytest.mark.parametrize("line", LINES)
def test_said(line: str) -> None:
    text, expected = line.replace("⏎", "\n").split("\t")
    assert heard(text) == expected


TITLES_AND_WORDS = [
    # text, speaker, as written, title, cue
    ("江州市教育局局长张国庆说：“今年按时开学。”", "张国庆", "张国庆", "江州市教育局局长", "说"),
    ("发言人玛丽·琼斯(Mary Jones)表示：“无可奉告。”", "玛丽·琼斯", "玛丽·琼斯", "发言人", "表示"),
    (
        "“我们会赢。”布朗在声明中称。OpenSky发言人尼克·布朗说，比赛很难。",
        "尼克·布朗",
        "布朗",
        "OpenSky发言人",
        "称",
    ),
    ("校长李秀英走进教室。她说：“同学们好。”", "李秀英", "她", "校长", "说"),
    ("王建国教授认为：“消费正在回暖。”", "王建国", "王建国", "教授", "认为"),
    ("“我们会赢。”队长赵敏喊道。", "赵敏", "赵敏", "队长", "喊道"),
    ("一位知情人士透露：“谈判已经破裂。”", "一位知情人士", "一位知情人士", None, "透露"),
    ("张伟：“大家辛苦了。”", "张伟", "张伟", None, None),
    ("村民孫麗華說：「路終於通了。」", "孫麗華", "孫麗華", "村民", "說"),
]


@pytest.mark.parametrize(("text", "speaker", "written", "title", "cue"), TITLES_AND_WORDS)
def test_parts_of_an_attribution(
    text: str, speaker: str, written: str, title: str | None, cue: str | None
) -> None:
    (quote,) = find_quotes(text)
    assert (quote.speaker, quote.speaker_as_written, quote.speaker_title, quote.cue) == (
        speaker,
        written,
        title,
        cue,
    )
    assert quote.kind == "direct"
    assert text[quote.start : quote.end] == quote.text
