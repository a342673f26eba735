"""What `make test` cannot show with one interpreter and today's packages.

pip install nox
nox                     every Python from 3.10 to 3.13 that is there
nox -s oldest           the lowest versions that pyproject.toml allows
nox -s same             one digest of all answers, compared over the Pythons
nox -s lock             write requirements/ci.txt anew
"""

from __future__ import annotations

import re
from pathlib import Path

import nox

PYTHONS = ["3.10", "3.11", "3.12", "3.13"]
LOCK = Path("requirements/ci.txt")
nox.options.sessions = ["tests"]
nox.options.error_on_missing_interpreters = False


@nox.session(python=PYTHONS)
def tests(session: nox.Session) -> None:
    session.install("-e", ".[dev]")
    session.run("pytest", *session.posargs)


@nox.session(python=PYTHONS[0])
def oldest(session: nox.Session) -> None:
    """Lower bounds of the library's own requirements, on the oldest Python."""
    lowest = session.create_tmp() + "/lowest.txt"
    required = nox.project.load_toml("pyproject.toml")["project"]["dependencies"]
    Path(lowest).write_text("\n".join(re.sub(r">=([\w.]+).*", r"==\1", line) for line in required) + "\n")
    session.install("-c", lowest, "-e", ".", "pytest", "hypothesis")
    session.run("pip", "list")
    session.run(
        "pytest",
        "tests/test_fixtures.py",
        "tests/page",
        "tests/fields",
        "tests/speech",
        "tests/zh",
        *session.posargs,
    )


@nox.session(python=PYTHONS)
def same(session: nox.Session) -> None:
    """All fixtures' articles, byte for byte as the first Python gave them."""
    session.install("-e", ".", "pytest", "hypothesis")
    code = "from test_same_everywhere import digest; print(digest())"
    found = session.run("python", "-c", code, env={"PYTHONPATH": "tests/robustness"}, silent=True)
    expected = Path(session.cache_dir) / "digest.txt"
    if session.python == PYTHONS[0] or not expected.exists():
        expected.write_text(str(found))
    elif expected.read_text() != found:
        session.error(f"Python {session.python} reads the fixtures otherwise")


@nox.session(python="3.11")
def lock(session: nox.Session) -> None:
    """The versions CI runs with: all that the extra `dev` brings."""
    session.install(".[dev]")
    frozen = session.run("pip", "freeze", "--exclude", "newsextract", silent=True)
    LOCK.parent.mkdir(exist_ok=True)
    LOCK.write_text(f"# Written by `nox -s lock`; use it as `pip install -c {LOCK} -e '.[dev]'`.\n{frozen}")
