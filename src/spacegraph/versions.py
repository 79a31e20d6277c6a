"""Two versions of a plan: what was added, dropped, renamed, moved, re-assigned, softened or delayed. Floor 4.

Elements are matched within their kind by their headings: equal ones first, then by likeness (rapidfuzz' ratio,
best pairs first, a bonus for the same printed number). One has *moved* where what it is part of is not the same
element any more. Agencies are matched by key or printed name; of the others,
those that left and those that came are paired in printed order (re-assigned), what is left over was added or
dropped. Targets are matched by metric and period, milestones by likeness of their labels. A target is *softened*
where it demands less or loses its deadline, *tightened* where it demands more or gains one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import zip_longest
from typing import TypeVar

from spacegraph.documents.agency_names import canonical
from spacegraph.plantree import KINDS, Goal, Owner, Part, PlanTree, Span

T = TypeVar("T")
ALIKE = 62.0
"""Least likeness of two headings, in [0, 100], at which they are taken for the same element."""
_SAME_NUMBER = 12.0
_FLOORS = {"About": 1, "AtLeast": 2, "Exactly": 2, "Between": 2, "MoreThan": 3}
_CEILINGS = {"AtMost": 2, "LessThan": 3}


@dataclass(frozen=True)
class Change:
    """One difference.

    ``kind`` is one of added, dropped, renamed, moved, re-assigned, softened, tightened, delayed, advanced, changed;
    ``what`` is one of Objective, Area, Task, Safeguard, agency, target, milestone; ``element`` is the heading of
    the element concerned; ``before`` and ``after`` say it in words; the spans say where.
    """

    kind: str
    what: str
    element: str
    before: str
    after: str
    old: Span
    new: Span


def compare_plans(old: PlanTree, new: PlanTree) -> list[Change]:
    """Return what differs between two versions of a plan, in the order of the new one; dropped things last."""
    changes: list[Change] = []
    dropped: list[Change] = []
    pairs = list(_match_parts(old, new))
    old_root, new_root = old.of_kind("Plan"), new.of_kind("Plan")
    pairs += list(zip(old_root, new_root, strict=False))
    partners = {id(b): a for a, b in pairs}
    homes = {b.key: a.key for a, b in pairs}
    for part in new.parts:
        before = partners.get(id(part))
        if before is None:
            changes.append(Change("added", part.kind, part.label, "", _say_part(part), Span(), part.span))
            changes += _compare_goals(_empty(part), part)
            continue
        if before.label != part.label and part.kind != "Plan":
            changes.append(
                Change("renamed", part.kind, part.label, before.label, part.label, before.span, part.span)
            )
        if part.above and homes.get(part.above) != before.above:
            homes_said = _say_home(old, before), _say_home(new, part)
            changes.append(Change("moved", part.kind, part.label, *homes_said, before.span, part.span))
        changes += _compare_owners(before, part)
        changes += _compare_goals(before, part)
    matched = {id(a) for a, _ in pairs}
    for part in (one for one in old.parts if id(one) not in matched):
        dropped.append(Change("dropped", part.kind, part.label, _say_part(part), "", part.span, Span()))
        dropped += _compare_goals(part, _empty(part))
    return changes + dropped


def _empty(part: Part) -> Part:
    """Return an element of the same name without anything in it."""
    return Part("", part.kind, "", part.label, Span())


def _say_home(tree: PlanTree, part: Part) -> str:
    """Return what an element is a direct part of, in words."""
    home = next((one for one in tree.parts if one.key == part.above), None)
    return "" if home is None else f"{home.number} {home.label}".strip()


def _say_part(part: Part) -> str:
    owners = "、".join(_say_owner(owner) for owner in part.owners)
    name = f"{part.number} {part.label}".strip()
    return f"{name}: {owners}" if owners else name


def _match_parts(old: PlanTree, new: PlanTree) -> Iterator[tuple[Part, Part]]:
    for kind in KINDS:
        left: dict[str, list[Part]] = {}
        for part in old.of_kind(kind):
            left.setdefault(part.label, []).append(part)
        unmatched = []
        for part in new.of_kind(kind):
            same = left.get(part.label)
            if same:
                yield same.pop(0), part
            else:
                unmatched.append(part)
        yield from match_alike([part for parts in left.values() for part in parts], unmatched, _likeness)


def match_alike(
    old: Sequence[T], new: Sequence[T], likeness: Callable[[T, T], float], least: float = ALIKE
) -> Iterator[tuple[T, T]]:
    """Yield pairs of things, the most alike first, each thing once; pairs below `least` are none."""
    scored = [(likeness(a, b), -abs(i - j), i, j) for i, a in enumerate(old) for j, b in enumerate(new)]
    used_old: set[int] = set()
    used_new: set[int] = set()
    for score, _, i, j in sorted(scored, reverse=True):
        if score < least:
            return
        if i not in used_old and j not in used_new:
            used_old.add(i)
            used_new.add(j)
            yield old[i], new[j]


def _likeness(a: Part, b: Part) -> float:
    from rapidfuzz import fuzz

    bonus = _SAME_NUMBER if a.number and a.number == b.number else 0.0
    return fuzz.ratio(a.label, b.label) + bonus


def _compare_owners(old: Part, new: Part) -> list[Change]:
    left = list(old.owners)
    pairs: list[tuple[Owner | None, Owner | None]] = []
    come = []
    for owner in new.owners:
        same = next((one for one in left if _is_same(one, owner)), None)
        if same is None:
            come.append(owner)
        else:
            left.remove(same)
            if same.role != owner.role:
                pairs.append((same, owner))
    pairs += zip_longest(left, come)
    changes = []
    for one, two in pairs:
        kind = "re-assigned" if one and two else "added" if two else "dropped"
        changes.append(Change(kind, "agency", new.label, _say_owner(one), _say_owner(two), *_spans(one, two)))
    return changes


def _is_same(a: Owner, b: Owner) -> bool:
    """Return whether two owners are one body: by key, or by name where a draft proposed a key of its own."""
    return a.agency == b.agency or (bool(a.printed_as) and canonical(a.printed_as) == canonical(b.printed_as))


def _compare_goals(old: Part, new: Part) -> list[Change]:
    changes = []
    for kind in ("Target", "Milestone"):
        before = [goal for goal in old.goals if goal.kind == kind]
        after = [goal for goal in new.goals if goal.kind == kind]
        pairs = list(match_alike(before, after, _goal_likeness))
        partners = {id(b): a for a, b in pairs}
        matched = {id(a) for a, _ in pairs}
        for goal in after:
            one = partners.get(id(goal))
            if one is None:
                changes.append(_change("added", None, goal, new.label))
            else:
                changes += [_change(kind_of, one, goal, new.label) for kind_of in _differences(one, goal)]
        changes += [_change("dropped", goal, None, new.label) for goal in before if id(goal) not in matched]
    return changes


def _goal_likeness(a: Goal, b: Goal) -> float:
    from rapidfuzz import fuzz

    if a.kind == "Target" and a.metric and a.metric == b.metric:
        return 90.0 + 5.0 * (a.per_period == b.per_period) + 5.0 * (a.deadline == b.deadline)
    return fuzz.ratio(a.label, b.label)


def _differences(old: Goal, new: Goal) -> list[str]:
    """Return the kinds of difference between two versions of one target or milestone."""
    kinds = []
    if old.deadline and new.deadline and old.deadline != new.deadline:
        kinds.append("delayed" if _last_day(new.deadline) > _last_day(old.deadline) else "advanced")
    demand = _compare_values(old, new) or _compare_strength(old, new)
    demand = demand or bool(new.deadline) - bool(old.deadline)
    if demand:
        kinds.append("softened" if demand < 0 else "tightened")
    elif _amount(old) != _amount(new):
        kinds.append("changed")
    return kinds


def _amount(goal: Goal) -> tuple[object, ...]:
    return goal.comparator, goal.value, goal.upper, goal.unit, goal.per_period


def _last_day(date: str) -> str:
    """Return the last day of a year, month or day, as text that sorts."""
    return date + "-12-31"[len(date) - 4 :] if len(date) < 10 else date


def _compare_strength(old: Goal, new: Goal) -> int:
    """Return 1 if the new comparator demands more, -1 if less, 0 if neither or if it cannot be said."""
    for order in (_FLOORS, _CEILINGS):
        if old.comparator in order and new.comparator in order:
            one, two = order[old.comparator], order[new.comparator]
            return (two > one) - (two < one)
    return 0


def _compare_values(old: Goal, new: Goal) -> int:
    """Return 1 if the new value demands more, -1 if less, 0 if neither or if it cannot be said."""
    if old.value is None or new.value is None or (old.unit, old.per_period) != (new.unit, new.per_period):
        return 0
    if (old.comparator in _CEILINGS) != (new.comparator in _CEILINGS):
        return 0
    more = (new.value > old.value) - (new.value < old.value)
    return -more if new.comparator in _CEILINGS else more


def _change(kind: str, old: Goal | None, new: Goal | None, element: str) -> Change:
    what = ((new or old).kind if (new or old) else "").lower()  # type: ignore[union-attr]
    return Change(kind, what, element, _say_goal(old), _say_goal(new), *_spans(old, new))


def _spans(old: Goal | Owner | None, new: Goal | Owner | None) -> tuple[Span, Span]:
    return (old.span if old else Span()), (new.span if new else Span())


def _say_owner(owner: Owner | None) -> str:
    if owner is None:
        return ""
    role = "" if owner.role == "Responsible" else f" ({owner.role.lower()})"
    return f"{owner.printed_as or owner.agency}{role}"


def _say_goal(goal: Goal | None) -> str:
    if goal is None:
        return ""
    if goal.value is None:
        return f"{goal.label} {goal.deadline}".strip()
    upper = f"–{_say_number(goal.upper)}" if goal.upper is not None else ""
    amount = f"{goal.comparator} {_say_number(goal.value)}{upper} {goal.unit.removeprefix('unit/')}"
    period = f" {goal.per_period}" if goal.per_period else ""
    return f"{goal.label}: {amount}{period} {goal.deadline}".strip()


def _say_number(value: Decimal | None) -> str:
    return "" if value is None else f"{value:,f}"
