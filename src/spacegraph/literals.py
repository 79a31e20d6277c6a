"""Is a string a valid value of an XML Schema datatype? Floor 1.

Only the datatypes that data files use. Strings are judged as written: no trimming, no guessing.
"""

from __future__ import annotations

import re
from datetime import date

from spacegraph.iris import PREFIXES

XSD = PREFIXES["xsd"]
_PATTERNS = {
    XSD + "integer": (re.compile(r"[+-]?[0-9]+"), "a whole number such as 12"),
    XSD + "decimal": (re.compile(r"[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)"), "a number such as 500 or 2.5"),
    XSD + "boolean": (re.compile(r"true|false"), "true or false"),
    XSD + "duration": (
        re.compile(r"P(?=.)(\d+Y)?(\d+M)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?", re.ASCII),
        "a duration such as P3Y",
    ),
    XSD + "gYear": (re.compile(r"[0-9]{4}"), "a year such as 2028"),
}


def find_fault(value: str, datatype: str) -> str | None:
    """Return what a value of this datatype looks like if `value` is none, else None.

    Examples
    --------
    >>> find_fault("P3Y", XSD + "duration")
    >>> find_fault("soon", XSD + "gYear")
    'a year such as 2028'
    """
    pattern, looks_like = _PATTERNS[datatype]
    return None if pattern.fullmatch(value) else looks_like


def find_date_type(value: str) -> str | None:
    """Return the datatype of a date written as exactly as it is known, or None if it is none.

    Examples
    --------
    >>> find_date_type("2024-02").removeprefix(XSD)
    'gYearMonth'
    >>> find_date_type("2024-02-31")
    """
    if re.fullmatch(r"[0-9]{4}", value):
        return XSD + "gYear"
    if re.fullmatch(r"[0-9]{4}-(0[1-9]|1[0-2])", value):
        return XSD + "gYearMonth"
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        return None
    try:
        date.fromisoformat(value)
    except ValueError:
        return None
    return XSD + "date"
