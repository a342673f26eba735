"""What stands behind a label and names nobody: 未知, 网络整理, 转载, 系统管理员."""

from __future__ import annotations

from typing import Literal

from newsextract import lexicon

_KINDS: tuple[Literal["author", "source", "editor"], ...] = ("author", "source", "editor")
_FILLERS = {kind: frozenset(word.casefold() for word in lexicon.entries("fillers", kind)) for kind in _KINDS}


def is_filler(name: str, kind: Literal["author", "source", "editor"]) -> bool:
    """Whether `name` stands for nobody where an author, a source or an editor is named."""
    return name.casefold() in _FILLERS[kind]
