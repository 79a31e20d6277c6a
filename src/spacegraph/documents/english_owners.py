"""Who does it, in English plans: *Led by …*, *Lead: …*, a *Responsible Party* column.

*X will work with Y*. Floor 2.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacegraph.documents.english_names import EnglishName, find_abbreviations, read_name_run, split_english
from spacegraph.documents.names import Name
from spacegraph.documents.responsibility import Found
from spacegraph.documents.roles import LEAD, RESPONSIBLE, SUPPORT, Owner, Statement
from spacegraph.documents.view import View

_LED = re.compile(
    r"\b(?:[Ll]ed|[Ss]pearheaded|[Hh]eaded|[Oo]verseen) (?:jointly )?by (?=(?:the )?[A-Z])|\b[Uu]nder the "
    r"leadership of (?=(?:the )?[A-Z])"
)
_LABEL = re.compile(
    r"(?:^|(?<=[\n.;(\[ ]))(?P<label>(?:(?:Co-)?[Ll]ead(?:ing)?|[Rr]esponsible|[Ss]upport(?:ing)?"
    r"|[Pp]articipating|[Pp]artner(?:ing)?|[Cc]oordinating|[Ii]mplementing|[Cc]ooperating|[Oo]wner|[Pp]rimary)"
    r"(?: (?:[Aa]genc(?:y|ies)|[Pp]art(?:y|ies)|[Ee]ntit(?:y|ies)|[Uu]nits?|[Oo]rgani[sz]ations?|[Dd]epartments?"
    r"|[Oo]ffices?|[Bb]od(?:y|ies)|[Pp]artners?|[Oo]wners?))?(?:\(s\))?s?) ?: +(?=[A-Z(]|the )"
)
_WORKS = re.compile(
    r"(?:^|(?<=[\n.;●•] )|(?<=\n)|(?<=● ))(?P<who>(?:The )?[A-Z][\w'&-]*(?: (?:[A-Z][\w'&-]*|of|for|and|the"
    r"|on)){0,10}) will (?:work|coordinate|collaborate|partner|cooperate) with (?P<whom>[^.;\n]{4,160}?)(?= to | "
    r"in order|[.;\n])"
)
_COLUMN = re.compile(
    r"(?:Responsible (?:Party|Parties|Agency|Entity|Office)|Lead (?:Agency|Office|Entity)|Owner)\s*$",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2}, \d{4}|\bQ[1-4] (?:FY)? ?\d{4}"
    r"|\b(?:Quarterly|Annually|Ongoing|Monthly)\b"
)
_ROW = re.compile(r"^\d{1,2}\. ?\d{1,2}(?:\.\d{1,2})?[.:]? +[A-Z]")


def find_english_owners(view: View, start: int, end: int) -> list[Found]:
    """Return the statements between two places, in order."""
    text = view.text
    short = find_abbreviations(text[start:end])
    result = list(_find_led(text, start, end, short))
    result += _find_labelled(text, start, end, short)
    result += _find_columns(view, start, end, short)
    result += _find_working(text, start, end, short)
    return sorted(result, key=lambda one: one.start)


def _owners(names: list[EnglishName], role: str, rule: str, confidence: float) -> list[Owner]:
    return [
        Owner(
            Name(name.full, name.start, name.end, 0, name.text[:1].islower()),
            SUPPORT if name.support else role,
            rule,
            confidence,
        )
        for name in names
    ]


def _find_led(text: str, start: int, end: int, short: dict[str, str]) -> Iterator[Found]:
    done = start
    for found in _LED.finditer(text, start, end):
        if found.start() < done:
            continue
        stop = text.find("\n", found.end())
        last = read_name_run(text, found.end(), min(end, stop if stop > 0 else end, found.end() + 600))
        names = split_english(text, found.end(), last, short)
        done = last
        if names:
            heads = found[0][0].isupper() or re.search(
                r"\b(?:be|is|are) $", text[max(found.start() - 5, 0) : found.start()]
            )
            form, sure = ("led by", 0.9) if heads else ("prose", 0.5)
            yield Found(found.start(), last, form, Statement(tuple(_owners(names, LEAD, "led by", sure))))


def _find_labelled(text: str, start: int, end: int, short: dict[str, str]) -> Iterator[Found]:
    labels = list(_LABEL.finditer(text, start, end))
    for number, found in enumerate(labels):
        stop = min(
            (place for sign in ("\n", ")", "]", ". ") if (place := text.find(sign, found.end(), end)) > 0),
            default=end,
        )
        if text[stop : stop + 1] == ")" and "(" in text[found.end() : stop]:
            line = text.find("\n", found.end())
            stop = line if line > 0 else end
        if number + 1 < len(labels):
            stop = min(stop, labels[number + 1].start())
        names = split_english(text, found.end(), min(stop, found.end() + 500), short)
        label = found["label"].lower()
        role = (
            LEAD
            if "lead" in label or "primary" in label or "owner" in label
            else RESPONSIBLE
            if "respons" in label or "implement" in label
            else SUPPORT
        )
        if names:
            yield Found(
                found.start("label"),
                names[-1].end,
                "label",
                Statement(tuple(_owners(names, role, f"label {found['label']}", 0.92))),
            )


def _find_columns(view: View, start: int, end: int, short: dict[str, str]) -> Iterator[Found]:
    """Yield the last cell of the rows below a header that ends in *Responsible Party*."""
    column, row = False, ""
    first = 0
    for low, high in view.paragraphs:
        if not start <= low < end:
            continue
        line = view.text[low:high]
        if _COLUMN.search(line) and len(line) < 160:
            column = True
            continue
        if not column:
            continue
        if _ROW.match(line):
            row, first = line, low
        elif not row or re.match(r"(?:Action|Goal|Objective|Strategy) \d|\d{1,3}\.\s+[A-Z]", line):
            column, row = (
                bool(row) and column and not line.startswith(("Action", "Goal", "Objective", "Strategy")),
                "",
            )
            continue
        dates = list(_DATE.finditer(view.text, low, high))
        if row and dates:
            names = split_english(view.text, dates[-1].end(), high, short)
            if names and names[0].start - dates[-1].end() < 6:
                yield Found(
                    names[0].start,
                    names[-1].end,
                    "column",
                    Statement(tuple(_owners(names, RESPONSIBLE, "responsible party column", 0.85))),
                )
    del first


def _find_working(text: str, start: int, end: int, short: dict[str, str]) -> Iterator[Found]:
    for found in _WORKS.finditer(text, start, end):
        lead = split_english(text, found.start("who"), found.end("who"), short)
        support = split_english(text, found.start("whom"), found.end("whom"), short)
        if len(lead) == 1 and not lead[0].text.startswith(("We", "This", "It")):
            owners = _owners(lead, RESPONSIBLE, "will work with", 0.7) + _owners(
                support, SUPPORT, "will work with", 0.65
            )
            yield Found(found.start("who"), found.end("whom"), "works with", Statement(tuple(owners)))
