"""The questions that ship, and values in the invented world for each of their parameters."""

from __future__ import annotations

from collections.abc import Mapping

from spacegraph.questions import Question, Questions
from worldfiles import ONTOLOGY

FOLDER = ONTOLOGY / "questions"
QUESTIONS = Questions(FOLDER)
NAMES = QUESTIONS.names()
IN_WORLD = {
    "agency": "agency/lanjiang/industry",
    "by": "2034",
    "metric": "airship companies",
    "other": "plan/yunping-2031",
    "plan": "plan/lanjiang-2031",
    "region": "澜江市",
    "technology": "airship",
    "thing": "plan/lanjiang-2031/task/2",
}
"""A value in the invented world for each parameter that any question has."""


def given(question: Question, values: Mapping[str, str] | None, optional: bool) -> dict[str, str]:
    wanted = [p for p in question.parameters if p.required or optional]
    return {p.name: values[p.name] if values else p.example for p in wanted}
