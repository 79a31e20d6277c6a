"""Every format of a network by its name. Floor 5."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from spacegraph.errors import UnknownName
from spacegraph.export.cytoscape import to_cytoscape
from spacegraph.export.gexf import to_gexf
from spacegraph.export.graphml import to_graphml
from spacegraph.export.tables import to_csv_tables, to_neo4j_tables, to_parquet_tables
from spacegraph.nearest import find_nearest

if TYPE_CHECKING:
    import networkx

Files = dict[str, bytes]
"""The contents of files by name."""


def _draw(form: str) -> Callable[[networkx.Graph[Any], str], bytes]:
    def draw(network: networkx.Graph[Any], language: str) -> bytes:
        from spacegraph.export.picture import draw_network

        return draw_network(network, form, language)

    return draw


SINGLE: dict[str, Callable[[networkx.Graph[Any], str], bytes]] = {
    "graphml": lambda network, language: to_graphml(network),
    "gexf": to_gexf,
    "cytoscape": to_cytoscape,
    "png": _draw("png"),
    "svg": _draw("svg"),
}
"""Formats of one file."""

TABLES: dict[str, Callable[[networkx.Graph[Any]], Files]] = {
    "csv": to_csv_tables,
    "parquet": to_parquet_tables,
    "neo4j": to_neo4j_tables,
}
"""Formats of two files, one of nodes and one of edges, for a folder."""

NETWORK_FORMATS = (*SINGLE, *TABLES)


def write_network(network: networkx.Graph[Any], form: str, language: str = "en") -> bytes | Files:
    """Return a network in a format of :data:`NETWORK_FORMATS`: the bytes of one file, or of several by name.

    Raises
    ------
    UnknownName
        For a format of no such name.
    NetworkError
        When a library that the format needs is missing.
    """
    if form in SINGLE:
        return SINGLE[form](network, language)
    if form in TABLES:
        return TABLES[form](network)
    hint = f"the formats are {', '.join(NETWORK_FORMATS)}"
    raise UnknownName("format", form, find_nearest(form, NETWORK_FORMATS), hint)
