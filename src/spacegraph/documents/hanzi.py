"""Traditional characters → simplified ones, letter by letter, so that every place stays where it is. Floor 2.

A notice from before 1956, a wiki page or a site for readers abroad prints 責任單位; the grammar and the names of
the graph are in simplified characters. What a draft says is printed stays as printed.
"""

from __future__ import annotations

import re
from functools import cache

from opencc import OpenCC

_HAN = re.compile("[\u3400-\u9fff]")


@cache
def _converter() -> OpenCC:
    return OpenCC("t2s")


@cache
def _simplify(letter: str) -> str:
    simple: str = _converter().convert(letter)
    return simple if len(simple) == 1 else letter


def find_simplified(text: str) -> dict[int, str]:
    """Return a table for ``str.translate`` of the traditional characters that a text holds.

    Examples
    --------
    >>> "責任單位：市財政局".translate(find_simplified("責任單位：市財政局"))
    '责任单位：市财政局'
    """
    letters = {letter for letter in set(text) if _HAN.match(letter)}
    return {ord(letter): simple for letter in letters if (simple := _simplify(letter)) != letter}
