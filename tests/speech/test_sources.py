"""Cited sources: their frames, where the name ends, what kind it is, and what names nobody."""

from __future__ import annotations

import pytest

from newsextract.speech import find_sources

CITED = [
    ("据新华社报道，会议将于明日举行。", [("新华社", "agency")]),
    ("据彭博社5月1日报道，谈判已经恢复。", [("彭博社", "agency")]),
    ("据美国《华盛顿邮报》报道，谈判已经恢复。", [("美国《华盛顿邮报》", "outlet")]),
    ("台湾“中央社”报道称，台风将于今晚登陆。", [("台湾“中央社”", "agency")]),
    ("据江州市统计局的数据，物价上涨百分之二。", [("江州市统计局", "organisation")]),
    (
        "根据江州研究院发布的《城市交通报告》，拥堵有所缓解。",
        [("江州研究院", "organisation"), ("《城市交通报告》", "document")],
    ),
    ("记者从江州市教育局获悉，全市学校明日停课。", [("江州市教育局", "organisation")]),
    ("外媒称，该公司正在裁员。", [("外媒", "anonymous")]),
    ("一位知情人士透露，谈判已经破裂。", [("一位知情人士", "anonymous")]),
    ("内部文件显示，该项目早已停止。", [("内部文件", "document")]),
    ("业内人士认为，价格还会上涨。", [("业内人士", "anonymous")]),
    ("江州市公安局通报称，嫌疑人已被抓获。", [("江州市公安局", "organisation")]),
    ("蓝星公司的服务条款规定，用户须年满十八岁。", [("蓝星公司的服务条款", "document")]),
    ("《消费者权益保护条例》规定，商家应当退款。", [("《消费者权益保护条例》", "document")]),
    ("省交通厅相关负责人表示，大桥明年通车。", [("省交通厅相关负责人", "anonymous")]),
    ("據江州日報報導，會議明天舉行。", [("江州日報", "outlet")]),
    ("警方調查，男子昨晚獨自離家。", [("警方", "organisation")]),
    ("据江州市气象局消息，明天有雨。据江州市气象局介绍，后天放晴。", [("江州市气象局", "organisation")]),
    (
        "国务院办公室印发《关于城市绿化的通知》，要求各地落实。",
        [("国务院办公室", "organisation"), ("《关于城市绿化的通知》", "document")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CITED)
def test_cited(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(source.name, source.kind) for source in find_sources(text)] == expected


NOBODY = [
    "据了解，会议将于明日举行。",
    "据悉，会议将于明日举行。",
    "据此，法院判他无罪。",
    "有人说，这里要拆迁。",
    "数据显示，物价上涨百分之二。",
    "张伟表示，今年的收成会更好。",
    "他说，明天不上课。",
    "记者了解到，这里要拆迁。",
    "这部小说写得很好。",
    "该频道的名称已经更改。",
    "他们占据了有利的位置。",
    "",
]


@pytest.mark.parametrize("text", NOBODY)
def test_names_nobody(text: str) -> None:
    assert find_sources(text) == ()
