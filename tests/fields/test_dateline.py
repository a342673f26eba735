"""Datelines and reporters in the first words of an article, one form a line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract.fields.dateline import read_dateline

DATELINES = [
    ("新华社巴黎12月9日电（记者张三）法国9日", "新华社", "张三"),
    ("新华社北京5月19日电（张三、李四）中国", "新华社", "张三 李四"),
    ("新华社北京4月24日电 题：某某某", "新华社", ""),
    ("据新华社拉萨电 今天", "新华社", ""),
    ("中新网5月3日电 (记者 张三)今天", "中新网", "张三"),
    ("人民网北京5月9日电 （记者张三）记者", "人民网", "张三"),
    ("央广网北京2月13日消息（记者张三）据", "央广网", "张三"),
    ("东方网2月15日消息：今天下午", "东方网", ""),
    ("参考消息网5月3日报道 外媒称", "参考消息网", ""),
    ("格隆汇5月3日丨某某", "格隆汇", ""),
    ("IT之家 5 月 3 日消息，某某", "IT之家", ""),
    ("路透社纽约5月3日电", "路透社", ""),
    ("中国经济网北京5月3日讯（记者张三）今天", "中国经济网", "张三"),
    ("扬子晚报网5月3日讯（通讯员 张三 记者 李四）今天", "扬子晚报", "张三 李四"),
    ("《科创板日报》5月3日讯（记者 张三）今天", "科创板日报", "张三"),
    ("新京报讯（记者 张三）11月25日", "新京报", "张三"),
    ("新京报讯2019年某某赛", "新京报", ""),
    ("凤凰网科技讯 北京时间12月16日消息", "凤凰网科技", ""),
    ("凤凰网科技讯 (作者/张三)今天", "凤凰网科技", "张三"),
    ("华龙网-新重庆客户端讯 今（9）日", "华龙网-新重庆客户端", ""),
    ("湖北日报讯（记者张三、通讯员李四、王五）昨天", "湖北日报", "张三 李四 王五"),
    ("新浪科技讯 北京时间1日早间消息", "新浪科技", ""),
    ("本报讯（记者张三）近日", None, "张三"),
    ("本站讯（职工通讯员 张三 李四）7日", None, "张三 李四"),
    ("本报北京5月3日电（记者张三）今天", None, "张三"),
    ("【环球网报道 记者 张三】据", "环球网", "张三"),
    ("【环球时报综合报道】据", "环球时报", ""),
    ("【大公報訊】記者", "大公報", ""),
    ("【明報專訊】昨日", "明報", ""),
    ("【本報訊】昨日", None, ""),
    ("〔記者張三／台北報導〕台北市", None, "張三"),
    ("（中央社記者張三台北12日電）行政院", "中央社", "張三"),
    ("（中央社台北12日電）行政院", "中央社", ""),
    ("中央社記者張三台北12日電", "中央社", "張三"),
    ("記者張三／台北報導", None, "張三"),
    ("香港文匯報訊（記者 張三 北京報道）今天", "香港文匯報", "張三"),
]


@pytest.mark.parametrize(("text", "outlet", "names"), DATELINES)
def test_dateline(text: str, outlet: str | None, names: str) -> None:
    found = read_dateline(text)
    assert found is not None
    assert (found.outlet, found.authors) == (outlet, tuple(names.split()))
    assert 0 < found.end <= len(text)


@pytest.mark.parametrize(
    "text",
    [
        "资讯显示这个问题",
        "通讯技术的发展",
        "昨日消息，张三",
        "最新消息，今天",
        "据某某电视台《某某新闻》报道，今天",
        "记者昨日从市公安局获悉，",
        "5月3日电，某某",
        "华东地区的电力供应",
        "电影《某某》上映",
        "",
    ],
)
def test_no_dateline(text: str) -> None:
    assert read_dateline(text) is None


@given(st.text(alphabet="新华社报网讯电消息报道记者张三（）()【】〔〕12月日北京 ，、", max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    found = read_dateline(text)
    assert found is None or 0 < found.end <= len(text)
