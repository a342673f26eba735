"""Every compiled pattern of the package, and for each of them texts made to be hard for it."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Callable, Iterator, Mapping
from types import ModuleType
from typing import Any

import newsextract

try:
    from re import _constants as constants  # Python 3.11
    from re import _parser as parser
except ImportError:
    import sre_constants as constants  # type: ignore[no-redef]
    import sre_parse as parser  # type: ignore[no-redef]

MOST_BAITS = 80
"""For one pattern: the alternations over a lexicon have hundreds of repeats, all of a kind."""


def modules() -> Iterator[ModuleType]:
    """All modules of the package, loaded."""
    for found in pkgutil.walk_packages(newsextract.__path__, "newsextract."):
        try:
            yield importlib.import_module(found.name)
        except ModuleNotFoundError as missing:  # a package that only an extra brings
            if str(missing.name).startswith("newsextract"):
                raise


def patterns() -> dict[str, re.Pattern[Any]]:
    """The patterns at module level, in containers and objects there, and what cached builders without
    arguments give; by the name they are reached under."""
    found: dict[str, re.Pattern[Any]] = {}
    known: set[int] = set()
    for module in modules():
        for name, value in sorted(vars(module).items()):
            if callable(value) and getattr(value, "__module__", module.__name__) != module.__name__:
                continue
            for path, pattern in _inside(
                value, f"{module.__name__.removeprefix('newsextract.')}.{name}", known, 5
            ):
                found.setdefault(path, pattern)
    return {path: pattern for path, pattern in found.items() if not _repeats(found, path)}


def _repeats(found: dict[str, re.Pattern[Any]], path: str) -> bool:
    """Whether the same pattern comes earlier under another name."""
    return next(other for other, pattern in found.items() if pattern is found[path]) != path


def _inside(value: object, path: str, known: set[int], depth: int) -> Iterator[tuple[str, re.Pattern[Any]]]:
    if isinstance(value, re.Pattern):
        yield path, value
        return
    if depth == 0 or isinstance(value, (str, bytes, int, float, ModuleType)) or id(value) in known:
        return
    known.add(id(value))
    if hasattr(value, "cache_info") and callable(value):
        if not value.__wrapped__.__code__.co_argcount:  # type: ignore[attr-defined]
            try:
                built = value()
            except (ImportError, RuntimeError):  # it needs a package that only an extra brings
                return
            yield from _inside(built, f"{path}()", known, depth)
    elif isinstance(value, Mapping):
        for key, item in list(value.items()):
            yield from _inside(item, f"{path}[{key!r}]", known, depth - 1)
    elif isinstance(value, (tuple, list)):
        for index, item in enumerate(value):
            yield from _inside(item, f"{path}[{index}]", known, depth - 1)
    elif type(value).__module__.startswith("newsextract") or isinstance(value, type):
        names = set(getattr(value, "__dict__", ()))
        if not isinstance(value, type):
            names |= {name for kind in type(value).__mro__ for name in getattr(kind, "__slots__", ())}
        for name in sorted(name for name in names if not name.startswith("__")):
            yield from _inside(getattr(value, name, None), f"{path}.{name}", known, depth - 1)


# ---------------------------------------------------------------- bait


def baits(pattern: re.Pattern[Any]) -> list[Callable[[int], Any]]:
    """Functions from a length to a text of about that length which almost matches, over and over."""
    tree = parser.parse(pattern.pattern, pattern.flags)
    alphabet = "字" if isinstance(pattern.pattern, str) else "a"
    units: set[tuple[str, str, str]] = set()
    whole = _sample(tree, alphabet)
    for cut in {1, 2, 3, len(whole) // 2, len(whole) - 1, len(whole)}:
        if 0 < cut <= len(whole):
            units.add(("", whole[:cut], ""))
            units.add(("", whole[:cut], "\x00"))
    for before, item in _repeated(tree, alphabet, ""):
        if item:
            units |= {(before, item, ""), (before, item, "\x00"), ("", before + item * 3, "\x00")}
    for filler in (" ", "字", "a", "1", "\n", "<"):
        units.add((whole[: len(whole) // 2], filler, "\x00"))

    def made(before: str, unit: str, behind: str) -> Callable[[int], Any]:
        def bait(length: int) -> Any:
            text = before + unit * (length // len(unit)) + behind
            return text if isinstance(pattern.pattern, str) else text.encode("latin-1", "replace")

        return bait

    chosen = sorted(units)
    return [made(*unit) for unit in chosen[:: 1 + len(chosen) // MOST_BAITS]]


def _sample(tree: Any, other: str) -> str:
    """A short text that the pattern matches, more or less."""
    return "".join(_one(op, argument, other) for op, argument in tree)


def _one(op: Any, argument: Any, other: str) -> str:
    if op is constants.LITERAL:
        return chr(argument)
    if op is constants.NOT_LITERAL:
        return other if ord(other) != argument else "b"
    if op is constants.ANY:
        return other
    if op is constants.IN:
        return _of_set(argument, other)
    if op in (constants.MAX_REPEAT, constants.MIN_REPEAT) or str(op) == "POSSESSIVE_REPEAT":
        low, _, item = argument
        return _sample(item, other) * max(low, 1)
    if op is constants.SUBPATTERN:
        return _sample(argument[-1], other)
    if op is constants.BRANCH:
        return max((_sample(branch, other) for branch in argument[1][:40]), key=len)
    if str(op) == "ATOMIC_GROUP":
        return _sample(argument, other)
    return ""


def _of_set(items: Any, other: str) -> str:
    negated = items[0][0] is constants.NEGATE
    rest = items[1:] if negated else items
    if negated:
        taken = [chr(value) for op, value in rest if op is constants.LITERAL]
        return next(c for c in (other, "a", "1", " ", "乙", "\x01") if c not in taken)
    for op, value in rest:
        if op is constants.LITERAL:
            return chr(value)
        if op is constants.RANGE:
            return chr(value[0])
        if op is constants.CATEGORY:
            return {"SPACE": " ", "DIGIT": "1", "WORD": "a"}.get(str(value).removeprefix("CATEGORY_"), other)
    return other


def _repeated(tree: Any, other: str, before: str) -> Iterator[tuple[str, str]]:
    """Each repeat in the pattern: what leads to it, and what it repeats."""
    for op, argument in tree:
        if op in (constants.MAX_REPEAT, constants.MIN_REPEAT) or str(op) == "POSSESSIVE_REPEAT":
            _, high, item = argument
            if high is constants.MAXREPEAT or int(high) > 1:
                yield before, _sample(item, other)
            yield from _repeated(item, other, before)
        elif op is constants.SUBPATTERN:
            yield from _repeated(argument[-1], other, before)
        elif op is constants.BRANCH:
            for branch in argument[1]:
                yield from _repeated(branch, other, before)
        elif op in (constants.ASSERT, constants.ASSERT_NOT):
            yield from _repeated(argument[1], other, before)
        before += _one(op, argument, other)
