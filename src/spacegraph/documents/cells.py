"""The cells of a row: parted by tabs, bars or wide gaps, or put together from several lines. Floor 2."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from unicodedata import east_asian_width

from spacegraph.documents.names import is_body
from spacegraph.documents.view import View

_BREAK = re.compile("<br ?/?>")
_LABELLED = re.compile("[一-鿿]{2,6}：")
"""How a line begins that says whose names follow: 配合：市财政局."""
GAP = re.compile(" {2,}")


@dataclass(frozen=True)
class Cell:
    """A cell: its words and its span in the view."""

    text: str
    start: int
    end: int
    places: tuple[int, ...] = ()
    """Where each letter of its words stands, where these go on over lines that hold other cells, too."""


def cut_cells(text: str, first: int, last: int) -> list[Cell]:
    """Return the cells of a line between two places: parted by tabs, else by bars, else by wide gaps."""
    line, cells = text[first:last], []
    sign = "\t" if "\t" in line else "|" if "|" in line else ""
    for at, piece in _split(line, sign):
        words = _BREAK.sub(lambda found: "、".ljust(len(found[0])), piece).strip()
        lead = len(piece) - len(piece.lstrip())
        cells.append(Cell(words, first + at + lead, first + at + lead + len(words)))
    if sign == "|":
        cells = cells[1 if line.startswith("|") else 0 : -1 if line.endswith("|") else None]
    return cells


def split_cells(line: str, sign: str, low: int) -> list[tuple[int, int]]:
    """Return the spans of the cells of a line that begins at a place, without the space around them."""
    cells, at = [], low
    for piece in line.split(sign):
        lead = len(piece) - len(piece.lstrip())
        cells.append((at + lead, max(at + len(piece.rstrip()), at + lead)))
        at += len(piece) + 1
    if sign == "|":
        cells = cells[1 if line.startswith("|") else 0 : -1 if line.rstrip().endswith("|") else None]
    return cells


def _split(line: str, sign: str) -> Iterator[tuple[int, str]]:
    """Yield the pieces of a line between a sign, or between wide gaps, and where each begins."""
    at = 0
    for found in re.finditer(re.escape(sign) if sign else GAP, line):
        yield at, line[at : found.start()]
        at = found.end()
    yield at, line[at:]


def join_lines(view: View, span: tuple[int, int]) -> Cell:
    """Return a cell whose words stand on lines of their own below each other."""
    parts, at = [], span[0]
    for line in view.text[slice(*span)].split("\n"):
        parts.append((at, at + len(line)))
        at += len(line) + 1
    return join_cell(view, parts, [span]) if len(parts) > 1 else Cell(view.text[slice(*span)], *span)


def join_cell(view: View, parts: list[tuple[int, int]], number: list[tuple[int, int]]) -> Cell:
    """Return a cell of several lines, with a sign between two names that the end of a line parts."""
    if not parts:
        place = number[0][0] if number else 0
        return Cell("", place, place)
    text, places = "", list[int]()
    for low, high in parts:
        sign = _sign_between(text, view.text[low:high])
        text, places = text + sign, [*places, *([low] if sign else [])]
        text += view.text[low:high]
        places += range(low, high)
    return Cell(text, parts[0][0], parts[-1][1], tuple(places))


def _sign_between(text: str, below: str) -> str:
    """Return the sign that the end of a line has made lost between two names, or two labels with theirs."""
    if not text or text[-1] in "、，；":
        return ""
    if _LABELLED.match(below):
        return "；"
    return "、" if is_body(re.split("[、，]", text)[-1].strip()) else ""


def append(above: Cell, below: Cell) -> Cell:
    """Return a cell with what goes on of it on the next line."""
    if not above.text or not below.text:
        return above if above.text else below
    ended = above.text[-1] not in "、，" and is_body(re.split("[、，]", above.text)[-1].strip())
    places = [*(above.places or range(above.start, above.end)), *([below.start] if ended else [])]
    text = above.text + ("、" if ended else "") + below.text
    return Cell(text, above.start, below.end, (*places, *range(below.start, below.end)))


def find_stretches(view: View, first: int, last: int, blanks: int) -> list[tuple[int, tuple[int, int]]]:
    """Return the stretches of a line that so many blanks part: how far from the left each stands, and its span."""
    origin = view.offsets.to_origin
    before = origin(first - 2) + 2 if first > 1 else 0
    indent = max(origin(first) - before, 0) if first > 1 else origin(first)
    pattern = re.compile(rf"\S+(?: {{1,{blanks - 1}}}\S+)*")
    spans = [found.span() for found in pattern.finditer(view.text, first, last)]
    return [(indent + count_columns(view.text[first:low]), (low, high)) for low, high in spans]


def count_columns(text: str) -> int:
    """Return how many columns a text takes up: two for each Chinese letter."""
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in text)


def find_nearest(heads: list[int], place: int) -> int:
    """Return the number of the column whose head stands nearest to a place."""
    return min(range(len(heads)), key=lambda number: abs(heads[number] - place))
