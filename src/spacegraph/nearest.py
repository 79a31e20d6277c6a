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

    names = list(known)
    for scorer, least in ((fuzz.WRatio, 60), (fuzz.partial_ratio, 75)):
        matches = process.extract(
            name, names, scorer=scorer, processor=utils.default_process, limit=most, score_cutoff=least
        )
        if matches:
            return [match[0] for match in matches]
    return []
