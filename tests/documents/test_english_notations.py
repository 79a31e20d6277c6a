"""English plans: who does it, in the short forms that a plan makes for itself, and in sentences; one notation a test."""

from __future__ import annotations

import pytest
from english_readings import draft_of, outline_of, owners_of

TITLE = "Plan for the Harbours of Ostrel (2026-2032)\n"


def test_letters_behind_names_say_who_answers_and_who_helps() -> None:
    text = TITLE + "Workstream 1: Quays\n"
    text += "W1.1  Buy six cranes, by October 2031. Harbour Works (A), Procurement (R), Cabinet (I)\n"
    text += "W1.2  Raise the stock of fenders. Depot Services (A), Sail Forum (C)\n"
    text += "W1.3  Agree a rota for the quays. Street Scene (A), Harbour Works (R)\n"
    assert owners_of(text) == [
        ("Harbour Works", "Lead"),
        ("Procurement", "Support"),
        ("Depot Services", "Lead"),
        ("Street Scene", "Lead"),
        ("Harbour Works", "Support"),
    ]


def test_a_bracket_at_the_end_of_a_line_names_bodies_and_a_date() -> None:
    text = (
        TITLE
        + "CSD – Culture and Sport Department\n\nNHB – Northmere Harbour Board\n\nCommitment 1 – Open quays\n\n"
    )
    text += "C1.1 – Open 22 quays on Sunday afternoons (NHB, October 2031)\nC1.2 – Fit doors in 15 small sheds (NHB + CSD, March 2032)\n"
    text += "C1.3 – Adopt a standard for all sheds (CSD + NHB, December 2030)\n"
    assert [row.split(" <")[0] for row in outline_of(text)] == ["Area 1", "Task C1.1", "Task C1.2", "Task C1.3"]
    assert owners_of(text) == [
        ("NHB", "Lead"),
        ("NHB", "Lead"),
        ("CSD", "Support"),
        ("CSD", "Lead"),
        ("NHB", "Support"),
    ]
    plan = draft_of(text).plan
    assert plan is not None
    assert [one.deadline for one in plan.targets] == ["2031-10", "2032-03"]


def test_the_heading_of_an_action_names_bodies_and_a_quarter() -> None:
    text = (
        TITLE
        + "Priority A: Quays\n\nAction 1 — Department of Tides (Sail Office) — Q2 2031\nPublish the list of quays that have no service and rank them by need, after hearing those who live near them.\n\n"
    )
    text += "Action 2 — Sail Office (County Councils) — Q3 2032\nBegin 85 new routes in the villages that the list names first, so that nobody has to walk far to a quay.\n\n"
    text += "Action 3 — County Councils — Q4 2032\nProvide 1,100 marked berths with a hard standing, and shelters where the waiting times of people are long.\n"
    assert owners_of(text) == [
        ("Department of Tides", "Lead"),
        ("Sail Office", "Support"),
        ("Sail Office", "Lead"),
        ("County Councils", "Support"),
        ("County Councils", "Lead"),
    ]
    plan = draft_of(text).plan
    assert plan is not None
    assert [one.deadline for one in plan.targets] == ["2032-09", "2032-12"]


def test_a_recommendation_says_whom_it_is_for() -> None:
    text = TITLE + "Recommendations\n\n"
    text += "Recommendation 1 (for the Ministry of Tides, working with the Ministry of Sand)\nDredge the fairway by 2031.\n\n"
    text += "Recommendation 2 (for the Ministry of Sand)\nBuild groynes by 2032.\n\n"
    text += "Recommendation 3 (for the Sail Office)\nMark the berths by 2032.\n"
    assert owners_of(text) == [
        ("Ministry of Tides", "Responsible"),
        ("Ministry of Sand", "Support"),
        ("Ministry of Sand", "Responsible"),
        ("Sail Office", "Responsible"),
    ]


def test_the_paragraphs_of_a_division_of_tasks_are_tasks() -> None:
    text = "Haiyun divides up tasks for its harbour plan (2031-33)\n\nTargets\n\nBy 2033 the city will open 30 berths.\n\n"
    text += "Division of tasks\n\nThe dredging of fairways is the responsibility of the Harbour Bureau. Ten will be dredged by 2032.\n\n"
    text += "The Commerce Bureau takes charge of trade fairs, of which 20 will be held.\n\n"
    text += "Home delivery is entrusted to the Postal Administration, with the Harbour Bureau participating.\n\n"
    text += "Safeguards\n\nOverall coordination rests with the Harbour Bureau.\n\nPublicity falls to the Municipal Press Office.\n"
    assert [row.split()[0] for row in outline_of(text)][-5:] == ["Task", "Task", "Task", "Safeguard", "Safeguard"]
    assert owners_of(text) == [
        ("Harbour Bureau", "Responsible"),
        ("Commerce Bureau", "Responsible"),
        ("Postal Administration", "Responsible"),
        ("Harbour Bureau", "Support"),
        ("Harbour Bureau", "Responsible"),
        ("Municipal Press Office", "Responsible"),
    ]


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        (
            "3.2 The Ministry of Tides will lay regulations; it will be joined by the Ministry of Sand in this.",
            [("Ministry of Tides", "Responsible"), ("Ministry of Sand", "Support")],
        ),
        (
            "3.2 The Ministry of Tides will run a line, and will be supported in this by the Ministry of Sand.",
            [("Ministry of Tides", "Responsible"), ("Ministry of Sand", "Support")],
        ),
        (
            "3.2 The Ministry of Tides will review the dues; the Ministry of Sand will assist with figures.",
            [("Ministry of Tides", "Responsible"), ("Ministry of Sand", "Support")],
        ),
    ],
)
def test_numbered_paragraphs_say_who_does_it_and_who_helps(said: str, wanted: list[tuple[str, str]]) -> None:
    text = TITLE + f"Chapter 3: Quays\n\n3.1 Quays will be mended.\n\n{said}\n\n3.3 Sheds will be mended.\n"
    assert owners_of(text) == wanted


def test_figures_with_letters_number_actions() -> None:
    text = TITLE + "Goal 1 Plant more\n\n1a Plant 2,400 trees. Who: Parks and Gardens. When: by June 2032.\n\n"
    text += "1b Grow 8,000 seedlings. Who: Parks and Gardens. When: by June 2033.\n"
    assert [row.split(" <")[0] for row in outline_of(text)] == ["Objective 1", "Task 1a", "Task 1b"]


def test_small_letters_number_actions_and_a_dash_says_who() -> None:
    text = TITLE + "\nGOAL 1. MEND THE QUAYS\nMend 20 quays by 2030.\n\nStrategy 1.1  Plan ahead\n\n"
    text += "  a. Adopt a rule that sets a survey every two years, with the first for the old quays. — Sail Office with Ministry of Sand; 2028\n"
    text += "  b. Develop a model contract that shares the risk between owners and the public. — Ministry of Tides; 2029\n"
    text += "  c. Complete a study of the fairways that limits the number of new cuts. — Ministry of Sand with Sail Office; December 2030\n"
    assert [row.split(" <")[0] for row in outline_of(text)] == [
        "Objective 1",
        "Area 1.1",
        "Task a",
        "Task b",
        "Task c",
    ]
    assert owners_of(text) == [
        ("Sail Office", "Lead"),
        ("Ministry of Sand", "Support"),
        ("Ministry of Tides", "Lead"),
        ("Ministry of Sand", "Lead"),
        ("Sail Office", "Support"),
    ]


def test_decimals_may_head_the_actions_below_them() -> None:
    text = (
        TITLE
        + "\n3 Actions\n\n3.1 Rules\n\nAction 1. Scheme\nSet up a scheme of dues.\nLead: Ministry of Tides\n\n"
    )
    text += "Action 2. Code\nWrite a code of safety.\nLead: Sail Office\n\n3.2 Supply\n\nAction 3. Cranes\nBuy cranes for the quays.\nLead: Ministry of Sand\n"
    assert outline_of(text) == ["Area 3.1", "Task 1 < 3.1", "Task 2 < 3.1", "Area 3.2", "Task 3 < 3.2"]


def test_lines_of_bodies_that_a_slash_parts_say_who_leads() -> None:
    text = (
        TITLE
        + "\nAbbreviations: MCC – Marlshire County Council; MCon – Marlshire Constabulary; NH – National Harbours Agency.\n\n"
    )
    text += "THEME A – SAFE QUAYS\n\n"
    for number, who in enumerate(("MCC Highways / MCon, NH", "MCon / NH", "NH / MCC Highways"), 1):
        text += f"A{number}  Fit lamps on quay {number}. Fit lamps on the quay and on the sheds behind it, where people walk at night.\n    {who}\n\n"
    assert owners_of(text) == [
        ("MCC Highways", "Lead"),
        ("MCon", "Support"),
        ("NH", "Support"),
        ("MCon", "Lead"),
        ("NH", "Support"),
        ("NH", "Lead"),
        ("MCC Highways", "Support"),
    ]


def test_pathways_head_tasks_whose_bodies_stand_behind_a_dash_and_a_date() -> None:
    text = TITLE + "\nIn each action, the body listed first leads.\n\nPATHWAY 1\nMending the quays\n\n"
    text += "1.1 Extend the scheme of dues to second quays. (Q3 2028) – Sail Office, Ministry of Sand\n\n"
    text += "1.2 Open eight sheds with their own doors. (Q2 2029) – Ministry of Tides\n\n"
    text += "PATHWAY 2\nBuilding more\n\n2.1 Bring 70 empty sheds back into use. (Q4 2030) – Ministry of Sand, Sail Office\n"
    assert [row.split(" <")[0] for row in outline_of(text)] == [
        "Area 1",
        "Task 1.1",
        "Task 1.2",
        "Area 2",
        "Task 2.1",
    ]
    assert owners_of(text) == [
        ("Sail Office", "Lead"),
        ("Ministry of Sand", "Support"),
        ("Ministry of Tides", "Lead"),
        ("Ministry of Sand", "Lead"),
        ("Sail Office", "Support"),
    ]


def test_a_square_bracket_behind_an_owner_names_who_helps() -> None:
    text = (
        TITLE
        + "Action 1. Harbours\nBuild them.\nOwner: Data Division [Paying Agency; Sail Office]\nDue: Q3 2028\nAction 2. Other\nGo on.\n"
    )
    assert owners_of(text) == [("Data Division", "Lead"), ("Paying Agency", "Support"), ("Sail Office", "Support")]


def test_decimals_may_have_a_dash_behind_them() -> None:
    text = (
        TITLE
        + "\nChapter 4. Friends abroad\n\n4.1 – Agreements\nSign 3 agreements.\n\n4.2 – Control\nSet up an office.\n\n"
    )
    text += "Chapter 5. Carrying out the strategy\n\n5.1 – Council\nA council meets.\n\n5.2 – Money\nFunds are set aside.\n"
    assert outline_of(text) == [
        "Area Chapter 4",
        "Task 4.1 < Chapter 4",
        "Task 4.2 < Chapter 4",
        "Safeguard 5.1",
        "Safeguard 5.2",
    ]


def test_time_frames_may_be_said_behind_dashes() -> None:
    text = (
        TITLE
        + "\nTimeframes: *Short* – by the end of 2028; *Medium* – by the end of 2031; *Long* – by the end of 2035.\n\n"
    )
    text += "| Ref | Task | Lead | Partners | Timeframe |\n|---|---|---|---|---|\n"
    text += "| 1.1 | Drill 12 bores | Sail Office | Ministry of Sand | Short |\n| 1.2 | Install 40 meters | Sail Office | Ministry of Tides | Medium |\n"
    plan = draft_of(text).plan
    assert plan is not None
    assert [one.deadline for one in plan.targets] == ["2028", "2031"]


def test_a_sentence_right_behind_the_number_of_an_action_says_who_does_it() -> None:
    text = (
        TITLE
        + "Goal 1 Mend\n\nObjective 1.1 Mend the quays\n\nAction 1.1.1 The Ministry of Tides will survey the quays.\n\n"
    )
    text += "Action 1.1.2 The Ministry of Sand will mend 20 quays by 2030.\n"
    assert owners_of(text) == [("Ministry of Tides", "Responsible"), ("Ministry of Sand", "Responsible")]


def test_a_council_keeps_the_part_of_it_that_does_the_work() -> None:
    text = (
        TITLE
        + "Action 1. Harbours\nBuild them.\nLead: City Council (Highways)\nPartners: Sail Office (SO), Town Council (TC)\nAction 2. Other\nGo on.\n"
    )
    assert owners_of(text) == [
        ("City Council (Highways)", "Lead"),
        ("Sail Office", "Support"),
        ("Town Council", "Support"),
    ]
