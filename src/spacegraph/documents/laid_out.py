"""Tables of tasks whose columns only blanks part, as text taken from a PDF with its layout. Floor 2.

A cell goes on over the lines below it; each stretch of a line belongs to the column whose head begins nearest.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from spacegraph.documents.cells import count_columns, find_nearest, find_stretches
from spacegraph.documents.view import View

Span = tuple[int, int]
_NUMBERED = re.compile(r"(\d{1,3}) +(?=\S)")
_NUMBER = re.compile("(?:序 ?号|编 ?号)$")
_PAGE = re.compile(r"-{1,3} ?\d{1,3} ?-{1,3}|\d{1,3}|第 ?\d{1,3} ?页.{0,8}")
_END = re.compile("注：|备注：|附[件表]|抄送|[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）")
_LINES = 12
"""Lines that a row may go on over."""
_FEWEST = 3
"""Fewest rows of such a table."""


@dataclass(frozen=True)
class LaidOut:
    """A table: the spans of the cells of its header, of each row the spans of each cell, and where it ends."""

    header: list[Span]
    rows: list[list[list[Span]]]
    end: int

    @property
    def start(self) -> int:
        """Where its header begins."""
        return self.header[0][0]


def find_laid_out(view: View, start: int, end: int, is_header: Callable[[list[str]], bool]) -> list[LaidOut]:
    """Return the tables between two places of which a row goes on over more than one line.

    Parameters
    ----------
    view, start, end
        Where to look.
    is_header
        Says whether the cells of a line are the names of the columns of a table of tasks.
    """
    tables: list[LaidOut] = []
    header: list[tuple[int, Span]] = []
    anchors: list[tuple[int, Span]] = []
    rows: list[list[list[Span]]] = []
    last = lines = 0
    for first, stop in view.between(start, end):
        cells = find_stretches(view, first, stop, 2) if header or "  " in view.text[first:stop] else []
        named = len(cells) >= 3 and is_header([view.text[a:b].replace(" ", "") for _, (a, b) in cells])
        begins = bool(header) and not named and _begins(view, header, cells)
        goes_on = bool(rows) and lines < _LINES and _goes_on(view, first, stop, cells, header)
        if header and not (named or begins or goes_on or _PAGE.fullmatch(view.text, first, stop)):
            tables += [LaidOut([span for _, span in header], rows, last)] if _is_wrapped(view, rows) else []
            header, rows = [], []
        if named:
            header = header if len(header) == len(cells) else cells
            lines = _LINES if rows else 0  # behind a page break a row does not go on
        elif begins or (header and goes_on and not _PAGE.fullmatch(view.text, first, stop)):
            rows += [[[] for _ in header]] if begins else []
            lines = 1 if begins else lines + 1
            cells = _part_number(view, header, cells) if begins else cells
            full = begins and len(cells) == len(header)
            if begins:
                anchors = cells if full else header
            for number, (place, span) in enumerate(cells):
                rows[-1][number if full else find_nearest([at for at, _ in anchors], place)].append(span)
            last = stop
    return tables + (
        [LaidOut([span for _, span in header], rows, last)] if header and _is_wrapped(view, rows) else []
    )


def _is_wrapped(view: View, rows: list[list[list[Span]]]) -> bool:
    """Return whether cells of two rows or more go on over a line."""
    wrapped = sum(
        any(len(cell) > 1 and "\n" in view.text[cell[0][0] : cell[-1][1]] for cell in row) for row in rows
    )
    return len(rows) >= _FEWEST and wrapped >= 2


def _begins(view: View, header: list[tuple[int, Span]], cells: list[tuple[int, Span]]) -> bool:
    """Return whether a line begins a row: with its number, else with more than half of its cells."""
    if _NUMBER.match(view.text, *header[0][1]):
        first = view.text[slice(*cells[0][1])] if cells else ""
        return len(cells) >= 3 and (first.isdecimal() or _NUMBERED.match(first) is not None)
    return len(cells) >= max(3, len(header) - 1)


def _goes_on(
    view: View, first: int, stop: int, cells: list[tuple[int, Span]], header: list[tuple[int, Span]]
) -> bool:
    """Return whether a line may go on with the cells of a row: none of its stretches is longer than a cell."""
    widths = [count_columns(view.text[a:b]) for _, (a, b) in cells]
    ends = [place for place, _ in header[1:]] + [header[-1][0] + 24]
    broad = max(after - before for (before, _), after in zip(header, ends, strict=True))
    return bool(cells) and max(widths) <= broad + 2 and not _END.match(view.text, first, stop)


def _part_number(
    view: View, header: list[tuple[int, Span]], cells: list[tuple[int, Span]]
) -> list[tuple[int, Span]]:
    """Return the cells of the first line of a row, with its number apart where one blank parts it from the next."""
    place, (low, high) = cells[0]
    found = _NUMBERED.match(view.text, low, high) if _NUMBER.match(view.text, *header[0][1]) else None
    if found is None:
        return cells
    return [(place, found.span(1)), (place + found.end() - low, (found.end(), high)), *cells[1:]]
