"""What finding targets and milestones starts from and ends in. Floor 2."""

from __future__ import annotations

from dataclasses import dataclass

from spacegraph.documents.deadlines import Deadline
from spacegraph.documents.periods import Period
from spacegraph.documents.quantities import Quantity

LONGEST = 2500
"""Longest sentence, in characters; a longer one is cut, so that work stays linear."""


@dataclass(frozen=True)
class FoundTarget:
    """A target found: the clause, the thing counted, the quantity, the deadline."""

    start: int
    end: int
    metric: str
    metric_span: tuple[int, int]
    quantity: Quantity
    deadline: str
    relative: str
    derived: bool
    period: str
    inherited: bool
    confidence: float
    rule: str


@dataclass(frozen=True)
class NotTaken:
    """A number that was not taken as a target, and why."""

    start: int
    end: int
    reason: str


@dataclass
class Context:
    """What a stretch of text stands in."""

    period: Period
    issued: str = ""
    objective: bool = False
    deadline: Deadline | None = None
    row: bool = False
    """In a row of a table of tasks, where the column of dates makes each number an aim."""
