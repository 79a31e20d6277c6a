"""Chinese plans: who does it, one notation a test."""

from __future__ import annotations

import pytest
from readings import outline, owners, plan_of, read


def test_a_line_after_the_last_part_of_each_field_is_that_of_the_field() -> None:
    text = "甲州市方案\n一、重点任务\n（一）宣传行动\n1.办讲座。组织讲座。\n2.印手册。编印手册。\n牵头单位：市应急局　配合单位：市教育局\n"
    text += "（二）整治行动\n3.查隐患。开展检查。\n4.改隐患。落实整改。\n牵头单位：市消防支队　配合单位：市住建局\n"
    assert owners(text) == [
        "宣传行动: 市应急局/L",
        "宣传行动: 市教育局/S",
        "整治行动: 市消防支队/L",
        "整治行动: 市住建局/S",
    ]


def test_bars_part_the_labels_of_a_line() -> None:
    text = "甲州市方案\n一、重点任务\n（一）建码头\n推进建设。\n牵头：市港务局｜配合：市财政局、各区政府\n（二）修航道\n推进。\n"
    assert owners(text) == ["建码头: 市港务局/L", "建码头: 市财政局/S", "建码头: 各区政府/S"]


def test_bodies_concerned_are_responsible_and_who_runs_the_site_is_not() -> None:
    text = "甲州市方案\n一、重点任务\n（一）建码头\n推进建设。\n相关部门：市港务局、市财政局等。\n（二）修航道\n推进疏浚。\n"
    text += "主办：甲州市人民政府办公室　网站标识码：1234567890\n"
    assert owners(text) == ["建码头: 市港务局/R", "建码头: 市财政局/R"]


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("（牵头单位：市港务局；责任单位：市财政局）", "市港务局/L 市财政局/S"),
        ("【主责：市港务局｜协同：市财政局】", "市港务局/L 市财政局/S"),
        ("（市港务局指导）", "市港务局/R"),
        ("（市港务局牵头，市教育、民政、体育等部门配合）", "市港务局/L 市教育/S 民政/S 体育/S"),
        ("（市港务局，市发展改革、财政等部门负责）", "市港务局/R 市发展改革/R 财政/R"),
        ("由市水利局牵头，市财政局配合，各乡镇人民政府负责落实。", "市水利局/L 市财政局/S 各乡镇人民政府/S"),
        ("由市港务局会同市财政局负责实施，各园区管委会予以配合。", "市港务局/L 市财政局/S 各园区管委会/S"),
        (
            "（责任司局：科技部成果转化与区域创新司、财政部资产管理司）",
            "科技部成果转化与区域创新司/R 财政部资产管理司/R",
        ),
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
        ("（市港务局牵头，市财政局配合。以下任务均需各区落实，不再列出）", "市港务局/L 市财政局/S 各区/R"),
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


def test_the_lines_behind_the_parts_of_a_task_are_those_of_the_task() -> None:
    text = "甲州市方案\n一、任务\n1.建泊位。推进建设。\n（1）建深水泊位。新建泊位3座。\n（2）建浅水泊位。新建泊位5座。\n牵头单位：市港务局\n责任单位：市财政局\n"
    text += "2.疏航道。推进疏浚。\n牵头单位：市水务局\n"
    assert owners(text) == ["建泊位: 市港务局/L", "建泊位: 市财政局/S", "疏航道: 市水务局/L"]


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


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("（主办：市港务局，协办：市财政局、市水务局；时限：9月底前）", ["市港务局/L", "市财政局/S", "市水务局/S"]),
        ("（市港务局〔市航道中心〕、市水务局）", ["市港务局〔市航道中心〕/R", "市水务局/R"]),
        ("由市港务局负责，在沿岸开展巡查。", ["市港务局/R"]),
        ("设立基金，由市财政局负责组建。", ["市财政局/R"]),
        ("由市港务局会同有关县（市）人民政府推进。", ["市港务局/L", "有关县（市）人民政府/S"]),
        ("由市港务局会同市水务局制定用地、用海办法。", ["市港务局/L", "市水务局/S"]),
        ("市港务局牵头，会同市水务局开展巡查。", ["市港务局/L", "市水务局/S"]),
        ("由市港务局牵头。市水务局、市财政局配合做好选址等工作。", ["市港务局/L", "市水务局/S", "市财政局/S"]),
        ("由市港务局牵头，各县（市）人民政府具体落实。", ["市港务局/L", "各县（市）人民政府/S"]),
        ("建立由政府负责人牵头的机制。", []),
    ],
)
def test_who_does_it_in_a_bracket_or_a_sentence(said: str, wanted: list[str]) -> None:
    text = f"甲州市港口行动方案\n一、主要任务\n1.建设泊位。推进建设。{said}\n2.疏浚航道。推进疏浚。（责任单位：市水务局）\n"
    assert [one.split(": ")[1] for one in owners(text) if one.startswith("建设泊位")] == wanted


def test_a_body_that_heads_a_section_does_what_others_support() -> None:
    text = "甲州市任务分工方案\n（一）市港务局\n1.建设泊位，推进建设。配合单位：市财政局、市水务局。\n2.疏浚航道，推进疏浚。\n（二）市水务局\n3.治理岸线，推进治理。\n"
    wanted = ["市港务局/R", "市财政局/S", "市水务局/S", "市港务局/R", "市水务局/R"]
    assert [one.split(": ")[1] for one in owners(text)] == wanted
    assert [one.rank for one in plan_of(text).responsibilities] == [1, 2, 3, 1, 1]


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("责任单位为市水务局、各区政府。", ["市水务局/R", "各区政府/R"]),
        ("牵头单位为市水务局，配合单位为市财政局。", ["市水务局/L", "市财政局/S"]),
        ("责任分工：市港务局负责航道维护；市水务局负责岸线治理。", ["市港务局/R", "市水务局/R"]),
        ("责任单位：市港务局、市水务局（列第一位的为牵头单位，下同）", ["市港务局/L", "市水务局/S"]),
    ],
)
def test_sentences_may_call_who_is_responsible(said: str, wanted: list[str]) -> None:
    text = f"甲州市港口行动方案\n一、主要任务\n1.建设泊位。推进建设。{said}\n2.疏浚航道。推进疏浚。\n"
    assert [one.split(": ")[1] for one in owners(text) if one.startswith("建设泊位")] == wanted


def test_a_name_may_hold_words_in_quotation_marks() -> None:
    text = "甲州市港口行动方案\n一、主要任务\n1.建设泊位。推进建设。（牵头单位：市“两新”组织党工委，配合单位：市水务局）\n2.疏浚航道。推进疏浚。\n"
    assert [one.split(": ")[1] for one in owners(text)] == ["市“两新”组织党工委/L", "市水务局/S"]


def test_numbered_parts_may_begin_with_a_body_and_a_colon() -> None:
    text = "甲州市任务分工方案\n一、任务分工\n（一）市港务局：建设泊位，推进建设工作。\n（二）市水务局会同市财政局：疏浚航道，推进疏浚工作。\n（三）市统计局：开展监测，按季报送数据。\n"
    assert [one.split(": ")[1] for one in owners(text)] == ["市港务局/R", "市水务局/L", "市财政局/S", "市统计局/R"]
    assert [one.split()[:2] for one in outline(text)] == [
        ["Task", "（一）"],
        ["Task", "（二）"],
        ["Task", "（三）"],
    ]


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("由市旅发委负责，甲区政府、乙区政府配合，打造线路。", ["市旅发委/R", "甲区政府/S", "乙区政府/S"]),
        ("由市台办会同市旅发委办好两岸文博会、图书交易会。", ["市台办/L", "市旅发委/S"]),
    ],
)
def test_who_helps_stands_before_the_work(said: str, wanted: list[str]) -> None:
    text = f"甲州市港口行动方案\n一、主要任务\n1.建设泊位。推进建设。{said}\n2.疏浚航道。推进疏浚。\n"
    assert [one.split(": ")[1] for one in owners(text)] == wanted


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        (
            "市邮政局牵头，公安部、国家安全部、海关总署参加。",
            ["市邮政局/L", "公安部/S", "国家安全部/S", "海关总署/S"],
        ),
        ("市政府办牵头，市交通局参加，适时组织督查。", ["市政府办/L", "市交通局/S"]),
    ],
)
def test_who_takes_part_may_be_said_in_a_sentence_of_its_own(said: str, wanted: list[str]) -> None:
    text = f"甲州市港口行动方案\n一、主要任务\n1.建设泊位。推进建设。{said}\n2.疏浚航道。推进疏浚。\n"
    assert [one.split(": ")[1] for one in owners(text)] == wanted


def test_what_all_share_may_be_excepted_from_the_rule_that_the_first_leads() -> None:
    text = "甲州市港口行动方案\n一、主要任务\n1.建设泊位。推进建设。（市港务局、市财政局。排在首位的为牵头部门，其余为配合部门，下同；注明按职责分工负责的除外）\n"
    text += "2.疏浚航道。推进疏浚。（市水务局、市港务局按职责分工负责）\n3.增加航线。推进。（市交通局、市港务局）\n"
    assert [one.split(": ")[1] for one in owners(text)] == [
        "市港务局/L",
        "市财政局/S",
        "市水务局/R",
        "市港务局/R",
        "市交通局/L",
        "市港务局/S",
    ]


def test_brackets_of_owners_may_break_within_their_labels() -> None:
    text = "甲州市港口行动方案\n一、主要任务\n"
    lines = [
        "    1. 修复水道工程。在新村港和黎安港相邻海域开展移植试验，恢复海草床和岸",
        "线共十五公顷，并且建设监测站点。（牵头单位：市海洋局；参",
        "加单位：市科学研究所、市海洋学院；完成时限：",
        "2029 年）",
        "    2. 建设美丽海湾工程。推进湾区综合治理，制定方案，密度得到控制。（牵头单位：",
        "市环境局；参加单位：市旅游局，各区",
        "人民政府；完成时限：2028 年）",
    ]
    assert [one.split(": ")[1] for one in owners(text + "\n".join(lines) + "\n")] == [
        "市海洋局/L",
        "市科学研究所/S",
        "市海洋学院/S",
        "市环境局/L",
        "市旅游局/S",
        "各区人民政府/S",
    ]


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("由财政局牵头，能达资本、科技人才局配合。", ["财政局/L", "能达资本/S", "科技人才局/S"]),
        (
            "省商务厅牵头，省贸促会、各市（地）政府（行署）配合。",
            ["省商务厅/L", "省贸促会/S", "各市（地）政府（行署）/S"],
        ),
    ],
)
def test_companies_may_help_beside_bodies_and_governments_have_brackets(said: str, wanted: list[str]) -> None:
    text = f"甲州市港口行动方案\n一、主要任务\n1.设立基金。推进设立。{said}\n2.招商引资。推进招商。\n"
    assert [one.split(": ")[1] for one in owners(text)] == wanted


def test_a_third_may_take_part_and_what_leads_in_general_is_no_body() -> None:
    text = "甲州市港口行动方案\n一、主要任务\n1.建设泊位。推进建设。由市港务局牵头，市水务局配合，国家税务总局参加。\n2.压实责任。牵头单位要制定方案；配合单位要主动作为。\n"
    assert [one.split(": ")[1] for one in owners(text)] == ["市港务局/L", "市水务局/S", "国家税务总局/S"]


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("（责任分工：市港务局、市财政局）", "市港务局/R 市财政局/R"),
        ("（责任单位：市应急局（矿山、消防）、市水务局（海洋局））", "市应急局/R 市水务局（海洋局）/R"),
        ("（责任单位：各街镇、区属国企）", "各街镇/R 区属国企/R"),
        ("（牵头单位：市港务局，配合单位：——）", "市港务局/L"),
        ("市港务局会同税务总局、能源局等有关部门研究制定办法。", "市港务局/L 税务总局/S 能源局/S"),
        ("市港务局会同市财政局发布示范园区通知。", "市港务局/L 市财政局/S"),
    ],
)
def test_a_name_ends_where_what_is_no_name_begins(said: str, wanted: str) -> None:
    text = f"甲州市方案\n一、重点任务\n1.建设渔港。整治码头。{said}\n2.修路。完善道路。\n"
    assert " ".join(one.split(": ")[1] for one in owners(text)) == wanted


def test_a_bracket_names_who_leads_and_not_the_words_before_it() -> None:
    text = "甲州市方案\n一、重点任务\n1.繁荣市场。举办夜市和集市（市商务局牵头，市公安局配合）\n2.修路。完善道路（市交通局牵头）\n"
    assert owners(text) == ["繁荣市场: 市商务局/L", "繁荣市场: 市公安局/S", "修路: 市交通局/L"]


def test_bodies_may_stand_in_a_bracket_behind_each_heading() -> None:
    lines = "（一）建码头（市港务局、市财政局）：整治岸线。\n（二）修道路（市交通局）：完善路网。\n（三）引企业（市商务局）：完善政策。\n"
    assert owners(f"甲州市方案\n一、重点任务\n{lines}") == [
        "建码头: 市港务局/R",
        "建码头: 市财政局/R",
        "修道路: 市交通局/R",
        "引企业: 市商务局/R",
    ]


def test_a_bracket_that_lists_the_members_of_something_makes_nobody_responsible() -> None:
    text = "甲州市方案\n一、重点任务\n"
    text += "".join(f"{n}.办事{n}。联系有关部门（市财政局、市商务局）。推进。\n" for n in range(1, 5))
    assert owners(text) == []


def test_a_deadline_with_a_label_may_follow_the_verbs_in_a_bracket() -> None:
    text = "甲州市港口方案\n一、压缩时限。压缩办理时限。（市港务局牵头，市公安局、市财政局、市交通运输局、市商务局配合；完成时限：2031年6月底前）\n"
    text += "二、减少材料。减少办理材料。（市港务局；时限：持续推进）\n"
    assert owners(text) == [
        "压缩时限: 市港务局/L",
        "压缩时限: 市公安局/S",
        "压缩时限: 市财政局/S",
        "压缩时限: 市交通运输局/S",
        "压缩时限: 市商务局/S",
        "减少材料: 市港务局/R",
    ]
    assert plan_of(text).milestones[0].deadline == "2031-06"


def test_who_does_all_that_follows_may_be_said_once() -> None:
    text = "甲州省港口方案\n一、主要任务\n（一）减少废物。减少废物产生。（省港务局指导，各市人民政府负责落实。以下任务均需各市人民政府落实，不再列出）\n"
    text += "（二）回收废物。回收船舶废物。（省港务局牵头，省水利厅参与）\n（三）处置废物。处置船舶废物。\n二、保障措施\n（一）加强领导。落实责任。\n"
    assert owners(text) == [
        "减少废物: 省港务局/R",
        "减少废物: 各市人民政府/R",
        "回收废物: 省港务局/L",
        "回收废物: 省水利厅/S",
        "回收废物: 各市人民政府/R",
        "处置废物: 各市人民政府/R",
    ]


@pytest.mark.parametrize(("lead", "support"), [("主责", "协同"), ("主抓", "协作"), ("主责单位", "参加单位")])
def test_labels_of_one_word_say_who_leads(lead: str, support: str) -> None:
    text = f"甲州市港口方案\n一、主要任务\n（一）建设码头。建设深水码头。\n〔{lead}：市港务局；{support}：市文化和旅游局人事司、市图书馆〕\n"
    assert owners(text) == ["建设码头: 市港务局/L", "建设码头: 市文化和旅游局人事司/S", "建设码头: 市图书馆/S"]


def test_a_label_may_stand_in_a_bracket_of_its_own_and_persons_are_no_bodies() -> None:
    text = "甲州市2031年港口工作要点\n1.建设码头。建设深水码头。\n【责任部门】市港务局、市财政局，各区政府\n2.疏浚航道。疏浚主要航道。\n责任单位：市水务局　责任人：陈小海、林岸\n"
    assert owners(text) == [
        "建设码头: 市港务局/R",
        "建设码头: 市财政局/R",
        "建设码头: 各区政府/R",
        "疏浚航道: 市水务局/R",
    ]


def test_a_list_behind_a_dash_names_who_does_it() -> None:
    text = "甲州市港口意见\n各项任务列第一位的为牵头单位，其余为配合单位。\n（一）建设码头。建设深水码头5座。——市港务局、市财政局\n（二）疏浚航道。疏浚主要航道。——市水务局（市河长办）、乙江市政府\n"
    assert owners(text) == [
        "建设码头: 市港务局/L",
        "建设码头: 市财政局/S",
        "疏浚航道: 市水务局（市河长办）/L",
        "疏浚航道: 乙江市政府/S",
    ]


def test_governments_carry_out_what_ministries_lead() -> None:
    text = "港口行动计划\n一、主要任务\n1.建设码头。建设深水码头。（交通运输部、水利部牵头，国铁集团和有关省级人民政府参与，各省级人民政府负责落实）\n"
    assert [row.split(": ")[1] for row in owners(text)] == [
        "交通运输部/L",
        "水利部/L",
        "国铁集团/S",
        "有关省级人民政府/S",
        "各省级人民政府/R",
    ]


def test_departments_of_an_office_and_bodies_behind_a_place_are_read() -> None:
    text = "甲港园区2031年重点工作任务分解表\n序号\n工作任务\n工作内容\n责任科室\n责任人\n完成时限\n一、安全工作\n1\n开展检查\n开展检查2轮，整改率达到100%。\n安全监管科、消防站\n王小强\n8月31日前\n2\n淘汰旧船\n淘汰旧船6艘。\n经济发展科\n刘 敏\n立即\n3\n培训船员\n培训船员600人次。\n安全监管科、人力资源服务中心\n赵 军\n9月底前\n"
    assert [row.split(": ")[1] for row in owners(text)] == [
        "安全监管科/R",
        "消防站/R",
        "经济发展科/R",
        "安全监管科/R",
        "人力资源服务中心/R",
    ]
    assert [one.deadline for one in plan_of(text).targets] == ["2031-08-31", "2031-08-31", "", "2031-09"]


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("市港务局（市财政局、各区（县）人民政府配合）", "市港务局/L 市财政局/S 各区（县）人民政府/S"),
        ("（市港务局为主，市财政局协助）", "市港务局/L 市财政局/S"),
        ("（市港务局抓总，各区人民政府落实）", "市港务局/L 各区人民政府/S"),
        ("落实单位—市港务局、市财政局", "市港务局/R 市财政局/R"),
        ("责任到市港务局、市财政局。", "市港务局/R 市财政局/R"),
        ("\n牵头部门：市港务局\n协同部门：市财政局、各区政府", "市港务局/L 市财政局/S 各区政府/S"),
        ("市港务局牵头开展专项检查，市广播电视台参加。", "市港务局/L 市广播电视台/S"),
    ],
)
def test_roles_may_be_said_at_the_end_of_a_paragraph(said: str, wanted: str) -> None:
    text = f"甲州市方案\n一、重点任务\n1.建码头。推进建设。{said}\n2.修航道。推进疏浚。\n"
    assert [row.split(": ")[1] for row in owners(text)] == wanted.split()


def test_the_bodies_of_several_tasks_may_be_said_once() -> None:
    text = "甲州市方案\n一、重点任务\n（一）建港\n以下2项由市港务局牵头，市财政局配合。\n1.建码头。推进建设。\n2.修航道。推进疏浚。\n"
    text += "（二）管港\n本组各项责任单位：市水务局\n3.查隐患。开展检查。\n（三）兴港\n4.引航线。加强招引。\n5.办展会。办好展会。\n"
    text += "（以上第4至5项由市商务局、市文旅局按职责分工负责）\n"
    assert owners(text) == [
        "建码头: 市港务局/L",
        "建码头: 市财政局/S",
        "修航道: 市港务局/L",
        "修航道: 市财政局/S",
        "查隐患: 市水务局/R",
        "引航线: 市商务局/R",
        "引航线: 市文旅局/R",
        "办展会: 市商务局/R",
        "办展会: 市文旅局/R",
    ]
    assert plan_of(text).targets == ()


def test_the_bodies_of_all_tasks_of_a_section_may_be_said_at_its_end() -> None:
    text = "甲州市方案\n一、重点任务\n1.建码头。推进建设。\n2.修航道。推进疏浚。\n（以上2项由市港务局牵头，市财政局配合）\n"
    wanted = ["市港务局/L", "市财政局/S", "市港务局/L", "市财政局/S"]
    for behind in ("", "二、保障措施\n（一）加强领导。成立专班。\n"):
        assert [row.split(": ")[1] for row in owners(text + behind)] == wanted


def test_a_last_section_may_say_who_does_which_task() -> None:
    text = "甲州市若干措施\n一、主要措施\n1.建码头。推进建设。\n2.修航道。推进疏浚。\n3.查隐患。开展检查。\n"
    text += "二、任务分工\n上述第1—2项由市港务局牵头，市财政局配合；第3项由市水务局负责。\n"
    assert [row.split()[0] for row in outline(text)] == ["Task", "Task", "Task"]
    assert owners(text) == [
        "建码头: 市港务局/L",
        "建码头: 市财政局/S",
        "修航道: 市港务局/L",
        "修航道: 市财政局/S",
        "查隐患: 市水务局/R",
    ]


def test_a_duty_line_may_say_who_leads_and_who_helps() -> None:
    text = "甲州市方案\n一、任务分工\n1.市港务局、市财政局：对照标准更新码头设备。\n2.市水务局牵头，市体育局配合：落实码头巡查制度，定期检查。\n"
    text += "3.市商务局：组织展会进社区、进学校。\n"
    assert [row.split(": ")[1] for row in owners(text)] == [
        "市港务局/R",
        "市财政局/R",
        "市水务局/L",
        "市体育局/S",
        "市商务局/R",
    ]


def test_slashes_may_part_the_labels_of_a_record() -> None:
    text = "甲州市方案\n一、重点任务\n（一）建港\n"
    text += "任务名称：建设码头／任务内容：盘活岸线，建设码头30个／牵头单位：市港务局／配合单位：市财政局、各区政府／完成时限：2031年6月底前\n"
    text += "任务名称：疏浚航道／任务内容：清除淤泥，疏浚航道／牵头单位：市水务局／配合单位：市港务局／完成时限：2031年9月底前\n"
    wanted = ["市港务局/L", "市财政局/S", "各区政府/S", "市水务局/L", "市港务局/S"]
    assert [row.split(": ")[1] for row in owners(text)] == wanted
    assert [one.deadline for one in plan_of(text).targets] == ["2031-06"]


def test_a_note_on_the_annex_may_say_that_the_lead_comes_first() -> None:
    text = (
        "青川市旧港更新方案（2028—2031年）\n一、主要任务\n以上任务见附件。附件中牵头单位列第一位，其余为配合单位。\n"
        "1.加固岸墙。推进加固。（市港务局、市水务局）\n2.疏浚水道。推进疏浚。（市水务局、市航道局）\n"
    )
    assert owners(text) == [
        "加固岸墙: 市港务局/L",
        "加固岸墙: 市水务局/S",
        "疏浚水道: 市水务局/L",
        "疏浚水道: 市航道局/S",
    ]


def test_sections_for_social_work_are_bodies() -> None:
    text = "青川市旧港更新方案（2028—2031年）\n一、主要任务\n1.加固岸墙。推进加固。（慈善社工科牵头，团市委配合）\n2.疏浚水道。推进疏浚。（市水务局牵头）\n"
    assert owners(text) == ["加固岸墙: 慈善社工科/L", "加固岸墙: 团市委/S", "疏浚水道: 市水务局/L"]


def test_a_line_behind_a_dash_names_the_bodies_of_the_part_above() -> None:
    text = (
        "青川市旧港更新方案（2028—2031年）\n一、工作任务（各项任务后列第一位的为牵头单位，其余为配合单位）\n（1）加固岸墙。推进加固。\n"
        "　　——市港务局、市水务局\n（2）疏浚水道。推进疏浚。\n　　——市水务局、市航道局\n"
    )
    assert owners(text) == [
        "加固岸墙: 市港务局/L",
        "加固岸墙: 市水务局/S",
        "疏浚水道: 市水务局/L",
        "疏浚水道: 市航道局/S",
    ]
