"""What holds for every text: nothing is raised, offsets are exact, the same text gives the same answer."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from newsextract.speech import find_quotes, find_sources

WORDS = """
—— 张伟 李秀英 王教授 玛丽·琼斯 他 她 该公司 这位村民 一位知情人士 江州市公安局 校长 记者 说 表示 称 告诉记者
指出 的回应是 写道 认为 据 根据 报道 显示 发布 《报告》 在接受采访时 激动地 11月3日 对此 我们会努力 今天很好
谁来了 把 妻子还没有 于五月 陈渡 說 電視臺 A Tony 新华社 从 获悉
"""
PIECES = st.sampled_from([*"“”‘’「」『』\"'：，。？！\n、·《》（） ", *WORDS.split()])
TEXTS = st.one_of(st.lists(PIECES, max_size=40).map("".join), st.text(max_size=80))


@given(TEXTS)
def test_offsets_are_exact_and_quotations_do_not_overlap(text: str) -> None:
    quotes = find_quotes(text, indirect=True)
    for quote in quotes:
        assert quote.text
        assert text[quote.start : quote.end] == quote.text
    for first, second in itertools.pairwise(quotes):
        assert first.start <= second.start
        nested = second.end <= first.end
        assert first.end <= second.start or nested


@given(TEXTS)
def test_direct_speech_is_the_same_with_and_without_indirect(text: str) -> None:
    both = find_quotes(text, indirect=True)
    assert tuple(quote for quote in both if quote.kind == "direct") == find_quotes(text)


@given(TEXTS)
def test_the_same_text_gives_the_same_answer(text: str) -> None:
    first = find_quotes(text), find_sources(text)
    find_quotes("别的文字“在中间”")
    assert (find_quotes(text), find_sources(text)) == first


@given(TEXTS)
def test_speakers_are_words_of_the_text(text: str) -> None:
    for quote in find_quotes(text):
        for words in (quote.speaker, quote.speaker_as_written, quote.speaker_title, quote.cue):
            assert words is None or (words and words in text)


@given(TEXTS)
def test_sources_are_cited_once_and_in_the_text(text: str) -> None:
    sources = find_sources(text)
    names = [source.name for source in sources]
    assert len(set(names)) == len(names)
    for source in sources:
        assert source.role == "cited"
        assert source.url is None
        assert source.name in text
