"""The commands `newsextract batch` and `newsextract report`."""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Annotated

import typer

from newsextract.batch import options, processes, quarantine
from newsextract.batch.journal import as_json
from newsextract.batch.pool import Limits
from newsextract.batch.progress import progress_for, say
from newsextract.batch.readers import ReaderSpec
from newsextract.batch.records import BatchError, UsageError
from newsextract.batch.runner import PART_SIZE, Job, run_batch
from newsextract.batch.summary import Summary
from newsextract.batch.tasks import DEFAULT_EXTRACT
from newsextract.profiles import SiteProfiles

OK, QUARANTINED, USAGE, STOPPED, INTERRUPTED = 0, 1, 2, 3, 130
"""Exit codes: done; with `--strict`, some pages are in quarantine; wrong usage or changed input;
stopped by a full disk or the like; stopped by Ctrl-C, SIGTERM or a closed terminal. After the last
two the same command goes on."""

app = typer.Typer(
    add_completion=False, no_args_is_help=True, rich_markup_mode=None, pretty_exceptions_enable=False
)


@app.command()
def batch(
    inputs: options.Inputs = None,
    output: options.Output = None,
    input_format: options.InputFormat = "auto",
    output_format: options.OutputFormat = None,
    html_column: options.HtmlColumn = "html",
    url_column: options.UrlColumn = "url",
    time_column: options.TimeColumn = "fetched_at",
    id_column: options.IdColumn = "id",
    table: options.Table = "pages",
    workers: options.Workers = 0,
    time_limit: options.TimeLimit = 10.0,
    memory_limit: options.MemoryLimit = 1024,
    max_page_mb: options.MaxPage = 32,
    recycle_after: options.RecycleAfter = 10_000,
    part_size: options.PartSize = PART_SIZE,
    retry: options.Retry = None,
    quarantine_file: options.Quarantine = None,
    dedup: options.Dedup = False,
    dedup_threshold: options.DedupThreshold = 0.7,
    learn_sites: options.LearnSites = False,
    sites: options.Sites = None,
    profiles: options.Profiles = None,
    restart: options.Restart = False,
    accept_changes: options.AcceptChanges = False,
    strict: options.Strict = False,
    quiet: options.Quiet = False,
    summary_file: options.SummaryFile = None,
    extract: options.Extract = DEFAULT_EXTRACT,
) -> None:
    """Extract articles from many pages. Broken off, the same command goes on where it was."""
    with _ended_by_errors():
        if summary_file is not None:
            _check_summary(summary_file, inputs or (), output, quarantine_file, retry)
        columns = (html_column, url_column, time_column, id_column, table)
        spec = ReaderSpec(tuple(inputs or ()), input_format, *columns, max_page_mb * 1024 * 1024)
        spec, output = _for_retry(spec, output, retry)
        sys.path.append(os.getcwd())  # where --format and --extract find modules of the user's own
        job = Job(
            input=spec,
            output=output,
            format=output_format,
            part_size=part_size,
            workers=workers or processes.default_workers(),
            limits=Limits(time_limit or None, memory_limit * 1024 * 1024 or None, recycle_after),
            quarantine=quarantine_file,
            dedup=dedup_threshold if dedup else None,
            learn_sites=learn_sites,
            sites=sites,
            profiles=_profiles(profiles),
            retry=retry,
            restart=restart,
            accept_changes=accept_changes,
            extract=extract,
        )
        done = _run(job, quiet)
    written = summary_file is None or _write_summary(done, summary_file)
    _close(done, quiet)
    raise typer.Exit(_exit_code(done, strict) if written else STOPPED)


@contextmanager
def _ended_by_errors() -> Iterator[None]:
    """Says what went wrong, and ends with its exit code."""
    try:
        yield
    except UsageError as wrong:
        say(f"newsextract batch: {wrong}")
        raise typer.Exit(USAGE) from wrong
    except BatchError as failed:
        say(f"newsextract batch: {failed}")
        raise typer.Exit(STOPPED) from failed


def _run(job: Job, quiet: bool) -> Summary:
    progress = progress_for(sys.stderr, quiet)
    try:
        with _stopped_by_signals():
            return run_batch(job, progress)
    finally:
        progress.close()


@contextmanager
def _stopped_by_signals() -> Iterator[None]:
    """A service that is stopped, or a terminal that is closed, ends a run like Ctrl-C does; one that
    was started with `nohup` stays."""

    def interrupt(signum: int, frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    names = [name for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
    before = {number: signal.getsignal(number) for number in (getattr(signal, name) for name in names)}
    for number, handler in before.items():
        if handler is not signal.SIG_IGN:
            signal.signal(number, interrupt)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _check_summary(
    summary: Path, inputs: Iterable[str], output: Path | None, quarantine: Path | None, retry: Path | None
) -> None:
    """Raises `UsageError` where the summary cannot be written or would be written over something."""
    if not summary.parent.is_dir():
        raise UsageError(f"--summary {summary}: there is no folder {summary.parent}")
    if summary.is_dir():
        raise UsageError(f"--summary {summary} is a folder")
    taken = [*inputs, *(str(path) for path in (output, quarantine, retry) if path is not None)]
    if os.path.realpath(summary) in map(os.path.realpath, taken):
        raise UsageError(f"--summary {summary} is another file of the run")


def _write_summary(done: Summary, path: Path) -> bool:
    """Whether what the run did could be written."""
    try:
        path.write_bytes(as_json(done.to_json(), indent=1) + b"\n")
    except OSError as failed:
        say(f"newsextract batch: cannot write {path}: {failed.strerror or failed}")
        return False
    return True


def _profiles(path: Path | None) -> SiteProfiles | None:
    if path is None:
        return None
    try:
        return SiteProfiles.load(path)
    except (ValueError, ImportError) as wrong:
        raise UsageError(f"--profiles\n{wrong}") from wrong
    except OSError as missing:
        raise UsageError(f"{path}: {missing.strerror or missing}") from missing


def _for_retry(spec: ReaderSpec, output: Path | None, retry: Path | None) -> tuple[ReaderSpec, Path]:
    """Input and output, which a retry takes from the quarantine where they are not given."""
    if retry is not None:
        head = quarantine.head_of(str(retry))
        if not spec.paths:
            if head["reader"] is None:
                raise UsageError("the quarantine does not know its input; name it before --retry")
            spec = ReaderSpec.from_json(head["reader"])
        return spec, output or _retried(Path(head["output"]))
    if not spec.paths:
        raise UsageError("no input: name a folder or file, or - for standard input")
    if output is None:
        raise UsageError("no output: give --output FILE or FOLDER")
    return spec, output


def _retried(output: Path) -> Path:
    """`out.jsonl.gz` → `out.retry.jsonl.gz`, `out` → `out.retry`."""
    stem, dot, suffix = output.name.partition(".")
    return output.with_name(f"{stem}.retry{dot}{suffix}")


def _close(done: Summary, quiet: bool) -> None:
    if done.stopped:
        say(f"newsextract batch: {'stopped' if done.stopped == 'interrupted' else done.stopped}")
    if quiet:
        return
    say(done.line())
    for line in done.details():
        say(line)


def _exit_code(done: Summary, strict: bool) -> int:
    if done.stopped == "interrupted":
        return INTERRUPTED
    if done.stopped:
        return STOPPED
    return QUARANTINED if strict and done.skipped + done.errors else OK


@app.command()
def report(
    output: Annotated[
        Path,
        typer.Argument(metavar="OUTPUT", help="out.jsonl, out.jsonl.zst, out.parquet, or a folder of parts."),
    ],
    as_json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
    top: Annotated[int, typer.Option(min=1, help="Rows of the longer tables.")] = 20,
) -> None:
    """Count what is in the output of a batch: sites, removals, missing fields, confidence, slow pages."""
    from newsextract.batch.report import print_report, read_report

    try:
        found = read_report(output)
    except (UsageError, OSError, ValueError) as wrong:
        say(f"newsextract report: {wrong}")
        raise typer.Exit(USAGE) from wrong
    try:
        if as_json:
            print(json.dumps(found.to_json(top), ensure_ascii=False, indent=1))
        else:
            print_report(found, top)
    except BrokenPipeError:  # `newsextract report … | head`: the rest goes nowhere
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
