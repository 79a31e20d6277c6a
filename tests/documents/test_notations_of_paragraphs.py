"""Chinese plans: parts without a number (paragraphs, points, boxes) and stages of goals, one notation a test."""

from __future__ import annotations

import pytest
from readings import outline, owners, plan_of, targets


def test_boxes_whose_line_is_their_text_are_tasks() -> None:
    text = "甲州市规划\n一、重点任务\n1.建码头。推进。\n2.修航道。推进。\n二、重大工程\n"
    body = "分两期建设，一期补齐岸线设施和集疏运道路，二期建设智慧调度中心和多式联运枢纽，同步完善口岸查验场地和配套管网。"
    text += f"专栏1　深水泊位工程。{body}\n专栏2　内河航道工程。{body}\n三、保障措施\n（一）加强领导。落实。\n"
    found = [row for row in outline(text) if row.startswith("Task")]
    assert len(found) == 4
    assert "深水泊位工程" in found[2]


def test_the_end_of_a_five_year_plan_begins_a_stage() -> None:
    text = (
        "甲州市意见\n一、目标任务\n到“十五五”时期末，码头体系基本健全，吞吐量达到3亿吨。到2035年，码头达到60座。\n"
    )
    text += "二、重点任务\n1.建码头。推进。\n2.修航道。推进。\n"
    assert [row.split()[2] for row in targets(text)] == ["2030", "2035"]
    assert sum(row.startswith("Objective") for row in outline(text)) >= 2


@pytest.mark.parametrize(
    "aims",
    [
        "为发展港口，提出以下措施。2031年，新增航线12条以上，泊位利用率60%左右，空置率控制在3.5%以内。",
        "2031年全市港口发展预期目标是：吞吐量增长8%左右；投资增长9%以上；空置率控制在4.5%以内。",
        "2031年是关键之年。主要预期目标是：吞吐量增长8%左右，泊位达到60个，空置率控制在4.5%以内。",
    ],
)
def test_the_aims_of_a_year_before_the_first_part_are_an_objective(aims: str) -> None:
    text = f"甲州市港口若干措施\n{aims}\n一、建好码头。推进建设。\n二、建好航道。推进疏浚。\n"
    assert [row.split()[0] for row in outline(text)] == ["Objective", "Task", "Task"]
    assert len(targets(text)) == 3


def test_a_deadline_may_announce_a_list_of_objectives() -> None:
    text = (
        "甲州市意见\n一、总体要求\n以发展为主题。到2030年，实现以下目标：\n"
        "（一）规模目标。吞吐量达到3亿吨。\n（二）结构目标。集装箱占比达到30%。\n"
    )
    text += "二、主要任务\n（三）建港。建设泊位5个。\n（四）护港。推进。\n"
    assert [row.split()[2] for row in targets(text)] == ["2030", "2030", "-"]


def test_a_later_stage_after_points_holds_none_of_them() -> None:
    text = (
        "甲州市港口规划\n第一章 发展基础\n2029年建成泊位9座。\n第二章 总体要求\n第一节 规划目标\n"
        "到2030年，港口基本建成。\n——泊位。新增泊位12座。\n——航道。疏浚航道60公里。\n"
    )
    text += "展望2035年，港口全面建成。\n第三章 重点任务\n第一节 建泊位\n推进建设。\n第二节 疏航道\n推进疏浚。\n"
    plan = plan_of(text)
    labels = {one.id: one.label[:4] for one in plan.elements}
    aims = [(one.label[:4], labels.get(one.parent, "")) for one in plan.elements if one.kind == "Objective"]
    assert aims == [
        ("规划目标", ""),
        ("到203", "规划目标"),
        ("泊位", "到203"),
        ("航道", "到203"),
        ("展望20", "规划目标"),
    ]
    assert len(plan.targets) == 2


def test_points_with_their_own_agencies_are_tasks_without_their_bullets() -> None:
    text = (
        "# 甲州市港口方案\n\n## 总体目标\n\n到2030年，建成泊位60个。\n\n## 重点任务\n\n### 建设码头\n\n"
        "- **扩建港区。**新建码头3座。（责任单位：市港务局）\n"
    )
    text += (
        "- 改造老码头\n  - 新建泊位20个（牵头单位：市住建局；配合单位：市港务局）\n"
        "  - 清理堆场（牵头单位：市城管局）\n"
    )
    assert outline(text) == [
        "Objective 总体目标",
        "Area 建设码头",
        "Task 扩建港区 <建设码头",
        "Task 新建泊位20个 <建设码头",
        "Task 清理堆场 <建设码头",
    ]
    assert owners(text) == [
        "扩建港区: 市港务局/R",
        "新建泊位20个: 市住建局/L",
        "新建泊位20个: 市港务局/S",
        "清理堆场: 市城管局/L",
    ]
    assert [one.metric for one in plan_of(text).targets] == ["泊位", "码头", "泊位"]


def test_paragraphs_of_goals_with_a_heading_are_goals() -> None:
    text = (
        "甲州市规划\n一、发展目标\n到2032年，港口强起来。\n基础设施领先。到2032年，泊位达到60座。\n"
        "航运全面发展。到2032年，航线达到30条。\n二、重点任务\n1.建房。推进。\n2.修路。推进。\n"
    )
    assert outline(text)[:3] == [
        "Objective 一 发展目标",
        "Objective 基础设施领先 <发展目标",
        "Objective 航运全面发展 <发展目标",
    ]


def test_stages_and_safeguards_may_be_points_with_headings() -> None:
    text = (
        "# 甲州市港口方案\n\n## 一、工作目标\n\n- **2031年**，建成泊位20个；航线达到5条。\n"
        "- **2033年**，建成泊位50个。\n\n## 二、主要任务\n\n### （一）建房\n\n推进建房。\n\n"
        "### （二）修路\n\n推进修路。\n\n"
    )
    text += (
        "## 三、组织保障\n\n- **加强领导。** 成立工作指挥部，实行月通报。\n"
        "- **强化资金。** 积极争取资金，统筹使用。（责任部门：市财政局）\n\n---\n\n"
        "*本方案自印发之日起施行。*\n\n[上一篇：实事项目](http://x/1.html)\n"
    )
    assert outline(text) == [
        "Objective 一 工作目标",
        "Objective 2031年，建成泊位20个 <工作目标",
        "Objective 2033年，建成泊位50个 <工作目标",
        "Task （一） 建房",
        "Task （二） 修路",
        "Safeguard 加强领导",
        "Safeguard 强化资金",
    ]
    assert owners(text) == ["强化资金: 市财政局/R"]


def test_a_passage_of_the_frame_may_hold_two_stages() -> None:
    text = (
        "甲州市港口意见\n甲州市人民政府\n2031年7月1日\n一、总体要求\n"
        "以市场为导向，建设港口。2032年，泊位力争达到80个；2034年，泊位达到100个，航线达到20条。\n"
        "二、主要任务\n（一）建房。推进。\n（二）修路。推进。\n"
    )
    assert [one for one in outline(text) if one.startswith("Objective")] == [
        "Objective 2032年，泊位力争达到80个",
        "Objective 2034年，泊位达到100个",
    ]


def test_short_lines_head_paragraphs_without_numbers() -> None:
    text = (
        "甲州市方案\n一、重点任务\n（一）港口\n建设码头\n整治岸线，扩建泊位。\n修建道路\n"
        "完善路网，拓宽桥梁。\n（二）城市\n绿化街道\n种植乔木，补植草坪。\n点亮夜景\n"
        "布置灯光，优化照明。\n"
    )
    assert outline(text) == [
        "Area （一） 港口",
        "Task 建设码头 <港口",
        "Task 修建道路 <港口",
        "Area （二） 城市",
        "Task 绿化街道 <城市",
        "Task 点亮夜景 <城市",
    ]


def test_three_paragraphs_that_each_name_a_piece_of_work_are_tasks() -> None:
    text = (
        "甲州市方案\n一、重点任务\n（一）三类工程\n"
        "百个大码头：整治老旧岸线，扩建通用泊位，完善港区公用设施。\n"
        "千个小栈桥：修缮破损栈桥，设置安全护栏，方便游客出行。\n"
        "万盏新路灯：更换节能灯具，优化道路照明，节约公共用电。\n（二）其他\n推进改革。\n"
    )
    assert [one for one in outline(text) if "三类" in one or "：" in one or "<" in one] == [
        "Area （一） 三类工程",
        "Task 百个大码头 <三类工程",
        "Task 千个小栈桥 <三类工程",
        "Task 万盏新路灯 <三类工程",
    ]


def test_stages_may_be_told_by_how_long_they_take() -> None:
    text = (
        "甲州市方案（2031—2035年）\n一、总体要求\n"
        "（一）发展目标。用1—2年时间，建成码头。再用3年左右时间，建成航道。\n二、重点任务\n"
        "（一）建码头。整治。\n（二）修航道。疏浚。\n"
    )
    assert outline(text)[:3] == [
        "Objective （一） 发展目标",
        "Objective 用1-2年时间，建成码头 <发展目标",
        "Objective 再用3年左右时间，建成航道 <发展目标",
    ]


def test_paragraphs_below_a_bare_heading_that_each_have_a_heading_are_tasks() -> None:
    text = (
        "甲州市港口规划\n一、主要任务\n（一）压实责任。\n"
        "强化属地责任。建立健全港口安全责任制度，把责任落实到每一个岗位和人。\n"
    )
    text += (
        "明确监管责任。划清各部门在港口安全上的界线，避免留下空白和交叉。\n（二）建设码头。\n"
        "新建深水码头，改造旧码头，完善集疏运通道。\n"
    )
    assert outline(text) == [
        "Area （一） 压实责任",
        "Task 强化属地责任 <压实责任",
        "Task 明确监管责任 <压实责任",
        "Task （二） 建设码头",
    ]


def test_goals_below_two_years_are_to_be_reached_by_the_first() -> None:
    text = "甲州市港口规划（2031—2035年）\n一、主要目标\n到2035年，港口体系更加完善。到2050年，建成一流港口。\n"
    text += (
        "作业效率更加高效。船舶平均靠泊率达到90%。\n港口环境更加清洁。岸电使用率达到80%。\n"
        "设施更加完备。泊位达到30个。\n"
    )
    text += "二、主要任务\n（一）建设码头。改造旧码头。\n"
    assert [" ".join(row.split()[:3]) for row in targets(text)] == [
        "Exactly 90 2035",
        "Exactly 80 2035",
        "Exactly 30 2035",
    ]


def test_goals_with_a_sign_and_a_heading_are_objectives() -> None:
    text = (
        "甲州市计划\n一、主要目标\n·泊位更加充足。2033年，新增泊位60个。\n"
        "·服务更加高效。到2035年，满意率达到95%以上。\n"
    )
    text += "二、重点任务\n1.建码头。推进。\n2.修航道。推进。\n"
    assert outline(text)[:3] == [
        "Objective 一 主要目标",
        "Objective 泊位更加充足 <主要目标",
        "Objective 服务更加高效 <主要目标",
    ]


def test_a_stage_may_go_on_behind_its_year_without_a_comma() -> None:
    text = (
        "甲州市计划（2031—2035年）\n一、主要目标\n"
        "稳步推进。到2033年泊位数量达到60个，吞吐量突破5亿吨。到2035年，泊位达到90个。\n"
    )
    text += "二、重点任务\n1.建码头。推进。\n2.修航道。推进。\n"
    assert [one for one in outline(text) if one.startswith("Objective 到")] == [
        "Objective 到2033年泊位数量达到60个 <主要目标",
        "Objective 到2035年，泊位达到90个 <主要目标",
    ]
