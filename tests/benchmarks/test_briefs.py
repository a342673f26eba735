"""A dump is shortened by the lines of the paragraphs that are taken out, and by no others."""

from __future__ import annotations

from briefs import without_lines

DUMP = "阅览室开放\n\n新的阅览室昨日开放。\n\n首日有八百名读者。\n\n 周一 闭馆。\n\n责任编辑：张三"


def norm(line: str) -> str:
    return "".join(filter(str.isalnum, line))


def shorter(kept: list[str], rest: list[str]) -> str | None:
    return without_lines(DUMP, [norm(line) for line in kept], [norm(line) for line in rest], norm)


def test_the_rest_of_the_paragraphs_goes() -> None:
    assert shorter(["新的阅览室昨日开放。"], ["首日有八百名读者。", "周一闭馆。"]) == (
        "阅览室开放\n\n新的阅览室昨日开放。\n\n责任编辑：张三"
    )


def test_a_dump_with_other_lines_is_left_out() -> None:
    assert shorter(["新的阅览室昨日开放。"], ["首日有八百名读者。", "馆长说座位不够。"]) is None


def test_a_paragraph_that_comes_again_is_not_taken_out() -> None:
    assert shorter(["周一闭馆。"], ["首日有八百名读者。", "周一闭馆。"]) is None
