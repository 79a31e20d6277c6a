"""By when, in English sentences: *by 4 July 2033*, *before the end of 2027*, *within three years*. Floor 2."""

from __future__ import annotations

import re

from spacegraph.documents.commitments import Context
from spacegraph.documents.deadlines import Deadline
from spacegraph.documents.english.dates import DATE, read_date
from spacegraph.documents.english.units import NUMBERS

_BY = re.compile(
    r"\b(?P<by>[Bb]y|[Bb]efore|[Uu]ntil|[Uu]p to|(?<=goal )for|(?<=target )for|(?<=goals )for"
    r"|(?<=targets )for|(?<=Goals )for"
    r"|(?<=Targets )for|(?<=Objectives )for|[Nn]o later than|[Nn]ot later than|[Pp]rior to|[Tt]owards?|[Aa]round"
    r"|[Dd]ue (?:on|by|in)"
    r"|[Aa]t the latest(?: by| in)?|[Ww]ith|[Ll]ooking (?:ahead |forward |in)?to|[Aa]s of|[Tt]o|[Ii]n|[Oo]n"
    r"|[Dd]uring|[Ff]rom)"
    r"(?: the)?(?: (?:first|second) half of)?(?: (?:end|close|beginning|start"
    r"|middle)(?: of)?)?(?: the)?(?: (?:spring|summer|autumn|fall|winter) of)?"
    r"(?: (?:(?:school |academic |fiscal |financial )?year"
    r"|(?:spring|summer|autumn|fall|winter|heating|flood|growing|tourist) (?:semester|term|season))(?: of)?)?"
    r"(?: (?:late|early|mid-?|spring|summer|autumn|winter|fall|around))? ?(?:FY ?)?$"
)
_BARE = re.compile(r"(?:(?:[a-z)%0-9]|km) (?:spring |summer |autumn |winter |late |early )?|\((?:by )?|\bin )$")
_BASE = re.compile(
    r"(?:compared (?:with|to)|relative to|versus|than(?: in)?|since|below|against|over|from|on|of|between)"
    r" (?:the |its )?(?:level of |levels of |average of )?$",
    re.IGNORECASE,
)
_LEVEL = re.compile(r"(?:-{1,2}20\d\d)?(?:'s)? (?:levels?|average|baseline|base|figures?|values?|prices)\b")
_WENT = re.compile(
    r"\b(?:was|were|had|grew|rose|fell|stood|reached|amounted|counted|totall?ed|accounted|ranked|operated)\b"
)
_COMING = re.compile(r"\b(?:will|shall|aims?|is to|are to|to be|should|must|plans?|expected|target)\b")
_RELATIVE = re.compile(
    r"\b(?:[Ww]ithin|[Oo]ver|[Ii]n|[Dd]uring|[Ff]or) (?:the )?(?P<next>next |coming |following )?(?:a period of )?"
    rf"(?P<count>\d{{1,2}}|an?|{'|'.join(NUMBERS)}) (?P<unit>years?|months?|decade)\b"
)
_SPAN = re.compile(
    r"\b(?:[Ff]rom|[Bb]etween|[Dd]uring|[Oo]ver) (?:FY ?)?20\d\d ?(?:to|and|through"
    r"|-{1,2}) ?(?:FY ?)?(?P<last>20\d\d)\b"
)
"""Years from the first to the last of which something is done."""
_HEAD = re.compile(r"[ •●*-]*(?P<year>20\d\d)(?: ?:| {2,}| -{1,2} ) ?(?=\S)")
"""The year at the head of a line of a list of goals: *2028: an output of 20 billion yuan*."""
_HEADS = re.compile(r" ?: | -{1,2} ")
"""What parts a date at the head of a line from what is due then: *Q4 2027 - 60,000 wallets issued*."""
_PERIOD = re.compile(
    r"\b(?P<number>1[2-6])th Five-Year Plan\b|\b(?P<this>this year|the end of (?:this|the) year|year-end)\b"
)


def find_deadlines(text: str, start: int, end: int, context: Context) -> list[Deadline]:
    """Return the deadlines of a sentence in order."""
    floor = context.period.start or (int(context.issued[:4]) if context.issued else 0)
    result = [one for found in DATE.finditer(text, start, end) if (one := _read(text, found, start, floor))]
    result += [one for found in _RELATIVE.finditer(text, start, end) if (one := _read_relative(found, context))]
    head = _HEAD.match(text, start, end)
    if head and (context.objective or 0 < floor <= int(head["year"])):
        result.append(Deadline(head["year"], *head.span("year")))
    for found in _SPAN.finditer(text, start, end):
        if int(found["last"]) >= (floor or 2020):
            result.append(Deadline(found["last"], found.start(), found.end()))
    for found in _PERIOD.finditer(text, start, end):
        year = str(2020 + (int(found["number"]) - 13) * 5) if found["number"] else context.issued[:4]
        if year:
            result.append(Deadline(year, found.start(), found.end(), derived=True))
    return sorted(result, key=lambda one: one.start)


def _read(text: str, found: re.Match[str], start: int, floor: int) -> Deadline | None:
    date = read_date(found)
    before = text[max(start, found.start() - 60) : found.start()]
    said = _BY.search(before)
    word = said["by"].lower() if said else ""
    opens = said is not None and not before[: said.start()].strip(" -•●")
    if (floor and int(date[:4]) < floor) or _LEVEL.match(text, found.end()) or found["last"]:
        return None
    if said is None and not before.strip(" -•●*") and _HEADS.match(text, found.end()):
        return Deadline(date, found.start(), found.end())
    if said is None:
        exact = len(date) > 4 or before.endswith(("(", "summer ", "spring ", "autumn ", "winter "))
        return (
            Deadline(date, found.start(), found.end())
            if exact and _BARE.search(before) and not _BASE.search(before)
            else None
        )
    if (
        word == "from"
        or (word == "to" and not re.search(r"\bto the year", before))
        or (word == "with" and not opens)
    ):
        return None
    if re.search(r"\bthe first(?: of \w+)? $", before[: said.start()]):
        return None
    if (
        word == "in"
        and _WENT.search(text[start : found.end() + 80])
        and not _COMING.search(text[start : found.end() + 200])
    ):
        return None
    if word == "in" and re.search(r"(?:compared (?:with|to)|than|from [\w$€£.,% ]{1,30}|was|were) in $", before):
        return None
    if word == "in" and not floor and re.search("[a-z]{3,}ed in $", before):
        return None
    return Deadline(date, found.start() - len(before) + said.start(), found.end())


def _read_relative(found: re.Match[str], context: Context) -> Deadline | None:
    word = found["count"].lower()
    count = int(word) if word.isdecimal() else NUMBERS.get(word, 1)
    ahead = found[0].lower().startswith("within") or found["next"]
    whole = found["unit"] == "years" and count == context.period.end - context.period.start + 1
    if not ahead:
        last = str(context.period.end) if whole and not found[0].lower().startswith("for") else ""
        return Deadline(last, found.start(), found.end(), f"P{count}Y", True) if last else None
    unit = "M" if found["unit"].startswith("month") else "Y"
    count *= 10 if found["unit"] == "decade" else 1
    base = context.period.start - 1 if context.period.start else int(context.issued[:4]) if context.issued else 0
    date = str(base + count) if base and unit == "Y" else ""
    return Deadline(date, found.start(), found.end(), f"P{count}{unit}", bool(date))


def choose_deadline(
    text: str, deadlines: list[Deadline], start: int, end: int, others: list[int]
) -> Deadline | None:
    """Return the deadline of a quantity: right after it, else the nearest before, else the first of the sentence.

    Parameters
    ----------
    others
        Where the other quantities of the sentence start: the deadline behind one of these is not right after.
    """
    after = [one for one in deadlines if one.start >= end]
    before = [one for one in deadlines if one.end <= start]
    apart = bool(before and after) and "," in text[end : after[0].start]
    if apart and any(after[0].end <= place < after[0].end + 40 for place in others):
        return before[-1]  # By 2030, build 40, and by 2028 at least 12
    if after and not any(end <= place < after[0].start for place in others) and after[0].start - end < 160:
        return after[0]
    return before[-1] if before else after[0] if after else None
