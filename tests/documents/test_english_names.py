"""The names of bodies in English lists, and what a plan says once of frames of time and roles."""

from __future__ import annotations

import pytest
from english_readings import draft_of, owners_of

TITLE = "Plan for the Harbours of Ostrel (2026-2032)\n"


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("Department of Tidal and Financial Services", ["Department of Tidal and Financial Services"]),
        (
            "Committee of the Ostrel Economic and Technological Development Zone",
            ["Committee of the Ostrel Economic and Technological Development Zone"],
        ),
        ("Board of Taxes and Customs", ["Board of Taxes and Customs"]),
        ("Nordvik Government and Inland Services Ostrel", ["Nordvik Government", "Inland Services Ostrel"]),
        (
            "Municipal Culture, Radio, Television and Tourism Bureau",
            ["Municipal Culture, Radio, Television and Tourism Bureau"],
        ),
        ("Ministry of Local Government and Rural Affairs", ["Ministry of Local Government and Rural Affairs"]),
    ],
)
def test_and_parts_bodies_not_names(printed: str, names: list[str]) -> None:
    text = TITLE + f"Action 1. Quays\nBuy six cranes.\nLead: {printed}\nAction 2. Other\nGo on.\n"
    assert owners_of(text) == [(name, "Lead") for name in names]


def test_behind_a_semicolon_those_who_help_follow_the_lead() -> None:
    text = (
        TITLE
        + "Action 1. Quays\nBuy cranes. (Lead: Bureau of Sails; Bureau of Tides, Fire Corps)\nAction 2. Other\nGo.\n"
    )
    assert owners_of(text) == [
        ("Bureau of Sails", "Lead"),
        ("Bureau of Tides", "Support"),
        ("Fire Corps", "Support"),
    ]


def test_agencies_below_an_action_are_named_with_the_one_that_leads() -> None:
    text = TITLE + "### Action 1: Quays\n\nBuy six cranes by 2031.\n\n"
    text += "*Agencies: Harbour Development Board (HDB) (lead), Sail Agency (SA)*\n\n### Action 2: Sails\n\nMend them.\n\n"
    text += "*Agencies: SA, HDB*\n"
    assert owners_of(text) == [
        ("Harbour Development Board", "Lead"),
        ("Sail Agency", "Support"),
        ("SA", "Responsible"),
        ("HDB", "Responsible"),
    ]


def test_a_frame_of_time_in_a_bracket_is_the_year_that_the_plan_gives_it() -> None:
    text = (
        TITLE
        + "Short = to end 2029; Medium = to end 2031.\n\nM1. CRANES. Buy six cranes. (Lead: Sail Bureau) [Short]\n\n"
    )
    text += "M2. FENDERS. Buy 40 fenders. (Lead: Tide Bureau) [Medium]\n\nM3. MASTS. Mark 90 masts. (Lead: Tide Bureau)\n"
    plan = draft_of(text).plan
    assert plan is not None
    assert [one.deadline for one in plan.targets] == ["2029", "2031", ""]


def test_a_financial_year_ends_in_the_second_of_its_years() -> None:
    text = TITLE + "Activity | Output | Responsible Party | Timeframe\n"
    text += "1.1.1 Buy six cranes | Cranes | Sail Bureau | 2029/30\n1.1.2 Buy 40 fenders | Fenders | Tide Bureau | 2030/31\n"
    plan = draft_of(text).plan
    assert plan is not None
    assert [one.deadline for one in plan.targets if one.value > 1] == ["2030", "2031"]


def test_the_government_of_a_city_may_be_written_small() -> None:
    text = (
        TITLE
        + "Action 1. Quays\nBuild a quay, to be led by the Nordvik municipal government with the support of the Sail Bureau.\n"
    )
    text += "Action 2. Other\nGo on.\n"
    assert owners_of(text) == [("Nordvik municipal government", "Lead"), ("Sail Bureau", "Support")]


def test_terms_may_mean_days_and_stand_at_the_end_of_a_sentence() -> None:
    text = TITLE + "Short term means by March 31, 2027; medium term means by March 31,\n2029.\n\n"
    text += "Action 1. Buy six cranes. Led by the Sail Board. Medium term.\n\nAction 2. Buy 40 fenders. Led by the Tide Board. Short term.\n\n"
    text += "Action 3. Mark 90 masts. Led by the Tide Board.\n"
    plan = draft_of(text).plan
    assert plan is not None
    assert [one.deadline for one in plan.targets] == ["2029-03-31", "2027-03-31", ""]


def test_a_break_within_a_cell_parts_names() -> None:
    text = TITLE + "| Ref | Action | Lead | Partners | Timeline |\n|---|---|---|---|---|\n"
    text += "| A1 | Buy six new cranes | Sail Board | Tide Board<br>Sand Board | by 2030 |\n"
    text += "| A2 | Buy 40 new fenders | Council (Quays and Sheds) | – | by 2031 |\n"
    assert owners_of(text) == [
        ("Sail Board", "Lead"),
        ("Tide Board", "Support"),
        ("Sand Board", "Support"),
        ("Council (Quays and Sheds)", "Lead"),
    ]


@pytest.mark.parametrize(
    ("sentence", "owners"),
    [
        ("A fund will be set up, and the Sail Office will guide banks to lend.", [("Sail Office", "Responsible")]),
        ("The Sail Bureau shall include the cost of sails in the budget.", [("Sail Bureau", "Responsible")]),
        ("The Sail Council will include nine members.", []),
        ("By 30 June 2028 the Sail Council shall review the quays.", [("Sail Council", "Responsible")]),
        (
            "A group meets, with its office in the Bureau of Tides, which is responsible for the work.",
            [("Bureau of Tides", "Responsible")],
        ),
    ],
)
def test_sentences_say_who_does_it(sentence: str, owners: list[tuple[str, str]]) -> None:
    assert owners_of(TITLE + f"Action 1. Quays\n{sentence}\nAction 2. Other\nGo on.\n") == owners
