"""The known names nearest to one that is not known. Floor 1."""

from __future__ import annotations

from collections.abc import Iterable


def find_nearest(name: str, known: Iterable[str], most: int = 3) -> list[str]:
    """Return up to `most` known names that look like `name`, best first.

    Examples
    --------
    >>> find_nearest("technologie", ["technology", "region"])
    ['technology']
    """
    from rapidfuzz import fuzz, process, utils

    matches = process.extract(
        name, list(known), scorer=fuzz.WRatio, processor=utils.default_process, limit=most, score_cutoff=60
    )
    return [match[0] for match in matches]
