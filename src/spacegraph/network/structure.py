"""How a network hangs together: bridges, articulation points, communities, the backbone, its size. Floor 4.

References
----------
.. [1] V. D. Blondel and others, "Fast unfolding of communities in large networks", J. Stat. Mech. P10008 (2008).
.. [2] M. E. J. Newman and M. Girvan, "Finding and evaluating community structure", Phys. Rev. E 69, 026113 (2004).
.. [3] M. Á. Serrano, M. Boguñá and A. Vespignani, "Extracting the multiscale backbone of complex weighted
   networks", PNAS 106, 6483 (2009).
"""

from __future__ import annotations

from typing import NamedTuple

import networkx as nx

from spacegraph.errors import NetworkError
from spacegraph.network.backends import call
from spacegraph.network.measures import to_simple
from spacegraph.network.projection import Network

LEVEL = 0.05
"""Edges of the backbone are those below this level of significance."""


class Cut(NamedTuple):
    """What falls apart when an edge or a node goes: the sizes of the parts, largest first."""

    what: tuple[str, ...]
    parts: tuple[int, ...]


class Communities(NamedTuple):
    """The number of each node's community, from 1 by falling size, and the modularity of the division."""

    numbers: dict[str, int]
    modularity: float


def find_bridges(network: Network, backend: str | None = None) -> list[Cut]:
    """Return the edges without which a component falls in two, those that cut off most first."""
    simple = to_simple(network)
    cuts = []
    for left, right in list(call(nx.bridges, simple, backend=backend)):
        ends = tuple(sorted((left, right)))
        cuts.append(Cut(ends, _split_edge(simple, left, right)))
    return sorted(cuts, key=lambda cut: (-cut.parts[-1], cut.what))


def find_articulation_points(network: Network, backend: str | None = None) -> list[Cut]:
    """Return the nodes without which their component falls apart, those that leave most parts first."""
    simple = to_simple(network)
    cuts = [
        Cut((node,), _split_node(simple, node))
        for node in set(call(nx.articulation_points, simple, backend=backend))
    ]
    return sorted(cuts, key=lambda cut: (-len(cut.parts), cut.parts[0], cut.what))


def find_communities(network: Network, seed: int = 0, backend: str | None = None) -> Communities:
    """Return communities by the Louvain method [1]_ on the weights, with their modularity [2]_ (at most 1).

    The same seed gives the same communities. In a bipartite network modularity is still that of a plain one.
    """
    simple = to_simple(network)
    if not simple.size():
        raise NetworkError("the network has no edges: it has no communities")
    found = call(nx.community.louvain_communities, simple, backend=backend, weight="weight", seed=seed)
    ordered = sorted((sorted(group) for group in found), key=lambda group: (-len(group), group))
    numbers = {node: number for number, group in enumerate(ordered, 1) for node in group}
    modularity = round(float(nx.community.modularity(simple, ordered, weight="weight")), 12) + 0.0
    return Communities({node: numbers[node] for node in simple}, modularity)


def weigh_backbone(network: Network) -> dict[tuple[str, str], float]:
    """Return how likely chance gives each edge so large a share of a node's weight: the disparity filter [3]_.

    For a node of k edges and strength s, α = (1 − w/s)^(k−1); an edge has the smaller α of its two ends. An end
    with a single edge says nothing (α = 1). Edges below :data:`LEVEL` are the backbone.
    """
    simple = to_simple(network)
    strength, degree = dict(simple.degree(weight="weight")), dict(simple.degree())
    found = {}
    for left, right, weight in simple.edges(data="weight", default=1):
        ends = [(1 - weight / strength[n]) ** (degree[n] - 1) if degree[n] > 1 else 1.0 for n in (left, right)]
        first, second = sorted((left, right))
        found[first, second] = min(ends)
    return dict(sorted(found.items(), key=lambda item: (item[1], item[0])))


def summarise(network: Network, seed: int = 0, backend: str | None = None) -> dict[str, float]:
    """Return figures of the network as a whole, on its simple undirected form."""
    simple = to_simple(network)
    if not len(simple):
        raise NetworkError("the network is empty: nothing can be measured")
    components = sorted(map(len, nx.connected_components(simple)), reverse=True)
    figures: dict[str, float] = {
        "nodes": len(simple),
        "edges": simple.number_of_edges(),
        "density": nx.density(simple),
        "components": len(components),
        "largest component": components[0],
        "isolated nodes": sum(1 for size in components if size == 1),
        "transitivity": nx.transitivity(simple),
        "bridges": len(find_bridges(simple)),
        "articulation points": len(find_articulation_points(simple)),
    }
    if simple.size():
        communities = find_communities(simple, seed, backend)
        figures["communities"] = max(communities.numbers.values())
        figures["modularity"] = communities.modularity
    return figures


def _split_edge(network: Network, left: str, right: str) -> tuple[int, ...]:
    component = network.subgraph(nx.node_connected_component(network, left)).copy()
    component.remove_edge(left, right)
    return tuple(sorted(map(len, nx.connected_components(component)), reverse=True))


def _split_node(network: Network, node: str) -> tuple[int, ...]:
    component = network.subgraph(nx.node_connected_component(network, node) - {node})
    return tuple(sorted(map(len, nx.connected_components(component)), reverse=True))
