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


# What stands elsewhere

FERRIES = """青川市渡口行动方案（2031—2034年）
一、发展目标
到2034年，渡口达到60处以上。
二、重点任务
（一）做强制造
1.建设渡船工厂。推进建设。（责任单位：市工信局）
2.培育船厂。支持船厂发展。（责任单位：市科委）
（二）做优服务
3.增设渡口。推进增设。（责任单位：市交通局）
4.增加夜班。组织夜班。（责任单位：市文旅局）
"""
YARDS = "2.培育船厂。支持船厂发展。（责任单位：市科委）\n"


def diff_texts(folder: Path, old: str, new: str) -> list[dict[str, str]]:
    for name, text in (("old.txt", old), ("new.txt", new)):
        (folder / name).write_text(text, encoding="utf-8")
    return rows(call("diff", folder / "old.txt", folder / "new.txt", "--data", WORLD, "-f", "csv"))


def test_an_element_below_another_heading_has_moved_and_nothing_else(tmp_path: Path) -> None:
    moved = FERRIES.replace(YARDS, "") + YARDS.replace("2.", "5.")
    for old, new, homes in (
        (FERRIES, moved, ("（一） 做强制造", "（二） 做优服务")),
        (moved, FERRIES, ("（二） 做优服务", "（一） 做强制造")),
    ):
        (row,) = diff_texts(tmp_path, old, new)
        assert (row["change"], row["of"], row["element"]) == ("moved", "task", "培育船厂")
        assert (row["before"], row["after"]) == homes
        places = [int(row[name].rsplit(" @", 1)[1]) for name in ("old_place", "new_place")]
        assert all(text[at:].startswith(("2.培育", "5.培育")) for text, at in zip((old, new), places, strict=True))


def test_an_element_that_moved_is_also_compared_by_what_it_says(tmp_path: Path) -> None:
    moved = FERRIES.replace(YARDS, "") + "5.培育船厂。支持船厂发展。（责任单位：市商务局）\n"
    found = diff_texts(tmp_path, FERRIES, moved)
    assert [(row["change"], row["of"], row["before"], row["after"]) for row in found] == [
        ("moved", "task", "（一） 做强制造", "（二） 做优服务"),
        ("re-assigned", "agency", "市科委", "市商务局"),
    ]


def test_an_element_below_a_heading_of_another_name_has_not_moved(tmp_path: Path) -> None:
    found = diff_texts(tmp_path, FERRIES, FERRIES.replace("做优服务", "做优船上服务"))
    assert [(row["change"], row["of"], row["before"], row["after"]) for row in found] == [
        ("renamed", "area", "做优服务", "做优船上服务")
    ]


def test_elements_in_another_order_below_the_same_heading_have_not_moved(tmp_path: Path) -> None:
    first = "1.建设渡船工厂。推进建设。（责任单位：市工信局）\n"
    assert first + YARDS in FERRIES
    turned = FERRIES.replace(first + YARDS, YARDS.replace("2.", "1.") + first.replace("1.", "2."))
    assert diff_texts(tmp_path, FERRIES, turned) == []


def test_elements_below_a_heading_that_is_gone_have_moved(tmp_path: Path) -> None:
    found = diff_texts(tmp_path, FERRIES, FERRIES.replace("（二）做优服务\n", ""))
    assert [(row["change"], row["of"], row["element"], row["before"], row["after"]) for row in found] == [
        ("moved", "task", "增设渡口", "（二） 做优服务", "（一） 做强制造"),
        ("moved", "task", "增加夜班", "（二） 做优服务", "（一） 做强制造"),
        ("dropped", "area", "做优服务", "（二） 做优服务", ""),
    ]


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
