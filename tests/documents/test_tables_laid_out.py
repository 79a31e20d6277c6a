"""Chinese plans: tables as files turned into text leave them, and the boxes and signs that say who does it."""

from __future__ import annotations

import pytest
from readings import outline, owners, plan_of, targets

PLAN = "甲州市港口提升方案\n一、重点任务\n（一）推进建设\n按附件推进。\n附件\n任务分工表\n"
LAID_OUT = (
    "序号  项目      工作任务                      牵头单位      参加单位            完成时限\n"
    " 1              修建防波堤                    市港务局      市财政局、          2030 年底\n"
    "                6500 米                                     市水务局\n"
    "       治港\n"
    " 2              更新老旧拖轮，                市交通局      市港务局            2031 年 6 月底\n"
    "                不少于 12 艘\n"
    " 3              清淤航道                      市水务局      市港务局、          长期坚持\n"
    "                                                            各区政府\n"
)


def test_cells_go_on_over_lines_below_heads_that_only_blanks_part() -> None:
    text = PLAN + LAID_OUT + "抄送：市委办公室。\n"
    assert owners(text) == [
        "修建防波堤6500 米: 市港务局/L",
        "修建防波堤6500 米: 市财政局/S",
        "修建防波堤6500 米: 市水务局/S",
        "更新老旧拖轮，不少于 12 艘: 市交通局/L",
        "更新老旧拖轮，不少于 12 艘: 市港务局/S",
        "清淤航道: 市水务局/L",
        "清淤航道: 市港务局/S",
        "清淤航道: 各区政府/S",
    ]
    assert [one.split()[:3] for one in targets(text)] == [
        ["Exactly", "6500", "2030"],
        ["AtLeast", "12", "2031-06"],
    ]


def test_rows_go_on_behind_a_page() -> None:
    head, rows = LAID_OUT.split("\n", 1)
    paged = rows.replace(" 3  ", f"\n                — 4 —\n\n{head}\n 3  ")
    assert owners(PLAN + head + "\n" + paged) == owners(PLAN + LAID_OUT)


def test_a_row_of_lines_has_a_person_a_lead_others_and_a_date() -> None:
    text = (
        "甲州市港口提升方案\n一、重点任务\n（一）修港行动。推进修港。\n（二）治水行动。推进治水。\n"
        "附表1\n责任分工表\n"
    )
    text += "序号\n工作任务\n责任领导\n牵头单位\n责任单位\n时限\n一、修港行动\n"
    text += "1\n修旧码头4座\n王建民\n市港务局\n市财政局\n市水务局\n2031年12月\n"
    text += "2\n建防波堤，\n长度2公里\n周  丽\n市水务局\n市生态\n环境局\n2030年6月\n二、治水行动\n"
    text += "3\n清淤航道\n王建民\n市水务局\n各区政府\n2031年3月\n"
    assert [one for one in outline(text) if "Area" in one or "旧码头" in one or "清淤" in one][-4:] == [
        "Area 一 修港行动",
        "Task 1 修旧码头4座 <修港行动",
        "Area 二 治水行动",
        "Task 3 清淤航道 <治水行动",
    ]
    assert [one.split(": ")[1] for one in owners(text)] == [
        "市港务局/L",
        "市财政局/S",
        "市水务局/S",
        "市水务局/L",
        "市生态环境局/S",
        "市水务局/L",
        "各区政府/S",
    ]


def test_a_table_by_body_names_the_tasks_by_their_numbers() -> None:
    text = "甲州市方案\n一、重点任务\n1.建码头。推进。\n2.修航道。推进。\n3.清海湾。推进。\n附表\n责任分工表\n"
    text += "责任单位\t负责举措\t配合单位\n市港务局\t第1、3项\t市财政局\n市水务局\t第2项\t各区政府\n"
    assert owners(text) == [
        "建码头: 市港务局/R",
        "建码头: 市财政局/S",
        "修航道: 市水务局/R",
        "修航道: 各区政府/S",
        "清海湾: 市港务局/R",
        "清海湾: 市财政局/S",
    ]


def test_the_first_column_names_who_does_the_works_below_it() -> None:
    text = (
        PLAN + "责任单位\t项目\t具体要求\t完成时间\n"
        "市港务局\t①北码头\t主体封顶\t2031年10月\n\t②南码头\t建成使用\t2031年11月\n"
    )
    text += "市水务局\t③航道\t完成清淤\t2031年12月\n"
    assert [one.split(": ")[1] for one in owners(text)] == ["市港务局/R", "市港务局/R", "市水务局/R"]


def test_indicators_may_have_who_answers_for_them_behind_the_years() -> None:
    text = "甲州市方案（2031—2033年）\n一、主要目标\n到2033年，港口明显改善。指标见附件。\n附件\n主要指标\n"
    text += "序号  指标名称  2030年基线  2032年目标  2033年目标  指标性质  负责部门\n"
    text += "1  岸电使用率（%）  40  60  ≥80  预期性  市港务局\n2  船舶超标率（%）  9  <6  <5  约束性  市交通局\n"
    assert [one.split()[:3] for one in targets(text)] == [
        ["Exactly", "60", "2032"],
        ["AtLeast", "80", "2033"],
        ["LessThan", "6", "2032"],
        ["LessThan", "5", "2033"],
    ]


def test_works_in_a_box_are_ones_where_each_names_its_bodies() -> None:
    text = (
        "甲州市方案\n第一章 重点任务\n第一节 建设码头\n推进码头建设。（市港务局）\n专栏1 港口工程\n"
        "1.北码头项目：建成使用。（市港务局、市财政局）\n"
    )
    text += "2.南码头项目：完成改造。（各区（市）政府）\n第二节 疏浚航道\n推进疏浚。（市水务局）\n"
    assert outline(text) == [
        "Task 第一节 建设码头",
        "Area 专栏1 港口工程",
        "Task 1 北码头项目 <港口工程",
        "Task 2 南码头项目 <港口工程",
        "Task 第二节 疏浚航道",
    ]
    plain = text.replace("（市港务局、市财政局）", "").replace("（各区（市）政府）", "")
    assert not [one for one in outline(plain) if "项目" in one]


def test_signs_have_the_roles_that_the_plan_declares() -> None:
    text = (
        "甲州市2031年重点工作\n"
        "说明：“●”后为主责单位，“○”后为协办单位；未注明时限的，均于2031年12月底前完成。\n一、重点任务\n"
    )
    text += (
        "1.建码头，新增泊位25个。\n●市港务局、市财政局　○市水务局\n2.修航道，2031年6月底前疏浚3条。\n●市水务局\n"
    )
    assert [one.split(": ")[1] for one in owners(text)] == [
        "市港务局/L",
        "市财政局/L",
        "市水务局/S",
        "市水务局/L",
    ]
    assert [one.split()[:3] for one in targets(text)] == [
        ["Exactly", "25", "2031-12"],
        ["Exactly", "3", "2031-06"],
    ]


@pytest.mark.parametrize(
    ("marks", "kinds"),
    [
        (("工程A：修港工程", "A1 改造码头。", "A2 更新拖轮。", "工程B：治水工程", "B1 清淤航道。"), "ATTAT"),
        (
            (
                "行动一 修港行动",
                "1-1  改造旧码头。",
                "1-2  组建“甲州”船队。",
                "行动二 治水行动",
                "2-1  清淤主航道。",
            ),
            "ATTAT",
        ),
        (("甲、修港工程", "（Ⅰ）改造码头。", "（Ⅱ）更新拖轮。", "乙、治水工程", "（Ⅰ）清淤航道。"), "ATTAT"),
    ],
)
def test_letters_stems_and_codes_number_parts(marks: tuple[str, ...], kinds: str) -> None:
    text = "甲州市方案\n一、重点任务\n" + "".join(
        mark + ("推进实施。\n" if mark[-1] == "。" else "\n") for mark in marks
    )
    assert [one[0] for one in outline(text)] == list(kinds)


def test_capitals_number_the_parts_of_a_whole_plan() -> None:
    text = (
        "甲州市方案\nA、目标任务\n到2031年，泊位达到20个。\nB、工作重点\n甲、修港工程\n"
        "1）改造码头。推进。（市港务局）\n2）更新拖轮。推进。（市财政局）\nC、保障机制\n"
    )
    text += "（Ⅰ）加强领导。成立专班。\n（Ⅱ）加大投入。统筹资金。\n"
    assert outline(text) == [
        "Objective A 目标任务",
        "Area 甲 修港工程",
        "Task 1 改造码头 <修港工程",
        "Task 2 更新拖轮 <修港工程",
        "Safeguard （Ⅰ） 加强领导",
        "Safeguard （Ⅱ） 加大投入",
    ]


def test_questions_behind_a_whole_plan_are_no_part_of_it() -> None:
    text = "甲州市港口提升方案\n一、重点任务\n（一）建设码头\n" + "".join(
        f"{number}.建设{number}号码头。推进建设，完善配套设施，做好运营管理，提升服务水平，保障安全生产。\n"
        for number in range(1, 8)
    )
    asked = (
        "【政策解读】\n问：为什么提升？\n答：泊位少。\n问：何时开始？\n答：下月。\n问：谁负责？\n"
        "答：市港务局负责。\n"
    )
    assert outline(text + asked) == outline(text)
    assert len(plan_of(text + asked).elements) == 8


def test_a_bracket_below_the_title_tells_date_issuers_and_number() -> None:
    text = (
        "关于促进港口发展的若干措施\n"
        "（修改稿，2030年11月6日甲州市港务局、甲州市财政局联合印发，甲港发〔2030〕12号）\n一、重点任务\n"
        "1.建码头。推进。\n2.修航道。推进。\n"
    )
    plan = plan_of(text)
    facts = (plan.issued, plan.number, *plan.issuers)
    assert [one.value for one in facts if one] == [
        "2030-11-06",
        "甲港发〔2030〕12号",
        "甲州市港务局",
        "甲州市财政局",
    ]


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("由市港务局牵头，各县、市人民政府配合。", ["市港务局/L", "各县、市人民政府/S"]),
        ("由港口集团牵头建设，市财政局、市水务局配合。", ["港口集团/L", "市财政局/S", "市水务局/S"]),
        ("由市港务局会同高新区科技局承办，每年举办一次。", ["市港务局/L", "高新区科技局/S"]),
        ("由各街道办事处负责引入。", ["各街道办事处/R"]),
        ("各区人民政府要加强领导。", []),
    ],
)
def test_sentences_name_governments_of_several_places(said: str, wanted: list[str]) -> None:
    text = f"甲州市方案\n一、重点任务\n（一）建码头。推进建设，{said}\n（二）修航道。推进疏浚。\n"
    text = text.replace("，各区", "。各区")
    assert [one.split(": ")[1] for one in owners(text)] == wanted


def test_a_row_begins_at_its_number_and_goes_on_with_the_merged_cells_above() -> None:
    text = PLAN + "工程类别\t序号\t具体任务\t责任领导\t牵头单位\t配合单位\t时限\n"
    text += (
        "修港工程\t1\t排查旧码头12座\t王建民\t市港务局\t市财政局\t2030.6\n"
        "\t2\t培训工匠200名\t\t\t市水务局\t2030.12\n"
    )
    text += "治水工程\t3\t清淤航道\t李秀芳\t市水务局\t市港务局\t2029-2031\n"
    assert [one.split(": ")[1] for one in owners(text)][2:4] == ["市港务局/L", "市水务局/S"]
    assert [one.split()[:3] for one in targets(text)] == [
        ["Exactly", "12", "2030-06"],
        ["Exactly", "200", "2030-12"],
    ]
    assert [one.deadline for one in plan_of(text).milestones] == ["2031"]


def test_what_a_row_costs_is_no_target_of_it() -> None:
    text = PLAN + "序号\t项目名称\t建设内容\t总投资\t业主单位\t计划竣工\n"
    text += (
        "1\t北码头\t新建泊位4个\t3200万元\t市港务局\t2031年6月\n"
        "2\t南码头\t新建泊位6个\t2.6亿元\t市港务局\t2030年6月\n"
    )
    text += "3\t航道\t清淤12公里\t1500万元\t市水务局\t2031年8月\n"
    assert [one.split()[1:3] for one in targets(text)] == [["4", "2031-06"], ["6", "2030-06"], ["12000", "2031-08"]]


def test_indicators_of_one_cell_a_line_need_no_numbers() -> None:
    text = (
        "甲州市方案（2021—2025年）\n一、目标要求\n到2025年，港口改善。各项指标如下：\n主要指标\n指标\n"
        "2020年\n2025年\n属性\n"
    )
    text += (
        "1.岸电使用率（%）\n——\n＞85\n约束性\n2.新增泊位（个）\n40\n2.4万\n预期性\n二、重点任务\n"
        "1.建码头。推进。\n2.修航道。推进。\n"
    )
    assert [one.split()[:3] for one in targets(text)] == [
        ["MoreThan", "85", "2025"],
        ["Exactly", "24000.0", "2025"],
    ]
    assert not [one for one in outline(text) if "岸电" in one]


def test_rows_name_the_clauses_of_the_text_that_they_are_about() -> None:
    text = (
        "甲州市方案\n一、重点任务\n（一）建码头。推进。\n（二）修航道。推进。\n（三）清海湾。推进。\n"
        "附件\n任务分工表\n"
    )
    text += "对应条款\n工作内容\n责任单位\n完成时间\n第（一）条\n建码头\n市港务局、市残联\n2030年12月\n"
    text += "第（二）条\n修航道\n市水务局\n2031年6月\n第（三）条\n清海湾\n市水务局、市财政局\n持续实施\n"
    assert owners(text) == [
        "建码头: 市港务局/R",
        "建码头: 市残联/R",
        "修航道: 市水务局/R",
        "清海湾: 市水务局/R",
        "清海湾: 市财政局/R",
    ]


@pytest.mark.parametrize(
    ("bracket", "wanted"),
    [
        ("（市港务局，甲州数据交易所）", ["市港务局/R", "甲州数据交易所/R"]),
        ("（市港务局，区属各公立医院）", ["市港务局/R", "区属各公立医院/R"]),
        ("（新型码头，船舶研究院所）", []),
    ],
)
def test_a_bracket_names_one_of_no_known_kind_behind_a_body(bracket: str, wanted: list[str]) -> None:
    text = f"甲州市方案\n一、重点任务\n1.建码头。推进建设。{bracket}\n2.修航道。推进疏浚。（市水务局）\n"
    assert [one.split(": ")[1] for one in owners(text) if "建码头" in one] == wanted


def test_what_is_to_be_reached_all_year_is_an_aim_before_the_first_part() -> None:
    text = "甲州市2031年重点工作\n为提振消费，确保全年社会消费品零售总额增长7%以上，提出以下措施。\n"
    text += "一、建设码头。推进。（市港务局）\n二、疏浚航道。推进。（市水务局）\n"
    assert [one.split()[:3] for one in targets(text)] == [["AtLeast", "7", "2031"]]


def test_a_number_of_a_plan_and_its_date_may_share_a_line() -> None:
    text = (
        "甲州市港口计划(2032-2035)\n甲政办字〔2032〕5号　　　2032年1月20日\n一、重点任务\n"
        "1.建码头。推进。\n2.修航道。推进。\n"
    )
    plan = plan_of(text)
    assert [one.value for one in (plan.number, plan.issued) if one] == ["甲政办字〔2032〕5号", "2032-01-20"]


def test_who_shares_the_work_behind_a_lead_supports_it() -> None:
    text = (
        "甲州市方案\n一、重点任务\n1.建码头。推进。\n【市港务局牵头；市财政局、市水务局按职责分工负责】\n"
        "2.修航道。推进。\n【市水务局牵头】\n"
    )
    assert owners(text)[:3] == ["建码头: 市港务局/L", "建码头: 市财政局/S", "建码头: 市水务局/S"]


def test_single_blanks_part_the_cells_below_a_header_of_short_names() -> None:
    text = (
        PLAN + "序号　项目名称　工作内容及目标　责任单位　完成时间\n1　北码头　新建泊位4个　市港务局　2031年6月\n"
    )
    text += "2　南码头　完成主体封顶　市财政局、市水务局　2030年6月\n3　航道　清淤12公里　市水务局　2031年8月\n"
    assert [one.split(": ")[1] for one in owners(text)] == ["市港务局/R", "市财政局/R", "市水务局/R", "市水务局/R"]


def test_months_of_rows_are_in_the_year_of_the_line_above_the_table() -> None:
    text = (
        PLAN
        + "2031年重点项目清单\n序号\t项目\t目标\t责任单位\t完成时间\n1\t北码头\t新建泊位4个\t市港务局\t11月底\n"
    )
    text += "2\t南码头\t新建泊位6个\t市港务局\t年内\n3\t航道\t疏浚8条\t市水务局\t9月\n"
    assert [one.split()[2] for one in targets(text)] == ["2031-11", "2031", "2031-09"]


def test_a_phase_in_the_name_of_what_is_built_is_no_target() -> None:
    found = targets("甲州市方案\n一、重点任务\n1.建设产业园二期。推进建设。\n2.举办论坛二期。推进。\n")
    assert found == ["Exactly 2 - - 论坛"]


def test_lines_drawn_around_cells_part_them() -> None:
    text = (
        PLAN + "┌──┬────┬────┬────┬────┐\n│序号│工 作 任 务│牵头单位│配合单位│完成时限│\n├──┼────┼────┼────┼────┤\n"
    )
    text += (
        "│1 │建码头。新建泊位4个│市港务局│市财政局、各区│2031年3月│\n│  │，验收2个│        │政府    │        │\n"
    )
    text += (
        "│2 │疏浚航道│市水务局│市港务局│2030年│\n│3 │清理海湾│市水务局│市财政局│长期│\n└──┴────┴────┴────┴────┘\n"
    )
    assert [one.split(": ")[1] for one in owners(text)][:4] == ["市港务局/L", "市财政局/S", "各区/S", "市水务局/L"]
    heavy = text.replace("│", "┃").replace("─", "━")
    assert owners(heavy) == owners(text)


def test_a_column_of_persons_names_no_bodies() -> None:
    text = (
        PLAN
        + "| 序号 | 工作任务 | 牵头领导 | 牵头单位 | 责任单位 | 时限 |\n| --- | --- | --- | --- | --- | --- |\n"
    )
    text += "".join(
        f"| {number} | 建{number}号码头 | 张立平 | 市港务局 | 市财政局 | 2031年 |\n" for number in (1, 2, 3)
    )
    assert {one.split(": ")[1] for one in owners(text)} == {"市港务局/L", "市财政局/S"}


def test_one_annex_repeats_the_tasks_and_the_next_holds_others() -> None:
    text = "甲州市方案\n一、重点任务\n1.建码头。推进。\n2.修航道。推进。\n附件1\n责任分工表\n序号\t任务\t责任单位\n"
    text += (
        "1\t建码头\t市港务局\n2\t修航道\t市水务局\n附件2\n重点项目表\n"
        "序号\t项目名称\t建设内容\t实施主体\t建设年限\n"
    )
    text += (
        "1\t甲州船厂\t新建船台2座\t甲州开发区管委会\t2030-2031\n2\t甲州仓库\t新建仓库6万平方米\t市港务局\t2030\n"
    )
    text += "3\t甲州塔台\t新建塔台1座\t市数据局\t2031\n"
    assert owners(text)[:2] == ["建码头: 市港务局/R", "修航道: 市水务局/R"]
    assert [one for one in outline(text) if "甲州" in one] == [
        "Task 1 甲州船厂",
        "Task 2 甲州仓库",
        "Task 3 甲州塔台",
    ]


def test_indicators_of_years_below_a_table_of_tasks_are_no_tasks() -> None:
    text = PLAN + "| 序号 | 任务 | 牵头单位 | 配合单位 | 时限 |\n| --- | --- | --- | --- | --- |\n"
    text += "".join(f"| {number} | 建{number}号码头 | 市港务局 | 市财政局 | 2031年 |\n" for number in (1, 2, 3))
    text += "附表2 分年度目标表\n| 指标 | 2030年 | 2031年 | 2032年 | 2033年 |\n| 泊位（个） | 3 | 5 | 6 | 8 |\n"
    assert [one for one in outline(text) if "号码头" not in one] == ["Task （一） 推进建设"]


def test_the_year_of_a_row_is_no_signature() -> None:
    text = (
        "甲州市计划（2031—2033年）\n一、重点任务\n1.建码头。推进。\n2.修航道。推进。\n附件\n项目表\n"
        "序号\n项目名称\n责任单位\n完成年份\n"
    )
    text += (
        "1\n北码头\n市港务局\n2031年\n2\n南码头\n市水务局\n2032年\n3\n东码头\n市财政局\n2033年\n"
        "甲州市人民政府办公室\n2030年12月16日\n"
    )
    plan = plan_of(text)
    assert [one.value for one in (*plan.issuers, plan.issued) if one] == ["甲州市人民政府办公室", "2030-12-16"]


def test_a_cell_may_hold_a_line_for_each_role() -> None:
    text = PLAN + "序号\t任务内容\t责任单位\t完成时间\n1\t新建码头36个。\t牵头：市港务局\n"
    text += "配合：市财政局、市水务局\t2027年12月\n2\t疏浚航道30公里。\t牵头：市水务局\n配合：无\t2028年6月\n"
    text += "3\t培训引航员。\t牵头：市教育局\n配合：市港\n务局\t2028年9月\n"
    assert [one.split(": ")[1] for one in owners(text)] == [
        "市港务局/L",
        "市财政局/S",
        "市水务局/S",
        "市水务局/L",
        "市教育局/L",
        "市港务局/S",
    ]
    assert [one.split()[1:3] for one in targets(text)] == [["36", "2027-12"], ["30000", "2028-06"]]


def test_rows_that_single_blanks_part_may_hold_sentences_below_a_heading() -> None:
    text = (
        "甲州市2029年港口提升方案\n一、重点任务\n按附件推进。\n二、工作要求\n（一）压实责任。各部门要落实责任。\n"
    )
    text += "附：任务台账\n序号 任务名称 工作内容及目标 牵头单位 责任单位 完成时限\n（一）码头升级\n"
    text += "1 新建码头 新建码头36个，配齐设备。 市港务局 市财政局、市水务局 10月底\n"
    text += "2 疏浚航道 疏浚航道30公里。 市水务局 市港务局 9月底\n（二）人才培养\n"
    text += "3 培训人员 培训引航员200人。 市教育局 市港务局 6月底\n"
    assert [one for one in outline(text) if not one.startswith("Safeguard")] == [
        "Area （一） 码头升级",
        "Task 1 新建码头 <码头升级",
        "Task 2 疏浚航道 <码头升级",
        "Area （二） 人才培养",
        "Task 3 培训人员 <人才培养",
    ]


def test_what_is_to_be_reached_stands_above_a_table_of_tasks() -> None:
    text = "甲州市2031年港口工作要点\n2031年，全市要建设一流港口，全年力争吞吐量达到300万吨。工作见下表。\n"
    text += (
        "| 序号 | 工作任务 | 责任单位 |\n|--|--|--|\n| 1 | 更新闸门。 | 市港务局 |\n| 2 | 疏浚航道。 | 市水务局 |\n"
    )
    assert [one.split()[2] for one in targets(text)] == ["2031"]


def test_the_aims_of_a_year_may_be_a_column_of_a_table_of_one_cell_a_line() -> None:
    text = PLAN + "序号\n工作任务\n年度目标\n责任领导\n牵头单位\n配合单位\n完成时限\n"
    for number, task, aim, lead, help_ in (
        (1, "建设公共码头", "建成泊位8个", "市港务局", "市财政局、市水务局"),
        (2, "疏浚主航道", "疏浚航道30公里", "市水务局", "市港务局"),
        (3, "改造候船室", "改造候船室5处", "市住建局", "市财政局"),
    ):
        text += f"{number}\n{task}\n{aim}\n王立\n{lead}\n{help_}\n9月底\n"
    assert [one.split(": ")[1] for one in owners(text)] == [
        "市港务局/L",
        "市财政局/S",
        "市水务局/S",
        "市水务局/L",
        "市港务局/S",
        "市住建局/L",
        "市财政局/S",
    ]


def test_the_demands_of_a_notice_are_no_works_beside_the_rows_of_its_annex() -> None:
    text = "关于印发甲州市2031年港口目标任务分解表的通知\n现将任务分解下达，并提出以下要求。\n"
    text += "一、压实工作责任。各部门要认真落实。\n二、严格督查问效。定期督查。\n附件\n目标任务分解表\n"
    text += "序号\t目标任务\t责任单位\n1\t新建码头36个。\t市港务局\n"
    text += "2\t疏浚航道30公里。\t市水务局\n3\t改造候船室。\t市住建局\n"
    kinds = [one.split()[0] for one in outline(text)]
    assert kinds.count("Safeguard") == 2
    assert kinds.count("Task") == 3


@pytest.mark.parametrize(
    ("columns", "wanted"),
    [
        ("牵头单位\n责任单位", ["市港务局/L", "市财政局/S", "市水务局/S"]),
        ("责任单位", ["市港务局/R", "市财政局/R", "市水务局/R"]),
    ],
)
def test_bodies_may_stand_one_a_line_before_the_date_of_a_row(columns: str, wanted: list[str]) -> None:
    text = PLAN + f"序号\n民生实事\n{columns}\n完成时限\n1\n新建泊位8个。\n市港务局\n市财政局\n市水务局\n10月底前\n"
    help_ = "\n市港务局" if "牵头" in columns else ""
    text += f"2\n疏浚航道30公里。\n市水务局{help_}\n9月底前\n3\n改造候船室5处。\n市住建局{help_}\n6月底前\n"
    assert [one.split(": ")[1] for one in owners(text)][:3] == wanted
