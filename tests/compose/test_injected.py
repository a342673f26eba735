"""What sites put between an article's characters."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsextract.compose.characters import without_invisible
from newsextract.compose.injected import clean_injected

BEFORE = "第一段说的是渡口，第二段说的是船。"

GOES = [
    # tails of reading clients
    ("船开了。返回搜狐，查看更多", "船开了。", "promo"),
    ("船开了。 返回搜狐,查看更多", "船开了。", "promo"),
    ("船开了返回搜狐，查看更多", "船开了", "promo"),
    ("船开了。展开阅读全文", "船开了。", "promo"),
    ("船开了。举报/反馈", "船开了。", "promo"),
    ("船开了。打开某某新闻APP，阅读全文", "船开了。", "promo"),
    ("“船开了。”查看更多>>", "“船开了。”", "promo"),
    # editor lines and credits glued to the last sentence
    ("船开了。（责任编辑：张三）", "船开了。", "editor"),
    ("船开了！【责任编辑:张三】", "船开了！", "editor"),
    ("船开了。责任编辑：张三", "船开了。", "editor"),
    ("船开了。标签：渡口 新船", "船开了。", "tags"),
    ("船开了。（编辑：张三 校对：李四）", "船开了。", "editor"),
    ("船开了。来源：某某热线", "船开了。", "byline"),
    ("船开了。（本文来源：某某网）", "船开了。", "byline"),
    ("船开了。（原标题：老渡口的船开了）", "船开了。", "note"),
    ("船开了。（此稿件为延展阅读内容，稿件来源为：某某网。本网站不负责）", "船开了。", "disclaimer"),
    ("船开了。（转自某某晚报）", "船开了。", "byline"),
    ("船开了。（综合某某日报、某某发布）", "船开了。", "byline"),
    ("船开了。延伸閱讀：老渡口的前世今生", "船开了。", "related"),
    ("船开了。喜欢的朋友请点赞关注。", "船开了。", "promo"),
    ("船开了。（票价不变）想看更多内容，请下载江边新闻客户端。", "船开了。（票价不变）", "promo"),
    ("船开了。投稿邮箱：news@example.com", "船开了。", "promo"),
    ("船开了。股市有风险，入市需谨慎。", "船开了。", "disclaimer"),
    # promos as a last sentence
    ("船开了。更多精彩内容，请关注微信公众号“某某发布”。", "船开了。", "promo"),
    # the site's name and address at sentence ends
    ("船开了。本文来自某某网", "船开了。", "injected"),
    ("船开了。本文由某某资讯网整理发布", "船开了。", "injected"),
    ("船开了。(www.example.com)", "船开了。", "injected"),
    ("船开了。原文链接：https://www.example.com/a/20240501/1.html", "船开了。", "injected"),
    ("船开了。copyright dedecms", "船开了。", "injected"),
    ("船开了。本文来自某某网风停了，人上岸。", "船开了。风停了，人上岸。", "injected"),
    ("船开了。文章来自某某网，未经授权不得转载。风停了，人上岸。", "船开了。风停了，人上岸。", "injected"),
    ("船开了。内容来源：某某头条风停了，人上岸。", "船开了。风停了，人上岸。", "byline"),
    ("船开了。（本文来源：江边财经）风停了。", "船开了。风停了。", "byline"),
    ("船开了。（本文来自某某网）风停了。", "船开了。风停了。", "injected"),
    ("船开了。【某某网】", "船开了。", "injected"),
    ("船开了。本文由江边小屋整理发布风停了，人上岸。", "船开了。风停了，人上岸。", "injected"),
    ("船开了。本文首发于江边早读。风停了。", "船开了。风停了。", "injected"),
    ("船开了。【江边网 www.example.com】风停了。", "船开了。风停了。", "injected"),
    ("船开了。https://www.example.com/news/1.html", "船开了。", "injected"),
    # promos behind a sentence, where they end by themselves
    ("船开了。更多精彩内容，请关注我们。风停了，人上岸。", "船开了。风停了，人上岸。", "promo"),
    ("船开了。更多精彩请关注公众号【江边早读】风停了。", "船开了。风停了。", "promo"),
    ("船开了。点击上方蓝字关注我们风停了，人上岸。", "船开了。风停了，人上岸。", "promo"),
    ("船开了。QQ群：123456789。风停了，人上岸。", "船开了。风停了，人上岸。", "promo"),
    ("船开了。【联系QQ：123456789】风停了。", "船开了。风停了。", "promo"),
    ("船开了。加微信jiangbian88领取资料。风停了。", "船开了。风停了。", "promo"),
    ("船开了。欢迎关注江边发布客户端。风停了。", "船开了。风停了。", "promo"),
    ("船开了。更多资讯请下载江边发布APP！风停了。", "船开了。风停了。", "promo"),
    ("船开了。欢迎下载江边发布APP。风停了。", "船开了。风停了。", "promo"),
    ("船开了（更多精彩请关注公众号jiangbian）。风停了。", "船开了。风停了。", "promo"),
    ("船开了。微信号：jiangbian88", "船开了。", "promo"),
    # stock quotes of a widget
    ("海豚智能(115.395, 2.79, 2.47%)昨日上涨。", "海豚智能昨日上涨。", "injected"),
    ("海豚智能（600000.SH，10.5，+1.2%）昨日上涨。", "海豚智能昨日上涨。", "injected"),
    ("海豚智能(600000,股吧)昨日上涨。", "海豚智能昨日上涨。", "injected"),
    ("海豚智能[12.34 -1.20% 资金 研报]昨日下跌。", "海豚智能昨日下跌。", "injected"),
    ("海豚智能（12.30 +1.23%，诊股）昨日上涨。", "海豚智能昨日上涨。", "injected"),
    ("海豚智能[-1.20% 资金 研报]昨日下跌。", "海豚智能昨日下跌。", "injected"),
    ("海豚智能(600000 行情,股吧,买卖点)昨日下跌。", "海豚智能昨日下跌。", "injected"),
    ("海豚智能（行情 600000 买入）昨日下跌。", "海豚智能昨日下跌。", "injected"),
    ("海豚智能（600000.SH；10.50，-0.10，-1.00%）昨日下跌。", "海豚智能昨日下跌。", "injected"),
    ("海豚智能（10.50，-0.10，-1.20%）昨日下跌。", "海豚智能昨日下跌。", "injected"),
    ("海豚智能(600000, 10.50, 0.96%)昨日上涨。", "海豚智能昨日上涨。", "injected"),
    ("海豚智能[48.30 0.75%]昨日上涨。", "海豚智能昨日上涨。", "injected"),
    ("海豚智能（00700.HK，350，1.2%）昨日上涨。", "海豚智能昨日上涨。", "injected"),
    ("海豚智能(0, 0.00, 0.00%)昨日停牌。", "海豚智能昨日停牌。", "injected"),
    ("海豚智能(DOLP.US, 27.06, -0.10, -0.37%)昨日下跌。", "海豚智能昨日下跌。", "injected"),
    ("海豚智能（行情，资讯，评论）昨日下跌。", "海豚智能昨日下跌。", "injected"),
    # marks of a content system
    ("船开了。#p#分页标题#e#", "船开了。", "injected"),
    ("船开了[page]，风停了。", "船开了，风停了。", "injected"),
    ("&nbsp;船开了。", "船开了。", "injected"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "whole", "kind"), GOES)
def test_what_was_put_in_goes(text: str, whole: str, kind: str) -> None:
    cleaned, found = clean_injected([BEFORE, text])
    assert cleaned == [BEFORE, whole]
    assert [injection.kind for injection in found] == [kind]
    assert found[0].paragraph == 1
    assert found[0].text in text


STAYS = [
    # an account, a call or 更多 of the article's own, its clause behind it
    "船开了。加QQ群123456789后，受害人被要求转账。",
    "船开了。QQ群：123456789被封了，没人知道。",
    "船开了。微信abcdef的主人是张三。",
    "船开了。VX：abc12345为团伙头目所有。",
    "他加了“客服”微信abcdef123。风停了。",
    "他自称“客服”（微信：abcdef123）的好友。",
    "船开了。点击右上角即可关注，用户很方便。",
    "船开了。更多关注孩子的内心。",
    "先持身份证到镇上办卡。请下载江边公积金APP。登录后填写申请。",
    "船开了。更多关注“双减”的家长来了。",
    "船开了。更多下载了该软件的用户表示后悔！",
    "船开了。想知道更多，可搜索相关论文。",
    "他改变报道方式（更多关注普通劳动者），得到好评。",
    "船开了。本文由张三整理，刊于第三期。",
    "污染物查明了。来源：江北新闻纸厂的排污口，已被封堵。",
    # counts and shares
    "合格的件数（156，62.5%）在表里。",
    "三组的结果（1200, 60, 45.5%）在表里。",
    "两组的结果（12.5，6.8%）在表里。",
    "三次化验的结果（9.80，9.75，98.5%）都合格。",  # no price and its change
    "全市、城区的户数和比例（120.5，90.2，74.9%）都在表里。",
    "船开了。想了解更多的人围了过来，老人一一回答。",
    "船开了。更多人关注这条老航线，票卖得很快。",
    "船开了。他写道：“更多精彩内容，请关注我们。”大家都笑了。",
    "船开了。微信支付也能买票，QQ音乐里放着老歌。",
    "船开了。联系电话：010-5551234。QQ：123456789",
    "船开了。www.example.com是唯一的购票网站。",
    "船开了。本文由作者的口述整理。",
    "海豚智能（行情不明）昨日下跌。",
    "“船开了？谁在等”的相关文章",
    "海豚智能（SH600000，股价10.50元）昨日公告。",
    "海豚智能(600000-CN)昨日上涨，分析师给出买入评级（目标价12.5）。",
    "他说得慢。（这是真的。我在场）",
    "船开了。（转自闭的孩子也上了船）",
    "船开了。（图中的船）",
    "▲船开了。（圖／記者張三攝）",
    "船开了。相关推荐榜单将在下周公布。",
    "船开了。大家都在评论区留言。",
    "船开了。张三对某某新闻（www.example.com）记者说，他没赶上。",
    "海豚智能（600000.SH）昨日公告，净利润增长10.5%（2.3亿元）。",
    "增速分别为3.5%、4.2%（10.5%，12.3%）。",
    "天空实验室(skylab)升空那年，他七岁。",
    "“鳏（guān）寡”的第一个字很少人会读。",
    "登录官网www.example.com查询，也可拨打热线。",
    "他说，欢迎来到新闻直播间，节目马上开始。",
    "他在信里写道：“转载请注明出处”，大家都笑了。",
    "（记者 张三）",
    "他把“阅读原文”四个字印在袋子上。",
    "会场响起掌声。（掌声）",
    "表情包👨‍👩‍👧里有三个人。",
    "Команда приехала вчера.",
    "",
]


@pytest.mark.parametrize("text", STAYS)
def test_what_the_author_wrote_stays(text: str) -> None:
    assert clean_injected([BEFORE, text, BEFORE]) == ([BEFORE, text, BEFORE], [])


@pytest.mark.parametrize("text", ["船开了。请关注“双减”政策。", "船开了。更多新闻关注公众号乱象。"])
def test_a_call_among_an_articles_paragraphs_stays(text: str) -> None:
    page = [BEFORE, text, BEFORE, BEFORE]
    assert clean_injected(page) == (page, [])


def test_pinyin_glued_everywhere_goes() -> None:
    page = ["為進(jìn)一步標準網(wǎng)絡(luò )行為，", "互聯(lián)網(wǎng)企業(yè)要開(kāi)會(huì)。"]
    assert clean_injected(page)[0] == ["為進一步標準網絡行為，", "互聯網企業要開會。"]


def test_a_clients_tail_and_an_editor_behind_it() -> None:
    cleaned, found = clean_injected([BEFORE, "船开了。返回搜狐，查看更多责任编辑：张三"])
    assert cleaned == [BEFORE, "船开了。"]
    assert [injection.text for injection in found] == ["责任编辑：张三", "返回搜狐，查看更多"]


def test_an_editor_in_brackets_goes_from_any_paragraph() -> None:
    assert clean_injected(["船开了。（责任编辑：张三）", BEFORE, BEFORE])[0] == ["船开了。", BEFORE, BEFORE]


@pytest.mark.parametrize("form", ["[{}]", "【{}】", "（{}）", "[{}4]"])
def test_pinyin_in_any_brackets(form: str) -> None:
    page = [f"会{form.format('hui')}议开{form.format('kai')}了，人{form.format('ren')}很少。"]
    assert clean_injected(page)[0] == ["会议开了，人很少。"]


def test_blank_letters_go() -> None:
    assert clean_injected(["船\u3164开\uffa0了\u034f。"])[0] == ["船开了。"]


def test_strokes_through_characters_and_radicals_go() -> None:
    page = ["船\u0336开\u0489了\ufe0f，⻔开着，⻓江边有⻋。❤\ufe0f"]
    assert clean_injected(page)[0] == ["船开了，门开着，长江边有车。❤\ufe0f"]


def test_a_promo_with_the_article_behind_its_name_stays() -> None:
    page = [
        BEFORE,
        "船开了。更多精彩请关注微信公众号：江边早读老人说他每天清早都要来这里看一看水位，风雨无阻。",
    ]
    assert clean_injected(page) == (page, [])


def test_a_reading_of_a_rare_character_stays() -> None:
    page = ["“鳏（guān）”指无妻的人。", "“寡”指无夫的人，“孑（jié）孓”是蚊子的幼虫。"]
    assert clean_injected(page) == (page, [])


def test_invisible_and_look_alike_characters() -> None:
    page = ["渡\u200b口\u2060的第⼀班\ufeff船，⼈很少", "Оcean号\u0007进港"]
    assert clean_injected(page) == (["渡口的第一班船，人很少", "Ocean号进港"], [])


def test_the_joiner_of_emoji_is_no_invisible_character() -> None:
    assert without_invisible("👨\u200d👩\u200d👧和\u200d人") == "👨\u200d👩\u200d👧和人"


def test_a_phrase_known_from_paragraph_ends_goes_within_them_too() -> None:
    page = [
        "船开了。来自好文分享社",
        "风停了。来自好文分享社人上了岸。",
        "雨来了。来自好文分享社",
        "伞。来自好文分享社",
    ]
    assert clean_injected(page)[0] == ["船开了。", "风停了。人上了岸。", "雨来了。", "伞。"]


def test_a_phrase_that_stands_twice_shows_where_its_name_ends() -> None:
    page = ["船开了。欢迎访问江边小屋风停了。", "人上了岸。欢迎访问江边小屋雨也来了。"]
    assert clean_injected(page)[0] == ["船开了。风停了。", "人上了岸。雨也来了。"]


TEXTS = st.text(
    alphabet="船开了。，！”（）()[]【】网(wǎng)来自本文转载请注明查看更多>返回搜狐：www.example.com 12.5%"
    "股吧\u200b⼀А",
    max_size=80,
)


@settings(max_examples=200)
@given(st.lists(TEXTS, max_size=5))
def test_any_text_comes_through_shorter(paragraphs: list[str]) -> None:
    cleaned, found = clean_injected(paragraphs)
    assert len(cleaned) == len(paragraphs)
    assert all(len(after) <= len(before) for before, after in zip(paragraphs, cleaned, strict=True))
    assert all(0 <= injection.paragraph < len(paragraphs) for injection in found)


@settings(max_examples=100)
@given(st.lists(st.text(max_size=60), max_size=4))
def test_nothing_raises(paragraphs: list[str]) -> None:
    clean_injected(paragraphs)


@pytest.mark.parametrize(
    "unit", ["“好。加微信abcdef领取资料", "“好。加微信abcdef领取资料。", "好。加微信abcdef领取资料。"]
)
def test_cost_grows_with_the_text(unit: str) -> None:
    def took(count: int) -> float:
        begin = time.process_time()
        clean_injected([BEFORE, unit * count, BEFORE])
        return time.process_time() - begin

    took(100)
    assert any(took(16_000) < 8 * max(took(4_000), 0.01) for _ in range(4))  # 16 where it is quadratic
