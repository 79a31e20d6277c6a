"""The table of contents of a text, whose lines number nothing. Floor 2."""

from __future__ import annotations

import re

from spacegraph.documents.view import View

_CONTENTS = re.compile(
    r"^目 {0,4}[录次]$|^(?:table of )?contents$|^(?:on this page|in this (?:document|report|plan|strategy)):?$",
    re.IGNORECASE,
)
_FILLER = re.compile(r"[\s.…·\d-]+")


def find_contents(view: View) -> tuple[int, int]:
    """Return the half-open range of paragraphs that a table of contents takes up."""
    keys: list[str] = []
    for number, (start, end) in enumerate(view.paragraphs):
        if end - start < 20 and _CONTENTS.match(view.text[start:end]):
            keys = [_key(view, at) for at in range(number + 1, min(number + 400, len(view.paragraphs)))]
            return number, _find_repeat(view, number + 1, keys)
    return 0, 0


def _key(view: View, number: int) -> str:
    start, end = view.paragraphs[number]
    return _FILLER.sub("", view.text[start : min(end, start + 80)])


def _find_repeat(view: View, first: int, keys: list[str]) -> int:
    """Return the paragraph where the first or second entry of the contents comes again."""
    seen: dict[str, int] = {}
    for offset, key in enumerate(keys):
        if key in seen and len(key) > 1:
            return first + offset
        if offset < 3:
            seen[key] = offset
    return first
