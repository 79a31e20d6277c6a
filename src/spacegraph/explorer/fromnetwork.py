"""A network (networkx) as a view: the same page and pictures for projections. Floor 5."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from spacegraph.explorer.model import CLASSES, Edge, Kind, Node, View

if TYPE_CHECKING:
    import networkx

LINKED = "linked"
_WORDS = Kind(LINKED, {"en": "linked with", "zh": "相连"}, {"en": "linked with", "zh": "相连"})


def make_network_view(network: networkx.Graph[Any], view: View, name: str = "") -> View:
    """Return the view of a network.

    Parameters
    ----------
    network
        Nodes with the attributes ``label_en``, ``label_zh`` and ``cls`` (local name of a class). Edges may have
        ``weight``, ``relation``, ``label_en``, ``label_zh``, and ``evidence``: keys of things that say so.
        A node whose name is the key of a thing of `view` brings that thing's facts and places.
    view
        The view of the graph that the network was made from.
    name
        The name of the projection, for the title.
    """
    known = {node.key: node for node in view.nodes}
    nodes = [_to_node(str(key), data, known) for key, data in network.nodes(data=True)]
    nodes.sort(key=lambda node: (_rank(node.cls), node.order, node.key))
    kinds, edges = {**view.kinds, LINKED: _WORDS}, []
    for one, other, data in network.edges(data=True):
        start, end = (str(one), str(other)) if network.is_directed() else sorted((str(one), str(other)))
        relation = str(data.get("relation") or LINKED)
        if relation not in kinds:
            labels = {"en": str(data.get("label_en") or relation), "zh": str(data.get("label_zh") or relation)}
            kinds[relation] = Kind(relation, labels, labels)
        edges.append(_to_edge(start, relation, end, data, known))
    edges.sort(key=lambda edge: (edge.start, edge.relation, edge.end))
    title = {"en": f"Network: {name or network.name}", "zh": f"网络：{name or network.name}"}
    return replace(view, nodes=tuple(nodes), edges=tuple(edges), kinds=kinds, title=title, seeds=(), left_out={})


def _to_node(key: str, data: Mapping[str, Any], known: Mapping[str, Node]) -> Node:
    if key in known:
        return replace(known[key], home="", large=False)
    english = str(data.get("label_en") or key)
    labels = {"en": english, "zh": str(data.get("label_zh") or english)}
    return Node(key, str(data.get("cls") or "Thing"), labels)


def _to_edge(start: str, relation: str, end: str, data: Mapping[str, Any], known: Mapping[str, Node]) -> Edge:
    """Return the edge with its weight, and the places of the things that say so."""
    weight = float(data.get("weight", 1.0))
    shown = f"{weight:.3g}" if math.isfinite(weight) else ""
    notes = {"en": f"weight {shown}", "zh": f"权重 {shown}"} if "weight" in data and shown else {}
    evidence = sorted({str(key) for key in data.get("evidence") or ()})
    said = [node for key in evidence if (node := _find_said(key, known)) is not None]
    spots = tuple(dict.fromkeys(spot for node in said for spot in node.spots))
    sources = tuple(sorted({spot.source for spot in spots}))
    return Edge(start, relation, end, sources, notes, spots, weight if shown else 1.0)


def _find_said(key: str, known: Mapping[str, Node]) -> Node | None:
    """Return the thing of this key, or what it is a part of: a responsibility is written where its task is."""
    while key and key not in known:
        key = key.rpartition("/")[0]
    return known.get(key)


def _rank(cls: str) -> int:
    return CLASSES.index(cls) if cls in CLASSES else len(CLASSES)
