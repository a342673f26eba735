"""Pages put together at random from the parts of templates, around articles whose text is known.

    python benchmarks/templates.py [--pages N] [--input text] [--show N] [--write docs/accuracy.md]

Articles are those of `fixtures/` in running text. Each gets a menu, crumbs, an info line, share bars, boxes
of other articles beside, within and below it, pictures, promos, notices, comments and a foot, in random
order and number, in paragraphs, divs or lines, in tables or not, with classes that tell, that tell nothing,
or none. Prints how many come out exactly, and with the headline right. `--input text` gives the pages as the
lines that a browser copies. What is put in imitates what sites print.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path

import generated
from damage import Clean
from newsextract import ExtractionError, extract
from newsextract.page import read_page
from splices import fixtures

FEWEST_CHARACTERS, SHORTEST_HEADLINE, SHORTEST_PARAGRAPH = 250, 8, 25
"""Of an article in running text, its headline, and each of its paragraphs."""

SECTIONS = (
    "首页",
    "要闻",
    "国内",
    "国际",
    "社会",
    "财经",
    "科技",
    "文化",
    "体育",
    "娱乐",
    "教育",
    "健康",
    "汽车",
    "房产",
)
OUTLETS = ("江东日报", "江东新闻网", "云溪晚报", "北江网", "临江发布")
PEOPLE = ("何大年", "罗雨", "陈思远", "林小满", "赵一鸣", "周可")
HEADLINES = (
    *("城北新修的路通车了", "县城的第一座天文台", "三家药店因抬价被罚", "新学期课后服务收费标准公布"),
    *(
        "台风路径再次调整 沿海渔船回港",
        "老桥拆除进入倒计时",
        "专家谈秋季养生：少吃三样",
        "南湖公园夜跑的人多了",
    ),
    *(
        "一家面馆开了四十年",
        "全市首条氢能公交线路开通",
        "大学生返乡养牛 两年还清贷款",
        "房企半年报：谁在逆势增长",
    ),
    *("银行存款利率年内第三次下调", "图书馆延长开放到晚上十点", "这个村的老人食堂为何不收钱"),
)
ABSTRACTS = (
    "近日，城北新修的滨江路正式通车，全长十二公里，沿线设有三座桥梁……",
    "记者从教育部门获悉，新学期课后服务的收费标准已经公布，每学期不超过六百元。",
    "今年以来，已有二十多家面馆在老城区开张，老师傅们却说，生意不如从前。",
    "专家提醒，秋季养生要少吃辛辣、油腻和过甜的食物，多喝温水。",
    "据气象台消息，台风路径再次调整，沿海三市的渔船已全部回港避风。",
)
NICKNAMES = ("江边垂钓者", "user_83721", "小雨转晴", "老陈头", "momo")
POSTED = ("2024-05-08 12:30", "3小时前")
REMARKS = (
    "写得真好，支持！",
    "希望早点通车。",
    "我家就住在旁边，每天都能看到。",
    "顶一个",
    "有没有人知道票价多少？",
)
RELATED = (
    "相关阅读",
    "相关新闻",
    "延伸阅读",
    "推荐阅读",
    "猜你喜欢",
    "热点推荐",
    "大家都在看",
    "精彩推荐",
    "为您推荐",
    "您可能感兴趣的文章",
)
RANKED = ("热门排行", "点击排行", "24小时热文", "最新资讯", "热门文章")
BESIDE = ("热点新闻", "最新文章", "编辑推荐", "图片新闻")
TALK = ("网友评论", "发表评论", "最新评论", "0 条评论", "留言", "发表回复 取消回复", "添加新评论")
NOTICES = (
    "声明：本文仅代表作者个人观点，与本网无关。",
    "免责声明：本站部分内容来源于网络，如有侵权请联系我们删除。",
    "版权声明：本文为江东网原创，未经授权不得转载。",
    "转载声明：本站文章若无特别说明，皆为原创，转载请注明来源：江东网，谢谢！",
    "本文由 江东网 创作，采用 知识共享署名 4.0 国际许可协议 进行许可，可自由转载、引用，但需署名作者。",
    "本文最后更新于 2024年6月1日，已超过 120 天没有更新，若内容或图片失效，请留言反馈。",
    "凡本网注明“来源：江东网”的所有作品，均为本网合法拥有版权的作品，未经授权不得转载、摘编。",
)
PROMOS = (
    "更多精彩内容，请关注微信公众号“江东发布”。",
    "扫描二维码，关注江东网官方微信",
    "下载江东新闻客户端，随时随地看新闻",
    "点击蓝字，关注我们",
    "长按识别二维码关注我们",
)
ADVERTS = ("广告", "請繼續往下閱讀", "advertisement")
INFO = (
    "{day} {time} 来源：{outlet}",
    "来源：{outlet} {day} {time}",
    "{day} {time}:33 来源：{outlet} 作者：{one} 编辑：{other}",
    "发布时间：{day} 浏览次数：{count}",
    "时间：{day} {time} | 来源：{outlet} | 责任编辑：{one} | 点击：{count}次",
    "作者：{one} 发布时间：{day} {time} 字体：大 中 小",
    "{outlet} {day} {time} 发表于江东",
    "<span>{one}</span> <span>{day}</span> <span>{count}评论</span>",
    "文/{one} {day}",
    "来源：{outlet} 作者：{one} 人气：{count} 发布时间：{day}",
    "发布时间：[{day} {time}] 作者：{one} 频道：[要闻] 阅读次数：{count}",
    "【信息时间：{day}　阅读次数：{count}】　【我要打印】　【关闭】",
    "{day} {time}<span>|</span>发布者: <a>{one}</a><span>|</span>查看: {count}<span>|</span>来自: {outlet}",
    "<ul><li>{day}</li><li>责任编辑：admin</li><li>点击数：{count}</li></ul>",
)
EDITORS = (
    "责任编辑：{one}",
    "（责任编辑：{one}）",
    "编辑：{one}",
    "责编：{one} 校对：{other}",
    "[责任编辑：{one}]",
    "編輯：{one}",
)
SHARES = (
    "分享到：<a>微信</a> <a>微博</a> <a>QQ空间</a>",
    "<a>分享</a> <a>收藏</a> <a>打印</a>",
    "【字号：<a>大</a> <a>中</a> <a>小</a>】【打印】【关闭】",
    "扫一扫分享到微信",
    "<p>您看到此篇文章时的感受是：</p><ul><li>高兴 12</li><li>感动 3</li><li>无聊 0</li></ul>",
    "<p>喜欢就支持一下吧</p><a>点赞</a><a>赞赏</a><a>海报分享</a>",
    "<p>还没有人赞赏，快来当第一个赞赏的人吧！</p>",
)
TAGS = (
    "标签：<a>渡口</a> <a>民生</a>",
    "关键词：渡口 民生 交通",
    "<a href=/tag/1>#民生</a> <a href=/tag/2>#交通</a>",
)
PICTURES = (
    '<p><img src="/a.jpg" alt=""></p><p style="text-align:center">图为活动现场。何大年 摄</p>',
    '<figure><img src="/a.jpg"><figcaption>图为现场。江东日报记者 罗雨 摄</figcaption></figure>',
    '<div><img src="/a.jpg"><span>资料图</span></div>',
)
FEET = (
    "<p><a>关于我们</a> | <a>联系我们</a> | <a>网站地图</a></p><p>Copyright © 2024 {outlet} 版权所有</p>",
    "主办单位：{outlet} 地址：江东市人民路1号 电话：0000-1234567",
    "© 2024 {outlet}. All Rights Reserved.",
)


class Template:
    """A page's parts, drawn by a seed."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.classes = self.one_of(("none", "meaningless", "telling", "telling"))

    def one_of(self, choices: Sequence[str]) -> str:
        return self.random.choice(choices)

    def likely(self, share: float) -> bool:
        return self.random.random() < share

    def box(self, names: str, inside: str, tag: str = "div") -> str:
        """An element whose class is one of `names`, says nothing, or is missing."""
        name = self.one_of(names.split())
        if self.classes == "meaningless":
            name = f"c{self.random.randint(1000, 99999)}"
        attribute = "" if self.classes == "none" else f' class="{name}"'
        return f"<{tag}{attribute}>{inside}</{tag}>"

    def filled(self, choices: Sequence[str]) -> str:
        draw = self.random.randint
        return self.one_of(choices).format(
            day=f"2024-0{draw(1, 9)}-{draw(10, 28)}",
            time=f"{draw(10, 23)}:{draw(10, 59)}",
            outlet=self.one_of(OUTLETS),
            one=self.one_of(PEOPLE),
            other=self.one_of(PEOPLE),
            count=draw(10, 9999),
        )

    def links(self, count: int) -> str:
        """A list of other headlines, some with their day."""
        links = [f'<a href="/{i}.html">{h}</a>' for i, h in enumerate(self.random.sample(HEADLINES, count))]
        days = [self.one_of(("", "", " <span>2024-05-09</span>", " <em>366阅读</em>")) for _ in links]
        form = self.one_of(("<li>{}</li>", "<div>{}</div>", "<p>{}</p>", "<dd>{}</dd>", "{}<br>"))
        return "".join(form.format(link + day) for link, day in zip(links, days, strict=True))

    def cards(self, count: int) -> str:
        """Other headlines, each with an abstract."""
        pairs = zip(self.random.sample(HEADLINES, count), self.random.sample(ABSTRACTS, count), strict=True)
        return "".join(
            self.box("card item", f'<a href="/{i}.html">{h}</a><p>{a}</p>') for i, (h, a) in enumerate(pairs)
        )

    def headed(self, heads: Sequence[str], names: str, inside: str) -> str:
        tag = self.one_of(("h3", "h4", "div", "p", "h2"))
        return self.box(names, f"<{tag}>{self.one_of(heads)}</{tag}>{inside}")

    def related(self) -> str:
        inside = self.cards(3) if self.likely(0.2) else self.links(self.random.randint(2, 7))
        return self.headed(RELATED, "related recommend list", inside)

    def comments(self) -> str:
        remarks = "".join(
            self.box(
                "comment item",
                f"<span>{self.one_of(NICKNAMES)}</span> <span>{self.one_of(POSTED)}</span>"
                f"<p>{self.one_of(REMARKS)}</p><a>回复</a> <a>赞({self.random.randint(0, 99)})</a>",
            )
            for _ in range(self.random.randint(0, 4))
        )
        return self.headed(TALK, "comments pl", remarks + "<p>登录后参与评论</p>")

    def neighbours(self) -> str:
        before, after = (f"<a href=/{h}>{h}</a>" for h in self.random.sample(HEADLINES, 2))
        form = self.one_of(
            ("<p>上一篇：{}</p><p>下一篇：{}</p>", "<div>上一篇：{} 下一篇：{}</div>", "« {} {} »")
        )
        return form.format(before, after)

    def paragraphs(self, texts: Sequence[str]) -> str:
        """The article's own, with a picture, an advert, a promo or a list of others among them."""
        form = self.one_of(
            ("<p>{}</p>", "<p>　　{}</p>", "<div>{}</div>", "　　{}<br><br>", "<p><span>{}</span></p>")
        )
        parts = [form.format(escape(text, quote=False)) for text in texts]
        if self.likely(0.4):
            parts.insert(self.random.randrange(len(parts)), self.one_of(PICTURES))
        if len(texts) > 3 and self.likely(0.35):
            link = f"<p>{self.one_of(RELATED)}：<a href=/9.html>{self.one_of(HEADLINES)}</a></p>"
            listed = self.headed(RELATED, "related list", self.links(3))
            advert = self.box("ad gg", f"<p>{self.one_of(ADVERTS)}</p>")
            among = self.one_of((link, listed, advert, f"<p>{self.one_of(PROMOS)}</p>"))
            parts.insert(self.random.randrange(1, len(parts)), among)
        return "".join(parts)

    def below(self) -> list[str]:
        """What stands behind the last paragraph, each with its odds."""
        drawn = [
            (0.5, f"<p>{self.filled(EDITORS)}</p>"),
            (0.3, f"<p>{self.one_of(PROMOS)}</p>"),
            (0.3, self.box("tags keywords", self.one_of(TAGS))),
            (0.35, self.box("disclaimer statement", self.one_of(NOTICES), "p")),
            (0.3, self.box("share tools", self.one_of(SHARES))),
            (0.4, self.neighbours()),
            (0.7, self.related()),
            (0.35, self.comments()),
            (0.5, self.headed(RANKED, "hot rank", self.links(self.random.randint(4, 9)))),
        ]
        return [part for share, part in drawn if self.likely(share)]

    def page(self, article: Clean) -> str:
        """The whole page."""
        headline, outlet = escape(article.headline, quote=False), self.one_of(OUTLETS)
        menu = " ".join(
            f"<a href=/{s}>{s}</a>" for s in self.random.sample(SECTIONS, self.random.randint(4, 12))
        )
        crumbs = self.one_of(
            ("", "当前位置：首页 &gt; 新闻 &gt; 正文", f"<a>{outlet}</a> &gt;&gt; <a>社会</a>")
        )
        below = self.below()
        inner = self.random.randint(0, min(3, len(below)))
        tag = self.one_of(("h1", "h1", "h2", "div", "strong"))
        summary = f"{self.one_of(('摘要：', '核心提示：'))}{escape(article.paragraphs[0][:60], quote=False)}"
        main = self.box(
            "article main left",
            self.box("title tit", headline, tag)
            + self.box("info meta", self.filled(INFO))
            + (self.box("share tools", self.one_of(SHARES)) if self.likely(0.4) else "")
            + (self.box("summary abstract", summary) if self.likely(0.12) else "")
            + self.box(
                "content text TRS_Editor", self.paragraphs(article.paragraphs) + "".join(below[:inner])
            )
            + "".join(below[inner:]),
        )
        beside = self.cards(4) if self.likely(0.3) else self.links(self.random.randint(4, 8))
        aside = self.headed(BESIDE, "sidebar aside", beside) if self.likely(0.6) else ""
        columns = [aside, main] if self.likely(0.4) else [main, aside]
        foot = self.one_of(FEET).format(outlet=outlet)
        parts = [self.box("nav menu", menu), f"<div>{crumbs}</div>", *columns, self.box("footer", foot)]
        if self.likely(0.5):
            parts = ["<table>", *(f"<tr><td>{part}</td></tr>" for part in parts), "</table>"]
        title = f"{headline}{self.one_of(('', '_', '-', ' - ', ' | ', '_社会_'))}"
        title += outlet if title != headline else ""
        return f"<!DOCTYPE html><title>{title}</title><body>{''.join(parts)}</body>"


def articles() -> list[Clean]:
    """The fixtures that are headline and running text."""
    return [
        clean
        for clean in fixtures()
        if len(clean.headline) >= SHORTEST_HEADLINE
        and len(clean.paragraphs) >= 3
        and sum(map(len, clean.paragraphs)) >= FEWEST_CHARACTERS
        and all(len(text) >= SHORTEST_PARAGRAPH for text in clean.paragraphs)
    ]


def pages(count: int) -> Iterator[tuple[int, Clean, str]]:
    """So many pages: the seed, the article and the HTML."""
    known = articles()
    for seed in range(count):
        article = known[seed % len(known)]
        yield seed, article, Template(seed).page(article)


def copied(page: str) -> str:
    """The lines that a browser copies."""
    return "\n\n".join(block.text for block in read_page(page).blocks if block.text)


def bare(text: str) -> str:
    return "".join(text.split())


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--pages", type=int, default=600)
    parser.add_argument("--input", choices=("html", "text"), default="html")
    parser.add_argument("--show", type=int, default=0, help="print what differs on so many pages")
    parser.add_argument("--write", type=Path, help="the document whose table is replaced")
    options = parser.parse_args()
    counts: Counter[str] = Counter()
    for seed, article, page in pages(options.pages):
        given = copied(page) if options.input == "text" else page
        try:
            found = extract(given, format=options.input)
        except ExtractionError:
            counts["refused"] += 1
            continue
        got = [bare(paragraph.text) for paragraph in found.paragraphs if paragraph.kind != "caption"]
        wanted = [bare(text) for text in article.paragraphs]
        left, lost = (
            [text for text in got if text not in wanted],
            [text for text in wanted if text not in got],
        )
        counts["exact"] += not left and not lost
        counts["left"] += bool(left)
        counts["lost"] += bool(lost)
        counts["title"] += bare(found.title) == bare(article.headline)
        if (left or lost) and options.show > 0:
            options.show -= 1
            print(f"{seed} {article.headline}\n  left: {left}\n  lost: {lost}")
    names = ("exact", "left", "lost", "title", "refused")
    shares = " | ".join(f"{100 * counts[name] / options.pages:.1f}" for name in names)
    table = [
        "| pages | exact | with other text | with a loss | headline right | refused |",
        "|---|---|---|---|---|---|",
        f"| {options.pages} | {shares} |",
    ]
    print("\n".join(table))
    if options.write:
        name = "templates" if options.input == "html" else "templates-text"
        generated.write(options.write, {name: "\n".join(table)})


if __name__ == "__main__":
    main()
