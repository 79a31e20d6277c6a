"""Each notation is read beside all others: plans drawn at random say to the reader what was written into them."""

from __future__ import annotations

import mixtures
import pytest
from mixtures import Mixture

import spacegraph

PLANS = 12
"""Plans drawn for each notation."""
CASES = [
    (choice, name)
    for choice, names in {
        "numbering": mixtures.NUMBERINGS,
        "heading": mixtures.HEADINGS,
        "owners": mixtures.OWNERS,
        "indent": mixtures.INDENTS,
        "envelope": mixtures.ENVELOPES,
        "goals": mixtures.GOALS,
        "layout": mixtures.LAYOUTS,
    }.items()
    for name in names
]


def find_faults(plan: Mixture) -> list[str]:
    """Return what the reader lost of a plan, or made up."""
    draft = spacegraph.read_document(plan.text.encode())
    found = draft.plan
    if found is None or found.title is None:
        return ["no plan, or no title"]
    faults = [] if found.title.value == plan.title else [f"title {found.title.value}"]
    elements = {one.evidence.read_start: one for one in found.elements if one.rule != "stage"}
    for part in plan.parts:
        element = elements.pop(part.start, None)
        if element is None or element.kind != part.kind:
            faults.append(f"{part.kind} at {part.start}: {element.kind if element else 'none'}")
            continue
        owners = {(one.printed_as, one.role) for one in found.responsibilities if one.element == element.id}
        if owners != set(part.owners):
            faults.append(f"owners of {element.label}: {owners}, and not {part.owners}")
        targets = sum(one.element == element.id for one in found.targets)
        if part.kind == "Task" and targets != part.target:
            faults.append(f"{targets} targets of {element.label}")
    made_up = [one.label for one in elements.values() if one.kind != "Objective"]
    return faults + [f"made up: {label}" for label in made_up]


@pytest.mark.parametrize(("choice", "name"), CASES)
def test_a_notation_is_read_beside_all_others(choice: str, name: str) -> None:
    for seed in range(PLANS):
        plan = Mixture(seed * 101 + len(name), {choice: name})
        assert find_faults(plan) == [], f"{plan.chosen}\n{plan.text}"
