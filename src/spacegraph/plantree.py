"""One plan of a graph as typed parts: elements with their owners, targets and milestones. Floor 4.

What compares two versions of a plan (:mod:`spacegraph.versions`) or a draft with the curated graph
(:mod:`spacegraph.evaluate`) works on these parts, whatever file or store they come from.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal

import pyoxigraph as ox

from spacegraph.errors import UnknownName
from spacegraph.iris import ID, SG, to_key
from spacegraph.store import Store, Term

KINDS = ("Objective", "Area", "Task", "Safeguard")


@dataclass(frozen=True)
class Span:
    """Where a part is said: half-open offsets in the text of its source, and the section as printed."""

    start: int = -1
    end: int = -1
    section: str = ""

    def say(self) -> str:
        """Return section and first character as a reader looks them up; empty where it is nowhere."""
        return f"{self.section} @{self.start}".strip() if self.start >= 0 else ""


@dataclass(frozen=True)
class Owner:
    """One agency's part in an element."""

    agency: str
    role: str
    printed_as: str
    span: Span


@dataclass
class Goal:
    """A target or milestone. ``metric`` is a key, or for a proposed metric its label; value in the base unit."""

    key: str
    kind: str
    label: str
    metric: str
    comparator: str
    value: Decimal | None
    upper: Decimal | None
    unit: str
    deadline: str
    per_period: str
    span: Span


@dataclass
class Part:
    """One element of a plan, or the plan itself (kind ``Plan``).

    ``span`` is the first place where it is said, ``others`` are the further ones; ``above`` is the key of what it
    is a direct part of, empty for the plan.
    """

    key: str
    kind: str
    number: str
    label: str
    span: Span
    others: list[Span] = field(default_factory=list)
    owners: list[Owner] = field(default_factory=list)
    goals: list[Goal] = field(default_factory=list)
    above: str = ""


@dataclass
class PlanTree:
    """A plan and all its parts in the order of its text; the plan itself comes first."""

    key: str
    label: str
    parts: list[Part]

    def of_kind(self, *kinds: str) -> list[Part]:
        """Return the parts of these kinds."""
        return [part for part in self.parts if part.kind in kinds]


_PARTS = """
SELECT DISTINCT ?part ?class ?number ?label ?above ?start ?end ?section WHERE {
  VALUES ?plan { %(plan)s }
  { ?part sg:partOf+ ?plan . ?part a ?class FILTER(?class IN (sg:Objective, sg:Area, sg:Task, sg:Safeguard)) }
  UNION { ?plan a ?class FILTER(?class = sg:Plan) BIND(?plan AS ?part) }
  OPTIONAL { ?part sg:number ?number }
  OPTIONAL { ?part skos:prefLabel ?label }
  OPTIONAL { ?part sg:partOf ?above }
  OPTIONAL { ?part sg:evidence ?e . ?e sg:source %(source)s ; sg:start ?start ; sg:end ?end
             OPTIONAL { ?e sg:section ?section } }
} ORDER BY ?start ?part"""
_OWNERS = """
SELECT DISTINCT ?part ?r ?agency ?role ?printed ?start ?end ?section WHERE {
  VALUES ?plan { %(plan)s }
  ?part sg:partOf+ ?plan ; sg:responsibility ?r . ?r sg:agency ?agency ; sg:role ?role .
  OPTIONAL { ?r sg:printedAs ?printed }
  OPTIONAL { ?r sg:evidence ?e . ?e sg:source %(source)s ; sg:start ?start ; sg:end ?end
             OPTIONAL { ?e sg:section ?section } }
} ORDER BY ?start ?r"""
_GOALS = """
SELECT DISTINCT ?part ?goal ?class ?label ?metric ?comparator ?value ?upper ?unit ?deadline ?per
  ?start ?end ?section WHERE {
  VALUES ?plan { %(plan)s }
  ?goal sg:partOf ?part ; a ?class FILTER(?class IN (sg:Target, sg:Milestone))
  ?part sg:partOf* ?plan .
  ?goal sg:evidence ?e . ?e sg:source %(source)s ; sg:start ?start ; sg:end ?end OPTIONAL { ?e sg:section ?section }
  OPTIONAL { ?goal skos:prefLabel ?label }
  OPTIONAL { ?goal sg:metric ?metric }
  OPTIONAL { ?goal sg:comparator ?comparator }
  OPTIONAL { ?goal sg:value ?value }
  OPTIONAL { ?goal sg:upperValue ?upper }
  OPTIONAL { ?goal sg:unit ?unit }
  OPTIONAL { ?goal sg:deadline ?deadline }
  OPTIONAL { ?goal sg:perPeriod ?per }
} ORDER BY ?start ?goal"""


def find_plans(store: Store, source: str | None = None) -> list[str]:
    """Return the IRIs of the plans that a source (its IRI), or any source, describes."""
    of = f"<{source}>" if source else "?source"
    rows = store.select(f"SELECT DISTINCT ?plan WHERE {{ {of} sg:describes ?plan }} ORDER BY ?plan").rows
    return [plan.value for (plan,) in rows if isinstance(plan, ox.NamedNode)]


def read_plan(store: Store, plan: str, source: str | None = None, language: str = "zh") -> PlanTree:
    """Return the parts of a plan.

    Parameters
    ----------
    store
        Where the plan is.
    plan
        IRI of the plan.
    source
        IRI of the source whose statements count; all sources when None.
    language
        Language of labels where there are two.

    Raises
    ------
    UnknownName
        The store has no such plan.
    """
    names = {"plan": f"<{plan}>", "source": f"<{source}>" if source else "?source"}
    parts: dict[str, Part] = {}
    for row in store.select(_PARTS % names).rows:
        key, kind, number, label, above, start, end, section = row
        part = parts.setdefault(
            _key(key), Part(_key(key), _local(kind), _text(number), "", Span(), above=_key(above))
        )
        span = _span(start, end, section)
        if part.span.start < 0:
            part.span = span
        elif span != part.span and span not in part.others:
            part.others.append(span)
        if isinstance(label, ox.Literal) and (not part.label or label.language == language):
            part.label = label.value
    root = to_key(plan)
    if root not in parts:
        raise UnknownName("plan", root)
    seen: set[str] = set()
    for part_key, responsibility, agency, role, printed, *where in store.select(_OWNERS % names).rows:
        if _key(responsibility) not in seen:
            seen.add(_key(responsibility))
            owner = Owner(_key(agency), _local(role), _text(printed), _span(*where))
            parts[_key(part_key)].owners.append(owner)
    _add_goals(store, names, parts, language)
    if source is not None:
        parts = {key: part for key, part in parts.items() if part.span.start >= 0 or part.goals or key == root}
    ordered = sorted(parts.values(), key=lambda part: (part.key != root, part.span.start, -part.span.end, part.key))
    return PlanTree(root, parts[root].label, ordered)


def _add_goals(store: Store, names: dict[str, str], parts: dict[str, Part], language: str) -> None:
    for row in store.select(_GOALS % names).rows:
        part, goal, kind, label, metric, comparator, value, upper, unit, deadline, per, *span = row
        other = isinstance(label, ox.Literal) and label.language not in (language, None)
        key = _key(goal)
        if _key(part) not in parts:
            continue
        earlier = next((g for g in parts[_key(part)].goals if g.key == key), None)
        if earlier is not None and not other:
            earlier.label = _text(label)
        if earlier is not None:
            continue
        parts[_key(part)].goals.append(
            Goal(
                key,
                _local(kind),
                _text(label),
                _key(metric),
                _local(comparator),
                _number(value),
                _number(upper),
                _key(unit),
                _text(deadline),
                _text(per),
                _span(*span),
            )
        )


def _span(start: Term | None, end: Term | None, section: Term | None) -> Span:
    return Span(int(_text(start) or -1), int(_text(end) or -1), _text(section))


def _key(term: Term | None) -> str:
    return to_key(term.value) if isinstance(term, ox.NamedNode) else ""


def _local(term: Term | None) -> str:
    return term.value.removeprefix(SG).removeprefix(ID) if isinstance(term, ox.NamedNode) else ""


def _text(term: Term | None) -> str:
    return term.value if isinstance(term, ox.Literal) else ""


def _number(term: Term | None) -> Decimal | None:
    return Decimal(term.value) if isinstance(term, ox.Literal) else None


def count_parts(trees: Iterable[PlanTree]) -> dict[str, int]:
    """Return how many elements, owners, targets and milestones plans have together."""
    parts = [part for tree in trees for part in tree.parts]
    goals = [goal for part in parts for goal in part.goals]
    return {
        "elements": sum(part.kind in KINDS for part in parts),
        "owners": sum(len(part.owners) for part in parts),
        "targets": sum(goal.kind == "Target" for goal in goals),
        "milestones": sum(goal.kind == "Milestone" for goal in goals),
    }
