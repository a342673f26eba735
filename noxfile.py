"""What `make test` cannot show with one interpreter and today's packages.

pip install nox
nox                     every Python from 3.10 to 3.13 that is there
nox -s oldest           the lowest versions that pyproject.toml allows
nox -s same             one digest of all answers, compared over the Pythons
nox -s lock             write requirements/ci.txt anew
nox -s licences         write requirements/licences.md anew; fails on a licence that binds users
"""

from __future__ import annotations

import re
from pathlib import Path

import nox

PYTHONS = ["3.10", "3.11", "3.12", "3.13"]
LOCK = Path("requirements/ci.txt")
LICENCES = Path("requirements/licences.md")
nox.options.sessions = ["tests"]
nox.options.error_on_missing_interpreters = False


@nox.session(python=PYTHONS)
def tests(session: nox.Session) -> None:
    session.install("-c", str(LOCK), "-e", ".[dev]")
    session.run("pytest", *session.posargs)


EXTRAS = ("cli", "batch", "dedup", "parquet", "warc", "remote", "profiles")
"""Extras whose lower bounds are tested; those of the tools that test them are not."""


@nox.session(python=PYTHONS[0])
def oldest(session: nox.Session) -> None:
    """Lower bounds of what the library and its extras need, on the oldest Python."""
    project = nox.project.load_toml("pyproject.toml")["project"]
    needed = [*project["dependencies"]]
    for extra in EXTRAS:
        needed += [line for line in project["optional-dependencies"][extra] if "newsextract[" not in line]
    lowest = Path(session.create_tmp()) / "lowest.txt"
    lowest.write_text("".join(re.sub(r"(\[.*\])?>=([\w.]+)[^;]*", r"==\2 ", line) + "\n" for line in needed))
    session.install("-c", str(lowest), "-e", ".[batch,profiles]", "fsspec", "pytest", "hypothesis")
    session.run("pip", "list")
    tests = ("test_fixtures.py", "test_cli.py", "page", "fields", "speech", "zh", "profiles", "batch")
    session.run("pytest", *(f"tests/{name}" for name in tests), *session.posargs)


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


@nox.session(python=["3.10", "3.11"])
def lock(session: nox.Session) -> None:
    """The versions CI runs with: all that the extra `dev` brings. Some packages have left Python 3.10
    behind: their last versions for it stand beside the others'."""
    session.install(".[dev]")
    frozen = session.run("pip", "freeze", "--exclude", "newsextract", silent=True)
    kept = Path(session.cache_dir) / f"lock-{session.python}.txt"
    kept.write_text(str(frozen))
    if session.python != "3.11":
        return
    new, old = (
        set((Path(session.cache_dir) / f"lock-{python}.txt").read_text().split("\n")) - {""}
        for python in ("3.11", "3.10")
    )
    lines = [f'{line}; python_version >= "3.11"' for line in new - old]
    lines += [f'{line}; python_version < "3.11"' for line in old - new]
    lines = sorted([*lines, *(new & old)], key=str.lower)
    LOCK.parent.mkdir(exist_ok=True)
    LOCK.write_text(
        "\n".join(
            [
                f"# Written by `nox -s lock`; `make test` installs with it (pip install -c {LOCK} …).",
                *lines,
                "",
            ]
        )
    )


@nox.session(python="3.11")
def licences(session: nox.Session) -> None:
    """What is installed with the library and all its extras, and under which licence."""
    session.install("-c", str(LOCK), "pip-licenses", f".[{','.join(EXTRAS)}]")
    tools = ("newsextract", "pip-licenses", "prettytable", "wcwidth", "tomli", "pip", "setuptools")
    table = session.run(
        "pip-licenses",
        "--from=mixed",
        "--format=markdown",
        "--order=name",
        "--with-urls",
        "--ignore-packages",
        *tools,
        silent=True,
    )
    for line in str(table).splitlines()[2:]:
        name, _, licence = (cell.strip() for cell in line.split("|")[1:4])
        if all(
            re.search(r"\b(?:A?GPL|UNKNOWN|(?:Affero )?General Public)", choice)
            for choice in licence.split(" OR ")
        ):
            session.error(f"{name} may be used under {licence} only")
    head = "# Licences of what newsextract brings, with all extras\n\nWritten by `nox -s licences`.\n\n"
    LICENCES.write_text(f"{head}{str(table).strip()}\n")
