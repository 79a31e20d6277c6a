"""The quality card of a plan: which tasks say who, by when, how much, where, and how firmly. Floor 4.

A card describes what a source prints: one that only sums a plan up lowers its shares, and says nothing of
the plan itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import pyoxigraph as ox

from spacegraph.answer import Answer, Cell, Column, Thing
from spacegraph.compare.base import EVIDENCE, find_first_places, to_values
from spacegraph.iris import ID
from spacegraph.names import Names
from spacegraph.store import Store

CRITERIA: dict[str, tuple[str, str, str]] = {
    "owner": ("an agency is responsible", "写明责任机构", "?task sg:responsibility ?any"),
    "lead": ("an agency leads", "写明牵头机构", "?task sg:responsibility/sg:role sg:Lead"),
    "deadline": (
        "a commitment of it is dated",
        "有期限",
        "?any sg:partOf ?task ; sg:deadline|sg:relativeDeadline ?due",
    ),
    "target": ("it has a quantity to reach", "有量化指标", "?any sg:partOf ?task ; a sg:Target"),
    "place": ("a territory or facility is named", "写明地点", "?task sg:region|sg:facility ?any"),
    "evidence": ("its place in a source is known", "有出处", "?task sg:evidence ?any"),
    "binding": (
        "its wording is binding",
        "措辞为约束性",
        f"?task sg:directiveStrength <{ID}strength/binding>",
    ),
    "encouraging": (
        "its wording is encouraging",
        "措辞为鼓励性",
        f"?task sg:directiveStrength <{ID}strength/encouraging>",
    ),
    "exploratory": (
        "its wording is exploratory",
        "措辞为探索性",
        f"?task sg:directiveStrength <{ID}strength/exploratory>",
    ),
}
"""Each criterion: its meaning in English and Chinese, and the pattern that a task meets."""

_TASKS = """
SELECT DISTINCT ?plan ?task ?number WHERE {{
  {plans}
  ?task sg:partOf+ ?plan ; a sg:Task .
  OPTIONAL {{ ?task sg:number ?number }}
}}"""
_MET = "SELECT DISTINCT ?task WHERE {{ ?task a sg:Task . {pattern} }}"


@dataclass(frozen=True)
class Quality:
    """Which tasks of which plans meet which criterion of :data:`CRITERIA`."""

    store: Store
    names: Names
    plans: Sequence[str]

    @cached_property
    def tasks(self) -> dict[str, list[tuple[str, str]]]:
        """The tasks of each plan with their printed numbers, in their order."""
        found: dict[str, list[tuple[str, str]]] = {plan: [] for plan in self.plans}
        for plan, task, number in self.store.select(_TASKS.format(plans=to_values("plan", self.plans))).rows:
            assert isinstance(plan, ox.NamedNode) and isinstance(task, ox.NamedNode)
            found[plan.value].append((task.value, number.value if isinstance(number, ox.Literal) else ""))
        return {plan: sorted(tasks, key=lambda task: _to_order(task[0])) for plan, tasks in found.items()}

    @cached_property
    def met(self) -> dict[str, frozenset[str]]:
        """The tasks that meet each criterion, in the whole graph."""
        return {
            name: frozenset(
                task.value
                for (task,) in self.store.select(_MET.format(pattern=pattern)).rows
                if isinstance(task, ox.NamedNode)
            )
            for name, (_, _, pattern) in CRITERIA.items()
        }

    def find_tasks(self, plan: str, criterion: str, met: bool = True) -> list[str]:
        """Return the tasks of a plan that meet a criterion, or those that do not."""
        return [task for task, _ in self.tasks[plan] if (task in self.met[criterion]) == met]

    def to_card(self) -> Answer:
        """Return one row a plan and criterion: share of tasks in [0, 1], numbers of those with and without."""
        rows: list[tuple[Cell, ...]] = []
        for plan, tasks in self.tasks.items():
            for name in CRITERIA:
                having = [number for task, number in tasks if task in self.met[name]]
                lacking = [number for task, number in tasks if task not in self.met[name]]
                share = round(len(having) / len(tasks), 3) if tasks else None
                lists = (" ".join(having) or None, " ".join(lacking) or None)
                rows.append((Thing(plan), name, len(tasks), len(having), share, *lists))
        return Answer(_CARD, rows, self.names, {"en": "Quality of plans", "zh": "计划写作质量"})

    def list_tasks(self) -> Answer:
        """Return one row a task: which criteria it meets, and where it is said."""
        places = find_first_places(self.store, [task for tasks in self.tasks.values() for task, _ in tasks])
        rows: list[tuple[Cell, ...]] = [
            (
                *(Thing(plan), Thing(task), number or None),
                *(task in self.met[name] for name in CRITERIA),
                *places.get(task, (None, None, None)),
            )
            for plan, tasks in self.tasks.items()
            for task, number in tasks
        ]
        columns = (
            _CARD[0],
            Column("task", {"en": "Task", "zh": "任务"}, cls="Task"),
            Column("number", {"en": "Number as printed", "zh": "印出的编号"}),
            *(Column(name, {"en": f"true where {en}", "zh": zh}) for name, (en, zh, _) in CRITERIA.items()),
            *EVIDENCE,
        )
        return Answer(
            columns, rows, self.names, {"en": "Quality of plans, task by task", "zh": "逐项任务的写作质量"}
        )


def _to_order(task: str) -> tuple[tuple[bool, int, str], ...]:
    return tuple((not part.isdigit(), int(part) if part.isdigit() else 0, part) for part in task.split("/"))


_CARD = (
    Column("plan", {"en": "Plan", "zh": "计划"}, cls="Plan"),
    Column("criterion", {"en": "What a task may have", "zh": "任务可具备的要素"}),
    Column("tasks", {"en": "Number of distinct tasks", "zh": "不同任务的数目"}, unit="tasks"),
    Column("with_it", {"en": "Tasks that have it", "zh": "具备者"}, unit="tasks"),
    Column("share", {"en": "Share of tasks that have it", "zh": "具备者的比例"}, unit="share"),
    Column("having", {"en": "Numbers of the tasks that have it", "zh": "具备者的编号"}),
    Column("lacking", {"en": "Numbers of the tasks that lack it", "zh": "欠缺者的编号"}),
)
