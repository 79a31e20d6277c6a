"""Targets in English text: *By 2030, train at least 500 engineers*. Floor 2."""

from __future__ import annotations

import re

from spacegraph.documents.commitments import LONGEST, Context, FoundTarget, NotTaken
from spacegraph.documents.deadlines import Deadline
from spacegraph.documents.english_quantities import COUNT, DEADLINE, QUANTITY, read_deadline, read_quantity
from spacegraph.documents.quantities import Quantity

_AIM = re.compile(
    r"\b(?:establish|build|develop|reach|attract|cultivat|train|deploy|achiev|creat|increas|reduc|cut|doubl"
    r"|expand|rais|install|launch|add|produc|complet|open|fund|invest|support|recruit|host|target|aim|foster|form"
    r"|introduc|nurtur|will|exceed|grow|secur|deliver|set up|plant|connect|bring|provid)"
)
_PAST = re.compile(
    r"\b(?:already|has been|have been|was|were|had|last year|currently|performed|accounted|so far|grew|rose"
    r"|reached|in 20[01]\d)\b"
)
_STRUCTURE = re.compile(
    r"^(?:[a-z-]+ ){0,3}(?:tasks?|aspects?|areas?|measures?|pillars?|principles?|actions?|milestones?|goals?"
    r"|objectives?|sections?|chapters?|years?|days?|months?|weeks?|hours?|minutes?|phases?|parts?|categories"
    r"|dimensions|key (?:areas|tasks)|directions|fields|types|groups|steps|ways|core|wings?|practices"
    r"|priorities)\b"
)
_PHRASE_STOP = re.compile(
    r"[,.;:()\n]| (?:by|in|with|for|including|that|which|annually|per|each|every|through|to|from|across|within|at"
    r"|as|who|where|based|capable|over|under|during|using|and (?=\d|at least|over|more than|no |build|establish"
    r"|create|form|promote|train))\b"
)
_YEARLY = re.compile(r"\b(?:annual(?:ly)?|per year|each year|every year|a year|yearly|per annum)\b")


_SUBJECT = re.compile(
    r"(?:the |a |an )?([a-zA-Z][\w'/ -]{3,60}?)(?: (?:reaching|reaches|reach|to reach|will reach|to exceed"
    r"|will exceed|exceeding|to|by|of|will|worth|with|at|a scale|scale)\b.{0,30})?$"
)
_DOES = re.compile(
    r"(?i:establish|build|develop|attract|cultivate|train|deploy|creat|launch|add|produc|complet|open|fund|recruit|host"
    r"|form|introduc|nurtur|deliver|set up|publish|construct|install)\w* (?:the |another |an additional )?$"
)
_DOING = re.compile(
    r"(?:and )?(?:increase|reduce|cut|raise|establish|grow|expand|lower|double|boost|keep|bring|lift|with|create"
    r"|build|set up)(?:ing|e?s)? (?:the |a |an )?",
    re.IGNORECASE,
)


def find_english_targets(
    text: str, start: int, end: int, context: Context
) -> tuple[list[FoundTarget], list[NotTaken]]:
    """Return the targets between two places, and the numbers that are none."""
    targets: list[FoundTarget] = []
    refused: list[NotTaken] = []
    for first, last in _sentences(text, start, end):
        dated = list(DEADLINE.finditer(text, first, last))
        deadline = read_deadline(dated[0], context) if dated else None
        for found in QUANTITY.finditer(text, first, last):
            if any(one.start() < found.end() and found.start() < one.end() for one in dated):
                continue
            quantity = read_quantity(text, found)
            if quantity is None:
                continue
            reason = _refuse(text, quantity, first, last, context, bool(dated))
            if reason:
                if reason != "-":
                    refused.append(NotTaken(quantity.start, quantity.end, reason))
                continue
            targets.append(_make(text, quantity, first, last, deadline, context))
        if deadline is not None and deadline.date:
            context.deadline = deadline
    return targets, refused


def _sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    result, at = [], start
    for found in re.finditer(r"[.!?;](?=\s|[A-Z●]|$)|\n", text[start:end]):
        place = start + found.start()
        if place > at:
            result.append((at, place))
        at = place + 1
    if at < end:
        result.append((at, end))
    return [(low, min(low + LONGEST, last)) for first, last in result for low in range(first, last, LONGEST)]


def _refuse(text: str, quantity: Quantity, first: int, last: int, context: Context, dated: bool) -> str:
    sentence, after = text[first:last], text[quantity.end : last].lstrip()
    count = quantity.unit is COUNT
    if count and (
        _STRUCTURE.match(after)
        or not re.match(r"[A-Za-z“\"]", after)
        or re.match(r"(?:in|of|the|to|and|or|for|with|by|on|at|is|are|as|from|that|which|will|core)\b", after)
    ):
        return "-"
    if count and quantity.numeral and not quantity.spoken and not _DOES.search(text, first, quantity.start):
        return "-"
    if text[quantity.end : quantity.end + 1] == ")" or re.search(
        r"\($", text[max(first, quantity.start - 1) : quantity.start]
    ):
        return "-"
    if _PAST.search(sentence) and not (dated or re.search(r"\bwill\b|\baims?\b", sentence)):
        return "a fact of the past"
    if dated or context.objective or _AIM.search(text[first : quantity.start].lower()):
        return "" if quantity.spoken or dated or context.objective or not quantity.numeral else "-"
    return "a number without an aim"


def _make(
    text: str, quantity: Quantity, first: int, last: int, deadline: Deadline | None, context: Context
) -> FoundTarget:
    inherited = deadline is None
    deadline = deadline or (context.deadline if context.objective else None)
    metric = _metric(text, quantity, first, last)
    yearly = _YEARLY.search(text[max(first, quantity.start - 40) : last]) is not None
    end = min((place for place in (text.find(",", quantity.end, last), last) if place > 0), default=last)
    confidence = 0.8 if quantity.spoken or context.objective else 0.65
    return FoundTarget(
        first + len(text[first:last]) - len(text[first:last].lstrip(" ●•")),
        max(end, metric[1]),
        text[metric[0] : metric[1]],
        metric,
        quantity,
        deadline.date if deadline else "",
        deadline.relative if deadline else "",
        bool(deadline and deadline.derived),
        "P1Y" if yearly else "",
        inherited and bool(deadline),
        confidence,
        "number in a sentence",
    )


def _metric(text: str, quantity: Quantity, first: int, last: int) -> tuple[int, int]:
    rest = text[quantity.end : last]
    if quantity.unit is COUNT:
        shift = len(rest) - len(rest.lstrip(" "))
        stop = _PHRASE_STOP.search(rest, shift + 1)
        stop_at = stop.start() if stop else len(rest)
        join = re.search(r" and \d", rest)
        stop_at = min(stop_at, join.start()) if join else stop_at
        return quantity.end + shift, quantity.end + min(stop_at, shift + 90)
    of = re.match(r" of (?:the |all )?([^,.;()]{3,60})", rest)
    if of:
        return quantity.end + of.start(1), quantity.end + of.end(1)
    lead = text[first : quantity.start]
    tail = lead.rsplit(",", 1)[-1].rstrip()
    subject = _SUBJECT.search(tail)
    if subject is None:
        return quantity.end, quantity.end
    base = first + len(lead) - len(lead.rsplit(",", 1)[-1])
    verb = _DOING.match(subject[1])
    shift = verb.end() if verb and verb.end() < len(subject[1]) - 2 else 0
    return base + subject.start(1) + shift, base + subject.end(1)
