"""What an English sentence says how much of is read whole, with every wording of its time and its subject."""

from __future__ import annotations

import english_phrases
import pytest
from english_readings import draft_of

HEAD = "Ferry Action Plan of Ostrel (2026-2030)\n"


def check(sentence: str, said: str, often: str, deadline: str) -> None:
    """Read a sentence as an objective and as part of a task."""
    sentence = sentence[0].upper() + sentence[1:]
    goal = f"I. Main goals\n{sentence}\nII. Key tasks\n1. Build quays\nBuild quays.\n2. Build piers\nBuild piers.\n"
    task = f"I. Key tasks\n1. Build quays\nImprove the harbours. {sentence}\n2. Build piers\nBuild piers.\n"
    for text in (goal, task):
        targets = draft_of(HEAD + text).plans[0].targets
        found = [f"{one.comparator} {one.value.normalize():f}" for one in targets]
        assert found == said.split("; "), sentence
        assert {one.per_period for one in targets} == {often}, sentence
        if not often:
            assert {one.deadline for one in targets} == {deadline}, sentence


@pytest.mark.parametrize(("phrase", "said", "often"), english_phrases.WORKS)
def test_a_work_is_read_with_every_time(phrase: str, said: str, often: str) -> None:
    for number, (time, deadline) in enumerate(english_phrases.WORK_TIMES):
        subject = english_phrases.SUBJECTS[(number + len(phrase)) % len(english_phrases.SUBJECTS)]
        check(time.format(f"{subject} {phrase}".strip()), said, often, deadline)


@pytest.mark.parametrize(("phrase", "said", "often"), english_phrases.STATES)
def test_a_state_is_read_with_every_time(phrase: str, said: str, often: str) -> None:
    for time, deadline in english_phrases.STATE_TIMES:
        check(time.format(phrase), said, often, deadline)
