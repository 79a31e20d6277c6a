"""Abbreviations that an English text introduces once. Floor 2."""

from __future__ import annotations

import re

from spacegraph.documents.english.bodies import is_english_body

_ABBREVIATION = re.compile(
    r"(?P<full>(?:[A-Z][\w&'.-]*|of|for|and|on|the|to|in|&)(?:,? (?:[A-Z][\w&'.-]*|of|for|and|on|the|to|in"
    r"|&)){1,11}) ?\((?P<short>[A-Z][A-Za-z&]{1,9}s?)\)"
)


def find_abbreviations(text: str) -> dict[str, str]:
    """Return each abbreviation introduced in brackets, with its full name.

    Examples
    --------
    >>> find_abbreviations("Led by the Department of Ports (DP), build")
    {'DP': 'Department of Ports'}
    """
    result: dict[str, str] = {}
    for found in _ABBREVIATION.finditer(text):
        words = found["full"].split()
        letters = [letter for letter in found["short"].rstrip("s").upper() if letter.isalpha()]
        start = _fit(words, letters)
        if start is not None:
            result.setdefault(found["short"], " ".join(words[start:]))
    return result


def _fit(words: list[str], letters: list[str]) -> int | None:
    """Return the word from which the initials may spell the abbreviation."""
    for start in range(len(words) - 1, -1, -1):
        initials = [word[0].upper() for word in words[start:] if word[0].isupper()]
        if (
            words[start][0].isupper()
            and initials
            and initials[0] == letters[0]
            and len(initials) >= len(letters) - 1
        ):
            return start
    capital = next((number for number, word in enumerate(words) if word[0].isupper()), None)
    named = capital is not None and is_english_body(" ".join(words[capital:]), {}, strict=False)
    return capital if named and len(words) <= 8 else None
