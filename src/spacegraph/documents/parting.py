"""From the outline to the elements: tasks without a number, and where the last one ends. Floor 2."""

from __future__ import annotations

import re
from bisect import bisect_left

from spacegraph.documents.headings import find_stop
from spacegraph.documents.marks import find_mark
from spacegraph.documents.outline import Node
from spacegraph.documents.pieces import Piece, clean_label, end_sentence, set_own
from spacegraph.documents.responsibility import Found
from spacegraph.documents.roles import LABEL
from spacegraph.documents.section_names import WRAPPER
from spacegraph.documents.sections import Section, classify, heading_of
from spacegraph.documents.stages import add_stages, find_hidden_objective, find_preamble, part_later_stage
from spacegraph.documents.tails import find_paragraphs, trim_tail
from spacegraph.documents.view import View

KINDS = {"objective": "Objective", "area": "Area", "task": "Task", "safeguard": "Safeguard"}
_WHOLE = re.compile(r"(?:到|至)?20\d\d ?年?(?: ?-{1,2} ?20\d\d ?年)?(?:底|末)?[，：]")
"""How a paragraph begins that sets what is to be there by then."""
_GOAL = re.compile("[一-鿿“”、]{4,24}。(?=[一-鿿“\\d]{4})")
"""How a paragraph of goals begins that has a heading."""
_SELF = re.compile("本[一-鿿]{2,8}(?:自|由)")
"""How a plan begins to speak of itself, behind its parts: 本方案自印发之日起施行."""
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
            (parent.children if parent else top).append(piece)
            made.setdefault(node, piece)
    if root.children and not any(piece.kind == "Objective" for piece in top):
        top = find_preamble(view, root, floor) + top
    for piece in (below for one in top for below in one.walk()):
        part_later_stage(view, piece)
        _end_last_part(view, piece)
    set_own(top, root.boxes)
    return top


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
        guards = _find_headed_safeguards(view, node, piece) if section.kind == "safeguard" else []
        if guards:
            return guards
        if section.kind == "objective":
            piece.children = _find_headed_goals(view, node, piece)
            if not piece.children:
                add_stages(view, piece, floor)
        elif section.kind == "task" and not node.children:
            _add_unnumbered(view, piece, node, starts)
        return _release(view, piece)
    if section.kind == "wrapper" and not node.children:
        piece = _plain(view, node, Section("area", "a section of tasks without numbers", 0.6))
        _add_unnumbered(view, piece, node, starts)
        return _release(view, piece)
    if section.kind == "frame":
        return find_hidden_objective(view, node, floor)
    return []


def _find_headed_goals(view: View, node: Node, piece: Piece) -> list[Piece]:
    """Return the paragraphs of an objective that each begin with a heading (经济全面发展。到2030年，…) as goals."""
    if node.children or not node.alone:
        return []
    paragraphs = find_paragraphs(view, node.body, node.own)
    headed = [pair for pair in paragraphs if _GOAL.match(view.text, *pair)]
    if len(headed) < 2 or len(headed) < len(paragraphs) - 1 or headed != paragraphs[-len(headed) :]:
        return []
    piece.own = [(node.heading[0], headed[0][0])]
    return [
        Piece(
            "Objective",
            "",
            clean_label(view.text[first : view.text.find("。", first)]),
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


def _find_headed_safeguards(view: View, node: Node, piece: Piece) -> list[Piece]:
    """Return the paragraphs or bullets of a section on safeguards that each have a heading: 加强领导。成立…."""
    if node.children or not node.alone:
        return []
    parts = []
    for first, last in find_paragraphs(view, node.body, node.own):
        mark = find_mark(view.text, first, last, "zh")
        first = mark.body if mark and mark.kind in ("bullet", "dash") else first
        stop = find_stop(view.text[first : min(last, first + 40)])
        if not 4 <= stop <= 20 or last - first < stop + 10 or LABEL.match(view.text, first, last):
            if _SELF.match(view.text, first, last):
                break
            return []
        parts.append((first, last, stop))
    reason = "a paragraph with a heading, in a section of safeguards"
    return [
        Piece(
            "Safeguard",
            "",
            clean_label(view.text[first : first + stop]),
            piece.section,
            first,
            last,
            [(first, last)],
            reason,
            "unnumbered paragraph",
            0.7,
        )
        for first, last, stop in (parts if len(parts) >= 2 else [])
    ]


def _release(view: View, piece: Piece) -> list[Piece]:
    """Return a piece, or its parts where its heading says no more than that each body has its own (责任分工)."""
    if not piece.children or not _DIVIDED.fullmatch(piece.label):
        return [piece]
    for part in piece.children:
        part.parent = None
    return piece.children


def _plain(view: View, node: Node, section: Section) -> Piece:
    number = node.mark.printed if node.mark and node.mark.kind not in ("dash", "bullet") else ""
    label = clean_label(heading_of(view, node))
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


def _group_paragraphs(view: View, node: Node, starts: list[int]) -> list[tuple[int, int]]:
    """Return the paragraphs of a node without their bullets, a bracket on a line of its own with the one before it.

    What is short is left out, unless it names agencies.
    """
    parts: list[tuple[int, int]] = []
    for first, last in find_paragraphs(view, node.body, node.own):
        if parts and view.text[first] == "（":
            parts[-1] = (parts[-1][0], last)
            continue
        mark = find_mark(view.text, first, last, "zh")
        first = mark.body if mark and mark.kind in ("bullet", "dash") else first
        if last - first > 25 or (_is_owned(starts, first, last) and not LABEL.match(view.text, first, last)):
            parts.append((first, last))
    return parts


def _is_owned(starts: list[int], first: int, last: int) -> bool:
    """Return whether a statement of responsibility starts between two places."""
    return any(place < last for place in starts[bisect_left(starts, first) :][:1])


def _group_lines(view: View, node: Node) -> list[tuple[int, int]]:
    """Return the groups of paragraphs that labelled lines (牵头单位：…) end; none if there are not two."""
    parts: list[tuple[int, int]] = []
    closed = 0
    ended = True
    for first, last in find_paragraphs(view, node.body, node.own):
        labelled = LABEL.match(view.text, first, last) is not None
        if labelled and parts:
            closed += not ended
            ended = True
        elif ended:
            parts.append((first, last))
            ended = False
        parts[-1:] = [(parts[-1][0], last)] if parts else []
    return parts if closed >= 2 and closed == len(parts) else []


def _add_unnumbered(view: View, piece: Piece, node: Node, starts: list[int]) -> None:
    """Part a task whose paragraphs each have their own agencies (or run-in headings) into tasks without numbers."""
    parts = _group_lines(view, node) or _group_paragraphs(view, node, starts)
    if len(parts) < 2:
        return
    owned = [_is_owned(starts, first, last) for first, last in parts]
    headed = [4 <= find_stop(view.text[first : min(last, first + 60)]) <= 32 for first, last in parts]
    wrapper = WRAPPER.match(heading_of(view, node)) is not None
    if not (sum(owned) >= 2 and sum(owned) >= 0.6 * len(parts)) and not (
        wrapper and sum(headed) >= 0.8 * len(parts)
    ):
        return
    piece.kind, piece.reason, piece.confidence = "Area", "its paragraphs are tasks of their own", 0.7
    piece.own = [(piece.own[0][0], parts[0][0])]
    for first, last in parts:
        stop = find_stop(view.text[first : min(last, first + 120)])
        end = first + stop if stop > 0 else end_sentence(view.text, first, last)
        owners = starts[bisect_left(starts, first + 4) :][:1]
        label = clean_label(view.text[first : min([end, *owners])].rstrip("（"))
        reason = (
            "a paragraph without a number that names its own agencies"
            if sum(owned) >= 2
            else "a paragraph with a heading, in a section of tasks"
        )
        piece.children.append(
            Piece(
                "Task",
                "",
                label,
                piece.section,
                first,
                last,
                [(first, last)],
                reason,
                "unnumbered paragraph",
                0.7,
                piece,
            )
        )
