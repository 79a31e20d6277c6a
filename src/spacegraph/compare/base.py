"""What every comparison needs: which plans, their short names, and where a thing is said. Floor 4."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pyoxigraph as ox

from spacegraph.answer import Cell, Column, to_cell
from spacegraph.errors import SpacegraphError
from spacegraph.iris import to_key
from spacegraph.names import Names
from spacegraph.store import Store

_WITH_TASKS = """
SELECT DISTINCT ?plan WHERE { ?source sg:describes ?plan . ?plan a sg:Plan . ?task a sg:Task ; sg:partOf+ ?plan }
ORDER BY ?plan"""
_PLACES = """
SELECT ?thing ?source ?section ?start WHERE {
  %s
  ?thing sg:evidence ?evidence . ?evidence sg:source ?source ; sg:section ?section ; sg:start ?start
}"""

Place = tuple[Cell, Cell, Cell]
"""Source, section as printed, offset."""

EVIDENCE = (
    Column("source", {"en": "Document that says so", "zh": "出处文件"}, cls="Source"),
    Column("section", {"en": "Section as printed", "zh": "印出的章节"}),
    Column(
        "offset",
        {"en": "Place in the normalised text of the document", "zh": "在规范化文本中的位置"},
        unit="characters",
    ),
)
"""The last columns of every row that a document says."""


def resolve_plans(store: Store, names: Names, plans: Sequence[str], least: int = 1) -> tuple[str, ...]:
    """Return the IRIs of plans given by name, in that order; without names, of all plans that have tasks.

    Raises
    ------
    UnknownName, AmbiguousName
        For a name of no plan, or of several.
    SpacegraphError
        For a plan that is named twice, and for fewer plans than the comparison needs.
    """
    if not plans:
        return tuple(plan.value for (plan,) in store.select(_WITH_TASKS).rows if isinstance(plan, ox.NamedNode))
    found = [names.get_thing(plan, "Plan") for plan in plans]
    for iri in found:
        if found.count(iri) > 1:
            raise SpacegraphError(f"{to_key(iri)} is named twice; a comparison takes each plan once")
    if len(found) < least:
        raise SpacegraphError(f"this comparison needs {least} plans; name another, or none for all that have tasks")
    return tuple(found)


def to_short_names(plans: Iterable[str]) -> dict[str, str]:
    """Return the name of a plan as a column: its key without ``plan/``."""
    return {plan: to_key(plan).removeprefix("plan/") for plan in plans}


def to_values(variable: str, iris: Iterable[str]) -> str:
    """Return the SPARQL block that binds a variable to these IRIs."""
    return f"VALUES ?{variable} {{ {' '.join(str(ox.NamedNode(iri)) for iri in iris)} }}"


def find_first_places(store: Store, things: Iterable[str] | None = None) -> dict[str, Place]:
    """Return where each thing is said first: by order of source and offset (None: of all things)."""
    block = "" if things is None else to_values("thing", sorted(things))
    places: dict[str, Place] = {}
    for thing, *place in sorted(store.select(_PLACES % block).rows, key=_order):
        assert isinstance(thing, ox.NamedNode)
        source, section, offset = (to_cell(term) for term in place)
        places.setdefault(thing.value, (source, section, offset))
    return places


def _order(row: Sequence[object]) -> tuple[str, int]:
    start = row[3]
    assert isinstance(start, ox.Literal)
    return str(row[1]), int(start.value)
