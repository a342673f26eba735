"""How well the charset rule and its peers read real pages in every encoding and declaration.

    python benchmarks/charset.py --corpus ../shared/corpus

Every corpus page is written anew in UTF-8, GB18030 and (where its characters allow) Big5, with its
declaration right, missing or wrong, whole and damaged, and cut to a headline. A page counts as
read when the text is the one that was written: for damaged pages, when no more characters differ
than bytes were spoilt. Peers that are not installed are left out.
"""

from __future__ import annotations

import argparse
import importlib
import random
import re
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from newsextract import ExtractionError
from newsextract.page.charset import decode
from newsextract.page.charset_labels import codec_of

Detector = Callable[[bytes], str]
CODECS = ("utf-8", "gb18030", "big5hkscs")
LABELS = {"utf-8": "utf-8", "gb18030": "gb2312", "big5hkscs": "big5"}
BAD_BYTES = 5
HEADLINE = 30
LACKING = 0.03
"""Share of characters that may be left out to write a page in a charset (an emoji, a ©)."""
_META = re.compile(r"<meta\b[^>]{0,300}charset[^>]{0,100}>", re.IGNORECASE)
_XML = re.compile(r"^\s{0,100}<\?xml[^>]{0,200}\?>")
_CHINESE_RUN = re.compile(r"[\u4e00-\u9fff，。：“”！？、]{12,60}")


def own_rule(data: bytes) -> str:
    try:
        return decode(data).text
    except ExtractionError:
        return ""


def charset_normalizer() -> Detector:
    library = importlib.import_module("charset_normalizer")

    def read(data: bytes) -> str:
        best = library.from_bytes(data).best()
        return data.decode(codec_of(best.encoding) or best.encoding, "replace") if best else ""

    return read


def cchardet() -> Detector:
    library = importlib.import_module("cchardet")

    def read(data: bytes) -> str:
        found = library.detect(data)["encoding"]
        return data.decode(codec_of(found) or found, "replace") if found else ""

    return read


def trafilatura() -> Detector:
    return importlib.import_module("trafilatura.utils").decode_file


PEERS = {
    "charset-normalizer": charset_normalizer,
    "faust-cchardet": cchardet,
    "trafilatura": trafilatura,
}


def declared(text: str, label: str | None) -> str:
    """The page with one declaration in place of all its own, or with none."""
    text = _META.sub("", _XML.sub("", text))
    if label is None:
        return text
    meta = f'<meta http-equiv="Content-Type" content="text/html; charset={label}">'
    at = text.lower().find("<head>")
    return meta + text if at < 0 else text[: at + 6] + meta + text[at + 6 :]


def encodable(text: str, codec: str) -> str | None:
    """The text without the few characters that the charset lacks; None where it lacks many."""
    kept = decode(text.encode(codec, "ignore") or b"?", encoding=codec).text
    lost = len(text) - len(kept)
    return kept if lost <= LACKING * sum(character > "\x7f" for character in text) else None


def spoilt(data: bytes, chance: random.Random) -> bytes:
    """A few bytes of the second half made bad, and the tail cut off."""
    damaged = bytearray(data)
    for _ in range(BAD_BYTES):
        damaged[chance.randrange(len(data) // 2, len(data))] = 0xFF
    return bytes(damaged[:-1])


def cases(text: str, chance: random.Random) -> Iterator[tuple[str, bytes, str]]:
    """What is tried (its name, the bytes, the right text) for one page."""
    for codec in CODECS:
        kept = encodable(text, codec)
        if kept is None:
            continue
        wrong = next(LABELS[other] for other in CODECS[::-1] if other != codec)
        labels = {"right": LABELS[codec], "none": None, "wrong": wrong, "iso-8859-1": "iso-8859-1"}
        for kind, label in labels.items():
            whole = declared(kept, label)
            data = whole.encode(codec)
            yield f"{codec}, declaration {kind}", data, whole
            if kind in ("right", "none"):
                yield f"{codec}, declaration {kind}, damaged", spoilt(data, chance), whole
        run = _CHINESE_RUN.search(kept)
        if run is not None:
            yield f"{codec}, a headline alone", run[0][:HEADLINE].encode(codec), run[0][:HEADLINE]


def same(found: str, right: str, *, damaged: bool) -> bool:
    """Whether the text was read; where bytes were spoilt, whether the rest of it was."""
    if not damaged:
        return found.removeprefix("\ufeff") == right
    # Lines of the page that came out unharmed: five bad bytes and a cut tail spoil six at most,
    # and on pages of few long lines the first half, which nobody touched, has to be there.
    lines = set(right.splitlines())
    lost = lines.difference(found.splitlines())
    return found[: len(right) // 4] == right[: len(right) // 4] and len(lost) <= BAD_BYTES + 1


def main() -> None:
    parser = argparse.ArgumentParser(description="The charset rule beside its peers.")
    parser.add_argument("--corpus", type=Path, required=True, help="folder with pages/*.html")
    options = parser.parse_args()
    readers: dict[str, Detector] = {"newsextract": own_rule}
    for name, peer in PEERS.items():
        try:
            readers[name] = peer()
        except ImportError as error:
            print(f"{name} is not installed, left out ({error})", file=sys.stderr)

    chance = random.Random(7)
    right: dict[str, dict[str, list[bool]]] = {}
    costs: dict[str, list[float]] = {name: [] for name in readers}
    for path in sorted((options.corpus / "pages").glob("*.html")):
        text = decode(path.read_bytes()).text.replace("\ufffd", "").replace("\r\n", "\n").replace("\r", "\n")
        for case, data, expected in cases(text, chance):
            for name, read in readers.items():
                start = time.process_time()
                found = read(data)
                costs[name].append(time.process_time() - start)
                verdict = same(found, expected, damaged="damaged" in case)
                right.setdefault(case, {}).setdefault(name, []).append(verdict)

    print("| page written in | pages | " + " | ".join(readers) + " |")
    print("|---" * (len(readers) + 2) + "|")
    for case, verdicts in sorted(right.items(), key=lambda item: CODECS.index(item[0].split(",")[0])):
        count = len(verdicts["newsextract"])
        print(f"| {case} | {count} | " + " | ".join(str(sum(verdicts[name])) for name in readers) + " |")
    means = (f"{1000 * statistics.mean(costs[name]):.2f}" for name in readers)
    print("| mean ms a page | | " + " | ".join(means) + " |")


if __name__ == "__main__":
    main()
