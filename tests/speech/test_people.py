"""Where the people of a text are named: of two names at one place, the longer."""

from __future__ import annotations

import pytest

from newsextract.speech.people import People, Person


@pytest.mark.parametrize(
    ("text", "names", "named"),
    [
        ("张三说，李四也说。", ("张三", "李四"), ["张三", "李四"]),
        ("张三丰与张三", ("张三", "张三丰"), ["张三丰", "张三"]),
        ("约迪·赛斯到了，赛斯说", ("约迪·赛斯",), ["约迪·赛斯", "约迪·赛斯"]),
        ("阳阳阳阳", ("阳阳",), ["阳阳", "阳阳"]),
        ("无人", ("张三",), []),
    ],
)
def test_names_are_found_from_left_to_right(text: str, names: tuple[str, ...], named: list[str]) -> None:
    people = People(text, text, {name: Person(name, None) for name in names}, searched=True)
    found, place = [], 0
    while (mention := people.after(place, len(text))) is not None:
        found.append(mention[1])
        place = mention[0] + 1
    assert found == named
