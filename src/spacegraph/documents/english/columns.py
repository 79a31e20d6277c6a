"""Who does it, in the tables of English plans whose cells lost their lines. Floor 2.

A *Responsible Party* column at the end of rows that were run together; or cells that stand on lines of their own
below the cells of the header.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from spacegraph.documents.english.bodies import is_english_body
from spacegraph.documents.english.dates import DATE, read_date
from spacegraph.documents.english.declared import Declared
from spacegraph.documents.english.labels import make_listed, make_owners
from spacegraph.documents.english.marks import word_of
from spacegraph.documents.english.names import EnglishName, split_english
from spacegraph.documents.english.run_together import find_run_together
from spacegraph.documents.marks import find_mark
from spacegraph.documents.responsibility import Found
from spacegraph.documents.roles import LEAD, RESPONSIBLE, SUPPORT, Statement
from spacegraph.documents.view import View

_COLUMN = re.compile(
    r"(?:Responsible (?:Party|Parties|Agenc(?:y|ies)|Entit(?:y|ies)|Office|Bod(?:y|ies)|Department|Ministry)"
    r"|Lead (?:Agency|Office|Entity|Body|Department|Ministry)|Owner)\s*$",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2},[ \n]\d{4}|\bQ[1-4] (?:FY)? ?\d{4}"
    r"|\b(?:January|February|March|April|May|June|July|August|September|October|November|December) 20\d\d\b"
    r"|\b(?:Quarterly|Annually|Ongoing|Monthly)\b"
)
_DATED = re.compile(
    r"^(?:Milestones?|Actions?|Tasks?)\b.{0,90}\b(?:Target Date|Completion Date|Deadline|Due Date|Timeline)\b"
)
_ROW = re.compile(r"^\d{1,2}\. ?\d{1,2}(?:\.\d{1,2})?[.:]? +[A-Z]")
_REQUIRED = re.compile(r"\bRequired\s+for\s+(?P<who>[^,.;]{4,80}?)(?:\s+only)?(?=,|\.|;|\n|$)")
_HEAD = re.compile(
    r"(?P<number>(?:s(?:l|r|er|erial)?\.? ?|item |row |action |task |measure )?(?:no\.?|number)|#"
    r"|ref\.?(?:erence)?|id|code)"
    r"|(?P<support>(?:support(?:ing)?|partners?"
    r"|(?:key |other )?stakeholders?|contributors?"
    r"|participating|cooperating|other)"
    r"(?: [\w/()]{2,14}){0,2}|(?:working |together |in (?:partnership|cooperation|collaboration) )?with"
    r"|helped by|assisted by)|(?P<lead>(?:(?:co-?)?lead(?:ing)?|led|nodal)(?: [\w/()]{2,14}){0,3})"
    r"|(?P<owner>(?!.*(?:line|date|timing)$)(?:(?:delivered|implemented|owned|carried out) by|by whom"
    r"|responsible|responsibility|owner|who"
    r"|implementing|implementation|accountable|agency"
    r"|agencies|the agency|department)"
    r"(?: [\w/()]{2,14}){0,5})"
    r"|(?P<time>(?:agency )?(?:action )?timeline|time ?frame|time ?scales?|time limit|completion time|deadline"
    r"|due(?: date)?|timing"
    r"|target date|date|when|by when"
    r"|completion(?: date)?|period|schedule|year|term)"
    r"|(?P<task>(?:key |main |priority |specific )?(?:actions?|tasks?|measures?|milestones?|activity|activities"
    r"|objectives?|description|contents?"
    r"|recommendations?|initiatives?|deliverables?|projects?|commitments?)(?: [\w/]{2,14}){0,2})"
    r"|(?P<other>(?:estimated |total )?costs?|budget|funding(?: source)?|status|(?:output |outcome "
    r"|performance |key |progress )?indicators?|kpis?|priority"
    r"|output|outcome|notes?"
    r"|comments?|progress|resources|targets?|baseline|unit|measure of success|roadmap)",
    re.IGNORECASE,
)
_BODY = re.compile(r"\b(?:[Oo]f|for) (?:the )?[A-Z]")
"""What the name of a body has and the name of a column has not: *Department of Health*."""
_CODED = re.compile(r"[A-Z]{1,3}[-.]?\d{1,2}(?:\.\d{1,2})?[.:]? +[A-Z]|\d{1,2}\.\d{1,2}(?:\.\d{1,2})?[.:]? +[A-Z]")
_WHEN = re.compile(
    r"(?:By|Before|Until|From|In|Ongoing|Q[1-4]|[A-Z][a-z]{2,8}\.? \d|20\d\d|End of|Mid|Early|Late|Short|Medium"
    r"|Long|Near)"
)
ROLES = {"owner": RESPONSIBLE, "lead": LEAD, "support": SUPPORT}
"""The role of the bodies in a column that says who."""
KEY = re.compile(r"(?:[A-Z]{1,4}[-.]?)?\d{1,3}(?:\.\d{1,2}){0,3}[.)]?(?= |$)")


def find_columns(view: View, start: int, end: int, declared: Declared) -> Iterator[Found]:
    """Yield what the columns of tables say about who does it, and by when."""
    yield from _find_wide(view, start, end, declared)
    yield from _find_lines(view, start, end, declared)
    yield from _find_barred(view, start, end, declared)
    yield from _find_dates(view, start, end)
    yield from find_run_together(view, start, end, declared)
    for found in _REQUIRED.finditer(view.text, start, end):
        names = split_english(view.text, *found.span("who"), declared.short)
        names = names or split_english(view.text, found.start("who"), found.end("who"), declared.short, strict=True)
        if names:
            owners = make_owners(names, RESPONSIBLE, "required for", 0.8)
            yield Found(found.start(), found.end(), "column", Statement(owners))


def _find_dates(view: View, start: int, end: int) -> Iterator[Found]:
    """Yield the dates in the rows below a header that was run together and names a date."""
    inside = row = False
    for low, high in view.between(start, end):
        line = view.text[low:high]
        if _DATED.match(line) and len(line) < 160:
            inside, row = True, False
        elif inside and _ROW.match(line):
            row = True
        elif inside and _closes(line):
            inside = False
        found = DATE.search(view.text, low, high) if inside and row and len(line) < 400 else None
        if found and (found["year1"] or found["year2"]):
            yield Found(found.start(), found.end(), "table", Statement((), read_date(found)))


def read_header(cells: list[str]) -> list[str]:
    """Return what each column of a table holds, or nothing where the cells are no header that says who.

    Examples
    --------
    >>> read_header(["No.", "Action", "Responsible Party", "Timeline"])
    ['number', 'task', 'owner', 'time']
    """
    kinds = [read_key(cell) for cell in cells]
    named = sum(bool(kind) for kind in kinds)
    owns = any(kind in ROLES for kind in kinds) and any(kind and kind not in ROLES for kind in kinds)
    owns = owns or (len(cells) <= 4 and {"task", "time"} <= set(kinds))
    return kinds if owns and named >= 2 and named >= 0.6 * len(kinds) else []


def read_key(cell: str) -> str:
    """Return what a cell says that its column, or its row, holds; an empty text where it says nothing of the kind.

    Examples
    --------
    >>> read_key("Lead Agency"), read_key("**Timeline**"), read_key("Ministry of Health")
    ('lead', 'time', '')
    """
    cell = re.sub(r" ?\([^()]{12,}\)$", "", cell.strip(" *")).replace("(s)", "s")
    found = None if _BODY.search(cell) else _HEAD.fullmatch(cell)
    return found.lastgroup or "" if found else ""


def _find_lines(view: View, start: int, end: int, declared: Declared) -> Iterator[Found]:
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
            header = header if goes_on or not _closes(lines[number]) else []
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
        and _HEAD.fullmatch(lines[number + size].strip())
    ):
        size += 1
    return size if size >= 3 and read_header(lines[number : number + size]) else 0


def _is_whole(header: list[str], lines: list[str], number: int) -> bool:
    """Return whether as many lines as a header has names stand from the beginning of a row to that of the next."""
    row, after = lines[number + 1 : number + len(header)], lines[number + len(header) : number + len(header) + 1]
    ended = not after or _CODED.match(after[0]) or _closes(after[0]) or after[0].strip(" -|").isdecimal()
    ended = ended or re.match(r"Page\b|\d{1,2}\. ", after[0]) or after[0].isupper()
    return len(row) == len(header) - 1 and bool(ended) and not any(_CODED.match(line) for line in row)


def _begins_row(header: list[str], line: str) -> bool:
    return header[0] == "number" and KEY.match(line) is not None


def _closes(line: str) -> bool:
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
        if len(cells) >= len(header) or _begins_row(header, lines[after]) or _closes(lines[after]):
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
        if _begins_row(header, lines[after]) or _closes(lines[after])
    )
    stop = next(ends, 0)
    extra = len(cells) + stop - number - 1 - len(header)
    if extra <= 0:
        return []
    first = number + (len(cells) == 1)
    low = pairs[first][0] if len(cells) == 1 else cells[1][0]
    return [cells[0], (low, pairs[first + extra][1]), *pairs[first + extra + 1 : stop]]


def _find_barred(view: View, start: int, end: int, declared: Declared) -> Iterator[Found]:
    """Yield the rows of tables whose cells are parted by bars or tabs."""
    header: list[str] = []
    for low, high in view.between(start, end):
        line = view.text[low:high]
        sign = "\t" if "\t" in line else "|" if "|" in line else ""
        if not sign:
            header = header if len(line) < 40 else []
            continue
        cells = split_cells(line, sign, low)
        named = read_header([view.text[a:b] for a, b in cells])
        if named:
            header = named
        elif header:
            yield from read_row(view, header, cells, declared)


def split_cells(line: str, sign: str, low: int) -> list[tuple[int, int]]:
    """Return the spans of the cells of a line."""
    cells, at = [], low
    for piece in line.split(sign):
        lead = len(piece) - len(piece.lstrip())
        cells.append((at + lead, max(at + len(piece.rstrip()), at + lead)))
        at += len(piece) + 1
    if sign == "|":
        cells = cells[1 if line.startswith("|") else 0 : -1 if line.rstrip().endswith("|") else None]
    return cells


def read_row(view: View, header: list[str], cells: list[tuple[int, int]], declared: Declared) -> Iterator[Found]:
    """Yield what a row says; of a row of more cells than its header, the last is under the last of the header."""
    late = len(cells) > len(header)
    for number, kind in enumerate(header):
        place = number - len(header) + len(cells) if late and number == len(header) - 1 else number
        if place >= len(cells):
            continue
        low, high = cells[place]
        if kind in ("owner", "lead", "support"):
            names = split_english(view.text, low, high, declared.short, strict=late)
            role = ROLES[kind]
            if names and high - low < 400:
                yield Found(
                    low, high, "table", Statement(make_listed(names, role, f"column {kind}", 0.88, declared))
                )
        elif kind == "time" and not late:
            date = declared.date(view.text[low:high])
            if date:
                yield Found(low, high, "table", Statement((), date))


def _find_wide(view: View, start: int, end: int, declared: Declared) -> Iterator[Found]:
    """Yield the last cell of the rows below a header that ends in *Responsible Party*."""
    column, row = False, ""
    pairs = [pair for pair in view.paragraphs if start <= pair[0] < end]
    for number, (low, high) in enumerate(pairs):
        line = view.text[low:high]
        if _COLUMN.search(line) and len(line) < 160:
            column = True
            continue
        if not column:
            continue
        if _ROW.match(line):
            row = line
        elif not row or re.match(r"(?:Action|Goal|Objective|Strategy) \d|\d{1,3}\.\s+[A-Z]", line):
            column, row = (
                bool(row) and column and not line.startswith(("Action", "Goal", "Objective", "Strategy")),
                "",
            )
            continue
        stop = pairs[min(number + 1, len(pairs) - 1)][1]  # a date may go on over the line
        dates = [one for one in _DATE.finditer(view.text, low, stop) if one.start() < high]
        if not row or not dates:
            continue
        names = _read_beside(view, dates[-1].end(), high, pairs[number + 1 : number + 3], declared)
        if not names:
            names = _read_below(view, pairs[number + 1 : number + 4], dates[-1].end(), declared)
        if names and names[0].start - dates[-1].end() < 6:
            owners = make_listed(names, RESPONSIBLE, "responsible party column", 0.85, declared)
            yield Found(names[0].start, names[-1].end, "column", Statement(owners))


def _read_beside(
    view: View, place: int, high: int, below: Sequence[tuple[int, int]], declared: Declared
) -> list[EnglishName]:
    """Return the bodies behind a date on its line; the last may go on over the next line."""
    if place >= high:
        return []
    alone = split_english(view.text, place, high, declared.short)
    for low, last in below[:1]:
        line = view.text[low:last]
        ends = alone[-1].text if alone else ""
        cut = view.text[high - 1] == ";" or not (is_english_body(ends, declared.short) or ends.isupper())
        if (
            not cut
            and " " in line
            and ";" not in line
            and not any(_ROW.match(view.text, *pair) for pair in below[1:])
        ):
            break
        apart = low > high + 1 or _ROW.match(line) or _DATE.search(line) or last - low > 60 or line[-1] in ".:"
        if (
            not alone
            or apart
            or re.match(r"[a-z]|\d{1,2}[. ]|(?:Action|Goal|Objective|Strategy) \d", line)
            or _COLUMN.search(line)
        ):
            break
        names = split_english(view.text, place, last, declared.short, wrapped=True)
        if names and names[-1].end >= last - 1:
            return names
    return alone


def _read_below(view: View, lines: list[tuple[int, int]], place: int, declared: Declared) -> list[EnglishName]:
    """Return the bodies on the line after a date, which may go on over the next one."""
    lines = [pair for pair in lines if pair[1] > place]
    for count in (2, 1):
        part = lines[:count]
        if len(part) < count or any(_ROW.match(view.text, *pair) for pair in part):
            continue
        names = split_english(view.text, part[0][0], part[-1][1], declared.short, strict=count > 1, wrapped=True)
        covered = sum(one.end - one.start + 2 for one in names)
        if names and covered + 8 * len(names) >= part[-1][1] - part[0][0]:
            return names
    return []
