"""English plans: tables whose columns have no owner, rows that lost their cells, and records of keys and values."""

from __future__ import annotations

from english_readings import draft_of, outline_of, owners_of


def test_bodies_may_stand_before_the_date_of_a_row_that_lost_its_cells() -> None:
    text = "Ferry Action Plan of Ostrel 2027-2030\n\nSail Council (SC)\nWhere several bodies are listed, the first one leads.\n\nObjective 1. Build ferries\n"
    text += "Action Measure Responsible Party Target Date\n1.1 Weld the hulls of the new ferries in the \nyard Completion Tide Office, Harbour Academy Dec. 31, 2028\n"
    text += "1.2 Publish a list of the wrecks \nin the bay\nCompletion SC June 30, 2027\n1.3 Train the pilots\nProgress SC, Tide Office Annually\n"
    text += "2. Evaluation of wrecks, Tide Office, 2026.\n\nObjective 2. Run ferries\nAction Measure Responsible Party Target Date\n2.1 Open the night line Completion SC \nWithin 12 months \nof the adoption\n"
    assert owners_of(text) == [
        ("Tide Office", "Lead"),
        ("Harbour Academy", "Support"),
        ("SC", "Responsible"),
        ("SC", "Lead"),
        ("Tide Office", "Support"),
        ("SC", "Responsible"),
    ]


def test_rows_of_tasks_and_times_are_tasks_though_no_column_says_who() -> None:
    text = "Ferry Strategy of Ostrel - Task Matrix\n\n| **Section** | **Task** | **Agency Action Timeline (measured from the date of issue)** |\n"
    text += "| General | Offices must submit a list of their ferries. | Within 60 days. |\n| Hulls | Offices must weld at least 3 hulls. | Within one year. |\n"
    assert outline_of(text) == [
        "Task Offices must submit a list of their ferries",
        "Task Offices must weld at least 3 hulls",
    ]
    assert owners_of(text) == []


def test_a_table_of_keys_and_values_describes_one_task() -> None:
    record = "# {0}\n\n| Action outline | Action name | {0} |\n| --- | --- | --- |\n| | Action description | {1} |\n| Implementation | Responsible bodies/person for implementation | {2} |\n| | Action scale & addressed entities | The bay and all of its islands |\n| | Comments on implementation | {3} |\n\n"
    text = "Climate Action Plan of Ostrel\n\n" + record.format(
        "Quiet ferries", "Build 12 quiet ferries by 2030.", "Tide Office, Harbour Agency", "None."
    )
    text += record.format("Warm quays", "Heat 40 quays by 2031.", "City of Ostrel", "Money is found.")
    assert [row.split(" <")[0] for row in outline_of(text) if row.startswith("Task")] == [
        "Task Quiet ferries",
        "Task Warm quays",
    ]
    assert owners_of(text) == [
        ("Tide Office", "Responsible"),
        ("Harbour Agency", "Responsible"),
        ("City of Ostrel", "Responsible"),
    ]
    assert [str(one.value) for one in draft_of(text).plans[0].targets] == ["12", "40"]


def test_numbers_of_headings_and_of_lists_are_two_in_markdown() -> None:
    text = "# Ferry Plan of Ostrel 2026-2029\n\n**Office of Tides**\n\n## 1. Why a plan\n\nThe bay is loud.\n\n## 2. Vision and headline targets\n\nBy 2029, 20 ferries run.\n\n"
    text += "## 3. Priority areas\n\n### Priority area A: Hulls\n\n| No. | Action | Lead |\n|---|---|---|\n| A1 | Weld the hulls | Sail Office |\n\n"
    text += "### Priority area B: Pilots\n\n| No. | Action | Lead |\n|---|---|---|\n| B1 | Train the pilots | Tide Office |\n\n"
    text += "## 4. Implementation and monitoring\n\n1. **Steering.** The council meets.\n2. **Funding.** The plan is paid for.\n"
    assert [row.split()[0] for row in outline_of(text)] == [
        "Objective",
        "Area",
        "Task",
        "Area",
        "Task",
        "Safeguard",
        "Safeguard",
    ]


def test_figures_with_the_comma_of_a_chinese_list_head_sections() -> None:
    text = "Three-Year Action Plan for the Bamboo of Ostrel (2025-2027)\n\n1、 Overall requirements\n\nWe will go on.\n\n2、 Development goals\n\nBy 2027, the output will reach 90 million yuan.\n\n"
    text += "3、 Key tasks\n\n(1) Plant bamboo\n\n1. Choose seeds. Choose good seeds. (Lead: Forest Bureau)\n\n2. Plant fields. Plant 30 fields. (Lead: Forest Bureau)\n\n(2) Sell bamboo\n\n3. Open a market. Open it soon. (Lead: Forest Bureau)\n\n4、 Guarantee measures\n\n(1) Strengthen leadership. A group is set up.\n"
    assert [row.split()[0] for row in outline_of(text)] == [
        "Objective",
        "Objective",
        "Area",
        "Task",
        "Task",
        "Area",
        "Task",
        "Safeguard",
    ]


def test_ordinals_between_two_parts_stand_below_the_first() -> None:
    text = "Interpretation of the Ferry Plan of Ostrel\n\nI. Main contents\n\n(I) Overall objectives\n\nBy 2028, 20 ferries run.\n\n(II) Key tasks\n\nFirst, building ferries. 1. Hulls will be welded in the yard behind the old quay of the harbour. They are strong.\n2. Masts will be set. They are tall.\n\n"
    text += "Second, training pilots. 3. Pilots will be trained in the school behind the old quay of the harbour. They are many.\n4. A school will be opened. It is new.\n\n(III) Safeguards\n\n1. Leadership will be strengthened. A group is set up.\n2. Money will be raised. Funds are found.\n"
    assert [row.split()[0] for row in outline_of(text)] == [
        "Objective",
        "Area",
        "Task",
        "Task",
        "Area",
        "Task",
        "Task",
        "Safeguard",
        "Safeguard",
    ]
