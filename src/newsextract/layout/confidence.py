"""How likely the body is clean and whole: how far the labels look from what they look like on most
pages.

Each sign of trouble (`features`) is compared with its usual value: what exceeds it counts in standard
deviations, up to a cap, and a logistic curve maps the root of the sum to the share of clean pages.
Usual values and curve are in `confidence.json`, fitted by `benchmarks/train_confidence.py` on the
corpus and checked on sites left out. A fitted weight for each sign did worse on sites left out: too
few pages are unclean to learn from.
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

CAP = 3.0
"""Standard deviations above the usual value that a sign counts at most."""
_BODY, _HEADLINE = Label.BODY, Label.HEADLINE  # bound once: looking a member up in an Enum class is slow
_SHOWN = (Label.BODY, Label.HEADING, Label.CAPTION)
_LINES = 5
"""More short lines at one end of the text than this say nothing more."""


def estimate_confidence(labelled: Sequence[LabelledBlock], repairs: int = 0) -> float:
    """How likely the body is clean and whole (precision and recall of its characters both at least
    0.99), from 0 to 1; 0 where there is no body. `repairs`: how many splices and injected texts were
    taken out of its paragraphs."""
    found = features(labelled, repairs)
    if found is None:
        return 0.0
    model = _model()
    return calibrated(trouble(found, model["usual"]), *model["curve"])


def trouble(found: Mapping[str, float], usual: Mapping[str, Sequence[float]]) -> float:
    """The sum of what exceeds the usual, in standard deviations."""
    return sum(
        min(CAP, max(0.0, (found[name] - mean) / deviation)) for name, (mean, deviation) in usual.items()
    )


def calibrated(value: float, level: float, slope: float) -> float:
    """The share of clean pages to expect at this much trouble: a logistic curve over its root (Platt
    scaling), which ranks pages as the trouble does and leaves no ties."""
    return round(1 / (1 + math.exp(slope * math.sqrt(value) - level)), 4)


@cache
def _model() -> Mapping[str, Any]:
    model: Mapping[str, Any] = json.loads(files(__package__).joinpath("confidence.json").read_text("utf-8"))
    return model


def features(labelled: Sequence[LabelledBlock], repairs: int = 0) -> dict[str, float] | None:
    """What may be wrong, each from 0 (no sign of it) to 1; None without a body."""
    positions = [i for i, item in enumerate(labelled) if item.label is _BODY]
    if not positions:
        return None
    body = [labelled[i].block for i in positions]
    prose = [is_prose(block.text) for block in body]
    characters = sum(len(block.text) for block in body)
    sentences = [block for block, is_sentence in zip(body, prose, strict=True) if is_sentence]
    headline = any(item.label is _HEADLINE for item in labelled)
    inside = labelled[positions[0] : positions[-1] + 1]
    removed = sum(1 for item in inside if item.block.text and item.label not in _SHOWN)
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
        "repaired": min(1.0, repairs / len(body)),
        "few sentences": 1 / (1 + len(sentences)),
        "short": max(0.0, 1 - math.log10(characters) / 4),
    }


_SUSPECT = re.compile(
    "关注|關注|下载|下載|扫码|掃碼|点击|點擊|微信|客户端|客戶端|APP|App|声明|聲明|转载|轉載|版权|版權|公众号|订阅|訂閱|更多|推荐|推薦|编辑|編輯"
    r"|登录|登入|热线|>>|…$|\.\.\.$"
)
"""Words that a site's own lines are full of and sentences of news are not."""
