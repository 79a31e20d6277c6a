"""Columns whose names are a plan's own (*Custodian*, 挂帅), told by what their cells hold. Floor 2.

A column of bodies says who does it; one of dates says by when; where no column is named so, the one of the longest
cells says what is to be done. The view says their names as plans usually do.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from spacegraph.documents.cells import split_cells
from spacegraph.documents.view import View

Span = tuple[int, int]
_FEWEST = 3
"""Fewest rows of such a table."""
_SHARE = 0.7
"""Least share of the cells of a column that hold what it is told by."""
_BODIES = 0.4
"""Least average share of bodies in the cells of a column that says who."""
_TASK = 6
"""Least average number of letters in the cells that say what is to be done."""
_WORD = 3
"""Fewest letters of words that say something."""
_APART = 12
"""Most lines between two rows that are none."""
_FIGURE = re.compile(r"\d")
_LETTER = re.compile(r"[^\W\d_]")
_RULE = re.compile(r"[\s:：|-]*")
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


@dataclass
class _Table:
    """A table: each place at which its header stands, and its rows."""

    headers: list[list[Span]]
    rows: list[list[Span]] = field(default_factory=list)


def find_own_columns(view: View, words: Words) -> list[tuple[int, int, str]]:
    """Return the spans of the names of such columns, and the usual name of each."""
    edits: list[tuple[int, int, str]] = []
    for table in _find_tables(view, words):
        if len(table.rows) >= _FEWEST:
            edits += _name_columns(view, table, words)
    return edits


def _find_tables(view: View, words: Words) -> Iterator[_Table]:
    """Yield the tables whose cells bars or tabs part: a header, and lines below it of as many cells.

    A page may say the header again; lines of fewer cells, or of none, may stand between the rows.
    """
    table: _Table | None = None
    apart = 0
    for low, high in view.paragraphs:
        line = view.text[low:high]
        cells = split_cells(line, "\t" if "\t" in line else "|", low)
        if len(cells) < 3 or _RULE.fullmatch(view.text, low, high):
            apart += len(cells) < 3
            continue
        if (table is None or apart) and _is_header(view, cells, words):
            again = table is not None and _names(view, table.headers[0]) == _names(view, cells)
            if table is None or not again:
                yield from [table] if table else []
                table = _Table([])
            table.headers.append(cells)
        elif table is not None and len(cells) == len(table.headers[0]) and apart < _APART:
            table.rows.append(cells)
        apart = 0
    if table is not None:
        yield table


def _names(view: View, header: Sequence[Span]) -> list[str]:
    return [view.text[low:high].replace(" ", "") for low, high in header]


def _is_header(view: View, cells: Sequence[Span], words: Words) -> bool:
    """Return whether cells may be the names of columns: short, with no figures, and no names of bodies."""
    names = [view.text[low:high] for low, high in cells]
    plain = all(1 < len(name) <= 40 or name == "#" for name in names) and not any(map(_FIGURE.search, names))
    return plain and not any(words.share(one) > 0 for one in cells)


def _name_columns(view: View, table: _Table, words: Words) -> Iterator[tuple[int, int, str]]:
    """Yield the new names of the columns of a table that its own words name."""
    header, rows = table.headers[0], table.rows
    names = [view.text[low:high] for low, high in header]
    kinds = [words.kind(name) for name in names]
    columns = [[row[place] for row in rows if row[place][1] > row[place][0]] for place in range(len(header))]
    listing = [place for place, column in enumerate(columns) if _lists_bodies(column, words)]
    found = {place: "owner" for place in listing if not kinds[place] and not words.other.search(names[place])}
    bodies = [place for place in listing if kinds[place] in _WHO or place in found]
    if not bodies:
        return
    for place, column in enumerate(columns):
        free = not kinds[place] and place not in found and "time" not in kinds
        if free and _count(column, lambda cell: _tells_date(view.text[slice(*cell)])):
            found[place] = "time"
    told = "task" in kinds
    sizes = {
        place: sum(len(_LETTER.findall(view.text, *cell)) for cell in column) / len(column)
        for place, column in enumerate(columns)
        if column and (kinds[place] == "task" if told else not kinds[place] and place not in found)
    }
    longest = max(sizes, key=lambda place: sizes[place], default=-1)
    if longest < 0 or sizes[longest] < _TASK or not _count(columns[longest], lambda cell: _is_said(view, cell)):
        return  # 项目（个）: numbers for each body, and no works
    found |= {} if told else {longest: "task"}
    for place, kind in sorted(found.items()):
        if kind == "owner" and len(bodies) > 1:
            kind = "lead" if place == bodies[0] else "support"
        for again in table.headers:
            yield *again[place], words.usual[kind]


def _lists_bodies(column: Sequence[Span], words: Words) -> bool:
    """Return whether the cells of a column list names, and enough of them are plainly of bodies."""
    shares = [words.share(cell) for cell in column]
    listed = sum(one >= 0 for one in shares) >= _SHARE * len(shares)
    return listed and sum(max(one, 0) for one in shares) >= _BODIES * max(len(shares), 2)


def _count(column: Sequence[Span], holds: Callable[[Span], bool]) -> bool:
    return len(column) >= 2 and sum(map(holds, column)) >= _SHARE * len(column)


def _is_said(view: View, cell: Span) -> bool:
    return len(_LETTER.findall(view.text, *cell)) >= _WORD


def _tells_date(text: str) -> bool:
    return len(text) <= 24 and _DATE.search(text) is not None
