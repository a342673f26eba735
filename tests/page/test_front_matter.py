"""Fields above the text of a Markdown file."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract import extract
from newsextract.page.front_matter import read_front_matter
from newsextract.page.text import read_text

STORY = [
    "昨天上午，青石镇的石桥修缮完工，附近村民提着灯笼上桥，庆祝老桥重新开放。",
    "桥头的老槐树下摆起了长桌，镇里的厨师做了一百碗面，来的人都吃了一碗。",
]


@pytest.mark.parametrize(
    ("fields", "title", "meta"),
    [
        ("---\ntitle: 青石镇老桥\ndate: 2024-03-05\n---\n", "青石镇老桥", {"date": "2024-03-05"}),
        ('---\r\ntitle: "老桥"\r\naliases:\r\n  - 桥\r\n- 灯\r\n---\r\n', "老桥", {"aliases": "桥 灯"}),
        ("+++\ntitle = '老桥：一百天'\ndraft = false\n+++\n", "老桥：一百天", {"draft": "false"}),
        ("---\ntitle: >-\n  老桥\n  新灯\ndraft: no\n---\n", "老桥 新灯", {"draft": "no"}),
        ("---\ntitle: |\n---\n", None, None),
        ('---\ntitle: "老桥" # 备注\n# 备注\n---\n', "老桥", {}),
        ("---\ntitle: 学 C# 的桥 # 备注\ncover:\n  image: a.jpg\n---\n", "学 C# 的桥", {}),
        ("\ufeff---\ntitle: 老桥\n...\n", None, None),
        ("---\n青石镇的老桥修好了。\n---\n", None, None),
        ("---\ndate: 2024-03-05\n---\n", None, None),
        ("title: 老桥\n---\n", None, None),
    ],
)
def test_fields(fields: str, title: str | None, meta: dict[str, str] | None) -> None:
    found = read_front_matter(fields + "\n".join(STORY))
    assert (found and (found[0].title, found[0].meta)) == (title and (title, meta))
    assert found is None or found[1] == "\n".join(STORY)


def test_article_of_a_blog_s_file() -> None:
    head = "---\ntitle: 老桥修缮记\ndate: 2024-03-05T08:20:00+08:00\n---\n"
    article = extract(head + "\n\n".join([STORY[0], "<!--more-->", "## 灯\n", STORY[1]]))
    assert (article.title, str(article.published_at)) == ("老桥修缮记", "2024-03-05 08:20:00+08:00")
    assert article.body == "\n".join([STORY[0], "灯", STORY[1]])


@pytest.mark.parametrize("tags", ["tags: [老桥, 灯会]", "tags:\n  - 老桥\n  - '灯会'", "tags: 老桥, 灯会"])
def test_credits_are_read_like_lines_below_the_headline(tags: str) -> None:
    head = f"---\ntitle: 老桥修缮记\nauthor: 周一帆\nsource: 江州晚报\n{tags}\n---\n"
    article = extract(head + "\n\n".join(STORY))
    assert (article.title, article.authors, article.tags) == ("老桥修缮记", ("周一帆",), ("老桥", "灯会"))
    assert article.source == "江州晚报"
    assert article.body == "\n".join(STORY)


@given(st.lists(st.sampled_from(["---\n", "+++\n", "title: 桥\n", "桥。\n", "- 桥\n", "\n", " "])))
def test_any_text_can_be_read(pieces: list[str]) -> None:
    assert all(block.text for block in read_text("".join(pieces))[1])
