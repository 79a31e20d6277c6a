"""Drafts against curated files of the invented world; scores, misses and inventions told by hand."""

from __future__ import annotations

from hashlib import sha256
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


# Hand labels

QUAYS = """澜江市渡口整修行动方案（2031—2034年）
一、发展目标
到2034年，渡口达到60处以上。
二、重点任务
（一）整修码头。推进整修。（牵头单位：市工信局；配合单位：市科委）
（二）疏浚水道。推进疏浚。（责任单位：市科委）
"""


def evidence(first: str, last: str = "") -> str:
    """Return the evidence of the passage of QUAYS from some words to others, as a label file has it."""
    start = QUAYS.index(first)
    end = QUAYS.index(last or first, start) + len(last or first)
    digest = sha256(QUAYS[start:end].encode()).hexdigest()
    return f'evidence: {{section: "?", start: {start}, end: {end}, digest: sha256:{digest}}}'


def write_labels(folder: Path, name: str, **changes: str) -> None:
    """Write a label file of QUAYS, some of its words changed."""
    labels = f"""# Hand labels of an invented document; places and facts, no text.
id: source/{name}
type: Source
kind: kind/official-text
language: zh
label: {{zh: {name}, en: {name}}}
textDigest: sha256:{sha256(QUAYS.encode()).hexdigest()}
textLength: {len(QUAYS)}
describes:
  - id: plan/{name}
    type: Plan
    label: {{zh: 澜江市渡口整修行动方案, en: {name}}}
    startYear: 2031
    endYear: 2034
    region: region/lanjiang
    elements:
      - id: plan/{name}/objective/1
        type: Objective
        number: 一
        label: {{zh: "一、发展目标"}}
        {evidence("一、", "以上。")}
        targets:
          - label: {{zh: 渡口}}
            comparator: AtLeast
            value: 60
            unit: unit/count
            deadline: 2034
            {evidence("到2034年", "60处以上")}
      - id: plan/{name}/task/1
        type: Task
        number: "（一）"
        label: {{zh: "（一）整修码头"}}
        {evidence("（一）", "市科委）")}
        responsibility:
          - agency: agency/lanjiang/industry
            role: Lead
            rank: 1
            printedAs: 市工信局
            {evidence("市工信局")}
          - agency: agency/lanjiang/science-and-technology
            role: Support
            rank: 2
            printedAs: 市科委
            {evidence("市科委")}
      - id: plan/{name}/task/2
        type: Task
        number: "（二）"
        label: {{zh: "（二）疏浚水道"}}
        {evidence("（二）", "市科委）")}
"""
    for old, new in changes.items():
        assert labels.count(old) == 1, old
        labels = labels.replace(old, new)
    (folder / "labels" / "sources").mkdir(parents=True, exist_ok=True)
    (folder / "labels" / "sources" / f"{name}.yaml").write_text(labels, encoding="utf-8")


def write_document(folder: Path, name: str) -> None:
    (folder / "documents").mkdir(exist_ok=True)
    (folder / "documents" / f"{name}.txt").write_text(QUAYS, encoding="utf-8")


def evaluate_labels(folder: Path, *more: str) -> list[dict[str, str]]:
    places = ("--sources", folder / "documents", "--labels", folder / "labels")
    return rows(call("evaluate", *places, "--data", WORLD, "-f", "csv", *more))


def figures(found: list[dict[str, str]], document: str) -> dict[str, tuple[str, ...]]:
    names = ("found", "wanted", "right", "precision", "recall")
    return {row["kind"]: tuple(row[name] for name in names) for row in found if row["document"] == document}


def test_a_document_is_judged_by_its_hand_labels(tmp_path: Path) -> None:
    write_labels(tmp_path, "quays")
    write_document(tmp_path, "quays")
    found = evaluate_labels(tmp_path)
    assert {row["document"] for row in found} == {"quays", "all"}
    assert figures(found, "quays") == {
        "metadata": ("3", "3", "3", "1.000", "1.000"),
        "outline": ("3", "3", "3", "1.000", "1.000"),
        "responsibility": ("3", "2", "2", "0.667", "1.000"),
        "responsibility with role": ("3", "2", "2", "0.667", "1.000"),
        "target value and unit": ("1", "1", "1", "1.000", "1.000"),
        "target comparator": ("1", "1", "1", "1.000", "1.000"),
        "target deadline": ("1", "1", "1", "1.000", "1.000"),
        "target period": ("1", "1", "1", "1.000", "1.000"),
        "target whole, but for metric": ("1", "1", "1", "1.000", "1.000"),
        "milestone": ("0", "0", "0", "1.000", "1.000"),
    }
    assert figures(found, "all") == figures(found, "quays")


def test_what_the_hand_labels_have_otherwise_is_missed_and_invented(tmp_path: Path) -> None:
    write_labels(tmp_path, "quays", **{"role: Lead": "role: Support", "deadline: 2034": "deadline: 2033"})
    write_document(tmp_path, "quays")
    found = figures(evaluate_labels(tmp_path), "quays")
    assert found["responsibility"][:3] == ("3", "2", "2")
    assert found["responsibility with role"][:3] == ("3", "2", "1")
    assert found["target value and unit"][:3] == ("1", "1", "1")
    assert found["target deadline"][:3] == found["target whole, but for metric"][:3] == ("1", "1", "0")
    listed = evaluate_labels(tmp_path, "--list")
    assert [(row["difference"], row["statement"]) for row in listed if row["kind"] == "responsibility"] == [
        ("invented", "plan/quays/task/2: agency/lanjiang/science-and-technology")
    ]
    assert [row["difference"] for row in listed if row["kind"] == "target deadline"] == ["missed", "invented"]


def test_the_page_says_that_it_is_judged_by_hand_labels(tmp_path: Path) -> None:
    write_labels(tmp_path, "quays")
    write_document(tmp_path, "quays")
    places = ("--sources", tmp_path / "documents", "--labels", tmp_path / "labels")
    page = call("evaluate", *places, "--data", WORLD, "-f", "md").stdout
    assert page.startswith("# How well drafts agree with hand labels\n")
    assert "| quays | responsibility | 2 | 3 | 2 | 0.667 | 1.000 | 0.800 |" in page
    assert str(tmp_path) not in page


def test_figures_of_all_documents_are_sums_of_those_that_are_there(tmp_path: Path) -> None:
    for name in ("quays", "wharves", "absent"):
        write_labels(tmp_path, name)
    for name in ("quays", "wharves", "unlabelled"):
        write_document(tmp_path, name)
    found = evaluate_labels(tmp_path)
    assert {row["document"] for row in found} == {"quays", "wharves", "all"}
    assert figures(found, "all")["responsibility"] == ("6", "4", "4", "0.667", "1.000")


def test_labels_without_any_document_are_refused_with_both_folders_named(tmp_path: Path) -> None:
    write_labels(tmp_path, "absent")
    write_document(tmp_path, "unlabelled")
    result = call("evaluate", "--sources", tmp_path / "documents", "--labels", tmp_path / "labels", "--data", WORLD)
    assert result.exit_code == 1
    assert result.stdout == ""
    assert f"holds no document with the name of a file in {tmp_path / 'labels' / 'sources'}" in result.stderr
    assert str(tmp_path / "documents") in result.stderr


def test_labels_whose_document_is_not_there_are_named(tmp_path: Path) -> None:
    for name in ("quays", "absent"):
        write_labels(tmp_path, name)
    write_document(tmp_path, "quays")
    result = call("evaluate", "--sources", tmp_path / "documents", "--labels", tmp_path / "labels", "--data", WORLD)
    assert result.exit_code == 0
    assert result.stderr == f"{tmp_path / 'documents'}: no document of the name absent; not judged\n"
