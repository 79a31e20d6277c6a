"""Who does it, in the tables of English plans whose cells lost their lines. Floor 2.

A *Responsible Party* column at the end of rows that were run together; or cells that stand on lines of their own
below the cells of the header.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from spacegraph.documents.cells import split_cells
from spacegraph.documents.english.bodies import is_english_body
from spacegraph.documents.english.dates import DATE, read_date
from spacegraph.documents.english.declared import Declared
from spacegraph.documents.english.heads import read_header, read_row
from spacegraph.documents.english.labels import make_listed, make_owners
from spacegraph.documents.english.line_tables import closes, find_lines
from spacegraph.documents.english.names import EnglishName, split_english
from spacegraph.documents.english.run_together import find_run_together
from spacegraph.documents.responsibility import Found
from spacegraph.documents.roles import RESPONSIBLE, Statement
from spacegraph.documents.view import View

_COLUMN = re.compile(
    r"(?:Responsible (?:Party|Parties|Agenc(?:y|ies)|Entit(?:y|ies)|Office|Bod(?:y|ies)|Department|Ministry)"
    r"|Lead (?:Agency|Office|Entity|Body|Department|Ministry)|Owner)\s*$",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2},[ \n]\d{4}|\bQ[1-4] (?:FY)? ?\d{4}"
    r"|\b(?:January|February|March|April|May|June|July|August|September|October|November|December) 20\d\d\b"
    r"|\b(?:Quarterly|Annually|Ongoing|Monthly)\b"
)
_DATED = re.compile(
    r"^(?:Milestones?|Actions?|Tasks?)\b.{0,90}\b(?:Target Date|Completion Date|Deadline|Due Date|Timeline)\b"
)
_ROW = re.compile(r"^\d{1,2}\. ?\d{1,2}(?:\.\d{1,2})?[.:]? +[A-Z]")
_REQUIRED = re.compile(r"\bRequired\s+for\s+(?P<who>[^,.;]{4,80}?)(?:\s+only)?(?=,|\.|;|\n|$)")


def find_columns(view: View, start: int, end: int, declared: Declared) -> Iterator[Found]:
    """Yield what the columns of tables say about who does it, and by when."""
    yield from _find_wide(view, start, end, declared)
    yield from find_lines(view, start, end, declared)
    yield from _find_barred(view, start, end, declared)
    yield from _find_dates(view, start, end)
    yield from find_run_together(view, start, end, declared)
    for found in _REQUIRED.finditer(view.text, start, end):
        names = split_english(view.text, *found.span("who"), declared.short)
        names = names or split_english(view.text, found.start("who"), found.end("who"), declared.short, strict=True)
        if names:
            owners = make_owners(names, RESPONSIBLE, "required for", 0.8)
            yield Found(found.start(), found.end(), "column", Statement(owners))


def _find_dates(view: View, start: int, end: int) -> Iterator[Found]:
    """Yield the dates in the rows below a header that was run together and names a date."""
    inside = row = False
    for low, high in view.between(start, end):
        line = view.text[low:high]
        if _DATED.match(line) and len(line) < 160:
            inside, row = True, False
        elif inside and _ROW.match(line):
            row = True
        elif inside and closes(line):
            inside = False
        found = DATE.search(view.text, low, high) if inside and row and len(line) < 400 else None
        if found and (found["year1"] or found["year2"]):
            yield Found(found.start(), found.end(), "table", Statement((), read_date(found)))


def _find_barred(view: View, start: int, end: int, declared: Declared) -> Iterator[Found]:
    """Yield the rows of tables whose cells are parted by bars or tabs."""
    header: list[str] = []
    for low, high in view.between(start, end):
        line = view.text[low:high]
        sign = "\t" if "\t" in line else "|" if "|" in line else ""
        if not sign:
            header = header if len(line) < 40 else []
            continue
        cells = split_cells(line, sign, low)
        named = read_header([view.text[a:b] for a, b in cells])
        if named:
            header = named
        elif header:
            yield from read_row(view, header, cells, declared)


def _find_wide(view: View, start: int, end: int, declared: Declared) -> Iterator[Found]:
    """Yield the last cell of the rows below a header that ends in *Responsible Party*."""
    column, row = False, ""
    pairs = [pair for pair in view.paragraphs if start <= pair[0] < end]
    for number, (low, high) in enumerate(pairs):
        line = view.text[low:high]
        if _COLUMN.search(line) and len(line) < 160:
            column = True
            continue
        if not column:
            continue
        if _ROW.match(line):
            row = line
        elif not row or re.match(r"(?:Action|Goal|Objective|Strategy) \d|\d{1,3}\.\s+[A-Z]", line):
            column, row = (
                bool(row) and column and not line.startswith(("Action", "Goal", "Objective", "Strategy")),
                "",
            )
            continue
        stop = pairs[min(number + 1, len(pairs) - 1)][1]  # a date may go on over the line
        dates = [one for one in _DATE.finditer(view.text, low, stop) if one.start() < high]
        if not row or not dates:
            continue
        names = _read_beside(view, dates[-1].end(), high, pairs[number + 1 : number + 3], declared)
        if not names:
            names = _read_below(view, pairs[number + 1 : number + 4], dates[-1].end(), declared)
        if names and names[0].start - dates[-1].end() < 6:
            owners = make_listed(names, RESPONSIBLE, "responsible party column", 0.85, declared)
            yield Found(names[0].start, names[-1].end, "column", Statement(owners))


def _read_beside(
    view: View, place: int, high: int, below: Sequence[tuple[int, int]], declared: Declared
) -> list[EnglishName]:
    """Return the bodies behind a date on its line; the last may go on over the next line."""
    if place >= high:
        return []
    alone = split_english(view.text, place, high, declared.short)
    for low, last in below[:1]:
        line = view.text[low:last]
        ends = alone[-1].text if alone else ""
        cut = view.text[high - 1] == ";" or not (is_english_body(ends, declared.short) or ends.isupper())
        if (
            not cut
            and " " in line
            and ";" not in line
            and not any(_ROW.match(view.text, *pair) for pair in below[1:])
        ):
            break
        apart = low > high + 1 or _ROW.match(line) or _DATE.search(line) or last - low > 60 or line[-1] in ".:"
        if (
            not alone
            or apart
            or re.match(r"[a-z]|\d{1,2}[. ]|(?:Action|Goal|Objective|Strategy) \d", line)
            or _COLUMN.search(line)
        ):
            break
        names = split_english(view.text, place, last, declared.short, wrapped=True)
        if names and names[-1].end >= last - 1:
            return names
    return alone


def _read_below(view: View, lines: list[tuple[int, int]], place: int, declared: Declared) -> list[EnglishName]:
    """Return the bodies on the line after a date, which may go on over the next one."""
    lines = [pair for pair in lines if pair[1] > place]
    for count in (2, 1):
        part = lines[:count]
        if len(part) < count or any(_ROW.match(view.text, *pair) for pair in part):
            continue
        names = split_english(view.text, part[0][0], part[-1][1], declared.short, strict=count > 1, wrapped=True)
        covered = sum(one.end - one.start + 2 for one in names)
        if names and covered + 8 * len(names) >= part[-1][1] - part[0][0]:
            return names
    return []
