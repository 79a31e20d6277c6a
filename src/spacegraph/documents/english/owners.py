"""Who does it, in English plans: *Led by …*, labels, brackets, columns, and what sentences say. Floor 2."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from spacegraph.documents.english.bodies import is_english_body
from spacegraph.documents.english.columns import find_columns
from spacegraph.documents.english.declared import find_declared
from spacegraph.documents.english.duties import find_duties
from spacegraph.documents.english.labels import find_brackets, find_labelled, find_times, make_owners
from spacegraph.documents.english.laid_out import find_laid_out
from spacegraph.documents.english.name_runs import read_name_run
from spacegraph.documents.english.names import split_english
from spacegraph.documents.english.notations import find_notations
from spacegraph.documents.responsibility import Found
from spacegraph.documents.roles import LEAD, Statement
from spacegraph.documents.view import View

_LED = re.compile(
    r"\b(?:[Ll]ed|[Ss]pearheaded|[Hh]eaded|[Oo]verseen|[Cc]oordinated) (?:jointly )?by (?=(?:the )?[A-Z])"
    r"|\b[Uu]nder the "
    r"leadership of (?=(?:the )?[A-Z])"
)
_OTHERS = frozenset(("agencies", "departments", "ministries", "partners", "bodies", "stakeholders", "states"))
_WORK = re.compile(
    r"(?:\b(?:be|is|are)|\b(?:initiative|action|project|programme|program|effort|work|task|plan|process"
    r"|consortium|taskforce|centre"
    r"|center),?) $"
)


def find_english_owners(view: View, start: int, end: int) -> list[Found]:
    """Return the statements between two places, in order."""
    text = view.text
    declared = find_declared(text, start, end)
    result = list(_find_led(text, start, end, declared.short))
    result += find_labelled(view, start, end, declared)
    result += find_times(view, start, end, declared)
    result += find_brackets(view, start, end, declared)
    result += find_columns(view, start, end, declared)
    result += find_notations(view, start, end, declared)
    result += find_laid_out(view, start, end, declared)
    result += find_duties(text, start, end, declared.short)
    return sorted(result, key=lambda one: one.start)


def _find_led(text: str, start: int, end: int, short: Mapping[str, str]) -> Iterator[Found]:
    done = start
    for found in _LED.finditer(text, start, end):
        if found.start() < done:
            continue
        stop = text.find("\n", found.end())
        last = read_name_run(text, found.end(), min(end, stop if stop > 0 else end, found.end() + 600))
        last -= text[last - 1] == ")" and text.count("(", found.end(), last) < text.count(")", found.end(), last)
        names = split_english(text, found.end(), last, short, strict=not found[0][0].isupper())
        if names and not found[0][0].isupper():
            named = split_english(text, found.end(), last, short)
            names = [one for one in named if is_english_body(one.text, short, strict=False)]
        done = last
        if names and names[-1].text in _OTHERS and len(names) > 1:
            names = names[:-1]  # led by the Department of Energy, agencies will halve the cost
        heads = found[0][0].isupper() or _WORK.search(text[max(found.start() - 14, 0) : found.start()])
        told = text[found.start() - 2 : found.start()] == ", " and text.startswith("the ", found.end())
        if names and (heads or told):
            yield Found(found.start(), last, "led by", Statement(make_owners(names, LEAD, "led by", 0.9)))
