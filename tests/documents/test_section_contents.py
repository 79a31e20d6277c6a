"""Sections whose headings do not say what they hold: goals before the work, and how it is run behind it."""

from __future__ import annotations

import pytest
from english_readings import outline_of
from readings import outline

WORKS = "二、重点任务\n（一）建码头\n1.更新闸门。推进更新。\n2.新建泊位。推进建设。\n"
WORKS += "（二）修航道\n1.疏浚主航道。推进疏浚。\n"
GOALS = "到2030年，建成码头30个，吞吐量达到200万吨以上，从业人员达到5000人。\n"


def test_goals_before_the_work_need_no_name() -> None:
    text = (
        "甲州市港口方案\n一、奋进图景\n"
        + GOALS
        + WORKS
        + "三、保障措施\n（一）加强领导。加强。\n（二）加强宣传。宣传。\n"
    )
    assert outline(text)[0] == "Objective 一 奋进图景"


def test_goals_inside_the_frame_need_no_name() -> None:
    text = "甲州市港口方案\n一、总体要求\n（一）指导思想。坚持发展。\n（二）奋进图景。" + GOALS + WORKS
    assert outline(text)[0] == "Objective （二） 奋进图景"


@pytest.mark.parametrize("names", ["压实责任 保障投入 强化督查", "加强统筹协调 开展监测评价 强化示范推广"])
def test_how_the_work_is_run_comes_last_under_any_name(names: str) -> None:
    parts = "".join(
        f"（{number}）{name}。认真落实。\n" for number, name in zip("一二三", names.split(), strict=True)
    )
    text = "甲州市港口方案\n一、主要目标\n" + GOALS + WORKS + "三、行稳致远\n" + parts
    assert [one for one in outline(text) if one.startswith("Safeguard")] == [
        f"Safeguard （{number}） {name}" for number, name in zip("一二三", names.split(), strict=True)
    ]


def test_sentences_on_how_the_work_is_run_come_last_under_any_name() -> None:
    text = "甲州市港口方案\n一、主要目标\n" + GOALS + WORKS
    text += "三、行稳致远\n各部门要加强组织领导，压实责任，定期开展督导考核，及时跟踪评估。\n"
    assert outline(text)[-1] == "Safeguard 三 行稳致远"


@pytest.mark.parametrize("heading", ["优化服务环境", "创新管理体系"])
def test_a_last_field_of_work_stays_one(heading: str) -> None:
    text = "甲州市港口方案\n一、主要目标\n" + GOALS + WORKS
    text += f"三、{heading}\n（一）健全服务机制。推进。\n（二）开展考核评价。推进。\n"
    assert not any(one.startswith("Safeguard") for one in outline(text))


ENGLISH = "2. Works\n2.1 Gates. Renew the gates.\n2.2 Docks. Renew the docks.\n"


def test_english_goals_before_the_work_need_no_name() -> None:
    text = (
        "Harbour Plan for Ostrel 2028-2032\n1. The picture ahead\nBy 2030, 20 ships sail. By 2032, 40 ships and 9 "
    )
    text += "tugs sail.\n" + ENGLISH
    assert outline_of(text)[0] == "Objective 1"


@pytest.mark.parametrize(
    "parts",
    [
        "3.1 Governance. The board meets.\n3.2 Funding. The state pays.\n3.3 Reporting. The board reports.\n",
        "Governance. The board meets each month.\n\nFunding. The state pays for all of it.\n\n"
        "Reporting. The board reports to the state.\n",
    ],
)
def test_how_the_work_is_run_comes_last_in_english(parts: str) -> None:
    text = "Harbour Plan for Ostrel 2028-2032\n1. Introduction\nShips wait.\n" + ENGLISH
    text += "3. Keeping the ship steady\n" + parts
    assert sum(one.startswith("Safeguard") for one in outline_of(text)) == 3


def test_a_last_english_field_of_work_stays_one() -> None:
    text = "Harbour Plan for Ostrel 2028-2032\n1. Introduction\nShips wait.\n" + ENGLISH
    text += "3. Ships\n3.1 Ferries. Buy ferries.\n3.2 Tugs. Buy tugs that report their places.\n"
    assert not any(one.startswith("Safeguard") for one in outline_of(text))
