"""Shares and multiples in words: 三分之二以上, 1/4, 半数, 九成五, 百分之百, 翻番, 倍增. Floor 2."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from spacegraph.documents.numerals import parse_chinese
from spacegraph.documents.quantities import Quantity, find_before
from spacegraph.documents.units import CHINESE_UNITS

_N = "[一二两三四五六七八九]"
_SHARE = re.compile(
    rf"(?P<whole>[二三四五六七八九十])分之(?P<part>{_N})(?![点十百])"
    r"|(?<![\d/.])(?P<over>[1-4])/(?P<under>[2-9])(?![\d/])"
    r"|(?P<half>半数|(?:减少|下降|降低|压减|完成|占)一半)"
    rf"|(?P<tenths>{_N})成(?P<more>[五半])"
    r"|百分之(?P<all>百)(?!分)"
    r"|(?P<twice>翻番|(?<=实现)倍增)"
    r"|(?<=[年比量率数均])(?P<halved>减半)(?!征|收|缴)"
    r"|(?<![\d.：])(?P<ratio>\d+(?:\.\d+)?)[：:]1(?![\d.：])"
)
_SET = re.compile(
    "(?:占|比例|比重|率|比|(?<!可)达到?|超过|不少于|不低于|低于|增长|增加|减少|下降|提高[到至]?|完成|覆盖|过|[到至])$"
)
"""What comes before a share in figures, which is else a date or a scale: 占1/4以上."""
_RATIO = re.compile(
    "(?:之比|比例|配比|比)(?:[到至]20\\d\\d年)?(?:力争|确保|应|要|不低于|不高于|达到|达|控制在|优化为|为|提高到)*$"
)
"""What comes before a ratio: 产值之比达到2.2:1."""
_POST = re.compile("(?P<least>以上|及以上)|(?P<about>左右|上下)|(?P<most>以内|以下)")
_KINDS = {
    "least": "AtLeast",
    "most": "AtMost",
    "below": "LessThan",
    "above": "MoreThan",
    "about": "About",
}


def find_shares(text: str, start: int, end: int) -> Iterator[Quantity]:
    """Yield the shares and multiples in words between two places.

    Examples
    --------
    >>> [(str(one.value), one.comparator) for one in find_shares("占三分之一以上，规模翻番", 0, 12)]
    [('33.33333333', 'AtLeast'), ('2', 'Exactly')]
    """
    for found in _SHARE.finditer(text, start, end):
        lead = text[max(found.start() - 4, start) : found.start()]
        if found["ratio"] and not _RATIO.search(text, max(found.start() - 16, start), found.start()):
            continue
        said = found["half"] == "半数" or found["over"]
        if said and not _SET.search(lead):
            continue
        begin, word, kind = find_before(text, found.start(), start)
        post = _POST.match(text, found.end(), end)
        kind = (post.lastgroup or "") if post else kind
        unit = None if found["ratio"] else CHINESE_UNITS["倍" if found["twice"] else "%"]
        reach = word if kind == "reach" or found["twice"] else ""
        comparator = _KINDS.get(kind, "Exactly")
        last = post.end() if post else found.end()
        printed = found["twice"] or ("" if found["ratio"] else "%")
        yield Quantity(begin, last, _value(found), None, unit, printed, comparator, True, False, reach)


def _value(found: re.Match[str]) -> Decimal:
    if found["whole"]:
        parts, whole = parse_chinese(found["part"]) or 0, parse_chinese(found["whole"]) or 1
        return _percent(Decimal(parts), Decimal(whole))
    if found["ratio"]:
        return Decimal(found["ratio"])
    if found["over"]:
        return _percent(Decimal(found["over"]), Decimal(found["under"]))
    if found["tenths"]:
        return Decimal((parse_chinese(found["tenths"]) or 0) * 10 + 5)
    return Decimal(50 if found["half"] or found["halved"] else 100 if found["all"] else 2)


def _percent(parts: Decimal, whole: Decimal) -> Decimal:
    return (parts * 100 / whole).quantize(Decimal("0.00000001")).normalize()
