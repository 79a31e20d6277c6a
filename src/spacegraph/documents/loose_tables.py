"""Tables of tasks whose cells stand one a line, and of which cells are missing or joined. Floor 2.

Where cells were merged, a row has fewer lines than the header has names. A row is then what stands between its
number and the next one: who does it is the last line that names bodies, the task is what stands before it, and what
comes after it heads the rows that follow.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacegraph.documents.names import looks_like_agency, split_names
from spacegraph.documents.view import View

Span = tuple[int, int]
MOST = 12
"""Most lines of one row."""
LONGEST = 2000
"""Most lines of one table."""
FEWEST = 3
"""Fewest rows of such a table."""
NUMBER = re.compile("序号|编号")
WHO = re.compile("单位|部门|主体")
_WORK = re.compile("任务|内容|事项|措施|举措|项目")
_N = "[一二三四五六七八九十]{1,3}"
_HEAD = re.compile(f"(?:序号|编号)$|{_N}、|（{_N}）|行动{_N}：")
"""What heads the rows that follow."""


def read_loose_rows(
    view: View, paragraphs: Sequence[Span], number: int, header: Sequence[Span]
) -> tuple[list[Span], list[list[list[Span]]]]:
    """Return the header's cells for number, task and bodies, and the groups of rows of a table.

    Each row has a cell for its number, its task, and one or two for its bodies (empty where none are printed).

    Parameters
    ----------
    view, paragraphs
        The text, and its lines.
    number
        The line after the header.
    header
        The names of the columns, in their order.
    """
    names = [view.text[slice(*span)] for span in header]
    who = [span for span, name in zip(header, names, strict=True) if WHO.search(name)][:2]
    work = [span for span, name in zip(header, names, strict=True) if _WORK.search(name)]
    first = next((span for span, name in zip(header, names, strict=True) if NUMBER.fullmatch(name)), None)
    if not who or first is None or not work:
        return [], []
    groups: list[list[list[Span]]] = [[]]
    wanted = 1
    known = _find_names(view, paragraphs[number:])
    while number < len(paragraphs):
        start = _find_number(view, paragraphs, number, wanted)
        if start is None:
            break
        if start > number and groups[-1]:
            groups.append([])  # lines between two rows head the second one
        stop = _find_number(view, paragraphs, start + 1, wanted + 1)
        lines = list(paragraphs[start + 1 : stop if stop is not None else start + 1 + len(header)])
        ends = (place for place, span in enumerate(lines) if _HEAD.match(view.text, *span))
        lines = lines[: next(ends, len(lines))]
        cells, used = _read_row(view, lines, known, len(who), last=stop is None)
        if not cells:
            break
        groups[-1].append([paragraphs[start], *cells])
        number, wanted = start + 1 + used, wanted + 1
        if stop is None:
            break
    return [first, work[-1], *who], [rows for rows in groups if rows]


def _find_number(view: View, paragraphs: Sequence[Span], number: int, wanted: int) -> int | None:
    """Return the line, at most a row further on, that is nothing but the number wanted."""
    for place in range(number, min(number + MOST, len(paragraphs))):
        if view.text[slice(*paragraphs[place])] == str(wanted):
            return place
    return None


def _find_names(view: View, paragraphs: Sequence[Span]) -> frozenset[str]:
    """Return the names on the lines that name nothing but bodies; companies go by short names on others, too."""
    lines = (view.text[slice(*span)] for span in paragraphs[:LONGEST])
    named = (split_names(line, 0) for line in lines if "、" in line and names_bodies(line))
    return frozenset(name.text for names in named for name in names)


def _read_row(
    view: View, lines: list[Span], known: frozenset[str], width: int, *, last: bool
) -> tuple[list[Span], int]:
    """Return the cells of the task and of its bodies, and how many lines they take up."""
    named = [place for place, span in enumerate(lines) if place and names_bodies(view.text[slice(*span)], known)]
    if not lines:
        return [], 0
    if not named:
        return [lines[0], *[(lines[0][1], lines[0][1])] * width], 1
    place = named[0] if last else named[-1]
    first = place - 1 if width == 2 and place - 1 in named and not last else place
    stop = place + 1 if width == 2 and last and place + 1 in named else place
    cells = [(lines[0][0], lines[first - 1][1]), *lines[first : stop + 1]]
    return [*cells, *[(lines[stop][1], lines[stop][1])] * (width + 1 - len(cells))], stop + 1


def names_bodies(line: str, known: frozenset[str] = frozenset()) -> bool:
    """Return whether a line names bodies and nothing else."""
    if len(line) > 160 or re.search("[。；]|^[^、，]*园区$", line):
        return False
    names = split_names(line, 0)
    return bool(names) and 2 * sum(name.text in known or looks_like_agency(name.text) for name in names) >= len(
        names
    )
