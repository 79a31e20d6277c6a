"""What a SPARQL query may not contain, judged from its tokens before any engine sees it. Floor 3.

The engines fetch on ``SERVICE``, ``FROM`` and ``LOAD`` and fall over deep nesting; neither has a switch for it.
So the tokens here must be those that an engine reads. What could be read in two ways, such as ``?a<?b#c>`` (an
IRI, or a comparison and a comment), and what SPARQL has no token for, is refused.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from spacegraph.errors import QueryRefused

MAX_LENGTH = 100_000
MAX_DEPTH = 40
MAX_OPERATORS = 200
"""How many operators, calls and keywords that bind a variable a query may have in all."""
MAX_PATTERNS = 80
"""How many triple patterns, groups and list items a query may have in all; values in ``VALUES`` do not count."""

# Engines know keywords without word boundaries (``1SERVICE<x>``), a comment ends at CR too, and any character
# above ASCII may stand in a name. A prefix is bounded so that the scan stays linear.
_TOKEN = re.compile(
    r"""(?P<space>[\ \t\r\n]+|\#[^\r\n]*)
    |(?P<string>"{3}(?:[^"\\]|\\.|"(?!""))*"{3}|'{3}(?:[^'\\]|\\.|'(?!''))*'{3}
        |"(?:[^"\\\r\n]|\\.)*"|'(?:[^'\\\r\n]|\\.)*')
    |(?P<iri><[^\x00-\x20<>"{}|^`\\]*>)
    |(?P<variable>[?$](?:\w|[^\x00-\x7f])+)
    |(?P<prefixed>(?:(?:[A-Za-z]|[^\x00-\x7f])(?:[\w.-]|[^\x00-\x7f]){0,60})?:
        (?:[\w.:-]|[^\x00-\x7f]|%[0-9A-Fa-f]{2}|\\[_~.\-!$&'()*+,;=/?\#@%])*)
    |(?P<language>@[A-Za-z]+(?:-[A-Za-z0-9]+)*)
    |(?P<word>[A-Za-z_][A-Za-z0-9_]*)
    |(?P<number>(?:[0-9]+(?:\.[0-9]+)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)
    |(?P<open>[({\[])
    |(?P<close>[)}\]])
    |(?P<operator>[!\-+*/|^&=<>?])
    |(?P<separator>[.;,])
    |(?P<other>.)""",
    re.VERBOSE | re.DOTALL,
)
_ESCAPE = re.compile(r"\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8}")
_IRI_ONLY = re.compile(r"<[A-Za-z][A-Za-z0-9+.-]*://|<[^#'()\[\]]*>")
_UPDATES = {"INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH"}
_FORMS = {"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"}
_TERMS = {"string", "iri", "variable", "prefixed", "number"}


def check_query(sparql: str) -> None:
    """Return if the query may run, else raise :class:`QueryRefused` with the reason."""
    if len(sparql) > MAX_LENGTH:
        _refuse(f"is {len(sparql)} characters long; at most {MAX_LENGTH} are run")
    escape = _ESCAPE.search(sparql)
    if escape:
        _refuse(f"has the escape {escape.group()}; write the character itself")
    form, size = "", _Size()
    for match in _TOKEN.finditer(sparql):
        kind, token = str(match.lastgroup), match.group()
        if kind == "space":
            continue
        if kind == "other":
            _refuse(f"has {token!r} where SPARQL has no such sign, or a string that does not end")
        elif kind == "iri" and not _IRI_ONLY.match(token):
            _refuse(f"has {token}, which may be an IRI or a comparison; put spaces around < and >")
        elif kind == "prefixed":
            _check_prefix(token.partition(":")[0])
        elif kind == "word":
            word = token.upper()
            _check_word(word, form, len(size.brackets))
            form = form or (word if word in _FORMS else "")
        size.add(kind, token.upper())


def _check_word(word: str, form: str, depth: int) -> None:
    if "SERVICE" in word:
        _refuse("uses SERVICE, which would leave this machine; load the data and ask here")
    if "FROM" in word:
        _refuse("uses FROM, which an engine may fetch; write GRAPH <…> { … } instead")
    if not form and depth == 0 and word in _UPDATES:
        _refuse(f"is an update ({word}); queries only read. Change the data files and run spacegraph build")
    if word == "LOAD":
        _refuse("uses LOAD; queries only read")


def _check_prefix(prefix: str) -> None:
    for keyword in ("SERVICE", "FROM"):
        if keyword in prefix.upper():
            _refuse(f"has the prefix {prefix}:, which an engine may read as {keyword}; use another prefix")


@dataclass
class _Size:
    """How deep and how long a query is so far: engines recurse over both."""

    brackets: list[str] = field(default_factory=list)
    operators: int = 0
    patterns: int = 0
    _before: str = ""
    _values: int | None = None

    def add(self, kind: str, token: str) -> None:
        """Take in the next token; values in a ``VALUES`` block do not count."""
        inner = self.brackets[-1] if self.brackets else ""
        in_values = self._values is not None
        if kind == "open":
            self.brackets.append(token)
        elif kind == "close" and self.brackets:
            self.brackets.pop()
            if token == "}" and len(self.brackets) == self._values:
                self._values = None
        elif kind == "word" and token == "VALUES":
            self._values = len(self.brackets)
        self.operators += kind == "operator" or token == "AS" or (token == "(" and not in_values)
        self.patterns += (
            token == "VALUES"
            or (token in ("{", "[") and not in_values)
            or (kind == "separator" and not (token == "," and inner == "("))
            or (kind in _TERMS and self._before in _TERMS and inner == "(" and not in_values)
        )
        self._before = kind
        self._check()

    def _check(self) -> None:
        if len(self.brackets) > MAX_DEPTH:
            _refuse(f"is nested deeper than {MAX_DEPTH} brackets")
        if self.operators > MAX_OPERATORS:
            _refuse(f"has more than {MAX_OPERATORS} operators and calls; use VALUES, IN or a shorter path")
        if self.patterns > MAX_PATTERNS:
            _refuse(f"has more than {MAX_PATTERNS} patterns; ask in several queries")


def _refuse(reason: str) -> None:
    raise QueryRefused(f"the query {reason}")
