"""The commands network and whatif, and export of networks."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import networkx as nx
import pytest

from calling import ask, call, rows
from spacegraph.network import NETWORKS

INDUSTRY, SCIENCE = "agency/lanjiang/industry", "agency/lanjiang/science-and-technology"


def test_without_a_name_the_networks_are_listed() -> None:
    found = rows(ask("network"))
    assert [row["network"] for row in found] == list(NETWORKS)
    assert all(row["weight_en"] and row["weight_zh"] and row["question"] for row in found)


def test_a_network_is_a_table_of_edges() -> None:
    first = rows(ask("network", "agencies"))[0]
    assert (first["start_id"], first["end_id"], first["weight"], first["stated_by"]) == (
        INDUSTRY,
        SCIENCE,
        "2",
        "4",
    )
    assert first["relation"] == "shares-tasks"


def test_measures_are_a_table_of_nodes() -> None:
    found = rows(ask("network", "agencies", "--measure", "weighted-degree", "--measure", "core"))
    assert [(row["rank"], row["weighted-degree"], row["core"]) for row in found] == [
        ("1", "3", "2"),
        ("1", "3", "2"),
        ("3", "2", "2"),
        ("4", "0", "0"),
    ]


def test_an_interval_stands_beside_its_measure() -> None:
    found = rows(ask("network", "agencies", "--measure", "degree", "--interval", "plans"))
    assert [(row["degree_low"], row["degree_high"]) for row in found] == [("2", "2")] * 3 + [("0", "0")]
    one = ask("network", "agencies", "--measure", "degree", "--interval", "tasks", "--samples", "9", "--seed", "4")
    two = ask("network", "agencies", "--measure", "degree", "--interval", "tasks", "--samples", "9", "--seed", "4")
    assert rows(one) == rows(two)


@pytest.mark.parametrize("name", ["bridges", "articulation", "communities", "backbone", "summary"])
def test_structure_is_a_table_too(name: str) -> None:
    assert rows(ask("network", "agency-task", "--measure", name))


@pytest.mark.parametrize("measures", [[], ["--measure", "degree"], ["--measure", "bridges"]])
def test_every_row_can_name_its_evidence(measures: list[str]) -> None:
    found = rows(ask("network", "agencies", "--evidence", *measures))
    assert found
    assert all(row["says_id"] and row["source_id"] and row["section"] and row["offset"] for row in found)


def test_a_row_of_evidence_leads_to_its_place() -> None:
    first = rows(ask("network", "agencies", "--evidence"))[0]
    assert first["says_id"] == "plan/lanjiang-2031/task/1/responsibility/1"
    assert first["offset"] == "143"


@pytest.mark.parametrize("form", ["graphml", "gexf", "cytoscape", "svg", "png"])
def test_a_file_of_another_program(form: str, tmp_path: Path) -> None:
    path = tmp_path / "new" / f"network.{form}"
    result = ask("network", "agencies", "-f", form, "-o", path)
    assert result.exit_code == 0, result.output
    assert path.read_bytes() == ask("network", "agencies", "-f", form).stdout_bytes


def test_measures_go_into_the_file() -> None:
    content = ask(
        "network", "agencies", "-f", "graphml", "--measure", "core", "--measure", "communities"
    ).stdout_bytes
    read = nx.read_graphml(io.BytesIO(content))
    assert read.nodes[SCIENCE]["core"] == 2
    assert read.nodes[SCIENCE]["community"] == 1


@pytest.mark.parametrize("form", ["parquet", "neo4j"])
def test_tables_need_a_folder(form: str, tmp_path: Path) -> None:
    assert ask("network", "agencies", "-f", form).exit_code == 2
    assert ask("network", "agencies", "-f", form, "-o", tmp_path / "tables").exit_code == 0
    assert len(list((tmp_path / "tables").iterdir())) == 2


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["agencys"], "no network is called 'agencys'; the nearest: "),
        (["agencies", "--measure", "degre"], "no measure is called 'degre'; the nearest: degree"),
        (["agencies", "--plan", "lanjang"], "no plan is called 'lanjang'"),
        (["agencies", "--backend", "netwrkx"], "no backend is called 'netwrkx'; the nearest: networkx"),
        (["agencies", "-f", "gefx"], "no format is called 'gefx'; the nearest: gexf"),
        (["agencies", "-f", "gefx", "--measure", "degree"], "no format is called 'gefx'"),
        (["agencies", "--weight", "jacard"], "no weight is called 'jacard'; the nearest: jaccard"),
        (
            ["agencies", "--measure", "degree", "--interval", "plan"],
            "no interval is called 'plan'; the nearest: plans",
        ),
        (["agencies", "--measure", "bridges", "--measure", "degree"], "--measure bridges stands alone"),
        (["agencies", "--measure", "bridges", "-f", "gexf"], "no measure of nodes is called 'bridges'"),
    ],
)
def test_a_wrong_call_says_what_is_wrong(arguments: list[str], message: str) -> None:
    result = ask("network", *arguments)
    assert result.exit_code == 2
    assert message in result.stderr
    assert result.stdout == ""


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    result = ask("network", "agencies", "-f", "gexf", "-o", tmp_path / "file" / "x.gexf")
    assert result.exit_code == 3
    assert "cannot be written" in result.stderr


def test_whatif_names_what_would_be_otherwise_and_where_it_is_said() -> None:
    found = rows(ask("whatif", "--remove", SCIENCE))
    assert [(row["effect"], row["thing_id"], row["before"], row["after"]) for row in found] == [
        ("loses its only lead", "plan/lanjiang-2031/task/1", "1", "0"),
        ("is left with one agency", "plan/lanjiang-2031/task/2", "2", "1"),
    ]
    assert [row["offset"] for row in found] == ["113", "164"]
    merged = rows(ask("whatif", "--merge", INDUSTRY, SCIENCE))
    assert [row["thing_id"] for row in merged] == ["plan/lanjiang-2031/task/2"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "Give --remove AGENCY, or --merge AGENCY AGENCY."),
        (["--remove", SCIENCE, "--merge", INDUSTRY, SCIENCE], "Give --remove AGENCY"),
        (["--remove", "agency/lanjiang/industri"], "no agency is called"),
        (["--remove", SCIENCE, "--plan", "plan/yunping-2031"], "has no task in these plans"),
    ],
)
def test_a_wrong_whatif_says_what_is_wrong(arguments: list[str], message: str) -> None:
    result = ask("whatif", *arguments)
    assert result.exit_code == 2
    assert message in result.stderr


@pytest.mark.parametrize("form", ["graphml", "gexf", "cytoscape"])
def test_export_writes_the_whole_network(form: str) -> None:
    exported = ask("export", "-f", form)
    assert exported.exit_code == 0, exported.output
    assert exported.stdout_bytes == ask("network", "whole", "-f", form).stdout_bytes


def test_export_writes_node_and_edge_tables(tmp_path: Path) -> None:
    assert ask("export", "-f", "csv", "-o", tmp_path).exit_code == 0
    nodes = list(csv.DictReader((tmp_path / "nodes.csv").open(encoding="utf-8")))
    record = json.loads(ask("export", "-f", "cytoscape").stdout)
    assert [row["id"] for row in nodes] == [node["data"]["id"] for node in record["elements"]["nodes"]]


def test_help_of_network_shows_examples() -> None:
    result = call("network", "--help")
    assert "spacegraph network agencies --measure betweenness" in result.output
