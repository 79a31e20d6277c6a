"""Drafts against curated files of the invented world; scores, misses and inventions told by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from calling import call, rows
from spacegraph.drafts import load_text
from spacegraph.evaluate import evaluate_document
from spacegraph.scores import Difference, Score, total
from spacegraph.store import Store
from worldfiles import DOCUMENTS, PLAN, WORLD

CURATED = (WORLD / PLAN).read_text(encoding="utf-8")


def load(text: str) -> Store:
    return load_text(text, Path("plan.yaml"))


def score(*changes: tuple[str, str]) -> dict[str, Score]:
    """Return the scores of the curated plan with some words changed, against itself."""
    draft = CURATED
    for old, new in changes:
        assert draft.count(old) == 1, old
        draft = draft.replace(old, new)
    return {one.kind: one for one in evaluate_document("x", load(draft), load(CURATED))}


def counts(score: Score) -> tuple[int, int, int]:
    return score.found, score.wanted, score.right


def test_a_plan_agrees_with_itself() -> None:
    for one in score().values():
        assert one.found == one.wanted == one.right, one.kind
        assert one.f1 == 1
        assert not one.misses
        assert not one.inventions


def test_an_element_is_the_same_by_place_and_kind_not_by_label() -> None:
    scores = score(
        ("{zh: 研制可回收飞艇, en: Develop a recoverable airship}", "{zh: 别的, en: Else}"),
        ("section: 二（二）3, start: 224, end: 254", "section: 二（二）3, start: 240, end: 241"),
    )
    outline = scores["outline"]
    assert counts(outline) == (7, 7, 6)
    assert outline.misses == [Difference("Task 3", "建设澜江飞艇港", "二（二）3 @224")]
    assert outline.inventions == [Difference("Task 3", "建设澜江飞艇港", "二（二）3 @240")]


@pytest.mark.parametrize(("start", "right"), [(228, 7), (229, 7), (245, 6)])
def test_a_beginning_may_be_a_little_off_or_the_passages_mostly_the_same(start: int, right: int) -> None:
    change = ("section: 二（二）3, start: 224, end: 254", f"section: 二（二）3, start: {start}, end: 254")
    assert score(change)["outline"].right == right


def test_another_role_is_wrong_with_role_only() -> None:
    scores = score(("                role: Lead\n", "                role: Support\n"))
    assert counts(scores["responsibility"]) == (6, 6, 6)
    assert counts(scores["responsibility with role"]) == (6, 6, 5)
    assert "Lead" in scores["responsibility with role"].misses[0].what
    assert "Support" in scores["responsibility with role"].inventions[0].what


def test_another_agency_is_a_miss_and_an_invention() -> None:
    scores = score(("agency: agency/lanjiang/hedong-government", "agency: agency/lanjiang/wind"))
    assert counts(scores["responsibility"]) == (6, 6, 5)
    assert str(scores["responsibility"].inventions[0]) == "plan/lanjiang-2031/task/1: agency/lanjiang/wind"


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("value: 60", "value: 61", "target value and unit"),
        ("comparator: About", "comparator: AtLeast", "target comparator"),
        ("upperValue: 8", "upperValue: 9", "target comparator"),
        ("metric: metric/routes", "metric: metric/airship-companies", "target metric"),
        ("            perPeriod: P1Y\n", "", "target period"),
    ],
)
def test_a_target_is_judged_field_by_field(old: str, new: str, kind: str) -> None:
    scores = score((old, new))
    assert counts(scores[kind]) == (3, 3, 2)
    assert counts(scores["target whole"]) == (3, 3, 2)
    assert counts(scores["target deadline"]) == (3, 3, 2 if kind == "target value and unit" else 3)
    rest = [one for name, one in scores.items() if not name.startswith("target")]
    assert all(one.f1 == 1 for one in rest)


def test_milestones_are_the_same_where_they_overlap() -> None:
    assert counts(score(("start: 78, end: 93", "start: 80, end: 90"))["milestone"]) == (1, 1, 1)
    assert counts(score(("start: 78, end: 93", "start: 42, end: 50"))["milestone"]) == (1, 1, 0)


def test_mentions_are_judged_in_the_document_and_in_the_element() -> None:
    scores = score(
        ("            technology: technology/paraglider-recovery\n", "            technology: technology/airship\n")
    )
    assert scores["mention"].misses == [Difference("technology/paraglider-recovery")]
    assert scores["mention"].inventions == []
    task = "plan/lanjiang-2031/task/3"
    assert scores["mention in element"].misses == [Difference(f"{task} technology/paraglider-recovery")]
    assert scores["mention in element"].inventions == [Difference(f"{task} technology/airship")]


def test_metadata_is_judged_by_value_whatever_the_key_of_the_plan() -> None:
    draft = CURATED.replace("plan/lanjiang-2031", "plan/other").replace("    endYear: 2034\n", "")
    scores = {one.kind: one for one in evaluate_document("x", load(draft), load(CURATED))}
    assert scores["metadata"].misses == [Difference("sg:endYear 2034")]
    assert scores["metadata"].inventions == []


def test_a_heading_over_objectives_counts_on_neither_side() -> None:
    head = "- id: plan/lanjiang-2031/objective/9\n        type: Objective\n        label: {zh: 目标, en: Goals}\n"
    evidence = "        evidence: {section: 一, start: 20, end: 99, digest: sha256:" + "0" * 64 + "}\n      "
    old = "- id: plan/lanjiang-2031/objective/1\n"
    assert counts(score((old, head + evidence + old))["outline"]) == (7, 7, 7)


def test_shares_are_one_where_there_is_nothing() -> None:
    assert Score("x", "k").f1 == 1
    assert Score("x", "k", found=0, wanted=4).recall == 0
    assert Score("x", "k", found=4, wanted=0).precision == 0
    assert Score("x", "k", found=4, wanted=8, right=2).f1 == pytest.approx(2 * 0.5 * 0.25 / 0.75)
    both = total([Score("a", "k", 4, 8, 2), Score("b", "k", 6, 2, 1), Score("b", "l", 1, 1, 1)])
    assert [(one.kind, *counts(one)) for one in both] == [("k", 10, 10, 3), ("l", 1, 1, 1)]


# The command


def test_the_command_scores_every_document_that_is_there() -> None:
    found = rows(call("evaluate", "--sources", DOCUMENTS, "--data", WORLD, "-f", "csv"))
    assert {row["document"] for row in found} == {
        "lanjiang-plan-2031",
        "valley-news-2031",
        "yunping-briefing-2031",
        "all",
    }
    scores = {(row["document"], row["kind"]): row for row in found}
    outline = scores["lanjiang-plan-2031", "outline"]
    assert (outline["wanted"], outline["f1"]) == ("7", "1.000")
    assert scores["lanjiang-plan-2031", "responsibility"]["precision"] == "1.000"


def test_the_list_shows_each_miss_and_invention() -> None:
    scores = rows(call("evaluate", "--sources", DOCUMENTS, "--data", WORLD, "-f", "csv"))
    listed = rows(call("evaluate", "--sources", DOCUMENTS, "--data", WORLD, "-f", "csv", "--list"))
    for row in (row for row in scores if row["document"] != "all"):
        own = [one for one in listed if (one["document"], one["kind"]) == (row["document"], row["kind"])]
        missed = sum(one["difference"] == "missed" for one in own)
        assert missed == int(row["wanted"]) - int(row["right"])
        assert len(own) - missed == int(row["found"]) - int(row["right"])


def test_the_page_names_no_place_of_this_machine() -> None:
    page = call("evaluate", "--sources", DOCUMENTS, "--data", WORLD, "-f", "md").stdout
    assert page.startswith("# How well drafts agree")
    assert str(DOCUMENTS) not in page
    assert "| lanjiang-plan-2031 | outline | 7 | 7 | 7 | 1.000 | 1.000 | 1.000 |" in page


def test_a_folder_without_documents_of_the_graph_is_refused(tmp_path: Path) -> None:
    result = call("evaluate", "--sources", tmp_path, "--data", WORLD)
    assert result.exit_code == 1
    assert "holds no document with the name of a file" in result.stderr
