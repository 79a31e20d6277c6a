"""Tables of English plans whose cells stand one on a line: who does it, and by when. Floor 2."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacegraph.documents.english.declared import Declared
from spacegraph.documents.english.heads import HEAD, KEY, ROLES, read_header, read_row
from spacegraph.documents.english.labels import make_listed
from spacegraph.documents.english.marks import word_of
from spacegraph.documents.english.names import split_english
from spacegraph.documents.marks import find_mark
from spacegraph.documents.responsibility import Found
from spacegraph.documents.roles import Statement
from spacegraph.documents.view import View

_CODED = re.compile(r"[A-Z]{1,3}[-.]?\d{1,2}(?:\.\d{1,2})?[.:]? +[A-Z]|\d{1,2}\.\d{1,2}(?:\.\d{1,2})?[.:]? +[A-Z]")
_WHEN = re.compile(
    r"(?:By|Before|Until|From|In|Ongoing|Q[1-4]|[A-Z][a-z]{2,8}\.? \d|20\d\d|End of|Mid|Early|Late|Short|Medium"
    r"|Long|Near)"
)


def find_lines(view: View, start: int, end: int, declared: Declared) -> Iterator[Found]:
    """Yield the rows of tables whose cells stand one on a line."""
    pairs = view.between(start, end)
    lines = [view.text[low:high] for low, high in pairs]
    header: list[str] = []
    number = 0
    while number < len(lines):
        size = _header_size(lines, number)
        if size:
            header = read_header(lines[number : number + size])
            number += size
            continue
        if header[:1] == ["task"] and _CODED.match(lines[number]):
            if _is_whole(header, lines, number):
                yield from read_row(view, header, list(pairs[number : number + len(header)]), declared)
            else:
                yield from _read_wrapped(view, header, pairs, number, declared)
            number += 1
            continue
        if not header or not _begins_row(header, lines[number]):
            goes_on = number + 1 < len(lines) and header and _begins_row(header, lines[number + 1])
            header = header if goes_on or not closes(lines[number]) else []
            number += 1
            continue
        cells = _read_cells(header, lines, pairs, number)
        yield from read_row(view, header, cells, declared)
        number += 1


def _read_wrapped(
    view: View,
    header: list[str],
    pairs: tuple[tuple[int, int], ...],
    number: int,
    declared: Declared,
) -> Iterator[Found]:
    """Yield who and by when from a row of wrapped cells that begins with a code.

    The line above its date names its owners, or all from the first with a semicolon on; where the text says so, the
    first of several leads.
    """
    owns = [kind for kind in header if kind in ("owner", "lead", "support")]
    if len(owns) != 1 or "time" not in header or header.index("time") != header.index(owns[0]) + 1:
        return
    for after in range(number + 2, min(number + 9, len(pairs))):
        line = view.text[slice(*pairs[after])]
        if _CODED.match(line):
            return
        date = declared.date(line) if _WHEN.match(line) else ""
        if not date and not re.match(r"(?i:ongoing|continuous|annually)", line):
            continue
        listed = [at for at in range(number + 1, after) if ";" in view.text[slice(*pairs[at])]]
        low, high = pairs[listed[0] if listed else after - 1][0], pairs[after - 1][1]
        names = split_english(view.text, low, high, declared.short, wrapped=True)
        role = ROLES[owns[0]]
        owners = make_listed(names, role, f"column {owns[0]}", 0.8, declared)
        if owners:
            yield Found(low, high, "table", Statement(owners))
        if date:
            yield Found(*pairs[after], "table", Statement((), date))
        return


def _header_size(lines: list[str], number: int) -> int:
    size = 0
    while (
        number + size < len(lines)
        and size < 9
        and len(lines[number + size]) < 40
        and HEAD.fullmatch(lines[number + size].strip())
    ):
        size += 1
    return size if size >= 3 and read_header(lines[number : number + size]) else 0


def _is_whole(header: list[str], lines: list[str], number: int) -> bool:
    """Return whether as many lines as a header has names stand from the beginning of a row to that of the next."""
    row, after = lines[number + 1 : number + len(header)], lines[number + len(header) : number + len(header) + 1]
    ended = not after or _CODED.match(after[0]) or closes(after[0]) or after[0].strip(" -|").isdecimal()
    ended = ended or re.match(r"Page\b|\d{1,2}\. ", after[0]) or after[0].isupper()
    return len(row) == len(header) - 1 and bool(ended) and not any(_CODED.match(line) for line in row)


def _begins_row(header: list[str], line: str) -> bool:
    return header[0] == "number" and KEY.match(line) is not None


def closes(line: str) -> bool:
    """Return whether a line ends a table: a mark with a word, or words in capitals."""
    mark = find_mark(line, 0, len(line), "en")
    capitals = line.isupper() and line.count(" ") >= 2
    return capitals or (mark is not None and bool(word_of(mark.kind)))


def _read_cells(
    header: list[str], lines: list[str], pairs: tuple[tuple[int, int], ...], number: int
) -> list[tuple[int, int]]:
    """Return the cells of a row that begins at a line; the number may stand before the words of the second."""
    low, high = pairs[number]
    key = KEY.match(lines[number])
    cells = [(low, low + (key.end() if key else 0))]
    if key and key.end() < len(lines[number]):
        cells.append((low + key.end() + 1, high))
    wrapped = _join_task(header, lines, pairs, number, cells)
    if wrapped:
        return wrapped
    for after in range(number + 1, min(number + len(header) + 1, len(lines))):
        if len(cells) >= len(header) or _begins_row(header, lines[after]) or closes(lines[after]):
            break
        cells.append(pairs[after])
    return cells


def _join_task(
    header: list[str],
    lines: list[str],
    pairs: tuple[tuple[int, int], ...],
    number: int,
    cells: list[tuple[int, int]],
) -> list[tuple[int, int]]:
    """Return the cells of a row whose task goes on over lines of its own: what stands below it is no name.

    ``cells`` are its number and, where this stands before it on the line, the beginning of the task.
    """
    lead = number + 2 - (len(cells) > 1)
    if "task" not in header[1:2] or lead >= len(lines) or not re.match(r"[a-z]|.*[a-z]\.$", lines[lead]):
        return []
    ends = (
        after
        for after in range(number + 1, min(number + len(header) + 6, len(lines)))
        if _begins_row(header, lines[after]) or closes(lines[after])
    )
    stop = next(ends, 0)
    extra = len(cells) + stop - number - 1 - len(header)
    if extra <= 0:
        return []
    first = number + (len(cells) == 1)
    low = pairs[first][0] if len(cells) == 1 else cells[1][0]
    return [cells[0], (low, pairs[first + extra][1]), *pairs[first + extra + 1 : stop]]
