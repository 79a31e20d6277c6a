"""Who does it, where plans write it in a short form of their own: *Roads (A), Depots (R)*. Floor 2.

Letters behind names as in a matrix of responsibilities (RACI), names and a date in a bracket at the end of a line
(*NLB + PWS, March 2032*) or behind a dash (*- PUC with GEO; 2027*), in the heading of an action (*Action 1 - A (B)
- Q2 2031*), and *Recommendation 1 (for A, working with B)*. Only where a plan does so three times or more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from spacegraph.documents.english.bodies import is_english_body
from spacegraph.documents.english.dates import find_date
from spacegraph.documents.english.declared import Declared
from spacegraph.documents.english.labels import make_listed, make_owners
from spacegraph.documents.english.names import EnglishName, split_english
from spacegraph.documents.responsibility import Found
from spacegraph.documents.roles import LEAD, RESPONSIBLE, SUPPORT, Owner, Statement
from spacegraph.documents.view import View

_FEWEST = 3
_LETTER = r"\((?:A/R|R/A|A|R|L|S|C|I)\)"
_ENTRY = rf"[A-Z][^()\n.;:]{{1,70}} {_LETTER}"
_MATRIX = re.compile(
    rf"(?:(?<=[.;!?:] )|(?<=\n)|^)(?P<list>{_ENTRY}(?:[,;] (?:and )?{_ENTRY}){{0,14}})(?=\.?(?:\n|$))"
)
_LETTERED = re.compile(r"(?P<name>[A-Z][^()\n.;:]{1,70}) \((?P<letter>[ARLSCI/]{1,3})\)")
_ROLES = {"A": LEAD, "A/R": LEAD, "R/A": LEAD, "L": LEAD, "R": SUPPORT, "S": SUPPORT}
"""Roles of the letters beside one that leads; whom a plan consults (C) or informs (I) does not do it."""
_ENDING = re.compile(
    r"(?<=[\w%’)”]) \((?P<who>[A-Z][^()\n,;+/]{1,60}(?: ?[+,/&] ?[A-Z][^()\n,;+/]{1,60}){0,6}?)"
    r"(?:, (?P<when>[^(),;\n]{4,24}))?\)(?=\.?(?:\n|$))"
)
_DASHED = re.compile(
    r"(?:(?<=[.!?”)]) |(?<=\)\n))(?:\((?P<due>[^()\n]{4,24})\) )?-{1,2} (?P<who>[A-Z][^.;\n]{1,120}?)"
    r"(?: with (?P<with>[^;\n]{2,200}?))?(?:; (?P<when>[^;\n]{4,24}))?(?=\n|$)"
)
_OBLIQUE = re.compile(
    r"^(?P<who>[A-Z][\w’' -]{1,60}?) / (?P<with>[\w’' ,-]{2,160})$",
    re.MULTILINE,
)
_MARGIN = re.compile(
    r"^(?=\d{1,2}[.)] |[A-Z]{0,3}\d{1,2}(?:\.\d{1,2})? )[^\n]{8,90}? {3,}"
    r"(?P<who>[A-Z][A-Za-z&]{1,7}(?:(?:, ?| / ?|/)[A-Z][A-Za-z&]{1,7}){0,6})$",
    re.MULTILINE,
)
"""Initials of bodies in the margin beside the heading of a work: *3. Renew the docks      HB, MO*."""
_KEY = re.compile(r"(?:^|(?<=\s))(?P<key>[A-Z][A-Za-z&]{1,7}) {1,8}(?=[A-Z][a-z])", re.MULTILINE)
"""Initials before what they stand for, in a key of two columns."""
_HEADED = re.compile(
    r"^(?:Action|Measure|Commitment|Initiative|Task|Project|Step) \w{1,5} -{1,2} (?P<who>[A-Z][^()\n]{3,90}?)"
    r"(?: \((?P<with>[^()\n]{3,200})\))? -{1,2} (?P<when>[^()\n-]{4,24})$",
    re.MULTILINE,
)
_ADDRESSED = re.compile(
    r"^(?:Recommendation|Action|Proposal|Measure) \w{1,5} \(for (?P<who>(?:the )?[A-Z][^()\n]{3,160}?)"
    r"(?:, (?:working |together )?with (?P<with>[^()\n]{3,160}))?\)",
    re.MULTILINE,
)


def find_notations(view: View, start: int, end: int, declared: Declared) -> Iterator[Found]:
    """Yield the statements of these forms between two places."""
    text, short = view.text, declared.short
    runs = list(_MATRIX.finditer(text, start, end))
    for found in runs if len(runs) >= _FEWEST else ():
        owners = _read_letters(found)
        if owners:
            yield Found(*found.span("list"), "letters behind names", Statement(owners))
    ending = _keep(_ENDING, text, start, end)
    leads = any("+" in one["who"] for one in ending)  # NLB + PWS: the first leads, also where it is alone
    for found in ending:
        names = _split(text, *found.span("who"), short)
        if names:
            owners = _make(names[:1], names[1:], leads=leads)
            yield Found(*found.span(), "bracket", Statement(owners, find_date(found["when"] or "")))
    for found in _keep(_HEADED, text, start, end):
        lead, others = _split(text, *found.span("who"), short), _split_others(text, found, short)
        if lead and find_date(found["when"]):
            owners = _make(lead, others, leads=True)
            yield Found(found.start("who"), found.end(), "heading", Statement(owners, find_date(found["when"])))
    for found in _keep(_DASHED, text, start, end):
        lead, others = _split(text, *found.span("who"), short), _split_others(text, found, short)
        if lead and not found["with"] and declared.first_leads:
            lead, others = lead[:1], lead[1:]
        if lead:
            owners = _make(lead, others, leads=bool(found["with"] or declared.first_leads or found["when"]))
            yield Found(*found.span(), "bracket", Statement(owners, find_date(found["when"] or found["due"] or "")))
    oblique = [one for one in _OBLIQUE.finditer(text, start, end) if _is_known(one["who"], short)]
    for found in oblique if len(oblique) >= _FEWEST else ():
        place = found.start("who")
        first = EnglishName(found["who"], place, found.end("who"), found["who"])
        owners = _make([first], _split_others(text, found, short), leads=True)
        yield Found(*found.span(), "bracket", Statement(owners))
    keys = {*short, *(one["key"] for one in _KEY.finditer(text, start, end))}
    margin = [one for one in _MARGIN.finditer(text, start, end) if set(re.split(r"[,/ ]+", one["who"])) <= keys]
    for found in margin if len(margin) >= _FEWEST else ():
        names = _split(text, *found.span("who"), short)
        owners = make_listed(names, RESPONSIBLE, "initials in the margin", 0.85, declared)
        yield Found(*found.span("who"), "bracket", Statement(owners))
    addressed = list(_ADDRESSED.finditer(text, start, end))
    for found in addressed if len(addressed) >= _FEWEST else ():
        lead, others = split_english(text, *found.span("who"), short), _split_others(text, found, short)
        if lead:
            owners = make_owners(lead, RESPONSIBLE, "addressed to", 0.85)
            owners += make_owners(others, SUPPORT, "addressed to", 0.85)
            yield Found(found.start("who"), found.end(), "heading", Statement(owners))


def _is_known(name: str, short: Mapping[str, str]) -> bool:
    """Return whether a name is that of a body, or begins with the abbreviation of one: *MCC Highways*."""
    return name.split()[0] in short or is_english_body(name, short, strict=False)


def _keep(pattern: re.Pattern[str], text: str, start: int, end: int) -> list[re.Match[str]]:
    """Return the matches, where enough of them end with a date."""
    found = list(pattern.finditer(text, start, end))
    dated = [one for one in found if any(find_date(one.groupdict().get(key) or "") for key in ("when", "due"))]
    return found if len(dated) >= _FEWEST else []


def _read_letters(found: re.Match[str]) -> tuple[Owner, ...]:
    first = found.start("list")
    entries = [(one, one["letter"]) for one in _LETTERED.finditer(found["list"])]
    leads = any(_ROLES.get(letter) == LEAD for _, letter in entries)
    owners: tuple[Owner, ...] = ()
    for one, letter in entries:
        if letter in _ROLES:
            name = one["name"].removeprefix("and ")
            place = first + one.end("name") - len(name)
            said = EnglishName(name, place, place + len(name), name)
            owners += make_owners([said], _ROLES[letter] if leads else RESPONSIBLE, f"letter {letter}", 0.9)
    return owners


def _split(text: str, low: int, high: int, short: Mapping[str, str]) -> list[EnglishName]:
    """Return the names of a list that plus signs, slashes or commas part; none where one is no body."""
    names: list[EnglishName] = []
    for one in re.finditer(r"[^+,/&]+", text[low:high]):
        place = low + one.start() + len(one[0]) - len(one[0].lstrip())
        said = split_english(text, place, low + one.end(), short)
        if len(said) != 1 or not (said[0].text in short or is_english_body(said[0].text, short, strict=False)):
            return []
        names += said
    return names


def _split_others(text: str, found: re.Match[str], short: Mapping[str, str]) -> list[EnglishName]:
    return split_english(text, *found.span("with"), short) if found["with"] else []


def _make(lead: list[EnglishName], others: list[EnglishName], *, leads: bool) -> tuple[Owner, ...]:
    role = LEAD if leads else RESPONSIBLE
    rest = SUPPORT if leads else RESPONSIBLE
    return make_owners(lead, role, "short form", 0.85) + make_owners(others, rest, "short form", 0.85)
