"""Imports go one way, and importing the package loads nothing heavy."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import newsextract

ROOT = Path(newsextract.__file__).parent

LEVELS = (
    {"article", "config"},
    {"zh", "lexicon"},
    {"page"},
    {"layout", "speech"},
    {"fields"},
    {"compose"},
    {"profiles"},
    {"extractor"},
    {"batch"},
    {"cli", "report"},
)
"""Rooms from the lowest to the highest. A room may import its own level and those below."""
OUTSIDE = {"rendering": 0, "warming": LEVELS.index({"extractor"})}
"""Modules outside the rooms, with their level: `rendering` turns an Article into other formats,
`warming` loads what the rooms below the extractor load on first need."""
LEVEL_OF = {**{room: level for level, rooms in enumerate(LEVELS) for room in rooms}, **OUTSIDE}
LAZY = {("article", "rendering"), ("cli", "batch")}
"""Imports inside a function: methods of Article that render it, and commands that are asked for."""
HEAVY = {"jieba", "trafilatura", "typer", "rich", "charset_normalizer", "dateparser", "htmldate"}


def room_of(module: str) -> str:
    """`page` of `newsextract.page.charset`; empty for the package itself."""
    return module.partition(".")[2].partition(".")[0]


def imported(tree: ast.AST) -> Iterator[str]:
    """Full names of the package's own modules that a module imports anywhere."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name.split(".")[0] == "newsextract")
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"relative import in line {node.lineno}"
            assert node.module is not None
            if node.module == "newsextract":
                yield from (f"newsextract.{alias.name}" for alias in node.names)
            elif node.module.startswith("newsextract."):
                yield node.module


def modules() -> list[Path]:
    return sorted(path for path in ROOT.rglob("*.py") if path != ROOT / "__init__.py")


def own_room(path: Path) -> str:
    first = path.relative_to(ROOT).parts[0]
    return first.removesuffix(".py")


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_go_one_way(path: Path) -> None:
    room = own_room(path)
    assert room in LEVEL_OF, f"a new room: say in {Path(__file__).name} where it stands"
    public = {
        "extract": "extractor",
        "explain": "extractor",
        "extract_many": "batch",
        "SiteMemory": "batch",
    } | dict.fromkeys(("SiteProfile", "SiteProfiles"), "profiles")
    for module in imported(ast.parse(path.read_text("utf-8"))):
        target = room_of(module)
        target = public.get(target, target if target in LEVEL_OF else "article")
        if (room, target) in LAZY:
            continue
        assert LEVEL_OF[target] <= LEVEL_OF[room], f"{room} imports {module}"


def test_article_imports_nothing_of_ours_when_loaded() -> None:
    tree = ast.parse((ROOT / "article.py").read_text("utf-8"))
    assert not list(
        imported(ast.Module([node for node in tree.body if not isinstance(node, ast.ClassDef)], []))
    )


def test_lxml_stays_in_page() -> None:
    users = {
        own_room(path)
        for path in modules()
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        for name in names(node)
        if name.split(".")[0] == "lxml"
    }
    assert users == {"page"}


def names(node: ast.AST) -> list[str]:
    if isinstance(node, ast.ImportFrom):
        return [node.module or ""]
    return [alias.name for alias in node.names] if isinstance(node, ast.Import) else []


def loaded_by(statement: str) -> set[str]:
    """Top-level modules that a fresh interpreter has after `statement`."""
    code = f"{statement}\nimport sys\nprint(*{{name.partition('.')[0] for name in sys.modules}})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_importing_the_package_loads_nothing_heavy() -> None:
    assert loaded_by("import newsextract") & HEAVY == set()


def test_the_package_loads_the_models_and_the_extractor_on_request() -> None:
    assert "lxml" not in loaded_by("import newsextract")
    assert "lxml" in loaded_by("from newsextract import extract")


def test_the_entry_point_loads_no_more_than_the_package() -> None:
    assert loaded_by("import newsextract.cli") & HEAVY == set()
