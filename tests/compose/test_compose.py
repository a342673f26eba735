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
