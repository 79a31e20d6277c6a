"""Tasks that are alike: the formula by hand on the invented world, the figures of docs/alike.md as measured."""

from __future__ import annotations

import importlib.util
import math
import re
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest

from spacegraph.compare.alike import CONCEPT_SHARE, THRESHOLD, Tasks
from spacegraph.graph import Graph
from spacegraph.iris import to_iri

TOP = Path(__file__).resolve().parent.parent.parent
ONE = to_iri("plan/lanjiang-2031/task/1")
OTHER = to_iri("plan/yunping-2031/task/1")


@cache
def load_benchmark() -> ModuleType:
    spec = importlib.util.spec_from_file_location("alike_benchmark", TOP / "benchmarks" / "alike.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_likeness_of_concepts_is_the_damped_cosine_of_their_weights(world: Graph) -> None:
    # Of 5 tasks 5 are about aircraft (weight 0), 4 about airships, 2 about recoverable ones: both name these.
    square = math.log(5 / 4) ** 2 + math.log(5 / 2) ** 2
    middling = math.log(5) ** 2  # the paraglider task has the middle one of the five squared lengths
    pair = Tasks(world.store, world.names).compare(ONE, OTHER)
    assert pair.concepts == pytest.approx(square / (square + middling))
    assert pair.score == pytest.approx(CONCEPT_SHARE * pair.concepts + (1 - CONCEPT_SHARE) * pair.terms)


def test_the_most_alike_tasks_come_first_with_their_reasons(world: Graph) -> None:
    pair = Tasks(world.store, world.names).find_alike([to_iri("plan/lanjiang-2031"), to_iri("plan/yunping-2031")])[
        0
    ]
    assert (pair.one, pair.other) == (ONE, OTHER)
    assert pair.shared_concepts == (to_iri("technology/recoverable-airship"),)
    assert {"recoverabl", "回收"} <= set(pair.shared_terms)


def test_tasks_of_one_plan_are_not_paired(shipped_graph: Graph) -> None:
    answer = shipped_graph.compare("plan/beijing-2024", "plan/shanghai-2023", by="tasks")
    assert len(answer) > 10
    assert all((row["plan"], row["other_plan"]) != (row["plan"], row["plan"]) for row in answer)
    assert all(float(str(row["score"])) >= THRESHOLD - 5e-4 for row in answer)
    assert all(row["shared_concepts"] or row["shared_terms"] for row in answer)
    assert all(row["offset"] is not None and row["other_offset"] is not None for row in answer)


def test_a_pair_has_one_score_whatever_else_is_compared(shipped_graph: Graph) -> None:
    two = shipped_graph.compare("plan/beijing-2024", "plan/shanghai-2023", by="tasks")
    scores = {(row["task"], row["other_task"]): row["score"] for row in shipped_graph.compare(by="tasks")}
    assert all(scores[row["task"], row["other_task"]] == row["score"] for row in two)


def test_pairs_across_languages_are_found(shipped_graph: Graph) -> None:
    """The Chinese text of Beijing and the English one of Shanghai: ground stations and terminals in both."""
    answer = shipped_graph.compare("plan/beijing-2024", "plan/shanghai-2023", by="tasks")
    pairs = {(row["task"].key, row["other_task"].key) for row in answer}  # type: ignore[union-attr]
    assert ("plan/beijing-2024/task/5", "plan/shanghai-2023/task/7") in pairs


def test_every_judged_pair_is_of_two_plans_and_judged_once() -> None:
    pairs = load_benchmark().read_pairs()
    assert len({frozenset(pair[:2]) for pair in pairs}) == len(pairs) > 150
    assert all(one.rpartition("/task/")[0] != other.rpartition("/task/")[0] for one, other, _ in pairs)


def test_the_figures_in_the_docs_are_those_measured(shipped_graph: Graph) -> None:
    """Two hundredths aside, by which a corrected summary may move them."""
    measured = load_benchmark().render(shipped_graph)
    documented = (TOP / "docs" / "alike.md").read_text(encoding="utf-8")
    rows = [line for line in measured.splitlines() if line.startswith(("| concepts", "| terms"))]
    assert len(rows) == 3
    for row in rows:
        name = row.split("|")[1].strip()
        (line,) = re.findall(rf"(?m)^\| {name} \|.*$", documented)
        for one, other in zip(row.split("|")[2:-1], line.split("|")[2:-1], strict=True):
            assert float(one) == pytest.approx(float(other), abs=0.05), name


def test_the_method_is_better_than_its_parts(shipped_graph: Graph) -> None:
    benchmark = load_benchmark()
    tasks = Tasks(shipped_graph.store, shipped_graph.names)
    judged = [(tasks.compare(one, other), alike) for one, other, alike in benchmark.read_pairs()]
    whole, concepts, terms = (
        benchmark.get_average_precision([(measure(pair), alike) for pair, alike in judged])
        for measure in benchmark.MEASURES.values()
    )
    assert whole > 0.75
    assert whole >= terms - 0.02
    assert whole > concepts
