"""The folder beside the output in which a run keeps what it needs to go on after a kill.

`OUTPUT.run/` holds `run.json` (what was asked for, what the input was), `progress.json` (how far
it is, replaced after each part), the journals of the parts that are not written yet, and a lock.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any, BinaryIO

from newsextract.batch.journal import as_json, write_whole
from newsextract.batch.readers.files import InputFile
from newsextract.batch.records import UsageError

LOCKS = ("lock", "lock-writing")

LISTED = 200
"""Up to so many input files are listed one by one, to say which of them changed."""


@dataclass(slots=True)
class State:
    """How far a run is: all parts before `parts` are written and final."""

    parts: int = 0
    articles: int = 0
    skipped: int = 0
    errors: int = 0
    reasons: dict[str, int] = field(default_factory=dict)
    cursor: list[int | str] | None = None
    """Of the last page in the last written part."""
    quarantine_bytes: int = 0
    files: list[str] = field(default_factory=list)
    """Names of the parts that hold articles."""
    slowest: list[tuple[float, str]] = field(default_factory=list)
    learned: bool = False
    input_done: bool = False
    done: bool = False

    @property
    def pages(self) -> int:
        return self.articles + self.skipped + self.errors


class RunFolder:
    """The run's folder, locked while it is open."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock: BinaryIO | None = None

    @property
    def parts(self) -> Path:
        """Where parts wait that are joined into one file at the end."""
        return self.path / "parts"

    @property
    def sites(self) -> Path:
        return self.path / "sites.memory"

    @property
    def learning(self) -> Path:
        return self.path / "sites.learning"

    @property
    def marks(self) -> Path:
        return self.path / "reposts.bin"

    def journal(self, part: int) -> Path:
        return self.path / f"journal-{part:05d}"

    def journals(self, first: int) -> list[int]:
        """Numbers of the journals that are there, from part `first` on."""
        numbers = sorted(int(found.name[8:]) for found in self.path.glob("journal-*"))
        for number in numbers:
            if number < first:  # killed after the part was written and before its journal was removed
                self.journal(number).unlink()
        return [number for number in numbers if number >= first]

    def open(self) -> None:
        """Make the folder where it is not there, and lock it. Raises `UsageError` if it is in use."""
        self.path.mkdir(parents=True, exist_ok=True)
        self._lock = (self.path / "lock").open("ab")
        try:
            _lock(self._lock)
        except OSError as held:
            self._lock.close()
            self._lock = None
            raise UsageError(f"another run is writing here ({self.path} is locked)") from held

    def close(self) -> None:
        """Let go of the lock. Where no run has begun nothing is left behind."""
        if self._lock is None:
            return
        if not self.has_begun and all(found.name == LOCKS[0] for found in self.path.iterdir()):
            with contextlib.suppress(OSError):
                shutil.rmtree(self.path)
        self._lock.close()
        self._lock = None

    @property
    def has_begun(self) -> bool:
        """Whether an earlier call has begun a run here."""
        return self._about.exists()

    def has_no_page(self) -> bool:
        """Whether no call has come as far as a page: nothing is there that settings could be wrong for."""
        state = self.state()
        noted = [self.learning, *self.path.glob("journal-*")]
        return state == State(quarantine_bytes=state.quarantine_bytes) and not any(
            path.stat().st_size for path in noted if path.exists()
        )

    @property
    def _about(self) -> Path:
        return self.path / "run.json"

    def begun(self) -> dict[str, Any] | None:
        """What `begin` wrote; None for a new run."""
        return self._read("run.json", ("settings", "input"))

    def begin(self, about: dict[str, Any]) -> None:
        write_whole(self._about, as_json(about, indent=1))

    def state(self) -> State:
        """How far the run is."""
        values = self._read("progress.json", ("parts", "cursor"))
        if values is None:
            return State()
        known = {item.name for item in fields(State)}
        values["slowest"] = [(seconds, address) for seconds, address in values.get("slowest", ())]
        return State(**{name: value for name, value in values.items() if name in known})

    def save(self, state: State) -> None:
        write_whole(self.path / "progress.json", as_json(asdict(state)))

    def _read(self, name: str, keys: Sequence[str]) -> dict[str, Any] | None:
        """One of the run's own files; None if it is not there. Files are written whole or not at
        all, so one that cannot be read was changed by others: raises `UsageError`."""
        try:
            found = json.loads((self.path / name).read_text("utf-8"))
        except FileNotFoundError:
            return None
        except ValueError:
            found = None
        if not isinstance(found, dict) or not all(key in found for key in keys):
            raise UsageError(f"{self.path / name} is damaged; --restart begins anew")
        return found

    def clear(self) -> None:
        """Forget the run; the lock stays."""
        for found in self.path.iterdir():
            if found.is_dir():
                shutil.rmtree(found)
            elif found.name not in LOCKS:
                found.unlink()


def _lock(file: BinaryIO, wait: bool = False) -> None:
    if os.name == "posix":
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    else:
        import msvcrt

        mode = msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK  # type: ignore[attr-defined]
        msvcrt.locking(file.fileno(), mode, 1)  # type: ignore[attr-defined]


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """Wait until no other process is in here with the same file."""
    with path.open("ab") as opened:
        _lock(opened, wait=True)
        yield


def fingerprint(files: Iterable[InputFile]) -> dict[str, Any]:
    """What the input is: number and size of its files, a digest of names, sizes and times."""
    digest, number, size = hashlib.blake2b(digest_size=16), 0, 0
    listed: dict[str, list[int | str]] = {}
    for file in files:
        digest.update(f"{file.path}\0{file.size}\0{file.changed}\n".encode("utf-8", "surrogateescape"))
        number, size = number + 1, size + file.size
        if number <= LISTED:
            listed[file.path] = [file.size, file.changed]
    found: dict[str, Any] = {"files": number, "bytes": size, "digest": digest.hexdigest()}
    return {**found, "listed": listed} if number <= LISTED else found


def changes(before: dict[str, Any], now: dict[str, Any]) -> str | None:
    """How the input differs from what it was, in words; None if it does not."""
    if before["digest"] == now["digest"]:
        return None
    told = [
        f"{name}: {before[name]:,} then, {now[name]:,} now"
        for name in ("files", "bytes")
        if before[name] != now[name]
    ]
    if "listed" in before and "listed" in now:
        then, here = before["listed"], now["listed"]
        told += [f"new: {path}" for path in here if path not in then][:5]
        told += [f"gone: {path}" for path in then if path not in here][:5]
        told += [f"changed: {path}" for path in here if path in then and then[path] != here[path]][:5]
    return "; ".join(told) or "names or times of files differ"
