"""Bytes to text: which charset a Chinese page is really in.

BOM, then strict UTF-8, then the declared label where the text bears it out, then GB18030 against
Big5 by how many of the decoded characters are common ones. A page with a few bad bytes keeps its
charset; U+FFFD stands where bytes are bad.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from functools import cache

from newsextract.article import ExtractionError
from newsextract.lexicon import entries
from newsextract.page.binary import refuse_controls, refuse_files
from newsextract.page.charset_labels import codec_of, name_of
from newsextract.page.gb_pairs import in_step

# ---------------------------------------------------------------- thresholds
# Measured on 130 real pages written in each charset: of the non-ASCII characters 0.59 and more are
# common ones where the charset is right, 0.13 and less where it is wrong.

CLEARLY_CHINESE = 0.50
"""Share of common characters from which a charset is taken without looking at the others."""
READS_AS_CHINESE = 0.40
"""Share of common characters from which a decoded text is taken for Chinese."""
DECLARED_ADVANTAGE = 0.15
"""What the declared charset has ahead of the others: it loses only to clearly better text."""
UTF8_DAMAGED_SHARE = 0.10
"""Up to this share of undecodable characters a text still is UTF-8: bytes of other charsets are
hardly ever well-formed UTF-8 (0.74 and more of them fail)."""
HOPELESS_SHARE = 0.50
"""From this share of undecodable characters among the non-ASCII ones, the bytes are no text ..."""
HOPELESS_DENSITY = 0.05
"""... provided that they also make up this share of all characters: an English page with three
bad bytes is a text."""
SAMPLE_PIECES, PIECE = 12, 1024
"""The charsets are compared on this many pieces of this many bytes, spread over the page."""
SAMPLE_ENOUGH = 100
"""Non-ASCII bytes that a sample needs; with fewer, more of the page is looked at ..."""
SAMPLE_LIMIT = 1 << 20
"""... up to this many bytes."""
DECLARATION_WITHIN = 8192
"""How far into the page a declaration is looked for; browsers stop at 1024, but old portals print
scripts and comments above it."""
REPAIRS = 1000
"""Bad bytes that are looked at one by one; beyond, all of them become U+FFFD unseen."""

# ---------------------------------------------------------------- what is looked for

_CANDIDATES = ("gb18030", "big5hkscs", "utf-8")

_DECLARED_BY_META = re.compile(
    rb"<meta\b[^>]{0,300}?charset\s{0,4}=[\s\"']{0,4}([\w.:-]{2,40})", re.IGNORECASE
)
_DECLARED_BY_XML = re.compile(
    rb"<\?xml[^>]{0,100}?encoding\s{0,4}=\s{0,4}[\"']([\w.:-]{2,40})", re.IGNORECASE
)
_WIDE_UTF8 = re.compile(rb"[\xe0-\xf4]")
_HIGH_RUN = re.compile(rb"[\x80-\xff]+")
_HZ_RUN = re.compile(rb"~\{(?:[\x21-\x77][\x21-\x7e]){1,500}~\}")
_FEWEST_HZ = 24
"""Bytes of such runs, shift marks included: about ten characters."""
_NON_ASCII = re.compile(r"[^\x00-\x7f][^\x00-\x7f]*")  # quicker to search for than `+`
_ASCII = bytes(range(0x80))


@dataclass(frozen=True, slots=True)
class Decoded:
    """A page's text and how it was found."""

    text: str
    encoding: str
    """Name of the charset, lower case: `utf-8`, `gb18030`, `big5-hkscs`, `utf-16-le` …"""
    damaged: int
    """How many U+FFFD stand for bytes that could not be decoded."""


def decode(data: bytes, *, encoding: str | None = None) -> Decoded:
    """The text of `data`, without a byte order mark.

    `encoding` is the caller's word, his own or a server's. Only a byte order mark goes before it, and it
    is disbelieved only where another charset gives clear Chinese and it does not (servers call GB pages
    latin-1). Labels are read as browsers read them: gb2312 and gbk are
    gb18030, big5 is big5-hkscs, latin-1 is windows-1252.

    Raises `ExtractionError`: `empty` for no bytes or blanks only, `undecodable` for an image,
    archive or other binary data, and for an `encoding` that nobody knows.
    """
    if not data or data.isspace():
        raise ExtractionError("empty", "the page is empty" if not data else "the page holds only blanks")
    forced = None
    if encoding is not None:
        forced = codec_of(encoding)
        if forced is None:
            raise ExtractionError("undecodable", f"unknown encoding {encoding[:40]!r}")
    marked = _by_byte_order_mark(data)
    if marked is not None:
        return marked
    refuse_files(data)
    if b"\x00" in data:
        wide = _utf16_without_mark(data)
        if wide is not None:
            return wide
    if forced not in (None, "utf-8") and _believable(data, forced):
        return _decoded(data, forced)
    refuse_controls(data)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        return _well_formed(data, text)
    if forced is not None and _believable(data, forced):
        return _decoded(data, forced)
    return _decoded(data, _best_codec(data), hopeless_is_error=True)


def declared_codec(data: bytes) -> str | None:
    """The codec that the page's own `<meta>` or XML declaration names, or None.

    UTF-16 in a declaration that can be read as ASCII is a lie and means UTF-8.
    """
    head = data[:DECLARATION_WITHIN]
    match = _DECLARED_BY_META.search(head) or _DECLARED_BY_XML.search(head)
    if match is None:
        return None
    codec = codec_of(match[1].decode("ascii", "replace"))
    return "utf-8" if codec in ("utf-16-le", "utf-16-be") else codec


# ---------------------------------------------------------------- certain cases


def _by_byte_order_mark(data: bytes) -> Decoded | None:
    for mark, codec in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ):
        if data.startswith(mark):
            rest = data[len(mark) :]
            if not rest or rest.isspace():
                raise ExtractionError("empty", "the page holds nothing but a byte order mark")
            # A template with a mark, filled with GB text, is found on old hand-made sites.
            if codec == "utf-8" and _damaged_share(_sample(rest), codec) > UTF8_DAMAGED_SHARE:
                codec = _best_codec(rest)
            return _decoded(rest, codec, hopeless_is_error=True)
    return None


def _utf16_without_mark(data: bytes) -> Decoded | None:
    """UTF-16 markup is known by the zero beside each `<` and blank, whatever a server calls it."""
    head = data[: 4 * PIECE]
    for codec, odd, even in (("utf-16-le", head[1::2], head[::2]), ("utf-16-be", head[::2], head[1::2])):
        markup = odd.count(0) * 4 >= len(odd)  # else dense Chinese text, which is known by its characters
        if even.count(0) * 20 <= len(even) and (markup or _common_share(head, codec) >= CLEARLY_CHINESE):
            found = _decoded(data, codec)
            if found.damaged * 50 <= len(found.text):
                return found
    return None


def _well_formed(data: bytes, text: str) -> Decoded:
    """Text that is well-formed UTF-8: it is UTF-8, but for HZ and for a few GB words.

    A short GB text can be well-formed too, then with two-byte sequences only (`联通` is famous).
    """
    if data.isascii():
        if b"~{" in data and (declared_codec(data) == "hz" or _is_hz(data)):
            return _decoded(data, "hz")
    elif not _WIDE_UTF8.search(data):
        sample = _sample(data)
        if max(_common_share(sample, "gb18030"), _common_share(sample, "big5hkscs")) >= READS_AS_CHINESE:
            return _decoded(data, _best_codec(data, ("gb18030", "big5hkscs")))
    return Decoded(text, "utf-8", 0)


def _is_hz(data: bytes) -> bool:
    """Whether the pairs between `~{` and `~}` are common Chinese characters: nothing else looks so."""
    runs = b"".join(_HZ_RUN.findall(data))
    return len(runs) >= _FEWEST_HZ and _common_share(runs, "hz") >= READS_AS_CHINESE


# ---------------------------------------------------------------- uncertain cases


def _believable(data: bytes, codec: str) -> bool:
    """Whether to take the caller's word: nothing else reads much better."""
    sample = _sample(data)
    return _common_share(sample, codec) >= READS_AS_CHINESE or not any(
        _common_share(sample, other) >= CLEARLY_CHINESE for other in _CANDIDATES if other != codec
    )


def _best_codec(data: bytes, candidates: tuple[str, ...] = _CANDIDATES) -> str:
    """The codec that makes most sense of bytes that are not well-formed UTF-8."""
    sample = _sample(data)
    declared = declared_codec(data)
    shares: dict[str, float] = {}
    if declared in candidates and declared != "utf-8":  # it is clear on most pages, and nothing else is then
        shares[declared] = _common_share(sample, declared)
        if shares[declared] >= CLEARLY_CHINESE:
            return declared
    if "utf-8" in candidates and _is_mostly_utf8(sample):
        return "utf-8"
    for codec in sorted(candidates, key=lambda codec: codec != declared):
        shares[codec] = shares.get(codec) or _common_share(sample, codec)
        if shares[codec] >= CLEARLY_CHINESE:
            return codec
    best = max(shares, key=lambda codec: shares[codec] + (DECLARED_ADVANTAGE if codec == declared else 0))
    if shares[best] >= READS_AS_CHINESE:
        return best
    # No Chinese by any reading: the declaration, then Western text, whose high bytes stand alone.
    if declared is not None and declared != "hz" and _damaged_share(sample, declared) <= UTF8_DAMAGED_SHARE:
        return declared
    if declared in candidates and declared != "utf-8":
        return declared
    return "cp1252" if _stand_alone(sample) else best


def _sample(data: bytes) -> bytes:
    """Pieces from all over the page that begin behind an ASCII byte no character can end in."""
    if len(data) <= SAMPLE_PIECES * PIECE:
        return data
    pieces = []
    for number in range(SAMPLE_PIECES):
        start = number * (len(data) - PIECE) // (SAMPLE_PIECES - 1)
        edge = max(data.find(b">", start, start + PIECE), data.find(b"\n", start, start + PIECE))
        begin = edge + 1 if edge >= 0 else start
        pieces.append(data[begin : begin + PIECE])
    sample = b"\n".join(pieces)
    return sample if len(sample.translate(None, _ASCII)) >= SAMPLE_ENOUGH else data[:SAMPLE_LIMIT]


@cache
def _common_characters() -> frozenset[str]:
    return frozenset("".join(entries("frequent_characters")))


def _common_share(data: bytes, codec: str) -> float:
    """Share of common Chinese characters among the non-ASCII ones; bad bytes count as uncommon."""
    text = "".join(_NON_ASCII.findall(data.decode(codec, "replace")))
    return sum(map(_common_characters().__contains__, text)) / len(text) if text else 0.0


def _damaged_share(data: bytes, codec: str) -> float:
    """Share of bad characters among the non-ASCII ones."""
    text = data.decode(codec, "replace")
    non_ascii = sum(map(len, _NON_ASCII.findall(text)))
    return text.count("\ufffd") / non_ascii if non_ascii else 0.0


def _is_mostly_utf8(data: bytes) -> bool:
    return bool(_WIDE_UTF8.search(data)) and _damaged_share(data, "utf-8") <= UTF8_DAMAGED_SHARE


def _stand_alone(data: bytes) -> bool:
    """Whether the bytes above 7F are single ones, as in `caf\xe9`."""
    runs = _HIGH_RUN.findall(data)
    return sum(len(run) == 1 for run in runs) >= 0.8 * len(runs)


# ---------------------------------------------------------------- decoding with damage


def _decoded(data: bytes, codec: str, *, hopeless_is_error: bool = False) -> Decoded:
    """`data` in `codec`, U+FFFD for bad bytes, and the marks that browsers read otherwise mended."""
    try:
        text, damaged = data.decode(codec), 0
    except UnicodeDecodeError:
        text = data.decode(codec, "replace")
        damaged = text.count("\ufffd")
        if damaged <= REPAIRS and codec in ("gb18030", "big5hkscs"):
            if codec == "gb18030":
                data = in_step(data, _common_characters())
            text = data.decode(codec, f"newsextract.{codec}")
            damaged = text.count("\ufffd")
    if damaged:
        damaged = max(damaged - data.count("\ufffd".encode(codec, "ignore") or b"\x00\xff\x00"), 0)
    name = name_of(codec)
    if hopeless_is_error and damaged > HOPELESS_DENSITY * len(text):
        non_ascii = sum(map(len, _NON_ASCII.findall(text)))
        if damaged > HOPELESS_SHARE * non_ascii:
            raise ExtractionError(
                "undecodable",
                f"the bytes are no text in UTF-8, GB18030 or Big5 ({damaged / non_ascii:.0%} bad as {name})",
            )
    if codec == "gb18030":
        text = text.replace("\ue5e5", "\u3000")  # A3A0, which typesetting programs write for a blank
    elif codec == "big5hkscs":
        text = text.replace("\u2022", "\u2027").replace("\uff64", "\ufe51")  # A145 in names, A14E
    return Decoded(text.removeprefix("\ufeff"), name, damaged)


def _gb18030_damage(error: UnicodeError) -> tuple[str, int]:
    """A lone 80 is the euro of code page 936; of a broken pair only the first byte is lost."""
    assert isinstance(error, UnicodeDecodeError)
    return "€" if error.object[error.start] == 0x80 else "\ufffd", error.start + 1


def _big5_damage(error: UnicodeError) -> tuple[str, int]:
    """Pairs that only code page 950 has (its euro, its box lines); else the first byte is lost."""
    assert isinstance(error, UnicodeDecodeError)
    try:
        return error.object[error.start : error.start + 2].decode("cp950"), error.start + 2
    except UnicodeDecodeError:
        return "\ufffd", error.start + 1


codecs.register_error("newsextract.gb18030", _gb18030_damage)
codecs.register_error("newsextract.big5hkscs", _big5_damage)
