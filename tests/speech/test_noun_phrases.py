"""What kind of noun a phrase is, where its words alone decide."""

from __future__ import annotations

import pytest

from newsextract.speech.noun_phrases import read_noun


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("另一名城商行副行长", "anonymous"),
        ("江州的一名城商行副行长", "anonymous"),
        ("两名城商行副行长", "anonymous"),
        ("第一位校长", "unknown"),
        ("统一名称办主任", "unknown"),
    ],
)
def test_one_person_is_counted_where_the_phrase_begins_or_behind_de(phrase: str, kind: str) -> None:
    noun = read_noun(phrase, 0, len(phrase))
    assert noun is not None
    assert noun.kind == kind
