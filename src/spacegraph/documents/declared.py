"""Bodies that a plan makes responsible for all that follows, said once: 以下均需各市政府落实，不再列出. Floor 2."""

from __future__ import annotations

import re

from spacegraph.documents.names import looks_like_agency, split_names
from spacegraph.documents.pieces import Piece
from spacegraph.documents.roles import RESPONSIBLE, Owner

_DECLARED = re.compile(
    "以下[^，。；）]{0,6}?[均都](?:需|由|须|应|要){0,2}(?P<names>[^，。；）]{2,30}?)(?:负责|组织){0,2}(?:落实|实施|推进)，"
    "(?:下文)?不再"
)
_TOP = re.compile("第[一二三四五六七八九十]{1,3}[章部]|[一二三四五六七八九十]{1,3}(?![一二三四五六七八九十）])")
"""The number of the section that a part stands in, at the head of its path."""


def find_declared(text: str, pieces: list[Piece]) -> list[tuple[Piece, list[Owner]]]:
    """Return the tasks of a section that follow such words, with the bodies that these name.

    Parameters
    ----------
    text
        The text of the view.
    pieces
        The elements of the plan, in the order of the text.
    """
    found = _DECLARED.search(text, pieces[0].start, pieces[-1].end) if pieces else None
    if found is None:
        return []
    names = [one for one in split_names(found["names"], found.start("names")) if looks_like_agency(one.text)]
    owners = [Owner(name, RESPONSIBLE, "declared once for all that follows", 0.8) for name in names]
    holder = next((piece for piece in reversed(pieces) if piece.start <= found.start()), pieces[0])
    top = _find_top(holder)
    return [
        (piece, owners)
        for piece in pieces
        if piece.kind == "Task" and piece.start > found.start() and _find_top(piece) == top
    ]


def _find_top(piece: Piece) -> str:
    found = _TOP.match(piece.section)
    return found[0] if found else ""
