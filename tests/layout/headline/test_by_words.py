"""Which line of a plain text is its headline."""

from __future__ import annotations

import pytest
from bridge_text import HEADER, NAVIGATION, STORY, TITLE, dump, headline

from newsextract.layout.headline import Headline
from newsextract.layout.headline.by_words import find_headline_line
from newsextract.layout.headline.lines import may_be_headline
from newsextract.layout.lines import read_line
from newsextract.page import read_page


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param([*NAVIGATION, *HEADER, *STORY], TITLE, id="before the date"),
        pytest.param(
            ["远岸文章活动会员", "关于老桥，我们问了石匠", "2021-03-05 08:20", *STORY],
            "关于老桥，我们问了石匠",
            id="a menu is no part of it",
        ),
        pytest.param(
            ["首页", "直播", "快讯", "我的", "直播回顾｜老桥修好了", "2021-03-05 08:20", *STORY],
            "直播回顾｜老桥修好了",
            id="nor its last item",
        ),
        pytest.param(
            [
                "影像",
                "杂志",
                "河岸 / 石桥",
                "在桥头，住进一座房子",
                "文/张三 图/李四 2021-03-05 08:20",
                *STORY,
            ],
            "在桥头，住进一座房子",
            id="over a byline with the day",
        ),
        pytest.param(
            ["资讯", "登录", "记者：青石镇有意再修一座老桥，石匠还在商量", "2021-03-05 08:20", *STORY],
            "记者：青石镇有意再修一座老桥，石匠还在商量",
            id="what a reporter says",
        ),
        pytest.param(
            [
                *("河岸论坛 » 旅行 › 老桥走一圈，路况都在这里", "查看: 4123 | 回复: 37"),
                *("[骑行] 老桥走一圈，路况都在这里", "过河人", "主题 12", "帖子 308", "积分 1544"),
                "发表于 2021-3-5 08:20:15 | 只看该作者",
                *STORY,
            ],
            "[骑行] 老桥走一圈，路况都在这里",
            id="above a card with counters, behind crumbs without its tag",
        ),
        pytest.param(
            [
                "热点新闻",
                "城东小学办运动会",
                "石匠回忆修缮往事",
                "灯笼照亮过河的人",
                "2021-03-05 08:20",
                *STORY,
            ],
            "灯笼照亮过河的人",
            id="behind a box of other headlines",
        ),
        pytest.param(
            [
                "灯笼照亮了过河的人",
                "石匠用了一百天",
                "渡口边的新生活",
                "2021-03-05 08:20",
                STORY[0],
                "灯笼照亮了过河的人",
                *STORY[1:3],
                "石匠用了一百天",
                *STORY[3:],
            ],
            "渡口边的新生活",
            id="behind a table of contents",
        ),
        pytest.param(
            ["灯笼照亮过河的人", *STORY, "灯笼照亮过河的人", *STORY],
            "灯笼照亮过河的人",
            id="above a text that is printed twice",
        ),
        pytest.param(
            ["老桥重新开放，村民提着灯笼上桥！", *STORY],
            "老桥重新开放，村民提着灯笼上桥！",
            id="a call with a comma above the text",
        ),
        pytest.param(
            ["青石书屋", "第十二章 渡口", "上一章 目录", *STORY[1:]],
            "第十二章 渡口",
            id="a chapter",
        ),
        pytest.param(
            ["上一篇", "石匠修好了老桥", "灯笼照亮了渡口", "2021-03-05 08:20", *STORY],
            "石匠修好了老桥灯笼照亮了渡口",
            id="in two lines of one length",
        ),
        pytest.param(
            ["青石网", "石匠修好了青石镇的老桥", "村民提着灯笼走上老桥", "2021-03-05 08:20", *STORY],
            "石匠修好了青石镇的老桥村民提着灯笼走上老桥",
            id="in two long lines of nearly one length",
        ),
        pytest.param(
            ["城东小学办运动会", "石匠修好了老桥", "灯笼照亮了渡口", "2021-03-05 08:20", *STORY],
            "石匠修好了老桥",
            id="lines of one length in a list",
        ),
        pytest.param(
            ["石匠修好了青石镇的老桥", "某某晚报", "2021-03-05", "“修好了，就能过桥。”", *STORY],
            "石匠修好了青石镇的老桥",
            id="above what somebody said",
        ),
        pytest.param(
            ["石匠修好了青石镇的老桥", "6-8 分钟", "2021-03-05", *STORY],
            "石匠修好了青石镇的老桥",
            id="above how long it takes to read",
        ),
        pytest.param(
            ["渡口边的日子", "发表于2021-03-05|更新于2021-04-01|手记", "字数:353|时长:1分钟", *STORY],
            "渡口边的日子",
            id="a blog says when it was posted and changed",
        ),
        pytest.param(
            ["首页新闻社会生活文化", "过河", "2021-03-05", *STORY, "社会生活文化的变化，从一座桥开始。"],
            "",
            id="a menu on one line",
        ),
        pytest.param(
            [*NAVIGATION, "老桥修缮日记", "发表于 2021-03-05 由 张三 分类：随笔", *STORY],
            "老桥修缮日记",
            id="a blog's, with who wrote it behind",
        ),
        pytest.param(
            ["评论区里的石桥，一个时代的客厅", "2021-03-05 08:20", *STORY],
            "评论区里的石桥，一个时代的客厅",
            id="about comments",
        ),
        pytest.param(
            [TITLE, "2021-03-05 08:20", "桥上的变化主要有：", "桥面拓宽两米", *STORY],
            TITLE,
            id="not what announces a list",
        ),
        pytest.param(
            [TITLE, "2021-03-05 08:20", "原文：An Old Bridge", *STORY], TITLE, id="not the original's title"
        ),
        pytest.param(
            ["老桥为什么修了半年？", "张三", *STORY], "老桥为什么修了半年？", id="a question on top"
        ),
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
        pytest.param(["石匠用了一百天", "2021-03-05", *STORY], "石匠用了一百天", id="short, before the date"),
        pytest.param(["石匠用了一百天", *STORY], "石匠用了一百天", id="short, before the text"),
        pytest.param(
            [*NAVIGATION, "石匠用了一百天", "2021-03-05", *STORY], "石匠用了一百天", id="short, behind a menu"
        ),
        pytest.param(
            [*NAVIGATION, TITLE, "风吹麦浪", "发表于 2021-03-05", *STORY], TITLE, id="not who posted it"
        ),
        pytest.param(
            ["· 旧自行车翻新记", f"关于{TITLE}", "2021-03-05", *STORY],
            f"关于{TITLE}",
            id="not an item of a list",
        ),
        pytest.param(
            [*NAVIGATION, "2021-03-05 08:20", "问卷：谁来出钱", *STORY],
            "问卷：谁来出钱",
            id="between date and text",
        ),
        pytest.param(
            [*NAVIGATION, "问卷谁来出钱", "编辑：张三", *STORY], "问卷谁来出钱", id="before the editor"
        ),
        pytest.param(["社会新闻", TITLE, "2021-03-05", *STORY], TITLE, id="not the channel"),
        pytest.param(["青石日报", *STORY], "", id="not the outlet"),
        pytest.param(
            ["首页 机构概况 警务动态 便民服务", "警情通报", "2021-03-05", *STORY], "警情通报", id="a notice"
        ),
        pytest.param(["停水通知", "尊敬的用户：", *STORY], "停水通知", id="a notice to somebody"),
        pytest.param([TITLE, "小石匠", "字数 1,203", "阅读 8,841", *STORY], TITLE, id="not a counter"),
        pytest.param(
            ["首页 社会", "灯火阑珊处旧事", "www.qingshi.example", "2021-03-05", *STORY],
            "灯火阑珊处旧事",
            id="no address",
        ),
        pytest.param(["首页要闻国内国际", TITLE, "1. 老桥", *STORY], TITLE, id="not a menu, not an item"),
        pytest.param(
            ["文号：青政〔2021〕8号", TITLE, "成文日期：", "2021-03-05", *STORY], TITLE, id="not a label"
        ),
        pytest.param(
            ["纪录片《老桥》在青石镇开始拍摄", "2021-03-05", *STORY],
            "纪录片《老桥》在青石镇开始拍摄",
            id="拍摄",
        ),
        pytest.param(
            ["登录", "石桥为什么能立百年？", "爱喝凉茶的人", "关注他", *STORY],
            "石桥为什么能立百年？",
            id="a question",
        ),
        pytest.param(
            [
                "论坛",
                "返回列表",
                f"[见闻] {TITLE} [复制链接]",
                "石桥客",
                "积分",
                "532",
                "发表于 2021-03-05 08:20",
                *STORY,
            ],
            f"[见闻] {TITLE} [复制链接]",
            id="a forum's post",
        ),
        pytest.param(
            ["论坛", f"[见闻] {TITLE}", "[复制链接]", "石桥客", "发表于 2021-03-05 08:20", *STORY],
            f"[见闻] {TITLE}",
            id="a forum's button in a line of its own",
        ),
        pytest.param(
            ["石桥边的码农", "首页", "随笔", TITLE, "现象", *STORY, "作者：石桥边的码农", "石桥边的码农"],
            TITLE,
            id="not the blog, named like its author; above a subhead",
        ),
        pytest.param(
            [TITLE, "原创", "石桥边的码农", "于 2021-03-05 08:20:15 发布", "石桥边的码农", "关注", *STORY],
            TITLE,
            id="not who wrote it, below 原创",
        ),
        pytest.param(
            [TITLE, "原创", "桥下的人", "石桥手记", "2021-03-05 08:20", "发表于江州", *STORY],
            TITLE,
            id="not the account, below 原创 and who wrote it",
        ),
        pytest.param(
            [
                "首页",
                "随笔",
                "联系",
                "订阅",
                "老桥修缮记",
                "桥头的石桥与灯笼",
                *STORY,
                "posted @ 2021-03-05 08:20",
            ],
            "桥头的石桥与灯笼",
            id="right above the text, the date below it",
        ),
        pytest.param(
            [TITLE, "青石日报", "2021-03-05", "08:20:15", "修桥用了四百块青石", "张三 发自青石", *STORY],
            TITLE,
            id="above the date, not the abstract below it",
        ),
        pytest.param(
            [
                "看板 Bridges",
                f"標題[新聞] {TITLE}",
                "時間Fri Mar 31 21:15:42 2023",
                "1.媒體來源：青石日報",
                *STORY,
            ],
            f"標題[新聞] {TITLE}",
            id="labels of a board",
        ),
        pytest.param(
            ["行情", "修桥的石匠", "发布于2021-03-05 08:20", TITLE, *STORY], TITLE, id="not who posted it"
        ),
        pytest.param(
            ["首页", "修桥的石匠", "发布于 2021-03-05 08:20", *STORY],
            "修桥的石匠",
            id="a short one above 发布于",
        ),
        pytest.param(
            ["论坛  ›  桥", TITLE, "石桥客 · 2021-03-05 08:20", *STORY], TITLE, id="not a forum's crumbs"
        ),
        pytest.param(
            [TITLE, "2021-03-05", "一、老桥的由来", *STORY], TITLE, id="not the first head of the text"
        ),
        pytest.param(
            ["等桥修好", "张三", "石桥书房", "2021-03-05 08:20", *STORY],
            "等桥修好",
            id="above a name and an account",
        ),
        pytest.param(["石桥游记", "关于桥", TITLE, "2021-03-05", *STORY], TITLE, id="not the name of a blog"),
        pytest.param(
            ["首页", "花卉", "养护", "问答", "春天养花三件事", *STORY],
            "春天养花三件事",
            id="below a menu, no date",
        ),
        pytest.param(
            ["3 回复贴", TITLE, "只看楼主", "收藏", "回复", "石桥客", "1", *STORY], TITLE, id="above 只看楼主"
        ),
        pytest.param(STORY, "", id="none"),
    ],
)
def test_headline(lines: list[str], expected: str) -> None:
    assert headline(dump(lines)) == expected


def test_no_headline_in_front_of_nothing() -> None:
    assert find_headline_line([], [], (0, 0)) is None


def test_a_picture_above_the_headline_has_no_text() -> None:
    blocks = read_page(f"<p><img src=/a.jpg></p><p>{TITLE}</p><p>2021-03-05</p><p>{STORY[0]}</p>").blocks
    verdicts = [read_line(block.text) if block.text else None for block in blocks]
    assert blocks[0].text == ""
    assert find_headline_line(blocks, verdicts, (3, 4)) == Headline(1, 1)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("老桥修缮完工 重新开放", True),
        ("青石日报 要闻", False),
        ("评论 | 青石网手机版", False),
        ("石怀远 覃小萍", False),
        ("青政发〔2021〕12号", False),
        ("青石镇发〔2021〕12号文件：老桥限行", True),
        ("首页新闻社会生活文化", False),
        ("江州新闻打开APP", False),
        ("江州新闻客户端下载", False),
        ("Emily Ross", False),
    ],
)
def test_may_be_headline(line: str, expected: bool) -> None:
    assert may_be_headline(line, [None], 0) is expected


def test_a_list_of_dated_lines_holds_no_headline() -> None:
    listed = [
        line
        for title in ("老戏院重新开放", "冬季体验营开始报名", "县道周末封闭")
        for line in (title, "2019-03-05")
    ]
    headline = "雨季将至 逐段检查老旧排水管"
    sentence = "工程师说，桥面的坡度重新做了计算，排水能力提高到原来的两倍。"
    lines = [*listed, "首页 要闻 社会", headline, "来源：某某网 作者：张三 2021-03-05 10:20", sentence]
    blocks = read_page("\n".join(lines), format="text").blocks
    verdicts = [read_line(block.text) for block in blocks]
    assert find_headline_line(blocks, verdicts, (9, 10)) == Headline(7, 7)
