"""The graph as a view: every thing with its facts, relations and places. Floor 5.

One pass over the quads; what a source does not state is not shown as if it did.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

import pyoxigraph as ox

from spacegraph.explorer.facts import Values, to_facts
from spacegraph.explorer.homes import find_homes, to_order
from spacegraph.explorer.model import CLASSES, Edge, Kind, Node, Spot, Texts, View
from spacegraph.iris import GENID, ONTOLOGY_GRAPH, RDF_TYPE, RDFS_LABEL, to_iri, to_key
from spacegraph.names import LANGUAGES, Names
from spacegraph.store import Store

_HIDDEN = ("sg:responsibleAgency", "skos:topConceptOf", "skos:hasTopConcept")
_ABOUT = ("sg:technology", "sg:application", "sg:product", "sg:facility", "sg:instrument")


@dataclass
class _Raw:
    """The quads of a graph, sorted into what they say of each thing (all keys are short)."""

    values: dict[str, Values] = field(default_factory=lambda: defaultdict(dict))
    links: dict[tuple[str, str, str], set[str]] = field(default_factory=lambda: defaultdict(set))
    evidence: dict[str, set[tuple[str, str]]] = field(default_factory=lambda: defaultdict(set))


def make_view(store: Store, names: Names) -> View:
    """Return the view of a whole graph."""
    classes = {to_key(iri): choose_class(found) for iri, found in names.classes.items()}
    raw = _read(store, classes)
    spots = {thing: _to_spots(raw, found) for thing, found in raw.evidence.items()}
    edges = _drop_general([*_to_edges(raw, classes), *_to_responsibilities(raw, names, classes, spots)])
    homes = find_homes(classes, edges)
    centres = {home for key, home in homes.items() if classes[key] == "Plan"}
    shown = {key for key, cls in classes.items() if cls in CLASSES}
    nodes = [
        Node(
            key,
            classes[key],
            _labels(names, to_iri(key)),
            _variants(raw, key),
            tuple(to_facts(raw.values.get(key, {}), names)),
            spots.get(key, ()),
            homes.get(key, ""),
            to_order(key),
            key in centres,
        )
        for key in shown
    ]
    nodes.sort(key=lambda node: (CLASSES.index(node.cls), node.order))
    return View(
        tuple(nodes), tuple(edges), _to_kinds(store, names, nodes, edges), _to_title(nodes, edges), store.identity
    )


def choose_class(classes: frozenset[str] | set[str]) -> str:
    """Return the class as which a thing is drawn: the first of ours in :data:`CLASSES`, narrow before wide.

    Examples
    --------
    >>> choose_class({"Organization", "Agency"}), choose_class({"Evidence"})
    ('Agency', 'Evidence')
    """
    return next((cls for cls in CLASSES if cls in classes), min(classes, default=""))


def _read(store: Store, classes: Mapping[str, str]) -> _Raw:
    raw = _Raw()
    for quad in store.quads():
        graph, subject, value = quad.graph_name, quad.subject, quad.object
        if not isinstance(graph, ox.NamedNode) or graph.value == ONTOLOGY_GRAPH:
            continue
        if not isinstance(subject, ox.NamedNode) or quad.predicate.value in (RDF_TYPE, RDFS_LABEL):
            continue
        key, relation, where = to_key(subject.value), to_key(quad.predicate.value), to_key(graph.value)
        target = to_key(value.value) if isinstance(value, ox.NamedNode) else ""
        if relation == "sg:evidence":
            raw.evidence[key].add((target, where))
        elif target in classes:
            raw.links[key, relation, target].add(where)
        if isinstance(value, ox.Literal) or (isinstance(value, ox.NamedNode) and not target.startswith(GENID)):
            raw.values[key].setdefault(relation, {}).setdefault(value, set()).add(where)
    return raw


def _to_spots(raw: _Raw, found: set[tuple[str, str]]) -> tuple[Spot, ...]:
    spots = set()
    for evidence, source in found:
        values = raw.values.get(evidence, {})
        section, start, end = (_first(values, name) for name in ("sg:section", "sg:start", "sg:end"))
        spots.add((source, int(start) if start else -1, int(end) if end else -1, section))
    return tuple(
        Spot(source, section, start if start >= 0 else None, end if end >= 0 else None)
        for source, start, end, section in sorted(spots)
    )


def _to_edges(raw: _Raw, classes: Mapping[str, str]) -> list[Edge]:
    edges = []
    for (start, relation, end), graphs in sorted(raw.links.items()):
        drawn = {classes.get(start), classes[end]} <= set(CLASSES) and start != end
        if drawn and relation not in _HIDDEN:
            edges.append(Edge(start, relation, end, _sources(graphs)))
    return edges


def _to_responsibilities(
    raw: _Raw, names: Names, classes: Mapping[str, str], spots: Mapping[str, tuple[Spot, ...]]
) -> list[Edge]:
    """Return one relation for each agency's part in an element, with its role and the name as printed."""
    edges = []
    for (element, relation, part), graphs in sorted(raw.links.items()):
        if relation != "sg:responsibility" or classes[part] != "Responsibility":
            continue
        values = raw.values[part]
        role, printed = _first(values, "sg:role"), _first(values, "sg:printedAs")
        notes = {}
        for language, words in (("en", "printed as {}"), ("zh", "原文作“{}”")):
            parts = [names.get_label(role, language) if role else "", words.format(printed) if printed else ""]
            notes[language] = " · ".join(part for part in parts if part)
        for agency in (to_key(term.value) for term in values.get("sg:agency", {})):
            if agency in classes:
                own = spots.get(part, ())
                edges.append(Edge(element, "sg:responsibleAgency", agency, _sources(graphs), notes, own))
    return edges


def _drop_general(edges: list[Edge]) -> list[Edge]:
    """Return the relations without ``sg:about`` where a narrower one says the same."""
    narrow = {(edge.start, edge.end) for edge in edges if edge.relation in _ABOUT}
    return [edge for edge in edges if edge.relation != "sg:about" or (edge.start, edge.end) not in narrow]


def _to_kinds(store: Store, names: Names, nodes: list[Node], edges: list[Edge]) -> dict[str, Kind]:
    """Return the classes, relations, properties and sources that the view uses, by key."""
    used = {f"sg:{node.cls}" for node in nodes} | {edge.relation for edge in edges}
    used |= {fact.relation for node in nodes for fact in node.facts}
    inverse = _inverse_labels(store)
    used |= {node.key for node in nodes if node.cls == "Source"}
    return {key: Kind(key, _labels(names, to_iri(key)), inverse.get(key, {})) for key in sorted(used)}


def _inverse_labels(store: Store) -> Mapping[str, Texts]:
    found: dict[str, dict[str, str]] = {}
    rows = store.select("SELECT ?property ?label WHERE { ?property sg:inverseLabel ?label }").rows
    for property_, label in rows:
        if isinstance(property_, ox.NamedNode) and isinstance(label, ox.Literal):
            found.setdefault(to_key(property_.value), {})[label.language or ""] = label.value
    return found


def _to_title(nodes: list[Node], edges: list[Edge]) -> Texts:
    described = {edge.end for edge in edges if edge.relation == "sg:describes"}
    plans = len(described) or sum(1 for node in nodes if node.cls == "Plan")
    return {"en": f"{plans} plans as a knowledge graph", "zh": f"{plans} 份规划的知识图谱"}


def _labels(names: Names, iri: str) -> dict[str, str]:
    return {language: names.get_label(iri, language) for language in LANGUAGES}


def _variants(raw: _Raw, key: str) -> tuple[tuple[str, str], ...]:
    terms = raw.values.get(key, {}).get("skos:altLabel", {})
    return tuple(sorted((t.language or "", t.value) for t in terms if isinstance(t, ox.Literal)))


def _sources(graphs: set[str]) -> tuple[str, ...]:
    return tuple(sorted(graph for graph in graphs if graph.startswith("source/")))


def _first(values: Values, name: str) -> str:
    return min((term.value for term in values.get(name, {})), default="")
