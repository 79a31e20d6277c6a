"""Which plan covers which technology or application: matrix, white space, duplication. Floor 4.

A plan covers a concept when a part of it (an element or a commitment) names the concept or anything narrower.
The numbers count distinct parts; ``find_parts`` lists them with the place where each is said.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import pyoxigraph as ox

from spacegraph.answer import Answer, Cell, Column, Thing
from spacegraph.compare.base import EVIDENCE, find_first_places, to_short_names, to_values
from spacegraph.compare.hierarchy import Hierarchy
from spacegraph.names import Names
from spacegraph.store import Store

_PARTS = """
SELECT DISTINCT ?plan ?part ?concept WHERE {{
  {plans}
  ?part sg:partOf+ ?plan ; sg:{key} ?concept .
}}"""
_KINDS = {
    "Technology": ("technology", {"en": "Technology", "zh": "技术"}, {"en": "technologies", "zh": "技术"}),
    "Application": ("application", {"en": "Application", "zh": "应用"}, {"en": "applications", "zh": "应用"}),
}


@dataclass(frozen=True)
class Coverage:
    """Which parts of which plans name which concepts.

    Parameters
    ----------
    store, names
        The graph.
    plans
        IRIs of the plans, in the order of the columns.
    cls
        ``Technology`` or ``Application``.
    """

    store: Store
    names: Names
    plans: Sequence[str]
    cls: str = "Technology"

    @cached_property
    def hierarchy(self) -> Hierarchy:
        """The concepts in their order."""
        return Hierarchy(self.store, self.cls)

    @cached_property
    def stated(self) -> dict[tuple[str, str], frozenset[str]]:
        """The parts that name a concept itself, by concept and plan."""
        sparql = _PARTS.format(plans=to_values("plan", self.plans), key=_KINDS[self.cls][0])
        found: dict[tuple[str, str], set[str]] = {}
        for plan, part, concept in self.store.select(sparql).rows:
            assert isinstance(plan, ox.NamedNode) and isinstance(part, ox.NamedNode)
            assert isinstance(concept, ox.NamedNode)
            found.setdefault((concept.value, plan.value), set()).add(part.value)
        return {key: frozenset(parts) for key, parts in found.items()}

    @cached_property
    def rolled_up(self) -> dict[tuple[str, str], frozenset[str]]:
        """The parts that name a concept or anything narrower, by concept and plan."""
        found: dict[tuple[str, str], set[str]] = {}
        for (concept, plan), parts in self.stated.items():
            for wide in self.hierarchy.get_widening(concept):
                found.setdefault((wide, plan), set()).update(parts)
        return {key: frozenset(parts) for key, parts in found.items()}

    def find_covering(self, concept: str) -> list[str]:
        """Return the plans that cover a concept, in the order of the columns."""
        return [plan for plan in self.plans if (concept, plan) in self.rolled_up]

    def to_matrix(self) -> Answer:
        """Return one row a covered concept, one column a plan: number of distinct parts, with all narrower ones."""
        rows: list[tuple[Cell, ...]] = []
        for concept, depth in self.hierarchy.walk():
            counts = [len(self.rolled_up.get((concept, plan), ())) for plan in self.plans]
            if any(counts):
                rows.append((Thing(concept), depth, *counts, sum(1 for count in counts if count)))
        columns = (self._concept(), _DEPTH, *self._plan_columns(), _PLANS)
        return Answer(columns, rows, self.names, self._title("Coverage of {} by plan", "各计划对{}的覆盖"))

    def to_white_space(self) -> Answer:
        """Return the concepts that no plan covers, and those that one plan alone covers.

        Of the concepts that no plan covers only the widest stand here: what is narrower is uncovered with it.
        ``plan`` is empty for them.
        """
        rows: list[tuple[Cell, ...]] = []
        for concept, depth in self.hierarchy.walk():
            covering = self.find_covering(concept)
            if len(covering) == 1:
                parts = len(self.rolled_up[concept, covering[0]])
                rows.append((Thing(concept), depth, "only one", Thing(covering[0]), parts))
            elif not covering and all(self.find_covering(wide) for wide in self.hierarchy.broader[concept]):
                rows.append((Thing(concept), depth, "none", None, 0))
        rows.sort(key=lambda row: str(row[2]))
        plan = Column("plan", {"en": "The only plan that covers it", "zh": "唯一覆盖它的计划"}, cls="Plan")
        columns = (self._concept(), _DEPTH, _COVERED, plan, _NUMBER)
        return Answer(columns, rows, self.names, self._title("White space in {}", "{}空白"))

    def to_duplication(self) -> Answer:
        """Return the concepts that parts of two or more plans name themselves, most plans first.

        Nothing is rolled up: two plans that name different kinds of satellite do not double each other's work.
        """
        rows: list[tuple[Cell, ...]] = []
        for concept, _ in self.hierarchy.walk():
            counts = [len(self.stated.get((concept, plan), ())) for plan in self.plans]
            if sum(1 for count in counts if count) > 1:
                rows.append((Thing(concept), *counts, sum(1 for count in counts if count)))
        rows.sort(key=lambda row: -int(str(row[-1])))
        columns = (self._concept(), *self._plan_columns(), _PLANS)
        return Answer(
            columns, rows, self.names, self._title("The same {} in several plans", "多个计划写到的同一{}")
        )

    def find_parts(self) -> Answer:
        """Return one row a part and concept it names, with its place: what the numbers count."""
        places = find_first_places(self.store, {part for parts in self.stated.values() for part in parts})
        rows: list[tuple[Cell, ...]] = []
        for concept, _ in self.hierarchy.walk():
            for plan in self.plans:
                found = sorted(
                    self.stated.get((concept, plan), ()), key=lambda part: _place_order(places.get(part), part)
                )
                rows += [
                    (Thing(concept), Thing(plan), Thing(part), *places.get(part, (None, None, None)))
                    for part in found
                ]
        plan_column = Column("plan", {"en": "Plan", "zh": "计划"}, cls="Plan")
        part_column = Column("part", {"en": "Part of the plan that names it", "zh": "写到它的部分"}, cls="Thing")
        columns = (self._concept(), plan_column, part_column, *EVIDENCE)
        return Answer(columns, rows, self.names, self._title("Where plans name {}", "各计划写到{}之处"))

    def _concept(self) -> Column:
        key, meaning, _ = _KINDS[self.cls]
        return Column(key, meaning, cls=self.cls)

    def _plan_columns(self) -> list[Column]:
        labels = {lang: {p: self.names.get_label(p, lang) for p in self.plans} for lang in ("en", "zh")}
        return [
            Column(short, {"en": labels["en"][plan], "zh": labels["zh"][plan]}, unit="parts")
            for plan, short in to_short_names(self.plans).items()
        ]

    def _title(self, en: str, zh: str) -> dict[str, str]:
        noun = _KINDS[self.cls][2]
        return {"en": en.format(noun["en"]), "zh": zh.format(noun["zh"])}


_DEPTH = Column("depth", {"en": "Steps below a top concept", "zh": "与顶层概念相距的层数"})
_PLANS = Column("plans", {"en": "Number of plans", "zh": "计划数"}, unit="plans")
_NUMBER = Column("parts", {"en": "Number of distinct parts about it", "zh": "涉及的部分数"}, unit="parts")
_COVERED = Column("covered_by", {"en": "none, or only one plan", "zh": "无，或仅一份计划"})


def _place_order(place: tuple[Cell, Cell, Cell] | None, part: str) -> tuple[str, int, str]:
    source, offset = (str(place[0]), int(str(place[2]))) if place else ("", 0)
    return source, offset, part
