"""The words under pictures."""

from __future__ import annotations

import pytest
from ferry_page import FIRST, SECOND, TEASER, labels

from newsextract.layout import Label, label
from newsextract.page import read_page

PLAIN = [
    "停航十一年以后，老渡口有了自己的新船，沙洲上的四千多人过江不必再绕桥。",
    "新船用电池，开起来没有声音，船头可以停二十辆自行车，船尾是一排长椅。",
    "第一个上船的是住在渡口边的何婆婆，她说以前的船票只要五分钱，站着过江。",
]


@pytest.mark.parametrize("name", ["image_desc", "img-desc", "pic-text", "photo_note", "pictext"])
def test_class_of_a_caption(name: str) -> None:
    found = labels(
        f"<h1>老渡口来了新船</h1>{FIRST}<p><img src=a.jpg></p>"
        f"<p class={name}>船员在检查电池，他笑了。</p>{SECOND}"
    )
    assert found["船员在检查电池，他笑了。"] is Label.CAPTION


def test_announcing_line_under_a_picture_is_no_caption() -> None:
    found = labels(f'<h1>老渡口来了新船</h1>{FIRST}<p><img src="a.jpg"></p><p>新船的参数如下：</p>{SECOND}')
    assert found["新船的参数如下："] is Label.BODY


def test_sentence_between_a_picture_and_its_credit() -> None:
    picture = "<p><img src=b.jpg></p><p>4月19日，孩子们在江滩上放风筝。</p><p>某某社记者 何乐 摄</p>"
    found = labels(f"<h1>老渡口来了新船</h1><div>{FIRST}{picture}{SECOND}</div>")
    assert found["4月19日，孩子们在江滩上放风筝。"] is Label.CAPTION
    assert found["某某社记者 何乐 摄"] is Label.CAPTION


def test_only_sentence_is_a_caption() -> None:
    caption = "4月10日，某市石门镇的千亩梯田蓄水待耕，水面倒映着远山与农舍。 记者 何乐 摄"
    head = "<h1>雨后梯田如镜</h1><div>2026-04-11 08:02</div>"
    found = labels(f"{head}<div><p><img src=a.jpg></p><p>{caption}</p></div>", "雨后梯田如镜")
    assert found[caption] is Label.BODY


def test_each_of_many_pictures_has_its_line() -> None:
    lines = [f"第{place}展厅" for place in "一二三四五六"]
    pictures = "".join(
        f"<p><img src={number}.jpg></p><p>{line}</p>{SECOND}" for number, line in enumerate(lines)
    )
    found = labels(f"<h1>老渡口来了新船</h1><div>{FIRST}{pictures}</div>")
    assert [found[line] for line in lines] == [Label.CAPTION] * len(lines)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("船頭的老人在等潮水，身後是新碼頭。（圖／翻攝自某某社團）", Label.CAPTION),
        ("船頭的老人在等潮水，身後是新碼頭。（圖取自某某圖庫）", Label.CAPTION),
        ("船頭的老人在等潮水，身後是新碼頭。", Label.BODY),
    ],
)
def test_credit_in_brackets_behind_a_sentence(line: str, expected: Label) -> None:
    body = f"{FIRST}<p><img src=a.jpg></p><p>{line}</p>{SECOND}"
    assert labels(f"<h1>老渡口来了新船</h1><div>{body}</div>")[line] is expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("工人在粉刷仓库的外墙。某某社记者 何小乐 摄", Label.CAPTION),
        ("工人在粉刷仓库的外墙 何小乐 摄", Label.CAPTION),
        ("工人在粉刷倉庫的外牆。記者何小樂／攝影", Label.CAPTION),
        ("工人在粉刷仓库的外墙（3月1日摄）。", Label.CAPTION),
        ("工人在粉刷仓库的外墙，三号仓库已停用。（何小乐/图）", Label.CAPTION),
        ("粉刷一新的仓库（无人机照片）。", Label.CAPTION),
        ("老仓库的外墙。受访者供图", Label.CAPTION),
        ("老倉庫的外牆，工人正在粉刷。（業者提供）", Label.CAPTION),
        ("老仓库的外墙。某某发布 图", Label.CAPTION),
        ("仓库的外墙由他一人拍摄。", Label.BODY),
        ("退休以后，他开始学习摄影。", Label.BODY),
        ("墙上挂的是老城的地图。", Label.BODY),
        ("仓库重新开放。（记者 何小乐 文/图）", Label.BODY),
        ("仓库重新开放。（图/文/摄：某某之家 何小乐）", Label.BODY),
        ("仓库重新开放。（图/文 何小乐）", Label.BODY),
        ("仓库重新开放。（图、文/何小乐）", Label.BODY),
    ],
)
def test_credit_behind_words_of_a_plain_text(line: str, expected: Label) -> None:
    text = f"老渡口来了新船\n2026-04-26 22:30\n{PLAIN[0]}\n{line}\n{PLAIN[1]}\n{PLAIN[2]}"
    found = {item.block.text: item.label for item in label(read_page(text))}
    assert found[line] is expected


@pytest.mark.parametrize("announced", ["图像加注文字，", "圖片說明"])
def test_caption_below_the_line_that_announces_it(announced: str) -> None:
    caption = "四号仓库的外墙上，工人正在粉刷最后一块空白。"
    page = ["老渡口来了新船", "2026-04-26 22:30", PLAIN[0], announced, caption, PLAIN[1], PLAIN[2]]
    found = {item.block.text: item.label for item in label(read_page("\n".join(page)))}
    assert (found[announced], found[caption]) == (Label.CAPTION, Label.CAPTION)


def test_story_told_in_pictures() -> None:
    lines = [f"{text}何小乐 摄" for text in PLAIN]
    page = read_page("\n".join(["老渡口来了新船", "2026-04-26 22:30", *lines]))
    assert [item.label for item in label(page)[2:]] == [Label.BODY] * 3


@pytest.mark.parametrize("title", ["老渡口来了新船", "高清组图：雾中试航如入画 渡口迎来电动船_江东摄影网"])
def test_caption_is_the_text_where_only_abstracts_stand_behind_it(title: str) -> None:
    caption = "三月二十八日，老渡口的新船在晨雾里试航，两岸站满了来看船的人。何小乐 摄"
    teasers = TEASER.format(1) + TEASER.format(2)
    found = labels(f"<ul><li><img src=/1.jpg></li></ul><p>{caption}</p>{teasers}", title=title)
    assert [text for text, each in found.items() if each is Label.BODY] == [caption]


@pytest.mark.parametrize("title", ["江东早报", "老渡口的新船试航，停航十一年"])
@pytest.mark.parametrize(
    "item", ["<h3><a href=/{0}>{1}</a></h3><p>{2}</p>", "<div><h3><a href=/{0}>{1}</a></h3><p>{2}</p></div>"]
)
def test_picture_above_the_items_of_a_digest(item: str, title: str) -> None:
    caption = "三月二十八日，老渡口的新船在晨雾里试航，两岸站满了来看船的人。"
    picture = f"<figure><img src=/1.jpg><figcaption>{caption}</figcaption></figure>"
    items = [item.format(number, f"江东要闻之{number}，共三条", said) for number, said in enumerate(PLAIN)]
    found = labels(f"<h1>{title}</h1><div>{picture}{''.join(items)}</div>", title=title)
    assert [text for text, each in found.items() if each is Label.BODY and text in (caption, *PLAIN)] == PLAIN
