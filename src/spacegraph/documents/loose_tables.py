"""Tables of tasks whose cells stand one a line, and of which cells are missing or joined. Floor 2.

Where cells were merged, a row has fewer lines than the header has names. A row is then what stands between its
number and the next one: who does it is the last line that names bodies, the task is what stands before it, and what
comes after it heads the rows that follow. Where the numbers were lost, a row ends with the lines that name bodies.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

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
WHO = re.compile("单位|部门|主体|科室|股室|处室")
WHEN = re.compile("时限|时间|进度|期限")
_WORK = re.compile("任务|内容|事项|措施|举措|项目")
_N = "[一二三四五六七八九十]{1,3}"
_HEAD = re.compile(f"(?:序号|编号)$|{_N}、|（{_N}）|行动{_N}：")
"""What heads the rows that follow."""
_DATE = re.compile("[^。；]{0,6}(?:年|月|季度|旬|持续|长期|常态|立即|按时|底前)[^。；]{0,10}")
_HELPS = re.compile("配合|协办|参与|参加")
PERSONS = re.compile("(?:责任|分管|牵头|包保|联系)?(?:县|市|区)?(?:领导|责任人|负责人|联系人)")
_PERSON = re.compile("[一-鿿]{2,4}|[一-鿿] {1,4}[一-鿿]")
_BROKEN = re.compile("[国省市州县区旗][一-鿿]{1,6}")
"""The beginning of a name that the end of a line cuts."""
_EMPTY = re.compile("/|-{1,2}|—|无")
_END = re.compile("注：|备注：|附[件表]|打印|上一篇|下一篇")


@dataclass(frozen=True)
class Columns:
    """The cells of a header that say what a row is about: number, task, time, and who does it (two at most).

    ``helps`` says whether the second of these names who supports; its cell may be empty, while that of a lead may
    go over several rows.
    """

    number: Span
    work: Span
    when: Span | None
    who: tuple[Span, ...]
    helps: bool
    persons: bool = False
    """Whether a column names persons (责任领导), whose cells stand between the task and the bodies."""

    @property
    def spans(self) -> list[Span]:
        """Return them in the order in which the cells of a row are given."""
        return [self.number, self.work, *([self.when] if self.when else []), *self.who]


def read_columns(view: View, header: Sequence[Span]) -> Columns | None:
    """Return the columns of a header, or None where it names no number, no task or no bodies."""
    named = [(span, view.text[slice(*span)]) for span in header]
    number = next((span for span, name in named if NUMBER.fullmatch(name)), None)
    who = tuple(span for span, name in named if WHO.search(name))[:2]
    when = next((span for span, name in named if WHEN.search(name)), None)
    work = [span for span, name in named if _WORK.search(name) and not WHO.search(name) and span != when]
    helps = len(who) == 2 and _HELPS.search(view.text, *who[1]) is not None
    persons = any(PERSONS.fullmatch(name) for _, name in named)
    return Columns(number, work[-1], when, who, helps, persons) if number and who and work else None


def read_loose_rows(
    view: View, paragraphs: Sequence[Span], number: int, columns: Columns, width: int
) -> list[list[list[Span]]]:
    """Return the groups of rows of a table, with a cell for each of its columns (empty where nothing is printed).

    Parameters
    ----------
    view, paragraphs
        The text, and its lines.
    number
        The line after the header.
    columns, width
        What the header names, and how many names it has.
    """
    known = _find_names(view, paragraphs[number:])
    if view.text[slice(*paragraphs[number])] != "1" and _find_number(view, paragraphs, number, 1) is None:
        return _read_unnumbered(view, paragraphs, number, columns, known)
    groups: list[list[list[Span]]] = [[]]
    wanted = 1
    while number < len(paragraphs):
        start = _find_number(view, paragraphs, number, wanted)
        if start is None:
            break
        if start > number and groups[-1]:
            groups.append([])  # lines between two rows head the second one
        stop = _find_number(view, paragraphs, start + 1, wanted + 1)
        lines = list(paragraphs[start + 1 : stop if stop is not None else start + 1 + width])
        ends = (place for place, span in enumerate(lines) if _HEAD.match(view.text, *span))
        lines = lines[: next(ends, len(lines))]
        cells, used = _read_row(view, lines, columns, known, last=stop is None)
        if not cells:
            break
        groups[-1].append([paragraphs[start], *cells])
        number, wanted = start + 1 + used, wanted + 1
        if stop is None:
            break
    return [rows for rows in groups if rows]


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
    view: View, lines: list[Span], columns: Columns, known: frozenset[str], *, last: bool
) -> tuple[list[Span], int]:
    """Return the cells of a row after its number, and how many lines they take up."""
    if not lines:
        return [], 0
    whole = _read_dated(view, lines, columns, known)
    if whole:
        return whole
    named = [place for place, span in enumerate(lines) if place and names_bodies(view.text[slice(*span)], known)]
    if not named:
        return _fill(view, columns, [lines[0]], []), 1
    place = named[0] if last else named[-1]
    width = len(columns.who)
    first = place - 1 if width == 2 and place - 1 in named and not last else place
    stop = place + 1 if width == 2 and last and place + 1 in named else place
    used = stop + 1
    dated = columns.when is not None and used < len(lines) and _is_date(view, lines[used])
    return _fill(
        view, columns, lines[:first], lines[first : stop + 1], lines[used] if dated else None
    ), used + dated


def _read_dated(
    view: View, lines: list[Span], columns: Columns, known: frozenset[str]
) -> tuple[list[Span], int] | None:
    """Return the cells of a row with a lead, others on a line each, and a date behind them; None where it has not.

    A name may go on over the next line.
    """
    when = next((place for place, span in enumerate(lines) if place > 1 and _is_date(view, span)), 0)
    if len(columns.who) < 2 or columns.when is None or not when:
        return None
    first, place = when, when - 1
    while place >= 1:
        above, line = (view.text[slice(*lines[number])] for number in (place - 1, place))
        broken = _BROKEN.fullmatch(above) and not names_bodies(above, known) and names_bodies(above + line, known)
        if not broken and not names_bodies(line, known):
            break
        first = place - 1 if broken and place > 1 else place
        place = first - 1
    if when - first < 2 or (when - first == 2 and not columns.persons):
        return None
    person = columns.persons and first > 1 and is_person(view, lines[first - 1])
    said = lines[: first - 1 if person else first]
    others = (lines[first + 1][0], lines[when - 1][1])
    return [(said[0][0], said[-1][1]), lines[when], lines[first], others], when + 1


def _fill(view: View, columns: Columns, said: list[Span], who: list[Span], when: Span | None = None) -> list[Span]:
    """Return the cells of a row: its task, its time (which may end the lines of the task), and its bodies."""
    if columns.when and when is None and len(said) > 1 and _is_date(view, said[-1]):
        said, when = said[:-1], said[-1]
    end = who[-1][1] if who else said[-1][1]
    if len(who) == 1 and len(columns.who) == 2 and not columns.helps:
        who = [(who[0][0], who[0][0]), *who]
    time = [when or (said[-1][1], said[-1][1])] if columns.when else []
    return [(said[0][0], said[-1][1]), *time, *who, *[(end, end)] * (len(columns.who) - len(who))]


def fit_row(view: View, header: Sequence[Span], cells: list[Span]) -> tuple[list[Span], list[Span]]:
    """Return the columns of a header, and the cells of a row that has fewer of them, or two empty lists."""
    columns = read_columns(view, header)
    if columns is None or len(cells) < 2:
        return [], []
    said, _ = _read_row(view, cells[1:], columns, frozenset(), last=False)
    return columns.spans, [cells[0], *said]


def is_person(view: View, span: Span) -> bool:
    """Return whether a cell is the name of a person."""
    return _PERSON.fullmatch(view.text, *span) is not None and not names_bodies(view.text[slice(*span)])


def _is_date(view: View, span: Span) -> bool:
    return _DATE.fullmatch(view.text, *span) is not None


def _read_unnumbered(
    view: View, paragraphs: Sequence[Span], number: int, columns: Columns, known: frozenset[str]
) -> list[list[list[Span]]]:
    """Return the rows of a table whose numbers were lost: each ends with the lines that name bodies."""
    rows: list[list[Span]] = []
    said: list[Span] = []
    who: list[Span] = []
    for span in [*paragraphs[number : number + LONGEST], None]:
        line = view.text[slice(*span)] if span else ""
        empty = span is not None and _EMPTY.fullmatch(line) is not None
        if span is not None and said and (empty or names_bodies(line, known)):
            who.append((span[0], span[0]) if empty else span)
            continue
        if said and who:
            rows.append([(said[0][0], said[0][0]), *_fill(view, columns, said, who[: len(columns.who)])])
            said, who = [], []
        if span is None or empty or len(said) > len(columns.spans) or _END.match(line) or _HEAD.match(line):
            break
        said.append(span)
    return [rows] if rows else []


def names_bodies(line: str, known: frozenset[str] = frozenset()) -> bool:
    """Return whether a line names bodies and nothing else."""
    if len(line) > 160 or re.search("[。；]|^[^、，]*园区$", line):
        return False
    names = split_names(line, 0)
    return bool(names) and 2 * sum(name.text in known or looks_like_agency(name.text) for name in names) >= len(
        names
    )
