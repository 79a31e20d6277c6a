"""Headings without a number in English texts: the lines that name a section. Floor 2.

A line such as *Foreword* or *Delivery and monitoring* begins a section wherever it stands once; a line that comes
again and again (*Recommended actions* below each theme) is a label inside the parts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from spacegraph.documents.english.section_names import name_section
from spacegraph.documents.marks import Mark
from spacegraph.documents.view import View

GENERAL, SECTION = "title general", "title section"


def find_english_headings(view: View, marks: Mapping[int, Mark]) -> dict[int, Mark]:
    """Return the marks (of no length) of the paragraphs that name a section and have no number."""
    found: dict[int, tuple[str, str]] = {}
    seen: Counter[str] = Counter()
    for number, (start, end) in enumerate(view.paragraphs):
        line = view.text[start:end]
        if number in marks or number == 0 or not is_heading(line):
            continue
        name = name_section(line)
        if name:
            seen[line.lower()] += 1
            found[number] = (name, line.lower())
    return {
        number: Mark(
            GENERAL if name == "general" else SECTION, 0, "", view.paragraphs[number][0], view.paragraphs[number][0]
        )
        for number, (name, line) in found.items()
        if seen[line] == 1 and number + 1 < len(view.paragraphs)
    }


def is_heading(line: str) -> bool:
    """Return whether a line may be a heading: short, with a capital first and no stop last.

    Examples
    --------
    >>> is_heading("Delivery and monitoring"), is_heading("It will be monitored.")
    (True, False)
    """
    return (
        3 < len(line) <= 90
        and line[0].isupper()
        and line[-1] not in ".;,!?"
        and "|" not in line
        and "\t" not in line
    )
