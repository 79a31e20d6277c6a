"""References that lead nowhere, and terms that the ontology does not define. Floor 4."""

from __future__ import annotations

import pyoxigraph as ox

from spacegraph.build import Dataset
from spacegraph.check.findings import Finding, find_place
from spacegraph.iris import ID, ONTOLOGY_GRAPH, PREFIXES, RDF_TYPE, SG, to_key
from spacegraph.nearest import find_nearest


def check_references(dataset: Dataset) -> tuple[int, list[Finding]]:
    """Return how many references there are, and a finding for each to a thing that has no class."""
    typed = {_value(q.subject) for q in dataset.quads if q.predicate.value == RDF_TYPE}
    graphs = {q.graph_name.value for q in dataset.quads if isinstance(q.graph_name, ox.NamedNode)}
    count, findings = 0, []
    for quad in dataset.quads:
        for node, other in ((quad.object, quad.subject), (quad.subject, None)):
            if not isinstance(node, ox.NamedNode) or not node.value.startswith(ID) or node.value in graphs:
                continue
            count += 1
            if node.value in typed:
                continue
            thing = other.value if isinstance(other, ox.NamedNode) else node.value
            value = node.value if other is not None else ""
            findings.append(_dangling(dataset, thing, quad.predicate.value if value else "", value, typed))
    return count, sorted(set(findings), key=str)


def _dangling(dataset: Dataset, thing: str, predicate: str, value: str, typed: set[str]) -> Finding:
    path, line = find_place(dataset.lines, thing, predicate, value)
    if not value:
        problem = "This thing has no class, so no file defines it."
        return Finding("references", "error", thing, "", "", problem, "Give it a type.", path, line)
    folder = to_key(value).rpartition("/")[0]
    neighbours = [to_key(iri) for iri in typed if to_key(iri).startswith(folder.split("/")[0] + "/")]
    nearest = find_nearest(to_key(value), neighbours)
    solution = f"Define it, or name one of: {' · '.join(nearest)}." if nearest else "Define it."
    problem = "This refers to a thing that no file defines."
    return Finding("references", "error", thing, predicate, value, problem, solution, path, line)


def check_terms(dataset: Dataset) -> tuple[int, list[Finding]]:
    """Return how many uses of our terms there are, and a finding for each term that is not defined."""
    ontology = ox.NamedNode(ONTOLOGY_GRAPH)
    defined_by = ox.NamedNode(PREFIXES["rdfs"] + "isDefinedBy")
    defined = {_value(q.subject) for q in dataset.quads if q.graph_name == ontology and q.predicate == defined_by}
    count, findings = 0, []
    for quad in dataset.quads:
        if quad.graph_name == ontology:
            continue
        for term in (quad.predicate, quad.object):
            if not isinstance(term, ox.NamedNode) or not term.value.startswith(SG):
                continue
            count += 1
            if term.value not in defined:
                subject = quad.subject.value if isinstance(quad.subject, ox.NamedNode) else ""
                path, line = find_place(dataset.lines, subject, quad.predicate.value)
                nearest = " · ".join(to_key(n) for n in find_nearest(term.value, defined))
                problem = "The ontology does not define this term."
                solution = f"Define it in ontology/spacegraph.ttl, or use one of: {nearest}."
                findings.append(
                    Finding(
                        "terms",
                        "error",
                        subject,
                        quad.predicate.value,
                        term.value,
                        problem,
                        solution,
                        path,
                        line,
                    )
                )
    return count, sorted(set(findings), key=str)


def _value(node: object) -> str:
    return node.value if isinstance(node, ox.NamedNode) else ""
