"""How far a run of English names goes in a sentence. Floor 2."""

from __future__ import annotations

import re

# fmt: off
_CONNECT = frozenset([
    "the", "of", "for", "on", "and", "in", "to", "&", "through", "via", "its", "with", "coordination",
    "collaboration", "partnership", "consultation", "conjunction", "cooperation", "close", "support", "from",
    "supported", "participated", "by", "as",
    "well", "along", "together", "at", "acting", "closely", "working", "relevant",
    "other", "appropriate", "federal", "agencies", "departments", "all", "districts", "municipal",
    "interagency", "state", "territory", "local", "regional", "environment", "partners", "participation",
    "assistance", "input", "joined", "jointly", "within", "help", "involvement",
])
# fmt: on
_PLURAL = frozenset(
    ["government", "governments", "agencies", "departments", "authorities", "councils", "universities"]
)


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
        if bare.rstrip(".") in _PLURAL and last > start:
            last = start + found.end()
        if bare.rstrip(".") in _CONNECT or bare.rstrip(".") in _PLURAL:
            continue
        if not bare[0].isupper():
            break
        last = start + found.end()
        if bare.endswith(".") and len(bare) > 4:
            break
    return last
