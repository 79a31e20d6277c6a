"""Numbers, dates and durations as a reader of either language writes them. Floor 5."""

from __future__ import annotations

import re
from decimal import Decimal

_SCALES = {
    "en": ((10**12, "trillion"), (10**9, "billion"), (10**6, "million")),
    "zh": ((10**12, "万亿"), (10**8, "亿"), (10**4, "万")),
}
_MONTHS = (
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
)
_UNITS = {
    "unit/CNY": {"en": "yuan", "zh": "元"},
    "unit/USD": {"en": "US dollars", "zh": "美元"},
    "unit/percent": {"en": "%", "zh": "%"},
    "unit/count": {"en": "", "zh": ""},
}
_WITH_PLURAL = ("metre", "kilometre", "centimetre", "second", "nanosecond", "year", "month", "day")
_COMPARATORS = {
    "AtLeast": {"en": "at least {0}", "zh": "不少于 {0}"},
    "MoreThan": {"en": "more than {0}", "zh": "超过 {0}"},
    "Exactly": {"en": "{0}", "zh": "{0}"},
    "About": {"en": "about {0}", "zh": "约 {0}"},
    "AtMost": {"en": "at most {0}", "zh": "不超过 {0}"},
    "LessThan": {"en": "less than {0}", "zh": "少于 {0}"},
    "Between": {"en": "{0} to {1}", "zh": "{0} 至 {1}"},
}
_PERIODS = {
    "Y": {"en": ("year", "years"), "zh": ("年", "年")},
    "M": {"en": ("month", "months"), "zh": ("个月", "个月")},
    "D": {"en": ("day", "days"), "zh": ("天", "天")},
}


def format_number(value: Decimal, language: str, scaled: bool = True) -> str:
    """Return a number with grouped digits, large ones by their scale.

    Examples
    --------
    >>> format_number(Decimal(50_000_000_000), "en"), format_number(Decimal(50_000_000_000), "zh")
    ('50 billion', '500 亿')
    >>> format_number(Decimal("1500"), "en"), format_number(Decimal("0.5"), "zh")
    ('1,500', '0.5')
    """
    for size, name in _SCALES[language] if scaled else ():
        if abs(value) >= size and value % (size // 1000) == 0:
            return f"{_group(value / size)} {name}"
    return _group(value)


def format_amount(value: Decimal, unit: str, unit_label: str, language: str) -> str:
    """Return a value with its unit: its own words for money, percent and counts, else the unit's label.

    Examples
    --------
    >>> format_amount(Decimal(50_000_000_000), "unit/CNY", "人民币元", "zh")
    '500 亿元'
    >>> format_amount(Decimal(70), "unit/percent", "percent", "en")
    '70%'
    >>> format_amount(Decimal(100_000), "unit/metre", "metre", "en")
    '100,000 metres'
    """
    number = format_number(value, language)
    name = _UNITS[unit][language] if unit in _UNITS else unit_label
    if language == "en" and name in _WITH_PLURAL and value != 1:
        name += "s"
    scaled_chinese = language == "zh" and number[-1] in "亿万"
    return f"{number}{name}" if name == "%" or scaled_chinese else f"{number} {name}".strip()


def format_value(
    value: Decimal, upper: Decimal | None, comparator: str, unit: str, unit_label: str, period: str, language: str
) -> str:
    """Return a target's or observation's value in words: ``at least 50 billion yuan a year``."""
    pattern = _COMPARATORS.get(comparator, _COMPARATORS["Exactly"])[language]
    low = format_amount(value, unit, unit_label, language)
    high = format_amount(upper, unit, unit_label, language) if upper is not None else "…"
    text = pattern.format(low, high)
    if not period:
        return text
    return f"每年 {text}" if language == "zh" and period == "P1Y" else _per(text, period, language)


def format_duration(duration: str, language: str) -> str:
    """Return an XML Schema duration in words; one of several parts as it is.

    Examples
    --------
    >>> format_duration("P3Y", "en"), format_duration("P3Y", "zh"), format_duration("P1Y6M", "en")
    ('3 years', '3年', 'P1Y6M')
    """
    match = re.fullmatch(r"P(\d+)([YMD])", duration)
    if not match:
        return duration
    one, many = _PERIODS[match[2]][language]
    count = int(match[1])
    return f"{count}{many}" if language == "zh" else f"{count} {one if count == 1 else many}"


def format_date(value: str, language: str) -> str:
    """Return a year, month or day as exactly as it is known.

    Examples
    --------
    >>> format_date("2024-02-03", "en"), format_date("2024-02", "zh"), format_date("2028", "en")
    ('3 February 2024', '2024年2月', '2028')
    """
    match = re.fullmatch(r"(\d{4})-(\d\d)(?:-(\d\d))?", value)
    if not match or not 1 <= int(match[2]) <= 12:
        return f"{value}年" if language == "zh" and re.fullmatch(r"\d{4}", value) else value
    year, month, day = match[1], int(match[2]), match[3]
    if language == "zh":
        return f"{year}年{month}月" + (f"{int(day)}日" if day else "")
    return (f"{int(day)} " if day else "") + f"{_MONTHS[month - 1]} {year}"


def _per(text: str, period: str, language: str) -> str:
    if language == "zh":
        return f"每{format_duration(period, language)} {text}"
    return f"{text} a year" if period == "P1Y" else f"{text} per {format_duration(period, language)}"


def _group(value: Decimal) -> str:
    text = f"{value:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
