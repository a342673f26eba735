"""What was taken out next to the article, as it is listed."""

from __future__ import annotations

from newsextract import extract

HEADLINE = "退休工程师自制插秧机 梯田里能掉头"
PAGE = f"""<html><head><title>{HEADLINE}_江湾热线</title></head><body>
<div class="nav"><a href="/">首页</a></div>
<h1>{HEADLINE}</h1><p class="info">2024-05-06 10:20 来源：江湾热线</p>
<p>上个月底举行的江湾春季农机展上，一台由退休工程师自制的插秧机成了最热门的展品，围观的人里三层外三层。</p>
<p>这台机器重四十六公斤，两个人就能抬上山，发动机来自一辆旧摩托车，转弯半径只有八十厘米。</p>
<p>毛志远今年六十八岁，退休前在农机站工作了三十四年，他说梯田里掉头最难，机器要听人的话。</p>
<p>目前已有两家农机厂与他接洽，希望批量生产。毛志远只提了一个条件：价格不能超过五千元。</p>
<div class="related"><h3>“{HEADLINE}” 的相关文章</h3>
<ul><li><a href="/1.html">县城的第一座天文台</a></li></ul></div>
</body></html>"""


def test_a_heading_that_says_the_headline_is_a_repeat_of_it() -> None:
    removed = {(removal.kind, removal.text) for removal in extract(PAGE).removed}
    assert ("repeated_headline", f"“{HEADLINE}” 的相关文章") in removed
    assert ("related", "县城的第一座天文台") in removed
