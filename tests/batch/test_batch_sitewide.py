"""What repeats across a site is found; what articles share by nature survives."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract import extract
from newsextract.batch import Job, ReaderSpec, SiteMemory, UsageError, run_batch
from newsextract.batch.sitewide import PageLines as Lines
from newsextract.batch.sitewide import memory as memory_bounds
from newsextract.batch.sitewide import page_sketch, site_of
from newsextract.batch.sitewide.memory import LINES_PER_SITE, MIN_PAGES

WORDS = [chr(code) for code in range(0x4E00, 0x4E00 + 1500)]
SLOGAN = "创新成就梦想，责任铸就未来"
DISCLAIMER = "声明：本文由入驻平台的作者撰写，观点仅代表作者本人，不代表本站立场。"
BOX = "作者老张，专栏作家，著有《山中日记》，微信号：laozhang"


def body(seed: int) -> list[str]:
    """Invented paragraphs, the first one the longest."""
    chosen = random.Random(seed)
    return ["".join(chosen.choice(WORDS) for _ in range(size)) + "。" for size in (200, 80, 60)]


def site(lines_of: object = None, pages: int = 100, host: str = "news.example") -> SiteMemory:
    """A memory of invented pages; `lines_of(number)` gives the lines around the text."""
    memory = SiteMemory()
    for number in range(pages):
        before, behind = lines_of(number) if callable(lines_of) else ([], [])
        memory.learn(f"http://{host}/{number}", f"题{number}", [*before, *body(number), *behind])
    return memory


def test_slogan_and_disclaimer_are_found() -> None:
    memory = site(lambda number: ([], [SLOGAN, DISCLAIMER]))
    assert memory.is_sitewide(SLOGAN, "http://news.example/new")
    assert memory.is_sitewide(f" {DISCLAIMER.replace('，', ',')} ", "http://www.news.example/new")
    assert not memory.is_sitewide(SLOGAN, "http://other.example/")
    assert not memory.is_sitewide(body(3)[0], "http://news.example/new")


def test_columnists_box_on_a_few_pages() -> None:
    memory = site(lambda number: ([], [BOX] if number % 20 == 0 else []), pages=200)
    assert memory.is_sitewide(BOX)


def test_few_pages_prove_nothing() -> None:
    memory = site(lambda number: ([], [SLOGAN]), pages=MIN_PAGES - 1)
    assert not memory.is_sitewide(SLOGAN)


def test_reposts_of_one_article_make_no_line_sitewide() -> None:
    memory = SiteMemory()
    for number in range(40):
        seed = 7 if number < 20 else number
        memory.learn(f"http://news.example/{number}", f"题{seed}", body(seed))
    assert not any(memory.is_sitewide(line) for line in body(7))


@pytest.mark.parametrize(
    "line",
    [
        "新华社北京12月16日电",
        "新华社北京12月16日电（记者张三、李四）",
        "本报北京3月5日讯（记者 张三）",
        "第一章 总则",
        "第三十二条 本办法所称企业，是指依法设立的企业。",
        "本办法自发布之日起施行。",
        "本条例由市人民政府负责解释。",
        "特此公告。特此公告。",
        "女士们、先生们、朋友们：",
        "一、会议基本情况",
        "（一）会议召开时间",
        "上回说到，张三离了山庄，一路往北。",
        "欲知后事如何，且听下回分解。",
        "（应受访者要求，文中人物均为化名）",
        "“我们从来没有放弃过。”",
    ],
)
def test_lines_that_articles_share_survive(line: str) -> None:
    memory = site(lambda number: ([line], [line]))
    assert not memory.is_sitewide(line)


def test_openings_of_paragraphs_are_never_at_stake() -> None:
    def lines(number: int) -> tuple[list[str], list[str]]:
        return [f"新华社北京12月16日电 {body(number + 500)[1]}", f"话说那年冬天，{body(number + 900)[1]}"], []

    memory = site(lines)
    assert not memory.is_sitewide(f"新华社北京12月16日电 {body(9)[1]}")
    assert memory.sitewide_count() == 0


def test_opening_line_of_a_column_needs_more_pages() -> None:
    opening = "每天早上七点，老张和你一起读书看报"
    few = site(lambda number: ([opening] if number % 10 == 0 else [], []))
    most = site(lambda number: ([opening], []))
    assert not few.is_sitewide(opening)
    assert most.is_sitewide(opening)


def test_memory_is_bounded() -> None:
    memory = SiteMemory()
    for number in range(3000):
        lines = [f"{number}号页面上的第{line}行独有的文字" for line in range(12)]
        memory.learn("http://news.example/", f"题{number}", [*lines, "很长的一行" * 20 + str(number), SLOGAN])
    assert len(memory.to_bytes()) < 16 * LINES_PER_SITE + 8 * 3000 + 1000
    assert memory.is_sitewide(SLOGAN)


def test_memory_is_bounded_over_all_sites(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory_bounds, "LINES", 2000)
    monkeypatch.setattr(memory_bounds, "SITES", 40)
    memory = SiteMemory()
    for number in range(3000):
        host = number % 30 if number % 3 else number
        lines = [f"{number}号页面上的第{line}行独有的文字" for line in range(9)]
        memory.learn(f"http://s{host}.example/", f"题{number}", [*lines, "长" * 99 + str(number), SLOGAN])
    kept = memory.sites()
    assert len(kept) <= 40
    assert kept["s1.example"] == (100, 1)
    assert len(memory.to_bytes()) < 16 * 2000 + 8 * 3000 + 40 * 100


def test_merged_memories_know_what_both_learned() -> None:
    whole = site(lambda number: ([], [SLOGAN]), pages=60)
    parts = [SiteMemory() for _ in range(3)]
    for number in range(60):
        parts[number % 3].learn(f"http://news.example/{number}", f"题{number}", [*body(number), SLOGAN])
    merged = parts[0].merge(parts[1]).merge(parts[2])
    assert merged.to_bytes() == whole.to_bytes()
    assert merged.sites() == {"news.example": (60, 1)}


def test_saved_and_loaded(tmp_path: Path) -> None:
    memory = site(lambda number: ([], [SLOGAN]))
    memory.save(tmp_path / "sites")
    loaded = SiteMemory.load(tmp_path / "sites")
    assert loaded.to_bytes() == memory.to_bytes()
    assert loaded.is_sitewide(SLOGAN)
    (tmp_path / "sites").write_bytes(memory.to_bytes()[:-5])
    with pytest.raises(UsageError, match="damaged"):
        SiteMemory.load(tmp_path / "sites")
    (tmp_path / "sites").write_bytes(b"something else")
    with pytest.raises(UsageError, match="no site memory"):
        SiteMemory.load(tmp_path / "sites")


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("http://www.news.example/a.html", "news.example"),
        ("https://News.example:8080/a", "news.example"),
        ("http://finance.news.example/", "finance.news.example"),
        (None, ""),
        ("http://[broken", ""),
    ],
)
def test_site_of_an_address(url: str | None, name: str) -> None:
    assert site_of(url) == name


@given(st.text(max_size=60))
def test_any_line_can_be_asked(line: str) -> None:
    memory = SiteMemory().learn("http://a.example/", line, [line, line])
    assert memory.is_sitewide(line) is False
    assert len(page_sketch(Lines(line, (line,)))) <= 2


def test_learned_in_a_run(tmp_path: Path) -> None:
    """The first pass of `--learn-sites`; the memory is saved where `--sites` says."""
    rows = []
    for number in range(40):
        paragraphs = "".join(f"<p>{line}</p>" for line in [*body(number), SLOGAN])
        html = f"<html><head><title>题{number}</title></head><body>{paragraphs}</body></html>"
        rows.append(json.dumps({"html": html, "url": f"http://news.example/{number}"}) + "\n")
    (tmp_path / "in.jsonl").write_text("".join(rows))
    job = Job(
        ReaderSpec((str(tmp_path / "in.jsonl"),)),
        tmp_path / "out.jsonl",
        workers=2,
        learn_sites=True,
        sites=tmp_path / "sites",
        extract="batch_standin:extract_knowing_site",
    )
    summary = run_batch(job)
    assert summary.sitewide_lines == 1
    assert SiteMemory.load(tmp_path / "sites").sites() == {"news.example": (40, 1)}
    found = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text("utf-8").splitlines()]
    assert len(found) == 40
    assert {row["removed"][0]["text"] for row in found} == {SLOGAN}


def invented_page(number: int) -> str:
    """A page of a local paper, with the paper's slogan and a law's phrase under the text."""
    place = ["东河镇", "西山村", "南湖街道", "北桥社区"][number % 4]
    paragraphs = [
        f"新华社{place}12月16日电（记者张三）{place}第{number}次居民议事会16日举行，{number + 12}人到会。",
        f"会上，代表们就第{number}号路段的修缮、{number + 3}盏路灯的安装提出意见，并听取了去年工作的说明。",
        f"镇里负责人李四介绍，今年还要再办{number + 5}件这样的事，请大家继续关心和监督。",
        "本办法自发布之日起施行。",
        SLOGAN,
    ]
    text = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    title = f"{place}第{number}次居民议事会举行"
    return f"<html><head><title>{title}</title></head><body><h1>{title}</h1><div>{text}</div></body></html>"


def test_extracting_with_a_memory() -> None:
    memory = SiteMemory()
    for number in range(30):
        memory.learn_page(invented_page(number), f"http://news.example/{number}")
    page, url = invented_page(77), "http://news.example/77"
    before, after = extract(page, url=url), extract(page, url=url, site=memory)
    assert before.body.splitlines()[-1] == SLOGAN
    assert after.body == before.body.removesuffix("\n" + SLOGAN)
    assert "12月16日电" in after.body
    assert after.body.endswith("本办法自发布之日起施行。")
    assert [removal.text for removal in after.removed if removal.kind == "sitewide"] == [SLOGAN]
