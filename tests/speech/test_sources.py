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


MORE = [
    ("据中新网5月1日电 江州市今天发布预警。", ["中新网"]),
    ("据《环球时报》援引路透社消息报道，谈判已经恢复。", ["《环球时报》", "路透社"]),
    ("综合新华社、中新社报道，谈判已经恢复。", ["新华社", "中新社"]),
    ("据韩联社首尔5月1日报道，谈判已经恢复。", ["韩联社"]),
    ("据日本共同社消息，谈判已经恢复。", ["日本共同社"]),
    ("路透社援引知情人士的话称，谈判已经恢复。", ["路透社", "知情人士"]),
    ("《纽约时报》5月1日报道称，谈判已经恢复。", ["《纽约时报》"]),
    ("蓝星公司发布公告称，净利润增长两成。", ["蓝星公司"]),
    ("江州大学一项研究发现，喝茶有益健康。", ["江州大学"]),
    ("根据世界卫生组织的建议，成人每天应运动半小时。", ["世界卫生组织"]),
    ("记者12日从江州海关获悉，出口增长一成。", ["江州海关"]),
    ("欧盟委员会宣布，将征收关税。", ["欧盟委员会"]),
    ("根据《民法典》第一千条规定，应当赔偿。", ["《民法典》"]),
    ("在今年的政府工作报告中，绿化列为重点。", ["政府工作报告"]),
    ("白宫发言人说，总统将出访。", ["白宫发言人"]),
    ("监控视频显示，男子独自离开。", ["监控视频"]),
]


@pytest.mark.parametrize(("text", "names"), MORE)
def test_where_the_name_ends(text: str, names: list[str]) -> None:
    assert [source.name for source in find_sources(text)] == names


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
