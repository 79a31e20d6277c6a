"""English plans: which numbers of a sentence are aimed at, what they count, and by when."""

from __future__ import annotations

import pytest
from english_readings import draft_of, targets_of


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        (
            "Install 200 stations in 2027 and another 30 in 2028.",
            ["Exactly 200 count 2027", "Exactly 30 count 2028"],
        ),
        (
            "The port will have 200 cranes by 2028, rising to 400 by 2030.",
            ["Exactly 200 count 2028", "Exactly 400 count 2030"],
        ),
        ("Open 50 docks in 2027 and a further 100 in 2029.", ["Exactly 50 count 2027", "Exactly 100 count 2029"]),
        ("Equip 300 ships by 2028 and 600 by end 2030.", ["Exactly 300 count 2028", "Exactly 600 count 2030"]),
        (
            "Waiting time will fall to 15 working days by 2028 and 10 by 2030.",
            ["Exactly 15 day 2028", "Exactly 10 day 2030"],
        ),
    ],
)
def test_a_second_number_of_the_same_things_needs_no_noun(said: str, wanted: list[str]) -> None:
    assert targets_of(said) == wanted


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("Retire four older tugs.", ["Exactly 4 count"]),
        ("Help ten family-owned yards to become ready for market.", ["Exactly 10 count"]),
        ("Procure three satellites.", ["Exactly 3 count"]),
        ("Put into operation four production lines.", ["Exactly 4 count"]),
        ("Set up a school by 2028 with six workshops.", ["Exactly 6 count 2028"]),
        ("Bus lanes will be provided on eight quays.", ["Exactly 8 count"]),
        ("Two sites improved", ["Exactly 2 count"]),
        ("60 plans completed", ["Exactly 60 count"]),
        ("Digitize 45,000 pages of log books.", ["Exactly 45000 count"]),
        ("No less than 8,000 5G-A stations will be built by 2028.", ["AtLeast 8000 count 2028"]),
        ("The plan has four pages.", []),
        ("Set up a council on wind with the four Tribes.", []),
    ],
)
def test_numbers_of_things_to_be_done(said: str, wanted: list[str]) -> None:
    assert targets_of(said) == wanted


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("The ratio will fall below 1.25.", ["LessThan 1.25 count"]),
        ("The number of firms will number over 180 by 2030.", ["MoreThan 180 count 2030"]),
        ("Keep annual losses of ships below 150.", ["LessThan 150 count"]),
        ("Limit cruise calls to 25 or fewer per season.", ["AtMost 25 count"]),
        ("We want the population to reach 4,600 by 2032.", ["Exactly 4600 count 2032"]),
    ],
)
def test_what_has_no_unit_is_a_number_that_something_becomes(said: str, wanted: list[str]) -> None:
    assert targets_of(said) == wanted


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("Make all charts available within 6 hours of a survey.", ["AtMost 21600 second"]),
        ("The office delivers a first map less than 6 hours after an alarm.", ["LessThan 21600 second"]),
        ("Outages shall not exceed 5 minutes a year.", ["AtMost 300 second P1Y"]),
        ("The yard will offer at least 40 days of free access a year.", ["AtLeast 40 day P1Y"]),
        ("Within 6 hours of high tide the gates are shut.", []),
    ],
)
def test_how_fast_and_how_long_are_values(said: str, wanted: list[str]) -> None:
    assert targets_of(said) == wanted


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("Reduce the launch cost per kilogram to less than 30,000 yuan.", ["LessThan 30000 CNY"]),
        ("Set aside RMB 80 million yearly for the docks.", ["Exactly 80000000 CNY P1Y"]),
        ("The cost of the docks is 80 million yuan.", []),
    ],
)
def test_costs_to_be_lowered_and_sums_set_aside_each_year_are_aims(said: str, wanted: list[str]) -> None:
    assert targets_of(said) == wanted


def test_letters_of_time_frames_are_dates_in_a_column() -> None:
    text = (
        "Harbour Plan for Ostrel 2030-2034\nShort term (S): by end 2031. Medium term (M): by end 2032.\n"
        "Pillar 1. Docks\n"
    )
    text += "Ref\tAction\tWho\tTerm\n1.1\tOpen 6 docks\tHarbour Board\tM\n1.2\tTrain 40 crews\tMint Office\tS\n"
    plan = draft_of(text).plan
    assert plan is not None
    assert [(one.value, one.deadline) for one in plan.targets] == [(6, "2032"), (40, "2031")]
