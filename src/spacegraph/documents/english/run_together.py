"""Who does it, in rows that lost their cells and end with bodies and a date. Floor 2.

*1.1 Commission the facility Completion MDA, Research Council Dec. 31, 2028*.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from spacegraph.documents.english.bodies import is_english_body
from spacegraph.documents.english.dates import DATE
from spacegraph.documents.english.declared import Declared
from spacegraph.documents.english.labels import make_listed
from spacegraph.documents.english.names import EnglishName, split_english
from spacegraph.documents.responsibility import Found
from spacegraph.documents.roles import LEAD, RESPONSIBLE, Statement
from spacegraph.documents.view import View

_HEADER = re.compile(
    r"^(?:Milestones?|Actions?|Tasks?|Measures?|Activit(?:y|ies)|Commitments?|Steps?|No\.?|#|Ref\.?)\b.{0,60}?"
    r"\b(?P<owner>Responsible(?: (?:Party|Parties|Agency|Agencies|Entity|Office|Body|Bodies|Ministry))?"
    r"|Responsibility"
    r"|(?P<lead>Lead(?: (?:Agency|Office|Entity|Department|Body|Ministry))?)|Owner)"
    r" (?:Target |Completion |Due |Start |End )?(?:Dates?|Deadline|Timeline|Time ?frame|Timing"
    r"|When|By when)$",
    re.IGNORECASE,
)
_ROW = re.compile(r"^((?:[A-Z]{1,3}[-.]?)?\d{1,2}(?:\. ?\d{1,2}){0,2})[.:)]? +[A-Z]")
_END = re.compile(
    rf"(?:(?i:by|before|until|end of|from) ){{0,2}}(?:{DATE.pattern.replace('?P<', '?P<x_')}"
    r"|\b(?:Annually|Quarterly|Ongoing|Monthly"
    r"|Continuous(?:ly)?|Every year|Yearly)\b)\.?$"
    r"|\b(?:Within|After) \w+ (?:months|years|days)\b.{0,60}$"
)
_MEASURE = re.compile(r"^(?:Completion|Completed|Progress|Output|Outcome|Ongoing|Report|Yes|No)\b ?")
"""What the cell before the bodies may hold, in one word."""
_WORD = re.compile(r"\S+")
_GLUE = frozenset(("of", "for", "the", "and", "on", "&", "de", "to"))


def find_run_together(view: View, start: int, end: int, declared: Declared) -> Iterator[Found]:
    """Yield the bodies before the date of each row below a header that ends with *Responsible Party* and a date."""
    header: re.Match[str] | None = None
    row = depth = 0
    for low, high in view.between(start, end):
        line = view.text[low:high]
        named = _HEADER.match(line) if len(line) < 140 else None
        if named:
            header, row, depth = named, 0, -1
            continue
        if header is None:
            continue
        number = _ROW.match(line)
        if number and depth in (-1, number[1].count(".")):
            row, depth = low, number[1].count(".")
        date = _END.search(line) if row else None
        if date is None:
            continue
        first, last = max(row, low - 400), low + date.start()
        names = _find_bodies(view.text, first, last, declared.short)
        if names:
            role = LEAD if header["lead"] else RESPONSIBLE
            owners = make_listed(names, role, "responsible party column", 0.85, declared)
            yield Found(names[0].start, names[-1].end, "column", Statement(owners))
        row = 0


def _find_bodies(text: str, start: int, end: int, short: Mapping[str, str]) -> list[EnglishName]:
    """Return the bodies with which a stretch ends: of its last words in capitals, as many as make a list."""
    words = list(_WORD.finditer(text, start, end))
    at = len(words)
    while at and (words[at - 1][0][:1].isupper() or words[at - 1][0] in _GLUE):
        at -= 1
    for number in range(at, len(words)):
        low = words[number].start()
        measure = _MEASURE.match(text[low:end])
        low += measure.end() if measure else 0
        if low >= end or words[number][0] in _GLUE:
            continue
        names = split_english(text, low, end, short, strict=measure is None, wrapped=True)
        whole = names and names[0].start == low
        whole = whole and all(is_english_body(one.text, short, strict=measure is None) for one in names)
        if whole and not text[names[-1].end : end].strip(" ,;.\n"):
            return names
    return []
