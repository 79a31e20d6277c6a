"""Comparisons on the invented world, counted by hand from its data files, and on the plans that ship."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

import spacegraph
from spacegraph.answer import Answer, Thing
from spacegraph.compare import VIEWS
from spacegraph.compare.coverage import Coverage
from spacegraph.errors import SpacegraphError, UnknownName
from spacegraph.graph import Graph
from spacegraph.iris import to_iri
from worldfiles import change

BOTH = ("plan/lanjiang-2031", "plan/yunping-2031")
HERE, THERE = BOTH


def keys(answer: Answer) -> list[tuple[object, ...]]:
    """The rows with things as keys."""
    return [tuple(cell.key if isinstance(cell, Thing) else cell for cell in row) for row in answer.rows]


# -- coverage ----------------------------------------------------------------------------------------


def test_the_matrix_counts_parts_about_a_technology_and_all_narrower_ones(world: Graph) -> None:
    answer = world.compare(*BOTH, by="technologies")
    names = ["technology", "depth", "lanjiang-2031", "yunping-2031", "plans"]
    assert [column.name for column in answer.columns] == names
    assert keys(answer) == [
        ("technology/aircraft", 0, 5, 2, 2),
        ("technology/airship", 1, 4, 2, 2),
        ("technology/recoverable-airship", 2, 2, 1, 2),
        ("technology/paraglider-recovery", 1, 1, 0, 1),
        ("technology/mapping", 0, 0, 1, 1),
    ]


def test_the_matrix_of_applications_has_a_column_for_a_plan_without_any(world: Graph) -> None:
    assert keys(world.compare(*BOTH, by="applications")) == [
        ("application/logistics", 0, 1, 0, 1),
        ("application/mountain-logistics", 1, 1, 0, 1),
    ]


def test_plans_stand_in_the_order_in_which_they_were_named(world: Graph) -> None:
    answer = world.compare(THERE, HERE)
    assert [column.name for column in answer.columns][2:4] == ["yunping-2031", "lanjiang-2031"]
    assert keys(answer)[0] == ("technology/aircraft", 0, 2, 5, 2)


def test_white_space_names_what_only_one_plan_covers(world: Graph) -> None:
    assert keys(world.compare(*BOTH, view="white-space")) == [
        ("technology/paraglider-recovery", 1, "only one", HERE, 1),
        ("technology/mapping", 0, "only one", THERE, 1),
    ]


def test_white_space_names_the_widest_of_what_no_plan_covers(world: Graph) -> None:
    coverage = Coverage(world.store, world.names, [to_iri(THERE)], "Application")
    assert keys(coverage.to_white_space()) == [("application/logistics", 0, "none", None, 0)]


def test_duplicates_are_named_by_both_plans_themselves(world: Graph) -> None:
    assert keys(world.compare(*BOTH, view="duplicates")) == [
        ("technology/airship", 2, 1, 2),
        ("technology/recoverable-airship", 2, 1, 2),
    ]


def test_evidence_of_coverage_lists_each_part_with_its_place(world: Graph) -> None:
    rows = keys(world.compare(*BOTH, view="evidence"))
    assert ("technology/mapping", THERE, f"{THERE}/task/2", "source/yunping-briefing-2031", "para. 3", 327) in rows
    assert len(rows) == 8


def test_the_matrix_agrees_with_the_question_that_counts_in_sparql(shipped_graph: Graph) -> None:
    question = {
        (row["technology"], row["plan"]): row["elements"] for row in shipped_graph.ask("technology-coverage")
    }
    answer = shipped_graph.compare(by="technologies")
    plans = [Thing(to_iri(f"plan/{column.name}")) for column in answer.columns[2:-1]]
    counted = {
        (row[0], plan): count for row in answer.rows for plan, count in zip(plans, row[2:-1], strict=True) if count
    }
    assert counted == {key: count for key, count in question.items() if key[1] in plans}
    assert len(counted) > 200


# -- targets -----------------------------------------------------------------------------------------


def test_targets_stand_side_by_side_with_the_source_of_each(world: Graph) -> None:
    rows = {row[0]: row[2:] for row in keys(world.compare(*BOTH, by="targets"))}
    assert rows == {
        "metric/airship-companies": (
            "≥ 60 (2034) [lanjiang-plan-2031]; 80 (2034) [valley-news-2031]",
            "> 30 (2033-06) [yunping-briefing-2031]",
            2,
        ),
        "metric/annual-output": ("40 / P1Y [valley-news-2031]", None, 1),
        "metric/production-capability": ("≈ 40 / P1Y (2034) [lanjiang-plan-2031]", None, 1),
        "metric/routes": ("5–8 (2034) [lanjiang-plan-2031]", None, 1),
    }
    assert next(iter(rows)) == "metric/airship-companies"


def test_evidence_of_targets_has_a_place_in_every_row(world: Graph) -> None:
    answer = world.compare(*BOTH, by="targets", view="evidence")
    assert len(answer) == 6
    assert all(row["source"] and row["section"] and row["offset"] is not None for row in answer)


# -- quality -----------------------------------------------------------------------------------------


def test_the_quality_card_has_shares_and_the_lists_behind_them(world: Graph) -> None:
    card = {row[:2]: row[2:] for row in keys(world.compare(*BOTH, by="quality"))}
    assert card[HERE, "owner"] == (3, 2, 0.667, "1 2", "3")
    assert card[HERE, "lead"] == (3, 1, 0.333, "1", "2 3")
    assert card[HERE, "deadline"] == card[HERE, "target"] == (3, 1, 0.333, "2", "1 3")
    assert card[HERE, "place"] == (3, 2, 0.667, "2 3", "1")
    assert card[HERE, "evidence"] == card[HERE, "binding"] == (3, 3, 1.0, "1 2 3", None)
    assert card[THERE, "owner"] == card[THERE, "exploratory"] == (2, 1, 0.5, "1", "2")
    assert card[THERE, "binding"] == (2, 0, 0.0, None, "1 2")


def test_the_quality_of_the_beijing_plan_is_that_of_its_text(shipped_graph: Graph) -> None:
    card = {row[1]: row[2:5] for row in keys(shipped_graph.compare("plan/beijing-2024", by="quality"))}
    assert card["owner"] == card["evidence"] == (23, 23, 1.0)
    assert card["lead"] == card["deadline"] == (23, 0, 0.0)
    assert (card["binding"][1], card["encouraging"][1], card["exploratory"][1]) == (18, 3, 2)


def test_the_quality_card_agrees_with_the_question_plan_quality(shipped_graph: Graph) -> None:
    cards = {row[:2]: row[4] for row in keys(shipped_graph.compare(by="quality"))}
    pairs = {"with_agency": "owner", "with_lead": "lead", "with_deadline": "deadline", "with_target": "target"}
    for row in shipped_graph.ask("plan-quality"):
        assert isinstance(row["plan"], Thing)
        for column, criterion in (pairs | {"with_place": "place"}).items():
            assert float(str(row[column])) == pytest.approx(
                float(str(cards[row["plan"].key, criterion])), abs=1.1e-3
            )


def test_evidence_of_quality_says_of_each_task_what_it_has(world: Graph) -> None:
    rows = {row["task"].key: row for row in world.compare(HERE, by="quality", view="evidence")}  # type: ignore[union-attr]
    task = rows[f"{HERE}/task/3"]
    assert (task["owner"], task["place"], task["binding"], task["section"]) == (False, True, True, "二（二）3")


# -- strategies and disagreements ----------------------------------------------------------------------


def test_the_trace_from_central_to_local_counts_the_parts_that_serve(world: Graph) -> None:
    assert keys(world.compare(by="strategies")) == [("strategy/low-altitude-city", 1, 0, 1)]
    evidence = keys(world.compare(by="strategies", view="evidence"))
    assert evidence[0][0] == "strategy/low-altitude-city"
    assert evidence[0][-3:] == ("source/lanjiang-plan-2031", "三（一）", 288)


def test_disagreements_have_a_kind_and_both_places(world: Graph) -> None:
    found = {row["kind"]: row for row in world.compare(by="disagreements")}
    assert set(found) == {"value", "scope"}
    assert (found["value"]["says"], found["value"]["other_says"]) == ("≥ 60 (2034)", "80 (2034)")
    assert (found["value"]["offset"], found["value"]["other_offset"]) == (56, 54)
    assert found["scope"]["metric"] != found["scope"]["other_metric"]


def test_the_same_value_under_another_comparator_is_a_matter_of_wording(own_world: Path) -> None:
    change(own_world / "sources" / "valley-news-2031.yaml", "        value: 80\n", "        value: 60\n")
    answer = spacegraph.load(own_world).compare(by="disagreements")
    assert sorted(str(row["kind"]) for row in answer) == ["scope", "wording"]


def test_another_territory_makes_another_scope(own_world: Path) -> None:
    path = own_world / "sources" / "valley-news-2031.yaml"
    change(path, "        value: 80\n", "        value: 80\n        region: region/lanjiang/hedong\n")
    plan = own_world / "sources" / "lanjiang-plan-2031.yaml"
    change(plan, "            value: 60\n", "            value: 60\n            region: region/lanjiang\n")
    assert {row["kind"] for row in spacegraph.load(own_world).compare(by="disagreements")} == {"scope"}


def test_the_beijing_plan_and_the_article_differ_in_values_and_in_a_count(shipped_graph: Graph) -> None:
    answer = shipped_graph.compare("plan/beijing-2024", by="disagreements")
    assert Counter(str(row["kind"]) for row in answer) == {"value": 3, "count": 1}
    count = next(row for row in answer if row["kind"] == "count")
    assert (count["says"], count["other_says"]) == ("23", "18")


# -- what is refused, and what is common to all --------------------------------------------------------


def test_without_names_all_plans_with_tasks_are_compared(shipped_graph: Graph) -> None:
    names = [column.name for column in shipped_graph.compare().columns[2:-1]]
    assert names == ["beijing-2024", "chongqing-2023", "nanjing-2024", "shanghai-2023"]


@pytest.mark.parametrize("by", VIEWS)
def test_every_view_of_every_comparison_has_rows_and_meanings(shipped_graph: Graph, by: str) -> None:
    for view in VIEWS[by]:
        answer = shipped_graph.compare(by=by, view=view)
        assert len(answer) > 0
        assert all(set(column.meaning) == {"en", "zh"} for column in answer.columns)
        assert set(answer.title) == {"en", "zh"}
        assert {"source", "section", "offset"} <= {c.name for c in answer.columns} or "evidence" in VIEWS[by]


def test_an_unknown_comparison_names_the_nearest(world: Graph) -> None:
    with pytest.raises(UnknownName, match="no comparison is called 'technology'; the nearest: technologies"):
        world.compare(by="technology")


def test_an_unknown_view_names_those_there_are(world: Graph) -> None:
    with pytest.raises(UnknownName, match="the views of targets are overview, evidence"):
        world.compare(by="targets", view="white-space")


def test_an_unknown_plan_names_the_nearest(world: Graph) -> None:
    with pytest.raises(UnknownName, match="Lanjiang airship action plan"):
        world.compare("Lanjang airship plan", THERE)


def test_one_plan_is_too_few_for_a_matrix(world: Graph) -> None:
    with pytest.raises(SpacegraphError, match="needs 2 plans"):
        world.compare(HERE)


def test_a_plan_that_is_named_twice_is_refused(world: Graph) -> None:
    with pytest.raises(SpacegraphError, match="plan/lanjiang-2031 is named twice"):
        world.compare(HERE, "澜江方案")
