"""A finding of a shape names file and line of what is written wrong."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from spacegraph.build import Dataset, build_dataset
from spacegraph.check import Finding, Report
from spacegraph.check.shapes import check_shapes, to_graph
from spacegraph.iris import to_key
from worldfiles import BRIEFING, NEWS, ONTOLOGY, PLAN, TECHNOLOGIES, WORLD, change, line_of

TARGET = "plan/lanjiang-2031/task/2/target/1"


def shape_findings(dataset: Dataset) -> tuple[int, list[Finding]]:
    return check_shapes(dataset, to_graph(dataset), ONTOLOGY / "shapes.ttl")


LEAD = "plan/lanjiang-2031/task/1/responsibility/1"
SAID_80 = "plan/lanjiang-2031/target/valley-news-2031/1"
MORE_THAN_30 = "plan/yunping-2031/target/yunping-briefing-2031/1"
BROADER = "broader: technology/airship\n"
SHAPE_FAULTS = {
    "class": (
        PLAN,
        "  region: region/lanjiang\n",
        "  region: agency/lanjiang/industry\n",
        "plan/lanjiang-2031",
        "sg:region",
    ),
    "years": (BRIEFING, "endYear: 2033", "endYear: 2030", "plan/yunping-2031", ""),
    "range": (PLAN, "upperValue: 8", "upperValue: 4", TARGET, ""),
    "upper value": (NEWS, "value: 80\n", "value: 80\n        upperValue: 90\n", SAID_80, "sg:comparator"),
    "role": (PLAN, "role: Lead", "role: Plan", LEAD, "sg:role"),
    "comparator": (BRIEFING, "comparator: MoreThan", "comparator: Lead", MORE_THAN_30, "sg:comparator"),
    "length": (PLAN, "start: 143, end: 146,", "start: 143, end: 9999,", f"{LEAD}/evidence/1", ""),
    "scheme": (TECHNOLOGIES, BROADER, "broader: [metric/routes]\n", "technology/recoverable-airship", ""),
}
"""What stands wrong in a file: the file, the words, what stands there instead, the thing, the property."""


@pytest.fixture(scope="module")
def shape_faults(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Finding]]:
    """A world with all these faults at once, and what the shapes find in it."""
    folder = tmp_path_factory.mktemp("faulty")
    for name in ("reference", "sources"):
        shutil.copytree(WORLD / name, folder / name)
    for file, old, new, _, _ in SHAPE_FAULTS.values():
        change(folder / file, old, new)
    return folder, shape_findings(build_dataset(folder, ONTOLOGY))[1]


@pytest.mark.parametrize("name", SHAPE_FAULTS)
def test_a_shape_finding_names_file_and_line(shape_faults: tuple[Path, list[Finding]], name: str) -> None:
    folder, findings = shape_faults
    file, _, new, thing, predicate = SHAPE_FAULTS[name]
    about = [f for f in findings if thing in (to_key(f.thing), to_key(f.value))]
    found = [f for f in about if to_key(f.predicate) == predicate] if predicate else about
    assert found, [str(f) for f in findings]
    finding = found[0]
    assert (finding.severity, finding.path) == ("error", folder / file)
    assert finding.line
    assert finding.problem.endswith((".", "。"))
    assert "\n" not in finding.problem and "http" not in finding.problem
    if predicate and name != "upper value":
        assert finding.line == line_of(folder / file, new.strip())


def test_each_shape_finding_is_one_of_these_faults(shape_faults: tuple[Path, list[Finding]]) -> None:
    things = {thing for _, _, _, thing, _ in SHAPE_FAULTS.values()}
    errors = [f for f in shape_faults[1] if f.severity == "error"]
    strangers = [str(f) for f in errors if not things & {to_key(f.thing), to_key(f.value)}]
    assert strangers == []


def test_the_shapes_find_nothing_in_the_invented_world(world_dataset: Dataset) -> None:
    count, findings = shape_findings(world_dataset)
    assert count > 100
    assert findings == []


def test_shapes_that_look_at_nothing_say_so() -> None:
    empty = Dataset(frozenset(), build_dataset(WORLD, ONTOLOGY).lines, ())
    report = Report()
    report.add("shapes", *shape_findings(empty))
    assert [f.problem for f in report.errors] == ["This check looked at nothing, so it proves nothing."]
