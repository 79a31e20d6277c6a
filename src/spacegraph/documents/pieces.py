"""An element in the making: its extent, and the stretches of text that are its own. Floor 2."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

TABLE_ROW = "table row"
"""The rule of a row of a table, whose cells are its own stretches."""


@dataclass(eq=False)
class Piece:
    """An element in the making.

    Attributes
    ----------
    kind, number, label, section, reason, rule, confidence
        As in :class:`~spacegraph.documents.parts.Element`.
    start, end
        Its whole extent in the view.
    own
        Stretches of text that belong to it and to none of its children.
    boxed
        Stretches of boxes (专栏) that stand among its own.
    due
        A heading above it that says by when it is due; empty where none does.
    """

    kind: str
    number: str
    label: str
    section: str
    start: int
    end: int
    own: list[tuple[int, int]]
    reason: str
    rule: str
    confidence: float
    parent: Piece | None = None
    children: list[Piece] = field(default_factory=list)
    boxed: list[tuple[int, int]] = field(default_factory=list)
    doubt: str = ""
    heading: tuple[int, int] = (0, 0)
    due: tuple[int, int] = (0, 0)

    def walk(self) -> Iterator[Piece]:
        """Yield the piece and all below it."""
        yield self
        for child in self.children:
            yield from child.walk()


def set_own(pieces: list[Piece], boxes: list[tuple[int, int]]) -> None:
    """Give each piece the stretches of its extent that none of its children covers."""
    for piece in (below for one in pieces for below in one.walk() if below.rule != TABLE_ROW):
        first = piece.heading[0] or piece.start
        own, at = [], max(first, piece.start)
        for child in sorted(piece.children, key=lambda one: one.start):
            if child.start > at:
                own.append((at, child.start))
            at = max(at, child.end)
        if at < piece.end:
            own.append((at, piece.end))
        piece.own = without(own, boxes) or [(piece.start, piece.start)]
        piece.boxed = without(own, piece.own)


def without(spans: list[tuple[int, int]], boxes: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the stretches without the boxes (专栏, tables) in them; the boxes are in order and apart."""
    result = []
    for first, last in spans:
        at = first
        number = max(bisect_right(boxes, (first, first)) - 1, 0)
        while number < len(boxes) and boxes[number][0] < last:
            low, high = boxes[number]
            if at < low:
                result.append((at, low))
            at = max(at, high) if high > first else at
            number += 1
        if at < last:
            result.append((at, last))
    return result


def clean_label(text: str) -> str:
    """Return a heading in one line, cut at a sign where it is long."""
    text = " ".join(text.split()).rstrip(" ◆◇●■▲★☆")
    if len(text) <= 80:
        return text
    cut = max(text.rfind(sign, 0, 80) for sign in "，；、, ")
    return text[: cut if cut > 20 else 80] + "…"


def end_sentence(text: str, start: int, end: int) -> int:
    """Return where the first clause of some length ends."""
    places = [place for sign in "，。；\n" if (place := text.find(sign, start + 12, end)) > 0]
    return min(places, default=end)
