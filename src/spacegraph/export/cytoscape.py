"""Cytoscape JSON (``.cyjs``): Cytoscape opens it, and Cytoscape.js takes its ``elements``. Floor 5."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from spacegraph.export.flat import flatten

if TYPE_CHECKING:
    import networkx


def to_cytoscape(network: networkx.Graph[Any], language: str = "en") -> bytes:
    """Return a network as Cytoscape JSON; ``name`` is the label in one language, lists stay lists.

    ``value`` of a node and ``key`` of an edge repeat the ``id``: networkx looks for them when it reads the file.
    """
    flat = flatten(network)
    nodes = [
        {"data": {**row, "name": row.get(f"label_{language}", row["id"]), "value": row["id"]}}
        for row in flat.nodes.rows
    ]
    edges = [{"data": {**row, "interaction": row.get("relation", ""), "key": row["id"]}} for row in flat.edges.rows]
    record = {
        "data": {"name": flat.name, "title": flat.title[language], "weight": flat.weight[language]},
        "directed": flat.directed,
        "multigraph": flat.multigraph,
        "elements": {"nodes": nodes, "edges": edges},
    }
    return (json.dumps(record, ensure_ascii=False, indent=1) + "\n").encode("utf-8")
