"""The numbers that Word counts by itself and does not write into the text. Floor 2."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from xml.etree import ElementTree

from spacegraph.documents.numerals import to_chinese, to_roman

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SLOT = re.compile(r"%([1-9])")


@dataclass(frozen=True)
class Level:
    """How one level of a list is printed: ``%1、`` in Chinese numerals, from 1."""

    pattern: str
    style: str
    first: int


def _value(node: ElementTree.Element | None) -> str:
    return "" if node is None else node.get(W + "val") or ""


class Numbers:
    """The lists of a document and how far each has counted."""

    def __init__(self, part: bytes) -> None:
        self.levels: dict[str, dict[int, Level]] = {}
        self.counts: dict[str, dict[int, int]] = defaultdict(dict)
        if part:
            self._read(ElementTree.fromstring(part))  # noqa: S314 (parts with a document type are refused)

    def _read(self, root: ElementTree.Element) -> None:
        abstract: dict[str, dict[int, Level]] = {}
        for node in root.iter(W + "abstractNum"):
            levels = {}
            for level in node.iter(W + "lvl"):
                number = level.get(W + "ilvl") or "0"
                first = _value(level.find(W + "start")) or "1"
                if number.isdecimal() and first.isdecimal() and len(first) < 6:
                    pattern = _value(level.find(W + "lvlText"))
                    style = _value(level.find(W + "numFmt"))
                    levels[int(number)] = Level(pattern, style, int(first))
            abstract[node.get(W + "abstractNumId") or ""] = levels
        for node in root.iter(W + "num"):
            number = node.get(W + "numId") or ""
            self.levels[number] = abstract.get(_value(node.find(W + "abstractNumId")), {})

    def next(self, number: str, level: str) -> str:
        """Return what Word prints before the next paragraph of a list, or an empty text."""
        levels = self.levels.get(number, {})
        depth = int(level) if level.isdecimal() and len(level) < 3 else 0
        shape = levels.get(depth)
        if shape is None:
            return ""
        counts = self.counts[number]
        counts[depth] = counts.get(depth, shape.first - 1) + 1
        for deeper in [key for key in counts if key > depth]:
            del counts[deeper]
        if shape.style in ("bullet", "none"):
            return "● " if shape.style == "bullet" else ""
        return _SLOT.sub(lambda slot: self._print(levels, counts, int(slot[1]) - 1), shape.pattern)

    @staticmethod
    def _print(levels: dict[int, Level], counts: dict[int, int], depth: int) -> str:
        shape = levels.get(depth)
        count = counts.get(depth, shape.first if shape else 1)
        style = shape.style if shape else ""
        if "hinese" in style or style.startswith(("japanese", "ideograph", "taiwanese")):
            return to_chinese(count)
        if style.endswith("Roman"):
            return to_roman(count)
        if style.endswith("Letter"):
            return chr(ord("a" if style.startswith("lower") else "A") + (count - 1) % 26)
        return str(count)
