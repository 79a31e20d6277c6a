"""Measures ``spacegraph.compare.alike`` against hand-made pairs, and prints the figures of docs/alike.md.

    python benchmarks/alike.py

``alike_pairs.csv`` holds pairs of tasks of different plans that a reader judged by their names and summaries before
any score was seen, and pairs that an earlier weighting had listed wrongly or rightly. Every second pair chooses the
threshold; the other half measures it.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import spacegraph
from spacegraph.compare.alike import THRESHOLD, Pair, Tasks
from spacegraph.iris import to_iri

PAIRS = Path(__file__).parent / "alike_pairs.csv"
Scored = Sequence[tuple[float, bool]]
_WANTED = 0.8
MEASURES: dict[str, Callable[[Pair], float]] = {
    "concepts and terms": lambda pair: pair.score,
    "concepts alone": lambda pair: pair.concepts,
    "terms alone": lambda pair: pair.terms,
}


def read_pairs() -> list[tuple[str, str, bool]]:
    """Return the judged pairs as IRIs, with whether they are alike."""
    with PAIRS.open(encoding="utf-8", newline="") as file:
        return [(to_iri(r["task"]), to_iri(r["other_task"]), r["alike"] == "yes") for r in csv.DictReader(file)]


def get_average_precision(scored: Scored) -> float:
    """Return the mean precision at each alike pair, from the highest score down (ties: the worst order)."""
    ranked = sorted(scored, key=lambda item: (-item[0], item[1]))
    precisions = []
    found = 0
    for rank, (_, alike) in enumerate(ranked, 1):
        found += alike
        if alike:
            precisions.append(found / rank)
    return sum(precisions) / len(precisions)


def get_auc(scored: Scored) -> float:
    """Return how often an alike pair scores higher than another one (half for a tie)."""
    yes = [score for score, alike in scored if alike]
    no = [score for score, alike in scored if not alike]
    return sum((a > b) + (a == b) / 2 for a in yes for b in no) / (len(yes) * len(no))


def get_precision_recall(scored: Scored, threshold: float) -> tuple[float, float, float]:
    """Return precision, recall and F1 of a threshold."""
    found = [alike for score, alike in scored if score >= threshold]
    true, wanted = sum(found), sum(alike for _, alike in scored)
    precision, recall = (true / len(found) if found else 0.0), true / wanted
    return precision, recall, 2 * precision * recall / (precision + recall) if true else 0.0


def choose_threshold(scored: Scored) -> float:
    """Return the lowest threshold, in steps of 0.01, from which on four of five listed pairs are alike."""
    steps = [step / 100 for step in range(1, 100)]
    return next(step for step in steps if get_precision_recall(scored, step)[0] >= _WANTED)


def render(graph: spacegraph.Graph) -> str:
    """Return the table of figures, in Markdown."""
    tasks = Tasks(graph.store, graph.names)
    judged = [(tasks.compare(one, other), alike) for one, other, alike in read_pairs()]
    lines = [
        "| measure | average precision | area under the curve | threshold | precision | recall | F1 |",
        "| --- | --- | --- | --- | --- | --- | --- |",
    ]
    for name, measure in MEASURES.items():
        scored = [(measure(pair), alike) for pair, alike in judged]
        chosen = THRESHOLD if name == "concepts and terms" else choose_threshold(scored[::2])
        held = (*get_precision_recall(scored[1::2], chosen),)
        figures = [get_average_precision(scored), get_auc(scored), chosen, *held]
        lines.append(f"| {name} | {' | '.join(f'{figure:.2f}' for figure in figures)} |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.stdout.write(render(spacegraph.load()))
