"""Tables of English plans whose columns only blanks part, as text taken from a PDF with its layout. Floor 2.

A cell goes on over the lines below it; each stretch of a line belongs to the column whose head stands nearest.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from spacegraph.documents.cells import find_nearest, find_stretches
from spacegraph.documents.english.declared import Declared
from spacegraph.documents.english.heads import KEY, ROLES, read_header
from spacegraph.documents.english.labels import make_listed
from spacegraph.documents.english.names import EnglishName, split_english
from spacegraph.documents.responsibility import Found
from spacegraph.documents.roles import Statement
from spacegraph.documents.view import View

Span = tuple[int, int]
_LINES = 12
"""Lines that a row may go on over."""


def find_laid_out(view: View, start: int, end: int, declared: Declared) -> Iterator[Found]:
    """Yield who and by when from the rows of tables whose columns only blanks part."""
    header: list[tuple[str, int]] = []
    row: list[tuple[str, Span]] = []
    lines = 0
    for first, last in view.between(start, end):
        cells = find_stretches(view, first, last, 3) if row or "   " in view.text[first:last] else []
        kinds = read_header([view.text[a:b] for _, (a, b) in cells]) if len(cells) >= 3 else []
        begins = len(cells) >= 3 and KEY.match(view.text, first, last) is not None
        if header and (kinds or begins or lines > _LINES):
            yield from _read_row(view, row, declared)
            row, lines = [], 0
        if kinds:
            header = [(kind, place) for kind, (place, _) in zip(kinds, cells, strict=True)]
        elif header and (begins or row):
            heads = [at for _, at in header]
            row += [(header[find_nearest(heads, place)][0], span) for place, span in cells]
            lines += 1
    yield from _read_row(view, row, declared)


def _read_row(view: View, row: list[tuple[str, Span]], declared: Declared) -> Iterator[Found]:
    for kind, role in ROLES.items():
        spans = [span for name, span in row if name == kind]
        if not spans:
            continue
        names = _split(view.text, spans, declared.short)
        owners = make_listed(names, role, f"column {kind}", 0.8, declared)
        if owners:
            yield Found(spans[0][0], spans[0][1], "table", Statement(owners))
    times = [span for name, span in row if name == "time"]
    date = declared.date(" ".join(view.text[a:b] for a, b in times))
    if date:
        yield Found(*times[0], "table", Statement((), date))


def _split(text: str, spans: list[Span], short: Mapping[str, str]) -> list[EnglishName]:
    """Return the names of a cell over several lines, with their places in the text."""
    joined, places = "", list[int]()
    for low, high in spans:
        joined += (" " if joined else "") + text[low:high]
        places += ([low] if places else []) + list(range(low, high))
    return [
        replace(one, start=places[one.start], end=places[one.end - 1] + 1)
        for one in split_english(joined, 0, len(joined), short)
    ]
