"""The commands compare, calendar and report, and StratML in export."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from lxml import etree

from spacegraph.cli.main import main
from worldfiles import WORLD


def call(*arguments: str) -> Result:
    return CliRunner().invoke(main, [*arguments, "--data", str(WORLD), "--lang", "en"])


def test_compare_prints_rows_of_labels_and_keys() -> None:
    result = call("compare", "澜江方案", "plan/yunping-2031", "--by", "technologies", "-f", "json")
    assert result.exit_code == 0, result.output
    assert json.loads(result.stdout)[0] == {
        "technology": "aircraft",
        "technology_id": "technology/aircraft",
        "depth": 0,
        "lanjiang-2031": 5,
        "yunping-2031": 2,
        "plans": 2,
    }


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["compare", "--by", "tecnologies"], "no comparison is called 'tecnologies'; the nearest: technologies"),
        (["compare", "--view", "evidense"], "no view is called 'evidense'; the nearest: evidence"),
        (
            ["compare", "Lanjang plan", "plan/yunping-2031"],
            "no plan is called 'Lanjang plan'; the nearest: Lanjiang",
        ),
        (["calendar", "-f", "icsx"], "no format is called 'icsx'; the nearest: ics"),
        (["calendar", "--as-of", "soon"], "'soon' is no day; write it as 2028-06-30"),
        (["report", "Lanjang plan"], "no plan is called 'Lanjang plan'"),
    ],
)
def test_what_is_unknown_is_answered_with_the_nearest(arguments: list[str], message: str) -> None:
    result = call(*arguments)
    assert result.exit_code == 2
    assert message in result.stderr


def test_the_calendar_is_told_the_day() -> None:
    result = call("calendar", "--as-of", "2033-07-01", "-f", "csv")
    lines = result.stdout.splitlines()
    assert lines[0].startswith(
        "deadline,status,days_left,plan,plan_id,commitment,commitment_id,kind,derived,source"
    )
    assert lines[1].startswith("2033-06,overdue,-1,Yunping airship measures")


def test_the_calendar_writes_a_file_for_calendar_programs(tmp_path: Path) -> None:
    path = tmp_path / "deadlines.ics"
    assert call("calendar", "-f", "ics", "-o", str(path)).exit_code == 0
    assert path.read_bytes().count(b"BEGIN:VEVENT") == 6


def test_a_report_goes_to_a_file_or_to_standard_output(tmp_path: Path) -> None:
    path = tmp_path / "report.md"
    assert call("report", "plan/lanjiang-2031", "-o", str(path)).exit_code == 0
    assert path.read_text(encoding="utf-8") == call("report", "plan/lanjiang-2031").stdout


def test_a_place_that_cannot_be_written_is_an_error(tmp_path: Path) -> None:
    result = call("report", "plan/lanjiang-2031", "-o", str(tmp_path / "none" / "report.md"))
    assert result.exit_code == 3
    assert "cannot be written" in result.stderr


def test_export_writes_one_plan_as_stratml() -> None:
    result = call_export("--plan", "plan/lanjiang-2031", "-f", "stratml")
    assert result.exit_code == 0, result.output
    assert etree.fromstring(result.stdout_bytes).tag.endswith("StrategicPlan")


def test_stratml_without_a_plan_is_refused() -> None:
    result = call_export("-f", "stratml")
    assert result.exit_code == 2
    assert "--plan" in result.stderr


def call_export(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["export", *arguments, "--data", str(WORLD)])
