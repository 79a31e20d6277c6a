"""From the outline to the elements: stages of objectives, tasks without a number.

And where the last one ends. Floor 2.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from spacegraph.documents.headings import find_stop
from spacegraph.documents.outline import Node
from spacegraph.documents.quantities import find_quantities
from spacegraph.documents.refusals import PAST
from spacegraph.documents.responsibility import Found
from spacegraph.documents.roles import LABEL
from spacegraph.documents.sections import WRAPPER, Section, classify, heading_of
from spacegraph.documents.tails import find_paragraphs, trim_tail
from spacegraph.documents.view import View

KINDS = {"objective": "Objective", "area": "Area", "task": "Task", "safeguard": "Safeguard"}
_STAGE = re.compile(
    r"(?:^|(?<=[。；\n]))(?:到|至|目标到|力争到|展望|预计到|争取到)? ?20\d\d ?年"
    r"(?:年?(?:底|末)?(?:[，、和]20\d\d ?年(?:底|末)?)?[，：]|年?(?:底|末)之?前)"
    r"|(?:^|(?<=[。\n]))(?:此后|随后)，?再?用|(?:^|(?<=[。\n]))用\d{1,2}(?:-\d{1,2})?年时间"
)


_WHOLE = re.compile(r"(?:到|至)?20\d\d ?年?(?: ?-{1,2} ?20\d\d ?年)?(?:底|末)?[，：]")
"""How a paragraph begins that sets what is to be there by then."""
_DIVIDED = re.compile("(?:部门|工作|责任|职责|任务|单位)*(?:责任|职责|任务|工作|部门)(?:分工|划分|职责)")
"""A heading that only says that what follows goes by bodies."""
TABLE_ROW = "table row"
"""The rule of a row of a table, whose cells are its own stretches."""
LONG_PREAMBLE = 600
"""Letters of a paragraph before the first part that may still be a preamble, and no text without line breaks."""
_YEARS_AIMS = re.compile(
    r"(?:^|(?<=[。；\n]))(?:20\d\d ?年[一-鿿]{0,16})?(?:预期|工作|发展|总体|主要|奋斗){1,2}目标[一-鿿]{0,4}："
)


@dataclass(eq=False)
class Piece:
    """An element in the making.

    Attributes
    ----------
    kind, number, label, section, reason, rule, confidence
        As in :class:`~spacegraph.documents.parts.Element`.
    start, end
        Its whole extent in the view.
    own
        Stretches of text that belong to it and to none of its children.
    boxed
        Stretches of boxes (专栏) that stand among its own.
    """

    kind: str
    number: str
    label: str
    section: str
    start: int
    end: int
    own: list[tuple[int, int]]
    reason: str
    rule: str
    confidence: float
    parent: Piece | None = None
    children: list[Piece] = field(default_factory=list)
    boxed: list[tuple[int, int]] = field(default_factory=list)
    doubt: str = ""
    heading: tuple[int, int] = (0, 0)

    def walk(self) -> Iterator[Piece]:
        """Yield the piece and all below it."""
        yield self
        for child in self.children:
            yield from child.walk()


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
        top = _find_preamble(view, root, floor) + top
    for piece in (below for one in top for below in one.walk()):
        _part_later_stage(view, piece)
        _end_last_part(view, piece)
    set_own(top, root.boxes)
    return top


def _find_preamble(view: View, root: Node, floor: int) -> list[Piece]:
    """Return the objective in the last words before the first part, if they begin with a year and set numbers."""
    for first, last in view.between(root.start, root.children[0].start)[-3:]:
        aims = _YEARS_AIMS.search(view.text, first, last)
        stage = _STAGE.search(view.text, first, last) or aims
        if stage is None or last - first > LONG_PREAMBLE:
            continue
        first = stage.start()
        quantities = list(itertools.islice(find_quantities(view.text, first, last), 12))
        bare = stage is not aims and stage[0].strip()[:4].isdigit()
        past = bare and int(stage[0].strip()[:4]) < floor
        aimed = floor or (sum(one.spoken for one in quantities) >= 3 and not PAST.search(view.text, first, last))
        if len(quantities) < (2 if stage is aims else 3) or (bare and (past or not aimed)):
            continue
        label = _clean_label(view.text[first : _sentence_end(view.text, first, last)])
        reason = "words before the first part that begin with a year to reach"
        return [Piece("Objective", "", label, "", first, last, [(first, last)], reason, "dated passage", 0.65)]
    return []


def set_own(pieces: list[Piece], boxes: list[tuple[int, int]]) -> None:
    """Give each piece the stretches of its extent that none of its children covers."""
    for piece in (below for one in pieces for below in one.walk() if below.rule != TABLE_ROW):
        first = piece.heading[0] or piece.start
        own, at = [], max(first, piece.start)
        for child in sorted(piece.children, key=lambda one: one.start):
            if child.start > at:
                own.append((at, child.start))
            at = max(at, child.end)
        if at < piece.end:
            own.append((at, piece.end))
        piece.own = without(own, boxes) or [(piece.start, piece.start)]
        piece.boxed = without(own, piece.own)


def without(spans: list[tuple[int, int]], boxes: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the stretches without the boxes (专栏, tables) in them; the boxes are in order and apart."""
    result = []
    for first, last in spans:
        at = first
        number = max(bisect_right(boxes, (first, first)) - 1, 0)
        while number < len(boxes) and boxes[number][0] < last:
            low, high = boxes[number]
            if at < low:
                result.append((at, low))
            at = max(at, high) if high > first else at
            number += 1
        if at < last:
            result.append((at, last))
    return result


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
        if section.kind == "objective":
            _add_stages(view, piece, floor)
        elif section.kind == "task" and not node.children:
            _add_unnumbered(view, piece, node, starts)
        return _release(view, piece)
    if section.kind == "wrapper" and not node.children:
        piece = _plain(view, node, Section("area", "a section of tasks without numbers", 0.6))
        _add_unnumbered(view, piece, node, starts)
        return _release(view, piece)
    if section.kind == "frame":
        return _find_hidden_objective(view, node, floor)
    return []


def _release(view: View, piece: Piece) -> list[Piece]:
    """Return a piece, or its parts where its heading says no more than that each body has its own (责任分工)."""
    if not piece.children or not _DIVIDED.fullmatch(piece.label):
        return [piece]
    for part in piece.children:
        part.parent = None
    return piece.children


def _plain(view: View, node: Node, section: Section) -> Piece:
    number = node.mark.printed if node.mark and node.mark.kind not in ("dash", "bullet") else ""
    label = _clean_label(heading_of(view, node))
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


def _clean_label(text: str) -> str:
    text = " ".join(text.split())
    if len(text) <= 80:
        return text
    cut = max(text.rfind(sign, 0, 80) for sign in "，；、, ")
    return text[: cut if cut > 20 else 80] + "…"


def _add_stages(view: View, piece: Piece, floor: int) -> None:
    """Part an objective whose text goes by stages (到2027年，… 到2030年，…) into one objective a stage."""
    start, end = piece.own[-1]
    stages = [
        found.start()
        for found in _STAGE.finditer(view.text, start, end)
        if found.start() >= start and not (found[0][:4].isdigit() and int(found[0][:4]) < floor)
    ]
    if len(stages) < 2 or len(stages) > 8:
        return
    bounds = [*stages, end]
    piece.own = [(start, stages[0])]
    for first, last in itertools.pairwise(bounds):
        piece.children.append(_make_stage(view, piece, first, last))


def _part_later_stage(view: View, piece: Piece) -> None:
    """Part an objective whose last point (——) a later stage follows; the points belong to the stage before.

    到2030年，…： ——…。 ——…。 展望2035年，….
    """
    points = piece.children
    if piece.kind != "Objective" or not points or any(one.children or one.rule == "stage" for one in points):
        return
    last = points[-1]
    lines = view.between(last.start, last.end)[1:]
    later = next((first for first, stop in lines if _STAGE.match(view.text, first, stop)), 0)
    before = [found.start() for found in _STAGE.finditer(view.text, piece.heading[1], points[0].start)]
    if not later or len(before) != 1 or view.text[later : later + 2].isdigit():
        return
    end, last.end = last.end, later
    piece.children = [_make_stage(view, piece, before[0], later), _make_stage(view, piece, later, end)]
    piece.children[0].children = points
    for point in points:
        point.parent = piece.children[0]


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


def _make_stage(view: View, parent: Piece, first: int, last: int) -> Piece:
    label = _clean_label(view.text[first : _sentence_end(view.text, first, last)])
    own, reason = [(first, last)], "one stage of the objectives"
    return Piece("Objective", "", label, parent.section, first, last, own, reason, "stage", 0.75, parent)


def _sentence_end(text: str, start: int, end: int) -> int:
    places = [place for sign in "，。；\n" if (place := text.find(sign, start + 12, end)) > 0]
    return min(places, default=end)


def _find_hidden_objective(view: View, node: Node, floor: int) -> list[Piece]:
    """Return the objective that a section on the frame (总体要求) holds as a paragraph of its own."""
    if any(child.mark for child in node.children):
        return []
    result = []
    for first, last in find_paragraphs(view, node.body, node.own):
        stage = _STAGE.search(view.text, first, last)
        if stage is None or last - stage.start() < 24:
            continue
        if stage[0].strip()[:2].isdigit() and not 0 < floor <= int(stage[0].strip()[:4]):
            continue  # a bare year may be one that is past
        start = stage.start()
        label = _clean_label(view.text[start : _sentence_end(view.text, start, last)])
        reason = "a passage that begins with a year to reach"
        result.append(
            Piece("Objective", "", label, node.path(), start, last, [(start, last)], reason, "dated passage", 0.7)
        )
    return result


def _group_paragraphs(view: View, node: Node) -> list[tuple[int, int]]:
    """Return the paragraphs of a node, a bracket on a line of its own with the one before it."""
    parts: list[tuple[int, int]] = []
    for first, last in find_paragraphs(view, node.body, node.own):
        if parts and view.text[first] == "（":
            parts[-1] = (parts[-1][0], last)
        elif last - first > 25:
            parts.append((first, last))
    return parts


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
    parts = _group_lines(view, node) or _group_paragraphs(view, node)
    if len(parts) < 2:
        return
    owned = [
        any(first <= place < last for place in starts[bisect_left(starts, first) :][:1]) for first, last in parts
    ]
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
        label = _clean_label(view.text[first : first + stop if stop > 0 else _sentence_end(view.text, first, last)])
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
