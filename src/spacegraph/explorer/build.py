"""A view as a pyvis network: nodes, edges, options. Floor 5.

pyvis holds what vis-network draws. Its own page is not used: it refers to remote files in all of its modes,
and takes titles for markup. Its lists are filled directly, since its ``add_node`` and ``add_edge`` compare with
all that is there.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from spacegraph.explorer.layout import Point, size_of
from spacegraph.explorer.looks import get_look
from spacegraph.explorer.model import View

if TYPE_CHECKING:
    from pyvis.network import Network


def build_network(view: View, places: Mapping[str, Point], language: str = "en") -> Network:
    """Return the pyvis network of a view: one node a thing at its place, one edge a relation.

    Nodes have ``id`` (key), ``label``, ``group`` (class), ``size``, ``x``, ``y``; edges ``from``, ``to``,
    ``group`` (relation), ``value`` (weight). Physics is off.
    """
    from pyvis.network import Network

    network = Network(directed=True, cdn_resources="in_line", notebook=False)
    network.nodes = [
        {
            "id": node.key,
            "label": node.labels.get(language) or node.key,
            "group": node.cls,
            "size": size_of(node),
            "x": places[node.key][0],
            "y": places[node.key][1],
        }
        for node in view.nodes
    ]
    network.edges = [
        {"from": edge.start, "to": edge.end, "group": edge.relation, "value": edge.weight} for edge in view.edges
    ]
    network.set_options(json.dumps(_to_options(view)))
    return network


def _to_options(view: View) -> dict[str, Any]:
    """Return vis-network's options: places are fixed, labels are drawn by the page, keys are the page's."""
    groups = {}
    for cls in view.count_classes():
        look = get_look(cls)
        groups[cls] = {"shape": look.shape, "color": look.light}
    return {
        "physics": {"enabled": False},
        "layout": {"improvedLayout": False},
        "interaction": {
            "dragNodes": False,
            "hover": False,
            "keyboard": {"enabled": False},
            "selectable": False,
            "zoomSpeed": 0.7,
        },
        "nodes": {"fixed": True, "borderWidth": 0, "chosen": False, "shadow": False, "labelHighlightBold": False},
        "edges": {"smooth": False, "chosen": False},
        "groups": groups,
    }
