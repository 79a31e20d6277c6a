"""The command line: help, and the commands that read the graph, with their exit codes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import rdflib
from click.testing import CliRunner

from calling import ask, call, rows
from spacegraph.cli.main import _HOMES, load_commands, main
from worldfiles import WORLD

COMMANDS = ("ask", "build", "check", "completion", "export", "locate", "query", "search", "show", "terms")
load_commands()
PLANS = "SELECT DISTINCT ?plan { ?plan a sg:Plan } ORDER BY ?plan"


# -- help ------------------------------------------------------------------------------------------


def test_every_command_is_found_in_its_module() -> None:
    for module, names in _HOMES.items():
        for name in names:
            callback = main.commands[name].callback
            assert callback is not None and callback.__module__ == f"spacegraph.cli.{module}"
    assert set(main.commands) == {name for names in _HOMES.values() for name in names}


def test_help_lists_every_command() -> None:
    result = call("--help")
    assert result.exit_code == 0
    assert set(COMMANDS) <= set(main.commands)
    for command in main.commands:
        assert f"\n  {command} " in result.output


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_has_help_with_each_option_explained(command: str) -> None:
    result = call(command, "-h")
    assert result.exit_code == 0
    for parameter in main.commands[command].params:
        if parameter.param_type_name == "option" and parameter.name not in ("help", "path"):
            assert (
                getattr(parameter, "help", None)
                or getattr(parameter.type, "choices", None)
                or parameter.name == "limit"
            ), parameter.name


def test_the_version_is_printed() -> None:
    from spacegraph import __version__

    result = call("--version")
    assert result.exit_code == 0
    assert __version__ in result.output


def test_an_unknown_command_gives_the_nearest() -> None:
    result = call("asks")
    assert result.exit_code == 2
    assert "No such command 'asks'" in result.stderr
    assert "Did you mean ask" in result.stderr


def test_an_unknown_option_is_a_usage_error() -> None:
    assert call("ask", "--nonsense").exit_code == 2


# -- ask -------------------------------------------------------------------------------------------


def test_ask_without_a_question_lists_all_questions() -> None:
    listed = rows(ask("ask"))
    names = [row["question"] for row in listed]
    assert names == sorted(names)
    assert {"agencies-for-technology", "disagreements"} <= set(names)
    row = next(row for row in listed if row["question"] == "agencies-for-technology")
    assert row["parameters"].startswith("technology=")
    assert row["summary_zh"].endswith("？")


def test_ask_answers_in_english() -> None:
    found = rows(ask("ask", "agencies-for-technology", "technology=recoverable airship"))
    assert [row["agency_id"] for row in found] == [
        "agency/lanjiang/science-and-technology",
        "agency/lanjiang/industry",
        "agency/lanjiang/hedong-government",
        "agency/yunping/science-and-technology",
    ]
    assert (found[0]["role"], found[0]["section"]) == ("lead", "二（一）1")
    assert found[0]["agency"] == "Lanjiang Municipal Science and Technology Commission"


def test_ask_answers_in_chinese() -> None:
    result = call("ask", "agencies-for-technology", "technology=可回收飞艇", "--data", WORLD, "--lang", "zh")
    found = rows(result)
    assert (found[0]["agency"], found[0]["role"]) == ("澜江市科学技术委员会", "牵头")
    english = rows(ask("ask", "agencies-for-technology", "technology=recoverable airship"))
    assert [row["agency_id"] for row in found] == [row["agency_id"] for row in english]


def test_notes_come_in_the_language_asked_for() -> None:
    assert "A capability is no output." in ask("ask", "disagreements").stdout
    chinese = call("ask", "disagreements", "--data", WORLD, "--lang", "zh")
    assert "产能不等于产量。" in chinese.stdout
    assert "A capability is no output." not in chinese.stdout


@pytest.mark.parametrize(
    ("variables", "label"),
    [
        ({"LANG": "zh_CN.UTF-8"}, "澜江市"),
        ({"LC_ALL": "zh_CN.UTF-8", "LANG": "en_GB.UTF-8"}, "澜江市"),
        ({"LC_ALL": "en_GB.UTF-8", "LANG": "zh_CN.UTF-8"}, "Lanjiang"),
        ({"LANG": "C.UTF-8"}, "Lanjiang"),
    ],
)
def test_the_language_is_that_of_the_system(variables: dict[str, str], label: str) -> None:
    environment = {"LC_ALL": "", "LC_MESSAGES": "", "LANG": "", **variables}
    result = CliRunner(env=environment).invoke(main, ["ask", "plans", "--data", str(WORLD)])
    assert rows(result)[0]["region"] == label


def test_each_format_can_be_chosen() -> None:
    question = ("ask", "plans", "-f")
    records = json.loads(ask(*question, "json").stdout)
    assert records[0]["plan_id"] == "plan/lanjiang-2031"
    assert ask(*question, "md").stdout.startswith("| plan | region |")
    assert ask(*question, "csv").stdout.startswith("plan,plan_id,region,region_id")
    table = ask(*question, "table").stdout
    assert table.startswith("Which plans does the graph hold?")
    assert table.rstrip().endswith("2 rows")
    assert call("ask", "plans", "-f", "xml").exit_code == 2


def test_an_answer_without_rows_is_no_error() -> None:
    result = ask("ask", "tasks-of-agency", "agency=agency/lanjiang/municipal-government")
    assert rows(result) == []
    assert result.stdout.startswith("plan,plan_id")


def test_explain_says_what_a_question_means_and_shows_its_sparql() -> None:
    result = ask("ask", "targets-due", "--explain")
    assert result.exit_code == 0
    assert "Which targets fall due by a date?" in result.stdout
    assert "  by= date: Last day, month or year, e.g. 2028" in result.stdout
    sparql = result.stdout[result.stdout.index("PREFIX") :]
    rdflib.Graph().query(sparql)
    chinese = call("ask", "targets-due", "--explain", "--lang", "zh", "--data", WORLD).stdout
    assert "  by= 日期: 截止的年、月或日, e.g. 2028" in chinese or "截止的年、月或日" in chinese


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ("agency-for-technology",),
            "no question is called 'agency-for-technology'; the nearest: agencies-for-technology",
        ),
        (("plans", "regio=Lanjiang"), "no parameter is called 'regio'; the nearest: region"),
        (("plans", "region=Lanjang"), "no region is called 'Lanjang'; the nearest: Lanjiang (region/lanjiang)"),
        (("tasks-of-agency", "agency=市科委"), "'市科委' may be several things (agency); name one of"),
        (("tasks-of-agency",), "question tasks-of-agency needs agency=…, for example agency="),
        (("targets-due", "by=soon"), "by='soon' is no date; write 2028, 2028-06 or 2028-06-30"),
        (("plans", "Lanjiang"), "'Lanjiang' is no parameter; write name=value."),
        (("plans", "=Lanjiang"), "'=Lanjiang' is no parameter; write name=value."),
    ],
)
def test_what_cannot_be_asked_is_said_in_one_message(arguments: tuple[str, ...], message: str) -> None:
    result = ask("ask", *arguments)
    assert result.exit_code == 2
    assert message in result.stderr
    assert result.stdout == ""
    assert "Traceback" not in result.output


# -- query -----------------------------------------------------------------------------------------


def test_a_query_comes_as_text_from_a_file_or_from_standard_input(tmp_path: Path) -> None:
    (tmp_path / "plans.rq").write_text(PLANS)
    expected = ["plan/lanjiang-2031", "plan/yunping-2031"]
    given = ["--data", str(WORLD)]
    for result in (
        call("query", PLANS, *given),
        call("query", "--file", tmp_path / "plans.rq", *given),
        call("query", "-", *given, text=PLANS),
    ):
        assert [row["plan_id"] for row in rows(result)] == expected


def test_a_yes_or_no_question_has_one_cell() -> None:
    assert rows(ask("query", "ASK { ?p a sg:Plan }")) == [{"result": "true"}]


@pytest.mark.parametrize(
    ("sparql", "message"),
    [
        ("SELECT * { ?s ?p }", "Error: the query is not SPARQL: "),
        ("INSERT DATA { <http://a> <http://b> 1 }", "Error: the query is an update (INSERT); queries only read."),
        ("SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }", "Error: the query uses SERVICE"),
        ("SELECT * " + "{" * 3000 + "}" * 3000, "Error: the query is nested deeper than"),
        ("CONSTRUCT WHERE { ?s ?p ?o }", "Error: the query makes triples; write SELECT or ASK for rows"),
    ],
)
def test_a_query_that_is_not_run_says_why(sparql: str, message: str) -> None:
    result = ask("query", sparql)
    assert result.exit_code == 2
    assert result.stderr.startswith(message)
    assert result.stdout == ""


def test_one_query_at_a_time(tmp_path: Path) -> None:
    (tmp_path / "a.rq").write_text(PLANS)
    assert ask("query").exit_code == 2
    assert ask("query", PLANS, "--file", tmp_path / "a.rq").exit_code == 2
    assert ask("query", "--file", tmp_path / "none.rq").exit_code == 2


def test_a_query_file_that_is_not_utf8_is_refused_without_a_traceback(tmp_path: Path) -> None:
    (tmp_path / "a.rq").write_bytes("SELECT * { ?s ?p '飞艇' }".encode("gbk"))
    result = call("query", "--file", tmp_path / "a.rq", "--data", WORLD)
    assert result.exit_code == 1
    assert "a.rq:1: is not UTF-8" in result.stderr


# -- search, show, terms ---------------------------------------------------------------------------


def test_search_finds_things_in_both_languages() -> None:
    assert rows(ask("search", "可回收飞艇"))[0]["key"] == "technology/recoverable-airship"
    assert [row["class"] for row in rows(ask("search", "airship", "--limit", "2"))] == ["Technology", "Technology"]


def test_search_says_when_it_finds_nothing() -> None:
    result = ask("search", "qqqqqq")
    assert result.exit_code == 0
    assert "Nothing is named or described like 'qqqqqq'." in result.stderr


def test_show_prints_a_page_with_its_sources() -> None:
    result = ask("show", "plan/lanjiang-2031/task/2")
    assert result.stdout.startswith("Spread airship logistics · 推广飞艇物流\n")
    assert "[lanjiang-plan-2031]" in result.stdout
    record = json.loads(ask("show", "Nimbus Works", "-f", "json").stdout)
    assert record["id"] == "organization/nimbus-works"


def test_show_of_an_unknown_thing_gives_the_nearest() -> None:
    result = ask("show", "Nimbus Work")
    assert result.exit_code == 0, "a part of one name is enough"
    result = ask("show", "Nimbos Wrks")
    assert result.exit_code == 2
    assert "the nearest: Nimbus Works (organization/nimbus-works)" in result.stderr


def test_terms_lists_each_term_with_definition_and_use() -> None:
    found = {row["term"]: row for row in rows(ask("terms"))}
    assert found["sg:Task"]["uses"] == "5"
    assert found["sg:Task"]["definition"].endswith(".")
    assert {"sg:partOf", "sg:Plan", "sg:responsibleAgency"} <= set(found)
    chinese = call("terms", "--data", WORLD, "--lang", "zh").stdout
    assert "政策" in chinese
