"""English plans: what numbers and groups, one notation a test."""

from __future__ import annotations

import pytest
from english_readings import draft_of, outline_of, owners_of

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


@pytest.mark.parametrize("dash", ["-", "--", "–"])
def test_a_dash_may_stand_behind_the_number_of_a_chapter(dash: str) -> None:
    text = f"Coast Strategy of Ostrel\nChapter 1 {dash} ports\nAction 1 Sweep quays\nChapter 2 {dash} boats\nAction 2 Paint hulls\n"
    assert outline_of(text) == ["Area Chapter 1", "Task 1 < Chapter 1", "Area Chapter 2", "Task 2 < Chapter 2"]


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
        ("Outcomes we are aiming for", "objective"),
        ("Ensuring implementation", "safeguard"),
        ("Institutional arrangement, finance and monitoring", "safeguard"),
        ("Components of the Action Plan", "wrapper"),
        ("Theory of change", "general"),
        ("Starting point", "general"),
        ("How will the plan be implemented?", "safeguard"),
    ],
)
def test_a_heading_is_read_as_a_whole(heading: str, name: str) -> None:
    assert name_section(heading) == name


def test_headings_in_brackets_may_stand_over_figures() -> None:
    text = "Action Plan of Ostrel for Ports (2031-2033)\nI. General Requirements\n(1) Guiding ideology. Be guided by the tides.\n"
    text += "(2) Main goals. By 2033, 40 quays will be rebuilt.\nII. Key Tasks\n(1) Improve quays\n1. Repair stones. Repair them all.\n2. Add lamps. Add them all.\n"
    text += "(2) Improve water\n3. Dredge. Dredge the north.\n4. Sample. Sample the south.\n"
    assert outline_of(text)[2:] == [
        "Area (1)",
        "Task 1 < (1)",
        "Task 2 < (1)",
        "Area (2)",
        "Task 3 < (2)",
        "Task 4 < (2)",
    ]


def test_figures_inside_paragraphs_may_go_on_from_one_to_the_next() -> None:
    text = "Interpretation of the Plan of Ostrel for Ports (2031-2033)\nI. What are the goals of the Plan?\nBy 2033, 40 quays will be rebuilt.\n"
    text += "II. What are the main tasks of the Plan?\nThe Plan sets out 5 tasks in two aspects.\n"
    text += "(I) Rebuilding quays. 1. To repair stones. Stones will be repaired by crews with care. 2. To add lamps. Lamps will be added on all quays.\n"
    text += "(II) Keeping water clean.  3. To dredge channels. The channels will be dredged with care. 4. To sample bays. Bays will be sampled by all.\n"
    assert outline_of(text)[2:] == [
        "Area (I)",
        "Task 1 < (I)",
        "Task 2 < (I)",
        "Area (II)",
        "Task 3 < (II)",
        "Task 4 < (II)",
    ]


def test_safeguards_may_stand_before_questions() -> None:
    text = "Plan of Ostrel for Ports (2031-2033)\nI. Key Tasks\n●1. Repair stones. Repair them.\n●2. Add lamps. Add them.\nIV. Safeguard Measures\n"
    text += "●1. Strengthen coordination. A group will be set up.\n●2. Raise funds. A fund will be set up.\n(Sail Office, Ministry of Sand)\nV. Questions of Concern\nAsk the Sail Office.\n"
    assert [one.split()[0] for one in outline_of(text)] == ["Task", "Task", "Safeguard", "Safeguard"]
    assert owners_of(text) == [("Sail Office", "Responsible"), ("Ministry of Sand", "Responsible")]


def test_goals_with_dashes_begin_with_small_letters_too() -> None:
    text = "Action Plan of Ostrel (2031-2032)\n1. Overall requirements\n1.1 Targets\nBy the end of 2032:\n—— the rate of loss falls to below 4%;\n—— the share of rail reaches 45%.\n2. Main actions\n2.1 Quays\n2.1.1 Repair stones. Repair.\n2.1.2 Add lamps. Add.\n"
    assert [one.split()[0] for one in outline_of(text)].count("Objective") >= 3
    values = [(one.comparator, int(one.value), one.deadline) for one in draft_of(text).plans[0].targets]
    assert values == [("LessThan", 4, "2032"), ("Exactly", 45, "2032")]


def test_roman_numerals_may_be_letters_of_their_own() -> None:
    text = "Interpretation of the Plan of Ostrel for Ports (2031-2033)\nⅠ. Background\nThe port is old.\nⅡ. Main Objectives\nBy 2033, 40 quays will be rebuilt.\nⅢ. Key Tasks\n(Ⅰ) Quays\n●1. Repair. Repair stones.\n●2. Lamps. Add lamps.\n(Ⅱ) Water\n●3. Dredge. Dredge it.\n●4. Sample. Sample it.\n"
    assert [one.split()[0] for one in outline_of(text)] == [
        "Objective",
        "Objective",
        "Area",
        "Task",
        "Task",
        "Area",
        "Task",
        "Task",
    ]


def test_a_numbered_part_may_enumerate_its_tasks() -> None:
    text = "Interpretation of the Plan of Ostrel for Ports (2031-2033)\nI. What are the main tasks?\n(I) In terms of quays, the Plan puts forward three tasks, such as rebuilding the stone piers, adding lamps on all quays, and clearing the old sheds. The Bureau of Tides shall be responsible for the sheds.\n(II) In terms of water, the Plan puts forward two tasks: 1. Dredging the channels with care; 2. Sampling the bays of the town.\n"
    assert [one.split()[0] for one in outline_of(text)] == ["Area", "Task", "Task", "Task", "Area", "Task", "Task"]
    assert owners_of(text) == [("Bureau of Tides", "Responsible")]


def test_figures_behind_bullets_stand_below_sections_with_figures() -> None:
    text = "Policy Q&A and Interpretation: Action Plan of Ostrel for Ports (2031-2033)\n1. Basis for formulation\nThe port is old.\n2. Overall objectives\nBy 2033, the port will be new.\n"
    text += "●1. Strength. 40 quays will be rebuilt.\n●2. Reach. 20 lines will be opened.\n3. Key tasks\nThere are 4 tasks in two areas.\n(1) Quays\n●1. Repair. Repair stones.\n●2. Lamps. Add lamps.\n"
    text += "(2) Water\n●3. Dredge. Dredge it.\n●4. Sample. Sample it.\n4. Guarantee measures\n●1. Funds. Raise them.\n●2. Talent. Train it.\n"
    kinds = [one.split()[0] for one in outline_of(text)]
    assert [kind for kind in kinds if kind != "Objective"] == [
        "Area",
        "Task",
        "Task",
        "Area",
        "Task",
        "Task",
        "Safeguard",
        "Safeguard",
    ]
    assert [(int(one.value), one.deadline) for one in draft_of(text).plans[0].targets] == [
        (40, "2033"),
        (20, "2033"),
    ]


def test_a_section_may_hold_objectives_and_their_tasks() -> None:
    text = "Interpretation of the Plan of Ostrel for Ports (2031-2033)\nI. Background\nThe port is old.\nII. Objectives and Tasks\nBy 2033, the port will be new.\n"
    text += "●1. Repair. Repair the stones.\n●2. Lamps. Add the lamps.\nIII. Supporting Measures\n●1. Funds. Raise funds.\n●2. Talent. Train it.\n"
    kinds = [one.split()[0] for one in outline_of(text)]
    assert [kind for kind in kinds if kind != "Objective"] == ["Task", "Task", "Safeguard", "Safeguard"]


def test_the_head_of_a_page_does_not_end_a_list_of_actions() -> None:
    head = "OSTREL QUAY ACTION PLAN\n"
    text = f"Quay Action Plan\n{head}Pillar 1: Stones\nRepair the Piers\nRecommended Policy Actions\n• Led by the Office of Tides, repair piers.\n{head}"
    text += f"• The Office of Sand should sell stones.\nPillar 2: Lamps\nLight the Quays\nRecommended Policy Actions\n• Led by the Office of Tides, add lamps.\n{head}"
    text += "• Through the Office of Sand (OS), the Board of Reefs, and the Office of Tides, fund crews.\n"
    assert [one.split()[0] for one in outline_of(text)].count("Task") == 4
    assert [name for name, _ in owners_of(text)][-3:] == ["Office of Sand", "Board of Reefs", "Office of Tides"]


def test_goals_in_bullets_of_an_introduction_are_an_objective() -> None:
    text = "Plan for the Quays of Ostrel (2031-2033)\nIntroduction\nThe port is old.\nOur goals are clear. By 2033, Ostrel will:\n• Rebuild 40 quays.\n• Open 20 lines.\nPillar 1: Stones\nAction 1: Repair. Repair.\nAction 2: Lamps. Add.\n"
    assert outline_of(text)[0].startswith("Objective")
    assert [(int(one.value), one.deadline) for one in draft_of(text).plans[0].targets] == [
        (40, "2033"),
        (20, "2033"),
    ]


def test_goals_may_be_lines_with_a_colon_below_one_year() -> None:
    text = "Interpretation of the Plan of Ostrel for Ports (2031-2033)\nI. What are the goals?\nBy 2033, the following will be realized:\nScale: the port will have 40 quays.\nReach: lines to 20 towns will be open.\nII. Key tasks\n1. Repair stones. Repair.\n2. Add lamps. Add.\n"
    assert [one.split()[0] for one in outline_of(text)].count("Objective") == 3
    assert [(int(one.value), one.deadline) for one in draft_of(text).plans[0].targets] == [
        (40, "2033"),
        (20, "2033"),
    ]


def test_ordinals_in_numbered_parts_are_below_these() -> None:
    text = "Plan of Ostrel for Ports (2031-2033)\nI. Main Content\n"
    text += "(I)On stones, two tasks are put forward. First, repair 40 quays in the old harbour. Second, sell the old stones to the towns.\n"
    text += "(II)On lamps, two tasks are put forward. First, add 20 lamps on the northern pier. Second, light all of the southern piers.\n"
    text += "II. Guarantee Measures\nGuarantees are given: first, raise funds, with 3 million yuan a year; second, train crews.\nIII. Innovations\nIt is new.\n"
    assert outline_of(text) == [
        "Area (I)",
        "Task First < (I)",
        "Task Second < (I)",
        "Area (II)",
        "Task First < (II)",
        "Task Second < (II)",
        "Safeguard first",
        "Safeguard second",
    ]


def test_a_speaker_may_say_what_the_first_is() -> None:
    text = "Press Briefing on the Plan of Ostrel for Ports (2031-2033)\nMr. Sand: The Plan has three tasks.\n"
    text += "The first is to repair stones. We will repair 40 quays each year.\nThe second is to add lamps. By 2033, 20 piers will be lit.\n"
    text += "The third task is to train crews. Crews will be trained.\nThat's all for my introduction. Thank you.\nDaily: What was done in 2030?\nMr. Tide: In 2030, 12 quays were repaired.\n"
    assert outline_of(text) == ["Task first", "Task second", "Task third"]


def test_chapters_may_be_numbered_in_words() -> None:
    text = "National Strategy of Ostrel for Ports\nCHAPTER ONE: INTRODUCTION\n1.1 Background\nOstrel has 42 ports.\nCHAPTER TWO: ACTIONS\n2.1 Repair stones\nRepair.\n2.2 Add lamps\nAdd.\n"
    text += "CHAPTER THREE: IMPLEMENTATION FRAMEWORK\n3.1 Financing\nRaise funds.\n3.2 Monitoring and evaluation\nReport each year.\n"
    assert outline_of(text) == ["Task 2.1", "Task 2.2", "Safeguard 3.1", "Safeguard 3.2"]


SQUARES = """Cleaner quays: what the plan says
Editor's note: The Office of Tides recently released the Plan of Ostrel for Quays (2031-2033).
■ WHERE WE STAND
The port has 60 quays.
■ WHAT WE AIM FOR
By the end of 2033:
● Quays without rubbish: 40 or more
● Share of lit piers: over 92%
■ WHAT WE WILL DO
◆ PART 1  Stones
●1. Repair. Eight quays will be repaired. (Lead: Office of Stones. In cooperation: Office of Sand)
◆ PART 2  Lamps
●2. Light. All piers will be lit. (Lead: Office of Sand)
■ HOW WE MAKE SURE
▲ Money. Funds will be raised. (Lead: Finance Office)
▲ Monitoring. Reports are made each year.
Share to: X
"""


def test_sections_parts_and_points_may_have_signs_of_their_own() -> None:
    assert outline_of(SQUARES) == [
        "Objective WHAT WE AIM FOR",
        "Area 1",
        "Task 1 < 1",
        "Area 2",
        "Task 2 < 2",
        "Safeguard Money",
        "Safeguard Monitoring",
    ]
    assert owners_of(SQUARES) == [
        ("Office of Stones", "Lead"),
        ("Office of Sand", "Support"),
        ("Office of Sand", "Lead"),
        ("Finance Office", "Lead"),
    ]


def test_points_below_priority_actions_are_tasks_of_the_objective() -> None:
    text = "Ostrel Quay Action Plan\nObjective 1: Repair the Quays\nThey are old.\nPriority actions:\n• Led by the Office of Tides, repair 40 quays.\n• Led by the Office of Sand, sell stones.\n"
    text += "Objective 2: Light the Piers\nPriority actions:\n• The Office of Lamps will, with technical assistance from the Office of Tides, add 20 lamps.\n"
    assert outline_of(text) == [
        "Objective 1",
        "Task Led by the Office of Tides, repair 40 quays < 1",
        "Task Led by the Office of Sand, sell stones < 1",
        "Objective 2",
        "Task The Office of Lamps will, with technical assistance from the Office of Tides, add 20 lamps < 2",
    ]
    assert owners_of(text)[-2:] == [("Office of Lamps", "Lead"), ("Office of Tides", "Support")]


def test_figures_of_sections_and_of_tasks_are_told_apart() -> None:
    text = "Plan of Ostrel for Ports (2031-2033)\n1. General Requirements\n(1) Guiding ideology. We shall go on.\n(2) Work objectives. By 2033, 40 quays will be repaired.\n"
    text += "2. Key Tasks\n(1) Stones\n1. Repair quays. Repair the old ones.\n2. Sell stones. Sell them.\n(2) Lamps\n3. Light piers. Light them.\n"
    text += "3. Safeguard Measures\n(1) Strengthen leadership. Set up a group.\n(2) Raise funds. Raise them.\n"
    assert outline_of(text) == [
        "Objective (2)",
        "Objective By 2033, 40 quays will be repaired < (2)",
        "Area (1)",
        "Task 1 < (1)",
        "Task 2 < (1)",
        "Area (2)",
        "Task 3 < (2)",
        "Safeguard (1)",
        "Safeguard (2)",
    ]


def test_ordinals_may_begin_anew_below_each_figure() -> None:
    text = "Press Release on the Plan of Ostrel for Ports (2031-2033)\nI. Overall goals\nBy 2033, 40 quays will be repaired.\nII. Main content of the Plan\n"
    text += "1.\nImplementing the stone project\nFirst, we will repair quays.\nSecond, we will sell stones.\n2.\nImplementing the lamp project\nFirst, we will light piers.\nSecond, we will add lamps.\n"
    rows = outline_of(text)
    assert [row for row in rows if not row.startswith("Objective")] == [
        "Area 1",
        "Task First < 1",
        "Task Second < 1",
        "Area 2",
        "Task First < 2",
        "Task Second < 2",
    ]


def test_sections_may_have_bare_figures_and_parts_a_word_of_their_own() -> None:
    text = "OSTREL CITY COUNCIL\nQUAYS AND COOL\nPIERS PLAN\n2031–2033\n1 Introduction\nThe port is old.\n2 Objectives\n2.1 Repaired quays will be 40 by 2033.\n2.2 Lit piers will be 20 by 2033.\n"
    text += "3 More stones\n3.1 Repair the old quays\nRepair them.\n3.2 Sell stones\nSell them.\n4 Delivery\n4.1 Report\nReport each year.\n"
    assert outline_of(text) == [
        "Objective 2",
        "Objective 2.1 < 2",
        "Objective 2.2 < 2",
        "Area 3",
        "Task 3.1 < 3",
        "Task 3.2 < 3",
        "Safeguard 4.1",
    ]
    title = draft_of(text).plans[0].title
    assert title is not None
    assert title.value == "QUAYS AND COOL PIERS PLAN 2031–2033"
    text = "Ostrel Wool Plan 2031-2033\nPou 1: Grow demand\n| No. | Action | Lead | Timeframe |\n|---|---|---|---|\n| 1a | Sell wool | Wool Board | 2032 |\n| 1b | Show wool | Wool Board | 2033 |\n"
    text += "Pou 2: Better fibre\n| No. | Action | Lead | Timeframe |\n|---|---|---|---|\n| 2a | Test wool | Wool Institute | 2032 |\nPou 3: New uses\n| No. | Action | Lead | Timeframe |\n|---|---|---|---|\n| 3a | Felt wool | Wool Board | 2033 |\n"
    assert [row for row in outline_of(text) if row.startswith("Area")] == ["Area 1", "Area 2", "Area 3"]


def test_sections_may_be_counted_in_words_and_goals_and_tasks_have_signs() -> None:
    text = "Plan of Ostrel for Ports (2031-2033)\nQing Zheng〔2031〕No. 19\nOne, Overall objectives\n◆ By the end of 2031, 20 quays will be repaired.\n◆ By 2033, 40 quays will be repaired.\nTwo, Key tasks\n(I) Stones\n"
    text += "◇Task 1: Repair quays. Repair the old ones. [Office of Stones (lead), Office of Sand. The first of those listed is the lead unit, the same below]\n◇Task 2: Sell stones. Sell them. [Office of Sand, Office of Tides]\n"
    text += "Three, Guarantee measures\n(1) Strengthen leadership. Set up a group.\n(2) Raise funds. Raise them.\n"
    assert outline_of(text) == [
        "Objective One",
        "Objective By the end of 2031, 20 quays will be repaired < One",
        "Objective By 2033, 40 quays will be repaired < One",
        "Area (I)",
        "Task 1 < (I)",
        "Task 2 < (I)",
        "Safeguard (1)",
        "Safeguard (2)",
    ]
    assert owners_of(text) == [
        ("Office of Stones", "Lead"),
        ("Office of Sand", "Support"),
        ("Office of Sand", "Lead"),
        ("Office of Tides", "Support"),
    ]


def test_numbered_questions_name_their_sections() -> None:
    text = "Interpretation of the Plan of Ostrel for Ports (2031-2033)\n1. What is the background of the Plan?\nIt is old.\n2. What goals will be achieved?\nBy 2033, 40 quays will be repaired.\n"
    text += "3. What are the key tasks of the Plan?\n(1) Repair stones. Repair the old quays with care.\n(2) Add lamps. Add lamps to all of the piers.\n4. What safeguard measures are there?\n(1) Strengthen leadership. Set up a group.\n(2) Raise funds. Raise them.\n5. How long is the Plan valid?\nThree years.\n"
    assert [row.split()[0] for row in outline_of(text)] == [
        "Objective",
        "Objective",
        "Task",
        "Task",
        "Safeguard",
        "Safeguard",
    ]


def test_tasks_that_a_paragraph_counts_with_the_first_is_to() -> None:
    text = "Interpretation of the Action Plan for Ferries in Ostrel (2026-2028)\nWhat the Plan asks to be done\n"
    for name in ("Widening supply", "Making delivery smooth", "Holding the line"):
        text += (
            f"{name}. The plan puts forward two tasks. The first is to open a ledger of operators in all ports. "
        )
        text += "The second is to carry out inspections of every vessel.\n"
    found = outline_of(text)
    assert [row.split(" ")[0] for row in found] == ["Area", "Task", "Task"] * 3


def test_rows_without_bodies_head_the_rows_below_and_months_belong_to_the_year_of_the_plan() -> None:
    text = "2026 Work Plan of Ostrel for Sewers\n1. Tasks\n| No. | Task | Lead department | Supporting departments | Deadline |\n"
    text += "| (A) | Surveys and plans | | | |\n"
    text += "| 1 | Survey 105 villages | Water Bureau | all townships and subdistricts | End of March |\n"
    text += (
        "| (B) | Construction | | | |\n| 2 | Lay 86 km of pipes | Sewer Bureau | townships concerned | May 15 |\n"
    )
    assert outline_of(text) == [
        "Area Surveys and plans",
        "Task 1 < Surveys and plans",
        "Area Construction",
        "Task 2 < Construction",
    ]
    assert [name for name, _ in owners_of(text)] == [
        "Water Bureau",
        "all townships and subdistricts",
        "Sewer Bureau",
        "townships concerned",
    ]
    plan = draft_of(text).plans[0]
    assert [one.deadline for one in plan.targets] == ["2026-03", "2026-05-15"]


def test_goals_with_headings_of_their_own_are_objectives() -> None:
    text = (
        "Ferry Action Plan 2026-2028\nI. Main objectives\nBy the end of 2028, a network of quays will be built.\n"
    )
    text += "— Facilities. The capacity of quays will reach 40 boats.\n— Service. The share of boats on time will be above 90%.\n"
    text += "II. Key tasks\n1. Build quays\nBuild.\n2. Build piers\nBuild.\n"
    assert [row for row in outline_of(text) if row.startswith("Objective")][-2:] == [
        "Objective Facilities < I",
        "Objective Service < I",
    ]


def test_articles_of_measures_and_questions_of_an_interpretation() -> None:
    text = "Interpretation of the Several Measures for Yachts in Ostrel\nI. Background\nLong ago.\nII. What goals have been set?\n"
    text += "By 2029, 40 berths shall be built.\nIII. Main contents\n◆ Part One: Improve harbours\nArticle 1 Build berths. Build them.\n"
    text += 'Article 2 "One thing" for registration. Integrate it.\n◆ Part Two: Hold events\nArticle 3 Hold a show. Hold it.\n'
    text += "Article 4 Hold a race. Hold it.\nIV. Interpretation authority and contact\nThe Harbour Bureau explains it.\n"
    assert [row for row in outline_of(text) if "berths shall" not in row] == [
        "Objective II",
        "Area One",
        "Task 1 < One",
        "Task 2 < One",
        "Area Two",
        "Task 3 < Two",
        "Task 4 < Two",
    ]


def test_chapters_hold_articles_with_their_names_in_brackets() -> None:
    text = "Several Measures of Ostrel for Ports\nChapter I   General Provisions\nArticle 1 (Purpose) To build ports.\n"
    text += "Article 2 (Goals) By 2030, 40 berths shall be built.\nChapter II   Building Ports\nArticle 3 (Berths) Build berths.\n"
    text += "Article 4 (Piers) Build piers.\nChapter III   Supplementary Provisions\nArticle 5 These measures take effect today.\n"
    found = [row for row in outline_of(text) if "berths shall" not in row]
    assert found == ["Objective 2", "Area Chapter II", "Task 3 < Chapter II", "Task 4 < Chapter II"]
