"""Boxes (专栏) whose pieces of work each name their bodies: they are works, and the box a field of work. Floor 2.

What is numbered in any other box is no part of the outline.
"""

from __future__ import annotations

import re

from spacegraph.documents.marks import Mark, find_mark
from spacegraph.documents.ranks import HIGH
from spacegraph.documents.roles import Rules
from spacegraph.documents.statements import read_statement
from spacegraph.documents.view import View

_NAMED_BOX = re.compile(r"(?P<printed>专栏 ?(?P<number>\d{1,2})?)[ ：:]{1,2}(?=[一-鿿“]{4,40}$)")
_BRACKET = re.compile("（((?:[^（）]|（[^（）]{1,10}）){3,80})）[。；]?$")
MOST = 30
"""Most pieces of work in a box of which each is looked at."""


def find_owned_box(view: View, number: int, first: int) -> Mark | None:
    """Return the mark of a box whose works each name their bodies, or None.

    Parameters
    ----------
    view
        The text.
    number, first
        The paragraph that may name the box, and the next one with a mark.
    """
    start, end = view.paragraphs[number]
    named = _NAMED_BOX.match(view.text, start, end)
    if named is None or first != number + 1:
        return None
    items: list[tuple[str, bool]] = []
    for low, high in view.paragraphs[first : first + MOST]:
        mark = find_mark(view.text, low, high, "zh")
        if mark is None or mark.kind in HIGH or (items and mark.kind != items[0][0]):
            break
        bracket = _BRACKET.search(view.text, low, high)
        owned = bracket and read_statement(bracket[1], bracket.start(1), Rules(), strict=True)
        items.append((mark.kind, bool(owned)))
    if len(items) < 2 or not all(owned for _, owned in items):
        return None
    return Mark("boxed", int(named["number"] or 0), named["printed"], start, named.end())
