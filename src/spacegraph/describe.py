"""What the graph says of one thing: facts by property, each with the sources that say so. Floor 4."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import pyoxigraph as ox

from spacegraph.answer import Cell, Thing, to_cell
from spacegraph.iris import GENID, PREFIXES, RDF_TYPE, RDFS_LABEL, SG, to_key
from spacegraph.names import Names
from spacegraph.store import Store

_PLACES = """
SELECT ?source ?section ?start ?end WHERE {
  VALUES ?thing { %s }
  ?thing sg:evidence ?evidence .
  ?evidence sg:source ?source .
  OPTIONAL { ?evidence sg:section ?section }
  OPTIONAL { ?evidence sg:start ?start ; sg:end ?end }
} ORDER BY ?source ?start"""
_HIDDEN = {RDFS_LABEL, SG + "about", SG + "responsibleAgency"}
_STRUCTURE = {PREFIXES["skos"] + "inScheme", PREFIXES["skos"] + "topConceptOf"}


@dataclass(frozen=True)
class Fact:
    """One value of one property, the graphs (keys) that state it, and the language of a text."""

    value: Cell
    language: str
    graphs: tuple[str, ...]


@dataclass(frozen=True)
class Group:
    """All values of one property; ``inverse`` where the thing is the value and the others have it."""

    predicate: str
    inverse: bool
    facts: tuple[Fact, ...]

    @property
    def name(self) -> str:
        """The property as a prefixed name."""
        return to_key(self.predicate)


@dataclass(frozen=True)
class Place:
    """Where a source says it: source, section as printed, character offsets."""

    source: str
    section: str
    start: int | None
    end: int | None


@dataclass(frozen=True)
class Page:
    """Everything the graph says of one thing."""

    iri: str
    classes: tuple[str, ...]
    groups: tuple[Group, ...]
    places: tuple[Place, ...]
    names: Names

    @property
    def key(self) -> str:
        """The key of the thing."""
        return to_key(self.iri)


def describe(store: Store, names: Names, iri: str) -> Page:
    """Return the page of one thing."""
    node = ox.NamedNode(iri)
    groups = [
        *_group(((q.predicate, q.object, q.graph_name) for q in store.quads(subject=node)), False),
        *_group(((q.predicate, q.subject, q.graph_name) for q in store.quads(value=node)), True),
    ]
    classes = sorted(names.classes.get(iri, ()))
    return Page(iri, tuple(classes), tuple(groups), tuple(find_places(store, iri)), names)


def find_places(store: Store, iri: str) -> list[Place]:
    """Return where the sources say a thing, in the order of source and offset."""
    rows = store.select(_PLACES % ox.NamedNode(iri)).rows
    cells = [[to_cell(term) for term in row] for row in rows]
    return [
        Place(
            source.key if isinstance(source, Thing) else str(source),
            str(section or ""),
            start if isinstance(start, int) else None,
            end if isinstance(end, int) else None,
        )
        for source, section, start, end in cells
    ]


def _group(facts: Iterable[tuple[ox.NamedNode, object, object]], inverse: bool) -> list[Group]:
    graphs: dict[tuple[str, object], set[str]] = {}
    for predicate, value, graph in facts:
        hidden = predicate.value in _HIDDEN or (inverse and predicate.value in _STRUCTURE | {RDF_TYPE})
        if hidden or predicate.value == SG + "evidence" or str(value).startswith("<" + GENID):
            continue
        name = to_key(graph.value) if isinstance(graph, ox.NamedNode) else ""
        graphs.setdefault((predicate.value, value), set()).add(name)
    grouped: dict[str, list[Fact]] = {}
    for (predicate_iri, value), where in graphs.items():
        language = (value.language or "") if isinstance(value, ox.Literal) else ""
        grouped.setdefault(predicate_iri, []).append(Fact(to_cell(value), language, tuple(sorted(where))))
    return [
        Group(name, inverse, tuple(sorted(found, key=_order))) for name, found in sorted(grouped.items(), key=_rank)
    ]


def _order(fact: Fact) -> tuple[str, list[object]]:
    text = fact.value.iri if isinstance(fact.value, Thing) else str(fact.value)
    parts = [f"{int(part):08d}" if part.isdigit() else part for part in text.split("/")]
    return fact.language, list(parts)


def _rank(item: tuple[str, list[Fact]]) -> tuple[bool, str]:
    """Names and texts before the rest."""
    return not item[0].startswith((PREFIXES["skos"], PREFIXES["dct"], RDF_TYPE)), item[0]
