"""The numbered parts of a text, as a tree. Floor 2."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from spacegraph.documents.english.marks import ORDINALS, word_of
from spacegraph.documents.marks import Mark


@dataclass(eq=False)
class Node:
    """A numbered part of a text.

    Attributes
    ----------
    mark
        Its mark; None for the root and for paragraphs that count as parts without a number.
    start, end
        Its whole extent in the view, children included.
    heading
        Span of its heading in the view.
    body
        Where its own text after the heading starts.
    own
        Where its own text ends: at its first child, or its end.
    alone
        The heading stands alone on its line.
    """

    mark: Mark | None
    start: int
    heading: tuple[int, int] = (0, 0)
    body: int = 0
    own: int = 0
    end: int = 0
    alone: bool = False
    parent: Node | None = field(default=None, repr=False)
    children: list[Node] = field(default_factory=list, repr=False)
    doubt: str = ""
    boxes: list[tuple[int, int]] = field(default_factory=list)

    def walk(self) -> Iterator[Node]:
        """Yield the node and all below it, in the order of the text."""
        pending = [self]
        while pending:
            node = pending.pop()
            yield node
            pending.extend(reversed(node.children))

    def path(self) -> str:
        """Return the section path as printed: ``四（一）1``."""
        parts: list[str] = []
        node: Node | None = self
        while node is not None and node.mark is not None:
            if word_of(node.mark.kind):
                parts.append(f"{word_of(node.mark.kind).capitalize()} {node.mark.printed}")
                return join_path(parts[::-1])
            if node.mark.kind.startswith("decimal"):
                return node.mark.printed if not parts else join_path([node.mark.printed, *parts[::-1]])
            if node.mark.printed and (node is self or node.mark.kind != "ordinal"):
                parts.append(node.mark.printed)
            node = node.parent
        return join_path(parts[::-1])


def join_path(parts: list[str]) -> str:
    """Return the numbers of a path joined as they are read, with a dot between two Latin ones.

    Examples
    --------
    >>> join_path(["四", "（一）", "1"]), join_path(["II", "1"]), join_path(["III", "(1)"])
    ('四（一）1', 'II.1', 'III(1)')
    """
    text = ""
    for part in parts:
        if text and text[-1].isascii() and text[-1].isalnum() and part[0].isascii() and part[0].isalnum():
            text += " " if part in ORDINALS or " " in text else "."
        text += part
    return text
