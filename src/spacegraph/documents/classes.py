"""The class of a part of an outline, and what tells it from its words. Floor 2."""

from __future__ import annotations

import re
from dataclasses import dataclass

from spacegraph.documents.nodes import Node
from spacegraph.documents.roles import Rules
from spacegraph.documents.statements import read_statement
from spacegraph.documents.view import View

_BRACKETED = re.compile(r"（[^（）]{0,200}）$")
_NAMED_END = re.compile("[。；]（(?P<who>(?:[^（）\n]|（[^（）\n]{1,20}）){2,240})）[。；]?$")
LOW_KINDS = frozenset(("paren", "close", "circle", "low", "point"))


@dataclass(frozen=True)
class Section:
    """What a node is.

    Attributes
    ----------
    kind
        ``objective``, ``area``, ``task``, ``safeguard``; or ``wrapper``, ``frame`` and ``general``, which are no
        elements.
    reason
        Why, in words.
    confidence
        Share in [0, 1].
    dates
        Its heading only says by when the parts below are due.
    """

    kind: str
    reason: str
    confidence: float = 0.95
    dates: bool = False


def heading_of(view: View, node: Node) -> str:
    """Return the heading of a node, without a bracket at its end."""
    text = view.text[slice(*node.heading)].strip()
    return _BRACKETED.sub("", text).strip("。：:；. ") or text


def find_parts(node: Node) -> list[Node]:
    """Return the numbered parts of a node."""
    return [child for child in node.children if child.mark and child.mark.kind not in ("dash", "bullet")]


def set_all(node: Node, section: Section, result: dict[Node, Section]) -> None:
    """Class a node and all below it as one."""
    for below in node.walk():
        result[below] = section


def name_bodies(view: View, parts: list[Node]) -> bool:
    """Return whether each of several parts with low marks ends with a bracket that says who does it."""
    ends = [
        _NAMED_END.search(
            view.text, max(part.start, part.end - 300), part.start + len(view.text[part.start : part.end].rstrip())
        )
        for part in parts
        if part.mark and part.mark.kind in ("paren", "close", "circle", "point")
    ]
    if len(ends) < 2 or len(ends) < len(parts) or not all(ends):
        return False
    said = [read_statement(end["who"], 0, Rules(), strict=True) for end in ends if end]
    return all(one is not None and one.owners for one in said)
