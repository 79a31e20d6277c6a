"""Dates in English words ↔ ISO dates. Floor 2."""

from __future__ import annotations

import re

_NAMES = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
YEAR = r"(?:20\d\d)"
DATE = re.compile(
    rf"\b(?P<day1>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?(?P<month1>{MONTH}),? (?P<year1>{YEAR})\b"
    rf"|\b(?P<month2>{MONTH}) (?P<day2>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year2>{YEAR})\b"
    rf"|\b(?P<month3>{MONTH}),? (?:of )?(?P<year3>{YEAR})\b"
    rf"|\b(?P<year4>{YEAR})-(?P<month4>0[1-9]|1[0-2])(?:-(?P<day4>\d{{2}}))?\b"
    rf"|\b(?P<quarter>Q[1-4]|(?:first|second|third|fourth|last) quarter(?: of)?|H[12]|(?:first"
    rf"|second) half(?: of)?|mid-?) ?(?:FY ?)?(?P<year5>{YEAR})\b"
    rf"|\b(?P<year6>{YEAR}) ?(?:/ ?(?P<fiscal>20\d\d|\d\d)(?!\d)|/ ?\d{{2,4}}|-{{1,2}} ?(?P<last>20\d\d)"
    rf"|-{{1,2}}(?P<short>[2-4]\d)(?![\d,.-]))?(?![\d%])",
)
_QUARTERS = {
    "q1": "03",
    "q2": "06",
    "q3": "09",
    "q4": "12",
    "first q": "03",
    "second q": "06",
    "third q": "09",
    "fourth q": "12",
}
_QUARTERS |= {"last q": "12", "h1": "06", "h2": "12", "first h": "06", "second h": "12", "mid": "06", "mid-": "06"}


def read_date(found: re.Match[str]) -> str:
    """Return the ISO date of a match of ``DATE``; the last year of two."""
    for number in "1234":
        year = found[f"year{number}"]
        if not year:
            continue
        month = found[f"month{number}"]
        day = found[f"day{number}"] if number != "3" else None
        value = int(month) if month.isdigit() else _NAMES.index(month[:3].lower()) + 1
        if not 1 <= value <= 12 or (day and not 1 <= int(day) <= 31):
            return str(year)
        return f"{year}-{value:02}" + (f"-{int(day):02}" if day else "")
    if found["year5"]:
        key = found["quarter"].lower().replace("uarter", "").replace("alf", "").replace(" of", "").strip()
        month = _QUARTERS.get(key, "")
        return found["year5"] + (f"-{month}" if month else "")
    short, first = found["short"] or (found["fiscal"] or "")[-2:], found["year6"]
    return found["last"] or (first[:2] + short if short and short > first[2:] else first)


_FISCAL = re.compile(r"\b(?:(?P<quarter>[1-4])Q) ?FY ?(?P<year>(?:20)?\d\d)\b")
"""A quarter of the American fiscal year, which ends in September: 4Q FY29."""
_FROM = re.compile(r"\b(?:from|starting(?: in| on)?|beginning(?: in| on)?|commenc\w+(?: in| on)?|since) $")


def find_date(text: str) -> str:
    """Return the last date that a text prints, as an ISO date as exact as it is printed; or an empty text.

    Examples
    --------
    >>> find_date("4 July 2033"), find_date("October 9, 2029"), find_date("2026-2028"), find_date("Q2 2027")
    ('2033-07-04', '2029-10-09', '2028', '2027-06')
    """
    quarter = _FISCAL.search(text)
    if quarter:
        month = int(quarter["quarter"]) * 3 - 3 or 12
        return f"{2000 + int(quarter['year'][-2:]) - (month == 12)}-{month:02}"
    dates = [read_date(found) for found in DATE.finditer(text) if not _FROM.search(text[: found.start()])]
    return dates[-1] if dates else ""
