"""The check queries: ``ontology/checks/<name>.rq``, each a SPARQL query that finds one kind of fault. Floor 4.

A check query begins with a ``#+`` header (``title``, ``problem``, ``solution`` and ``severity``) and selects
``?thing``, and where they say more ``?property``, ``?value`` and ``?detail``. No row, no fault. ``of`` in the
header is a pattern for what the check looks at, so that a check without subjects shows.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from spacegraph.build import Dataset
from spacegraph.check.findings import Finding, Severity, find_place
from spacegraph.errors import DataError, Fault
from spacegraph.questions import read_header
from spacegraph.store import Store


@dataclass(frozen=True)
class CheckQuery:
    """One check query."""

    name: str
    title: str
    problem: str
    solution: str
    severity: Severity
    of: str
    sparql: str


def read_checks(folder: Path) -> list[CheckQuery]:
    """Return the check queries of a folder, by name."""
    return [_read(path) for path in sorted(folder.glob("*.rq"))]


def _read(path: Path) -> CheckQuery:
    text = path.read_text(encoding="utf-8")
    header = read_header(text, path)
    severity = header.get("severity")
    if severity not in ("error", "warning", "info"):
        raise DataError([Fault(path, 1, f"its severity is {severity!r}; write error, warning or info")])
    try:
        words = {name: str(header[name]) for name in ("title", "problem", "solution", "of")}
    except KeyError as error:
        raise DataError([Fault(path, 1, f"its #+ header lacks {error}")]) from error
    return CheckQuery(path.stem, severity=severity, sparql=text, **words)


def run_check(check: CheckQuery, store: Store, dataset: Dataset) -> tuple[int, list[Finding]]:
    """Return how many things the check looked at, and its findings."""
    counted = store.select(f"SELECT (COUNT(DISTINCT ?thing) AS ?n) WHERE {{ {check.of} }}").rows[0][0]
    assert isinstance(counted, ox.Literal)
    return int(counted.value), sorted(_findings(check, store, dataset), key=str)


def _findings(check: CheckQuery, store: Store, dataset: Dataset) -> Iterator[Finding]:
    rows = store.select(check.sparql)
    for row in rows.rows:
        cells = dict(zip(rows.variables, row, strict=True))
        thing, predicate, value, detail = (_text(cells.get(n)) for n in ("thing", "property", "value", "detail"))
        path, line = find_place(dataset.lines, thing, predicate, value)
        problem = f"{check.problem} ({detail})" if detail else check.problem
        yield Finding(check.name, check.severity, thing, predicate, value, problem, check.solution, path, line)


def _text(term: object) -> str:
    return term.value if isinstance(term, (ox.NamedNode, ox.Literal)) else ""
