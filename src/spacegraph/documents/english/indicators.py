"""Tables of indicators in English plans: rows with a value for each year that the header names. Floor 2."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from spacegraph.documents.cells import split_cells
from spacegraph.documents.commitments import Context, FoundTarget
from spacegraph.documents.english.quantities import QUANTITY, read_quantity
from spacegraph.documents.english.units import COUNT, MAGNITUDES, find_unit
from spacegraph.documents.indicators import Table
from spacegraph.documents.quantities import Quantity
from spacegraph.documents.units import CHINESE_UNITS
from spacegraph.documents.view import View

_YEAR = re.compile(
    r"(?:(?:by|target|targets|goal|in|FY|end of"
    r"|(?:mid|end)[- ]?(?:term|line|point|of[- ]plan)|interim|final|milestone)\s*)?"
    r"\(?(?P<year>20\d\d)\)?(?: ?(?:target|goal)s?)?",
    re.IGNORECASE,
)
_PAST = re.compile(r"baseline|current|actual|status|base year|latest", re.IGNORECASE)
_COMMA = re.compile(r"(?<![\d,])(\d{1,3}),(\d{1,2})(?=\D|$)")
_YEARLY = re.compile(r"\b(?:annual(?:ly)?|per year|a year|each year)\b", re.IGNORECASE)

_GAP = re.compile(r" {2,}")
_NAMED_UNIT = re.compile(r"\((?P<unit>[A-Z]{3}|[$€£¥]|[a-z][a-z ]{0,24}|[kMG]Wh?)\)")
_MAGNITUDE = re.compile(r"(?P<mag>1[0,]{1,9}0|thousand|million|billion)(?= |$) ?", re.IGNORECASE)
_MONEY = re.compile(r"(?P<sign>RMB|USD|CNY|EUR|GBP|US\$|[$€£¥])(?: (?=\d|[a-z]))?")
_SCALED_UNIT = re.compile(
    r"\((?P<unit>(?:(?:RMB|USD|CNY|EUR|GBP|US\$|[$€£¥]) ?)?(?:1[0,]{1,9}0|thousand|million"
    r"|billion)(?: [A-Za-z][A-Za-z ]{0,20})?)\)"
)
"""The unit in the name of an indicator, with its magnitude: *Turnover (€ billion)*, *Output (100 million yuan)*."""
_UNIT_HEAD = re.compile(r"units?(?: of measure(?:ment)?)?", re.IGNORECASE)

Cells = list[tuple[int, int]]


def find_english_tables(view: View, start: int, end: int, context: Context) -> Iterator[Table]:
    """Yield each row of a table of indicators with its targets, and the headers without any."""
    years: list[str] = []
    unit: int | None = None
    for low, high in view.between(start, end):
        line = view.text[low:high]
        sign = "\t" if "\t" in line else "|" if line.count("|") >= 2 else ""
        gaps = not sign and len(_GAP.findall(line)) > 1
        if not sign and not gaps:
            years = years if "|" in line else []
            continue
        cells = split_cells(line, sign, low) if sign else _split_gaps(line, low)
        named = [_read_year(view.text[a:b], context) for a, b in cells]
        if sum(bool(year) for year in named) >= 2:
            years = named
            names = [view.text[a:b].strip() for a, b in cells]
            unit = next((number for number, name in enumerate(names) if _UNIT_HEAD.fullmatch(name)), None)
            yield Table(low, high, ())
        elif years:
            printed = view.text[slice(*cells[unit])] if unit is not None and len(cells) == len(years) else ""
            targets = tuple(_read_row(view, years, cells, printed))
            if targets:
                yield Table(low, high, targets)


def _split_gaps(line: str, low: int) -> Cells:
    """Return the cells of a line that wide gaps part."""
    bounds = [0, *(place for found in _GAP.finditer(line) for place in found.span()), len(line)]
    return [(low + first, low + last) for first, last in zip(bounds[::2], bounds[1::2], strict=True)]


def _read_year(cell: str, context: Context) -> str:
    """Return the year that a cell of a header names, ``-`` for one of the past, or an empty text."""
    found = _YEAR.fullmatch(cell.strip())
    if found is None:
        past = re.search(r"20\d\d", cell) and _PAST.search(cell)
        return "-" if past or re.fullmatch(r"\((?:base )?year\)", cell.strip()) else ""
    first = context.period.start or int(context.issued[:4] or 0)
    return "-" if first and int(found["year"]) < first - 1 else found["year"]


def _read_row(view: View, years: list[str], cells: Cells, unit: str) -> Iterator[FoundTarget]:
    texts = [view.text[a:b] for a, b in cells]
    label = next((number for number, text in enumerate(texts) if re.search(r"[A-Za-z]{3}", text)), None)
    if label is None:
        return
    whole = len(years) >= label + 1 + sum(bool(year) for year in years)
    columns = years if whole else [""] * (label + 1) + [year for year in years if year]
    for year, (low, high) in zip(columns, cells, strict=False):
        if not year or year == "-" or low <= cells[label][0]:
            continue
        yield from _read_cell(view, year, (low, high), cells[label], unit)


def _scale(quantity: Quantity, printed: str) -> Quantity:
    """Return a bare number in the unit of its column: *10,000 m3*, *billion yuan*, *%*."""
    money = _MONEY.match(printed)
    sign, printed = (money["sign"], printed[money.end() :]) if money else ("", printed)
    factor = Decimal(1)
    while found := _MAGNITUDE.match(printed + " "):
        word = found["mag"].replace(",", "")
        factor *= Decimal(word) if word.isdigit() else Decimal(MAGNITUDES[word.lower()])
        printed = printed[found.end() :]
    unit = find_unit(printed, sign)
    upper = quantity.upper
    return replace(
        quantity,
        value=unit.scale(quantity.value * factor),
        upper=unit.scale(upper * factor) if upper is not None else None,
        unit=unit,
        printed=printed,
    )


def _read_cell(
    view: View, year: str, cell: tuple[int, int], label: tuple[int, int], unit: str
) -> Iterator[FoundTarget]:
    text = _COMMA.sub(r"\1.\2", view.text[slice(*cell)])
    found = QUANTITY.search(text)
    quantity = read_quantity(text, found) if found else None
    if quantity is None or len(text) > 90:
        return
    if quantity.unit is COUNT and unit.strip():
        quantity = _scale(quantity, unit.strip())
    scaled = _SCALED_UNIT.search(view.text, *label)
    if quantity.unit is COUNT and scaled:
        quantity = _scale(quantity, scaled["unit"])
    named = _NAMED_UNIT.search(view.text, *label)
    measured = find_unit(named["unit"], "") if named else COUNT
    if quantity.unit is COUNT and named and measured is not COUNT:
        quantity = replace(quantity, value=measured.scale(quantity.value), unit=measured, printed=named["unit"])
    if quantity.unit is COUNT and named and find_unit("", named["unit"]) is not COUNT:
        quantity = replace(quantity, unit=find_unit("", named["unit"]), printed=named["unit"])
    if quantity.unit is COUNT and "%" in view.text[slice(*label)]:
        quantity = replace(quantity, unit=CHINESE_UNITS["%"], printed="%")
    span = (cell[0] + quantity.start, cell[0] + quantity.end)
    placed = replace(quantity, start=span[0], end=span[1])
    metric = view.text[slice(*label)]
    yearly = _YEARLY.search(text) or re.search(r"\b(?:per|an?) (?:year|annum)\b", metric)
    period = "P1Y" if yearly else ""
    yield FoundTarget(
        cell[0],
        cell[1],
        metric,
        label,
        placed,
        year,
        "",
        False,
        period,
        False,
        0.8,
        "cell of a table of indicators",
    )
