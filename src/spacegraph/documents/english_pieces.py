"""The elements of English texts that no numbering shows: groups of objectives.

Tasks told in prose, bullets with owners. Floor 2.
"""

from __future__ import annotations

import itertools
import re

from spacegraph.documents.english_quantities import NUMBERS
from spacegraph.documents.outline import Node
from spacegraph.documents.pieces import Piece, set_own
from spacegraph.documents.view import View

_COUNT = "|".join(NUMBERS)
_ENUMERATION = re.compile(
    rf"\b(?:puts? forward|proposes?|includes?|identif(?:y|ies)|sets? out|outlines?|lists?|comprises?|covers?"
    rf"|deploys?|specif(?:y|ies)|clarif(?:y|ies)|defines?) (?P<count>{_COUNT}|\d{{1,2}}) "
    r"(?P<what>(?:[a-z-]+ ){0,3}(?:tasks?|measures?|actions?|initiatives?|projects?|priorities))(?:,? (?:such as"
    r"|including|namely|which are|that is|:)|:|, )\s*(?P<list>[^;.\n]{10,900})",
    re.IGNORECASE,
)
_SAFEGUARDS = re.compile(
    rf"(?:makes? clear|proposes?|clarifies|specifies|sets? out|provides?|stipulates|strengthens?) (?:the "
    rf")?(?P<list>[^.;\n]{{10,400}}?) (?:and other|and) (?P<count>{_COUNT}|\d{{1,2}}) (?:other )?(?:aspects|areas"
    rf"|kinds|types)?(?: of)? ?(?:the )?(?:safeguard|guarantee|support)(?:ing)? ?(?:measures)?",
    re.IGNORECASE,
)
_ASIDE = re.compile(r",? (?:with an eye (?:to|on)|with a view to|in order to|so as to|aiming (?:to|at))\b")
_GOAL = re.compile(
    r"^(?:Objectives?|Goals?|Main objectives?)\b|\b(?:objectives?|goals?) (?:of|is|are|include)",
    re.IGNORECASE,
)
_ACTIONS = re.compile(
    r"^(?:(?:recommended|key|policy|priority|specific|proposed|main) )*(?:policy )?(?:actions?|recommendations"
    r"|measures|tasks|steps|initiatives)$",
    re.IGNORECASE,
)
_BULLET = re.compile(r"[●•▪■◆○◇►▶✓*-] ?")
_OWNED = re.compile(r"\b[Ll]ed (?:jointly )?by\b|\b(?:Lead|Responsible|Owner)[^:.\n]{0,24}:")


def add_english_pieces(view: View, root: Node, top: list[Piece]) -> list[Piece]:
    """Return the pieces of a plan with those that no numbering shows."""
    for piece in top:
        if piece.kind == "Objective":
            _add_groups(view, piece)
    prose = [] if any(one.kind == "Task" for piece in top for one in piece.walk()) else _find_prose(view, root)
    result = prose or _add_bullets(view, root, top)
    set_own(result, [])
    return result


def _inside(view: View, start: int, end: int) -> list[tuple[int, int]]:
    return list(view.between(start, end))


def _add_groups(view: View, piece: Piece) -> None:
    """Part an objective into groups: a sentence and the bullets below it."""
    paragraphs = _inside(view, piece.start, piece.end)
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
        label = _label(re.sub(r"^In terms of ", "", line))
        child = Piece(
            "Objective",
            "",
            label,
            piece.section,
            first,
            last,
            [(first, last)],
            "a sentence that heads a group of bullets",
            "group",
            0.75,
            piece,
        )
        piece.children.append(child)


def _label(text: str) -> str:
    text = " ".join(text.split()).strip(" .;:")
    cut = re.search(r"[,.;:]", text[20:])
    text = text[: 20 + cut.start()] if cut and len(text) > 90 else text
    return text[:1].upper() + text[1:100]


def _find_prose(view: View, root: Node) -> list[Piece]:
    """Return areas and tasks that paragraphs enumerate, and the safeguards."""
    result: list[Piece] = []
    number = 0
    for index, (first, last) in enumerate(view.paragraphs):
        section = f"para. {index + 1}"
        found = _ENUMERATION.search(view.text, first, last)
        safe = _SAFEGUARDS.search(view.text, first, last)
        if safe:
            result += _list(view, safe, "Safeguard", section, None, 0)
        elif found:
            area = Piece(
                "Area",
                "",
                _area_label(view.text[first : found.start()]),
                section,
                first,
                last,
                [(first, last)],
                "a paragraph that enumerates tasks",
                "enumeration in prose",
                0.7,
            )
            area.children = _list(view, found, "Task", section, area, number)
            number += len(area.children)
            if len(area.children) > 1:
                result.append(area)
        elif (
            _GOAL.search(view.text[first : min(last, first + 60)])
            and last - first < 240
            and not any(one.kind == "Objective" for one in result)
        ):
            result.append(
                Piece(
                    "Objective",
                    "",
                    _label(view.text[first:last]),
                    section,
                    first,
                    last,
                    [(first, last)],
                    "a line that names the objectives",
                    "line in prose",
                    0.6,
                )
            )
    tasks = sum(1 for piece in result for one in piece.walk() if one.kind == "Task")
    return result if tasks >= 2 else []


def _area_label(text: str) -> str:
    cut = re.search(r"(?<=[a-z])(?:It|This|The Plan) (?:focuses|aims|covers)|[.;:,]", text)
    return _label(text[: cut.start()] if cut and cut.start() > 8 else text)


def _list(
    view: View, found: re.Match[str], kind: str, section: str, parent: Piece | None, before: int
) -> list[Piece]:
    start, end = found.span("list")
    aside = _ASIDE.search(view.text, start, end)
    end = aside.start() if aside else end
    pieces, at = [], start
    for cut in re.finditer(r",\s+(?:and\s+)?", view.text[start:end]):
        pieces.append((at, start + cut.start()))
        at = start + cut.end()
    pieces.append((at, end))
    pieces = _merge_gerunds(view.text, pieces)
    count = found["count"].lower()
    expected = NUMBERS.get(count) or int(count) if count in NUMBERS or count.isdecimal() else 0
    if len(pieces) == expected - 1:
        pieces = _split_last(view.text, pieces)
    result = []
    for first, last in pieces:
        if last - first < 6:
            continue
        label = _label(view.text[first:last])
        before += 1
        sure = 0.8 if len(pieces) == expected else 0.6
        result.append(
            Piece(
                kind,
                "",
                label,
                section,
                first,
                last,
                [(first, last)],
                "one of an enumeration in prose",
                "enumeration in prose",
                sure,
                parent,
            )
        )
    return result


def _merge_gerunds(text: str, pieces: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the pieces so that each begins as the first one does, with a word in -ing."""
    if not re.match(r"\w+ing ", text[slice(*pieces[0])]):
        return pieces
    result: list[tuple[int, int]] = []
    for first, last in pieces:
        if result and not re.match(r"\w+ing ", text[first:last]):
            result[-1] = (result[-1][0], last)
        else:
            result.append((first, last))
    return result


def _split_last(text: str, pieces: list[tuple[int, int]]) -> list[tuple[int, int]]:
    first, last = pieces[-1]
    cut = text.rfind(" and ", first, last)
    return [*pieces[:-1], (first, cut), (cut + 5, last)] if cut > first else pieces


def _add_bullets(view: View, root: Node, top: list[Piece]) -> list[Piece]:
    """Return the pieces with bullets that are tasks: below a line that says so, or with an owner of their own."""
    made: list[tuple[int, Piece]] = []
    heading: tuple[int, int] | None = None
    actions = False
    area: Piece | None = None
    for first, last in _inside(view, root.start, root.end):
        line = view.text[first:last]
        bullet = _BULLET.match(line)
        if not bullet:
            if _ACTIONS.match(line.strip(" :")):
                actions = True
            elif len(line) <= 90 and line[-1] not in ".;,:" and line[:1].isupper():
                heading, actions, area = (first, last), False, None
            continue
        if not (actions or _OWNED.search(line)) or _blocked(top, first):
            continue
        if area is None and heading is not None:
            area = Piece(
                "Area",
                "",
                _label(view.text[slice(*heading)]),
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
            _label(line[bullet.end() :]),
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


def _blocked(top: list[Piece], place: int) -> bool:
    """Return whether a place lies in an objective, a safeguard or a task that is numbered by a figure."""
    for piece in (below for one in top for below in one.walk()):
        if piece.start <= place < piece.end and (
            piece.kind in ("Safeguard", "Objective") or (piece.kind == "Task" and piece.number[:1].isdigit())
        ):
            return True
    return False


def _place(made: list[tuple[int, Piece]], top: list[Piece]) -> list[Piece]:
    """Return all pieces in order, the new ones below the numbered part that holds them."""
    result = list(top)
    for start, piece in made:
        holder = next((one for one in top if one.start <= start < one.end), None)
        if holder is None or holder.kind not in ("Area", "Task"):
            result.append(piece)
            continue
        holder.kind = "Area"
        piece.parent = holder
        holder.children.append(piece)
        holder.children.sort(key=lambda one: one.start)
    return sorted(result, key=lambda one: one.start)
