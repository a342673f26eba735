"""Sentences that say the headline themselves, piece by piece."""

from __future__ import annotations

import pytest

from newsextract.compose.page_letters import PageLetters
from newsextract.compose.skeleton import skeleton_key
from newsextract.compose.splices.headline import forms_of
from newsextract.compose.splices.pieces import find_runs, without_restatements

HEADLINE = "江南风筝大会（高原站）正式启动"


@pytest.mark.parametrize(
    ("paragraphs", "left"),
    [
        (["昨天下午，2019年江南风筝大会（高原站）活动在小城河滩正式启动，来了两千人。"], []),
        # side by side, in two clauses, or the other way round: a site's pieces, or a sentence that needs them
        (["昨天江南风筝大会（高原站）下午，河滩正式启动上来了两千人。"], ["江南风筝大会高原站", "正式启动"]),
        (["昨天正式启动下午河滩江南风筝大会（高原站）上来了两千人。"], ["正式启动", "江南风筝大会高原站"]),
        # the one stands within a word
        (
            ["昨天下午江南风筝大会（高原站）来的人都在河正式启动滩上放线。"],
            ["江南风筝大会高原站", "正式启动"],
        ),
        (["昨天江南风筝大会（高原站）下午。", "河滩正式启动上。"], ["江南风筝大会高原站", "正式启动"]),
    ],
)
def test_without_restatements(paragraphs: list[str], left: list[str]) -> None:
    letters = PageLetters(paragraphs, skeleton_key(HEADLINE))
    (form,) = forms_of(HEADLINE, (), letters)
    form.page = letters.key
    runs = without_restatements(find_runs(form, letters), paragraphs)
    assert sorted({run.key for run in runs}) == sorted(left)
