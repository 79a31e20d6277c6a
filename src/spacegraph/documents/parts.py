"""The parts of a draft, all frozen. Floor 2.

Places are half-open spans of code points in the normalised text (``start``, ``end``) and in the text as read
(``read_start``, ``read_end``); for a plain UTF-8 file the two are equal.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from decimal import Decimal


@dataclass(frozen=True)
class Evidence:
    """Where something is said.

    Attributes
    ----------
    section
        Section path as printed: ``四（一）1``.
    start, end
        Span in the normalised text.
    read_start, read_end
        Span in the text as read.
    page
        Page of a PDF, from 1; 0 otherwise.
    digest
        ``sha256:`` of the span.
    """

    section: str
    start: int
    end: int
    read_start: int
    read_end: int
    page: int
    digest: str


@dataclass(frozen=True)
class Fact:
    """A piece of metadata as printed, with its place, the rule that found it, and a confidence in [0, 1]."""

    value: str
    evidence: Evidence
    rule: str
    confidence: float


@dataclass(frozen=True)
class Element:
    """An objective, area, task or safeguard.

    Attributes
    ----------
    id
        ``plan/beijing-2024/task/8``.
    kind
        ``Objective``, ``Area``, ``Task`` or ``Safeguard``.
    number
        As printed, without the stop after it; empty where none is printed.
    label
        Its heading, or the head of its text.
    parent
        The id of the element or plan that it is part of.
    reason, rule, confidence
        Why it is of its kind, what found it, and how sure that is.
    """

    id: str
    kind: str
    number: str
    label: str
    parent: str
    reason: str
    rule: str
    confidence: float
    evidence: Evidence


@dataclass(frozen=True)
class Responsibility:
    """One body's part in one element.

    Attributes
    ----------
    element
        Id of the element.
    agency
        Key of the agency in the graph, or of the one proposed.
    proposed
        The agency is not in the graph.
    name, printed_as
        Its full name (an elided 省 put back), and as printed.
    role, rank
        ``Lead``, ``Support`` or ``Responsible``; order of printing in the element, from 1.
    group
        It names a group of bodies: 各区政府.
    """

    element: str
    agency: str
    proposed: bool
    name: str
    printed_as: str
    role: str
    rank: int
    group: bool
    rule: str
    confidence: float
    evidence: Evidence


@dataclass(frozen=True)
class Target:
    """A quantity to reach.

    Attributes
    ----------
    element
        Id of the element (or plan) that it is part of.
    metric, metric_key
        The phrase that says what is counted, and the metric of the graph; empty where unknown.
    comparator, value, upper, unit, printed_unit
        In the base unit; ``unit`` is a key, empty where none is printed.
    deadline, relative, derived
        ISO date; duration as printed; whether the date was derived.
    inherited
        The deadline is printed before, for several targets.
    per_period
        ``P1Y`` for a yearly rate.
    """

    element: str
    metric: str
    metric_key: str
    comparator: str
    value: Decimal
    upper: Decimal | None
    unit: str
    printed_unit: str
    deadline: str
    relative: str
    derived: bool
    inherited: bool
    per_period: str
    rule: str
    confidence: float
    evidence: Evidence


@dataclass(frozen=True)
class Milestone:
    """A dated achievement without a quantity."""

    element: str
    label: str
    deadline: str
    relative: str
    derived: bool
    rule: str
    confidence: float
    evidence: Evidence


@dataclass(frozen=True)
class Mention:
    """A thing of the graph that the text names (``key``).

    Or a term that the graph does not know (``key`` empty).
    """

    key: str
    kind: str
    label: str
    printed_as: str
    element: str
    count: int
    rule: str
    confidence: float
    evidence: Evidence


@dataclass(frozen=True)
class ReviewItem:
    """Something for a person to look at: what, why, and where."""

    what: str
    reason: str
    subject: str
    evidence: Evidence | None


@dataclass(frozen=True)
class PlanDraft:
    """One plan of a document.

    Attributes
    ----------
    title, issuers, number, issued, period
        Metadata as printed; None or empty where the text does not say.
    start_year, end_year
        0 where not printed.
    issuer_keys
        Keys of the issuers that the graph knows.
    jurisdiction
        Key of the region whose agencies 市… and 省… are; may be empty.
    """

    id: str
    title: Fact | None
    issuers: tuple[Fact, ...]
    number: Fact | None
    issued: Fact | None
    start_year: int
    end_year: int
    period: Fact | None
    jurisdiction: str
    issuer_keys: tuple[str, ...] = ()
    elements: tuple[Element, ...] = ()
    responsibilities: tuple[Responsibility, ...] = ()
    targets: tuple[Target, ...] = ()
    milestones: tuple[Milestone, ...] = ()


@dataclass(frozen=True)
class Draft:
    """What was read in a document.

    Attributes
    ----------
    name, kind, encoding, language
        Of the document.
    genre
        ``plan``, ``interpretation``, ``report``, ``regulation``, ``questions`` or ``other``.
    text
        The normalised text that all places count.
    """

    name: str
    kind: str
    encoding: str
    language: str
    genre: str
    text: str
    plans: tuple[PlanDraft, ...] = ()
    mentions: tuple[Mention, ...] = ()
    review: tuple[ReviewItem, ...] = ()
    pages: int = 0
    extra: dict[str, str] = field(default_factory=dict)

    @property
    def digest(self) -> str:
        """SHA-256 of the normalised text, as ``sha256:…``."""
        return to_digest(self.text)

    @property
    def plan(self) -> PlanDraft | None:
        """The first plan, or None."""
        return self.plans[0] if self.plans else None

    def passage(self, evidence: Evidence) -> str:
        """Return the words that a piece of evidence covers."""
        return self.text[evidence.start : evidence.end]


def to_digest(text: str) -> str:
    """Return the SHA-256 of a text as ``sha256:…``."""
    return "sha256:" + hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
