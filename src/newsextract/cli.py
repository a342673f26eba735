"""The `newsextract` command: which of its parts is meant, and what holds for all of them.

`newsextract PAGE…` reads pages; `newsextract batch …` and `newsextract report …` belong to
`newsextract.batch.cli`. Only what is asked for is imported.
"""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from typing import NoReturn

OK, NOT_ALL, USAGE = 0, 1, 2
"""Exit codes: all pages read; some page is not an article or could not be read; wrong usage."""

_NEEDED = ("typer", "rich")
_BATCH_COMMANDS = ("batch", "report")


def main() -> NoReturn:
    """Entry point of the console script."""
    missing = [name for name in _NEEDED if find_spec(name) is None]
    if missing:
        print(
            f"newsextract: the command line needs {' and '.join(missing)}: pip install 'newsextract[cli]'",
            file=sys.stderr,
        )
        sys.exit(USAGE)
    _write_any_text()
    arguments = sys.argv[1:]
    if arguments and arguments[0] in _BATCH_COMMANDS:
        from newsextract.batch.cli import app
    else:
        from newsextract.report.command import app
    sys.exit(_run(app, arguments))


def _run(app: Callable[..., object], arguments: Sequence[str]) -> int | str | None:
    """The exit code. Nobody who reads on (`| head`) is no failure; a full disk behind `>` is one."""
    code: int | str | None = OK
    try:
        try:
            app(args=arguments, prog_name="newsextract")
        except SystemExit as left:
            code = left.code
        sys.stdout.flush()
    except BrokenPipeError:
        stop_writing()
    except OSError as failed:
        if failed.errno not in (errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EBADF):
            raise
        stop_writing()
        print(f"newsextract: cannot write the output: {failed.strerror}", file=sys.stderr)
        code = NOT_ALL
    return code


def stop_writing() -> None:
    """After a broken pipe: what is still buffered goes nowhere, instead of failing at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _write_any_text() -> None:
    """Write UTF-8 into files and pipes, whatever the locale, and to a terminal only what it can show.

    Where standard output or error is closed (`2>&-`), what would be said goes nowhere. Its file number
    is taken all the same: else a file of the run got it, and with it what a library may print.
    """
    for number, name in ((1, "stdout"), (2, "stderr")):
        if getattr(sys, name) is None:
            nowhere = os.open(os.devnull, os.O_WRONLY)
            if nowhere != number:
                os.dup2(nowhere, number)
                os.close(nowhere)
            setattr(sys, name, open(number, "w", encoding="utf-8"))  # noqa: SIM115 (open to the end)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="replace")
