"""The examples of both READMEs are real, and the two have the same."""

from __future__ import annotations

import doctest
import re
import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

from newsextract.report.command import app

ROOT = Path(__file__).parents[1]
READMES = ("README.md", "README.zh-CN.md")
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_COMMAND = re.compile(r"^\$ newsextract (.*)\n((?:(?!\$ ).*\n)*)", re.MULTILINE)


def blocks(readme: str, language: str) -> list[str]:
    """The fenced blocks of one language."""
    text = (ROOT / readme).read_text("utf-8")
    return [code for found, code in _BLOCK.findall(text) if found == language]


@pytest.mark.parametrize("readme", READMES)
def test_python_examples(readme: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    names: dict[str, object] = {}
    tried = 0
    for code in blocks(readme, "python"):
        example = doctest.DocTestParser().get_doctest(code, names, readme, readme, 0)
        runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS)
        said: list[str] = []
        result = runner.run(example, out=said.append, clear_globs=False)
        names.update(example.globs)
        tried += result.attempted
        assert result.failed == 0, "".join(said)
    assert tried > 5


@pytest.mark.parametrize("readme", READMES)
def test_console_examples(readme: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    commands = [found for code in blocks(readme, "console") for found in _COMMAND.findall(code)]
    assert len(commands) > 3
    for command, wanted in commands:
        printed = CliRunner().invoke(app, shlex.split(command)).output
        assert doctest.OutputChecker().check_output(wanted, printed, doctest.ELLIPSIS), (
            f"newsextract {command} prints\n{printed}"
        )


def test_both_readmes_have_the_same_examples() -> None:
    first, second = (blocks(readme, "python") + blocks(readme, "console") for readme in READMES)
    assert first == second
