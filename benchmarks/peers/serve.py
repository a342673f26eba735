"""One Python peer as a process: a JSON line in (`id`, `text`) for each page, a prediction line out.

    .venv-peers/bin/python -m peers.serve NAME

First comes a line with the peer's version. Whatever the peer prints itself goes to standard error.
"""

from __future__ import annotations

import json
import os
import sys
from typing import Any, TextIO

from peers.readers import PEERS, Peer


def answer(peer: Peer, read: Any, page: dict[str, str]) -> dict[str, Any]:
    """The prediction, or what the peer raised: then the page counts as failed."""
    try:
        raw = read(page["text"])
        if raw is None:
            return {"id": page["id"], "error": "nothing found"}
        return {"id": page["id"], **peer.fields(raw)}
    except Exception as error:  # a peer may raise anything; it is recorded and counted
        return {"id": page["id"], "error": f"{type(error).__name__}: {error}"[:300]}


def say(line: dict[str, Any], out: TextIO) -> None:
    out.write(json.dumps(line) + "\n")  # ASCII: a peer may let through half a surrogate pair
    out.flush()


def main() -> None:
    out = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    peer = PEERS[sys.argv[1]]
    read = peer.load()
    say({"version": peer.version()}, out)
    for line in sys.stdin.buffer:
        say(answer(peer, read, json.loads(line)), out)


if __name__ == "__main__":
    main()
