"""Quantities in English text: number, range, unit, and the comparing words before them. Floor 2.

Here is what is printed; whether it is a target is decided in ``english.targets``.
"""

from __future__ import annotations

import re
from decimal import Decimal

from spacegraph.documents.english.dates import MONTH
from spacegraph.documents.english.units import (
    COUNT,
    MAGNITUDES,
    NUMBER_WORDS,
    OVER,
    UNIT_WORDS,
    find_unit,
    read_number,
)
from spacegraph.documents.quantities import Quantity

_N = (
    r"\d{1,3}(?:,\d{3})++(?:\.\d{1,6})?|\d{1,3}(?: \d{3})++(?![\d.]| \d)"
    r"|\d{1,3},\d{1,2}(?= (?:million|billion|trillion|%))|\d{1,12}(?:\.\d{1,6})?"
)
"""Digits: 12,000.5; as the continent writes them, 12 000 and 2,4 million."""
_CURRENCY = (
    r"US\$ ?|(?:EC|HK|NT|NZ|A|C|S)\$|\$|USD ?|RMB ?|CNY ?|¥|€|EUR ?|£|GBP ?|VND ?|Rp\.? ?|IDR ?|Rs\.? ?|INR ?"
    r"|₹ ?|₩|KRW ?"
    r"|KSh ?|TSh ?|USh ?|₦|₱|₫|฿|JPY ?|MYR ?|RM ?|THB ?|SGD ?|PHP ?|AED ?|SAR ?|KES ?|ZAR ?|AUD ?|CAD ?"
    r"|NZD ?|HKD ?|CHF ?"
    r"|(?<![A-Z&] )(?!GDP|AND|FOR|THE|ALL|NEW|SME)(?!OF|TO|IN|ON|BY|UP|AT|UK|US"
    r"|EU)[A-Z]{2,3} (?=\d[\d.,]* (?:million|billion|trillion|bn)\b)"
)
_MAG = r"hundred|thousand|lakh|crore|million|billion|trillion|bn\b|(?<=\d)m\b|(?<=\d)k\b"
QUANTITY = re.compile(
    rf"(?P<cur>{_CURRENCY})?(?<![\w.,/”’-])(?P<num>{_N}|(?i:(?:an? )?(?:hundred|thousand|dozen)"
    rf"|{NUMBER_WORDS})(?=[ -]))"
    rf"(?: ?(?P<mag>{_MAG}|(?(cur)m\b|(?!))))?(?:(?P<join> ?-{{1,2}} ?| to "
    rf"| and )(?:{_CURRENCY})?(?P<num2>{_N}|(?i:{NUMBER_WORDS})(?=[ -]))(?: ?(?P<mag2>{_MAG}))?)?"
    rf"(?P<plus>\+(?! ?[(\d])|-plus\b| or (?:more|above|higher|over)\b| and above\b)?"
    rf"(?P<less> or (?:less|fewer|below"
    rf"|lower)\b)?"
    rf"(?P<unit>(?: ?(?:%|GW|MW|kW|TWh|GWh|MWh|kWh|km|ha|kg|ms)| m(?! ?\w)| m(?= or)| (?:{UNIT_WORDS}))(?![\w-]))?"
    rf"(?P<over> per (?:{'|'.join(OVER)})\b)?"
    r"(?P<plus2> or (?:more|above|higher|over)\b)?(?P<less2> or (?:less|fewer|below|lower)\b)?(?P<so> or so\b)?"
)
_BEFORE = re.compile(
    r"(?:\b|(?=[≥≤<>]))(?:(?P<least>≥|>=|at or above|at least|no fewer than"
    r"|no less than|not less than|not fewer than|not (?:be )?(?:less|lower"
    r"|fewer) than|no lower than"
    r"|not below|an? minimum of|minimum of|minimum)"
    r"|(?P<most>≤|<=|at or below|at most|no more than"
    r"|not more than|no higher than|not (?:be )?(?:more|higher|greater) than"
    r"|up to|an? maximum of|maximum of"
    r"|within|controlled (?:within|below)|not (?:to )?exceed(?:ing)?|no longer than)"
    r"|(?P<above>>(?!=)|more than|over|exceeding|exceeds?|exceeded|surpass(?:ing|es|ed)?|above|greater than"
    r"|higher than|upwards of|in excess of"
    r"|beyond|break(?:ing|s)? through|topping|(?:(?<=will )|(?<=to ))top)"
    r"|(?P<below><(?!=)|less than|fewer than|below|under|lower than)"
    r"|(?P<about>about|around|approximately|approx\.?|some|nearly|roughly|almost|circa|close to|an estimated)"
    r"|(?P<between>between)"
    r"|(?P<reach>reach(?:es|ed|ing)?))"
    r"(?: (?:another|a total of|an additional|a further|an average of|a scale of|a cumulative|the|all|a))? ?$",
    re.IGNORECASE,
)
_MONTH = re.compile(rf"(?:st|nd|rd|th)? (?:of )?{MONTH}(?!\w)")
_MONTH_BEFORE = re.compile(rf"\b{MONTH} $")
_NAMES = {
    "least": "AtLeast",
    "most": "AtMost",
    "above": "MoreThan",
    "below": "LessThan",
    "about": "About",
    "reach": "Exactly",
}
_NONE = re.compile(r"\b[Nn]o (?!more|less|fewer|later)(?:[\w-]+ ){1,7}$")
"""Words of which none may have more, or less, than what follows: *no district below 15%*."""
_RISEN = re.compile(
    r"\b(?:go|goes|rise|rises|climb|climbs|brought|bring|move|moves|scale|scaled|push|pushed) up to ?$"
)
"""What is reached, and no bound: *will go up to 50 percent*."""
_TURNED = {"above": "most", "below": "least"}
_BEFORE_NO = re.compile(
    r"(?<![A-Za-z])(?:Section|Article|Phase|Chapter|Action|Goal|Part|Title|Tier|Type|Level|Figure|Table|No\."
    r"|Long March|Highway|Route|Berths?|Terminal"
    r"|Memorandum|Order|E\.O\.|Act of|Web"
    r"|[A-Z]-|#|[Gg]rades?|[Aa]ges?|[Aa]ged|[Cc]lass|Primary|[Pp]ages?|Annex|Appendix|Objective|Target|Pillar"
    r"|Strategy|Stage|Design|Scope"
    r"|Resolution|Decision|Decree|Directive|Regulation|Law|phase|version|Version|SDG|Horizon|Agenda|Vision"
    r"|Europe|Euro)\s?$"
)


def read_quantity(text: str, found: re.Match[str], first: int = 0) -> Quantity | None:
    """Return the quantity that a match of ``QUANTITY`` prints, or None where it is a year, a name or an ordinal.

    Parameters
    ----------
    first
        Where the sentence starts: comparing words are not sought before it.
    """
    number = read_number(found["num"])
    low = found.start()
    said = _BEFORE.search(text, max(first, low - 48), low)
    said = said if said and not _is_between(text, found, said) else None
    share = (found["unit"] or "").strip() in ("%", "percent", "per cent")
    year = found["num2"] and share and re.fullmatch(r"(?:19|20)\d\d", found["num"])
    if number is None or year or _is_name(text, found):
        return None  # 58 percent in 2026 to 68 percent
    unit = find_unit(found["unit"] or "", found["cur"] or "")
    over = (found["over"] or "").removeprefix(" per ")
    unit = unit.over(OVER[over]) if over and unit is not COUNT else unit
    mag = found["mag"] or found["mag2"] or ""
    value = unit.scale(number * MAGNITUDES.get(mag, 1))
    upper = _read_upper(text, found, low) if found["num2"] else None
    upper = unit.scale(upper) if upper is not None else None
    end = found.end() if upper is not None or not found["num2"] else found.start("join")
    if found["num2"] and upper is None:
        unit = find_unit("", found["cur"] or "") if end < found.end() else unit
        value = unit.scale(number * MAGNITUDES.get(found["mag"] or "", 1))
    kind = said.lastgroup if said else ""
    plus, less = found["plus"] or found["plus2"], found["less"] or found["less2"]
    kind = (
        _TURNED.get(kind or "", kind)
        if said and _NONE.search(text, max(first, said.start() - 60), said.start())
        else kind
    )
    risen = kind == "most" and said is not None and _RISEN.search(text, max(first, said.start() - 12), said.end())
    kind = "reach" if risen else "about" if found["so"] and not kind else kind
    kind = "" if kind == "reach" and (plus or less) else kind
    comparator = _NAMES.get(kind or "", "AtLeast" if plus else "AtMost" if less else "Exactly")
    if upper is not None and upper > value:
        comparator = "Between"
    return Quantity(
        said.start() if said and kind != "between" else low,
        end,
        value,
        upper if comparator == "Between" else None,
        unit,
        ((found["unit"] or "") + (found["over"] or "" if unit is not COUNT else "")).strip(),
        comparator,
        bool(kind or plus or less or comparator == "Between"),
        not found["num"][0].isdigit(),
        "",
    )


def _is_between(text: str, found: re.Match[str], said: re.Match[str]) -> bool:
    """Return whether *between* or *some* before a number says nothing of how many."""
    return said["between"] is not None and not (found["num2"] and found["join"] == " and ")


def _read_upper(text: str, found: re.Match[str], low: int) -> Decimal | None:
    """Return the second number of a range; *from 3 to 5* is none, *3 and 5* only after *between*."""
    before = text[max(low - 16, 0) : low]
    if found["join"] == " and " and not re.search(r"\b[Bb]etween (?:about )?$", before):
        return None
    if found["mag"] and not found["mag2"]:
        return None  # $2 million to 870 households
    if found["join"] == " to " and re.search(r"\bfrom (?:about |around )?$", before):
        return None
    upper = read_number(found["num2"])
    return upper * MAGNITUDES.get(found["mag2"] or found["mag"] or "", 1) if upper is not None else None


def _is_name(text: str, found: re.Match[str]) -> bool:
    """Return whether a number is part of a name, a year, an ordinal, or of a word that a hyphen joins."""
    start, end = found.start("num"), found.end("num")
    if _BEFORE_NO.search(text[max(start - 14, 0) : start]):
        return True
    if _MONTH.match(text, found.end("num")) or _MONTH_BEFORE.search(text[max(start - 12, 0) : start]):
        return True
    if re.match(r" (?:[A-Z][a-z]+ ){1,2}(?:Street|Road|Avenue|Square|Lane|Boulevard)\b", text[end : end + 40]):
        return True
    if re.match(r" (?:hot|help)?line\b| (?:tenth|fifth|quarter|third|half)s?\b", text[end : end + 10]):
        return True
    after = text[found.end() : found.end() + 2]
    if after[:1] in ("-", "–", "/") and after[1:].isalnum():
        return True
    if re.match(r" ?\+ ?[(\d]", text[found.end() : found.end() + 4]) or re.search(
        r"[\d)] ?\+ ?\(?$", text[max(start - 4, 0) : start]
    ):
        return True
    year = found["num"].isdecimal() and len(found["num"]) == 4 and 1900 <= int(found["num"]) <= 2100
    if year and not (found["mag"] or found["unit"] or found["cur"]):
        return True
    return (
        found["num"][0].isdigit()
        and re.match(r"(?:st|nd|rd|th|G|D)\b|[A-Za-z]", text[end : end + 3]) is not None
        and not (found["mag"] or found["unit"])
    )
