"""Files of site profiles: what is loaded, which profile a host has, and which line is wrong."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract import SiteProfiles
from newsextract.profiles import ProfileError
from newsextract.profiles.lines import line_of
from newsextract.profiles.sites import host_of, normal_host

SITES = Path(__file__).with_name("sites.toml")


def rules(host: str) -> list[str] | None:
    """What a host's profile says, rule by rule, as the reasons say it."""
    profile = SiteProfiles.load(SITES).for_host(host)
    return None if profile is None else [rule.reason for rule in profile.rules]


def test_a_host_has_its_own_profile_and_that_of_the_domain_above() -> None:
    main = rules("jiangwan.example")
    assert main is not None
    assert main == rules("www.JiangWan.example.") == rules("a.b.jiangwan.example")
    assert main[:3] == [
        "profile for jiangwan.example: title h1.headline",
        "profile for jiangwan.example: published time::attr(datetime)",
        "profile for jiangwan.example: published .meta .when",
    ]
    finance = rules("m.finance.jiangwan.example")
    assert finance is not None
    titles = [rule for rule in finance if ": title " in rule]
    drops = [rule for rule in finance if ": drop " in rule]
    assert titles == ["profile for finance.jiangwan.example: title //div[@id='t']"]
    assert drops == [
        "profile for finance.jiangwan.example: drop table.quotes",
        "profile for jiangwan.example: drop .promo",
        "profile for jiangwan.example: drop //p[starts-with(., '【投票】')]",
    ]
    assert rules("blog.jiangwan.example") == [
        "profile for blog.jiangwan.example: body div.post",
        "profile for blog.jiangwan.example: keep div.post p.odd",
    ]


@pytest.mark.parametrize("host", ["example", "jiangwan.example.org", "notjiangwan.example", "", "..", "::1"])
def test_other_hosts_have_none(host: str) -> None:
    assert rules(host) is None


def test_profiles_survive_pickling() -> None:
    profiles = SiteProfiles.load(SITES)
    again = pickle.loads(pickle.dumps(profiles))
    assert again == profiles
    assert again.digest == profiles.digest
    assert again.for_url("https://finance.jiangwan.example/1") == profiles.for_host(
        "finance.jiangwan.example"
    )


WRONG = """\
# a comment
["a.example"]
titel = "h1"
title = "h1["
body = [
  "div.text",   # fine

  "//p[",
]
drop = 3
keep = "//p/@class"
authors = []
inherit = "no"

["b.example"]
source = { css = "a", xpath = "//a" }
tags = [".a", ".b::after"]
published = '''
//p[x:y()]'''

[c.example]
title = "h1"

["not a host"]
title = "h1"
"""


def test_each_mistake_has_its_line() -> None:
    with pytest.raises(ProfileError) as wrong:
        SiteProfiles.loads(WRONG, "sites.toml")
    found = [problem.split(": ")[0:3] for problem in wrong.value.problems]
    assert [problem[0] for problem in found] == [
        f"sites.toml:{line}" for line in (3, 4, 8, 10, 11, 12, 13, 16, 17, 18, 21, 24)
    ]
    message = str(wrong.value)
    assert "sites.toml:3: a.example: unknown key 'titel'; did you mean title?" in message
    assert "sites.toml:8: a.example: body: '//p[' is no XPath 1.0" in message
    assert "sites.toml:11: a.example: keep: '//p/@class' selects attributes or texts" in message
    assert "sites.toml:13: a.example: inherit is true or false" in message
    assert 'sites.toml:21: a host has dots and stands in quotes: ["c.example"]' in message
    assert "sites.toml:24: 'not a host' is no host name" in message
    assert isinstance(pickle.loads(pickle.dumps(wrong.value)), ProfileError)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('["a.example"]\ntitle = h1\n', "f.toml:2: no TOML: Invalid value"),
        ('["a.example"]\ntitle = "h1"\ntitle = "h2"\n', "f.toml:3: no TOML: Can"),
        ('["a.example"\n', "f.toml:1: no TOML: "),
        ('["a.example"]\nbody = [\n".a",\n', "f.toml:3: no TOML: "),
        (b'["a.example"]\n# \xff\n', "f.toml:2: not in UTF-8"),
        ('title = "h1"\n', "f.toml:1: title stands outside a profile"),
        ('[["a.example"]]\ntitle = "h1"\n', "f.toml:1: a.example stands outside a profile"),
        ('["a.example"]\r\ntitle = "h1"\r\nbody = "p["\r\n', "f.toml:3: a.example: body: 'p[' is no CSS"),
        (
            '\n[a.b.example]\ntitle = "h1"\n',
            'f.toml:2: a host has dots and stands in quotes: ["a.b.example"]',
        ),
        ('["a.example"]\n["A.example"]\n', "f.toml:2: there is a profile for a.example already"),
    ],
)
def test_one_mistake(text: str | bytes, problem: str) -> None:
    with pytest.raises(ProfileError) as wrong:
        SiteProfiles.loads(text, "f.toml")
    assert str(wrong.value).startswith(problem)


def test_an_empty_file_has_no_profiles() -> None:
    assert SiteProfiles.loads("").profiles == ()
    assert SiteProfiles.loads("\ufeff# nothing".encode()).for_host("a.example") is None


@pytest.mark.parametrize(
    ("path", "item", "line"),
    [
        (("a",), None, 2),
        (("a", "x"), None, 3),
        (("a", "y"), 0, 5),
        (("a", "y"), 1, 7),
        (("a", "z", "b"), None, 10),
        (("c.d",), None, 12),
        (("c.d", "e"), 1, 13),
        (("c.d", "none"), None, 1),
    ],
)
def test_lines_of_keys_and_entries(path: tuple[str, ...], item: int | None, line: int) -> None:
    text = '\n[a]\nx = """\n[b]"""\ny = [ "1",\n\n"]", # ]\n]\n\nz.b = 2\n\n["c.d"]\n"e" = ["1", "2"]\n'
    assert line_of(text, path, item) == line


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("Example.COM", "example.com"),
        ("example.com.", "example.com"),
        ("新闻.example", "xn--efvy88h.example"),
        ("127.0.0.1", "127.0.0.1"),
        ("a_b.example", "a_b.example"),
        ("", ""),
        ("a..b", ""),
        ("a b", ""),
        ("-a.example", ""),
        ("http://a.example", ""),
        ("x" * 300, ""),
    ],
)
def test_hosts(host: str, expected: str) -> None:
    assert normal_host(host) == expected


@given(st.text())
def test_any_text_is_a_host_and_an_address_or_none(text: str) -> None:
    assert normal_host(normal_host(text)) == normal_host(text)
    assert isinstance(host_of(text), str)
    assert SiteProfiles([]).for_url(text) is None


@given(st.text(alphabet="[\"a.example]\n=titlebodyp{}'#,", max_size=60))
def test_any_file_is_profiles_or_an_error_with_a_line(text: str) -> None:
    problems: tuple[str, ...] = ()
    try:
        SiteProfiles.loads(text, "f.toml")
    except ProfileError as wrong:
        problems = wrong.problems
    assert all(problem.split(":")[1].isdigit() for problem in problems)
