"""Lines behind the text."""

from __future__ import annotations

from credits_page import PROSE, names, read

from newsextract.fields.credits.find import find_credits
from newsextract.layout import label
from newsextract.page import read_page


def test_two_editor_lines() -> None:
    found = read("T 标题", f"B {PROSE}", "- 编辑 张三 校对 李四", "- 本文来源：某某报 责任编辑：王五_NT1")
    assert found.editors == ("张三", "李四", "王五")


def test_proofreader_in_a_line_of_a_menus_kind() -> None:
    assert read("T 标题", f"B {PROSE}", "N 编辑—张三", "N 校对—李四").editors == ("张三", "李四")


def test_value_in_the_line_below_a_short_label() -> None:
    assert read("T 标题", f"B {PROSE}", "L 编辑：", "N 张三").editors == ("张三",)


def test_reprint_in_a_line_of_a_menus_kind() -> None:
    found = read("T 标题", f"B {PROSE}", "N 本文转载自江州在线，作者张三")
    assert names(found) == (("张三",), (), "江州在线")


def test_name_behind_a_square() -> None:
    assert read("T 标题", f"B {PROSE}", "N □张三").authors == ("张三",)
    assert read("T 标题", f"B {PROSE}", "N ■ 江州旧事").authors == ()


def test_signature_behind_the_text() -> None:
    assert read("T 标题", f"B {PROSE}", "N （张三）").authors == ("张三",)
    assert read("T 标题", f"B {PROSE}", f"N {PROSE}（评论员 张三 李四）").authors == ("张三", "李四")
    assert read("T 标题", f"B {PROSE}", f"N {PROSE}（张三）").authors == ()


def test_replies_name_no_author() -> None:
    reply = "- 作者：木头 时间：2023-11-08 08:20:01"
    assert read("T 标题", "- 楼主：张三 时间：2023-11-08 07:45:12", f"B {PROSE}", reply).authors == ("张三",)


def test_replies_behind_an_english_label() -> None:
    head = "L 某某论坛 发布时间 2005/03/15 22:36:13 by mulan"
    reply = "L 某某论坛 发布时间 2005/03/16 01:08:28 by 木头"
    assert read("T 标题", head, f"B {PROSE}", reply).authors == ("mulan",)


def test_credits_below_another_headline_are_of_that_article() -> None:
    teaser = ("R 相关阅读", "R 古道修复完成 开放登山", "- 来源：四方晨报 作者：赵某", "- 2023-09-26")
    assert names(read("T 标题", f"B {PROSE}", *teaser)) == ((), (), None)
    assert read("T 标题", f"B {PROSE}", "R 相关阅读", "R 古道修复完成", "- 责任编辑：张三").editors == (
        "张三",
    )
    text = f"<h1>老桥修好了</h1><div>2023-09-26 10:20</div><article><p>{PROSE}</p><p>{PROSE}</p></article>"
    cards = "<div><a href='/2'>古道修复完成 开放登山</a><p>来源：四方晨报 作者：赵某</p></div>"
    page = read_page(f"<html><body>{text}{cards}</body></html>")
    assert names(find_credits(page, label(page))) == ((), (), None)
    inside = text.replace("</article>", "<a href='/2'>进入专题：老桥的故事</a><p>作者：张三</p></article>")
    page = read_page(f"<html><body>{inside}</body></html>")
    assert find_credits(page, label(page)).authors == ("张三",)


def test_next_story_names_nobody() -> None:
    line = "- 2019-09-26 10:20 来源：西山日报 记者：赵某"
    assert names(read("T 标题", f"B {PROSE}", "N 古道修复完成 下月开放", line)) == ((), (), None)
    assert names(read("T 标题", f"B {PROSE}", "P 下一篇：古道修复完成", line)) == ((), (), None)
    found = read("T 标题", f"B {PROSE}", "- 发布时间：2019-09-26 责任编辑：张三")
    assert found.editors == ("张三",)
    signed = read("T 标题", f"B {PROSE}", "N 责任编辑：李四", "- 2019-09-26 记者：张三")
    assert names(signed)[:2] == (("张三",), ("李四",))


def test_teasers_name_nobody() -> None:
    found = read(
        "T 标题",
        f"B {PROSE}",
        "R 相关新闻",
        "R 某某全文阅读 作者：周某",
        "R 人民网北京5月9日电 （记者王某某）记者今天获悉，某某会将在下周举行。",
        "K 网友评论",
        "- 作者：赵某",
    )
    assert names(found) == ((), (), None)


def test_legal_notice_credits_nobody() -> None:
    assert (
        names(read("T 标题", f"B {PROSE}", "- 凡本网注明“来源：某某网”的作品，版权均属某某网。"))[2] is None
    )


def test_editor_below_a_counter() -> None:
    found = read("T 标题", f"B {PROSE}", "K 已有0人参与 分享到：", "- [责任编辑：张三] 标签：渡口 船票")
    assert found.editors == ("张三",)


def test_row_of_buttons_names_nobody() -> None:
    found = read("T 标题", f"B {PROSE}", "G 举报 | 分享 | 楼主 | 埋红包")
    assert found.authors == ()


def test_line_of_a_blog_below_the_text() -> None:
    found = read(
        "T 标题", f"B {PROSE}", "D posted @ 2021-06-13 16:40 竹里馆 阅读(1876) 评论(9) 编辑 收藏 举报"
    )
    assert found.authors == ("竹里馆",)
