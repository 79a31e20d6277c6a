"""References, terms, and a run of all checks: one that looked at nothing is an error."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox
import pytest

from spacegraph.build import Dataset, build_dataset
from spacegraph.check import Finding, Report, check_dataset
from spacegraph.check.evidence import check_evidence
from spacegraph.check.queries import read_checks, run_check
from spacegraph.check.references import check_references, check_terms
from spacegraph.iris import REFERENCE_GRAPH, to_iri, to_key
from spacegraph.store import EmbeddedStore
from worldfiles import BRIEFING, DOCUMENTS, NEWS, ONTOLOGY, PLAN, change, line_of

CHECKS = {check.name: check for check in read_checks(ONTOLOGY / "checks")}


def test_references_of_the_invented_world_lead_somewhere(world_dataset: Dataset) -> None:
    count, findings = check_references(world_dataset)
    assert count > 100
    assert findings == []


def test_a_dangling_reference_is_found_with_line_and_nearest_name(own_world: Path) -> None:
    path = own_world / BRIEFING
    change(
        path,
        "technology: [technology/mapping, technology/airship]",
        "technology:\n        - technology/mapping\n        - technology/airshp",
    )
    _, findings = check_references(build_dataset(own_world, ONTOLOGY))
    finding = next(f for f in findings if to_key(f.predicate) == "sg:technology")
    assert (finding.path, finding.line) == (path, line_of(path, "technology/airshp"))
    assert to_key(finding.thing) == "plan/yunping-2031/task/2"
    assert "technology/airship" in finding.solution
    assert finding.severity == "error"


def test_a_reference_to_a_city_of_the_same_name_elsewhere_still_dangles(own_world: Path) -> None:
    change(
        own_world / PLAN, "agency: agency/lanjiang/hedong-government", "agency: agency/yunping/hedong-government"
    )
    _, findings = check_references(build_dataset(own_world, ONTOLOGY))
    assert {to_key(f.value) for f in findings} == {"agency/yunping/hedong-government"}


def test_a_thing_that_no_file_gives_a_class_is_found(own_world: Path) -> None:
    path = own_world / NEWS
    change(path, "mentions:\n", "mentions:\n  - {id: region/unknown, gbCode: 1}\n")
    _, findings = check_references(build_dataset(own_world, ONTOLOGY))
    assert {(to_key(f.thing) if not f.value else to_key(f.value)) for f in findings} == {"region/unknown"}
    assert {f.line for f in findings} == {line_of(path, "region/unknown")}


def test_every_term_that_the_invented_world_uses_is_defined(world_dataset: Dataset) -> None:
    count, findings = check_terms(world_dataset)
    assert count > 100
    assert findings == []


@pytest.mark.parametrize(("predicate", "value"), [("sg:technolgy", "technology/airship"), ("rdf:type", "sg:Plann")])
def test_a_term_that_the_ontology_does_not_define_is_found(
    world_dataset: Dataset, predicate: str, value: str
) -> None:
    names = ("plan/lanjiang-2031/task/1", predicate, value, REFERENCE_GRAPH)
    quad = ox.Quad(*(ox.NamedNode(to_iri(name)) for name in names))
    _, findings = check_terms(replace(world_dataset, quads=world_dataset.quads | {quad}))
    assert [to_key(f.value) for f in findings] == [next(n for n in (predicate, value) if n.startswith("sg:"))]
    assert ("sg:technology" if predicate == "sg:technolgy" else "sg:Plan") in findings[0].solution
    assert findings[0].path is not None


def test_the_invented_world_is_sound(world_dataset: Dataset) -> None:
    told: list[str] = []
    report = check_dataset(world_dataset, ONTOLOGY, DOCUMENTS, told.append)
    assert [str(f) for f in report.findings] == []
    assert set(report.counts) == {"references", "terms", "evidence", "shapes", *CHECKS} == set(told)
    assert all(report.counts.values())


def test_the_graph_that_ships_is_sound() -> None:
    from spacegraph import shipped

    report = check_dataset(build_dataset(shipped.DATA_DIR, ONTOLOGY), ONTOLOGY)
    assert [str(f) for f in report.errors] == []


def test_a_check_that_looked_at_nothing_is_an_error(world_dataset: Dataset, tmp_path: Path) -> None:
    count, findings = check_evidence(world_dataset, tmp_path)
    report = Report()
    report.add("evidence", count, findings)
    assert report.counts == {"evidence": 0}
    assert [f.check for f in report.errors] == ["evidence"]


def test_a_misspelt_class_in_a_check_query_shows(world_dataset: Dataset) -> None:
    check = replace(CHECKS["target-without-metric"], of="?thing a sg:Tarrget")
    report = Report()
    report.add(check.name, *run_check(check, EmbeddedStore.load_dataset(world_dataset), world_dataset))
    assert len(report.errors) == 1


def test_errors_stop_a_build_and_warnings_do_not() -> None:
    report = Report()
    report.add("a", 1, [Finding("a", "warning", "", "", "", "Odd."), Finding("a", "info", "", "", "", "So it is.")])
    assert report.errors == []
    report.add("b", 1, [Finding("b", "error", "", "", "", "Wrong.")])
    assert [f.check for f in report.errors] == ["b"]
