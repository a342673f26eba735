"""Coverage-guided fuzzing (atheris, libFuzzer) of everything that reads what strangers wrote.

    pip install -e '.[fuzz]'
    python benchmarks/fuzz.py extract --seconds 1200 [--corpus DIR] [--findings DIR]
    python benchmarks/fuzz.py extract --replay FILE     one input, without the fuzzer

Targets: extract, charset, dates, quotes, warc, jsonl. Seeds come from fixtures/. A finding is an
exception that the contract does not allow, a broken promise about the result, or an input that
takes over `SLOWEST` seconds; the input is kept in DIR and becomes a test in tests/robustness.
"""

from __future__ import annotations

import argparse
import contextlib
import gzip
import json
import re
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parent.parent
FIXTURES = ROOT / "fixtures"
SLOWEST = 20
"""Seconds for one input of at most `LONGEST` bytes, with the instrumented code on a busy machine."""
LONGEST = 30_000
MEMORY_MB = 3000

Check = Callable[[bytes], None]


# ---------------------------------------------------------------- what must hold


def check_extract() -> Check:
    from newsextract import Article, ExtractionError, extract

    def check(data: bytes) -> None:
        # every other input goes in as text, with lone surrogates where it is no UTF-8
        page = data if len(data) % 2 else data.decode("utf-8", "surrogateescape")
        try:
            article = extract(page, url="https://news.example.com/2024/05/a_1.html")
        except ExtractionError:
            return
        assert Article.model_validate_json(article.model_dump_json()) == article
        assert all(article.body[quote.start : quote.end] == quote.text for quote in article.quotes)
        assert all(urlsplit(image.url).scheme in ("http", "https", "") for image in article.images)
        json.dumps(article.to_schema_org(), ensure_ascii=False).encode()
        article.to_markdown().encode()

    return check


def check_charset() -> Check:
    from newsextract import ExtractionError
    from newsextract.page.charset import decode

    labels = (None, "gbk", "big5", "utf-8", "utf-16", "hz", "iso-8859-1", "euc-jp", "windows-1251", "x")

    def check(data: bytes) -> None:
        with contextlib.suppress(ExtractionError):
            found = decode(data[1:], encoding=labels[data[0] % len(labels)] if data else None)
            assert found.damaged >= 0
            found.text.encode("utf-8", "surrogatepass")
            assert not found.damaged or "\ufffd" in found.text

    return check


def check_dates() -> Check:
    import datetime as dt

    from newsextract.fields.dates import find_dates, parse_date

    fetched_at = dt.datetime(2024, 5, 12, 10, 30)

    def check(data: bytes) -> None:
        text = data.decode("utf-8", "surrogateescape")
        for anchor in (None, fetched_at):
            end = 0
            for found in find_dates(text, fetched_at=anchor):
                assert end <= found.start < found.end <= len(text)
                end = found.end
                found.moment()
            parse_date(text, anchor)

    return check


def check_quotes() -> Check:
    from newsextract.speech import find_quotes, find_sources

    def check(data: bytes) -> None:
        text = data.decode("utf-8", "replace")
        for quote in find_quotes(text):
            assert text[quote.start : quote.end] == quote.text
        assert all(source.name for source in find_sources(text))

    return check


def check_warc() -> Check:
    return _check_reader("warc")


def check_jsonl() -> Check:
    return _check_reader("jsonl")


def _check_reader(kind: str) -> Check:
    from newsextract.batch.readers import ReaderSpec, open_reader

    folder = tempfile.TemporaryDirectory(dir="/dev/shm" if Path("/dev/shm").is_dir() else None)
    suffixes = {True: f".{kind}.gz", False: f".{kind}"}
    paths = {packed: Path(folder.name) / f"pages{suffix}" for packed, suffix in suffixes.items()}

    def check(data: bytes, folder: object = folder) -> None:
        path = paths[data.startswith(b"\x1f\x8b")]
        path.write_bytes(data)
        reader = open_reader(ReaderSpec((str(path),), format=kind, max_page_bytes=1 << 20))
        records = list(reader.read(None))
        cursors = [record.cursor for record in records]
        assert len(set(cursors)) == len(cursors), "two records with one cursor"
        json.dumps(cursors)
        if len(records) > 1:
            later = [record.cursor for record in reader.read(cursors[0])]
            assert later == cursors[1:], "reading on gives other records"

    return check


TARGETS: dict[str, Callable[[], Check]] = {
    "extract": check_extract,
    "charset": check_charset,
    "dates": check_dates,
    "quotes": check_quotes,
    "warc": check_warc,
    "jsonl": check_jsonl,
}


# ---------------------------------------------------------------- seeds


def pages() -> list[bytes]:
    return [path.read_bytes() for path in sorted(FIXTURES.iterdir()) if path.suffix in (".html", ".txt")]


def texts() -> list[str]:
    """What the fixtures' articles say, as written down beside them."""
    found = []
    for path in sorted(FIXTURES.glob("*.json")):
        article = json.loads(path.read_text("utf-8")).get("article") or {}
        found.append("\n".join(paragraph["text"] for paragraph in article.get("paragraphs", ())))
    return [text for text in found if text]


def warc(some: Iterable[bytes], pack: Callable[[bytes], bytes]) -> bytes:
    records = []
    for number, page in enumerate(some):
        http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page
        head = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://news.example.com/{number}\r\n"
            f"WARC-Date: 2024-05-12T02:30:00Z\r\nWARC-Record-ID: <urn:uuid:0000-{number}>\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
        )
        records.append(pack(head.encode() + http + b"\r\n\r\n"))
    return b"".join(records)


def seeds(target: str) -> Iterator[bytes]:
    if target == "extract":
        yield from pages()
    elif target == "charset":
        for number, page in enumerate(pages()):
            yield bytes([number % 10]) + page[:2000]
    elif target == "dates":
        lines = {line for page in pages() for line in re.split("[\n<>]", page.decode("utf-8", "ignore"))}
        yield from sorted(line.strip().encode()[:300] for line in lines if re.search(r"\d|昨|今|年", line))
    elif target == "quotes":
        yield from (text.encode() for text in texts())
        yield from (line.encode() for text in texts() for line in text.split("\n") if "“" in line)
    elif target == "warc":
        some = [page[:600] for page in pages()[:4]]
        yield from (
            warc(some, bytes),
            warc(some, gzip.compress),
            warc(some[:1], bytes),
            warc([b"x"], gzip.compress),
        )
    elif target == "jsonl":
        rows = [{"html": text[:200], "url": "http://news.example.com/1", "id": 1} for text in texts()[:4]]
        lines_ = [json.dumps(row).encode() for row in rows]
        yield from (
            b"\n".join(lines_),
            gzip.compress(b"\n".join(lines_)),
            b'{"html": null}\n[]\n\n{',
            lines_[0],
        )


def dictionary(target: str) -> Iterator[bytes]:
    """Words the fuzzer puts in: the lexicon's for text, tags for pages, headers for archives."""
    from newsextract import lexicon

    if target in ("extract", "dates", "quotes"):
        for name in ("cues", "speakers") if target == "quotes" else ("date_labels", "byline_labels"):
            yield from (entry.encode() for entry in lexicon.entries(name)[:300] if len(entry) < 16)
        yield from (mark.encode() for mark in "“”‘’「」『』（）《》：；，。！？年月日时分…—·|／")
    if target == "extract":
        tags = "p div span a br td tr table h1 b script style noscript title li"
        yield from (f"<{tag}>".encode() for tag in tags.split())
        yield from (f"</{tag}>".encode() for tag in tags.split())
        yield from (b"<!--", b"-->", b"<![CDATA[", b"<img src=", b"<meta charset=gbk>", b"style=display:none")
    if target == "charset":
        yield from (
            b"charset=gbk",
            b"charset=big5",
            b"charset=utf-8",
            b"\xef\xbb\xbf",
            b"\xff\xfe",
            b"~{",
            b"\x81\x30",
        )
    if target in ("warc", "jsonl"):
        yield from (
            b"WARC/1.0\r\n",
            b"Content-Length: ",
            b"\r\n\r\n",
            b"HTTP/1.1 ",
            b"\x1f\x8b\x08",
            b"chunked",
        )
        yield from (
            b'{"html":',
            b'"fetched_at":',
            b"1e400",
            b"Content-Encoding: gzip\r\n",
            b"WARC-Type: response\r\n",
        )


# ---------------------------------------------------------------- running


def fuzz(target: str, seconds: int, corpus: Path, findings: Path) -> None:
    """Runs libFuzzer, which ends the process."""
    try:
        import atheris
    except ImportError:
        sys.exit("the fuzzer is not installed: pip install -e '.[fuzz]'")
    with atheris.instrument_imports(include=["newsextract"]):
        check = TARGETS[target]()
        import newsextract
    newsextract.warm_up()  # else the first input that needs the dictionary passes for a slow one
    for folder in (corpus, findings):
        folder.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(seeds(target)):
        (corpus / f"seed-{number:04}").write_bytes(seed[:LONGEST])
    words = corpus.parent / f"{target}.dict"
    words.write_text(
        "".join(
            '"' + "".join(f"\\x{byte:02x}" for byte in word) + '"\n' for word in dictionary(target) if word
        )
    )
    options = [
        f"-max_total_time={seconds}",
        f"-max_len={LONGEST}",
        f"-timeout={SLOWEST}",
        f"-rss_limit_mb={MEMORY_MB}",
        f"-dict={words}",
        f"-artifact_prefix={findings}/{target}-",
        "-print_final_stats=1",
        "-reload=0",
    ]
    atheris.Setup([sys.argv[0], *options, str(corpus)], check)
    atheris.Fuzz()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("target", choices=TARGETS)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument(
        "--corpus", type=Path, help="where inputs that reach new code are kept (and found again)"
    )
    parser.add_argument("--findings", type=Path, default=Path("findings"))
    parser.add_argument("--replay", type=Path, metavar="FILE", help="check one input and leave")
    args = parser.parse_args()
    if args.replay:
        TARGETS[args.target]()(args.replay.read_bytes())
        print("nothing wrong")
        return
    with tempfile.TemporaryDirectory() as passing:
        fuzz(args.target, args.seconds, args.corpus or Path(passing) / "corpus", args.findings)


if __name__ == "__main__":
    main()
