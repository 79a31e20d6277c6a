"""Networks in other programs' formats, each read back by another library."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import igraph
import networkx as nx
import pandas
import pytest

from spacegraph.errors import UnknownName
from spacegraph.explorer.looks import get_look
from spacegraph.explorer.static import MissingFont
from spacegraph.export import picture
from spacegraph.export.flat import clean, flatten
from spacegraph.export.network import NETWORK_FORMATS, write_network
from spacegraph.export.picture import draw_network, place_nodes
from spacegraph.graph import Graph
from spacegraph.network import NETWORKS
from spacegraph.network.measures import to_simple

HOSTILE = 'a <b> & "c"\x00\x08 \n d; e, f ]]> \u2028 🛰'
GEXF = {"g": "http://gexf.net/1.3", "viz": "http://gexf.net/1.3/viz"}


@pytest.fixture(params=NETWORKS)
def network(request: pytest.FixtureRequest, shipped_graph: Graph) -> nx.Graph:
    return shipped_graph.network(request.param)


@pytest.fixture
def hostile() -> nx.Graph:
    """A network whose labels try to break every format."""
    made = nx.Graph(name="x")
    for node in ("a", "b"):
        made.add_node(node, label_en=HOSTILE, label_zh="卫星", cls="Task", strange=HOSTILE)
    made.add_edge("a", "b", weight=1.5, relation="sg:technology", evidence=("t/1", "t/2"))
    return made


def edges(network: nx.Graph) -> list[tuple[str, str, float, str]]:
    """Return the edges in one form, whatever direction an undirected one is written in."""
    directed = network.is_directed()
    found = []
    for start, end, data in network.edges(data=True):
        ends = (start, end) if directed else tuple(sorted((start, end)))
        found.append((*ends, float(data["weight"]), data["relation"]))
    return sorted(found)


def one(network: nx.Graph, form: str, language: str = "en") -> bytes:
    content = write_network(network, form, language)
    assert isinstance(content, bytes)
    return content


def several(network: nx.Graph, form: str) -> dict[str, bytes]:
    content = write_network(network, form)
    assert isinstance(content, dict)
    return content


# -- GraphML ---------------------------------------------------------------------------------------


def test_graphml_by_networkx(network: nx.Graph) -> None:
    read = nx.read_graphml(io.BytesIO(one(network, "graphml")))
    assert read.is_directed() == network.is_directed()
    assert edges(read) == edges(network)
    assert dict(read.nodes(data="label_zh")) == dict(network.nodes(data="label_zh"))
    assert {type(weight) for _, _, weight in read.edges(data="weight")} <= {int, float}


def test_graphml_by_igraph(network: nx.Graph, tmp_path: Path) -> None:
    path = tmp_path / "network.graphml"
    path.write_bytes(one(network, "graphml"))
    read = igraph.Graph.Read_GraphML(str(path))
    assert read.vs["id"] == sorted(network)
    assert (read.ecount(), read.is_directed()) == (network.number_of_edges(), network.is_directed())
    assert sum(read.es["weight"]) == pytest.approx(sum(weight for _, _, weight in network.edges(data="weight")))
    labels = dict(network.nodes(data="label_en"))
    assert read.vs["label_en"] == [labels[node] for node in sorted(network)]


def test_graphml_measures_by_igraph(shipped_graph: Graph, tmp_path: Path) -> None:
    """Another program finds on the file what we find."""
    from spacegraph.network import measure

    network = shipped_graph.network("agencies")
    path = tmp_path / "network.graphml"
    path.write_bytes(one(network, "graphml"))
    read = igraph.Graph.Read_GraphML(str(path))
    pairs = (len(network) - 1) * (len(network) - 2) / 2
    theirs = {node: value / pairs for node, value in zip(read.vs["id"], read.betweenness(), strict=True)}
    assert measure(network, "betweenness") == pytest.approx(theirs)
    ranks = dict(zip(read.vs["id"], read.pagerank(weights="weight"), strict=True))
    assert measure(network, "pagerank") == pytest.approx(ranks, abs=1e-4)
    assert measure(network, "core") == dict(zip(read.vs["id"], read.coreness(), strict=True))


# -- GEXF ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["en", "zh"])
def test_gexf_by_networkx(network: nx.Graph, language: str) -> None:
    read = nx.read_gexf(io.BytesIO(one(network, "gexf", language)), version="1.3")
    assert dict(read.nodes(data="label")) == dict(network.nodes(data=f"label_{language}"))
    assert dict(read.nodes(data="cls")) == dict(network.nodes(data="cls"))
    assert edges(read) == edges(network)


def test_gexf_has_colours_by_class_and_sizes_by_weight(network: nx.Graph) -> None:
    root = ET.fromstring(one(network, "gexf"))
    colours: dict[str, set[str]] = {}
    sizes = {}
    for node in root.iterfind(".//g:node", GEXF):
        colour, size = node.find("viz:color", GEXF), node.find("viz:size", GEXF)
        assert colour is not None and size is not None
        parts = "".join(f"{int(colour.attrib[part]):02x}" for part in "rgb")
        colours.setdefault(network.nodes[node.attrib["id"]]["cls"], set()).add(f"#{parts}")
        sizes[node.attrib["id"]] = float(size.attrib["value"])
    assert colours == {cls: {get_look(cls).light} for cls in colours}
    strengths = dict(network.degree(weight="weight"))
    most = max(strengths, key=lambda node: (strengths[node], node))
    assert sizes[most] == max(sizes.values()) == 40


def test_gexf_declares_every_attribute_that_it_uses(network: nx.Graph) -> None:
    root = ET.fromstring(one(network, "gexf"))
    for kind in ("node", "edge"):
        declared = {a.attrib["id"] for a in root.iterfind(f".//g:attributes[@class='{kind}']/g:attribute", GEXF)}
        used = {v.attrib["for"] for v in root.iterfind(f".//g:{kind}/g:attvalues/g:attvalue", GEXF)}
        assert used == declared
    ids = [edge.attrib["id"] for edge in root.iterfind(".//g:edge", GEXF)]
    assert len(set(ids)) == len(ids) == network.number_of_edges()


# -- Cytoscape -------------------------------------------------------------------------------------


def test_cytoscape_by_networkx(network: nx.Graph) -> None:
    record = json.loads(one(network, "cytoscape"))
    read = nx.cytoscape_graph(record)
    assert read.is_directed() == network.is_directed()
    assert read.is_multigraph() == network.is_multigraph()
    assert edges(read) == edges(network)
    assert {node: data["name"] for node, data in read.nodes(data=True)} == dict(network.nodes(data="label_en"))
    assert all(isinstance(data["evidence"], list) for _, _, data in read.edges(data=True))


# -- tables ----------------------------------------------------------------------------------------


def rebuild(nodes: pandas.DataFrame, links: pandas.DataFrame, like: nx.Graph) -> nx.Graph:
    made = nx.from_pandas_edgelist(
        links,
        edge_attr=["weight", "relation"],
        create_using=type(like),
        edge_key="id" if like.is_multigraph() else None,
    )
    made.add_nodes_from(nodes["id"])
    return made


def test_csv_tables_by_pandas(network: nx.Graph) -> None:
    files = several(network, "csv")
    assert sorted(files) == ["edges.csv", "nodes.csv"]
    nodes, links = (pandas.read_csv(io.BytesIO(files[name])) for name in ("nodes.csv", "edges.csv"))
    read = rebuild(nodes, links, network)
    assert edges(read) == edges(network)
    assert set(read) == set(network)
    assert list(nodes["label_zh"]) == [network.nodes[node]["label_zh"] for node in sorted(network)]


def test_parquet_tables_by_pandas(network: nx.Graph) -> None:
    files = several(network, "parquet")
    assert sorted(files) == ["edges.parquet", "nodes.parquet"]
    nodes, links = (pandas.read_parquet(io.BytesIO(files[name])) for name in ("nodes.parquet", "edges.parquet"))
    assert edges(rebuild(nodes, links, network)) == edges(network)
    assert links["weight"].dtype.kind in "if"
    evidence = {tuple(value) for value in links["evidence"]}
    assert evidence == {data["evidence"] for _, _, data in network.edges(data=True)}


def test_neo4j_tables_follow_the_header_of_its_importer(network: nx.Graph) -> None:
    files = several(network, "neo4j")
    read = {
        name: list(csv.reader(io.StringIO(content.decode("utf-8"), newline=""))) for name, content in files.items()
    }
    nodes, links = read["nodes.csv"], read["relationships.csv"]
    assert nodes[0][0] == "key:ID" and nodes[0][-1] == ":LABEL"
    assert links[0][0] == ":START_ID" and links[0][-2:] == [":END_ID", ":TYPE"]
    typed = [name for header in (nodes[0][1:-1], links[0][1:-2]) for name in header]
    assert [
        name for name in typed if not re.fullmatch(r"\w+[\w-]*:(string|long|double|boolean|string\[\])", name)
    ] == []
    assert {len(row) for row in nodes} == {len(nodes[0])} and {len(row) for row in links} == {len(links[0])}
    keys = [row[0] for row in nodes[1:]]
    assert len(set(keys)) == len(keys) == len(network)
    assert {end for row in links[1:] for end in (row[0], row[-2])} <= set(keys)
    assert all(re.fullmatch(r"[A-Z][A-Z_0-9]*", row[-1]) for row in links[1:])
    assert len(links) - 1 == network.number_of_edges()


# -- pictures --------------------------------------------------------------------------------------


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("name", ["agencies", "region-facility-technology"])
def test_a_picture_has_every_glyph(shipped_graph: Graph, name: str, language: str) -> None:
    content = draw_network(shipped_graph.network(name), "png", language)
    assert content.startswith(b"\x89PNG")
    assert len(content) > 50_000


def test_a_picture_is_the_same_each_time(world: Graph) -> None:
    for form in ("png", "svg"):
        assert one(world.network("agencies"), form) == one(world.network("agencies"), form)


def test_an_svg_refers_to_nothing_else(world: Graph) -> None:
    root = ET.fromstring(one(world.network("agencies"), "svg", "zh"))
    links = [value for element in root.iter() for name, value in element.attrib.items() if name.endswith("href")]
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    assert all(link.startswith("#") for link in links)


def test_no_two_nodes_stand_in_one_place(network: nx.Graph) -> None:
    if network.name != "whole":  # the same code, and slow
        places = place_nodes(to_simple(network))
        assert set(places) == set(network)
        assert len({(round(x, 6), round(y, 6)) for x, y in places.values()}) == len(places)


def test_a_system_without_a_chinese_font_is_told_what_to_install(
    world: Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(picture, "find_font", lambda: None)
    with pytest.warns(MissingFont, match="fonts-noto-cjk"):
        assert draw_network(world.network("agencies"), "png", "zh")


def test_a_missing_glyph_is_told() -> None:
    network = nx.Graph()
    network.add_node("a", label_en="\U0001f6f0", label_zh="\U0001f6f0")
    with pytest.warns(MissingFont, match="no glyph for \U0001f6f0; install Noto Sans CJK SC"):
        picture.check_glyphs(network, None, "en")


# -- all formats -----------------------------------------------------------------------------------


@pytest.mark.filterwarnings("ignore::spacegraph.explorer.static.MissingFont")
@pytest.mark.parametrize("form", NETWORK_FORMATS)
def test_hostile_labels_break_no_format(hostile: nx.Graph, form: str) -> None:
    label = clean(HOSTILE)
    content = write_network(hostile, form)
    if form == "graphml":
        assert nx.read_graphml(io.BytesIO(content)).nodes["a"]["label_en"] == label
    elif form == "gexf":
        assert nx.read_gexf(io.BytesIO(content), version="1.3").nodes["a"]["label"] == label
    elif form == "cytoscape":
        assert json.loads(content)["elements"]["nodes"][0]["data"]["name"] == label
    elif form in ("csv", "neo4j"):
        rows = list(csv.reader(io.StringIO(content["nodes.csv"].decode("utf-8"), newline="")))
        assert label in rows[1] and len(rows) == 3


@pytest.mark.parametrize("form", [form for form in NETWORK_FORMATS if form not in ("png", "svg")])
def test_the_same_network_gives_the_same_bytes(world: Graph, form: str) -> None:
    assert write_network(world.network("whole"), form) == write_network(world.network("whole"), form)


def test_an_unknown_format_gives_the_nearest(world: Graph) -> None:
    with pytest.raises(
        UnknownName, match="no format is called 'grafml'; the nearest: graphml; the formats are graphml, "
    ):
        write_network(world.network("agencies"), "grafml")


def test_whole_and_broken_weights_are_one_column_of_numbers() -> None:
    network = nx.Graph()
    network.add_edge("a", "b", weight=1)
    network.add_edge("b", "c", weight=0.5)
    assert flatten(network).edges.types["weight"] is float
    assert "double" in one(network, "graphml").decode()
