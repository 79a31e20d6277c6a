"""From the outline to the elements: tasks without a number, and where the last one ends. Floor 2."""

from __future__ import annotations

import re

from spacegraph.documents.classes import Section, heading_of
from spacegraph.documents.nodes import Node
from spacegraph.documents.pieces import Piece, clean_label, set_own, without
from spacegraph.documents.responsibility import Found
from spacegraph.documents.section_names import name_kind
from spacegraph.documents.sections import classify
from spacegraph.documents.stages import add_stages, find_hidden_objective, find_preamble, part_later_stage
from spacegraph.documents.tails import find_paragraphs, trim_tail
from spacegraph.documents.unnumbered import add_unnumbered, find_headed_safeguards, is_owned, skip_bullet
from spacegraph.documents.view import View

KINDS = {"objective": "Objective", "area": "Area", "task": "Task", "safeguard": "Safeguard"}
_WHOLE = re.compile(r"(?:到|至)?20\d\d ?年?(?: ?-{1,2} ?20\d\d ?年)?(?:底|末)?[，：]")
"""How a paragraph begins that sets what is to be there by then."""
_GOAL = re.compile("[一-鿿“”、]{4,24}。(?=[一-鿿“\\d]{4})")
"""How a paragraph of goals begins that has a heading."""
_TITLED = re.compile(r"^(?:\| |(?:Initiative|Action|Activity) Title: )")
"""What stands before the heading of a part that is set as a record: *Initiative Title: …*."""
_FRAMED = re.compile(r"^[\[(]([^()\[\]]+)[\])]$")
_DIVIDED = re.compile("(?:部门|工作|责任|职责|任务|单位)*(?:责任|职责|任务|工作|部门)(?:分工|划分|职责)")
"""A heading that only says that what follows goes by bodies."""


def make_pieces(view: View, root: Node, found: list[Found], floor: int = 0) -> list[Piece]:
    """Return the highest pieces of a plan, in order.

    Parameters
    ----------
    view, root
        The text, and the root of its outline.
    found
        The statements of responsibility in it.
    floor
        Year before which nothing is an aim (that of the signature, or the first of the plan); 0 where unknown.
    """
    trim_tail(view, root)
    sections = classify(view, root)
    starts = [one.start for one in found if one.form != "prose"]
    top: list[Piece] = []
    made: dict[Node, Piece] = {}
    for node in root.walk():
        if node.mark is None:
            continue
        parent = _parent_piece(node, made)
        for piece in _make(view, node, sections[node], starts, floor):
            piece.parent = parent
            if node.parent in sections and sections[node.parent].dates:
                piece.due = node.parent.heading
            (parent.children if parent else top).append(piece)
            if node not in made or sections[node].kind == "frame":
                made[node] = piece
    _fold_points(top, sorted(starts))
    if root.children and not any(piece.kind == "Objective" for piece in top):
        top = find_preamble(view, root, floor) + top
    for piece in (below for one in top for below in one.walk()):
        part_later_stage(view, piece)
        _end_last_part(view, piece)
    set_own(top, root.boxes)
    inside = [node for node in root.walk() if node not in made and _parent_piece(node, made)]
    frames = {node for node in inside if sections[node].kind == "frame"}  # 1.基本情况。… in a field of work
    spans = [(node.start, node.end) for node in inside if node in frames and node.parent not in frames]
    for piece in (below for one in top for below in one.walk()):
        piece.own = without(piece.own, spans) or [(piece.start, piece.start)]
    return top


def _fold_points(top: list[Piece], starts: list[int]) -> None:
    """Make tasks of areas whose numbered parts are points: only behind the last of these stands who does it all.

    Only beside a task without parts that has agencies of its own.
    """

    def owned(piece: Piece) -> bool:
        return is_owned(starts, piece.start, piece.end)

    for siblings in [top, *(one.children for piece in top for one in piece.walk())]:
        whole = [one for one in siblings if one.kind == "Task" and not one.children and owned(one)]
        for piece in siblings if whole else []:
            parts = piece.children
            leaves = len(parts) >= 2 and all(
                one.kind == "Task" and not one.children and one.number for one in parts
            )
            if not leaves or not owned(parts[-1]) or any(owned(one) for one in parts[:-1]):
                continue
            if is_owned(starts, piece.start, parts[0].start):
                continue
            piece.kind, piece.reason, piece.children = "Task", "its numbered parts are points of one work", []


def _parent_piece(node: Node, made: dict[Node, Piece]) -> Piece | None:
    above = node.parent
    while above is not None and above not in made:
        above = above.parent
    return made.get(above) if above is not None else None


def _make(view: View, node: Node, section: Section, starts: list[int], floor: int) -> list[Piece]:
    if view.language == "en":
        from spacegraph.documents.english.pieces import make_english

        return make_english(view, node, section, _plain(view, node, section) if section.kind in KINDS else None)
    if section.kind in KINDS:
        piece = _plain(view, node, section)
        guards = find_headed_safeguards(view, node, piece) if section.kind == "safeguard" else []
        if guards:
            return guards
        if section.kind == "objective":
            piece.children = _find_headed_goals(view, node, piece)
            if not piece.children:
                add_stages(view, piece, floor)
        elif section.kind == "task" and not node.children:
            add_unnumbered(view, piece, node, starts)
        return _release(view, piece)
    if section.kind == "wrapper" and not node.children:
        piece = _plain(view, node, Section("area", "a section of tasks without numbers", 0.6))
        add_unnumbered(view, piece, node, starts)
        return _release(view, piece)
    if section.kind == "frame":
        return find_hidden_objective(view, node, floor)
    return []


def _find_headed_goals(view: View, node: Node, piece: Piece) -> list[Piece]:
    """Return the paragraphs of an objective that each begin with a heading (经济全面发展。到2030年，…) as goals."""
    if node.children:
        return []
    paragraphs = find_paragraphs(view, node.body, node.own)
    headed = [pair for pair in paragraphs if _GOAL.match(view.text, skip_bullet(view, *pair, "bullet"), pair[1])]
    few = len(headed) < (2 if node.alone and len(headed) >= len(paragraphs) - 1 else 3)
    if few or headed != paragraphs[-len(headed) :]:
        return []
    piece.own = [(node.heading[0], headed[0][0])]
    return [
        Piece(
            "Objective",
            "",
            clean_label(view.text[skip_bullet(view, first, last, "bullet") : view.text.find("。", first)]),
            node.path(),
            first,
            last,
            [(first, last)],
            "a paragraph of goals with a heading of its own",
            "unnumbered part",
            0.75,
            piece,
        )
        for first, last in headed
    ]


def _release(view: View, piece: Piece) -> list[Piece]:
    """Return a piece, or its parts where its heading says no more than that there are some (责任分工, 主要任务)."""
    if not piece.children or not (_DIVIDED.fullmatch(piece.label) or name_kind(piece.label) == "wrapper"):
        return [piece]
    for part in piece.children:
        part.parent = None
    return piece.children


def _plain(view: View, node: Node, section: Section) -> Piece:
    number = node.mark.printed if node.mark and node.mark.kind not in ("dash", "bullet") else ""
    heading = _TITLED.sub("", heading_of(view, node), count=1)
    label = clean_label(_FRAMED.sub(r"\1", heading)) or number
    own = [(node.heading[0], node.own)]
    piece = Piece(
        KINDS[section.kind],
        number,
        label,
        node.path(),
        node.start,
        node.end,
        own,
        section.reason,
        "numbered part",
        section.confidence,
        doubt=node.doubt,
    )
    piece.heading = node.heading
    return piece


def _end_last_part(view: View, piece: Piece) -> None:
    """Let the last part of an area end before a paragraph that sets a year for the whole: 到2030年，….

    Only where every other part is one paragraph.
    """
    parts = piece.children
    if piece.kind != "Area" or len(parts) < 2 or any(one.children or one.rule != "numbered part" for one in parts):
        return
    lines = [view.between(one.start, one.end) for one in parts]
    later = lines[-1][1:]
    if any(len(one) != 1 for one in lines[:-1]) or not later or not _WHOLE.match(view.text, *later[0]):
        return
    parts[-1].end = later[0][0]
