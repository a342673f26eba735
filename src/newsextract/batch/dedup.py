"""Reposts: articles whose text is the same but for damage, promos and small edits.

Each article gets a MinHash sketch (datasketch) of its character shingles in the worker. When all
pages are known, sketches that agree in a band are candidates; candidates whose sketches agree in
enough places form a group. Sketches lie in a file that is mapped, one band is sorted at a time:
memory is some 40 bytes an article, whatever the length of the texts.
"""

from __future__ import annotations

import os
import re
import struct
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from newsextract.article import Article
from newsextract.batch.journal import entries
from newsextract.batch.readers.files import optional

SHINGLE = 5
"""Characters of a shingle. Chinese words have two to four: five characters span a phrase."""

PERMUTATIONS = 64
"""Numbers of a sketch: the overlap is known to within some 0.06 (1/sqrt(4·64))."""

THRESHOLD = 0.7
"""Share of common shingles from which two texts count as one article."""

MIN_CHARACTERS = 40
"""Shorter bodies (a photo's caption, a ticker) are never taken for reposts of each other."""

_NOT_TEXT = re.compile(r"[\W_]+")
_RANK = struct.Struct("<d")
NONE = -1
"""The group of an article without a double."""


def shingles(body: str) -> list[int]:
    """Hashes of the body's shingles; blanks and punctuation, which reposts change, do not count."""
    text = _NOT_TEXT.sub("", body)
    if len(text) < MIN_CHARACTERS:
        return []
    data = text.encode("utf-32-le", "surrogatepass")
    size = 4 * SHINGLE
    return [zlib.crc32(data[start : start + size]) for start in range(0, len(data) - size + 4, 4)]


def cleanness(article: Article) -> float:
    """How clean and complete an article is, to choose the best of a group; higher is better.

    First its confidence, in steps of 0.05, then lost characters, then what it knows of itself.
    """
    lost = article.body.count("\ufffd")
    known = sum(
        map(bool, (article.title, article.date, article.published_at, article.authors, article.sources))
    )
    return round(article.confidence * 20) - min(lost, 50) / 50 + known / 100


def sketch_bytes(article: Article) -> bytes:
    """Rank and MinHash sketch of an article; only the rank for a body too short to compare."""
    rank = _RANK.pack(cleanness(article))
    found = shingles(article.body)
    if not found:
        return rank
    minhash = optional("datasketch", "dedup").MinHash(num_perm=PERMUTATIONS, hashfunc=_as_it_is)
    minhash.update_batch(found)
    return rank + bytes(minhash.hashvalues.astype("<u4").tobytes())


def _as_it_is(value: int) -> int:
    return value


def mark_reposts(journals: Sequence[Path], target: Path, threshold: float = THRESHOLD) -> int:
    """Find the groups among the articles of the journals; write the marks. Returns how many
    articles have a cleaner double."""
    numpy = optional("numpy", "dedup")
    sketches, ranks = _collect(journals, target.with_name(target.name + ".sketches"), numpy)
    groups = _groups(sketches, threshold, numpy)
    best = _cleanest(groups, ranks)
    marks = numpy.empty(len(ranks), dtype=[("group", "<i8"), ("best", "?")])
    marks["group"], marks["best"] = groups, best
    temporary = target.with_name(target.name + ".tmp")
    marks.tofile(temporary)
    del sketches
    target.with_name(target.name + ".sketches").unlink(missing_ok=True)
    os.replace(temporary, target)
    return int((~marks["best"]).sum())


class Marks:
    """What `mark_reposts` found, by number of the article."""

    def __init__(self, path: Path) -> None:
        numpy = optional("numpy", "dedup")
        dtype = [("group", "<i8"), ("best", "?")]
        # An empty file cannot be mapped.
        self._marks = numpy.memmap(path, dtype=dtype, mode="r") if path.stat().st_size else []

    def __getitem__(self, number: int) -> tuple[int | None, bool]:
        group, best = self._marks[number]
        return (None if group == NONE else int(group)), bool(best)

    @property
    def doubles(self) -> int:
        """How many articles have a cleaner double."""
        return sum(not best for _, best in self._marks)


def _collect(journals: Sequence[Path], file: Path, numpy: Any) -> tuple[Any, Any]:
    """All sketches as rows of a mapped file (zeros for articles without), and all ranks."""
    ranks: list[float] = []
    empty = bytes(4 * PERMUTATIONS)
    with file.open("wb") as opened:
        for journal in journals:
            for entry in entries(journal):
                if entry.kind == "article":
                    extra = bytes.fromhex(entry.about["extra"])
                    ranks.append(_RANK.unpack_from(extra)[0])
                    opened.write(extra[_RANK.size :] or empty)
    shape = (len(ranks), PERMUTATIONS)
    if not ranks:
        return numpy.zeros(shape, "<u4"), numpy.zeros(0)
    return numpy.memmap(file, dtype="<u4", mode="r", shape=shape), numpy.array(ranks)


def _groups(sketches: Any, threshold: float, numpy: Any) -> Any:
    """For each article the number of the first article of its group; `NONE` without a double."""
    lsh = optional("datasketch", "dedup").MinHashLSH(threshold=threshold, num_perm=PERMUTATIONS)
    parent = numpy.arange(len(sketches))
    compared = numpy.flatnonzero(sketches.any(axis=1)) if len(sketches) else parent
    for band in range(lsh.b):
        rows = numpy.ascontiguousarray(sketches[compared, band * lsh.r : (band + 1) * lsh.r])
        keys = rows.view([("", rows.dtype)] * lsh.r).ravel()
        order = numpy.argsort(keys, kind="stable")
        same = numpy.flatnonzero(keys[order][1:] == keys[order][:-1])
        for place in same.tolist():
            _join_if_alike(
                int(compared[order[place]]), int(compared[order[place + 1]]), sketches, parent, threshold
            )
    roots = numpy.array([_root(parent, number) for number in range(len(parent))], dtype="<i8")
    sizes = numpy.bincount(roots, minlength=len(roots)) if len(roots) else roots
    return numpy.where(sizes[roots] > 1, roots, NONE) if len(roots) else roots


def _join_if_alike(one: int, other: int, sketches: Any, parent: Any, threshold: float) -> None:
    first, second = _root(parent, one), _root(parent, other)
    if first == second:
        return
    # The estimate that `MinHash.jaccard` makes: the share of places where the sketches agree.
    if (sketches[one] == sketches[other]).mean() >= threshold:
        parent[max(first, second)] = min(first, second)


def _root(parent: Any, number: int) -> int:
    while parent[number] != number:
        parent[number] = parent[parent[number]]
        number = parent[number]
    return int(number)


def _cleanest(groups: Any, ranks: Any) -> list[bool]:
    """True for the best of each group (the first of equals) and for articles without a double."""
    best: dict[int, int] = {}
    for number, group in enumerate(groups.tolist()):
        if group != NONE and (group not in best or ranks[number] > ranks[best[group]]):
            best[group] = number
    return [group == NONE or best[group] == number for number, group in enumerate(groups.tolist())]
