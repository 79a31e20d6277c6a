"""One plan in the making: what the steps that put it together share. Floor 2."""

from __future__ import annotations

from dataclasses import dataclass, field

from spacegraph.documents.envelope import Envelope
from spacegraph.documents.gazetteer import Gazetteer
from spacegraph.documents.parts import Element, Milestone, Responsibility, ReviewItem, Target
from spacegraph.documents.pieces import Piece
from spacegraph.documents.places import Places


@dataclass
class Making:
    """What is known of a plan, and what was found of it so far.

    Attributes
    ----------
    places, gazetteer, envelope
        The text, the names that the graph knows, and the metadata of the plan.
    plan, jurisdiction
        Keys of the plan and of the region that it belongs to.
    ids
        The key of each piece.
    due, due_places
        The deadline that a labelled line states for a piece, and where.
    default
        The deadline that the plan declares for the tasks that state none; empty where it declares none.
    """

    places: Places
    gazetteer: Gazetteer
    plan: str
    jurisdiction: str
    envelope: Envelope
    elements: list[Element] = field(default_factory=list)
    responsibilities: list[Responsibility] = field(default_factory=list)
    targets: list[Target] = field(default_factory=list)
    milestones: list[Milestone] = field(default_factory=list)
    review: list[ReviewItem] = field(default_factory=list)
    ids: dict[Piece, str] = field(default_factory=dict)
    due: dict[Piece, str] = field(default_factory=dict)
    due_places: dict[Piece, tuple[int, int]] = field(default_factory=dict)
    default: str = ""
