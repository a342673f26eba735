"""Which lines of a plain text are the article."""

from __future__ import annotations

import pytest
from bridge_text import (
    FOOTER,
    FOURTH,
    HEADER,
    LEAD,
    NAVIGATION,
    SECOND,
    STORY,
    THIRD,
    TITLE,
    VERSE,
    dump,
    headline,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from newsextract.layout import Label, label
from newsextract.page import read_page


def body(text: str) -> list[str]:
    return [item.block.text for item in label(read_page(text)) if item.label in (Label.BODY, Label.HEADING)]


SUBHEADS = [LEAD, "一、老桥的来历", SECOND, "二、修桥的人", THIRD, "完工之后", FOURTH]
SHEET = [LEAD, SECOND, "桥长：36米", "桥宽：4.2米", "桥墩：3座", "石料：青石", THIRD, FOURTH]

NOTICE = ["各镇人民政府，县直各单位：", LEAD, SECOND, THIRD, "青石县人民政府", "2021年3月5日"]
SIGNED = "桥头的石碑换了新的，字还是旧的。（记者 张三）"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(dump(NAVIGATION, HEADER, STORY, FOOTER), STORY, id="a page of a portal"),
        pytest.param(dump(HEADER, STORY, FOOTER), STORY, id="no navigation"),
        pytest.param(dump([TITLE], STORY), STORY, id="headline and paragraphs"),
        pytest.param(dump(STORY), STORY, id="paragraphs only"),
        pytest.param(
            dump(NAVIGATION, HEADER, [LEAD, *VERSE, SECOND, THIRD], FOOTER),
            [LEAD, *VERSE, SECOND, THIRD],
            id="short lines in the text",
        ),
        pytest.param(dump(NAVIGATION, HEADER, SUBHEADS, FOOTER), SUBHEADS, id="subheads"),
        pytest.param(dump(NAVIGATION, HEADER, SHEET, FOOTER), SHEET, id="a data sheet"),
        pytest.param(
            dump(NAVIGATION, HEADER, [LEAD, SECOND], FOOTER), [LEAD, SECOND], id="a brief on a long page"
        ),
        pytest.param(
            dump(NAVIGATION, HEADER, NOTICE, ["【打印】 【关闭】"], FOOTER),
            NOTICE,
            id="addressees and signature",
        ),
        pytest.param(
            dump(
                NAVIGATION,
                HEADER,
                [*STORY, "青石桥梁股份有限公司董事会", "2021年3月5日（来源：青石日报）"],
                FOOTER,
            ),
            [*STORY, "青石桥梁股份有限公司董事会", "2021年3月5日（来源：青石日报）"],
            id="a signature with its origin",
        ),
        pytest.param(dump(NAVIGATION, HEADER, [*STORY, SIGNED], FOOTER), [*STORY, SIGNED], id="a signed end"),
        pytest.param(dump(HEADER, STORY, ["0", "收藏"]), STORY, id="a counter behind the text"),
    ],
)
def test_body(text: str, expected: list[str]) -> None:
    assert body(text) == expected


def test_teasers_that_are_cut_off_are_no_body() -> None:
    teasers = [
        "白云县新增绿地三十公顷",
        "本报讯，记者从白云县园林部门了解到，今年全县新增绿地三十公顷，比去年同期增加了一成，市民出门就能看到...",
        "城东小学举办春季运动会",
        "本报讯，昨天下午，城东小学的操场上彩旗飘扬，全校师生参加了一年一度的运动会，共有二十多个项目...",
    ]
    text = dump(NAVIGATION, HEADER, STORY, ["责任编辑：王五", "热门推荐", *teasers])
    assert body(text) == STORY


def test_traditional_script() -> None:
    story = [
        "記者張三／報導　青石鎮的石橋昨天修繕完工，附近居民提著燈籠上橋，慶祝老橋重新開放。",
        "據了解，這座橋建於清代，長三十餘公尺，去年夏天的大雨沖壞了橋墩，鎮公所隨即請石匠修補。",
        "居民李四說：「小時候天天從橋上過，看到它修好，心裡踏實。」",
    ]
    header = ["青石鎮老橋修繕完工重新開放", "2021-03-05 08:20"]
    shown = dump(["首頁", "即時", "政治", "社會", "生活"], header, story, ["相關新聞", "白雲縣今年新增綠地"])
    found = body(shown)
    assert [line for line in story if line.replace("\u3000", " ") not in found] == []
    assert headline(shown) == header[0]


def test_text_without_a_sentence_has_no_body() -> None:
    assert body(dump(NAVIGATION)) == []


def test_every_line_has_a_reason() -> None:
    labelled = label(read_page(dump(NAVIGATION, HEADER, STORY, FOOTER)))
    assert [item for item in labelled if not item.reason] == []


@settings(max_examples=200)
@given(
    st.lists(st.sampled_from([*NAVIGATION, *HEADER, *STORY, *VERSE, *FOOTER, "…", "1", "。"]), max_size=30)
)
def test_any_lines_are_labelled_once_and_in_order(lines: list[str]) -> None:
    page = read_page(dump(lines) or "。", format="text")
    assert [item.block for item in label(page)] == page.blocks


def test_card_about_the_author() -> None:
    head = [TITLE, "乔木2021-03-05 08:20"]
    assert body(dump(head, STORY, ["乔木", "写点不着急的东西。", "继续阅读"])) == STORY
    assert body(dump(head, STORY, ["石匠", "老桥又能走人了。", "责任编辑：王五"])) == [
        *STORY,
        "石匠",
        "老桥又能走人了。",
    ]
    notes = ["记者手记：老桥的一年", "2021-03-05 08:20"]
    ending = ["记者手记", FOURTH, "责任编辑：王五"]
    assert body(dump(notes, STORY, ending)) == [*STORY, *ending[:2]]
    office = "青石县水利局"
    signed = [*STORY, office, "2021年3月5日"]
    assert body(dump([TITLE, f"{office} 2021-03-05"], signed, ["【打印】【关闭】"])) == signed


def test_poem_without_a_sentence_on_a_page() -> None:
    lines = [*VERSE[:3], "走上去", "像走进了一句话", "它的尾音很长", "拖到对岸", "就成了炊烟", "和我"]
    poem = "".join(f"<p>{line}</p>" for line in lines)
    links = "".join(f"<p><a href=/{n}>老桥往事之{n}，张三的回忆</a></p>" for n in range(9))
    page = (
        "<html><head><title>老桥</title></head><body>"
        + links
        + "<h1>{}</h1><p><a>张三</a> 2021-03-05</p><div>{}</div>"
    )
    got = label(read_page(page.format("老桥二首", poem) + links, format="html"))
    assert [item.block.text for item in got if item.label is Label.BODY] == lines


@pytest.mark.parametrize("line", ["▲图为修缮后的石桥", "村民提着灯笼上桥（资料图片）", "某某社记者 张三 摄"])
def test_first_paragraph_above_a_caption(line: str) -> None:
    page = read_page(dump(NAVIGATION, [TITLE, SECOND, line, THIRD, FOURTH, SECOND[:-1] + "用了一年。"]))
    body = [item.block.text for item in label(page) if item.label is Label.BODY]
    assert body[0] == SECOND


def test_note_on_all_pictures_ends_a_paragraph_of_the_text() -> None:
    last = f"{FOURTH}（图片由受访者提供）"
    assert body(dump(NAVIGATION, HEADER, [LEAD, SECOND, THIRD, last]))[-1] == last


def test_address_above_the_text_is_none_of_it() -> None:
    page = [TITLE, "2021-03-05 08:20", "https://bridge.example.net/archives/402", LEAD, SECOND, THIRD, FOURTH]
    assert body("\n".join(page)) == [LEAD, SECOND, THIRD, FOURTH]


def test_subhead_of_markdown_above_the_first_sentence() -> None:
    page = [f"# {TITLE}", "2021-03-05 08:20", "## 老桥的来历", LEAD, SECOND, THIRD, FOURTH]
    assert body("\n\n".join(page)) == ["老桥的来历", LEAD, SECOND, THIRD, FOURTH]
