"""English plans: tables, Markdown, records and lines that only their look makes headings, one layout a test."""

from __future__ import annotations

import pytest
from english_readings import draft_of, outline_of, owners_of
from invented import HEADED, ROWS


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


STACKED = """Appendix F: Recommendations of the Plan for Ostrel

Responsible Party/ies
Action Required
Submitted to
Timeline
(Starting 1 Jan 2031)

Safer Quays

1
Sail Office
Provide a plan for the quays. The plan must include:
- a map of them;
Reef Board
30 days

2
Ministry of Sand (in coordination with the Reef Board)
Repair the piers.
Sail Office
2032

Cleaner Water

3
Reef Board and other coastal partners
Sample the water of each bay.
Sail Office
Ongoing
"""


def test_cells_on_lines_of_their_own_make_rows_that_are_tasks() -> None:
    assert outline_of(STACKED) == [
        "Area Safer Quays",
        "Task 1 < Safer Quays",
        "Task 2 < Safer Quays",
        "Area Cleaner Water",
        "Task 3 < Cleaner Water",
    ]
    assert owners_of(STACKED) == [
        ("Sail Office", "Responsible"),
        ("Ministry of Sand", "Responsible"),
        ("Reef Board", "Support"),
        ("Reef Board", "Responsible"),
        ("other coastal partners", "Responsible"),
    ]


def test_rows_inside_actions_are_their_steps() -> None:
    table = "| Milestone | Measurement | Target Date | Responsible Party |\n|---|---|---|---|\n| {} | Number of reports | 12 months | GSA |\n| {} | Number of visits | 12 months | GSA with CDO Council |\n\n"
    text = (
        "# 2031 Action Plan\n\n### Action 11: Develop a repository\n\nBy December 2031, GSA will collaborate with others.\n\n"
        + table.format("Make updates", "Track growth")
    )
    text += "### Action 12: Create a committee\n\nIt will help.\n\n" + table.format("Launch it", "Set priorities")
    assert [one.split()[0] for one in outline_of(text)] == ["Area", "Task", "Task", "Area", "Task", "Task"]
    assert ("CDO Council", "Support") in owners_of(text)


DOTTED = """Ostrel Climate Plan, 2031-2035
==============================
STONES & SAND
==============================
B-1  Repair quays
Repair the old ones.
  Lead ......... Stones Department
  Helpers ...... Sand Department, Harbour Works
  Start ........ 2031       Done by ...... 2034       Cost $$
  We'll measure: 40 quays repaired
B-2  Sell stones
Sell them in buildings over 300 square feet.
  Lead ......... Sand Department
  Start ........ 2032       Done by ...... 2033       Cost $
==============================
LAMPS
==============================
T-1  Light piers
Light them.
  Lead ......... Lamps Division
  Done by ...... 2035
"""


def test_labels_may_be_led_to_their_words_by_dots() -> None:
    assert outline_of(DOTTED) == [
        "Area STONES & SAND",
        "Task B-1 < STONES & SAND",
        "Task B-2 < STONES & SAND",
        "Area LAMPS",
        "Task T-1 < LAMPS",
    ]
    assert owners_of(DOTTED) == [
        ("Stones Department", "Lead"),
        ("Sand Department", "Support"),
        ("Harbour Works", "Support"),
        ("Sand Department", "Lead"),
        ("Lamps Division", "Lead"),
    ]
    assert [(int(one.value), one.deadline) for one in draft_of(DOTTED).plans[0].targets] == [(40, "2034")]


def test_lines_in_bold_head_points_that_say_who_will_do_what() -> None:
    text = "Ostrel Quay Plan 2031-2033\n\n**Introduction**\n\nThe port is old.\n\n**Our goals**\n\nBy 2033, build 50 quays.\n\n**Repair stones**\n\n"
    text += "-   The Department of Stones will repair 40 quays.\n-   The Office of Sand will open two pits by 2032.\n\n**Light piers**\n\n-   The Office of Lamps will add 20 lamps.\n\n**Monitoring and reporting**\n\nThe port will report.\n"
    assert outline_of(text) == [
        "Objective Our goals",
        "Area Repair stones",
        "Task The Department of Stones will repair 40 quays < Repair stones",
        "Task The Office of Sand will open two pits by 2032 < Repair stones",
        "Area Light piers",
        "Task The Office of Lamps will add 20 lamps < Light piers",
        "Safeguard Monitoring and reporting",
    ]
    assert [name for name, _ in owners_of(text)] == ["Department of Stones", "Office of Sand", "Office of Lamps"]


RECORDS = """NATIONAL QUAY REUSE
STRATEGY
IMPLEMENTATION PLAN

MAY 2031

PILLAR ONE | STONES

Strategic Objective 1.1: Harmonize Stones

Initiative Number: 1.1.1
Initiative Title: Publish a framework
Initiative Description
The Office of Tides will publish a framework for 40 quays.
Responsible Agency: Office of Tides
Contributing Entities: Office of Sand, Office of Lamps
Completion Date: 2Q FY32

Initiative Number: 1.1.2
Initiative Title: Extend assistance
Responsible Agency: Office of Sand
Completion Date: 4Q FY33

PILLAR TWO | LAMPS

Strategic Objective 2.1: Light Piers

Initiative Number: 2.1.1
Initiative Title: Add lamps
Responsible Agency: Office of Lamps
Completion Date: 1Q FY33

Assessing Effectiveness
The Office of Tides reports each year.
"""


def test_initiatives_may_be_records_with_a_number_a_title_and_a_fiscal_quarter() -> None:
    assert outline_of(RECORDS) == [
        "Area ONE",
        "Objective 1.1 < ONE",
        "Task 1.1.1 < 1.1",
        "Task 1.1.2 < 1.1",
        "Area TWO",
        "Objective 2.1 < TWO",
        "Task 2.1.1 < 2.1",
        "Safeguard Assessing Effectiveness",
    ]
    plan = draft_of(RECORDS).plans[0]
    assert plan.title is not None
    assert plan.title.value == "NATIONAL QUAY REUSE STRATEGY IMPLEMENTATION PLAN"
    assert [one.label for one in plan.elements if one.kind == "Task"] == [
        "Publish a framework",
        "Extend assistance",
        "Add lamps",
    ]
    assert [(one.printed_as, one.role) for one in plan.responsibilities][:3] == [
        ("Office of Tides", "Responsible"),
        ("Office of Sand", "Support"),
        ("Office of Lamps", "Support"),
    ]
    assert [(int(one.value), one.deadline) for one in plan.targets] == [(40, "2032-03")]
    assert sorted(one.deadline for one in plan.milestones if one.rule.startswith("deadline")) == [
        "2032-12",
        "2033-09",
    ]


def test_lines_in_capitals_are_works_where_nothing_numbers_them() -> None:
    text = "Decoding Ostrel's plan for quays\nOn March 11, the Office of Tides issued the Action Plan of Ostrel for Quays (2031-2033). The following is an interpretation.\n\nWHAT ARE THE GOALS?\n\nBy 2033, 40 quays will be repaired.\n\n"
    for head in ("FROM STONE TO QUAY", "CLEAN SAND", "HOW WILL PIERS BE LIT?", "CREWS GO ABROAD"):
        text += f"{head}\n\nThe Office of Sand takes the lead in this work, with the Office of Lamps and the Tide Institute giving support.\n\n"
    text += "WHAT GUARANTEES ARE THERE?\n\nLeadership. A group has been set up and meets each month.\nMoney. Funds are raised, and the Finance Office is responsible for steering banks.\n"
    rows = outline_of(text)
    assert [row for row in rows if row.startswith("Task")] == [
        "Task FROM STONE TO QUAY",
        "Task CLEAN SAND",
        "Task HOW WILL PIERS BE LIT?",
        "Task CREWS GO ABROAD",
    ]
    assert [row for row in rows if row.startswith("Safeguard")] == ["Safeguard Leadership", "Safeguard Money"]
    assert owners_of(text)[:3] == [
        ("Office of Sand", "Lead"),
        ("Office of Lamps", "Support"),
        ("Tide Institute", "Support"),
    ]
    assert owners_of(text)[-1] == ("Finance Office", "Responsible")


def test_a_record_may_have_nothing_but_its_number() -> None:
    text = "Plan of Ostrel for Ports (2031-2033)\nInitiative Number: 1.1.1\nInitiative Title: Repair quays\nCompletion Date: 2Q FY32\n\nInitiative Number: 1.1.2\n"
    plan = draft_of(text).plans[0]
    assert [(one.number, one.label) for one in plan.elements] == [("1.1.1", "Repair quays"), ("1.1.2", "1.1.2")]
    assert all(one.evidence.start < one.evidence.end for one in (*plan.elements, *plan.milestones))
