"""Tables of tasks in English plans: each row a task, below a header that names the columns. Floor 2."""

from __future__ import annotations

from spacegraph.documents.english.columns import read_header, read_row, split_cells
from spacegraph.documents.english.names import find_abbreviations
from spacegraph.documents.english.stages import make_label
from spacegraph.documents.pieces import Piece
from spacegraph.documents.responsibility import Found
from spacegraph.documents.view import View


def make_english_rows(view: View, start: int, end: int) -> tuple[list[Piece], list[Found]]:
    """Return the rows that name a task and who does it as tasks, and what they say of who and by when."""
    pieces: list[Piece] = []
    found: list[Found] = []
    header: list[str] = []
    short = find_abbreviations(view.text[start:end])
    for low, high in view.between(start, end):
        line = view.text[low:high]
        sign = "\t" if "\t" in line else "|" if line.count("|") >= 2 else ""
        if not sign:
            header = []
            continue
        cells = split_cells(line, sign, low)
        named = read_header([view.text[a:b] for a, b in cells])
        if named:
            header = named
            continue
        if "task" not in header or header.index("task") >= len(cells):
            continue
        first, last = cells[header.index("task")]
        said = list(read_row(view, header, cells, short))
        if last - first < 6 or not any(one.statement.owners for one in said):
            continue
        number = view.text[slice(*cells[header.index("number")])] if "number" in header else ""
        begin = cells[header.index("number")][0] if number else first
        label = make_label(view.text[first:last])
        own = [(first, last)]
        piece = Piece("Task", number, label, "", begin, last, own, "a row of a table of tasks", "table row", 0.8)
        piece.heading = (first, last)
        pieces.append(piece)
        found += [Found(first, last, one.form, one.statement) for one in said]
    return pieces, found
