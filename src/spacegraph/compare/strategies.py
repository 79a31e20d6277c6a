"""From central to local: which plans serve which strategy, plan or event, as the sources state it. Floor 4."""

from __future__ import annotations

from collections.abc import Sequence

from spacegraph.answer import Answer, Cell, Column, Thing
from spacegraph.compare.base import to_short_names
from spacegraph.names import Names
from spacegraph.questions import Questions, ask
from spacegraph.store import Store


def list_alignments(store: Store, names: Names, questions: Questions, plans: Sequence[str]) -> Answer:
    """Return one row a statement: what is served, which plan and part serve it, and where that is said."""
    answer = ask(store, names, questions.get("aligned-with"), {})
    columns = {column.name: column for column in answer.columns}
    kept = ["aligned_with", *(name for name in columns if name != "aligned_with")]
    found = [row for row in answer if isinstance(row["plan"], Thing) and row["plan"].iri in plans]
    order = {plan: n for n, plan in enumerate(plans)}
    found.sort(key=lambda row: (_iri(row["aligned_with"]), order[_iri(row["plan"])]))
    rows = [tuple(row[name] for name in kept) for row in found]
    title = {"en": "What plans serve, from central to local", "zh": "计划所服务者：自中央到地方"}
    return Answer(tuple(columns[name] for name in kept), rows, names, title)


def to_trace(store: Store, names: Names, questions: Questions, plans: Sequence[str]) -> Answer:
    """Return one row a strategy, plan or event, one column a plan: how many of its parts are said to serve it.

    The plan itself counts as one part. What most plans serve stands first.
    """
    served: dict[str, dict[str, set[str]]] = {}
    for row in list_alignments(store, names, questions, plans):
        parts = served.setdefault(_iri(row["aligned_with"]), {}).setdefault(_iri(row["plan"]), set())
        parts.add(_iri(row.get("part", row["plan"])))
    rows: list[tuple[Cell, ...]] = [
        (Thing(iri), *(len(by.get(plan, ())) for plan in plans), len(by))
        for iri, by in sorted(served.items(), key=lambda item: (-len(item[1]), item[0]))
    ]
    columns = (
        Column("served", {"en": "Strategy, plan or event", "zh": "战略、计划或会议"}, cls="Thing"),
        *(
            Column(short, {lang: names.get_label(plan, lang) for lang in ("en", "zh")}, unit="parts")
            for plan, short in to_short_names(plans).items()
        ),
        Column("plans", {"en": "Number of plans", "zh": "计划数"}, unit="plans"),
    )
    return Answer(columns, rows, names, {"en": "What plans serve", "zh": "计划所服务者"})


def _iri(cell: Cell) -> str:
    return cell.iri if isinstance(cell, Thing) else ""
