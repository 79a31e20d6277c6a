"""English plans: who does it, one notation a test."""

from __future__ import annotations

import pytest
from english_readings import draft_of, outline_of, owners_of

from spacegraph.documents.english.names import split_english


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Ministry of Trade, Tides and Sand, Sail Office", ["Ministry of Trade, Tides and Sand", "Sail Office"]),
        ("Municipal Reef and Current Commission", ["Municipal Reef and Current Commission"]),
        ("Ministry of Sand and Ministry of Tides", ["Ministry of Sand", "Ministry of Tides"]),
        ("Ministry of Sand, Ostrel Railways", ["Ministry of Sand", "Ostrel Railways"]),
        ("Sail Office; Reef Watch Ostrel", ["Sail Office", "Reef Watch Ostrel"]),
        ("Sail Office (SO) and relevant departments", ["Sail Office", "relevant departments"]),
        (
            "Department of Science and Technology and Ostrel Agricultural University",
            ["Department of Science and Technology", "Ostrel Agricultural University"],
        ),
    ],
)
def test_names_keep_their_commas_and_their_and(words: str, names: list[str]) -> None:
    assert [one.text for one in split_english(words, 0, len(words), {"SO": "Sail Office"})] == names


@pytest.mark.parametrize(
    ("line", "owners"),
    [
        ("Lead: Sail Office; Partners: Reef Watch, Tide Board", [("Sail Office", "Lead"), ("Reef Watch", "Support"), ("Tide Board", "Support")]),
        ("Owner: Sail Ostrel\nSupporting partners: local authorities", [("Sail Ostrel", "Responsible"), ("local authorities", "Support")]),
        ("Responsible: Sail Office (lead), Tide Board", [("Sail Office", "Lead"), ("Tide Board", "Support")]),
        ("Weld it. (Municipal Sail Bureau, Municipal Tide Bureau)", [("Municipal Sail Bureau", "Responsible"), ("Municipal Tide Bureau", "Responsible")]),
        ("Weld it. (Led by the Sail Bureau, with the cooperation of the Tide Bureau and the Reef Office)", [("Sail Bureau", "Lead"), ("Tide Bureau", "Support"), ("Reef Office", "Support")]),
        ("Weld it. (Sail Bureau takes the lead; Tide Bureau and Reef Office cooperate)", [("Sail Bureau", "Lead"), ("Tide Bureau", "Support"), ("Reef Office", "Support")]),
        ("The Ministry of Tides is responsible for the hulls; the Sail Office shall support it.", [("Ministry of Tides", "Responsible"), ("Sail Office", "Support")]),
        ("The Academy of Tides takes the lead.", [("Academy of Tides", "Lead")]),
        ("Weld it. (Responsible bodies: Sail Bureau, Tide Bureau. The body listed first takes the lead, the same below.)", [("Sail Bureau", "Lead"), ("Tide Bureau", "Support")]),
        ("Weld it. (Responsible bodies: Sail Bureau, all district people's governments)", [("Sail Bureau", "Responsible"), ("all district people's governments", "Responsible")]),
        ("A campaign against noise, led by the Tide Bureau and joined by the Sail Bureau and the Reef Office, will go on.", [("Tide Bureau", "Lead"), ("Sail Bureau", "Support"), ("Reef Office", "Support")]),
        ("Weld it. (The Sail Bureau shall take the lead, and the Ostrel Academy of Tides shall participate)", [("Sail Bureau", "Lead"), ("Ostrel Academy of Tides", "Support")]),
        ("The Tide Bureau shall, in conjunction with the relevant departments, follow up.", [("Tide Bureau", "Lead"), ("relevant departments", "Support")]),
        ("The municipal bureau of tides and sails will take the lead in it, in cooperation with the municipal reef bureau.", [("municipal bureau of tides and sails", "Lead"), ("municipal reef bureau", "Support")]),
        ("The plan assigns the state-owned Ostrel Dock Company to build quays.", [("Ostrel Dock Company", "Responsible")]),
        ("A fund will be set up, with the Tide Bureau responsible for it.", [("Tide Bureau", "Responsible")]),
        ("The Tide Bureau will run the register, while the Sail Bureau will share data.", [("Tide Bureau", "Responsible"), ("Sail Bureau", "Responsible")]),
        ("In terms of noise, the Tide Bureau, in conjunction with the Sail Bureau, will inspect hulls.", [("Tide Bureau", "Lead"), ("Sail Bureau", "Support")]),
        ("The Tide Bureau will receive a new hull. The method of the Tide Bureau (TB) is old.", []),
    ],
)  # fmt: skip
def test_a_notation_says_who(line: str, owners: list[tuple[str, str]]) -> None:
    assert owners_of(f"Ferry Plan of Ostrel\nAction 1. Hulls\n{line}\nAction 2. Decks\nPaint.\n") == owners


TABLE = """Ferry Plan of Ostrel
Strategy FE-1: Hulls
No.
Action
Responsible Party
Timeline
Cost
FE-1.1
Weld 30 hulls.
Sail Office (lead), Tide Board
2029
$
FE-1.2
Adopt a paint rule.
Reef Office
2027
$$
"""


def test_cells_on_lines_of_their_own_are_read_by_the_header() -> None:
    assert owners_of(TABLE) == [("Sail Office", "Lead"), ("Tide Board", "Support"), ("Reef Office", "Responsible")]
    plan = draft_of(TABLE).plans[0]
    assert [one.deadline for one in plan.targets] == ["2029"]
    assert [one.deadline for one in plan.milestones] == ["2027"]


LAID_OUT = """Ferry Plan of Ostrel
Where more than one party is given, the first is the lead.
Focus Area 1: Hulls

No.   Action                                    Responsible Party             Target Date

1.1   Weld 30 hulls of steel for the boats      Sail Office;                  June 2029
      that cross the bay.                       Harbour Board of
                                                Ostrel

1.2   Adopt a paint rule.                       Reef Office                   2027
"""


def test_columns_may_be_parted_by_blanks_alone() -> None:
    assert [(one[0].split()[0], one[1]) for one in owners_of(LAID_OUT)] == [
        ("Sail", "Lead"),
        ("Harbour", "Support"),
        ("Reef", "Responsible"),
    ]
    plan = draft_of(LAID_OUT).plans[0]
    assert [(one.element[-6:], one.deadline) for one in plan.targets] == [("task/1", "2029-06")]
    assert {one.name for one in plan.responsibilities} == {"Sail Office", "Harbour Board of Ostrel", "Reef Office"}


def test_the_first_of_a_column_may_lead_by_a_declared_rule() -> None:
    text = "Ferry Plan of Ostrel\nThe first department named leads, others support.\n\nNo.\tAction\tDepartment\tTimeframe\nT-1\tWeld 12 hulls\tSail Office, Tide Board\t2026-2028\n"
    assert owners_of(text) == [("Sail Office", "Lead"), ("Tide Board", "Support")]
    assert [one.deadline for one in draft_of(text).plans[0].targets] == ["2028"]


def test_columns_may_say_led_by_and_with() -> None:
    text = "Ferry Plan of Ostrel\n| No. | Action | Led by | With | By when |\n|---|---|---|---|---|\n| 1 | Weld 12 hulls | Sail Office | Tide Board, Port of Vell | 2027 |\n"
    assert owners_of(text) == [("Sail Office", "Lead"), ("Tide Board", "Support"), ("Port of Vell", "Support")]


def test_and_inside_a_name_parts_no_names() -> None:
    text = "the Ministry of Tides and Sail Technology and the Ministry of Commerce"
    assert [one.text for one in split_english(text, 0, len(text), {})] == [
        "Ministry of Tides and Sail Technology",
        "Ministry of Commerce",
    ]


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        (
            "(The Provincial Department of Tides and Sails and the Provincial Department of Transport shall take the lead; the"
            " Sand Bureau and the people's governments of all cities shall cooperate)",
            [
                ("Provincial Department of Tides and Sails", "Lead"),
                ("Provincial Department of Transport", "Lead"),
                ("Sand Bureau", "Support"),
                ("people's governments of all cities", "Support"),
            ],
        ),
        (
            "(The Department of Tides, the Sand Bureau and the Department of Sails and Ropes shall be responsible according to"
            " their respective duties)",
            [
                ("Department of Tides", "Responsible"),
                ("Sand Bureau", "Responsible"),
                ("Department of Sails and Ropes", "Responsible"),
            ],
        ),
        (
            "Led by the Department of Tides (DT), with the Treasury and the Sand Authority.",
            [("Department of Tides", "Lead"), ("Treasury", "Support"), ("Sand Authority", "Support")],
        ),
        (
            "Led by the Department of Tides, with state and territory environment agencies and the Sand Board.",
            [
                ("Department of Tides", "Lead"),
                ("state and territory environment agencies", "Support"),
                ("Sand Board", "Support"),
            ],
        ),
        (
            "Focusing on buoys, boats and cranes, the Municipal Tides Bureau will organize 40 projects.",
            [("Municipal Tides Bureau", "Responsible")],
        ),
        (
            "The Ostrel science and technology bureau will lead the building of a tide mill, supported by the Sand Board.",
            [("Ostrel science and technology bureau", "Lead"), ("Sand Board", "Support")],
        ),
    ],
)
def test_more_words_say_who_does_it(said: str, wanted: list[tuple[str, str]]) -> None:
    text = f"Plan for the Harbours of Ostrel\nAction 1. Harbours\nBuild harbours. {said}\nAction 2. Other\nGo on.\n"
    assert owners_of(text) == wanted


WRAPPED = """Harbour Plan of Ostrel
Where more than one party is listed, the first is the lead and the others provide support.
Strategy A. Build
Action
Responsible Party
Timeline
Measure
A.1 Plant and keep trees along the
old quays
Parks and Sails; Public Works; Ostrel
Tree Trust
By Dec 2028
2,500 trees planted
A.2 Coat the quays
Public Works
By 2027
30 miles coated
A.3 Update the code of the port
Planning; City Attorney
Ongoing from 2026
500 checks per year
"""


def test_cells_that_wrap_over_lines_name_their_owners_above_the_date() -> None:
    assert owners_of(WRAPPED) == [
        ("Parks and Sails", "Lead"),
        ("Public Works", "Support"),
        ("Ostrel Tree Trust", "Support"),
        ("Public Works", "Responsible"),
        ("Planning", "Lead"),
        ("City Attorney", "Support"),
    ]
    plan = draft_of(WRAPPED).plan
    assert plan is not None
    assert [(int(one.value), one.deadline) for one in plan.targets] == [(2500, "2028-12"), (30, "2027"), (500, "")]


def test_a_bracket_of_owners_may_break_over_lines() -> None:
    filler = (
        "The quays of the town are old and the stones of the piers are loose, so that the boats of the town often\n"
    )
    text = (
        "Plan for the Quays of Ostrel (2031-2033)\n"
        + filler * 8
        + "1. Repair stones. Set up crews for it in all of the old quays of the town. (Lead: Provincial Department of\n"
    )
    text += "Tides and Sand; Participants: Sail Office, coastal cooperatives)\n2. Add lamps. (Lead: Sail Office)\n"
    assert owners_of(text) == [
        ("Provincial Department of Tides and Sand", "Lead"),
        ("Sail Office", "Support"),
        ("coastal cooperatives", "Support"),
        ("Sail Office", "Lead"),
    ]


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        (
            "Lead units: Ministry of Sand; Ostrel Railway Group Co., Ltd.",
            [("Ministry of Sand", "Lead"), ("Ostrel Railway Group Co., Ltd.", "Lead")],
        ),
        ("Responsible: Sail Office (with Reef Board)", [("Sail Office", "Responsible"), ("Reef Board", "Support")]),
        (
            "A monitoring system will be set up by the Municipal Bureau of Tides.",
            [("Municipal Bureau of Tides", "Responsible")],
        ),
    ],
)
def test_companies_and_those_by_whom_it_is_done_are_named(said: str, wanted: list[tuple[str, str]]) -> None:
    text = f"Plan for the Quays of Ostrel (2031-2033)\n1. Repair stones. Repair them.\n{said}\n2. Add lamps. Add them.\n"
    assert owners_of(text) == wanted


def test_the_lead_may_stand_before_a_semicolon_and_short_names_in_a_list() -> None:
    text = "ACTION PLAN OF OSTREL 2031–2032\n\nAbbreviations\nNWSA      National Water and Sewerage Authority\nMoH       Ministry of Health\n\n"
    text += "In the square brackets the agency named before the semicolon leads.\n\nPILLAR 1  –  SECURE SUPPLY\n\n1.1  Intake. Rebuild it.  [NWSA; MoH, Ministry of Sand]\n\n1.2  Rain. Provide tanks.   [MoH]\n"
    assert outline_of(text) == ["Area 1", "Task 1.1 < 1", "Task 1.2 < 1"]
    assert owners_of(text) == [
        ("NWSA", "Lead"),
        ("MoH", "Support"),
        ("Ministry of Sand", "Support"),
        ("MoH", "Lead"),
    ]


def test_what_a_body_will_do_may_stand_in_bullets_below() -> None:
    text = "Plan for the Quays of Ostrel (2031-2033)\nAction 1. Repair stones\nThe Harbour Service will:\n- offer crews\n- help towns\nAction 2. Add lamps\nAdd them.\n"
    assert owners_of(text) == [("Harbour Service", "Responsible")]


WIDE = """Milestone Measurement Target Date Responsible Party
1.1 Update the inventory of stones Completion Dec. 31, 2031 All agencies
1.2 Deliver a gap analysis to the Office
of Tides
Completion
Sept. 30,
2032
NOAA and NASA
1.3 Negotiate a license with 6 vendors
Licenses signed
April 30, 2032
General Services
Administration
1.4 Evaluate the pilot
Completion
Dec. 31, 2032
Forest Service
"""


def test_the_last_cell_of_a_row_may_stand_below_its_date() -> None:
    text = f"National Stone Strategy\n2032 Annual Action Plan\nAction 1. Assess the Stones\nAssess them.\n{WIDE}Action 2. Open the Archive\nOpen it.\n"
    found = [" ".join(name.split()) for name, _ in owners_of(text)]
    assert found == ["All agencies", "NOAA", "NASA", "General Services Administration", "Forest Service"]


def test_the_names_behind_a_label_may_go_on_over_the_line() -> None:
    text = "National Strategy of Ostrel\nAction 1.1 Establish a platform\nLead: State Geodetic Administration; Support: Meteorological Service, Ministry of Justice, Public\nAdministration and Digital Transformation\n"
    text += "Action 1.2 Use stones\nLead: Ministry of Sand\nObjective 2 A mission\n"
    names = [" ".join(name.split()) for name, _ in owners_of(text)]
    assert names == [
        "State Geodetic Administration",
        "Meteorological Service",
        "Ministry of Justice, Public Administration and Digital Transformation",
        "Ministry of Sand",
    ]


def test_the_first_bracket_may_declare_who_leads_and_companies_stand_in_later_ones() -> None:
    text = "Plan of Ostrel for Ports (2031-2033)\nI. Tasks\n1. Repair. Repair quays. (Provincial Department of Stones, Provincial Department of Sand; the unit listed first takes the lead, the same below)\n"
    text += "2. Light. Light piers. (Provincial Department of Lamps, Provincial Department of Sand)\n3. Train. Train crews. (Provincial Department of Sand, Ostrel Customs District, Ostrel Railway Group)\n"
    assert owners_of(text) == [
        ("Provincial Department of Stones", "Lead"),
        ("Provincial Department of Sand", "Support"),
        ("Provincial Department of Lamps", "Lead"),
        ("Provincial Department of Sand", "Support"),
        ("Provincial Department of Sand", "Lead"),
        ("Ostrel Customs District", "Support"),
        ("Ostrel Railway Group", "Support"),
    ]


def test_health_and_human_services_are_one_department() -> None:
    text = "Plan of Ostrel\nAction 1. Care\nLed by the Department of Health and Human Services (HHS) through the Centers for Care (CC), write guides.\nAction 2. Other\nGo on.\n"
    assert [name for name, _ in owners_of(text)] == ["Department of Health and Human Services", "Centers for Care"]


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        (
            "Together with the Office of Sand, the Office of Tides will see to it that quays last.",
            [("Office of Sand", "Support"), ("Office of Tides", "Lead")],
        ),
        ("This task is undertaken by the Office of Tides.", [("Office of Tides", "Responsible")]),
        (
            "Lamps are fitted, which will be carried out by the Office of Tides in conjunction with the Office of Sand.",
            [("Office of Tides", "Lead"), ("Office of Sand", "Support")],
        ),
        (
            "Add lamps. ( Responsible: Quay Board ; Office of Sand )",
            [("Quay Board", "Responsible"), ("Office of Sand", "Responsible")],
        ),
        (
            "Lead: Quay Board\nWith: Harbour Works, Office of Sand",
            [("Quay Board", "Lead"), ("Harbour Works", "Support"), ("Office of Sand", "Support")],
        ),
    ],
)
def test_still_more_words_say_who_does_it(said: str, wanted: list[tuple[str, str]]) -> None:
    assert owners_of(f"Plan of Ostrel\nAction 1. Quays\n{said}\nAction 2. Other\nGo on.\n") == wanted


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        (
            "Add lamps. (Led by the Ministry of Quays, participated in by the Ministry of Sand and the Lamp Administration)",
            [("Ministry of Quays", "Lead"), ("Ministry of Sand", "Support"), ("Lamp Administration", "Support")],
        ),
        (
            "Add lamps. (Ministry of Quays, State Lamp Administration and others to be responsible)",
            [("Ministry of Quays", "Responsible"), ("State Lamp Administration", "Responsible")],
        ),
        (
            "Replace looms, with the Bureau of Quays taking the lead and the Bureau of Sand cooperating.",
            [("Bureau of Quays", "Lead"), ("Bureau of Sand", "Support")],
        ),
        (
            "This is the responsibility of the Bureau of Quays and Ostrel Customs.",
            [("Bureau of Quays", "Responsible"), ("Ostrel Customs", "Responsible")],
        ),
        (
            "The Bureau of Quays leads; the Bureau of Sand takes part.",
            [("Bureau of Quays", "Lead"), ("Bureau of Sand", "Support")],
        ),
        (
            "The Quay Office and the Sand Office share the responsibility for this task.",
            [("Quay Office", "Responsible"), ("Sand Office", "Responsible")],
        ),
    ],
)
def test_tails_and_sentences_of_translations_say_who_does_it(said: str, wanted: list[tuple[str, str]]) -> None:
    assert owners_of(f"Plan of Ostrel\nAction 1. Quays\n{said}\nAction 2. Other\nGo on.\n") == wanted


def test_labels_may_be_parted_by_blanks_and_commitments_be_rows() -> None:
    text = "Plan of Ostrel\nAction 1. Quays\nRepair them.\nLead: QB   Support: Sand Office, Tide Office\nAction 2. Lamps\nAdd them.\nLead: Lamp Office  Support: QB   Timeline: 2032\n"
    assert owners_of(text) == [
        ("QB", "Lead"),
        ("Sand Office", "Support"),
        ("Tide Office", "Support"),
        ("Lamp Office", "Lead"),
        ("QB", "Support"),
    ]
    text = "Strategy of Ostrel\nTheme A: Stones\nRef | Commitment | Owner | Target date\nA1 | Repair 40 quays | Quay Board, Sand Office | Q4 2032\nA2 | Sell stones | Department of Further and Higher Education, Research, Innovation and Science | 2033\n"
    text += "Theme B: Lamps\nRef | Commitment | Owner | Target date\nB1 | Light 20 piers | Lamp Office | 2034\nB2 | Add lamps | Lamp Office | 2034\n"
    assert [row for row in outline_of(text) if row.startswith("Task")] == [
        "Task A1 < A",
        "Task A2 < A",
        "Task B1 < B",
        "Task B2 < B",
    ]
    assert [name for name, _ in owners_of(text)][:3] == [
        "Quay Board",
        "Sand Office",
        "Department of Further and Higher Education, Research, Innovation and Science",
    ]


def test_kinds_of_bodies_below_a_label_are_no_part_of_their_names() -> None:
    text = "Plan for the Harbours of Ostrel (2026-2032)\nAction 1. Harbours\nBuild them.\n"
    text += "Lead implementing agency: Ministry of Tides\nOther actors involved:\n"
    text += "   Government: Ministry of Sand; State Treasury\n   Civil society, private sector: Harbour Watch\n"
    assert owners_of(text + "Action 2. Other\nGo on.\n") == [
        ("Ministry of Tides", "Lead"),
        ("Ministry of Sand", "Support"),
        ("State Treasury", "Support"),
        ("Harbour Watch", "Support"),
    ]


def test_the_owner_those_who_help_and_the_date_of_a_bracket_are_read_though_a1_numbers_the_actions() -> None:
    text = "SECTOR ROADMAP FOR HARBOURS\n2026 to 2032\n\n"
    for number in range(1, 6):
        text += f"A{number}. Build quay {number} for ferries.\n    [Owner: Sail Office. With: Ministry of Sand. By: 2028]\n"
    assert owners_of(text) == [("Sail Office", "Responsible"), ("Ministry of Sand", "Support")] * 5


def test_points_of_a_list_may_begin_with_labels() -> None:
    text = "Plan for the Harbours of Ostrel (2026-2032)\n\n### Action 1.1 Buy cranes\n\nBuy six cranes.\n\n- **Owner:** Sail Board\n"
    text += "- **Partners:** Tide Board, Rope Office\n- **Deadline:** 2028\n\n### Action 1.2 Mend sails\n\nMend them.\n\n- **Lead:** Tide Board\n"
    assert owners_of(text) == [
        ("Sail Board", "Responsible"),
        ("Tide Board", "Support"),
        ("Rope Office", "Support"),
        ("Tide Board", "Lead"),
    ]
    plan = draft_of(text).plan
    assert plan is not None and [one.deadline for one in plan.targets] == ["2028"]


def test_the_first_named_in_a_column_leads() -> None:
    text = "Plan for the Harbours of Ostrel (2026-2032)\n\nThe first party named in the column “Responsible Party” leads the action.\n\n"
    text += "| No. | Action | Responsible Party |\n|---|---|---|\n| 1.1 | Buy cranes | Sail Board; Tide Board |\n| 1.2 | Mend sails | Tide Board; Rope Office |\n"
    assert owners_of(text) == [
        ("Sail Board", "Lead"),
        ("Tide Board", "Support"),
        ("Tide Board", "Lead"),
        ("Rope Office", "Support"),
    ]


@pytest.mark.parametrize(
    ("rule", "alone"),
    [
        ("In each bracket the lead is named first, followed by the partners.", "Lead"),
        ("The board named first leads the action.", "Lead"),
        ("The unit listed first in the brackets takes the lead.", "Lead"),
        ("Where several are named, the first leads the action.", "Responsible"),
    ],
)
def test_who_is_named_alone_where_the_first_leads(rule: str, alone: str) -> None:
    text = f"Plan for the Harbours of Ostrel (2026-2032)\n\n{rule}\n\n1. Cranes. Buy six cranes. (Sail Board; Tide Board)\n\n"
    text += "2. Sails. Mend nine sails. (Tide Board)\n\n3. Lamps. Light four piers. (Lamp Office; Tide Board)\n"
    assert owners_of(text) == [
        ("Sail Board", "Lead"),
        ("Tide Board", "Support"),
        ("Tide Board", alone),
        ("Lamp Office", "Lead"),
        ("Tide Board", "Support"),
    ]


def test_brackets_that_a_plan_ends_its_works_with_may_hold_any_names() -> None:
    text = (
        "Plan for the Harbours of Ostrel (2026-2032)\n\n1. Cranes. Buy six cranes. (Tide Section; Ostrel Rail)\n\n"
    )
    text += "2. Sails. Mend nine sails. (Sail Board)\n\n3. Lamps. Light four piers. (Lamp Office)\n\n4. Quays. Add two quays. (Quay Board)\n\n"
    text += "5. Boats. Paint the boats, see above. (Tide Pilots Guild)\n\n6. Ropes. Buy ropes. (Figure 3)\n\n7. Nets. Buy nets. (Phase One)\n"
    assert [name for name, _ in owners_of(text)] == [
        "Tide Section",
        "Ostrel Rail",
        "Sail Board",
        "Lamp Office",
        "Quay Board",
        "Tide Pilots Guild",
    ]


def test_participation_labels_those_who_help() -> None:
    text = "Plan for the Harbours of Ostrel (2026-2032)\n\n1. Cranes. Buy six cranes.\nLead: Sail Board\nParticipation: Tide Board, Lamp Office\n\n2. Sails. Mend sails.\nLead: Tide Board\n"
    assert owners_of(text) == [
        ("Sail Board", "Lead"),
        ("Tide Board", "Support"),
        ("Lamp Office", "Support"),
        ("Tide Board", "Lead"),
    ]


def test_beside_a_lead_unit_the_responsible_units_help() -> None:
    text = "Plan for the Harbours of Ostrel (2026-2032)\n\n1. Cranes. Buy six cranes. [Lead unit: Sail Board; responsible units: Tide Board, Lamp Office]\n\n"
    text += "2. Sails. Mend sails. [Responsible units: Tide Board, Lamp Office]\n"
    assert owners_of(text) == [
        ("Sail Board", "Lead"),
        ("Tide Board", "Support"),
        ("Lamp Office", "Support"),
        ("Tide Board", "Responsible"),
        ("Lamp Office", "Responsible"),
    ]


def test_works_behind_small_letters_say_in_a_sentence_who_does_them() -> None:
    text = "Plan for the Harbours of Ostrel (2026-2032)\n\nII. Main tasks\n\n1. Complete the rules\n\n"
    text += "a) The Sail Department shall take the lead, in coordination with the Tide Department, in drafting the rules.\n\n"
    text += "b) The Lamp Department shall publish the standards by 2030.\n\n2. Renew the quays\n\na) The Tide Department shall renew six quays.\n\n"
    text += "b) The Sail Department shall test nine sails.\n"
    assert owners_of(text) == [
        ("Sail Department", "Lead"),
        ("Tide Department", "Support"),
        ("Lamp Department", "Responsible"),
        ("Tide Department", "Responsible"),
        ("Sail Department", "Responsible"),
    ]


def test_names_with_two_subjects_and_committees_of_zones_stay_whole() -> None:
    text = "Plan for the Harbours of Ostrel (2026-2032)\n\n1. Cranes. Buy six cranes.\nLead unit: Organization and Human Resources Bureau\n\n"
    text += (
        "2. Sails. Mend sails.\nResponsible units: Tide Bureau, administrative committee of Ostrel High-tech Zone\n"
    )
    assert [name for name, _ in owners_of(text)] == [
        "Organization and Human Resources Bureau",
        "Tide Bureau",
        "administrative committee of Ostrel High-tech Zone",
    ]
