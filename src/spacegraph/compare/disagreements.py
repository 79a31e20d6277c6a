"""Where two sources differ on one plan, by kind: value, wording, scope, count. Floor 4.

The pairs are those of the question ``disagreements``; here each gets a kind, what each side says in one line, and
its place. Nothing is resolved.

- ``count``: both count the parts of the plan (its tasks, its policy measures);
- ``scope``: the same or a related thing is counted, but not the same part of it: another scope, territory or
  subject is given, or two related metrics stand for each other (output and capability);
- ``wording``: the same value under another word of comparison;
- ``value``: the same thing is counted, and value or deadline differ.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pyoxigraph as ox

from spacegraph import vocab
from spacegraph.answer import Answer, Cell, Column, Thing, to_cell
from spacegraph.compare.base import find_first_places, to_values
from spacegraph.compare.quantities import render_quantity
from spacegraph.names import Names
from spacegraph.questions import Questions, ask
from spacegraph.store import Store

KINDS = ("value", "wording", "scope", "count")
_PARTS_OF_PLAN = "SELECT DISTINCT ?statement WHERE {{ {statements} ?statement sg:about ?plan . ?plan a sg:Plan }}"
_BOUNDS = (vocab.region, vocab.technology, vocab.application, vocab.product, vocab.facility)


def list_disagreements(
    store: Store, names: Names, questions: Questions, plans: Sequence[str], language: str = "en"
) -> Answer:
    """Return one row a pair of statements of two sources on one plan, with its kind."""
    answer = ask(store, names, questions.get("disagreements"), {}, language)
    found = [row for row in answer if _iri(row["plan"]) in plans]
    statements = {_iri(row[side]) for row in found for side in ("statement", "other_statement")}
    places = find_first_places(store, statements)
    counts = _find_counts(store, statements)
    rows: list[tuple[Cell, ...]] = []
    for row in found:
        one, other = _iri(row["statement"]), _iri(row["other_statement"])
        sides = [
            (_say(store, iri), *places.get(iri, (row[f"{p}source"], row[f"{p}section"], None)))
            for iri, p in ((one, ""), (other, "other_"))
        ]
        metrics = (row["metric"], row["other_metric"])
        statement = (row["plan"], _find_kind(store, row, counts), *metrics, Thing(one), *sides[0])
        rows.append((*statement, Thing(other), *sides[1], row["note"] or None))
    rows.sort(key=lambda row: (_iri(row[0]), KINDS.index(str(row[1]))))
    title = {"en": "Where two sources differ on one plan", "zh": "两份文件对同一计划的不同说法"}
    return Answer(_COLUMNS, rows, names, title)


def _find_kind(store: Store, row: Mapping[str, Cell], counts: frozenset[str]) -> str:
    one, other = _iri(row["statement"]), _iri(row["other_statement"])
    if one in counts and other in counts:
        return "count"
    if row["metric"] != row["other_metric"] or not _have_same_scope(store, one, other):
        return "scope"
    return "wording" if row["kind"] == "comparator" else "value"


def _have_same_scope(store: Store, one: str, other: str) -> bool:
    """Return whether two statements count the same part: equal bounds where both give them, and no other words."""
    for predicate in _BOUNDS:
        here, there = _read(store, one, predicate), _read(store, other, predicate)
        if here and there and here != there:
            return False
    texts = [sorted(_read(store, iri, vocab.scope)) for iri in (one, other)]
    pairs = list(zip(*texts, strict=False))
    return all(a in b or b in a for a, b in pairs) if all(texts) else True


def _find_counts(store: Store, statements: set[str]) -> frozenset[str]:
    """Return the statements that count the parts of a plan."""
    sparql = _PARTS_OF_PLAN.format(statements=to_values("statement", sorted(statements)))
    return frozenset(term.value for (term,) in store.select(sparql).rows if isinstance(term, ox.NamedNode))


def _say(store: Store, statement: str) -> str:
    """Return what a statement says in one line."""
    values = {}
    for name in ("comparator", "value", "upperValue", "perPeriod", "deadline", "relativeDeadline"):
        quads = store.quads(ox.NamedNode(statement), ox.NamedNode(vocab.NAMESPACE + name))
        values[name] = next((to_cell(quad.object) for quad in quads), None)
    due = values["deadline"] if values["deadline"] is not None else values["relativeDeadline"]
    return render_quantity(values["comparator"], values["value"], values["upperValue"], values["perPeriod"], due)


def _read(store: Store, subject: str, predicate: str) -> frozenset[str]:
    """Return the values of a property; texts with their language first, so that they pair up."""
    values = (quad.object for quad in store.quads(ox.NamedNode(subject), ox.NamedNode(predicate)))
    return frozenset(f"{v.language}: {v.value}" if isinstance(v, ox.Literal) else str(v) for v in values)


def _iri(cell: Cell) -> str:
    return cell.iri if isinstance(cell, Thing) else ""


def _side(prefix: str, en: str, zh: str) -> tuple[Column, ...]:
    return (
        Column(f"{prefix}statement", {"en": f"Statement of the {en} source", "zh": f"{zh}的说法"}, cls="Thing"),
        Column(f"{prefix}says", {"en": "What it says: sign, value, deadline", "zh": "内容：比较、数值、期限"}),
        Column(f"{prefix}source", {"en": f"The {en} source", "zh": zh}, cls="Source"),
        Column(f"{prefix}section", {"en": "Section as printed", "zh": "印出的章节"}),
        Column(
            f"{prefix}offset",
            {"en": "Place in its normalised text", "zh": "在规范化文本中的位置"},
            unit="characters",
        ),
    )


_COLUMNS = (
    Column("plan", {"en": "Plan", "zh": "计划"}, cls="Plan"),
    Column(
        "kind", {"en": "What differs: value, wording, scope or count", "zh": "差别所在：数值、措辞、范围或计数"}
    ),
    Column("metric", {"en": "What is counted", "zh": "计量内容"}, cls="Metric"),
    Column("other_metric", {"en": "What the other source counts", "zh": "另一份文件的计量内容"}, cls="Metric"),
    *_side("", "first", "第一份文件"),
    *_side("other_", "other", "另一份文件"),
    Column("note", {"en": "Note of a careful reader", "zh": "编者按"}),
)
