"""Bipartite networks and their projections, with weights that say what they mean. Floor 4.

Networkx projects a network that is not bipartite without a word; here that is refused. Every edge of a projection
keeps what is shared and the things whose evidence says so.

References
----------
.. [1] M. E. J. Newman, "Scientific collaboration networks. II", Phys. Rev. E 64, 016132 (2001).
.. [2] S. P. Borgatti and D. S. Halgin, "Analyzing affiliation networks", in The SAGE Handbook of Social Network
   Analysis (2011), ch. 28.
.. [3] P. Jaccard, "The distribution of the flora in the alpine zone", New Phytologist 11 (1912).
.. [4] G. Salton and M. J. McGill, Introduction to Modern Information Retrieval (1983): the cosine of two sets.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations
from math import sqrt
from typing import TypeAlias

import networkx as nx

from spacegraph.errors import NetworkError, UnknownName
from spacegraph.nearest import find_nearest
from spacegraph.network.links import Link

Network: TypeAlias = nx.Graph
"""A networkx graph: undirected, or a multigraph with directions for the whole graph."""

_Weigh = Callable[[Sequence[int], int, int], float]
"""The weight of an edge from the numbers of neighbours of what is shared, and the numbers of neighbours of both."""

WEIGHTS: dict[str, _Weigh] = {
    "count": lambda shared, left, right: len(shared),
    "newman": lambda shared, left, right: sum(1 / (degree - 1) for degree in shared),
    "jaccard": lambda shared, left, right: len(shared) / (left + right - len(shared)),
    "cosine": lambda shared, left, right: len(shared) / sqrt(left * right),
}
"""Weights of projections: N(u) being the neighbours of u in the bipartite network,

- ``count``: \\|N(u) ∩ N(v)\\|, the number of things shared [2]_;
- ``newman``: Σ 1 / (k(t) − 1) over shared t of k(t) neighbours: a task of many agencies ties each pair less [1]_;
- ``jaccard``: \\|N(u) ∩ N(v)\\| / \\|N(u) ∪ N(v)\\|, in [0, 1] [3]_;
- ``cosine``: \\|N(u) ∩ N(v)\\| / √(\\|N(u)\\| · \\|N(v)\\|), in [0, 1] [4]_.
"""


def join_bipartite(links: Iterable[Link], name: str) -> Network:
    """Return the bipartite network of links: ``bipartite`` is 0 on the left and 1 on the right.

    The weight of an edge is the number of distinct units (tasks, parts of plans) that make the link; ``evidence``
    are the things that state it.

    Raises
    ------
    NetworkError
        When there are no links, or a thing stands on both sides.
    """
    units: dict[tuple[str, str], set[str]] = defaultdict(set)
    says: dict[tuple[str, str], set[str]] = defaultdict(set)
    relations = {}
    for link in links:
        pair = (link.left, link.right)
        units[pair].add(link.unit)
        says[pair].add(link.says)
        relations[pair] = link.relation
    if not units:
        raise NetworkError(f"the network {name} is empty: no links were found")
    network = nx.Graph(name=name)
    for side in (0, 1):
        network.add_nodes_from(sorted({pair[side] for pair in units}), bipartite=side)
    both = {left for left, _ in units} & {right for _, right in units}
    if both:
        raise NetworkError(f"{name} is not bipartite: {', '.join(sorted(both)[:3])} stands on both sides")
    for (left, right), found in sorted(units.items()):
        evidence = tuple(sorted(says[left, right]))
        network.add_edge(left, right, weight=len(found), relation=relations[left, right], evidence=evidence)
    return network


def project_side(network: Network, side: int, weight: str = "count", relation: str = "shares") -> Network:
    """Return the projection of a bipartite network onto one side.

    Two nodes are joined when they have a neighbour in common; nodes without one stay, alone. Checked: that the
    network has nodes, that each has a side, and that no edge lies within one side.

    Parameters
    ----------
    network
        Its nodes carry ``bipartite``, 0 or 1.
    side
        The side to keep.
    weight
        A name of :data:`WEIGHTS`.
    relation
        What to call the edges.

    Returns
    -------
    networkx.Graph
        Edges carry ``weight``, ``relation``, ``shared`` (what both have) and ``evidence`` (what states it).

    Examples
    --------
    >>> tasks = join_bipartite([Link("a", "t", "", "", "t", "t"), Link("b", "t", "", "", "t", "t")], "x")
    >>> project_side(tasks, 0).edges["a", "b"]["weight"]
    1
    >>> project_side(nx.Graph([(1, 2)]), 0)
    Traceback (most recent call last):
    spacegraph.errors.NetworkError: the network is not bipartite: node 1 has no side
    """
    if weight not in WEIGHTS:
        raise UnknownName("weight", weight, find_nearest(weight, WEIGHTS), f"the weights are {', '.join(WEIGHTS)}")
    check_bipartite(network)
    kept = [node for node, own in network.nodes(data="bipartite") if own == side]
    projected = nx.Graph(name=network.name)
    projected.add_nodes_from(kept)
    shared: dict[tuple[str, str], list[str]] = defaultdict(list)
    for node in sorted(set(network) - set(kept)):
        for pair in combinations(sorted(network[node]), 2):
            shared[pair].append(node)
    for (left, right), common in sorted(shared.items()):
        degrees = [network.degree[node] for node in common]
        found = WEIGHTS[weight](degrees, network.degree[left], network.degree[right])
        evidence = sorted({e for node in common for end in (left, right) for e in network[node][end]["evidence"]})
        attributes = {"weight": found, "relation": relation, "shared": tuple(common), "evidence": tuple(evidence)}
        projected.add_edge(left, right, **attributes)
    return projected


def check_bipartite(network: Network) -> None:
    """Refuse a network that is empty, or of which a node has no side or an edge lies within one side."""
    if not len(network):
        raise NetworkError("the network is empty")
    sides = dict(network.nodes(data="bipartite"))
    for node, side in sides.items():
        if side not in (0, 1):
            raise NetworkError(f"the network is not bipartite: node {node} has no side")
    for left, right in network.edges():
        if sides[left] == sides[right]:
            raise NetworkError(f"the network is not bipartite: {left} and {right} are of one side")


def is_bipartite(network: Network) -> bool:
    """Return whether :func:`check_bipartite` accepts the network."""
    try:
        check_bipartite(network)
    except NetworkError:
        return False
    return True
