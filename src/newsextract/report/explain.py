"""Every block of a page with its label and the rule that decided, for `--explain`."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from newsextract.layout.model import Label, LabelledBlock

_KEPT = {
    Label.BODY: "green",
    Label.HEADING: "bold green",
    Label.HEADLINE: "bold cyan",
    Label.SUBTITLE: "cyan",
    Label.CAPTION: "magenta",
    Label.BYLINE: "blue",
    Label.DATELINE: "blue",
    Label.EDITOR: "blue",
    Label.TAGS: "blue",
}
"""Colours of what ends up in the Article; everything else is grey."""
_LEFT_OUT = "bright_black"


def print_explanation(blocks: Sequence[LabelledBlock]) -> None:
    """A coloured table on a terminal; elsewhere `index, label, reason, text`, tab-separated."""
    if sys.stdout.isatty():
        print_table(blocks, Console())
        return
    for found in blocks:
        row = (str(found.block.index), found.label.value, found.reason, shown(found))
        print("\t".join(" ".join(cell.split()) for cell in row))


def shown(found: LabelledBlock) -> str:
    """The block's text; what stands for it where it has none."""
    return found.block.text or f"[{len(found.block.pictures)} image(s)]"


def print_table(blocks: Sequence[LabelledBlock], console: Console) -> None:
    """A line a block, cut to the width of the terminal, and how many there are of each label."""
    table = Table.grid(padding=(0, 1))
    table.add_column(justify="right", style="dim")
    table.add_column(no_wrap=True)
    table.add_column(ratio=3, no_wrap=True, overflow="ellipsis")
    table.add_column(ratio=2, no_wrap=True, overflow="ellipsis", style="dim italic")
    table.expand = True
    for found in blocks:
        style = _KEPT.get(found.label, _LEFT_OUT)
        table.add_row(
            str(found.block.index),
            Text(found.label.value, style=style),
            Text(shown(found), style=style),
            Text(found.reason),
        )
    console.print(table)
    counts = Counter(found.label.value for found in blocks)
    console.print(Text("  ".join(f"{label} {count}" for label, count in counts.most_common()), style="dim"))
