"""A peer in its own process, asked page by page, with a time limit for each.

A peer that dies, hangs or says something else than a prediction has failed on that page; it is
started anew for the next one.
"""

from __future__ import annotations

import contextlib
import json
import os
import queue
import subprocess
import threading
from collections.abc import Iterable
from typing import Any

from peers.environment import HERE, NODE_FOLDER, PYTHON, node
from peers.readers import PEERS, names

READABILITY_JS = {
    "readability.js": ("jsdom", "500"),
    "readability.js, charThreshold 100": ("jsdom", "100"),
    "readability.js on linkedom, charThreshold 100": ("linkedom", "100"),
}
"""By name, the implementation of the DOM and the length from which it takes a text for an article:
500 characters is its default and much for Chinese, where fewer characters say as much."""
SECONDS_TO_START = 120.0
SECONDS_A_PAGE = 60.0
"""Wall-clock; the slowest peer takes a second for the longest page of the corpus."""


def command(name: str) -> list[str]:
    """How the peer `name` is started."""
    if name in READABILITY_JS:
        return [str(node()), str(HERE / "readability.mjs"), str(NODE_FOLDER), *READABILITY_JS[name]]
    return [str(PYTHON), "-m", "peers.serve", name]


def available() -> list[str]:
    """The peers that can be measured here; readability.js needs node."""
    return [*PEERS, *(READABILITY_JS if node() else ())]


class Conversation:
    """One peer's process. `ask` gives its prediction, or one with an `error`."""

    def __init__(self, name: str, seconds_a_page: float = SECONDS_A_PAGE) -> None:
        self.name = name
        self.version = ""
        self._limit = seconds_a_page
        self._process: subprocess.Popen[str] | None = None
        self._lines: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._listener: threading.Thread | None = None

    def __enter__(self) -> Conversation:
        self._start()
        return self

    def __exit__(self, *_: object) -> None:
        self._end()

    def ask(self, page_id: str, text: str) -> dict[str, Any]:
        if self._process is None:
            self._start()
        try:
            # the reading thread takes answers in, so writing a long page cannot block both sides
            self._send({"id": page_id, "text": text})
            prediction: dict[str, Any] = json.loads(self._lines.get(timeout=self._limit) or "")
        except queue.Empty:
            self._end()
            return {"id": page_id, "error": f"no answer within {self._limit:.0f} s"}
        except (OSError, json.JSONDecodeError):
            self._end()
            return {"id": page_id, "error": "the process died"}
        if "byline" in prediction:  # readability.js gives one string
            prediction["authors"] = names(prediction.pop("byline"))
        return prediction

    def _send(self, page: dict[str, str]) -> None:
        assert self._process is not None
        assert self._process.stdin is not None
        # ASCII only: a page may hold half a surrogate pair
        self._process.stdin.write(json.dumps(page) + "\n")
        self._process.stdin.flush()

    def _start(self) -> None:
        self._process = process = subprocess.Popen(
            command(self.name),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
            errors="replace",
            env={**os.environ, "PYTHONPATH": str(HERE.parent)},
        )
        lines: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._lines = lines

        def listen() -> None:
            assert process.stdout is not None
            for line in process.stdout:
                lines.put(line)
            lines.put("")  # the process has ended

        self._listener = threading.Thread(target=listen, daemon=True)
        self._listener.start()
        try:
            self.version = json.loads(lines.get(timeout=SECONDS_TO_START))["version"]
        except (queue.Empty, json.JSONDecodeError, KeyError) as error:
            self._end()
            raise RuntimeError(f"{self.name} does not start: {' '.join(command(self.name))}") from error

    def _end(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            if self._listener is not None:
                self._listener.join(10)
            for pipe in (self._process.stdin, self._process.stdout):
                if pipe is not None:
                    with contextlib.suppress(OSError):
                        pipe.close()
            self._process = None


def predictions(name: str, pages: Iterable[tuple[str, str]]) -> tuple[str, dict[str, dict[str, Any]]]:
    """The peer's version and its predictions by page id."""
    with Conversation(name) as conversation:
        found = {page_id: conversation.ask(page_id, text) for page_id, text in pages}
        return conversation.version, found
