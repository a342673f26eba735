"""JSON-LD as sites write it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract.page.head import MAX_JSON, MAX_OBJECTS, read_json_ld


@pytest.mark.parametrize(
    ("source", "objects"),
    [
        ("", []),
        ('{"headline": "标题"}', [{"headline": "标题"}]),
        (' [{"a": 1}, {"b": 2}] ', [{"a": 1}, {"b": 2}]),
        ('{"@graph": [{"a": 1}, [{"b": 2}]]}', [{"@graph": [{"a": 1}, [{"b": 2}]]}, {"a": 1}, {"b": 2}]),
        ('{"a": 1};', [{"a": 1}]),
        ('{"a": 1,}', [{"a": 1}]),
        ('[{"a": 1}, \n ]', [{"a": 1}]),
        ('<!-- {"a": 1} -->', [{"a": 1}]),
        ('//<![CDATA[\n{"a": 1}\n//]]>', [{"a": 1}]),
        ('// <![CDATA[\n{"a": 1};\n// ]]>\n', [{"a": 1}]),
        ('<![CDATA[{"a": 1}]]> ;', [{"a": 1}]),
        ('{"a": "两\n行\t"}', [{"a": "两\n行\t"}]),
        ('{"headline": "标题", "x": }', [{"headline": "标题"}]),
        (
            '{"headline": "引\\"号", "datePublished": "2024-05-15" "y"',
            [{"headline": '引"号', "datePublished": "2024-05-15"}],
        ),
        ('"只是文字"', []),
        ("12", []),
        ("{", []),
        ("[" * 100_000, []),
        ('{"a":' * 100_000, []),
        ("1" * 10_000, []),
    ],
)
def test_objects(source: str, objects: list[dict[str, Any]]) -> None:
    assert read_json_ld(source) == objects


def test_limits() -> None:
    assert read_json_ld('{"a": "' + "x" * MAX_JSON + '"}') == []
    many = "[" + ",".join(['{"a": 1}'] * 10 * MAX_OBJECTS) + "]"
    assert len(read_json_ld(many)) == MAX_OBJECTS
    assert len(read_json_ld("[" + many[1:-1].join(["[", "]"] * 50).replace("][", "],[") + "]")) <= MAX_OBJECTS


def test_long_runs_of_blanks_and_marks() -> None:
    assert read_json_ld("-->" * 100_000 + " " * 500_000 + "x") == []
    assert read_json_ld('{"a": 1' + " " * 500_000 + "," * 500_000 + "}") == []


@given(st.text(st.sampled_from('{}[]",:\\ \n;a1<!-->]')))
def test_any_text(source: str) -> None:
    assert all(isinstance(item, dict) for item in read_json_ld(source))
