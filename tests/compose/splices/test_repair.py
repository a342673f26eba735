"""Pieces of the headline in the text: which go, which stay, and what is left."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsextract.compose.splices import Splice, repair_splices
from newsextract.compose.splices.marks import mark_leads, mark_trails

HEADLINE = "海豚智能被曝私自使用竞品数据、账号遭封停,两方回应|算力前哨"

# An invented report, undamaged; the pieces below are put into it.
REPORT = (
    "据外媒报道，正在追赶同行的海豚智能一直在使用竞品的数据训练自家的大语言模型，这违反了对方的服务条款。",
    "该公司的内部文件显示，几乎每个开发阶段都依赖外部接口。一位了解情况的人指出，“他们只是不想被抓住把柄”。",
    "对方发言人表示：“虽然用量很少，但在查清之前先停用了他们的帐户。如果发现违规，将终止合作。”",
    "海豚智能回应称，外部生成的数据已在今年年中从训练集中删除。",
    "分析人士认为，行业正在寻找新的规则，训练数据的来源会越来越透明。",
)


def spliced(*places: tuple[int, str, str]) -> list[str]:
    """REPORT with pieces put in behind a text that stands once in the paragraph."""
    paragraphs = list(REPORT)
    for number, behind, piece in places:
        assert paragraphs[number].count(behind) == 1
        paragraphs[number] = paragraphs[number].replace(behind, behind + piece)
    return paragraphs


FRONT, BACK = "海豚智能被曝私自使用竞品数", "据、账号遭封停,两方回应|算力前哨"

DAMAGED = {
    "one half before a stop, the other behind a closing mark": [
        (1, "抓住把柄”", BACK),
        (2, "他们的帐户", FRONT),
    ],
    "between a colon and its quotation": [(1, "抓住把柄”", BACK), (2, "对方发言人表示：", FRONT)],
    "within a word": [(2, "他们的帐", FRONT), (4, "新的规", BACK)],
    "at a paragraph's start and end": [(3, "从训练集中删除。", FRONT), (4, "", BACK)],
    "behind a comma": [(1, "文件显示，", FRONT), (4, "新的规则，", BACK)],
    "before a comma": [(1, "文件显示", FRONT), (4, "新的规则", BACK)],
    "three pieces": [
        (1, "外部接口", "海豚智能被曝"),
        (2, "他们的帐户", "私自使用竞品数据、账号遭"),
        (4, "越来越透明", "封停,两方回应|算力前哨"),
    ],
    "one half three times": [(1, "外部接口", FRONT), (2, "他们的帐户", FRONT), (4, "越来越透明", FRONT)],
    "the whole headline in a sentence": [(2, "他们的帐户", HEADLINE)],
    "marks in full width": [
        (1, "抓住把柄”", BACK.replace(",", "，").replace("|", "｜")),
        (2, "他们的帐户", FRONT),
    ],
    "traditional for simplified": [
        (1, "抓住把柄”", "據、賬號遭封停,兩方回應|算力前哨"),
        (2, "他们的帐户", FRONT),
    ],
    "column mark lost": [(1, "抓住把柄”", "据、账号遭封停,两方回应"), (2, "他们的帐户", FRONT)],
    "blanks around it": [(1, "抓住把柄”", f" {BACK} "), (2, "他们的帐户", f" {FRONT} ")],
    # 数|据 is a word: no sentence has these halves for its own, however near they stand
    "cut within a word, close together": [
        (2, "用量很", "海豚智能被曝私自使用竞品数"),
        (2, "他们的帐户", "据、账号遭封停,两方回应|算力前哨"),
    ],
    "a half that ends in a mark, before a stop": [
        (1, "抓住把柄”", "海豚智能被曝私自使用竞品数据、"),
        (2, "他们的帐户", "账号遭封停,两方回应|算力前哨"),
    ],
    "a column behind its mark": [
        (1, "外部接口", "海豚智能被曝私自使用竞品数据、账号遭封停,两方回"),
        (4, "新的规", "应|算力前哨"),
    ],
    "a long middle piece twice": [
        (1, "外部接口", "私自使用竞品数据、账号遭封"),
        (4, "新的规", "私自使用竞品数据、账号遭封"),
    ],
    "a piece that ends in 被, before 的": [
        (3, "外部生成", "海豚智能被"),
        (2, "他们的帐户", "曝私自使用竞品数据、账号遭封停,两方回应|算力前哨"),
    ],
    "a few letters with the column's mark, between 一位 and a noun": [
        (3, "外部生成", "海豚智能被曝私自使用竞品数据、账号遭封停,两方"),
        (1, "接口。一位", "回应|算力前哨"),
    ],
    "the piece's comma before the sentence's": [
        (0, "自家的大语言模型", "海豚智能被曝私自使用竞品数据、账号遭封停,"),
        (2, "用量很少，", "两方回应|算力前哨"),
    ],
    "brackets around it": [(1, "外部接口", f"【{FRONT}】"), (2, "他们的帐户", f"（{BACK}）")],
}


@pytest.mark.parametrize("places", DAMAGED.values(), ids=DAMAGED.keys())
def test_spliced_pieces_go(places: list[tuple[int, str, str]]) -> None:
    if any(behind == "" for _, behind, _ in places):
        damaged = list(REPORT)
        for number, behind, piece in places:
            text = damaged[number]
            damaged[number] = text.replace(behind, behind + piece) if behind else piece + text
    else:
        damaged = spliced(*places)
    assert damaged != list(REPORT)
    repaired, splices = repair_splices(HEADLINE, damaged)
    assert repaired == list(REPORT)
    assert len(splices) == len(places)


def test_halves_of_a_headline_with_a_mark_in_it() -> None:
    sentence = "上个月，我在东江边的一座小城住了九天。第三天，我开始焦虑：这里的红绿灯怎么这么长。"
    damaged = sentence.replace("我在", "我在早市！老街").replace("我开始", "我又见炊烟开始")
    rest = ["城里人走路很慢，说话也慢，连公交车都停得久。", "后来我才明白，等一等并不是坏事，日子还长。"]
    repaired, _ = repair_splices("早市！老街又见炊烟", [damaged, *rest])
    assert repaired == [sentence, *rest]


TWO_PARTS = "降价了！门店忙起来：一日三城"
ONE_SENTENCE = "青石桥新添三座便民凉亭"


@pytest.mark.parametrize(
    ("headline", "damaged", "whole"),
    [
        (TWO_PARTS, "旺季将至，商家加速<>回款的力度还会持续。", None),
        (TWO_PARTS, "店长说：“<>那几天连饭都顾不上吃。”", None),
        (TWO_PARTS, "二月初，<>店里只有两名伙计。", None),
        (ONE_SENTENCE, "<>本报讯（记者 张三）昨天，凉亭在河边落成。", None),
        (ONE_SENTENCE, "<> 6月1日，凉亭在河边落成。", None),
        (ONE_SENTENCE, "永安<　>分局在桥头设了岗。", None),
        (ONE_SENTENCE, "<>6月1日落成。", "青石桥新添三座便民凉亭6月1日落成。"),
        (ONE_SENTENCE, "【<>】本报讯 凉亭在河边落成。", "【青石桥新添三座便民凉亭】本报讯 凉亭在河边落成。"),
        (ONE_SENTENCE, "<>，居民说好。", "青石桥新添三座便民凉亭，居民说好。"),
    ],
)
def test_whole_headline_once(headline: str, damaged: str, whole: str | None) -> None:
    text = damaged.replace("<>", headline).replace("<　>", f" {headline} ")
    plain = damaged.replace("<> ", "").replace("<>", "").replace("<　>", "")
    first, last = "城里的早市从五点开始热闹。", "市民对此表示欢迎。"
    page = [text, last] if damaged.startswith(("<", "【")) else [first, last, text]
    repaired, _ = repair_splices(headline, page)
    assert repaired[page.index(text)] == (plain if whole is None else whole)


def test_a_splice_says_what_it_was_and_where_it_stood() -> None:
    repaired, splices = repair_splices(HEADLINE, spliced((1, "抓住把柄”", BACK), (2, "他们的帐户", FRONT)))
    assert splices == [
        Splice(BACK, 1, REPORT[1].index("”。") + 1),
        Splice(FRONT, 2, REPORT[2].index("。如果")),
    ]
    for splice in splices:
        text = repaired[splice.paragraph]
        assert (
            text[: splice.start] + splice.fragment + text[splice.start :]
            == spliced((1, "抓住把柄”", BACK), (2, "他们的帐户", FRONT))[splice.paragraph]
        )


def test_two_splices_of_one_paragraph_stand_where_they_stood() -> None:
    damaged = spliced((1, "抓住把柄”", BACK), (1, REPORT[1][:8], FRONT))
    repaired, splices = repair_splices(HEADLINE, damaged)
    text = repaired[1]
    assert len(splices) == 2
    for splice in reversed(splices):
        text = text[: splice.start] + splice.fragment + text[splice.start :]
    assert text == damaged[1]


def test_the_form_of_the_title_element_is_spliced() -> None:
    short = HEADLINE.split("|")[0]
    damaged = spliced((1, "抓住把柄”", BACK), (2, "他们的帐户", FRONT))
    assert repair_splices(short, damaged, variants=[HEADLINE])[0] == list(REPORT)


CLEAN = [
    # the lead begins with the headline's subject, or ends with its object, and goes on otherwise
    (
        "青石市水务集团原党委书记、董事长程不归接受审查调查",
        [
            "青石市水务集团原党委书记、董事长程不归涉嫌严重违纪违法，目前正接受纪律审查和监察调查。",
            "程不归，男，1966年8月出生。",
        ],
    ),
    (
        "川西精密：拟2.4亿元收购青石轴承60%股权",
        [
            "某某网讯，川西精密4月21日晚间公告，公司拟以自有资金2.4亿元收购青石轴承60%股权，交易完成后纳入合并报表。",
            "青石轴承主营精密轴承，2025年营业收入3.1亿元。",
            "公司表示，本次收购有助于完善布局。",
        ],
    ),
    # a Latin name, with the headline's blank beside it
    (
        "SkyLoom 完成 C 轮融资，估值突破 12 亿美元",
        [
            "某某网获悉，跨境平台 SkyLoom 于 4 月 15 日宣布完成 1.8 亿美元融资。",
            "SkyLoom 成立于 2019 年，总部位于新加坡。",
            "新资金将用于研发。",
        ],
    ),
    # the lead words the headline
    (
        "青石镇木桥修复后重新通车",
        ["青石镇木桥修复后重新通车，首日有三千多人过桥。", "木桥建于清代，长二十六米。"],
    ),
    (
        "青石镇木桥修复后重新通车",
        ["6月1日，青石镇木桥修复后重新通车。", "守桥人说，木桥修复后重新通车，他等了三年。"],
    ),
    # the headline in marks: a work's, a document's, a theme's name
    ("渡口的第一班船", ["他的散文《渡口的第一班船》写于去年，题为“渡口的第一班船”的展览今天开幕。"]),
    ("我的家乡我来画", ["以“我的家乡我来画”为主题的活动在县城举行，“我的家乡我来画”已办三届。"]),
    (
        "话剧《潮水退去以后》开始巡演",
        ["话剧《潮水退去以后》在省城首演。", "为了话剧《潮水退去以后》，剧组排练了一年。"],
    ),
    # a name in the headline is a name in the text
    (
        "云河省地质勘探研究所发布新图",
        ["云河省地质勘探研究所的工作人员说，图有三幅。", "据云河省地质勘探研究所介绍，图可下载。"],
    ),
    (
        "海豚智能回应数据争议",
        ["海豚智能称没有违规。海豚智能的股价下跌。", "分析人士说，海豚智能需要解释数据争议。"],
    ),
    # a sentence that the headline was made of
    (
        "今天的第一个乘客是一只羊",
        ["船工解开缆绳，今天的第一个乘客是一只羊。羊不买票。", "第一个乘客上船后，船开了。"],
    ),
    (
        "画里的那盘棋，还没有下完",
        ["他看了一眼就说，这盘棋还没有下完，轮到白棋走。", "画里的那盘棋有一百手。"],
    ),
    # a number and its unit
    ("5月20日至31日，青石大桥封闭施工", ["5月20日至31日，", "青石大桥封闭施工，", "请司机绕行。"]),
    # the headline of an agency's dispatch, named as such
    (
        "青石镇木桥修复后重新通车",
        ["新华社云河6月1日电 题：青石镇木桥修复后重新通车", "木桥建于清代。", "三千多人过桥。"],
    ),
    # a name of nine letters, many times
    (
        "云河省地质勘探研究所发布新图",
        [
            f"云河省地质勘探研究所{verb}了{thing}。"
            for verb in ("修改", "公布", "核对")
            for thing in ("图", "表")
        ],
    ),
    # a headline of four letters
    ("青山依旧", ["他们说青山依旧，人已不同。", "村口的青山依旧。", "那时青山依旧，水也清。"]),
    # the sentence would end in a word that wants more
    (
        "成功举办青石镇木桥通车一周年活动",
        [
            "当天上午，展览在镇上开幕，并成功举办青石镇木桥通车一周年活动。",
            "活动持续三天。",
            "木桥建于清代。",
        ],
    ),
    # a refrain
    ("慢一点", ["慢一点，再慢一点", "江上的灯，一盏一盏", "慢一点，再慢一点"]),
    (
        "Ferry carries its millionth passenger",
        ["The ferry carries a thousand people a day.", "Its millionth passenger."],
    ),
]


@pytest.mark.parametrize(("headline", "paragraphs"), CLEAN)
def test_the_headline_s_words_used_properly_stay(headline: str, paragraphs: list[str]) -> None:
    assert repair_splices(headline, paragraphs) == (paragraphs, [])


def test_other_places_of_a_piece_must_not_look_like_the_article_s_own_words() -> None:
    own = "海豚智能被曝私自使用竞品数据的消息传出后，股价下跌。"
    damaged = [*spliced((1, "抓住把柄”", BACK), (2, "他们的帐户", FRONT)), own]
    assert repair_splices(HEADLINE, damaged)[0] == [*REPORT, own]


# One piece alone, in the middle of a name or between a name and its verb.
AT_A_NAME = [
    ("“每次下雨都要换鞋。”廖", "海豚智能被曝私自使用", "国梁说，他没有想过会这样。"),
    ("“每次下雨都要换鞋。”廖国", "海豚智能被曝私自使用", "梁说，他没有想过会这样。"),
    ("「每次下雨都要換鞋。」陳金", "海豚智能被曝私自使用", "水說，他沒有想過會這樣。"),
    ("廖国梁", "账号遭封停,两方回应|算力前哨", "说，他没有想过会这样。"),
]


@pytest.mark.parametrize(("before", "piece", "behind"), AT_A_NAME)
def test_a_piece_alone_that_stands_in_a_speaker_s_name_goes(before: str, piece: str, behind: str) -> None:
    repaired = repair_splices(HEADLINE, [*REPORT, before + piece + behind])[0]
    assert repaired == [*REPORT, before + behind]


@pytest.mark.parametrize(
    ("headline", "sentence"),
    [
        ("退休会计师国梁自费三十万修渡口", "“要换鞋。”向退休会计师国梁说起这件事的人很多。"),
        ("退休会计师自费三十万修渡口", "“要换鞋。”高级退休会计师也说，他没有想过会这样。"),
        ("退休会计师自费三十万修渡口", "村里的老师退休会计师都说好。"),
    ],
)
def test_words_before_a_name_and_its_verb_stay(headline: str, sentence: str) -> None:
    assert repair_splices(headline, [*REPORT, sentence]) == ([*REPORT, sentence], [])


def test_one_string_with_its_comma_all_over_the_page_goes() -> None:
    headline, piece = "女子渡口丢银镯,船工翻淤泥三小时找回", ",船工翻淤泥三小时找回"
    whole = [
        "7月2日,在渡口候船的刘女士发现手上的镯子不见了,那是她结婚十年的纪念。",
        "有人看见它和纸巾一起落进了桶里。可是桶已经被运到对岸的中转站。",
        "老人二话没说,戴上手套就去翻。六十多个袋子,他一袋一袋地倒出来找。",
        "“找到的时候我自己先笑了。”他说,“人家十年的念想,不能没了。”",
    ]
    damaged = [whole[0].replace("的镯子", piece + "的镯子"), piece + whole[1], piece + whole[2], whole[3]]
    damaged[3] = damaged[3].replace("笑了", "笑了" + piece)
    assert repair_splices(headline, damaged)[0] == whole
    said = [text.replace("。", piece + "。", 1) for text in whole[:3]]
    assert repair_splices(headline, said) == (said, [])  # a clause each time


def test_the_undamaged_report_stays() -> None:
    assert repair_splices(HEADLINE, REPORT, variants=[HEADLINE + "_某某网"]) == (list(REPORT), [])


def test_a_name_said_again_and_again_is_no_piece() -> None:
    told = [
        "江州大学水利学院教授程汉川先生，因病医治无效，于11月3日在江州逝世，享年九十一岁。",
        "程汉川先生1928年5月生于云岭桐县，1951年毕业于江州大学土木系并留校任教。",
        "程汉川先生一生研究高坝水力学，主持完成科研项目十余项，出版专著五部。",
        "程汉川先生千古！",
    ]
    assert repair_splices("沉痛悼念著名水利工程专家程汉川先生", told) == (told, [])


LETTERS = st.text(
    alphabet="海豚智能被曝私自使用竞品数据账号遭封停两方回应，。、|“”《》（）的 aA1\u200b\n據", max_size=60
)


@settings(max_examples=150)
@given(LETTERS, st.lists(LETTERS, max_size=6), st.lists(LETTERS, max_size=2))
def test_any_text_comes_through_and_nothing_is_added(
    headline: str, paragraphs: list[str], variants: list[str]
) -> None:
    repaired, splices = repair_splices(headline, paragraphs, variants=variants)
    assert len(repaired) == len(paragraphs)
    for before, after in zip(paragraphs, repaired, strict=True):
        rest = iter(before)
        assert all(character in rest for character in after)  # a subsequence
    assert bool(splices) == (repaired != paragraphs)


@settings(max_examples=100)
@given(st.lists(st.text(alphabet="山水云月风花，。“”abc", max_size=80), max_size=6))
def test_a_text_without_the_headline_s_words_is_left_alone(paragraphs: list[str]) -> None:
    assert repair_splices(HEADLINE, paragraphs) == (paragraphs, [])


@settings(max_examples=60)
@given(st.data())
def test_repairing_twice_is_repairing_once(data: st.DataObject) -> None:
    cut = data.draw(st.integers(4, len(HEADLINE) - 4))
    damaged = list(REPORT)
    for piece in (HEADLINE[:cut], HEADLINE[cut:]):
        number = data.draw(st.integers(0, len(damaged) - 1))
        at = data.draw(st.integers(0, len(damaged[number])))
        damaged[number] = damaged[number][:at] + piece + damaged[number][at:]
    once, _ = repair_splices(HEADLINE, damaged)
    assert repair_splices(HEADLINE, once) == (once, [])


@pytest.mark.parametrize(
    ("behind", "goes"),
    [("鸟在树上做窝，", True), ("放风筝", True), ("没有人不知道，", False), ("没有人不知道", False)],
)
def test_a_whole_headline_goes_where_no_sentence_tells_of_it(behind: str, goes: bool) -> None:
    headline = "青石镇旧水塔本周拆除，村民清早赶来合影留念"
    whole = [
        "水塔建于六十年前，高二十六米，供过三个村子的水，后来通了自来水，便空在那里。",
        "十年前它的顶上长出一棵小树，鸟在树上做窝，孩子们在下面放风筝。",
        "镇上的人没有人不知道，没有人不难过。",
    ]
    damaged = [text.replace(behind, behind + headline, 1) for text in whole]
    assert damaged != whole
    assert repair_splices(headline, damaged)[0] == (whole if goes else damaged)


def test_a_name_that_a_sentence_begins_with_stays_where_the_piece_is_that_name() -> None:
    rest = "被曝私自使用竞品数据、账号遭封停,两方回应|算力前哨"
    damaged = spliced((1, "了解情况", "海豚智能"), (2, "他们的帐户", rest))
    repaired = repair_splices(HEADLINE, damaged)[0]
    assert repaired[2] == REPORT[2]
    assert repaired[3] == REPORT[3]  # 海豚智能回应称


@pytest.mark.parametrize(
    ("own", "before", "is_none_of_the_sentence"),
    [
        ("：", "stop", 1),
        ("，", "clause", 1),
        ("，", "edge", 1),
        ("，", "letter", 0),
        ("！", "stop", 0),
        ("", "stop", 0),
    ],
)
def test_mark_leads(own: str, before: str, is_none_of_the_sentence: float) -> None:
    assert mark_leads(own, before) == is_none_of_the_sentence


@pytest.mark.parametrize(
    ("own", "after", "is_none_of_the_sentence"),
    [
        ("：", "stop", 1),
        ("，", "clause", 1),
        ("：", "closing", 1),
        ("，", "closing", 0),
        ("：", "edge", 0),
        ("，", "letter", 0),
        ("", "stop", 0),
    ],
)
def test_mark_trails(own: str, after: str, is_none_of_the_sentence: float) -> None:
    assert mark_trails(own, after) == is_none_of_the_sentence


FERRYMAN = [
    "摆渡人张三今年七十一岁，住在北江边的一条巷子里。",
    "他的徒弟上个月搬走了，他没有多少积蓄。",
    "那几天他一直在棚子里，谁敲门也不开。",
    "后来那几块板挂在堂屋里，来的客人都要看一看。",
]


@pytest.mark.parametrize(
    ("number", "behind", "goes"),
    [
        (2, "那几天他", True),
        (3, "后来那几块板", True),
        (2, "那几天他一直在棚子里，谁敲门也不开", False),  # he may have said so
        (3, "后来那几块板挂在堂屋里，", False),  # the article's own sentence may begin so
    ],
)
def test_a_headline_of_two_clauses_goes_from_between_words(number: int, behind: str, goes: bool) -> None:
    headline = "渡口停航，摆渡人造了两只木船送邻村"
    damaged = list(FERRYMAN)
    damaged[number] = damaged[number].replace(behind, behind + headline)
    assert (repair_splices(headline, damaged)[0] == FERRYMAN) is goes


@pytest.mark.parametrize("form", ["“{}”", "《{}》", "（{}）", "{}...", "{}……", "【{}】"])
def test_marks_that_came_with_the_pieces_go_with_them(form: str) -> None:
    pieces = [form.format(piece) for piece in ("海边小镇的看灯人三十本航", "海日志送进了博物馆")]
    damaged = [text.replace("。", piece + "。") for text, piece in zip(FERRYMAN[:2], pieces, strict=True)]
    repaired = repair_splices("海边小镇的看灯人三十本航海日志送进了博物馆", [*damaged, *FERRYMAN[2:]])[0]
    assert repaired == FERRYMAN


@pytest.mark.parametrize(
    ("number", "behind", "form"),
    [
        (2, "也不开。", "标题：{}"),
        (2, "也不开。", "本文标题：{}"),
        (3, "看一看。", "{}_江岸资讯网"),
        (2, "也不开", "{}|江岸_文化"),
    ],
)
def test_labels_and_sites_names_go_with_a_whole_headline(number: int, behind: str, form: str) -> None:
    headline = "画室的灯亮了一冬 老人的画挂满新房"
    damaged = list(FERRYMAN)
    damaged[number] = damaged[number].replace(behind, behind + form.format(headline))
    assert repair_splices(headline, damaged)[0] == FERRYMAN


def test_one_piece_alone_in_the_lead_goes_from_within_a_word() -> None:
    headline = "水库放空检查 库底现清代石拱桥"
    lead = "青石镇的水库大坝建成三十年来第一次放水，不少老人赶来看。"
    article = [lead.replace("大坝", "大水库放空检查 坝"), *REPORT[3:]]
    assert repair_splices(headline, article)[0] == [lead, *REPORT[3:]]
