"""Who heads a clause, or a chain of clauses, told by what follows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract.speech.clause_subject import chain_subject, clause_subject

CLAUSES = [
    # clause, its subject ("" where it has none of its own)
    ("他隔着人群竖起大拇指", "他"),
    ("他的妻子在一旁抹泪", "他的妻子"),
    ("他老婆在一旁抹泪", "他老婆"),
    ("我爸正对着手机", "我爸"),
    ("那一夜她没有睡", "她"),
    ("小伙子咧嘴一笑", "小伙子"),
    ("家长们很着急", "家长们"),
    ("一位老人拉着他的手", "一位老人"),
    ("一名男子的声音在发抖", "一名男子"),
    ("消防员小田有些腼腆", "消防员小田"),
    ("村民赵德全站在院子里", "村民赵德全"),
    ("教练瓜迪奥拉叹了口气", "教练瓜迪奥拉"),
    ("丈夫孔先生叹了口气", "丈夫孔先生"),
    ("编写组就直接写道", "编写组"),
    ("江州市教育局在会上强调", "江州市教育局"),
    ("在村民李秀英看来", "村民李秀英"),
    # whom one turns to, and what a noun goes on with
    ("对老人鞠了一躬", ""),
    ("向记者出示证件", ""),
    ("海风吹过来", ""),
]

CHAINS = [
    ("说起学生，老人满脸笑容", "老人"),
    ("记者提问时，李秀英摇了摇头", "李秀英"),
    ("面对镜头，王建国有些紧张", "王建国"),
    ("张伟走进车间，拉着工人的手", "张伟"),
    ("张伟走到母亲身边，低下头", "张伟"),
]


@pytest.mark.parametrize(("clause", "subject"), CLAUSES)
def test_clause(clause: str, subject: str) -> None:
    noun = clause_subject(clause, 0, len(clause))
    assert (clause[noun.start : noun.end] if noun else "") == subject


@pytest.mark.parametrize(("chain", "subject"), CHAINS)
def test_chain(chain: str, subject: str) -> None:
    noun = chain_subject(chain, 0, len(chain))
    assert (chain[noun.start : noun.end] if noun else "") == subject


@given(st.text(alphabet="张三老人他的在对说，。站着·一位们校长“”《》 a1", max_size=40))
def test_any_text(text: str) -> None:
    noun = chain_subject(text, 0, len(text))
    if noun:
        assert 0 <= noun.start <= noun.name_start < noun.name_end <= noun.end <= len(text)
