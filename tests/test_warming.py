"""After `warm_up`, a page waits for nothing: no file is read, no module imported."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

FIXTURES = Path(__file__).parents[1] / "fixtures"

CODE = """
import sys
from pathlib import Path

import newsextract

pages = [path.read_bytes() for path in sorted(Path(sys.argv[1]).glob("*.html"))]
if "warm" in sys.argv:
    newsextract.warm_up()
opened = []
modules = set(sys.modules)
sys.addaudithook(lambda event, details: opened.append(details) if event == "open" else None)
for page in pages:
    try:
        newsextract.extract(page)
    except newsextract.ExtractionError:
        pass
print(len(pages) > 10, len(opened), len({name for name in set(sys.modules) - modules if "jieba" in name}))
"""


def said(*arguments: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", CODE, str(FIXTURES), *arguments], capture_output=True, text=True, check=True
    )
    return done.stdout.split()


def test_a_warm_process_reads_no_file() -> None:
    assert said("warm") == ["True", "0", "0"]


def test_a_cold_one_does() -> None:
    enough, opened, imported = said()
    assert enough == "True"
    assert int(opened) > 0
    assert int(imported) > 0
