"""What-ifs, worked out by hand."""

from __future__ import annotations

import pytest

from spacegraph.errors import NetworkError
from spacegraph.graph import Graph
from spacegraph.network import merge_agencies, remove_agency
from spacegraph.network.links import Link, read_agency_tasks

INDUSTRY, SCIENCE = "agency/lanjiang/industry", "agency/lanjiang/science-and-technology"
FAR = "agency/yunping/science-and-technology"
ONE, TWO = "plan/lanjiang-2031/task/1", "plan/lanjiang-2031/task/2"


def link(agency: str, task: str, role: str = "sg:Responsible") -> Link:
    return Link(agency, task, "sg:responsibleAgency", "p", task, task, role)


def test_without_its_lead_a_task_has_none(world: Graph) -> None:
    effects = remove_agency(read_agency_tasks(world), SCIENCE)
    assert effects == [("no-lead", ONE, 1, 0), ("one-owner", TWO, 2, 1)]


def test_without_its_only_agency_a_task_has_no_owner(world: Graph) -> None:
    assert remove_agency(read_agency_tasks(world), FAR) == [("no-owner", "plan/yunping-2031/task/1", 1, 0)]


def test_agencies_fall_apart_without_the_hub() -> None:
    links = [link("hub", task) for task in "tuv"] + [link("a", "t"), link("b", "u"), link("c", "v")]
    effects = remove_agency(links, "hub")
    assert [e for e in effects if e.kind == "cut-off"] == [("cut-off", agency, 2, 0) for agency in "abc"]
    assert [e.thing for e in effects if e.kind == "one-owner"] == ["t", "u", "v"]


def test_a_merger_leaves_a_shared_task_with_one_agency(world: Graph) -> None:
    assert merge_agencies(read_agency_tasks(world), INDUSTRY, SCIENCE) == [("one-owner", TWO, 2, 1)]


def test_a_merger_joins_what_was_apart() -> None:
    links = [link("a", "t"), link("d", "t"), link("b", "u"), link("c", "u")]
    assert merge_agencies(links, "a", "b") == [("joined", "b", 1, 2), ("joined", "c", 1, 2), ("joined", "d", 1, 2)]


def test_the_merged_agency_takes_over_the_lead() -> None:
    links = [link("a", "t", "sg:Lead"), link("b", "t", "sg:Support"), link("c", "t", "sg:Support")]
    assert merge_agencies(links, "a", "b") == []
    assert remove_agency(links, "a") == [("no-lead", "t", 1, 0)]


def test_the_last_agency_of_all() -> None:
    assert remove_agency([link("a", "t")], "a") == [("no-owner", "t", 1, 0)]


def test_without_the_bureau_twelve_tasks_of_beijing_have_one_agency(shipped_graph: Graph) -> None:
    links = read_agency_tasks(shipped_graph, ["plan/beijing-2024"])
    effects = remove_agency(links, "agency/beijing/economy-and-information-technology")
    owners: dict[str, set[str]] = {}
    for each in links:
        owners.setdefault(each.right, set()).add(each.left)
    alone = {
        task
        for task, own in owners.items()
        if len(own - {"agency/beijing/economy-and-information-technology"}) == 1
    }
    alone -= {task for task, own in owners.items() if len(own) == 1}
    assert {e.thing for e in effects if e.kind == "one-owner"} == alone
    assert len(alone) == 12


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda links: remove_agency(links, "agency/x"), "agency/x has no task in these plans"),
        (lambda links: merge_agencies(links, INDUSTRY, "agency/x"), "agency/x has no task"),
        (lambda links: merge_agencies(links, INDUSTRY, INDUSTRY), "cannot be merged into itself"),
    ],
)
def test_what_changes_nothing_is_refused(world: Graph, change, message: str) -> None:
    with pytest.raises(NetworkError, match=message):
        change(read_agency_tasks(world))
