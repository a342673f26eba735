"""Words of lists that are compared with a page as it stands count in both scripts."""

from __future__ import annotations

import pytest

from newsextract import extract, lexicon

TEXT = "<p>市圖書館昨日開放新的閱覽室，首日有八百名讀者到館。</p><p>閱覽室每天開放到晚上九點，不收費用。</p>"


@pytest.mark.parametrize(
    ("name", "simplified", "traditional"),
    [
        ("editor_labels", "选稿", {"選稿"}),
        ("byline_labels", "采写", {"采寫", "採寫"}),
        ("outlets", "参考消息", {"參考消息"}),
    ],
)
def test_traditional_forms(name: str, simplified: str, traditional: set[str]) -> None:
    assert simplified in lexicon.entries(name)
    assert traditional <= set(lexicon.entries(name))


@pytest.mark.parametrize("name", ["surnames", "script_pairs", "frequent_characters"])
def test_other_lists_stay_as_written(name: str) -> None:
    written = [entry for group in lexicon.sections(name).values() for entry in group]
    assert list(lexicon.entries(name)) == written


def test_a_label_known_in_simplified_characters_only() -> None:
    page = f"<title>新閱覽室開放</title><h1>新閱覽室開放</h1><div>選稿：張三</div>{TEXT}"
    article = extract(page)
    assert (article.authors, article.editors) == ((), ("張三",))
