"""GraphML: nodes and edges with typed attributes, read by networkx, igraph, Gephi, yEd and others. Floor 5.

References
----------
U. Brandes and others, "GraphML progress report: structural layer proposal", Graph Drawing 2001.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

from spacegraph.export.flat import Row, Table, flatten, to_text

if TYPE_CHECKING:
    import networkx

_TYPES = {bool: "boolean", int: "long", float: "double", str: "string", tuple: "string"}
_OWN = ("id", "source", "target")


def to_graphml(network: networkx.Graph[Any]) -> bytes:
    """Return a network as GraphML; lists (evidence, what is shared) are strings with spaces between the keys."""
    flat = flatten(network)
    root = ET.Element("graphml", xmlns="http://graphml.graphdrawing.org/xmlns")
    for kind, table in (("node", flat.nodes), ("edge", flat.edges)):
        for column, type_ in table.types.items():
            if column not in _OWN:
                names = {"id": f"{kind}-{column}", "for": kind, "attr.name": column, "attr.type": _TYPES[type_]}
                ET.SubElement(root, "key", names)
    default = "directed" if flat.directed else "undirected"
    graph = ET.SubElement(root, "graph", id=flat.name or "network", edgedefault=default)
    _write(graph, "node", flat.nodes)
    _write(graph, "edge", flat.edges)
    ET.indent(root, " ")
    content: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return content + b"\n"


def _write(graph: ET.Element, kind: str, table: Table) -> None:
    for row in table.rows:
        element = ET.SubElement(graph, kind, {name: str(row[name]) for name in _OWN if name in row})
        _write_data(element, kind, row)


def _write_data(element: ET.Element, kind: str, row: Row) -> None:
    for column, value in row.items():
        if column not in _OWN:
            ET.SubElement(element, "data", key=f"{kind}-{column}").text = to_text(value)
