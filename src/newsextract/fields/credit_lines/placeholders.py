"""What stands behind a label and names nobody: 未知, 网络整理, 转载, 系统管理员."""

from __future__ import annotations

from typing import Literal

from newsextract import lexicon

_KINDS: tuple[Literal["author", "source", "editor"], ...] = ("author", "source", "editor")
_OWN = tuple(word for word in lexicon.entries("byline_labels", "own") if len(word) == 2)
_POSTS = frozenset(("作者", "记者", "通讯员", "記者", "通訊員"))
"""Behind 本报 they announce a name."""
_FILLERS = {
    kind: frozenset(word.casefold() for word in lexicon.entries("placeholders", kind)) for kind in _KINDS
}


def is_placeholder(name: str, kind: Literal["author", "source", "editor"]) -> bool:
    """Whether `name` stands for nobody where an author, a source or an editor is named."""
    if name.casefold() in _FILLERS[kind]:
        return True
    own = name.startswith(_OWN) and name[2:] not in _POSTS  # 本站小编, 本网编辑部
    return own and name[2:].casefold() in _FILLERS[kind]
