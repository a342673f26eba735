"""Where the text ends."""

from __future__ import annotations

from ferry_page import FIRST, SECOND, TEASER, labels

from newsextract import extract
from newsextract.layout import Label


def test_what_stands_behind_the_end() -> None:
    behind = "阿苇，在乡下写字，养了两只鹅，鹅不看文章。"
    found = labels(f"<h1>老渡口来了新船</h1><div>{FIRST}{SECOND}<p>—— END ——</p><p>{behind}</p></div>")
    assert found[behind] is not Label.BODY


def test_short_sentence_behind_a_related_list_in_the_text() -> None:
    last = "新船预计明年春天下水。"
    found = labels(f"{FIRST}{SECOND}<p>相关阅读：</p><p><a href=/1>渡口旧照</a></p><p>{last}</p>")
    assert found[last] is Label.BODY


def test_notice_above_cards_of_other_articles() -> None:
    notice = "本站是提供知识管理的空间，所有内容均由用户发布，不代表本站观点。请注意甄别联系方式，谨防诈骗。"
    cards = "".join(TEASER.format(number) for number in range(6))
    found = labels(f"<div>{FIRST}{SECOND}</div><div>{notice}</div><h3>上一篇：</h3>{cards}")
    assert found[notice] is Label.DISCLAIMER


def test_lines_behind_the_editor_of_a_brief() -> None:
    """They outweigh its one sentence, but none of them is a sentence."""
    notes = [f"渡口便民服务第{number}项在此办理即可" for number in range(30)]
    brief = "老渡口昨日来了一条新船。"
    lines = "".join(f"<p>{note}</p>" for note in notes)
    found = labels(f"<h1>老渡口来了新船</h1><div><p>{brief * 2}</p><p>责任编辑：阿苇</p>{lines}</div>")
    assert found[brief * 2] is Label.BODY
    assert all(found[note] is not Label.BODY for note in notes)


def test_text_goes_on_behind_helplines() -> None:
    page = """男子墜樓案檢方相驗 家屬無異議

2024-03-05 10:20 記者 王大明／台南報導

台南市一名四十二歲男子五日清晨從住處墜落，警方獲報到場時已無生命跡象，檢方相驗後發還家屬處理。

★江東電子報關心您：夜裡難過時請打電話

自殺諮詢專線：0800-788995（24小時）

生命線：1995

家屬表示，男子長期受失眠所苦，去年起曾多次就醫，對死因並無異議。

生命線：1995
"""
    texts = [paragraph.text[:4] for paragraph in extract(page).paragraphs]
    assert texts == ["台南市一", "家屬表示"]


def test_comments_behind_a_list_within_the_text() -> None:
    """The first of two end marks is within the text, and the second ends it."""
    links = "<a href=/1>渡口旧照</a><br><a href=/2>老桥往事</a>"
    related = f"<div><h3>相关新闻</h3>{links}</div>"
    remark = "<div><span>{}</span><span>昨天 20:11</span><p>{}</p><a>回复</a> <a>赞(8)</a></div>"
    remarks = remark.format("小雨转晴", "有没有人知道票价多少？") + remark.format("老陈头", "顶一个")
    found = labels(f"<div>{FIRST}{related}{SECOND}<h3>发表评论</h3>{remarks}</div>")
    assert found["有没有人知道票价多少？"] is not Label.BODY
    assert found["顶一个"] is not Label.BODY


def test_counter_in_the_header_of_a_brief() -> None:
    header = "<ul><li>发表：2026-04-17</li><li>渡口</li><li><a href=#c>评论(2)</a></li></ul>"
    found = labels(f"<div><div>老渡口来了新船</div>{header}<div>{FIRST}</div></div>")
    assert found[FIRST[3:-4]] is Label.BODY


def test_hidden_letters_in_a_line_do_not_part_it_from_the_short_one_above() -> None:
    short = "渡口档案"
    first = FIRST.replace("</p>", "<span style='display:none'>x7k2q</span></p>")
    found = labels(f"<h1>老渡口来了新船</h1><p>{short}</p>{first}{SECOND}")
    assert found[short] is not Label.OTHER


def test_numbers_of_pictures_end_nothing() -> None:
    lines = [FIRST, SECOND, "<p>新船预计明年春天下水，船长说那时桃花也开了。</p>"]
    parts = "".join(f"<div class=pic><span>{n}/3</span>{line}</div>" for n, line in enumerate(lines, 1))
    found = extract(f"<h1>老渡口来了新船</h1><div>2026-03-26 18:05</div><div class=pics>{parts}</div>")
    assert len(found.paragraphs) == len(lines)


def test_readers_below_the_share_bar() -> None:
    """They stand above the text, whose lines so far are no sentences."""
    bar = "".join(
        f"<p>{line}</p>" for line in ["手机查看", "微博", "微信", "方便", "快捷", "丰富", "权威", "及时"]
    )
    head = f"<h1>老渡口来了新船</h1><div>2026-03-26 18:05</div><div>{bar}<a href=/1>13人评论</a></div>"
    body = extract(f"{head}{FIRST}{SECOND}").body
    assert [line[3:-4] in body for line in (FIRST, SECOND)] == [True, True]
