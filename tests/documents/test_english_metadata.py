"""English plans: title, issuers, number, date and period."""

from __future__ import annotations

import pytest
from english_readings import draft_of


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
            "Skip to main content\n\nPublications / Strategies / Ferry Plan\n\nMinisterial Roadmap for Ferries 2027–2030\n\n"
            "Published 9 February 2027                     Reference MDA/2027/03                     PDF, 1.4 MB",
            ("Ministerial Roadmap for Ferries 2027–2030", [], "MDA/2027/03", "2027-02-09", 2027, 2030),
        ),
        (
            "Ostrel Ferry Action Plan 2024/25 to 2029/30\nSai Zheng Fa〔2024〕9",
            ("Ostrel Ferry Action Plan 2024/25 to 2029/30", [], "Sai Zheng Fa〔2024〕9", "", 2024, 2030),
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


def test_the_number_of_a_page_is_no_part_of_a_title() -> None:
    text = "Harbours\nMinistry of Tides\n\n1 | National Harbour Action Plan 2025-2030\n\nAction 1. Build\nBuild.\nAction 2. Go\nGo on.\n"
    plan = draft_of(text).plan
    assert plan is not None
    assert plan.title is not None
    assert plan.title.value == "National Harbour Action Plan 2025-2030"


def test_a_circular_hands_out_its_plan_and_is_signed_by_several() -> None:
    text = "Circular on Issuing the Action Plan for Quays (2031—2032)\n\nGuo Liang Fa [2030] No. 45\n\nTo all ports:\n\nPlease carry it out.\n\nMinistry of Sand\nMinistry of Tides\nJune 18, 2030\n\nAction Plan for Quays\n(2031—2032)\n\n1. Tasks\n1.1 Repair stones. Repair.\n1.2 Add lamps. Add.\n"
    plan = draft_of(text).plan
    assert plan is not None
    assert plan.title is not None
    assert plan.issued is not None
    assert plan.title.value == "Action Plan for Quays (2031—2032)"
    assert [one.value for one in plan.issuers] == ["Ministry of Sand", "Ministry of Tides"]
    assert plan.issued.value == "2030-06-18"


def test_a_title_may_begin_on_the_line_above_and_its_date_stand_in_capitals() -> None:
    text = "STATE OF OSTREL\nOFFICE OF THE GOVERNOR\n\nCaring for Our Quays: Ostrel's Direct Repair\nWorkforce Action Plan\n\nJULY 2031\n\nPillar 1: Stones\nAction 1: Repair. Repair.\nAction 2: Lamps. Add.\n"
    plan = draft_of(text).plan
    assert plan is not None
    assert plan.title is not None
    assert plan.issued is not None
    assert plan.title.value == "Caring for Our Quays: Ostrel's Direct Repair Workforce Action Plan"
    assert plan.issued.value == "2031-07"


def test_several_may_have_issued_a_plan_together() -> None:
    text = "Home >> Policy Interpretation\nInterpretation of the Implementation Plan of Ostrel for Quays (2031-2033)\n\nTo ease the burden, Ostrel Bureau of Tides, together with Ostrel Bureau of Sand and Ostrel Finance Bureau, issued the Implementation Plan of Ostrel for Quays (2031-2033) on March 5, 2031 (the Plan).\n\nI. Tasks\n1. Repair stones. Repair.\n2. Add lamps. Add.\n"
    plan = draft_of(text).plan
    assert plan is not None
    assert plan.issued is not None
    assert [one.value for one in plan.issuers] == [
        "Ostrel Bureau of Tides",
        "Ostrel Bureau of Sand",
        "Ostrel Finance Bureau",
    ]
    assert plan.issued.value == "2031-03-05"


def test_a_strategy_may_have_the_plan_of_a_year() -> None:
    text = "National Stone Strategy\n2032 Annual Action Plan\nOctober 2031\nAction 1. Assess stones\nAssess.\nAction 2. Open archives\nOpen.\n"
    plan = draft_of(text).plan
    assert plan is not None
    assert plan.title is not None
    assert (plan.title.value, plan.start_year, plan.end_year) == (
        "National Stone Strategy 2032 Annual Action Plan",
        2032,
        2032,
    )


def test_an_explanation_gives_the_whole_title_and_all_who_issued_the_plan() -> None:
    text = "Policy Explained: Ostrel's Plan on Quays\n2031-01-20\nRecently, with the approval of the government, the Ostrel Bureau of Tides and the Ostrel Bureau of Sand printed and distributed the "
    text += "Implementation Plan of Ostrel for the Repair of Quays (2031-2035).\nI. Tasks\n1. Repair. Repair.\n2. Light. Light.\n"
    plan = draft_of(text).plan
    assert plan is not None
    assert plan.title is not None
    assert plan.title.value == "Implementation Plan of Ostrel for the Repair of Quays (2031-2035)"
    assert [one.value for one in plan.issuers] == ["Ostrel Bureau of Tides", "Ostrel Bureau of Sand"]
    assert (plan.start_year, plan.end_year) == (2031, 2035)


def test_a_transcript_says_who_issued_the_plan_in_a_later_sentence() -> None:
    text = "Transcript: Press Briefing on the Action Plan of Ostrel for Quays (2031-2035)\nSpeakers:\nMr. Sand, Head of the Office of Tides\n"
    text += "Mr. Sand: Good morning. The Ostrel Office of Tides issued the Action Plan of Ostrel for Quays (2031-2035) on November 3, 2030.\nThe first is to repair. Repair 4 quays.\nThe second is to light. Light 3 piers.\n"
    plan = draft_of(text).plan
    assert plan is not None
    assert plan.title is not None
    assert plan.issued is not None
    assert plan.title.value == "Action Plan of Ostrel for Quays (2031-2035)"
    assert [one.value for one in plan.issuers] == ["Ostrel Office of Tides"]
    assert plan.issued.value == "2030-11-03"


def test_a_title_in_capitals_may_head_the_pages_and_its_years_be_fiscal() -> None:
    text = "NATIONAL QUAY STONE\nREPAIR ACTION PLAN\n\nMarch 2031\n\nNATIONAL QUAY STONE REPAIR ACTION PLAN\n\nIntroduction\n\nThis Action Plan covers fiscal years (FY) 2032 through 2036.\n\n"
    text += "Objective 1: Repair\nRepair.\nObjective 2: Light\nLight.\n"
    plan = draft_of(text).plan
    assert plan is not None
    assert plan.title is not None
    assert plan.title.value == "NATIONAL QUAY STONE REPAIR ACTION PLAN"
    assert (plan.start_year, plan.end_year) == (2032, 2036)


def test_a_place_before_a_month_and_a_council_without_a_name() -> None:
    text = "CITY OF OSTREL\nQuay Action Plan 2031-2033\nAdopted by Council 16 September 2031\nAction 1. Repair\nRepair.\nAction 2. Light\nLight.\n"
    plan = draft_of(text).plan
    assert plan is not None
    assert [one.value for one in plan.issuers] == ["CITY OF OSTREL"]
    text = "MINISTRY OF QUAYS\nNATIONAL QUAY STRATEGY\n2031-2033\nOstrel, October 2030\nAction 1. Repair\nRepair.\nAction 2. Light\nLight.\n"
    plan = draft_of(text).plan
    assert plan is not None
    assert plan.issued is not None
    assert plan.issued.value == "2030-10"


def test_a_notice_may_say_where_its_issuer_sits() -> None:
    text = "Notice of the Office of the People's Government of Ostrel District, Harbour Bay City on Printing and Distributing the Action Plan of Ostrel for Quays (2031-2033)\nI. Tasks\n1. Repair. Repair.\n2. Light. Light.\n"
    plan = draft_of(text).plan
    assert plan is not None
    assert [one.value for one in plan.issuers] == ["Office of the People's Government of Ostrel District"]


def test_news_of_a_press_conference_name_the_plan_with_its_years() -> None:
    text = "Ostrel holds press conference on the Three-Year Action Plan for Repair of the Old Quays\n\nOffice of Tides    2031-06-24\n\n"
    text += "Mr. Sand introduced the Ostrel Three-Year Action Plan for Repair of the Old Quays (2031-2033).\nFirstly, repair. Repair 40 quays.\nSecondly, light. Light 20 piers.\n"
    plan = draft_of(text).plan
    assert plan is not None
    assert plan.title is not None
    assert plan.title.value == "Ostrel Three-Year Action Plan for Repair of the Old Quays (2031-2033)"
    assert (plan.start_year, plan.end_year) == (2031, 2033)


def test_a_title_too_long_for_a_line_goes_on_below() -> None:
    head = "Notice on Printing and Distributing the Action Plan of Ostrel City for the Night-time Opening of its\n"
    head += "Harbours and Quays (2026-2028)\n\nOstrel Office, March 2, 2026\n\n1. Build quays\nBuild.\n2. Build piers\nBuild.\n"
    plan = draft_of(head).plans[0]
    assert plan.title is not None
    wanted = "Action Plan of Ostrel City for the Night-time Opening of its Harbours and Quays (2026-2028)"
    assert plan.title.value == wanted


def test_the_plan_of_a_press_release_is_the_one_that_it_says_was_published() -> None:
    text = "PRESS RELEASE\nOstrel, January 15, 2027\n\nOSTREL SETS OUT PLAN TO END FLOODING BY 2030\n\n"
    text += "The Council of Ostrel today published the Ostrel Drainage Action Plan (2027-2030), a programme for sewers.\n\n"
    text += "1. Build sewers\nBuild.\n2. Build pumps\nBuild.\n"
    plan = draft_of(text).plans[0]
    assert plan.title is not None
    assert plan.title.value == "Ostrel Drainage Action Plan (2027-2030)"


@pytest.mark.parametrize(
    ("head", "number", "issued"),
    [
        ("Document no. HB-27/114 | June 2027", "HB-27/114", "2027-06"),
        ("Document HSA-RM-2027-03 | Approved 12 January 2027", "HSA-RM-2027-03", "2027-01-12"),
        ("HBO/STR/2026/08\nVersion 1.2 - November 2026", "HBO/STR/2026/08", "2026-11"),
        ("Port Ansell, May 12, 2026", "", "2026-05-12"),
        ("New Ostrel, dated the 12th January, 2026", "", "2026-01-12"),
        ("Last reviewed: 3 May 2026", "", ""),
    ],
)
def test_a_line_of_the_heading_holds_a_number_and_a_date(head: str, number: str, issued: str) -> None:
    plan = draft_of(
        f"Harbour Action Plan 2026-2032\n{head}\n\n1. Cranes\nBuy six cranes.\n\n2. Fenders\nGo on.\n"
    ).plan
    assert plan is not None
    assert (plan.number.value if plan.number else "") == number
    assert (plan.issued.value if plan.issued else "") == issued


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (
            "Open Quays, Safe Quays\nOstrel's Action Plan for Harbours\n2027-2030",
            "Open Quays, Safe Quays Ostrel's Action Plan for Harbours 2027-2030",
        ),
        ("Harbour Master Plan\n2025 to 2032", "Harbour Master Plan 2025 to 2032"),
        ("NATIONAL HARBOUR STRATEGY\n2027/28 - 2031/32", "NATIONAL HARBOUR STRATEGY 2027/28 - 2031/32"),
        ("Subject: National Action Plan for Ports, 2028-2033 - reg.", "National Action Plan for Ports, 2028-2033"),
    ],
)
def test_a_title_takes_the_line_above_it_and_its_years(head: str, title: str) -> None:
    plan = draft_of(
        f"{head}\n\nPrepared by the Sail Bureau\n\n1. Cranes\nBuy six cranes.\n\n2. Fenders\nGo on.\n"
    ).plan
    assert plan is not None and plan.title is not None
    assert plan.title.value == title


def test_a_title_ends_in_no_and_and_a_line_may_say_the_period() -> None:
    text = "City of Ostrel\nHarbour Strategy to 2035 and\nFive-Year Action Plan 2026–2030\n\nApproved by the City Council on 12 November 2025\n\n"
    text += "1 Introduction\n\nHarbours.\n\nAction 1. Buy cranes\nBuy six.\n\nAction 2. Mend sails\nMend nine.\n"
    plan = draft_of(text).plan
    assert plan is not None and plan.title is not None
    assert plan.title.value == "Harbour Strategy to 2035 and Five-Year Action Plan 2026–2030"
    text = "# Ostrel Harbour Strategy\n\n**Period of the strategy: 2027–2031**\n\n### Action 1.1 Buy cranes\n\nBuy six.\n\n### Action 1.2 Mend sails\n\nMend nine.\n"
    plan = draft_of(text).plan
    assert plan is not None and plan.period is not None and plan.period.value == "2027-2031"


@pytest.mark.parametrize(
    ("head", "issuer"),
    [
        ("REPUBLIC OF OSTREL\nMinistry of Tides", "Ministry of Tides"),
        ("City of Ostrel", "City of Ostrel"),
        ("City of Marrow", "Marrow City Council"),
    ],
)
def test_who_stands_above_the_title_issued_what_a_council_adopted(head: str, issuer: str) -> None:
    council = "Marrow City Council" if "Marrow" in head else "Council of Ministers"
    text = f"{head}\nHarbour Action Plan 2027–2031\n\nApproved by the {council} on 18 March 2027\n\nAction 1. Cranes\nBuy six cranes.\n\nAction 2. Lamps\nLight piers.\n"
    plan = draft_of(text).plan
    assert plan is not None and [one.value for one in plan.issuers] == [issuer]
