"""What a sentence says how much of is read whole, with every wording of its time, as an objective and as a task."""

from __future__ import annotations

from decimal import Decimal

import phrases
import pytest

import spacegraph

HEAD = "临江市产业发展行动计划（2026—2028年）\n"


def read_targets(text: str) -> list[tuple[str, str, str]]:
    """Return (comparator and value, deadline, how often) of all targets."""
    plan = spacegraph.read_document((HEAD + text).encode()).plan
    assert plan is not None
    return [
        (f"{one.comparator} {Decimal(one.value).normalize():f}", one.deadline, one.per_period)
        for one in plan.targets
    ]


@pytest.mark.parametrize(("phrase", "said", "often"), phrases.PHRASES, ids=[one[0] for one in phrases.PHRASES])
def test_a_sentence_is_read_with_every_time(phrase: str, said: str, often: str) -> None:
    for time, deadline in phrases.TIMES:
        sentence = time.format(phrase)
        goal = f"一、主要目标\n{sentence}\n二、重点任务\n1.建码头。推进实施。\n2.修公路。推进实施。\n"
        task = f"一、重点任务\n1.建码头。推进实施。{sentence}\n2.修公路。推进实施。\n"
        for text in (goal, task):
            found = read_targets(text)
            assert [one[0] for one in found] == said.split("; "), sentence
            assert {one[2] for one in found} == {often}, sentence
            if not often:
                assert {one[1] for one in found} == {deadline}, sentence
