"""Answers as text: widths, numbers, what CSV and JSON carry, and that nothing is read as markup."""

from __future__ import annotations

import csv
import io
import json
from decimal import Decimal

import pytest
from rich.cells import cell_len

from spacegraph.answer import Answer, Column, Thing, to_cell
from spacegraph.errors import UnknownName
from spacegraph.graph import Graph
from spacegraph.iris import ID
from spacegraph.tables import render

AIRSHIP = Thing(ID + "technology/airship")


@pytest.fixture
def answer(world: Graph) -> Answer:
    columns = (
        Column("technology", {}, cls="Technology"),
        Column("value", {}, unit="yuan"),
        Column("share", {}),
        Column("year", {}),
        Column("derived", {}),
        Column("text", {}),
    )
    rows = [
        (AIRSHIP, 50_000_000_000, 0.6667, "2034", True, "[bold]a|b[/bold]"),
        (Thing(ID + "technology/mapping"), Decimal("2.50"), None, None, False, '多行\n"引号", 逗号'),
    ]
    return Answer(columns, rows, world.names, {"en": "What there is", "zh": "有什么"})


def test_csv_has_label_and_key_of_each_thing_and_plain_numbers(answer: Answer) -> None:
    rows = list(csv.DictReader(io.StringIO(render(answer, "csv"), newline="")))
    assert list(rows[0]) == ["technology", "technology_id", "value", "share", "year", "derived", "text"]
    assert [row["technology"] for row in rows] == ["airship", "mapping"]
    assert [row["technology_id"] for row in rows] == ["technology/airship", "technology/mapping"]
    assert rows[0]["value"] == "50000000000"
    assert rows[1]["text"] == '多行\n"引号", 逗号'
    assert rows[1]["share"] == rows[1]["year"] == ""


def test_csv_in_chinese_has_chinese_labels_and_the_same_keys(answer: Answer) -> None:
    rows = list(csv.reader(io.StringIO(render(answer, "csv", "zh"), newline="")))
    assert rows[1][:2] == ["飞艇", "technology/airship"]


def test_csv_of_no_rows_has_its_header(world: Graph) -> None:
    empty = Answer((Column("a", {}), Column("b", {}, cls="Thing")), [], world.names, {"en": "", "zh": ""})
    assert render(empty, "csv") == "a,b,b_id\n"
    assert render(empty, "json") == "[]\n"
    assert render(empty, "md") == "| a | b |\n| --- | --- |\n"
    assert render(empty, "table").rstrip().endswith("0 rows")


def test_json_is_a_list_of_objects_with_the_names_of_the_columns(answer: Answer) -> None:
    records = json.loads(render(answer, "json"))
    assert records[0] == {
        "technology": "airship",
        "technology_id": "technology/airship",
        "value": 50_000_000_000,
        "share": 0.6667,
        "year": "2034",
        "derived": True,
        "text": "[bold]a|b[/bold]",
    }
    assert records[1]["value"] == 2.5
    assert records[1]["share"] is None


def test_markdown_keeps_its_columns_whatever_the_cells_hold(answer: Answer) -> None:
    lines = render(answer, "md").splitlines()
    assert lines[0] == "| technology | value | share | year | derived | text |"
    assert lines[2] == "| airship | 50000000000 | 0.6667 | 2034 | true | [bold]a\\|b[/bold] |"
    assert {line.replace("\\|", "").count("|") for line in lines} == {7}


def test_a_table_shows_words_as_they_are_and_numbers_grouped(answer: Answer) -> None:
    text = render(answer, "table", "en", 200)
    assert text.startswith("What there is\n")
    assert "[bold]a|b[/bold]" in text
    assert "50,000,000,000" in text
    assert "2034" in text and "2,034" not in text
    assert "value (yuan)" in text
    assert "2 rows" in text


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("width", [20, 40, 80, 120, 300])
def test_no_line_of_a_table_is_wider_than_the_terminal(world: Graph, width: int, language: str) -> None:
    for name, given in (
        ("agencies-for-technology", {"technology": "airship"}),
        ("targets", {}),
        ("disagreements", {}),
    ):
        lines = render(world.ask(name, **given), "table", language, width).splitlines()
        body = lines[1:]  # the title is a sentence
        assert max(map(cell_len, body)) <= width, max(body, key=cell_len)


def test_columns_stand_under_each_other_in_chinese(world: Graph) -> None:
    columns = (Column("name", {}), Column("number", {}))
    rows = [("飞艇", 1), ("airship", 2), ("可回收飞艇abc", 3), ("・", 4)]
    text = render(Answer(columns, rows, world.names, {"en": "", "zh": ""}), "table", "zh", 80)
    body = [line for line in text.splitlines() if line.strip() and line.strip()[-1] in "1234" and "行" not in line]
    assert len(body) == 4
    assert len({cell_len(line) for line in body}) == 1, text


def test_nothing_is_lost_when_the_terminal_is_narrow(world: Graph) -> None:
    wide = render(world.ask("targets"), "table", "en", 1000)
    narrow = render(world.ask("targets"), "table", "en", 40)
    squeezed = "".join(narrow.split())
    for label in ("At least 60 airship companies", "Five to eight routes in the hills"):
        assert label in wide
        assert label.replace(" ", "") in squeezed


def test_an_unknown_format_gives_the_nearest(answer: Answer) -> None:
    with pytest.raises(
        UnknownName, match="no format is called 'cvs'; the nearest: csv; the formats are table, csv"
    ):
        render(answer, "cvs")


def test_records_become_a_data_frame(answer: Answer) -> None:
    frame = answer.to_pandas("zh")
    assert list(frame.columns) == answer.record_keys()
    assert list(frame["technology"]) == ["飞艇", "测绘"]


def test_an_answer_can_be_walked_row_by_row(answer: Answer) -> None:
    assert len(answer) == 2
    assert [row["technology"] for row in answer] == [row[0] for row in answer.rows]


@pytest.mark.parametrize(
    ("literal", "cell"),
    [
        ('"12"^^xsd:integer', 12),
        ('"2.50"^^xsd:decimal', Decimal("2.5")),
        ('"50000000000"^^xsd:decimal', 50_000_000_000),
        ('"1.5e3"^^xsd:double', 1500.0),
        ('"true"^^xsd:boolean', True),
        ('"2034"^^xsd:gYear', "2034"),
        ('"P3Y"^^xsd:duration', "P3Y"),
        ('"飞艇"@zh', "飞艇"),
        ("sg:Lead", Thing("https://w3id.org/spacegraph/ontology#Lead")),
    ],
)
def test_a_term_becomes_a_cell_of_its_kind(world: Graph, literal: str, cell: object) -> None:
    found = world.query(f"SELECT ({literal.replace('sg:Lead', '?x')} AS ?y) {{ VALUES ?x {{ sg:Lead }} }}").rows[0][
        0
    ]
    assert found == cell
    assert type(found) is type(cell)
    assert to_cell(None) is None
