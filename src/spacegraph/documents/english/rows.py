"""Tables of tasks in English plans: each row a task, below a header that names the columns. Floor 2.

A table without a header is read like the others of its plan with as many columns.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacegraph.documents.cells import split_cells
from spacegraph.documents.english.declared import find_declared
from spacegraph.documents.english.heads import KEY, ROLES, read_header, read_row
from spacegraph.documents.english.records import find_records, find_title
from spacegraph.documents.english.stacked import Row, find_stacked_rows
from spacegraph.documents.english.stages import make_label
from spacegraph.documents.markdown import MARKDOWN
from spacegraph.documents.marks import find_mark
from spacegraph.documents.nodes import Node
from spacegraph.documents.pieces import TABLE_ROW, Piece
from spacegraph.documents.responsibility import Found
from spacegraph.documents.view import View

Span = tuple[int, int]
_SILENT = re.compile("cost|budget|fund|resource|status|note|comment|baseline|progress|owner|lead|support|time")
_RULE = re.compile(r"[\s:|-]*")


def make_english_rows(view: View, start: int, end: int) -> tuple[list[Piece], list[Found], dict[Piece, Span]]:
    """Return the rows that name a task and who does it as tasks, and what they say of who and by when.

    And the heading of the rows, of stacked tables, that have one.
    """
    heads: dict[Piece, Span] = {}
    pieces: list[Piece] = []
    found: list[Found] = []
    declared = find_declared(view.text, start, end)
    rows: list[Row] = [(*one, None) for one in _find_rows(view, start, end)]
    rows += find_stacked_rows(view, start, end)
    rows += find_records(view, start, end)
    group: Span | None = None
    for header, names, cells, head in sorted(rows, key=lambda one: one[2][0]):
        if "task" not in header or header.index("task") >= len(cells):
            continue
        first, last = cells[header.index("task")]
        if _is_group(header, cells):
            group = (min(low for low, high in cells if high > low), last)
            continue
        head = head or group
        said = list(read_row(view, header, cells, declared))
        owned = any(one.statement.owners for one in said) or not any(kind in ROLES for kind in header)
        if last - first < 6 or not owned:
            continue
        number = view.text[slice(*cells[header.index("number")])] if "number" in header else ""
        begin = cells[header.index("number")][0] if number else first
        begin = begin if number else find_title(view, begin, view.text[first:last])
        mark = None if number else find_mark(view.text, first, last, "en")
        if mark is not None and mark.value:
            number, first = mark.printed, mark.body
        own = [
            (first, last) if place == header.index("task") else cell
            for place, (kind, name, cell) in enumerate(zip(header, names, cells, strict=False))
            if kind != "number" and not _SILENT.search(f"{kind} {name}".lower())
        ]
        label = make_label(view.text[first:last])
        end_of_row = view.text.find("\n", max(high for _, high in cells))
        reason = "a row of a table of tasks"
        piece = Piece("Task", number, label, "", begin, end_of_row, own, reason, TABLE_ROW, 0.8)
        piece.heading = (first, last)
        pieces.append(piece)
        if head is not None:
            heads[piece] = head
        found += [Found(first, last, one.form, one.statement) for one in said]
    return pieces, found, heads


def _is_group(header: list[str], cells: list[Span]) -> bool:
    """Return whether nothing but its task, and its number, fills a row: (B) | Construction | | |."""
    full = {kind for kind, (low, high) in zip(header, cells, strict=False) if high > low}
    return len(cells) == len(header) > 3 and full in ({"number", "task"}, {"task"})


def _find_rows(view: View, start: int, end: int) -> Iterator[tuple[list[str], list[str], list[Span]]]:
    """Yield what the columns of each row hold, their names, and its cells."""
    known: dict[int, tuple[list[str], list[str]]] = {}
    bare: list[list[Span]] = []
    rows: list[tuple[int, list[str], list[str], list[Span]]] = []
    header: tuple[list[str], list[str]] = ([], [])
    for low, high in view.between(start, end):
        line = view.text[low:high]
        sign = "\t" if "\t" in line else "|" if line.count("|") >= 2 else ""
        if not sign:
            header = ([], [])
            continue
        cells = split_cells(line, sign, low)
        names = [view.text[a:b] for a, b in cells]
        kinds = read_header(names)
        if kinds:
            header = known[len(kinds)] = (kinds, names)
        elif header[0]:
            rows.append((low, *header, cells))
        elif not _RULE.fullmatch(line):
            bare.append(cells)
    rows += [(cells[0][0], *known[len(cells)], cells) for cells in bare if len(cells) in known]
    for _, kinds, names, cells in sorted(rows, key=lambda one: one[0]):
        coded = kinds[0] == "task" and "task" in kinds[1:] and KEY.fullmatch(view.text[slice(*cells[0])])
        yield (["number", *kinds[1:]] if coded else kinds), names, cells  # Task | Content | …: S-1 | Build …


def head_rows(
    view: View, root: Node, top: list[Piece], rows: list[Piece], headed: dict[Piece, Span]
) -> list[Piece]:
    """Return the rows with those below a heading put together under it, if it is no piece yet.

    One of Markdown, or one between the rows of a stacked table.
    """
    known = {below.start for piece in top for below in piece.walk()}
    heads = [node for node in root.walk() if node.mark and node.mark.kind.startswith(MARKDOWN)]
    heads = [node for node in heads if node.start not in known]
    result: list[Piece] = []
    made: dict[Span, Piece] = {}
    for row in rows:
        node = next((one for one in reversed(heads) if one.start <= row.start < one.own), None)
        head = headed.get(row) or (node.heading if node else None)
        if head is None:
            result.append(row)
            continue
        if head not in made:
            path, start, end = (node.path(), node.start, node.own) if node else ("", *head)
            label = make_label(view.text[slice(*head)].rsplit("|", 1)[-1].strip())
            reason = "a heading over the rows of a table of tasks"
            made[head] = Piece("Area", "", label, path, start, end, [head], reason, "heading", 0.65)
            made[head].heading = head
            result.append(made[head])
        row.parent = made[head]
        made[head].children.append(row)
        made[head].end = max(made[head].end, row.end)
    return result
