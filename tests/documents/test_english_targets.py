"""English plans: how much and by when, one notation a test."""

from __future__ import annotations

import pytest
from english_readings import draft_of, milestones_of, targets_of
from invented import ROWS


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


def test_indicators_behind_the_last_action_are_those_of_the_objective() -> None:
    text = (
        "Ferry Strategy of Ostrel 2026-2030\nStrategic Objective 1: Quiet hulls\nAction 1.1 Weld hulls\nYards will weld.\n"
        "Action 1.2 Glue hulls\nYards will glue.\nKPIs\n• At least 90% of hulls are quiet by 2028\nStrategic Objective 2: Crews\nAction 2.1 Hire 50 sailors\n"
    )
    plan = draft_of(text).plans[0]
    labels = {one.id: one.label for one in plan.elements}
    assert [labels[one.element] for one in plan.targets] == ["Quiet hulls", "Hire 50 sailors"]


@pytest.mark.parametrize(
    ("task", "targets"),
    [
        ("Launch no fewer than 20 key ferries every year.", ["AtLeast 20 count P1Y"]),
        ("Raise the crews from 310 to about 550 sailors by 2029.", ["About 550 count 2029"]),
        ("Build a basin with between 40 and 45 berths.", ["Between 40 45 count"]),
        ("Build 5 to 8 sheds.", ["Between 5 8 count"]),
        ("The number of ferries will reach 30, and noise will fall by 15%.", ["Exactly 30 count", "Exactly 15 percent"]),
        ("By 2030, at least 90 ferries sail, of which no fewer than 40 are electric.", ["AtLeast 90 count 2030", "AtLeast 40 count 2030"]),
        ("Plant 800 hectares of reeds by 4 July 2031.", ["Exactly 8000000 square-metre 2031-07-04"]),
        ("Invest £20 million in hulls before the end of 2027.", ["Exactly 20000000 GBP 2027"]),
        ("Reach 20 percent in 2028 and 25 percent in 2029.", ["Exactly 20 percent 2028", "Exactly 25 percent 2029"]),
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


def test_neither_the_number_of_a_row_nor_its_budget_is_a_target() -> None:
    plan = draft_of(ROWS).plan
    assert plan is not None
    assert [(int(one.value), one.deadline) for one in plan.targets] == [(12, "2027"), (40, "2029")]


@pytest.mark.parametrize(
    ("task", "wanted"),
    [
        ("Computing power will reach 3,000 PFLOPS by 2027.", ["Exactly 3000000000000000000 flops 2027"]),
        ("The latency will be controlled within 5 milliseconds.", ["AtMost 0.005 second"]),
        ("Cultivate 3 leading enterprises with an annual output value of over RMB 5 billion.", ["Exactly 3 count"]),
        ("The constellation currently consists of 12 satellites.", []),
    ],
)
def test_more_quantities_are_told_apart(task: str, wanted: list[str]) -> None:
    assert targets_of(task) == wanted


@pytest.mark.parametrize(
    ("task", "wanted"),
    [
        (
            "By 2030, the share will reach 50% or more, and waste will fall to no more than 1.9 kg per person.",
            ["AtLeast 50 percent 2030", "AtMost 1.9 kilogram 2030"],
        ),
        ("Reduce the rate from 9.8 to not more than 5.0 by 2030.", ["AtMost 5 count 2030"]),
        ("Register all vessels below 12 metres.", []),
        ("The budget will set aside 300 million RMB annually for quays.", ["Exactly 300000000 CNY P1Y"]),
        ("The cost of the plan is estimated at MVD 186 million.", []),
        ("Enterprises that hold exhibitions of over 20,000 square meters will be subsidized.", []),
        ("By 2030, 250 billion Yuan will be invested in quays.", ["Exactly 250000000000 CNY 2030"]),
    ],
)
def test_a_share_may_be_reached_or_more_and_a_size_is_no_aim(task: str, wanted: list[str]) -> None:
    assert targets_of(task) == wanted


def test_a_label_may_call_the_deadline_a_time_limit() -> None:
    text = "Plan for the Quays of Ostrel (2031-2033)\n1. Repair. Repair 40 quays.\nLead unit: Sail Office\nTime limit: June 2032\n2. Lamps. Add 500 lamps.\nTime limit: December 2033\n"
    assert [(int(one.value), one.deadline) for one in draft_of(text).plans[0].targets] == [
        (40, "2032-06"),
        (500, "2033-12"),
    ]


def test_the_unit_of_an_indicator_may_stand_in_its_name() -> None:
    text = "Plan for the Quays of Ostrel (2031-2033)\nGoal 1: Safety\nBe safe.\nAction 1: Swim\nTeach.\n| No | Indicator | 2029 | 2031 | 2033 |\n| 1 | Schools that teach swimming (%) | 22 | 50 | 80 |\n"
    found = draft_of(text).plans[0].targets
    assert [(one.unit, int(one.value), one.deadline) for one in found] == [
        ("unit/percent", 50, "2031"),
        ("unit/percent", 80, "2033"),
    ]


def test_indicators_may_be_parted_by_gaps_and_have_a_column_of_units() -> None:
    text = "Plan for the Quays of Ostrel (2026-2028)\n1. Requirements\n(1) Work objectives. By 2028, quays will be basically rebuilt.\nTable 1  Main Indicators\n"
    text += "No.  Indicator                 Unit         2025 (base)   2027    2028\n1    Cold storage at quays     10,000 m3    310           460     520\n2    Quays with lamps  %           54            85      100\n"
    text += "2. Key Tasks\n(1) Quays\nRepair them.\n(2) Lamps\nAdd them.\n"
    found = [(one.unit, int(one.value), one.deadline) for one in draft_of(text).plans[0].targets]
    assert found == [
        ("unit/cubic-metre", 4600000, "2027"),
        ("unit/cubic-metre", 5200000, "2028"),
        ("unit/percent", 85, "2027"),
        ("unit/percent", 100, "2028"),
    ]


@pytest.mark.parametrize(
    ("task", "wanted"),
    [
        ("A total of VND 9.8 trillion will be mobilized by 2030.", ["Exactly 9800000000000 VND 2030"]),
        ("By 2030, 15,000 crew members will be trained.", ["Exactly 15000 count 2030"]),
        (
            "Two long lines, from the north and the south, with lamps on all piers will be built by 2030.",
            ["Exactly 2 count 2030"],
        ),
        (
            "Build 2,000 pre-cooling facilities, with not less than 600 completed in 2027.",
            ["Exactly 2000 count 2027", "AtLeast 600 count 2027"],
        ),
        ("Foreign investors may hold up to 49 percent of the capital.", []),
    ],
)
def test_currencies_crews_and_years_after_a_participle(task: str, wanted: list[str]) -> None:
    assert targets_of(task) == wanted


def test_some_of_a_number_are_counted_and_not_all_there_are() -> None:
    task = "Provide 4,500 tanks by 2030, at least 1,500 of them in the north, and class not fewer than 12 of the 14 beaches as good."
    assert targets_of(task) == ["Exactly 4500 count 2030", "AtLeast 1500 count 2030", "AtLeast 12 count 2030"]


@pytest.mark.parametrize(
    ("task", "wanted"),
    [
        ("By 2030, the share of lit piers will go up to 50 percent.", ["Exactly 50 percent 2030"]),
        ("By 2030, 9,000 or so lamps will be lit.", ["About 9000 count 2030"]),
        ("Build 400 piers from 2028 to 2030.", ["Exactly 400 count 2030"]),
        ("In seven years, 30 piers will be built.", ["Exactly 30 count 2032 P7Y"]),
        ("In three years, 30 piers will be built.", ["Exactly 30 count"]),
        ("Require houses over 25,000 square feet to report.", []),
        ("Give lamps to owners with income below 80% of the average.", []),
        ("Reduce the turnaround of samples to not more than 14 days.", ["AtMost 14 day"]),
    ],
)
def test_what_is_gone_up_to_by_the_end_of_a_span(task: str, wanted: list[str]) -> None:
    assert targets_of(task) == wanted


def test_the_rows_of_a_table_are_not_read_again_for_the_goal_above() -> None:
    text = "Strategy of Ostrel\nGOAL 1: LIT PIERS\nObjective 1.1  To raise the share of lit piers to 35% by 2031.\n| No. | Action | Lead | Partners | Timeframe |\n|---|---|---|---|---|\n"
    text += "| 1.1.1 | Equip 7 piers with lamps | Office of Lamps | Office of Sand | 2028 |\n| 1.1.2 | Train 1,800 crews | Office of Tides | Office of Sand | 2029 |\n"
    plan = draft_of(text).plan
    assert plan is not None
    assert [(one.element.split("/")[-2], f"{one.value.normalize():f}", one.deadline) for one in plan.targets] == [
        ("objective", "35", "2031"),
        ("task", "7", "2028"),
        ("task", "1800", "2029"),
    ]


def test_the_hours_of_a_day_are_no_aim_and_the_second_of_two_half_years_is_the_last() -> None:
    task = "Spending after 6 pm grows by 5% by 2030.\nWhen: 2028-29"
    assert targets_of(task) == ["Exactly 5 percent 2030"]
    assert targets_of("Put 16 guards on the quays.\nWhen: 2028-29") == ["Exactly 16 count 2029"]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("By 2030, at least 18 000 km of quays are open.", ["AtLeast 18000000 metre 2030"]),
        ("By 2030, the yards build 2,4 million boats a year.", ["Exactly 2400000 count 2030 P1Y"]),
        (
            "Land 20,000 tonnes of cod and 1,500 tonnes of eel a year.",
            ["Exactly 20000000 kilogram P1Y", "Exactly 1500000 kilogram P1Y"],
        ),
        (
            "The rate is raised from 58 percent in 2026 to 68 percent in 2028 and to 73 percent in 2029.",
            ["Exactly 68 percent 2028", "Exactly 73 percent 2029"],
        ),
        (
            "Achieve an annual output of 500 engines by 2027 and 3,000 engines by 2029.",
            ["Exactly 500 count 2027 P1Y", "Exactly 3000 count 2029 P1Y"],
        ),
        ("Of 62 harbours, 19 publish a tide table.", []),
        ("Introduce a trial lease for farms under 5 hectares.", []),
    ],
)
def test_figures_of_the_continent_and_of_all_there_are(sentence: str, wanted: list[str]) -> None:
    assert targets_of(sentence) == wanted


def test_the_last_date_of_a_row_is_the_deadline_of_its_quantity() -> None:
    rows = "No. | Milestone | Start date | End date\n1.1 | Train 900 pilots | March 2027 | June 2028"
    rows += "\n1.2 | Hold 4 regattas | Jan 2027 | Dec 2029"
    assert targets_of(rows) == ["Exactly 900 count 2028-06", "Exactly 4 count 2029-12"]


def test_the_unit_of_a_column_may_be_money_with_a_magnitude() -> None:
    text = "Ferry Action Plan of Ostrel (2026-2028)\n1. Main goals\n| Indicator | Unit | 2024 | 2026 | 2028 |\n"
    text += "| Investment in quays | RMB 100 million | 31 | 36 | 50 |\n| Sales | billion yuan | 1 | 2 | 3 |\n"
    text += "2. Build quays\nBuild.\n3. Build piers\nBuild.\n"
    plan = draft_of(text).plans[0]
    assert [(f"{one.value.normalize():f}", one.unit, one.deadline) for one in plan.targets] == [
        ("3600000000", "unit/CNY", "2026"),
        ("5000000000", "unit/CNY", "2028"),
        ("2000000000", "unit/CNY", "2026"),
        ("3000000000", "unit/CNY", "2028"),
    ]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("The number of pilots will rise threefold by 2030.", ["Exactly 3 times 2030"]),
        ("The number of pilots will double to 2,400 per year by 2030.", ["Exactly 2400 count 2030 P1Y"]),
        (
            "Turnover will increase from SEK 0.9 billion to SEK 3.5 billion by 2030.",
            ["Exactly 3500000000 SEK 2030"],
        ),
        ("The cluster shall reach RMB 10 billion-plus by 2030.", ["AtLeast 10000000000 CNY 2030"]),
        ("Time from call to rescue cut to 30 minutes or less by 2028.", ["AtMost 1800 second 2028"]),
        ("Reduce the clearance of ships to under 6 hours.", ["LessThan 21600 second"]),
        ("Construct a 68-kilometer pipeline.", ["Exactly 68000 metre"]),
    ],
)
def test_times_as_much_and_times_to_take_are_read(sentence: str, wanted: list[str]) -> None:
    assert targets_of(sentence) == wanted


def test_indian_magnitudes_are_read() -> None:
    assert targets_of("Plant 15 lakh saplings by 2032.") == ["Exactly 1500000 count 2032"]
    assert targets_of("Recover ₹ 18 crore from leases by 2032.") == ["Exactly 180000000 INR 2032"]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Carry out two trials of masts.", ["Exactly 2 count"]),
        ("Introduce tide tables at six further quays.", ["Exactly 6 count"]),
        ("Together with six other bureaus it will build 3 quays.", ["Exactly 3 count"]),
        ("US$ 2 million collected by the end of 2028.", ["Exactly 2000000 USD 2028"]),
        ("Raise Rs. 12,000 crore from private sources by 2030.", ["Exactly 120000000000 INR 2030"]),
        ("Reach sales of not less than KSh 25 billion by 2030.", ["AtLeast 25000000000 KES 2030"]),
        ("Open a 200,000-square-metre harbour park by March 2027.", ["Exactly 200000 square-metre 2027-03"]),
        ("Widen 38 kilometres of Highway 4 by 2030.", ["Exactly 38000 metre 2030"]),
        ("Lofts able to mend 30 sails a year will be open by 2028.", ["Exactly 30 count 2028 P1Y"]),
    ],
)
def test_number_words_currencies_and_names_of_roads(sentence: str, wanted: list[str]) -> None:
    assert targets_of(sentence) == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Cut the price to below 25 yuan per kilogram by 2030.", ["LessThan 25 CNY-per-kilogram 2030"]),
        ("Keep the cost of fuel at or below $9 per kilogram by 2030.", ["AtMost 9 USD-per-kilogram 2030"]),
        ("Subsidies for sails shall not exceed 1,000 yuan per mu.", []),
        ("The centre will receive 20 TB of data by 2030.", ["Exactly 20000000000000 byte 2030"]),
    ],
)
def test_prices_for_each_of_something_are_rates(sentence: str, wanted: list[str]) -> None:
    assert targets_of(sentence) == wanted


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It will meet twice a year.", ["Exactly 2 count P1Y"]),
        ("The board will report to the city four times a year.", ["Exactly 4 count P1Y"]),
        ("The board will report to the city three times each quarter.", ["Exactly 3 count P3M"]),
        ("9 of the 13 quays will be closed.", ["Exactly 9 count"]),
        ("At least 300 will be trained as pilots.", ["AtLeast 300 count"]),
        ("Staff increased to 45.", ["Exactly 45 count"]),
        ("The rope makers will admit 25 pupils each year.", ["Exactly 25 count P1Y"]),
        ("Charts will be delivered to the pilots within 6 hours.", ["AtMost 21600 second"]),
        ("The plan will cost 220 million crowns over three years.", []),
        ("The cost of the plan is estimated at 310 million crowns.", []),
        ("Review the list once the tide is out.", []),
    ],
)
def test_how_often_how_many_of_them_and_what_it_costs(text: str, expected: list[str]) -> None:
    assert targets_of(text) == expected


def test_the_name_of_an_indicator_may_hold_its_unit_and_magnitude() -> None:
    text = "Plan for the Harbours of Ostrel (2026-2032)\n\n1. Goals\n\nGrow.\n\nIndicator | 2022 | 2028 | 2032\n"
    text += "Turnover (€ billion) | 9.1 | 11 | 13\nRope (thousand tonnes) | 3 | 5 | 7\nJourneys (million a year) | 17 | 20 | 23\n\n"
    text += "2. Actions\n\nAction 1. Buy cranes.\n\nAction 2. Mend sails.\n"
    plan = draft_of(text).plan
    assert plan is not None
    assert [
        (int(one.value), one.unit.removeprefix("unit/"), one.deadline, one.per_period) for one in plan.targets
    ] == [
        (11 * 10**9, "EUR", "2028", ""),
        (13 * 10**9, "EUR", "2032", ""),
        (5 * 10**6, "kilogram", "2028", ""),
        (7 * 10**6, "kilogram", "2032", ""),
        (20 * 10**6, "count", "2028", "P1Y"),
        (23 * 10**6, "count", "2032", "P1Y"),
    ]
