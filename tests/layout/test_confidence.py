"""How likely the body is clean: fewer signs of trouble, higher; what each sign sees."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract.layout import estimate_confidence, label
from newsextract.layout.confidence import CAP, calibrated, features, trouble
from newsextract.page import read_page

SENTENCE = "河湾村的水渠上周修好了，三百户人家的稻田都用上了水，今年不用再等雨。"
HEAD = "<h1>河湾村修好水渠</h1><p>2021-03-05 08:20 来源：河湾日报</p>"
TEXT = f"<div><p>{SENTENCE}</p><p>{SENTENCE}</p><p>{SENTENCE}</p></div>"
FOOT = "<p>责任编辑：王五</p>"
CLEAN = HEAD + TEXT + FOOT
OTHER = "<p>城东小学昨天举办运动会，三百名学生参加，二十多个项目一直比到傍晚才结束。</p>"


def confidence(page: str) -> float:
    return estimate_confidence(label(read_page(page)))


def signs(page: str) -> dict[str, float]:
    found = features(label(read_page(page)))
    assert found is not None
    return found


def test_without_a_body_there_is_none() -> None:
    assert confidence("<p><a href=/1>首页</a></p>") == 0.0


@pytest.mark.parametrize(
    ("page", "sign"),
    [
        (CLEAN.replace("<h1>河湾村修好水渠</h1>", ""), "headline far off"),
        (CLEAN.replace("</h1>", "</h1>" + "<p>图</p>" * 9), "headline far off"),
        (CLEAN.replace("<p>2021-03-05 08:20 来源：河湾日报</p>", ""), "no date or byline above"),
        (HEAD + TEXT + "<p>河湾村村民委员会电子屏</p>", "nothing closes it"),
        (CLEAN.replace("今年不用再等雨。</p><p>", "今年，不用再等雨</p><p>"), "without a stop"),
        (CLEAN.replace("</div>", "<p>水渠 三里</p><p>稻田 千亩</p></div>"), "short lines behind"),
        (CLEAN.replace("</p></div>", "<a href=/2>水渠</a></p></div>"), "linked at the ends"),
        (CLEAN.replace("</div>", f"<section>{OTHER}</section></div>"), "in several elements"),
        (CLEAN + f"<ul><li>{OTHER}</li></ul>", "sentences elsewhere"),
        (CLEAN + f"<ul><li>{OTHER}</li></ul>", "unknown sentences near"),
    ],
)
def test_a_sign_shows_and_lowers_it(page: str, sign: str) -> None:
    assert signs(page)[sign] > signs(CLEAN)[sign]
    assert confidence(page) < confidence(CLEAN)


@given(st.floats(0, 39), st.floats(0, 39))
def test_more_trouble_is_never_more_confidence(one: float, other: float) -> None:
    less, more = sorted((one, other))
    assert 0 <= calibrated(more, 2.8, 0.8) <= calibrated(less, 2.8, 0.8) <= 1


def test_a_sign_counts_what_exceeds_the_usual_up_to_a_cap() -> None:
    usual = {"linked": (0.1, 0.2)}
    assert trouble({"linked": 0.05}, usual) == 0
    assert trouble({"linked": 0.5}, usual) == pytest.approx(2)
    assert trouble({"linked": 1.0}, usual) == CAP
