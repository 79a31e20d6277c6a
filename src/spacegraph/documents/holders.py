"""Which element holds which statement of responsibility. Floor 2."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict

from spacegraph.documents.pieces import Piece
from spacegraph.documents.responsibility import Found
from spacegraph.documents.view import View

Held = tuple[Found, Piece | None]


def hold_statements(pieces: list[Piece], statements: list[Found]) -> list[Held]:
    """Return the statements with the element whose own text holds each, None where none does; prose comes last."""
    spans = sorted(((start, end, piece) for piece in pieces for start, end in piece.own), key=lambda one: one[:2])
    starts = [start for start, _, _ in spans]
    held: list[Held] = []
    for found in sorted(statements, key=lambda one: (one.form == "prose", one.start)):
        number = bisect_right(starts, found.start) - 1
        inside = number >= 0 and found.start <= spans[number][1]
        held.append((found, spans[number][2] if inside else None))
    return held


def raise_closing_lines(view: View, held: list[Held]) -> list[Held]:
    """Return the statements; those on a line of their own after the last part of an element are the element's.

    Only where the document does so throughout: no part but a last one has a line of its own, and none of its
    siblings says who is responsible. A part of a task gives its lines up wherever it stands.
    """
    stated = defaultdict(list)
    for found, piece in held:
        if piece is not None and found.form != "prose":
            stated[piece].append(found)
    closing: set[Piece] = set()
    nested: set[Piece] = set()
    throughout = True
    for piece, statements in stated.items():
        if not all(_stands_alone(view, one, piece) for one in statements):
            continue
        above = piece.parent
        siblings = [other for other in above.children if other is not piece] if above else []
        last = above is not None and bool(siblings) and above.children[-1] is piece
        if above is not None and last and not any(other in stated for other in (above, *siblings)):
            (nested if above.kind == "Task" else closing).add(piece)
        throughout = throughout and last
    raised = nested | {
        piece for piece in closing if throughout and piece.parent and piece.parent.kind != "Objective"
    }
    return [
        (found, piece.parent if piece in raised else piece) if piece else (found, None) for found, piece in held
    ]


def _stands_alone(view: View, found: Found, piece: Piece) -> bool:
    """Return whether a statement has its line to itself, below the text of its element."""
    start = view.text.rfind("\n", 0, found.start) + 1
    end = view.text.find("\n", found.end)
    rest = view.text[start : found.start] + view.text[found.end : end if end >= 0 else len(view.text)]
    return start > piece.start and len(rest.strip("（）【】。； ")) < 12
