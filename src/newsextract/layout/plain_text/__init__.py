"""Which run of lines is the article in a plain text, where no element tells.

The weights of its lines give a run; then one rule after the other looks at its two edges. A rule is given
the lines, the first one of the run and the one behind its last, and gives the two back, moved or not.

| module | knows |
|---|---|
| `lines` | what every rule asks of a line |
| `best_run`, `weights.txt` | the run with the largest weight; the fitted weights |
| `features`, `line_facts`, `line_places` | what is weighed: a line by itself, its place among the others |
| `brief`, `verse` | a sentence or two; a poem |
| `others` | what is of others at the run's edges: lists, questions, a card about the author |
| `above` | the article's lines above the run: its lead, whom it is for, its first subhead |
| `interruptions` | adverts, calls and lists of other articles in the middle of the text |
| `closing` | on to the line that closes the article, its signature, its last part |
| `numbered`, `cells` | numbered heads and items; tables, one cell a line |
| `non_prose` | lines beside the run that belong to it though none is a sentence |
| `headline_echoes` | pieces of the headline among the lines |
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from newsextract.layout.lines.verdict import Verdicts
from newsextract.layout.plain_text import above, brief, closing, interruptions, non_prose, others, verse
from newsextract.layout.plain_text.best_run import best_run
from newsextract.layout.plain_text.lines import Lines
from newsextract.layout.plain_text.numbered import through_numbered
from newsextract.layout.region import Region
from newsextract.page.model import Block

Rule = Callable[[Lines, int, int], tuple[int, int]]

CHOOSING: tuple[Rule, ...] = (
    non_prose.to_notice,  # 名单如下：⏎ 张三 ⏎ 李四, where no line of the run is a sentence
    verse.to_verse,  # the run is a comment below a poem
    others.before_questions,  # 大家都在问 ⏎ …？⏎ …？
    brief.to_brief,  # a sentence below headline and date; the run is a box of abstracts
    others.behind_pairs,  # headline ⏎ abstract ⏎ headline ⏎ abstract, above the article's headline
    others.before_teasers,  # 相关文章 ⏎ …
    others.before_pairs,  # 分享到 ⏎ headline ⏎ abstract
    others.before_dated_headlines,  # 05-09 某事
    others.before_counters,  # 128
    others.before_ranks,  # 1某事 ⏎ 2某事 ⏎ 3某事
    others.behind_list,  # headline ⏎ headline ⏎ 广告, above the first sentence
)
"""Whether the run is the article, and what of others it holds at its edges."""
REACHING: tuple[Rule, ...] = (
    above.from_lead,
    interruptions.from_above_list,
    verse.from_verse,
    through_numbered,  # 一、 二、 三、
    closing.to_closing_line,  # 责任编辑：…
    above.from_first_head,  # 第一章 总则
    above.from_address,  # 各镇人民政府：
    closing.to_signature,  # 某某局 ⏎ 2021年3月5日
    closing.through_last_part,
    non_prose.before_run,
    non_prose.behind_run,
    above.below_source,  # https://…
    others.before_card,
)
"""How far the article goes beyond it."""


def find_run(blocks: Sequence[Block], verdicts: Verdicts) -> Region | None:
    """Where the article lies in a plain text; None if no line is a sentence and none a verse."""
    lines = Lines(blocks, verdicts)
    if any(map(lines.is_sentence, range(lines.size))):
        run = best_run(blocks, verdicts, others.dated_lists(lines))
        foot = others.foot_above(lines, run[0])
        if foot:
            run = best_run(blocks[:foot], verdicts[:foot])
        rules = (*CHOOSING, *REACHING)
    else:
        found = verse.find_verse(lines) or non_prose.find_list(lines)
        if found is None:
            return None
        run, rules = found, (others.before_card,)
    for rule in rules:
        run = rule(lines, *run)
    return Region(*run, *run)
