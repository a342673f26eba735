"""Lines without a sentence that belong to the article all the same."""

from __future__ import annotations

import pytest
from bridge_text import FOURTH, LEAD, SECOND, THIRD, read_lines
from hypothesis import given
from hypothesis import strategies as st

from newsextract.layout.plain_text import CHOOSING, REACHING, find_run
from newsextract.layout.plain_text.non_prose import before_run, behind_run, find_list

DATE = "2021-03-05 08:20 来源：青石日报"
EDITOR = "责任编辑：王五"
PROGRAMME = ["5月2日（周六）", "15:00 野草乐队", "16:10 白塔合唱团", "5月3日（周日）", "19:00 纸船"]
TABLE = ["技术统计：", "队名 篮板 助攻", "青石 44 23", "江湾 38 19"]
RESULTS = ["青石队 2-1 江湾队", "点球扳平。", "沙洲队 0-0 北岭队", "全场零射正。"]
SIGNED = ["审判长 张三", "审判员 李四", "2021年3月5日", "书记员 赵六"]
CELLS = ["品名", "均价", "环比", "大白菜", "1.86", "-12.1%", "番茄", "5.40", "-3.2%"]
SCORES = ["技术统计：", "队名", "篮板", "助攻", "青石", "44", "23", "江湾", "38", "19"]
RANKS = ["热门", "老桥往事", "12", "石匠的一天", "8", "灯笼", "3", "渡口"]
DAYS = ["日期", "气温", "天气", "4月30日", "22-27度", "多云", "5月1日", "20-24度", "小雨"]
WINNERS = ["一等奖", "张三 外国语学院", "二等奖", "李四 音乐学院", "王五 体育学院"]

SHEET = ["青石队（98分）：张三31分、李四19分、王五16分", "江湾队（96分）：赵六28分、钱七25分、孙八18分"]


def continued(before: list[str], run: list[str], behind: list[str]) -> list[str]:
    """The article's lines; `run`: those that are known."""
    lines = read_lines([*before, *run, *behind])
    start, end = before_run(lines, len(before), len(before) + len(run))
    start, end = behind_run(lines, start, end)
    return lines.texts[start:end]


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        pytest.param([*PROGRAMME, EDITOR], PROGRAMME, id="a programme"),
        pytest.param([*TABLE, "相关阅读"], TABLE, id="a table"),
        pytest.param([*RESULTS, "分享到："], RESULTS, id="scores"),
        pytest.param(["音质 8.5", "做工 9.0", "分享到："], ["音质 8.5", "做工 9.0"], id="points"),
        pytest.param([*CELLS, "预计下旬回落。", EDITOR], [*CELLS, "预计下旬回落。"], id="cells"),
        pytest.param([*SCORES, EDITOR], SCORES, id="announced cells"),
        pytest.param([*DAYS, EDITOR], DAYS, id="days in cells"),
        pytest.param([*RANKS, EDITOR], [], id="a list with counters"),
        pytest.param(["1、老桥往事", "2、石匠的一天", EDITOR], [], id="numbered headlines"),
        pytest.param(
            ["【新增】", "1、新地图开放", "2、新角色上线", EDITOR],
            ["【新增】", "1、新地图开放", "2、新角色上线"],
            id="announced items",
        ),
        pytest.param(["第1版：要闻", "第2版：本地", "第16版：读书", "老桥往事"], [], id="an e-paper's pages"),
        pytest.param(["苹果 15", "分享到："], [], id="a name and a number alone"),
        pytest.param(
            ["你愿意多付多少？", "1元以内 31.0%", "1—3元 33.8%", "3元以上 6.1%", "图集", "老桥往事"],
            ["你愿意多付多少？", "1元以内 31.0%", "1—3元 33.8%", "3元以上 6.1%"],
            id="shares of answers",
        ),
        pytest.param(
            ["第一乐章 中庸的快板", "第二乐章 行板", "第三乐章 快板", "图集", "老桥往事"],
            ["第一乐章 中庸的快板", "第二乐章 行板", "第三乐章 快板"],
            id="movements",
        ),
        pytest.param(
            [
                "1.采购人信息",
                "名　称：青石医院",
                "地　址：桥头路1号",
                "2.代理机构",
                "联系方式：0000-123456",
                EDITOR,
            ],
            ["1.采购人信息", "名 称：青石医院", "地 址：桥头路1号", "2.代理机构", "联系方式：0000-123456"],
            id="whom to ask, by numbers",
        ),
        pytest.param(
            ["bridge 桥", "paper lantern 灯笼", EDITOR], ["bridge 桥", "paper lantern 灯笼"], id="words"
        ),
        pytest.param([*SIGNED, "【打印本页】【关闭窗口】"], SIGNED, id="who signs"),
        pytest.param(
            ["地点：中正路8号", "电话：0000-123456", EDITOR],
            ["地点：中正路8号", "电话：0000-123456"],
            id="labels",
        ),
        pytest.param(
            ["09:37", SECOND, "08:20", THIRD, EDITOR], ["09:37", SECOND, "08:20", THIRD], id="a live blog"
        ),
        pytest.param(
            ["媒体联系", "公共关系部 press@qiming.example", EDITOR],
            ["媒体联系", "公共关系部 press@qiming.example"],
            id="press",
        ),
        pytest.param([*PROGRAMME, "END"], PROGRAMME, id="before the end's mark"),
        pytest.param([*PROGRAMME, "扫码关注我们"], PROGRAMME, id="before a plea"),
        pytest.param([*SHEET, EDITOR], SHEET, id="a match's statistics"),
        pytest.param([*PROGRAMME, "图集", "老桥往事"], PROGRAMME, id="nothing closes it"),
        pytest.param(
            ["地点：中正路8号", "电话：0000-123456", "图集", "老桥往事"], [], id="too few, not closed"
        ),
        pytest.param(
            [*CELLS, "预计下旬回落，菜农不必着急出货。", "图集", "老桥往事"],
            [*CELLS, "预计下旬回落，菜农不必着急出货。"],
            id="cells and a sentence, not closed",
        ),
        pytest.param(
            ["价格如下：", "运动版 1299元", "尊享版 1999元", THIRD, "图集", "老桥往事"],
            ["价格如下：", "运动版 1299元", "尊享版 1999元", THIRD],
            id="prices and a sentence, not closed",
        ),
        pytest.param(
            ["音质：8.5", "白云县今年新增绿地三十公顷", THIRD, "石匠的一天", FOURTH],
            [],
            id="a headline with its abstract",
        ),
        pytest.param([*TABLE, "附件信息：", "采购文件.pdf"], TABLE, id="a file to load closes it"),
        pytest.param([*TABLE, "返回首页"], TABLE, id="a way back closes it"),
        pytest.param(["老桥往事", "石匠的一天", EDITOR], [], id="headlines"),
        pytest.param(["05-09老桥往事", "05-08石匠的一天", EDITOR], [], id="headlines with their days"),
        pytest.param(["老桥往事", SECOND, "石匠的一天", THIRD, EDITOR], [], id="headlines with abstracts"),
        pytest.param(["一、老桥往事是怎么…", EDITOR], [], id="cut off"),
        pytest.param(
            ["关注1,286", "口罩智能", "爱闲聊的张三", "邮箱 a@b.example", EDITOR], [], id="who wrote it"
        ),
        pytest.param([*PROGRAMME, "展开全文", EDITOR], PROGRAMME, id="not the button behind"),
    ],
)
def test_behind_the_run(behind: list[str], expected: list[str]) -> None:
    assert continued([], [LEAD], behind) == [LEAD, *expected]


def test_lines_indented_like_the_text() -> None:
    run = [f"\u3000\u3000{line}" for line in (LEAD, SECOND)]
    assert continued([], run, ["\u3000\u3000野草", "\u3000\u3000纸船 南渡", "本类热门"])[2:] == [
        "野草",
        "纸船 南渡",
    ]
    assert continued([], run, ["\u3000\u3000老桥往事 03-05"])[2:] == []
    assert continued([], run, ["* * *", "\u3000\u3000野草", "* * *", "本类热门"])[2:] == ["* * *", "野草"]
    assert continued([DATE, "\u3000\u3000纸船"], run, [])[:1] == ["纸船"]
    assert continued([], [LEAD, SECOND], ["\u3000\u3000野草", "本类热门"])[2:] == []


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        pytest.param([DATE, "导演：张三", "片长：132分钟", "评分：★★★"], 3, id="what is reviewed"),
        pytest.param([DATE, "1986年"], 1, id="a chronicle"),
        pytest.param([DATE, "（2021）某01民终123号"], 1, id="a case"),
        pytest.param([DATE, "（2021年3月5日某市人民代表大会常务委员会第三次会议通过）"], 1, id="a law"),
        pytest.param([DATE, "1983—1996 纺织厂", "2020—今 找工作"], 2, id="years"),
        pytest.param([DATE, "点击上方蓝字关注我们", "导演：张三"], 1, id="below a call"),
        pytest.param(["点击上方蓝字关注我们", "导演：张三"], 0, id="a call, and no date"),
        pytest.param(["导演：张三", "片长：132分钟"], 0, id="no date above"),
        pytest.param([DATE, "老桥往事"], 0, id="a headline"),
        pytest.param([DATE, "空山不见人，"], 1, id="a verse"),
        pytest.param([DATE, "他总是坐末班车。", "车厢里人很少。"], 2, id="short sentences"),
        pytest.param([DATE, SECOND, "2020年8月3日"], 2, id="days head entries"),
        pytest.param(["青石镇老桥", "2020年8月3日"], 0, id="the date of publication"),
        pytest.param([DATE, "出版社：江湾出版社"], 0, id="a book's imprint"),
    ],
)
def test_before_the_run(before: list[str], expected: int) -> None:
    assert continued(before, [LEAD], [EDITOR]) == [*before[len(before) - expected :], LEAD]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(["校园歌手大赛获奖名单公布如下：", *WINNERS], True, id="announced"),
        pytest.param(PROGRAMME, True, id="days and times"),
        pytest.param(WINNERS[:3], False, id="too few"),
        pytest.param(
            ["老桥往事", "石匠的一天", "青石镇的春天", "渡口", "江湾", "沙洲"], False, id="headlines"
        ),
    ],
)
def test_notice_of_short_lines(lines: list[str], expected: bool) -> None:
    notice = read_lines(["获奖名单", DATE, *lines, EDITOR])
    assert find_list(notice) == ((2, 2 + len(lines)) if expected else None)
    region = find_run(notice.blocks, notice.verdicts[:-1])
    assert not expected or (region is not None and (region.start, region.end) == (2, 2 + len(lines)))


@given(
    st.lists(
        st.sampled_from([DATE, EDITOR, LEAD, *PROGRAMME, *TABLE, *SIGNED, FOURTH, "老桥往事"]),
        min_size=1,
        max_size=20,
    )
)
def test_within_the_text(texts: list[str]) -> None:
    lines = read_lines(texts)
    for middle in range(1, lines.size):
        for rule in (*CHOOSING, *REACHING):
            start, end = rule(lines, middle, lines.size)
            assert 0 <= start <= end <= lines.size
            start, end = rule(lines, 0, middle)
            assert 0 <= start <= end <= lines.size
