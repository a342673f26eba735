"""How repost sites damage a clean article: a seeded generator, written from how their tools work.

It knows nothing of how newsextract repairs. What it imitates: Z-Blog and DedeCMS plug-ins that splice the
headline into the text (one or both halves, at a stop, at a random place, at a paragraph's edge), templates
that print the headline again, collectors that keep alt texts, summary boxes and the mobile copy, anti-copy
scripts that glue pinyin, invisible characters and the site's name to the sentences, finance portals' quote
widgets, and tails that readers' clients leave.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from newsextract.lexicon import sections


@dataclass(frozen=True)
class Clean:
    """An undamaged article."""

    name: str
    headline: str
    paragraphs: tuple[str, ...]


@dataclass
class Damaged:
    """An article after a repost site has had it, and how it should come out."""

    kind: str
    headline: str
    variants: tuple[str, ...]
    paragraphs: list[str]
    whole: list[str]
    """The paragraphs as they should be; some injected kinds change more than they add."""
    echoes: tuple[str, ...] = ()
    """Alt texts and keywords of the page."""
    inserted: list[tuple[int, int, str]] = field(default_factory=list)
    """Spliced pieces: paragraph, offset in the damaged paragraph, text."""
    spliced: str = ""
    """What was spliced: `two halves`, `the whole`, `one half`, … with the letters of the shortest piece."""


FEWEST_LETTERS = 4
"""Letters of a piece that is spliced in."""
_STOP = "。！？"
_CLOSING = "”」』》）)】"
_HAN = re.compile(r"[\u4e00-\u9fff]")
_COLUMNS = (
    "|AI前哨",
    "丨深度",
    "_某某网",
    " | 财经观察",
    "（图）",
    "-新闻频道",
    "｜早读",
    "[组图]",
    "【独家】",
)
_SITES = ("某某网", "天天资讯网", "江北热线", "第一财讯", "今日头报", "好文分享网")
_HOSTS = ("www.example.com", "http://m.example.cn/", "example.net", "https://news.example.com.cn")

# ------------------------------------------------------------------ pieces of a headline


def _visible(text: str) -> int:
    return sum(c.isalnum() for c in text)


def cut(rng: random.Random, headline: str) -> list[str]:
    """The pieces that are spliced in, in headline order."""
    length = len(headline)
    mode = rng.choices(("two", "three", "prefix", "suffix", "middle", "whole"), (55, 12, 9, 9, 6, 9))[0]
    for _ in range(30):
        if mode == "whole" or length < 8:
            pieces = [headline]
        elif mode in ("two", "prefix", "suffix"):
            at = rng.randint(FEWEST_LETTERS, length - FEWEST_LETTERS)
            pieces = [headline[:at], headline[at:]]
            if mode == "prefix":
                pieces = pieces[:1]
            if mode == "suffix":
                pieces = pieces[1:]
        else:
            first, second = sorted((rng.randint(0, length), rng.randint(0, length)))
            pieces = [headline[:first], headline[first:second], headline[second:]]
            if mode == "middle":
                pieces = pieces[1:2]
        if all(_visible(piece) >= FEWEST_LETTERS for piece in pieces):
            return pieces
        if length < 12:
            mode = rng.choice(("whole", "prefix", "suffix"))
    return [headline]


def _swap_marks(_rng: random.Random, piece: str) -> str:
    return piece.translate(str.maketrans(",:;!?()，：；！？（）", "，：；！？（）,:;!?()"))


def _drop_blanks(_rng: random.Random, piece: str) -> str:
    return re.sub(r"\s+", "", piece)


def _blank_for_mark(_rng: random.Random, piece: str) -> str:
    return re.sub(r"[，,：:、]", " ", piece)


def _straight_quotes(_rng: random.Random, piece: str) -> str:
    return piece.translate(str.maketrans("“”‘’「」", '""\'\'""'))


def _full_width(_rng: random.Random, piece: str) -> str:
    return "".join(chr(ord(c) + 0xFEE0) if c.isascii() and c.isalnum() else c for c in piece)


def _no_marks(_rng: random.Random, piece: str) -> str:
    return re.sub(r"[^\w\s]", "", piece)


def traditional(text: str) -> str:
    """Simplified to traditional, character by character, the first twin of each."""
    table: dict[int, str] = {}
    lists = sections("script_pairs")
    shared = set("".join(lists["in both: simplified side"]))
    for line in lists["pairs"]:
        for pair in line.split():
            if pair[1] not in shared:
                table.setdefault(ord(pair[1]), pair[0])
    return text.translate(table)


def _other_script(_rng: random.Random, piece: str) -> str:
    return traditional(piece)


def _spaced(_rng: random.Random, piece: str) -> str:
    return f" {piece} "


def _bracketed(rng: random.Random, piece: str) -> str:
    return rng.choice(("【{}】", "({})", "（{}）", "[{}]")).format(piece)


def _lower(_rng: random.Random, piece: str) -> str:
    return piece.lower()


PIECE_VARIANTS: tuple[Callable[[random.Random, str], str], ...] = (
    _swap_marks,
    _drop_blanks,
    _blank_for_mark,
    _straight_quotes,
    _full_width,
    _no_marks,
    _other_script,
    _spaced,
    _bracketed,
    _lower,
)


# ------------------------------------------------------------------ places to splice into


def _places(pattern: str, text: str, end: bool = False) -> list[int]:
    return [m.end() if end else m.start() for m in re.finditer(pattern, text)]


def before_stop(text: str) -> list[int]:
    return _places(rf"(?<=\w)[{_STOP}]", text)


def after_closing_mark(text: str) -> list[int]:
    return _places(rf"(?<=[{_CLOSING}])[{_STOP}，,；]", text)


def before_comma(text: str) -> list[int]:
    return _places(r"(?<=\w)[，,；：]", text)


def after_comma(text: str) -> list[int]:
    return _places(r"[，,；：](?=\w)", text, end=True)


def between_sentences(text: str) -> list[int]:
    return [i for i in _places(rf"[{_STOP}]”?", text, end=True) if i < len(text)]


def paragraph_start(text: str) -> list[int]:
    return [0]


def paragraph_end(text: str) -> list[int]:
    return [len(text)]


def within_word(text: str) -> list[int]:
    import jieba

    places, at = [], 0
    for word in jieba.cut(text, HMM=False):
        if len(word) > 1 and _HAN.match(word):
            places += list(range(at + 1, at + len(word)))
        at += len(word)
    return places


def between_words(text: str) -> list[int]:
    import jieba

    places, at, before = [], 0, ""
    for word in jieba.cut(text, HMM=False):
        if before and _HAN.match(before[-1]) and _HAN.match(word[0]):
            places.append(at)
        at += len(word)
        before = word
    return places


def within_quotation(text: str) -> list[int]:
    return _places(r"[“「]", text, end=True) + _places(r"(?<=\w)[”」]", text)


def anywhere(text: str) -> list[int]:
    return list(range(1, len(text)))


PLACES: dict[str, Callable[[str], list[int]]] = {
    "before a stop": before_stop,
    "after a closing mark": after_closing_mark,
    "before a comma": before_comma,
    "after a comma": after_comma,
    "between sentences": between_sentences,
    "paragraph start": paragraph_start,
    "paragraph end": paragraph_end,
    "within a word": within_word,
    "between words": between_words,
    "edge of a quotation": within_quotation,
    "anywhere": anywhere,
}


def _with_column(rng: random.Random, headline: str) -> tuple[str, tuple[str, ...]]:
    """The page's headline and its other forms; some pages have a column tag in one or both."""
    tagged = headline + rng.choice(_COLUMNS)
    roll = rng.random()
    if roll < 0.15:
        return tagged, (tagged + "_" + rng.choice(_SITES),)
    if roll < 0.25:
        return headline, (tagged,)
    if roll < 0.6:
        return headline, (f"{headline}_{rng.choice(_SITES)}",)
    return headline, ()


def splice(rng: random.Random, clean: Clean, place: str | None, vary: bool) -> Damaged | None:
    """One to six pieces of the headline spliced in, all at `place` or anywhere a plug-in puts them."""
    headline, variants = _with_column(rng, clean.headline)
    pieces = cut(rng, headline)
    if min(map(_visible, pieces)) < FEWEST_LETTERS:
        return None  # 书签: no reader could tell it from the article's own word
    wanted = max(len(pieces), rng.choices((1, 2, 3, 4, 5, 6), (20, 40, 12, 12, 8, 8))[0])
    spots: list[tuple[int, int]] = []
    for _ in range(wanted * 6):
        name = place or rng.choice(list(PLACES))
        paragraph = rng.randrange(len(clean.paragraphs))
        found = PLACES[name](clean.paragraphs[paragraph])
        if found:
            spot = (paragraph, rng.choice(found))
            if all(spot[0] != p or abs(spot[1] - at) > 3 for p, at in spots):
                spots.append(spot)
        if len(spots) == wanted:
            break
    if len(spots) < len(pieces):
        return None
    rng.shuffle(spots)
    change = rng.choice(PIECE_VARIANTS) if vary else None
    paragraphs = list(clean.paragraphs)
    inserted: list[tuple[int, int, str]] = []
    shift: dict[int, int] = {}
    for (paragraph, at), number in sorted(zip(spots, range(wanted), strict=False)):
        piece = pieces[number % len(pieces)]
        if change is not None and rng.random() < 0.7:
            piece = change(rng, piece)
        at += shift.get(paragraph, 0)
        text = paragraphs[paragraph]
        paragraphs[paragraph] = text[:at] + piece + text[at:]
        shift[paragraph] = shift.get(paragraph, 0) + len(piece)
        inserted.append((paragraph, at, piece))
    kind = f"splice: {place or 'mixed places'}" + (", varied" if vary else "")
    return Damaged(
        kind,
        headline,
        variants,
        paragraphs,
        list(clean.paragraphs),
        inserted=inserted,
        spliced=_what(headline, pieces),
    )


def _what(headline: str, pieces: list[str]) -> str:
    if pieces == [headline]:
        what = "the whole"
    elif len(pieces) > 1:
        what = "two halves" if len(pieces) == 2 else "three pieces"
    else:
        what = (
            "one half" if headline.startswith(pieces[0]) or headline.endswith(pieces[0]) else "a middle piece"
        )
    shortest = min(map(_visible, pieces))
    return f"{what}, {'4 or 5' if shortest <= 5 else '6 to 8' if shortest <= 8 else '9 and more'} letters"


# ------------------------------------------------------------------ repeats


def _headline_line(rng: random.Random, headline: str) -> str:
    forms = (
        headline,
        f"{headline}_{rng.choice(_SITES)}",
        f"{headline} - {rng.choice(_SITES)}",
        f"{headline}|新闻频道|{rng.choice(_SITES)}",
        f"【{headline}】",
        f"《{headline}》",
        f"标题：{headline}",
        f"“{headline}” 的相关文章",
        _swap_marks(rng, headline),
        traditional(headline),
        _drop_blanks(rng, headline),
        f"{headline}（图）",
        f"{headline}——{rng.choice(_SITES)}",
    )
    return rng.choice(forms)


def repeat_headline(rng: random.Random, clean: Clean) -> Damaged:
    """The headline printed again: on top, among the text, at the end."""
    paragraphs = list(clean.paragraphs)
    for _ in range(rng.randint(1, 3)):
        at = rng.choice((0, 0, len(paragraphs), rng.randint(0, len(paragraphs))))
        paragraphs.insert(at, _headline_line(rng, clean.headline))
    variants = (f"{clean.headline}_{rng.choice(_SITES)}",)
    return Damaged("repeat: headline", clean.headline, variants, paragraphs, list(clean.paragraphs))


def split_headline(rng: random.Random, clean: Clean) -> Damaged | None:
    """The headline on top, over two to four lines, broken at blanks and marks where it has them."""
    parts = [p for p in re.split(r"(?<=[\s，,：:！!？?、])", clean.headline) if p.strip()]
    if len(parts) < 2:
        if len(clean.headline) < 10:
            return None
        half = len(clean.headline) // 2 + rng.randint(-2, 2)
        parts = [clean.headline[:half], clean.headline[half:]]
    while len(parts) > 4:
        parts[-2:] = ["".join(parts[-2:])]
    lines = [part.strip() for part in parts]
    return Damaged(
        "repeat: split over lines", clean.headline, (), [*lines, *clean.paragraphs], list(clean.paragraphs)
    )


def echo(rng: random.Random, clean: Clean) -> Damaged:
    """Alt texts and keywords as lines of their own."""
    keywords = [m.group() for m in re.finditer(r"[\u4e00-\u9fff]{2,4}", clean.headline)][:4] or ["资讯"]
    alts = (clean.headline, *keywords, f"{clean.headline}插图", f"{clean.headline}-图片1")
    paragraphs = list(clean.paragraphs)
    for _ in range(rng.randint(1, 4)):
        alt = rng.choice(alts)
        at = rng.choice((0, 0, rng.randint(0, len(paragraphs))))
        # Above the text a keyword may stand alone; within it, it is there twice: as alt text and as caption.
        paragraphs[at:at] = [alt] if at == 0 or alt.startswith(clean.headline) else [alt, alt]
    return Damaged("repeat: alt texts", clean.headline, (), paragraphs, list(clean.paragraphs), echoes=alts)


def copies(rng: random.Random, clean: Clean) -> Damaged | None:
    """A summary box before, a mobile copy or print view behind the article."""
    own = list(clean.paragraphs)
    if sum(map(len, own)) < 200 or len(own) < 3:
        return None
    form = rng.choice(("summary", "mobile", "print", "retyped", "cut short"))
    if form == "summary":
        head = own[0][: rng.randint(40, 120)] if rng.random() < 0.6 else own[0]
        if len(head) < 20:
            return None
        paragraphs = [head + (rng.choice(("...", "……", "…")) if head != own[0] else ""), *own]
    elif form == "mobile":
        paragraphs = [*own, *own]
    elif form == "print":
        paragraphs = [*own, clean.headline, *own]
    elif form == "retyped":
        paragraphs = [*own, *(_swap_marks(rng, p).replace("“", '"').replace("”", '"') for p in own)]
    else:
        paragraphs = [*own, *own[: max(2, len(own) // 2)]]
    return Damaged(f"copy: {form}", clean.headline, (), paragraphs, own)


# ------------------------------------------------------------------ injected text

_PINYIN = {
    "会": "huì",
    "国": "guó",
    "时": "shí",
    "发": "fā",
    "过": "guò",
    "经": "jīng",
    "后": "hòu",
    "产": "chǎn",
    "学": "xué",
    "业": "yè",
    "关": "guān",
    "对": "duì",
    "动": "dòng",
    "进": "jìn",
    "实": "shí",
    "现": "xiàn",
    "说": "shuō",
    "长": "cháng",
    "电": "diàn",
    "员": "yuán",
    "开": "kāi",
    "网": "wǎng",
    "们": "men",
    "为": "wéi",
    "个": "gè",
    "将": "jiāng",
    "来": "lái",
    "间": "jiān",
    "报": "bào",
    "记": "jì",
    "车": "chē",
}


def pinyin(rng: random.Random, clean: Clean) -> Damaged | None:
    """`网(wǎng)络`: readings glued to the characters that a conversion script touched."""
    blank = rng.choice(("", "", " "))
    brackets = rng.choice(("()", "()", "（）"))

    def glue(match: re.Match[str]) -> str:
        reading = _PINYIN[match.group()]
        return f"{match.group()}{brackets[0]}{reading}{blank}{brackets[1]}"

    pattern = re.compile("|".join(_PINYIN))
    paragraphs = [pattern.sub(glue, p) for p in clean.paragraphs]
    if sum(map(len, paragraphs)) < sum(map(len, clean.paragraphs)) + 60:
        return None
    return Damaged("injected: pinyin", clean.headline, (), paragraphs, list(clean.paragraphs))


def _scatter(rng: random.Random, text: str, what: Callable[[], str], share: float) -> str:
    return "".join(c + (what() if rng.random() < share else "") for c in text)


def invisible(rng: random.Random, clean: Clean) -> Damaged:
    """Zero-width, directional and control characters between the letters."""
    marks = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u202d\u202c\u0007\u0008\u0006\u180e"
    chosen = rng.sample(marks, 3)
    paragraphs = [_scatter(rng, p, lambda: rng.choice(chosen), 0.04) for p in clean.paragraphs]
    return Damaged("injected: invisible", clean.headline, (), paragraphs, list(clean.paragraphs))


def look_alike(rng: random.Random, clean: Clean) -> Damaged:
    """Kangxi radicals for characters, Cyrillic letters in Latin words."""
    table = str.maketrans("一人大小日月水火手山工口子木言金", "⼀⼈⼤⼩⽇⽉⽔⽕⼿⼭⼯⼝⼦⽊⾔⾦")

    def latin(match: re.Match[str]) -> str:
        return match.group().translate(str.maketrans("aeopcAOCEPT", "аеорсАОСЕРТ"))

    paragraphs = []
    for text in clean.paragraphs:
        text = "".join(c.translate(table) if rng.random() < 0.5 else c for c in text)
        paragraphs.append(re.sub(r"(?<![A-Za-z])[A-Z][a-z]{3,}", latin, text))
    return Damaged("injected: look-alikes", clean.headline, (), paragraphs, list(clean.paragraphs))


def site_phrases(rng: random.Random, clean: Clean) -> Damaged | None:
    """`…。本文来自某某网`, at the end of sentences and paragraphs."""
    site, host = rng.choice(_SITES), rng.choice(_HOSTS)
    phrases = (
        f"本文来自{site}",
        f"（本文来自{site}）",
        f"内容来自{site}",
        f"本文由{site}整理发布",
        f"来源：{host}",
        f"{site}({host})",
        f"（{host}）",
        f"更多精彩内容请访问{site}",
        f"转载请注明来自{site}",
        f"本文转自：{site} {host}",
        "copyright dedecms",
        "内容来自dedecms",
        "织梦好，好织梦",
        "本文来自织梦",
        f"【{site}】",
        f"欢迎访问{site}！",
        f"原文链接：{host}/a/20240102/3.html",
        f"本文地址：{host}/a/1.html",
    )
    paragraphs, count = [], 0
    for text in clean.paragraphs:
        if text and text[-1] in "。！？”" and rng.random() < 0.4:
            count += 1
            inner = between_sentences(text)
            at = rng.choice(inner) if inner and rng.random() < 0.3 else len(text)
            text = text[:at] + rng.choice(phrases) + text[at:]
        paragraphs.append(text)
    if not count:
        return None
    return Damaged("injected: site phrases", clean.headline, (), paragraphs, list(clean.paragraphs))


def stock_quotes(rng: random.Random, clean: Clean) -> Damaged | None:
    """A quote widget behind company names."""
    price, percent = rng.uniform(3, 300), rng.uniform(-9, 9)
    change = price - price / (1 + percent / 100)
    code = rng.choice(("600", "000", "300", "002")) + f"{rng.randrange(1000):03d}"
    widgets = (
        f"({price:.2f}, {change:.2f}, {percent:.2f}%)",
        f"（{code}.SH，{price:.2f}，{percent:+.1f}%）",
        f"[{price:.2f} {percent:+.2f}%]",
        f"({code}.SZ, 股吧)",
        f"({code},股吧)",
        f"({code}，股吧，诊股)",
        f"[{price:.2f} {percent:+.2f}% 资金 研报]",
        f"({price:.3f}, {change:.2f}, {percent:.2f}%)",
    )
    paragraphs, count = [], 0
    name = re.compile(r"[\u4e00-\u9fff]{2,4}(?:公司|集团|银行|股份|汽车)")
    for text in clean.paragraphs:
        found = [m.end() for m in name.finditer(text)]
        for at in reversed(found):
            if rng.random() < 0.5:
                text = text[:at] + rng.choice(widgets) + text[at:]
                count += 1
        paragraphs.append(text)
    if not count:
        return None
    return Damaged("injected: stock quotes", clean.headline, (), paragraphs, list(clean.paragraphs))


def tails(rng: random.Random, clean: Clean) -> Damaged | None:
    """What reading clients and portals glue to the last sentence."""
    if not clean.paragraphs[-1].endswith(("。", "！", "？", "”")):
        return None
    tail = rng.choice(
        (
            "返回搜狐，查看更多",
            " 返回搜狐，查看更多",
            "返回搜狐,查看更多",
            "（责任编辑：张三）",
            "(编辑：李四)返回搜狐，查看更多",
            "【责任编辑:王五】",
            "[责任编辑：张三]",
            "展开阅读全文",
            "点击查看更多",
            "查看更多>>",
            "返回腾讯网首页>>",
            "更多精彩内容，请关注微信公众号“某某财经”。",
            "更多一手新闻，欢迎下载某某新闻客户端订阅。",
            "扫描二维码，关注某某发布。",
            "（本文来源：某某网）",
            "举报/反馈",
            "打开APP阅读全文",
            "阅读原文",
            "收藏 分享 举报",
            "本文系某某网独家稿件，未经授权不得转载。",
        )
    )
    paragraphs = [*clean.paragraphs[:-1], clean.paragraphs[-1] + tail]
    return Damaged("injected: tails", clean.headline, (), paragraphs, list(clean.paragraphs))


def damage(clean: Clean, seed: int) -> Iterator[Damaged]:
    """One damaged page of each kind from one clean article."""
    rng = random.Random(f"{clean.name}/{seed}")
    for place in (*PLACES, None):
        for vary in (False, True):
            yield from _some(splice(rng, clean, place, vary))
    for maker in (
        repeat_headline,
        split_headline,
        echo,
        copies,
        pinyin,
        invisible,
        look_alike,
        site_phrases,
        stock_quotes,
        tails,
    ):
        yield from _some(maker(rng, clean))


def _some(damaged: Damaged | None) -> Iterator[Damaged]:
    if damaged is not None and damaged.paragraphs != damaged.whole:
        yield damaged
