"""Pieces that make up the headline, and how their places are told from the article's own words."""

from __future__ import annotations

import pytest

from newsextract.compose.splices import repair_splices

HEADLINE = "渡口的老船工讲完最后一课 学生送他一盏铜灯"
OWN = [
    "周六下午，七十一岁的老船工在渡口上了最后一课，来听的有四十多人。",
    "他讲的是怎样看水，怎样听风。课后，学生们凑钱买了一样东西，用红布包着。",
    "“我不识字，”他说，“船认得路。”渡口明年通桥，轮渡要停。",
    "县里打算把那条船留下来，放进新建的河运馆。",
]


def damaged(*places: tuple[int, str, str]) -> list[str]:
    """OWN with pieces put in behind a text that stands once in its paragraph ("": at the start)."""
    paragraphs = list(OWN)
    for number, behind, piece in places:
        text = paragraphs[number]
        at = text.index(behind) + len(behind)
        paragraphs[number] = text[:at] + piece + text[at:]
    return paragraphs


@pytest.mark.parametrize(
    "places",
    [
        # 讲|完 is no word: only the other piece tells
        [(0, "下午，", "渡口的老船工讲"), (3, "河运馆", "完最后一课 学生送他一盏铜灯")],
        [(1, "怎样听风", "渡口的老船工讲完最后一课 学"), (2, "轮渡", "生送他一盏铜灯")],
        # as many of the one as of the other
        [
            (0, "四十多人", "渡口的老船工讲完最"),
            (1, "怎样听风", "后一课 学生送他一盏铜灯"),
            (2, "轮渡要停", "渡口的老船工讲完最"),
            (3, "留下来", "后一课 学生送他一盏铜灯"),
        ],
        # cut within a word, and once at a paragraph's start
        [(1, "怎样", "渡口的老船工讲完最后一"), (3, "", "课 学生送他一盏铜灯")],
        # three pieces
        [
            (0, "四十多人", "渡口的老船工"),
            (1, "怎样听风", "讲完最后一课 学生"),
            (3, "河运馆", "送他一盏铜灯"),
        ],
    ],
)
def test_pieces_prove_each_other(places: list[tuple[int, str, str]]) -> None:
    repaired, splices = repair_splices(HEADLINE, damaged(*places))
    assert repaired == OWN
    assert len(splices) == len(places)


@pytest.mark.parametrize(
    ("headline", "paragraphs"),
    [
        # both halves in use: the sentence needs them
        (
            "青石镇旧书市集 周六重新开张",
            ["镇上举办了青石镇旧书市集，摊位六十个。", "市集停了三年，将于周六重新开张。"],
        ),
        (
            "青石镇旧书市集 周六重新开张",
            ["对于青石镇旧书市集，人们等了三年。", "管理方说，今年周六重新开张，免收摊位费。"],
        ),
        # the end of the one half is the beginning of the other, in use
        (
            "两地渔业合作范围不断扩大",
            ["两地渔业合作将迈上新台阶。", "近年来，双方合作范围不断扩大。"],
        ),
        # one sentence, in the headline's order
        (
            "青石镇旧书市集（春季）正式开张",
            [
                "市集停了三年，街坊们都记得。",
                "3月16日下午，今年的青石镇旧书市集（春季）在老码头正式开张，并办了讲座。",
            ],
        ),
        # a comma that the headline has not, behind a word in marks
        (
            "“旧书角”进了四十个院子",
            ["市集停了三年，街坊们都记得。", "两年里，“旧书角”，进了四十个院子。", "书是捐的。"],
        ),
        # a subhead in the words of one half
        (
            "修桥的人回来了 老街换了灯",
            ["修桥的人回来了", "他们在镇上住了三个月。", "巷子里的老街换了灯，晚上亮到十点。"],
        ),
    ],
)
def test_halves_that_sentences_need_stay(headline: str, paragraphs: list[str]) -> None:
    assert repair_splices(headline, paragraphs) == (paragraphs, [])


def test_a_half_in_use_stays_where_the_other_is_spliced_in() -> None:
    own = ["村里看到渡口的老船工讲完最后一课，都说可惜。", *OWN]
    repaired, splices = repair_splices(HEADLINE, [own[0], *damaged((3, "河运馆", "学生送他一盏铜灯"))])
    assert repaired[0] == own[0]
    assert [splice.fragment for splice in splices] in ([], ["学生送他一盏铜灯"])


def test_marks_around_a_piece_go_with_it() -> None:
    headline = "老船工的建议写进了新颁布的《河道渡口安全管理办法》"
    piece = "《河道渡口安全管理办法》"
    repaired, splices = repair_splices(
        headline, damaged((1, "怎样听", "老船工的建议写进了新颁布的"), (3, "新建的河", piece))
    )
    assert repaired == OWN
    assert splices[-1].fragment == piece


def test_pieces_at_one_kind_of_place_prove_each_other() -> None:
    """Before commas, all of them: of the second piece's words alone, the sentence might be made."""
    headline = "江湾村最后一户渔民上岸"
    whole = [
        "江湾村的老许上周交出了渔船{}，换回一张船员证。",
        "交船的人叫水根{}，五十二岁，打了三十年鱼。",
        "他如今是渡轮的水手，每天来回二十四趟{}，走的正是他当年下网的那段江。",
    ]
    pieces = ["渔民上岸", "江湾村最后一户", "江湾村最后一户"]
    damaged = [text.format(piece) for text, piece in zip(whole, pieces, strict=True)]
    assert repair_splices(headline, damaged)[0] == [text.format("") for text in whole]


def test_a_short_piece_across_the_headline_s_mark_goes() -> None:
    headline = "北江学报：早睡早起是预防感冒最便宜办法"
    whole = ["研究者说，喝水多的人不容易{}得病。", "研究用了六年，跟踪了三百户{}。研究还会继续。"]
    damaged = [text.format("报：早睡早起") for text in whole]
    assert repair_splices(headline, damaged)[0] == [text.format("") for text in whole]
