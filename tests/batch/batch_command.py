"""Running `newsextract batch` as a process of its own, as a person would."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent

RUN = "import sys; from newsextract.cli import main; sys.argv[0] = 'newsextract'; main()"


def start(*arguments: str | Path, cwd: Path, code: str = RUN, **options: Any) -> subprocess.Popen[str]:
    """Start `newsextract ARGUMENTS` with the stand-in extractor within reach."""
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join((str(HERE), os.environ.get("PYTHONPATH", ""))),
        "COLUMNS": "120",
    }
    return subprocess.Popen(
        [sys.executable, "-c", code, *map(str, arguments)],
        cwd=cwd,
        env=environment,
        text=True,
        encoding="utf-8",
        **{"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "preexec_fn": hear_signals, **options},
    )


def hear_signals() -> None:
    """In the child: whoever runs the tests may be deaf to some (`nohup`, a job in the background)."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)


def run(*arguments: str | Path, cwd: Path, input: str | None = None) -> tuple[int, str, str]:
    """Run `newsextract ARGUMENTS` to its end: exit code, standard output, standard error."""
    process = start(*arguments, cwd=cwd, stdin=subprocess.PIPE if input is not None else None)
    out, err = process.communicate(input, timeout=120)
    return process.returncode, out, err


def batch(*arguments: str | Path, cwd: Path, input: str | None = None) -> tuple[int, str, str]:
    """`newsextract batch` with two workers and the stand-in."""
    return run(
        "batch", *arguments, "--extract", "batch_standin:extract", "--workers", "2", cwd=cwd, input=input
    )


def files(folder: Path, *names: str) -> dict[str, bytes]:
    """The files that a run leaves for its user: name → bytes; folders are walked."""
    found = {}
    for name in names:
        path = folder / name
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if file.is_file():
                found[str(file.relative_to(folder))] = file.read_bytes()
    return found


def quarantined(path: Path) -> list[dict[str, Any]]:
    """The pages in a quarantine, without its first line."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()[1:]]
