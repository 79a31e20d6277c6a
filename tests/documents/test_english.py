"""English plans: short invented texts, one notation a test."""

from __future__ import annotations

import pytest
from invented import HEADED, ROWS

from spacegraph.documents import read_document
from spacegraph.documents.english.names import split_english
from spacegraph.documents.english.section_names import name_section
from spacegraph.documents.parts import Draft


def draft_of(text: str) -> Draft:
    return read_document(text.encode(), name="x.txt")


def outline_of(text: str) -> list[str]:
    draft = draft_of(text)
    numbers = {one.id: one.number or one.label for plan in draft.plans for one in plan.elements}
    return [
        f"{one.kind} {one.number or one.label} < {numbers.get(one.parent, '')}".rstrip(" <")
        for plan in draft.plans
        for one in plan.elements
    ]


def owners_of(text: str) -> list[tuple[str, str]]:
    return [(one.printed_as, one.role) for plan in draft_of(text).plans for one in plan.responsibilities]


def targets_of(task: str, title: str = "Plan for the Harbours of Ostrel (2026-2032)") -> list[str]:
    draft = draft_of(f"{title}\nAction 1. Harbours\n{task}\nAction 2. Other\nGo on.\n")
    return [
        " ".join(
            str(word)
            for word in (
                one.comparator,
                f"{one.value.normalize():f}",
                *([f"{one.upper.normalize():f}"] if one.upper is not None else []),
                one.unit.removeprefix("unit/"),
                one.deadline,
                one.relative,
                one.per_period,
            )
            if word
        )
        for plan in draft.plans
        for one in plan.targets
    ]


def milestones_of(task: str) -> list[tuple[str, str]]:
    draft = draft_of(
        f"Plan for the Harbours of Ostrel (2026-2032)\nAction 1. Harbours\n{task}\nAction 2. Other\nGo on.\n"
    )
    return [(one.deadline, draft.passage(one.evidence)) for plan in draft.plans for one in plan.milestones]


# --- the outline


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


def test_a_line_with_a_year_may_head_points_to_reach_by_then() -> None:
    text = (
        "Ferry Roadmap of Ostrel 2026-2030\nPublished 11 March 2026\n2. Vision and targets\nOur vision is a quiet bay.\nBy 2030, Ostrel will:\n"
        "• run at least 20 ferries;\n• employ 1,100 sailors.\n3. Actions\nAction 1. Weld hulls.\nAction 2. Glue hulls.\n"
    )
    plan = draft_of(text).plans[0]
    assert [(str(one.value), one.deadline, one.element[-11:]) for one in plan.targets] == [
        ("20", "2030", "objective/2"),
        ("1100", "2030", "objective/2"),
    ]
    assert plan.issued is not None
    assert plan.issued.value == "2026-03-11"


def test_the_years_of_time_frames_are_said_once() -> None:
    text = (
        "Ferry Plan of Ostrel\nHOW TO READ THIS PLAN\nEach action has a time frame: Short (by 2027), Medium (by 2029) or Long (by 2035).\n"
        "Strategy A1. Build\nA1.1  Weld 30 hulls.\nLead: Sail Office | Time frame: Medium | Cost: $\nA1.2  Glue 20 hulls.\nLead: Tide Office | Time frame: Long-term | Cost: $\n"
    )
    assert [(str(one.value), one.deadline) for one in draft_of(text).plans[0].targets] == [
        ("30", "2029"),
        ("20", "2035"),
    ]


def test_a_column_may_name_time_frames() -> None:
    text = (
        "Ferry Plan of Ostrel\nTime frames: Short (by 2027), Medium (by 2029) or Long (by 2035).\n\n"
        "No.\tAction\tDepartment\tTimeframe\nT-1\tWeld 12 hulls\tSail Office\tMedium\nT-2\tGlue 15 hulls\tSail Office\tLong-term\n"
    )
    assert [one.deadline for one in draft_of(text).plans[0].targets] == ["2029", "2035"]


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


def test_ordinals_inside_a_paragraph_count_safeguards() -> None:
    text = "Interpretation of the Ferry Plan of Ostrel (2026-2030)\nI. Main tasks\n1. Weld hulls.\n2. Glue hulls.\nII. Safeguard measures\nThe plan says how. First, strengthen funding. Money is saved. Second, strengthen talents. Crews are hired.\n"
    assert outline_of(text) == ["Task 1", "Task 2", "Safeguard First", "Safeguard Second"]


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


# --- who does it


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Ministry of Trade, Tides and Sand, Sail Office", ["Ministry of Trade, Tides and Sand", "Sail Office"]),
        ("Municipal Reef and Current Commission", ["Municipal Reef and Current Commission"]),
        ("Ministry of Sand and Ministry of Tides", ["Ministry of Sand", "Ministry of Tides"]),
        ("Ministry of Sand, Ostrel Railways", ["Ministry of Sand", "Ostrel Railways"]),
        ("Sail Office; Reef Watch Ostrel", ["Sail Office", "Reef Watch Ostrel"]),
        ("Sail Office (SO) and relevant departments", ["Sail Office", "relevant departments"]),
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


def test_indicators_behind_the_last_action_are_those_of_the_objective() -> None:
    text = (
        "Ferry Strategy of Ostrel 2026-2030\nStrategic Objective 1: Quiet hulls\nAction 1.1 Weld hulls\nYards will weld.\n"
        "Action 1.2 Glue hulls\nYards will glue.\nKPIs\n• At least 90% of hulls are quiet by 2028\nStrategic Objective 2: Crews\nAction 2.1 Hire 50 sailors\n"
    )
    plan = draft_of(text).plans[0]
    labels = {one.id: one.label for one in plan.elements}
    assert [labels[one.element] for one in plan.targets] == ["Quiet hulls", "Hire 50 sailors"]


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


def test_columns_may_say_led_by_and_with() -> None:
    text = "Ferry Plan of Ostrel\n| No. | Action | Led by | With | By when |\n|---|---|---|---|---|\n| 1 | Weld 12 hulls | Sail Office | Tide Board, Port of Vell | 2027 |\n"
    assert owners_of(text) == [("Sail Office", "Lead"), ("Tide Board", "Support"), ("Port of Vell", "Support")]


def test_the_rows_of_a_table_are_tasks_where_nothing_else_is() -> None:
    text = "Ferry Plan of Ostrel (2026-2031)\n| No. | Action | Lead | Partners | Deadline |\n|---|---|---|---|---|\n| 1 | Weld 12 hulls | Sail Office | Tide Board; Port of Vell | June 2027 |\n"
    assert outline_of(text) == ["Task 1"]
    assert owners_of(text) == [("Sail Office", "Lead"), ("Tide Board", "Support"), ("Port of Vell", "Support")]
    assert [one.deadline for one in draft_of(text).plans[0].targets] == ["2027-06"]


# --- targets


@pytest.mark.parametrize(
    ("task", "targets"),
    [
        ("Launch no fewer than 20 key ferries every year.", ["AtLeast 20 count P1Y"]),
        ("Raise the crews from 310 to about 550 sailors by 2029.", ["About 550 count 2029"]),
        ("Build a basin with between 40 and 45 berths.", ["Between 40 45 count"]),
        ("Build 5 to 8 sheds.", ["Between 5 8 count"]),
        ("The number of ferries will reach 30, and noise will fall by 15%.", ["AtLeast 30 count", "Exactly 15 percent"]),
        ("By 2030, at least 90 ferries sail, of which no fewer than 40 are electric.", ["AtLeast 90 count 2030", "AtLeast 40 count 2030"]),
        ("Plant 800 hectares of reeds by 4 July 2031.", ["Exactly 8000000 square-metre 2031-07-04"]),
        ("Invest £20 million in hulls before the end of 2027.", ["Exactly 20000000 GBP 2027"]),
        ("Reach 20 percent in 2028 and 25 percent in 2029.", ["AtLeast 20 percent 2028", "AtLeast 25 percent 2029"]),
        ("Hire 50 welders within three years and train 200 sailors a year.", ["Exactly 50 count 2028 P3Y", "Exactly 200 count P1Y"]),
        ("Shorten the waiting time to no more than 6 hours.", ["AtMost 21600 second"]),
        ("Set up a 10-billion-yuan fund and reach the 200-billion-yuan level.", ["Exactly 10000000000 CNY", "About 200000000000 CNY"]),
        ("Projects with an investment of more than 100 million yuan will be listed.", []),
        ("Firms that insure their launches can have up to 40 percent of the premium covered.", []),
        ("Write to 12 Quay Street.", []),
        ("No bay falls below 15% reeds by 2030, and no single reed makes up more than 10% of them.", ["AtLeast 15 percent 2030", "AtMost 10 percent 2030"]),
        ("Put a bell in each of the 11 bays.", []),
        ("The scheme has paid €2 million to 870 households.", []),
        ("The reef covers 24 percent of the bay.", []),
        ("Plant reeds in districts with less than 15 percent of them.", []),
        ("The work is paid for by a 1.5 percent fee on boats.", []),
        ("Offer 1,500 fee-free places a year.", ["Exactly 1500 count P1Y"]),
        ("Give away boats, up to two boats per household.", []),
        ("A 2026 survey counted 88,300 reeds.", []),
        ("Divers collected 300 tonnes of reeds in 2024.", []),
        ("Grant aid of up to 50% of the cost is paid.", []),
        ("Weld 30 hulls.\nDelivery: Q2 2027", ["Exactly 30 count 2027-06"]),
        ("The average application took 187 days in 2023.", []),
        ("Repair reported leaks within 72 hours.", ["AtMost 259200 second"]),
        ("Halve the noise of ferries by 2030.", ["Exactly 50 percent 2030"]),
        ("By 2030, ferries carry about one tenth of all goods, and three to five yards will lead.", ["About 10 percent 2030", "Between 3 5 count 2030"]),
        ("Fifteen harbours will join by 2029.", ["Exactly 15 count 2029"]),
        ("First aid posts will be opened in eight harbours.", ["Exactly 8 count"]),
        ("Widen quays to 2.5 m or more by 2031.", ["AtLeast 2.5 metre 2031"]),
        ("By 2030, the output will top 3 million yuan.", ["MoreThan 3000000 CNY 2030"]),
        ("Build stairs to the five old quays and call the 12345 hotline.", []),
        ("The limit has been raised from 1,000 yuan to 5,000 yuan, and notices shall be posted.", []),
        ("A pilot on 36 boats in 2024 reduced noise by 22%.", []),
        ("Yards serving over 500 boats a day will report.", []),
        ("€52 million comes from the city.", []),
        ("Cut soot by 30 to 40 percent by mid-2028.", ["Between 30 40 percent 2028-06"]),
        ("The number of packages shall not be less than 12.", ["AtLeast 12 count"]),
        ("Every basin larger than 1,000 hectares has a plan.", []),
        ("Ferries must be at least 50 metres away from reeds.", []),
        ("Each yard can receive a subsidy of up to 20 million yuan.", []),
        ("In 2024, 31 ferries were in operation.", []),
        ("Follow the 1+2+4 layout in three aspects.", []),
        ("Deadline: 31 December 2027", []),
    ],
)  # fmt: skip
def test_a_sentence_gives_its_targets(task: str, targets: list[str]) -> None:
    assert targets_of(task) == targets


def test_a_table_of_indicators_has_a_target_for_each_year() -> None:
    text = "Ferry Plan of Ostrel (2026-2032)\nObjective 1: Crews\nIndicator | 2028 | 2032 |\nShare of electric ferries | 35% | 4,5% |\n"
    rows = [(str(one.value), one.deadline, one.metric) for one in draft_of(text).plans[0].targets]
    assert rows == [("35", "2028", "Share of electric ferries"), ("4.5", "2032", "Share of electric ferries")]


# --- milestones


@pytest.mark.parametrize(
    ("task", "milestones"),
    [
        ("The rules are adopted by the end of 2027.", [("2027", "The rules are adopted by the end of 2027")]),
        ("Milestones: draft text Q2 2027; final text January 2028", [("2027-06", "draft text Q2 2027"), ("2028-01", "final text January 2028")]),
        ("By 2030, the level of ferries is significantly raised.", []),
        ("These Opinions shall come into force on May 1, 2026.", []),
    ],
)  # fmt: skip
def test_a_dated_result_without_a_quantity_is_a_milestone(task: str, milestones: list[tuple[str, str]]) -> None:
    assert milestones_of(task) == milestones


# --- metadata


@pytest.mark.parametrize(
    ("head", "facts"),
    [
        (
            "Government of Ostrel\nNATIONAL FERRY STRATEGY 2027–2035\nIssued by the Council of Tides on 5 March 2027",
            ("NATIONAL FERRY STRATEGY 2027–2035", ["Council of Tides"], "", "2027-03-05", 2027, 2035),
        ),
        (
            "National Ferry Strategy to 2030\nMinistry of Sails and Tides · Order No. 7-Q of 2 May 2029",
            (
                "National Ferry Strategy to 2030",
                ["Ministry of Sails and Tides"],
                "Order No. 7-Q",
                "2029-05-02",
                0,
                2030,
            ),
        ),
        (
            "Publication - Strategy/plan\nFerry Delivery Plan 2027–2030\nPublished: 8 August 2026\nDirectorate: Ferries Ostrel",
            ("Ferry Delivery Plan 2027–2030", ["Ferries Ostrel"], "", "2026-08-08", 2027, 2030),
        ),
        (
            "Interpretation of the Action Plan for Ferries in Ostrel (2026-2028)\nRelease time: 2026-05-02",
            ("Action Plan for Ferries in Ostrel (2026-2028)", [], "", "", 2026, 2028),
        ),
        (
            "Republic of Ostrel\nMinistry of Tides\n\nNATIONAL FERRY ACTION PLAN\nTO REDUCE NOISE\n2026–2030\n\nApril 2026",
            (
                "NATIONAL FERRY ACTION PLAN TO REDUCE NOISE 2026–2030",
                ["Ministry of Tides"],
                "",
                "2026-04",
                2026,
                2030,
            ),
        ),
        (
            "Ostrel maps out quiet ferries: an interpretation of the plan\nUpdated: May 21, 2026\nOn May 8, the Ostrel Tide Commission and the "
            "Ostrel Sail Bureau jointly issued the Action Plan for Quiet Ferries (2026-2028) (Os Fa [2026] No. 17).",
            (
                "Action Plan for Quiet Ferries (2026-2028)",
                ["Ostrel Tide Commission", "Ostrel Sail Bureau"],
                "Os Fa [2026] No. 17",
                "2026-05-08",
                2026,
                2028,
            ),
        ),
        (
            "Vell County\nQuiet Ferries and Clean Bays\nAction Plan\nFY 2026–2030\n\nAdopted by the Vell County Board of Tides\nMay 20, 2026\nResolution No. 2026-118",
            (
                "Quiet Ferries and Clean Bays Action Plan FY 2026–2030",
                ["Vell County Board of Tides"],
                "Resolution No. 2026-118",
                "2026-05-20",
                2026,
                2030,
            ),
        ),
        (
            "[Skip](#main)\nCity of Vell\n- [Residents](/residents)\n- [Council](/council)\n\n# Ferry Plan 2026–2030\n\nAdopted by Vell City Council on 17 May 2026",
            ("Ferry Plan 2026–2030", ["Vell City Council"], "", "2026-05-17", 2026, 2030),
        ),
        (
            "Notice of the Vell Port Office on Issuing the Work Plan of Vell for Ferries (2026-2028)\nVPOZ [2026] No. 9",
            (
                "Work Plan of Vell for Ferries (2026-2028)",
                ["Vell Port Office"],
                "VPOZ [2026] No. 9",
                "",
                2026,
                2028,
            ),
        ),
    ],
)
def test_the_heading_says_what_it_is(head: str, facts: tuple[str, list[str], str, str, int, int]) -> None:
    plan = draft_of(f"{head}\n\nAction 1. Weld hulls.\n\nAction 2. Glue hulls.\n").plans[0]
    found = (
        plan.title.value if plan.title else "",
        [one.value for one in plan.issuers],
        plan.number.value if plan.number else "",
        plan.issued.value if plan.issued else "",
        plan.start_year,
        plan.end_year,
    )
    assert found == facts


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


def test_and_inside_a_name_parts_no_names() -> None:
    text = "the Ministry of Tides and Sail Technology and the Ministry of Commerce"
    assert [one.text for one in split_english(text, 0, len(text), {})] == [
        "Ministry of Tides and Sail Technology",
        "Ministry of Commerce",
    ]


# --- Markdown


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


def test_neither_the_number_of_a_row_nor_its_budget_is_a_target() -> None:
    plan = draft_of(ROWS).plan
    assert plan is not None
    assert [(int(one.value), one.deadline) for one in plan.targets] == [(12, "2027"), (40, "2029")]


def test_a_heading_of_markdown_over_nothing_but_points_is_no_part() -> None:
    text = (
        "# Aims\n\nBy 2030, at least 60 berths will be built.\n\n# Boats\n\n- They are many.\n\n# More\n\nText.\n"
    )
    assert [row.split()[0] for row in outline_of(text)] == ["Objective", "Objective"]


# --- who does it, in more words


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


def test_an_aim_of_news_may_go_by_stages() -> None:
    text = "Ostrel unveils port plan\n\nThe city of Ostrel issued a plan on Monday.\n\nThe plan sets out goals for two stages. By 2027, the number of"
    text += " berths will reach 60. By 2030, at least 80 percent of boats will be electric.\n\nThe city will build 12 cranes by 2028.\n"
    assert [row for row in outline_of(text) if row.startswith("Objective")] == [
        "Objective By 2027, the number of berths will reach 60",
        "Objective By 2030, at least 80 percent of boats will be electric",
    ]


@pytest.mark.parametrize(
    ("task", "wanted"),
    [
        ("Computing power will reach 3,000 PFLOPS by 2027.", ["AtLeast 3000000000000000000 flops 2027"]),
        ("The latency will be controlled within 5 milliseconds.", ["AtMost 0.005 second"]),
        ("Cultivate 3 leading enterprises with an annual output value of over RMB 5 billion.", ["Exactly 3 count"]),
        ("The constellation currently consists of 12 satellites.", []),
    ],
)
def test_more_quantities_are_told_apart(task: str, wanted: list[str]) -> None:
    assert targets_of(task) == wanted


def test_the_number_of_a_page_is_no_part_of_a_title() -> None:
    text = "Harbours\nMinistry of Tides\n\n1 | National Harbour Action Plan 2025-2030\n\nAction 1. Build\nBuild.\nAction 2. Go\nGo on.\n"
    plan = draft_of(text).plan
    assert plan is not None
    assert plan.title is not None
    assert plan.title.value == "National Harbour Action Plan 2025-2030"
