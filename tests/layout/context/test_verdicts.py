"""What blocks are by their own elements and pictures."""

from __future__ import annotations

import pytest
from ferry_page import FIRST, SECOND, labels

from newsextract.layout import Label, label
from newsextract.page import read_page


@pytest.mark.parametrize("name", ["support-us", "about", "author-card", "newsletter"])
def test_box_beside_the_text_by_its_class(name: str) -> None:
    plea = "小站没有广告，也没有投资，如果文字陪你度过一个夜晚，可以为我们付一点房租。"
    found = labels(
        f"<h1>老渡口来了新船</h1><section>{FIRST}{SECOND}</section>"
        f"<div class={name}><h4>未眠</h4><p>{plea}</p></div>"
    )
    assert found[plea] is not Label.BODY
    assert found["未眠"] is not Label.BODY


@pytest.mark.parametrize("name", ["quote-card", "vote"])
def test_small_box_beside_the_text_by_its_class(name: str) -> None:
    line = "新船你坐过吗？票价贵不贵？"
    beside = f"<div class={name}><p>{line}</p></div>"
    assert (
        labels(f"<h1>老渡口来了新船</h1><section>{FIRST}{SECOND}</section>{beside}")[line] is not Label.BODY
    )


def test_sentence_in_a_box_of_votes() -> None:
    box = f"<div class=vote-box>{SECOND}</div>"
    assert labels(f"<h1>老渡口来了新船</h1><div>{FIRST * 9}{box}{FIRST}</div>")[SECOND[3:-4]] is Label.BODY


@pytest.mark.parametrize(
    ("pictures", "expected"),
    [
        ("<a href=2.html><img src=n.gif alt=下一页></a>", "pagination"),
        ("<a href=2.html><img src=n.gif alt=【下一頁】></a>", "pagination"),
        (
            "<a href=1.html><img src=p alt='prev page'></a> <a href=3.html><img src=n alt=Next></a>",
            "pagination",
        ),
        ("<a href=2.html><img src=a.jpg alt=渡口></a><a href=2.html><img src=n.gif alt=下一页></a>", "other"),
        ("<a href=2.html><img src=a.jpg alt=下一页是一张老照片></a>", "other"),
        ("<img src=a.jpg alt=下一张>", "other"),
        ("<a href=2.html><img src=a.jpg></a>", "other"),
    ],
)
def test_pictures_without_text(pictures: str, expected: str) -> None:
    found = labels(f"<h1>老渡口来了新船</h1><div>{FIRST}{SECOND}<p>{pictures}</p></div>")
    assert found[""] == expected


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        (["封面图来源：江东图片社"], Label.CAPTION),
        (["相关新闻", "影／新船开了 老渡口排长队"], Label.RELATED),
    ],
)
def test_line_of_a_picture_behind_a_plain_text(behind: list[str], expected: Label) -> None:
    """A menu's 要闻 above the text heads nothing behind it."""
    text = [FIRST[3:-4], SECOND[3:-4]]
    lines = ["要闻", "国际", "文化", "老渡口来了新船", "2024-05-12 10:30", *text, *behind]
    found = label(read_page("\n\n".join(lines), format="text"))
    assert next(line.label for line in found if line.block.text == behind[-1]) is expected


def test_block_that_holds_nothing() -> None:
    page = read_page(f"<h1>老渡口来了新船</h1><div>{FIRST}{SECOND}<p>已清空</p></div>", format="html")
    page.blocks[-1].text = ""  # as a profile leaves what it drops
    assert label(page)[-1].label is Label.OTHER


@pytest.mark.parametrize("name", ["author-bio", "newsletter", "sponsor", "book-card", "quote-card"])
def test_box_in_the_text_by_its_class(name: str) -> None:
    words = "阿苇，自由撰稿人，长期写乡下的渡口与桥。"
    found = labels(f"<div class=article>{FIRST}<div class={name}><p>{words}</p></div>{SECOND}</div>")
    assert found[words] is not Label.BODY
    whole = labels(f"<div class=main><div class={name}>{FIRST}{SECOND}</div><p>{words}</p></div>")
    assert Label.BODY in whole.values()


@pytest.mark.parametrize(("name", "label"), [("support", Label.PROMO), ("section", Label.BODY)])
def test_box_behind_the_text_among_its_sentences(name: str, label: Label) -> None:
    line = "读者的每一份赞助，都是小站向前的力量。"
    page = (
        f"<h1>老渡口来了新船</h1><div>{FIRST}</div><div>{SECOND}</div><div class={name}><p>{line}</p></div>"
    )
    assert labels(page)[line] is label


@pytest.mark.parametrize("name", ["elementor-widget", "rank-item", "statement", "menu-text", "text-modal"])
@pytest.mark.parametrize("parts", [3, 5])
def test_text_whose_parts_are_in_boxes_by_their_class(name: str, parts: int) -> None:
    said = [f"<p>{number}号船清晨六点从渡口开出，载着四十名学生驶向对岸。</p>" for number in range(parts)]
    found = labels("".join(f"<div class={name}>{each}{SECOND}</div>" for each in said))
    assert all(found[each[3:-4]] is Label.BODY for each in said)


@pytest.mark.parametrize("name", ["statement", "widget", "reply", "expert-comment", "text-share", "remark"])
def test_last_part_of_the_text_in_a_box_by_its_class(name: str) -> None:
    said = "渡口边的老人说，他等这一班船等了整整十一年。"
    page = (
        f"<div class=content>{FIRST}{SECOND}{FIRST}<blockquote class={name}><p>{said}</p></blockquote></div>"
    )
    assert labels(page)[said] is Label.BODY


def test_last_of_the_texts_parts_that_have_the_class_of_a_box_for_readers() -> None:
    said = [f"{number}号船清晨六点从渡口开出，载着四十名学生驶向对岸的学校。" for number in range(5)]
    found = labels("".join(f"<div class=support><p>{each}</p></div>" for each in said))
    assert found[said[-1]] is Label.BODY
