"""The article put together."""

from __future__ import annotations

from newsextract import extract

TEXT = (
    "<p>市图书馆上周六开放了新的阅览室，有二百个座位和三万册图书，周一闭馆，周末照常开放，读者凭身份证入馆。</p>"
    "<p>馆长说，去年来看书的人比前年多了三成，今年起每个月的读者人数都会写在门口的牌子上。</p>"
)


def test_what_a_table_says_again_is_one_object() -> None:
    rows = "".join(f"<tr><td>{month}月<td>三百</tr>" for month in ("一", "二", "一", "二"))
    article = extract(f"<h1>新阅览室开放</h1><p>2024-05-12 10:30 某某日报</p>{TEXT}<table>{rows}</table>")
    table = [paragraph for paragraph in article.paragraphs if paragraph.kind == "table"]
    assert [paragraph.text for paragraph in table] == ["一月 | 三百", "二月 | 三百"] * 2
    assert table[0] is table[2]


def test_a_piece_goes_that_the_page_s_description_lacks() -> None:
    text = "张三在北江边住了四十年，去年春天他把旧书搬进了一间空屋，来看书的孩子越来越多。"
    damaged = text.replace("一间空屋", "一间旧图书馆空屋")
    article = extract(
        '<html><head><title>退休老师修补江边旧图书馆</title><meta name="description" content="{}"></head>'
        "<body><h1>退休老师修补江边旧图书馆</h1><p>2024-05-06</p><p>{}</p><p>{}</p></body></html>".format(
            text, damaged, "他又添了三张桌子，晚上也开着灯，路过的人都能进来坐一坐，看一会儿书。"
        )
    )
    assert article.paragraphs[0].text == text


def test_a_copy_without_the_captions_goes_when_its_splices_are_out() -> None:
    headline = "云溪轮渡被指偷用别家码头靠岸 航线遭停开"
    front, back = headline.split()
    text = [
        "有乘客反映，急着赶上同行的公司一直在用对岸的码头停靠自家的两条新船，这违反了港口的规定。",
        "值班记录显示，夜里的每一班船都在对岸上客，知道这件事的船员说他们只是不想多绕三公里路。",
        "港务局认为，两岸正在商量新的办法，今后航线的来源会写在船票背面，这对坐船的人是好事情。",
    ]
    spliced = [text[0].replace("同行", f"同{front}行"), text[1], text[2].replace("来源", f"来{back}源")]
    lines = [f"<p>{spliced[0]}</p><figure><img src=a.jpg><figcaption>图为该公司大楼。</figcaption></figure>"]
    lines += [f"<p>{line}</p>" for line in [*spliced[1:], *text]]
    page = f"<title>{headline}</title><h1>{headline}</h1><div>{''.join(lines)}</div>"
    assert extract(page).body == "\n".join(text)
