"""Two versions of an invented plan, and every change between them, told by hand."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from versions import DRAFT, FINAL

from calling import call, rows
from spacegraph.plantree import Goal, Part, PlanTree, Span
from spacegraph.versions import compare_plans
from worldfiles import WORLD


@pytest.fixture
def documents(tmp_path: Path) -> tuple[Path, Path]:
    old, new = tmp_path / "draft.txt", tmp_path / "final.txt"
    old.write_text(DRAFT, encoding="utf-8")
    new.write_text(FINAL, encoding="utf-8")
    return old, new


def test_every_change_is_found_and_no_other(documents: tuple[Path, Path]) -> None:
    found = rows(call("diff", *documents, "--data", WORLD, "-f", "csv"))
    assert [(row["change"], row["of"], row["element"]) for row in found] == [
        ("softened", "target", "发展目标"),
        ("tightened", "target", "发展目标"),
        ("tightened", "target", "发展目标"),
        ("re-assigned", "agency", "建设风筝工厂"),
        ("re-assigned", "agency", "建设风筝工厂"),
        ("delayed", "target", "建设风筝工厂"),
        ("renamed", "task", "培育骨架龙头企业"),
        ("re-assigned", "agency", "培育骨架龙头企业"),
        ("added", "task", "建设风筝博物馆"),
        ("dropped", "task", "开展放飞比赛"),
    ]
    said = {(row["before"], row["after"]) for row in found}
    assert ("市科委 (support)", "市科委 (lead)") in said
    assert ("市工信局", "市财政局") in said
    assert ("", "3 建设风筝博物馆: 市体育局、市财政局") in said
    assert ("3 开展放飞比赛: 市体育局", "") in said


def test_every_place_is_where_the_words_stand(documents: tuple[Path, Path]) -> None:
    for row in rows(call("diff", *documents, "--data", WORLD, "-f", "csv")):
        for text, place in ((DRAFT, row["old_place"]), (FINAL, row["new_place"])):
            if place:
                section, at = place.rsplit(" @", 1)
                assert section
                assert not text[int(at)].isspace()


def test_a_version_does_not_differ_from_itself(documents: tuple[Path, Path]) -> None:
    result = call("diff", documents[0], documents[0], "--data", WORLD, "-f", "csv")
    assert rows(result) == []
    assert "differ in no element" in result.stderr


def test_a_draft_a_document_and_a_key_can_be_compared(documents: tuple[Path, Path], tmp_path: Path) -> None:
    draft = tmp_path / "draft.yaml"
    assert call("ingest", documents[0], "--data", WORLD, "-o", draft).exit_code == 0
    assert rows(call("diff", draft, documents[0], "--data", WORLD, "-f", "csv")) == []
    assert rows(call("diff", "plan/lanjiang-2031", "plan/lanjiang-2031", "--data", WORLD, "-f", "csv")) == []
    assert rows(call("diff", "plan/lanjiang-2031", draft, "--data", WORLD, "-f", "csv"))


@pytest.mark.parametrize("form", ["table", "json", "md"])
def test_changes_are_printed_in_each_format(documents: tuple[Path, Path], form: str) -> None:
    result = call("diff", *documents, "--data", WORLD, "-f", form)
    assert result.exit_code == 0
    assert "建设风筝博物馆" in result.stdout


def test_what_holds_no_plan_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "empty.yaml"
    path.write_text("things: [{id: region/x, type: Region}]\n", encoding="utf-8")
    result = call("diff", path, path, "--data", WORLD)
    assert result.exit_code == 2
    assert "it holds no plan" in result.stderr
    assert "no plan is called 'plan/nowhere'" in call("diff", "plan/nowhere", path, "--data", WORLD).stderr


def test_one_of_several_plans_must_be_named(tmp_path: Path) -> None:
    path = tmp_path / "two.yaml"
    plans = "".join(f"  - {{id: plan/{key}, type: Plan, label: {{zh: 甲, en: A}}}}\n" for key in ("one", "two"))
    path.write_text(f"id: source/two\ntype: Source\ndescribes:\n{plans}", encoding="utf-8")
    result = call("diff", path, path, "--data", WORLD)
    assert result.exit_code == 2
    assert f"it holds {path}#plan/one, {path}#plan/two; name one" in result.stderr
    assert call("diff", f"{path}#plan/one", f"{path}#plan/two", "--data", WORLD, "-f", "csv").exit_code == 0


# The words of a change, on goals made by hand


def make_goal(comparator: str = "AtLeast", value: int | None = 5, deadline: str = "2030", **more: str) -> Goal:
    kind = "Target" if value is not None else "Milestone"
    number = None if value is None else Decimal(value)
    unit, per = more.get("unit", "unit/count"), more.get("per", "")
    metric = "metric/kites" if kind == "Target" else ""
    return Goal(
        more.get("key", "g"), kind, "风筝", metric, comparator, number, None, unit, deadline, per, Span(0, 1)
    )


def compare(old: Goal, new: Goal) -> list[str]:
    trees = []
    for goal in (old, new):
        task = Part("t", "Task", "1", "任务", Span(0, 9), goals=[goal])
        trees.append(PlanTree("plan/x", "", [Part("plan/x", "Plan", "", "", Span()), task]))
    return [change.kind for change in compare_plans(*trees)]


@pytest.mark.parametrize(
    ("old", "new", "kinds"),
    [
        (make_goal(), make_goal(), []),
        (make_goal(), make_goal(value=6), ["tightened"]),
        (make_goal(), make_goal(value=4), ["softened"]),
        (make_goal("AtMost"), make_goal("AtMost", value=4), ["tightened"]),
        (make_goal("AtMost"), make_goal("AtMost", value=6), ["softened"]),
        (make_goal("AtLeast"), make_goal("MoreThan"), ["tightened"]),
        (make_goal("AtLeast"), make_goal("About"), ["softened"]),
        (make_goal("AtMost"), make_goal("LessThan"), ["tightened"]),
        (make_goal("AtLeast"), make_goal("AtMost"), ["changed"]),
        (make_goal(), make_goal(unit="unit/percent"), ["changed"]),
        (make_goal(), make_goal(per="P1Y"), ["changed"]),
        (make_goal(deadline="2030"), make_goal(deadline="2031"), ["delayed"]),
        (make_goal(deadline="2030"), make_goal(deadline="2030-06"), ["advanced"]),
        (make_goal(deadline="2030-06"), make_goal(deadline="2030-06-15"), ["advanced"]),
        (make_goal(deadline="2030"), make_goal(deadline=""), ["softened"]),
        (make_goal(deadline=""), make_goal(deadline="2030"), ["tightened"]),
        (make_goal(deadline="2030"), make_goal(value=4, deadline="2031"), ["delayed", "softened"]),
        (make_goal("", None), make_goal("", None, "2032"), ["delayed"]),
    ],
)
def test_a_change_of_a_goal_is_called_by_what_it_demands(old: Goal, new: Goal, kinds: list[str]) -> None:
    assert compare(old, new) == kinds
