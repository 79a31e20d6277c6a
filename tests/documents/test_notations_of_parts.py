"""Chinese plans: what numbers and groups, one notation a test."""

from __future__ import annotations

import pytest
from readings import outline, owners, plan_of, read, targets


def test_decimals_stand_below_each_other_by_their_depth() -> None:
    text = "甲州市消防行动方案\n1 主要目标\n到2030年火灾起数下降20%以上。\n2 主要任务\n2.1 宣传行动\n2.1.1 办好讲座。组织讲座。\n"
    text += "2.1.2 印好手册。编印手册。\n2.2 整治行动\n2.2.1 查隐患。开展检查。\n2.2.2 改隐患。落实整改。\n3 组织实施\n3.1 加强领导。成立专班。\n3.2 加强督查。定期通报。\n"
    assert outline(text) == [
        "Objective 1 主要目标",
        "Area 2.1 宣传行动",
        "Task 2.1.1 办好讲座 <宣传行动",
        "Task 2.1.2 印好手册 <宣传行动",
        "Area 2.2 整治行动",
        "Task 2.2.1 查隐患 <整治行动",
        "Task 2.2.2 改隐患 <整治行动",
        "Safeguard 3.1 加强领导",
        "Safeguard 3.2 加强督查",
    ]


def test_parts_of_a_field_that_tell_how_things_stand_or_what_is_aimed_at_are_no_work() -> None:
    text = "甲州市意见\n一、分区布局\n（一）北区\n1.基本情况。有码头3座。\n2.建码头。推进。\n3.修航道。推进。\n"
    text += "（二）南区\n1.建堆场。推进。\n2.明确发展总体目标。形成港区。\n3.修公路。推进。\n"
    assert [" ".join(row.split()[:2]) for row in outline(text)] == [
        "Area 一",
        "Area （一）",
        "Task 2",
        "Task 3",
        "Area （二）",
        "Task 1",
        "Objective 2",
        "Task 3",
    ]
    assert targets(text.replace("有码头3座", "码头面积达到15万亩，建成泊位3座以上")) == []


def test_lines_without_a_number_group_what_is_numbered_below_them() -> None:
    text = "甲州市数字建设2031年工作要点\n数字之城，全民共建。\n夯实数字底座\n升级基础网络\n1. 建设光网\n推进光纤入户。\n2. 建设基站\n新建基站。\n"
    text += "培育数据要素\n3. 汇聚数据\n建设数据仓库。\n4. 开放数据\n发布开放目录。\n"
    assert outline(text) == [
        "Area 夯实数字底座",
        "Area 升级基础网络 <夯实数字底座",
        "Task 1 建设光网 <升级基础网络",
        "Task 2 建设基站 <升级基础网络",
        "Area 培育数据要素 <夯实数字底座",
        "Task 3 汇聚数据 <培育数据要素",
        "Task 4 开放数据 <培育数据要素",
    ]


def test_a_last_paragraph_of_requirements_is_a_safeguard() -> None:
    text = "甲州市营商任务清单\n一、准入便捷\n1、开办企业。压缩环节。\n2、注销企业。简化材料。\n二、服务高效\n3、办成一事。推行一窗。\n\n工作要求：各单位要加强领导。\n"
    assert outline(text)[-1] == "Safeguard 工作要求"


def test_a_field_in_the_middle_is_no_safeguard_though_its_name_says_保障() -> None:
    text = "甲州市氢能意见\n一、发展目标\n到2030年建成加氢站60座。\n二、构建氢源保障体系\n（一）发展绿氢。建设项目。\n（二）规范副产氢。建设装置。\n"
    text += "三、拓展应用\n（三）交通领域。推广重卡。\n（四）工业领域。推广绿氨。\n四、组织实施\n（五）建立机制。定期会商。\n（六）强化监管。加强检查。\n"
    kinds = {row.split()[1]: row.split()[0] for row in outline(text)}
    assert kinds["（一）"] == kinds["（二）"] == "Task"
    assert kinds["（五）"] == "Safeguard"


def test_the_last_section_of_helps_is_made_of_safeguards() -> None:
    text = "甲州市平台方案\n一、总体目标\n建设平台。\n二、主要任务\n（一）建平台。建设。\n（二）管平台。管理。\n三、加强政策供给\n（一）加大资金投入。统筹经费。\n（二）完善管理机制。加强协调。\n"
    assert [row.split()[0] for row in outline(text)][-2:] == ["Safeguard", "Safeguard"]


def test_principles_beside_objectives_are_no_objective() -> None:
    text = "甲州市规划\n第一章 战略目标和战略主题\n（一）战略目标。到2030年建成强市。\n（二）战略主题。坚持育人为本。\n第二章 发展任务\n（三）办好学校。建设校舍。\n（四）建好队伍。培训教师。\n"
    assert [row for row in outline(text) if row.startswith("Objective")] == ["Objective （一） 战略目标"]


def test_parts_with_low_marks_below_a_bare_heading_are_tasks() -> None:
    text = "甲州市数据方案\n一、工作目标\n建成平台。\n二、重点任务\n（一）建设底座\n1）升级云平台。按照统一架构扩容改造市级政务云平台，完成二期建设并投入使用。\n2）优化外网。实现市县乡村四级电子政务外网全覆盖，提升骨干网络承载能力和水平。\n"
    assert outline(text)[1:] == ["Area （一） 建设底座", "Task 1 升级云平台 <建设底座", "Task 2 优化外网 <建设底座"]


def test_a_number_may_touch_a_year() -> None:
    text = "甲州市方案\n一、主要任务\n1.2030年前建成码头。推进建设。\n2.加快疏浚。推进疏浚。\n3.2031年前建成航道。推进建设。\n"
    assert [row.split()[1] for row in outline(text) if row.startswith("Task")] == ["1", "2", "3"]


def test_a_box_ends_where_the_next_one_opens() -> None:
    text = "甲州市规划\n一、发展目标\n建成港城。\n专栏1：重点工程\n1. 甲工程\n2. 乙工程\n专栏2：重点项目\n1. 丙项目\n二、主要任务\n（一）建设码头。到2030年建成码头3座。\n（二）建设航道。推进疏浚。\n"
    assert targets(text) == ["Exactly 3 2030 - 码头"]


def test_traditional_characters_are_read_and_stay_as_printed() -> None:
    text = "甲州市若干措施\n一、支持創新\n（一）建設平臺。推進建設。（責任單位：市財政局、市經信局）\n（二）培育企業。推進培育。（責任單位：市經信局）\n"
    assert owners(text) == ["建设平台: 市財政局/R", "建设平台: 市經信局/R", "培育企业: 市經信局/R"]


def test_a_list_of_annexes_numbers_no_parts() -> None:
    text = "甲州市方案\n一、任务\n1.建泊位。推进。\n2.疏航道。推进。\n二、保障措施\n（一）加强领导。统筹。\n（二）加强宣传。引导。\n附件：1. 分工表\n2. 技术要点（略）\n3. 名单\n"
    assert outline(text) == outline(text.split("附件：")[0])


def test_a_paragraph_that_sets_a_year_for_the_whole_belongs_to_the_area() -> None:
    text = "甲州市方案\n一、目标\n建港。\n二、任务\n（一）建港口\n1.建泊位。推进建设。\n2.疏航道。推进疏浚。\n2030-2032年，新建泊位31座。\n（二）建船队\n1.造船。推进建造。\n2.修船。推进修理。\n"
    plan = plan_of(text)
    labels = {one.id: one.label for one in plan.elements}
    assert [labels[one.element] for one in plan.targets] == ["建港口"]


def test_explained_words_are_no_tasks_and_who_explains_a_plan_has_no_duty() -> None:
    text = "甲州市若干措施\n一、建泊位。推进建设。\n责任单位：市港务局\n二、疏航道。推进疏浚。\n责任单位：市水务局\n本措施由市港务局会同市财政局负责解释。\n"
    text += "附：名词解释\n1.泊位：停船的地方。\n2.航道：行船的地方。\n"
    assert outline(text) == outline(text.split("附：")[0])
    assert owners(text) == ["建泊位: 市港务局/R", "疏航道: 市水务局/R"]


def test_a_menu_of_links_numbers_no_parts() -> None:
    menu = '1. [首页](https://a.example/ "首页")\n2. [公开](https://a.example/b "")\n3. [文件](https://a.example/c "")\n\n'
    text = f"{menu}## 甲州市关于印发《甲州市港口方案》的通知\n\n甲政〔2030〕9号\n\n现将《甲州市港口方案》印发给你们。\n\n**甲州市港口方案**\n\n**一、任务**\n\n**（一** **）建港。** 推进。\n\n**（二** **）护港。** 推进。\n"
    assert outline(text) == ["Task （一） 建港", "Task （二） 护港"]
    assert plan_of(text).number is not None


def test_aims_and_tasks_in_one_section_are_told_apart_by_its_parts() -> None:
    text = "甲州市计划\n一、发展目标与任务\n（一）指导思想\n坚持发展。\n（二）总体目标\n1.扩大规模。建成泊位60个。\n2.提升质量。\n（三）主要措施\n1.建港。推进。\n2.护港。推进。\n"
    assert [row.split()[0] for row in outline(text)] == ["Objective", "Objective", "Objective", "Task", "Task"]
    text = (
        "甲州市意见\n一、目标任务\n1.以建成强港为目标，改善条件。\n二、加强建设\n2.建港。推进。\n3.护港。推进。\n"
    )
    assert [row.split()[0] for row in outline(text)] == ["Objective", "Objective", "Area", "Task", "Task"]


def test_questions_in_one_line_are_no_plan() -> None:
    asked = "一、方案的背景是什么？近年来，港口发展快。二、方案有哪些内容？到2032年建成泊位60个。三、如何落实？加强领导。四、何时实施？即日起实施。"
    assert read(asked).genre == "questions"


def test_headings_of_markdown_without_numbers_are_the_outline() -> None:
    text = "# 甲州市港口方案\n\n## 总体目标\n\n到2030年，建成泊位60个。\n\n## 重点任务\n\n### 建设码头\n\n新建码头3座。（责任单位：市港务局）\n\n"
    text += "### 建设航道\n\n疏浚航道。（责任单位：市水务局）\n\n## 保障措施\n\n### 组织领导\n\n成立专班。\n\n### 资金保障\n\n统筹资金。\n"
    assert outline(text) == [
        "Objective 总体目标",
        "Task 建设码头",
        "Task 建设航道",
        "Safeguard 组织领导",
        "Safeguard 资金保障",
    ]
    assert owners(text) == ["建设码头: 市港务局/R", "建设航道: 市水务局/R"]


@pytest.mark.parametrize(
    ("heading", "kinds"),
    [
        ("切实抓好推广工作的组织实施", ["Safeguard", "Safeguard"]),
        ("下一步工作要求", ["Task", "Task"]),
    ],
)
def test_a_heading_may_name_safeguards_or_only_what_follows(heading: str, kinds: list[str]) -> None:
    text = f"甲州市意见\n一、举措\n（一）建房。推进建设。\n（二）修路。推进修建。\n二、{heading}\n（一）重视协调。统筹推进。\n（二）用好机制。加强评估。\n"
    assert [one.split()[0] for one in outline(text)][-2:] == kinds


def test_blanks_of_pages_that_a_stored_text_has_kept_are_none() -> None:
    text = "甲州市方案\n&nbsp;&nbsp;一、主要任务\n&nbsp;&nbsp;（一）建房。推进建设。\n&nbsp;&nbsp;（二）修路。推进&nbsp;修建。\n&nbsp;&nbsp;二、支持政策\n&nbsp;&nbsp;（三）落实资金。加大投入。\n&nbsp;&nbsp;（四）强化人才。引进人才。\n"
    assert [one.split()[0] for one in outline(text)] == ["Task", "Task", "Safeguard", "Safeguard"]
    (first, *_) = plan_of(text).elements
    assert text[first.evidence.start : first.evidence.end].startswith("（一）建房")


def test_flat_items_behind_a_safeguard_that_speak_of_such_things_are_safeguards() -> None:
    text = "甲州市措施\n" + "".join(
        f"{number}、{work}。推进落地。\n" for number, work in zip("一二三", ("建房", "修路", "植树"), strict=True)
    )
    text += "四、加强组织领导。统筹推进。\n五、加大资金投入。安排资金。\n六、强化督查考核。定期通报。\n"
    assert [one.split()[0] for one in outline(text)] == ["Task"] * 3 + ["Safeguard"] * 3


@pytest.mark.parametrize(("before", "kind"), [("主要任务", "Safeguard"), ("工作基础", "Task")])
def test_policies_after_the_tasks_are_safeguards(before: str, kind: str) -> None:
    text = f"甲州市港口方案\n一、{before}\n（一）建房。推进。\n（二）修路。推进。\n二、政策措施\n（一）加大资金支持。统筹资金。\n（二）创新金融服务。开发产品。\n"
    text += "三、组织实施\n（一）加强协调。成立专班。\n（二）强化督查。开展督查。\n"
    rows = outline(text)
    assert [one.split()[0] for one in rows if "资金支持" in one or "金融服务" in one] == [kind, kind]


def test_lines_in_bold_are_headings_and_the_plain_names_of_sections_stand_above() -> None:
    text = "**甲州市港口行动计划（2031—2033年）**\n\n为建设港口，制定本行动计划。\n\n**工作目标**\n\n到2033年，建成泊位50个。\n\n**重点任务**\n\n**建设码头**\n\n新建码头3座。（责任单位：市港务局）\n\n"
    text += "**疏浚航道**\n\n疏浚航道。（责任单位：市水务局）\n\n**保障措施**\n\n建立联席会议制度。\n"
    assert outline(text) == ["Objective 工作目标", "Task 建设码头", "Task 疏浚航道", "Safeguard 保障措施"]
    assert owners(text) == ["建设码头: 市港务局/R", "疏浚航道: 市水务局/R"]


def test_a_press_conference_on_what_was_done_has_no_parts() -> None:
    text = "“‘十四五’甲州答卷”系列新闻发布会（第六场）\n2031-11-18\n主持人：市委宣传部\n各位朋友，上午好！\n一是供水能力增强。建成水网14处。\n二是河湖改善。治理河流31条。\n三是节水领先。利用率达到34%。\n"
    assert read(text).genre == "report"
    assert [one for plan in read(text).plans for one in plan.elements] == []
    named = "甲州市举行新闻发布会解读《甲州市港口行动方案》\n2031-11-18\n各位朋友，上午好！\n一、主要任务\n（一）建房。推进。\n（二）修路。推进。\n"
    assert read(named).genre != "report"


def test_an_outline_may_show_its_levels_by_blanks_alone() -> None:
    text = "甲州市就业政策\n\n拓宽渠道\n    扩大企业规模\n        支持企业吸纳毕业生，给予补贴\n        市发展改革委、市财政局等按职责分工负责\n    拓宽基层空间\n        挖掘基层机会，开展百日招聘\n"
    text += "        市民政局牵头，市教育局配合\n优化手续\n    转递档案\n        推行网上办理\n        市人社局、市邮政局按职责分工负责\n"
    assert outline(text) == [
        "Area 拓宽渠道",
        "Task 扩大企业规模 <拓宽渠道",
        "Task 拓宽基层空间 <拓宽渠道",
        "Area 优化手续",
        "Task 转递档案 <优化手续",
    ]
    assert [one.split(": ")[1] for one in owners(text)] == [
        "市发展改革委/R",
        "市财政局/R",
        "市民政局/L",
        "市教育局/S",
        "市人社局/R",
        "市邮政局/R",
    ]
    assert targets(text) == []


def test_parts_behind_whose_last_stands_who_does_it_all_are_points_of_a_task() -> None:
    text = "甲州市港口方案\n一、重点行动\n行动一  建设行动\n推进建设。\n（牵头单位：市港务局；责任单位：市水务局）\n行动二  培育行动\n1.招引企业。推进招引。\n2.推动转型。支持转型。\n"
    text += "（牵头单位：市招商局；责任单位：市科技局）\n行动三  攻坚行动\n实施攻坚。\n（牵头单位：市科技局）\n"
    assert [one for one in outline(text) if not one.startswith("Objective")] == [
        "Task 行动一 建设行动",
        "Task 行动二 培育行动",
        "Task 行动三 攻坚行动",
    ]
    assert owners(text) == [
        "建设行动: 市港务局/L",
        "建设行动: 市水务局/S",
        "培育行动: 市招商局/L",
        "培育行动: 市科技局/S",
        "攻坚行动: 市科技局/L",
    ]


def test_a_text_in_pictures_asks_and_answers_with_signs() -> None:
    text = "一图读懂｜甲州市港口行动计划（2031—2033年）\n来源：市港务局\n\nPART 01  为什么要出台？\n\n港口老了。\n\nPART 02  总体目标是什么？\n\n🎯 到2031年底，泊位达到24个。\n🎯 到2033年底，泊位达到35个。\n\n"
    text += "PART 03  重点任务有哪些？\n\n★【链主引领行动】\n◆ 支持企业打造港口，开发泊位。市港务局、市水务局负责。\n◆ 推动企业发布清单，组织对接。市财政局负责。\n★【强基补链行动】\n◆ 突破部件，实施攻关项目。市科技局牵头，市港务局配合。\n\n"
    text += (
        "PART 04  有哪些保障？\n\n✓ 强组织：建立专班，实行一月一调度。\n✓ 强资金：用好产业基金，支持项目建设。\n"
    )
    assert outline(text) == [
        "Objective PART 02 总体目标是什么？",
        "Objective 到2031年底，泊位达到24个 <总体目标是什么？",
        "Objective 到2033年底，泊位达到35个 <总体目标是什么？",
        "Area 链主引领行动",
        "Task 支持企业打造港口，开发泊位 <链主引领行动",
        "Task 推动企业发布清单，组织对接 <链主引领行动",
        "Area 强基补链行动",
        "Task 突破部件，实施攻关项目 <强基补链行动",
        "Safeguard 强组织",
        "Safeguard 强资金",
    ]
    assert [one.split(": ")[1] for one in owners(text)] == [
        "市港务局/R",
        "市水务局/R",
        "市财政局/R",
        "市科技局/L",
        "市港务局/S",
    ]


def test_a_heading_may_say_what_its_tasks_are_of() -> None:
    text = "甲州市方案\n一、充分认识港口发展的重要意义\n港口重要。\n二、港口发展的主要任务\n（一）建码头。整治。\n（二）修航道。疏浚。\n三、港口发展的保障措施\n（一）加强领导。成立专班。\n（二）加大投入。统筹资金。\n"
    assert outline(text) == [
        "Task （一） 建码头",
        "Task （二） 修航道",
        "Safeguard （一） 加强领导",
        "Safeguard （二） 加大投入",
    ]


ONE_LINE_PLAN = (
    "甲州市人民政府办公室关于印发《甲州市港口行动计划（2031—2033年）》的通知甲政办发〔2031〕7号各区人民政府：现将"
    "《甲州市港口行动计划（2031—2033年）》印发给你们，请认真执行。甲州市人民政府办公室  2031年 3 月5日甲州市港口行动计划"
    "（2031—2033年）为发展港口，制定本计划。一、总体目标到2033年，建成泊位60个。——码头更多。建成码头20座。——航道更深。"
    "疏浚航道30公里。二、重点任务行动一：建码头1．2032年底前建成西码头。整治岸线。（市港务局、市财政局）2．扩建泊位。"
    "引入社会资本。（市商务局）行动二：修航道1．疏浚河道。清除淤泥。（市水利局）2．2033年6月底前设置航标。统一标准。（市海事局）"
    "三、保障措施（一）加强领导。成立专班。（二）加大投入。统筹资金。"
)


def test_a_text_without_line_breaks_is_parted_at_every_kind_of_mark() -> None:
    plan = plan_of(ONE_LINE_PLAN)
    assert plan.title is not None
    assert plan.title.value == "甲州市港口行动计划（2031—2033年）"
    assert plan.issued is not None
    assert plan.issued.value == "2031-03-05"
    assert [line.split(" ")[0] for line in outline(ONE_LINE_PLAN)] == [
        *(["Objective"] * 3),
        *("Area", "Task", "Task", "Area", "Task", "Task", "Safeguard", "Safeguard"),
    ]
    assert [line.split(": ")[1] for line in owners(ONE_LINE_PLAN)] == [
        *("市港务局/R", "市财政局/R", "市商务局/R", "市水利局/R", "市海事局/R"),
    ]


def test_what_an_annex_numbers_is_no_part_of_the_last_section() -> None:
    text = "甲州市方案\n一、重点任务\n1.建码头。整治。\n2.修航道。疏浚。\n二、保障措施\n加强领导。成立专班，统筹推进。\n加大投入。统筹资金，支持建设。\n附件2\n名 词 解 释\n1.A1类码头：指可停靠大船的码头。\n2.B类码头：指其他码头。\n"
    assert outline(text)[2:] == ["Safeguard 加强领导", "Safeguard 加大投入"]


def test_tags_in_a_text_are_no_words_of_it() -> None:
    text = "# 甲州市方案\n\n<!-- 1.注释：建设一座桥。 -->\n<p>一、重点任务</p>\n<p>&emsp;&emsp;<b>1.建码头</b>。整治岸线。<br>\n（市港务局）</p>\n<p>2.修航道。疏浚河道。（市水利局）</p>\n<script>var a = 1;\n3.旧码头。\n</script>\n"
    assert outline(text) == ["Task 1 建码头", "Task 2 修航道"]
    assert owners(text) == ["建码头: 市港务局/R", "修航道: 市水利局/R"]


def test_a_line_may_end_within_a_number_or_within_a_bracket() -> None:
    text = "甲州市方案\n一、重点任务\n1.建码头。整治岸线，扩建泊位，完善港区的各项公用设施，吞吐能力提高到1\n00万吨。（责任单位：\n市港务局、各县（市、区）\n人民政府）\n2.修航道。疏浚。\n"
    assert [f"{one.value:f}" for one in plan_of(text).targets] == ["1000000000"]
    assert owners(text) == ["建码头: 市港务局/R", "建码头: 各县（市、区）人民政府/R"]


def test_a_section_of_guiding_thought_and_goals_is_no_work_whatever_its_name() -> None:
    text = "甲州市港口决定\n一、用新理念统领港口工作\n（一）指导思想。坚持发展。\n（二）基本原则。坚持统筹。\n（三）港口目标。建成一流港口。\n"
    text += "二、建设码头\n（一）改造旧码头。加快改造。\n（二）新建新码头。加快建设。\n"
    assert [row.split()[0] for row in outline(text)] == ["Objective", "Area", "Task", "Task"]


def test_articles_may_count_on_over_the_parts() -> None:
    text = "甲州市港口措施\n第一条　本措施适用于港口。\n一、支持建设\n第二条　支持建设码头。建设深水码头。\n第三条　支持改造码头。改造旧码头。\n二、支持运营\n第四条　支持增开航线。增开航线。\n第五条　支持招引企业。招引企业。\n"
    found = [row for row in outline(text) if "适用" not in row]
    assert [row.split()[0] for row in found] == ["Area", "Task", "Task", "Area", "Task", "Task"]


def test_headings_that_name_their_kind_stand_over_numbers_that_go_on() -> None:
    text = "甲州市港口实施方案\n基本情况\n全市有码头9座。\n主要目标\n到2030年，建成码头30座。\n重点任务\n（一）建设码头。建设深水码头。\n（二）疏浚航道。疏浚主要航道。\n组织保障\n（三）压实责任。压实各方责任。\n（四）筹措资金。多方筹措资金。\n"
    assert [row.split()[0] for row in outline(text)] == ["Objective", "Task", "Task", "Safeguard", "Safeguard"]


def test_a_heading_that_works_on_a_basis_or_a_layout_is_work() -> None:
    text = "甲州市港口规划\n一、夯实港口发展基础\n（一）建设码头。建设深水码头。\n（二）疏浚航道。疏浚航道。\n二、优化港口空间布局\n（一）腾退旧港。腾退旧港。\n（二）集聚企业。集聚企业。\n三、空间布局\n东部为港，西部为园。\n"
    assert [row.split()[0] for row in outline(text)] == ["Area", "Task", "Task", "Area", "Task", "Task"]


def test_headings_that_only_say_by_when_are_no_areas() -> None:
    text = (
        "青川市旧港更新方案（2028—2031年）\n一、工作任务\n（一）2029年6月底前完成\n1.加固岸墙12处。（市港务局会同市水务局办理）\n"
        "2.疏浚水道9条。（市水务局）\n（二）2029年底前完成\n3.增设灯桩20座。（市航道局）\n（三）长期坚持\n4.每年巡查水道6次。（市航道局）\n"
    )
    assert [line.split(" ")[0] for line in outline(text)] == ["Task"] * 4
    assert not any("<" in line for line in outline(text))
    assert [row.split()[2] for row in targets(text)][:3] == ["2029-06", "2029-06", "2029"]
    assert owners(text)[:2] == ["加固岸墙12处: 市港务局/L", "加固岸墙12处: 市水务局/S"]


def test_points_that_each_name_their_bodies_are_tasks() -> None:
    text = "青川市旧港更新方案（2028—2031年）\n一、主要任务\n（一）建好码头\n一是加固岸墙。推进加固。（市港务局牵头，市水务局参与）\n"
    text += "二是疏浚水道。推进疏浚。（市水务局牵头，市港务局参与）\n（二）添好航标\n一是增设灯桩。推进增设。（市航道局牵头）\n二是更换浮标。推进更换。（市航道局牵头）\n"
    assert [line.split(" ")[0] for line in outline(text)] == ["Area", "Task", "Task", "Area", "Task", "Task"]
    assert owners(text)[:2] == ["加固岸墙: 市港务局/L", "加固岸墙: 市水务局/S"]


def test_problems_are_numbered_with_their_word() -> None:
    text = "青川市旧港整改方案\n一、整改措施\n问题一：岸墙破损。\n责任单位：市港务局\n整改时限：2028年12月底前\n整改目标：加固岸墙12处。\n"
    text += "问题二：水道淤塞。\n责任单位：市水务局\n整改时限：2029年6月底前\n整改目标：疏浚水道9条。\n二、组织保障\n（一）加强领导。定期调度。\n（二）严格督查。定期通报。\n"
    assert [line.split(" ")[0] for line in outline(text)] == ["Task", "Task", "Safeguard", "Safeguard"]
    assert owners(text) == ["岸墙破损: 市港务局/R", "水道淤塞: 市水务局/R"]
