"""Reposts are found across damage and promos, and other texts are not taken for them."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest
from batch_command import quarantined
from batch_standin import article
from hypothesis import given
from hypothesis import strategies as st

from newsextract.batch import Job, ReaderSpec, run_batch
from newsextract.batch.dedup import MIN_CHARACTERS, Marks, cleanness, mark_reposts, shingles, sketch_bytes
from newsextract.batch.journal import Journal, line_of
from newsextract.batch.records import Record, Result

WORDS = [chr(code) for code in range(0x4E00, 0x4E00 + 1500)]


def text(seed: int, length: int = 600) -> str:
    """Invented text: characters in random order, with stops."""
    chosen = random.Random(seed)
    return "".join(chosen.choice(WORDS) + ("。" if place % 23 == 22 else "") for place in range(length))


def groups(
    tmp_path: Path, bodies: list[str], confidences: list[float] | None = None
) -> list[tuple[int | None, bool]]:
    """What `mark_reposts` says of articles with these bodies."""
    journal = Journal(tmp_path / "journal-00000")
    for number, body in enumerate(bodies):
        found = article("题", body, confidence=confidences[number] if confidences else 0.9)
        result = Result("article", payload=b"{}", extra=sketch_bytes(found))
        journal.write(line_of(Record("", str(number), (number,)), result, None))
    journal.close()
    mark_reposts([journal.path], tmp_path / "marks")
    marks = Marks(tmp_path / "marks")
    return [marks[number] for number in range(len(bodies))]


def test_the_same_text_with_a_promo_and_damage(tmp_path: Path) -> None:
    original = text(1)
    promo = original + "\n扫描二维码，关注本报公众号，第一时间获取更多资讯。"
    damaged = original[:100] + "\ufffd\ufffd" + original[120:]
    spaced = original.replace("。", " 。\n")
    other = text(2)
    found = groups(tmp_path, [original, other, promo, damaged, spaced])
    assert [group for group, _ in found] == [0, None, 0, 0, 0]


def test_the_cleanest_is_kept(tmp_path: Path) -> None:
    body = text(1)
    found = groups(tmp_path, [body + "更多请关注", body, text(2), body], [0.6, 0.95, 0.5, 0.95])
    assert [best for _, best in found] == [False, True, True, False]


def test_lost_characters_count_against_an_article() -> None:
    assert cleanness(article("题", "正文")) > cleanness(article("题", "正\ufffd"))
    assert cleanness(article("题", "正文")) > cleanness(article("题", "正文", authors=()))
    assert cleanness(article("题", "正\ufffd", confidence=0.9)) > cleanness(
        article("题", "正文", confidence=0.5)
    )


@pytest.mark.parametrize(("changed", "same"), [(0.02, True), (0.1, True), (0.6, False)])
def test_how_much_may_differ(changed: float, same: bool, tmp_path: Path) -> None:
    """A share of the text replaced in one piece: 10 % leaves four fifths of the shingles in common."""
    body = text(1, 1000)
    cut = int(len(body) * changed)
    other = body[:200] + text(3, cut) + body[200 + cut :]
    (group, _), (second, _) = groups(tmp_path, [body, other])
    assert (group == second == 0) is same


def test_short_bodies_are_never_doubles(tmp_path: Path) -> None:
    assert groups(tmp_path, ["图为某地。", "图为某地。"]) == [(None, True), (None, True)]


def test_no_articles_at_all(tmp_path: Path) -> None:
    assert mark_reposts([], tmp_path / "marks") == 0


@given(st.text(max_size=200))
def test_any_text_has_shingles(body: str) -> None:
    assert len(shingles(body)) <= max(len(body), 0)
    if len(body) < MIN_CHARACTERS:
        assert shingles(body) == []


def test_in_a_run(tmp_path: Path) -> None:
    """Over several parts: the group is named by its first article, one of each group is best."""
    lines = []
    for number in range(60):
        body = text(number % 20)
        lines.append(json.dumps({"html": f"题{number}\n{body}", "id": str(number)}) + "\n")
        if number % 20 == 10:
            lines.append(json.dumps({"html": "LIST", "id": f"list {number}"}) + "\n")
    (tmp_path / "in.jsonl").write_text("".join(lines))
    job = Job(
        ReaderSpec((str(tmp_path / "in.jsonl"),)),
        tmp_path / "out.jsonl",
        part_size=25,
        workers=1,
        dedup=0.7,
        extract="batch_standin:extract",
    )
    summary = run_batch(job)
    assert summary.reposts == 40
    assert [page["id"] for page in quarantined(job.quarantine_path)] == ["list 10", "list 30", "list 50"]
    rows = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text("utf-8").splitlines()]
    assert [row["repost_group"] for row in rows] == [number % 20 for number in range(60)]
    assert [row["cleanest"] for row in rows] == [True] * 20 + [False] * 40
