"""Word lists: which of their words count in both scripts, and that no entry is there for nothing."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from newsextract import extract, lexicon
from newsextract.layout.lines.keys import key
from newsextract.lexicon.patterns import listed

TEXT = "<p>市圖書館昨日開放新的閱覽室，首日有八百名讀者到館。</p><p>閱覽室每天開放到晚上九點，不收費用。</p>"


@pytest.mark.parametrize(
    ("name", "simplified", "traditional"),
    [
        ("editor_labels", "选稿", {"選稿"}),
        ("byline_labels", "采写", {"采寫", "採寫"}),
        ("outlets", "参考消息", {"參考消息"}),
    ],
)
def test_traditional_forms(name: str, simplified: str, traditional: set[str]) -> None:
    assert simplified in lexicon.entries(name)
    assert traditional <= set(lexicon.entries(name))


@pytest.mark.parametrize("name", ["surnames", "script_pairs", "frequent_characters"])
def test_other_lists_stay_as_written(name: str) -> None:
    written = [entry for group in lexicon.sections(name).values() for entry in group]
    assert list(lexicon.entries(name)) == written


def test_a_label_known_in_simplified_characters_only() -> None:
    page = f"<title>新閱覽室開放</title><h1>新閱覽室開放</h1><div>選稿：張三</div>{TEXT}"
    article = extract(page)
    assert (article.authors, article.editors) == ((), ("張三",))


LISTED = re.compile(listed("adverbials", "before the subject"))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("当天下午三点", "当天"),
        ("当年那场雨", "当年"),
        ("当他跪下时", "当"),
        ("当地村民说", None),
        ("被救的渔民说", None),
        ("被救后他说", "被"),
        ("连云港海关称", None),
    ],
)
def test_a_word_does_not_count_within_those_listed_behind_it(text: str, found: str | None) -> None:
    match = LISTED.match(text)
    assert (match[0] if match else None) == found


def test_what_stands_before_and_behind_a_word_that_does_not_count() -> None:
    found = re.finditer(listed("cues", "statement"), "电话、谈话、回话、大话")
    assert [match.start() for match in found] == [0, 10]


def test_every_exception_holds_its_word() -> None:
    for name, _, lines in sections_of_all():
        for line in lines:
            word, mark, others = line.partition("≠")
            strangers = [other for other in others.split() if word.strip() not in other]
            assert not strangers, f"{name}: {line}"
            assert not mark or others.strip(), f"{name}: {line}"


def sections_of_all() -> list[tuple[str, str, tuple[str, ...]]]:
    return [
        (path.stem, section, lines)
        for path in sorted(Path(lexicon.__file__).parent.glob("*.txt"))
        for section, lines in lexicon.sections(path.stem).items()
    ]


def entries_by_section() -> list[tuple[str, str, list[str]]]:
    """Every list but the tables: its name, a section, and that section's entries, or words where an entry
    is a line of words."""
    found = []
    for name, section, entries in sections_of_all():
        if name not in ("script_pairs", "word_joints"):
            words = [word for entry in entries for word in entry.partition("≠")[0].split()]
            found.append((name, section, list(entries) if name in PHRASES else words))
    return found


PHRASES = ("boilerplate", "site_phrases", "byline_labels", "credit_labels", "date_labels", "editor_labels")
"""Lists whose entries may hold blanks."""


@pytest.mark.parametrize(("name", "section", "entries"), entries_by_section())
def test_no_entry_stands_twice_in_a_section(name: str, section: str, entries: list[str]) -> None:
    """Labels are compared without their blanks: 编 辑 is 编辑."""
    compared = ["".join(entry.split()) if name.endswith("_labels") else entry for entry in entries]
    assert [entry for entry, times in Counter(compared).items() if times > 1] == []


@pytest.mark.parametrize(("name", "section", "entries"), entries_by_section())
def test_no_entry_is_the_traditional_form_of_another(name: str, section: str, entries: list[str]) -> None:
    if name in lexicon.IN_BOTH_SCRIPTS:
        given = {form for entry in entries for form in lexicon.traditional_forms(entry)}
        assert [entry for entry in entries if entry in given] == []


def test_no_entry_of_boilerplate_begins_like_a_shorter_one() -> None:
    """`^长按` takes the lines of `^长按二维码` and of `^长按…关注`, too: the longer ones do nothing."""
    for section, entries in lexicon.sections("boilerplate").items():
        begins = [key(entry) for entry in entries if entry.startswith("^")]
        shorter = {entry for entry in begins if "…" not in entry and not entry.endswith("$")}
        for entry in begins:
            words = entry.removesuffix("$").partition("…")[0]
            most = len(words) - (words == entry)
            covering = [words[:size] for size in range(2, most + 1) if words[:size] in shorter]
            assert not covering, f"[{section}] {entry} is taken by {covering}"
