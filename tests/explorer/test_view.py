"""The view: what a page knows of the graph, and which part of it a selection leaves."""

from __future__ import annotations

import networkx
import pytest

from spacegraph.errors import EmptySelection
from spacegraph.explorer import Explorer, explore, explore_network
from spacegraph.explorer.layout import lay_out, size_of
from spacegraph.explorer.model import CLASSES, Edge, Node, View
from spacegraph.explorer.select import Selection, keep_source, select, summarise
from spacegraph.explorer.view import make_view
from spacegraph.graph import Graph

PLAN = "plan/beijing-2024"


@pytest.fixture(scope="module")
def view(shipped_graph: Graph) -> View:
    return make_view(shipped_graph.store, shipped_graph.names)


def node(view: View, key: str) -> Node:
    return next(found for found in view if found.key == key)


def test_every_thing_of_a_drawn_class_is_there_once(view: View, shipped_graph: Graph) -> None:
    expected = {
        iri.split("/id/")[1] for iri, classes in shipped_graph.names.classes.items() if classes & set(CLASSES)
    }
    keys = [found.key for found in view]
    assert len(keys) == len(set(keys))
    assert set(keys) == expected


def test_a_task_has_its_texts_place_and_agencies(view: View) -> None:
    task = node(view, f"{PLAN}/task/2")
    assert task.labels == {"en": "Speed up the development of reusable rockets", "zh": "加速可重复使用火箭研制"}
    assert [spot.section for spot in task.spots] == ["四（一）2"]
    part = [e for e in view.edges if e.start == task.key and e.relation == "sg:responsibleAgency"]
    assert len(part) == 2
    assert all("printed as" in edge.notes["en"] and edge.spots and edge.sources for edge in part)


def test_facts_with_a_source_have_a_place_in_it(view: View) -> None:
    spots = {found.key: {spot.source for spot in found.spots} for found in view}
    facts = [(found, fact) for found in view for fact in found.facts if fact.sources and found.cls != "Source"]
    assert len(facts) > 300
    without = {found.key for found, fact in facts if not set(fact.sources) <= spots[found.key]}
    assert without == set()


def test_general_about_gives_way_to_the_narrower_relation(view: View) -> None:
    about = {(e.start, e.end) for e in view.edges if e.relation == "sg:about"}
    assert about.isdisjoint((e.start, e.end) for e in view.edges if e.relation == "sg:technology")


def test_a_plan_is_selected_with_its_whole_outline(view: View) -> None:
    part = select(view, Selection((PLAN,), depth=0))
    keys = {found.key for found in part}
    assert {found.key for found in view if found.key.startswith(PLAN + "/task/")} <= keys
    assert "region/beijing" in keys
    assert len(part.nodes) < len(select(view, Selection((PLAN,), depth=1)).nodes) < len(view.nodes)


def test_a_technology_is_selected_with_what_is_narrower(view: View) -> None:
    keys = {found.key for found in select(view, Selection(("technology/reusable-rocket",), depth=0))}
    assert "technology/rocket-recovery" in keys


def test_one_source_leaves_only_what_it_says(view: View) -> None:
    part = keep_source(view, "source/spacenews-2024-02")
    assert all(edge.sources == ("source/spacenews-2024-02",) for edge in part.edges)
    assert {spot.source for found in part for spot in found.spots} == {"source/spacenews-2024-02"}
    assert not any(found.key.endswith("/task/2") for found in part)


def test_an_empty_selection_is_refused(view: View) -> None:
    with pytest.raises(EmptySelection, match="nothing to show"):
        select(view, Selection((f"{PLAN}/task/2",), source="source/spacenews-2024-02"))


def test_a_summary_keeps_to_the_limit_and_counts_what_it_leaves_out(view: View) -> None:
    part = summarise(view, 500)
    assert len(part.nodes) <= 500
    assert sum(part.left_out.values()) == len(view.nodes) - len(part.nodes)
    keys = {found.key for found in part}
    assert all(edge.start in keys and edge.end in keys for edge in part.edges)
    assert any(e.start.startswith(PLAN) and e.end.startswith("technology/") for e in part.edges)


def test_the_layout_is_the_same_twice_and_keeps_things_apart(view: View) -> None:
    places = lay_out(view)
    assert places == lay_out(view)
    assert set(places) == {found.key for found in view}
    assert len(set(places.values())) == len(places)
    overlaps = 0
    nodes = list(view)
    for n, one in enumerate(nodes):
        for other in nodes[n + 1 :]:
            (x, y), (u, v) = places[one.key], places[other.key]
            overlaps += (x - u) ** 2 + (y - v) ** 2 < (0.6 * (size_of(one) + size_of(other))) ** 2
    assert overlaps < len(nodes) * 0.02


def test_a_task_stands_nearer_to_its_plan_than_to_any_other(view: View) -> None:
    places = lay_out(view)
    plans = [
        found.key
        for found in view
        if found.cls == "Plan" and any(e.end == found.key and e.relation == "sg:describes" for e in view.edges)
    ]
    for task in (found for found in view if found.cls == "Task"):
        own = next(plan for plan in plans if task.key.startswith(plan + "/"))
        x, y = places[task.key]
        far = {plan: (places[plan][0] - x) ** 2 + (places[plan][1] - y) ** 2 for plan in plans}
        assert min(far, key=lambda plan: far[plan]) == own


def test_a_network_becomes_a_page_with_the_facts_of_its_things(shipped_graph: Graph) -> None:
    network = networkx.Graph(name="invented")
    network.add_node("technology/reusable-rocket", label_en="x", label_zh="x", cls="Technology")
    network.add_node("own", label_en="Own", label_zh="自有", cls="Agency")
    network.add_edge("own", "technology/reusable-rocket", weight=3)
    explorer = explore_network(shipped_graph.store, shipped_graph.names, network)
    known = node(explorer.view, "technology/reusable-rocket")
    assert known.facts and known.labels["zh"] == "可重复使用火箭"
    assert explorer.view.edges == (
        Edge("own", "linked", "technology/reusable-rocket", (), {"en": "weight 3", "zh": "权重 3"}, (), 3.0),
    )
    assert "自有" in explorer.to_html()


def test_an_empty_network_is_refused(shipped_graph: Graph) -> None:
    with pytest.raises(EmptySelection):
        explore_network(shipped_graph.store, shipped_graph.names, networkx.Graph())


def test_the_pyvis_network_has_each_thing_and_relation(explorer: Explorer) -> None:
    assert len(explorer.network.nodes) == len(explorer.view.nodes)
    assert len(explorer.network.edges) == len(explorer.view.edges)
    assert explorer.network.options["physics"] == {"enabled": False}


def test_the_invented_world_can_be_explored(world: Graph) -> None:
    assert explore(world.store, world.names, language="zh").to_html().startswith("<!doctype html>")
