"""English news and interpretations: objectives and tasks that have no number."""

from __future__ import annotations

from english_readings import draft_of, outline_of, owners_of


def test_questions_may_head_the_sections_of_an_interpretation() -> None:
    text = (
        "Interpretation of the Ferry Plan of Ostrel (2026-2030)\nWhat are the goals?\nAccording to the plan, by 2028 ten ferries will run. By 2030, twenty will.\n"
        "What are the main tasks?\nFirst, welding hulls. Yards will weld.\nSecond, gluing hulls. Yards will glue.\n"
        "How will the plan be implemented?\nThe Ministry of Tides is to report every year.\n"
    )
    assert [one.split()[0] for one in outline_of(text)] == ["Objective"] * 3 + ["Task"] * 2 + ["Safeguard"]


def test_what_people_count_up_is_no_task_and_a_stage_may_begin_with_and() -> None:
    text = """Ostrel sets out quiet bays

OSTREL, March 4, 2026 (Wave News) -- The guidelines set the years for quiet bays.

By 2028, the share of quiet ferries will reach 80 percent. And by 2035, the bay will be the quietest of all, with 5 loud boats.

"The bay has problems," Tide cautioned and said the following. First, ferries may still be loud in some places. Second, the harbours are far apart from each other.
"""
    assert [one.split(",")[0] for one in outline_of(text)] == ["Objective By 2028", "Objective And by 2035"]


def test_news_may_say_that_the_plan_said_it() -> None:
    text = """Ostrel unveils ferry plan

The country will build quiet ferries over three years, according to an action plan released on Monday.

The Action Plan for Quiet Ferries (2026-2028), jointly issued by the Ministry of Tides, the Sail Commission and three other departments, aims to cut noise.

By 2028, the share of quiet ferries will reach at least 80 percent, the plan said.

To train crews, a school will be opened this year. The Ministry of Tides will be responsible for the school.

On yards, owners will be asked to mend their cranes. The plan calls for 40 new cranes by the end of 2027.
"""
    assert [one.split()[0] for one in outline_of(text)] == ["Objective", "Task", "Task"]
    plan = draft_of(text).plans[0]
    assert [(str(one.value), one.deadline) for one in plan.targets] == [("80", "2028"), ("40", "2027")]
    assert [one.value for one in plan.issuers] == ["Ministry of Tides", "Sail Commission"]


def test_tasks_told_in_prose_end_before_what_the_plan_does_with_them() -> None:
    text = "Interpretation of the Ferry Plan of Ostrel (2026-2030)\nI. Main tasks\nThe Plan puts forward three tasks, such as welding new hulls, gluing old hulls and painting the decks, and breaks them down into 9 measures.\n"
    assert [line.split(" <")[0] for line in outline_of(text)] == [
        "Task Welding new hulls",
        "Task Gluing old hulls",
        "Task Painting the decks",
    ]


def test_news_give_the_aims_and_the_works_and_not_what_people_say() -> None:
    text = """Ostrel unveils ferry plan

OSTREL, March 4, 2026 (Wave News) -- The city has published its Ferry Plan for 2026-2030, which aims to cut noise from ferries by 35 percent by 2030.

The Municipal Port Bureau will buy 20 electric ferries by the end of 2027. The Municipal Water Bureau is to mark 90 kilometers of lanes by 2029.

"It is a big step. We had 70 loud ferries in the last decade," said the harbour master, who added 5 more.
"""
    kinds = [line.split()[0] for line in outline_of(text)]
    assert kinds == ["Objective", "Task"]
    assert owners_of(text) == [("Municipal Port Bureau", "Responsible"), ("Municipal Water Bureau", "Responsible")]


def test_lines_in_capitals_part_the_works_of_news_and_lists_below_are_none() -> None:
    text = """Vell unveils three-year plan for quiet ferries

VELL, Aug. 29, 2026 (Wave News) -- Vell on Thursday released a three-year action plan to boost its ferries.

According to the plan, by 2028, the number of quiet ferries will reach 200.

HULLS AT HOME

The Municipal Port Bureau will buy 20 hulls by 2027, and a new yard will weld them.

CREWS AT SEA

Local universities will train over 1,000 sailors by 2028, according to the plan.

Most Viewed
1. Ducks cross the bay
2. In numbers: 12 ferries a day
"""
    assert outline_of(text) == [
        "Objective According to the plan, by 2028, the number of quiet ferries will reach 200",
        "Area HULLS AT HOME",
        "Task The Municipal Port Bureau will buy 20 hulls by 2027, and a new yard will weld them < HULLS AT HOME",
        "Area CREWS AT SEA",
        "Task Local universities will train over 1,000 sailors by 2028, according to the plan < CREWS AT SEA",
    ]


def test_an_aim_of_news_may_go_by_stages() -> None:
    text = "Ostrel unveils port plan\n\nThe city of Ostrel issued a plan on Monday.\n\nThe plan sets out goals for two stages. By 2027, the number of"
    text += " berths will reach 60. By 2030, at least 80 percent of boats will be electric.\n\nThe city will build 12 cranes by 2028.\n"
    assert [row for row in outline_of(text) if row.startswith("Objective")] == [
        "Objective By 2027, the number of berths will reach 60",
        "Objective By 2030, at least 80 percent of boats will be electric",
    ]


NEWS = """HarbourWire

Ostrel sets out quay plan

by Ann Reed   March 11, 2031

OSTREL — The port of Ostrel has published a plan to rebuild its quays.

The "Ostrel Action Plan for Quays (2031-2034)" was released by the General Office of the Ostrel Municipal People's Government March 5.

The plan aims to bring the capacity of the quays to 800,000 tons by 2034, up from around 90,000 tons at the end of last year.

Ostrel is better known for fish. It landed 9,000 tons in 2029. The city will build 420 kilometers of rail by 2033.

Key tasks include:

1. Stones. The city will repair 40 quays by 2032. The Ostrel Bureau of Tides will lead the work.

2. Lamps. The number of lamps is to grow to 5,000 by 2032.
"""


def test_news_with_tasks_keep_what_the_plan_sets_beside_them() -> None:
    (plan,) = draft_of(NEWS).plans
    assert sorted((int(one.value), one.deadline) for one in plan.targets) == [
        (40, "2032"),
        (5000, "2032"),
        (420000, "2033"),
        (800000000, "2034"),
    ]
    assert [one.value for one in plan.issuers] == ["General Office of the Ostrel Municipal People's Government"]


def test_those_who_released_a_plan_come_before_the_country_that_unveiled_it() -> None:
    text = "China unveils plan\n\nBEIJING, Aug. 6 (Xinhua) -- China on Wednesday unveiled an action plan for quays as part of its efforts.\n\nThe plan, released by the Ministry of Tides, the Ministry of Sand and the Ministry of Sails, outlines goals to rebuild quays and roads.\n"
    assert [one.value for plan in draft_of(text).plans for one in plan.issuers] == [
        "Ministry of Tides",
        "Ministry of Sand",
        "Ministry of Sails",
    ]


def test_the_first_word_of_a_paragraph_may_stand_on_a_line_of_its_own() -> None:
    text = "Press Briefing on the Plan\n\nOn\nthe morning of November 12, the office held a briefing on the Action Plan of Ostrel for Ports (2031-2033).\n\nI.\nOn the overall goal\n\nBy\n2033, the port will have 40 quays, and 20 lines will be open.\n\nII.\nOn the key tasks\n\n1. Repair stones. Repair.\n2. Add lamps. Add.\n"
    assert [(int(one.value), one.deadline) for one in draft_of(text).plans[0].targets] == [
        (40, "2033"),
        (20, "2033"),
    ]


def test_questions_at_the_end_of_an_interpretation_do_not_make_it_one_of_questions() -> None:
    text = "Interpretation of the Plan of Ostrel for Ports (2031-2033)\n" + "".join(
        f"{number}. Repair pier {number}. Repair it with care.\n" for number in range(1, 9)
    )
    text += "".join(f"Q: What is pier {number}?\nA: An old one.\n" for number in range(1, 4))
    assert draft_of(text).genre == "interpretation"


def test_points_of_news_with_a_heading_and_a_body_are_tasks() -> None:
    text = "Ostrel aims for a stone cluster worth 100b yuan\nBy Tide Sand | Ostrel Daily | Updated: 2031-09-02\n\nThe Ostrel Action Plan for Stones (2031-2035), published on Monday, groups the work into three measures.\n\n"
    text += "• Engines. The Department of Stones will lead the building of a stand by 2033.\n\n• Factories. The Office of Sand will build 12 lines.\n\n• Lamps. Led by the Office of Lamps, six piers will be lit by 2034.\n"
    draft = draft_of(text)
    assert [(one.kind, one.label) for one in draft.plans[0].elements if one.kind == "Task"] == [
        ("Task", "Engines. The Department of Stones will lead the building of a stand by 2033"),
        ("Task", "Factories. The Office of Sand will build 12 lines"),
        ("Task", "Lamps. Led by the Office of Lamps, six piers will be lit by 2034"),
    ]
    assert {one.printed_as for one in draft.plans[0].responsibilities} == {
        "Department of Stones",
        "Office of Sand",
        "Office of Lamps",
    }
    assert not any(one.kind == "Area" for one in draft.plans[0].elements)


def test_a_press_release_has_sections_that_say_what_and_how() -> None:
    text = "PRESS RELEASE\nOstrel, January 15, 2027\nOSTREL SETS OUT PLAN TO END FLOODING\n"
    text += "The Council of Ostrel today published the Ostrel Drainage Action Plan (2027-2030), a programme for sewers.\n"
    text += "What the city wants to achieve\nBy the end of 2030, Ostrel will:\n• remove all 27 flooding spots;\n• cut losses by 20%.\n"
    text += "What will be built\n• Trunk sewers. The council will lay 340 kilometers of drains.\n"
    text += "• Pumping stations. Six stations will be enlarged by the council.\n"
    text += "Money and oversight\nThe council will pay for it and report on it every year.\n"
    text += "Notes to editors\n1. The city has five districts.\n2. Photographs may be used freely.\n"
    assert [row for row in outline_of(text) if "<" not in row] == [
        "Objective What the city wants to achieve",
        "Task Trunk sewers",
        "Task Pumping stations",
        "Safeguard Money and oversight",
    ]


def test_bullets_below_the_measures_that_news_tell_of_are_tasks_of_bodies_without_capitals() -> None:
    text = "Ostrel eyes cold chain by 2027\nShare on: WeChat Weibo X\nThe Ostrel Action Plan for Cold Chains (2025-2027) was released.\n"
    text += "The main measures of the plan include:\n"
    text += "● Precooling. The provincial department of agriculture will help farms build 2,600 coolers.\n"
    text += "● Trucks. The department of transport plans to replace 3,500 trucks by 2026.\n"
    text += "● Imports. The customs authorities in Ostrel will open windows for fruit.\n"
    assert [row.split(" ")[0] for row in outline_of(text)] == ["Task", "Task", "Task"]
    assert [name for name, _ in owners_of(text)] == [
        "provincial department of agriculture",
        "department of transport",
        "customs authorities in Ostrel",
    ]
