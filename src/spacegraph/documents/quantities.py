"""Quantities in Chinese text: number, magnitude, range, unit, and the comparing words around them. Floor 2.

Here is what is printed; whether it is a target is decided in ``targets``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from spacegraph.documents.numerals import parse_chinese, parse_decimal
from spacegraph.documents.units import CHINESE_UNITS, MAGNITUDES, PER, Unit

_UNIT = "|".join(sorted(map(re.escape, CHINESE_UNITS), key=len, reverse=True))
_OVER = "|".join(sorted(PER, key=len, reverse=True))
_MAG = "万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千(?![瓦米克伏])|百"
_NUM = (
    r"(?<=[一-鿿])\d{1,3}(?: \d{3})+(?= ?[万亿一-鿿])|"
    r"\d{1,3}(?:[,，]\d{3})+(?:\.\d{1,6})?|\d{1,12}(?:\.\d{1,6})?"
    r"|[一二两三四五六七八九十][一二三四五六七八九十百千零〇]{0,5}"
)
_POST = "以上|及以上|或以上|以下|及以下|或以下|以内|之内|左右|上下|余|多"
QUANTITY = re.compile(
    rf"(?P<order>厘米|毫米|微米|纳米|分米|纳秒|微秒|毫秒)级(?!别)"
    rf"|(?<![\d.第〔【+×])(?<![A-Za-z](?!\d{{1,6}}[家名个]))"
    rf"(?:(?P<cent>百分之)?(?P<num>{_NUM})(?:(?: ?|(?P<odd>[余多]))(?P<mag>{_MAG}))?"
    rf"|(?P<alone>{_MAG}))(?P<more>余|多|以上)?(?: ?(?P<pct>%|‰))?"
    rf"(?:(?P<sep>-{{1,2}}|至|到)(?P<num2>{_NUM})(?P<mag2>{_MAG})?)?(?P<mid>余|多|左右|以上)?(?P<level>级)?"
    rf"(?: ?(?P<unit>{_UNIT}))?(?P<per>/年|/月)?(?P<over>/(?:{_OVER}))?"
    rf"(?P<level2>级(?!别))?(?P<post>(?:（含）)? ?(?:{_POST}))?"
)
_PRE = re.compile(
    r"(?P<least>≥|≧|不低于|不少于|不小于|不得低于|不得少于|至少|最少|最低|保底|不弱于)|(?P<most>≤|≦|不超过|不高于|不大于"
    r"|不多于|不得超过|至多|最多|最高|上限|控制在|压减到|低至)"
    r"|(?P<below>低于|小于|少于|不足|不到)|(?P<better>优于|好于)|(?P<above>超过|突破|超出|大于|高于|多于|逾|(?<!赶)超(?:过)?)"
    r"|(?P<about>大约|约|近|接近|上(?=[百千万亿]))"
    r"|(?P<reach>达到|达成|达|力争|争取|提高到|提升到|提高至|提升至|增加到|增加至|增长到|增至|升至|扩大到|扩大至"
    r"|降低到|降低至|降至|下降到|下降至|压缩到|压缩至|缩短到|缩短至|缩减至|减少到|减少至|稳定在|保持在|维持在"
    r"|实现|为|至|到)"
)
_FAR_LEAST = re.compile(r"(?:至少|最少|不少于|不低于)[^，。；：、\d]{1,8}$")
_FROM = re.compile("[从由]")
_COARSE = re.compile("(米|分米|厘米|毫秒|微秒)级?[到至-]$")
_AIMED = re.compile("[成造育引进增建破现动出布定制发集聚认创设放选展到过超约近盖户地养训取保署办化拓][新]?$")
_LONGER = {
    "人": tuple("口才工民群会"),
    "单": tuple("位独一项个体"),
    "台": ("阶",),
    "路": tuple("长网径线演由"),
    "国": tuple("土家有际产内务防标"),
}
"""Letters with which a unit is the beginning of another word: 10人口, 上千亿级台阶."""
DELIMITERS = "，。；：！？\n（）"


@dataclass(frozen=True)
class Quantity:
    """A quantity as printed.

    Attributes
    ----------
    start, end
        Span of number and unit with the comparing words that touch them.
    value, upper
        In the base unit; ``upper`` where a range is printed.
    unit, printed
        The unit, and as printed; None where none is.
    comparator
        A comparator of the graph: ``AtLeast`` …
    spoken
        The comparing words are printed (a bare number is exact by silence).
    numeral
        The number is written in Chinese numerals.
    reach
        A word of reaching (达到, 提高到, 力争) comes before it.
    yearly
        The unit ends in 年: /年.
    """

    start: int
    end: int
    value: Decimal
    upper: Decimal | None
    unit: Unit | None
    printed: str
    comparator: str
    spoken: bool
    numeral: bool
    reach: str
    yearly: bool = False


def find_quantities(text: str, start: int, end: int) -> Iterator[Quantity]:
    """Yield the quantities between two places.

    Examples
    --------
    >>> [(int(q.value), q.comparator, q.printed) for q in find_quantities("引进3-5家、超过1.2万亿元", 0, 15)]
    [(3, 'Between', '家'), (1200000000000, 'MoreThan', '元')]
    """
    for found in QUANTITY.finditer(text, start, end):
        quantity = _read_level(text, found) if found["order"] else _read(text, found, start)
        if quantity is not None:
            yield quantity


def _read_level(text: str, found: re.Match[str]) -> Quantity | None:
    """Return an order of magnitude without a number: 厘米级, where a precision is aimed at."""
    unit = CHINESE_UNITS[found["order"]]
    lead, after = text[max(found.start() - 12, 0) : found.start()], text[found.end() : found.end() + 4]
    if not re.search("实现|达到|提供|提升|形成|突破|覆盖", lead) or not re.match(
        "(?:的)?(?:高?精度|定位|授时|导航|测量|时间|同步|响应|时延)", after
    ):
        return None
    coarse = _COARSE.search(text, max(found.start() - 4, 0), found.start())
    upper = CHINESE_UNITS[coarse[1]].factor if coarse else None
    kind = "Between" if upper is not None and upper > unit.factor else "About"
    begin = coarse.start() if coarse else found.start()
    return Quantity(begin, found.end(), unit.factor, upper, unit, found["order"], kind, True, False, "")


def _read(text: str, found: re.Match[str], start: int) -> Quantity | None:
    printed = found["pct"] or found["unit"] or ("%" if found["cent"] else "")
    level = bool(found["level"] or found["level2"])
    number, numeral = _parse(found["num"])
    before = text[max(found.start() - 2, start) : found.start()]
    if (number is None and found["num"]) or _is_phrase(text, found):
        return None
    if found["alone"] and not (
        level or before.endswith(("超", "过", "破", "上")) or (printed and _AIMED.search(before))
    ):
        return None
    if not printed and not level and not (found["mag"] or found["alone"]) and "." not in (found["num"] or ""):
        return None
    unit = CHINESE_UNITS.get(printed)
    if unit is not None and found["over"] and unit.key != "unit/percent":
        unit, printed = unit.over(found["over"][1:]), printed + found["over"]
    first = _scale(number, found["mag"] or found["alone"], unit)
    upper, _ = _parse(found["num2"])
    last = None
    if upper is not None:
        last = _scale(upper, found["mag2"], unit)
        if found["mag2"] and not found["mag"]:
            first = _scale(number, found["mag2"], unit)
    if (
        last is not None
        and found["sep"] in ("至", "到")
        and _FROM.search(text, max(found.start() - 3, start), found.start())
    ):
        first, last = last, None
    if printed == "番":
        first = Decimal(2) ** int(min(first, Decimal(9)))
    unit = unit or (
        CHINESE_UNITS["元"]
        if (level or re.match("规模|产值|产业", text[found.end() : found.end() + 2]))
        and (found["mag"] or found["alone"] or "") in ("亿", "十亿", "百亿", "千亿", "万亿")
        else None
    )
    return _compare(text, found, start, first, last, unit, printed, numeral, level)


def _is_phrase(text: str, found: re.Match[str]) -> bool:
    """Return whether the words are a set phrase, a year or a unit that goes on: 千家万户, 2010年, 30万人口."""
    after = text[found.end() : found.end() + 2]
    if found["unit"] == "年" and found["num"] and len(found["num"]) == 4 and found["num"].isdecimal():
        return True
    phrase = text[found.start() : found.start() + 4]
    return phrase in ("千家万户", "百家争鸣", "千行百业", "百花齐放", "万家灯火", "百年大计") or (
        found["unit"] in _LONGER and after[:1] in _LONGER[found["unit"]]
    )


def _parse(text: str | None) -> tuple[Decimal | None, bool]:
    if not text:
        return None, False
    if text[0].isdigit():
        return parse_decimal(text), False
    value = parse_chinese(text)
    return (None if value is None else Decimal(value)), True


def _scale(number: Decimal | None, magnitude: str | None, unit: Unit | None) -> Decimal:
    value = Decimal(1) if number is None else number
    value *= MAGNITUDES.get(magnitude or "", Decimal(1))
    return unit.scale(value) if unit else value


def _compare(
    text: str,
    found: re.Match[str],
    start: int,
    value: Decimal,
    upper: Decimal | None,
    unit: Unit | None,
    printed: str,
    numeral: bool,
    level: bool,
) -> Quantity:
    blank = text[found.start() - 1 : found.start()] == " "
    begin, word, kind = find_before(text, found.start() - blank, start)
    post = "".join(found[name] or "" for name in ("odd", "more", "mid", "post"))
    if word == "突破" and re.search("(?:重大|新|关键|原创性?|标志性|取得)$", text[max(begin - 4, start) : begin]):
        kind, word = "", ""
    if (
        word == "突破"
        and unit is not None
        and unit.measures == "count"
        and (text[found.end() : found.end() + 1] not in "，。；、大（）\n" or (printed == "项" and "以上" in post))
    ):
        kind, word = "", ""
    ranked = printed in ("位", "名", "强") and text[begin - 1 : begin] == "前"  # 进入全省前三位
    if not kind and _FAR_LEAST.search(text, max(start, begin - 14), begin):
        kind = "least"
    comparator, spoken = "Exactly", bool(kind or post or level)
    if upper is not None and upper >= value:
        comparator = "Between"
    elif kind == "above" or ("以上" not in post and ("余" in post or "多" in post)):
        comparator = "MoreThan"
    elif kind == "least" or "以上" in post:
        comparator = "AtLeast"
    elif kind == "better":
        comparator = "LessThan" if unit and unit.measures in ("length", "time") else "MoreThan"
    elif kind == "below":
        comparator = "LessThan"
    elif text[begin : found.start()].startswith("控制在") and ("左右" in post or "上下" in post):
        comparator = "About"
    elif (
        kind == "most"
        or "以内" in post
        or (unit and unit.measures == "time" and text[found.end() : found.end() + 1] == "内")
        or "以下" in post
        or "之内" in post
        or ranked
    ):
        comparator = "AtMost"
    elif kind == "about" or "左右" in post or "上下" in post or level or found["alone"]:
        comparator = "About"
    if comparator != "Between":
        upper = None
    reach = word if kind == "reach" else ""
    return Quantity(
        begin,
        found.end(),
        value,
        upper,
        unit,
        printed,
        comparator,
        spoken,
        numeral,
        reach,
        bool(found["per"]),
    )


def find_before(text: str, place: int, start: int) -> tuple[int, str, str]:
    """Return the comparing word right before a number: its place, itself, and its kind."""
    low = max(start, place - 6)
    at, best = place, (place, "", "")
    order = {"least": 5, "most": 5, "below": 4, "better": 4, "above": 4, "about": 3, "reach": 1}
    rank = 0
    for _ in range(3):
        hit = None
        for begin in range(max(low, at - 4), at):
            found = _PRE.match(text, begin, at)
            if found and found.end() == at:
                hit = found
                break
        if hit is None:
            break
        kind = hit.lastgroup or ""
        rank_here = order.get(kind, 0)
        if rank_here > rank:
            best, rank = (hit.start(), hit[0], kind), rank_here
        else:
            best = (hit.start(), best[1], best[2])
        at = hit.start()
        low = max(start, at - 6)
    return best
