"""Counts of what was found, wanted and right, and what differs. Floor 4."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Difference:
    """A miss or invention: what it is, its name (the words of the document may be in it), and where it stands."""

    what: str
    name: str = ""
    place: str = ""

    def __str__(self) -> str:
        return " ".join(part for part in (self.what, self.name, self.place) if part)


@dataclass
class Score:
    """Counts of one kind of statement in one document."""

    document: str
    kind: str
    found: int = 0
    wanted: int = 0
    right: int = 0
    misses: list[Difference] = field(default_factory=list)
    inventions: list[Difference] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Share of what was found that is right; 1 where nothing was found."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Share of what is there that was found; 1 where nothing is there."""
        return self.right / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def total(scores: Iterable[Score]) -> list[Score]:
    """Return one score a kind over all documents (micro average)."""
    totals: dict[str, Score] = {}
    for score in scores:
        one = totals.setdefault(score.kind, Score("all", score.kind))
        one.found += score.found
        one.wanted += score.wanted
        one.right += score.right
    return list(totals.values())


def score_sets(document: str, kind: str, found: Iterable[str], wanted: Iterable[str]) -> Score:
    """Return the score of two sets of texts."""
    first, second = set(found), set(wanted)
    right = first & second
    misses = [Difference(text) for text in sorted(second - right)]
    inventions = [Difference(text) for text in sorted(first - right)]
    return Score(document, kind, len(first), len(second), len(right), misses, inventions)
