"""What a line is by its words alone, wherever it stands: the context-free pass.

| module | tells |
|---|---|
| `phrases` | lines that begin like an entry of `lexicon/boilerplate.txt`, or hold one |
| `calls_to_action` | lines of nothing but a site's words, whatever their order |
| `credits`, `dates` | lines of names, of a date |
| `rows`, `shapes` | rows of labels and values; buttons, counters, page numbers, by their shape |
| `contacts`, `related_items` | whom to call; items of lists of other articles |
| `terms_of_use` | sentences of a site's rules for its users |
| `sentences` | whether any of that holds where the line is a sentence |
| `mentions`, `news_sentences` | whether a sentence only mentions a site's words; a short one of news |
| `keys`, `verdict` | the form in which lines are compared; what is said of one |
"""

from __future__ import annotations

from functools import lru_cache

from newsextract.layout.lines.calls_to_action import read_call_to_action
from newsextract.layout.lines.credits import NO_NAMES, read_credits
from newsextract.layout.lines.dates import hides_date, read_date
from newsextract.layout.lines.keys import EDGE, key
from newsextract.layout.lines.mentions import only_mentions
from newsextract.layout.lines.phrases import may_speak, read_phrases
from newsextract.layout.lines.rows import read_row
from newsextract.layout.lines.shapes import BUTTONS, NO_LETTER, are_buttons, read_links, read_shape
from newsextract.layout.lines.verdict import Verdict
from newsextract.layout.model import Label
from newsextract.layout.weights import LABEL_LINE, NOTICE_LINE


def read_line(text: str) -> Verdict | None:
    """What the line is by its words, or None if they say nothing. Short lines are remembered: half of
    those that are read are words of menus and buttons (首页, 分享到), the same on page after page. A glyph
    of an icon font before the words is no part of them."""
    if _FIRST_GLYPH <= text[:1] <= _LAST_GLYPH:
        text = text.lstrip(text[0] + " ")
    return _remembered(text) if len(text) <= _REMEMBERED_LINE else _read(text)


_FIRST_GLYPH, _LAST_GLYPH = "\ue000", "\uf8ff"
"""Unicode's private use, where icon fonts have their glyphs."""
_BRIEF_CREDIT = 24
"""Characters: a longer credit with a sentence's marks in it may be a notice."""
_MAY_HIDE_DATE = (Label.COMMENTS, Label.NOTE, Label.PROMO)
"""What a line is taken for that begins with a count of readers, or ends with who has posted it:
`2024-03-01 09:24 · 某某官方账号`."""
_NUMBERS = frozenset("①②③④⑤⑥⑦⑧⑨")
"""`①点击登录`: a step of the article's own."""
_REMEMBERED_LINE, _MOST_REMEMBERED = 16, 2048
"""Characters of a line that is remembered, and how many of them are."""


def _read(text: str) -> Verdict | None:
    length = len(text)
    if length > NOTICE_LINE or (length > LABEL_LINE and not may_speak(text)):
        return None
    words_only = text.isalpha()  # most lines of a menu are, and carry neither date nor number
    if not words_only and (shape := read_shape(text)):
        return shape
    line = key(text)
    bare = line.strip(EDGE)
    if not bare:
        return Verdict(Label.OTHER, NO_LETTER)
    found = read_credits(line, bare, length) if length <= LABEL_LINE else None
    if found and found.label is Label.EDITOR:
        return found
    if found is None or (length > _BRIEF_CREDIT and NO_NAMES.search(line)):
        found = read_phrases(line, bare) or found  # `来源：某某网 声明：本文观点仅代表作者…。`
    if found and only_mentions(text, found):
        found = None
    if found is None and words_only and are_buttons(text):
        return Verdict(Label.SHARE, BUTTONS)
    if (found is None or found.label is Label.PROMO) and line[0] not in _NUMBERS:
        found = read_call_to_action(bare) or found  # surer than a beginning: 如果你喜欢…，请点赞
    if words_only or (found and not (found.label in _MAY_HIDE_DATE and hides_date(bare))):
        return found
    return read_date(line) or read_row(text) or found or read_links(text, line)


_remembered = lru_cache(maxsize=_MOST_REMEMBERED)(_read)
