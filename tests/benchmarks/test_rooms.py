"""Where the time goes: the stopwatch, every room of the road, the table and the picture."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest

import rooms
from newsextract import extractor
from rooms import FUNCTIONS, PARSE, REST, SILENT, SILENT_TEXT, WHOLE, Stopwatch

PAGE = Path(__file__).parents[2] / "fixtures" / "portal-sina.html"
SECONDS = dict.fromkeys(FUNCTIONS, 1.0) | {PARSE: 2.0, SILENT: 3.0, SILENT_TEXT: 4.0, REST: 2.0}


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Callable[[float], None]:
    """A process time that goes on only when it is told to."""
    now = [0.0]
    monkeypatch.setattr(time, "process_time", lambda: now[0])

    def spend(seconds: float) -> None:
        now[0] += seconds

    return spend


def test_a_room_inside_another_stops_its_watch(clock: Callable[[float], None]) -> None:
    watch = Stopwatch()
    inner = watch.timed("inner", lambda: clock(2))

    def both() -> None:
        clock(1)
        inner()
        inner()

    watch.timed("outer", both)()
    assert watch.seconds == {"inner": 4.0, "outer": 1.0}


def test_a_room_that_raises_is_timed(clock: Callable[[float], None]) -> None:
    watch = Stopwatch()

    def fail() -> None:
        clock(3)
        raise KeyError

    with pytest.raises(KeyError):
        watch.timed("room", fail)()
    assert watch.seconds == {"room": 3.0}


def test_the_road_goes_through_every_room() -> None:
    watch, before = Stopwatch(), extractor.read_page
    with rooms.watched(watch) as read:
        read(PAGE.read_bytes())
    assert set(watch.seconds) == {*FUNCTIONS, REST}
    assert extractor.read_page is before


def test_table() -> None:
    lines = rooms.table(SECONDS, pages=10).splitlines()
    assert "| decode | 0.50 | 100.00 | 10% |" in lines
    assert f"| {WHOLE} | 5.00 | 1000.00 | 100% |" in lines
    assert f"| {SILENT} | 1.50 | 300.00 |" in lines
    assert lines[-1] == "Goal: 2.5 parses for the whole; missed by 2.50. 10 pages."
    assert "; reached." in rooms.table({**SECONDS, PARSE: 10.0}, pages=10)


def test_the_picture_has_a_bar_for_each_room() -> None:
    found = rooms.in_parses(SECONDS)
    tree = ElementTree.fromstring(rooms.picture(found))
    texts = [element.text for element in tree.iter("{http://www.w3.org/2000/svg}text")]
    assert {*FUNCTIONS, REST, WHOLE, PARSE, "5.00", "goal 2.5"} <= set(texts)
    bars = [element for element in tree.iter("{http://www.w3.org/2000/svg}rect") if element.get("x")]
    assert len(bars) == len(found) + 1
    assert max(float(bar.get("width", 0)) for bar in bars) == rooms.WIDTH
