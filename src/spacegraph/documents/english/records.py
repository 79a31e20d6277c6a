"""Tasks that tables of keys and values describe, a row a key: *Action name | …*, *Responsible bodies | …*. Floor 2.

So the city contracts of the European climate mission are written, and action sheets of many local plans.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from spacegraph.documents.cells import split_cells
from spacegraph.documents.english.heads import read_key
from spacegraph.documents.english.stacked import Row
from spacegraph.documents.view import View

Span = tuple[int, int]
_FIRST = re.compile(
    r"(?:action|measure|project|initiative|activity|task|commitment)(?: (?:name|title))?"
    r"|(?:name|title) of (?:the )?(?:action|measure|project|initiative|activity)",
    re.IGNORECASE,
)
"""The key with which a record begins."""
_RULE = re.compile(r"[\s:|-]*")


def find_records(view: View, start: int, end: int) -> Iterator[Row]:
    """Yield what the keys of each record are, in the form of a row; none where no key begins two of them."""
    rows = [pair for low, high in view.between(start, end) if (pair := _read_pair(view, low, high))]
    heads = Counter(view.text[slice(*key)].lower() for key, value in rows if _begins(view, key, value))
    if not heads or heads.most_common(1)[0][1] < 2:
        return
    first = heads.most_common(1)[0][0]
    record: list[tuple[Span, Span]] = []
    for key, value in [*rows, ((end, end), (end, end))]:
        if record and (key[0] == end or view.text[slice(*key)].lower() == first):
            names = [view.text[slice(*one)] for one, _ in record]
            yield ["task", *(read_key(name) for name in names[1:])], names, [cell for _, cell in record], None
            record = []
        if record or (key[0] < end and view.text[slice(*key)].lower() == first):
            record.append((key, value))


def _read_pair(view: View, low: int, high: int) -> tuple[Span, Span] | None:
    """Return the last two cells of a row: its key and its value; the cell before them groups keys."""
    line = view.text[low:high]
    cells = split_cells(line, "|", low) if "|" in line and not _RULE.fullmatch(line) else []
    full = cells[-1][1] > cells[-1][0] and cells[-2][1] > cells[-2][0] if 2 <= len(cells) <= 3 else False
    return (cells[-2], cells[-1]) if full else None


def _begins(view: View, key: Span, value: Span) -> bool:
    """Return whether a row begins a record: its key names what is described, and its value is no key."""
    text = view.text[slice(*value)]
    return _FIRST.fullmatch(view.text, *key) is not None and not read_key(text) and len(text) >= 4


def find_title(view: View, place: int, title: str) -> int:
    """Return where one of the last lines before a place that hold nothing but its title begins, or the place."""
    lines = view.between(max(place - len(title) - 120, 0), place)[-5:]
    found = [first for first, last in lines if view.text[first:last].strip(" |#*-") == title]
    return found[0] if found and len(title) >= 6 else place
