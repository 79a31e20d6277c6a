"""What a SPARQL query may not contain, judged from its tokens before any engine sees it. Floor 3.

The engines fetch on ``SERVICE``, ``FROM`` and ``LOAD`` and fall over deep nesting; neither has a switch for it.
"""

from __future__ import annotations

import re

from spacegraph.errors import QueryRefused

MAX_LENGTH = 100_000
MAX_DEPTH = 40
MAX_CHAIN = 300
"""How many operators of one kind may follow each other without a bracket or a full stop between."""

_TOKEN = re.compile(
    r"""(?P<space>\s+|\#[^\n]*)
    |(?P<string>"{3}(?:[^"\\]|\\.|"(?!""))*"{3}|'{3}(?:[^'\\]|\\.|'(?!''))*'{3}
        |"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')
    |(?P<iri><[^<>"{}|^`\\\s]*>)
    |(?P<variable>[?$][^\W]\w*)
    |(?P<prefixed>[^\W\d_][\w.-]*:[^\s(){}\[\];,|^/*+?!="'<>]*|:[\w.%-]+)
    |(?P<language>@[A-Za-z][\w-]*)
    |(?P<word>[^\W\d]\w*)
    |(?P<open>[({\[])
    |(?P<close>[)}\]])
    |(?P<number>\d[\w.]*)
    |(?P<other>.)""",
    re.VERBOSE | re.DOTALL,
)
_UPDATES = {"INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH"}
_FORMS = {"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"}
_CHAINED = {"!", "-", "+", "*", "/", "|", "^", "&", "=", "<", ">"}


def check_query(sparql: str) -> None:
    """Return if the query may run, else raise :class:`QueryRefused` with the reason."""
    if len(sparql) > MAX_LENGTH:
        _refuse(f"is {len(sparql)} characters long; at most {MAX_LENGTH} are run")
    depth = chain = 0
    form = ""
    for match in _TOKEN.finditer(sparql):
        kind, token = match.lastgroup, match.group()
        if kind == "open":
            depth += 1
            if depth > MAX_DEPTH:
                _refuse(f"is nested deeper than {MAX_DEPTH} brackets")
        elif kind == "close":
            depth -= 1
        elif kind == "word":
            word = token.upper()
            _check_word(word, form, depth)
            form = form or (word if word in _FORMS else "")
            chain += word in ("UNION", "OPTIONAL", "MINUS", "IN", "FILTER", "BIND")
        chain = _chain(chain, kind, token)
        if chain > MAX_CHAIN:
            _refuse(f"chains more than {MAX_CHAIN} operators; use VALUES, IN or a shorter path")


def _chain(chain: int, kind: str | None, token: str) -> int:
    if kind == "other" and token in _CHAINED:
        return chain + 1
    return 0 if token in (".", "{") else chain


def _check_word(word: str, form: str, depth: int) -> None:
    if word == "SERVICE":
        _refuse("uses SERVICE, which would leave this machine; load the data and ask here")
    if word == "FROM":
        _refuse("uses FROM, which an engine may fetch; write GRAPH <…> { … } instead")
    if not form and depth == 0 and word in _UPDATES:
        _refuse(f"is an update ({word}); queries only read. Change the data files and run spacegraph build")
    if word == "LOAD":
        _refuse("uses LOAD; queries only read")


def _refuse(reason: str) -> None:
    raise QueryRefused(f"the query {reason}")
