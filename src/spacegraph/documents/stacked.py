"""Tables of tasks that lost their lines: each cell stands on a line of its own, row after row. Floor 2.

Known by a header of the names of columns, one a line, the first of which is 序号; a row begins at the next number.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from spacegraph.documents.loose_tables import (
    FEWEST,
    PERSONS,
    WHO,
    is_person,
    names_bodies,
    read_columns,
    read_loose_rows,
)
from spacegraph.documents.unnumbered_rows import (
    COLUMN,
    DATE,
    END,
    FIRST,
    GROUP,
    MOST,
    WHO_OR_WHEN,
    Table,
    find_dated,
    find_yearly,
)
from spacegraph.documents.view import View

Span = tuple[int, int]
_HELPS = re.compile("(?:配合|协办|参与|参加)(?:单位|部门)")
_ALONE = re.compile("[一二三四五六七八九十]{1,3}|（[一二三四五六七八九十]{1,3}）")
"""The number of a group of rows, alone on its line."""


def find_stacked(view: View, start: int, end: int) -> list[Table]:
    """Return each such table between two places; the rows below a line that heads a group are one of their own."""
    if view.language != "zh":
        return []
    paragraphs = view.between(start, end)
    tables = [*find_dated(view, paragraphs), *find_yearly(view, paragraphs)]
    if all(view.text.find(f"\n{name}\n", max(start - 1, 0), end) < 0 for name in FIRST):
        return tables
    number = 0
    while number < len(paragraphs):
        width = _count_columns(view, paragraphs, number)
        if width < 3:
            number += 1
            continue
        header, begin, first = list(paragraphs[number : number + width]), paragraphs[number][0], 1
        number += width
        known = len(tables)
        while True:
            skipped = _count_heads(view, paragraphs, number, first)
            if skipped:
                number += skipped
                first = int(view.text[slice(*paragraphs[number])])
                begin = paragraphs[number][0]
            if number < len(paragraphs) and _count_columns(view, paragraphs, number) == width:
                number += width  # the header again, at the head of the next page
                continue
            rows, after = _read_rows(view, paragraphs, number, header, first)
            if not rows:
                break
            tables.append(Table(header, rows, begin, _find_head(view, paragraphs, number)))
            number, first = after, first + len(rows)
        loose, after = _read_loose(view, paragraphs, header)
        if _count_whole(view, tables[known:]) < 0.8 * sum(len(one.rows) for one in loose):
            tables[known:], number = loose, max(number, after)
    return tables


def _read_loose(view: View, paragraphs: Sequence[Span], header: Sequence[Span]) -> tuple[list[Table], int]:
    """Return the tables below a header of which cells are missing, and the line after them."""
    at = bisect_left(paragraphs, header[0])
    before = paragraphs[at - 1] if at and COLUMN.fullmatch(view.text, *paragraphs[at - 1]) else None
    whole = [before, *header] if before else list(header)
    columns = read_columns(view, whole)
    after = at + len(header)
    if columns is None or after >= len(paragraphs):
        return [], 0
    groups = read_loose_rows(view, paragraphs, after, columns, len(whole))
    if sum(len(rows) for rows in groups) < FEWEST:
        return [], 0
    tables = [
        Table(columns.spans, rows, rows[0][0][0], _find_head(view, paragraphs, bisect_left(paragraphs, rows[0][0])))
        for rows in groups
    ]
    return tables, bisect_left(paragraphs, (groups[-1][-1][-1][1], 0))


def _find_head(view: View, paragraphs: Sequence[Span], number: int) -> Span | None:
    """Return the number and the heading of the rows that begin at a line: 一, and below it 修旧港."""
    if number < 2 or not _ALONE.fullmatch(view.text, *paragraphs[number - 2]):
        return None
    return paragraphs[number - 2][0], paragraphs[number - 1][1]


def _count_whole(view: View, tables: Sequence[Table]) -> int:
    """Return how many rows have as many cells as their header, bodies among them where it names such a column."""
    count = 0
    for table in tables:
        heads = [WHO.search(view.text, *span) is not None for span in table.header]
        who = heads.index(True) if True in heads else None
        persons = [place for place, span in enumerate(table.header) if PERSONS.fullmatch(view.text, *span)]
        for row in table.rows:
            whole = len(row) == len(heads) and all(is_person(view, row[place]) for place in persons)
            count += whole and (who is None or names_bodies(view.text[slice(*row[who])].replace("\n", "、")))
    return count


def _count_heads(view: View, paragraphs: Sequence[Span], number: int, first: int) -> int:
    """Return how many lines head the group whose rows begin after them with the next number, or with 1 or a gap."""
    for count in range(4):
        if number + count >= len(paragraphs):
            return 0
        line = view.text[slice(*paragraphs[number + count])]
        if line in (str(first), "1", str(first + 1)):
            return count
        if (
            not GROUP.match(line)
            and not _ALONE.fullmatch(line)
            and not (3 <= len(line) <= 40 and not line.isdecimal())
        ):
            return 0
    return 0


def cover(tables: Sequence[Table]) -> list[Span]:
    """Return the span of each table."""
    return [(table.start, table.rows[-1][-1][1]) for table in tables]


def pass_over(view: View, start: int, end: int) -> list[Span]:
    """Return the paragraphs between two places that are no cells of such a table."""
    tables = cover(find_stacked(view, start, end))
    return [pair for pair in view.between(start, end) if not holds(tables, pair[0])]


def holds(spans: Sequence[Span], place: int) -> bool:
    """Return whether one of some spans, in order, holds a place."""
    number = bisect_right(spans, place, key=lambda one: one[0]) - 1
    return number >= 0 and place < spans[number][1]


def _count_columns(view: View, paragraphs: Sequence[Span], number: int) -> int:
    """Return how many names of columns stand one below the other, the first of which is 序号."""
    if view.text[slice(*paragraphs[number])] not in FIRST:
        return 0
    width = 1
    for first, last in paragraphs[number + 1 : number + 10]:
        if not COLUMN.fullmatch(view.text, first, last):
            break
        width += 1
    return width


def _read_rows(
    view: View, paragraphs: Sequence[Span], number: int, header: Sequence[Span], first: int = 1
) -> tuple[list[list[Span]], int]:
    """Return the cells of the rows, counted from ``first``, that begin at a paragraph, and what comes after."""
    width = len(header)
    rows: list[list[Span]] = []
    while number < len(paragraphs) and view.text[slice(*paragraphs[number])] == str(len(rows) + first):
        stop = number + 1
        following = str(len(rows) + first + 1)
        while (
            stop < len(paragraphs)
            and stop - number <= MOST
            and view.text[slice(*paragraphs[stop])] not in (following, *FIRST)
            and not (stop - number >= width and END.match(view.text, *paragraphs[stop]))
        ):
            stop += 1
        last = stop < len(paragraphs) and view.text[slice(*paragraphs[stop])] == following
        cells = list(paragraphs[number : stop if last else min(stop, number + width)])
        rows.append(_fit(view, header, cells))
        number += len(cells)
        if not last:
            break
    return rows, number


def _fit(view: View, header: Sequence[Span], cells: list[Span]) -> list[Span]:
    """Return as many cells as there are columns: lines too many belong to the cell of the task.

    A line too few is an empty cell before the date, where nobody helps.
    """
    names = [view.text[slice(*span)] for span in header]
    if len(cells) > len(header) and re.search("时限|时间|进度|期限", names[-1]):
        dated = [number for number in range(len(header) - 1, len(cells)) if DATE.match(view.text, *cells[number])]
        cells = cells[: dated[0] + 1] if dated else cells
    extra = len(cells) - len(header)
    if (
        extra == -1
        and len(cells) > 2
        and _HELPS.match(names[-2])
        and re.search(r"\d", view.text[slice(*cells[-1])])
    ):
        empty = (cells[-1][0], cells[-1][0])
        return [*cells[:-1], empty, cells[-1]]
    if extra <= 0:
        return cells
    tasks = [number for number, name in enumerate(names) if number and not WHO_OR_WHEN.search(name)]
    at = tasks[-1] if tasks else 1
    who = len(names) - at - 2  # columns of bodies between the task and the date
    bodies = len(cells) - 1
    while bodies > at + 1 and names_bodies(view.text[slice(*cells[bodies - 1])]):
        bodies -= 1
    named = len(cells) - 1 - bodies
    if 1 <= who <= 2 and named > who and re.search("时限|时间|进度|期限", names[-1]):
        rest = (cells[bodies + who - 1][0], cells[-2][1])  # a body a line: the first leads, the others are one cell
        said = (cells[at][0], cells[bodies - 1][1])
        return [*cells[:at], said, *cells[bodies : bodies + who - 1], rest, cells[-1]]
    return [*cells[:at], (cells[at][0], cells[at + extra][1]), *cells[at + extra + 1 :]]
