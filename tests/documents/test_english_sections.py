"""English plans: sections without numbers or with letters, their lists, and the lines that pages broke."""

from __future__ import annotations

import pytest
from english_readings import draft_of, outline_of, owners_of, targets_of

TITLE = "Harbour Plan for Ostrel 2028-2032\n"


def test_letters_number_chapters() -> None:
    text = TITLE + "CHAPTER A.  TARGETS FOR 2030\nA-1  Scale. Trade reaches 12 million tons by 2030.\n"
    text += "CHAPTER B.  TASKS\nTask 1.  Gates. Renew the gates.\nTask 2.  Docks. Renew the docks.\n"
    text += "CHAPTER C.  GUARANTEES\nC-1  Leadership. The Harbour Board leads.\nC-2  Finance. Funds are raised.\n"
    assert [one.split(" <")[0] for one in outline_of(text)] == [
        "Objective CHAPTER A",
        "Objective A-1",
        "Task 1",
        "Task 2",
        "Safeguard C-1",
        "Safeguard C-2",
    ]


def test_points_that_begin_with_a_date_are_milestones_and_no_tasks() -> None:
    text = TITLE + "Outcomes we are aiming for\nO1. Half of all ships are electric by 2030.\nO2. No ship waits.\n"
    text += "Workstream 1. Docks\n1.1 Gates\nThe Harbour Board will renew the gates.\nMilestones\n"
    text += "• Q1 2029 – pilot opens\n• Q4 2030 – 60 gates renewed\n1.2 Locks\nThe locks will be renewed.\n"
    assert [one for one in outline_of(text) if not one.startswith("Objective")] == [
        "Area 1",
        "Task 1.1 < 1",
        "Task 1.2 < 1",
    ]
    assert sum(one.startswith("Objective O") for one in outline_of(text)) == 3  # the heading and two
    assert ("60", "2030-12") in [(str(one.value), one.deadline) for one in draft_of(text).plans[0].targets]


def test_a_star_behind_the_number_of_an_action_marks_it() -> None:
    text = TITLE + "Action 1.1  Renew the gates.\nAction 1.2 *  Renew the locks.\nAction 1.3  Renew the docks.\n"
    assert outline_of(text) == ["Task 1.1", "Task 1.2", "Task 1.3"]


def test_the_rows_of_a_table_behind_safeguards_are_none() -> None:
    text = TITLE + "Actions\nAction 1. Renew the gates.\nAction 2. Renew the docks.\nOversight\n"
    text += "Reporting. The Harbour Board will report each year.\n\nFunding. The Mint Office will pay.\n\n"
    text += "Table 1. What we measure\nIndicator        2028      2032\nShips        10      20\n"
    assert [one for one in outline_of(text) if one.startswith("Safeguard")] == [
        "Safeguard Reporting",
        "Safeguard Funding",
    ]


def test_a_table_of_contents_may_number_its_lines_without_dots() -> None:
    text = TITLE + "Contents\n1 Current situation\n2 Objectives\n3 Tasks\n4 Guarantee measures\n\n"
    text += "1 Current situation\nShips wait.\n\n2 Objectives\n2.1 Near term. By 2030 no ship waits.\n\n3 Tasks\n"
    text += "3.1 Gates. Renew the gates.\n3.2 Docks. Renew the docks.\n\n4 Guarantee measures\n"
    text += "4.1 Leadership. The Harbour Board leads.\n"
    assert outline_of(text) == [
        "Objective 2",
        "Objective 2.1 < 2",
        "Task 3.1",
        "Task 3.2",
        "Safeguard 4.1",
    ]


def test_long_lines_go_on_within_the_name_of_a_body() -> None:
    line = (
        "The gates of the harbour will be renewed with the newest machines that the world has, and tested in all "
    )
    text = (
        TITLE + f"1. Gates. {line}weathers. Led by the Harbour Board, in cooperation with the Municipal Transport\n"
    )
    text += "Commission and the Mint Office.\n2. Docks. The docks will be renewed. Led by the Mint Office.\n"
    assert owners_of(text) == [
        ("Harbour Board", "Lead"),
        ("Municipal Transport Commission", "Support"),
        ("Mint Office", "Support"),
        ("Mint Office", "Lead"),
    ]


def test_in_a_column_those_before_the_semicolon_lead() -> None:
    text = TITLE + "(In the last column the body before the semicolon is the lead, those after it give support.)\n"
    text += "Serial\tWork item\tTime\tResponsible Party\nF1\tSurvey the docks\t2029\tHarbour Board; Mint Office\n"
    text += "F2\tRenew the gates\t2030\tMint Office; Harbour Board\n"
    assert owners_of(text) == [
        ("Harbour Board", "Lead"),
        ("Mint Office", "Support"),
        ("Mint Office", "Lead"),
        ("Harbour Board", "Support"),
    ]


def test_frames_may_mean_a_day() -> None:
    text = TITLE + "Timeframes: short term means by 30 June 2029, medium term by 30 June 2031.\n"
    text += "No\tAction\tTimeframe\tLead\n1.1\tRenew 20 gates\tShort term\tHarbour Board\n"
    text += "1.2\tRenew 30 docks\tMedium term\tMint Office\n"
    assert [(str(one.value), one.deadline) for one in draft_of(text).plans[0].targets] == [
        ("20", "2029-06-30"),
        ("30", "2031-06-30"),
    ]


def test_the_years_of_indicators_stand_in_brackets_behind_their_names() -> None:
    text = TITLE + "1. Goals\nIndicator | Baseline (2025) | Mid-term (2029) | End-term (2031)\n"
    text += "Ships in the harbour | 98 | 120 | 149\nShips that wait | 50 | 20 | 10\n2. Actions\n2.1 Gates. Renew them.\n"
    assert [(str(one.value), one.deadline) for one in draft_of(text).plans[0].targets] == [
        ("120", "2029"),
        ("149", "2031"),
        ("20", "2029"),
        ("10", "2031"),
    ]


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("Eighty-four ships will be electric by 2030.", "84"),
        ("At least twenty-one ships will be electric by 2030.", "21"),
    ],
)
def test_words_of_two_numbers_are_one(said: str, wanted: str) -> None:
    assert wanted in targets_of(said)[0].split()


def test_a_date_may_end_the_bracket_on_who_does_it() -> None:
    text = TITLE + "Action 1. Renew 20 gates.\n[Lead: Harbour Board; Support: Mint Office; Q4 2030]\n"
    text += "Action 2. Renew 30 docks.\n[Lead: Mint Office; March 2031]\n"
    assert [(str(one.value), one.deadline) for one in draft_of(text).plans[0].targets] == [
        ("20", "2030-12"),
        ("30", "2031-03"),
    ]
    assert len(owners_of(text)) == 3


def test_a_horizon_behind_a_dash_says_by_when() -> None:
    text = (
        TITLE + "M1. Gates. Renew 20 gates.\nNodal agency - Harbour Board\nHorizon - Medium term (by March 2030)\n"
    )
    text += "M2. Docks. Renew 30 docks.\nNodal agency - Mint Office\nHorizon - Long term (by March 2032)\n"
    assert [(str(one.value), one.deadline) for one in draft_of(text).plans[0].targets] == [
        ("20", "2030-03"),
        ("30", "2032-03"),
    ]


def test_initials_in_the_margin_say_who_does_it() -> None:
    text = TITLE + "The agency whose initials come first leads; the others support.\n\n"
    text += "HB   Harbour Board                  MO   Mint Office\n\nOur commitments\n\n"
    for number, (task, who) in enumerate(
        [("Renew all gates", "HB, MO"), ("Clean docks", "MO"), ("Count", "HB")], 1
    ):
        text += (
            f"{number}.  {task} of the harbour                         {who}\nThe harbour will be new by 2030.\n\n"
        )
    assert [name for name, _ in owners_of(text)] == ["HB", "MO", "MO", "HB"]


def test_chinese_figures_may_number_the_parts_of_a_translation() -> None:
    text = (
        TITLE + "一、General requirements\nShips sail.\n二、Key tasks\n(一)Renew the gates\n1、Cut the old gates.\n"
    )
    text += "2、Build new gates.\n(二)Clean the docks\n3、Dredge.\n4、Pave.\n三、Safeguard measures\n(一)Leadership. Lead.\n"
    text += "(二)Funding. Pay.\n"
    assert outline_of(text) == [
        "Area (一)",
        "Task 1 < (一)",
        "Task 2 < (一)",
        "Area (二)",
        "Task 3 < (二)",
        "Task 4 < (二)",
        "Safeguard (一)",
        "Safeguard (二)",
    ]
