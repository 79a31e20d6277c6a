"""Words of a plan's own for who does it: labels and columns, in both languages; places stay those of the text."""

from __future__ import annotations

import pytest
from english_readings import draft_of, outline_of, owners_of
from readings import owners

from spacegraph import read_document

ZH = "甲州市方案\n一、重点任务\n"
EN = "Harbour Plan for Ostrel 2028-2032\n"
ZH_TASKS = [
    ("建码头", "市港务局", "市财政局"),
    ("修航道", "市水务局", "市港务局"),
    ("办学校", "市教育局", "市财政局"),
]
EN_TASKS = [
    ("Gates", "Harbour Board", "Mint Office; Pilots Guild"),
    ("Docks", "Department of Water", "Harbour Board"),
    ("Pilots", "Ministry of Ships", "Mint Office"),
]
EN_WANTED = [
    ("Harbour Board", "Lead"),
    ("Mint Office", "Support"),
    ("Pilots Guild", "Support"),
    ("Department of Water", "Lead"),
    ("Harbour Board", "Support"),
    ("Ministry of Ships", "Lead"),
    ("Mint Office", "Support"),
]
ZH_WANTED = [f"{task}: {name}" for task, lead, help_ in ZH_TASKS for name in (f"{lead}/L", f"{help_}/S")]


@pytest.mark.parametrize("form", ["（挂帅：{}；助力：{}）", "\n挂帅力量：{}\n助力力量：{}"])
def test_chinese_labels_are_told_by_the_bodies_behind_them(form: str) -> None:
    text = ZH + "".join(
        f"（{number}）{task}\n推进建设。{form.format(lead, help_)}\n"
        for number, (task, lead, help_) in zip("一二三", ZH_TASKS, strict=True)
    )
    assert owners(text) == ZH_WANTED


@pytest.mark.parametrize(
    "form",
    [
        "[Custodian: {}; Allies: {}]",
        "\nCustodian: {}\nAllies: {}",
        "\nCustodian - {}\nAllies - {}",
        "[Taken forward by {}, helped along by {}]",
    ],
)
def test_english_labels_are_told_by_the_bodies_behind_them(form: str) -> None:
    text = EN + "".join(
        f"{number}. {task}\nThey will be renewed. {form.format(lead, help_)}\n"
        for number, (task, lead, help_) in enumerate(EN_TASKS, 1)
    )
    assert owners_of(text) == EN_WANTED


def test_one_label_alone_makes_responsible() -> None:
    text = EN + "".join(
        f"{number}. {task}\nThey will be renewed.\nCustodian: {lead}\n"
        for number, (task, lead, _) in enumerate(EN_TASKS, 1)
    )
    assert [role for _, role in owners_of(text)] == ["Responsible"] * 3


@pytest.mark.parametrize("word", ["Source", "Approved by", "Location", "Contact"])
def test_labels_of_other_things_make_nobody_responsible(word: str) -> None:
    text = EN + "".join(
        f"{number}. {task}\nThey will be renewed.\n{word}: {lead}\n"
        for number, (task, lead, _) in enumerate(EN_TASKS, 1)
    )
    assert owners_of(text) == []


@pytest.mark.parametrize("word", ["来源", "数据来源", "联系单位", "建设地点"])
def test_chinese_labels_of_other_things_make_nobody_responsible(word: str) -> None:
    text = ZH + "".join(
        f"（{number}）{task}\n推进建设。\n{word}：{lead}\n"
        for number, (task, lead, _) in zip("一二三", ZH_TASKS, strict=True)
    )
    assert owners(text) == []


def test_a_label_before_other_things_is_none() -> None:
    said = ["the harbour needs new gates", "Harbour Board", "all docks are to be dredged"]
    text = EN + "".join(
        f"{number}. {task[0]}\nThey will be renewed.\nRationale: {words}\n"
        for number, (task, words) in enumerate(zip(EN_TASKS, said, strict=True), 1)
    )
    assert owners_of(text) == []


@pytest.mark.parametrize("sign", ["|", "\t"])
def test_columns_are_told_by_what_their_cells_hold(sign: str) -> None:
    rows = [["Ref", "What we will do", "Custodian", "Allies", "Finish"]]
    rows += [
        [f"A{number}", f"Renew the {task.lower()} of the harbour", lead, help_, f"203{number}"]
        for number, (task, lead, help_) in enumerate(EN_TASKS, 1)
    ]
    assert owners_of(EN + "Actions\n" + "\n".join(sign.join(row) for row in rows) + "\n") == EN_WANTED


@pytest.mark.parametrize("sign", ["|", "\t"])
def test_chinese_columns_are_told_by_what_their_cells_hold(sign: str) -> None:
    rows = [["序号", "要做什么", "挂帅", "助力", "何时"]]
    rows += [
        [str(number), f"{task}并完成验收投入使用", lead, help_, f"203{number}年"]
        for number, (task, lead, help_) in enumerate(ZH_TASKS, 1)
    ]
    text = ZH + "按附件推进。\n附件\n重点事情一览\n" + "\n".join(sign.join(row) for row in rows) + "\n"
    assert [one.split(": ")[1] for one in owners(text)] == [one.split(": ")[1] for one in ZH_WANTED]


def test_places_and_printed_names_are_those_of_the_text() -> None:
    text = ZH + "".join(
        f"（{number}）{task}\n推进建设，到203{place}年建成{place + 5}个。（挂帅：{lead}；助力：{help_}）\n"
        for place, (number, (task, lead, help_)) in enumerate(zip("一二三", ZH_TASKS, strict=True))
    )
    plan = read_document(text.encode()).plans[0]
    assert len(plan.responsibilities) == 6
    for one in plan.responsibilities:
        assert text[one.evidence.start : one.evidence.end] == one.name
    starts = [text.index(f"（{number}）") for number in "一二三"]
    assert [one.evidence.start for one in plan.elements if one.kind == "Task"] == starts
    for target, place in zip(plan.targets, range(3), strict=True):
        assert f"建成{place + 5}个" in text[target.evidence.start : target.evidence.end]


def test_usual_labels_stay_as_they_are() -> None:
    text = ZH + "".join(
        f"（{number}）{task}\n推进建设。（牵头单位：{lead}；配合单位：{help_}）\n"
        for number, (task, lead, help_) in zip("一二三", ZH_TASKS, strict=True)
    )
    assert owners(text) == ZH_WANTED


def test_a_header_that_comes_again_is_one_with_the_first() -> None:
    head = "| Ref | What we will do | Custodian | Allies |\n|---|---|---|---|\n"
    rows = [
        f"| A{number} | Renew the {task.lower()} of the harbour | {lead} | {help_} |\n"
        for number, (task, lead, help_) in enumerate(EN_TASKS, 1)
    ]
    assert owners_of(EN + "## Gates\n" + head + rows[0] + rows[1] + "## Pilots\n" + head + rows[2]) == EN_WANTED


def test_numbers_for_each_body_are_no_tasks() -> None:
    rows = "单位|亿元以上项目（个）|到位资金（亿元）\n市港务局|28|110\n市水务局|16|55\n市教育局|12|35\n"
    assert owners(ZH + "（一）招商引资\n全年签约项目80个。\n（二）建码头\n推进建设。\n附件\n目标表\n" + rows) == []


def test_words_before_numbers_that_count_mark_works_and_areas() -> None:
    text = (
        EN
        + "Sphere 1: Gates\nUndertaking 1.1. Renew the locks\nRenew them.\nUndertaking 1.2. Test the locks\nTest.\n"
    )
    text += "Sphere 2: Docks\nUndertaking 2.1. Clean the docks\n"
    text += "Clean.\nSphere 3: Ships\nUndertaking 3.1. Count\nCount.\n"
    assert outline_of(text) == [
        "Area 1",
        "Task 1.1 < 1",
        "Task 1.2 < 1",
        "Area 2",
        "Task 2.1 < 2",
        "Area 3",
        "Task 3.1 < 3",
    ]
    sections = [one.evidence.section for one in draft_of(text).plans[0].elements]
    assert sections[:2] == ["Sphere 1", "Undertaking 1.1"]


@pytest.mark.parametrize("word", ["Table", "Year", "Page", "Phase", "Box"])
def test_words_of_other_things_before_numbers_mark_no_parts(word: str) -> None:
    text = EN + "".join(f"{word} {number}: Gates\nThey are old.\n" for number in range(1, 5))
    assert [one for one in outline_of(text) if one.startswith(("Task", "Area"))] == []


def test_a_verb_of_their_own_for_those_who_lead_is_told_by_those_who_help() -> None:
    text = ZH + "".join(
        f"（{number}）{task}\n推进建设。由{lead}扎口，{help_}协同。\n"
        for number, (task, lead, help_) in zip("一二三", ZH_TASKS, strict=True)
    )
    assert owners(text) == ZH_WANTED


def test_rules_and_reasons_name_the_words_of_the_plan() -> None:
    text = EN + "".join(
        f"Undertaking {number}. {task}\nThey will be renewed.\nCustodian: {lead}\nAllies: {help_}\n"
        for number, (task, lead, help_) in enumerate(EN_TASKS, 1)
    )
    plan = draft_of(text).plans[0]
    rules = {one.rule.split(": ", 1)[1] for one in plan.responsibilities}
    assert rules == {"label Custodian", "label Allies"}
    assert {one.evidence.section for one in plan.elements} == {f"Undertaking {number}" for number in (1, 2, 3)}
