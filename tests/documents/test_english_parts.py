"""English plans: which parts are works, goals and safeguards, and who is named by rules, brackets and tables."""

from __future__ import annotations

import pytest
from english_readings import draft_of, outline_of, owners_of

TITLE = "Harbour Plan for Ostrel 2028-2032\n"


def test_a_strategy_with_lines_of_its_own_on_who_does_it_is_a_task() -> None:
    text = TITLE + "Goal 1: Clean harbours.\nObjective 1.1: By 2030, cut spills by 20 percent.\n"
    text += (
        "Strategy 1.1.1  Train the crews of all tugs.\nLead: Harbour Board\n"
        "Partners: St. Brendan Office; Mint Office\n"
    )
    text += "Strategy 1.1.2  Buy booms for the docks.\nLead: Mint Office\n"
    assert [one for one in outline_of(text) if "Strategy" in one or one.startswith(("Task", "Area"))] == [
        "Task 1.1.1 < 1.1",
        "Task 1.1.2 < 1.1",
    ]
    assert ("St. Brendan Office", "Support") in owners_of(text)


def test_codes_of_figures_and_capitals_number_actions() -> None:
    text = TITLE + "GOAL 1. Clean water\nBy 2030 the port will cut waste by 15 percent.\n"
    text += "Action 1-A: Meters\nInstall meters.\n     Responsible agency:   Harbour Board\n"
    text += "Action 1-B: Pumps\nInstall pumps.\n     Responsible agency:   Mint Office\n"
    assert [one for one in outline_of(text) if one.startswith("Task")] == ["Task 1-A < 1", "Task 1-B < 1"]
    assert owners_of(text) == [("Harbour Board", "Responsible"), ("Mint Office", "Responsible")]


def test_codes_that_head_sections_stand_above_their_fields() -> None:
    text = TITLE + "C1  Where we want to be\nBy 2030 the port will be cleaner.\nC2  Focus areas and actions\n"
    text += (
        "Focus area A: Docks\nA.1 Gates. Renew the gates. [Lead: Harbour Board]\n"
        "A.2 Locks. Renew the locks. [Lead: Mint Office]\n"
    )
    text += (
        "C3  Making it happen\nGovernance. A board will guide it. [Lead: Harbour Board]\n"
        "Review. It will be renewed in 2032.\n"
    )
    assert outline_of(text) == [
        "Objective C1",
        "Objective By 2030 the port will be cleaner < C1",
        "Area A",
        "Task A.1 < A",
        "Task A.2 < A",
        "Safeguard Governance",
        "Safeguard Review",
    ]


@pytest.mark.parametrize(
    ("rule", "roles"),
    [
        (
            'The first body named in the column "Who" is the lead; the others support it.',
            ["Lead", "Support", "Lead"],
        ),
        (
            "Each work names one accountable agency, shown first, and its partners, shown after the slash.",
            ["Lead", "Support", "Lead"],
        ),
        ("The first institution in the column is the lead.", ["Lead", "Support", "Lead"]),
        ("Bodies are named in no order.", ["Responsible", "Responsible", "Responsible"]),
    ],
)
def test_rules_say_that_the_first_leads(rule: str, roles: list[str]) -> None:
    text = TITLE + rule + "\nPriority 1. Docks\n1.1 Gates\nRenew the gates. (Harbour Board / Mint Office)\n"
    text += "1.2 Locks\nRenew the locks. (Harbour Board)\n"
    assert [role for _, role in owners_of(text)] == roles


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        (
            "Agency Lead: Harbour Board      Supporting: Mint Office",
            [("Harbour Board", "Lead"), ("Mint Office", "Support")],
        ),
        ("Agency Leads: Harbour Board, Mint Office", [("Harbour Board", "Lead"), ("Mint Office", "Lead")]),
        (
            "[Action: Harbour Board (Docks); Support: Mint Office]",
            [("Harbour Board (Docks)", "Responsible"), ("Mint Office", "Support")],
        ),
        ("Lead: HHS (CDC)", [("HHS (CDC)", "Lead")]),
        ("Lead: Harbour Board (HB)", [("Harbour Board", "Lead")]),
    ],
)
def test_labels_and_brackets_of_names(line: str, wanted: list[tuple[str, str]]) -> None:
    text = TITLE + f"Action 1. Gates\nRenew the gates.\n{line}\nAction 2. Locks\nRenew the locks.\n"
    assert owners_of(text) == wanted


def test_lines_that_figures_or_letters_count_below_a_heading_are_parts_of_it() -> None:
    text = TITLE + "Our Targets\n1  By 2030, all tugs will be electric.\n2  By 2032, waste will fall by 40%.\n"
    text += "Thrust 1: Docks\n1.1 Gates. The Harbour Board will renew the gates.\n1.2 Locks. Renew the locks.\n"
    text += (
        "Thrust 2: Ships\n2.1 Tugs. Renew the tugs.\nThrust 3: Crews\n3.1 Schools. Train the crews.\n"
        "How it will be supported\n"
    )
    text += "(a) Coordination. A group will meet.\n(b) Funding. Money will be found.\n"
    assert [one for one in outline_of(text) if one.startswith(("Objective", "Safeguard"))] == [
        "Objective Our Targets",
        "Objective 1 < Our Targets",
        "Objective 2 < Our Targets",
        "Safeguard (a)",
        "Safeguard (b)",
    ]


def test_goals_counted_by_small_figures_alone_are_objectives() -> None:
    text = TITLE + "I. Background\nShips grow.\nII. Objectives\n(i) To raise traffic by 50 per cent by 2030.\n"
    text += (
        "(ii) To halve waste by 2032.\nIII. Action points\n1. Gates\nRenew the gates.\n2. Locks\nRenew the locks.\n"
    )
    assert outline_of(text)[:3] == ["Objective II", "Objective (i) < II", "Objective (ii) < II"]


def test_paragraphs_named_actions_for_something_are_tasks() -> None:
    text = (
        TITLE
        + "I. Development goals\nBy 2030, traffic is to double.\nII. Main content\nThe plan has three actions.\n"
    )
    for name, who in (("docks", "Harbour Board"), ("locks", "Mint Office"), ("gates", "Dock Office")):
        text += f"Action for renewing {name}. It is led by the {who} with the support of Binhu District. "
        text += (
            "Money, staff and land are given to it as the needs of the port grow. The first task is to plan it. "
        )
        text += "The second is to do it.\n"
    text += "III. Safeguards\n1. Organization. A group is set up.\n2. Capital. Money is found.\n"
    assert [one for one in outline_of(text) if one.startswith("Task")] == [
        "Task Action for renewing docks",
        "Task Action for renewing locks",
        "Task Action for renewing gates",
    ]
    assert owners_of(text)[:2] == [("Harbour Board", "Lead"), ("Binhu District", "Support")]


def test_rows_below_task_and_content_are_tasks_with_codes() -> None:
    text = (
        TITLE + "CHAPTER ONE GOALS\n1.1 Overall goal. By 2032 traffic is to double.\nCHAPTER TWO PRINCIPAL WORK\n"
    )
    text += "2.1 Docks\nTask | Content | Responsible party | Time limit\n"
    text += (
        "S-1 | Renew the gates of all docks | Harbour Board | December 2031\n"
        "S-2 | Renew the locks of all docks | Mint Office | 2032\n"
    )
    text += (
        "2.2 Ships\nTask | Content | Responsible party | Time limit\n"
        "U-1 | Renew the tugs of the port | Harbour Board | 2030\n"
    )
    text += "U-2 | Renew the ferries of the port | Mint Office | 2031\n"
    assert [one for one in outline_of(text) if not one.startswith("Objective")] == [
        "Area 2.1",
        "Task S-1 < 2.1",
        "Task S-2 < 2.1",
        "Area 2.2",
        "Task U-1 < 2.2",
        "Task U-2 < 2.2",
    ]


def test_rows_of_one_cell_a_line_end_with_who_does_it() -> None:
    text = (
        TITLE + "Strategic Objective 1: Safe docks\nActivity\nOutput indicator\nTarget\nTime frame\nResponsible\n"
    )
    text += "1.1 Renew the gates\nNumber of gates\n40 gates\nby June 2030\nHarbour Board, Mint Office\n"
    text += "1.2 Renew the locks\nNumber of locks\n12 locks\nby 2031\nHarbour Board\n"
    text += "Strategic Objective 2: Safe ships\n"
    assert owners_of(text) == [
        ("Harbour Board", "Responsible"),
        ("Mint Office", "Responsible"),
        ("Harbour Board", "Responsible"),
    ]


@pytest.mark.parametrize("years", ["(2030 – 2035)", "Fiscal Years 2030–2035"])
def test_years_below_a_title_belong_to_it(years: str) -> None:
    text = f"Safe Docks and Ships of Ostrel: Implementation Plan\n{years}\n\nAction 1. Gates\nRenew them.\nAction 2. Locks\nGo on.\n"
    plan = draft_of(text).plan
    assert plan is not None and plan.title is not None
    assert plan.title.value.endswith(years.replace("–", "–"))
    assert (plan.start_year, plan.end_year) == (2030, 2035)


def test_a_task_goes_on_over_lines_of_its_own_in_a_table_of_one_cell_a_line() -> None:
    text = TITLE + "Time frame: Short = by the end of 2029; Long = by the end of 2032.\nStrategy A: Docks\n"
    text += "Action No.\nAction\nLead Agency\nSupporting Agencies\nTime Frame\n"
    text += "A-1\nClose the 14 gaps in the quay,\nincluding the old lock.\nHarbour Board\nMint Office\nLong\n"
    text += "A-2\nPublish a guide.\nMint Office\nHarbour Board\nShort\nStrategy B: Ships\n"
    assert owners_of(text) == [
        ("Harbour Board", "Lead"),
        ("Mint Office", "Support"),
        ("Mint Office", "Lead"),
        ("Harbour Board", "Support"),
    ]


def test_partner_s_is_a_column_of_those_who_support() -> None:
    text = TITLE + "## Actions\n| No | Action | Lead | Partner(s) | Year |\n|---|---|---|---|---|\n"
    text += (
        "| 1.1 | Survey the docks | Harbour Board | Mint Office | 2031 |\n"
        "| 1.2 | Clean the docks | Mint Office | | 2032 |\n"
    )
    assert owners_of(text) == [("Harbour Board", "Lead"), ("Mint Office", "Support"), ("Mint Office", "Lead")]


def test_work_item_names_a_column_of_tasks() -> None:
    text = TITLE + "## Actions\n| No | Work item | Responsible | Year |\n|---|---|---|---|\n"
    text += "| 1 | Survey the docks | Harbour Board | 2031 |\n| 2 | Clean the docks | Mint Office | 2032 |\n"
    assert owners_of(text) == [("Harbour Board", "Responsible"), ("Mint Office", "Responsible")]


def test_a_tab_parts_the_number_of_a_theme_from_its_name() -> None:
    text = (
        TITLE
        + "Theme 1\tDocks\n1.1 Gates\nRenew them.\n1.2 Locks\nRenew them.\nTheme 2\tShips\n2.1 Tugs\nRenew them.\n"
    )
    assert [one for one in outline_of(text) if one.startswith("Area")] == ["Area 1", "Area 2"]


def test_the_body_before_a_title_issued_it() -> None:
    text = (
        "Ostrel City Council: Harbour Action Plan 2028 to 2032\n\nAction 1. Gates\nRenew them.\n"
        "Action 2. Locks\nGo on.\n"
    )
    plan = draft_of(text).plan
    assert plan is not None and plan.title is not None
    assert plan.title.value == "Harbour Action Plan 2028 to 2032"
    assert [one.value for one in plan.issuers] == ["Ostrel City Council"]


@pytest.mark.parametrize(
    "line",
    [
        "Harbour Ministry  |  Ostrel Mint Office",
        "Harbour Ministry        Ostrel Mint Office",
        "Issued by: Harbour Ministry\n           Ostrel Mint Office",
    ],
)
def test_issuers_stand_beside_or_below_each_other(line: str) -> None:
    text = f"{line}\nHarbour Action Plan 2028-2032\n\nAction 1. Gates\nRenew them.\nAction 2. Locks\nGo on.\n"
    plan = draft_of(text).plan
    assert plan is not None
    assert [one.value for one in plan.issuers] == ["Harbour Ministry", "Ostrel Mint Office"]
