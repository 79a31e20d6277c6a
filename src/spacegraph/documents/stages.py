"""Objectives that no heading names but a year: stages, aims before the first part or in the frame. Floor 2.

到2027年，… 到2030年，….
"""

from __future__ import annotations

import itertools
import re

from spacegraph.documents.nodes import Node
from spacegraph.documents.pieces import Piece, clean_label, end_sentence
from spacegraph.documents.quantities import find_quantities
from spacegraph.documents.refusals import PAST
from spacegraph.documents.tails import find_paragraphs
from spacegraph.documents.view import View

STAGE = re.compile(
    r"(?:^|(?<=[。；\n])|(?<=\n[^\w\s] ))(?:到|至|目标到|力争到|展望|预计到|争取到)? ?20\d\d ?年"
    r"(?:年?(?:\d{1,2} ?月)?(?:底|末)?(?:[，、和]20\d\d ?年(?:底|末)?)?[，：]|年?(?:底|末)?之?前)"
    r"|(?:^|(?<=[。\n]))到20\d\d ?年(?:底|末)?(?=[一-鿿]{2,14}(?:达到|超过|突破)\d)"
    r"|(?<=目标)到20\d\d ?年(?:底|末)?，|(?:^|(?<=[。\n]))到“十[一二三四五六七八]五”(?:时期|期)?末，"
    r"|(?:^|(?<=[。\n]))(?:第[一二三四]阶段|阶段性?目标)"
    r"（[^（）]{0,20}20\d\d ?年(?:\d{1,2} ?月)?(?:底|末)?）"
    r"|(?:^|(?<=\n))到20\d\d ?年(?:底|末)?(?=\n)"
    r"|(?:^|(?<=\n))(?:近期|中期|远期|短期|长期)(?:目标)?"
    r"(?:（(?:20\d\d ?年?(?:-{1,2}|至|到)|到|至)? ?20\d\d ?年(?:底|末)?）)?[，：]"
    r"|(?:^|(?<=[。\n]))第[一二三四五]年(?:底|末)?，|(?:^|(?<=[。\n]))[到至](?:规划|计划|行动|方案)?期末，"
    r"|(?:^|(?<=[。\n]))(?:此后|随后)，?再?用"
    r"|(?:^|(?<=[。\n]))自本[一-鿿]{2,8}之日起\d{1,2}年内"
    r"|(?:^|(?<=[。\n]))(?:从20\d\d ?年起，)?再?用"
    r"(?:\d{1,2}(?:-\d{1,2})?|[一二两三四五六七八九十])年(?:左右)?的?时间"
)
LONG_PREAMBLE = 600
"""Letters of a paragraph before the first part that may still be a preamble, and no text without line breaks."""
_YEARS_AIMS = re.compile(
    r"(?:^|(?<=[。；\n]))(?:20\d\d ?年)?[一-鿿]{0,16}?(?:预期|工作|发展|总体|主要|奋斗){1,2}目标[一-鿿]{0,4}："
)


def find_preamble(view: View, root: Node, floor: int) -> list[Piece]:
    """Return the objective in the last words before the first part, if they begin with a year and set numbers."""
    for first, last in view.between(root.start, root.children[0].start)[-3:]:
        aims = _YEARS_AIMS.search(view.text, first, last)
        stage = STAGE.search(view.text, first, last) or aims
        if stage is None or last - first > LONG_PREAMBLE:
            continue
        first = stage.start()
        quantities = list(itertools.islice(find_quantities(view.text, first, last), 12))
        bare = stage is not aims and stage[0].strip()[:4].isdigit()
        past = bare and int(stage[0].strip()[:4]) < floor
        aimed = floor or (sum(one.spoken for one in quantities) >= 3 and not PAST.search(view.text, first, last))
        if len(quantities) < (2 if stage is aims else 3) or (bare and (past or not aimed)):
            continue
        label = clean_label(view.text[first : end_sentence(view.text, first, last)])
        reason = "words before the first part that begin with a year to reach"
        return [Piece("Objective", "", label, "", first, last, [(first, last)], reason, "dated passage", 0.65)]
    return []


def add_stages(view: View, piece: Piece, floor: int) -> None:
    """Part an objective whose text goes by stages (到2027年，… 到2030年，…) into one objective a stage."""
    start, end = piece.own[-1]
    stages: list[int] = []
    first, years, early = floor, set[str](), 0
    for found in STAGE.finditer(view.text, start, end):
        year = re.search(r"20\d\d", found[0])
        past = year is not None and found[0][:4].isdigit() and int(year[0]) < floor
        if past and year and 0 < first <= int(year[0]) and year[0] not in years:
            goes_on = early and int(year[0]) == early + 1 and view.text[found.start() - 1] == "。"
            past = not goes_on and view.text[found.start() - 1] != "\n"  # 到2030年，… \n 2028年，… 2029年，…
            early = 0 if past else int(year[0])
        years.add(year[0] if year else "")
        if found.start() >= start and not past:
            stages.append(found.start())
            floor = max(floor, int(year[0]) + 1) if year else floor
    if len(stages) < 2 or len(stages) > 8:
        return
    bounds = [*stages, end]
    piece.own = [(start, stages[0])]
    for first, last in itertools.pairwise(bounds):
        piece.children.append(_make_stage(view, piece, first, last))


def part_later_stage(view: View, piece: Piece) -> None:
    """Part an objective whose last point (——) a later stage follows; the points belong to the stage before.

    到2030年，…： ——…。 ——…。 展望2035年，….
    """
    points = piece.children
    if piece.kind != "Objective" or not points or any(one.children or one.rule == "stage" for one in points):
        return
    last = points[-1]
    lines = view.between(last.start, last.end)[1:]
    later = next((first for first, stop in lines if STAGE.match(view.text, first, stop)), 0)
    before = [found.start() for found in STAGE.finditer(view.text, piece.heading[1], points[0].start)]
    if not later or len(before) != 1 or view.text[later : later + 2].isdigit():
        return
    end, last.end = last.end, later
    piece.children = [_make_stage(view, piece, before[0], later), _make_stage(view, piece, later, end)]
    piece.children[0].children = points
    for point in points:
        point.parent = piece.children[0]


def _make_stage(view: View, parent: Piece, first: int, last: int) -> Piece:
    label = clean_label(view.text[first : end_sentence(view.text, first, last)])
    own, reason = [(first, last)], "one stage of the objectives"
    return Piece("Objective", "", label, parent.section, first, last, own, reason, "stage", 0.75, parent)


def find_hidden_objective(view: View, node: Node, floor: int) -> list[Piece]:
    """Return the objective that a section on the frame (总体要求) holds as a paragraph of its own."""
    if any(child.mark and child.mark.kind != "dash" for child in node.children):
        return []
    result = []
    for first, last in find_paragraphs(view, node.body, node.own):
        stage = STAGE.search(view.text, first, last)
        if stage is None or last - stage.start() < 24:
            continue
        if stage[0].strip()[:2].isdigit() and not 0 < floor <= int(stage[0].strip()[:4]):
            continue  # a bare year may be one that is past
        start = stage.start()
        later = [
            found.start()
            for found in STAGE.finditer(view.text, stage.end(), last)
            if not found[0].strip()[:2].isdigit() or 0 < floor <= int(found[0].strip()[:4])
        ]
        reason = "a passage that begins with a year to reach"
        for low, high in itertools.pairwise([start, *later, last]):
            label = clean_label(view.text[low : end_sentence(view.text, low, high)])
            result.append(
                Piece("Objective", "", label, node.path(), low, high, [(low, high)], reason, "dated passage", 0.7)
            )
    return result
