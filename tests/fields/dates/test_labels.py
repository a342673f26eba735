"""What the word beside a date calls it."""

from __future__ import annotations

import pytest

from newsextract.fields.dates import label_of, parse_date


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("发布时间：2023-12-16", "published"),
        ("發布於 2023-12-16", "published"),
        ("日期 2023-12-16", "published"),
        ("張貼日：112年12月16日", "published"),
        ("有效日期：2023-12-16", "other"),
        ("最新推荐文章于 2023-12-16 10:05 发布", "other"),
        ("发布日期： [2023-12-16]", "published"),
        ("发布/2023-12-16", "published"),
        ("出版：2023-12-16", "published"),
        ("發佈時間：10:05 2023-12-16 HKT", "published"),
        ("更改时间： 16/12/2023 - 11:05", "updated"),
        ("2023-12-16 10:05 发布", "published"),
        ("Published: 2023-12-16", "published"),
        ("成文日期：2023-12-16", "written"),
        ("更新时间：2023-12-16", "updated"),
        ("输入 2023年 12月 16日 10:05", "published"),
        ("修改 2023年 12月 16日 10:30", "updated"),
        ("最後更新：2023-12-16", "updated"),
        ("2023-12-16 10:05 更新", "updated"),
        ("最后编辑于 2023-12-16", "updated"),
        ("Last updated 2023-12-16", "updated"),
        ("截止日期：2023-12-16", "other"),
        ("今天是2023年12月16日", "other"),
        ("活动时间：2023-12-16", "other"),
        ("10:05 2023-12-16", None),
        ("来源：某网 2023-12-16", None),
        ("2023-12-16 更新时间：", None),
        ("2023-12-16 10:05 编辑 打印 收藏", None),
        ("2023-12-16 10:05 最后编辑", "updated"),
        ("本帖最后由 某人 于 2023-12-16 10:05 编辑", "updated"),
    ],
)
def test_label(text: str, label: str | None) -> None:
    found = parse_date(text)
    assert found is not None
    assert found.label == label


def test_label_of_a_table_cell() -> None:
    assert label_of("发布日期：") == "published"
    assert label_of("【有效期】") == "other"
    assert label_of("索引号") is None
