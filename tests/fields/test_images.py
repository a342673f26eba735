"""Which pictures are the article's."""

from __future__ import annotations

import pytest

from newsextract.fields.images import find_images
from newsextract.layout import label
from newsextract.page import read_page

FIRST = "<p>清晨六点，渡口的汽笛响了，第一班电动船载着四十名学生驶向对岸，船票只要一元。</p>"
SECOND = "<p>停航十一年以后，沙洲上的四千多人又有了自己的船，过江不必再绕十九公里的桥。</p>"


@pytest.mark.parametrize(
    ("picture", "expected"),
    [
        ("<img src=/a.jpg alt=渡口>", ["https://a.example/a.jpg"]),
        ("<a href=/big.html><img src=/a.jpg></a>", ["https://a.example/a.jpg"]),
        ("<a href=2.html><img src=/n.jpg alt=下一页></a>", []),
        ("<img src=/logo.png>", []),
        ("<img src=/count.gif width=1 height=1><img src=/a.jpg>", ["https://a.example/a.jpg"]),
        ("<img srcset='/a.jpg 1x, /a2.jpg 2x'>", ["https://a.example/a.jpg"]),
        ("<img srcset='/a.jpg?resize,w_640 640w'>", ["https://a.example/a.jpg?resize,w_640"]),
        ("<img src=/a.jpg alt=二维码>", []),
    ],
)
def test_pictures_of_the_article(picture: str, expected: list[str]) -> None:
    page = read_page(
        f"<h1>老渡口来了新船</h1><div>{FIRST}<p>{picture}</p>{SECOND}</div>", url="https://a.example/1.html"
    )
    assert [image.url for image in find_images(page, label(page))] == expected


def test_picture_with_a_credit_above_the_text() -> None:
    figure = "<figure><img src=/a.jpg><figcaption>江州日报记者 张三 摄</figcaption></figure>"
    page = read_page(
        f"<h1>老渡口来了新船</h1><div>{figure}{FIRST}{SECOND}</div>", url="https://a.example/1.html"
    )
    image = find_images(page, label(page))[0]
    assert (image.url, image.caption) == ("https://a.example/a.jpg", "江州日报记者 张三 摄")


@pytest.mark.parametrize(
    ("head", "shown"),
    [
        ("<div class=cover><img src=/upload/2024/a.jpg></div>", True),
        ("<div class=cover><img src=/20240305/a.webp></div>", True),
        ("<div><img src=/images/line.gif></div>", False),
        ("<div class=news_img><img src=/images/a.jpg><div>渡口的新船</div></div>", True),
        ("<div class=image-ad><a href=/1><img src=/images/a.jpg></a></div>", False),
        ("<div><a href=/topic.html><img src=/upload/2024/a.jpg></a></div>", False),
        ("<div class='author photo'><img src=/face/b.jpg></div>", False),
        ("<div class=wx-ewm><img src=/upload/2024/a.jpg></div>", False),
        ("<div><img src=/upload/2024/zxcode_20240305.jpg></div>", False),
    ],
)
def test_picture_between_headline_and_text(head: str, shown: bool) -> None:
    page = read_page(
        f"<h1>老渡口来了新船</h1><p>2024-03-05</p>{head}<p>作者：张三</p><div>{FIRST}{SECOND}</div>"
    )
    assert bool(find_images(page, label(page))) is shown


def test_picture_of_a_box_beside_the_text() -> None:
    box = "<div class=ewm><img src=/q.png><span>江东发布</span></div><div><p>图说江东</p></div>"
    page = read_page(f"<h1>老渡口来了新船</h1><div>{FIRST}{SECOND}</div>{box}")
    assert find_images(page, label(page)) == ()


def test_picture_of_an_advertisement() -> None:
    advert = "<div class=ad_240><a href=/h5><img src=/upload/a.gif></a></div>"
    page = read_page(
        f"<h1>老渡口来了新船</h1><div>{FIRST}{advert}<div class=add><img src=/b.jpg></div>{SECOND}</div>"
    )
    assert [image.url for image in find_images(page, label(page))] == ["/b.jpg"]


@pytest.mark.parametrize("around", ["<div class=no-ad>{}</div>", "<header class=ad-free>{}</header>"])
def test_picture_in_an_element_without_advertisements(around: str) -> None:
    picture = around.format("<img src=/upload/2024/a.jpg>")
    page = read_page(f"<h1>老渡口来了新船</h1><div>{FIRST}{picture}{SECOND}</div>")
    assert [image.url for image in find_images(page, label(page))] == ["/upload/2024/a.jpg"]
