"""Lines in the article's place that are none of its text."""

from __future__ import annotations

import pytest
from ferry_page import FIRST, SECOND, labels

from newsextract.layout import Label


@pytest.mark.parametrize(
    ("line", "dangles"),
    [("渡口视频：", True), ("更多图片：", True), ("票价表：", False), ("渡口的视频", False)],
)
def test_line_that_announces_what_is_not_there(line: str, dangles: bool) -> None:
    assert (labels(f"<div>{FIRST}{SECOND}<p>{line}</p></div>")[line] is Label.PLAYER) is dangles


def test_line_that_announces_what_is_there() -> None:
    assert labels(f"<div>{FIRST}<p>渡口视频：</p>{SECOND}</div>")["渡口视频："] is Label.BODY


@pytest.mark.parametrize(
    ("behind", "line", "expected"),
    [
        ("<div class=next>图集</div>", "图集", Label.OTHER),
        ("<div class=rest><p>访问旧版</p></div>", "访问旧版", Label.OTHER),
        ("<h3 class=c>渡口留影</h3>", "渡口留影", Label.OTHER),
        ("<p>渡口留影</p>", "渡口留影", Label.BODY),
        ("<p>－－－－－</p><p>渡口需要你的支持</p>", "渡口需要你的支持", Label.OTHER),
        ("<p>－－－－－</p><p>新船从此每天开。</p>", "新船从此每天开。", Label.BODY),
        ("<p>【江东征稿】</p>", "【江东征稿】", Label.OTHER),
        ("<p>— 荐读 —</p>", "— 荐读 —", Label.OTHER),
        ("<p>【新船班次】</p><p>早班六点</p>", "【新船班次】", Label.BODY),
        ("<div class=sign>江东市港务局</div>", "江东市港务局", Label.BODY),
        ("<div class=sign>张三</div>", "张三", Label.BODY),
        ("<div class=info>地点：老渡口</div>", "地点：老渡口", Label.BODY),
        ("<div class=date>二〇二四年五月十二日</div>", "二〇二四年五月十二日", Label.BODY),
        ("<div class=more>因为您的支持，我们才能一直写下去", "因为您的支持，我们才能一直写下去", Label.OTHER),
        ("<div class=sign>江东市新船建设指挥部全体职工</div>", "江东市新船建设指挥部全体职工", Label.BODY),
        ("<p>他写道：</p><div>江水流过老渡口，<br>风把桥吹成虹</div>", "风把桥吹成虹", Label.BODY),
        ("<p>-----</p><p>地点：老渡口</p>", "地点：老渡口", Label.BODY),
        ("<p>-----</p><ul><li>船票</li></ul>", "船票", Label.BODY),
        ("<div class=end>祝一路平安！</div>", "祝一路平安！", Label.BODY),
        ("<h3>新船班次</h3><ul><li>早班六点</li><li>晚班九点</li></ul>", "新船班次", Label.BODY),
        ("<table><tr><td><p class=c>早班</p><td><p class=c>六点</p></table>", "早班", Label.BODY),
    ],
)
def test_short_line_behind_the_text(behind: str, line: str, expected: Label) -> None:
    assert labels(f"<div>{FIRST}{SECOND}{FIRST}{SECOND}{behind}</div>")[line] is expected


@pytest.mark.parametrize(
    ("above", "expected"),
    [("《江东新闻网》提醒您：", Label.ADVERT), ("船长老何的话：", Label.BODY)],
)
def test_last_line_announced_by_the_site(above: str, expected: Label) -> None:
    line = "台风期间，请避免前往渡口"
    assert labels(f"<div>{FIRST}{SECOND}<p>{above}</p><p>{line}</p></div>")[line] is expected
