"""Columns whose names are a plan's own (*Custodian*, 挂帅), told by what their cells hold. Floor 2.

A column of bodies says who does it; one of dates says by when; where no column is named so, the one of the longest
cells says what is to be done. The view says their names as plans usually do.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from spacegraph.documents.view import View

Span = tuple[int, int]
_FEWEST = 3
"""Fewest rows of such a table."""
_SHARE = 0.7
"""Least share of the cells of a column that hold what it is told by."""
_BODIES = 0.6
"""Least average share of bodies in the cells of a column that says who."""
_TASK = 10
"""Least average length of the cells that say what is to be done."""
_RULE = re.compile(r"[\s:|-]*")
_DATE = re.compile(
    r"(?:19|20)\d\d|Q[1-4]\b|(?i:ongoing|continuous|annual)|\d{1,2} ?月|长期|持续|常态|全年|每年|年底|年内|按时序"
)
_WHO = ("owner", "lead", "support")


@dataclass(frozen=True)
class Words:
    """What a language knows of columns: what a name says, what bodies are, and the usual names.

    Attributes
    ----------
    kind
        What the column of a name holds (``number``, ``task``, ``owner``, ``lead``, ``support``, ``time``, …), or
        nothing.
    share
        Which share of what a cell holds is of bodies, -1 where it is no list of names.
    usual
        The usual names of columns by kind.
    other
        What the name of a column says whose bodies are not responsible.
    """

    kind: Callable[[str], str]
    share: Callable[[Span], float]
    usual: Mapping[str, str]
    other: re.Pattern[str]


def find_own_columns(view: View, words: Words) -> list[tuple[int, int, str]]:
    """Return the spans of the names of such columns, and the usual name of each."""
    edits: list[tuple[int, int, str]] = []
    for header, *rows in _find_tables(view):
        if len(rows) >= _FEWEST:
            edits += _name_columns(view, header, rows, words)
    return edits


def _find_tables(view: View) -> Iterator[list[list[Span]]]:
    """Yield the spans of the cells of lines below each other that bars or tabs part into as many cells."""
    table: list[list[Span]] = []
    for low, high in view.paragraphs:
        sign = "\t" if view.text.find("\t", low, high) >= 0 else "|"
        cells = _cut(view.text, low, high, sign)
        if len(cells) < 3 or (table and len(cells) != len(table[0])):
            yield from [table] if table else []
            table = []
        if len(cells) >= 3 and not _RULE.fullmatch(view.text, low, high):
            table.append(cells)
    yield from [table] if table else []


def _cut(text: str, low: int, high: int, sign: str) -> list[Span]:
    cells, at = [], low
    for piece in text[low:high].split(sign):
        lead = len(piece) - len(piece.lstrip())
        cells.append((at + lead, max(at + len(piece.rstrip()), at + lead)))
        at += len(piece) + 1
    if sign == "|":
        cells = cells[1 if text[low] == "|" else 0 : -1 if text[high - 1] == "|" else None]
    return cells


def _name_columns(
    view: View, header: Sequence[Span], rows: Sequence[Sequence[Span]], words: Words
) -> Iterator[tuple[int, int, str]]:
    """Yield the new names of the columns of a table that its own words name."""
    names = [view.text[low:high] for low, high in header]
    kinds = [words.kind(name) for name in names]
    if not all(1 < len(name) <= 40 or name == "#" for name in names) or any(words.share(one) > 0 for one in header):
        return
    columns = [[row[place] for row in rows if row[place][1] > row[place][0]] for place in range(len(header))]
    found: dict[int, str] = {}
    for place, column in enumerate(columns):
        if kinds[place] or not column or words.other.search(names[place]):
            continue
        if sum(words.share(cell) for cell in column) >= _BODIES * max(len(column), 2):
            found[place] = "owner"
        elif "time" not in kinds and _count(column, lambda cell: _tells_date(view.text[slice(*cell)])):
            found[place] = "time"
    bodies = [place for place, kind in enumerate(kinds) if kind in _WHO or found.get(place) == "owner"]
    if not bodies:
        return
    if "task" not in kinds:
        sizes = {
            place: sum(high - low for low, high in column) / len(column)
            for place, column in enumerate(columns)
            if column and not kinds[place] and place not in found
        }
        longest = max(sizes, key=lambda place: sizes[place], default=-1)
        if longest < 0 or sizes[longest] < _TASK:
            return
        found[longest] = "task"
    for place, kind in sorted(found.items()):
        if kind == "owner" and len(bodies) > 1:
            kind = "lead" if place == bodies[0] else "support"
        yield *header[place], words.usual[kind]


def _count(column: Sequence[Span], holds: Callable[[Span], bool]) -> bool:
    return len(column) >= 2 and sum(map(holds, column)) >= _SHARE * len(column)


def _tells_date(text: str) -> bool:
    return len(text) <= 24 and _DATE.search(text) is not None
