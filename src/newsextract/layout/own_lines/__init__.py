"""Is this line the site's or the article's own? What its words alone tell, `lines` has judged (`mentions`,
`news_sentences`); here is what the lines around it tell, before it is known where the article lies
(`take_back`), and what only its place in the article tells (`in_place`).

| module | knows |
|---|---|
| `around` | the lines around one |
| `in_place` | whether what a line's words say holds where it stands in the article |
| `days` | days: of a chronicle, a table, a league |
| `items` | who holds an event, whom to call; talks; items that count on; figures |
| `subheads` | subheads such as `直播：…` and `新闻链接`, `登录后的世界` amid the text |
"""

from __future__ import annotations

from collections.abc import Sequence

from newsextract.layout.lines.news_sentences import may_be_of_news
from newsextract.layout.lines.shapes import PLAYER_VALUE
from newsextract.layout.lines.verdict import Verdict
from newsextract.layout.model import Label
from newsextract.layout.own_lines.around import Around
from newsextract.layout.own_lines.days import take_back_days
from newsextract.layout.own_lines.items import (
    counts_on,
    is_call_within,
    is_host,
    is_meeting,
    is_of_talk,
    is_share,
)
from newsextract.layout.own_lines.subheads import heads_like_others, heads_sentences, is_amid_sentences
from newsextract.page.model import Block

_DATELINE, _EDITOR, _RELATED, _SHARE = Label.DATELINE, Label.EDITOR, Label.RELATED, Label.SHARE
"""Bound once: looking a member up in an Enum class is slow."""
_LOOKED_AT = frozenset(Label) - {Label.CAPTION, Label.OTHER}


def take_back(blocks: Sequence[Block], verdicts: list[Verdict | None], text: bool) -> None:
    """Sets the verdicts on such lines to None. `text`: whether the page is a plain text, where no element
    tells, and the lines around must say more."""
    take_back_days(blocks, verdicts, text)
    lines = Around(blocks, verdicts, text)
    for index, verdict in enumerate(verdicts):
        if verdict is None or verdict.label not in _LOOKED_AT or blocks[index].link_chars:
            continue
        if verdict.reason == PLAYER_VALUE:
            is_own = is_share(lines, index)
        else:
            is_own = not (text and lines.is_amid_said(index)) and _is_own(lines, index, verdict)
        if is_own:
            verdicts[index] = None


def _is_own(lines: Around, index: int, verdict: Verdict) -> bool:
    if verdict.label is _DATELINE:
        return is_meeting(lines, index)
    if (of_talk := is_of_talk(lines, index, verdict)) is not None:
        return of_talk
    if verdict.label is _EDITOR:
        return False
    if counts_on(lines, index, verdict):
        return True
    if is_amid_sentences(lines, index) and may_be_of_news(lines.blocks[index].text, verdict):
        return True
    if verdict.label is _RELATED:
        return heads_sentences(lines, index)
    for asked in (is_host, is_call_within):
        if (answer := asked(lines, index)) is not None:
            return answer
    # 分享到：微信微博 is no subhead
    return verdict.label is not _SHARE and heads_like_others(lines, index, verdict)
