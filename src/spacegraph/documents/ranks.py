"""Which of the marks that number the parts of a Chinese plan stands above which. Floor 2."""

from __future__ import annotations

from spacegraph.documents import markdown
from spacegraph.documents.candidates import Candidate

RANKS = {
    "part": 0,
    "chapter": 1,
    "section": 2,
    "roman": 2,
    "title1": 3,
    "title2": 4.5,
    "grand": 3.5,
    "han": 4,
    "stem": 4.8,
    "article": 4,
    "ordinal": 4,
    "letter": 5,
    "bracket": 5,
    "half": 5,
    "named": 6,
    "boxed": 6.1,
    "counted": 6.2,
    "coded": 6.4,
    "capital": 8.9,
    "bare": 6.5,
    "digit": 7,
    "decimal": 8,
    "decimal3": 8.3,
    "decimal4": 8.6,
    "point": 9,
    "paren": 9,
    "low": 9,
    "close": 10,
    "circle": 11,
    "dash": 12,
    "bullet": 12,
    "goal": 13,
    "title section": 6.9,
    "title general": 8.95,
} | markdown.RANKS
HIGH = ("han", "chapter", "part", "roman")
"""The marks that number the parts of a whole plan."""


def rank_marks(candidates: list[Candidate]) -> dict[str, float]:
    """Return the ranks of the marks of one text, the highest first."""
    ranks: dict[str, float] = dict(RANKS)
    if _crosses(candidates):
        ranks["article"] = ranks["han"] + 0.5
    if _tops(candidates):
        ranks["capital"] = ranks["grand"]
    return ranks


def _crosses(candidates: list[Candidate]) -> bool:
    """Return whether articles go on counting over the parts of an outline: 一、 第一条 第二条 二、 第三条."""
    han = [(at, one.mark.value) for at, one in enumerate(candidates) if one.mark.kind == "han" and one.heads]
    articles = [(at, one.mark.value) for at, one in enumerate(candidates) if one.mark.kind == "article"]
    counted = [value for _, value in han] == list(range(1, len(han) + 1))
    between = [value for at, value in articles if len(han) > 1 and at > han[1][0]]
    return counted and len(han) > 1 and bool(between) and between[0] > 1


def _tops(candidates: list[Candidate]) -> bool:
    """Return whether capitals number the parts of the whole plan: A、 comes first, and others go on from it."""
    kinds = [(one.mark.kind, one.mark.value) for one in candidates if one.heads]
    capitals = [value for kind, value in kinds if kind == "capital"]
    return kinds[:1] == [("capital", 1)] and capitals == list(range(1, len(capitals) + 1)) and len(capitals) > 1
