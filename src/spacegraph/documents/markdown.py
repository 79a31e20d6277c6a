"""Headings of Markdown (# …, ## …) that have no number of their own: parts of a plan by their depth. Floor 2."""

from __future__ import annotations

from collections.abc import Sequence

MARKDOWN = "heading "
"""Kind of the mark of such a heading, before its depth."""
LOWEST = 6
"""Depth of the lowest headings, and of lines that are all in bold; those of an outline by blanks come below."""
RANKS = {f"{MARKDOWN}{depth}": 2 + 0.05 * depth for depth in range(1, 13)}


def find_headed(depths: Sequence[int]) -> list[int]:
    """Return which paragraphs are headings of parts, by the depths of all; none where there are not three.

    A heading that is the only one of its depth and above all others is a title.

    Examples
    --------
    >>> find_headed([1, 0, 2, 0, 2, 3])
    [2, 4, 5]
    """
    headed = [number for number, depth in enumerate(depths) if depth]
    while headed and all(depths[number] > depths[headed[0]] for number in headed[1:]):
        headed.pop(0)
    return headed if len(headed) >= 3 else []
