"""Tables of tasks in invented plans: cells on lines of their own, rows below headings, traditional characters."""

from __future__ import annotations

import pytest

from spacegraph.documents import PlanDraft, read_document

TITLE = "青川市旧港更新重点任务分工表\n"
HEAD = ("序号", "重点任务", "牵头单位", "配合单位", "完成时限")
ROWS = (
    ("1", "修复石砌岸墙", "市港务局", "市财政局、市文旅局", "2031年6月"),
    ("2", "疏浚北侧水道", "市水务局", "市港务局", "2031年12月"),
    ("3", "改造候船用房", "市交通局", "市住建局", "2032年3月"),
)
OWNERS = [
    "修复石砌岸墙: 市港务局/L",
    "修复石砌岸墙: 市财政局/S",
    "修复石砌岸墙: 市文旅局/S",
    "疏浚北侧水道: 市水务局/L",
    "疏浚北侧水道: 市港务局/S",
    "改造候船用房: 市交通局/L",
    "改造候船用房: 市住建局/S",
]
DEADLINES = ["修复石砌岸墙: 2031-06", "疏浚北侧水道: 2031-12", "改造候船用房: 2032-03"]
PLAN = """青川市旧港更新方案
一、主要目标
到2032年，建成泊位60座以上。
二、重点任务
1.修复岸墙。推进修复。（责任单位：市港务局）
2.疏浚水道。推进疏浚。（责任单位：市水务局）
3.增设航标。推进增设。（责任单位：市航道局）
"""
PLAIN = ["Objective 一 主要目标", "Task 1 修复岸墙", "Task 2 疏浚水道", "Task 3 增设航标"]


def plan_of(text: str) -> PlanDraft:
    plan = read_document(text.encode(), name="plan.txt").plan
    assert plan is not None
    return plan


def outline(plan: PlanDraft) -> list[str]:
    """Return the elements as ``Kind number label <label of what it is part of``."""
    labels = {one.id: one.label for one in plan.elements}
    return [
        f"{one.kind} {one.number} {one.label}" + (f" <{labels[one.parent]}" if one.parent in labels else "")
        for one in plan.elements
    ]


def owners(plan: PlanDraft) -> list[str]:
    labels = {one.id: one.label for one in plan.elements}
    return [f"{labels[one.element]}: {one.printed_as}/{one.role[0]}" for one in plan.responsibilities]


def deadlines(plan: PlanDraft) -> list[str]:
    labels = {one.id: one.label for one in plan.elements}
    return [f"{labels[one.element]}: {one.deadline}" for one in plan.milestones]


def stack(*rows: tuple[str, ...]) -> str:
    """Return rows with each cell on a line of its own."""
    return "".join(f"{cell}\n" for row in rows for cell in row)


def part(sign: str, row: tuple[str, ...]) -> str:
    """Return a row on one line, its cells parted by tabs or bars."""
    return "\t".join(row) + "\n" if sign == "\t" else f"| {' | '.join(row)} |\n"


# -- a cell a line -----------------------------------------------------------------------------


def test_lines_between_the_rows_head_groups_of_them() -> None:
    text = TITLE + stack(HEAD) + "一、修旧如旧\n" + stack(*ROWS[:2]) + "二、改善用房\n" + stack(ROWS[2])
    plan = plan_of(text)
    assert outline(plan) == [
        "Area 一 修旧如旧",
        "Task 1 修复石砌岸墙 <修旧如旧",
        "Task 2 疏浚北侧水道 <修旧如旧",
        "Area 二 改善用房",
        "Task 3 改造候船用房 <改善用房",
    ]
    assert owners(plan) == OWNERS
    assert deadlines(plan) == DEADLINES


def test_lines_without_a_number_between_the_rows_are_no_cells() -> None:
    text = TITLE + stack(HEAD) + "修旧如旧\n保护岸线。\n" + stack(*ROWS[:2]) + "改善用房\n" + stack(ROWS[2])
    plan = plan_of(text)
    assert outline(plan) == ["Task 1 修复石砌岸墙", "Task 2 疏浚北侧水道", "Task 3 改造候船用房"]
    assert owners(plan) == OWNERS


def test_each_row_of_cells_on_lines_is_a_task_with_its_owners_and_its_deadline() -> None:
    plan = plan_of(TITLE + stack(HEAD, *ROWS))
    assert outline(plan) == ["Task 1 修复石砌岸墙", "Task 2 疏浚北侧水道", "Task 3 改造候船用房"]
    assert owners(plan) == OWNERS
    assert deadlines(plan) == DEADLINES
    assert {one.rule for one in plan.elements} == {"table row"}


def test_a_row_of_cells_on_lines_is_evidence_from_its_number_to_its_last_cell() -> None:
    text = TITLE + stack(HEAD, *ROWS)
    found = [text[one.evidence.start : one.evidence.end] for one in plan_of(text).elements]
    assert found == [stack(row).rstrip() for row in ROWS]


def test_an_owner_in_a_cell_stands_where_its_name_is_printed() -> None:
    text = TITLE + stack(HEAD, *ROWS)
    found = plan_of(text).responsibilities
    assert [text[one.evidence.start : one.evidence.end] for one in found] == [one.printed_as for one in found]
    assert [one.evidence.start for one in found if one.printed_as == "市港务局"] == [
        text.index("市港务局"),
        text.rindex("市港务局"),
    ]


@pytest.mark.parametrize("below", ["注：市港务局负责解释本表。", "抄送：市委办公室。"])
def test_a_note_and_a_number_of_a_page_below_the_last_row_are_no_cells_of_it(below: str) -> None:
    text = TITLE + stack(HEAD, *ROWS)
    plan = plan_of(f"{text}{below}\n4\n")
    assert outline(plan) == ["Task 1 修复石砌岸墙", "Task 2 疏浚北侧水道", "Task 3 改造候船用房"]
    assert owners(plan) == OWNERS
    assert deadlines(plan) == DEADLINES
    assert plan.elements[-1].evidence.end == len(text) - 1


def test_lines_too_many_belong_to_the_long_cell_after_number_and_name() -> None:
    head = ("序号", "任务名称", "工作内容", "牵头单位", "完成时限")
    first = ("1", "岸墙", "修复石砌岸墙", "并加固护坡", "市港务局", "2031年6月")
    plan = plan_of(TITLE + stack(head, first, ("2", "水道", "疏浚北侧水道", "市水务局", "2031年12月")))
    assert outline(plan) == ["Task 1 修复石砌岸墙并加固护坡", "Task 2 疏浚北侧水道"]
    assert owners(plan) == ["修复石砌岸墙并加固护坡: 市港务局/L", "疏浚北侧水道: 市水务局/L"]


def test_a_second_table_of_cells_on_lines_has_columns_of_its_own() -> None:
    second = stack(("序号", "重点任务", "责任单位", "完成时限"), ("1", "清理水下沉船", "市海事局", "2033年"))
    plan = plan_of(TITLE + stack(HEAD, *ROWS) + second)
    assert outline(plan)[-1] == "Task 1 清理水下沉船"
    assert owners(plan) == [*OWNERS, "清理水下沉船: 市海事局/R"]
    assert deadlines(plan) == [*DEADLINES, "清理水下沉船: 2033"]


def test_a_number_in_a_cell_of_its_own_line_is_a_target_by_the_deadline_of_its_row() -> None:
    row = ("1", "修复岸墙12处", "市港务局", "市财政局", "2031年6月底前")
    plan = plan_of(TITLE + stack(HEAD, row, *ROWS[1:]))
    assert [(one.value, one.metric, one.deadline) for one in plan.targets] == [(12, "修复岸墙", "2031-06")]


# -- rows below headings -----------------------------------------------------------------------


@pytest.mark.parametrize("sign", ["\t", "|"], ids=["tabs", "bars"])
def test_headings_between_the_rows_are_areas_and_the_rows_tasks_below_them(sign: str) -> None:
    more = ("4", "建立应急船队", "市海事局", "市财政局", "2032年5月")
    lines = (part(sign, HEAD), "一、整治岸线\n", part(sign, ROWS[0]), part(sign, ROWS[1]))
    plan = plan_of(TITLE + "".join((*lines, "二、水上客运\n", part(sign, ROWS[2]), part(sign, more))))
    assert outline(plan) == [
        "Area 一 整治岸线",
        "Task 1 修复石砌岸墙 <整治岸线",
        "Task 2 疏浚北侧水道 <整治岸线",
        "Area 二 水上客运",
        "Task 3 改造候船用房 <水上客运",
        "Task 4 建立应急船队 <水上客运",
    ]
    assert owners(plan) == [*OWNERS, "建立应急船队: 市海事局/L", "建立应急船队: 市财政局/S"]
    assert deadlines(plan) == [*DEADLINES, "建立应急船队: 2032-05"]


@pytest.mark.parametrize("sign", ["\t", "|"], ids=["tabs", "bars"])
def test_headings_of_two_levels_between_the_rows_are_areas_of_two_levels(sign: str) -> None:
    one, two, three = (part(sign, row) for row in ROWS)
    body = f"一、岸线\n（一）整治岸墙\n{one}（二）整治水道\n{two}二、客运\n（三）改造渡口\n{three}"
    plan = plan_of(TITLE + part(sign, HEAD) + body)
    assert outline(plan) == [
        "Area 一 岸线",
        "Area （一） 整治岸墙 <岸线",
        "Task 1 修复石砌岸墙 <整治岸墙",
        "Area （二） 整治水道 <岸线",
        "Task 2 疏浚北侧水道 <整治水道",
        "Area 二 客运",
        "Area （三） 改造渡口 <客运",
        "Task 3 改造候船用房 <改造渡口",
    ]
    assert owners(plan) == OWNERS


# -- what is no table of tasks -----------------------------------------------------------------

NUMBERS = (
    ("序号", "项目", "单位", "2030年", "2032年"),
    ("1", "泊位", "座", "20", "60"),
    ("2", "航线", "条", "10", "30"),
)
INDICATORS = (
    ("序号", "项目", "目标", "时间"),
    ("1", "泊位（座）", "60", "2032年"),
    ("2", "航线（条）", "30", "2032年"),
)


@pytest.mark.parametrize(
    "table",
    [
        "".join(part("\t", row) for row in NUMBERS),
        "".join(part("|", row) for row in NUMBERS),
        stack(*INDICATORS),
    ],
    ids=["tabs", "bars", "lines"],
)
def test_numbered_tasks_beside_a_table_of_numbers_are_no_rows(table: str) -> None:
    plan = plan_of(PLAN + "附件\n主要指标\n" + table)
    assert outline(plan) == PLAIN
    assert {one.rule for one in plan.elements} == {"numbered part"}
    assert owners(plan) == ["修复岸墙: 市港务局/R", "疏浚水道: 市水务局/R", "增设航标: 市航道局/R"]


@pytest.mark.parametrize(
    "table",
    [stack(*NUMBERS), stack(*INDICATORS), "".join(part("\t", row) for row in NUMBERS)],
    ids=["lines with a unit", "lines with a time", "tabs"],
)
def test_a_table_that_names_nobody_gives_no_task(table: str) -> None:
    assert [
        one.label for one in plan_of("青川市旧港更新主要指标表\n" + table).elements if one.rule == "table row"
    ] == []


@pytest.mark.parametrize("sign", ["\t", "\n"], ids=["tabs", "lines"])
def test_a_table_of_tasks_annexed_to_a_plan_does_not_give_its_tasks_again(sign: str) -> None:
    table = stack(HEAD, *ROWS) if sign == "\n" else "".join(part(sign, row) for row in (HEAD, *ROWS))
    plan = plan_of(PLAN + "附件\n" + TITLE + table)
    assert outline(plan) == PLAIN
    assert [row for row in owners(plan) if row.endswith("/L")] == []


# -- traditional characters --------------------------------------------------------------------


PRINTED = """臨江市渡輪服務行動方案（2031—2034年）
一、發展目標
到2034年，渡輪航線達到60條以上，準點率達到95%。
二、重點任務
（一）建設碼頭。到2032年底前建成碼頭3座。（牽頭單位：市港務局；配合單位：市財政局）
（二）培育船企。推進培育。（責任單位：市經信局）
"""
TWIN = """临江市渡轮服务行动方案（2031—2034年）
一、发展目标
到2034年，渡轮航线达到60条以上，准点率达到95%。
二、重点任务
（一）建设码头。到2032年底前建成码头3座。（牵头单位：市港务局；配合单位：市财政局）
（二）培育船企。推进培育。（责任单位：市经信局）
"""


def test_a_table_in_traditional_characters_keeps_its_names_as_printed() -> None:
    head = ("序號", "重點任務", "牽頭單位", "配合單位", "完成時限")
    first = ("1", "修復岸牆12處", "市港務局", "市財政局、市發展改革委", "2031年6月")
    text = "青川市舊港更新重點任務分工表\n" + stack(
        head, first, ("2", "清理水道", "市水務局", "市港務局", "2032年")
    )
    plan = plan_of(text)
    assert [(one.printed_as, one.role) for one in plan.responsibilities] == [
        ("市港務局", "Lead"),
        ("市財政局", "Support"),
        ("市發展改革委", "Support"),
        ("市水務局", "Lead"),
        ("市港務局", "Support"),
    ]
    assert [(one.value, one.metric, one.deadline) for one in plan.targets] == [(12, "修復岸牆", "2031-06")]
    assert deadlines(plan)[-1] == "清理水道: 2032"


def test_a_plan_in_traditional_characters_is_read_as_its_simplified_twin() -> None:
    one, two = plan_of(PRINTED), plan_of(TWIN)
    assert [(o.kind, o.number, o.evidence.start, o.evidence.end) for o in one.elements] == [
        (o.kind, o.number, o.evidence.start, o.evidence.end) for o in two.elements
    ]
    assert [(o.role, o.printed_as) for o in one.responsibilities] == [
        ("Lead", "市港務局"),
        ("Support", "市財政局"),
        ("Responsible", "市經信局"),
    ]
    assert [(o.metric, o.comparator, o.value, o.unit, o.deadline) for o in one.targets] == [
        ("渡輪航線", "AtLeast", 60, "unit/count", "2034"),
        ("準點率", "Exactly", 95, "unit/percent", "2034"),
        ("碼頭", "Exactly", 3, "unit/count", "2032"),
    ]
    assert [(o.comparator, o.value, o.unit) for o in two.targets] == [
        (o.comparator, o.value, o.unit) for o in one.targets
    ]
    assert (one.start_year, one.end_year) == (2031, 2034)
    assert one.title is not None
    assert one.title.value == "臨江市渡輪服務行動方案（2031—2034年）"


CLOSED = """青川市旧港更新重点任务分工表
序号
重点任务
牵头单位
配合单位
完成时限
1
修复石砌岸墙
市港务局
市财政局、市文旅局
2031年6月
2
疏浚北侧水道
清理水下沉船
市水务局
市港务局
2031年12月
3
开通夜航渡轮
市交通局
2032年3月
"""


def test_cells_at_the_end_are_no_signature() -> None:
    plan = plan_of(CLOSED)
    assert (plan.issuers, plan.issued) == ((), None)


def test_a_line_too_many_is_of_the_task_and_a_line_too_few_is_who_helps() -> None:
    plan = plan_of(CLOSED)
    assert [(one.element[-1], one.printed_as, one.role) for one in plan.responsibilities] == [
        ("1", "市港务局", "Lead"),
        ("1", "市财政局", "Support"),
        ("1", "市文旅局", "Support"),
        ("2", "市水务局", "Lead"),
        ("2", "市港务局", "Support"),
        ("3", "市交通局", "Lead"),
    ]
    assert sorted(deadlines(plan)) == [
        "修复石砌岸墙: 2031-06",
        "开通夜航渡轮: 2032-03",
        "疏浚北侧水道清理水下沉船: 2031-12",
    ]


PROJECTS = (
    ("序号", "项目名称", "建设内容", "责任单位", "完成时间"),
    ("1", "深水泊位一期", "新建泊位3座", "市港务局、市水务局", "2031年"),
    ("2", "游船中心", "更新游船5艘", "市文旅局", "2030年"),
    ("3", "冷链仓库", "建设冷库（2.4万立方米）", "市交通局", "2032年"),
)


@pytest.mark.parametrize("sign", ["\t", "   ", "\n"], ids=["tabs", "gaps", "lines"])
def test_the_projects_of_an_annex_are_tasks(sign: str) -> None:
    table = stack(*PROJECTS) if sign == "\n" else "".join(sign.join(row) + "\n" for row in PROJECTS)
    plan = plan_of(PLAN + "附件\n青川市旧港重点项目清单\n" + table)
    assert outline(plan) == [*PLAIN, "Task 1 深水泊位一期", "Task 2 游船中心", "Task 3 冷链仓库"]
    assert owners(plan)[3:] == [
        "深水泊位一期: 市港务局/R",
        "深水泊位一期: 市水务局/R",
        "游船中心: 市文旅局/R",
        "冷链仓库: 市交通局/R",
    ]
    assert [(int(one.value), one.deadline) for one in plan.targets] == [
        (60, "2032"),
        (3, "2031"),
        (5, "2030"),
        (24000, "2032"),
    ]


def test_a_table_goes_on_below_the_header_of_the_next_page() -> None:
    head = ("序号", "重点任务", "责任单位", "完成时限")
    first = ("1", "修复石砌岸墙。", "市港务局、市财政局、", "市文旅局", "2031年6月")
    notice = (
        "青川市人民政府办公室关于印发旧港更新任务分工方案的通知\n青政办〔2030〕3号\n各区：\n一、压实责任。各部门要落实。\n"
        "二、加强督导。推进。\n青川市人民政府办公室\n2030年7月11日\n"
    )
    text = (
        notice
        + "旧港更新任务分工方案\n说明：责任单位列第一位的为牵头单位，其余为配合单位。\n"
        + stack(
            head,
            ("一、修好岸墙",),
            first,
            ("2", "清理岸线。", "市城管局", "2031年9月"),
            ("- 2 -",),
            head,
            ("二、强化保障",),
            ("3", "疏浚水道。", "市水务局、市港务局", "2032年"),
            ("4", "增设航标。", "市航道局", "2032年"),
        )
    )
    plan = plan_of(text)
    assert outline(plan) == [
        "Area 一 修好岸墙",
        "Task 1 修复石砌岸墙 <修好岸墙",
        "Task 2 清理岸线 <修好岸墙",
        "Area 二 强化保障",
        "Task 3 疏浚水道 <强化保障",
        "Task 4 增设航标 <强化保障",
    ]
    assert [one.split(": ")[1] for one in owners(plan)] == [
        "市港务局/L",
        "市财政局/S",
        "市文旅局/S",
        "市城管局/L",
        "市水务局/L",
        "市港务局/S",
        "市航道局/L",
    ]
    assert plan.title is not None and plan.title.value == "旧港更新任务分工方案"


def test_a_short_document_that_is_a_table_only_is_not_joined() -> None:
    text = "附件1\n《青川市旧港更新方案》任务分工表\n" + stack(HEAD, *ROWS)
    plan = plan_of(text)
    assert owners(plan) == OWNERS
    assert plan.title is not None and plan.title.value == "《青川市旧港更新方案》任务分工表"


def test_a_date_ends_each_row_of_a_table_without_numbers() -> None:
    text = "青川市2031年重点任务分解\n" + stack(
        ("任务", "责任单位", "完成时限"),
        ("一、修好岸墙",),
        ("修复岸墙12处。", "市港务局", "市财政局", "12月底"),
        ("清理岸线。", "市城管局", "9月底"),
        ("二、疏浚水道",),
        ("疏浚水道3条。", "市水务局、市港务局", "2031年8月"),
    )
    plan = plan_of(text)
    assert [one.kind for one in plan.elements] == ["Area", "Task", "Task", "Area", "Task"]
    assert [one.printed_as for one in plan.responsibilities] == [
        "市港务局",
        "市财政局",
        "市城管局",
        "市水务局",
        "市港务局",
    ]
    assert [text[one.evidence.start : one.evidence.end] for one in plan.responsibilities] == [
        one.printed_as for one in plan.responsibilities
    ]
    assert [(int(one.value), one.deadline) for one in plan.targets] == [(12, "2031-12"), (3, "2031-08")]


def test_rows_of_one_cell_group_the_rows_below_and_cells_may_break() -> None:
    table = "| 序号 | 重点任务 | 牵头单位 | 责任单位 | 完成时限 |\n| :--: | --- | --- | --- | --- |\n"
    table += "| **一、修好岸墙** | | | | |\n| 1 | 修复岸墙 | 市港务局<br>市城管局 | 市财政局 | 2031年 |\n"
    table += "| 2 | 清理岸线 | 市城管局 | 市水务局 | 2031年 |\n"
    table += "| **二、疏浚水道** | | | | |\n| 3 | 疏浚水道 | 市水务局 | 市港务局 | 2032年 |\n"
    plan = plan_of("青川市旧港更新任务分解\n一、重点任务分解表\n" + table)
    assert outline(plan) == [
        "Area 一 修好岸墙",
        "Task 1 修复岸墙 <修好岸墙",
        "Task 2 清理岸线 <修好岸墙",
        "Area 二 疏浚水道",
        "Task 3 疏浚水道 <疏浚水道",
    ]
    assert owners(plan)[:3] == ["修复岸墙: 市港务局/L", "修复岸墙: 市城管局/L", "修复岸墙: 市财政局/S"]


def test_a_table_of_a_page_keeps_its_empty_and_broken_cells() -> None:
    rows = "".join(f"<th>{cell}</th>" for cell in HEAD)
    body = (
        ("1", "修复岸墙12处", "市港务局", "市财政局<br>市文旅局", "2031年6月"),
        ("2", "疏浚水道", "市水务局", "", "2031年12月"),
        ("3", "改造用房", "市交通局", "市住建局", ""),
    )
    table = f"<tr>{rows}</tr>" + "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in body)
    page = f"<html><body><h1>青川市旧港更新重点任务分工表</h1><table>{table}</table></body></html>"
    plan = read_document(page.encode(), name="plan.html").plan
    assert plan is not None
    assert owners(plan) == [
        "修复岸墙12处: 市港务局/L",
        "修复岸墙12处: 市财政局/S",
        "修复岸墙12处: 市文旅局/S",
        "疏浚水道: 市水务局/L",
        "改造用房: 市交通局/L",
        "改造用房: 市住建局/S",
    ]
    assert [(int(one.value), one.deadline) for one in plan.targets] == [(12, "2031-06")]


def test_groups_of_rows_stand_below_the_section_of_the_table() -> None:
    text = "青川市2032年旧港更新任务清单\n一、工作目标\n2032年，泊位达到60座。\n"
    text += "二、重点任务\n序号\t重点任务\t工作内容\t牵头单位\t完成时限\n"
    text += "一、整治岸线\n1\t修好岸墙\t修复石砌岸墙，检查频次较上年下降30%\t市港务局\t全年\n"
    text += "2\t疏浚水道\t疏浚北侧水道\t市水务局\t6月底\n"
    text += "二、水上客运\n3\t开通渡轮\t每月举办1期渡轮讲座\t市交通局\t全年\n"
    text += "4\t增加航线\t新增加航线5条\t市交通局\t8月底\n"
    plan = plan_of(text)
    assert outline(plan) == [
        "Objective 一 工作目标",
        "Area 一 整治岸线",
        "Task 1 修好岸墙 <整治岸线",
        "Task 2 疏浚水道 <整治岸线",
        "Area 二 水上客运",
        "Task 3 开通渡轮 <水上客运",
        "Task 4 增加航线 <水上客运",
    ]
    assert [(int(one.value), one.deadline, one.per_period) for one in plan.targets] == [
        (60, "2032", ""),
        (30, "2032", ""),
        (1, "2032", "P1M"),
        (5, "2032-08", ""),
    ]


def test_the_last_group_of_rows_may_be_safeguards() -> None:
    rows = (
        ("序号", "重点任务", "工作内容及目标", "牵头单位", "责任单位", "完成时限"),
        ("一、夯实底座",),
        ("1", "统筹云资源", "迁移22家单位业务系统。", "市数据局", "市财政局", "9月底前"),
        ("2", "优化外网", "网络可用率不低于99.9%。", "市数据局", "各县区人民政府", "6月底前"),
        ("二、加强保障支撑",),
        ("3", "健全工作机制", "每半年召开会议。", "市政府办公室", "市数据局", "全年"),
        ("4", "加强资金统筹", "建立一本账。", "市财政局", "市审计局", "全年"),
    )
    plan = plan_of("甲州市2032年数字政府任务分解表\n" + "".join("\n".join(row) + "\n" for row in rows))
    assert outline(plan) == [
        "Area 一 夯实底座",
        "Task 1 统筹云资源 <夯实底座",
        "Task 2 优化外网 <夯实底座",
        "Safeguard 3 健全工作机制",
        "Safeguard 4 加强资金统筹",
    ]
    assert [f"{one.printed_as}/{one.role[0]}" for one in plan.responsibilities][-4:] == [
        "市政府办公室/L",
        "市数据局/S",
        "市财政局/L",
        "市审计局/S",
    ]


def test_a_merged_cell_of_a_lead_goes_on_below() -> None:
    text = TITLE + "| 序号 | 类别 | 主要任务 | 牵头单位 | 配合单位 |\n|:--:|:--:|----|:--:|----|\n"
    text += "| 1 | 设施改善 | 制定码头建设标准 | 市港务局 | 市住建局 |\n| 2 |  | 分批改造旧码头 |  | 市财政局 |\n"
    text += "| 3 | 日常监管 | 接入监管平台 | 市水务局 | 同上 |\n| 4 |  | 开展巡查 |  |  |\n"
    assert [row.split(": ")[1] for row in owners(plan_of(text))] == [
        "市港务局/L",
        "市住建局/S",
        "市港务局/L",
        "市财政局/S",
        "市水务局/L",
        "市财政局/S",
        "市水务局/L",
    ]
