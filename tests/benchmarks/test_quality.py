"""The gate: what fell is named, and the floor only rises."""

from __future__ import annotations

import datetime as dt

from newsextract import Article, Quote, Source
from quality import fallen, figures, prediction, raised

FLOOR = {"html": {"body_f1": 0.97, "title": 0.95}, "text": {"body_f1": 0.9}}


def test_what_is_below_the_floor_is_named() -> None:
    reached = {"html": {"body_f1": 0.98, "title": 0.9412}, "text": {"body_f1": 0.9}}
    assert fallen(reached, FLOOR) == ["html title: 0.9412, floor 0.9500"]


def test_a_figure_that_is_no_longer_given_has_fallen() -> None:
    assert fallen({"html": {"body_f1": 0.97}}, FLOOR) == ["html title: 0.0000, floor 0.9500"]


def test_rounding_is_no_fall_and_an_input_left_out_is_not_judged() -> None:
    assert fallen({"html": {"body_f1": 0.9696, "title": 0.95}}, FLOOR) == []


def test_the_floor_only_rises() -> None:
    reached = {"html": {"body_f1": 0.98, "title": 0.9, "day": 0.97}}
    assert raised(reached, FLOOR) == {
        "html": {"body_f1": 0.98, "title": 0.95, "day": 0.97},
        "text": {"body_f1": 0.9},
    }


def test_figures_that_the_scorer_does_not_have_are_left_out() -> None:
    fields = {
        "body": {"f1": 0.98765, "clean": 0.7},
        "title": {"exact": 1.0},
        "published": {"day": 1.0, "minute": None},
        "authors": {"f1": 0.5},
        "editors": {"f1": 0.5},
        "source": {"exact": 0.5},
        "quotes": {"f1": 0.5, "speaker": None},
        "cited": {"f1": 0.5},
    }
    found = figures(fields)
    assert found["body_f1"] == 0.9877
    assert "minute" not in found
    assert "speaker" not in found


def test_an_article_in_the_terms_of_the_scorer() -> None:
    article = Article(
        title="市图书馆延长开放",
        subtitle=None,
        date=dt.date(2024, 5, 6),
        published_at=None,
        modified_at=None,
        authors=("张三",),
        editors=(),
        paragraphs=(),
        body="李四说：“以后晚上也能来。”",
        quotes=(
            Quote(
                text="以后晚上也能来。",
                speaker="李四",
                speaker_as_written="李四",
                speaker_title=None,
                cue="说",
                kind="direct",
                start=5,
                end=13,
            ),
        ),
        sources=(
            Source(name="本市晚报", role="credited", url=None, kind="outlet"),
            Source(name="图书馆公告", role="cited", url=None, kind="document"),
        ),
        images=(),
        tags=(),
        url=None,
        site_name=None,
        language="zh-Hans",
        next_page=None,
        removed=(),
        confidence=0.9,
    )
    assert prediction("p1", article) == {
        "id": "p1",
        "title": "市图书馆延长开放",
        "published": "2024-05-06",
        "authors": ["张三"],
        "editors": [],
        "source": "本市晚报",
        "body": "李四说：“以后晚上也能来。”",
        "quotes": [{"text": "以后晚上也能来。", "speaker": "李四"}],
        "cited": ["图书馆公告"],
    }
