"""How far the article reaches beyond the run of its sentences."""

from __future__ import annotations

import pytest
from bridge_text import FOURTH, LEAD, SECOND, THIRD, read_lines

from newsextract.layout.plain_text import REACHING

DATE = "2021-03-05 08:20 来源：青石日报"
FIXTURES = ["4月22日 19:35 青石 - 江湾", "4月24日 19:35 江湾 - 青石", "4月27日 20:00 沙洲 - 青石"]
RESULTS = ["男子组", "张三", "2:15:02", "女子组", "李四", "2:40:11"]

TIMES = [
    *("公交线路", "3路：老桥—车站，首班6:00", "17路：渡口—车站，首班6:20", "停车场", "东门，每小时5元"),
    *(
        "西门，每小时8元",
        "开放时间",
        "民俗馆 9:00—17:00（周一不闭馆）",
        "钟楼 8:30—21:00",
        "酒坊 10:00—20:00",
    ),
    *("服务电话", "游客中心：0571-55501234", "走失求助：0571-55501235", "投诉：12345"),
]
PLANTS = ["乔木", "构树 Broussonetia papyrifera", "臭椿 Ailanthus altissima"] * 5
OTHERS = ["外地游客在河边捡到手机交给民警", "乡村图书馆周末延长开放时间", "城东小学举办春季运动会"] * 5
VERSES = [
    *("清晨", "露水还没有醒", "船已经走了", "留下一圈一圈", "解释不清的水"),
    "邻居",
    "我们从来没有说过话",
    "桥不说话",
]


def reached(before: list[str], run: list[str], behind: list[str]) -> list[str]:
    """The article's lines; `run`: those that the weights give."""
    lines = read_lines([*before, *run, *behind])
    start, end = len(before), len(before) + len(run)
    for rule in REACHING:
        start, end = rule(lines, start, end)
    return lines.texts[start:end]


@pytest.mark.parametrize(
    ("before", "run", "expected"),
    [
        pytest.param([DATE, LEAD], [SECOND], [LEAD, SECOND], id="a sentence behind the date"),
        pytest.param(
            ["青石市古桥条例", "（2021年3月5日青石市人民代表大会常务委员会第九次会议通过）", "第一章 总则"],
            [LEAD, SECOND],
            ["（2021年3月5日青石市人民代表大会常务委员会第九次会议通过）", "第一章 总则", LEAD, SECOND],
            id="when a law was passed",
        ),
        pytest.param([DATE, "分享到：", LEAD], [SECOND], [LEAD, SECOND], id="behind the share bar"),
        pytest.param([DATE, "2186人浏览", LEAD], [SECOND], [LEAD, SECOND], id="behind the readers' number"),
        pytest.param([DATE, "私信", "452", LEAD], [SECOND], [LEAD, SECOND], id="behind buttons"),
        pytest.param([DATE, "1.2K13Share"], [LEAD], [LEAD], id="a counter is no numbered item"),
        pytest.param([DATE, "【填报系统上线】", LEAD], [SECOND], [LEAD, SECOND], id="behind a site's advert"),
        pytest.param(
            [DATE, LEAD, *["城市", "规格", "上海", "Φ18", "3680", "杭州", "Φ20", "3710"] * 3],
            [SECOND],
            [LEAD, *["城市", "规格", "上海", "Φ18", "3680", "杭州", "Φ20", "3710"] * 3, SECOND],
            id="a table of whole numbers between",
        ),
        pytest.param(
            [DATE, LEAD, "用料", "青石 三块"], [SECOND], [LEAD, "用料", "青石 三块", SECOND], id="with a list"
        ),
        pytest.param(
            [DATE, "2021青石越野赛成绩如下：", *RESULTS, *RESULTS, "名次"],
            [SECOND],
            ["2021青石越野赛成绩如下：", *RESULTS, *RESULTS, "名次", SECOND],
            id="it announces a table",
        ),
        pytest.param(
            [DATE, LEAD, *FIXTURES],
            [SECOND],
            [LEAD, *FIXTURES, SECOND],
            id="days of a league are no date",
        ),
        pytest.param(
            [DATE, LEAD, *["地区", "涨跌", "河南", "+0.1", "山东", "+0.2", "四川", "-0.1"] * 2],
            [SECOND],
            [LEAD, *["地区", "涨跌", "河南", "+0.1", "山东", "+0.2", "四川", "-0.1"] * 2, SECOND],
            id="a table between",
        ),
        pytest.param(
            [DATE, LEAD, FOURTH, *["地区", "涨跌", "河南", "+0.1", "山东", "+0.2"] * 3],
            [SECOND],
            [LEAD, FOURTH, *["地区", "涨跌", "河南", "+0.1", "山东", "+0.2"] * 3, SECOND],
            id="two sentences and a table between",
        ),
        pytest.param(
            ["作者｜张三", "编辑｜王五", LEAD, SECOND, "石匠说", "桥名", "青石", "长度", "34米"],
            [THIRD, FOURTH],
            [LEAD, SECOND, "石匠说", "桥名", "青石", "长度", "34米", THIRD, FOURTH],
            id="below who wrote it and who edited it",
        ),
        pytest.param(
            [DATE, "案情"],
            [LEAD, "法院审理", SECOND, "法官说法", THIRD],
            ["案情", LEAD, "法院审理", SECOND, "法官说法", THIRD],
            id="the first of bare subheads",
        ),
        pytest.param(
            [DATE, "图集"], [LEAD, "法官说法", THIRD], [LEAD, "法官说法", THIRD], id="one subhead is too few"
        ),
        pytest.param([DATE, "第一章 总则"], [SECOND], ["第一章 总则", SECOND], id="a law's first chapter"),
        pytest.param([DATE, "第一编辑部"], [SECOND], [SECOND], id="no chapter"),
        pytest.param(
            [DATE, "【要闻】"],
            [SECOND, "【财经】", THIRD, "【天气】", FOURTH],
            ["【要闻】", SECOND, "【财经】", THIRD, "【天气】", FOURTH],
            id="a digest's first column",
        ),
        pytest.param([DATE, "【要闻】"], [SECOND, THIRD], [SECOND, THIRD], id="no digest"),
        pytest.param([DATE, LEAD[:30] + "..."], [SECOND], [SECOND], id="not an abstract that is cut off"),
        pytest.param([DATE, LEAD, "相关阅读", "老桥往事"], [SECOND], [SECOND], id="not another article's"),
        pytest.param(
            [DATE, LEAD, "相关阅读", "老桥往事", "桥头的灯笼又亮了 2021-03-05"],
            [SECOND],
            [LEAD, "相关阅读", "老桥往事", "桥头的灯笼又亮了 2021-03-05", SECOND],
            id="above a list in the text",
        ),
        pytest.param([DATE, LEAD, *TIMES], [SECOND], [LEAD, *TIMES, SECOND], id="a long list of times"),
        pytest.param([DATE, LEAD, *PLANTS], [SECOND], [LEAD, *PLANTS, SECOND], id="a list of names"),
        pytest.param([DATE, LEAD, *OTHERS], [SECOND], [SECOND], id="a long list of others"),
        pytest.param([DATE, *VERSES], [SECOND], [*VERSES, SECOND], id="a poem and a word about it"),
        pytest.param([LEAD, "老桥往事"], [SECOND], [SECOND], id="no date above"),
        pytest.param(
            ["一、老桥", LEAD], ["二、修桥", SECOND], ["一、老桥", LEAD, "二、修桥", SECOND], id="heads"
        ),
        pytest.param(
            ["三、老桥", LEAD], ["二、修桥", SECOND], ["二、修桥", SECOND], id="heads of something else"
        ),
        pytest.param(
            ["各镇人民政府：", "办法已经同意，请执行。", "青石县人民政府", "2021年3月5日", "修桥办法"],
            [SECOND],
            [
                "各镇人民政府：",
                "办法已经同意，请执行。",
                "青石县人民政府",
                "2021年3月5日",
                "修桥办法",
                SECOND,
            ],
            id="a covering note",
        ),
    ],
)
def test_start(before: list[str], run: list[str], expected: list[str]) -> None:
    assert reached(before, run, []) == expected


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        pytest.param(["广告", THIRD, FOURTH, "下载APP"], ["广告", THIRD, FOURTH], id="behind an advert"),
        pytest.param(["广告", "老桥往事"], [], id="no sentence behind the advert"),
        pytest.param(
            ["1/2", "石匠在补桥墩。", "2/2", "老桥夜景。", THIRD, "责任编辑：王五"],
            ["1/2", "石匠在补桥墩。", "2/2", "老桥夜景。", THIRD],
            id="captions with numbers, before the editor",
        ),
        pytest.param(
            ["广告", "👉满额免运", THIRD, "订阅"], ["广告", "👉满额免运", THIRD], id="behind two adverts"
        ),
        pytest.param([THIRD, FOURTH, "首页"], [], id="nobody closes the text"),
        pytest.param([THIRD, "相关阅读"], [THIRD], id="before a list of others"),
        pytest.param(
            ["石匠说", THIRD, "镇上说", FOURTH, "未经允许不得转载"],
            ["石匠说", THIRD, "镇上说", FOURTH],
            id="subheads",
        ),
        pytest.param(["石匠说", THIRD, "镇上说", "相关阅读"], [], id="a subhead without a text"),
        pytest.param([THIRD[:20] + "…", "相关阅读"], [], id="an abstract"),
        pytest.param(
            ["外地游客在河边捡到手机交给民警", THIRD, "责任编辑：王五"], [], id="a headline stands between"
        ),
        pytest.param(["青石县修桥工作组", "责任编辑：王五"], ["青石县修桥工作组"], id="who signs"),
        pytest.param(
            ["联系人：张三", "三、考试", THIRD, "打印"],
            ["联系人：张三", "三、考试", THIRD],
            id="the next head",
        ),
        pytest.param(["四、考试", THIRD], [], id="a head too far"),
        pytest.param(["1. 老桥往事", "2. 石匠的一天"], [], id="headlines that count"),
        pytest.param(["相关阅读", "三、考试"], [], id="a head of another article"),
        pytest.param(
            [
                "附件：1.分工表",
                "2.评分表",
                "青石县人民政府办公室",
                "2021年3月5日",
                "（此件公开发布）",
                "打印",
            ],
            ["附件：1.分工表", "2.评分表", "青石县人民政府办公室", "2021年3月5日", "（此件公开发布）"],
            id="annexes and signature",
        ),
        pytest.param(
            [*RESULTS, "联系电话：0000-123456", "青石县人事局", "2021年3月5日"],
            [*RESULTS, "联系电话：0000-123456", "青石县人事局", "2021年3月5日"],
            id="a table and signature",
        ),
        pytest.param(["附件：分工表", "下载"], [], id="annexes to load, no signature"),
        pytest.param(
            [*RESULTS, "注：1.成绩以组委会公布的为准，不再另行通知。", "【打印】"],
            [*RESULTS, "注：1.成绩以组委会公布的为准，不再另行通知。"],
            id="a note under a table",
        ),
        pytest.param(
            ["总产值", "612.4", "—", "注：绝对量按现价计算，以年报为准。", "【打印】"],
            ["总产值", "612.4", "—", "注：绝对量按现价计算，以年报为准。"],
            id="a note under numbers",
        ),
        pytest.param(
            ["解读机关：青石县水利局", "解读人：张三", "联系方式：0000-123456", "相关文件"],
            ["解读机关：青石县水利局", "解读人：张三", "联系方式：0000-123456"],
            id="who explains a rule",
        ),
    ],
)
def test_end(behind: list[str], expected: list[str]) -> None:
    run = ["一、老桥", LEAD, "二、修桥", SECOND]
    assert reached([], run, behind) == [*run, *expected]


def test_numbered_sentences() -> None:
    above, run = ["1.老桥昨日重新开放。", "【社会】"], ["2.石匠在补桥墩。", "3.灯笼挂上了桥头。"]
    behind = ["【天气】", "4.今天有雨，请带伞。", "6.下期再见。"]
    assert reached(above, run, behind) == [*above, *run, *behind[:2]]


@pytest.mark.parametrize(
    ("behind", "goes_on"),
    [
        (["往后的打算", THIRD], True),
        (["往后的打算", THIRD, FOURTH], True),
        (["往后的打算"], False),
        (["往后的打算", "往后的打算", THIRD], False),
        (["往后的打算", THIRD.rstrip("。") + "..."], False),
        (["河边捡到手机的游客把它交给了民警", THIRD, "青石日报社版权所有"], False),
    ],
)
def test_the_last_subhead_and_what_is_below_it(behind: list[str], goes_on: bool) -> None:
    run = [LEAD, SECOND, FOURTH]
    assert reached([DATE], run, behind) == (run + behind if goes_on else run)
