"""The first and last day that a year, a month or a date means. Floor 4."""

from __future__ import annotations

import calendar
from datetime import date

from spacegraph.errors import SpacegraphError


def get_first_day(text: str) -> date:
    """Return the first day of a year, a month or a date.

    Examples
    --------
    >>> get_first_day("2028-06")
    datetime.date(2028, 6, 1)
    """
    return date.fromisoformat(f"{text}-01-01"[:10] if len(text) == 4 else f"{text}-01"[:10])


def get_last_day(text: str) -> date:
    """Return the last day of a year, a month or a date.

    Examples
    --------
    >>> get_last_day("2028-02")
    datetime.date(2028, 2, 29)
    """
    if len(text) == 4:
        return date(int(text), 12, 31)
    if len(text) == 7:
        year, month = int(text[:4]), int(text[5:])
        return date(year, month, calendar.monthrange(year, month)[1])
    return date.fromisoformat(text)


def parse_day(text: str) -> date:
    """Return the day that a user typed, or raise.

    Examples
    --------
    >>> parse_day("2028-02-29")
    datetime.date(2028, 2, 29)
    >>> parse_day("soon")
    Traceback (most recent call last):
    spacegraph.errors.SpacegraphError: 'soon' is no day; write it as 2028-06-30
    """
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise SpacegraphError(f"{text!r} is no day; write it as 2028-06-30") from error
