"""Real documents, where their folders are named in the environment."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from spacegraph.documents import read_document

SOURCES, CORPUS = os.environ.get("SPACEGRAPH_SOURCES"), os.environ.get("SPACEGRAPH_CORPUS")
needs_sources = pytest.mark.skipif(not SOURCES, reason="SPACEGRAPH_SOURCES names no folder of source documents")
needs_corpus = pytest.mark.skipif(not CORPUS, reason="SPACEGRAPH_CORPUS names no folder of documents")


@needs_sources
def test_nothing_printed_as_responsible_is_missed() -> None:
    draft = read_document(Path(SOURCES or "") / "beijing-plan-2024.txt")
    assert draft.plan is not None
    assert len(draft.plan.responsibilities) == 78
    assert [element.kind for element in draft.plan.elements].count("Task") == 23


@needs_corpus
@pytest.mark.parametrize(
    ("name", "tasks", "owners"),
    [
        ("sc-bonded-zones-2019.txt", 21, 49),
        ("sc-bonded-zones-2019.html", 21, 49),
        ("sc-incentives-for-localities-2018.txt", 30, 46),
        ("shanghai-food-scitech-2026-2030.txt", 20, 57),
        ("digital-economy-report-npc.txt", 0, 0),
        ("cac-direct-to-satellite-rules-2025.txt", 0, 0),
    ],
)
def test_a_real_document_comes_out_whole(name: str, tasks: int, owners: int) -> None:
    draft = read_document(Path(CORPUS or "") / name)
    assert sum(element.kind == "Task" for plan in draft.plans for element in plan.elements) == tasks
    assert sum(len(plan.responsibilities) for plan in draft.plans) == owners
