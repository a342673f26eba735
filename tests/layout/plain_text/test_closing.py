"""How far the article goes on behind the run of its lines."""

from __future__ import annotations

import pytest
from bridge_text import FOURTH, LEAD, SECOND, THIRD, read_lines

from newsextract.layout.plain_text.closing import to_closing_line, to_signature

EDITOR = "责任编辑：王五"
NEW = "【新增】桥头设导览牌，标出石料来处"
MENDED = "【修复】桥墩裂缝，雨后不再渗水"


def closed(run: list[str], behind: list[str]) -> list[str]:
    """The lines behind the run that are the article's."""
    lines = [*run, *behind]
    _, end = to_closing_line(read_lines(lines), 0, len(run))
    return lines[len(run) : end]


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        pytest.param([THIRD, EDITOR], [THIRD], id="to the editor"),
        pytest.param(
            ["▲石桥修缮完工。（圖／張三攝）", THIRD, "老桥往事"],
            ["▲石桥修缮完工。（圖／張三攝）", THIRD],
            id="behind a caption",
        ),
        pytest.param(
            ["▲石桥修缮完工。（圖／張三攝）", "特此通告。", "老桥往事"],
            ["▲石桥修缮完工。（圖／張三攝）", "特此通告。"],
            id="a notice's last words behind a caption",
        ),
        pytest.param(
            ["修桥一共改了两处，具体如下：", NEW, MENDED, THIRD, EDITOR],
            ["修桥一共改了两处，具体如下：", NEW, MENDED, THIRD],
            id="a list that a line announces",
        ),
        pytest.param(
            ["（沉默）", "水退了嘛。", "（风声）", EDITOR],
            ["（沉默）", "水退了嘛。", "（风声）"],
            id="a short sentence and remarks",
        ),
        pytest.param([NEW, MENDED, THIRD, EDITOR], [], id="a list that nobody announces"),
        pytest.param(
            ["修桥时先要在终端里看一眼石料的库存：", "$ stone list", "余下的照办。", EDITOR],
            ["修桥时先要在终端里看一眼石料的库存：", "$ stone list", "余下的照办。"],
            id="a command and a short sentence",
        ),
        pytest.param(["小贴士：", THIRD, "老桥往事"], ["小贴士：", THIRD], id="below the head of last words"),
        pytest.param(
            ["相关法条", "《青石市古桥条例》第四十七条第三款", THIRD, "老桥往事"],
            ["相关法条", "《青石市古桥条例》第四十七条第三款", THIRD],
            id="a rule of law",
        ),
        pytest.param(["小桥：", THIRD, "老桥往事"], [], id="below another head"),
        pytest.param(
            [
                "桥名",
                "长度（米）",
                "桥龄（年）",
                "青石",
                "34",
                "210",
                "白云",
                "28",
                "96",
                THIRD,
                "-----",
                EDITOR,
            ],
            ["桥名", "长度（米）", "桥龄（年）", "青石", "34", "210", "白云", "28", "96", THIRD, "-----"],
            id="a table of whole numbers with their units, and a rule",
        ),
        pytest.param([THIRD, "上一篇：老桥往事", "桥头的灯笼"], [THIRD], id="to the article before"),
        pytest.param(
            ["●本報提醒街坊，可以打聽：", "修橋諮詢專線：0000-788995；", "石匠專線：0000；", EDITOR],
            [],
            id="an announced list without a sentence",
        ),
        pytest.param(
            ["相关阅读", "老桥往事", "桥头的灯笼", THIRD, "广告", FOURTH, "记者 张三"],
            ["相关阅读", "老桥往事", "桥头的灯笼", THIRD, "广告", FOURTH],
            id="behind a list of others in the middle of the text",
        ),
        pytest.param(["相关阅读", "老桥往事", THIRD, EDITOR], [], id="one sentence behind such a list"),
        pytest.param(
            ["看更多：桥头的灯笼亮了", THIRD, "（江州新闻／张三 江州报道）"],
            ["看更多：桥头的灯笼亮了", THIRD],
            id="a long sentence behind one other headline",
        ),
        pytest.param(
            ["相关阅读", "老桥往事", THIRD + "（记者 张三）", "老桥往事", EDITOR],
            ["相关阅读", "老桥往事", THIRD + "（记者 张三）"],
            id="a signed sentence behind such a list",
        ),
        pytest.param(
            ["更多内容请看《江州网》", THIRD, "广告", EDITOR],
            ["更多内容请看《江州网》", THIRD],
            id="a long sentence between a call and an advert",
        ),
        pytest.param(
            ["相关阅读", "老桥往事", THIRD[:-1] + "，一说起来就停不住，直到天黑。", "石桥", EDITOR],
            ["相关阅读", "老桥往事", THIRD[:-1] + "，一说起来就停不住，直到天黑。"],
            id="a sentence longer than abstracts are, above a key word",
        ),
        pytest.param(["相关阅读", "老桥往事", THIRD, FOURTH, "网友评论"], [], id="nobody named behind it"),
        pytest.param(
            ["相关阅读", "老桥往事", "桥头的灯笼又亮了 2021-03-05", THIRD, "网友评论"],
            ["相关阅读", "老桥往事", "桥头的灯笼又亮了 2021-03-05", THIRD],
            id="one sentence behind bare headlines",
        ),
        pytest.param(
            ["扫码关注青石日报公众号", THIRD, "上一篇：老桥往事"],
            ["扫码关注青石日报公众号", THIRD],
            id="a call",
        ),
        pytest.param(
            ["相关阅读", "老桥往事", "2021-03-05", THIRD, FOURTH, EDITOR],
            [],
            id="another article with its date",
        ),
        pytest.param(
            ["【行情分析】老桥股怎么看(按此看)", THIRD, EDITOR],
            ["【行情分析】老桥股怎么看(按此看)", THIRD],
            id="behind a call",
        ),
        pytest.param(
            ["点击参与“一块石头”计划", "老桥往事和灯笼的来历", EDITOR], [], id="a headline behind a call"
        ),
        pytest.param(
            ["相关阅读", "老桥往事", THIRD, "广告", FOURTH, "扫码关注青石日报公众号"],
            ["相关阅读", "老桥往事", THIRD, "广告", FOURTH],
            id="the text goes on twice, before a call",
        ),
        pytest.param(
            ["延伸阅读", "老桥往事", THIRD, FOURTH, "石桥", "古建", "订阅青石日报"],
            ["延伸阅读", "老桥往事", THIRD, FOURTH],
            id="before key words",
        ),
        pytest.param(
            ["指标", "3月", "2月", "车流", "7.9%", "7.7%", THIRD, "举报"],
            ["指标", "3月", "2月", "车流", "7.9%", "7.7%", THIRD],
            id="a table, one cell a line",
        ),
        pytest.param(
            ["时间", "长度", "SQ-17", "4分48秒", "HB-15", "6分20秒", THIRD, "举报"],
            ["时间", "长度", "SQ-17", "4分48秒", "HB-15", "6分20秒", THIRD],
            id="a cell that is a label elsewhere",
        ),
        pytest.param(
            [
                "首日决赛成绩如下：",
                *["项目", "名次", "姓名", "跑过老桥", "1", "张三"],
                "青石镇暂列第一。",
                "上一篇 下一篇",
            ],
            ["首日决赛成绩如下：", "项目", "名次", "姓名", "跑过老桥", "1", "张三", "青石镇暂列第一。"],
            id="announced results",
        ),
        pytest.param(
            ["点击参与“一块石头”计划", THIRD, "【行情分析】老桥股怎么看(按此看)", FOURTH, EDITOR],
            ["点击参与“一块石头”计划", THIRD, "【行情分析】老桥股怎么看(按此看)", FOURTH],
            id="behind one call after another",
        ),
        pytest.param(
            ["打开全文", THIRD, FOURTH, "推荐阅读"],
            ["打开全文", THIRD, FOURTH],
            id="behind a button in the text",
        ),
        pytest.param(["閱讀更多", THIRD, "相关阅读"], ["閱讀更多", THIRD], id="that button is no list"),
        pytest.param(
            ["+3", THIRD, FOURTH, "标签：古建"], ["+3", THIRD, FOURTH], id="behind a gallery's counter"
        ),
        pytest.param(
            ["【相关报道】老桥往事", THIRD, "广告", FOURTH, THIRD, "ADVERTISEMENT", "标签：古建"],
            ["【相关报道】老桥往事", THIRD, "广告", FOURTH, THIRD],
            id="an advert before what closes the text",
        ),
        pytest.param(
            ["延伸閱讀", "老桥往事", THIRD, f"{FOURTH}（編輯：張三）1141108", "标签：古建"],
            ["延伸閱讀", "老桥往事", THIRD, f"{FOURTH}（編輯：張三）1141108"],
            id="the day of filing behind the last sentence",
        ),
        pytest.param(["点赞", "31", "12", "石桥客", "4", "7", THIRD, "举报"], [], id="counters are no table"),
        pytest.param(
            ["等级", "注数", "一等奖", "7", "二等奖", "112", THIRD, EDITOR],
            ["等级", "注数", "一等奖", "7", "二等奖", "112", THIRD],
            id="whole numbers between two sentences",
        ),
        pytest.param(
            ["小学", "人数", "城东小学", "青石一小", "城西小学", "800", THIRD, EDITOR],
            ["小学", "人数", "城东小学", "青石一小", "城西小学", "800", THIRD],
            id="few numbers between two sentences",
        ),
        pytest.param(
            ["桥头换上的灯笼用了十六寸的竹骨", THIRD, "● 灯笼：从前和现在", FOURTH, EDITOR],
            ["桥头换上的灯笼用了十六寸的竹骨", THIRD, "● 灯笼：从前和现在", FOURTH],
            id="behind the words under a picture",
        ),
        pytest.param(["桥头换上的灯笼用了十六寸的竹骨", THIRD, EDITOR], [], id="a headline and an abstract"),
        pytest.param(
            ["等级", "注数", "一等奖", "7", "二等奖", "112", THIRD[:-1] + "…", EDITOR],
            [],
            id="whole numbers above an abstract",
        ),
        pytest.param(
            [
                "阅读更多：",
                "桥头的灯笼亮了",
                THIRD,
                FOURTH,
                "广告",
                "扫码关注青石日报公众号",
                "石桥",
                "相关文章",
            ],
            ["阅读更多：", "桥头的灯笼亮了", THIRD, FOURTH],
            id="a heading with a colon is no button, and key words stand above the next one",
        ),
        pytest.param(
            ["青石日报", "下载客户端看更多", "立即打开", THIRD, EDITOR],
            ["青石日报", "下载客户端看更多", "立即打开", THIRD],
            id="a call with its name and its button",
        ),
    ],
)
def test_lines_behind(behind: list[str], expected: list[str]) -> None:
    assert closed([LEAD, SECOND], behind) == expected


def test_behind_a_caption_that_the_run_ends_with() -> None:
    caption = "▲石桥修缮完工。（圖／張三攝）"
    assert closed([LEAD, SECOND, caption], [THIRD, "老桥往事"]) == [THIRD]
    assert closed([LEAD, SECOND], [THIRD, "老桥往事"]) == []


@pytest.mark.parametrize(("mark", "kept"), [("##", ["渡口", FOURTH]), ("###", [])])
def test_behind_a_subhead_of_the_same_level(mark: str, kept: list[str]) -> None:
    text = f"# 老桥\n{LEAD}\n## 桥\n{SECOND}\n{THIRD}\n{mark} 渡口\n{FOURTH}\n[桥](/1) [渡口](/2)"
    lines = read_lines(text.split("\n"))
    _, end = to_closing_line(lines, 1, 5)
    assert lines.texts[5:end] == kept


def test_behind_a_bare_subhead_like_those_inside() -> None:
    run = [LEAD, "案情", SECOND, "法院审理", THIRD]
    assert closed(run, ["法官说法", FOURTH, "老桥往事"]) == ["法官说法", FOURTH]
    assert closed(run[2:], ["法官说法", FOURTH, "老桥往事"]) == []


COLUMNS = ["【知识点】", LEAD, "【例句】", SECOND]


def test_the_last_of_bracketed_heads() -> None:
    words = ["【相关词汇】", "灯笼", "lantern", "石桥"]
    assert closed(COLUMNS, [*words, EDITOR]) == words
    assert closed(COLUMNS, [*words, "老桥往事"]) == []
    assert closed(COLUMNS[:2], [*words, EDITOR]) == []


@pytest.mark.parametrize(
    ("first", "signed"),
    [
        pytest.param("亲爱的同学们：", True, id="a letter"),
        pytest.param(LEAD, False, id="no letter"),
    ],
)
def test_signature_of_a_letter(first: str, signed: bool) -> None:
    lines = read_lines([first, SECOND, THIRD, "你们的校长 张三", "2020年5月30日", "图集"])
    assert to_signature(lines, 0, 3) == (0, 5 if signed else 3)
