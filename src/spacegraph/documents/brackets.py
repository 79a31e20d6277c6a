"""Brackets of a text, matched in one pass. Floor 2."""

from __future__ import annotations

import re
from collections.abc import Iterator

_SIGN = re.compile("[（）【】\n]")
_PAIRS = {"）": "（", "】": "【"}
LONGEST = 900


def find_brackets(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the spans inside the outermost brackets of a stretch of text; a line feed closes all.

    Where an outer one is never closed, what stands in it counts: （责任单位：【…】.

    Examples
    --------
    >>> list(find_brackets("a（b（c）d）e【f】", 0, 12))
    [(2, 7), (10, 11)]
    """
    opened: list[tuple[str, int]] = []
    inside: list[tuple[int, int]] = []
    for found in _SIGN.finditer(text, start, end):
        letter, place = found[0], found.start()
        if letter in "（【":
            opened.append((letter, place))
        elif letter in _PAIRS:
            while opened and opened[-1][0] != _PAIRS[letter]:
                opened.pop()
            if opened:
                _, first = opened.pop()
                inside = [pair for pair in inside if pair[0] < first]
                if opened:
                    inside.append((first + 1, place))
                elif place - first <= LONGEST:
                    yield first + 1, place
        elif letter == "\n":
            yield from inside
            opened.clear()
            inside.clear()
