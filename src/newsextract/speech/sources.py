"""Whom a text names as the origin of what it says: outlets, offices, papers, people without a name."""

from __future__ import annotations

import re

from newsextract.article import Source, SourceKind
from newsextract.lexicon import entries
from newsextract.speech.attribution import is_cue_at
from newsextract.speech.folding import simplified
from newsextract.speech.marks import MARK, scan
from newsextract.speech.nouns import Noun, read_noun
from newsextract.speech.sentences import clause_end, clause_start, masked, sentence_start
from newsextract.speech.subjects import is_known, subject_of
from newsextract.speech.words import Words
from newsextract.zh.outlets import is_outlet, origin_kind


def _any_of(words: Words) -> str:
    return "|".join(sorted(map(re.escape, words.words), key=len, reverse=True))


_ASSERTION = re.compile(_any_of(Words.named("sources", "assertion")))
_END = _any_of(Words.named("sources", "end"))
_EMPTY = Words.named("sources", "empty").words
_ACCORDING = re.compile(
    rf"(?<![证依凭论票收单])(?:根据|依据|按照|援引|引述|转引|据)(?:了)?([^，。；：、\n]{{2,60}}?)(?:{_END}|(?=[，。；：\n]))"
)
_FROM = re.compile(
    r"从([^，。；：\n]{2,40}?)(?:方面|处|那里)?(?:获悉|了解到|了解获悉|得知|获知|看到|采访获悉|证实)"
)
_INTERVIEW = re.compile(
    r"接受(?:了)?([^，。；：\n记者]{2,24}?)(?:的)?(?:独家|电话|书面)?(?:采访|专访|访问|连线)"
)
_WORK = re.compile(r"《[^》\n]{2,80}》")
_ISSUED = re.compile(
    r"(?:最新|近日|日前|当天|昨日|今日|联合|正式|对外|官方|最近)*(?:发布|公布|印发|出台|发表|刊登|刊发|出版|提供|披露|出具|编制|撰写|出品|推出|曝光)(?:了|的)*$"
)
_TRAILING = re.compile(
    r"(?:的|当天|当日|近日|日前|今日|昨日|最新|最近|[^，]{0,2}\d{1,4}[年月日][\d年月日前讯]*|网站|官网|今天|昨天|于|在)+$"
)
_DATA = re.compile(r"(?:的)?(?:统计|数据|统计数据|调查|研究|模型|报告|监测|结果|报道|消息|观点|介绍|最新)+$")


def find_sources(text: str) -> tuple[Source, ...]:
    """The sources a Chinese text cites, each once, in order."""
    folded = simplified(text)
    spans = [span for span in scan(text) if span.depth == 0] if MARK.search(text) else []
    plain = masked(folded, spans)
    found: list[tuple[int, int, SourceKind]] = []
    for match in _ACCORDING.finditer(plain):
        found += _phrase(plain, match.start(1), match.end(1), named=True)
    for match in _FROM.finditer(plain):
        found += _phrase(plain, match.start(1), match.end(1), named=True)
    for match in _INTERVIEW.finditer(plain):
        if is_outlet(text[match.start(1) : match.end(1)]):
            found += _phrase(plain, match.start(1), match.end(1), named=True)
    for match in _ASSERTION.finditer(plain):
        if is_cue_at(plain, *match.span()):
            found += _subject(plain, match.start())
    return _distinct(text, found)


def _subject(plain: str, at: int) -> list[tuple[int, int, SourceKind]]:
    noun = subject_of(plain, sentence_start(plain, 0, at), at)
    if noun is None or noun.kind not in ("anonymous", "organisation", "document"):
        return []
    return _phrase(plain, noun.start, noun.end, named=False)


def _phrase(plain: str, start: int, end: int, *, named: bool) -> list[tuple[int, int, SourceKind]]:
    """The origins in a phrase: 某公司发布的《报告》 holds two."""
    work = None
    for work in _WORK.finditer(plain, start, end):
        pass
    if work:
        before = _ISSUED.search(plain, start, work.start())
        out: list[tuple[int, int, SourceKind]] = [(work.start(), work.end(), "document")]
        if before and before.start() > start:
            out = _phrase(plain, start, before.start(), named=True) + out
        return out
    trailing = _DATA.search(plain, start, end)
    if trailing and trailing.start() > start + 1 and named:
        end = trailing.start()
    trailing = _TRAILING.search(plain, start, end)
    if trailing and trailing.start() > start + 1:
        end = trailing.start()
    noun = read_noun(plain, start, end)
    if noun is None:
        return [(start, end, "organisation")] if named and 2 <= end - start <= 14 else []
    if noun.kind in ("pronoun", "person", "short"):
        return []
    return [(noun.start, noun.end, _kind(noun))]


def _kind(noun: Noun) -> SourceKind:
    if noun.kind == "anonymous":
        return "anonymous"
    return "document" if noun.kind == "document" else "organisation"


def _distinct(text: str, found: list[tuple[int, int, SourceKind]]) -> tuple[Source, ...]:
    seen: dict[str, Source] = {}
    for start, end, kind in sorted(found):
        name = text[start:end].strip(' \u3000“”「」"')
        key = simplified(name).strip("《》").casefold()
        if len(key) < 2 or key in _EMPTY or key in seen:
            continue
        if kind == "organisation" and is_outlet(name):
            kind = origin_kind(name)
        seen[key] = Source(name=name, role="cited", url=None, kind=kind)
    return tuple(seen.values())


__all__ = ["clause_end", "clause_start", "entries", "find_sources", "is_known"]
