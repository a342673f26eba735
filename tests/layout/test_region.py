"""Which element holds the article."""

from __future__ import annotations

import pytest

from newsextract import extract

SENTENCES = [
    "市图书馆昨日开放新的阅览室，首日有八百名读者到馆。",
    "阅览室在三楼，有二百个座位，藏书三万册，凭身份证就能进去。",
    "馆长张三说，施工用了八个月，最难的是把旧书一本一本搬上楼来。",
    "每天开放到晚上九点，周一闭馆，节假日照常，不收任何费用。",
] * 6


@pytest.mark.parametrize("tag", ["div", "section", "span"])
def test_paragraphs_that_are_opened_and_never_closed(tag: str) -> None:
    """Each stands in the one before; the innermost hold the fewest."""
    text = "".join(f"<{tag}>{number}、{line}" for number, line in enumerate(SENTENCES))
    found = extract(f"<div>阅览室开放</div><div>2024-05-12 10:30 来源：某某报</div><div>{text}</div>")
    assert found.body.count("、") == len(SENTENCES)


def test_class_of_a_text_whose_sentences_may_be_shared() -> None:
    text = "".join(f"<p>{line}</p>" for line in ["历时八个月", *SENTENCES[:4], "首日见闻", *SENTENCES[:3]])
    for hints in ("article-content BSHARE_POP", "article-content"):
        found = extract(f"<h1>阅览室开放</h1><div class='{hints}'>{text}</div>")
        assert [line.text for line in found.paragraphs][::5] == ["历时八个月", "首日见闻"]


def test_poem_below_a_date_and_a_headline() -> None:
    lines = ["桥头的石阶", "被水舔得很光", "像一句说了太多遍的话", "他收起竹篙", "把黄昏也收起来", "挂在墙上"]
    lines += ["天亮的时候又取下来", "桥还在那里等着", "等一个不识字的人", "把信念给流水听", "念完就坐在那里"]
    poem = "".join(f"<p>{line}</p>" for line in lines)
    notice = "<p>◎欢迎参与讨论，请在这里发表您的看法、交流您的观点。</p>"
    head = "<title>老桥边的黄昏</title><h4>2023年5月3日</h4><h2>老桥边的黄昏</h2>"
    found = extract(f"{head}<div>{poem}</div><h5>标签: 诗歌</h5>{notice}")
    assert (found.title, found.body.split("\n")) == ("老桥边的黄昏", lines)


def test_text_in_an_element_with_a_class_of_boxes_above_abstracts() -> None:
    text = "".join(f"<p>{line}</p>" for line in SENTENCES[:4])
    abstracts = ["老桥修好了，桥面宽了一米。", "新的步道沿河而建，全长三公里。", "石匠李四刻了三十年的碑。"]
    cards = "".join(
        f"<div><a href='/{i}.html'><h3>湖边有座图书馆，{i}号</h3></a><p>{line}</p></div>"
        for i, line in enumerate(abstracts)
    )
    found = extract(
        f"<h1>阅览室开放</h1><h6>2024-05-12</h6><div class='related'>{text}</div><p>热门</p>{cards}"
    )
    assert found.body.split("\n") == list(SENTENCES[:4])


def test_lines_of_the_site_make_no_text_of_what_stands_beside_it() -> None:
    text = "".join(f"<p>{line}</p>" for line in SENTENCES[:4])
    pay = "<h3>捐赠方式</h3><p>开户名称：江州市图书馆</p><p>账号：0000000000000</p>"
    beside = f"<div><p>馆方合作单位</p><p>江州书店有限公司</p><p>江州纸张厂</p></div><div>{pay}</div>"
    foot = (
        "<p>上一篇：借书不再排队</p><p>下一篇：没有了</p><p>电话：0000-00000000 备案号：某ICP备00000000号</p>"
    )
    found = extract(
        f"<h1>阅览室开放</h1><div>2024-05-12 10:30 来源：某某报</div><div>{text}</div>{beside}{foot}"
    )
    assert [line.text for line in found.paragraphs] == SENTENCES[:4]


ABSTRACT = "柜子里的底片从玻璃板到胶卷，再到如今的硬盘。"
CARD = f"<div class=item><a href=/1><h3>照相馆开了六十多年</h3></a><p>{ABSTRACT}</p></div>"


def test_brief_above_a_box_with_more_prose_and_cards() -> None:
    """The box and the cards outweigh the brief, but neither is its text."""
    text = "".join(f"<p>{line}</p>" for line in SENTENCES[:4])
    plea = "<p>独立的媒体才能守护公共领域，让自由的讨论和真相浮现，我们透过读者的赞助来营运，不靠广告。</p>"
    page = f"<h1>阅览室开放</h1><div>{text}</div><div class=support><p>求真</p>{plea * 2}</div>{CARD * 3}"
    assert extract(f"<main>{page}</main>").body.split("\n") == SENTENCES[:4]
