"""Quantities and deadlines in English text. Floor 2."""

from __future__ import annotations

import re
from decimal import Decimal

from spacegraph.documents.commitments import Context
from spacegraph.documents.deadlines import Deadline
from spacegraph.documents.quantities import Quantity
from spacegraph.documents.units import CHINESE_UNITS, Unit

_WORDS = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
]
NUMBERS = {word: number for number, word in enumerate(_WORDS, 1)} | {
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "hundred": 100,
    "dozen": 12,
}
_MAG = {
    "hundred": 100,
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "bn": 10**9,
    "m": 10**6,
}
_N = r"\d{1,3}(?:,\d{3})+(?:\.\d{1,6})?|\d{1,12}(?:\.\d{1,6})?"
_PRE = (
    r"(?P<least>at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum of)"
    r"|(?P<above>more than|over|exceeding|exceeds?|surpass(?:ing)?|above|greater than|upwards of|in excess of)"
    r"|(?P<most>at most|no more than|up to|not more than|a maximum of|within)|(?P<below>less than|fewer than"
    r"|below|under)|(?P<about>about|around|approximately|some|nearly|roughly|almost)|(?P<between>between|from)"
)
QUANTITY = re.compile(
    rf"(?:(?:{_PRE}) )?(?:another |a total of |an additional )?(?P<cur>US\$|\$|RMB ?|CNY ?|¥"
    rf"|€)?(?<![\w.,-])(?P<num>{_N}|(?i:{'|'.join(NUMBERS)})(?=[ -]))"
    rf"(?: ?(?P<mag>hundred|thousand|million|billion|trillion)\b)?(?:(?: ?- ?| to | and )(?P<num2>{_N})(?: "
    rf"?(?P<mag2>thousand|million|billion|trillion)\b)?)?"
    r"(?P<plus>\+| or more| or above| or higher)?(?P<unit> ?%| percent(?:age points?)?\b| per cent\b| (?:yuan|RMB"
    r"|US dollars|dollars|euros?|kilomet(?:er|re)s?|km|met(?:er|re)s?|GW|MW|kW|TWh|square kilomet(?:er|re)s?"
    r"|square met(?:er|re)s?|tonn?e?s)\b)?"
)
_UNITS: dict[str, Unit] = {
    "%": CHINESE_UNITS["%"],
    "percent": CHINESE_UNITS["%"],
    "per": CHINESE_UNITS["%"],
    "yuan": CHINESE_UNITS["元"],
    "rmb": CHINESE_UNITS["元"],
    "us": CHINESE_UNITS["美元"],
    "dollars": CHINESE_UNITS["美元"],
    "euro": CHINESE_UNITS["欧元"],
    "euros": CHINESE_UNITS["欧元"],
    "kilometer": CHINESE_UNITS["公里"],
    "kilometre": CHINESE_UNITS["公里"],
    "kilometers": CHINESE_UNITS["公里"],
    "kilometres": CHINESE_UNITS["公里"],
    "km": CHINESE_UNITS["公里"],
    "meter": CHINESE_UNITS["米"],
    "metre": CHINESE_UNITS["米"],
    "meters": CHINESE_UNITS["米"],
    "metres": CHINESE_UNITS["米"],
    "gw": CHINESE_UNITS["吉瓦"],
    "mw": CHINESE_UNITS["兆瓦"],
    "kw": CHINESE_UNITS["千瓦"],
    "tonnes": CHINESE_UNITS["吨"],
    "tons": CHINESE_UNITS["吨"],
}
COUNT = CHINESE_UNITS["个"]
DEADLINE = re.compile(
    r"\b(?:[Bb]y|[Bb]efore|[Uu]ntil|[Nn]o later than|[Ii]n)(?P<end> the end of| late| early| mid-?)? "
    r"(?:(?P<month>January|February|March|April|May|June|July|August|September|October|November|December) "
    r"(?:\d{1,2}, )?)?(?:FY ?)?(?P<year>20\d\d)\b"
    r"|\b(?:[Ww]ithin|[Oo]ver|[Ii]n|[Dd]uring) (?:the )?(?:next |coming )?(?P<count>\d{1,2}|one|two|three|four"
    r"|five|six|seven|eight|nine|ten) (?P<unit>years?|months?)\b"
)
_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_BEFORE_NO = re.compile(
    r"(?:Section|Article|Phase|Chapter|Action|Goal|Part|Title|Tier|Type|Level|Figure|Table|No\.|Long March"
    r"|Memorandum|Order|Act of|Web|[A-Z]-|#)\s?$"
)


def _number(word: str | None) -> Decimal | None:
    if not word:
        return None
    lower = word.lower()
    return Decimal(NUMBERS[lower]) if lower in NUMBERS else Decimal(word.replace(",", ""))


def read_quantity(text: str, found: re.Match[str]) -> Quantity | None:
    """Return the quantity that a match of ``QUANTITY`` prints, or None where it is a year, a name or an ordinal."""
    number = _number(found["num"])
    if (
        number is None
        or _BEFORE_NO.search(text[max(found.start("num") - 14, 0) : found.start("num")])
        or (
            text[found.end() : found.end() + 1] in "-–/"
            and text[found.end() : found.end() + 2].strip("-–/").isalnum()
        )
    ):
        return None
    plain = (
        found["num"].isdecimal()
        and len(found["num"]) == 4
        and 1900 <= int(found["num"]) <= 2100
        and not (found["mag"] or found["unit"] or found["cur"])
    )
    if plain or (
        re.match(r"(?:st|nd|rd|th|G|D)\b|[A-Za-z]", text[found.end("num") : found.end("num") + 3])
        and found["num"][0].isdigit()
    ):
        return None
    word = (found["unit"] or "").strip().lower().split(" ")[0]
    unit = _UNITS.get(word) or (
        CHINESE_UNITS["美元"]
        if found["cur"] in ("$", "US$")
        else CHINESE_UNITS["元"]
        if (found["cur"] or "").strip() in ("RMB", "CNY", "¥")
        else COUNT
    )
    value = number * _MAG.get(found["mag"] or found["mag2"] or "", 1) * unit.factor
    upper = _number(found["num2"])
    upper = upper * _MAG.get(found["mag2"] or found["mag"] or "", 1) * unit.factor if upper is not None else None
    kind = next((name for name in ("least", "above", "most", "below", "about") if found[name]), "")
    names = {"least": "AtLeast", "above": "MoreThan", "most": "AtMost", "below": "LessThan", "about": "About"}
    comparator = names.get(kind, "AtLeast" if found["plus"] else "Exactly")
    if upper is not None and upper > value:
        comparator = "Between"
    spoken = bool(kind or found["plus"] or upper)
    return Quantity(
        found.start(),
        found.end(),
        value,
        upper if comparator == "Between" else None,
        unit,
        (found["unit"] or "").strip(),
        comparator,
        spoken,
        not found["num"][0].isdigit(),
        "",
    )


def read_deadline(found: re.Match[str], context: Context) -> Deadline:
    """Return the deadline that a match of ``DEADLINE`` prints."""
    if found["year"]:
        month = _MONTHS.index(found["month"]) + 1 if found["month"] else 0
        return Deadline(found["year"] + (f"-{month:02}" if month else ""), found.start(), found.end())
    count = int(_number(found["count"]) or 0)
    base = context.period.start - 1 if context.period.start else int(context.issued[:4]) if context.issued else 0
    years = found["unit"].startswith("year")
    date = str(base + count) if base and years else ""
    return Deadline(date, found.start(), found.end(), f"P{count}{'Y' if years else 'M'}", bool(date))
