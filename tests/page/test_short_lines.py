"""Short lines of a page of very many share blocks, and nothing else does."""

from __future__ import annotations

import pytest

from newsextract.page import read_page
from newsextract.page.short_lines import MANY_BLOCKS, MANY_CUTS, join_short_lines

LONG = "这一行有六十四个字以上，所以它不与别的行合在一起，自成一段。" * 3


def blocks_behind(lines: str) -> list[str]:
    """The texts of the blocks of a page's end, behind as many lines as may have blocks of their own."""
    page = f"<body>{'<p>行</p>' * MANY_BLOCKS}{lines}</body>"
    return [block.text for block in read_page(page).blocks[MANY_BLOCKS - 1 :]]


@pytest.mark.parametrize(
    ("lines", "blocks"),
    [
        ("<p>春。</p><p>夏。</p>", ["行 春。 夏。"]),
        ("春。<br>夏。<br>", ["行 春。 夏。"]),
        (f"<p>春。</p><p>{LONG}</p><p>夏。</p>", ["行 春。", f"{LONG} 夏。"]),
        ("<p>春。</p><p hidden>看不见</p><p>夏。</p><p hidden>的字</p>", ["行 春。 夏。", "看不见 的字"]),
        ("<p>" + "</p><p>".join(["一二三四五六七八九"] * 30) + "</p>", None),
    ],
)
def test_short_lines_behind_very_many_share_blocks(lines: str, blocks: list[str] | None) -> None:
    found = blocks_behind(lines)
    if blocks is None:
        assert len(found) == 2
        assert "".join(found).count("一二三四五六七八九") == 30
    else:
        assert found == blocks


def test_what_is_linked_bold_or_a_picture_is_counted_on() -> None:
    lines = "<p><a href=/a>链接</a></p><p><b>粗体</b></p><p><img src=/a.jpg></p>"
    page = f"<body>{'<p>行</p>' * MANY_BLOCKS}{lines}</body>"
    last = read_page(page).blocks[-1]
    assert (last.text, last.link_chars, last.bold_chars) == ("行 链接 粗体", 2, 2)
    assert [picture.src for picture in last.pictures] == ["/a.jpg"]
    assert last.links == ()


@pytest.mark.parametrize(
    "element", ["<b>{}", "<b>{}</b>", "<span>{}", "<a href=/a>{}</a>", "<i style=color:red>{}"]
)
def test_line_of_very_many_elements_is_several(element: str) -> None:
    blocks = read_page("<body>" + element.format("字") * MANY_CUTS * 3).blocks
    assert len(blocks) > 1
    assert "".join(block.text for block in blocks) == "字" * MANY_CUTS * 3
    linked = "<a" in element
    assert all(block.link_chars == (len(block.text) if linked else 0) for block in blocks)
    assert all(block.bold_chars == (len(block.text) if "<b" in element else 0) for block in blocks)


def test_pages_of_fewer_lines_keep_each() -> None:
    page = f"<body>{'<p>行</p>' * MANY_BLOCKS}</body>"
    assert len(read_page(page).blocks) == MANY_BLOCKS
    text = "行\n" * MANY_BLOCKS
    assert join_short_lines(text) == text


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_short_lines_of_a_very_long_text_are_joined(end: str) -> None:
    text = f"行{end}" * (MANY_BLOCKS + 1) + f"春。{end}夏。{end}{LONG}{end}秋。{end}冬。{end}"
    lines = join_short_lines(text).splitlines()
    assert lines[MANY_BLOCKS + 1 :] == ["春。 夏。", LONG, "秋。 冬。"]
