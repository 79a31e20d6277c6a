"""The SHACL shapes, run by pySHACL on a plain rdflib graph. Floor 4."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from spacegraph.build import Dataset
from spacegraph.check.findings import Finding, Severity, find_place
from spacegraph.iris import ID

if TYPE_CHECKING:
    import rdflib

CHECK = "shapes"
_SEVERITIES: dict[str, Severity] = {"Violation": "error", "Warning": "warning", "Info": "info"}


def to_graph(dataset: Dataset) -> rdflib.Graph:
    """Return the union of all graphs of a dataset as one rdflib graph."""
    import rdflib

    rows = {f"{q.subject} {q.predicate} {q.object} ." for q in dataset.quads}
    return rdflib.Graph().parse(data="\n".join(sorted(rows)), format="nt")


def check_shapes(dataset: Dataset, graph: rdflib.Graph, shapes: Path) -> tuple[int, list[Finding]]:
    """Return how many things the shapes looked at, and a finding for each result."""
    import pyshacl
    import rdflib
    from rdflib.namespace import RDF, SH

    rules = rdflib.Graph().parse(shapes, format="turtle")
    targets = set(rules.objects(None, SH.targetClass))
    focus = {node for target in targets for node in graph.subjects(RDF.type, target)}
    _, results, _ = pyshacl.validate(
        graph, shacl_graph=rules, ont_graph=None, inference="none", advanced=False, inplace=True
    )
    if not isinstance(results, rdflib.Graph):
        raise RuntimeError(f"pySHACL failed: {results}")
    findings = []
    for result in results.subjects(RDF.type, SH.ValidationResult):
        thing = str(results.value(result, SH.focusNode) or "")
        predicate = str(results.value(result, SH.resultPath) or "")
        value = str(results.value(result, SH.value) or "")
        severity = _SEVERITIES[str(results.value(result, SH.resultSeverity)).rpartition("#")[2]]
        messages = [m for m in results.objects(result, SH.resultMessage) if isinstance(m, rdflib.Literal)]
        english = [str(m) for m in messages if m.language in (None, "en")]
        message = " ".join(english or [str(m) for m in messages])
        # A SPARQL constraint looks at a plan or scheme, and names the faulty thing in it as the value.
        at = (value, "", "") if value.startswith(ID) and not predicate else (thing, predicate, value)
        path, line = find_place(dataset.lines, *at)
        findings.append(Finding(CHECK, severity, thing, predicate, value, message, "", path, line))
    return len(focus), findings
