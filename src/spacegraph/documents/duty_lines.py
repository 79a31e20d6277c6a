"""Paragraphs that begin with a body and tell its duties: 市港务局：负责…. Floor 2.

Only where a document has several of them; a single one may be anything. Those that stand in no element, as in an
annex of who does what, are tasks of their own.
"""

from __future__ import annotations

import re

from spacegraph.documents.clauses import read_sentence
from spacegraph.documents.declared import BODY_LINE
from spacegraph.documents.marks import find_mark
from spacegraph.documents.names import looks_like_agency, split_names
from spacegraph.documents.pieces import Piece
from spacegraph.documents.prose import find_joined
from spacegraph.documents.responsibility import DUTY_LINE, Found
from spacegraph.documents.roles import LABEL, LEAD, RESPONSIBLE, SUPPORT, Owner, Rules, Statement
from spacegraph.documents.stacked import holds
from spacegraph.documents.view import View

_LINE = re.compile(
    r"(?P<who>(?!（)[一-鿿、（）]{2,60}?|[一-鿿、（）]{2,40}牵头，[一-鿿、（）]{2,60}(?:配合|参与|参加|协助))：(?=[一-鿿“])"
)
_FEWEST = 3


def find_duty_lines(view: View, start: int, end: int) -> list[Found]:
    """Return what paragraphs that begin with bodies and a colon say of them, if there are three or more."""
    result = []
    for first, last in view.between(start, end):
        mark = find_mark(view.text, first, last, "zh")
        first = mark.body if mark else first
        found = _LINE.match(view.text, first, last)
        divides = BODY_LINE.fullmatch(view.text, first, last)  # 市港务局：牵头第1、2项任务。
        if not found or divides or last - found.end() < 8 or LABEL.match(view.text, first):
            continue
        if "牵头，" in found["who"]:
            spoken = read_sentence(found["who"], first, Rules())
            if spoken and all(looks_like_agency(one.name.text) for one in spoken):
                result.append(Found(first, found.end(), DUTY_LINE, Statement(spoken)))
            continue
        who, _, whom = found["who"].partition("会同")
        names, others = split_names(who, first), split_names(whom, first + len(who) + 2)
        if not names or not all(looks_like_agency(name.text) for name in (*names, *others)):
            continue
        joined = find_joined(view.text, found.end(), last)
        joined = [Owner(name, SUPPORT, "at the head of its duties", 0.85) for name in others] + joined
        leads = joined or view.text.startswith("牵头", found.end())
        role = LEAD if leads else RESPONSIBLE
        owners = [Owner(name, role, "at the head of its duties", 0.85) for name in names]
        result.append(Found(first, found.end(), DUTY_LINE, Statement((*owners, *joined))))
    return result if len(result) >= _FEWEST else []


def add_duty_lines(view: View, top: list[Piece], statements: list[Found]) -> list[Piece]:
    """Return the pieces with the paragraphs of duties that stand in none of them as tasks."""
    spans = [(piece.start, piece.end) for piece in top]
    loose = [one for one in statements if one.form == DUTY_LINE and not holds(spans, one.start)]
    if len(loose) < _FEWEST:
        return top
    made = []
    for one in loose:
        last = view.text.find("\n", one.end)
        last = last if last > 0 else len(view.text)
        label = view.text[one.start : one.end].rstrip("：") + "：" + view.text[one.end : min(one.end + 40, last)]
        span, reason = [(one.start, last)], "a paragraph that begins with a body and tells its duties"
        made.append(Piece("Task", "", label, "", one.start, last, span, reason, "duty line", 0.7))
    return sorted([*top, *made], key=lambda piece: piece.start)
