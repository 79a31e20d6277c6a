"""Question files: headers whole in both languages, slots for parameters, and what cannot be asked."""

from __future__ import annotations

import re
from pathlib import Path

import pyoxigraph as ox
import pytest

from asking import FOLDER, IN_WORLD, NAMES, QUESTIONS, given
from spacegraph.answer import Thing
from spacegraph.errors import AmbiguousName, DataError, OutputError, QueryRefused, SpacegraphError, UnknownName
from spacegraph.graph import Graph
from spacegraph.questions import Questions, read_question, resolve, write_headers

WANTED = [
    "agencies-for-technology",
    "tasks-of-agency",
    "tasks-without-agency",
    "agency-load",
    "tasks-by-number-of-agencies",
    "agencies-that-share-tasks",
    "plans",
    "plan-outline",
    "targets",
    "targets-due",
    "milestones",
    "same-metric",
    "disagreements",
    "technologies-of-plan",
    "plans-for-technology",
    "technology-coverage",
    "shared-technologies",
    "technologies-only-in",
    "applications-of-plan",
    "region-facilities",
    "region-tasks",
    "companies-for-technology",
    "observations",
    "events",
    "agreements",
    "aligned-with",
    "evidence-of",
    "sources-of-plan",
    "safeguards",
    "plan-quality",
]


# -- headers ---------------------------------------------------------------------------------------


def test_every_question_that_an_analyst_was_promised_is_there() -> None:
    assert [name for name in WANTED if name not in NAMES] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_header_is_complete_in_both_languages(name: str) -> None:
    question = QUESTIONS.get(name)
    texts = [question.summary, question.description]
    texts += [part.meaning for part in (*question.parameters, *question.columns)]
    for text in texts:
        assert set(text) == {"en", "zh"}
        assert re.search(r"[\u4e00-\u9fff]", text["zh"]), text
        assert not re.search(r"[\u4e00-\u9fff]", text["en"]), text
        assert text["en"] == text["en"].strip() and text["zh"] == text["zh"].strip()
    assert question.summary["en"].endswith("?")
    assert question.summary["zh"].endswith("？")
    assert len({c.name for c in question.columns}) == len(question.columns) > 0


@pytest.mark.parametrize("name", NAMES)
def test_each_parameter_has_its_slot_and_each_slot_its_parameter(name: str) -> None:
    question = QUESTIONS.get(name)
    slots = set(re.findall(r"VALUES\s+\?(\w+)\s*\{\s*UNDEF\s*\}", question.sparql)) - {"language"}
    assert slots == {p.binds or p.name for p in question.parameters}
    bound = question.bind({p.name: ox.NamedNode("http://x/") for p in question.parameters})
    assert "UNDEF" not in bound
    assert "UNDEF" not in question.bind({})


@pytest.mark.parametrize("name", NAMES)
def test_an_optional_parameter_that_is_not_given_leaves_the_rest_of_the_query_whole(name: str) -> None:
    question = QUESTIONS.get(name)
    without = re.sub(r"VALUES\s+\?\w+\s*\{\s*UNDEF\s*\}", "", question.sparql)
    given_nothing = re.sub(r'VALUES \?language \{ "en" \}', "", question.bind({}))
    assert without.split() == given_nothing.split()


@pytest.mark.parametrize("name", NAMES)
def test_the_columns_of_the_header_are_those_of_the_query(name: str, world: Graph) -> None:
    question = QUESTIONS.get(name)
    answer = world.ask(name, **given(question, IN_WORLD, optional=False))
    assert [c.name for c in answer.columns] == [c.name for c in question.columns]


@pytest.mark.parametrize("name", NAMES)
def test_the_classes_of_parameters_and_columns_exist(name: str, world: Graph) -> None:
    question = QUESTIONS.get(name)
    named = {p.cls for p in question.parameters} | {c.cls for c in question.columns}
    for cls in named - {None, "", "Thing"}:
        assert world.store.select(f"ASK {{ sg:{cls} a owl:Class }}").rows[0][0].value == "true", cls


@pytest.mark.parametrize("name", NAMES)
def test_the_things_in_a_column_are_of_its_class(name: str, shipped_graph: Graph) -> None:
    question = QUESTIONS.get(name)
    answer = shipped_graph.ask(name, **given(question, None, optional=False))
    for index, column in enumerate(answer.columns):
        cells = [row[index] for row in answer.rows if row[index] is not None]
        things = [cell for cell in cells if isinstance(cell, Thing)]
        assert len(things) == (len(cells) if column.cls else 0), column.name
        if column.cls not in ("", "Thing"):
            wrong = [c.key for c in things if column.cls not in shipped_graph.names.classes.get(c.iri, ())]
            assert wrong == [], column.name


@pytest.mark.parametrize("name", NAMES)
def test_the_examples_of_a_header_are_answered_by_the_graph_that_ships(name: str, shipped_graph: Graph) -> None:
    assert len(shipped_graph.ask(name, **given(QUESTIONS.get(name), None, optional=False))) > 0


@pytest.mark.parametrize("name", NAMES)
def test_every_optional_parameter_has_an_example_that_means_something(name: str, shipped_graph: Graph) -> None:
    question = QUESTIONS.get(name)
    terms = resolve(question, shipped_graph.names, given(question, None, optional=True))
    assert set(terms) == {p.name for p in question.parameters}


# -- what is refused -------------------------------------------------------------------------------


def test_an_unknown_question_gives_the_nearest(world: Graph) -> None:
    with pytest.raises(
        UnknownName, match="no question is called 'agency-for-technology'; the nearest: agencies-for-"
    ):
        world.ask("agency-for-technology", technology="airship")


@pytest.mark.parametrize("name", ["", "../questions/plans", "plans.rq", "/etc/passwd", "Plans"])
def test_a_name_that_is_no_question_reads_no_file(world: Graph, name: str) -> None:
    with pytest.raises(UnknownName):
        world.ask(name)


def test_an_unknown_parameter_gives_those_that_there_are(world: Graph) -> None:
    with pytest.raises(
        UnknownName, match=r"no parameter is called 'tecnology'; the nearest: technology; .* technology, plan"
    ):
        world.ask("agencies-for-technology", tecnology="airship")


def test_a_missing_parameter_is_asked_for_with_an_example(world: Graph) -> None:
    with pytest.raises(
        SpacegraphError, match=r"agencies-for-technology needs technology=…, for example technology='"
    ):
        world.ask("agencies-for-technology")


def test_an_unclear_name_lists_what_it_may_be(world: Graph) -> None:
    with pytest.raises(AmbiguousName, match="agency/yunping/science-and-technology"):
        world.ask("tasks-of-agency", agency="市科委")


@pytest.mark.parametrize("by", ["soon", "2033-13", "2033-02-30", "33", '2033" }'])
def test_a_date_that_is_none_is_refused(world: Graph, by: str) -> None:
    with pytest.raises(SpacegraphError, match="is no date; write 2028, 2028-06 or 2028-06-30"):
        world.ask("targets-due", by=by)


@pytest.mark.parametrize(
    "text",
    [
        'airship" } SERVICE <http://127.0.0.1:1/> { ?s ?p ?o',
        "technology/airship> } UNION { ?s ?p ?o } #",
        "\\g<0>",
        "?x",
        "https://w3id.org/spacegraph/id/technology/airship> <x",
    ],
)
def test_nothing_that_is_typed_becomes_part_of_a_query(world: Graph, text: str) -> None:
    with pytest.raises(UnknownName):
        world.ask("agencies-for-technology", technology=text)


def test_an_empty_value_of_an_optional_parameter_counts_as_not_given(world: Graph) -> None:
    assert world.ask("targets", plan="").rows == world.ask("targets").rows


# -- question files --------------------------------------------------------------------------------

HEADER = """#+ summary: {en: "How many?", zh: "多少？"}
#+ description: {en: Counts., zh: 计数。}
#+ columns: [{name: n, meaning: {en: Number, zh: 数目}}]
"""


def test_a_new_file_is_a_new_question(world: Graph, tmp_path: Path) -> None:
    (tmp_path / "how-many.rq").write_text(
        HEADER + "SELECT (COUNT(DISTINCT ?p) AS ?n) { ?p a sg:Plan }", encoding="utf-8"
    )
    graph = Graph(world.store, Questions(tmp_path))
    assert graph.questions.names() == ["how-many"]
    assert graph.ask("how-many").rows == [(2,)]


def test_a_question_file_cannot_leave_the_machine(world: Graph, tmp_path: Path) -> None:
    (tmp_path / "far.rq").write_text(
        HEADER + "SELECT ?n { SERVICE <http://127.0.0.1:1/> { ?n ?p ?o } }", encoding="utf-8"
    )
    with pytest.raises(QueryRefused):
        Graph(world.store, Questions(tmp_path)).ask("far")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("SELECT * { }", "q.rq:1: has no #+ header"),
        ("#+ summary: [", "q.rq:1: its #+ header is not YAML"),
        ("#+ summary: {en: a, zh: b}", "q.rq:1: its #+ header lacks or misspells something: 'description'"),
        (HEADER.replace("meaning", "meening"), "q.rq:1: its #+ header lacks or misspells something"),
        (HEADER + "#+ parameters: [{class: Plan}]", "q.rq:1: its #+ header lacks or misspells something: 'name'"),
    ],
)
def test_a_bad_header_is_refused(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "q.rq"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DataError) as caught:
        read_question(path)
    assert message in str(caught.value)


def test_a_header_that_differs_from_its_query_is_told(world: Graph, tmp_path: Path) -> None:
    (tmp_path / "q.rq").write_text(HEADER + "SELECT ?m { ?m a sg:Plan }", encoding="utf-8")
    with pytest.raises(SpacegraphError, match=r"question q: header and SELECT differ in \['m', 'n'\]"):
        Graph(world.store, Questions(tmp_path)).ask("q")


def test_compiled_headers_say_what_the_files_say(tmp_path: Path) -> None:
    write_headers(FOLDER, tmp_path / "questions.json")
    compiled = Questions(FOLDER, tmp_path / "questions.json")
    assert [compiled.get(name) for name in NAMES] == [QUESTIONS.get(name) for name in NAMES]


@pytest.mark.parametrize("left", ["", "{", "[]", '{"a": 1}'])
def test_an_edited_question_or_a_broken_compilation_is_read_from_its_own_header(tmp_path: Path, left: str) -> None:
    path, compiled = tmp_path / "q.rq", tmp_path / "questions.json"
    path.write_text(HEADER + "SELECT ?n { }", encoding="utf-8")
    write_headers(tmp_path, compiled)
    path.write_text(HEADER.replace("How many?", "How many now?") + "SELECT ?n { }", encoding="utf-8")
    assert Questions(tmp_path, compiled).get("q").summary["en"] == "How many now?"
    compiled.write_text(left, encoding="utf-8")
    assert Questions(tmp_path, compiled).get("q").summary["en"] == "How many now?"


def test_headers_that_cannot_be_written_are_told(tmp_path: Path) -> None:
    (tmp_path / "questions.json").mkdir()
    with pytest.raises(OutputError, match=r"questions\.json: cannot be written"):
        write_headers(FOLDER, tmp_path / "questions.json")
