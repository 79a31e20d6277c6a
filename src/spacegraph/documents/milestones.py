"""Milestones: dated achievements without a quantity. Floor 2."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from spacegraph.documents.commitments import Context, FoundTarget
from spacegraph.documents.deadlines import Deadline, find_deadlines

_CLAUSE = re.compile(r"[^，；。！\n]{6,160}")
_WEAK = re.compile(
    "^(?:坚持|围绕|按照|根据|以|依托|面向|立足|深入贯彻|全面贯彻|其中|包括|为|对)|奖励|给予|补贴|补助|不超过总"
)
_STOP = re.compile("[。！？；\n]")


@dataclass(frozen=True)
class FoundMilestone:
    """A milestone found: its clause and its deadline."""

    start: int
    end: int
    deadline: str
    relative: str
    derived: bool
    rule: str
    confidence: float


def find_milestones(
    text: str, start: int, end: int, context: Context, targets: list[FoundTarget], before: str = ""
) -> list[FoundMilestone]:
    """Return the milestones between two places: clauses under a deadline that hold no target."""
    known = [one for one in find_deadlines(text, start, end, context.period, context.issued, before) if one.date]
    if not known:
        return []
    taken = sorted((one.start, one.end) for one in targets)
    result: list[FoundMilestone] = []
    for number, deadline in enumerate(known):
        limit = known[number + 1].start if number + 1 < len(known) else end
        limit = min(limit, _reach(text, deadline, end, context.objective))
        if number + 1 < len(known) and limit == known[number + 1].start:
            limit = max((text.rfind(sign, deadline.end, limit) for sign in "。，；\n"), default=limit)
        result += _clauses(text, deadline, limit, taken, context.objective)
    return result


def _reach(text: str, deadline: Deadline, end: int, objective: bool) -> int:
    """Return how far a deadline reaches: its sentence in a task, the whole stretch in an objective."""
    if objective:
        return end
    stop = _STOP.search(text, deadline.end, end)
    return stop.start() if stop else end


def _clauses(
    text: str, deadline: Deadline, limit: int, taken: list[tuple[int, int]], objective: bool
) -> list[FoundMilestone]:
    result = []
    for found in _CLAUSE.finditer(text, deadline.end, max(limit, deadline.end)):
        first, last = found.span()
        place = bisect_left(taken, (first, 0))
        if any(low < last and first < high for low, high in taken[max(place - 1, 0) : place + 1]) or _WEAK.search(
            found[0]
        ):
            continue
        rule = "clause of a dated objective" if objective else "clause with a deadline"
        result.append(
            FoundMilestone(
                first,
                last,
                deadline.date,
                deadline.relative,
                deadline.derived,
                rule,
                0.6 if objective else 0.7,
            )
        )
        if not objective and len(result) >= 2:
            break
    return result
