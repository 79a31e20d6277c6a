"""English plans: what numbers and groups, one notation a test."""

from __future__ import annotations

import pytest
from english_readings import draft_of, outline_of, owners_of
from invented import HEADED, ROWS

from spacegraph.documents.english.section_names import name_section


def test_marks_rank_by_their_words() -> None:
    text = """Coast Strategy of Ostrel
Pillar A: Ports
Goal 1: Clean ports
Objective 1.1: Cut the soot
Action 1.1.1 Fit filters
Action 1.1.2 Plug in ships
Pillar B: Boats
Goal 2: Quiet boats
"""
    assert outline_of(text) == [
        "Area A",
        "Objective 1 < A",
        "Objective 1.1 < 1",
        "Task 1.1.1 < 1.1",
        "Task 1.1.2 < 1.1",
        "Area B",
        "Objective 2 < B",
    ]


def test_numbered_sections_stand_above_marks_with_words() -> None:
    text = "Coast Strategy of Ostrel\n1. Introduction\nWe sail.\n2. Goals\nGoal 1: Fish\n3. Actions\nAction 1. Net\nAction 2. Rod\n"
    assert outline_of(text) == ["Objective 1", "Task 1", "Task 2"]


def test_a_code_alone_on_its_line_numbers_a_task() -> None:
    text = "Coast Strategy of Ostrel\nStrategy QA-1: Quays\nQA-1.1\nMend the walls.\nQA-1.2\nDredge the basin.\n"
    assert outline_of(text) == ["Area QA-1", "Task QA-1.1 < QA-1", "Task QA-1.2 < QA-1"]


def test_roman_numerals_in_brackets_stand_below_those_with_a_stop() -> None:
    text = """Plan of Ostrel for Ferries (2026-2030)
I. General requirements
(I) Guiding ideology. We row on.
(II) Main objectives
By 2028, ten ferries will run.
By 2030, twenty ferries will run.
II. Key tasks
(I) Build ferries
1. Steel hulls. Weld them.
2. Light hulls. Glue them.
III. Safeguard measures
(I) Strengthen funding. Save money.
(II) Strengthen talents. Hire crews.
"""
    assert outline_of(text) == [
        "Objective (II)",
        "Objective By 2028, ten ferries will run < (II)",
        "Objective By 2030, twenty ferries will run < (II)",
        "Area (I)",
        "Task 1 < (I)",
        "Task 2 < (I)",
        "Safeguard (I)",
        "Safeguard (II)",
    ]


def test_a_section_is_known_by_its_name_without_a_number() -> None:
    text = "Ferry Plan of Ostrel\nForeword\nWe row.\nOur ambition\nBy 2030, ten ferries will run.\nTheme 1: Hulls\n1.1 Weld hulls\nDelivery and monitoring\nA board looks on.\n"
    assert outline_of(text) == [
        "Objective Our ambition",
        "Objective By 2030, ten ferries will run < Our ambition",
        "Area 1",
        "Task 1.1 < 1",
        "Safeguard Delivery and monitoring",
    ]


def test_paragraphs_with_a_heading_of_their_own_are_the_parts_of_a_safeguard() -> None:
    text = "Ferry Plan of Ostrel\nPart A. Actions\nAction 1. Weld hulls.\nAction 2. Glue hulls.\nPart B. Implementation\nCoordination. A board meets twice.\nReporting. A report comes out.\n"
    assert outline_of(text)[2:] == ["Safeguard Coordination", "Safeguard Reporting"]


def test_points_with_a_heading_of_their_own_are_tasks_and_those_with_a_year_stages() -> None:
    text = (
        "Ferry Plan of Ostrel (2026-2030)\nI. Main Goals\n• By 2028, ten ferries will run.\n• By 2030, twenty ferries will run.\n"
        "II. Key Tasks\n(I) Building hulls\n• Weld steel hulls. Ten yards will weld.\n• Glue light hulls. Two yards will glue.\n"
        "(II) Training crews\n• Hire welders. Fifty will come.\n• Train sailors. They will sail.\n"
    )
    assert [one.split(" <")[0] for one in outline_of(text)] == [
        "Objective I",
        "Objective By 2028, ten ferries will run",
        "Objective By 2030, twenty ferries will run",
        "Area (I)",
        "Task Weld steel hulls",
        "Task Glue light hulls",
        "Area (II)",
        "Task Hire welders",
        "Task Train sailors",
    ]


def test_several_blanks_may_stand_behind_a_number() -> None:
    text = (
        "Ferry Plan of Ostrel 2026-2030\n1  Where we want to be\nOur targets are:\n•  Run 20 ferries by 2030.\n•  Cut noise by 5% by 2028.\n"
        "2  What we will do\nPriority Area 1: Hulls\nAction 1.1  Weld hulls\nLead agency: Sail Office\nAction 1.2  Glue hulls\nLead agency: Tide Office\n"
    )
    assert outline_of(text) == [
        "Objective 1",
        "Area 1",
        "Task 1.1 < 1",
        "Task 1.2 < 1",
    ]


def test_ordinals_inside_a_paragraph_count_safeguards() -> None:
    text = "Interpretation of the Ferry Plan of Ostrel (2026-2030)\nI. Main tasks\n1. Weld hulls.\n2. Glue hulls.\nII. Safeguard measures\nThe plan says how. First, strengthen funding. Money is saved. Second, strengthen talents. Crews are hired.\n"
    assert outline_of(text) == ["Task 1", "Task 2", "Safeguard First", "Safeguard Second"]


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("Governance and Funding", "safeguard"),
        ("Improve water governance in the delta", ""),
        ("National targets", "objective"),
        ("Meet the targets for soot", ""),
        ("What are the key tasks?", "wrapper"),
        ("Why we need this plan", "general"),
        ("Where we stand", "general"),
        ("Our vision and goals", "objective"),
        ("Questions and answers", "general"),
        ("Where we want to be", "objective"),
        ("How will the plan be implemented?", "safeguard"),
    ],
)
def test_a_heading_is_read_as_a_whole(heading: str, name: str) -> None:
    assert name_section(heading) == name


def test_the_rows_of_a_table_are_tasks_where_nothing_else_is() -> None:
    text = "Ferry Plan of Ostrel (2026-2031)\n| No. | Action | Lead | Partners | Deadline |\n|---|---|---|---|---|\n| 1 | Weld 12 hulls | Sail Office | Tide Board; Port of Vell | June 2027 |\n"
    assert outline_of(text) == ["Task 1"]
    assert owners_of(text) == [("Sail Office", "Lead"), ("Tide Board", "Support"), ("Port of Vell", "Support")]
    assert [one.deadline for one in draft_of(text).plans[0].targets] == ["2027-06"]


PILLARS = """Harbour Action Plan of Ostrel 2031-2034

Pillar 1: Quays

No. | Action | Lead | Key stakeholders | Timeline
1.1 | Rebuild 12 quays of stone. | Harbour Agency | Office of Tides, Board of Pilots | Q4 2033
1.2 | Open a school for pilots. | Board of Pilots | - | Q2 2032

Pillar 2: Water

No. | Action | Lead | Key stakeholders | Timeline
2.1 | Dredge the northern channel. | Office of Tides | Harbour Agency | Q1 2034
"""


def test_rows_below_a_heading_are_its_tasks() -> None:
    assert outline_of(PILLARS) == [
        "Area 1",
        "Task 1.1 < 1",
        "Task 1.2 < 1",
        "Area 2",
        "Task 2.1 < 2",
    ]
    assert owners_of(PILLARS) == [
        ("Harbour Agency", "Lead"),
        ("Office of Tides", "Support"),
        ("Board of Pilots", "Support"),
        ("Board of Pilots", "Lead"),
        ("Office of Tides", "Lead"),
        ("Harbour Agency", "Support"),
    ]
    plan = draft_of(PILLARS).plans[0]
    assert [(one.element[-6:], one.deadline) for one in plan.targets] == [("task/1", "2033-12")]


def test_paragraphs_that_begin_with_a_heading_are_parts() -> None:
    text = (
        "Briefing on the Harbour Action Plan of Ostrel (2031-2034)\n\nRebuilding old quays. The city will rebuild 12 quays.\n\n"
        "Dredging the northern channel. Boats of 3 metres will pass.\n\nTraining more pilots. A school will open.\n"
    )
    assert [one.split(" <")[0] for one in outline_of(text)] == [
        "Task Rebuilding old quays",
        "Task Dredging the northern channel",
        "Task Training more pilots",
    ]


@pytest.mark.parametrize(("area", "task"), [("##", "### "), ("##", "###"), ("###", "#### ")])
def test_headings_of_markdown_are_ranked_by_their_depth(area: str, task: str) -> None:
    assert outline_of(HEADED.format(area, task)) == [
        "Area Principle: Clean ports",
        "Task 01 < Principle: Clean ports",
        "Task 02 < Principle: Clean ports",
        "Area Principle: Quiet boats",
        "Task 03 < Principle: Quiet boats",
    ]


def test_underlined_lines_are_headings() -> None:
    text = (
        "Coast Strategy\n==============\n\nObjectives\n----------\n\nBy 2030, at least 60 berths will be built.\n\n"
    )
    text += "Clean ports\n-----------\n\n1. Fit filters\nFilters are fitted.\n\n2. Plug in ships\nShips are plugged in.\n\n"
    text += "Monitoring and evaluation\n-------------------------\n\nA report is made each year.\n"
    assert outline_of(text) == [
        "Objective Objectives",
        "Objective By 2030, at least 60 berths will be built < Objectives",
        "Area Clean ports",
        "Task 1 < Clean ports",
        "Task 2 < Clean ports",
        "Safeguard Monitoring and evaluation",
    ]


def test_rows_of_tables_stand_below_the_headings_of_markdown() -> None:
    assert outline_of(ROWS)[-6:] == [
        "Area Boats",
        "Area Clean boats < Boats",
        "Task 4.1 < Clean boats",
        "Task 4.2 < Clean boats",
        "Area Old boats < Boats",
        "Task 5.1 < Old boats",
    ]


def test_a_table_without_a_header_is_read_like_the_others() -> None:
    plan = draft_of(ROWS).plan
    assert plan is not None
    numbers = {one.id: one.number for one in plan.elements}
    owners = [(numbers[one.element], one.printed_as) for one in plan.responsibilities]
    assert owners[:4] == [("3.6", "MoT"), ("3.6", "MoS"), ("3.7", "MoT"), ("3.7", "Port Board")]


def test_a_heading_of_markdown_over_nothing_but_points_is_no_part() -> None:
    text = (
        "# Aims\n\nBy 2030, at least 60 berths will be built.\n\n# Boats\n\n- They are many.\n\n# More\n\nText.\n"
    )
    assert [row.split()[0] for row in outline_of(text)] == ["Objective", "Objective"]
