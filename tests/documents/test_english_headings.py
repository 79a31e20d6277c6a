"""The headings of English plans: lines without a number, years, brackets, and what only looks like one."""

from __future__ import annotations

from english_readings import draft_of, owners_of

TITLE = "Plan for the Harbours of Ostrel (2026-2032)\n\n"


def _heads(text: str) -> list[str]:
    elements = [one for plan in draft_of(text).plans for one in plan.elements]
    return [f"{one.kind} {one.number}".rstrip() for one in elements]


def test_the_heading_of_an_article_stands_in_a_square_bracket() -> None:
    text = TITLE + "Chapter One  General Provisions\n\nArticle 1 [Guiding thought] Keep to the tides.\n\n"
    text += "Article 2 [Work objectives] By 2030, Ostrel will have become a port of sails.\n"
    text += "——Quays. Over 40 quays will be in use.\n——Sails. The share of sails will reach 30%.\n\n"
    text += "Chapter Two  Quays and Cranes\n\nArticle 3 [Cranes] Buy six cranes by 2031. (Lead: Sail Bureau)\n\n"
    text += "Article 4 [Fenders] Raise the stock of fenders. (Lead: Tide Bureau)\n\n"
    text += "Chapter Three  Safeguard Measures\n\nArticle 5 [Funds] Pay for it. (Lead: Finance Bureau)\n"
    assert _heads(text) == [
        "Objective 2",
        "Objective",
        "Objective",
        "Area Chapter Two",
        "Task 3",
        "Task 4",
        "Safeguard 5",
    ]
    plan = draft_of(text).plan
    assert plan is not None
    assert [one.label for one in plan.elements if one.kind == "Task"] == ["Cranes", "Fenders"]


def test_lines_right_above_numbered_works_group_them() -> None:
    text = TITLE + "KEY TASKS\n\nQuay chain\n\n1. Cranes. Six cranes will be bought by 2031.\n\n"
    text += "2. Fenders. The stock will be raised.\n\nSail chain\n\n3. Lofts. A loft will open by 2030.\n\n"
    text += "4. Masts. All masts will be marked.\n"
    assert _heads(text) == ["Area", "Task 1", "Task 2", "Area", "Task 3", "Task 4"]


def test_a_deadline_or_an_owner_above_a_number_groups_nothing() -> None:
    text = (
        TITLE + "KEY TASKS\n\nAction 1\nBuy six cranes.\nTimeline: Within 3 months\n\nAction 2\nMark the quays.\n"
    )
    text += "Timeline: Within 6 months\n\nAction 3\nOpen a loft.\nLead: Sail Bureau\n"
    assert _heads(text) == ["Task 1", "Task 2", "Task 3"]


def test_the_lines_of_a_list_of_years_are_goals_by_these_years() -> None:
    text = TITLE + "Pou 1: Quays\n\nObjective 1\nEvery quay is safe\n\nGoals\n2028  Over 40 quays have rails.\n"
    text += "2031  Ninety per cent of all quays are lit.\n\nActions\n1.1  Fit rails.\n     Led by: Sail Bureau\n"
    text += "1.2  Fit lamps.\n     Led by: Tide Bureau\n\nPou 2: Sails\n\nObjective 2\nSails are mended\n\nGoals\n"
    text += "2028  At least 25 lofts are open.\n2031  A loft is open in 12 harbours.\n\nActions\n"
    text += "2.1  Open lofts.\n     Led by: Tide Bureau\n\nPou 3: Men\n\nObjective 3\nMen are trained\n\nActions\n3.1  Train.\n"
    text += "     Led by: Tide Bureau\n"
    rows = _heads(text)
    assert rows[:6] == ["Area 1", "Objective 1", "Objective", "Objective", "Task 1.1", "Task 1.2"]
    plan = draft_of(text).plan
    assert plan is not None
    assert [one.deadline for one in plan.targets] == ["2028", "2031", "2028", "2031"]


def test_bullets_that_begin_with_a_year_are_goals() -> None:
    text = (
        TITLE
        + "OVERALL GOALS\n\n• 2028: an output of 20 million crowns\n• 2030: an output of 40 million crowns\n\n"
    )
    text += "KEY TASKS\n\nA. Quays\n • A1 Cranes – buy six cranes by 2031. (Lead: Sail Bureau)\n"
    text += " • A2 Fenders – raise the stock. (Lead: Tide Bureau)\n"
    text += "SAFEGUARDS\n\n • Funding – a fund of 5 million crowns. (Lead: Finance Bureau)\n"
    text += " • Land – 20 hectares of land by 2030. (Lead: Land Bureau)\n"
    assert _heads(text) == [
        "Objective",
        "Objective",
        "Objective",
        "Area A",
        "Task A1",
        "Task A2",
        "Safeguard",
        "Safeguard",
    ]
    plan = draft_of(text).plan
    assert plan is not None
    assert [one.deadline for one in plan.targets][:2] == ["2028", "2030"]


def test_the_head_of_a_page_with_its_number_is_no_part() -> None:
    text = TITLE + "1. Cranes. Buy six cranes by 2031.\n\n4   Plan for Harbours\n\n2. Fenders. Raise the stock.\n\n"
    text += (
        "5   Plan for Harbours\n\n3. Lofts. Open a loft.\n\n6   Plan for Harbours\n\n4. Masts. Mark all masts.\n"
    )
    assert _heads(text) == ["Task 1", "Task 2", "Task 3", "Task 4"]


def test_a_table_that_sums_up_the_works_repeats_them() -> None:
    text = TITLE + "ACTIONS\n\nM1. BUY CRANES. Buy six cranes. (Lead: Sail Bureau)\n\n"
    text += "M2. RAISE FENDERS. Raise the stock. (Lead: Tide Bureau)\n\nHOW WE WILL DO IT\n\n"
    text += "OVERSIGHT. The Harbour Board will watch over it.\n\nMONEY. The Finance Bureau will pay for it.\n\n"
    text += "ACTION SUMMARY TABLE\n\nNo.    Action              Lead             Term\n"
    text += "M1     Buy cranes          Sail Bureau      2031\nM2     Raise fenders       Tide Bureau      2030\n"
    assert _heads(text) == ["Task M1", "Task M2", "Safeguard", "Safeguard"]
    assert owners_of(text)[:2] == [("Sail Bureau", "Lead"), ("Tide Bureau", "Lead")]


def test_the_addressees_of_a_letter_are_no_works() -> None:
    text = (
        "OFFICE MEMORANDUM\n\nSubject: Action Plan for the Harbours of Ostrel, 2026-2032\n\nIt is enclosed.\n\nTo\n"
    )
    text += "1. Wardens of all harbours\n2. Heads of the lofts\n\n**ACTION PLAN FOR THE HARBOURS OF OSTREL, 2026-2032**\n\n"
    text += "**1. Background**\n\n1.1 There were 30 quays in 2020.\n\n**2. Goals**\n\n2.1 There shall be 40 quays by 2031.\n\n"
    text += "**3. Action Points**\n\n**Part A: Quays**\n\n| Sl. No. | Action Point | Nodal Agency | Supporting Agencies | Target Date |\n"
    text += "|---|---|---|---|---|\n| A.1 | Shore power to be given at 60 berths | Harbour Authorities | Sail Board; Tide Board | December 2030 |\n"
    text += "| A.2 | Lamps to be fitted on all quays | Tide Board | - | June 2029 |\n\n"
    text += "**4. Institutional Mechanism**\n\n4.1 A committee shall meet.\n\n**5. Funding**\n\n5.1 The Board shall pay.\n"
    assert _heads(text) == [
        "Objective 2",
        "Objective 2.1",
        "Area A",
        "Task A.1",
        "Task A.2",
        "Safeguard 4.1",
        "Safeguard 5.1",
    ]
    assert owners_of(text)[:4] == [
        ("Harbour Authorities", "Lead"),
        ("Sail Board", "Support"),
        ("Tide Board", "Support"),
        ("Tide Board", "Lead"),
    ]


def test_parts_that_only_set_the_frame_make_no_area() -> None:
    text = (
        TITLE
        + "CHAPTER TWO: STRATEGIC DIRECTION\n\n2.1 Vision\nA port of sails.\n\n2.2 Mission\nTo keep the tides.\n\n"
    )
    text += "2.3 Key Results\nBy 2031 the harbours will have 40 quays.\n\nCHAPTER THREE: ACTIVITIES\n\n"
    text += "3.1 Buy six cranes\n3.2 Open a loft\n\nCHAPTER FOUR: COORDINATION, FINANCING AND M&E\n\n"
    text += (
        "4.1 Coordination\nThe Harbour Board will watch over it.\n\n4.2 Financing\nThe Finance Bureau will pay.\n"
    )
    assert _heads(text) == ["Objective 2.3", "Objective", "Task 3.1", "Task 3.2", "Safeguard 4.1", "Safeguard 4.2"]


def test_what_the_writers_think_is_no_work() -> None:
    text = TITLE + "## Priority tasks\n\n**1. Cranes.** Six cranes will be bought by 2031. Lead: Sail Bureau.\n\n"
    text += "**2. Fenders.** The stock will be raised to 90. Lead: Tide Bureau.\n\n## Our view\n\n"
    text += "We expect 105 quays in 2031.\n\n1. The cranes may come late.\n2. The fenders will be dear.\n"
    assert _heads(text) == ["Task 1", "Task 2"]


def test_sections_begin_anew_in_each_chapter_of_one_plan() -> None:
    text = (
        TITLE
        + "Chapter 1  General Provisions\n\nSection 1  Background\n\nThere are 30 quays.\n\nSection 2  Objectives\n\n"
    )
    text += "By the end of 2030, there will be 40 quays.\n\nChapter 2  Building Quays\n\nSection 1  Cranes\n\nBuy six cranes.\n\n"
    text += "Section 2  Fenders\n\nRaise the stock.\n\nChapter 3  Safeguards\n\nSection 1  Organization\n\nThe Board meets.\n\n"
    text += "Section 2  Funds\n\nThe Board pays.\n"
    assert len(draft_of(text).plans) == 1
    assert _heads(text)[-5:] == [
        "Area Chapter 2",
        "Task Section 1",
        "Task Section 2",
        "Safeguard Section 1",
        "Safeguard Section 2",
    ]


def test_guarantees_may_be_counted_with_a_word_each() -> None:
    text = (
        TITLE
        + "Five tasks\n\nFirst, build quays. Six quays will be built by 2031. Second, buy cranes. Nine cranes will be bought.\n\n"
    )
    text += "Three guarantees\n\nThe first is organization. A board has been set up. The second is capital. A fund of 5 million "
    text += "crowns will be set up. The third is talent. The school will train 60 pilots a year.\n"
    assert [row.split()[0] for row in _heads(text)] == ["Task", "Task", "Safeguard", "Safeguard", "Safeguard"]


def test_points_of_goals_may_have_a_colon_behind_their_heading() -> None:
    text = (
        TITLE
        + "Goals\n\n• Quays: by 2030, 40 quays will be in use.\n\n• Sails: by 2031, 900 sails will be mended.\n\nTasks\n\n"
    )
    text += "1. Cranes. Buy six cranes.\n\n2. Fenders. Raise the stock.\n"
    assert [row for row in _heads(text) if row.startswith("Objective")] == ["Objective"] * 3


def test_numbered_paragraphs_beside_actions_are_no_works() -> None:
    text = TITLE + "".join(
        f"{number}. This paragraph tells at some length how things stand in the harbours of Ostrel and why that is so\n\n"
        f"Action {number}. Buy {number} cranes.\nOwner: the Sail Board, with Tide Board\n\n"
        for number in range(1, 7)
    )
    assert _heads(text) == [f"Task {number}" for number in range(1, 7)]
    assert owners_of(text)[:2] == [("Sail Board", "Lead"), ("Tide Board", "Support")]


def test_fields_of_work_have_decimals_above_named_actions() -> None:
    text = (
        TITLE
        + "1 Where we are\n\n1.1 The harbours employed 2,900 people in 2025.\n\n1.2 Three weaknesses came up.\n\n"
    )
    text += "2 Objectives\n\nObjective 1: Grow\nBy 2032, 40 quays will be in use.\n\n3 Actions\n\n"
    text += "3.1 Quays\n\nAction 1. Buy cranes\nBuy six cranes.\n\nAction 2. Mend sails\nMend nine sails.\n\n"
    text += "3.2 Lamps\n\nAction 3. Light piers\nLight four piers.\n\nAction 4. Add lamps\nAdd lamps.\n"
    assert _heads(text) == [
        "Objective 1",
        "Area 3.1",
        "Task 1",
        "Task 2",
        "Area 3.2",
        "Task 3",
        "Task 4",
    ]


def test_a_line_states_the_goal_of_a_field_of_work() -> None:
    text = TITLE + "".join(
        f"Pillar {number}: Build quays {number}\n\nGoal: By 2030, at least {number}0% of the quays are built.\n\n"
        f"| No. | Action | Lead agency |\n|---|---|---|\n| {number}.1 | Buy cranes | Sail Board |\n| {number}.2 | Mend sails | Tide Board |\n\n"
        for number in (1, 2, 3)
    )
    assert _heads(text) == ["Area 1", "Objective", "Task 1.1", "Task 1.2"] + [
        row for number in (2, 3) for row in (f"Area {number}", "Objective", f"Task {number}.1", f"Task {number}.2")
    ]


def test_a_list_may_go_on_with_a_line_that_names_the_year() -> None:
    text = (
        TITLE
        + "1. OUR TARGETS\nBy 2030 we will\n• bring 900 sails into use\n• lengthen the average stay to 2.5 nights\n\n"
    )
    text += "2. ACTIONS\n\nA1. Buy cranes\nBuy them.\n\nA2. Mend sails\nMend them.\n"
    plan = draft_of(text).plan
    assert plan is not None
    assert [(int(one.value * 10), one.deadline) for one in plan.targets] == [(9000, "2030"), (25, "2030")]


def test_a_figure_without_its_stop_numbers_the_work_that_is_missing() -> None:
    works = "1. Cranes. Buy six cranes.\n\n2. Sails. Mend nine sails.\n\n3 Lamps. Light four piers.\n\n4. Quays. Add two quays.\n\n"
    works += "5 . Boats. Paint the boats.\n\n6. Ropes. Buy ropes.\n"
    assert _heads(TITLE + "I. Main Tasks\n\n" + works) == [f"Task {number}" for number in range(1, 7)]


def test_questions_with_signs_head_what_a_text_explains() -> None:
    text = 'Policy Interpretation\n\nThe City issued the "Harbour Action Plan (2026-2030)" on 3 March 2026.\n\n'
    text += "◆ Why was the plan issued?\n\nThe harbours are old.\n\n◆ What are the goals?\n\nThe plan proposes that by 2030:\n\n"
    text += "● Quays: 40 quays will be in use.\n\n● Sails: the sails in use will reach 900.\n\n◆ What are the main tasks?\n\n"
    text += "1. Cranes. Buy six cranes. (Lead unit: Sail Board)\n\n2. Lamps. Light four piers. (Lead unit: Lamp Board)\n\n"
    text += "◆ What are the supporting measures?\n\nThe Sail Board will report every year.\n"
    assert _heads(text) == ["Objective", "Objective", "Objective", "Task 1", "Task 2", "Safeguard"]


def test_what_an_explanation_says_a_plan_does_names_its_sections() -> None:
    text = (
        TITLE
        + "I. Background\n\nThe harbours are old.\n\nII. Main contents\n\n(I) Clarify the goals. By 2030, 40 quays will be in use.\n\n"
    )
    text += "(II) Deploy the key tasks.\n\n1. Cranes. Buy six cranes.\n\n2. Lamps. Light four piers.\n\n"
    text += "(III) Put forward safeguard measures.\n\nFirst, strengthen coordination. Hold meetings.\n\nSecond, provide money. Pay for it.\n\n"
    text += "III. Explanation of key terms\n\nA quay is a wall.\n"
    assert _heads(text) == ["Objective (I)", "Objective", "Task 1", "Task 2", "Safeguard First", "Safeguard Second"]


def test_a_section_on_ideas_and_goals_holds_the_goals() -> None:
    text = (
        TITLE
        + "I. General Idea and Development Goals\n\n(1) General idea. Keep to the tides.\n\n(2) Development goals\n\n"
    )
    text += "By 2028, 40 quays will be in use.\n\nBy 2030, 60 quays will be in use.\n\nII. Tasks\n\n1. Cranes. Buy six cranes.\n\n2. Lamps. Light piers.\n"
    assert _heads(text) == ["Objective (2)", "Objective", "Objective", "Task 1", "Task 2"]


def test_a_decimal_that_ends_in_nought_is_a_section() -> None:
    text = TITLE + "3.0 Actions\n\n3.1 Cranes\n\nBuy six cranes by 2031.\n\n3.2 Lamps\n\nLight four piers.\n\n"
    text += (
        "4.0 Delivery\n\n4.1 Funding\n\nPay for it.\n\n4.2 Staffing\n\nFill posts.\n\n4.3 Monitoring\n\nReport.\n"
    )
    assert _heads(text) == ["Task 3.1", "Task 3.2", "Safeguard 4.1", "Safeguard 4.2", "Safeguard 4.3"]


def test_letters_stand_above_the_codes_that_begin_with_them() -> None:
    text = (
        TITLE
        + "1. Goals\n\nObjective A – Quays. By 2030, 40 quays will be in use.\n\nObjective B – Sails. By 2031, 900 sails will be mended.\n\n"
    )
    text += "Objective C – Lamps. By 2032, 60 lamps will be lit.\n\n2. Action plan\n\nA. Quays\n\nA.1 Build quays. Build them.\n\nA.2 Buy cranes. Buy six.\n\n"
    text += "B. Sails\n\nB.1 Mend sails. Mend them.\n\nB.2 Buy cloth. Buy it.\n\n3. Governance\n\n3.1 Council. It meets.\n\n3.2 Funding. Pay.\n\n3.3 Review. Review it.\n"
    assert _heads(text)[3:] == [
        "Area A",
        "Task A.1",
        "Task A.2",
        "Area B",
        "Task B.1",
        "Task B.2",
        "Safeguard 3.1",
        "Safeguard 3.2",
        "Safeguard 3.3",
    ]


def test_indicators_end_the_safeguards_with_headings_of_their_own() -> None:
    text = (
        TITLE
        + "Action 1. Cranes\nBuy six cranes.\n\nAction 2. Lamps\nLight four piers.\n\nImplementation and monitoring\n\n"
    )
    text += "Staffing. The Sail Board will hire an engineer in 2026.\n\nFunding. The plan is paid for by the harbours.\n\n"
    text += "Reporting. The Tide Board will report each April.\n\nIndicators\n\nQuays in use in the harbours of Ostrel\n\nSails mended in the harbours of Ostrel\n"
    assert _heads(text)[2:] == ["Safeguard", "Safeguard", "Safeguard"]


def test_small_roman_figures_group_works_that_go_on_counting() -> None:
    text = (
        TITLE
        + "II. MAIN TASKS\n\ni. Building the quays\n\n1. Cranes. Buy six cranes.\n\n2. Fenders. Raise the stock.\n\n"
    )
    text += "ii. Mending the sails\n\n3. Sails. Mend nine sails.\n\n4. Cloth. Buy cloth.\n\nIII. SAFEGUARDS\n\ni. Organisation. Meet.\n\nii. Policies. Pay.\n"
    assert _heads(text)[:6] == ["Area i", "Task 1", "Task 2", "Area ii", "Task 3", "Task 4"]


def test_enabling_measures_are_safeguards() -> None:
    text = (
        TITLE
        + "1. Actions\n\n1.1 Cranes. Buy six cranes.\n\n1.2 Lamps. Light four piers.\n\n2. Enabling measures\n\n2.1 People. Train them.\n\n2.2 Money. Pay.\n"
    )
    assert _heads(text) == ["Task 1.1", "Task 1.2", "Safeguard 2.1", "Safeguard 2.2"]


def test_points_behind_which_lines_say_who_does_it_are_one_work() -> None:
    text = (
        TITLE
        + "2. Work packages\n\n2.1 Quays\n  • Walls: 5 walls will be mended by 2027.\n  • Lamps: 60 lamps will be lit by 2028.\n"
    )
    text += "Responsible: Sail Board\nSupported by: Tide Board\n\n2.2 Sails\n\nMend nine sails.\nResponsible: Tide Board\n"
    assert _heads(text) == ["Task 2.1", "Task 2.2"]
    assert owners_of(text) == [
        ("Sail Board", "Responsible"),
        ("Tide Board", "Support"),
        ("Tide Board", "Responsible"),
    ]


def test_a_section_may_hold_one_work_that_goes_on_counting() -> None:
    text = (
        TITLE
        + "Chapter I  Main measures\n\nSection 1  Quays\n\n(1) Mend walls. Mend all of the old walls. [Lead unit: Sail Board]\n\n"
    )
    text += "(2) Light lamps. Light sixty of the lamps. [Lead unit: Lamp Board]\n\nSection 2  Crews\n\n(3) Train crews. Train around 2,000 of them. [Lead unit: Tide Board]\n"
    assert [row.split()[0] for row in _heads(text)] == ["Area", "Task", "Task", "Area", "Task"]
