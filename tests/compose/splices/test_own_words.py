"""The headline's words in sentences of the article's own: they stay, whole or in halves."""

from __future__ import annotations

import pytest

from newsextract.compose.skeleton import skeleton_key
from newsextract.compose.splices import repair_splices
from newsextract.compose.splices.evidence import features
from newsextract.compose.splices.headline import Headline
from newsextract.compose.splices.own_words import is_own, is_verse
from newsextract.compose.splices.pieces import Run
from newsextract.compose.splices.told_of import begins_anew

WHOLE = "青石镇旧水塔本周拆除，村民清早赶来合影留念"
FRONT, BACK = WHOLE.split("，")
ONE_CLAUSE = "退休会计师自费三十万修渡口"

FRAMES = [
    "针对{}一事，镇上昨天作出了说明。",
    "针对{}，镇上昨天作出了说明。",
    "日前，有媒体报道了{}一事，记者随后到当地采访。",
    "说起{}，当地人至今还记得清清楚楚。",
    "关于{}，网上有两种说法。",
    "关于{}的消息传了好几天。",
    "就{}，记者采访了镇上的负责人。",
    "就{}向记者表示，手续已经办完。",
    "对于{}的消息，镇上没有否认。",
    "得知{}后，他连夜坐车回到镇上。",
    "他得知{}的消息时，人还在外地。",
    "因{}，镇上的小路堵了一上午。",
    "{}的消息传开，来的人越来越多。",
    "{}引发热议，不少人留言。",
    "昨天，{}引发热议，不少人留言。",
    "谈到{}，老人停了一会儿。",
    "{}之后，镇上安静了下来。",
    "{}这件事，他们谈了一个冬天。",
    "{}的新闻播出以后，电话响个不停。",
    "{}一事在网上传开，镇上回应称手续齐全。",
    "{}登上热搜，镇上的人并不知道。",
    "随着{}，这段往事也告一段落。",
    "网友围绕{}展开讨论。",
    "由于{}，班车改了路线。",
    "針對{}一事，鎮上昨天作出了說明。",
    "得知“{}”后，他连夜坐车回到镇上。",
]
AROUND = (
    "水塔建于六十年前，高二十六米，供过三个村子的水，后来通了自来水，便空在那里。",
    "十年前它的顶上长出一棵小树，鸟在树上做窝，孩子们在下面放风筝。",
    "镇上说，拆下来的砖会铺在新修的小路上。",
)


@pytest.mark.parametrize("headline", [WHOLE, ONE_CLAUSE])
@pytest.mark.parametrize("frame", FRAMES)
def test_a_headline_that_a_sentence_takes_in_stays(headline: str, frame: str) -> None:
    article = [*AROUND[:2], frame.format(headline), AROUND[2]]
    assert repair_splices(headline, article) == (article, [])


# Frames of verbs and nouns that no list has: one place of the whole headline is no evidence.
TOLD = [
    "{}究竟是怎么回事？记者前去采访。",
    "{}已过去三天，镇上恢复了平静。",
    "{}让人感动，许多人留言。",
    "有人问{}是不是真的，他没有回答。",
    "大家都在谈论{}。",
    "大家都知道{}，却没有人说话。",
    "从{}说起，他讲了一个下午。",
    "{}那天，下着小雨。",
    "他把{}写进了日记。",
    "听说{}，他连夜赶回来。",
    "支持{}的人很多。",
]


@pytest.mark.parametrize("headline", [WHOLE, ONE_CLAUSE, "云河镇推出夜间渡船专线"])
@pytest.mark.parametrize("sentence", TOLD)
def test_a_headline_that_stands_once_where_a_sentence_may_tell_of_it_stays(
    headline: str, sentence: str
) -> None:
    article = [*AROUND[:2], sentence.format(headline), AROUND[2]]
    assert repair_splices(headline, article) == (article, [])


@pytest.mark.parametrize("half", [FRONT, BACK])
@pytest.mark.parametrize("frame", FRAMES)
def test_a_half_that_a_sentence_takes_in_stays(half: str, frame: str) -> None:
    article = [*AROUND[:2], frame.format(half), AROUND[2]]
    assert repair_splices(WHOLE, article) == (article, [])


def test_both_halves_in_sentences_of_their_own_stay() -> None:
    article = [
        f"{FRONT}，引来许多人看。昨天还有人在树下画画。",
        AROUND[0],
        f"镇上的人说，水塔的门开着，大家可以自己看，{BACK}的消息并不是宣传。",
    ]
    assert repair_splices(WHOLE, article) == (article, [])


def test_a_few_words_that_hang_on_a_noun_stay_and_the_same_out_of_place_go() -> None:
    whole = [
        "六十八岁的退休会计师程不归，最近成了渡口的名人，他拿出积蓄修好了石阶。",
        "“每次下雨，孩子们过河都要换两双鞋。”程不归说，他小时候也是这样走出去的。",
        "村里凑了八万元人工费，大家轮流来搬石头，整整干了四十天。",
        "验收时，来的人说，这座渡口的质量不比别处的差，还要补上护栏。",
    ]
    damaged = list(whole)
    damaged[1] = damaged[1].replace("程不归说", "程不归说退休会计师")
    damaged[2] = damaged[2].replace("人工费", "人自费三十万修渡口工费")
    damaged[3] = damaged[3].replace("护栏", "护自费三十万修渡口栏")
    assert repair_splices(ONE_CLAUSE, damaged)[0] == whole


def test_own_words_that_the_rest_of_a_torn_piece_ends_in_stay() -> None:
    headline = "曝某渡口暗改船工排班时间，码头回应：系统自动测算！"
    article = [
        "多名船工近日反映，他们看到的排班时间在没有通知的情况下缩短了三到五分钟。",
        "曝某渡口暗改船工排班时间，码头回应：系统自船工马不归给记者看了他的记录，同样一段路比上月少了四分钟。",
        "码头的工作人员称，时间由系统根据天气、水位自动测算，“不存在人为修改的情况”。",
        "动测算！一位研究员指出，“算法不是天气，它是有人写出来的，写的人就要负责。”",
    ]
    assert "水位自动测算，“不" in repair_splices(headline, article)[0][2]


def test_a_piece_with_a_mark_of_its_own_goes_as_a_whole() -> None:
    headline = "女子老渡口丢银镯,船工翻淤泥三小时找回"
    whole = [
        "7月2日,在渡口候船的刘女士发现手上的镯子不见了,那是她结婚十年的纪念。",
        "有人看见它和纸巾一起落进了桶里。可是桶已经被运到对岸的中转站。",
        "船工二话没说,戴上手套就去翻。六十多个袋子,他一袋一袋地倒出来找。",
        "“找到的时候我自己先笑了。”他说,“人家十年的念想,不能在我们这里没了。”",
    ]
    damaged = list(whole)
    damaged[1] = damaged[1].replace("桶里", "桶里女子老渡口")
    damaged[2] = damaged[2].replace("袋子", "丢银镯,船工翻淤泥三小时找回袋子")
    damaged[3] = (
        damaged[3]
        .replace("念想", "女子老渡口丢银镯，船工翻淤念想")
        .replace("没了", "没了丢银镯,船工翻淤泥三小时找回")
    )
    assert repair_splices(headline, damaged)[0] == whole


def test_a_full_stop_is_no_comma_of_the_headline_s() -> None:
    headline = "青石镇旧水塔本周拆除，市民清早合影留念"
    damaged = [
        *AROUND[:2],
        "塔身的铁梯已经锈得发黑青石镇旧水塔本周拆除。市里的工程师说，修的费用超过新建，市民清早合影留念。",
    ]
    repaired = repair_splices(headline, damaged)[0]
    assert "。市里的工程师说" in repaired[2]


def test_a_refrain_stays() -> None:
    poem = [
        "从今夜起，我把灯挂在船头",
        "我有一条小船，面向南风，等雨停下",
        "从今夜起，我写信给每一座桥",
        "给每一条河取一个名字",
        "我只想面向南风，等雨停下",
    ]
    assert is_verse(poem)
    assert repair_splices("面向南风，等雨停下", poem) == (poem, [])
    assert not is_verse(AROUND)


# What stands left and right of a place where no sentence can tell of a headline, and where one may.
ANEW = [
    ("鸟在树上做窝，", "孩子们在下面放风筝。", True),  # another subject
    ("比往年早了半个月。", "北京的游客最多。", True),
    ("他想了想，又问：“", "你在等谁呢？”", True),
    ("供过三个村子的水。", "根据安排，砖会铺在路上。", True),
    ("孩子们在下面放风筝", "。", True),  # has its object already
    ("大家都在谈论", "。", False),
    ("听说", "，他连夜赶回来。", False),
    ("", "让人感动。", False),
    ("", "现场来了很多人。", False),
    ("昨天，", "事件有了结果。", False),
    ("", "首日，来了三千人。", False),
    ("他正在拍电影", "。", False),
    ("这次展览的主题", "。", False),
    ("从", "到今天，已经三天。", False),
    ("", "那天，下着小雨。", False),
    ("關於", "的話題很多。", False),
]


@pytest.mark.parametrize(("left", "right", "anew"), ANEW)
def test_where_no_sentence_tells_of_a_headline(left: str, right: str, anew: bool) -> None:
    assert begins_anew(left, right) is anew


@pytest.mark.parametrize(
    ("headline", "sentence"),
    [
        ("主场险胜 老将末节独得14分", "张三第四节独得14分，成为全场的焦点。"),
        ("镇上旧桥换新 今冬首场大雪封路", "这是入冬以来第三场大雪封路，班车停了两天。"),
    ],
)
def test_what_a_number_counts_stays(headline: str, sentence: str) -> None:
    article = [AROUND[0], sentence, AROUND[1]]
    assert repair_splices(headline, article) == (article, [])


@pytest.mark.parametrize(
    "sentence",
    [
        "“水塔供过三个村子的水。”镇志主编古天宇说。",
        "“水塔供过三个村子的水。”镇志主编古天宇说，“后来通了自来水。”",
        "水塔要拆了。镇志主编古天宇说：“它供过三个村子的水。”",
    ],
)
@pytest.mark.parametrize(
    "headline", ["镇志主编古天宇说：砖会铺在新修的小路上", "镇志主编古天宇说 孩子们在下面放风筝"]
)
def test_who_speaks_beside_a_quotation_stays(headline: str, sentence: str) -> None:
    article = [*AROUND[:2], sentence, AROUND[2]]
    assert repair_splices(headline, article) == (article, [])


NAMES_IN_MARKS = [
    ("江岸合唱团唱满百场 三艘船鸣笛致意", "江岸合唱团", "几个退休船员组成了“{}”，平均七十一岁。"),
    ("【专栏】张三：老渡口的前世今生", "老渡口的前世今生", "张三上周以“江边旧事：{}”为题作了讲座。"),
    (
        "早安江岸 | 公交专用道延长；七座公园延时开放",
        "七座公园延时开放",
        "【{}】即日起至九月底，闭园改为十点。",
    ),
    ("江岸启动“科普月 科学进渡口”活动", "科普月 科学进渡口", "镇上办的“{} 人人爱科学”在码头开幕。"),
    (
        "《老渡口》之《守灯人》5月20日播出",
        "老渡口》之《守灯人",
        "江岸台将推出系列节目《{}》，请几位船员讲述。",
    ),
]


@pytest.mark.parametrize(("headline", "piece", "sentence"), NAMES_IN_MARKS)
def test_a_name_or_title_in_marks_is_the_article_s(headline: str, piece: str, sentence: str) -> None:
    text = sentence.format(piece)
    assert is_own(run_of(headline, piece, text), text)


LEFT_OVER = [
    ("，双方{}。", True),
    ("。这座桥{}，过桥的人停下来看。", True),
    ("，省里公布了{}，我市有三座。", True),
    ("，同时{}。", False),
    ("，他说{}。", False),
    ("，大家都知道渡口{}。", False),
]
"""What would be left of a clause without the piece: nothing but a subject, a verb without its object."""


def test_a_whole_headline_with_its_blank_is_nobody_s_predicate() -> None:
    headline = "旧防空洞变酒窖 全年恒温"
    text = f"洞里很凉，湿度七成{headline}。"
    assert not is_own(run_of(headline, headline, text), text)


@pytest.mark.parametrize(("sentence", "own"), LEFT_OVER)
def test_a_clause_keeps_its_predicate(sentence: str, own: bool) -> None:
    text = "船开了" + sentence.format("往来范围领域逐年扩大")
    assert is_own(run_of("两岸往来范围领域逐年扩大", "往来范围领域逐年扩大", text), text) is own


@pytest.mark.parametrize(
    "sentence",
    [
        "几个退休船员组成{}，平均七十一岁。",
        "他们说“好{}”，平均七十一岁。",
        "【{}】",
        "船员（{}）平均七十一岁。",
    ],
)
def test_a_piece_beside_marks_may_be_a_splice(sentence: str) -> None:
    text = sentence.format("唱满百场 三艘船")
    assert not is_own(run_of("江岸合唱团唱满百场 三艘船鸣笛致意", "唱满百场 三艘船", text), text)


def run_of(headline: str, piece: str, text: str) -> Run:
    form = Headline.of(headline)
    first, length = form.letters.key.find(skeleton_key(piece)), len(skeleton_key(piece))
    return Run(form, first, first + length, 0, text.find(piece), text.find(piece) + len(piece))


@pytest.mark.parametrize(
    ("headline", "article"),
    [
        (
            "河东水牛客场取胜",
            [
                "半决赛赛程今天公布，首场比赛在周五打响。",
                "4月22日 19:35 河东水牛 - 临江白鹭",
                "4月24日 19:35 河东水牛 - 临江白鹭",
                "4月27日 20:00 临江白鹭 - 河东水牛",
                "半决赛采用五场三胜制。",
            ],
        ),
        (
            "全县工业增加值连续三月上升",
            [
                "上半年全县生产稳步恢复。全县工业增加值61.4亿元，好于去年。",
                "附表：主要指标",
                "全县工业增加值（亿元） | 61.4 | 5.2",
            ],
        ),
    ],
)
def test_names_in_rows_and_what_figures_count_stay(headline: str, article: list[str]) -> None:
    assert repair_splices(headline, article) == (article, [])


@pytest.mark.parametrize(
    ("headline", "piece", "text", "tells"),
    [
        ("北江学报：早睡早起防感冒", "报：早睡早起", "三百户人家报：早睡早起都填了表。", 1),
        ("瘦了五十斤的她说：“我的办法就是早睡”，行吗？", "说：“我的办法", "张三说：“我的办法是少吃。”", 0),
    ],
)
def test_across_a_mark(headline: str, piece: str, text: str, tells: float) -> None:
    assert features(run_of(headline, piece, text), text, text)["across a mark"] == tells


def test_who_answers_in_an_interview_is_named() -> None:
    article = [
        "上周他的新书出版，我们在他的小院里坐了一个下午，聊起这三十年的甘苦。",
        "记者：有人说您的功夫好，您怎么看？",
        "张立民：基本功要扎实，没有别的办法。",
        "记者：您会一直写下去吗？",
        "张立民：基础打好了，就一直写。",
    ]
    assert repair_splices("专访作家张立民：基础研究要坐得住冷板凳", article) == (article, [])
