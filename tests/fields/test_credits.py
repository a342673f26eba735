"""Whole pages, as labelled blocks: whom they name as authors, editors and source."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from newsextract.fields.credits import Credits, find_authors, find_credits, find_editors, find_source
from newsextract.layout.model import Label, LabelledBlock
from newsextract.page.model import Block, Head, Link, Node, Page

PROSE = "今天上午，某某市举行了发布会，介绍了今年的工作安排，来自各区的代表参加了会议。"
KINDS = {"T": Label.HEADLINE, "B": Label.BODY, "-": Label.OTHER, "N": Label.NAVIGATION, "R": Label.RELATED}
KINDS |= {"C": Label.CAPTION, "K": Label.COMMENTS, "L": Label.BYLINE, "E": Label.EDITOR}


def read(
    *lines: str | tuple[str, ...],
    meta: dict[str, str] | None = None,
    links: dict[int, Link] | None = None,
    hidden: tuple[int, ...] = (),
    hints: dict[int, str] | None = None,
    json_ld: list[dict[str, Any]] | None = None,
) -> Credits:
    """Credits of a page: each line is a kind (`T` headline, `B` text, `-` other …), a blank, its text;
    a tuple gives the text in pieces, as inline elements cut it. `hints`: class words by line."""
    blocks = []
    for index, line in enumerate(lines):
        pieces = (line,) if isinstance(line, str) else line
        kind, text = pieces[0][0], "".join(pieces)[2:]
        inner = (pieces[0][2:], *pieces[1:])
        node = Node("p", (hints or {}).get(index, ""), None, 0)
        block = Block(index, text, node, pieces=tuple(p.strip() for p in inner if p.strip()))
        block.hidden = index in hidden
        if links and index in links:
            block.links = (links[index],)
        blocks.append(LabelledBlock(block, KINDS[kind], ""))
    head = Head(meta=meta or {}, json_ld=json_ld or [])
    page = Page("html", head, [item.block for item in blocks], url="https://www.example.com/a/1.html")
    return find_credits(page, blocks)


def names(found: Credits) -> tuple[tuple[str, ...], tuple[str, ...], str | None]:
    return found.authors, found.editors, found.sources[0].name if found.sources else None


def test_portal() -> None:
    found = read(
        "T 标题", "- 2019-09-26 12:11 来源：某某晚报 作者：张三", f"B {PROSE}", "- 责任编辑：李四_NF123"
    )
    assert names(found) == (("张三",), ("李四",), "某某晚报")


def test_pieces_come_apart() -> None:
    found = read("T 标题", ("- ", "2019-09-26 12:11", "来源：", "某某晚报", "张三"), f"B {PROSE}")
    assert names(found) == (("张三",), (), "某某晚报")


def test_source_keeps_what_follows_its_link() -> None:
    found = read("T 标题", ("- 来源：", "光明网", "-《光明日报》", " 2019-09-26"), f"B {PROSE}")
    assert names(found)[2] == "光明网-《光明日报》"


def test_party_paper() -> None:
    found = read(
        "T 标题",
        "- 2022年02月13日07:48 | 来源：某某日报",
        f"B {PROSE}",
        "- □ 本报记者 张三",
        "- (责编：李四、王五)",
    )
    assert names(found) == (("张三",), ("李四", "王五"), "某某日报")


def test_agency_dateline_is_the_source_only_without_another() -> None:
    body = f"B 新华社北京5月19日电（记者张三、李四）{PROSE}"
    assert names(read("T 标题", body)) == (("张三", "李四"), (), "新华社")
    assert names(read("T 标题", "- 来源：某某网", body))[2] == "某某网"
    assert names(read("T 标题", body, "- 来源：某某晚报"))[2] == "某某晚报"


def test_signature_at_the_end() -> None:
    assert read("T 标题", f"B {PROSE}", f"B {PROSE}（张三）").authors == ("张三",)
    assert read("T 标题", f"B {PROSE}", "- （张三）").authors == ("张三",)
    assert read("T 标题", f"B {PROSE}", "C 会场一角。（张三摄）").authors == ()


def test_taiwan() -> None:
    found = read("T 標題", "- 上報快訊／張三 2020年03月12日 20:19:00", f"B {PROSE}")
    assert names(found) == (("張三",), (), "上報快訊")
    assert read("T 標題", f"B {PROSE}", f"B {PROSE}（張三／台中報導）").authors == ("張三",)


def test_byline_between_paragraphs() -> None:
    assert read("T 標題", f"B {PROSE}", "L 報導．攝影╱張三", f"B {PROSE}").authors == ("張三",)


def test_three_cells_below_the_text() -> None:
    found = read("T 标题", f"B {PROSE}", "- 编辑： 张三", "- 来源： 某某网", "- 作者：李四 王五")
    assert names(found) == (("李四", "王五"), ("张三",), "某某网")


def test_two_editor_lines() -> None:
    found = read("T 标题", f"B {PROSE}", "- 编辑 张三 校对 李四", "- 本文来源：某某报 责任编辑：王五_NT1")
    assert found.editors == ("张三", "李四", "王五")


def test_label_and_value_in_separate_cells() -> None:
    assert read("T 标题", "- 作者：", "- 张三", f"B {PROSE}").authors == ("张三",)
    assert read("T 标题", "- 来源：", "- 新华网", f"B {PROSE}").sources[0].name == "新华网"
    assert read("T 标题", "- 作者：", "- 大 中 小", f"B {PROSE}").authors == ()
    assert read("T 标题", "- 来源", "- 江州晚报", f"B {PROSE}").sources[0].name == "江州晚报"
    assert read("T 标题", "- 来源", "- 天气预报说明", f"B {PROSE}").sources == ()
    assert read("T 标题", "- 来源：", "- 江州晚报", f"B {PROSE}").sources[0].name == "江州晚报"
    assert read("T 标题", "- 来源：", "- 热门新闻", f"B {PROSE}").sources == ()
    found = read("T 标题", ("- ", "张三 李四", "江州晚报记者"), "- 2023-11-08 07:45", f"B {PROSE}")
    assert names(found) == (("张三", "李四"), (), "江州晚报")


def test_dateline_in_a_line_of_its_own() -> None:
    found = read("T 标题", "- 2023-11-08 07:45", "- 江州文匯報訊（記者 張三、李四）", f"B {PROSE}")
    assert names(found) == (("張三", "李四"), (), "江州文匯報")
    found = read("T 标题", "- 新华社“江州故事”记者张三", f"B {PROSE}")
    assert names(found) == (("张三",), (), "新华社")


def test_translator_counts_where_nobody_else_is_named() -> None:
    lines = ("T 标题", "- 2023-11-08 07:45", f"B {PROSE}", "- 译者/李四")
    assert read(*lines).authors == ("李四",)
    assert read(*lines, "- 作者：张三").authors == ("张三",)
    assert read("T 标题", f"B {PROSE}", "B 今天天晴。（譯者：張三/核稿：李四）1120503").authors == ("張三",)


def test_bars_between_writer_and_editor() -> None:
    found = read("T 标题", f"B {PROSE}", "E （江州市纪委监委 张三 || 责任编辑 李四）")
    assert names(found) == (("张三",), ("李四",), None)
    assert read("T 标题", f"B {PROSE}", "E （江州市纪委监委 || 责任编辑 李四）").authors == ()


def test_replies_name_no_author() -> None:
    reply = "- 作者：木头 时间：2023-11-08 08:20:01"
    assert read("T 标题", "- 楼主：张三 时间：2023-11-08 07:45:12", f"B {PROSE}", reply).authors == ("张三",)


def test_account_counts_only_where_nobody_is_named() -> None:
    lines = ("T 标题", "- 2019-10-12 12:52 体坛小哥", f"B {PROSE}")
    assert read(*lines).authors == ("体坛小哥",)
    assert read(*lines, "- 作者：张三").authors == ("张三",)
    assert read("T 标题", "- 来源：体坛小哥 2019-10-12", f"B {PROSE}").authors == ()


def test_account_card_above_the_headline() -> None:
    card = (
        "- 篮球小哥",
        "- 由多维度分值决定的账号等级说明，等级越高代表表现越好。",
        "- 7.4万文章",
        "- 查看TA的文章>",
    )
    assert read(*card, "T 标题", "- 2024-05-20 06:48", f"B {PROSE}").authors == ("篮球小哥",)


def test_element_for_the_account_or_the_source() -> None:
    lines = ("T 标题", "- 某某乡土志", "- 发布时间：03-05 09:30", f"B {PROSE}")
    assert read(*lines).authors == ()
    assert read(*lines, hints={1: "author-name"}).authors == ("某某乡土志",)
    cells = ("T 標題", "- 10:11 2023/05/16", "- 東某時報", "- 張三", f"B {PROSE}")
    assert names(read(*cells)) == (("張三",), (), None)
    assert names(read(*cells, hints={2: "source"})) == (("張三",), (), "東某時報")


def test_persons_of_json_ld() -> None:
    lines = ("T 标题", "- 2024-08-02 18:20", f"B {PROSE}")
    person = {"@type": "NewsArticle", "author": [{"@type": "Person", "name": "张三"}]}
    assert read(*lines, json_ld=[person]).authors == ("张三",)
    assert read(*lines, "- 作者：李四", json_ld=[person]).authors == ("李四",)
    assert read(*lines, "- 编辑：张三", json_ld=[person]).authors == ()
    outlet = {"@type": "NewsArticle", "author": {"@type": "Organization", "name": "张三"}}
    assert read(*lines, json_ld=[outlet]).authors == ()
    assert read(*lines, json_ld=[{"author": {"@type": "Person", "name": ["张三"]}}]).authors == ()


def test_outlet_before_a_slash() -> None:
    found = read("T 標題", "L 某聯報／ 記者張三／台中即時報導", f"B {PROSE}")
    assert names(found) == (("張三",), (), "某聯報")
    assert read("T 標題", "- 【（張三／四川成都）】", f"B {PROSE}").authors == ("張三",)


def test_person_behind_the_last_lines_source_is_the_writer() -> None:
    found = read("T 标题", "- 2009-03-02 某某周刊", f"B {PROSE}", "- 来源: 张三")
    assert names(found) == (("张三",), (), "某某周刊")


def test_signature_behind_the_text() -> None:
    assert read("T 标题", f"B {PROSE}", "N （张三）").authors == ("张三",)
    assert read("T 标题", f"B {PROSE}", f"N {PROSE}（评论员 张三 李四）").authors == ("张三", "李四")
    assert read("T 标题", f"B {PROSE}", f"N {PROSE}（张三）").authors == ()


def test_line_of_an_outlet_in_the_text() -> None:
    assert read("T 标题", f"B {PROSE}", "B 某某财经 张三 发自广州", f"B {PROSE}").authors == ("张三",)
    assert read("T 标题", f"B {PROSE}", "B 张三 发自广州", f"B {PROSE}").authors == ()


def test_book_in_parts() -> None:
    found = read("- 连载：某某人生 出版社：某某出版社 作者：张三", f"B {PROSE}")
    assert names(found) == (("张三",), (), "某某出版社")


def test_dateline_behind_a_repeated_key_word() -> None:
    found = read("T 标题", "B 某某智能", "B 某某智能", "B 某某智能", f"B 某某科技讯 北京时间2月20日，{PROSE}")
    assert names(found)[2] == "某某科技"


def test_outlet_as_author_is_no_author() -> None:
    assert names(read("T 标题", "- 来源: 某某网 作者: 某某网", f"B {PROSE}")) == ((), (), "某某网")


def test_teasers_name_nobody() -> None:
    found = read(
        "T 标题",
        f"B {PROSE}",
        "R 相关新闻",
        "R 某某全文阅读 作者：周某",
        "R 人民网北京5月9日电 （记者王某某）记者今天获悉，某某会将在下周举行。",
        "K 网友评论",
        "- 作者：赵某",
    )
    assert names(found) == ((), (), None)


def test_legal_notice_credits_nobody() -> None:
    assert (
        names(read("T 标题", f"B {PROSE}", "- 凡本网注明“来源：某某网”的作品，版权均属某某网。"))[2] is None
    )


def test_hidden_twin_is_read_for_labels_only() -> None:
    lines = ("T 标题", "- 2017-03-10 09:58:03来源：某某网作者：责任编辑：张三", "- 李四", f"B {PROSE}")
    assert names(read(*lines, hidden=(1, 2))) == ((), ("张三",), "某某网")


def test_link_and_kind_of_the_source() -> None:
    lines = ("T 标题", ("- 来源：", "新华社"), f"B {PROSE}")
    source = read(*lines, links={1: Link("新华社", "/source/1")}).sources[0]
    assert (source.role, source.kind, source.url) == (
        "credited",
        "agency",
        "https://www.example.com/source/1",
    )
    assert read(*lines, links={1: Link("新华社", "javascript:void(0)")}).sources[0].url is None


def test_metadata_of_a_government_page() -> None:
    assert names(read("T 标题", f"B {PROSE}", meta={"contentsource": "某某日报"}))[2] == "某某日报"
    assert names(read("T 标题", f"B {PROSE}", meta={"source": "某某网", "author": "张三"})) == ((), (), None)


def test_interview_lines_are_no_bylines() -> None:
    found = read("T 标题", f"B {PROSE}", "B 记者：你怎么看？", "B 张三：我觉得很好。", "B 记者：谢谢你。")
    assert names(found) == ((), (), None)


def test_page_without_blocks() -> None:
    page = Page("text", Head(), [])
    assert find_credits(page, []) == Credits()
    assert (find_authors(page, []), find_editors(page, []), find_source(page, [])) == ((), (), None)


LINES = st.text(
    alphabet="作者来源编辑记者张三李四新华网报：:|/（）【】 2024-05年月日摄文图。讯电", max_size=80
)


@given(st.lists(st.tuples(st.sampled_from(sorted(KINDS)), LINES), max_size=12))
def test_any_page_can_be_read(lines: list[tuple[str, str]]) -> None:
    found = read(*(f"{kind} {text}" for kind, text in lines))
    assert len(set(found.authors)) == len(found.authors)
    assert len(set(found.editors)) == len(found.editors)
    assert len(found.sources) <= 1
    assert found.sources == () or found.sources[0].name not in found.authors
