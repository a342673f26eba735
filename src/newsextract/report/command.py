"""`newsextract PAGE…`: pages in, Articles out."""

from __future__ import annotations

import datetime as dt
import json
import logging
import sys
from collections.abc import Callable
from enum import Enum
from pathlib import Path
from typing import Annotated, Any, Literal

import typer

from newsextract import Article, ExtractionError, SiteProfiles, __version__, extract
from newsextract.cli import NOT_ALL, OK, USAGE, stop_writing
from newsextract.page.charset_labels import codec_of
from newsextract.report.reading import UnreadableError, read
from newsextract.zh.calendar import CHINA_TIME

FIELDS = (*Article.model_fields, "source")


class OutputFormat(str, Enum):
    """What is printed for a page."""

    JSON = "json"
    TEXT = "text"
    MARKDOWN = "markdown"
    SCHEMA_ORG = "schema-org"


Show = Callable[[bytes, dict[str, Any]], None]
"""Reads one page, with what is known of it, and prints what was asked for."""

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)


def _known_encoding(label: str | None) -> str | None:
    if label is not None and codec_of(label) is None:
        raise typer.BadParameter(f"unknown encoding {label!r}")
    return label


def _known_field(name: str | None) -> str | None:
    if name is not None and name not in FIELDS:
        raise typer.BadParameter(f"no field {name!r}; there are {', '.join(FIELDS)}")
    return name


def _moment(text: str | None) -> str | None:
    if text is not None:
        try:
            moment(text)
        except ValueError:
            raise typer.BadParameter(f"{text!r} is no ISO 8601 time such as 2024-05-06T08:30") from None
    return text


def moment(text: str) -> dt.datetime:
    """An ISO 8601 time; without a zone it is China's. Raises `ValueError`."""
    found = dt.datetime.fromisoformat(text.strip().replace("Z", "+00:00"))
    return found if found.tzinfo else found.replace(tzinfo=CHINA_TIME)


def _print_version(wanted: bool) -> None:
    if wanted:
        print(f"newsextract {__version__}")
        raise typer.Exit


@app.command(
    epilog="More: newsextract batch --help (many pages), newsextract report --help (what a run found).",
)
def extract_pages(
    pages: Annotated[
        list[str],
        typer.Argument(metavar="PAGE", help="A file, an http(s) address, or - for standard input."),
    ],
    output: Annotated[
        OutputFormat,
        typer.Option("--format", "-f", help="What to print; of several pages, JSON is one line each."),
    ] = OutputFormat.JSON,
    field: Annotated[
        str | None,
        typer.Option(metavar="NAME", callback=_known_field, help="Print this field alone, plain."),
    ] = None,
    encoding: Annotated[
        str | None,
        typer.Option(metavar="LABEL", callback=_known_encoding, help="Charset, if you know it better."),
    ] = None,
    url: Annotated[
        str | None,
        typer.Option(metavar="URL", help="Where the (only) page came from."),
    ] = None,
    fetched_at: Annotated[
        str | None,
        typer.Option(
            metavar="TIME",
            callback=_moment,
            help="When it was fetched, ISO 8601, UTC+8 unless it says otherwise: reads 3小时前 and 昨天.",
        ),
    ] = None,
    profiles: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Site profiles in TOML: selectors that overrule the rules."),
    ] = None,
    explain: Annotated[
        bool, typer.Option("--explain", help="Print every block with its label and the reason.")
    ] = False,
    version: Annotated[
        bool, typer.Option("--version", is_eager=True, callback=_print_version, help="Print the version.")
    ] = False,
) -> None:
    """Read Chinese news pages and print the Articles.

    Exit code 0: all pages read; 1: some page is no article or could not be had (a line on standard
    error says why); 2: wrong usage.
    """
    if url is not None and len(pages) > 1:
        raise typer.BadParameter("--url is the address of one page", param_hint="--url")
    if field is not None and explain:
        raise typer.BadParameter("--field and --explain are two different outputs", param_hint="--explain")
    known = {
        "url": url,
        "fetched_at": moment(fetched_at) if fetched_at else None,
        "encoding": encoding,
        "profiles": load_profiles(profiles) if profiles else None,
    }
    if profiles and explain:
        _show_misses()
    show = _output(output, field, explain=explain, several=len(pages) > 1)
    try:
        failed = sum(not _read_and_show(page, show, known) for page in pages)
        sys.stdout.flush()
    except BrokenPipeError:  # `newsextract … | head`: the reader has seen enough
        stop_writing()
        raise typer.Exit(OK) from None
    raise typer.Exit(NOT_ALL if failed else OK)


def load_profiles(path: Path) -> SiteProfiles:
    """The site profiles of a file. A mistake in it is wrong usage: exits, with a line for each."""
    try:
        return SiteProfiles.load(path)
    except (ValueError, ImportError) as wrong:
        message = str(wrong)
    except OSError as missing:
        message = f"{path}: {missing.strerror or missing}"
    print(message, file=sys.stderr)
    raise typer.Exit(USAGE)


def _show_misses() -> None:
    """What a profile does not find on a page goes to standard error, beside the explanation."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(message)s"))
    log = logging.getLogger("newsextract.profiles")
    log.handlers = [handler]
    log.setLevel(logging.INFO)


def _read_and_show(page: str, show: Show, known: dict[str, Any]) -> bool:
    """Whether the page gave an article; if not, a line on standard error says why."""
    try:
        raw = read(page)
        show(
            raw.data,
            {
                **known,
                "url": known["url"] or raw.url,
                "fetched_at": known["fetched_at"] or raw.fetched_at,
            },
        )
    except ExtractionError as error:
        return _complain(page, error.reason, str(error))
    except UnreadableError as error:
        return _complain(page, "unreadable", str(error))
    return True


def _complain(page: str, reason: str, message: str) -> Literal[False]:
    """One line on standard error, after what was printed for the pages before."""
    sys.stdout.flush()
    print(f"{page}: {reason}: {' '.join(message.split())}", file=sys.stderr)
    return False


# ---------------------------------------------------------------- what is printed


def _output(output: OutputFormat, field: str | None, *, explain: bool, several: bool) -> Show:
    """How the pages are to be shown."""
    if explain:
        return _show_explanation

    def show(data: bytes, known: dict[str, Any]) -> None:
        article = extract(data, **known)
        if field is not None:
            for line in field_lines(article, field):
                print(line)
        else:
            print(rendered(article, output, one_line=several))

    return show


def _show_explanation(data: bytes, known: dict[str, Any]) -> None:
    from newsextract.extractor import explain
    from newsextract.report.explain import print_explanation

    print_explanation(explain(data, **known))


def rendered(article: Article, output: OutputFormat, *, one_line: bool = False) -> str:
    """The article in an output format; `one_line` puts JSON on one line."""
    if output is OutputFormat.JSON:
        return article.model_dump_json() if one_line else article.model_dump_json(indent=2)
    if output is OutputFormat.SCHEMA_ORG:
        return json.dumps(article.to_schema_org(), ensure_ascii=False, indent=None if one_line else 2)
    if output is OutputFormat.MARKDOWN:
        return article.to_markdown()
    return f"{article.title}\n\n{article.body}\n"


def field_lines(article: Article, name: str) -> list[str]:
    """A field in plain text: one line an entry; a field without a value is an empty line."""
    value = getattr(article, name)
    if name == "paragraphs":
        return [paragraph.text for paragraph in article.paragraphs]
    if isinstance(value, tuple):
        return [item if isinstance(item, str) else item.model_dump_json() for item in value]
    if isinstance(value, (dt.date, dt.datetime)):
        return [value.isoformat()]
    return ["" if value is None else str(value)]
