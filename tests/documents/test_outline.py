"""The outline of invented plans: marks, levels, kinds."""

from __future__ import annotations

import pytest
from invented import BY_AGENCY, CHAPTERS, LABELLED, MARKDOWN, NOTICE, ONE_LINE, REPORT, RULES, TABLE

from spacegraph.documents import Draft, read_document
from spacegraph.documents.marks import find_mark


def outline_of(text: str, name: str = "plan.txt") -> list[tuple[str, str]]:
    draft = read_document(text.encode(), name=name)
    return [
        (element.kind, element.evidence.section)
        for plan in draft.plans
        for element in plan.elements
        if element.number
    ]


@pytest.mark.parametrize(
    ("text", "kind", "printed"),
    [
        ("一、总体要求", "han", "一"),
        ("（二十三）建设", "bracket", "（二十三）"),
        ("3.加快", "digit", "3"),
        ("12、推进", "digit", "12"),
        ("第三章 任务", "chapter", "第三章"),
        ("第十二条 本办法", "article", "第十二条"),
        ("①组织", "circle", "①"),
        ("--创新", "dash", "--"),
        ("任务一：建设", "named", "任务一"),
    ],
)
def test_a_mark_is_known(text: str, kind: str, printed: str) -> None:
    mark = find_mark(text, 0, len(text), "zh")
    assert mark is not None
    assert (mark.kind, mark.printed) == (kind, printed)


@pytest.mark.parametrize("text", ["3.5亿元投资", "2027年，建成", "十分重要", "第三产业", "一二三产业", "5G基站"])
def test_what_only_looks_like_a_mark_is_none(text: str) -> None:
    assert find_mark(text, 0, len(text), "zh") is None


def test_a_notice_with_full_width_marks() -> None:
    assert outline_of(NOTICE) == [
        ("Objective", "一（二）"),
        ("Area", "二（一）"),
        ("Task", "二（一）1"),
        ("Task", "二（一）2"),
        ("Area", "二（二）"),
        ("Task", "二（二）3"),
        ("Task", "二（二）4"),
        ("Safeguard", "三（一）"),
        ("Safeguard", "三（二）"),
    ]


def test_flat_items_with_markdown_marks_are_tasks() -> None:
    assert outline_of(MARKDOWN, "plan.md") == [("Task", "一"), ("Task", "二"), ("Task", "三"), ("Safeguard", "四")]


def test_a_plan_without_line_breaks() -> None:
    assert outline_of(ONE_LINE) == [
        ("Objective", "一"),
        ("Task", "二（一）"),
        ("Task", "二（二）"),
        ("Task", "二（三）"),
        ("Safeguard", "三（一）"),
        ("Safeguard", "三（二）"),
    ]


def test_chapters_sections_and_a_box() -> None:
    sections = outline_of(CHAPTERS)
    assert ("Area", "第三章第一节") in sections
    assert ("Task", "第三章第二节三") in sections
    assert ("Safeguard", "第四章第一节") in sections
    assert not any(section.endswith("1") for _, section in sections), "what is numbered in a box is no element"


def test_half_width_marks_and_labelled_lines() -> None:
    kinds = [kind for kind, _ in outline_of(LABELLED)]
    assert kinds == ["Objective", "Area", "Task", "Task", "Area", "Task", "Task", "Safeguard", "Safeguard"]


def test_rows_of_a_table_are_tasks() -> None:
    draft = read_document(TABLE.encode(), name="table.txt")
    assert draft.plan is not None
    assert [element.label for element in draft.plan.elements] == ["建设数字乡村平台", "开展电商培训"]


@pytest.mark.parametrize("text", [REPORT, RULES])
def test_reports_and_rules_come_out_empty(text: str) -> None:
    draft = read_document(text.encode(), name="x.txt")
    assert not [part for plan in draft.plans for part in (*plan.elements, *plan.responsibilities, *plan.targets)]


def test_ids_count_through_the_whole_plan() -> None:
    draft = read_document(NOTICE.encode(), name="x.txt", plan="plan/linjiang-2025")
    assert draft.plan is not None
    ids = [element.id for element in draft.plan.elements if element.kind == "Task"]
    assert ids == [f"plan/linjiang-2025/task/{number}" for number in range(1, 5)]


def test_every_element_begins_at_its_number() -> None:
    for text in (NOTICE, MARKDOWN, ONE_LINE, CHAPTERS, LABELLED, BY_AGENCY):
        draft: Draft = read_document(text.encode(), name="x.md")
        for plan in draft.plans:
            for element in plan.elements:
                passage = draft.passage(element.evidence).replace("(", "（").replace(")", "）").replace("*", "")
                assert passage.startswith(element.number)


def test_two_plans_in_one_file() -> None:
    text = (
        LABELLED + "\n附件2\n乌兰木伦市冷链标准行动方案\n为提升标准，制定本方案。\n"
        "一、主要目标\n到2026年，制定标准5项。\n二、重点任务\n1.完善标准。\n2.推广标准。\n"
    )
    draft = read_document(text.encode(), name="x.txt")
    assert len(draft.plans) == 2
    assert draft.plans[1].title is not None
    assert draft.plans[1].title.value == "乌兰木伦市冷链标准行动方案"
