"""What is read from short English texts, as the tests of their notations compare it."""

from __future__ import annotations

from spacegraph.documents import read_document
from spacegraph.documents.parts import Draft


def draft_of(text: str) -> Draft:
    return read_document(text.encode(), name="x.txt")


def outline_of(text: str) -> list[str]:
    draft = draft_of(text)
    numbers = {one.id: one.number or one.label for plan in draft.plans for one in plan.elements}
    return [
        f"{one.kind} {one.number or one.label} < {numbers.get(one.parent, '')}".rstrip(" <")
        for plan in draft.plans
        for one in plan.elements
    ]


def owners_of(text: str) -> list[tuple[str, str]]:
    return [(one.printed_as, one.role) for plan in draft_of(text).plans for one in plan.responsibilities]


def targets_of(task: str, title: str = "Plan for the Harbours of Ostrel (2026-2032)") -> list[str]:
    draft = draft_of(f"{title}\nAction 1. Harbours\n{task}\nAction 2. Other\nGo on.\n")
    return [
        " ".join(
            str(word)
            for word in (
                one.comparator,
                f"{one.value.normalize():f}",
                *([f"{one.upper.normalize():f}"] if one.upper is not None else []),
                one.unit.removeprefix("unit/"),
                one.deadline,
                one.relative,
                one.per_period,
            )
            if word
        )
        for plan in draft.plans
        for one in plan.targets
    ]


def milestones_of(task: str) -> list[tuple[str, str]]:
    draft = draft_of(
        f"Plan for the Harbours of Ostrel (2026-2032)\nAction 1. Harbours\n{task}\nAction 2. Other\nGo on.\n"
    )
    return [(one.deadline, draft.passage(one.evidence)) for plan in draft.plans for one in plan.milestones]
