"""Targets in English text: *By 2030, train at least 500 engineers*. Floor 2."""

from __future__ import annotations

import re
from dataclasses import replace

from spacegraph.documents.commitments import LONGEST, Context, FoundTarget, NotTaken
from spacegraph.documents.deadlines import Deadline
from spacegraph.documents.english.counts import AGAIN
from spacegraph.documents.english.dates import find_date
from spacegraph.documents.english.deadlines import choose_deadline, find_deadlines
from spacegraph.documents.english.quantities import QUANTITY, read_quantity
from spacegraph.documents.english.refusals import refuse
from spacegraph.documents.english.units import COUNT, MAGNITUDES, NUMBERS, find_unit, read_number
from spacegraph.documents.quantities import Quantity
from spacegraph.documents.units import CHINESE_UNITS

_PHRASE_STOP = re.compile(
    r"[,.;:()|\n]| (?:by|in|with|for|including|that|which|annually|per|each|every|through|to|from|across|within|at"
    r"|as|who|where|based|capable|over|under|during|using|and (?=\d|at least|over|more than|no |build|establish"
    r"|create|form|promote|train))\b"
)
_YEARLY = re.compile(
    r"\b(?:annually|(?:per|each|every|a) (?:year|(?:winter|summer|spring|autumn) season|winter|summer)|yearly"
    r"|per annum|a year)\b|/year\b"
)
_RATE = re.compile(
    r"\b(?:annually|every year|each year|average annual|annual (?:average |growth )*(?:growth|rate|reduction"
    r"|increase)|(?:annual|yearly) (?:production |launch |manufacturing )?(?:output|production|intake"
    r"|capacity) of(?: \d[^,;]{0,40} and)?)\b",
    re.IGNORECASE,
)
_ALSO = re.compile(r"[^,;.]{0,30}\bby (?:the end of )?20\d\d,? and (?:to )?")
"""What stands between two values of one rate: an annual output of *500 by 2027 and 3,000 by 2029*."""
_MONTHLY = re.compile(r"\b(?:(?:per|each|every|a) month|monthly)\b")
_QUARTERLY = re.compile(r" ?times (?:per|each|every|a) quarter\b| (?:a|each|every) quarter\b")
_SUBJECT = re.compile(
    r"(?:the |a |an )?([a-zA-Z][\w'/ -]{3,60}?)(?: (?:reaching|reaches|reach|to reach|will reach|to exceed"
    r"|will exceed|exceeding|to|by|of|will|worth|with|at|a scale|scale)\b.{0,30})?$"
)
_DOING = re.compile(
    r"(?:and )?(?:increase|reduce|cut|raise|establish|grow|expand|lower|double|boost|keep|bring|lift|with|create"
    r"|build|set up)(?:ing|e?s)? (?:the |a |an )?",
    re.IGNORECASE,
)
_HALF = re.compile(
    r"\b(?P<said>at least|more than|over|by|to|about|around|nearly) (?:a |one |about |around )?(?P<what>half"
    r"|a quarter"
    r"|three quarters|one quarter|(?<=one )quarter|(?<=one )tenth|(?<=one )fifth)\b(?! year)"
    r"|\b(?P<halve>[Hh]alv(?:e|ing))\b"
)
_HALVES = {"half": 50, "a quarter": 25, "quarter": 25, "three quarters": 75, "tenth": 10, "fifth": 20}
_FOLD = re.compile(
    rf"\b(?P<num>{'|'.join(list(NUMBERS)[1:12])}|\d{{1,2}})-?fold\b(?! (?:goal|purpose|approach|aim|strategy))"
)
"""How many times as much: *will rise threefold*."""
_LONG = re.compile(
    r"\b(?i:construct|build|lay|complete|open)\w* (?:a|an|the) (?P<num>\d[\d,.]{0,9})"
    r"-(?P<unit>kilomet(?:er|re)|km|mile|square-(?:kilo)?met(?:er|re)|hectare|megawatt|MW)\b"
)
"""The length of what is to be built, written as one word: *a 68-kilometre pipeline*."""
_HYPHENATED = re.compile(
    r"(?P<num>\d[\d,.]{0,12})-(?P<mag>hundred|thousand|million|billion|trillion)-(?P<unit>yuan|dollar|euro)"
    r"(?P<about>[- ](?:level|class|scale))?\b"
)
"""An amount written as one word: *a 10-billion-yuan fund*."""
_SAID = {"at least": "AtLeast", "more than": "MoreThan", "over": "MoreThan"} | dict.fromkeys(
    ("about", "around", "nearly"), "About"
)


def find_english_targets(
    text: str, start: int, end: int, context: Context
) -> tuple[list[FoundTarget], list[NotTaken]]:
    """Return the targets between two places, and the numbers that are none."""
    targets: list[FoundTarget] = []
    refused: list[NotTaken] = []
    held: Deadline | None = None
    for first, last in split_sentences(text, start, end):
        held = None if text[first - 1 : first] == "\n" or first == start else held
        held = held or _find_row_date(text, first, last)
        deadlines = find_deadlines(text, first, last, context)
        quantities = _find_quantities(text, first, last, deadlines)
        taken: list[tuple[Quantity, str]] = []
        for quantity in quantities:
            reason = refuse(text, quantity, first, last, bool(deadlines or held or context.row), context.objective)
            taken.append((quantity, reason))
            if len(reason) > 1:
                refused.append(NotTaken(quantity.start, quantity.end, reason))
        kept = [quantity for quantity, reason in taken if not reason]
        places = [quantity.start for quantity in kept]
        for number, quantity in enumerate(kept):
            shared = _share(text, kept[number - 1], quantity) if number else quantity
            kept[number] = shared
            deadline = choose_deadline(text, deadlines, quantity.start, quantity.end, places[number + 1 :])
            bounds = (
                places[number - 1] if number else first,
                places[number + 1] if number + 1 < len(places) else last,
            )
            made = _make(text, shared, (first, last), bounds, deadline or held, context)
            if (
                number
                and targets
                and not made.period
                and _ALSO.fullmatch(text, kept[number - 1].end, quantity.start)
            ):
                made = replace(made, period=targets[-1].period)
            targets.append(made)
        head = next((one for one in deadlines if not text[first : one.start].strip(" -•●")), None)
        held = head or (held if not deadlines else None)
        if context.objective and deadlines and deadlines[-1].date:
            context.deadline = head or deadlines[-1]
    return targets, refused


def _find_row_date(text: str, first: int, last: int) -> Deadline | None:
    """Return the date in the last cell of the row of a table: *Train 900 officers | March 2026 | June 2027*."""
    low = text.rfind("|", first, last) + 1
    cell = text[low:last].strip()
    date = find_date(cell) if low and 4 <= len(cell) <= 24 else ""
    return Deadline(date, low, last) if date and "|" in text[first : low - 1] else None


def split_sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the spans of the sentences between two places; a long one is cut, so that work stays linear."""
    result, at = [], start
    for found in re.finditer(r"[.!?;](?=\s|[A-Z●]|$)|\n", text[start:end]):
        place = start + found.start()
        if re.search(r"\b(?:No|St|Rs|Rp|Ltd|Inc|U\.S|e\.g|i\.e|approx|Dr|Mr)$", text[max(at, place - 6) : place]):
            continue
        if place > at:
            result.append((at + (text[at] in " \n"), place))
        at = place + 1
    if at < end:
        result.append((at, end))
    return [(low, min(low + LONGEST, last)) for first, last in result for low in range(first, last, LONGEST)]


def _find_quantities(text: str, first: int, last: int, deadlines: list[Deadline]) -> list[Quantity]:
    result = []
    at = first
    while found := QUANTITY.search(text, at, last):
        quantity = read_quantity(text, found, first)
        at = max(
            found.start("join") if found["join"] and (quantity is None or quantity.upper is None) else found.end(),
            at + 1,
        )
        if quantity is not None and not any(
            one.start < quantity.end and found.start() < one.end for one in deadlines
        ):
            result.append(quantity)
    for found in _HALF.finditer(text, first, last):
        said = _SAID.get(found["said"], "Exactly")
        share = CHINESE_UNITS["%"]
        value = share.factor * _HALVES[found["what"] or "half"]
        result.append(Quantity(found.start(), found.end(), value, None, share, "", said, True, False, ""))
    for found in _FOLD.finditer(text, first, last):
        number = read_number(found["num"])
        if number is not None:
            result.append(
                Quantity(*found.span(), number, None, CHINESE_UNITS["倍"], "fold", "Exactly", True, False, "")
            )
    for found in _LONG.finditer(text, first, last):
        number, unit = read_number(found["num"]), find_unit(found["unit"].replace("-", " "), "")
        if number is not None:
            span = found.start("num"), found.end()
            result.append(
                Quantity(*span, unit.scale(number), None, unit, found["unit"], "Exactly", False, False, "")
            )
    for found in _HYPHENATED.finditer(text, first, last):
        number, unit = read_number(found["num"]), find_unit(found["unit"], "")
        if number is not None:
            value = number * MAGNITUDES[found["mag"]]
            said = "About" if found["about"] else "Exactly"
            span = found.span()
            result.append(Quantity(*span, value, None, unit, found["unit"], said, bool(found["about"]), False, ""))
    return sorted(result, key=lambda one: one.start)


def _share(text: str, before: Quantity, quantity: Quantity) -> Quantity:
    """Return a share with the comparing words of the one before it, where *and* joins them."""
    between = text[before.end : quantity.start]
    again = AGAIN.search(between) and len(between) < 60 and not re.search(r"\d", re.sub(r"20\d\d", "", between))
    bare = (
        quantity.unit is COUNT and not quantity.printed and re.match(r" (?:by|in) |\W*$", text[quantity.end :][:4])
    )
    if again and bare and before.unit is not None and before.unit is not COUNT:
        return replace(quantity, value=before.unit.scale(quantity.value), unit=before.unit, printed=before.printed)
    joined = quantity.unit is before.unit is CHINESE_UNITS["%"] and len(between) < 60
    if (
        joined
        and not quantity.spoken
        and before.spoken
        and before.upper is None
        and re.search(r"^[^,;]*(?: 20\d\d)?,? and $", between)
    ):
        return replace(quantity, comparator=before.comparator)
    return quantity


def _make(
    text: str,
    quantity: Quantity,
    sentence: tuple[int, int],
    bounds: tuple[int, int],
    deadline: Deadline | None,
    context: Context,
) -> FoundTarget:
    first, last = sentence
    inherited = deadline is None
    period = _find_period(text, quantity, sentence, bounds)
    if period and deadline and not _is_near(text, deadline, quantity, first):
        deadline = None
    deadline = deadline or (context.deadline if context.objective else None)
    metric = _metric(text, quantity, first, last)
    end = min((place for place in (text.find(",", quantity.end, last), last) if place > 0), default=last)
    confidence = 0.8 if quantity.spoken or context.objective else 0.65
    clause = max(text.rfind(sign, first, quantity.start) + 2 for sign in (", ", "; ", ": "))
    clause = clause if clause > first + 1 else first
    return FoundTarget(
        clause + len(text[clause:last]) - len(text[clause:last].lstrip(" ●•")),
        max(end, metric[1]),
        text[metric[0] : metric[1]],
        metric,
        quantity,
        deadline.date if deadline else "",
        deadline.relative if deadline else "",
        bool(deadline and deadline.derived),
        period,
        inherited and bool(deadline),
        confidence,
        "number in a sentence",
    )


def _is_near(text: str, deadline: Deadline, quantity: Quantity, first: int) -> bool:
    """Return whether a deadline belongs to a rate: right behind it, or at the head of the sentence."""
    gap = text[quantity.end : deadline.start] if deadline.start >= quantity.end else ""
    right = 0 < len(gap) < 80 and not re.search("[,;]", gap)
    return right or not text[first : deadline.start].strip(" -•●") or deadline.end < first


def _find_period(text: str, quantity: Quantity, sentence: tuple[int, int], bounds: tuple[int, int]) -> str:
    """Return the period of a rate: *a year* behind the quantity, *every year* at the head of the sentence."""
    joined = re.search(r"^[^,;(]{0,60} and $", text[quantity.end : bounds[1]]) is not None
    after = text[quantity.end : min(sentence[1] if joined else bounds[1], quantity.end + 80)]
    after = re.split(r",(?!\d)|[;(]", re.sub(r"\([^()]{1,12}\)", "", after))[0]
    head = text[sentence[0] : min(sentence[0] + 40, quantity.start)]
    near = text[max(bounds[0], quantity.start - 50) : quantity.start]
    if (
        _YEARLY.search(after)
        or _RATE.match(head)
        or _RATE.search(near)
        or re.search(r"annual growth rate", text[bounds[0] : quantity.start])
    ):
        return "P1Y"
    return "P1M" if _MONTHLY.search(after) else "P3M" if _QUARTERLY.match(after) else ""


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
