"""Who does it, in every notation of the genre; the agencies are invented."""

from __future__ import annotations

import pytest
from invented import BY_AGENCY, ENGLISH, INTERPRETATION, LABELLED, MARKDOWN, NOTICE, ONE_LINE, TABLE

from spacegraph.documents import Entry, Gazetteer, read_document


def owners_of(text: str) -> list[str]:
    """Return the owners in a plan whose only task ends in ``text``: ``name/R``."""
    plan = "甲州市港口行动方案\n一、目标\n建港。\n二、重点任务\n"
    plan += f"1.建设码头。推进建设。{text}\n2.建设航道。推进疏浚。\n"
    draft = read_document(plan.encode(), name="x.txt")
    return [f"{one.name}/{one.role[0]}" for plan in draft.plans for one in plan.responsibilities]


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("（责任单位：市港务局、市财政局）", "市港务局/R 市财政局/R"),
        ("(责任部门:市港务局、市财政局)", "市港务局/R 市财政局/R"),
        ("【责任单位：市港务局】", "市港务局/R"),
        ("（牵头部门：市港务局、市财政局）", "市港务局/L 市财政局/L"),
        ("（牵头单位：市港务局，配合单位：市财政局、市水务局）", "市港务局/L 市财政局/S 市水务局/S"),
        ("（市港务局牵头，市财政局、市水务局配合）", "市港务局/L 市财政局/S 市水务局/S"),
        ("（市港务局牵头，市财政局按职责分工负责）", "市港务局/L 市财政局/S"),
        ("（市港务局牵头、市财政局参与）", "市港务局/L 市财政局/S"),
        ("（市港务局、市财政局等按职责分工负责）", "市港务局/R 市财政局/R"),
        ("（市港务局、市财政局等部门负责）", "市港务局/R 市财政局/R"),
        ("（市港务局会同有关部门负责）", "市港务局/L"),
        ("（市港务局、市规划和自然资源局负责，列第一位的为牵头单位，下同）", "市港务局/L 市规划和自然资源局/S"),
        (
            "（市港务局，市财政局、市水务局，列逗号之前的为牵头单位，其他按职责分工配合，下同）",
            "市港务局/L 市财政局/S 市水务局/S",
        ),
        ("（省科技厅、工业和信息化厅负责）", "省科技厅/R 省工业和信息化厅/R"),
        ("（市港务局、各区、县级市政府负责）", "市港务局/R 各区、县级市政府/R"),
        ("（市港务局，各区政府）", "市港务局/R 各区政府/R"),
        ("责任单位：市港务局、市财政局。", "市港务局/R 市财政局/R"),
        ("（责任单位：市港务局（牵头）、市财政局）", "市港务局/L 市财政局/S"),
        ("由市港务局牵头，会同市财政局制定方案。", "市港务局/L 市财政局/S"),
    ],
)
def test_a_notation_is_read(text: str, owners: str) -> None:
    assert owners_of(text) == owners.split()


@pytest.mark.parametrize(
    "text",
    [
        "建设智能化系统（总装集成测试）。",
        "经“两委一局”（市发展改革委、市经济信息化委、市港务局）认定的项目优先。",
        "发挥龙头企业牵头作用。",
        "压实企业主体责任，明确项目负责人。",
        "推动行业主管部门履职。",
        "加强（试点）建设。",
    ],
)
def test_a_false_friend_is_left_alone(text: str) -> None:
    assert owners_of(text) == []


def test_a_rule_declared_once_holds_for_all() -> None:
    draft = read_document(MARKDOWN.encode(), name="x.md")
    assert draft.plan is not None
    roles = [(one.element[-1], one.name, one.role) for one in draft.plan.responsibilities]
    assert ("2", "省发展改革委", "Lead") in roles
    assert ("2", "省财政厅", "Support") in roles


def test_ranks_follow_the_printed_order() -> None:
    draft = read_document(NOTICE.encode(), name="x.txt")
    assert draft.plan is not None
    first = [
        (one.rank, one.name, one.role) for one in draft.plan.responsibilities if one.element.endswith("task/1")
    ]
    assert first == [
        (1, "市交通局", "Lead"),
        (2, "市发展和改革委员会", "Support"),
        (3, "各区、县级市政府", "Support"),
    ]


def test_sections_by_agency() -> None:
    draft = read_document(BY_AGENCY.encode(), name="x.txt")
    assert draft.plan is not None
    pairs = [(one.element[-1], one.name) for one in draft.plan.responsibilities]
    assert pairs == [("1", "市科技局"), ("2", "市科技局"), ("3", "市教育局"), ("3", "市人社局")]


def test_labelled_lines_belong_to_the_task_above() -> None:
    draft = read_document(LABELLED.encode(), name="x.txt")
    assert draft.plan is not None
    pairs = [(one.element[-1], one.name) for one in draft.plan.responsibilities]
    assert pairs[:4] == [("1", "市发展改革委"), ("1", "市农牧局"), ("2", "市商务局"), ("2", "各旗区人民政府")]


def test_cells_of_a_table() -> None:
    draft = read_document(TABLE.encode(), name="x.txt")
    assert draft.plan is not None
    pairs = [(one.element[-1], one.name, one.role) for one in draft.plan.responsibilities]
    assert pairs[0] == ("1", "市农业农村局", "Lead")
    assert ("2", "市人社局", "Support") in pairs
    assert [one.deadline for one in draft.plan.milestones] == ["2026-06", "2026-12"]


def test_a_body_of_another_city_is_never_matched() -> None:
    names = Gazetteer(
        [
            Entry("region/xinghe", "Region", "星河市", "zh"),
            Entry("region/other", "Region", "丙海市", "zh"),
            Entry("agency/xinghe/industry", "Agency", "星河市工业和信息化局", "zh", "region/xinghe"),
            Entry("agency/other/industry", "Agency", "丙海市工业和信息化局", "zh", "region/other"),
            Entry("agency/other/commerce", "Agency", "市商务局", "zh", "region/other"),
        ]
    )
    draft = read_document(ONE_LINE.encode(), gazetteer=names)
    assert draft.plan is not None
    assert draft.plan.jurisdiction == "region/xinghe"
    keys = {one.name: one.agency for one in draft.plan.responsibilities}
    assert keys["市工信局"] == "agency/xinghe/industry"
    assert keys["市商务局"] == "agency/xinghe/commerce", "proposed, not taken from the other city"


def test_led_by_with_abbreviations_introduced_once() -> None:
    draft = read_document(ENGLISH.encode(), name="x.txt")
    assert draft.plan is not None
    pairs = [(one.element[-1], one.name, one.role) for one in draft.plan.responsibilities]
    assert ("1", "Department of Ports", "Lead") in pairs
    assert ("2", "Department of Labor and Work", "Support") in pairs
    assert ("3", "Department of Labor and Work", "Lead") in pairs
    assert ("3", "Department of Ports", "Support") in pairs
    assert ("4", "Bureau of Coasts", "Lead") in pairs


def test_a_sentence_that_names_who_works_with_whom() -> None:
    draft = read_document(INTERPRETATION.encode(), name="x.txt")
    assert draft.plan is not None
    names = [one.printed_as for one in draft.plan.responsibilities]
    assert names == ["Municipal Drone Office", "municipal departments", "all districts"]
