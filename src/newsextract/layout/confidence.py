"""How likely the body is clean and whole: a logistic model over what the labels look like.

The weights are in `confidence.json`, fitted by `benchmarks/train_confidence.py` on the corpus and
checked on sites left out; the last step maps the model's score to the share of clean pages seen.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from newsextract.layout.model import Label, LabelledBlock
from newsextract.layout.prose import ends_sentence, is_prose
from newsextract.page.model import Block

_LINES = 5
"""More short lines at one end of the text than this say nothing more."""


def estimate_confidence(labelled: Sequence[LabelledBlock]) -> float:
    """How likely the body is clean and whole (precision and recall of its characters both at least
    0.99), from 0 to 1; 0 where there is no body."""
    found = features(labelled)
    if found is None:
        return 0.0
    model = _model()
    score = model["intercept"] + sum(weight * found[name] for name, weight in model["weights"].items())
    return _calibrated(1 / (1 + math.exp(-score)), model["calibration"])


def _calibrated(score: float, steps: Sequence[tuple[float, float]]) -> float:
    """The share of clean pages seen around this score: straight lines between fitted points."""
    before = steps[0]
    for point in steps:
        if score <= point[0]:
            width = point[0] - before[0]
            part = (score - before[0]) / width if width else 1.0
            return round(before[1] + part * (point[1] - before[1]), 4)
        before = point
    return round(before[1], 4)


@cache
def _model() -> Mapping[str, Any]:
    model: Mapping[str, Any] = json.loads(files(__package__).joinpath("confidence.json").read_text("utf-8"))
    return model


def features(labelled: Sequence[LabelledBlock]) -> dict[str, float] | None:
    """What may be wrong, each from 0 (no sign of it) to 1; None without a body."""
    positions = [i for i, item in enumerate(labelled) if item.label is Label.BODY]
    if not positions:
        return None
    body = [labelled[i].block for i in positions]
    prose = [is_prose(block.text) for block in body]
    characters = sum(len(block.text) for block in body)
    sentences = [block for block, is_sentence in zip(body, prose, strict=True) if is_sentence]
    headline = [i for i, item in enumerate(labelled) if item.label is Label.HEADLINE]
    gap = positions[0] - headline[-1] if headline and headline[-1] < positions[0] else 0
    inside = labelled[positions[0] : positions[-1] + 1]
    removed = sum(1 for item in inside if item.block.text and item.label not in (Label.BODY, Label.CAPTION))
    ends = (*body[:2], *body[-3:])
    return {
        "no headline": float(not headline),
        "unlike prose": 1 - sum(len(block.text) for block in sentences) / characters,
        "short lines": 1 - len(sentences) / len(body),
        "short lines before": min(_LINES, prose.index(True) if sentences else _LINES) / _LINES,
        "short lines behind": min(_LINES, prose[::-1].index(True) if sentences else _LINES) / _LINES,
        "breaks off": float(not ends_sentence(body[-1].text)),
        "linked": min(1.0, 3 * sum(1 for block in body if block.link_chars) / len(body)),
        "linked at the ends": sum(1 for block in ends if block.link_chars) / len(ends),
        "the site's words": sum(1 for block in ends if _SUSPECT.search(block.text)) / len(ends),
        "removed inside": min(1.0, 3 * removed / len(body)),
        "lines in strange places": _strange(body),
        "sentences in strange places": _strange(sentences),
        "far from the headline": min(1.0, gap / 30),
        "runs into other text": float(not _closed(labelled, positions[-1])),
        "again": min(1.0, 3 - 3 * len({block.text for block in body}) / len(body)),
        "few sentences": 1 / (1 + len(sentences)),
        "short": max(0.0, 1 - math.log10(characters) / 4),
        "plain text": float(not body[0].node.parent or body[0].node.parent.parent is None),
    }


_SUSPECT = re.compile(
    "关注|關注|下载|下載|扫码|掃碼|点击|點擊|微信|客户端|客戶端|APP|App|声明|聲明|转载|轉載|版权|版權|公众号|订阅|訂閱|更多|推荐|推薦|编辑|編輯"
    r"|登录|登入|热线|>>|…$|\.\.\.$"
)
"""Words that a site's own lines are full of and sentences of news are not."""


def _strange(blocks: Sequence[Block]) -> float:
    """Share of the blocks that stand in elements unlike those of the most."""
    counts: dict[tuple[str, str], int] = {}
    for block in blocks:
        place = (block.node.tag, block.node.hints)
        counts[place] = counts.get(place, 0) + 1
    return 1 - max(counts.values()) / len(blocks) if blocks else 1.0


def _closed(labelled: Sequence[LabelledBlock], last: int) -> bool:
    """Whether what follows the text is something known: an editor, tags, a share bar."""
    following = next((item for item in labelled[last + 1 :] if item.block.text), None)
    return following is None or following.label not in (Label.OTHER, Label.NAVIGATION, Label.RELATED)
