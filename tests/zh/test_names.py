"""Chinese personal names: what is one, and how lists of them come apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract.zh.names import is_chinese_name, is_name, split_names, split_run

NAMES = [
    "张三",
    "李四",
    "王小明",
    "欧阳修",
    "欧阳小明",
    "司马光",
    "范姜佳鈺",
    "諸葛亮",
    "陳方安生",
    "钟才文",
    "陆一夫",
]
NAMES += [
    "岳飞",
    "阿不都热依木",
    "扎西顿珠",
    "马丁·路德·金",
    "村上春树",
    "山本太郎",
    "Alice",
    "Demi Xia",
    "O'Neil Wang",
]
NO_NAMES = [
    "时间",
    "高考",
    "文化",
    "方法",
    "编辑",
    "记者",
    "网络",
    "安全",
    "江苏",
    "黄金",
    "石油",
    "任务",
    "平安",
    "字号",
]
NO_NAMES += [
    "张",
    "张三李四王五",
    "新华社",
    "王府井站",
    "马上到了",
    "张先生说",
    "某某晚报·某某网",
    "",
    "123",
    "admin",
    "的张三",
]


@pytest.mark.parametrize("name", NAMES)
def test_names(name: str) -> None:
    assert is_name(name)


@pytest.mark.parametrize("word", NO_NAMES)
def test_no_names(word: str) -> None:
    assert not is_name(word)


def test_rare_surnames_and_single_latin_words_need_a_label() -> None:
    assert is_name("能文彬")
    assert not is_name("能文彬", bare=True)
    assert is_name("Alice")
    assert not is_name("Alice", bare=True)
    assert is_name("Demi Xia", bare=True)
    assert not is_name("Facebook WhatsApp", bare=True)
    assert not is_name("精選")  # （記者精選）


RUNS = [
    ("张三李四王五", "张三 李四 王五"),
    ("张小明李四", "张小明 李四"),
    ("李四张小明", "李四 张小明"),
    ("张文李明华", "张文 李明华"),
    ("欧阳修王安石", "欧阳修 王安石"),
    ("王安石司马光", "王安石 司马光"),
    ("赵一曼钱二宝孙三才", "赵一曼 钱二宝 孙三才"),
    ("欧阳娜娜", "欧阳娜娜"),
    ("会议今天召开", ""),
    ("张三", ""),
]


@pytest.mark.parametrize(("run", "names"), RUNS)
def test_runs(run: str, names: str) -> None:
    assert split_run(run) == tuple(names.split())


LISTS = [
    ("张三、李四", ["张三", "李四"]),
    ("张三，李四", ["张三", "李四"]),
    ("张三 李四", ["张三", "李四"]),
    ("张三 李 四", ["张三", "李四"]),
    ("李 四 王 五", ["李四", "王五"]),
    ("王 小 明", ["王小明"]),
    ("李 小明 张三", ["李小明", "张三"]),
    ("欧阳 修", ["欧阳修"]),
    ("张三&李四", ["张三", "李四"]),
    ("张三/李四", ["张三", "李四"]),
    ("張三︱李四", ["張三", "李四"]),
    ("张三丨李四", ["张三", "李四"]),
    ("张三李四 王五", ["张三", "李四", "王五"]),
    ("Demi Xia", ["Demi Xia"]),
    ("Demi Xia 张三", ["Demi Xia", "张三"]),
    ("马丁·路德·金 张三", ["马丁·路德·金", "张三"]),
    ("扎西顿珠 德吉央金", ["扎西顿珠", "德吉央金"]),
    ("", []),
    ("张三和李四", ["张三", "李四"]),
    ("张三 与 李四", ["张三", "李四"]),
    ("和小明", ["和小明"]),
]


@pytest.mark.parametrize(("text", "names"), LISTS)
def test_lists(text: str, names: list[str]) -> None:
    assert split_names(text) == names


def test_without_a_label_runs_stay_whole() -> None:
    assert split_names("张三李四", runs=False) == ["张三李四"]


@given(st.text(alphabet="张三李四王小明欧阳修ABab ·、/", max_size=60))
def test_a_list_keeps_its_characters(text: str) -> None:
    kept = "".join("".join(split_names(text)).split())
    assert sorted(kept) == sorted(character for character in text if character not in " 、/")


@given(st.text(alphabet="张李王欧阳三四小明司马光", min_size=4, max_size=24))
def test_a_run_comes_apart_whole_or_not_at_all(run: str) -> None:
    names = split_run(run)
    assert names == () or "".join(names) == run
    assert all(is_chinese_name(name) for name in names)


@given(st.text(max_size=80))
def test_any_text_can_be_asked(text: str) -> None:
    is_name(text)
    is_name(text, bare=True)
    split_names(text)
