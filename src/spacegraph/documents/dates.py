"""Dates as plans print them ↔ ISO dates. Floor 2."""

from __future__ import annotations

import re
from datetime import date

from spacegraph.documents.numerals import parse_chinese

_HAN_YEAR = "[一二][一二三四五六七八九〇零○ＯO0]{3}"
DATE = re.compile(
    rf"(?P<year>(?:19|20)\d\d|{_HAN_YEAR}) ?[年./-] ?(?:(?P<month>\d{{1,2}}|[一二三四五六七八九十]{{1,2}}) ?(?:月"
    rf"|[./-](?=\d)) ?"
    r"(?:(?P<day>\d{1,2}|[一二三四五六七八九十]{1,3}) ?日?)?)?"
)
MONTHS = {
    name: number
    for number, name in enumerate(
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"], 1
    )
}


def _number(text: str | None) -> int | None:
    if text is None:
        return None
    if text.isdecimal():
        return int(text)
    return parse_chinese(text.replace("Ｏ", "〇").replace("O", "〇").replace("0", "〇"))


def parse_date(text: str) -> str | None:
    """Return the ISO date of a printed one, as exact as it is printed, or None.

    Examples
    --------
    >>> parse_date("2025年7月23日"), parse_date("二〇一一年十二月八日"), parse_date("2026年3月")
    ('2025-07-23', '2011-12-08', '2026-03')
    >>> parse_date("2025年13月") is None
    True
    """
    found = DATE.match(text)
    year = _number(found["year"]) if found else None
    if found is None or year is None:
        return None
    month, day = _number(found["month"]), _number(found["day"])
    try:
        if month is None:
            return f"{year:04}"
        if day is None:
            return f"{date(year, month, 1):%Y-%m}"
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def end_of(deadline: str) -> tuple[int, int, int]:
    """Return a key that orders dates of unequal exactness by their last day."""
    parts = [int(part) for part in deadline.split("-")]
    return (parts[0], parts[1] if len(parts) > 1 else 12, parts[2] if len(parts) > 2 else 31)
