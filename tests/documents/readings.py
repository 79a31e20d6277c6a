"""What is read from short Chinese plans, as the tests of their notations compare it."""

from __future__ import annotations

from spacegraph.documents import Draft, Entry, Gazetteer, PlanDraft, read_document

NAMES = Gazetteer(
    [
        Entry("region/china", "Region", "中国", "zh"),
        Entry("region/jiazhou", "Region", "甲州市", "zh"),
        Entry("region/yizhou", "Region", "乙州市", "zh"),
        Entry("agency/jiazhou/science", "Agency", "市科委", "zh", "region/jiazhou"),
        Entry("agency/yizhou/science", "Agency", "市科委", "zh", "region/yizhou"),
    ]
)


def read(text: str) -> Draft:
    return read_document(text.encode(), name="plan.txt", gazetteer=NAMES)


def plan_of(text: str) -> PlanDraft:
    plan = read(text).plan
    assert plan is not None
    return plan


def outline(text: str) -> list[str]:
    """Return the elements as ``Kind number label <label of what it is part of``."""
    plan = plan_of(text)
    labels = {one.id: one.label for one in plan.elements}
    rows = []
    for one in plan.elements:
        above = f" <{labels[one.parent]}" if one.parent in labels else ""
        rows.append(" ".join(part for part in (one.kind, one.number, one.label) if part) + above)
    return rows


def owners(text: str) -> list[str]:
    """Return the owners as ``label of the element: name as printed/R``."""
    plan = plan_of(text)
    labels = {one.id: one.label for one in plan.elements}
    return [f"{labels[one.element]}: {one.printed_as}/{one.role[0]}" for one in plan.responsibilities]


def targets(text: str) -> list[str]:
    """Return the targets as ``comparator value deadline period metric``."""
    return [
        f"{one.comparator} {one.value:f} {one.deadline or '-'} {one.per_period or '-'} {one.metric}"
        for one in plan_of(text).targets
    ]
