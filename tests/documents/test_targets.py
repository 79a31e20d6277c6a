"""Targets field by field, and the numbers that are none; all numbers are invented."""

from __future__ import annotations

import pytest
from invented import INTERPRETATION, LABELLED, NOTICE

from spacegraph.documents import Target, read_document
from spacegraph.documents.targets import to_text as to_number


def targets_of(sentence: str) -> list[Target]:
    """Return the targets of a plan whose objective is one sentence."""
    plan = f"甲州市港口行动方案（2024-2028年）\n一、发展目标\n{sentence}\n"
    plan += "二、重点任务\n1.建设码头。推进。\n2.建设航道。推进。\n"
    draft = read_document(plan.encode(), name="x.txt")
    return [one for plan in draft.plans for one in plan.targets]


def to_row(target: Target) -> str:
    upper = f"-{to_number(target.upper)}" if target.upper is not None else ""
    value = f"{target.comparator} {to_number(target.value)}{upper} {target.unit.removeprefix('unit/')}"
    return f"{value} {target.deadline or '-'} {target.per_period or '-'} {target.metric}"


@pytest.mark.parametrize(
    ("sentence", "row"),
    [
        ("到2028年，培育企业500家以上。", "AtLeast 500 count 2028 - 企业"),
        ("到2028年，引进500家以上航运企业。", "AtLeast 500 count 2028 - 航运企业"),
        ("到2027年底，航运企业超过20家。", "MoreThan 20 count 2027 - 航运企业"),
        ("到2027年6月底前，开通航线50条左右。", "About 50 count 2027-06 - 航线"),
        ("到2028年，港口吞吐量达到1.5亿吨。", "Exactly 150000000000 kilogram 2028 - 港口吞吐量"),
        ("到2028年，航运产业规模突破1,200亿元。", "MoreThan 120000000000 CNY 2028 - 航运产业规模"),
        ("到2028年，绿电占比不低于35.5%。", "AtLeast 35.5 percent 2028 - 绿电占比"),
        ("到2028年，通关时间压缩至4小时以内。", "AtMost 14400 second 2028 - 通关时间"),
        ("到2028年，建成3—5个示范码头。", "Between 3-5 count 2028 - 示范码头"),
        ("到2028年，形成千亿级航运产业集群。", "About 100000000000 CNY 2028 - 航运产业集群"),
        ("到2028年，培育上百家航运企业。", "About 100 count 2028 - 航运企业"),
        ("每年举办船模竞赛10场以上。", "AtLeast 10 count - P1Y 船模竞赛"),
        ("“十五五”末，建成泊位四十个以上。", "AtLeast 40 count 2030 - 泊位"),
        ("3年内建成智慧码头2座。", "Exactly 2 count 2026 - 智慧码头"),
    ],
)
def test_a_target_is_read_field_by_field(sentence: str, row: str) -> None:
    assert row.replace("举办船模竞赛", "船模竞赛") in [
        to_row(one).replace("举办船模竞赛", "船模竞赛") for one in targets_of(sentence)
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "截至去年底，全市已建成泊位30个。",
        "对首次入选的企业给予最高500万元奖励。",
        "按投资额的30%给予补助。",
        "构建“1+5+4”港口体系，推进5G应用。",
        "打造15分钟服务圈，提供7×24小时服务。",
        "培育若干企业，建设一批码头。",
        "落实《港口条例》第12条要求。",
        "走进千家万户。",
    ],
)
def test_a_number_that_is_no_target(sentence: str) -> None:
    assert [to_row(one) for one in targets_of(sentence)] == []


def test_years_and_values_given_pairwise() -> None:
    draft = read_document(NOTICE.encode(), name="x.txt")
    assert draft.plan is not None
    last = [(to_number(one.value), one.deadline) for one in draft.plan.targets if one.element.endswith("task/4")]
    assert last == [("60", "2026"), ("100", "2027")]
    draft = read_document(LABELLED.encode(), name="x.txt")
    assert draft.plan is not None
    shares = [(to_number(one.value), one.deadline) for one in draft.plan.targets if one.unit == "unit/percent"]
    assert shares[:2] == [("30", "2027"), ("90", "2027")]


def test_a_later_stage_counts_from_the_one_before() -> None:
    found = targets_of("到2028年，建成码头5座。此后，再用5年时间，建成码头20座。")
    assert [(one.deadline, one.relative) for one in found] == [("2028", ""), ("2033", "P5Y")]


@pytest.mark.parametrize(
    ("sentence", "deadlines"),
    [
        ("2028年、2029年每年新建码头8座。", ["2029"]),
        ("2028年改造12座、2029年改造16座。", ["2028", "2029"]),
        ("规划期内建成码头5座。", ["2030"]),
    ],
)
def test_years_in_a_row_and_the_period_of_a_plan(sentence: str, deadlines: list[str]) -> None:
    text = f"甲州市港口发展规划（2026—2030年）\n一、任务\n（一）建码头。{sentence}\n（二）疏航道。推进。\n"
    draft = read_document(text.encode(), name="x.txt")
    assert draft.plan is not None
    assert [one.deadline for one in draft.plan.targets] == deadlines


@pytest.mark.parametrize(
    ("sentence", "rows"),
    [
        ("90%以上的码头具备夜航能力。", ["90"]),
        ("三年累计投放贷款200亿元。", ["20000000000"]),
        ("新增变电容量450万千伏安。", ["4500000000"]),
        ("建设30万平方米标准厂房。", ["300000"]),
        ("财政每年安排专项资金2000万元，统筹用于补助。", ["20000000"]),
        ("每户宅基地面积不得超过130平方米。", []),
        ("实现600米以下空域全覆盖。", []),
        ("完成16条推进举措。", []),
    ],
)
def test_a_quantity_is_weighed_by_its_words(sentence: str, rows: list[str]) -> None:
    assert [to_number(one.value) for one in targets_of(sentence)] == rows


def test_english_targets_inherit_the_year_above() -> None:
    draft = read_document(INTERPRETATION.encode(), name="x.txt")
    assert draft.plan is not None
    rows = [(one.comparator, to_number(one.value), one.unit, one.deadline) for one in draft.plan.targets]
    assert rows == [
        ("AtLeast", "5", "unit/count", "2027"),
        ("MoreThan", "20000000000", "unit/CNY", "2027"),
        ("Exactly", "3", "unit/count", "2027"),
    ]


def test_what_was_not_taken_is_reported_with_its_reason() -> None:
    draft = read_document(NOTICE.encode(), name="x.txt")
    reasons = {item.reason for item in draft.review if item.what == "number not taken"}
    assert any("support" in reason for reason in reasons)
