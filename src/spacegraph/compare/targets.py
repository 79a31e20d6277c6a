"""Targets of plans on one metric, side by side. Floor 4."""

from __future__ import annotations

from collections.abc import Sequence

from spacegraph.answer import Answer, Cell, Column, Thing
from spacegraph.compare.base import to_short_names
from spacegraph.compare.quantities import render_quantity
from spacegraph.names import Names
from spacegraph.questions import Questions, ask
from spacegraph.store import Store

_KEPT = (
    *("metric", "plan", "target", "comparator", "value", "upper_value", "unit", "per_period"),
    *("deadline", "relative_deadline", "scope", "region", "source", "section", "offset"),
)


def list_targets(
    store: Store, names: Names, questions: Questions, plans: Sequence[str], language: str = "en"
) -> Answer:
    """Return one row a target of these plans, metric by metric, each with its place."""
    answer = ask(store, names, questions.get("targets"), {}, language)
    columns = {column.name: column for column in answer.columns}
    found = [row for row in answer if isinstance(row["plan"], Thing) and row["plan"].iri in plans]
    order = {plan: n for n, plan in enumerate(plans)}
    found.sort(key=lambda row: (_iri(row["metric"]), _iri(row["unit"]), order[_iri(row["plan"])]))
    rows = [tuple(row[name] for name in _KEPT) for row in found]
    title = {"en": "Targets of the plans, by metric", "zh": "各计划的指标（按内容）"}
    return Answer(tuple(columns[name] for name in _KEPT), rows, names, title)


def to_side_by_side(
    store: Store, names: Names, questions: Questions, plans: Sequence[str], language: str = "en"
) -> Answer:
    """Return one row a metric and unit, one column a plan: what the plan sets, and which source says so.

    A plan that two sources describe has the targets of both, divided by ``;``: neither is corrected by the other.
    Metrics on which most plans set a target stand first.
    """
    cells: dict[tuple[str, str], dict[str, list[str]]] = {}
    for row in list_targets(store, names, questions, plans, language):
        due = row["deadline"] if row["deadline"] is not None else row["relative_deadline"]
        text = render_quantity(row["comparator"], row["value"], row["upper_value"], row["per_period"], due)
        source = _iri(row["source"]).rpartition("/")[2]
        said = cells.setdefault((_iri(row["metric"]), _iri(row["unit"])), {}).setdefault(_iri(row["plan"]), [])
        if (statement := f"{text} [{source}]") not in said:
            said.append(statement)
    rows: list[tuple[Cell, ...]] = [
        (Thing(metric), Thing(unit), *("; ".join(by[p]) if p in by else None for p in plans), len(by))
        for (metric, unit), by in sorted(cells.items(), key=lambda item: (-len(item[1]), item[0]))
    ]
    columns = (
        Column("metric", {"en": "What is counted", "zh": "计量内容"}, cls="Metric"),
        Column("unit", {"en": "Base unit", "zh": "基本单位"}, cls="Unit"),
        *(
            Column(short, {lang: names.get_label(plan, lang) for lang in ("en", "zh")})
            for plan, short in to_short_names(plans).items()
        ),
        Column("plans", {"en": "Number of plans", "zh": "计划数"}, unit="plans"),
    )
    return Answer(columns, rows, names, {"en": "Targets side by side", "zh": "指标对照"})


def _iri(cell: Cell) -> str:
    return cell.iri if isinstance(cell, Thing) else ""
