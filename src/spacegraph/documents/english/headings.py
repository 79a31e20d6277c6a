"""Headings without a number in English texts: the lines that name a section. Floor 2.

A line such as *Foreword* or *Delivery and monitoring* begins a section wherever it stands once; a line that comes
again and again (*Recommended actions* below each theme) is a label inside the parts.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Mapping

from spacegraph.documents.bare_headings import LOWER, UPPER, find_marked
from spacegraph.documents.contents import find_contents
from spacegraph.documents.english.dates import DATE
from spacegraph.documents.english.section_names import name_section
from spacegraph.documents.marks import Mark
from spacegraph.documents.view import View

_RUN_IN = re.compile(
    r"(?:[A-Z][a-z]{2,12}ing|(?:Action|Project|Initiative|Campaign|Program(?:me)?) (?:for|on|to"
    r"|of)) (?:[\w’'-]+,? ){0,9}[\w’'-]+\. (?=[A-Z])"
)
_WORKS = frozenset(("code", "digit", "bulletdigit", "word action", "word task", "word measure", "word project"))
_TOPS = frozenset(
    (
        "chapter",
        "roman",
        "letter",
        "comma",
        "decimal",
        "bracket",
        "word part",
        "word area",
        "word theme",
        "word pillar",
    )
)
_WORDS = re.compile(r"[A-Z][\w’'&-]*(?:,? [\w’'&/-]+){0,7}")
GENERAL, SECTION = "title general", "title section"


def find_english_headings(view: View, marks: Mapping[int, Mark]) -> dict[int, Mark]:
    """Return the marks (of no length) of the paragraphs that name a section and have no number."""
    found: dict[int, tuple[str, str]] = {}
    seen: Counter[str] = Counter()
    marked = find_marked(view, marks)
    bodies = {number: mark.body for number, mark in marks.items() if mark.kind == "bullet"}  # ■ WHAT WE AIM FOR
    skipped = range(*find_contents(view))
    for number, (start, end) in enumerate(view.paragraphs):
        line = view.text[bodies.get(number, start) : end]
        if (
            number + 1 == len(view.paragraphs)
            or number in marked
            or number in skipped
            or (number in marks and not (number in bodies and (line.isupper() or line.endswith("?"))))
            or number == 0
            or not is_heading(line.rstrip("?"))
        ):
            continue
        name = name_section(line)
        if name == "wrapper" and number < 4 and line.endswith(("Plan", "plan", "PLAN")):
            continue  # the last line of a title
        if name == "wrapper" and number - 1 in marks and ";" in view.text[slice(*view.paragraphs[number + 1])]:
            continue  # the rest of a task, above the bodies that do it
        after = marks.get(number + 1)
        if name == "wrapper" and line[-1] == ":" and after and (number - 1 in marks or after.kind == "bullet"):
            continue  # a label between the lines of one part: Actions:
        if name:
            seen[line.lower()] += 1
            found[number] = (name, line.lower())
    named = {
        number: Mark(
            GENERAL if name == "general" else SECTION,
            0,
            "",
            view.paragraphs[number][0],
            bodies.get(number, view.paragraphs[number][0]),
        )
        for number, (name, line) in found.items()
        if seen[line] == 1 and number + 1 < len(view.paragraphs)
    }
    if not marks and sum(mark.kind == SECTION for mark in named.values()) == 1:
        named = {}  # one line in a report is no outline
    over = _find_over(view, marks, {*named, *marked, *skipped})
    return _find_capitals(view, marks, named) | _find_run_in(view, marks) | over | named | marked


def _find_over(view: View, marks: Mapping[int, Mark], known: Container[int]) -> dict[int, Mark]:
    """Return the marks of the lines right above a numbered work that group the works: *Rocket chain*, above 1., 2.

    Two or more, above works of one kind that no higher numbering parts; the numbers go on from one to the next.
    """
    found = [
        number
        for number in range(1, len(view.paragraphs) - 1)
        if number not in marks
        and number not in known
        and number + 1 in marks
        and marks[number + 1].kind in _WORKS
        and _groups(view, number, number - 1 in known)
    ]
    kinds = {marks[number + 1].kind for number in found}
    if len(found) < 2 or len(kinds) > 1:
        return {}
    kind = kinds.pop()
    inside = {mark.kind for number, mark in marks.items() if found[0] < number and mark.kind in _TOPS | _WORKS}
    firsts = [marks[number + 1] for number in found]
    goes_on = kind == "code" or any(mark.value > 1 for mark in firsts)
    if inside != {kind} or not goes_on or len({(mark.value, mark.printed) for mark in firsts}) < len(firsts):
        return {}
    return {number: _mark(LOWER, view.paragraphs[number][0]) for number in found}


def _groups(view: View, number: int, headed: bool) -> bool:
    """Return whether a line may head the numbered works below it: few words, below a sentence or a heading."""
    line = view.text[slice(*view.paragraphs[number])]
    above = view.text[slice(*view.paragraphs[number - 1])]
    whole = headed or above[-1] in '.)]:;!?”"' or view.paragraphs[number][0] - view.paragraphs[number - 1][1] > 1
    return _WORDS.fullmatch(line) is not None and is_heading(line) and whole and not DATE.search(line)


def _mark(kind: str, start: int) -> Mark:
    return Mark(kind, 0, "", start, start)


def _find_capitals(view: View, marks: Mapping[int, Mark], named: Mapping[int, Mark]) -> dict[int, Mark]:
    """Return the marks of the lines in capitals over paragraphs, where nothing numbers the works of a text.

    *FROM GENE BANK TO NEW VARIETY*; between the names of its sections, and four or more.
    """
    if any(mark.kind != "bullet" for mark in marks.values()) or not named:
        return {}
    found: dict[int, Mark] = {}
    for number, (start, end) in enumerate(view.paragraphs[min(named) :], min(named)):
        line = view.text[start:end]
        below = view.paragraphs[number + 1] if number + 1 < len(view.paragraphs) else (0, 0)
        if line.isupper() and is_heading(line.rstrip("?")) and number not in named and below[1] - below[0] > 60:
            found[number] = Mark(UPPER, 0, "", start, start)
    return found if len(found) >= 4 else {}


def _find_run_in(view: View, marks: Mapping[int, Mark]) -> dict[int, Mark]:
    """Return the marks of the paragraphs that begin with a heading: *Improving hub networks. The …*."""
    found = {
        number: Mark(UPPER, 0, "", start, start)
        for number, (start, end) in enumerate(view.paragraphs)
        if number not in marks and _RUN_IN.match(view.text, start, end)
    }
    return found if len(found) >= 3 else {}


def is_heading(line: str) -> bool:
    """Return whether a line may be a heading: short, with a capital first and no stop last.

    Examples
    --------
    >>> is_heading("Delivery and monitoring"), is_heading("It will be monitored.")
    (True, False)
    """
    return (
        3 < len(line) <= 90
        and (line[0].isupper() or re.match(r"20\d\d [A-Z]", line) is not None)
        and line[-1] not in ".;,!?"
        and "|" not in line
        and "\t" not in line
        and not line.startswith(("Share ", "Follow us", "Print ", "Source:", "Editor:", "Font size"))
    )
