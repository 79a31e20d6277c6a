"""The marks that number the parts of a plan. Floor 2.

Here is what a mark looks like, and nothing of what it means: levels are decided in ``outline``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from unicodedata import normalize

from spacegraph.documents.english import marks as english_marks
from spacegraph.documents.numerals import CIRCLED, parse_integer, parse_roman

N = "[一二三四五六七八九十百零〇]"
GRAND, STEMS = "壹贰叁肆伍陆柒捌玖拾", "甲乙丙丁戊己庚辛壬癸"
"""Numerals as on banknotes, and the ten stems, which number the parts of some plans."""

SIGN = "[●•▪■◆◇★►▶✓√✔\uf06c\uf0b7\U0001f300-\U0001faff]"
"""A sign that may stand before a number."""
CHINESE_MARKS = re.compile(
    rf"(?P<part>第(?:{N}{{1,5}}|\d{{1,3}}) ?(?:编|篇|部分|板块)|(?:PART|Part) ?\d{{1,2}})(?=[ \t：、，.]|$"
    rf"|[^的、，。中])[ 、：.]*"
    rf"|(?P<chapter>第(?:{N}{{1,5}}|\d{{1,3}}) ?章)[ 、：.]*"
    rf"|(?P<section>第(?:{N}{{1,5}}|\d{{1,3}}) ?节)[ 、：.]*"
    rf"|(?P<article>第(?:{N}{{1,5}}|\d{{1,3}}) ?条)(?=[ 、：【（]|[^款第的、，。；规和])[ 、：]*"
    rf"|(?P<han>{N}{{1,4}})(?: {{0,2}}、|\.|，(?! )|：(?=\S)| {{1,3}}(?=[一-鿿“”、]{{3,20}}$)) *"
    rf"|[（【] ?(?P<bracket>{N}{{1,5}}|[Ⅰ-Ⅻ]) ?[）】][ 、.，]*"
    r"|(?P<whole>[㈠-㈩⒈-⒛]) *"
    rf"|(?P<grand>[{GRAND}]{{1,2}})(?:、| +)(?=[一-鿿]) *"
    rf"|(?:（(?=[{STEMS}]）))?(?P<stem>[{STEMS}])(?:）[ 、]*|、(?=[一-鿿“]{{3}}))"
    rf"|(?P<half>{N}{{1,3}})）[ 、.]*"
    rf"|(?P<named>(?:重点)?(?:任务|行动|工程|专项|举措|措施|事项|目标|机制|问题|方向|领域|板块|抓手"
    rf"|路径|战役|攻坚战|突破|赛道|场景|维度|主题)(?:{N}{{1,3}}|\d{{1,2}}|[A-H]))"
    rf"(?:[：.、 ]|-{{2}}) *"
    r"|(?P<roman>[Ⅰ-Ⅻ]|[IVX]{1,4})[、.](?=[一-鿿]) *"
    r"|(?P<coded>[A-H]-?\d{1,2})(?:[.、 ] *| *)(?=[一-鿿“]{3})(?![级类型座段区厂场馆])"
    r"|(?P<capital>[A-H])[、.](?=[一-鿿]) *"
    r"|(?P<decimal>\d{1,2}(?:\.\d{1,2}){1,3}|\d{1,2}-\d{1,2}(?= {1,3}[一-鿿“”]{4}))"
    r"(?:[ 、]|(?=[一-鿿]))\.? *(?![%亿万个家项年倍])"
    rf"|(?:{SIGN} ?)?(?P<digit>\d{{1,3}})(?:[、]|\.(?!\d)|\.(?=\d{{3,4}}[一-鿿])|[，。](?=[一-鿿])(?!\d)) *"
    rf"|(?:{SIGN} ?)?(?P<bare>\d{{1,2}}) +(?=[一-鿿“][^。；]{{1,24}}(?:$|。[一-鿿\d“]))"
    r"|（(?P<paren>\d{1,3})）[ 、.，]*"
    rf"|(?P<point>{N}{{1,2}})是(?=[一-鿿“]{{3}})"
    r"|(?P<close>\d{1,3})）[ 、.]*"
    rf"|(?P<circle>[{CIRCLED}]) *"
    r"|(?P<dash>-{2}) *(?=\S)"
    r"|(?P<bullet>[●•·▪■◆○◇★※►▶✓√✔\uf06c\uf0b7]|[*+-](?= )) *"
)


@dataclass(frozen=True)
class Mark:
    """A mark found.

    Attributes
    ----------
    kind
        ``han`` 一、 ``grand`` 壹、 ``stem`` （甲） ``bracket`` （一） ``digit`` 1. ``chapter`` 第一章 … (the
        names of the groups above); ``named`` 行动一, ``counted`` 工程1; ``bare`` a number with nothing after it but
        a heading; ``decimal`` 1.1,
        ``decimal3`` 1.1.1, ``decimal4`` 1.1.1.1;
        ``title1`` and ``title2`` a heading without a number (``bare_headings``); ``point`` 一是; in English
        ``word goal``, ``code``; ``coded`` A1 below 工程A.
    value
        Its number; 0 for a bullet.
    printed
        The number as printed, without the stop after it.
    start, body
        Where it starts, and where the text after it starts.
    """

    kind: str
    value: int
    printed: str
    start: int
    body: int


def find_mark(text: str, start: int, end: int, language: str) -> Mark | None:
    """Return the mark that stands at ``start``, or None.

    Examples
    --------
    >>> find_mark("（三）建设", 0, 5, "zh")
    Mark(kind='bracket', value=3, printed='（三）', start=0, body=3)
    >>> find_mark("3.5亿元", 0, 5, "zh") is None
    True
    """
    if language == "en":
        return find_english_mark(text, start, end)
    found = CHINESE_MARKS.match(text, start, end)
    if found is None or found.lastgroup is None:
        return None
    kind, inner = found.lastgroup, found[found.lastgroup]
    if kind == "whole":  # ㈠ and ⒈, which old types have as one letter
        figure = normalize("NFKC", inner).strip("().")
        kind, inner = "digit" if figure.isdigit() else "bracket", figure
    inner = inner.replace(" ", "") if kind == "decimal" else inner
    value = _find_value(kind, inner)
    if value is None:
        return None
    printed = f"（{inner}）" if kind in ("bracket", "paren") else inner
    if kind == "decimal" and inner.count(".") > 1:
        kind = f"decimal{inner.count('.') + 1}"
    if kind == "named" and inner[-1].isdigit():
        kind = "counted"  # 工程1 below 行动一
    signed = found.lastgroup in ("digit", "bare")
    return Mark(kind, value, printed, found.start(found.lastgroup) if signed else start, found.end())


def find_english_mark(text: str, start: int, end: int) -> Mark | None:
    """Return the mark of an English text that stands at ``start``, or None.

    Examples
    --------
    >>> find_english_mark("Objective 1.2: Build", 0, 20)
    Mark(kind='word objective 1', value=2, printed='1.2', start=0, body=15)
    """
    found = english_marks.MARKS.match(text, start, end)
    if found is None or found.lastgroup is None:
        return None
    kind, inner = found.lastgroup, found[found.lastgroup].replace(" ", "")
    inner = found[kind] if kind == "chapter" else inner
    depth = inner.count(".")
    value = _find_code_value(inner) if kind in ("code", "counted") else _find_value(kind, inner)
    kind = "roman" if kind == "counted" else kind
    if value is None:
        return None
    printed = f"({inner})" if kind in ("bracket", "paren", "low") else inner
    if kind == "code":
        kind = english_marks.name_kind(found["word"], depth)
    elif kind == "code_":
        kind, value = f"code{depth + 1 if depth else ''}", _find_code_value(inner) or 0
    elif kind == "decimal" and depth == 1 and value == 0 and int(inner.split(".")[0]):
        kind, value = "digit", int(inner.split(".")[0])  # 4.0 Delivery, above 4.1
    elif kind == "decimal" and depth > 1:
        kind = f"decimal{depth + 1}"
    place = found.start("bulletdigit") if kind == "bulletdigit" else start
    return Mark("digit" if kind == "bulletdigit" else kind, value, printed, place, found.end())


def _find_code_value(code: str) -> int | None:
    """Return the last number of a code (A1, QA-2.1, IV, B)."""
    digits = re.findall(r"\d{1,3}", code)
    if code.lower() in english_marks.COUNTS:
        return english_marks.COUNTS.index(code.lower()) + 1
    return int(digits[-1]) if digits else parse_roman(code) or ord(code[0]) - ord("A") + 1


def _find_value(kind: str, inner: str) -> int | None:
    if kind in ("bullet", "dash"):
        return 0
    if kind in ("grand", "stem"):
        return (GRAND if kind == "grand" else STEMS).index(inner[-1]) + 1 + 10 * (len(inner) - 1)
    if kind == "circle":
        return CIRCLED.index(inner) + 1
    if kind == "ordinal":
        return english_marks.ORDINALS.index(inner.capitalize()) + 1
    if kind == "lower":
        return parse_roman(inner.upper())
    if kind == "roman" or (kind == "bracket" and (inner.isascii() or "Ⅰ" <= inner <= "Ⅻ")):
        return parse_roman(normalize("NFKC", inner))
    if kind == "lettered":
        return ord(inner[-1]) - ord("a") + 1
    if kind == "named" and inner[-1] in "ABCDEFGH":
        return ord(inner[-1]) - ord("A") + 1
    if kind in ("letter", "low", "small", "capital"):
        return ord(inner[0].lower()) - ord("a") + 1
    if kind == "decimal":
        return int(re.split("[.-]", inner)[-1])
    digits = re.search(rf"{N}{{1,5}}|\d{{1,3}}$|\d{{1,3}}", inner)
    if digits:
        return parse_integer(digits[0])
    roman = inner.rsplit(" ", 1)[-1]
    if roman.lower() in english_marks.COUNTS:
        return english_marks.COUNTS.index(roman.lower()) + 1
    return parse_roman(roman) or (ord(roman[0]) - ord("A") + 1 if roman else None)


def begins_item(text: str, language: str) -> bool:
    """Return whether a line begins with a mark (and so no sentence goes on in it)."""
    return find_mark(text, 0, len(text), language) is not None
