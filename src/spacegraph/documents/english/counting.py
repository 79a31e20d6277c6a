"""English figures that number two levels, and sections that only a figure numbers. Floor 2."""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping
from dataclasses import replace

from spacegraph.documents.english.marks import SIGNS
from spacegraph.documents.english.section_names import name_section
from spacegraph.documents.marks import Mark
from spacegraph.documents.view import View

_PLAIN = re.compile(r"(?P<value>\d{1,2}) (?P<head>[A-Z][A-Za-z ,&'-]{2,60})")
"""A heading of a section with its figure, and nothing between them: *3 More trees*, above 3.1."""


def part_bullets(view: View, marks: dict[int, Mark]) -> None:
    """Make figures behind bullets (●1.) a kind of their own where there are figures without, as of sections."""
    digits = [number for number, mark in marks.items() if mark.kind == "digit"]
    dotted = [number for number in digits if view.text[view.paragraphs[number][0]] in SIGNS]
    if 0 < len(dotted) < len(digits):
        marks.update({number: replace(marks[number], kind="bulletdigit") for number in dotted})


def find_plain(view: View, marks: dict[int, Mark]) -> dict[int, Mark]:
    """Return the marks of sections that only a bare figure numbers."""
    first = {mark.printed.split(".")[0] for mark in marks.values() if mark.kind == "decimal"}
    result: dict[int, Mark] = {}
    wanted = 1
    for number, (start, end) in enumerate(view.paragraphs):
        plain = _PLAIN.fullmatch(view.text, start, end)
        if plain and number not in marks and (plain["value"] in first or (first and int(plain["value"]) == wanted)):
            wanted = int(plain["value"]) + 1
            result[number] = Mark("digit", int(plain["value"]), plain["value"], start, plain.start("head"))
    return result if len(result) >= 3 else {}


_BROKEN = re.compile(r"(?P<value>\d{1,2})(?: ?\.? )(?=[A-Z“\"][^\n|]{2,80}[.:] )")


def find_broken(view: View, marks: Mapping[int, Mark]) -> dict[int, Mark]:
    """Return the marks that a slip has broken (*8 Digital services. …*, *8 . …*) where the figure is missing."""
    result: dict[int, Mark] = {}
    for kind in ("digit", "comma"):
        numbers = sorted(number for number, mark in marks.items() if mark.kind == kind)
        for before, after in itertools.pairwise(numbers):
            wanted = marks[before].value + 1
            if marks[after].value != wanted + 1:
                continue
            for number in range(before + 1, after):
                found = _BROKEN.match(view.text, *view.paragraphs[number])
                if number not in marks and found and int(found["value"]) == wanted:
                    result[number] = Mark(kind, wanted, found["value"], found.start(), found.end())
    return result


def part_chapters(marks: dict[int, Mark]) -> None:
    """Make the sections of chapters (*Section 1* below *Chapter 2*) a kind of their own."""
    tops = {number: mark.printed.split()[0].lower() for number, mark in marks.items() if mark.kind == "chapter"}
    if "chapter" not in tops.values():
        return
    for number, word in tops.items():
        if word != "chapter":
            marks[number] = replace(marks[number], kind="section")


def part_sections(view: View, marks: dict[int, Mark]) -> None:
    """Make the figures of sections (*1. General Requirements*) a kind of their own where tasks have figures, too.

    So some translations do that know one kind of figures for 一、 and 1.: 1., (1), 1.
    """
    digits = [number for number, mark in marks.items() if mark.kind == "digit"]
    if not any(mark.kind == "paren" for mark in marks.values()):
        return
    lines = {number: view.text[marks[number].body : view.paragraphs[number][1]] for number in digits}
    tops = [number for number in digits if len(lines[number]) <= 60 and name_section(lines[number])]
    counted = [marks[number].value for number in tops] == list(range(1, len(tops) + 1))
    if len(tops) >= 3 and counted and len(tops) < len(digits):
        marks.update({number: replace(marks[number], kind="roman") for number in tops})
