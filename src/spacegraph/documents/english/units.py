"""Number words and units in English text → values and the units of the graph. Floor 2."""

from __future__ import annotations

import re
from decimal import Decimal

from spacegraph.documents.units import CHINESE_UNITS, Unit

# fmt: off
_WORDS = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
]
# fmt: on
NUMBERS = {word: number for number, word in enumerate(_WORDS, 1)} | {
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
    "hundred": 100,
    "thousand": 1000,
    "dozen": 12,
    "twice": 2,
}
NUMBERS |= {
    f"{tens}-{ones}": NUMBERS[tens] + NUMBERS[ones]
    for tens in ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
    for ones in _WORDS[:9]
}
NUMBER_WORDS = "|".join(sorted(NUMBERS, key=len, reverse=True))
"""The words as alternatives of a pattern, the longest first."""
MAGNITUDES = {
    "hundred": 100,
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "lakh": 10**5,
    "crore": 10**7,
    "bn": 10**9,
    "m": 10**6,
    "k": 10**3,
}
COUNT = CHINESE_UNITS["个"]


def _unit(key: str, factor: str, measures: str) -> Unit:
    return Unit(f"unit/{key}", Decimal(factor), measures)


_TABLE: tuple[tuple[str, Unit], ...] = (
    (r"%|percent(?:age points?)?|per cent|pct", CHINESE_UNITS["%"]),
    (r"[Yy]uan(?: RMB)?|RMB|CNY|renminbi", CHINESE_UNITS["元"]),
    (r"US dollars?|dollars?|USD", CHINESE_UNITS["美元"]),
    (r"euros?|EUR", CHINESE_UNITS["欧元"]),
    (r"pounds(?: sterling)?|GBP", _unit("GBP", "1", "money")),
    (r"square kilomet(?:er|re)s?|sq\.? ?km|km2|km²", CHINESE_UNITS["平方公里"]),
    (r"square met(?:er|re)s?|sq\.? ?m|m2|m²", CHINESE_UNITS["平方米"]),
    (r"cubic met(?:er|re)s?|m3|m³", CHINESE_UNITS["立方米"]),
    (r"hectares?|ha", CHINESE_UNITS["公顷"]),
    (r"acres?", _unit("square-metre", "4046.8564224", "area")),
    (r"mu", CHINESE_UNITS["亩"]),
    (r"kilomet(?:er|re)s?|km", CHINESE_UNITS["公里"]),
    (r"miles?", _unit("mile", "1", "length")),
    (r"met(?:er|re)s?|m", CHINESE_UNITS["米"]),
    (r"GWh", _unit("kilowatt-hour", "1000000", "energy")),
    (r"TWh", _unit("kilowatt-hour", "1000000000", "energy")),
    (r"MWh", _unit("kilowatt-hour", "1000", "energy")),
    (r"kWh|kilowatt-hours?", CHINESE_UNITS["千瓦时"]),
    (r"GW|gigawatts?", CHINESE_UNITS["吉瓦"]),
    (r"MW|megawatts?", CHINESE_UNITS["兆瓦"]),
    (r"kW|kilowatts?", CHINESE_UNITS["千瓦"]),
    (r"(?:metric )?tonn?e?s?(?: (?:of )?(?:CO2e?|standard coal))?", CHINESE_UNITS["吨"]),
    (r"kilograms?|kg", CHINESE_UNITS["公斤"]),
    (r"(?:working |business |calendar )?days?", CHINESE_UNITS["天"]),
    (r"months?", CHINESE_UNITS["个月"]),
    (r"weeks?", _unit("day", "7", "time")),
    (r"years?", CHINESE_UNITS["年"]),
    (r"(?:flight )?hours?", CHINESE_UNITS["小时"]),
    (r"minutes?", CHINESE_UNITS["分钟"]),
    (r"milliseconds?|ms", CHINESE_UNITS["毫秒"]),
    (r"seconds?", CHINESE_UNITS["秒"]),
    (r"TB|terabytes?", CHINESE_UNITS["TB"]),
    (r"PB|petabytes?", CHINESE_UNITS["PB"]),
    (r"Gbps", CHINESE_UNITS["Gbps"]),
    (r"Mbps", CHINESE_UNITS["Mbps"]),
    (r"EFLOPS", CHINESE_UNITS["EFLOPS"]),
    (r"PFLOPS", CHINESE_UNITS["PFLOPS"]),
    (r"lit(?:er|re)s?", _unit("cubic-metre", "0.001", "volume")),
)
UNIT_WORDS = "|".join(words for words, _ in _TABLE)
_EXACT = re.compile("|".join(f"(?P<u{number}>{words})" for number, (words, _) in enumerate(_TABLE)))
OVER = {
    "kilogram": "公斤",
    "kg": "公斤",
    "kilowatt-hour": "千瓦时",
    "kWh": "千瓦时",
    "tonne": "吨",
    "ton": "吨",
    "day": "天",
    "cubic meter": "立方米",
    "cubic metre": "立方米",
    "square meter": "平方米",
    "square metre": "平方米",
    "hectare": "公顷",
    "mu": "亩",
    "kilometer": "公里",
    "kilometre": "公里",
    "km": "公里",
}
"""What a rate is for each of: yuan *per kilogram*."""
_PER = re.compile(rf"(?P<unit>.*\S) ?(?:per|/) ?(?P<over>{'|'.join(OVER)})")
_CURRENCIES = {
    "VND": "VND ₫",
    "IDR": "IDR Rp Rp.",
    "INR": "INR ₹ Rs Rs.",
    "KRW": "KRW ₩",
    "JPY": "JPY",
    "MYR": "MYR RM",
    "THB": "THB ฿",
    "SGD": "SGD S$",
    "PHP": "PHP ₱",
    "AED": "AED",
    "SAR": "SAR",
    "KES": "KES KSh",
    "TZS": "TSh",
    "UGX": "USh",
    "NGN": "₦",
    "ZAR": "ZAR",
    "AUD": "AUD A$",
    "CAD": "CAD C$",
    "NZD": "NZD NZ$",
    "HKD": "HKD HK$",
    "TWD": "NT$",
    "XCD": "EC$",
    "CHF": "CHF",
}
_SIGNS = {
    "US$": CHINESE_UNITS["美元"],
    "$": CHINESE_UNITS["美元"],
    "USD": CHINESE_UNITS["美元"],
    "RMB": CHINESE_UNITS["元"],
    "CNY": CHINESE_UNITS["元"],
    "¥": CHINESE_UNITS["元"],
    "€": CHINESE_UNITS["欧元"],
    "EUR": CHINESE_UNITS["欧元"],
    "£": _unit("GBP", "1", "money"),
    "GBP": _unit("GBP", "1", "money"),
    **{sign: _unit(code, "1", "money") for code, signs in _CURRENCIES.items() for sign in signs.split()},
}


MONEY = frozenset(unit.key for unit in _SIGNS.values())
"""The units of money."""


def find_unit(printed: str, sign: str) -> Unit:
    """Return the unit of a printed word or of the sign of a currency; what has neither is counted.

    Examples
    --------
    >>> find_unit("hectares", "").key, find_unit("", "£").key, find_unit("", "").key
    ('unit/square-metre', 'unit/GBP', 'unit/count')
    >>> find_unit("yuan per kilogram", "").key
    'unit/CNY-per-kilogram'
    """
    rate = _PER.fullmatch(printed.strip())
    if rate and (unit := find_unit(rate["unit"], sign)) is not COUNT:
        return unit.over(OVER[rate["over"]])
    if sign.strip() in _SIGNS:
        return _SIGNS[sign.strip()]
    if re.fullmatch("[A-Z]{3}", sign.strip()):
        return _unit(sign.strip(), "1", "money")
    found = _EXACT.fullmatch(printed.strip())
    return _TABLE[int(str(found.lastgroup)[1:])][1] if found else COUNT


def read_number(word: str) -> Decimal | None:
    """Return the value of a printed number, in figures or words.

    Examples
    --------
    >>> read_number("12,500"), read_number("a hundred"), read_number("Seven")
    (Decimal('12500'), Decimal('100'), Decimal('7'))
    """
    lower = re.sub(r"^an? ", "", word.lower())
    if lower in NUMBERS:
        return Decimal(NUMBERS[lower])
    if not word[:1].isdigit():
        return None
    word = re.sub(r"^(\d{1,3}),(\d{1,2})$", r"\1.\2", word)  # 2,4 million
    return Decimal(word.replace(",", "").replace(" ", ""))
