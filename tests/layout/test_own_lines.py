"""Lines of the article's own whose words elsewhere are a site's, by the lines around them."""

from __future__ import annotations

import pytest
from bridge_text import FOURTH, SECOND, THIRD
from hypothesis import given
from hypothesis import strategies as st

from newsextract.layout.lines import read_line
from newsextract.layout.own_lines import take_back
from newsextract.page import read_page

DAYS = ["2013年4月7日14:05", "2013年4月8日", "2013年5月1日"]
TOLD = ["桥墩冒出了水。", "石匠们来了。", "桥修好了。"]
CHRONICLE = [line for pair in zip(DAYS, TOLD, strict=True) for line in pair]
LATEST_FIRST = [line for pair in zip(reversed(DAYS), TOLD, strict=True) for line in pair]
PARTICULARS = ["展览名称：老桥的照片", "主办单位：青石镇文化站", "展览时间：9月16日—12月18日"]
FIGURES = ["365天", TOLD[0], "98%", TOLD[1], "7次", TOLD[2]]
SUBHEADS = ["转折：一条十五秒的视频", SECOND, "直播：四十二个人看他补桥", THIRD]
TALK = ["作者：段落是读者自己的事。", "编辑：读者会累死。", "作者：累了就睡，睡醒再读。", "编辑：那是懒。"]
REPLIES = ["桥修得真好，谢谢石匠。", "点赞", "明天带孩子去走一走。", "点赞", "灯笼还挂着呢。", "点赞"]
RIDDLES = ["8. 转发（打一体育用语）", "9. 版权所有（打一俗语）", "10. 关注（打一成语）"]
MEETING = ["时间：2023年6月11日下午2点", "地点：青石镇文化站", "主持人：王五"]
SERVICE = ["厂家地址：青石镇工业园8号", "客服电话：400-000-1234", "客服时间：工作日9:00—17:30"]
ROWS = ["吸管杯 350ml X2203 2022-03-01", "保温杯 500ml C2204 2022-04-15", "学饮杯 240ml M2205 2022-05-20"]
CELLS = [cell for row in ["品名 规格 批号 生产日期", *ROWS] for cell in row.split()]
TEASERS = ["桥头的灯笼又亮了", "石匠的一天"]


def known(lines: list[str], html: bool) -> list[str]:
    """The lines of which the words still say something."""
    text = "".join(f"<p>{line}</p>" for line in lines) if html else "\n".join(lines)
    page = read_page(f"<div>{text}</div>" if html else text, format="html" if html else "text")
    verdicts = [read_line(block.text) for block in page.blocks]
    take_back(page.blocks, verdicts, text=not html)
    return [block.text for block, verdict in zip(page.blocks, verdicts, strict=True) if verdict is not None]


@pytest.mark.parametrize("html", [True, False])
@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(CHRONICLE, id="a chronicle's days"),
        pytest.param(PARTICULARS, id="who holds an event"),
        pytest.param(RIDDLES, id="between two items"),
        pytest.param(MEETING, id="when a meeting was held"),
        pytest.param([SECOND, *SERVICE, THIRD], id="whom to call, among others"),
        pytest.param([SECOND, "举报电话：12325", THIRD], id="whom to call, in the text"),
        pytest.param(SUBHEADS, id="a subhead like others"),
        pytest.param([SECOND, "新闻链接", THIRD, FOURTH], id="a box that its author wrote"),
        pytest.param(TALK, id="a talk with an editor"),
        pytest.param(
            [*SUBHEADS[:2], "天气：不要相信预报", SECOND, "来源：别人的照片", TOLD[0]], id="a phrase"
        ),
        pytest.param([*SUBHEADS[:2], "话题：一座桥的温度", THIRD], id="another label like others"),
        pytest.param([SECOND, "延伸阅读", THIRD, "现状", FOURTH], id="a subhead behind its sentence"),
    ],
)
def test_own(lines: list[str], html: bool) -> None:
    assert known(lines, html) == []


@pytest.mark.parametrize("html", [True, False])
@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(CHRONICLE[:4], DAYS[:2], id="two days"),
        pytest.param(LATEST_FIRST, DAYS[::-1], id="the newest first: a list of other articles"),
        pytest.param(DAYS, DAYS, id="nothing told between"),
        pytest.param([SECOND, PARTICULARS[1], THIRD], [PARTICULARS[1]], id="an imprint"),
        pytest.param([SECOND, "举报电话：12325"], ["举报电话：12325"], id="behind the text"),
        pytest.param(REPLIES, ["点赞"] * 3, id="buttons below comments"),
        pytest.param([SECOND, "登录", THIRD], ["登录"], id="a button alone"),
        pytest.param(TALK[:2], TALK[1:2], id="a joke of the editor's"),
        pytest.param([TALK[0], TALK[2], "编辑：王五。"], ["编辑：王五。"], id="the editor's name"),
        pytest.param(
            [*SUBHEADS[:2], "天气：不要相信预报", SECOND, "来源：青石日报", TOLD[0]],
            ["来源：青石日报"],
            id="an outlet's name",
        ),
        pytest.param(RIDDLES[:2], RIDDLES[1:2], id="the last item"),
        pytest.param([MEETING[0], SECOND], MEETING[:1], id="a header's day"),
        pytest.param([SECOND, *SERVICE], SERVICE[1:2], id="a site's service"),
        pytest.param([SECOND, *SUBHEADS[2:]], [SUBHEADS[2]], id="above a player"),
        pytest.param([SECOND, "新闻链接", *TEASERS], ["新闻链接"], id="a list of other articles"),
        pytest.param(["新闻链接", SECOND, THIRD], ["新闻链接"], id="nothing above"),
        pytest.param([SECOND, "推荐阅读", THIRD, FOURTH], ["推荐阅读"], id="no author's words"),
    ],
)
def test_of_the_site(lines: list[str], expected: list[str], html: bool) -> None:
    assert known(lines, html) == expected


@pytest.mark.parametrize("html", [True, False])
@pytest.mark.parametrize(
    "line",
    [
        *("密码与锁", "隐私的边界", "热搜之后怎么办", "爆料者是谁", "公众号的黄昏", "合作伙伴变成对手"),
        *("关于我们这一代", "侵权成本有多高", "登录后的世界", "评论区的反转", "为你推荐的陷阱"),
        *("上一个冬天", "下篇 归来", "公众号停更了。", "隐私不是秘密。", "想每天吃到青菜，就得自己种。"),
    ],
)
def test_phrase_amid_sentences(line: str, html: bool) -> None:
    assert known([SECOND, line, THIRD], html) == []
    assert known([SECOND, line], html) == ([] if line.endswith("。") else [line])


@pytest.mark.parametrize("html", [True, False])
@pytest.mark.parametrize(
    "line",
    [
        *(
            "关注我们的公众号",
            "长按上面的图片识别",
            "点击下方名片就能找到我",
            "喜欢的朋友点个在看",
            "上一篇文章",
        ),
        *(
            "欢迎添加小编的微信",
            "以上图片都来自网络",
            "图文无关，仅为配图",
            "登录后才能评论",
            "进群领取课程的资料",
        ),
        *(
            "后台回复关键词就能领到",
            "免费下载，先到先得",
            "喝酒不开车，开车不喝酒",
            "原标题是老桥修好了",
            "下一页",
        ),
        *(
            "你可能还喜欢",
            "看了本文的人还看了",
            "公众号青石发布",
            "技术支持：青石网络公司",
            "转发给更多需要的人",
        ),
    ],
)
def test_call_amid_sentences(line: str, html: bool) -> None:
    assert known([SECOND, line, THIRD], html) == [line]


def test_days_of_a_table() -> None:
    assert known(ROWS, html=False) == []
    assert known(CELLS, html=False) == []
    assert known(ROWS[:2], html=False) == ROWS[:2]
    assert known(CELLS[4:], html=False) == CELLS[7::4]
    assert known([f"{title} 2022-03-01" for title in (*TEASERS, "老桥往事")], html=False) != []


def test_share_among_figures() -> None:
    assert known(FIGURES, html=True) == []


def test_value_of_a_player() -> None:
    assert known([SECOND, "98%", THIRD], html=True) == ["98%"]


@pytest.mark.parametrize(("html", "expected"), [(True, []), (False, ["评论：一座桥的温度"])])
def test_columnist_below_the_report(html: bool, expected: list[str]) -> None:
    assert known([SECOND, "评论：一座桥的温度", THIRD], html) == expected


def test_linked_heading_is_the_sites() -> None:
    page = read_page(f"<div><p>{SECOND}</p><p><a href=/1>新闻链接</a></p><p>{THIRD}</p></div>")
    verdicts = [read_line(block.text) for block in page.blocks]
    take_back(page.blocks, verdicts, text=False)
    assert verdicts[1] is not None


@given(st.lists(st.sampled_from([*CHRONICLE, *PARTICULARS, *FIGURES, *SUBHEADS, "新闻链接", "", "首页"])))
def test_no_line_becomes_a_sites(lines: list[str]) -> None:
    blocks = read_page("\n".join([SECOND, *lines]), format="text").blocks
    verdicts = [read_line(block.text) for block in blocks]
    before = list(verdicts)
    take_back(blocks, verdicts, text=True)
    assert all(now is None or now == then for now, then in zip(verdicts, before, strict=True))


def test_share_bar_below_headlines_with_a_colon() -> None:
    bar = "分享到：微信 微博 QQ空间"
    assert known(["半年报：谁在修桥", "青石桥记：灯笼又亮了", bar, THIRD, SECOND], html=False) == [bar]
    bar = "分享到：微信微博"
    assert known([SECOND, bar, THIRD, *SUBHEADS], html=False) == [bar]


@pytest.mark.parametrize("html", [True, False])
def test_foot_of_a_site(html: bool) -> None:
    foot = ["公司名称：江州传媒公司", "主办单位：江州日报社", "联系人：张三"]
    assert known([SECOND, *foot], html) == ["主办单位：江州日报社"]


def test_buttons_below_comments() -> None:
    comments = ["点赞", "桥修好了，真好。", "收藏", "灯笼也好看，明年再来。", "举报", "石匠辛苦了。"]
    assert known([SECOND, *comments], html=False) == ["点赞", "收藏", "举报"]
