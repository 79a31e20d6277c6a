"""Every shipped question gives equal answers on two engines, and its golden answer.

The golden answers in ``world/answers`` were read by eye against the documents of the invented world.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal
from functools import cache

import pyoxigraph as ox
import pytest
import rdflib

import spacegraph
from asking import IN_WORLD, NAMES, QUESTIONS, given
from spacegraph.answer import Thing
from spacegraph.export import to_rdflib
from spacegraph.graph import Graph
from spacegraph.iris import PREFIXES
from spacegraph.questions import Question, resolve, to_full_sparql
from spacegraph.store import EmbeddedStore
from worldfiles import WORLD

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")


# -- two engines -----------------------------------------------------------------------------------


@cache
def in_rdflib(graph: Graph) -> rdflib.Dataset:
    return to_rdflib(graph.store)


def plain(value: object) -> str:
    """Return a term of either engine as text that is equal for equal values."""
    if value is None:
        return ""
    text = str(getattr(value, "value", None) if isinstance(value, (ox.NamedNode, ox.Literal)) else value)
    datatype = value.datatype if isinstance(value, (ox.Literal, rdflib.Literal)) else None
    name = str(getattr(datatype, "value", datatype) or "").removeprefix(PREFIXES["xsd"])
    if name in ("integer", "decimal", "double", "float"):
        return f"{Decimal(text).normalize():f}"
    return text


def answers(
    graph: Graph, question: Question, arguments: Mapping[str, str]
) -> tuple[list[list[str]], list[list[str]]]:
    sparql = question.bind(resolve(question, graph.names, arguments))
    ours = [[plain(cell) for cell in row] for row in graph.store.select(sparql).rows]
    result = in_rdflib(graph).query(to_full_sparql(sparql))
    theirs = [[plain(cell) for cell in row] for row in result]
    return ours, theirs


@pytest.mark.parametrize("optional", [False, True], ids=["required", "all"])
@pytest.mark.parametrize("name", NAMES)
def test_two_engines_give_equal_rows_on_the_invented_world(name: str, optional: bool, world: Graph) -> None:
    question = QUESTIONS.get(name)
    ours, theirs = answers(world, question, given(question, IN_WORLD, optional))
    assert ours == theirs
    assert ours


@pytest.mark.parametrize("name", NAMES)
def test_two_engines_give_equal_rows_on_the_graph_that_ships(name: str, shipped_graph: Graph) -> None:
    question = QUESTIONS.get(name)
    ours, theirs = answers(shipped_graph, question, given(question, None, optional=False))
    assert sorted(ours) == sorted(theirs)
    assert ours


# -- answers ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", NAMES)
def test_the_golden_answer(name: str, world: Graph) -> None:
    golden = json.loads((WORLD / "answers" / f"{name}.json").read_text(encoding="utf-8"))
    answer = world.ask(name, **golden["parameters"])
    assert [column.name for column in answer.columns] == golden["columns"]
    rows = [[cell.key if isinstance(cell, Thing) else cell for cell in row] for row in answer.rows]
    found = [[float(cell) if isinstance(cell, Decimal) else cell for cell in row] for row in rows]
    assert found == golden["rows"]


def test_there_is_no_golden_answer_without_its_question() -> None:
    assert {path.stem for path in (WORLD / "answers").iterdir()} == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_rows_are_in_one_order_whatever_the_order_of_loading(name: str, world: Graph, world_dataset) -> None:
    engine = ox.Store()
    engine.bulk_extend(sorted(world_dataset.quads, key=lambda quad: str(quad)[::-1]))
    other = Graph(EmbeddedStore(engine, "other order"))
    arguments = given(QUESTIONS.get(name), IN_WORLD, optional=False)
    assert other.ask(name, **arguments).rows == world.ask(name, **arguments).rows


@pytest.mark.parametrize("name", NAMES)
def test_no_row_stands_twice(name: str, shipped_graph: Graph) -> None:
    rows = shipped_graph.ask(name, **given(QUESTIONS.get(name), None, optional=False)).rows
    assert len(set(rows)) == len(rows)


def test_about_a_technology_includes_everything_narrower(world: Graph) -> None:
    def tasks(technology: str) -> set[str]:
        return {row["task"].key for row in world.ask("agencies-for-technology", technology=technology)}

    assert tasks("aircraft") == tasks("airship") > tasks("recoverable airship") > set()
    assert tasks("mapping") == set(), "a task without an agency has no row here"


def test_a_task_without_an_agency_borrows_none(world: Graph) -> None:
    missing = {row["task"].key for row in world.ask("tasks-without-agency")}
    assert missing == {"plan/lanjiang-2031/task/3", "plan/yunping-2031/task/2"}
    shares = {row["plan"].key: row["with_agency"] for row in world.ask("plan-quality")}
    assert shares["plan/yunping-2031"] == Decimal("0.5")


def test_a_name_means_the_same_in_both_languages(world: Graph) -> None:
    english = world.ask("agencies-for-technology", technology="recoverable airship")
    chinese = world.ask("agencies-for-technology", technology="可回收飞艇")
    assert english.rows == chinese.rows
    assert english.to_records("zh")[0]["agency"] == "澜江市科学技术委员会"
    assert english.to_records("en")[0]["agency_id"] == chinese.to_records("zh")[0]["agency_id"]


def test_a_target_is_due_by_the_last_day_of_its_year_or_month(world: Graph) -> None:
    def due(by: str) -> list[object]:
        return [row["deadline"] for row in world.ask("targets-due", by=by)]

    assert due("2032") == []
    assert due("2033-05") == []
    assert due("2033-06-29") == []
    assert due("2033-06") == due("2033") == due("2034-12-30") == ["2033-06"]
    assert due("2034") == due("2034-12-31") == ["2033-06", "2034", "2034", "2034", "2034"]


def test_both_sides_of_a_disagreement_stand_beside_each_other(world: Graph) -> None:
    row = next(row for row in world.ask("disagreements") if row["kind"] == "value")
    assert (row["value"], row["other_value"]) == (60, 80)
    assert (row["source"].key, row["other_source"].key) == ("source/lanjiang-plan-2031", "source/valley-news-2031")


def test_the_python_api_reads_as_its_documentation_says() -> None:
    graph = spacegraph.load(WORLD)
    answer = graph.ask("agencies-for-technology", technology="recoverable airship")
    assert len(answer) == 4
    assert {"agency", "agency_id", "section"} <= set(answer.to_pandas().columns)
    assert graph.query("SELECT ?p { ?p a sg:Plan }").rows[0][0].key.startswith("plan/")
    assert graph.search("airship")
    assert graph.show("technology/airship").key == "technology/airship"
