"""What an English plan says once and means everywhere. Floor 2.

Abbreviations, that the first of a list leads, the years of time frames that have names.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from spacegraph.documents.english.abbreviations import find_abbreviations
from spacegraph.documents.english.bodies import is_english_body
from spacegraph.documents.english.dates import MONTH, find_date

_FIRST_LEADS = re.compile(
    r"\b[Ff]irst(?:[- ](?:of (?:those|the bodies|the units)|listed|named|mentioned|party|agency|department"
    r"|organi[sz]ation|institution|entity|body|unit|one|in (?:the"
    r"|each) (?:list|column|cell|row)(?: [“\"'‘][A-Z][\w ]{1,30}[”\"'’])?"
    r"|place|(?:under|behind|after) [“\"]?[A-Z][a-z]+[”\"]?)){0,3}(?: (?:shall|will|is to|being))?"
    r" (?:leads?|takes? the lead|(?:is|be|as|being) (?:the )?(?:lead|leading|accountable|responsible for overall))"
    r"|\b(?:[Ll]ead|[Aa]ccountable|[Rr]esponsible) (?:agency|body|department|unit|party"
    r"|organi[sz]ation), (?:which is )?"
    r"(?:named|listed|given|mentioned|shown|placed|printed) first\b"
    r"|\b[Ll]ead(?:ing|er)?(?: (?:agency|body|department|unit|party|organi[sz]ation|partner))? (?:is|are|comes)"
    r" (?:always )?(?:(?:named|listed|given|mentioned|shown|placed|printed) )?first\b"
    r"|(?<= )(?:listed|named|placed|mentioned|ranked) first"
    r"(?: in (?:the|each) (?:square )?(?:brackets?|parenthes[ei]s|lists?|columns?|rows?))?,?(?: (?:shall"
    r"|will|is to|being|is|are|as))?"
    r" (?:leads?|takes? the lead|(?:be )?(?:the )?lead)"
)
"""Where a plan says once that the first of several bodies in a list leads."""
_SEVERAL = re.compile(r"\b(?:[Ww]here|[Ww]hen|[Ii]f)\b[^.]*$")
_FRAME = re.compile(
    r"\b(?P<word>Immediate|Near|[Ss]hort|[Mm]edium|Mid|[Ll]ong"
    r"|H[1-4])(?:[- ][Tt]erm)?(?: \((?P<letter>[A-Z])\))? ?(?:\(|-{1,2} |: |= |means |(?=by ))"
    r"(?:complete |completed |done |delivered )?(?:by |before |until |through |to )?(?:(?:the )?end (?:of )?)?"
    r"(?P<date>(?:20\d\d ?-{1,2} ?)?(?:[A-Z]?[a-z0-9]{1,9}[ ,\n]{1,2}){0,3}20\d\d)(?=[);,.\n])",
)

_YEARLY = re.compile(r"(?<!-)\b(?P<year>20\d\d) (?:Annual )?(?:Work|Action|Implementation) Plan\b")
"""The title of a plan of one year."""
_MONTH = re.compile(rf"(?:(?i:by|before|the|end|of|mid|early|late)[ -]){{0,4}}(?P<day>{MONTH}(?: \d{{1,2}})?)")
_SEMICOLON = re.compile(r"\bbefore the semicolon,? (?:is|are|being|leads?|takes? the lead|shall lead|will lead)\b")
_LISTED = re.compile(
    r"^(?P<short>[A-Z][A-Za-z&]{1,8})(?: {2,}|\t|: ?| - )(?P<full>[A-Z][^\n:.]{6,90})$", re.MULTILINE
)


@dataclass(frozen=True)
class Declared:
    """What a plan declares.

    Attributes
    ----------
    short
        Full name of each abbreviation.
    first_leads
        The first of several bodies in a list leads, the others support.
    frames
        Year of each time frame that has a name (*short*, *medium*, *long*); none where fewer than two are declared.
    """

    short: Mapping[str, str]
    first_leads: bool
    frames: Mapping[str, str]
    semicolon: bool = False
    """Of a list in a bracket, those before the semicolon lead, the others support."""
    year: str = ""
    """The year of a plan of one year, in which its tables name months alone."""
    lone_leads: bool = False
    """A body that is named alone leads as well: not *where several are named, the first leads*."""

    def date(self, text: str) -> str:
        """Return the last date that a text prints, or the year of the time frame at its head, or nothing."""
        word = re.match(r"\s*(H[1-4]|[A-Za-z]*)", text)
        day = _MONTH.fullmatch(text.strip()) if self.year else None
        date = find_date(f"{day['day']}, {self.year}") if day else find_date(text)
        return date or self.frames.get(word[1].lower() if word else "", "")


_RUN = re.compile(
    r"(?:(?<=[Aa]bbreviations: )|(?<=; ))(?P<short>[A-Z][A-Za-z&]{1,8}) (?:-{1,2}|=) "
    r"(?P<full>[A-Z][^\n:.;]{4,90})(?=[;.\n])"
)
"""Abbreviations in a row: *Abbreviations: NH - National Highways; …*."""


def find_declared(text: str, start: int, end: int) -> Declared:
    """Return what a text declares between two places.

    Examples
    --------
    >>> text = "Mint Office (MO). The body listed first takes the lead. Short (by 2026), Long (2030-2035)"
    >>> found = find_declared(text, 0, len(text))
    >>> found.short, found.first_leads, found.date("Long-term"), found.date("June 2029"), found.date("Ongoing")
    ({'MO': 'Mint Office'}, True, '2035', '2029-06', '')
    """
    frames = {
        one["word"].lower(): find_date(one["date"].replace("\n", " ")) for one in _FRAME.finditer(text, start, end)
    }
    frames |= {
        one["letter"].lower(): find_date(one["date"].replace("\n", " "))
        for one in _FRAME.finditer(text, start, end)
        if one["letter"]
    }
    leads = _FIRST_LEADS.search(text, start, end)
    before = text[max(start, leads.start() - 90) : leads.start()] if leads else ""
    parted = _SEMICOLON.search(text, start, end)
    semicolon = parted is not None
    columns = parted is not None and "column" in text[max(start, parted.start() - 90) : parted.start()]
    alone = (leads is not None or columns) and not _SEVERAL.search(before)
    short = find_abbreviations(text[start:end]) | _find_listed(text, start, end)
    years = {one["year"] for one in _YEARLY.finditer(text, start, min(end, start + 2000))}
    year = years.pop() if len(years) == 1 else ""
    return Declared(short, leads is not None or columns, frames if len(frames) > 1 else {}, semicolon, year, alone)


def _find_listed(text: str, start: int, end: int) -> dict[str, str]:
    """Return the abbreviations of bodies that a list gives, one a line: *NWSA    National Water Authority*."""
    listed = [(one["short"], one["full"].strip()) for one in _LISTED.finditer(text, start, end)]
    run = [(one["short"], one["full"].strip()) for one in _RUN.finditer(text, start, end)]
    bodies = {short: full for short, full in [*listed, *run] if is_english_body(full, {}, strict=False)}
    return dict(run) | bodies if sum(short in bodies for short, _ in run) >= 2 else bodies
