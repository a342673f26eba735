"""The documents in docs/: examples are real, links and pictures are there, tables name what exists."""

from __future__ import annotations

import doctest
import json
import re
from pathlib import Path

import pytest

import newsextract
from newsextract.layout import confidence

ROOT = Path(__file__).parents[1]
DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("benchmarks/*.md")])
_LINK = re.compile(r"\]\(([^)\s]+)\)")
_HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
_FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)


def anchor(heading: str) -> str:
    """As GitHub makes it: lower case, punctuation gone, a hyphen for each blank."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_links_lead_somewhere(path: Path) -> None:
    text = _FENCED.sub("", path.read_text("utf-8"))
    for link in _LINK.findall(text):
        if link.startswith("https://"):
            continue
        name, _, place = link.partition("#")
        target = path.parent / name if name else path
        assert target.exists(), link
        if place:
            assert place in map(anchor, _HEADING.findall(target.read_text("utf-8"))), link


def test_the_examples_of_confidence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    text = (ROOT / "docs" / "confidence.md").read_text("utf-8")
    (code,) = re.findall(r"^```python\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    test = doctest.DocTestParser().get_doctest(code, {}, "docs/confidence.md", "docs/confidence.md", 0)
    assert doctest.DocTestRunner().run(test).failed == 0


def test_every_sign_of_trouble_is_described() -> None:
    text = (ROOT / "docs" / "confidence.md").read_text("utf-8")
    rows = re.findall(r"^\| (`.+?`) \| [^|]+ \|$", text, re.MULTILINE)
    described = {name for row in rows for name in re.findall("`(.+?)`", row)}
    usual = json.loads((Path(confidence.__file__).parent / "confidence.json").read_text("utf-8"))["usual"]
    assert described == set(usual)


@pytest.mark.parametrize("path", sorted((ROOT / "benchmarks").glob("*.py")), ids=lambda path: path.name)
def test_every_benchmark_is_listed(path: Path) -> None:
    assert f"`{path.name}`" in (ROOT / "benchmarks" / "README.md").read_text("utf-8") or (
        f"benchmarks/{path.name}" in (ROOT / "benchmarks" / "README.md").read_text("utf-8")
    )


def test_every_room_is_on_the_map() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    package = Path(newsextract.__file__).parent
    rooms = {path.name for path in package.iterdir() if (path / "__init__.py").exists()}
    assert rooms <= set(re.findall(r"`(\w+)/`", text))


@pytest.mark.parametrize(
    "folder", sorted({path.parent for path in Path(newsextract.__file__).parent.rglob("*/__init__.py")})
)
def test_every_folder_says_what_is_in_it(folder: Path) -> None:
    """A module is named where its folder is described; a step of `layout.context` where it is called."""
    told = (folder / "__init__.py").read_text("utf-8")
    files = {path.stem for path in folder.iterdir() if path.suffix in (".py", ".txt", ".json")} - {"__init__"}
    inside = {path.parent.name for path in folder.glob("*/__init__.py")}
    assert [name for name in sorted(files | inside) if not re.search(rf"[`.]{name}\b", told)] == []
