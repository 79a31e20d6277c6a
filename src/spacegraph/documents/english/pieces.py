"""The elements of English texts that no numbering shows: groups of objectives.

Tasks told in prose, bullets with owners. Floor 2.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from collections import Counter

from spacegraph.documents.classes import Section, heading_of
from spacegraph.documents.english.headings import is_heading
from spacegraph.documents.english.marks import SIGNS
from spacegraph.documents.english.news import find_news
from spacegraph.documents.english.prose import find_prose, part_enumerations
from spacegraph.documents.english.section_names import name_section
from spacegraph.documents.english.sections import find_goals
from spacegraph.documents.english.stages import (
    INDICATORS,
    STAGE,
    find_head,
    find_headed_bullets,
    find_hidden_objective,
    find_listed_stages,
    find_run_in,
    find_stages,
    find_stated_goals,
    make_label,
    make_part,
)
from spacegraph.documents.nodes import Node
from spacegraph.documents.pieces import Piece, set_own
from spacegraph.documents.responsibility import Found
from spacegraph.documents.unnumbered import is_owned
from spacegraph.documents.view import View

_ACTIONS = re.compile(
    r"^(?:(?:recommended|key|policy|priority|specific|proposed|main) )*(?:policy )?(?:actions?|recommendations"
    r"|measures|tasks|steps|initiatives)$"
    r"|^(?:(?:the|its|main|key|major|specific|other) ){0,4}(?:measures|tasks|actions|steps|initiatives)"
    r"(?: (?:of|in|under|set out in) (?:the|this) [\w ]{3,40}?)? (?:include|are|comprise|are as follows)$",
    re.IGNORECASE,
)
_BULLET = re.compile(rf"[{SIGNS}*-] ?")
_DIVISION = re.compile(
    r"(?:division|allocation|assignment) of (?:the )?(?:tasks|work|labou?r|duties|responsibilities)", re.IGNORECASE
)
"""The heading of a section whose paragraphs each say who does what."""
_OWNED = re.compile(r"\b[Ll]ed (?:jointly )?by\b|\b(?:Lead|Responsible|Owner)[^:.\n]{0,24}:")


def make_english(view: View, node: Node, section: Section, piece: Piece | None) -> list[Piece]:
    """Return the pieces of a node of an English outline: itself, with the parts of it that no numbering shows."""
    numbered = any(child.mark and child.mark.kind not in ("bullet", "dash") for child in node.children)
    if section.kind == "frame" and not numbered:
        hopeful = re.search(
            "requirement|vision|ambition|ideology|overall", view.text[slice(*node.heading)], re.IGNORECASE
        )
        return find_hidden_objective(view, node, node.path()) if hopeful else find_headed_bullets(view, node)
    if section.kind == "wrapper" and not numbered:
        head = make_part(view, "Area", node.start, node.own, None, "")
        parts = find_run_in(view, node, head, "Task")
        for part in parts:
            part.parent, part.section = None, node.path()
        return parts
    if piece is None:
        return []
    if section.kind == "objective" and not find_goals(view, node):
        if not numbered:
            _add_groups(view, piece)
        staged = any(child.mark and STAGE.match(view.text, child.mark.body, child.end) for child in node.children)
        if not (staged and section.reason.startswith("its heading")):  # its points are stages themselves
            listed = find_listed_stages(view, node, piece) if piece.children else []
            piece.children = listed + (
                piece.children or find_run_in(view, node, piece, "Objective") or find_stages(view, node, piece)
            )
    elif section.kind in ("safeguard", "area") and not numbered:
        piece.children = find_run_in(view, node, piece, "Safeguard" if section.kind == "safeguard" else "Task")
        if section.kind == "safeguard" and piece.children:
            for part in piece.children:
                part.parent = None
            return piece.children
    if section.kind == "area":
        piece.children = find_stated_goals(view, node, piece) + piece.children
    return [piece]


def add_english_pieces(view: View, root: Node, top: list[Piece], statements: list[Found]) -> list[Piece]:
    """Return the pieces of a plan with those that no numbering shows."""
    if not any(one.kind == "Task" for piece in top for one in piece.walk()):
        prose = find_prose(view, root, top)
        kept = [piece for piece in top if not any(piece.start <= one.start < piece.end for one in prose)]
        top = sorted([*kept, *prose], key=lambda one: one.start) if prose else top
    for piece in (below for one in top for below in one.walk()):
        _end_last_part(view, piece)
    part_enumerations(view, top)
    top = _part_divided(view, root, top, statements)
    told = _find_told(view, root, statements)
    result = find_news(view, root, _add_bullets(view, root, top, told), statements)
    set_own(result, [])
    return result


def _part_divided(view: View, root: Node, top: list[Piece], statements: list[Found]) -> list[Piece]:
    """Return the pieces with the paragraphs of a section on the division of tasks, each of which says who does it.

    And then those of the safeguards that do so as well.
    """
    starts = sorted(one.start for one in statements)
    divided = False
    for node in root.walk():
        if node.mark is None or node.children or not node.alone:
            continue
        heading = heading_of(view, node)
        divides = _DIVISION.fullmatch(heading) is not None
        if not divides and not (divided and name_section(heading) == "safeguard"):
            continue
        parts = [pair for pair in view.between(node.body, node.own) if pair[1] - pair[0] > 30]
        if len(parts) < 2 or sum(is_owned(starts, *pair) for pair in parts) < 0.8 * len(parts):
            continue
        divided = True
        kind, reason = "Task" if divides else "Safeguard", "a paragraph that says who does what"
        made = [make_part(view, kind, first, last, None, reason) for first, last in parts]
        top = sorted(
            [*(one for one in top if not node.start <= one.start < node.own), *made], key=lambda one: one.start
        )
    return top


def _end_last_part(view: View, piece: Piece) -> None:
    """Let the last part of an element end before a line that heads the indicators of the whole element: KPIs."""
    parts = piece.children
    if len(parts) < 2 or parts[-1].children:
        return
    lines = view.between(parts[-1].start, parts[-1].end)[1:]
    place = next((first for first, last in lines if INDICATORS.fullmatch(view.text, first, last)), 0)
    others = [view.between(one.start, one.end)[1:] for one in parts[:-1]]
    if place and not any(INDICATORS.fullmatch(view.text, *pair) for pairs in others for pair in pairs):
        parts[-1].end = place


def _add_groups(view: View, piece: Piece) -> None:
    """Part an objective into groups: a sentence and the bullets below it."""
    paragraphs = view.between(piece.start, piece.end)
    heads = [
        first
        for (first, last), (after, _) in itertools.pairwise(paragraphs)
        if not _BULLET.match(view.text, first, last) and _BULLET.match(view.text, after) and first > piece.start
    ]
    if len(heads) < 2:
        return
    bounds = [*heads, piece.end]
    for first, last in itertools.pairwise(bounds):
        line = view.text[first : view.text.find("\n", first)]
        child = make_part(view, "Objective", first, last, piece, "a sentence that heads a group of bullets")
        child.label = make_label(re.sub(r"^In terms of ", "", line))
        piece.children.append(child)


def _find_told(view: View, root: Node, statements: list[Found]) -> set[int]:
    """Return where the bullets begin that say who will do what, in lists of which most do; three or more."""
    starts = sorted(one.start for one in statements)
    told: set[int] = set()
    run: list[tuple[int, bool]] = []
    for first, last in [*view.between(root.start, root.end), (root.end, root.end)]:
        bullet = _BULLET.match(view.text, first, last)
        if bullet:
            number = bisect_left(starts, first)
            latest = last if find_head(view.text[bullet.end() : last].lstrip()) else bullet.end() + 12
            run.append((first, number < len(starts) and starts[number] <= latest))
            continue
        said = [place for place, owned in run if owned]
        told |= {*said} if len(said) >= 0.6 * len(run) else set()
        run = []
    return told if len(told) >= 3 else set()


def _add_bullets(view: View, root: Node, top: list[Piece], told: set[int]) -> list[Piece]:
    """Return the pieces with bullets that are tasks: below a line that says so, or with an owner of their own."""
    made: list[tuple[int, Piece]] = []
    heading: tuple[int, int] | None = None
    actions = False
    area: Piece | None = None
    begun = [one.start for piece in top for one in piece.walk()]
    lines = Counter(view.text[slice(*pair)] for pair in view.between(root.start, root.end))
    for first, last in view.between(root.start, root.end):
        line = view.text[first:last]
        bullet = _BULLET.match(line)
        if (lines[line] >= 3 and not _ACTIONS.match(line.strip(" :"))) or line.isdecimal():
            continue  # the head or the number of a page
        if not bullet:
            if _ACTIONS.match(line.strip(" :")):
                actions = True
            elif is_heading(line) and not line.startswith("By ") and first > view.paragraphs[0][0]:
                heading, actions, area = (first, last), False, None
            continue
        if (
            bullet.end() == len(line)
            or not (actions or first in told or _OWNED.search(line))
            or _blocked(top, first + bullet.end(), actions)
        ):
            continue
        if any(first <= one <= first + bullet.end() for one in begun):
            continue  # it is a part of its own already
        if area is None and heading is not None and not any(heading[0] <= one < first for one in begun):
            area = Piece(
                "Area",
                "",
                make_label(view.text[slice(*heading)]),
                "",
                heading[0],
                last,
                [heading],
                "a heading over bullets that are tasks",
                "heading without a number",
                0.65,
            )
            made.append((heading[0], area))
        start = first + bullet.end()
        task = Piece(
            "Task",
            "",
            make_label(line[bullet.end() :]),
            "",
            start,
            last,
            [(start, last)],
            "a bullet with an owner, or below a line of actions",
            "bullet",
            0.75,
            area,
        )
        if area is not None:
            area.children.append(task)
            area.end = last
        else:
            made.append((start, task))
    return (
        _place(made, top)
        if len([1 for _, piece in made for one in piece.walk() if one.kind == "Task"]) >= 2
        else top
    )


def _blocked(top: list[Piece], place: int, actions: bool) -> bool:
    """Return whether a place lies in a safeguard, a task that is numbered by a figure, or an objective.

    One whose bullets stand below a line that says so (*Priority actions:*) holds tasks.
    """
    for piece in (below for one in top for below in one.walk()):
        if piece.start <= place < piece.end and (
            piece.kind == "Safeguard"
            or (piece.kind == "Objective" and not actions)
            or (piece.kind == "Task" and piece.number[:1].isdigit())
        ):
            return True
    return False


def _place(made: list[tuple[int, Piece]], top: list[Piece]) -> list[Piece]:
    """Return all pieces in order, the new ones below the numbered part that holds them."""
    result = list(top)
    for start, piece in made:
        holder = next((one for one in top if one.start <= start < one.end), None)
        if holder is None or holder.kind == "Safeguard":
            result.append(piece)
            continue
        holder.kind = "Area" if holder.kind == "Task" else holder.kind
        piece.parent = holder
        holder.children.append(piece)
        holder.children.sort(key=lambda one: one.start)
    return sorted(result, key=lambda one: one.start)
