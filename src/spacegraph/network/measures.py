"""Measures of nodes, all networkx's own. Floor 4.

Every measure is taken on the simple undirected network (:func:`to_simple`). Paths count steps: betweenness and
closeness do not use the weight, because a weight here is a closeness and no length.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import networkx as nx

from spacegraph.errors import NetworkError, UnknownName
from spacegraph.nearest import find_nearest
from spacegraph.network.backends import call
from spacegraph.network.projection import Network, is_bipartite

Values = dict[str, float]


@dataclass(frozen=True)
class Measure:
    """A measure of nodes: what it means, and how networkx computes it (network, backend → values by node)."""

    name: str
    meaning: Mapping[str, str]
    compute: Callable[[Network, str | None], Values]


def measure(network: Network, name: str, backend: str | None = None) -> Values:
    """Return a measure of every node, in the order of the nodes.

    Parameters
    ----------
    network
        Any network of ours.
    name
        A name of :data:`MEASURES`.
    backend
        An installed networkx backend; the values are the same.

    Raises
    ------
    UnknownName
        For a measure or backend of no such name.
    NetworkError
        For an empty network, a library that is missing, or a measure that does not converge.

    Examples
    --------
    >>> measure(nx.path_graph(["a", "b", "c"]), "degree")
    {'a': 1, 'b': 2, 'c': 1}
    """
    if name not in MEASURES:
        hint = f"the measures of nodes are {', '.join(MEASURES)}"
        raise UnknownName("measure", name, find_nearest(name, MEASURES), hint)
    if not len(network):
        raise NetworkError("the network is empty: nothing can be measured")
    simple = to_simple(network)
    try:
        values = MEASURES[name].compute(simple, backend)
    except nx.PowerIterationFailedConvergence as error:
        raise NetworkError(f"{name} does not converge on this network: {error}") from error
    return {node: values[node] for node in simple}


def to_simple(network: Network) -> Network:
    """Return the undirected network without loops: parallel edges become one whose weight is the sum of theirs."""
    if not network.is_multigraph() and not network.is_directed() and not nx.number_of_selfloops(network):
        return network
    simple = nx.Graph(**network.graph)
    simple.add_nodes_from(network.nodes(data=True))
    for left, right, weight in network.edges(data="weight", default=1):
        if left != right:
            known = simple.get_edge_data(left, right, {"weight": 0})["weight"]
            simple.add_edge(left, right, weight=known + weight)
    return simple


def _degree(network: Network, backend: str | None) -> Values:
    del backend
    return dict(network.degree())


def _weighted_degree(network: Network, backend: str | None) -> Values:
    del backend
    return dict(network.degree(weight="weight"))


def _betweenness(network: Network, backend: str | None) -> Values:
    values: Values = call(nx.betweenness_centrality, network, backend=backend)
    return values


def _closeness(network: Network, backend: str | None) -> Values:
    values: Values = call(nx.closeness_centrality, network, backend=backend)
    return values


def _eigenvector(network: Network, backend: str | None) -> Values:
    values: Values = call(
        nx.eigenvector_centrality, network, backend=backend, max_iter=10_000, tol=1e-9, weight="weight"
    )
    return values


def _pagerank(network: Network, backend: str | None) -> Values:
    values: Values = call(nx.pagerank, network, backend=backend, weight="weight")
    return values


def _core(network: Network, backend: str | None) -> Values:
    values: Values = call(nx.core_number, network, backend=backend)
    return values


def _clustering(network: Network, backend: str | None) -> Values:
    function = nx.bipartite.clustering if is_bipartite(network) else nx.clustering
    values: Values = call(function, network, backend=backend)
    return values


MEASURES: dict[str, Measure] = {
    found.name: found
    for found in (
        Measure("degree", {"en": "Number of neighbours", "zh": "邻居数"}, _degree),
        Measure(
            "weighted-degree", {"en": "Sum of the weights of its edges", "zh": "连边权重之和"}, _weighted_degree
        ),
        Measure(
            "betweenness",
            {
                "en": "Share of the shortest paths between others that pass through it (Freeman 1977)",
                "zh": "其他节点间最短路径经过它的比例（Freeman 1977）",
            },
            _betweenness,
        ),
        Measure(
            "closeness",
            {
                "en": "Nearness to all that it reaches, times the share that it reaches (Wasserman and Faust 1994)",
                "zh": "与可达节点的接近程度，按可达比例修正（Wasserman、Faust 1994）",
            },
            _closeness,
        ),
        Measure(
            "eigenvector",
            {
                "en": "Weight of its neighbours' own values (Bonacich 1987); 0 outside the strongest component",
                "zh": "由邻居取值加权所得（Bonacich 1987）；最强连通分量之外为 0",
            },
            _eigenvector,
        ),
        Measure(
            "pagerank",
            {
                "en": "Share of the time of a random walk along weights, damping 0.85 (Page and others 1999)",
                "zh": "沿权重随机游走的停留比例，阻尼 0.85（Page 等 1999）",
            },
            _pagerank,
        ),
        Measure(
            "core",
            {
                "en": "Largest k such that it lies in the k-core (Seidman 1983)",
                "zh": "所在 k 核的最大 k 值（Seidman 1983）",
            },
            _core,
        ),
        Measure(
            "clustering",
            {
                "en": "How much its neighbours overlap: triangles, or in a bipartite network the mean pairwise "
                "overlap (Latapy, Magnien and Del Vecchio 2008)",
                "zh": "邻居间的重叠程度：三角形比例；二部网络取两两重叠均值（Latapy 等 2008）",
            },
            _clustering,
        ),
    )
}
"""The measures of nodes by name."""
