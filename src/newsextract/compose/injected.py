"""What sites put between an article's own words, all of it: characters, stock quotes, names, tails."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsextract.compose.characters import (
    has_invisible,
    may_have_pinyin,
    may_look_alike,
    with_true_letters,
    without_invisible,
    without_pinyin,
)
from newsextract.compose.glued_tails import cut_last_tails
from newsextract.compose.injections import Injection, Span, cut_each
from newsextract.compose.promo_sentences import (
    cut_accounts,
    cut_promo_sentences,
    has_contacts,
    promo_hint,
)
from newsextract.compose.site_phrases import cut_repeated_tails, cut_site_phrases, phrase_hint


def clean_injected(paragraphs: Sequence[str]) -> tuple[list[str], list[Injection]]:
    """The paragraphs without what was put into them, and what that was, in page order.

    Give the headline as the first of `paragraphs` where it may be damaged, too: what a page does to its
    characters shows on all of its text. Characters that look like others come out as these; that is not
    recorded, and neither are invisible ones.
    """
    cleaned = list(paragraphs)
    found: list[Injection] = []
    joined = "\n".join(cleaned)
    if has_invisible(cleaned, joined):
        cleaned = [without_invisible(text) for text in cleaned]
    if may_look_alike(joined):
        cleaned = with_true_letters(cleaned)
    if may_have_pinyin(joined):
        cleaned = without_pinyin(cleaned, found)
    if _STOCK_HINT.search(joined):
        cut_each(cleaned, _cut_stock_quotes, found)
    if any(word in joined for word in _OF_LEFT_OVER) and _LEFT_OVER.search(joined):
        cut_each(cleaned, _cut_left_over, found)
    hinted = phrase_hint().search(joined) is not None
    cut_repeated_tails(cleaned, found, hinted)
    if hinted:
        cut_each(cleaned, cut_site_phrases, found)
    if promo_hint(joined):
        cut_each(cleaned, cut_promo_sentences, found)
        if not has_contacts(joined):
            cut_each(cleaned, cut_accounts, found)
    cut_last_tails(cleaned, found)
    found.sort(key=lambda injection: injection.paragraph)
    return cleaned, found


_LEFT_OVER = re.compile(
    r"#p#(?:分页标题|副标题)?#e#|&?nbsp;|_(?:ueditor|baidu)_page_break_tag_"
    r"|\[(?:/?page|nextpage|pagebreak|--page--|/?!--empirenews\.page--)\]",
    re.IGNORECASE,
)
"""What is a mark to a content system, and text in the copies of what it wrote (DedeCMS, PHPCMS, Empire)."""
_OF_LEFT_OVER = ("#p#", "nbsp;", "page", "PAGE")
"""One of these stands in each."""


def _cut_left_over(text: str) -> Iterator[Span]:
    for match in _LEFT_OVER.finditer(text):
        yield match.start(), match.end(), "injected", "a mark of the content system"


_STOCK_HINT = re.compile(
    r"[)）\]】股诊研行](?:(?<=\d[)）\]】])|(?<=(?:资讯|评论|论坛)[)）])|(?<=\d[%％\s][)）\]】])|(?<=\d[%％]\s[)）\]】])|(?<=股)吧|(?<=诊)股|(?<=研)报|(?<=行)情)"
)
"""How a quote ends; begins with one set of characters, because such a pattern is searched for quickly."""
_NUMBER = r"[+\-－−]?\d{1,7}(?:\.\d{1,4})?"
_BETWEEN = r"\s{0,2}[,，;；\s|/]\s{0,2}"
_WORDS = "(?:股吧|资金|研报|诊股|问诊|行情|基金吧|爱股|点评|论坛|买卖点|买入)"
_STOCK_QUOTE = re.compile(
    rf"""[(（\[【](?=[\s\dA-Z.:：+\-－−行])\s?(?:
        (?:(?:([A-Z]{{1,4}}[.:：]?\s?\d{{4,6}}|\d{{4,6}}\.[A-Z]{{2,4}}|[A-Z]{{1,5}}\.[A-Z]{{1,2}})|[.:：]?\d{{6}}){_BETWEEN})?
        ({_NUMBER})(?:{_BETWEEN}({_NUMBER}))?{_BETWEEN}([+\-－−]?\d{{1,4}}\.\d{{1,3}})[%％]  # 9.5, 0.1, +1.2%
        (?:(?:\s{{1,2}}|[,，、]){_WORDS}){{0,5}}
      | {_NUMBER}[%％](?:\s{{1,2}}{_WORDS}){{1,5}}                           # +1.2% 资金 研报
      | (?:行情\s)?[A-Z]{{0,4}}\s?\d{{4,6}}(?:\.[A-Z]{{2,4}})?(?:{_BETWEEN}{_WORDS}){{1,5}}
      | [A-Z]{{1,5}}\.[A-Z]{{1,2}}{_BETWEEN}{_WORDS}
      | 行情(?:{_BETWEEN}(?:资讯|评论|{_WORDS[3:-1]})){{1,5}}
    )\s?[)）\]】]""",
    re.VERBOSE,
)


_MINUS = str.maketrans("－−", "--")
_SIGNS = "+-－−"
_CENTS = re.compile(r"\.\d\d")
_ROUNDED = 0.15
"""By how much a share in percent may differ from what price and change give."""
_MOST_CHANGE = 50
"""Percent by which a share may rise or fall in a day: first days of trading are rarely beyond it."""


def _cut_stock_quotes(text: str) -> Iterator[Span]:
    for match in _STOCK_QUOTE.finditer(text):
        code, *figures = match.groups()
        if figures[0] is None or ((code or _look_like_prices(*figures)) and _may_be_quote(*figures)):
            yield match.start(), match.end(), "injected", "stock quote set in by the site"


def _look_like_prices(price: str, change: str | None, percent: str) -> bool:
    """Whether figures without a stock's code are printed as a quote's: the article's own are often a count
    and its share, `（156，62.5%）`. Without a change, a sign tells, or two decimals in both."""
    if not price.strip("0.") and not percent.strip("0."):
        return change is not None  # a site that knows no price
    if change is not None:
        return "." in price and "." in change
    if percent[0] in _SIGNS:
        return "." in price
    return _CENTS.search(price) is not None and _CENTS.search(percent) is not None


def _may_be_quote(price: str, change: str | None, percent: str) -> bool:
    """Whether the figures can be a price, by how much it changed, and the same in percent; the article's own
    in brackets are something else: `（9.80，9.75，98.5%）`. Some sites print no sign before one of them, or
    figures of different minutes."""
    now, by, share = (float((part or "0").translate(_MINUS)) for part in (price, change, percent))
    if max(abs(100 * by), abs(share) * now) <= _MOST_CHANGE * now:
        return True
    if change is None:
        return False
    before = now - by
    if before <= 0:
        return not by and not share  # a site that knows no price
    return abs(abs(100 * by / before) - abs(share)) <= _ROUNDED + abs(share) / 10
