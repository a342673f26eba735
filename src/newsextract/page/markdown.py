"""Markdown, as html2text and its kin print a page: which text is it, and what its lines show."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from newsextract.page.model import Link, Picture

_LINK = re.compile(
    r"(?P<picture>!?)\[(?P<text>[^\[\]\n]{0,300})\]"
    r"\(\s{0,2}<?(?P<href>[^()\s<>]{1,600}(?:\([^()\s]{0,80}\)[^()\s<>]{0,200})?)>?(?:\s{1,3}\"[^\"\n]{0,200}\")?\s{0,2}\)"
)
_FEWEST = 2
"""Links or headings from which on a text counts as Markdown."""
_HEADING = re.compile(r"\s{0,3}(#{1,6})\s{1,4}(?=\S)")
_QUOTE = re.compile(r"\s{0,3}>\s?")
_BULLET = re.compile(r"\s{0,8}[*+-]\s{1,4}(?=\S)(?!.{1,20}[-*]\Z)")
"""`- END -` is no item of a list."""
_RULE = re.compile(r"\s{0,3}(?:[-*_]\s?){3,80}\Z")
_MARK = "!-/:-@\\[-`{-~·—‘’“”…、。《》「」『』【】（），：；？！"
_SURNAMES = (
    "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林罗羅郑鄭梁谢謝宋唐许許韩韓邓鄧冯馮曹彭曾肖田董潘袁蔡蒋蔣余于杜"
    "叶葉程魏苏蘇吕呂丁任卢盧姚沈钟鍾姜崔谭譚陆陸范汪廖石金韦韋贾賈夏付傅方邹鄒熊白孟秦邱侯江尹薛闫雷龙龍陶贺賀毛郝顾顧龚"
    "万萬覃武钱錢戴严嚴莫孔汤湯常温康施文牛樊葛邢安齐齊易乔喬伍庞龐颜顏庄莊聂聶章鲁魯岳翟殷詹申欧歐耿关關焦俞左柳甘祝包某"
)
_STRONG = re.compile(
    rf"(?<!\*)(?:(?<![0-9A-Za-z{_SURNAMES}])"
    rf"|(?<=[A-Za-z])(?=\*\*[^\x00-\x7f][^*\n，。；、：]{{0,60}}(?<![!-~{_SURNAMES}])\*\*)"
    rf"|(?<=[{_SURNAMES}])(?=\*\*[^*\n，。；、：]{{2,60}}(?<![{_SURNAMES}])(?<![^*][{_SURNAMES}].)\*\*))"
    rf"(\*{{2,3}})(?:(?<=[\s{_MARK}]\*\*)|(?<=^\*\*)|(?=[^{_MARK}]))(?=[^\s*、])"
    rf"([^*\n]{{1,400}}?)(?<=[^\s、])\1(?![*0-9A-Za-z])"
    rf"|(?<![\w_])__(?=[^\s_])(?=[^_\n]{{0,80}}[^\x00-\x7f])([^_\n]{{1,400}}?)(?<=\S)__(?![\w_])"
)
"""Strong words. Stars that hide parts of a name or a number are none: `张**、李**`, `138****1234`.
Behind a surname or a letter, `张**和李**` is no pair, for a name ends it; `关于**规定**` is."""
_CODE = re.compile(r"(?<!`)`(?=[^\s`])([^`\n]{1,200})`(?!`)")
_ROW_RULE = re.compile(r"\s{0,3}\|?(?:\s{0,3}:?-{2,80}:?\s{0,3}(?:\||\Z)){2,40}\Z")
"""The line below the row of a table's heads."""
_REMARK = re.compile(r"<!--[^>\n]{0,400}-->")
"""`<!--more-->`: where a blog cuts the text for its list."""
_SHORTEST_ROW = 5
_HEADED = re.compile(r"\s{0,20}# [^#\n]{4,100}\n")
_MARKED = re.compile(
    r"^(?P<heading>#{2,6} (?=[^\s#])(?![^\n]*#)|# (?=[^\s#])[^#\n]{1,100}\n[ \t\r]{0,9}\n)"
    r"|^\*\*(?=[^\s*、])[^*\n]{2,100}(?<=\S)\*\*[ \t\r]{0,9}$",
    re.MULTILINE,
)
"""Headings, and lines that are strong as a whole; `# ` right above another line is a remark in a program."""
_PATH = re.compile(r"(?<![A-Za-z])[A-Za-z]:\\")
"""A path of Windows, in which nothing is escaped."""
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|>~])")


@dataclass(slots=True, frozen=True)
class Shown:
    """A line of Markdown as a reader sees it."""

    text: str
    level: int
    """1 to 6 for a heading, else 0."""
    is_item: bool
    """Whether it is an item of a list."""
    links: tuple[Link, ...]
    pictures: tuple[Picture, ...]


def is_markdown(text: str) -> bool:
    """Whether the text is Markdown: it begins with a heading, or holds two inline links or pictures, two
    headings or lines that are strong as a whole, or a heading and a strong word. Stars alone say nothing."""
    if _HEADED.match(text):
        return True
    if "](" in text and sum(1 for _ in islice(_LINK.finditer(text), _FEWEST)) == _FEWEST:
        return True
    if "\n#" not in text and "\n**" not in text:
        return False
    marked = list(islice(_MARKED.finditer(text), _FEWEST))
    if len(marked) == 1 and marked[0]["heading"]:
        return _STRONG.search(text) is not None
    return len(marked) == _FEWEST


def table_rows(lines: Sequence[str]) -> set[int]:
    """The lines that are rows of a table: the one above a rule such as `---|---`, and those below it."""
    rows: set[int] = set()
    in_table = False
    for index, line in enumerate(lines):
        if (
            index
            and "-|-" in (line if "-|-" in line else line.replace(" ", "").replace(":", ""))
            and _ROW_RULE.match(line)
        ):
            rows.add(index - 1)
            in_table = True
        elif in_table and "|" in line:
            rows.add(index)
        else:
            in_table = False
    return rows


def show(line: str) -> Shown:
    """What the line shows: marks taken away, links and pictures read."""
    if "<!--" in line:
        line = _REMARK.sub("", line)
    if _RULE.match(line) or _ROW_RULE.match(line):
        return Shown("", 0, False, (), ())
    if (quote := _QUOTE.match(line)) is not None:
        line = line[quote.end() :]
    heading = _HEADING.match(line)
    level = len(heading[1]) if heading is not None else 0
    if heading is not None:
        line = line[heading.end() :].rstrip("# ")
    elif line.startswith("|") and (row := line.rstrip()).endswith("|") and len(row) >= _SHORTEST_ROW:
        line = row[1:-1]
    bullet = _BULLET.match(line)
    if bullet is not None:
        line = line[bullet.end() :]
    links: list[Link] = []
    pictures: list[Picture] = []
    if "](" in line:
        for _ in range(2):  # a picture inside a link
            line = _LINK.sub(lambda match: _take(match, links, pictures), line)
    if "**" in line or "__" in line:
        line = _STRONG.sub(r"\2\3", line)
    if "`" in line:
        line = _CODE.sub(r"\1", line)
    if "\\" in line and not _PATH.search(line):
        line = _ESCAPED.sub(r"\1", line)
    return Shown(line, level, bullet is not None, tuple(links), tuple(pictures))


def _take(match: re.Match[str], links: list[Link], pictures: list[Picture]) -> str:
    if match["picture"]:
        pictures.append(Picture(match["href"], match["text"].strip()))
        return ""
    text = match["text"].strip()
    if text:
        links.append(Link(text, match["href"]))
    return text
