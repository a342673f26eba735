"""What charsets are called: on pages, by servers, in Python."""

from __future__ import annotations

import codecs
import re

_LABELS = {
    "utf-8": "utf8 utf-8 utf_8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8 cp65001 "
    "utf-8-sig",
    "gb18030": "gb18030 gb18030-2000 gb18030-2005 gb18030-2022 gbk x-gbk gb2312 gb_2312 gb_2312-80 gb2312-80 "
    "gb2312.1980-0 gb-2312 gb_18030 gb-18030 cp936 ms936 windows-936 csgb2312 csiso58gb231280 chinese "
    "iso-ir-58 euc-cn euccn x-euc-cn gb",
    "big5hkscs": "big5 big-5 big5-hkscs big5hkscs cn-big5 csbig5 x-x-big5 x-big5 big5-eten cp950 ms950 "
    "windows-950 hkscs",
    "hz": "hz hz-gb hz-gb-2312 hzgb",
    "cp932": "shift_jis shift-jis sjis x-sjis ms_kanji ms932 windows-31j csshiftjis",
    "euc_jp": "euc-jp euc_jp eucjp x-euc-jp cseucpkdfmtjapanese",
    "iso2022_jp": "iso-2022-jp csiso2022jp",
    "cp949": "euc-kr euckr cseuckr ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 korean windows-949 uhc",
    "cp1252": "iso-8859-1 iso8859-1 iso_8859-1 latin1 latin-1 l1 ascii us-ascii ansi cp1252 windows-1252 "
    "x-cp1252 iso-ir-100 ibm819 cp819",
    "utf-16-le": "utf-16 utf-16le utf16 unicode ucs-2 iso-10646-ucs-2 csunicode",
    "utf-16-be": "utf-16be unicodefffe",
}
_CODECS = {label: codec for codec, labels in _LABELS.items() for label in labels.split()}
_SINGLE_BYTE = re.compile(
    r"(?:x-)?(?:iso[-_]?8859-?\d{1,2}|(?:windows|cp)-?\d{3,4}|koi8-[ru]|tis-620|macintosh)"
)
_NAMES = {"big5hkscs": "big5-hkscs", "cp1252": "windows-1252", "cp932": "shift_jis", "cp949": "euc-kr"}
"""How a codec of Python is called outside, where the names differ."""


def codec_of(label: str) -> str | None:
    """Python's codec for a charset label as browsers understand it; None if nobody knows it."""
    label = label.strip().strip("\"'").lower()
    codec = _CODECS.get(label) or _CODECS.get(label.replace("_", "-"))
    if codec is None and _SINGLE_BYTE.fullmatch(label):
        try:
            codec = codecs.lookup(label.removeprefix("x-").replace("windows-", "cp")).name
        except LookupError:
            codec = None
    return codec


def name_of(codec: str) -> str:
    """What one of Python's codecs is called outside."""
    return _NAMES.get(codec, codec)
