"""Networks against numbers worked out by hand on the invented world, and against the file of the Beijing plan."""

from __future__ import annotations

import gc
from collections import Counter
from itertools import combinations
from math import sqrt
from pathlib import Path

import networkx as nx
import pytest
import yaml

from spacegraph import shipped
from spacegraph.errors import NetworkError, SpacegraphError, UnknownName
from spacegraph.graph import Graph
from spacegraph.iris import to_iri
from spacegraph.network import NETWORKS, project, project_side
from spacegraph.network.builders import build_whole
from spacegraph.network.links import Link
from spacegraph.network.projection import check_bipartite, join_bipartite

HEDONG, INDUSTRY, SCIENCE = (
    f"agency/lanjiang/{n}" for n in ("hedong-government", "industry", "science-and-technology")
)
FAR = "agency/yunping/science-and-technology"
BEIJING = "plan/beijing-2024"


def weights(network: nx.Graph) -> dict[tuple[str, str], float]:
    return {tuple(sorted((u, v))): weight for u, v, weight in network.edges(data="weight")}


# -- by hand, on the invented world ----------------------------------------------------------------


def test_agencies_and_tasks(world: Graph) -> None:
    network = world.network("agency-task")
    one, two, three = "plan/lanjiang-2031/task/1", "plan/lanjiang-2031/task/2", "plan/yunping-2031/task/1"
    assert weights(network) == {
        tuple(sorted(pair)): 1
        for pair in ((HEDONG, one), (INDUSTRY, one), (SCIENCE, one), (INDUSTRY, two), (SCIENCE, two), (FAR, three))
    }
    assert network.edges[SCIENCE, one]["role"] == "sg:Lead"
    assert network.edges[INDUSTRY, one]["evidence"] == ("plan/lanjiang-2031/task/1/responsibility/2",)
    assert network.nodes[one]["bipartite"] == 1 - network.nodes[SCIENCE]["bipartite"]


def test_agencies_that_share_tasks(world: Graph) -> None:
    network = world.network("agencies")
    assert weights(network) == {(INDUSTRY, SCIENCE): 2, (HEDONG, INDUSTRY): 1, (HEDONG, SCIENCE): 1}
    assert FAR in network, "an agency that shares nothing stays, alone"
    shared = network.edges[INDUSTRY, SCIENCE]
    assert shared["shared"] == ("plan/lanjiang-2031/task/1", "plan/lanjiang-2031/task/2")
    assert len(shared["evidence"]) == 4


@pytest.mark.parametrize(
    ("weight", "both", "few"), [("newman", 1.5, 0.5), ("jaccard", 1.0, 0.5), ("cosine", 1.0, 1 / sqrt(2))]
)
def test_the_weights_of_a_projection(world: Graph, weight: str, both: float, few: float) -> None:
    found = weights(world.network("agencies", weight=weight))
    assert found == pytest.approx({(INDUSTRY, SCIENCE): both, (HEDONG, INDUSTRY): few, (HEDONG, SCIENCE): few})


def test_plans_and_technologies(world: Graph) -> None:
    here, there = "plan/lanjiang-2031", "plan/yunping-2031"
    airship, recoverable = "technology/airship", "technology/recoverable-airship"
    assert weights(world.network("plan-technology")) == {
        (here, airship): 2,
        (here, recoverable): 2,
        (here, "technology/paraglider-recovery"): 1,
        (there, airship): 1,
        (there, recoverable): 1,
        (there, "technology/mapping"): 1,
    }
    plans = world.network("plans")
    assert weights(plans) == {(here, there): 0.5}
    assert plans.edges[here, there]["shared"] == (airship, recoverable)
    assert weights(world.network("plans", weight="count")) == {(here, there): 2}


def test_technologies_that_occur_together(world: Graph) -> None:
    network = world.network("technologies")
    assert weights(network) == {("technology/airship", "technology/mapping"): 1}
    assert len(network) == 4


def test_regions_facilities_and_technologies(world: Graph) -> None:
    network = world.network("region-facility-technology")
    layers = {node.partition("/")[0]: layer for node, layer in network.nodes(data="layer")}
    assert layers == {"region": 0, "facility": 1, "technology": 2}
    assert sorted(network.degree(["facility/lanjiang/airship-port"])) == [("facility/lanjiang/airship-port", 2)]


def test_the_whole_graph(world: Graph) -> None:
    network = world.network("whole")
    assert network.is_directed() and network.is_multigraph()
    assert network.number_of_edges() == len({row[:3] for row in world.ask("relations").rows})
    edge = network.get_edge_data("plan/lanjiang-2031/task/2", SCIENCE)["sg:responsibleAgency"]
    assert edge["sources"] == ("source/lanjiang-plan-2031",)
    assert edge["weight"] == 1
    assert not [node for node in network if "/evidence/" in node or "/responsibility/" in node]


# -- against the file of the Beijing plan ----------------------------------------------------------


@pytest.fixture(scope="module")
def owners() -> dict[str, set[str]]:
    """The agencies of each task of the Beijing plan, read from its file without spacegraph."""
    path = Path(shipped.DATA_DIR) / "sources" / "beijing-plan-2024.yaml"
    found: dict[str, set[str]] = {}

    def walk(value: object) -> None:
        if isinstance(value, dict):
            if value.get("type") == "Task" and "responsibility" in value:
                parts = value["responsibility"]
                found[value["id"]] = {part["agency"] for part in (parts if isinstance(parts, list) else [parts])}
            value = list(value.values())
        if isinstance(value, list):
            for item in value:
                walk(item)

    walk(yaml.safe_load(path.read_text(encoding="utf-8")))
    return found


def test_the_tasks_of_the_beijing_plan(shipped_graph: Graph, owners: dict[str, set[str]]) -> None:
    network = shipped_graph.network("agency-task", plan=BEIJING)
    assert {frozenset(edge) for edge in network.edges()} == {
        frozenset((a, t)) for t, own in owners.items() for a in own
    }
    assert (len(owners), len(set().union(*owners.values())), network.number_of_edges()) == (23, 30, 78)


def test_the_agencies_of_the_beijing_plan(shipped_graph: Graph, owners: dict[str, set[str]]) -> None:
    pairs = Counter(pair for own in owners.values() for pair in combinations(sorted(own), 2))
    assert weights(shipped_graph.network("agencies", plan=BEIJING)) == pairs


def test_the_network_agrees_with_the_question(shipped_graph: Graph) -> None:
    rows = shipped_graph.ask("agencies-that-share-tasks", plan=BEIJING)
    asked = {(row["agency"].key, row["partner"].key): row["tasks"] for row in rows}
    assert weights(shipped_graph.network("agencies", plan=BEIJING)) == asked


def test_plans_and_technologies_agree_with_the_question(shipped_graph: Graph) -> None:
    network = shipped_graph.network("plan-technology")
    for plan in [node for node in network if node.startswith("plan/")]:
        rows = shipped_graph.ask("technologies-of-plan", plan=plan)
        asked = {row["technology"].key: row["elements"] for row in rows}
        assert {node: network[plan][node]["weight"] for node in network[plan]} == asked


@pytest.mark.parametrize(
    ("weight", "theirs"),
    [
        ("count", nx.bipartite.weighted_projected_graph),
        ("newman", nx.bipartite.collaboration_weighted_projected_graph),
        ("jaccard", nx.bipartite.overlap_weighted_projected_graph),
    ],
)
@pytest.mark.parametrize("name", ["agency-task", "plan-technology"])
@pytest.mark.parametrize("side", [0, 1])
def test_a_projection_is_that_of_networkx(shipped_graph: Graph, weight: str, theirs, name: str, side: int) -> None:
    network = shipped_graph.network(name)
    kept = [node for node, own in network.nodes(data="bipartite") if own == side]
    assert weights(project_side(network, side, weight)) == pytest.approx(weights(theirs(network, kept)))


# -- what nodes and edges carry --------------------------------------------------------------------


@pytest.mark.parametrize("name", NETWORKS)
def test_every_node_and_edge_says_what_it_is(shipped_graph: Graph, name: str) -> None:
    network = project(shipped_graph, name)
    for _, data in network.nodes(data=True):
        assert data["label_en"] and data["label_zh"] and data["cls"] and data["class_en"] and data["class_zh"]
    for _, _, data in network.edges(data=True):
        assert data["weight"] > 0
        assert data["relation"] and data["label_en"] and data["label_zh"] and data["evidence"]
    assert network.graph["question"] in shipped_graph.questions.names()


@pytest.mark.parametrize("name", [name for name in NETWORKS if name != "whole"])
def test_what_states_an_edge_has_a_place_in_a_document(shipped_graph: Graph, name: str) -> None:
    says = {e for _, _, data in project(shipped_graph, name).edges(data=True) for e in data["evidence"]}
    placed = "SELECT DISTINCT ?x WHERE { ?x sg:evidence ?e . ?e sg:source ?s ; sg:start ?o }"
    known = {row[0].key for row in shipped_graph.query(placed).rows}
    assert says <= known


@pytest.mark.parametrize("name", NETWORKS)
def test_a_network_does_not_depend_on_the_order_of_loading(world: Graph, world_dataset, name: str) -> None:
    import pyoxigraph as ox

    from spacegraph.store import EmbeddedStore

    engine = ox.Store()
    engine.bulk_extend(sorted(world_dataset.quads, key=lambda quad: str(quad)[::-1]))
    here, there = project(world, name), project(Graph(EmbeddedStore(engine, "other order")), name)
    assert list(here.nodes(data=True)) == list(there.nodes(data=True))
    assert list(here.edges(data=True)) == list(there.edges(data=True))


def test_labels_are_those_of_the_graph(world: Graph) -> None:
    data = world.network("agencies").nodes[SCIENCE]
    assert data["label_zh"] == world.names.get_label(to_iri(SCIENCE), "zh")
    assert data["cls"] == "Agency"


def test_a_plan_may_be_named_by_its_label(world: Graph) -> None:
    assert set(world.network("agencies", plan="云屏市飞艇措施（2031—2033年）")) == {FAR}
    assert set(world.network("whole", plan="plan/yunping-2031")) < set(world.network("whole"))


def test_the_garbage_collector_is_as_before(world: Graph) -> None:
    for enable in (gc.disable, gc.enable):
        enable()
        before = gc.isenabled()
        world.network("agencies")
        with pytest.raises(UnknownName):
            world.network("agencies", weight="jacard")
        assert gc.isenabled() == before


# -- what is refused -------------------------------------------------------------------------------


def test_an_unknown_network_gives_the_nearest(world: Graph) -> None:
    with pytest.raises(UnknownName, match=r"no network is called 'agencys'; the nearest: .*agencies"):
        world.network("agencys")


def test_an_unknown_plan_gives_the_nearest(world: Graph) -> None:
    with pytest.raises(UnknownName, match="no plan is called 'plan/lanjian-2031'; the nearest: "):
        world.network("agencies", plan="plan/lanjian-2031")


def test_an_unknown_weight_gives_the_weights(world: Graph) -> None:
    with pytest.raises(UnknownName, match="'jacard'; the nearest: jaccard; the weights are count, newman"):
        world.network("agencies", weight="jacard")
    with pytest.raises(UnknownName, match="agency-task is no projection; its weight is count"):
        world.network("agency-task", weight="jaccard")


def test_a_network_without_links_is_refused(world: Graph) -> None:
    with pytest.raises(NetworkError, match="the network agencies is empty"):
        NETWORKS["agencies"].build([], "count")
    with pytest.raises(NetworkError, match="the network whole is empty"):
        build_whole([])


def test_facilities_take_no_plan(world: Graph) -> None:
    with pytest.raises(SpacegraphError, match="facilities belong to no plan"):
        world.network("region-facility-technology", plan="plan/lanjiang-2031")


@pytest.mark.parametrize(
    ("network", "message"),
    [
        (nx.Graph(), "the network is empty"),
        (nx.Graph([("a", "b")]), "not bipartite: node a has no side"),
        (nx.complete_graph(3), "not bipartite: node 0 has no side"),
    ],
)
def test_what_is_not_bipartite_is_not_projected(network: nx.Graph, message: str) -> None:
    with pytest.raises(NetworkError, match=message):
        project_side(network, 0)


def test_an_edge_within_one_side_is_refused() -> None:
    network = nx.Graph([("a", "b")])
    nx.set_node_attributes(network, 0, "bipartite")
    with pytest.raises(NetworkError, match="a and b are of one side"):
        check_bipartite(network)


def test_a_thing_on_both_sides_is_refused() -> None:
    links = [Link("a", "b", "r", "", "b", "b"), Link("b", "c", "r", "", "c", "c")]
    with pytest.raises(NetworkError, match="x is not bipartite: b stands on both sides"):
        join_bipartite(links, "x")
