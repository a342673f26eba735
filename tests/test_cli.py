"""The command line: what it prints, what it complains of, what it returns."""

from __future__ import annotations

import gzip
import io
import json
import os
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from unittest.mock import patch

import pytest

from newsextract import Article, __version__
from newsextract.cli import main
from newsextract.report.command import app, field_lines, moment
from newsextract.report.reading import read

TITLE = "云溪老粮仓改成社区图书馆"
PAGE = f"""<html><head><meta charset="utf-8"><title>{TITLE}_江湾网</title></head><body>
<div class="nav"><a href="/">首页</a> <a href="/news/">新闻</a></div>
<h1>{TITLE}</h1>
<div class="info">2024年03月05日 09:12 来源：云溪晚报 作者：张三</div>
<div class="article">
<p>三月的第一个周末，云溪市老城区的顺和粮仓又排起了队。队伍里没有人拎麻袋，人们手里拿的是借书证。</p>
<p>粮仓建于1957年，四座圆筒仓一度存粮三千吨。停用之后，仓房空置了四年，墙上的标语还在，屋顶却漏了雨。</p>
<p>图书馆开放首月借出图书两万余册，办证三千二百余张，其中六成是十五岁以下的孩子。</p>
</div>
<div class="footer">版权所有 江湾网</div>
</body></html>"""
RUSSIAN = (
    "<html><body><h1>Новости города</h1>"
    + "<p>Библиотека открылась в старом зернохранилище на берегу реки, сообщил директор.</p>" * 6
    + "</body></html>"
)
LINK_LIST = (
    "<html><body>" + "".join(f'<a href="/{i}.html">第{i}条新闻</a><br>' for i in range(60)) + "</body></html>"
)


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "粮仓.html"
    path.write_bytes(PAGE.encode("gb18030"))
    return path


def run(*arguments: object, stdin: bytes = b"") -> tuple[int, str, str]:
    """Exit code, standard output, standard error."""
    out, err = io.StringIO(), io.StringIO()
    with (
        patch("sys.stdin", SimpleNamespace(buffer=io.BytesIO(stdin))),
        redirect_stdout(out),
        redirect_stderr(err),
        pytest.raises(SystemExit) as left,
    ):
        app(args=[str(argument) for argument in arguments], prog_name="newsextract")
    return int(left.value.code or 0), out.getvalue(), err.getvalue()


def test_json_is_the_article(page: Path) -> None:
    code, out, err = run(page)
    article = Article.model_validate_json(out)
    assert (code, err) == (0, "")
    assert article.title == TITLE
    assert out.startswith('{\n  "title"')


def test_several_pages_are_json_lines(page: Path) -> None:
    code, out, _ = run(page, page)
    assert code == 0
    assert [Article.model_validate_json(line).title for line in out.splitlines()] == [TITLE, TITLE]


def test_standard_input() -> None:
    code, out, _ = run("-", "--field", "title", stdin=PAGE.encode("gb18030"))
    assert (code, out) == (0, TITLE + "\n")


@pytest.mark.parametrize(
    ("output", "start"),
    [
        ("text", f"{TITLE}\n\n三月的第一个周末"),
        ("markdown", f"# {TITLE}\n\n"),
        ("schema-org", '{\n  "@context": "https://schema.org"'),
    ],
)
def test_other_formats(page: Path, output: str, start: str) -> None:
    code, out, _ = run(page, "--format", output)
    assert code == 0
    assert out.startswith(start)


def test_schema_org_of_several_pages_is_json_lines(page: Path) -> None:
    _, out, _ = run(page, page, "--format", "schema-org")
    assert [json.loads(line)["headline"] for line in out.splitlines()] == [TITLE, TITLE]


@pytest.mark.parametrize(
    ("field", "printed"),
    [
        ("title", [TITLE]),
        ("subtitle", [""]),
        ("date", ["2024-03-05"]),
        ("published_at", ["2024-03-05T09:12:00+08:00"]),
        ("editors", []),
        ("language", ["zh-Hans"]),
    ],
)
def test_one_field(page: Path, field: str, printed: list[str]) -> None:
    code, out, _ = run(page, "--field", field)
    assert (code, out.splitlines()) == (0, printed)


def test_fields_of_many_values_are_a_line_each(page: Path) -> None:
    article = Article.model_validate_json(run(page)[1])
    assert field_lines(article, "paragraphs") == [paragraph.text for paragraph in article.paragraphs]
    assert [json.loads(line)["kind"] for line in field_lines(article, "removed")] == [
        removal.kind for removal in article.removed
    ]


def test_explain_names_label_and_reason_of_every_block(page: Path) -> None:
    code, out, _ = run(page, "--explain")
    rows = [line.split("\t") for line in out.splitlines()]
    assert code == 0
    assert {len(row) for row in rows} == {4}
    assert [row[1] for row in rows if row[3].startswith(("三月的", "粮仓建于", "图书馆开放"))] == ["body"] * 3
    assert [row[1] for row in rows if row[3] == TITLE] == ["headline"]
    assert all(row[2] for row in rows)


def test_explain_in_colour_on_a_terminal(page: Path) -> None:
    from rich.console import Console

    from newsextract.extractor import explain
    from newsextract.report.explain import print_table

    console = Console(force_terminal=True, width=100, color_system="standard", record=True)
    print_table(explain(page.read_bytes()), console)
    shown = console.export_text(styles=True)
    assert "\x1b[32mbody" in shown
    assert TITLE in shown


def test_pages_that_are_no_article(page: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.html").write_bytes(b"")
    (tmp_path / "photo.html").write_bytes(b"\xff\xd8\xff\xe0" + bytes(100))
    (tmp_path / "list.html").write_text(LINK_LIST, "utf-8")
    names = ["empty.html", "photo.html", "list.html", "missing.html", "."]
    code, out, err = run(page, *(tmp_path / name for name in names))
    lines = [line.removeprefix(f"{tmp_path}") for line in err.splitlines()]
    assert code == 1
    assert len(out.splitlines()) == 1
    assert len(lines) == len(names)
    assert lines[0] == "/empty.html: empty: the page is empty"
    assert lines[1] == "/photo.html: undecodable: this is a JPEG image, not a page"
    assert lines[2].startswith("/list.html: no_article: ")
    assert lines[3] == "/missing.html: unreadable: No such file or directory"
    assert lines[4] == ": unreadable: this is a folder; `newsextract batch` reads folders"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "PAGE"),
        (["-", "--field", "headline"], "no field 'headline'; there are title, subtitle"),
        (["-", "--format", "yaml"], "yaml"),
        (["-", "--encoding", "klingon"], "unknown encoding 'klingon'"),
        (["-", "--fetched-at", "gestern"], "'gestern' is no ISO 8601 time"),
        (["-", "-", "--url", "https://a.example/"], "--url is the address of one page"),
        (["-", "--field", "title", "--explain"], "two different outputs"),
        (["-", "--no-such-option"], "--no-such-option"),
    ],
)
def test_wrong_usage(arguments: list[str], said: str) -> None:
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert said in " ".join(err.split())


def test_version() -> None:
    assert run("--version") == (0, f"newsextract {__version__}\n", "")


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2024-05-06T08:30", "2024-05-06T08:30:00+08:00"),
        ("2024-05-06", "2024-05-06T00:00:00+08:00"),
        ("2024-05-06T08:30:00Z", "2024-05-06T08:30:00+00:00"),
        ("2024-05-06 08:30:00-05:00", "2024-05-06T08:30:00-05:00"),
    ],
)
def test_moments(text: str, iso: str) -> None:
    assert moment(text).isoformat() == iso


def test_the_time_of_fetching_anchors_relative_times() -> None:
    recent = PAGE.replace("2024年03月05日 09:12", "3小时前").encode()
    _, out, _ = run("-", "--fetched-at", "2024-03-05T12:12", "--field", "date", stdin=recent)
    assert out == "2024-03-05\n"


def test_the_caller_s_encoding_is_used() -> None:
    _, out, _ = run("-", "--encoding", "koi8-r", "--field", "body", stdin=RUSSIAN.encode("koi8-r"))
    assert out.startswith("Библиотека открылась")


# ---------------------------------------------------------------- fetching


@dataclass
class Answer:
    data: bytes
    status: int = 200
    url: str = "https://wb.example/2024/1.html"


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> dict[str, Answer | None]:
    """What the network is made to answer."""
    known: dict[str, Answer | None] = {}
    monkeypatch.setattr("trafilatura.downloads.fetch_response", known.get)
    return known


def test_an_address_is_fetched(answers: dict[str, Answer | None]) -> None:
    answers["https://wb.example/1.html"] = Answer(PAGE.encode("gb18030"))
    code, out, _ = run("https://wb.example/1.html")
    article = Article.model_validate_json(out)
    assert (code, article.title, article.url) == (0, TITLE, "https://wb.example/2024/1.html")


def test_a_compressed_answer_is_unpacked(answers: dict[str, Answer | None]) -> None:
    answers["https://wb.example/1.html"] = Answer(gzip.compress(PAGE.encode()))
    assert read("https://wb.example/1.html").data == PAGE.encode()


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (Answer(b"gone", 404), "the server answers 404"),
        (Answer(b""), "the server answers with nothing"),
        (None, "no answer"),
    ],
)
def test_an_address_without_a_page(
    answer: Answer | None, said: str, answers: dict[str, Answer | None]
) -> None:
    answers["https://wb.example/1.html"] = answer
    assert run("https://wb.example/1.html") == (1, "", f"https://wb.example/1.html: unreadable: {said}\n")


def test_why_there_is_no_answer_is_one_line() -> None:
    code, out, err = run("http://127.0.0.1:9/1.html")
    assert (code, out) == (1, "")
    assert err.startswith("http://127.0.0.1:9/1.html: unreadable: ")
    assert len(err.splitlines()) == 1
    assert "ConnectionPool" not in err  # the name of a class tells nobody anything


# ---------------------------------------------------------------- the whole program


def program(*arguments: str) -> list[str]:
    """The command in a process of its own."""
    return [sys.executable, "-c", "from newsextract.cli import main; main()", *arguments]


@pytest.mark.parametrize(
    ("arguments", "start"),
    [
        (["--version"], "newsextract 0."),
        (["batch", "--help"], "Usage: newsextract batch "),
        (["report", "--help"], "Usage: newsextract report "),
    ],
)
def test_the_first_argument_tells_which_command(
    arguments: list[str], start: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["newsextract", *arguments])
    with pytest.raises(SystemExit) as left:
        main()
    assert left.value.code == 0
    assert capsys.readouterr().out.startswith(start)


def test_a_missing_extra_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("newsextract.cli.find_spec", {"rich": True}.get)
    with pytest.raises(SystemExit) as left:
        main()
    assert left.value.code == 2
    assert capsys.readouterr().err == (
        "newsextract: the command line needs typer: pip install 'newsextract[cli]'\n"
    )


def test_the_program_reads_a_page_in_an_ascii_locale(page: Path) -> None:
    ascii_only = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = subprocess.run(program(str(page), "--field", "title"), capture_output=True, env=ascii_only)
    assert (done.returncode, done.stdout.decode(), done.stderr) == (0, TITLE + "\n", b"")


def test_a_closed_pipe_is_no_error(page: Path) -> None:
    many = [str(page)] * 40
    with subprocess.Popen(program(*many), stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0
