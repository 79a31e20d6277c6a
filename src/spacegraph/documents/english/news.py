"""Objectives and tasks of English news and statements that have neither numbers nor bullets. Floor 2.

Few, and only where the text says what a plan aims at or who will do what: a sentence on the aims of the plan is an
objective, a paragraph that tells works with quantities (or who does them) a task. What people said about the plan,
and what was before it, is none.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left

from spacegraph.documents.english.headings import is_heading
from spacegraph.documents.english.stages import make_part
from spacegraph.documents.nodes import Node
from spacegraph.documents.pieces import Piece
from spacegraph.documents.responsibility import Found
from spacegraph.documents.view import View

_SENTENCE = re.compile(r"(?<=[a-z0-9)%”\"][.!?]) (?=[A-Z“\"0-9])|(?<=[.!?][”\"]) (?=[A-Z“\"])")
_SPOKEN = re.compile(
    r"[“\"][^“”\"\n]{30,400}[.,!?][”\"]|\b(?:told|said|says|noted|argued|warned|analysts?|experts?|critics?"
    r"|opposition|reporters|according to [A-Z]"
    r"|photo|credit(?=:)|read more|subscribe|click|copyright|commented)\b",
    re.IGNORECASE,
)
_WHO = (
    r"(?:plan|strategy|programme|program|roadmap|road map|scheme|blueprint|document|policy|policies|city"
    r"|province|country|government"
    r"|municipality|ministry|state|council|administration|[A-Z]{2,6}|[A-Z][a-z]+)"
)
_AIM = re.compile(
    rf"^(?:[A-Z][\w-]*,? )?(?:[\w'’-]+,? ){{0,9}}?{_WHO}(?: [\d-]{{4,9}})?(?:,[^\n]{{0,160}}?,)? (?:also |now "
    rf"|further )?(?:aims?|seeks?|commits"
    r"|is committed|sets? (?:out )?(?:a |an |the )?(?:[\w-]+ )?(?:targets?|goals?|objectives?)|targets"
    r"|envisions|envisages|pledges|vows|plans|calls for"
    r"|wants|intends|expects|promises|is expected|proposes that)\b"
    r"|^(?:The|Its|Their|Our|Specific|Measurable|Main|Key|Overall|Other|One)(?: [\w'-]+){0,3} (?:goals?"
    r"|targets?|objectives?|aims?)\b[^.]{0,80}?"
    r" (?:is|are|include|includes)\b"
)
_GOAL = re.compile(
    r"(?:(?:The|Our|Its|One|one|Overall|overall|Main|main|General|general) ){0,3}(?:[Gg]oal|[Oo]bjective|[Aa]im)s?"
    r": ?(?=[A-Za-z])"
)
_UP_FROM = re.compile(r",? (?:up|down) from [^.;]*")
_WHICH = re.compile(
    r"\b(?i:plan|strategy|programme|roadmap)\b[^.\n]{0,120}?\b(?:(?:which|that) (?:aims|seeks|intends"
    r"|is designed)|aiming|aimed|designed|with the aim)"
    r" (?:to|at|of)\b"
)
_DATELINE = re.compile(
    r"[A-Z][A-Za-z' -]{2,40}, [A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?,? ?(?:\([^()]{2,40}\) ?-{1,2} ?"
    r"|[^:\n]{2,40}: |-{1,2} )|[A-Z][A-Z' -]{3,40} -{1,2} "
)
_DATED = re.compile(r"\b[Bb]y (?:the end of )?20\d\d,? ")
_BY = re.compile(r"(?:By|And by) (?:the end of )?20\d\d\b")
_PROPOSES = re.compile(
    r"(?:^|\b(?:means|proposes?|makes? (?:it )?clear|states?|stipulates|specifies|says|sets out|requires?) that "
    r"|^Specifically, |^According to the (?:[\w-]+ )?(?:plan|document|strategy|notice|roadmap), )$"
)
_FUTURE = re.compile(
    r"\b(?:will|shall|is to|are to|(?<=[Tt]he plan )(?:foresees|envisages)"
    r"|(?<=[Tt]he plan also )(?:foresees|envisages)|aims? to|plans? to|the plan to|to be"
    r"|calls for|is building|is looking to|are building|expected to|projected"
    r"|goals? (?:to|of)|must|should)\b"
)
_PAST = re.compile(r"\b(?:last year|in recent years|so far|had|was|were|ago|has set aside)\b")
_QUANTITY = re.compile(
    r"\d[\d,.]*(?: ?%| percent| per cent| (?:million|billion|trillion)| [a-z])|\b(?:two|three|four|five|six"
    r"|seven|eight|nine|ten|hundred"
    r"|thousand|dozens?) (?=[a-z-]+)",
    re.IGNORECASE,
)
_PLAN_SAID = re.compile(
    r",? (?:the )?(?:[\w-]+ )?(?:plan|document|strategy|notice|roadmap|guidelines?|blueprint) (?:said|says"
    r"|noted|adds?|added)"
    r"(?=[.,]|$)|, according to the (?:[\w-]+ )?(?:plan|document|strategy|notice|roadmap|guidelines?"
    r"|blueprint)(?=[.,]|$)"
)
"""Words at the end of a sentence that give the plan as its source."""
_PERSON = re.compile("(?:He|She|They|Economists|Analysts|Lawmakers?|Critics)\\b")
_LEAD = re.compile(
    r"\baccording to (?:a|an|its|the) [^.\n]{0,80}?(?:plan|strategy|document|guideline|roadmap)", re.IGNORECASE
)
"""What the first paragraph of news says that sums up what the later ones tell."""
_NAMED_AIM = re.compile(
    r"The (?:[A-Z][\w-]+ ){1,6}(?:Plan|Strategy|Programme|Roadmap)\b[^.\n]{0,320}?\b(?:aims|seeks|aimed)\b"
)
_CALLS = re.compile(r"(?:[Tt]he |[Ii]t )?(?:[\w-]+ )?(?:plan |document |it )?(?:also )?calls for\b")
_LOWER = re.compile(r"\b[a-z]{4,}")
_FIGURE = re.compile(r"\b(?!20\d\d)\d[\d,.]* ?(?:%|[a-z]+)")
_EXPECTED = re.compile(
    r"\b(?:is|are) (?:also )?(?:expected|projected|forecast) to\b|\bprojected to\b|^According to the plan\b"
)
_CARE = re.compile(
    r"\b(?:coordinate|oversee|supervise|monitor|evaluate|report (?:on|to)|review (?:progress|the plan))\b"
)
_WORK = re.compile(r"To [a-z]+ ")


def find_news(view: View, root: Node, top: list[Piece], statements: list[Found]) -> list[Piece]:
    """Return the pieces of a text with the objectives, and the tasks where it has no others.

    A text with numbered parts gets no more than the objectives that stand before these.
    """
    works = [piece.start for piece in top if piece.kind != "Objective"]
    last = min(works, default=root.end)
    aims = [] if any(piece.kind == "Objective" for piece in top) else _find_aims(view, root.start, last)
    tasks = [] if works else _find_tasks(view, root, [*top, *aims], statements)
    tasks = _group(view, root, tasks)
    for piece in aims:
        _lengthen(view, piece, min((one.start for one in (*aims, *tasks) if one.start > piece.start), default=last))
    return sorted([*top, *aims, *tasks], key=lambda one: one.start)


def _group(view: View, root: Node, tasks: list[Piece]) -> list[Piece]:
    """Return the tasks below the lines in capitals that part an article, where two of these hold tasks."""
    heads = [
        pair
        for pair in view.between(root.start, root.end)
        if view.text[slice(*pair)].isupper() and is_heading(view.text[slice(*pair)])
    ]
    bounds = [first for first, _ in heads] + [root.end]
    areas = []
    for (first, last), stop in zip(heads, bounds[1:], strict=True):
        inner = [one for one in tasks if first < one.start < stop]
        if inner:
            area = make_part(view, "Area", first, inner[-1].end, None, "a line in capitals over works")
            area.own, area.heading, area.children = [(first, last)], (first, last), inner
            areas.append(area)
    if len(areas) < 2:
        return tasks
    for area in areas:
        for task in area.children:
            task.parent = area
    grouped = {task for area in areas for task in area.children}
    return [*areas, *(one for one in tasks if one not in grouped)]


def _sentences(view: View, first: int, last: int) -> list[tuple[int, int]]:
    bounds, at = [], first
    for found in _SENTENCE.finditer(view.text, first, last):
        bounds.append((at, found.start()))
        at = found.end()
    return [*bounds, (at, last)]


def _is_text(line: str) -> bool:
    """Return whether a paragraph is made of sentences, and no headline, byline or row of a table."""
    if line.count("|") >= 2:
        return False
    if _GOAL.match(line):
        return True
    ended = line[-1] in '.”"' or len(line) > 160
    return len(line) > 60 and (bool(_DATED.match(line)) or (ended and not line.startswith(("By ", "http", "("))))


def _find_aims(view: View, start: int, end: int) -> list[Piece]:
    """Return the objectives: from the sentence that names an aim of the plan to the end of its paragraph."""
    result: list[Piece] = []
    for number, (first, last) in enumerate(view.between(start, end)):
        if number == 0 or not _is_text(view.text[first:last]) or len(result) >= 4:
            continue
        for low, high in _sentences(view, first, last):
            place = -1 if low > first and _CALLS.match(view.text, low) else _find_aim(view.text, low, high)
            if place >= 0:
                result += _cut_stages(view, place, high, last)
                break
    result = [one for one in result if not any(_says_again(view, one, other) for other in result)]
    quantified = [piece for piece in result if _QUANTITY.search(view.text, piece.start, piece.end)]
    return result if quantified or any(_GOAL.match(view.text, piece.start) for piece in result) else []


def _cut_stages(view: View, place: int, high: int, last: int) -> list[Piece]:
    """Return an objective, or one for each stage where only the sentences after it say by when and how much."""
    stages = [low for low, _ in _sentences(view, place, last) if _BY.match(view.text, low)]
    figures = _QUANTITY.search(re.sub(r"\b(?:19|20)\d\d\b", "", view.text[place:high]))
    if len(stages) < 2 or (
        stages[0] != place and figures and not re.search("stages?|phases?", view.text[place:high])
    ):
        return [make_part(view, "Objective", place, last, None, "a sentence that says what the plan aims at")]
    bounds = [*stages, last]
    return [
        make_part(view, "Objective", low, stop, None, "one stage of what the plan aims at")
        for low, stop in itertools.pairwise(bounds)
    ]


def _says_again(view: View, piece: Piece, other: Piece) -> bool:
    """Return whether a line above the text says what a later passage says with the same first quantity."""
    said = [_FIGURE.search(view.text, one.start, one.end) for one in (piece, other)]
    return piece.start < other.start and bool(said[0] and said[1] and said[0][0] == said[1][0])


def _find_aim(text: str, low: int, high: int) -> int:
    sentence = _PLAN_SAID.sub("", text[low:high])
    if _SPOKEN.search(sentence) or _PERSON.match(sentence):
        return -1
    dateline = _DATELINE.match(sentence)
    if dateline:
        return _find_aim(text, low + dateline.end(), high)
    if _GOAL.match(sentence):
        return low
    dated = _DATED.search(sentence)
    if dated and _PROPOSES.search(sentence[: dated.start()]) and (_FUTURE.search(sentence) or dated.start() > 0):
        return low if sentence.startswith("According") else low + dated.start()
    if (
        (_AIM.match(sentence) or _WHICH.search(sentence))
        and _QUANTITY.search(re.sub(r"\b(?:19|20)\d\d\b", "", sentence))
        and not _PAST.search(_UP_FROM.sub("", sentence)[-60:])
    ):
        return low
    return -1


def _lengthen(view: View, piece: Piece, stop: int) -> None:
    """Let an objective go on over the paragraphs after it that tell quantities to reach."""
    for first, last in view.between(piece.end, stop):
        line = view.text[first:last]
        if _PAST.search(line) or not (
            _EXPECTED.search(line) and _QUANTITY.search(re.sub(r"\b(?:19|20)\d\d\b", "", line))
        ):
            return
        piece.end = last
        piece.own = [(piece.start, last)]


def _find_tasks(view: View, root: Node, taken: list[Piece], statements: list[Found]) -> list[Piece]:
    starts = [one.start for one in statements]
    spans = [(piece.start, piece.end) for piece in taken]
    result: list[Piece] = []
    paragraphs = view.between(root.start, root.end)
    for number, (first, last) in enumerate(paragraphs):
        if number == 0 or any(low <= first < high or first <= low < last for low, high in spans):
            continue
        line = view.text[first:last]
        if not _is_text(line) or _AIM.match(line) or _NAMED_AIM.match(line) or (not result and _LEAD.search(line)):
            continue
        last = next(
            (low for low, high in _sentences(view, first, last) if _SPOKEN.search(view.text, low, high)), last
        )
        if last <= first:
            continue
        above = view.text[slice(*paragraphs[number - 1])] if number > 1 else ""
        result += _find_works(
            view,
            first,
            last,
            starts,
            paragraphs[number - 1][0] if number > 1 and is_heading(above) and _LOWER.search(above) else first,
        )
    parallel = sum(bool(_WORK.match(view.text, piece.start)) for piece in result)
    if parallel >= 2:
        known = {piece.start for piece in result}
        result += [
            make_part(view, "Task", first, last, None, "a paragraph that begins as the other tasks do")
            for first, last in paragraphs[1:]
            if first not in known
            and _WORK.match(view.text, first, last)
            and not _SPOKEN.search(view.text, first, last)
        ]
    return result


def _find_works(view: View, first: int, last: int, starts: list[int], head: int) -> list[Piece]:
    """Return the work that a paragraph tells, if a sentence of it says who does it or how much."""
    sentences = _sentences(view, first, last)
    owned = [
        (low, high)
        for low, high in sentences
        if (place := bisect_left(starts, low)) < len(starts) and starts[place] < high
    ]
    told = [pair for pair in sentences if _tells_work(view.text[slice(*pair)])]
    reason = "a passage that tells a work, with a quantity or who does it"
    if not owned and not told:
        return []
    care = owned and _CARE.search(view.text, *owned[0])
    return [make_part(view, "Safeguard" if care else "Task", head, last, None, reason)]


def _tells_work(sentence: str) -> bool:
    bare = re.sub(r"\b(?:19|20)\d\d\b", "", sentence)
    if (
        _EXPECTED.search(sentence)
        or re.match("(?:The country|China) is ", sentence)
        or re.search(r"\b(?:could|might)\b", sentence)
    ):
        return False
    return bool(_FUTURE.search(sentence) and _QUANTITY.search(bare)) and not _PAST.search(sentence)
