"""Each check query finds its fault, with file and line, and nothing in the invented world."""

from __future__ import annotations

from pathlib import Path

import pytest

from spacegraph.build import Dataset, build_dataset
from spacegraph.check import Finding
from spacegraph.check.queries import read_checks, run_check
from spacegraph.errors import DataError
from spacegraph.iris import to_key
from spacegraph.store import EmbeddedStore
from worldfiles import NEWS, ONTOLOGY, PLACES, PLAN, TECHNOLOGIES, change, line_of

CHECKS = {check.name: check for check in read_checks(ONTOLOGY / "checks")}
TARGET = "plan/lanjiang-2031/task/2/target/1"

# check: file, what stands in it, what stands there instead, the faulty thing, words on the line that is named
FAULTS: dict[str, tuple[str, str, str, str, str]] = {
    "agency-of-another-place": (
        PLAN,
        "agency: agency/lanjiang/science-and-technology\n                role: Lead",
        "agency: agency/yunping/science-and-technology\n                role: Lead",
        "plan/lanjiang-2031/task/1/responsibility/1",
        "agency: agency/yunping/science-and-technology",
    ),
    "derived-without-note": (
        PLAN,
        "                note: {zh: 按2031年起三年推算。, en: Three years counted from 2031.}\n",
        "",
        TARGET,
        "- label: {zh: 5至8条山区航线",
    ),
    "evidence-in-another-graph": (
        NEWS,
        "evidence: {section: para. 4, ",
        "evidence: {source: source/lanjiang-plan-2031, section: para. 4, ",
        "source/valley-news-2031/observation/1/evidence/1",
        "source: source/lanjiang-plan-2031",
    ),
    "evidence-outside-parent": (
        PLAN,
        "start: 143, end: 146,",
        "start: 43, end: 46,",
        "plan/lanjiang-2031/task/1/responsibility/1",
        "- agency: agency/lanjiang/science-and-technology\n                role: Lead",
    ),
    "label-missing": (
        TECHNOLOGIES,
        "label: {zh: 测绘, en: mapping}",
        "label: {zh: 测绘}",
        "technology/mapping",
        "label: {zh: 测绘}",
    ),
    "near-duplicate-labels": (
        TECHNOLOGIES,
        "label: {zh: 测绘, en: mapping}",
        "label: {zh: 测绘, en: Air-ship}",
        "technology/airship",
        "label: {zh: 飞艇, en: airship}",
    ),
    "number-printed-twice": (
        PLAN,
        "number: （二）\n",
        "number: （一）\n",
        "plan/lanjiang-2031/area/2",
        "number: （一）\n        label: {zh: 建设飞艇港",
    ),
    "orphan": (
        PLACES,
        "  - id: region/yunping\n",
        "  - {id: region/nowhere, type: Region}\n  - id: region/yunping\n",
        "region/nowhere",
        "{id: region/nowhere",
    ),
    "property-at-another-class": (
        PLACES,
        "    level: level/province\n",
        "    level: level/province\n    metric: metric/flights\n",
        "region/valley",
        "metric: metric/flights",
    ),
    "relative-deadline-not-marked": (
        PLAN,
        "                derived: true\n",
        "",
        TARGET,
        "- label: {zh: 5至8条山区航线",
    ),
    "statement-in-two-files": (
        NEWS,
        "- label: {zh: 飞艇企业80家",
        "- id: plan/lanjiang-2031/objective/1/target/1\n        label: {zh: 飞艇企业80家",
        "plan/lanjiang-2031/objective/1/target/1",
        "",
    ),
    "statement-without-evidence": (
        NEWS,
        "    evidence: {section: para. 4, start: 235",
        "    note: {zh: 无, en: none, start: 235",
        "source/valley-news-2031/observation/1",
        "",
    ),
    "target-without-metric": (
        PLAN,
        "                unit: unit/count\n                relativeDeadline",
        "                relativeDeadline",
        TARGET,
        "- label: {zh: 5至8条山区航线",
    ),
    "task-outside-plan": (
        NEWS,
        "mentions:\n",
        "mentions:\n  - {id: plan/lanjiang-2031/task/9, type: Task}\n",
        "plan/lanjiang-2031/task/9",
        "{id: plan/lanjiang-2031/task/9",
    ),
    "unused-concept": (
        TECHNOLOGIES,
        "  - id: technology/mapping\n",
        "  - {id: technology/kite, type: Technology, broader: technology/aircraft}\n  - id: technology/mapping\n",
        "technology/kite",
        "{id: technology/kite",
    ),
}


def findings_of(name: str, dataset: Dataset) -> tuple[int, list[Finding]]:
    return run_check(CHECKS[name], EmbeddedStore.load_dataset(dataset), dataset)


def test_every_check_query_has_a_failing_example_here() -> None:
    assert set(FAULTS) == set(CHECKS)


@pytest.mark.parametrize("name", CHECKS)
def test_a_check_query_looks_at_the_invented_world_and_finds_nothing(name: str, world_dataset: Dataset) -> None:
    count, findings = findings_of(name, world_dataset)
    assert count > 0
    assert findings == []


@pytest.mark.parametrize("name", FAULTS)
def test_a_check_query_finds_its_fault_with_file_and_line(name: str, own_world: Path) -> None:
    file, old, new, thing, words = FAULTS[name]
    path = own_world / file
    if name == "statement-without-evidence":
        text = path.read_text(encoding="utf-8")
        path.write_text(text[: text.index(old)], encoding="utf-8")
    else:
        change(path, old, new)
    dataset = build_dataset(own_world, ONTOLOGY)
    _, findings = findings_of(name, dataset)
    if name != "number-printed-twice":  # there both of the two are named
        assert all(to_key(f.thing).startswith(thing) for f in findings), findings
    finding = next(finding for finding in findings if to_key(finding.thing) == thing)
    assert (finding.check, finding.severity) == (name, CHECKS[name].severity)
    assert finding.path and finding.line
    if words:
        assert (finding.path, finding.line) == (path, line_of(path, words))
    assert str(finding).startswith(f"{finding.path}:{finding.line}: {finding.severity}: {thing}")


@pytest.mark.parametrize("name", CHECKS)
def test_a_check_query_says_what_is_wrong_and_what_to_do(name: str) -> None:
    check = CHECKS[name]
    assert check.problem.endswith(".")
    assert check.solution.endswith(".")
    assert check.title
    assert check.severity in ("error", "warning")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("SELECT ?thing { }", r"has no #\+ header"),
        ("#+ title: a\n#+ severity: bad", "its severity is 'bad'; write error, warning or info"),
        ("#+ title: a\n#+ severity: error", r"its #\+ header lacks 'problem'"),
    ],
)
def test_a_check_query_without_a_whole_header_is_refused(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "a.rq").write_text(text)
    with pytest.raises(DataError, match=message):
        read_checks(tmp_path)
