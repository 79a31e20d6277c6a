"""What the columns of English tables hold, and what a row says below such heads of who and by when. Floor 2."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacegraph.documents.english.declared import Declared
from spacegraph.documents.english.labels import make_listed
from spacegraph.documents.english.names import split_english
from spacegraph.documents.responsibility import Found
from spacegraph.documents.roles import LEAD, RESPONSIBLE, SUPPORT, Statement
from spacegraph.documents.view import View

HEAD = re.compile(
    r"(?P<number>serial|(?:s(?:l|r|er|erial)?\.? ?|item |row |action |task |measure )?(?:no\.?|number)|#"
    r"|ref\.?(?:erence)?|id|code)"
    r"|(?P<support>(?:support(?:ing)?|partners?"
    r"|(?:key |other )?stakeholders?|contributors?"
    r"|participating|cooperating|other)"
    r"(?: [\w/()]{2,14}){0,2}|(?:working |together |in (?:partnership|cooperation|collaboration) )?with"
    r"|helped by|assisted by)|(?P<lead>(?:(?:co-?)?lead(?:ing)?|led|nodal)(?: [\w/()]{2,14}){0,3})"
    r"|(?P<owner>(?!.*(?:line|date|timing)$)(?:(?:delivered|implemented|owned|carried out) by|by whom"
    r"|responsible|responsibility|owner|who"
    r"|implementing|implementation|accountable|agency"
    r"|agencies|the agency|department)"
    r"(?: [\w/()]{2,14}){0,5})"
    r"|(?P<time>(?:agency )?(?:action )?timeline|time ?frame|time ?scales?|time limit|completion time|deadline"
    r"|due(?: date)?|timing"
    r"|target date|date|when|by when"
    r"|completion(?: date)?|period|schedule|year|term)"
    r"|(?P<task>(?:key |main |priority |specific |work )?(?:actions?|tasks?|measures?|milestones?"
    r"|activity|activities|objectives?|description|contents?"
    r"|recommendations?|initiatives?|deliverables?|projects?|commitments?|(?<=work )items?)(?: [\w/]{2,14}){0,2})"
    r"|(?P<other>(?:estimated |total )?costs?|budget|funding(?: source)?|status|(?:output |outcome "
    r"|performance |key |progress )?indicators?|kpis?|priority"
    r"|output|outcome|notes?"
    r"|comments?|progress|resources|targets?|baseline|unit|measure of success|roadmap)",
    re.IGNORECASE,
)
_BODY = re.compile(r"\b(?:[Oo]f|for) (?:the )?[A-Z]")
"""What the name of a body has and the name of a column has not: *Department of Health*."""
ROLES = {"owner": RESPONSIBLE, "lead": LEAD, "support": SUPPORT}
"""The role of the bodies in a column that says who."""
KEY = re.compile(r"(?:[A-Z]{1,4}[-.]?)?\d{1,3}(?:\.\d{1,2}){0,3}[.)]?(?= |$)")


def read_header(cells: list[str]) -> list[str]:
    """Return what each column of a table holds, or nothing where the cells are no header that says who.

    Examples
    --------
    >>> read_header(["No.", "Action", "Responsible Party", "Timeline"])
    ['number', 'task', 'owner', 'time']
    """
    kinds = [read_key(cell) for cell in cells]
    named = sum(bool(kind) for kind in kinds)
    owns = any(kind in ROLES for kind in kinds) and any(kind and kind not in ROLES for kind in kinds)
    owns = owns or (len(cells) <= 4 and {"task", "time"} <= set(kinds))
    return kinds if owns and named >= 2 and named >= 0.6 * len(kinds) else []


def read_key(cell: str) -> str:
    """Return what a cell says that its column, or its row, holds; an empty text where it says nothing of the kind.

    Examples
    --------
    >>> read_key("Lead Agency"), read_key("**Timeline**"), read_key("Ministry of Health")
    ('lead', 'time', '')
    """
    cell = re.sub(r" ?\([^()]{12,}\)$", "", cell.strip(" *")).replace("(s)", "s")
    found = None if _BODY.search(cell) else HEAD.fullmatch(cell)
    return found.lastgroup or "" if found else ""


def read_row(view: View, header: list[str], cells: list[tuple[int, int]], declared: Declared) -> Iterator[Found]:
    """Yield what a row says; of a row of more cells than its header, the last is under the last of the header."""
    late = len(cells) > len(header)
    for number, kind in enumerate(header):
        place = number - len(header) + len(cells) if late and number == len(header) - 1 else number
        if place >= len(cells):
            continue
        low, high = cells[place]
        if kind in ("owner", "lead", "support"):
            names = split_english(view.text, low, high, declared.short, strict=late)
            role = ROLES[kind]
            if names and high - low < 400:
                yield Found(
                    low, high, "table", Statement(make_listed(names, role, f"column {kind}", 0.88, declared))
                )
        elif kind == "time" and not late:
            date = declared.date(view.text[low:high])
            if date:
                yield Found(low, high, "table", Statement((), date))
