"""The words under pictures."""

from __future__ import annotations

import pytest
from ferry_page import FIRST, SECOND, labels

from newsextract.layout import Label


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
