"""What a browser shows and HTML has no letters for: heads of sections, numbers and bullets of lists. Floor 2.

They are written as in Markdown (``## ``, ``1. ``, ``- ``). Menus get none: what stands in the frame of a page, and
points that are links.
"""

from __future__ import annotations

import re

from spacegraph.documents.numerals import CIRCLED

_FRAME = frozenset(("nav", "header", "footer", "aside", "menu"))
_NUMBERED = re.compile(
    r"(?:\s|<[^>]{0,200}>|&nbsp;){0,20}(?:[(（]?[一二三四五六七八九十\d]{1,3}[)）、.．]|第.{1,4}[章节条]|[①-⑳•●■])"
)
"""A point that has its own number in its text."""
_LINK = re.compile(r"(?:\s|<(?!a\b)[^>]{0,200}>){0,6}<a\b", re.IGNORECASE)
_INNER = re.compile(r"<(?:([ou]l)|/?li)\b", re.IGNORECASE)
"""What comes first: a list inside a point, of which the point is the head, or the end of the point."""
_TAG = re.compile("<[^>]{0,200}>")
_START = re.compile(r"\bstart ?= ?[\"']?(\d{1,4})", re.IGNORECASE)
_VALUE = re.compile(r"\bvalue ?= ?[\"']?(\d{1,4})", re.IGNORECASE)


class Signs:
    """Says which sign a tag stands for, in the order of the text."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.frames = 0
        self.depth = 0
        self.counts: list[int] = []
        """The last number of each open list, -1 for one without numbers."""

    def find(self, name: str, place: int, end: int) -> str:
        """Return the sign for a tag that spans two places of the source; empty where there is none."""
        closes = self.source[place + 1] == "/"
        if name in _FRAME:
            self.frames = max(self.frames - 1, 0) if closes else self.frames + 1
        elif name in ("ol", "ul"):
            self.open_list(name, place, end, closes)
        elif closes or self.frames:
            return ""
        elif len(name) == 2 and name[0] == "h" and name[1] in "123456":
            self.depth = int(name[1])
            return "#" * self.depth + " "
        elif name == "li" and self.counts:
            return self.count(place, end)
        return ""

    def open_list(self, name: str, place: int, end: int, closes: bool) -> None:
        """Open or close a list."""
        if closes:
            del self.counts[-1:]
        elif len(self.counts) < 60:
            first = _START.search(self.source, place, end)
            self.counts.append((int(first[1]) - 1 if first else 0) if name == "ol" else -1)

    def count(self, place: int, end: int) -> str:
        """Return the sign of a point of the list that is open."""
        number = self.counts[-1]
        inner = _INNER.search(self.source, end, end + 400)
        if (
            number < 0
            and inner
            and inner[1]
            and 2 < len(_TAG.sub("", self.source[end : inner.start()]).strip()) <= 60
        ):
            return "#" * min(self.depth + len(self.counts), 6) + " "
        if number < 0:
            bare = _LINK.match(self.source, end, end + 600) or _NUMBERED.match(self.source, end, end + 600)
            return "" if bare else "- "
        value = _VALUE.search(self.source, place, end)
        number = int(value[1]) if value else number + 1
        self.counts[-1] = number
        if _NUMBERED.match(self.source, end, end + 600):
            return ""
        depth = sum(one >= 0 for one in self.counts)
        if depth == 1:
            return f"{number}. "
        return f"({number}) " if depth == 2 or number > len(CIRCLED) else CIRCLED[number - 1]
