"""Chinese explanations, reports and files with several plans; brackets, columns and numbers as these print them."""

from __future__ import annotations

import pytest
from readings import outline, owners, plan_of, read, targets

TITLE = "青川市旧港更新方案（2028—2031年）\n"


def test_sections_that_ask_hold_what_a_plan_says() -> None:
    text = (
        "《青川市旧港更新方案（2028—2031年）》政策解读\n一、《方案》出台的背景是什么？\n2027年，全市有旧港9座。\n"
        "二、《方案》提出了哪些目标？\n到2031年，建成码头12座。\n三、《方案》部署了哪些重点任务？\n"
        "（一）修码头\n1.加固岸墙。推进加固。（市港务局）\n2.疏浚水道。推进疏浚。（市水务局）\n"
        "（二）添航标\n3.增设灯桩。推进增设。（市航道局）\n"
        "四、《方案》有哪些保障措施？\n市港务局定期调度。\n五、解读机关及联系方式\n市港务局，电话1234567。\n"
    )
    assert outline(text) == [
        "Objective 二 《方案》提出了哪些目标？",
        "Area （一） 修码头",
        "Task 1 加固岸墙 <修码头",
        "Task 2 疏浚水道 <修码头",
        "Area （二） 添航标",
        "Task 3 增设灯桩 <添航标",
        "Safeguard 四 《方案》有哪些保障措施？",
    ]
    plan = plan_of(text)
    assert plan.title is not None and plan.title.value == "青川市旧港更新方案（2028—2031年）"


def test_questions_of_the_press_stay_empty() -> None:
    text = (
        "《青川市旧港更新方案》答记者问\n一、出台的背景是什么？\n旧港老了。\n二、有哪些目标？\n建成码头12座。\n"
        "三、有哪些任务？\n（一）修码头\n1.加固岸墙。推进。\n2.疏浚水道。推进。\n（二）添航标\n3.增设灯桩。推进。\n"
    )
    assert not read(text).plans


def test_a_notification_on_how_work_went_is_a_report() -> None:
    text = (
        "关于2027年全市旧港更新工作进展情况的通报\n各区：\n一、重点任务完成情况\n"
        "（一）岸墙加固持续推进。市港务局牵头完成9处加固。\n（二）水道疏浚成效明显。完成疏浚12公里。\n"
    )
    assert not read(text).plans


def test_the_last_short_part_of_a_plan_is_no_title_of_the_next() -> None:
    text = (
        TITLE + "一、重点任务\n（一）修码头。推进加固，2029年完成12座。（市港务局）\n二、保障措施\n"
        "（一）加强组织。成立专班。（市港务局）\n（二）强化宣传。用好媒体。（市融媒体中心、各街道）\n\n"
        "- 3 -\n\n青川市港区航标更新改造\n实施方案（2029—2030年）\n为更新航标，制定本方案。\n"
        "一、重点任务\n（一）增设灯桩。增设灯桩20座。（市航道局）\n二、保障措施\n（一）落实资金。安排资金。（市财政局）\n"
    )
    first, second = read(text).plans
    assert [one.kind for one in first.elements] == ["Task", "Safeguard", "Safeguard"]
    assert second.title is not None and second.title.value == "青川市港区航标更新改造实施方案（2029—2030年）"


def test_boxed_numbers_and_signs_before_figures_number_the_parts() -> None:
    text = (
        TITLE
        + "**PART 1　具体怎么干**\n**【一】修码头**\n▶ 01 加固岸墙\n推进加固。\n📌 责任部门：市港务局\n▶ 02 疏浚水道\n"
    )
    text += "推进疏浚。\n📌 责任部门：市水务局\n**【二】添航标**\n▶ 03 增设灯桩\n推进增设。\n📌 责任部门：市航道局（牵头）、市港务局\n"
    assert [row.split(" <")[0] for row in outline(text)] == [
        "Area （一） 修码头",
        "Task 01 加固岸墙",
        "Task 02 疏浚水道",
        "Area （二） 添航标",
        "Task 03 增设灯桩",
    ]
    assert owners(text) == [
        "加固岸墙: 市港务局/R",
        "疏浚水道: 市水务局/R",
        "增设灯桩: 市航道局/L",
        "增设灯桩: 市港务局/S",
    ]


def test_points_that_each_name_their_bodies_are_works_and_safeguards() -> None:
    text = TITLE + "第一章  分区更新\n第一节  北岸\n面积860公顷。\n（1）加固岸墙。推进加固。（市港务局）\n"
    text += (
        "（2）疏浚水道。推进疏浚。（市水务局）\n第二节  南岸\n面积90公顷。\n（1）增设灯桩。推进增设。（市航道局）\n"
    )
    text += "（2）清理岸线。推进清理。（市城管局）\n第二章  保障体系\n第一节  加强组织领导\n（1）落实责任。落实到人。（市港务局）\n"
    text += "（2）建立制度。按季会商。（市水务局）\n"
    assert [row.split(" <")[0] for row in outline(text)][-9:] == [
        "Area 第一节 北岸",
        "Task （1） 加固岸墙",
        "Task （2） 疏浚水道",
        "Area 第二节 南岸",
        "Task （1） 增设灯桩",
        "Task （2） 清理岸线",
        "Safeguard 第一节 加强组织领导",
        "Safeguard （1） 落实责任",
        "Safeguard （2） 建立制度",
    ]
    assert owners(text)[-2:] == ["落实责任: 市港务局/R", "建立制度: 市水务局/R"]


def test_a_colon_in_a_bracket_parts_who_leads_from_who_helps() -> None:
    text = TITLE + "一、强平台\n第一条　加固岸墙。推进加固。（市港务局：市水务局、市航道局）\n"
    text += "第二条　疏浚水道。推进疏浚。（市水务局、市港务局）\n二、强保障\n第三条　落实资金。安排资金。（市财政局：市港务局）\n"
    assert owners(text) == [
        "加固岸墙: 市港务局/L",
        "加固岸墙: 市水务局/S",
        "加固岸墙: 市航道局/S",
        "疏浚水道: 市水务局/R",
        "疏浚水道: 市港务局/R",
        "落实资金: 市财政局/L",
        "落实资金: 市港务局/S",
    ]
    assert outline(text)[-1] == "Safeguard 第三条 落实资金"


def test_signs_stand_before_labels() -> None:
    text = TITLE + "一、重点任务\n① 加固岸墙。推进加固。\n▲牵头科室：港口建设科　▲配合单位：市水务局、市航道局\n"
    text += "② 疏浚水道。推进疏浚。\n▲牵头科室：水道管理科　▲配合单位：市水务局\n"
    assert owners(text) == [
        "加固岸墙: 港口建设科/L",
        "加固岸墙: 市水务局/S",
        "加固岸墙: 市航道局/S",
        "疏浚水道: 水道管理科/L",
        "疏浚水道: 市水务局/S",
    ]


def test_columns_say_who_is_in_charge_and_who_works_with_them() -> None:
    text = (
        TITLE
        + "附件\n旧港项目表\n序号 | 项目名称 | 主责单位 | 协同单位 | 完成时间\n1 | 加固北岸墙体工程 | 市港务局 | 市水务局 | 2029年9月\n"
    )
    text += "2 | 疏浚南侧水道工程 | 市水务局 | 市航道局 | 2030年6月\n打印 | 关闭 | 收藏\n"
    assert [one.split(": ")[1] for one in owners(text)] == ["市港务局/L", "市水务局/S", "市水务局/L", "市航道局/S"]


def test_a_rule_on_the_comma_says_nothing_of_a_single_name_in_a_column() -> None:
    text = (
        TITLE
        + "一、重点任务\n1.修码头。推进加固。（市港务局，市水务局；逗号前为牵头单位，下同）\n2.添航标。推进增设。（市航道局，市港务局）\n"
    )
    text += "附件\n项目表\n序号 | 项目名称 | 责任单位\n1 | 加固北岸墙体工程 | 市港务局\n2 | 疏浚南侧水道工程 | 市水务局\n3 | 增设河口灯桩工程 | 市航道局\n"
    assert [one.split(": ")[1] for one in owners(text)][-3:] == ["市港务局/R", "市水务局/R", "市航道局/R"]


@pytest.mark.parametrize(
    ("sentence", "read_as"),
    [
        ("更新灯桩1 200座。", ["Exactly 1200 - - 更新灯桩"]),
        ("累计投入1 600万元。", ["Exactly 16000000 - - 投入"]),
        (
            "每年新建码头30座以上，其中深水码头不少于5座。",
            ["AtLeast 30 - P1Y 新建码头", "AtLeast 5 - P1Y 深水码头"],
        ),
        ("每年引进项目2个以上，到位资金3亿元。", ["AtLeast 2 - P1Y 引进项目", "Exactly 300000000 - P1Y 到位资金"]),
        ("每年新建码头30座以上，累计建成灯桩90座。", ["AtLeast 30 - P1Y 新建码头", "Exactly 90 - - 建成灯桩"]),
    ],
)
def test_numbers_with_blanks_and_parts_of_what_comes_every_year(sentence: str, read_as: list[str]) -> None:
    text = TITLE + f"一、重点任务\n1.修码头。推进加固。{sentence}\n2.添航标。推进增设。\n"
    assert [row.rsplit(" ", 1)[0] for row in targets(text)] == [row.rsplit(" ", 1)[0] for row in read_as]


def test_who_issued_a_plan_is_told_in_its_explanation() -> None:
    text = "《青川市旧港更新方案（2028—2031年）》解读\n近日，青川市港务局、青川市财政局联合印发了《青川市旧港更新方案（2028—2031年）》。\n"
    text += (
        "一、主要目标\n到2031年，建成码头12座。\n二、重点任务\n（一）修码头。推进加固。\n（二）添航标。推进增设。\n"
    )
    assert [one.value for one in plan_of(text).issuers] == ["青川市港务局", "青川市财政局"]


def test_news_have_the_title_of_the_plan_that_they_shorten() -> None:
    text = "上一篇　下一篇　放大　缩小\n我市出台旧港五年规划\n本报讯　记者获悉，《青川市旧港更新规划（2028—2032年）》（以下简称《规划》）出台。\n"
    text += "一、修码头\n推进加固，2029年完成12座。\n二、添航标\n推进增设，2030年完成9座。\n"
    plan = plan_of(text)
    assert plan.title is not None and plan.title.value == "青川市旧港更新规划（2028—2032年）"


def test_a_heading_says_whose_tasks_it_heads() -> None:
    text = (
        TITLE
        + "一、任务分工\n（一）市港务局牵头任务（2项）\n1. 加固岸墙。推进加固。（配合：市水务局）\n2. 疏浚水道。推进疏浚。（配合：市航道局）\n"
    )
    text += "（二）市航道局牵头任务（1项）\n1. 增设灯桩。推进增设。（配合：市港务局）\n"
    assert sorted(owners(text)) == sorted(
        [
            "市港务局牵头任务: 市港务局/L",
            "加固岸墙: 市港务局/L",
            "加固岸墙: 市水务局/S",
            "疏浚水道: 市港务局/L",
            "疏浚水道: 市航道局/S",
            "市航道局牵头任务: 市航道局/L",
            "增设灯桩: 市航道局/L",
            "增设灯桩: 市港务局/S",
        ]
    )


def test_the_years_of_a_stage_are_the_deadline_of_its_aims() -> None:
    text = (
        TITLE
        + "一、工作目标\n第一阶段（2028年—2029年6月）：建成码头12座。\n第二阶段（2029年7月—2031年底）：码头达到30座。\n"
    )
    text += "二、重点任务\n（一）修码头。推进加固。\n（二）添航标。推进增设。\n"
    assert [row.split()[2] for row in targets(text)] == ["2029-06", "2031"]


def test_a_table_with_cells_on_lines_names_projects_and_what_they_hold() -> None:
    text = (
        TITLE
        + "一、重点任务\n（一）修码头。推进加固。\n附件\n旧港项目任务表\n序号\n项目名称及主要内容\n牵头单位\n责任单位\n完成时限\n"
    )
    for number in range(1, 5):
        text += f"{number}\n第{number}号码头加固工程，更换护舷并且加固旧\n岸墙20米\n市港务局\n市水务局\n2029年{number}月底\n"
    assert [one.split(": ")[1] for one in owners(text)] == ["市港务局/L", "市水务局/S"] * 4


def test_old_types_have_numbers_of_one_letter() -> None:
    text = (
        TITLE + "一、重点任务\n㈠修码头\n⒈加固岸墙。推进加固。牵头单位：市港务局。协作单位：市水务局、市航道局。\n"
    )
    text += "⒉疏浚水道。推进疏浚。牵头单位：市水务局。\n㈡添航标\n⒈增设灯桩。推进增设。牵头单位：市航道局。\n"
    assert [row.split(" <")[0] for row in outline(text)] == [
        "Area （一） 修码头",
        "Task 1 加固岸墙",
        "Task 2 疏浚水道",
        "Area （二） 添航标",
        "Task 1 增设灯桩",
    ]
    assert owners(text)[:3] == ["加固岸墙: 市港务局/L", "加固岸墙: 市水务局/S", "加固岸墙: 市航道局/S"]


def test_a_star_behind_a_name_says_who_leads() -> None:
    text = (
        TITLE
        + "一、重点任务\n1.修码头。推进加固。\n责任单位：市港务局　市水务局★　市航道局\n2.添航标。推进增设。\n责任单位：市航道局　市港务局\n"
    )
    assert owners(text) == [
        "修码头: 市港务局/S",
        "修码头: 市水务局/L",
        "修码头: 市航道局/S",
        "添航标: 市航道局/R",
        "添航标: 市港务局/R",
    ]


def test_lines_of_a_division_say_which_tasks_each_body_has() -> None:
    text = TITLE + "一、重点任务\n1.修码头。推进加固。\n2.添航标。推进增设。\n3.清岸线。推进清理。\n二、任务分工\n"
    text += "市港务局：牵头第1、3项任务，配合第2项任务。\n市航道局：牵头第2项任务。\n各区人民政府：配合第1至3项任务。\n三、保障措施\n成立专班。\n"
    assert [row.split(" <")[0] for row in outline(text)][:3] == ["Task 1 修码头", "Task 2 添航标", "Task 3 清岸线"]
    assert sorted(owners(text)) == sorted(
        [
            "修码头: 市港务局/L",
            "清岸线: 市港务局/L",
            "添航标: 市港务局/S",
            "添航标: 市航道局/L",
            "修码头: 各区人民政府/S",
            "添航标: 各区人民政府/S",
            "清岸线: 各区人民政府/S",
        ]
    )


def test_plans_that_put_faults_right_have_labels_of_their_own() -> None:
    text = TITLE + "一、整改任务\n（一）岸墙开裂。\n整改目标：加固岸墙32处。\n整改时限：2031年10月底\n"
    text += "牵头整改单位：市港务局　　配合整改单位：市水务局\n（二）灯桩失修。\n整改目标：更换灯桩9座。\n整改时限：立行立改\n整改责任单位：市航道局\n"
    assert owners(text) == ["岸墙开裂: 市港务局/L", "岸墙开裂: 市水务局/S", "灯桩失修: 市航道局/R"]
    assert [row.split()[2] for row in targets(text)] == ["2031-10", "-"]


def test_the_last_words_of_a_task_say_who_and_by_when() -> None:
    text = TITLE + "一、重点任务\n1.修码头。加固岸墙24处。由市港务局负责，2030年3月底前完成。\n"
    text += "2.添航标。增设灯桩9座。由市航道局牵头，市港务局配合，2030年底前完成。\n"
    assert owners(text) == ["修码头: 市港务局/R", "添航标: 市航道局/L", "添航标: 市港务局/S"]
    assert [row.split()[2] for row in targets(text)] == ["2030-03", "2030"]


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("原材料工业司牵头，科技司配合", ["原材料工业司", "科技司"]),
        ("市港务局牵头，各市、州、直管县级市人民政府配合", ["市港务局", "各市、州、直管县级市人民政府"]),
        ("市港务局牵头，流域各市、县人民政府配合", ["市港务局", "流域各市、县人民政府"]),
        ("市港务局牵头，国家统计局甲州调查队配合", ["市港务局", "国家统计局甲州调查队"]),
    ],
)
def test_names_of_departments_and_groups(printed: str, names: list[str]) -> None:
    text = TITLE + f"一、重点任务\n1.修码头。推进加固。（{printed}）\n2.添航标。推进增设。（市航道局负责）\n"
    assert [one.split(": ")[1][:-2] for one in owners(text)][:2] == names


def test_labelled_lines_may_name_departments_that_take_part_and_a_time() -> None:
    text = (
        TITLE
        + "一、重点任务\n（一）修码头\n加固岸墙24处。\n牵头司局：水运局\n参加司局：财政部经济建设司、科技部高新技术司\n时间安排：2030年6月底前\n"
    )
    text += "（二）添航标\n增设灯桩9座。\n牵头司局：水运局\n时间安排：持续推进\n"
    assert [one.split(": ")[1] for one in owners(text)] == [
        "水运局/L",
        "财政部经济建设司/S",
        "科技部高新技术司/S",
        "水运局/L",
    ]
    assert [row.split()[2] for row in targets(text)] == ["2030-06", "-"]
