"""Tables of tasks in English plans whose cells stand one a line; a bare number begins each row. Floor 2."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from spacegraph.documents.english.heads import read_header
from spacegraph.documents.view import View

Span = tuple[int, int]
Row = tuple[list[str], list[str], list[Span], Span | None]
"""What the columns of a row hold, their names, its cells, and the heading that it stands under."""
MOST = 40
"""Most lines of one row."""
_WIDEST = 9
_TIME = re.compile(
    r"(?:within |by |before |from |in )?(?:the )?(?:end of )?(?:\d{1,3} (?:days?|weeks?|months?|years?)"
    r"|[A-Za-z]{0,9}\.? ?(?:\d{1,2}, )?(?:FY ?)?20\d\d(?: ?-{1,2} ?(?:20)?\d\d)?"
    r"|Q[1-4].{0,12}|ongoing|immediate(?:ly)?|continu(?:ous|ing)|quarterly|annual(?:ly)?|monthly|as needed"
    r"|(?:short|medium|long|near)(?:[- ]term)?).{0,30}",
    re.IGNORECASE,
)


def find_stacked_rows(view: View, start: int, end: int) -> Iterator[Row]:
    """Yield the rows of such tables between two places; lines behind the date of a row are in none."""
    pairs = view.between(start, end)
    lines = [view.text[low:high] for low, high in pairs]
    if "1" not in lines:
        return
    number = 0
    while number < len(lines):
        size, kinds = _read_header(lines, number)
        if not size:
            number += 1
            continue
        names = lines[number : number + len(kinds)]
        number, value = number + size, 1
        if kinds[0] != "number":
            kinds, names = ["number", *kinds], ["", *names]
        head: Span | None = None
        while (first := _find_line(lines, number, str(value))) is not None:
            after = _find_line(lines, first + 1, str(value + 1))
            stop = after if after is not None else min(first + len(kinds), len(lines))
            cells = _fit(kinds, lines[first:stop], list(pairs[first:stop]))
            head = _find_head(lines[number:first], pairs[number:first]) or head
            if cells:
                yield kinds, names, cells, head
                stop = next((place for place in range(first, stop) if pairs[place][0] >= cells[-1][1]), stop)
            number, value = stop, value + 1


def _read_header(lines: list[str], number: int) -> tuple[int, list[str]]:
    """Return of how many lines a header consists, and what its columns hold."""
    for size in range(min(_WIDEST, len(lines) - number), 2, -1):
        cells = lines[number : number + size]
        if any(len(cell) >= 40 for cell in cells):
            continue
        kinds = read_header(cells)
        if kinds and kinds[0] and kinds[-1] and "task" in kinds:
            below = lines[number + size : number + size + 1]
            return size + bool(below and re.fullmatch(r"\(.{2,60}\)", below[0])), kinds
    return 0, []


def _find_head(lines: list[str], pairs: Sequence[Span]) -> Span | None:
    """Return the heading that one line, or two, before a row make."""
    short = all(len(line) < 90 and line[-1] not in ".;:" for line in lines)
    return (pairs[0][0], pairs[-1][1]) if 0 < len(lines) < 3 and short else None


def _find_line(lines: list[str], number: int, wanted: str) -> int | None:
    """Return the next line that is a number, not too far off."""
    for place in range(number, min(number + MOST, len(lines))):
        if lines[place] == wanted:
            return place
    return None


def _fit(kinds: list[str], lines: list[str], pairs: list[Span]) -> list[Span]:
    """Return a cell for each column: lines too many belong to the task, or come after the date of the row."""
    if kinds[-1] == "time":
        dated = [place for place in range(len(kinds) - 1, len(lines)) if _TIME.fullmatch(lines[place])]
        pairs = pairs[: dated[0] + 1] if dated else pairs
    extra = len(pairs) - len(kinds)
    if extra < 0:
        return []
    at = kinds.index("task")
    return [*pairs[:at], (pairs[at][0], pairs[at + extra][1]), *pairs[at + extra + 1 :]]
