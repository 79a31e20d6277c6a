"""Tables of tasks: which elements their rows make, and what they say of those in the text. Floor 2."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import replace
from difflib import SequenceMatcher

from spacegraph.documents.cells import Cell
from spacegraph.documents.declared import NUMBERS, find_numbered
from spacegraph.documents.names import Name, split_names
from spacegraph.documents.pieces import TABLE_ROW, Piece, set_own, without
from spacegraph.documents.responsibility import Found
from spacegraph.documents.roles import LEAD, RESPONSIBLE, SUPPORT, Owner, Rules, Statement, place_owners
from spacegraph.documents.rows import Row
from spacegraph.documents.section_names import WRAPPER
from spacegraph.documents.statements import read_statement
from spacegraph.documents.unnumbered_rows import GROUP
from spacegraph.documents.view import View

_LETTERS = re.compile(r"\W")
ALIKE = 0.6
"""Share of letters in common from which the words of a row and of a task say the same."""
MOST = 200
"""Most rows and tasks that are compared, so that work stays linear."""
_DEMAND = re.compile("责任|配合|协作|督[查导]|考核|调度|报送|挂账|销号|宣传|组织|统筹|落实|保障|问效|问责")
"""What the heading of such a demand speaks of."""
_GUARDS = re.compile("组织|统筹协调|领导|工作机制|责任")
"""What the first of the rows says that are safeguards; fields of work may be called 强化要素保障, too."""


def holds_rows(view: View, top: list[Piece], rows: list[Row]) -> bool:
    """Return whether the rows stand in numbered parts with nothing else: headings between the rows of a table."""
    heads = [one for piece in top for one in piece.walk() if _may_head(view, one)]
    find = _find_holder([one for one in heads if one.kind != "Area"])
    inside = [row for row in rows if find(row.start) is not None]
    return len(inside) >= 3 and len(inside) >= 0.8 * len(rows)


def restate(view: View, top: list[Piece], rows: list[Piece], statements: list[Found]) -> bool:
    """Return whether rows (a third of them or more) say again in nearly the same words what tasks say.

    Where the tasks name nobody and the rows do, the sentences of a task are works of their own.
    """
    tasks = [one for piece in top for one in piece.walk() if one.kind in ("Task", "Safeguard")]
    starts = sorted(one.start for one in statements)
    owned = sum(bisect_left(starts, one.start) < bisect_left(starts, one.end) for one in tasks)
    labels = [_LETTERS.sub("", one.label) for one in tasks]
    words = "\n".join(_LETTERS.sub("", view.text[slice(*span)]) for one in tasks for span in one.own)
    said = [_LETTERS.sub("", row.label) for row in rows[:MOST]]
    again = sum(
        1
        for one in said
        if (2 * owned >= len(tasks) and _says(words, one)) or any(_is_alike(one, task) for task in labels[:MOST])
    )
    return 3 * again >= len(said)


def _says(words: str, row: str) -> bool:
    """Return whether the words of tasks hold the beginning or the middle of what a row says."""
    return len(row) >= 20 and (row[:12] in words or row[len(row) // 2 : len(row) // 2 + 12] in words)


def _is_alike(one: str, other: str) -> bool:
    match = SequenceMatcher(None, one, other, autojunk=False)
    return match.real_quick_ratio() >= ALIKE and match.quick_ratio() >= ALIKE and match.ratio() >= ALIKE


def hold_several(view: View, top: list[Piece], rows: list[Piece]) -> bool:
    """Return whether nearly all rows stand in numbered parts, two or more in each: steps of an action."""
    heads = [one for piece in top for one in piece.walk() if one.number and _may_head(view, one)]
    find = _find_holder([one for one in heads if one.kind != "Area"])
    held = [find(row.start) for row in rows]
    inside = [one for one in held if one is not None]
    return len(inside) >= 0.7 * len(rows) and len(inside) >= 2 * len(set(inside))


def _may_head(view: View, piece: Piece) -> bool:
    """Return whether a piece may be the heading of rows; that of a safeguard has a row just below it."""
    if piece.children or piece.kind == "Objective":
        return False
    below = view.text[piece.start : min(piece.start + 120, piece.end)].split("\n")[1:3]
    return piece.kind != "Safeguard" or any(re.fullmatch(r"\d{1,3}(?: \S.* .*)?|.*[\t|].*", line) for line in below)


def stand_apart(top: list[Piece], rows: list[Piece]) -> bool:
    """Return whether three or more rows that are tasks stand beside the numbered tasks of a plan, inside none."""
    tasks = [one for piece in top for one in piece.walk() if one.kind == "Task" and one.number and not one.children]
    find = _find_holder(tasks)
    return len(rows) >= 3 and not any(find(row.start) for row in rows)


def has_tasks(top: list[Piece]) -> bool:
    """Return whether there are tasks beside the rows of tables; 任务分工。见附表。 is none."""
    return any(one.kind == "Task" and not _is_pointer(one) for piece in top for one in piece.walk())


def _is_pointer(piece: Piece) -> bool:
    return piece.kind == "Task" and not piece.children and WRAPPER.match(piece.label) is not None


def _find_holder(tasks: list[Piece]) -> Callable[[int], Piece | None]:
    """Return what says which of some tasks, in order and apart, holds a place."""
    starts = [one.start for one in tasks]

    def find(place: int) -> Piece | None:
        number = bisect_right(starts, place) - 1
        return tasks[number] if number >= 0 and place < tasks[number].end else None

    return find


def add_rows(view: View, top: list[Piece], pieces: list[Piece]) -> list[Piece]:
    """Return the pieces with each row, made a task, below the part of the work that it stands in."""
    top = [piece for piece in top if not _is_pointer(piece)]
    work = [one for piece in top for one in piece.walk() if _may_head(view, one)]
    find = _find_holder(work)
    loose: list[Piece] = []
    guards: list[Piece] = []
    for piece in pieces:
        above = piece.parent if piece.parent and piece.parent.rule == TABLE_ROW else piece  # its group of rows
        holder = find(above.start)
        if holder is None:
            loose += [above] if above not in loose else []
            continue
        if holder in guards or (holder.kind == "Safeguard" and _GUARDS.search(above.label)):
            guards.append(holder)
            above.kind = "Safeguard"
        else:
            holder.kind, holder.reason = "Area", "a heading between the rows of a table of tasks"
        if above.parent is None:
            above.parent = holder
            holder.children.append(above)
    set_own([one for one in work if one.children], [])
    for holder in dict.fromkeys(guards):  # 五、保障措施 only heads the rows
        level = holder.parent.children if holder.parent else top
        level[level.index(holder) : level.index(holder) + 1] = holder.children
        for child in holder.children:
            child.parent = holder.parent
    return sorted([*top, *loose], key=lambda one: one.start)


def guard_demands(top: list[Piece]) -> None:
    """Make the numbered demands of a notice safeguards, where the works are the rows of its annex."""
    demands = [one for one in top if one.kind == "Task" and one.rule != TABLE_ROW]
    if len(demands) >= 2 and all(_DEMAND.search(one.label) and not one.children for one in demands):
        for one in demands:
            one.kind, one.reason = "Safeguard", "a demand of a notice on how the works of its annex are done"


def point_rows(top: list[Piece], rows: list[Piece], stated: list[Found], statements: list[Found]) -> list[Found]:
    """Return what the rows of an annex say of the tasks of the text that they name, where these name nobody.

    A row names a task whose heading it repeats.
    """
    starts = sorted(one.start for one in statements if one.form != "prose")
    tasks: dict[str, Piece] = {}
    for piece in (one for top_piece in top for one in top_piece.walk() if one.kind in ("Task", "Safeguard")):
        number = bisect_right(starts, piece.start - 1)
        if not (number < len(starts) and starts[number] < piece.end):
            tasks.setdefault(_LETTERS.sub("", piece.label), piece)
    result = []
    for row, found in zip(rows, stated, strict=True):
        task = tasks.get(_LETTERS.sub("", row.label))
        if task is not None and found.statement.owners:
            place = task.heading[0] or task.start
            said = Statement(
                found.statement.owners
            )  # the row's date is when the work is done, not each of its aims
            result.append(Found(place, place, found.form, said))
    return result


def point_numbers(top: list[Piece], rows: list[Row], stated: list[Found]) -> list[Found]:
    """Return what the rows that name tasks by their numbers alone (第1、3-5项) say of these."""
    pieces = [one for piece in top for one in piece.walk()]
    result = []
    for row, found in zip(rows, stated, strict=True):
        said = NUMBERS.fullmatch(row.task.text)
        for task in find_numbered(said["numbers"], row.start, pieces) if said else []:
            place = task.heading[0] or task.start
            result.append(Found(place, place, found.form, Statement(found.statement.owners)))
    return result


def _make_area(group: Cell) -> Piece:
    found = GROUP.match(group.text) or re.match("(?P<number>[一二三四五六七八九十]{1,3}) ", group.text)
    number = found["number"] if found else ""
    label = group.text[len(number) :].lstrip("、 ")
    reason = "a heading between the rows of a table of tasks"
    area = Piece(
        "Area",
        number.strip("、 "),
        label,
        "",
        group.start,
        group.end,
        [(group.start, group.end)],
        reason,
        "table row",
        0.8,
    )
    area.heading = (group.start, group.end)
    return area


_LEADS = re.compile("牵头|主办|主责|lead", re.IGNORECASE)
"""What the name of a column says of who leads."""


def _split_cell(cell: Cell) -> list[Name]:
    """Return the names in a cell; one that goes on behind other cells stands where its first part does."""
    names = split_names(cell.text, 0 if cell.places else cell.start)
    return [_place(name, cell) for name in names]


def _place(name: Name, cell: Cell) -> Name:
    """Return a name in a cell with its span in the view."""
    if not cell.places:
        return name
    letters = cell.places[name.start : name.end]
    whole = [place for number, place in enumerate(letters) if place - letters[0] - number <= 1]
    return replace(name, start=letters[0], end=whole[-1] + 1)


def make_rows(view: View, rows: list[Row], rules: Rules) -> tuple[list[Piece], list[Found]]:
    """Return each row as a task, and what it says about who does it."""
    pieces: list[Piece] = []
    found: list[Found] = []
    areas: dict[int, Piece] = {}
    for row in rows:
        label = row.name.text if row.name else re.split(r"[。；\n]", row.task.text)[0][:80]
        pieces.append(
            Piece(
                "Task",
                row.number,
                label,
                "",
                row.start,
                row.end,
                without([(row.start, row.end)], list(row.silent)),
                "a row of a table of tasks",
                TABLE_ROW,
                0.8,
            )
        )
        if row.group is not None:
            area = areas.setdefault(row.group.start, _make_area(row.group))
            area.children.append(pieces[-1])
            area.end, pieces[-1].parent = row.end, area
        owners: list[Owner] = []
        for head, cell in row.owners:
            role = (
                LEAD
                if _LEADS.search(head)
                else SUPPORT
                if re.search("配合|协[办同助]|参与|参加|support", head, re.IGNORECASE)
                else RESPONSIBLE
            )
            spoken = (
                read_statement(cell.text, 0 if cell.places else cell.start, Rules(), strict=False)
                if re.search("牵头|：|配合", cell.text)
                else None
            )
            owners += (
                [replace(one, name=_place(one.name, cell)) for one in spoken.owners]
                if spoken
                else [
                    Owner(name, role, f"column {head}", 0.9)
                    for name in _split_cell(cell)
                    if re.search("[一-鿿A-Za-z]{2}", name.text)
                ]
            )
        ranked = len(row.owners) == 1 and bool(owners) and (rules.first or (rules.comma and len(owners) > 1))
        led = any(_LEADS.search(head) for head, _ in row.owners)
        if ranked and len({one.role for one in owners}) == 1 and owners[0].role != SUPPORT:
            owners = place_owners([one.name for one in owners], rules, 0.9)
        elif led or any(owner.role == LEAD for owner in owners):
            owners = [replace(one, role=SUPPORT) if one.role == RESPONSIBLE else one for one in owners]
        found.append(Found(row.start, row.end, "table", Statement(tuple(owners), row.deadline)))
    return pieces, found
