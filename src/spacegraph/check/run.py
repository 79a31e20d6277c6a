"""All checks on one dataset. Floor 4."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from spacegraph.build import Dataset
from spacegraph.check.evidence import check_evidence
from spacegraph.check.findings import Report
from spacegraph.check.queries import read_checks, run_check
from spacegraph.check.references import check_references, check_terms
from spacegraph.check.shapes import check_shapes, to_graph
from spacegraph.store import EmbeddedStore


def check_dataset(
    dataset: Dataset,
    ontology_dir: Path,
    sources: Path | None = None,
    progress: Callable[[str], None] | None = None,
) -> Report:
    """Return the report of all checks.

    Parameters
    ----------
    dataset
        What :func:`spacegraph.build.build_dataset` made.
    ontology_dir
        Folder with ``shapes.ttl`` and ``checks/``.
    sources
        Folder of the documents; without it passages are not compared.
    progress
        Called with the name of each check before it runs.
    """
    report = Report()
    tell = progress or (lambda name: None)
    tell("references")
    report.add("references", *check_references(dataset))
    tell("terms")
    report.add("terms", *check_terms(dataset))
    if sources is not None:
        tell("evidence")
        report.add("evidence", *check_evidence(dataset, sources))
    store = EmbeddedStore.load_dataset(dataset)
    for check in read_checks(ontology_dir / "checks"):
        tell(check.name)
        # A small graph may well hold nothing for one query; that ours holds something for each is a test.
        report.add(check.name, *run_check(check, store, dataset), nothing="warning")
    tell("shapes")
    report.add("shapes", *check_shapes(dataset, to_graph(dataset), ontology_dir / "shapes.ttl"))
    report.findings.sort(key=lambda f: (f.severity, str(f.path), f.line or 0, str(f)))
    return report
