"""The embedded store: the union of graphs, the shape of results, and errors of queries."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from spacegraph.errors import QueryError, QueryRefused
from spacegraph.graph import Graph
from spacegraph.iris import ID, PREFIXES
from spacegraph.store import EmbeddedStore


def test_a_query_without_graph_sees_all_graphs(world: Graph) -> None:
    rows = world.store.select(
        "SELECT DISTINCT ?g { ?plan a sg:Plan . GRAPH ?g { ?plan a sg:Plan } } ORDER BY ?g"
    ).rows
    assert [row[0].value.removeprefix(ID) for row in rows] == [
        "source/lanjiang-plan-2031",
        "source/valley-news-2031",
        "source/yunping-briefing-2031",
    ]
    together = "ASK { ?region sg:hosts organization/nimbus-works ; sg:level ?level }"
    together = together.replace("organization/nimbus-works", f"<{ID}organization/nimbus-works>")
    assert world.store.select(together).rows == [(ox.Literal(True),)]


def test_every_prefix_of_ours_is_known_without_being_declared(world: Graph) -> None:
    for prefix in PREFIXES:
        assert world.store.select(f"ASK {{ FILTER(STRLEN(STR({prefix}:x)) > 1) }}").rows == [(ox.Literal(True),)]


def test_a_query_may_declare_prefixes_of_its_own(world: Graph) -> None:
    rows = world.store.select(f"PREFIX plan: <{ID}plan/> SELECT ?y {{ plan:lanjiang-2031 sg:endYear ?y }}").rows
    assert [row[0].value for row in rows] == ["2034"]


def test_select_gives_variables_and_rows_in_order(world: Graph) -> None:
    result = world.store.select("SELECT ?b ?a { VALUES (?a ?b) { (1 2) (3 UNDEF) } }")
    assert result.variables == ("b", "a")
    assert [[cell and cell.value for cell in row] for row in result.rows] == [["2", "1"], [None, "3"]]


def test_ask_gives_one_row(world: Graph) -> None:
    assert world.store.select("ASK { ?s a sg:Nonsense }").rows == [(ox.Literal(False),)]


def test_construct_gives_triples(world: Graph) -> None:
    triples = world.store.construct("CONSTRUCT { ?p a sg:Plan } WHERE { ?p a sg:Plan }")
    assert {t.subject.value.removeprefix(ID) for t in triples} == {"plan/lanjiang-2031", "plan/yunping-2031"}


def test_rows_and_triples_are_not_mixed_up(world: Graph) -> None:
    with pytest.raises(QueryError, match="write SELECT or ASK for rows"):
        world.store.select("CONSTRUCT WHERE { ?s ?p ?o }")
    with pytest.raises(QueryError, match="write CONSTRUCT or DESCRIBE for triples"):
        world.store.construct("SELECT * { ?s ?p ?o }")


def test_variables_can_be_bound_to_terms(world: Graph) -> None:
    term = ox.NamedNode(ID + "plan/lanjiang-2031")
    rows = world.store.select("SELECT ?plan ?year { ?plan sg:endYear ?year }", {"plan": term}).rows
    assert [[cell.value for cell in row] for row in rows] == [[term.value, "2034"]]


@pytest.mark.parametrize("sparql", ["", "SELECT", "SELECT * { ?s ?p }", "SELECT ?x { ?s nonsense:p ?o }", "plan/a"])
def test_what_is_not_sparql_is_a_query_error(world: Graph, sparql: str) -> None:
    with pytest.raises(QueryError, match="the query is not SPARQL: ") as caught:
        world.store.select(sparql)
    assert not isinstance(caught.value, QueryRefused)


def test_quads_can_be_asked_by_subject_predicate_and_value(world: Graph) -> None:
    plan, year = ox.NamedNode(ID + "plan/lanjiang-2031"), ox.NamedNode(PREFIXES["sg"] + "endYear")
    assert [q.object.value for q in world.store.quads(plan, year)] == ["2034"]
    assert {q.predicate.value.partition("#")[2] for q in world.store.quads(value=plan)} >= {"partOf", "describes"}
    assert len(list(world.store.quads())) > 1000


def test_a_dataset_and_its_snapshot_hold_the_same(world_dataset, tmp_path) -> None:
    from spacegraph.snapshot import write_snapshot

    one = EmbeddedStore.load_dataset(world_dataset)
    two = EmbeddedStore.load_snapshot(write_snapshot(world_dataset, tmp_path))
    assert set(one.quads()) == set(two.quads())
