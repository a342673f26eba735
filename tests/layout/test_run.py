"""Which lines of a plain text are the article, and which line is its headline."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsextract.layout import Label, label
from newsextract.layout.run import find_headline_line
from newsextract.layout.run_model import decode
from newsextract.page import read_page

LEAD = "本报讯（记者 张三）昨天上午，青石镇的石桥修缮完工，附近村民提着灯笼上桥，庆祝老桥重新开放。"
SECOND = "据了解，这座桥建于清代，长三十余米，去年夏天的一场大雨冲坏了桥墩，镇里随即请来石匠修补。"
THIRD = "“小时候天天从桥上过，看到它修好，心里踏实。”村民李四说，他参加了修桥的全过程。"
FOURTH = "镇文化站介绍，下一步还将在桥头设立展板，把修桥的经过和老照片都留下来，供游人了解。"
TITLE = "青石镇老桥修缮完工重新开放"
STORY = [LEAD, SECOND, THIRD, FOURTH]

NAVIGATION = ["网站首页", "时政", "国际", "社会", "财经", "体育", "登录", "注册"]
HEADER = [TITLE, "2021-03-05 08:20 来源：青石日报 作者：张三", "分享到："]
TEASERS = [
    "相关阅读",
    "白云县今年新增绿地三十公顷",
    "外地游客在河边捡到手机交给民警",
    "城东小学举办春季运动会",
    "乡村图书馆周末延长开放时间",
]
FOOTER = ["责任编辑：王五", *TEASERS, "关于我们 | 联系我们 | 广告服务", "版权所有 未经授权请勿转载"]


def body(text: str) -> list[str]:
    return [item.block.text for item in label(read_page(text)) if item.label in (Label.BODY, Label.HEADING)]


def headline(text: str) -> str:
    return "".join(item.block.text for item in label(read_page(text)) if item.label is Label.HEADLINE)


def dump(*parts: list[str]) -> str:
    return "\n\n".join(line for part in parts for line in part)


VERSE = ["桥修好了", "走上去稳稳当当，", "村里的老人说：", "这辈子", "还能再走一回，", "值了！"]
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


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param([*NAVIGATION, *HEADER, *STORY], TITLE, id="before the date"),
        pytest.param([TITLE, *STORY], TITLE, id="first line of a copied text"),
        pytest.param(
            [*NAVIGATION, f"首页 > 社会 > {TITLE}", TITLE, *HEADER[1:], *STORY], TITLE, id="end of the crumbs"
        ),
        pytest.param(
            [*NAVIGATION, "青石镇人民政府", "关于重新开放老桥的", "通知", "2021年3月5日", *STORY],
            "青石镇人民政府关于重新开放老桥的通知",
            id="broken over lines",
        ),
        pytest.param(
            [*NAVIGATION, TITLE, "2021-03-05 08:20", "青石镇老桥。张三摄", *STORY], TITLE, id="not a caption"
        ),
        pytest.param(
            ["某某网 正文", "2021 03/05 08:20:12", "来源：某某网", TITLE, *STORY], TITLE, id="not the crumbs"
        ),
        pytest.param([*NAVIGATION, TITLE, "张三", "关注他", *STORY], TITLE, id="before a bare name"),
        pytest.param(
            ["某某新聞網", "2021年3月5日星期五", TITLE, *STORY],
            TITLE,
            id="behind the date, not the outlet before it",
        ),
        pytest.param(
            [*NAVIGATION, TITLE, "桥面拓宽两米 工期十个月", "2021-03-05 08:20", *STORY],
            TITLE,
            id="not the subtitle",
        ),
        pytest.param(
            ["文 号： 青政〔2021〕8号", "关于重新开放青石镇老桥的通知", "2021-03-05 08:20", *STORY],
            "关于重新开放青石镇老桥的通知",
            id="not a row of a notice's table",
        ),
        pytest.param(
            [
                f"标题：{TITLE}举行仪式",
                *NAVIGATION,
                TITLE[:7],
                f"{TITLE[7:]}举行仪式",
                "2021-03-05 08:20",
                *STORY,
            ],
            f"{TITLE}举行仪式",
            id="over two lines, whole above",
        ),
        pytest.param(["修桥的人", "2021-03-05", *STORY], "修桥的人", id="short, before the date"),
        pytest.param(["修桥的人", *STORY], "修桥的人", id="short, before the text"),
        pytest.param(["社会新闻", TITLE, "2021-03-05", *STORY], TITLE, id="not the channel"),
        pytest.param(["青石日报", *STORY], "", id="not the outlet"),
        pytest.param(STORY, "", id="none"),
    ],
)
def test_headline(lines: list[str], expected: str) -> None:
    assert headline(dump(lines)) == expected


def test_text_without_a_sentence_has_no_body() -> None:
    assert body(dump(NAVIGATION)) == []


def test_every_line_has_a_reason() -> None:
    labelled = label(read_page(dump(NAVIGATION, HEADER, STORY, FOOTER)))
    assert [item for item in labelled if not item.reason] == []


def test_no_headline_in_front_of_nothing() -> None:
    assert find_headline_line([], [], (0, 0)) is None


WEIGHTS = st.lists(st.floats(-9, 9), min_size=1, max_size=9)


@given(WEIGHTS, st.data())
def test_decode_finds_the_best_of_all_runs(line: list[float], data: st.DataObject) -> None:
    size = len(line)
    edges = st.lists(st.floats(-9, 9), min_size=size, max_size=size)
    start, end = data.draw(edges), data.draw(edges)

    def total(first: int, behind: int) -> float:
        return start[first] + sum(line[first:behind]) + (end[behind] if behind < size else 0.0)

    runs = [total(first, behind) for first in range(size) for behind in range(first + 1, size + 1)]
    assert total(*decode(line, start, end)) == pytest.approx(max(runs))


@settings(max_examples=200)
@given(
    st.lists(st.sampled_from([*NAVIGATION, *HEADER, *STORY, *VERSE, *FOOTER, "…", "1", "。"]), max_size=30)
)
def test_any_lines_are_labelled_once_and_in_order(lines: list[str]) -> None:
    page = read_page(dump(lines) or "。", format="text")
    assert [item.block for item in label(page)] == page.blocks
