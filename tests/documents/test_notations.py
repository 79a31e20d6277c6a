"""Notations of real plans, each in a short invented one: what numbers, groups, owns, dates and counts."""

from __future__ import annotations

import pytest

from spacegraph.documents import Draft, Entry, Gazetteer, PlanDraft, read_document

NAMES = Gazetteer(
    [
        Entry("region/china", "Region", "中国", "zh"),
        Entry("region/jiazhou", "Region", "甲州市", "zh"),
        Entry("region/yizhou", "Region", "乙州市", "zh"),
        Entry("agency/jiazhou/science", "Agency", "市科委", "zh", "region/jiazhou"),
        Entry("agency/yizhou/science", "Agency", "市科委", "zh", "region/yizhou"),
    ]
)


def read(text: str) -> Draft:
    return read_document(text.encode(), name="plan.txt", gazetteer=NAMES)


def plan_of(text: str) -> PlanDraft:
    plan = read(text).plan
    assert plan is not None
    return plan


def outline(text: str) -> list[str]:
    """Return the elements as ``Kind number label <label of what it is part of``."""
    plan = plan_of(text)
    labels = {one.id: one.label for one in plan.elements}
    rows = []
    for one in plan.elements:
        above = f" <{labels[one.parent]}" if one.parent in labels else ""
        rows.append(" ".join(part for part in (one.kind, one.number, one.label) if part) + above)
    return rows


def owners(text: str) -> list[str]:
    """Return the owners as ``label of the element: name as printed/R``."""
    plan = plan_of(text)
    labels = {one.id: one.label for one in plan.elements}
    return [f"{labels[one.element]}: {one.printed_as}/{one.role[0]}" for one in plan.responsibilities]


def targets(text: str) -> list[str]:
    """Return the targets as ``comparator value deadline period metric``."""
    return [
        f"{one.comparator} {one.value:f} {one.deadline or '-'} {one.per_period or '-'} {one.metric}"
        for one in plan_of(text).targets
    ]


# -- what numbers and groups -------------------------------------------------------------------


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


# -- who owns ----------------------------------------------------------------------------------


def test_traditional_characters_are_read_and_stay_as_printed() -> None:
    text = "甲州市若干措施\n一、支持創新\n（一）建設平臺。推進建設。（責任單位：市財政局、市經信局）\n（二）培育企業。推進培育。（責任單位：市經信局）\n"
    assert owners(text) == ["建设平台: 市財政局/R", "建设平台: 市經信局/R", "培育企业: 市經信局/R"]


def test_a_line_after_the_last_part_of_each_field_is_that_of_the_field() -> None:
    text = "甲州市方案\n一、重点任务\n（一）宣传行动\n1.办讲座。组织讲座。\n2.印手册。编印手册。\n牵头单位：市应急局　配合单位：市教育局\n"
    text += "（二）整治行动\n3.查隐患。开展检查。\n4.改隐患。落实整改。\n牵头单位：市消防支队　配合单位：市住建局\n"
    assert owners(text) == [
        "宣传行动: 市应急局/L",
        "宣传行动: 市教育局/S",
        "整治行动: 市消防支队/L",
        "整治行动: 市住建局/S",
    ]


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("（牵头单位：市港务局；责任单位：市财政局）", "市港务局/L 市财政局/S"),
        ("（市港务局指导）", "市港务局/R"),
        ("（市港务局指导，市商务局参与）", "市港务局/R 市商务局/S"),
        ("（市港务局、市财政局等部门及各地区按职责分工负责）", "市港务局/R 市财政局/R"),
        ("（责任单位：各区人民政府〈含开发区、高新区管委会〉）", "各区人民政府/R"),
        (
            "（责任单位：市港务局、各县（市、区）人民政府、高新区管委会）",
            "市港务局/R 各县（市、区）人民政府/R 高新区管委会/R",
        ),
        (
            "（责任单位：市信访局（市12345热线中心）、人行甲州中心支行）",
            "市信访局（市12345热线中心）/R 人行甲州中心支行/R",
        ),
        ("（市场监管总局、网信办负责）", "市场监管总局/R 网信办/R"),
        ("（责任单位：市港务局。具体任务涉及的区政府不再列出，下同）", "市港务局/R"),
        ("此项工作由市港务局、市水务局负责，市商务局协办。", "市港务局/R 市水务局/R 市商务局/S"),
        ("由市港务局承办，市商务局、派出所、卫生院配合。", "市港务局/L 市商务局/S 派出所/S 卫生院/S"),
        ("市港务局牵头建立会商机制。", "市港务局/L"),
        ("市港务局要会同市财政局、市水务局建立会商机制。", "市港务局/L 市财政局/S 市水务局/S"),
        ("由市政府督查室会同市住房和城乡建设局约谈有关负责人。", "市政府督查室/L 市住房和城乡建设局/S"),
        (
            "由市港务局牵头，会同市委宣传部、国家统计局甲州调查总队公布吞吐量。",
            "市港务局/L 市委宣传部/S 国家统计局甲州调查总队/S",
        ),
        ("由市港务局牵头，会同市财政局、市水务局等部门组织实施。", "市港务局/L 市财政局/S 市水务局/S"),
        ("由市港务局牵头，市水务局、市商务局按职责分工负责。", "市港务局/L 市水务局/S 市商务局/S"),
        ("由市港务局牵头，市水务局、市公安局建立会商机制。", "市港务局/L 市水务局/S 市公安局/S"),
        (
            "码头由市港务局负责，航道由市水务局会同中国铁路甲州局集团有限公司负责。",
            "市港务局/R 市水务局/L 中国铁路甲州局集团有限公司/S",
        ),
        ("（责任单位：【市港务局、市水文站按职责分工负责】", "市港务局/R 市水文站/R"),
        ("新建泊位3座，市港务局牵头负责，市水务局、市商务局共同推进。", "市港务局/L 市水务局/S 市商务局/S"),
        ("市港务局要加强统筹协调，会同市财政局健全机制。", "市港务局/L 市财政局/S"),
        ("市港务局、市水务局应及时通报水情。", "市港务局/R 市水务局/R"),
        ("各区要落实属地责任，有关部门要加强配合，市港务局定期通报。", ""),
        ("（市港务局牵头）市港务局要定期通报，市财政局要落实经费。市水务局要疏浚航道。", "市港务局/L 市水务局/R"),
        ("由市港务局负责建设“安澜”平台，市水文站配合做好数据接入。", "市港务局/R 市水文站/S"),
        ("市港务局负责为100吨以上的码头配备灯具。", "市港务局/R"),
        ("由市港务局牵头，各区政府负责征地移民工作。", "市港务局/L 各区政府/R"),
        ("市港务局牵头建立台账，市财政局、市水务局按职责分工做好清欠。", "市港务局/L 市财政局/S 市水务局/S"),
        ("（市水文站）市港务局会同市水文站每月通报。", "市水文站/R 市港务局/L"),
        ("市港务局牵头，实行每月通报。", "市港务局/L"),
        ("市联席会议办公室（设在市港务局）负责统筹协调。", "市联席会议办公室/R"),
        ("（市港务局牵头，市财政局、电信运营企业配合）", "市港务局/L 市财政局/S 电信运营企业/S"),
        ("团区委、市妇联共同组织开展开放日活动。", "团区委/R 市妇联/R"),
        ("各区人民政府是实施的责任主体，建立台账，市港务局负责年度评估。", "各区人民政府/R 市港务局/R"),
        ("（市港务局牵头，市财政局配合。以下任务均需各区落实，不再列出）", "市港务局/L 市财政局/S"),
        ("（责任单位：市港务局，各县、市、地区人民政府（行署））", "市港务局/R 各县、市、地区人民政府（行署）/R"),
    ],
)
def test_a_statement_names_its_owners(said: str, wanted: str) -> None:
    text = f"甲州市港口行动方案\n一、目标\n建港。\n二、重点任务\n1.建设码头。推进建设。{said}\n2.建设航道。推进疏浚。\n"
    plan = plan_of(text)
    assert [f"{one.printed_as}/{one.role[0]}" for one in plan.responsibilities] == wanted.split()


def test_a_body_may_have_two_roles_in_the_sentences_of_one_task() -> None:
    said = "建码头。（市港务局牵头，市财政局配合）建航道。（市财政局牵头，市水务局配合）"
    assert owners(f"甲州市方案\n一、任务\n1.建港。{said}\n2.护港。推进。\n") == [
        "建港: 市港务局/L",
        "建港: 市财政局/S",
        "建港: 市财政局/L",
        "建港: 市水务局/S",
    ]


def test_a_section_of_an_agency_names_who_helps_in_a_later_sentence() -> None:
    text = "甲州市分工方案\n一、任务分工\n（一）市港务局\n1.建好码头。会同市水务局、市商务局，建成泊位3座。\n2.管好航道。推进疏浚。\n"
    text += "（二）市财政局\n1.筹好资金。统筹经费。\n2.管好资金。加强监管。\n"
    assert owners(text)[:4] == [
        "建好码头: 市港务局/L",
        "建好码头: 市水务局/S",
        "建好码头: 市商务局/S",
        "管好航道: 市港务局/R",
    ]


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("牵头领导：甲某\n牵头单位：市港务局\n责任单位：市财政局、各区政府", "市港务局/L 市财政局/S 各区政府/S"),
        ("——责任单位：市港务局、市财政局", "市港务局/R 市财政局/R"),
        ("市港务局牵头，市财政局、市水务局等按职责分工负责。", "市港务局/L 市财政局/S 市水务局/S"),
        ("市港务局牵头，市财政局配合。", "市港务局/L 市财政局/S"),
        ("建设单位：市城投集团；责任单位：市住建局", "市城投集团/R 市住建局/R"),
        ("（航道处牵头，规划处、财务处配合）", "航道处/L 规划处/S 财务处/S"),
        ("（市港务局会同市财政局、市水务局负责）", "市港务局/L 市财政局/S 市水务局/S"),
        ("（省港务厅、财政厅，各市、县〔区〕人民政府负责）", "省港务厅/R 财政厅/R 各市、县〔区〕人民政府/R"),
        ("（2030年底前完成，市港务局牵头负责）", "市港务局/L"),
        ("（市港务局、市财政局；2030年6月底前）", "市港务局/R 市财政局/R"),
        ("（市港务局，长期坚持）", "市港务局/R"),
        ("（市港务局；市财政局；市水务局 按职责分工负责）", "市港务局/R 市财政局/R 市水务局/R"),
        ("责任单位：市港务局、各区政府（管委会）", "市港务局/R 各区政府（管委会）/R"),
    ],
)
def test_a_line_or_bracket_names_its_owners(line: str, wanted: str) -> None:
    own = line if line[0] == "（" else f"\n{line}"
    text = f"甲州市港口行动方案\n一、目标\n建港。\n二、重点任务\n1.建设码头。推进建设，完善功能。{own}\n2.建设航道。推进疏浚。\n"
    plan = plan_of(text)
    assert [f"{one.printed_as}/{one.role[0]}" for one in plan.responsibilities] == wanted.split()


def test_groups_in_a_bracket_count_where_brackets_are_a_habit() -> None:
    said = "一、建港。推进建设。（市港务局、市财政局）\n二、护港。推进管护。（市水务局）\n三、压实责任。定期督查。（各市（州）、县（市、区）人民政府，省直有关部门）\n"
    assert owners(f"甲州省方案\n{said}")[-2:] == [
        "压实责任: 各市（州）、县（市、区）人民政府/R",
        "压实责任: 省直有关部门/R",
    ]


def test_a_bracket_may_say_by_when_beside_who() -> None:
    text = "甲州市方案\n一、任务\n1.建港。推进建设。（市港务局牵头，市财政局参与，2030年6月底前完成）\n2.护港。推进。\n"
    assert [one.deadline for one in plan_of(text).milestones] == ["2030-06"]


def test_a_list_of_indicators_is_an_objective_with_one_deadline() -> None:
    text = "甲州市分工方案\n一、主要指标\n到2030年，主要指标如下：\n1.吞吐量超过3亿吨。（预期性指标，牵头单位：市港务局；责任单位：市统计局，各区，以下均需各区落实，不再列出）\n"
    text += "2.绿电占比达到65%。（预期性指标，牵头单位：市能源局）\n二、主要任务\n3.建港。推进。\n4.护港。推进。\n"
    assert [row.split()[0] for row in outline(text)] == ["Objective", "Objective", "Objective", "Task", "Task"]
    assert [row.split()[2] for row in targets(text)] == ["2030", "2030"]
    assert [row.split(": ")[1] for row in owners(text)] == ["市港务局/L", "市统计局/S", "各区/S", "市能源局/L"]


def test_a_group_at_the_head_of_a_list_leads_nobody() -> None:
    text = "甲州市方案\n一、任务\n1.建港。推进。（市港务局、市财政局负责。列第一位者为牵头单位，下同）\n2.护港。推进。（各有关部门和单位、各区政府负责）\n"
    assert owners(text) == ["建港: 市港务局/L", "建港: 市财政局/S", "护港: 各有关部门和单位/R", "护港: 各区政府/R"]


def test_a_ministry_writes_for_the_country_and_a_city_for_itself() -> None:
    text = "{0}关于发展港口的意见\n一、任务\n1.建港。推进。（财政部、市科委负责）\n2.护港。推进。\n"
    assert plan_of(text.format("交通运输部")).jurisdiction == "region/china"
    assert [one.agency for one in plan_of(text.format("乙州市人民政府")).responsibilities][
        1
    ] == "agency/yizhou/science"


def test_a_body_named_in_a_text_is_that_of_its_city() -> None:
    draft = read("乙州市港口行动方案\n一、任务\n1.建港。与市科委会商。\n2.护港。推进。\n")
    assert "agency/yizhou/science" in {one.key for one in draft.mentions}
    assert "agency/jiazhou/science" not in {one.key for one in draft.mentions}


# -- by when and how much ----------------------------------------------------------------------

GOAL = (
    "甲州市港口行动方案（2030-2032年）\n一、发展目标\n{0}\n二、重点任务\n1.建设码头。推进。\n2.建设航道。推进。\n"
)
TASK = "甲州市2031年港口重点工作\n一、重点任务\n1.建设码头。{0}\n2.建设航道。推进。\n"


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("2030年、2032年绿电占比分别达到15%和40%。", ["Exactly 15 2030 - 绿电占比", "Exactly 40 2032 - 绿电占比"]),
        ("到2032年，甲类、乙类航线准点率分别达到85%、95%以上。", ["AtLeast 85 2032 -", "AtLeast 95 2032 -"]),
        ("接入率2031年达到95%、2032年达到100%。", ["Exactly 95 2031 - 接入率", "Exactly 100 2032 - 接入率"]),
        ("——到2032年，建成泊位60座以上。", ["AtLeast 60 2032 - 泊位"]),
        ("2031年新增航线30条。", ["Exactly 30 2031 - 航线"]),
        ("2030—2031年累计完成改造1200户。", ["Exactly 1200 2031 -"]),
        ("三年培育船企50家。", ["Exactly 50 2032 - 船企"]),
        ("到2032年，培育营收超1000万元CPC100家以上。", ["AtLeast 100 2032 -"]),
        ("到2032年，能耗降至4.2千瓦时以下。", ["AtMost 4.2 2032 - 能耗"]),
        (
            "到 2032 年底，建成 2800 万个泊位，提供超 3 亿千瓦容量。",
            ["Exactly 28000000 2032 - 泊位", "MoreThan 300000000000 2032 -"],
        ),
        ("到2032年，80%以上的港口达到一级标准。", ["AtLeast 80 2032 -"]),
        (
            "到2032年，培育5家以上年销售收入过千万的高新技术企业，新增60家创新企业。",
            ["AtLeast 5 2032 -", "Exactly 60 2032 -"],
        ),
        ("到2032年，死亡率控制在0.008以内。", ["AtMost 0.008 2032 - 死亡率"]),
        ("到2032年，总营业收入超1000万。", ["MoreThan 10000000 2032 - 总营业收入"]),
        ("到2032年，取得重大突破10项。", ["Exactly 10 2032 -"]),
        ("到2032年，空置率控制在5.5%左右。", ["About 5.5 2032 - 空置率"]),
        ("到2032年，吞吐量年均增长8%以上。", ["AtLeast 8 2032 P1Y 吞吐量"]),
    ],
)
def test_a_goal_is_read(sentence: str, wanted: list[str]) -> None:
    found = targets(GOAL.format(sentence))
    assert len(found) == len(wanted)
    assert all(one.startswith(start) for one, start in zip(found, wanted, strict=True)), found


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("6月底前建成示范码头3座。", "Exactly 3 2031-06 - 示范码头"),
        ("年内新增航线12条。", "Exactly 12 2031 - 航线"),
        ("每季度至少开展检查1次。", "AtLeast 1 - P3M "),
        ("新增普惠贷款80亿元以上。", "AtLeast 8000000000 - - 普惠贷款"),
        ("每个区至少建成1处泊位。", "AtLeast 1 - - 泊位"),
        ("创建省级平台八个。", "Exactly 8 - - 省级平台"),
        ("争创国家级平台1—2个。", "Between 1 - - 国家级平台"),
        ("引育年产值20亿元以上企业3家。", "Exactly 3 - - "),
        ("疏浚内河航道45公里。", "Exactly 45000 - - "),
        ("推进港口二期4个泊位建设，2032年底前建成投用。", "Exactly 4 2032 - "),
        ("培训船员1200人次，2032年底前完成。", "Exactly 1200 2032 - "),
        ("港口投资200亿元。", "Exactly 20000000000 - - 港口投资"),
        ("三年新增泊位30个。", "Exactly 30 2033 - 泊位"),
        ("每周开放时间不少于35小时。", "AtLeast 126000 - P7D "),
        ("通关时限压缩至1个工作日内。", "AtMost 1 - - 通关时限"),
        ("全年减税降费超过30亿元。", "MoreThan 3000000000 "),
        ("按期办结率保持100%。", "Exactly 100 - - 按期办结率"),
        ("每年安排不低于50%的新增岗位招录毕业生。", "AtLeast 50 - P1Y "),
    ],
)
def test_a_task_of_a_plan_of_one_year_is_read(sentence: str, wanted: str) -> None:
    found = targets(TASK.format(sentence))
    assert len(found) == 1
    assert found[0].startswith(wanted), found


@pytest.mark.parametrize(
    "sentence",
    [
        "成员由市港务局等22个部门组成。",
        "按实际支出的30%发放运费券。",
        "完成全市312个村的摸排。",
        "新建住宅执行节能65%标准。",
        "现有7座码头要改造。",
        "对重点区域300米以下空域加强管理。",
        "居民同意率须达到三分之二以上。",
        "具备200吨级吊机试验条件。",
        "对年综合能耗1万吨标准煤以上的港口企业开展诊断。",
        "成员单位有市港务局、市财政局等24家。",
        "召开市财政局等17个部门为成员的会议。",
        "对2030年排查出的37家高风险企业逐一约谈。",
        "港口应当具备不少于50平方米的清洗场所。",
        "对销售收入首次突破1000万元的企业加强服务。",
    ],
)
def test_a_number_that_is_no_aim_is_not_taken(sentence: str) -> None:
    assert targets(TASK.format(sentence)) == []


def test_a_line_says_by_when_all_that_is_undated() -> None:
    text = TASK.format(
        "建成泊位3座，年内建成仓库2座，8月底前建成灯塔1座。\n责任单位：市港务局\n完成时限：2031年11月30日前"
    )
    assert [row.split()[2] for row in targets(text)] == ["2031-11-30", "2031-11-30", "2031-08"]


MARKDOWN_TABLE = "| 指标 | 2029年 | 2031年 | 2032年 |\n|---|---|---|---|\n| 港口吞吐量（亿吨） | 1 | 2 | ≥3 |\n| 航线（条） | 9 | 20 | 30 |"
SPACED_TABLE = (
    "主要指标\n指标　　　　2029年　2031年　2032年\n港口吞吐量（亿吨）　　1　　2　　≥3\n航线（条）　　9　　20　　30"
)
COLUMNS = "指标 单位 2029年 2031年 2032年\n港口吞吐量\n航线\n亿吨\n条\n1\n9\n2\n20\n≥3\n30"


@pytest.mark.parametrize("table", [MARKDOWN_TABLE, SPACED_TABLE, COLUMNS], ids=["bars", "gaps", "columns"])
def test_a_table_of_indicators_is_read_without_its_column_of_the_past(table: str) -> None:
    found = targets(GOAL.format(f"到2032年建成强港，主要指标如下：\n{table}"))
    assert sorted(found) == [
        "AtLeast 300000000000 2032 - 港口吞吐量",
        "Exactly 20 2031 - 航线",
        "Exactly 200000000000 2031 - 港口吞吐量",
        "Exactly 30 2032 - 航线",
    ]


def test_the_numbers_of_a_box_belong_to_the_part_it_stands_in() -> None:
    text = "甲州市规划\n一、主要任务\n（一）建设码头。推进建设。\n专栏1 码头工程\n1. 新建智慧泊位16个。\n（二）建设航道。推进疏浚。\n"
    plan = plan_of(text)
    assert [(one.element, int(one.value)) for one in plan.targets] == [(plan.elements[0].id, 16)]


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
    text = "甲州市意见\n一、总体要求\n以发展为主题。到2030年，实现以下目标：\n（一）规模目标。吞吐量达到3亿吨。\n（二）结构目标。集装箱占比达到30%。\n"
    text += "二、主要任务\n（三）建港。建设泊位5个。\n（四）护港。推进。\n"
    assert [row.split()[2] for row in targets(text)] == ["2030", "2030", "-"]


# -- the envelope, and results without a number ------------------------------------------------


def test_a_date_above_a_title_is_no_part_of_it() -> None:
    text = "关于印发《甲州市推进港口发展意见》的通知\n甲政发〔2030〕1号\n各区：\n请落实。\n\n甲州市人民政府\n二〇三〇年二月八日\n\n甲州市推进港口发展意见\n\n一、任务\n1.建港。推进。\n2.护港。推进。\n"
    plan = plan_of(text)
    assert plan.title is not None
    assert plan.title.value == "甲州市推进港口发展意见"
    assert plan.issued is not None
    assert plan.issued.value == "2030-02-08"


def test_the_lines_above_the_title_of_a_notice_may_be_its_issuers() -> None:
    names = "甲州市港务局\n\n甲州市财政局\n\n国网甲州市电力公司\n\n"
    text = f"{names}关于印发《甲州市港口方案》的通知\n\n各区：\n\n现将《甲州市港口方案》印发给你们。\n\n甲州市港务局甲州市财政局\n\n国网甲州市电力公司\n\n2030年6月2日\n\n"
    text += "甲州市港口方案\n\n一、任务\n\n1.建港。推进。\n\n2.护港。推进。\n"
    assert [one.value for one in plan_of(text).issuers] == ["甲州市港务局", "甲州市财政局", "国网甲州市电力公司"]


def test_an_imprint_issues_nothing_and_a_letterhead_does() -> None:
    text = "甲州市港口工作委员会文件\n甲港委〔2030〕3号\n关于印发《甲州市港口要点》的通知\n各区：\n《甲州市港口要点》已经审议通过，现印发给你们。\n甲州市港口工作委员会\n（市港务局代章）\n"
    text += (
        "甲州市港口要点\n一、任务\n1.建港。推进。\n2.护港。推进。\n甲州市港口工作委员会办公室　　2030年6月2日印发\n"
    )
    assert [one.value for one in plan_of(text).issuers] == ["甲州市港口工作委员会"]


def test_a_chapter_in_a_list_of_contents_is_no_title() -> None:
    text = "关于印发《甲州市港口规划》的通知\n各区：\n现将《甲州市港口规划》印发给你们。\n甲州市港口规划\n目　录\n第一章　总体要求\n第二章　强化保障措施\n为发展港口，制定本规划。\n"
    text += "第一章　总体要求\n第一节　主要目标\n到2035年，建成泊位60个。\n第二章　强化保障措施\n第一节　加强领导\n成立专班。\n第二节　加强督查\n定期通报。\n"
    title = plan_of(text).title
    assert title is not None
    assert title.value == "甲州市港口规划"


def test_a_later_stage_after_points_holds_none_of_them() -> None:
    text = "甲州市港口规划\n第一章 发展基础\n2029年建成泊位9座。\n第二章 总体要求\n第一节 规划目标\n到2030年，港口基本建成。\n——泊位。新增泊位12座。\n——航道。疏浚航道60公里。\n"
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


def test_the_lines_behind_the_parts_of_a_task_are_those_of_the_task() -> None:
    text = "甲州市方案\n一、任务\n1.建泊位。推进建设。\n（1）建深水泊位。新建泊位3座。\n（2）建浅水泊位。新建泊位5座。\n牵头单位：市港务局\n责任单位：市财政局\n"
    text += "2.疏航道。推进疏浚。\n牵头单位：市水务局\n"
    assert owners(text) == ["建泊位: 市港务局/L", "建泊位: 市财政局/S", "疏航道: 市水务局/L"]


def test_a_list_of_annexes_numbers_no_parts() -> None:
    text = "甲州市方案\n一、任务\n1.建泊位。推进。\n2.疏航道。推进。\n二、保障措施\n（一）加强领导。统筹。\n（二）加强宣传。引导。\n附件：1. 分工表\n2. 技术要点（略）\n3. 名单\n"
    assert outline(text) == outline(text.split("附件：")[0])


def test_a_paragraph_that_sets_a_year_for_the_whole_belongs_to_the_area() -> None:
    text = "甲州市方案\n一、目标\n建港。\n二、任务\n（一）建港口\n1.建泊位。推进建设。\n2.疏航道。推进疏浚。\n2030-2032年，新建泊位31座。\n（二）建船队\n1.造船。推进建造。\n2.修船。推进修理。\n"
    plan = plan_of(text)
    labels = {one.id: one.label for one in plan.elements}
    assert [labels[one.element] for one in plan.targets] == ["建港口"]


def test_data_at_the_head_of_a_stored_page_is_no_text_and_its_rows_name_title_and_number() -> None:
    text = "---\nid: P_1\ntitle: 别的标题方案\nissuer:\n- 某局\ndate: '2029-01-01'\n---\n\n## 原文\n\n| 索 引 号 | 0140 | 分 类 | 工作 |\n| 标      题 | 2030年甲州市港口任务分工方案 |\n"
    text += "| 文      号 | 甲港〔2030〕1号 | 主 题 词 |  |\n\n一、建港\n1.建泊位。推进。\n2.疏航道。推进。\n四 **、** 护港\n3.护岸。推进。\n"
    plan = plan_of(text)
    assert plan.title is not None
    assert plan.title.value == "2030年甲州市港口任务分工方案"
    assert plan.number is not None
    assert plan.number.value == "甲港〔2030〕1号"
    assert outline(text)[-2:] == ["Area 四 护港", "Task 3 护岸 <护港"]


DUTIES = (
    "市港务局：负责统筹协调全市码头建设工作，定期调度工程进展情况。\n市水务局、市气象局：负责通报航道水情和天气，及时发布预警信息。\n"
    "市财政局：牵头筹措建设资金，会同市审计局，加强资金使用的监管。\n"
)


def test_paragraphs_that_begin_with_a_body_tell_its_duties() -> None:
    wanted = ["市港务局/R", "市水务局/R", "市气象局/R", "市财政局/L", "市审计局/S"]
    text = f"甲州市方案\n一、目标\n建港。\n二、责任分工\n{DUTIES}三、工作要求\n（一）加强领导。统筹。\n（二）加强宣传。引导。\n"
    assert [one.split(": ")[1] for one in owners(text)] == wanted
    assert [one.split()[0] for one in outline(text)] == [
        "Objective",
        "Task",
        "Task",
        "Task",
        "Safeguard",
        "Safeguard",
    ]


def test_the_rows_of_an_annex_say_who_does_the_tasks_that_they_name() -> None:
    text = "甲州市意见\n一、建港口\n（一）建设深水泊位。新建泊位3座。\n（二）疏浚航道。推进疏浚。\n二、护港口\n（三）巡查岸线。推进巡查。\n附件\n任务清单\n"
    text += "序号\t重点任务\t牵头单位\t配合单位\t完成时限\n1\t建设深水泊位\t市港务局\t市财政局、市水务局\t2031年\n2\t疏浚航道\t市水务局\t市港务局\t持续推进\n"
    assert owners(text) == [
        "建设深水泊位: 市港务局/L",
        "建设深水泊位: 市财政局/S",
        "建设深水泊位: 市水务局/S",
        "疏浚航道: 市水务局/L",
        "疏浚航道: 市港务局/S",
    ]
    assert [one.split()[0] for one in outline(text)] == ["Area", "Task", "Task", "Area", "Task"]
    assert {one.evidence.section for one in plan_of(text).responsibilities} == {""}
    said = text.replace("新建泊位3座。", "新建泊位3座。（市交通局负责）")
    assert owners(said)[0] == "建设深水泊位: 市交通局/R"
    assert len(owners(said)) == 3


def test_an_annex_of_duties_is_made_of_tasks() -> None:
    text = f"甲州市通知\n各区：\n一、建泊位。推进建设。\n二、疏航道。推进疏浚。\n附件\n部门分工\n{DUTIES}"
    assert [one.split()[0] for one in outline(text)] == ["Task"] * 5
    assert len(owners(text)) == 5
    alone = text.replace("市财政局：牵头", "市财政局牵头")
    assert [one.split()[0] for one in outline(alone)] == ["Task"] * 2


def test_explained_words_are_no_tasks_and_who_explains_a_plan_has_no_duty() -> None:
    text = "甲州市若干措施\n一、建泊位。推进建设。\n责任单位：市港务局\n二、疏航道。推进疏浚。\n责任单位：市水务局\n本措施由市港务局会同市财政局负责解释。\n"
    text += "附：名词解释\n1.泊位：停船的地方。\n2.航道：行船的地方。\n"
    assert outline(text) == outline(text.split("附：")[0])
    assert owners(text) == ["建泊位: 市港务局/R", "疏航道: 市水务局/R"]


def test_a_title_may_name_another_document() -> None:
    text = "甲州市办公室关于印发2030年市《政府工作报告》重点任务分工方案的通知\n各区：\n《2030年市〈政府工作报告〉重点任务分工方案》已经同意，现印发给你们。\n"
    text += "2030年市《政府工作报告》重点任务分工方案\n为落实市人大会议通过的《政府工作报告》，制定本方案。\n一、重点任务\n1.建泊位。推进。\n2.疏航道。推进。\n"
    plan = plan_of(text)
    assert plan.title is not None
    assert plan.title.value == "2030年市《政府工作报告》重点任务分工方案"
    assert (plan.start_year, plan.end_year) == (2030, 2030)


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


def test_the_only_year_of_a_title_of_tasks_is_its_period() -> None:
    plan = plan_of(TASK.format("推进。"))
    assert (plan.start_year, plan.end_year) == (2031, 2031)


def test_a_five_year_plan_with_a_vision_goes_up_to_it() -> None:
    text = "甲州市第十四个五年规划和2035年远景目标纲要任务分工方案\n为实施《纲要》，制定本方案。\n一、任务\n1.建港。推进。\n2.护港。推进。\n"
    plan = plan_of(text)
    assert plan.title is not None
    assert plan.title.value == "甲州市第十四个五年规划和2035年远景目标纲要任务分工方案"
    assert (plan.start_year, plan.end_year) == (2021, 2035)


def test_a_number_in_a_header_block_is_read() -> None:
    text = "索引号：123　主题分类：规划\n文　　号：甲政发〔2030〕7号　有 效 性：有效\n\n甲州市港口行动方案\n一、任务\n1.建港。推进。\n2.护港。推进。\n"
    number = plan_of(text).number
    assert number is not None
    assert number.value == "甲政发〔2030〕7号"


def test_a_bracket_below_the_title_is_an_envelope() -> None:
    text = "甲州市港口规划（2030—2035年）\n（甲州市人民政府办公室 甲政办〔2030〕8号 2030年6月2日印发）\n为发展港口，编制本规划。\n一、任务\n1.建港。推进。\n2.护港。推进。\n"
    plan = plan_of(text)
    assert [one.value for one in plan.issuers] == ["甲州市人民政府办公室"]
    assert (plan.number and plan.number.value, plan.issued and plan.issued.value) == (
        "甲政办〔2030〕8号",
        "2030-06-02",
    )


@pytest.mark.parametrize(
    "head",
    [
        "甲州市人民政府关于印发甲州市港口方案的通知（甲政〔2030〕9号）",
        "> 甲政〔2030〕9号 · 2030年6月2日 · 来源：甲州日报",
    ],
)
def test_a_number_beside_something_else_in_the_head_is_read(head: str) -> None:
    plan = plan_of(f"{head}\n\n甲州市港口方案\n\n一、任务\n1.建港。推进。\n2.护港。推进。\n")
    assert plan.number is not None
    assert plan.number.value == "甲政〔2030〕9号"


def test_a_notice_over_two_plans_gives_both_its_number_date_and_issuer() -> None:
    plans = "《甲州市港口建设方案》和《甲州市航道整治方案》"
    text = f"甲政〔2030〕9号\n关于印发甲州市港口有关方案的通知\n各区：\n现将{plans}印发给你们，请落实。\n甲州市人民政府\n2030年6月2日\n\n"
    for title in ("甲州市港口建设方案", "甲州市航道整治方案"):
        text += f"{title}\n为发展港口，制定本方案。\n一、任务\n（一）建设。推进建设。\n（二）管护。推进管护。\n二、组织实施\n（一）加强领导。成立专班。\n（二）加强督查。定期通报。\n"
    found = read(text).plans
    assert [one.title.value for one in found if one.title] == ["甲州市港口建设方案", "甲州市航道整治方案"]
    assert [[name.value for name in one.issuers] for one in found] == [["甲州市人民政府"]] * 2
    assert [(one.number and one.number.value, one.issued and one.issued.value) for one in found] == [
        ("甲政〔2030〕9号", "2030-06-02")
    ] * 2


@pytest.mark.parametrize(
    "line",
    [
        "甲州市港口方案（征求意见稿）",
        "（丙江省）甲州市港口方案",
        "• 中文名：甲州市港口方案",
        "中共甲州市委印发\n《甲州市港口方案》",
    ],
)
def test_a_title_is_without_the_words_around_it(line: str) -> None:
    title = plan_of(f"{line}\n\n为发展港口，制定本方案。\n一、任务\n1.建港。推进。\n2.护港。推进。\n").title
    assert title is not None
    assert title.value == "甲州市港口方案"


def test_the_title_of_a_plan_that_is_only_followed_is_none() -> None:
    text = "各区：\n《甲州市港口方案》已经市政府同意，现印发给你们。\n2030年6月2日\n甲州市港口方案\n根据丙省印发的《丙省港口方案》精神，制定本方案。\n一、任务\n1.建港。推进。\n2.护港。推进。\n"
    title = plan_of(text).title
    assert title is not None
    assert title.value == "甲州市港口方案"


def test_a_validity_may_count_from_the_signature() -> None:
    text = "甲州市港口措施\n甲州市港务局\n2030年6月2日\n一、建港。推进。\n二、护港。推进。\n本措施自印发之日起施行，有效期3年。\n"
    plan = plan_of(text)
    assert (plan.start_year, plan.end_year) == (2030, 2033)


def test_a_milestone_says_what_is_there_afterwards() -> None:
    plan = plan_of(GOAL.format("到2032年，港口能级不断提升，建成智慧港口示范区，航运服务水平显著增强。"))
    assert [(one.label, one.deadline) for one in plan.milestones] == [("建成智慧港口示范区", "2032")]


def test_what_is_founded_counts_without_a_date() -> None:
    plan = plan_of(TASK.format("组建港口产业联盟，加强交流合作，研究制定港口条例。"))
    assert [(one.label, one.deadline) for one in plan.milestones] == [
        ("组建港口产业联盟", ""),
        ("研究制定港口条例", ""),
    ]


# -- Markdown ----------------------------------------------------------------------------------


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
