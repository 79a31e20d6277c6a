"""Measures: by hand on small networks, and equal to networkx run on the exported GraphML."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import networkx as nx
import pytest

from spacegraph.errors import NetworkError, UnknownName
from spacegraph.export.graphml import to_graphml
from spacegraph.graph import Graph
from spacegraph.network import (
    MEASURES,
    NETWORKS,
    find_articulation_points,
    find_bridges,
    find_communities,
    find_intervals,
    measure,
    rank,
    summarise,
    weigh_backbone,
)
from spacegraph.network.backends import call, list_backends
from spacegraph.network.links import Link
from spacegraph.network.project import read_links

HEDONG, INDUSTRY, SCIENCE = (
    f"agency/lanjiang/{n}" for n in ("hedong-government", "industry", "science-and-technology")
)
FAR = "agency/yunping/science-and-technology"
THEIRS = {
    "degree": lambda g: dict(g.degree()),
    "weighted-degree": lambda g: dict(g.degree(weight="weight")),
    "betweenness": nx.betweenness_centrality,
    "closeness": nx.closeness_centrality,
    "eigenvector": lambda g: nx.eigenvector_centrality(g, max_iter=10_000, tol=1e-9, weight="weight"),
    "pagerank": lambda g: nx.pagerank(g, weight="weight"),
    "core": nx.core_number,
    "clustering": lambda g: (
        nx.bipartite.clustering(g) if nx.get_node_attributes(g, "bipartite") else nx.clustering(g)
    ),
}


def read_back(network: nx.Graph) -> nx.Graph:
    """Read an exported network and make it simple, all with networkx alone."""
    read = nx.read_graphml(io.BytesIO(to_graphml(network)))
    simple = nx.Graph()
    simple.add_nodes_from(read.nodes(data=True))
    for start, end, data in read.edges(data=True):
        if start != end:
            before = simple.edges[start, end]["weight"] if simple.has_edge(start, end) else 0
            simple.add_edge(start, end, weight=before + data["weight"])
    return simple


# -- by hand ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("degree", (2, 2, 2, 0)),
        ("weighted-degree", (2, 3, 3, 0)),
        ("betweenness", (0, 0, 0, 0)),
        ("closeness", (2 / 3, 2 / 3, 2 / 3, 0)),  # 2 of 3 others, each one step away
        ("core", (2, 2, 2, 0)),
        ("clustering", (1, 1, 1, 0)),
    ],
)
def test_three_agencies_in_a_triangle_and_one_alone(world: Graph, name: str, values: tuple[float, ...]) -> None:
    found = measure(world.network("agencies"), name)
    assert found == pytest.approx(dict(zip((HEDONG, INDUSTRY, SCIENCE, FAR), values, strict=True)))


def test_bridges_and_articulation_points_of_agencies_and_tasks(world: Graph) -> None:
    network = world.network("agency-task")
    one, far = "plan/lanjiang-2031/task/1", "plan/yunping-2031/task/1"
    assert find_bridges(network) == [((HEDONG, one), (4, 1)), ((FAR, far), (1, 1))]
    assert find_articulation_points(network) == [((one,), (3, 1))]


def test_the_backbone_of_a_star_by_hand() -> None:
    star = nx.Graph()
    star.add_weighted_edges_from([("hub", "a", 8), ("hub", "b", 1), ("hub", "c", 1)])
    found = weigh_backbone(star)
    assert found == pytest.approx({("a", "hub"): 0.04, ("b", "hub"): 0.81, ("c", "hub"): 0.81})  # (1 - w/10)^2
    assert weigh_backbone(nx.path_graph(["a", "b"])) == {("a", "b"): 1.0}


def test_two_cliques_are_two_communities() -> None:
    network = nx.disjoint_union(nx.complete_graph(4), nx.complete_graph(3))
    network.add_edge(0, 4)
    network = nx.relabel_nodes(network, str)
    nx.set_edge_attributes(network, 1, "weight")
    found = find_communities(network)
    assert found.numbers == {**dict.fromkeys("0123", 1), **dict.fromkeys("456", 2)}
    # 10 edges: 6 and 3 within, degrees 13 and 7: 9/10 - (13/20)^2 - (7/20)^2
    assert found.modularity == pytest.approx(0.9 - 0.4225 - 0.1225)


def test_the_figures_of_a_network(world: Graph) -> None:
    figures = summarise(world.network("agencies"))
    assert (figures["nodes"], figures["edges"], figures["components"], figures["isolated nodes"]) == (4, 3, 2, 1)
    assert figures["density"] == pytest.approx(0.5)


def test_ranks_share_a_place_when_values_are_equal() -> None:
    assert rank({"a": 0.1 + 0.2, "b": 0.3, "c": 1, "d": 0}) == {"a": 2, "b": 2, "c": 1, "d": 4}
    assert rank({}) == {}


# -- against networkx on the exported file ---------------------------------------------------------


@pytest.mark.parametrize("measured", MEASURES)
@pytest.mark.parametrize("name", NETWORKS)
def test_a_measure_is_that_of_networkx_on_the_graphml(shipped_graph: Graph, name: str, measured: str) -> None:
    network = shipped_graph.network(name)
    assert measure(network, measured) == pytest.approx(THEIRS[measured](read_back(network)), abs=1e-6)


@pytest.mark.parametrize("name", ["agencies", "agency-task", "technologies"])
def test_structure_is_that_of_networkx_on_the_graphml(shipped_graph: Graph, name: str) -> None:
    network = shipped_graph.network(name)
    theirs = read_back(network)
    assert {cut.what for cut in find_bridges(network)} == {tuple(sorted(edge)) for edge in nx.bridges(theirs)}
    assert {cut.what[0] for cut in find_articulation_points(network)} == set(nx.articulation_points(theirs))
    groups = nx.community.louvain_communities(theirs, weight="weight", seed=7)
    found = find_communities(network, seed=7)
    assert found.modularity == pytest.approx(nx.community.modularity(theirs, groups, weight="weight"), abs=0.02)
    numbered = [{n for n, c in found.numbers.items() if c == number} for number in set(found.numbers.values())]
    assert found.modularity == pytest.approx(nx.community.modularity(theirs, numbered, weight="weight"))


def test_a_seed_decides_the_communities(shipped_graph: Graph) -> None:
    network = shipped_graph.network("technologies")
    assert find_communities(network, seed=3) == find_communities(network, seed=3)


# -- intervals -------------------------------------------------------------------------------------


def intervals(graph: Graph, method: str, **options: int) -> dict[str, tuple[float, float]]:
    return find_intervals(NETWORKS["agencies"], read_links(graph, "agencies"), "weighted-degree", method, **options)


def test_leaving_one_plan_out_by_hand(world: Graph) -> None:
    assert intervals(world, "plans") == {HEDONG: (2, 2), INDUSTRY: (3, 3), SCIENCE: (3, 3), FAR: (0, 0)}


def test_a_seed_decides_the_resampling(shipped_graph: Graph) -> None:
    first = intervals(shipped_graph, "tasks", samples=30, seed=1)
    assert first == intervals(shipped_graph, "tasks", samples=30, seed=1)
    assert first != intervals(shipped_graph, "tasks", samples=30, seed=2)


def test_resampling_a_single_task_changes_nothing() -> None:
    links = [Link(agency, "t", "", "p", "t", "t") for agency in "abc"]
    found = find_intervals(NETWORKS["agencies"], links, "weighted-degree", "tasks", samples=5)
    assert found == dict.fromkeys("abc", (2, 2))


def test_a_task_that_is_drawn_twice_counts_twice() -> None:
    links = [Link(agency, task, "", "p", task, task) for task in "tu" for agency in "ab"]
    found = find_intervals(NETWORKS["agencies"], links, "weighted-degree", "tasks", samples=20)
    assert found == dict.fromkeys("ab", (2, 2)), "two draws, whichever tasks they give"


def test_values_lie_within_their_intervals(shipped_graph: Graph) -> None:
    values = measure(shipped_graph.network("agencies"), "weighted-degree")
    found = intervals(shipped_graph, "tasks", samples=100)
    inside = [node for node, value in values.items() if found[node][0] <= value <= found[node][1]]
    assert len(inside) >= 0.9 * len(values)


def test_one_plan_cannot_be_left_out(world: Graph) -> None:
    links = read_links(world, "agencies", "plan/lanjiang-2031")
    with pytest.raises(NetworkError, match="needs two plans"):
        find_intervals(NETWORKS["agencies"], links, "degree", "plans")
    with pytest.raises(NetworkError, match="0 samples are none"):
        find_intervals(NETWORKS["agencies"], links, "degree", "tasks", samples=0)
    with pytest.raises(UnknownName, match="no interval is called 'task'; the nearest: tasks"):
        find_intervals(NETWORKS["agencies"], links, "degree", "task")


# -- backends --------------------------------------------------------------------------------------

FAKE = """
import networkx as nx
class Dispatcher:
    @staticmethod
    def betweenness_centrality(G, *arguments, **options):
        print("computed by fake")
        return nx.betweenness_centrality.orig_func(G, *arguments, **options)
    @staticmethod
    def convert_from_nx(G, **options):
        return G
    @staticmethod
    def convert_to_nx(result, **options):
        return result
    can_run = staticmethod(lambda name, args, kwargs: True)
    should_run = staticmethod(lambda name, args, kwargs: True)
dispatcher = Dispatcher()
"""


@pytest.fixture
def fake(tmp_path: Path) -> Path:
    """A folder with an installed networkx backend that computes one measure."""
    (tmp_path / "fake_backend.py").write_text(FAKE)
    info = tmp_path / "fake_backend-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: fake-backend\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[networkx.backends]\nfake = fake_backend:dispatcher\n")
    return tmp_path


def test_a_backend_is_used_and_gives_equal_values(fake: Path) -> None:
    program = (
        f"import sys; sys.path.insert(0, {str(fake)!r})\n"
        "import networkx as nx\n"
        "from spacegraph.network import measure\n"
        "network = nx.relabel_nodes(nx.karate_club_graph(), str)\n"
        "assert measure(network, 'betweenness', 'fake') == measure(network, 'betweenness')\n"
        "from spacegraph.errors import NetworkError\n"
        "try: measure(network, 'closeness', 'fake')\n"
        "except NetworkError as error: print(error)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    used, refused = done.stdout.splitlines()
    assert used == "computed by fake"
    assert refused.startswith("the backend fake cannot compute closeness_centrality")


def test_naming_networkx_itself_changes_nothing(world: Graph) -> None:
    network = world.network("agencies")
    assert list_backends()[0] == "networkx"
    assert measure(network, "degree", "networkx") == measure(network, "degree")


def test_an_unknown_backend_gives_what_is_installed(world: Graph) -> None:
    with pytest.raises(UnknownName, match="no backend is called 'netwrkx'; the nearest: networkx; installed here"):
        measure(world.network("agencies"), "betweenness", "netwrkx")


def test_a_missing_library_is_named() -> None:
    def needs() -> None:
        raise ModuleNotFoundError("No module named 'scipy'", name="scipy")

    with pytest.raises(NetworkError, match=r"needs needs scipy: pip install 'spacegraph\[network\]'"):
        call(needs)


# -- what is refused -------------------------------------------------------------------------------


def test_an_unknown_measure_gives_the_nearest(world: Graph) -> None:
    with pytest.raises(UnknownName, match="no measure is called 'betweeness'; the nearest: betweenness"):
        measure(world.network("agencies"), "betweeness")


def test_an_empty_network_is_not_measured() -> None:
    for refuse in (lambda n: measure(n, "degree"), summarise):
        with pytest.raises(NetworkError, match="the network is empty"):
            refuse(nx.Graph())
    with pytest.raises(NetworkError, match="has no edges"):
        find_communities(nx.empty_graph(["a"]))
