"""`--profiles` on the command line and in a batch."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

SITES = Path(__file__).with_name("sites.toml")
PAGE = """<html><head><title>云溪老粮仓改成社区图书馆_江湾网</title></head><body>
<h1 class="headline">云溪老粮仓改成社区图书馆</h1>
<div class="story">
<p>三月的第一个周末，云溪市老城区的顺和粮仓又排起了队。队伍里没有人拎麻袋，人们手里拿的是借书证。</p>
<p class="promo">粮仓建于1957年，四座圆筒仓一度存粮三千吨。停用之后，仓房空置了四年，墙上的标语还在。</p>
</div></body></html>"""
URL = "http://www.jiangwan.example/1.html"


def run(*arguments: object) -> tuple[int, str, str]:
    code = "from newsextract.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)], capture_output=True, encoding="utf-8", check=False
    )
    return done.returncode, done.stdout, done.stderr


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.html"
    path.write_text(PAGE, "utf-8")
    return path


def test_the_command_takes_profiles(page: Path) -> None:
    code, out, err = run(page, "--url", URL, "--profiles", SITES)
    assert (code, err) == (0, "")
    (removed,) = [item for item in json.loads(out)["removed"] if item["kind"] == "profile"]
    assert removed["reason"] == "profile for jiangwan.example: drop .promo"
    assert removed["text"] not in json.loads(out)["body"]


def test_explain_says_what_a_profile_decides_and_misses(page: Path) -> None:
    code, out, err = run(page, "--url", URL, "--profiles", SITES, "--explain")
    assert code == 0
    assert "profile\tprofile for jiangwan.example: drop .promo\t粮仓建于1957年" in out
    assert "profile for jiangwan.example: authors .meta .by finds nothing; the ordinary rules decide" in err


def test_a_wrong_file_is_wrong_usage(page: Path, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.toml"
    wrong.write_text('["a.example"]\nbody = "p["\n', "utf-8")
    code, out, err = run(page, "--profiles", wrong)
    assert (code, out) == (2, "")
    assert err.startswith(f"{wrong}:2: a.example: body: 'p[' is no CSS selector")
    code, _, err = run(page, "--profiles", tmp_path / "missing.toml")
    assert (code, err.strip()) == (2, f"{tmp_path / 'missing.toml'}: No such file or directory")


def test_a_batch_takes_profiles(tmp_path: Path) -> None:
    pages, output = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    pages.write_text(json.dumps({"html": PAGE, "url": URL}) + "\n", "utf-8")
    code, _, err = run("batch", pages, "-o", output, "--profiles", SITES, "--workers", 1, "--quiet")
    assert (code, err) == (0, "")
    assert "profile for jiangwan.example: drop .promo" in output.read_text("utf-8")
    other = tmp_path / "other.toml"
    other.write_text('["a.example"]\nbody = "p"\n', "utf-8")
    code, _, err = run("batch", pages, "-o", output, "--profiles", other, "--workers", 1, "--quiet")
    assert code == 2
    assert "this run was begun otherwise: profiles was" in err
