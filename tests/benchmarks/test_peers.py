"""The peers' side of the comparison, with none of the peers installed: names, text, a process that
hangs, dies or raises."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from peers import conversation
from peers.pages import text_of
from peers.readers import names


@pytest.mark.parametrize(
    ("authors", "expected"),
    [
        (None, []),
        ("", []),
        ("张三", ["张三"]),
        ("张三、李四", ["张三", "李四"]),
        ("张三 李四", ["张三", "李四"]),
        ("张三；李四，王五", ["张三", "李四", "王五"]),
        ("Jane Roe; John Doe", ["Jane Roe", "John Doe"]),
        ("张三 | Jane Roe", ["张三", "Jane Roe"]),
    ],
)
def test_names_of_a_string(authors: str | None, expected: list[str]) -> None:
    assert names(authors) == expected


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ('<meta charset="gb2312"><p>新闻', '<meta charset="utf-8"><p>新闻'),
        (
            '<meta http-equiv="Content-Type" content="text/html; charset=GBK"><p>新闻报道',
            '<meta http-equiv="Content-Type" content="text/html; charset=utf-8"><p>新闻报道',
        ),
        ('<?xml version="1.0" encoding="gbk"?><html><p>新闻报道', "<html><p>新闻报道"),
        ("<p>charset=gbk 新闻报道", "<p>charset=gbk 新闻报道"),
    ],
)
def test_text_says_that_it_is_utf8(page: str, expected: str) -> None:
    assert text_of(page.encode("gb18030")) == expected


CHILD = """
import json, os, sys, time
print(json.dumps({"version": "1"}), flush=True)
for line in sys.stdin:
    page = json.loads(line)
    if page["text"] == "hang": time.sleep(60)
    if page["text"] == "die": os._exit(9)
    if page["text"] == "babble": print("no JSON", flush=True); continue
    print(json.dumps({"id": page["id"], "body": page["text"]}), flush=True)
"""


@pytest.fixture
def child(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    script = tmp_path / "child.py"
    script.write_text(CHILD, "utf-8")
    monkeypatch.setattr(conversation, "command", lambda name: [sys.executable, str(script)])


@pytest.mark.usefixtures("child")
@pytest.mark.parametrize(
    ("text", "error"),
    [("hang", "no answer within 5 s"), ("die", "the process died"), ("babble", "the process died")],
)
def test_a_failing_page_fails_alone(text: str, error: str) -> None:
    with conversation.Conversation("peer", seconds_a_page=5) as peer:
        assert peer.ask("a", "新闻") == {"id": "a", "body": "新闻"}
        assert peer.ask("b", text) == {"id": "b", "error": error}
        assert peer.ask("c", "报道") == {"id": "c", "body": "报道"}
        assert peer.version == "1"


@pytest.mark.usefixtures("child")
def test_half_a_surrogate_pair_goes_through() -> None:
    with conversation.Conversation("peer") as peer:
        assert peer.ask("a", "新\ud83d闻")["body"] == "新\ud83d闻"


def test_a_peer_that_does_not_start_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(conversation, "command", lambda name: [sys.executable, "-c", "pass"])
    with pytest.raises(RuntimeError, match="GNE does not start"), conversation.Conversation("GNE"):
        pass
