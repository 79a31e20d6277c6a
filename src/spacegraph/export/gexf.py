"""GEXF 1.3 for Gephi: labels, classes, colours by class, sizes by weighted degree. Floor 5.

References
----------
The GEXF working group, "GEXF file format", https://gexf.net.
"""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

from spacegraph.explorer.looks import get_look
from spacegraph.export.flat import Flat, Row, Table, flatten, to_text

if TYPE_CHECKING:
    import networkx

_GEXF = "http://gexf.net/1.3"
_VIZ = "http://gexf.net/1.3/viz"
_TYPES = {bool: "boolean", int: "long", float: "double", str: "string", tuple: "string"}
_OWN = ("id", "source", "target", "weight")
_SMALLEST, _LARGEST = 6.0, 40.0


def to_gexf(network: networkx.Graph[Any], language: str = "en") -> bytes:
    """Return a network as GEXF whose labels are in one language; both labels are attributes too."""
    flat = flatten(network)
    strengths = {str(node): float(strength) for node, strength in network.degree(weight="weight")}
    root = ET.Element("gexf", {"xmlns": _GEXF, "xmlns:viz": _VIZ, "version": "1.3"})
    meta = ET.SubElement(root, "meta")
    ET.SubElement(meta, "creator").text = "spacegraph"
    ET.SubElement(meta, "description").text = f"{flat.title[language]} ({flat.weight[language]})"
    default = "directed" if flat.directed else "undirected"
    graph = ET.SubElement(root, "graph", defaultedgetype=default, mode="static")
    _declare(graph, "node", flat.nodes)
    _declare(graph, "edge", flat.edges)
    _write_nodes(graph, flat, strengths, language)
    _write_edges(graph, flat, language)
    ET.indent(root, " ")
    content: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return content + b"\n"


def _declare(graph: ET.Element, kind: str, table: Table) -> None:
    group = ET.SubElement(graph, "attributes", {"class": kind, "mode": "static"})
    for column, type_ in table.types.items():
        if column not in _OWN:
            ET.SubElement(group, "attribute", id=column, title=column, type=_TYPES[type_])


def _write_nodes(graph: ET.Element, flat: Flat, strengths: dict[str, float], language: str) -> None:
    most = max(strengths.values(), default=0) or 1
    nodes = ET.SubElement(graph, "nodes", count=str(len(flat.nodes.rows)))
    for row in flat.nodes.rows:
        key = str(row["id"])
        node = ET.SubElement(nodes, "node", id=key, label=str(row.get(f"label_{language}", key)))
        _write_values(node, row)
        size = _SMALLEST + (_LARGEST - _SMALLEST) * sqrt(strengths[key] / most)
        ET.SubElement(node, "viz:size", value=f"{size:.2f}")
        ET.SubElement(node, "viz:color", _to_rgb(get_look(str(row.get("cls", ""))).light))


def _write_edges(graph: ET.Element, flat: Flat, language: str) -> None:
    edges = ET.SubElement(graph, "edges", count=str(len(flat.edges.rows)))
    for row in flat.edges.rows:
        names = {name: str(row[name]) for name in _OWN if name in row}
        names["label"] = str(row.get(f"label_{language}", row.get("relation", "")))
        if flat.multigraph:
            names["kind"] = str(row["relation"])
        _write_values(ET.SubElement(edges, "edge", names), row)


def _write_values(element: ET.Element, row: Row) -> None:
    values = ET.SubElement(element, "attvalues")
    for column, value in row.items():
        if column not in _OWN:
            ET.SubElement(values, "attvalue", {"for": column, "value": to_text(value)})


def _to_rgb(colour: str) -> dict[str, str]:
    """Return the parts of ``#rrggbb``."""
    return {name: str(int(colour[at : at + 2], 16)) for name, at in (("r", 1), ("g", 3), ("b", 5))}
