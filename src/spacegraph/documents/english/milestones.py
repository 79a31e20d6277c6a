"""Milestones in English text: dated results without a quantity. Floor 2.

*The quay is opened by the end of 2031* is one; *the level is greatly improved by 2030* is a slogan.
"""

from __future__ import annotations

import re

from spacegraph.documents.commitments import Context, FoundTarget
from spacegraph.documents.deadlines import Deadline
from spacegraph.documents.english.deadlines import find_deadlines
from spacegraph.documents.english.targets import split_sentences
from spacegraph.documents.milestones import FoundMilestone

_RESULT = re.compile(
    r"\b(?:adopt\w*|complet\w*|built|build|opens?|opened|publish\w*|launch\w*|establish\w*|set up|in place"
    r"|operational|into operation"
    r"|approv\w*|into force|into effect|designat\w*|finish\w*|deliver\w*|submit\w*|due|becomes?|become|part of"
    r"|releas\w*|introduc\w*|creat\w*|draft"
    r"|text|report|begins?|starts?|issu\w+|finali[sz]\w*|first|neutral\w*|terminate\w*|eliminat\w*|abolish\w*"
    r"|phas\w+ out|clusters|found\w*"
    r"|commission\w*|demonstrat\w*|document\w*|identif\w*|mandator\w*|requir\w*|in use|ready|enact\w*|ratif\w*"
    r"|construct\w*|incorporat\w*"
    r"|develop a|carried out|conducted|held|analy[sz]e|peak\w*)\b",
    re.IGNORECASE,
)
_SLOGAN = re.compile(
    r"\b(?:significantly|greatly|continuously|marked|markedly|further|steadily|constantly|deepened|optimi[sz]ed"
    r"|smoothly|comprehensively"
    r"|focus on|notable|remarkabl[ey])\b",
    re.IGNORECASE,
)
_FROM = re.compile(r"From (?:the )?(?:school |academic |fiscal |financial )?(?:year )?(?P<year>20\d\d)\b")
_FORCE = re.compile(
    r"(?:This|These|The) (?:[A-Z][\w-]* ){1,4}(?:shall |will )?(?:come|comes|enter|enters|takes?) (?:into"
    r"|effect)"
)
_CUT = re.compile(r"; |: |, and |, but | and (?=will |to |[a-z]+ (?:a|the) )")


def find_english_milestones(
    text: str, start: int, end: int, context: Context, targets: list[FoundTarget]
) -> list[FoundMilestone]:
    """Return the milestones between two places; the date of a quantity of its sentence is none."""
    result: list[FoundMilestone] = []
    for first, last in split_sentences(text, start, end):
        quantified = {one.deadline for one in targets if one.start < last and one.end > first}
        at = first
        begun = _FROM.match(text, first, last)
        if begun:
            result.append(_make(first, last, begun["year"], ""))
        for deadline in find_deadlines(text, first, last, context):
            stop = max(deadline.end, _end_of_clause(text, deadline, last))
            clause = text[at:stop]
            begins, at = at, stop
            if deadline.date in quantified or deadline.relative or deadline.derived:
                continue
            cuts = [found.end() for found in _CUT.finditer(clause, 0, max(deadline.start - begins, 0))]
            low = begins + (cuts[-1] if cuts and begins + cuts[-1] < deadline.start - 8 else 0)
            if _FORCE.match(text, begins, stop):
                continue
            advice = re.search(r"\bshould (?!have)", text[low:stop]) is not None
            if not advice and _RESULT.search(text, low, stop) and not _SLOGAN.search(text, low, stop):
                low += len(text[low:stop]) - len(text[low:stop].lstrip(" ,;●•-"))
                result.append(_make(low, stop, deadline.date, deadline.relative))
    return result


def _end_of_clause(text: str, deadline: Deadline, last: int) -> int:
    """Return where the clause of a deadline that stands at its head ends: at the end of the sentence."""
    rest = text[deadline.end : deadline.end + 2]
    return last if rest.startswith((",", " ")) and len(text[deadline.end : last]) > 12 else deadline.end


def _make(start: int, end: int, date: str, relative: str) -> FoundMilestone:
    return FoundMilestone(start, end, date, relative, False, "dated result", 0.7)
