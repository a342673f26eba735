"""Article text that stands only in a page's data."""

from __future__ import annotations

import json
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract.page.embedded import FEWEST, SHOWN, embedded_blocks, shows_text
from newsextract.page.html import read_html
from newsextract.page.model import Head

FIRST = "记者从市农业局了解到，今年秋粮收购工作进展顺利，各收购点秩序良好，农民售粮便利。" * 2
SECOND = "市粮食部门有关负责人表示，下一步将继续做好收购资金保障，让农民卖上放心粮、舒心粮。" * 2
MARKED_UP = f"<p>{FIRST}</p><p>{SECOND}</p>"


def found(source: str) -> list[str]:
    head, blocks = read_html(source)
    return [block.text for block in embedded_blocks(source, head, len(blocks))]


def script(text: str) -> str:
    return f"<html><script>{text}</script><div id=app></div></html>"


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        ("<html></html>", []),
        (script("var a = 1;"), []),
        (script('window.DATA = {"content": "太短了"}'), []),
        (script(f'window.DATA = {{"content": {json.dumps(MARKED_UP)}}}'), [FIRST, SECOND]),
        (
            script(f'window.DATA = {{"content" : {json.dumps(MARKED_UP, ensure_ascii=False)}}}'),
            [FIRST, SECOND],
        ),
        (script(f'{{"title": {json.dumps(MARKED_UP)}}}'), []),
        (script(f'{{"content": {json.dumps(FIRST)}, "content": {json.dumps(MARKED_UP)}}}'), [FIRST, SECOND]),
        (script(f'{{"text": {json.dumps(FIRST + chr(10) + SECOND)}}}'), [FIRST, SECOND]),
        (f'<script>{{"content": {json.dumps(MARKED_UP)}}}', []),
        (f'<script type="application/ld+json">{json.dumps({"articleBody": FIRST})}</script>', [FIRST]),
        (f'<script type="application/ld+json">{json.dumps({"articleBody": ["x"]})}</script>', []),
    ],
)
def test_embedded_text(source: str, texts: list[str]) -> None:
    assert found(source) == texts


def test_blocks_are_numbered_behind_the_page_and_lie_in_one_article() -> None:
    blocks = embedded_blocks(script(f'{{"content": {json.dumps(MARKED_UP)}}}'), Head(), 7)
    assert [block.index for block in blocks] == [7, 8]
    containers = {block.node.parent for block in blocks}
    (container,) = containers
    assert container is not None
    assert (container.tag, container.hints, container.start, container.end) == ("article", "embedded", 7, 9)
    assert [(block.node.start, block.node.end) for block in blocks] == [(7, 8), (8, 9)]


@pytest.mark.parametrize(
    ("html", "shows"),
    [
        ("", False),
        ("<p>加载中</p>", False),
        (f"<p>{'文' * SHOWN}</p>", True),
        (f"<p><a href=/>{'文' * SHOWN}</a></p>", False),
        (f"<p hidden>{'文' * SHOWN}</p>", False),
    ],
)
def test_shows_text(html: str, shows: bool) -> None:
    assert shows_text(read_html(html)[1]) is shows


@pytest.mark.parametrize(
    "source",
    [
        "<script>" * 200_000,
        "<script>" + '"text":"' * 100_000,
        '<script>"text":"' + "\\" * 500_000 + "</script>",
        '<script>"text":"' + '\\"' * 300_000 + "</script>",
        "<script>" + '\\"text\\":' * 100_000 + "</script>",
    ],
)
def test_hostile_scripts(source: str) -> None:
    assert embedded_blocks(source, Head(), 0) == []


@given(st.text(st.sampled_from('"\\:{}text \n<>/script文'), max_size=300))
def test_any_script(text: str) -> None:
    for block in embedded_blocks(f"<script>{text}{'文' * FEWEST}</script>", Head(), 0):
        assert block.text


def test_percent_encoded_data_are_read() -> None:
    data = quote(json.dumps({"articleDetail": {"widgetContent": MARKED_UP}}))
    blocks = embedded_blocks(f'<script id="RENDER_DATA" type="application/json">{data}</script>', Head(), 0)
    assert [block.text for block in blocks] == [
        block.text for block in embedded_blocks(script(json.dumps({"content": MARKED_UP})), Head(), 0)
    ]


def test_what_the_page_shows_outweighs_a_little_more_in_its_data() -> None:
    source = script(json.dumps({"content": MARKED_UP}))
    assert embedded_blocks(source, Head(), 0)
    assert not embedded_blocks(source, Head(), 0, shown=len(MARKED_UP))
