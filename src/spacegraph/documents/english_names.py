"""Names of agencies in English lists, and abbreviations introduced once. Floor 2."""

from __future__ import annotations

import re
from dataclasses import dataclass

_HEAD = (
    r"(?:the )?(?:U\.S\. |US |National |Federal |Municipal |Provincial |State |Ministry|Department|Office|Bureau"
    r"|Agency|Administration|Commission|Council|Committee|Institute|Center|Centre|Board|Secretary|"
    r"Authority|Service|[A-Z]{2,8}\b|[A-Z][A-Za-z&'-]+ (?:Department|Office|Bureau|Agency|Administration"
    r"|Commission|Council|Committee|Institute|Board|Authority|Service|Government|District|Foundation|Security))"
)
_SPLIT = re.compile(
    rf",\s*(?:and|or|&)?\s+|;\s*(?:and\s+)?|\s+(?:and|&|as well as|along with|together with)\s+(?={_HEAD}|all "
    rf"|relevant |other |municipal |local )|/(?=[A-Z])"
)
_PHASES = re.compile(
    r",?\s*\b(?:and )?(?P<support>in (?:close )?(?:coordination|collaboration|partnership|consultation"
    r"|conjunction|cooperation) with|with (?:the )?support (?:from|of)|supported by|working (?:closely )?with"
    r"|together with"
    r"|assisted by|with (?:participation|input|assistance) (?:from|of|by))\s+|,?\s*\b(?P<via>through|via|acting "
    r"through)\s+(?:its |the )?"
)
_ABBREVIATION = re.compile(
    r"(?P<full>(?:[A-Z][\w&'.-]*|of|for|and|on|the|to|in|&)(?: (?:[A-Z][\w&'.-]*|of|for|and|on|the|to|in"
    r"|&)){1,11}) ?\((?P<short>[A-Z][A-Za-z&]{1,9}s?)\)"
)
_BODY = re.compile(
    r"\b(?:Department|Ministr\w+|Office|Bureau|Agenc(?:y|ies)|Administration|Commission|Council|Committee"
    r"|Institut\w+|Cent(?:er|re)|Board|Authorit(?:y|ies)|Service|Corps|Foundation|Government|Secretar(?:y|iat)"
    r"|District|Zone|Group|Team"
    r"|Task Force|Corporation|Laborator(?:y|ies)|Officer|Administrator|Director|Chief|House|Guard|Survey|Fund"
    r"|Bank|Force|Union|Academy|University)s?\b|^[A-Z][A-Z&a-z]{0,2}[A-Z]{1,6}s?$|\b(?:agencies|departments"
    r"|districts|ministries|governments|councils)\b"
)
_CONNECT = frozenset(
    [
        "the",
        "of",
        "for",
        "on",
        "and",
        "in",
        "to",
        "&",
        "through",
        "via",
        "its",
        "with",
        "coordination",
        "collaboration",
        "partnership",
        "consultation",
        "conjunction",
        "cooperation",
        "close",
        "support",
        "from",
        "supported",
        "by",
        "as",
        "well",
        "along",
        "together",
        "at",
        "acting",
        "closely",
        "working",
        "relevant",
        "other",
        "appropriate",
        "federal",
        "agencies",
        "departments",
        "all",
        "districts",
        "municipal",
        "interagency",
        "partners",
    ]
)


@dataclass(frozen=True)
class EnglishName:
    """A name in a list: its words, span, full form, and whether its phase supports."""

    text: str
    start: int
    end: int
    full: str
    support: bool


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
    return capital if capital is not None and _BODY.search(" ".join(words[capital:])) and len(words) <= 8 else None


def read_name_run(text: str, start: int, end: int) -> int:
    """Return where a run of names that starts at ``start`` ends: before the first word that belongs to no name."""
    place = last = start
    for found in re.finditer(r"\(?[A-Za-z][\w&'.’-]*\)?|[,;]|/", text[start:end]):
        word = found[0]
        gap = text[place : start + found.start()]
        if gap.strip() and gap.strip() not in ("(", ")", "-"):
            break
        place = start + found.end()
        if word in ",;/":
            continue
        bare = word.strip("()")
        if bare.rstrip(".") in _CONNECT:
            continue
        if not bare[0].isupper():
            break
        last = start + found.end()
        if bare.endswith(".") and len(bare) > 4:
            break
    return last


def split_english(text: str, start: int, end: int, short: dict[str, str]) -> list[EnglishName]:
    """Return the names between two places; those after *in coordination with* support."""
    result: list[EnglishName] = []
    support, at = False, start
    phases = [*_PHASES.finditer(text, start, end), None]
    for phase in phases:
        stop = phase.start() if phase else end
        result += _split_phase(text, at, stop, short, support)
        if phase:
            support = support or phase["support"] is not None
            at = phase.end()
    return result


def _split_phase(text: str, start: int, end: int, short: dict[str, str], support: bool) -> list[EnglishName]:
    pieces, at = [], start
    for cut in _SPLIT.finditer(text, start, end):
        if text.count("(", at, cut.start()) > text.count(")", at, cut.start()):
            continue
        pieces.append((at, cut.start()))
        at = cut.end()
    pieces.append((at, end))
    result = []
    for first, last in pieces:
        name = _trim(text, first, last, short, support)
        if name is not None:
            result.append(name)
    return result


def _trim(text: str, first: int, last: int, short: dict[str, str], support: bool) -> EnglishName | None:
    words = text[first:last]
    lead = re.match(r"\s*(?:and |or )?(?:the |its |other |relevant )*", words)
    first += lead.end() if lead else 0
    words = text[first:last].rstrip(" ,;.:")
    bracket = re.search(r" ?\(([A-Z][A-Za-z&]{1,9})\)$", words)
    bare = words[: bracket.start()] if bracket else words
    if len(bare) < 2 or len(bare) > 120 or (not _BODY.search(bare) and bare not in short):
        return None
    return EnglishName(bare, first, first + len(bare), short.get(bare, bare), support)
