"""Parts of English sections without a number: stages of objectives, paragraphs with own headings. Floor 2."""

from __future__ import annotations

import itertools
import re

from spacegraph.documents.english.marks import SIGNS, word_of
from spacegraph.documents.nodes import Node
from spacegraph.documents.pieces import Piece
from spacegraph.documents.tails import ENGLISH_TAIL, find_paragraphs
from spacegraph.documents.view import View

STAGE = re.compile(
    rf"(?:^|(?<=[.;{SIGNS}*-] )|(?<=\n))(?:Looking (?:further )?ahead, by|By|With|Before|Until|Looking (?:ahead "
    r"|forward |in)?to|Towards|To"
    r"|According to the (?:[\w-]+ )?[Pp]lan, by)"
    r"(?: the)?(?: end of| year of| close of)?(?: the)?(?: year of)?(?: (?:FY|(?:fiscal"
    r"|financial) year))? ?20\d\d\b"
    rf"|(?:^|(?<=[{SIGNS}*-] )|(?<=\n))20\d\d(?: ?:| {{2,}}| -{{1,2}} ) ?(?=\S)",
    re.MULTILINE,
)
"""How a stage begins: *By 2030, …*, and on a line of its own *2030: …*."""
INDICATORS = re.compile(
    r"(?:Key performance indicators|KPIs|Indicators|Performance measures|Measures of success"
    r"|How we will measure success):?",
    re.IGNORECASE,
)
"""A line that heads the indicators of what stands before it."""
_ANNOUNCES = re.compile(r"(?::|\b(?:will|shall|aims? to|are to))$")
"""How a line ends that a list goes on with: *By 2030 we will*."""
_STATED = re.compile(r"(?:Goal|Objective|Aim|Ambition|Intended outcome|Desired outcome)s?: (?=\S)")
"""How a line begins that states the goal of a field of work."""
_POINT = re.compile(rf"[{SIGNS}*-] ?\S")
_HEADED = re.compile(rf"(?:[{SIGNS}*-] ?)?20\d\d(?: ?:| {{2,}}| -{{1,2}} ) ?\S")
_FUTURE = re.compile(r"\b(?:will|shall|is to|are to|aims?|to be|must|should)\b")
_KEYED = re.compile(r"([A-Z][\w '&-]{2,40})\t(?=[A-Z][^\t]*$)")
"""The heading of a paragraph that a tab parts from it: *Funding*, and then *The office will …*."""
RUN_IN = re.compile(
    r"(?P<head>[A-Z][\w'&/-]*(?:,? [\w'&/+-]+){0,7})(?:[.:](?= [A-Z0-9“\"])|:(?= [a-z])| -{1,2} (?=[a-zA-Z0-9]))"
)
_LABELS = re.compile(
    r"(?:co-?lead|lead|owner|responsib|support|partner|deadline|timeline|timeframe|time|due|milestone|indicator"
    r"|target|cost|budget"
    r"|source|note|status|published|isbn|contact|signed|kpi|measure|outcome|output|progress|participa|coordinat"
    r"|implement"
    r"|date|key partner|delivery partner|funding)",
    re.IGNORECASE,
)

_LABELLED = re.compile(r"(?:Owner|Lead|Partners?|Support|Responsible|Timeline|Deadline|When)[^:.\n]{0,24}:")
"""A line below a paragraph that says who does it, or by when."""
_TERMS = re.compile(r"In terms of (?:the )?([\w ]{3,40}),")
_SIGNED = re.compile(
    r"(?:Signed|Signature|Done at|Issued (?:at|on|by)|Table \d|Figure \d|Box \d|Last (?:reviewed|updated))\b"
)


def find_stages(view: View, node: Node, piece: Piece) -> list[Piece]:
    """Return one objective for each stage (By 2027, … By 2030, …) that the text of an objective goes by."""
    start, end = node.body, node.own
    points = all(child.mark and child.mark.kind == "bullet" for child in node.children)
    end = node.end if node.children and points and _ANNOUNCES.search(view.text[start:end].rstrip()) else end
    places = [found.start() for found in STAGE.finditer(view.text, start, end)]
    least = 2 if node.mark and word_of(node.mark.kind) else 1
    if not least <= len(places) <= 8 or not any(
        _HEADED.match(view.text, place) or _FUTURE.search(view.text, place, min(place + 400, end))
        for place in places
    ):
        return []
    bounds = [*places, end]
    return [
        make_part(view, "Objective", first, last, piece, "one stage of the objectives")
        for first, last in itertools.pairwise(bounds)
    ]


def find_stated_goals(view: View, node: Node, piece: Piece) -> list[Piece]:
    """Return the objectives that lines of a field of work state: *Goal: By the end of 2028, …*."""
    return [
        make_part(view, "Objective", first, last, piece, "a line that states a goal")
        for first, last in find_paragraphs(view, node.body, node.own)
        if _STATED.match(view.text, first, last)
    ]


def find_listed_stages(view: View, node: Node, piece: Piece) -> list[Piece]:
    """Return the objectives that the lines of a list of years state: 2028  Over 1,000 schools …."""
    lines = find_paragraphs(view, node.body, node.own)
    heads = [first for first, last in lines if _HEADED.match(view.text, first, last)]
    if len(heads) < 2:
        return []
    return [
        make_part(view, "Objective", first, last, piece, "one stage of the objectives")
        for first, last in lines
        if first in heads
    ]


def find_hidden_objective(view: View, node: Node, section: str) -> list[Piece]:
    """Return the objectives that a section on the frame (General requirements) holds as dated paragraphs."""
    result = []
    for first, last in find_paragraphs(view, node.body, node.own):
        found = STAGE.match(view.text, first, last)
        if found and re.search(r"\bwill\b|\bshall\b", view.text[first : min(last, first + 400)]):
            piece = make_part(view, "Objective", first, last, None, "a passage that begins with a year to reach")
            piece.section = section
            result.append(piece)
    return result


_GAP = re.compile(r"\S(?: {3,}|\t)(?=\S)")
"""What parts the cells of a row."""
_DATED = re.compile(r"(?:Q[1-4]|H[12]|[A-Z][a-z]{2,8}\.?) 20\d\d(?: -{1,2} |: )")
"""When a point of a list is due, which is no heading of it: *Q4 2027 - 60,000 wallets issued*."""


def find_headed_bullets(view: View, node: Node) -> list[Piece]:
    """Return the objectives that a section on the frame tells in bullets: By 2030, the city will: …."""
    result: list[Piece] = []
    paragraphs = find_paragraphs(view, node.body, node.end)
    for number, (first, last) in enumerate(paragraphs):
        stage = STAGE.search(view.text, first, last)
        if (
            stage is None
            or not _ANNOUNCES.search(view.text[first:last])
            or not _FUTURE.search(view.text, stage.start(), last)
        ):
            continue
        points = itertools.takewhile(lambda pair: _POINT.match(view.text, *pair), paragraphs[number + 1 :])
        stop = max((high for _, high in points), default=0)
        if stop:
            piece = make_part(view, "Objective", first, stop, None, "a sentence that heads a group of bullets")
            piece.section = node.path()
            result.append(piece)
    return result


def find_run_in(view: View, node: Node, piece: Piece, kind: str) -> list[Piece]:
    """Return the paragraphs of a section that each begin with a heading of their own, as parts of a kind."""
    pointed = kind == "Safeguard" and bool(node.children)
    pointed = pointed and all(child.mark and child.mark.kind == "bullet" for child in node.children)
    end = node.end if pointed else node.own
    lines = find_paragraphs(view, node.body, end)
    tails = (
        first
        for first, last in lines
        if ENGLISH_TAIL.match(view.text, first, last)
        or INDICATORS.fullmatch(view.text, first, last)
        or len(_GAP.findall(view.text[first:last])) > 1
    )
    end = next(tails, end)
    paragraphs = [
        (_skip_point(view.text, first, last) if pointed else first, last)
        for first, last in find_paragraphs(view, node.body, end)
        if last - first > 20
        and not (kind == "Safeguard" and view.text[first] == "|")
        and not _SIGNED.match(view.text, first, last)
    ]
    paragraphs = [pair for pair in paragraphs if not _LABELLED.match(view.text, *pair)]
    if paragraphs and kind == "Objective" and view.text[paragraphs[0][1] - 1] == ":":
        paragraphs = paragraphs[1:]  # By 2027, the following will be realized:
    heads = [first for first, last in paragraphs if find_head(view.text[first:last])]
    if len(heads) < 2 or len(heads) < 0.6 * len(paragraphs) or heads[0] != paragraphs[0][0]:
        return []
    bounds = [*heads, end]
    reason = "a paragraph with a heading of its own"
    return [make_part(view, kind, first, last, piece, reason) for first, last in itertools.pairwise(bounds)]


def _skip_point(text: str, first: int, last: int) -> int:
    """Return where the words of a point of a list begin."""
    found = _POINT.match(text, first, last)
    return found.end() - 1 if found else first


def find_head(text: str) -> str:
    """Return the heading with which a paragraph begins (*Attract talent. Over …*), or an empty text."""
    keyed = _KEYED.match(text[:60])
    if _DATED.match(text):
        return ""
    if keyed:
        return keyed[1]
    terms = _TERMS.match(text[:60])
    if terms:
        return terms[1]
    found = RUN_IN.match(text[:90])
    label = found is not None and text[found.end("head")] == ":" and _LABELS.match(text)
    return "" if found is None or len(found["head"]) > 60 or label else found["head"]


def make_part(view: View, kind: str, start: int, end: int, parent: Piece | None, reason: str) -> Piece:
    """Return an element without a number that takes up a stretch of text."""
    end = start + len(view.text[start:end].rstrip())
    text = view.text[start : min(end, start + 300)].split("\n")[0]
    label = make_label(find_head(text) or text)
    section = parent.section if parent else ""
    return Piece(kind, "", label, section, start, end, [(start, end)], reason, "unnumbered part", 0.75, parent)


def make_label(text: str) -> str:
    """Return the first words of a text, up to a stop where it is long."""
    text = " ".join(text.split()).strip(" .;:")
    cut = re.search(r"[,.;:](?= |$)", text[20:])
    text = text[: 20 + cut.start()] if cut and len(text) > 90 else text
    return text[:1].upper() + text[1:100]
