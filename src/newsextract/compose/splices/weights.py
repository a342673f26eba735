"""What each thing seen of a piece counts for, in natural logarithms of odds."""

from __future__ import annotations

# The weights are in natural logarithms of odds. They were fitted (logistic regression, then rounded, and
# pulled towards caution where the generator is kinder than life) on 9 000 articles damaged by
# benchmarks/damage.py against the runs of 1 600 clean ones: the corpus with its own headlines, and with
# sentences of each article taken for its headline.
BIAS = -1.1
PIECE_WEIGHTS = {
    "prefix": 0.5,
    "suffix": 0.6,
    "middle": -3.0,
    "whole": 3.0,
    "letters of prefix": 0.24,
    "letters of suffix": 0.26,
    "letters of middle": 0.26,
    "letters of whole": 0.15,
    "broken cut": 0.5,
    "cut at a mark": -0.3,
    "function words": 0.6,
    "same marks": 1.0,
    "same blanks": 3.5,
    "lost marks": 0.7,
    "column mark": 2.5,
    "across a mark": 4.0,  # [刀：味觉嗅]: a part of the headline's one clause and a part of the next
}
"""For what the piece is: the same wherever it stands."""
PLACE_WEIGHTS = {
    "sides bond": 0.55,
    "left bond": -0.45,
    "right bond": -0.4,
    "sides meet elsewhere": 1.3,
    "left meets it elsewhere": -1.5,
    "it meets right elsewhere": -1.4,
    "first paragraph": -1.0,
    "dangling": 1.2,
    "particle": 1.1,
    "breaks a pair": 2.7,
    "sides clash": -4.0,
    "own mark beside": -1.0,
    "reads on from left": -2.0,
    "a clause of its own": -3.0,  # fitted: -1.5, but clauses of real headlines are said again in clauses
    "blank beside": 1.0,
    "bracketed": 0.5,
    "whole beyond the lead": 2.5,  # articles say their headline in the lead if at all
    "whole and short": -0.9,
    "parts in a sentence": 3.5,  # 加速[降价！门店忙起来：一日三城]回款: no sentence is built of it
    "before a story": 6.0,  # [山路通车]本报讯 6月1日，…
    "named": -12.0,
    "a line of its own": -12.0,  # that is `repeats`' to judge
    "mark leads": 5.0,
    "splits a name": 4.0,
    "leaves a gap": -4.0,
    "lacks its head": -4.0,
    # how well the kinds of words go together (`zh.joints`), with a table that had not seen the site
    "joint left": -0.5,
    "joint right": -0.4,
    "joint across": 0.8,
    # what stands left and right of it
    "stop edge": 3.2,
    "edge edge": -2.6,
    "closing stop": 2.6,
    "closing edge": 2.2,
    "closing clause": 1.8,
    "stop letter": 1.3,
    "edge opening": 1.3,
    "opening letter": 1.6,
    "stop opening": 1.0,
    "letter closing": 1.0,
    "letter stop": 0.9,
    "edge letter": 1.2,
    "letter clause": 0.7,
    "letter edge": 0.6,
    "clause letter": 0.6,
    "closing letter": -0.3,
    "letter letter": -0.2,
    "clause opening": -0.6,
    "letter opening": -2.0,  # 渡口论坛（简称…）, 新版摆渡船“江豚号”: a name stands before its gloss
    "letter mark": -0.9,
    "mark letter": -1.3,
}
"""For where it stands; centred so that 0 tells neither way."""
MOST_LETTERS = 12  # more letters say no more
