"""The graph in RDF's own formats: re-read by another library, and the same bytes each time."""

from __future__ import annotations

import pyoxigraph as ox
import pytest
import rdflib

from spacegraph.errors import UnknownName
from spacegraph.export import FORMATS, serialise, to_rdflib
from spacegraph.graph import Graph
from spacegraph.iris import PREFIXES
from spacegraph.store import EmbeddedStore

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")
NAMES = {"ttl": "turtle", "trig": "trig", "nt": "nt", "nq": "nquads", "jsonld": "json-ld", "rdfxml": "xml"}
WITH_GRAPHS = ("trig", "nq", "jsonld")


def term(value: object) -> rdflib.term.Node:
    if isinstance(value, ox.NamedNode):
        return rdflib.URIRef(value.value)
    assert isinstance(value, ox.Literal)
    if value.language:
        return rdflib.Literal(value.value, lang=value.language)
    plain = value.datatype.value == PREFIXES["xsd"] + "string"
    return rdflib.Literal(
        value.value, datatype=None if plain else rdflib.URIRef(value.datatype.value), normalize=False
    )


@pytest.fixture(scope="module")
def quads(world: Graph) -> set[tuple[rdflib.term.Node, ...]]:
    return {tuple(map(term, (q.subject, q.predicate, q.object, q.graph_name))) for q in world.store.quads()}


@pytest.fixture(autouse=True)
def exact_literals(monkeypatch: pytest.MonkeyPatch) -> None:
    """rdflib would rewrite ``2.50`` on reading; here it is to say what stands there."""
    monkeypatch.setattr(rdflib, "NORMALIZE_LITERALS", False)


@pytest.mark.parametrize("form", [form for form in FORMATS if form in WITH_GRAPHS])
def test_a_format_with_graphs_holds_every_quad(world: Graph, quads: set, form: str) -> None:
    dataset = rdflib.Dataset()
    dataset.parse(data=serialise(world.store, form), format=NAMES[form])
    found = {(s, p, o, g) for s, p, o, g in dataset.quads() if g is not None}
    assert found == quads


@pytest.mark.parametrize("form", [form for form in FORMATS if form not in WITH_GRAPHS])
def test_a_format_without_graphs_holds_the_union(world: Graph, quads: set, form: str) -> None:
    graph = rdflib.Graph()
    graph.parse(data=serialise(world.store, form), format=NAMES[form])
    assert set(graph) == {quad[:3] for quad in quads}


@pytest.mark.parametrize("form", FORMATS)
def test_the_bytes_do_not_depend_on_the_order_of_loading(world: Graph, world_dataset, form: str) -> None:
    engine = ox.Store()
    engine.bulk_extend(sorted(world_dataset.quads, key=lambda quad: str(quad)[::-1]))
    assert serialise(EmbeddedStore(engine, "other order"), form) == serialise(world.store, form)


def test_chinese_stays_readable(world: Graph) -> None:
    for form in ("ttl", "trig", "nq", "nt", "jsonld", "rdfxml"):
        assert "可回收飞艇" in serialise(world.store, form).decode("utf-8")


def test_an_unknown_format_gives_the_nearest(world: Graph) -> None:
    with pytest.raises(
        UnknownName, match="no format is called 'json-ld'; the nearest: jsonld; the formats are ttl, "
    ):
        serialise(world.store, "json-ld")


def test_every_format_has_a_name_in_rdflib() -> None:
    assert set(NAMES) == set(FORMATS)


def test_the_rdflib_view_answers_as_the_store_does(world: Graph) -> None:
    sparql = (
        "SELECT ?plan (COUNT(DISTINCT ?task) AS ?n) "
        "{ ?task a sg:Task ; sg:partOf+ ?plan . ?plan a sg:Plan } GROUP BY ?plan"
    )
    ours = {(row[0].value, row[1].value) for row in world.store.select(sparql).rows}
    theirs = {(str(plan), str(count)) for plan, count in to_rdflib(world.store).query(sparql)}
    assert ours == theirs != set()


def test_the_rdflib_view_keeps_the_graphs(world: Graph) -> None:
    names = {str(graph.identifier) for graph in world.rdflib().graphs() if len(graph)}
    assert {name.rpartition("/")[2] for name in names} >= {"lanjiang-plan-2031", "valley-news-2031", "reference"}
