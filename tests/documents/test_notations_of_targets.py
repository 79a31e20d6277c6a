"""Chinese plans: how much and by when, one notation a test."""

from __future__ import annotations

import pytest
from readings import outline, owners, plan_of, targets


def test_a_list_of_indicators_is_an_objective_with_one_deadline() -> None:
    text = "甲州市分工方案\n一、主要指标\n到2030年，主要指标如下：\n1.吞吐量超过3亿吨。（预期性指标，牵头单位：市港务局；责任单位：市统计局，各区，以下均需各区落实，不再列出）\n"
    text += "2.绿电占比达到65%。（预期性指标，牵头单位：市能源局）\n二、主要任务\n3.建港。推进。\n4.护港。推进。\n"
    assert [row.split()[0] for row in outline(text)] == ["Objective", "Objective", "Objective", "Task", "Task"]
    assert [row.split()[2] for row in targets(text)] == ["2030", "2030"]
    assert [row.split(": ")[1] for row in owners(text)] == ["市港务局/L", "市统计局/S", "各区/S", "市能源局/L"]


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
        ("三年培育船企50家。", ["Exactly 50 - - 船企"]),
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
        ("三年新增泊位30个。", "Exactly 30 - - 泊位"),
        ("每周开放时间不少于35小时。", "AtLeast 126000 - P7D "),
        ("通关时限压缩至1个工作日内。", "AtMost 1 - - 通关时限"),
        ("全年减税降费超过30亿元。", "MoreThan 3000000000 "),
        ("按期办结率保持100%。", "Exactly 100 - - 按期办结率"),
        ("每年安排不低于50%的新增岗位招录毕业生。", "AtLeast 50 - P1Y "),
        ("泊位设备每两周至少一次全面检修。", "AtLeast 1 - P14D "),
        ("完成现有31条航道治理任务。", "Exactly 31 - - "),
        ("泊位保有量2032年增至25座。", "Exactly 25 2032 - 泊位保有量"),
        ("设立基金，首期30亿元于2032年到位。", "Exactly 3000000000 2032 - "),
        ("育苗1500万粒以上。", "AtLeast 15000000 - - "),
        ("扩建泊位30座（2032年底前完成），培训船员。", "Exactly 30 2032 - 扩建泊位"),
    ],
)
def test_a_task_of_a_plan_of_one_year_is_read(sentence: str, wanted: str) -> None:
    found = targets(TASK.format(sentence))
    assert len(found) == 1
    assert found[0].startswith(wanted), found


def test_each_stage_of_a_sentence_has_its_own_deadline() -> None:
    found = targets(TASK.format("一期建泊位48座，于2031年底前完成，二期建泊位108座于2032年完成建设。"))
    assert [row.split()[1:3] for row in found] == [["48", "2031"], ["108", "2032"]]


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


def test_a_milestone_says_what_is_there_afterwards() -> None:
    plan = plan_of(GOAL.format("到2032年，港口能级不断提升，建成智慧港口示范区，航运服务水平显著增强。"))
    assert [(one.label, one.deadline) for one in plan.milestones] == [("建成智慧港口示范区", "2032")]


def test_what_is_founded_counts_without_a_date() -> None:
    plan = plan_of(TASK.format("组建港口产业联盟，加强交流合作，研究制定港口条例。"))
    assert [(one.label, one.deadline) for one in plan.milestones] == [
        ("组建港口产业联盟", ""),
        ("研究制定港口条例", ""),
    ]


STACKED = """序号
指标名称
2029年
2031年
2032年
属性
1
泊位（座）
12
>20
≥30
预期性
2
绿电占比（%）
41.2
55
70
约束性
"""


def test_indicators_whose_cells_stand_one_a_line_are_no_parts() -> None:
    text = GOAL.format(f"到2032年建成强港，主要指标如下：\n{STACKED}").replace("（2030-2032年）", "（2030-2032年）")
    assert targets(text) == [
        "MoreThan 20 2031 - 泊位",
        "AtLeast 30 2032 - 泊位",
        "Exactly 55 2031 - 绿电占比",
        "Exactly 70 2032 - 绿电占比",
    ]
    assert [one.split()[0] for one in outline(text)] == ["Objective", "Task", "Task"]


def test_indicators_in_an_annex_are_the_plans_own() -> None:
    table = "附件\n指标计划表\n序号\t指标名称\t单位\t2029年实际\t2031年\t2032年\n1\t泊位\t座\t12\t20\t≥30\n"
    plan = plan_of(GOAL.format("到2032年，建成强港。") + table)
    assert [(one.element, int(one.value), one.deadline) for one in plan.targets] == [
        (plan.id, 20, "2031"),
        (plan.id, 30, "2032"),
    ]


def test_what_the_words_before_the_first_part_aim_at_is_the_plans() -> None:
    text = "甲州市若干措施\n为发展港口，到2032年底，泊位达到60座，航线突破30条，特制定如下措施。\n"
    text += "第一条 建设泊位。推进建设。\n第二条 疏浚航道。推进疏浚。\n"
    assert targets(text) == ["Exactly 60 2032 - 泊位", "MoreThan 30 2032 - 航线"]
    assert {one.element for one in plan_of(text).targets} == {plan_of(text).id}
    assert [one.split()[0] for one in outline(text)] == ["Task", "Task"]


def test_a_deadline_in_the_midst_of_a_sentence_does_not_hold_for_the_next() -> None:
    later = "推进建设，加快前期工作，到2031年新增泊位20座。（市港务局）建设航道3条。"
    assert [one.split()[2] for one in targets(TASK.format(later))] == ["2031", "-"]
    head = "到2031年底，新增泊位20座。建设航道3条。"
    assert [one.split()[2] for one in targets(TASK.format(head))] == ["2031", "2031"]


def test_what_a_change_starts_from_is_no_target() -> None:
    found = targets(GOAL.format("到2032年，绿电占比由2029年的18%提高到45%，能耗从目前的12%降至8%。"))
    assert [one.split()[1] for one in found] == ["45", "8"]


@pytest.mark.parametrize(
    ("said", "unit", "value"),
    [
        ("抽排能力达到4万立方米/小时左右", "unit/cubic-metre-per-hour", 40000),
        ("新增排涝能力85立方米/秒", "unit/cubic-metre-per-second", 85),
        ("处理能力达到3万吨/日", "unit/kilogram-per-day", 30000000),
    ],
)
def test_so_much_in_each_of_something_is_a_unit_of_its_own(said: str, unit: str, value: int) -> None:
    (found,) = plan_of(GOAL.format(f"到2032年，{said}。")).targets
    assert (found.unit, found.value) == (unit, value)


def test_a_month_alone_is_one_of_the_year_of_a_plan_of_one_year() -> None:
    table = "附件\n项目安排表\n序号   项目名称   主要内容   责任单位   完成时限\n"
    rows = (
        "1   客运站   主体封顶   市港务局   10月底",
        "2   游船   更新游船5艘   市文旅局、市财政局   5月",
        "3   广场   改造15处   各街道   全年",
    )
    text = TASK.format("推进。") + table + "\n".join(rows) + "\n"
    assert [one.split()[:3] for one in targets(text)] == [["Exactly", "5", "2031-05"], ["Exactly", "15", "2031"]]
    assert [one.split(": ")[1] for one in owners(text)] == ["市港务局/R", "市文旅局/R", "市财政局/R", "各街道/R"]
    assert [one.deadline for one in plan_of(text).milestones] == ["2031-10"]


def test_a_rule_for_some_does_not_refuse_what_the_next_clause_sets() -> None:
    said = "对新就业人员给予每月最高800元补贴，支持改建公寓，五年内提供床位3万张。"
    assert [one.split()[1] for one in targets(TASK.format(said))] == ["30000"]


def test_the_size_of_villages_is_no_target() -> None:
    assert targets(TASK.format("20户以上自然村光纤通达率达到100%。")) == [
        "Exactly 100 - - 20户以上自然村光纤通达率"
    ]


def test_bandwidth_and_money_by_weight_have_units_of_their_own() -> None:
    found = plan_of(GOAL.format("到2032年，接入能力达到1000兆比特/秒以上。")).targets
    assert [(one.unit, int(one.value), one.comparator) for one in found] == [
        ("unit/bit-per-second", 1000000000, "AtLeast")
    ]
    table = "到2032年建成强港，主要指标如下：\n指标名称\t单位\t2029年\t2032年\n资源产出率\t万元/吨\t0.82\t1.05\n"
    found = plan_of(GOAL.format(table)).targets
    assert [(one.unit, int(one.value)) for one in found] == [("unit/CNY-per-tonne", 10500)]


def test_what_is_worked_on_is_counted() -> None:
    assert [one.split()[:2] for one in targets(TASK.format("对43处山塘进行清淤扩容。"))] == [["Exactly", "43"]]


@pytest.mark.parametrize(
    ("said", "metric"),
    [
        ("打造100个以上示范性强、显示度高、带动性广的典型应用场景", "典型应用场景"),
        ("建成区绿化面积比例不低于40%", "建成区绿化面积比例"),
        ("准点率2031年达到90%以上", "准点率"),
        ("开通内河航线60条", "内河航线"),
        ("在沿海地区规划建设风电示范项目3个", "风电示范项目"),
        ("建成内河航道（全长63公里）", "内河航道"),
        ("本科录取人数较2029年翻一番", "本科录取人数"),
    ],
)
def test_what_is_counted_is_told_without_verbs_dates_and_qualities(said: str, metric: str) -> None:
    assert [one.metric for one in plan_of(GOAL.format(f"到2032年，{said}。")).targets] == [metric]


def test_the_year_of_a_change_may_stand_before_both_numbers() -> None:
    assert [
        one.split()[1] for one in targets(GOAL.format("到2032年，合格率由2021年的75%提高到2032年的90%以上。"))
    ] == ["90"]


def test_those_a_support_is_for_and_what_is_there_are_no_aims() -> None:
    said = (
        "对年货运量达到2000架次以上的新开航线，每条给予最高50万元补贴。目前我市已有遗产项目14项，到2031年新增20项。"
    )
    assert [one.split()[1] for one in targets(TASK.format(said))] == ["20"]


def test_a_stage_behind_a_dash_has_its_date() -> None:
    text = "甲州市港口方案\n甲州市人民政府\n2031年7月1日\n一、工作目标\n分两个阶段推进：\n--2032年底前，泊位达到50个；\n——2034年底前，泊位达到80个。\n二、主要任务\n1.建房。推进。\n2.修路。推进。\n"
    assert [one.split()[1:3] for one in targets(text)] == [["50", "2032"], ["80", "2034"]]


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("完成排污口排查登记1200个。", ["1200"]),
        ("对列入清单的16条航道，到2033年累计清淤65万立方米。", ["650000"]),
        ("允许学校在编制总额20%以内自主聘用教师。", []),
        ("到2034年15%的泊位完成提档升级。", ["15"]),
        ("培育单品种年销售额超10亿元大品种，到2034年达到5个。", ["5"]),
    ],
)
def test_what_is_there_or_allowed_and_the_size_of_what_is_counted_are_no_aims(said: str, wanted: list[str]) -> None:
    assert [one.split()[1] for one in targets(TASK.format(said))] == wanted


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("每月开展1次综合督查。", ["1 - P1M"]),
        ("每半年开展一次监测。", []),
        ("完成灭鼠8万亩次。", ["80000 - -"]),
        ("下设综合协调、宣传教育等8个工作组，各单位明确1名领导、1名联络员。", []),
    ],
)
def test_what_is_done_often_is_an_aim_and_who_sees_to_it_none(said: str, wanted: list[str]) -> None:
    assert [" ".join(one.split()[1:4]) for one in targets(TASK.format(said))] == wanted


def test_the_unit_of_an_indicator_may_be_by_the_year() -> None:
    text = "甲州市港口行动计划（2031—2033年）\n一、发展目标\n到2033年，港口强起来。\n指标名称\t2030年（基期）\t2031年\t2033年\n新增泊位面积（平方米/年）\t12000\t15000\t18000\n"
    text += "码头（家）\t4\t5\t6\n航线（条）\t7\t8\t9\n二、重点任务\n1.建房。推进。\n2.修路。推进。\n"
    assert targets(text)[:2] == ["Exactly 15000 2031 P1Y 新增泊位面积", "Exactly 18000 2033 P1Y 新增泊位面积"]
    assert plan_of(text).targets[0].unit == "unit/square-metre"


def test_indicators_of_a_pdf_may_be_parted_by_one_blank_and_end_with_their_kind() -> None:
    text = "甲州市港口行动计划（2031—2033年）\n一、行动目标\n到2033年，港口强起来。\n表1  行动方案主要指标\n序号 指标名称 单位 2030年(基期) 2031年 2033年 属性\n\n— 3 —\n\n"
    text += "1 优良水质面积比例 % 98.2 ≥98.5 ≥99 约束性\n2 红树林面积 公顷 112 172 200 预期性\n二、重点任务\n1.建房。推进。\n2.修路。推进。\n"
    assert [" ".join(one.split()[:3]) for one in targets(text)] == [
        "AtLeast 98.5 2031",
        "AtLeast 99 2033",
        "Exactly 1720000 2031",
        "Exactly 2000000 2033",
    ]


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        # a bracket behind it ends the clause of a number
        ("盘活旧仓，新增泊位床位500张（市港务局）", ["500 -"]),
        # a deadline in the midst of a sentence holds for no other
        ("加快整治，2031年6月底前关停旧港。航道水深不低于15米。", ["15 -"]),
        ("2031年9月底前建成，建成后通航时间缩短至30分钟以内。", ["1800 -"]),
        ("其中2031年发射星座卫星26颗、2032年发射星座卫星50颗。", ["26 2031", "50 2032"]),
        # smaller is better where a size is surpassed
        ("定位精度优于0.1米。", ["0.1 -"]),
        ("日均配送量突破1万单。", ["10000 -"]),
        ("建设算力中心，单机算力达到20TOPS。", ["20000000000000 -"]),
        ("电池能量密度达到360Wh/kg。", ["0.360 -"]),
    ],
)
def test_a_number_is_read_with_what_stands_around_it(said: str, wanted: list[str]) -> None:
    assert [f"{one.value:f} {one.deadline or '-'}" for one in plan_of(TASK.format(said)).targets] == wanted


def test_what_surpasses_a_size_is_smaller() -> None:
    assert [one.comparator for one in plan_of(TASK.format("定位精度优于0.1米。")).targets] == ["LessThan"]


def test_a_column_of_aims_may_have_no_year() -> None:
    table = "专栏1　“二十五”时期主要指标\n序号\n指　　标\n预期值\n属性\n1\n港口事故死亡人数\n下降15%\n约束性\n2\n船舶重大事故起数\n下降20%\n约束性\n3\n每万人受灾人次\n<150\n预期性\n"
    text = f"甲州市港口规划（2031—2035年）\n一、主要目标\n到2035年，港口强起来。\n{table}二、重点任务\n1.建房。推进。\n2.修路。推进。\n"
    assert [" ".join(one.split()[:3]) for one in targets(text)] == [
        "Exactly 15 2035",
        "Exactly 20 2035",
        "LessThan 150 2035",
    ]
    assert len(outline(text)) == 3


@pytest.mark.parametrize("said", ["按县乡两级国土空间规划建设。", "产业迈上千亿级台阶，规模更大。"])
def test_a_unit_that_begins_another_word_is_none(said: str) -> None:
    assert all(one.printed_unit not in ("国", "台") for one in plan_of(TASK.format(said)).targets)


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("矿山达标率达到百分之八十以上。", ["AtLeast 80 -"]),
        ("2031年更新器材6000件套。", ["Exactly 6000 2031"]),
        (
            "2030年底前开放率达到85%，2032年底前达到95%以上，对开放的学校给予补助。",
            ["Exactly 85 2030", "AtLeast 95 2032"],
        ),
        ("优良率达到60%以上，2032年底前实现。", ["AtLeast 60 2032"]),
        ("建成泊位5座，绿电占比提高到90%，以上两项2032年底前完成。", ["Exactly 5 2032", "Exactly 90 2032"]),
        ("响应时间不超过1小时，组建不少于8支队伍。", ["AtMost 3600 -", "AtLeast 8 -"]),
        ("打造15分钟响应圈。", []),
        ("支持中国电科27所联合攻关。", []),
        ("每户补贴不超过3台，省级出资不高于30%，单项资助不超过1000万元。", []),
        ("规划建设跑道长度不低于800米的机场。", []),
        ("规划建设面积不低于3平方公里的园区。", ["AtLeast 3000000 -"]),
        ("将不低于55%的资金用于养老服务。", ["AtLeast 55 -"]),
        ("年产大船20艘、小船10艘的总装能力。", ["Exactly 20 -", "Exactly 10 -"]),
        ("研制3.8米直径新型火箭并首飞。", []),
        ("逐步淘汰9万吨/年及以下煤矿。", []),
        ("龙头企业数量2032年不少于30家。", ["AtLeast 30 2032"]),
        ("从2030年起，用三年时间，建成泊位5座。", ["Exactly 5 2032"]),
    ],
)
def test_a_sentence_says_what_is_aimed_at_and_by_when(said: str, wanted: list[str]) -> None:
    assert [" ".join(row.split()[:3]) for row in targets(TASK.format(said))] == wanted


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("上半年完成改造6座。", ["Exactly 6 2031-06"]),
        ("三季度末达到80座。", ["Exactly 80 2031-09"]),
        ("明年底前建成库房6座。", ["Exactly 6 2032"]),
        ("2031年年中建成库房6座。", ["Exactly 6 2031-06"]),
        ("学期末达到30人。", ["Exactly 30 -"]),
    ],
)
def test_a_time_may_be_named_within_the_year_of_the_plan(said: str, wanted: list[str]) -> None:
    assert [" ".join(row.split()[:3]) for row in targets(TASK.format(said))] == wanted


def test_years_of_a_plan_may_be_counted() -> None:
    text = "甲州市港口行动方案（2030—2032年）\n一、发展目标\n第一年，泊位达到30座。第二年，泊位达到40座。至期末，泊位达到50座。\n"
    text += "二、重点任务\n1.建设码头。推进。\n2.建设航道。推进。\n"
    assert [row.split()[0] for row in outline(text)] == ["Objective"] * 4 + ["Task"] * 2
    assert [" ".join(row.split()[:3]) for row in targets(text)] == [
        "Exactly 30 2030",
        "Exactly 40 2031",
        "Exactly 50 2032",
    ]


def test_goals_for_a_stretch_of_years_are_to_be_reached_by_the_last() -> None:
    text = "甲州市港口方案（2030—2035年）\n一、工作目标\n（一）具体指标\n1. 近期（2030—2032年）。泊位达到30座。\n2. 远期（2033—2035年）。泊位达到50座。\n"
    text += "二、主要任务\n（一）建设码头。改造旧码头。\n"
    assert [" ".join(row.split()[:3]) for row in targets(text)] == ["Exactly 30 2032", "Exactly 50 2035"]


def test_stages_may_say_how_long_they_take_in_words() -> None:
    text = "甲州市港口方案（2013—2020年）\n一、阶段目标。从2013年起，用三年时间，建成泊位十座以上。再用五年时间，泊位达到三十座。\n二、主要任务\n（一）建设码头。改造。\n"
    assert [row.split()[0] for row in outline(text)] == ["Objective", "Objective", "Objective", "Task"]
    assert [" ".join(row.split()[:3]) for row in targets(text)] == ["AtLeast 10 2015", "Exactly 30 2020"]


@pytest.mark.parametrize(
    "said",
    [
        "对违法排污的依法处1万元以上10万元以下罚款。",
        "标准餐每餐12元。",
        "电梯轿厢深度一般不小于1.4米。",
        "每座容积50立方米。",
        "规格为180毫米、240毫米两种。",
        "补助标准为2400元。",
        "发展600℃以上高温合金。",
        "光缆可达1/3长度。",
    ],
)
def test_fines_prices_and_dimensions_are_no_aims(said: str) -> None:
    assert targets(TASK.format(said)) == []


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("到2031年，筛查率由58%提高到三分之二。", ["Exactly 66.66666667 2031"]),
        ("到2031年，绿电占比达到1/4以上。", ["AtLeast 25 2031"]),
        ("到2031年，三分之二以上的村建成文化广场。", ["AtLeast 66.66666667 2031"]),
        ("到2031年，投诉量下降三成五。", ["Exactly 35 2031"]),
        ("到2031年，吞吐量翻番。", ["Exactly 2 2031"]),
        ("到2031年，覆盖率达到百分之百。", ["Exactly 100 2031"]),
        ("到2031年，室温由不低于18℃提高到不低于20℃。", ["AtLeast 20 2031"]),
        ("到2031年，每船绿植不少于5株且不超过9株。", ["Between 5 2031"]),
        ("到2031年，吞吐量进入全国前三位。", ["AtMost 3 2031"]),
        ("到2031年，违停量比2029年减半。", ["Exactly 50 2031"]),
        ("到2031年，细颗粒物年均浓度控制在32微克/立方米以内。", ["AtMost 0.000000032 2031"]),
        ("到2031年，加工业与种植业产值之比达到2.2:1。", ["Exactly 2.2 2031"]),
    ],
)
def test_shares_in_words_and_bounds_are_read(said: str, wanted: list[str]) -> None:
    assert [" ".join(row.split()[:3]) for row in targets(TASK.format(said))] == wanted


def test_blanks_may_spread_the_names_of_columns() -> None:
    text = "甲州市港口规划（2030—2035年）\n一、主要目标\n（一）具体目标。到2035年，港口更加完善。\n"
    text += "    指      标            单  位      2028年    2032年    2035年    属性\n    港口有效吞吐能力          亿吨         8.77      9.05      9.30     预期性\n"
    text += "    港口岸线利用系数          —           0.48      0.50      0.55     约束性\n二、主要任务\n（一）建设码头。改造旧码头。\n"
    assert [" ".join(row.split()[1:3]) for row in targets(text)] == [
        "905000000000.00 2032",
        "930000000000.00 2035",
        "0.50 2032",
        "0.55 2035",
    ]


def test_goals_up_to_a_year_are_stages() -> None:
    text = "甲州市港口规划（2030—2035年）\n一、主要目标\n近期（到2032年）：泊位达到30座。\n远期（到2035年）：泊位达到50座。\n"
    text += "二、主要任务\n（一）建设码头。改造旧码头。\n"
    assert [row.split()[0] for row in outline(text)] == ["Objective", "Objective", "Objective", "Task"]
    assert [" ".join(row.split()[:3]) for row in targets(text)] == ["Exactly 30 2032", "Exactly 50 2035"]


def test_years_before_that_of_the_goal_are_stages_too() -> None:
    text = "甲州市港口方案（2030—2032年）\n一、工作目标。到2032年底，新建泊位42座。\n2030年，完成新建泊位13座。2031年，完成新建泊位15座。2032年，完成新建泊位14座。\n"
    text += "二、主要任务\n（一）建设码头。改造旧码头。\n"
    assert [" ".join(row.split()[:3]) for row in targets(text)] == [
        "Exactly 42 2032",
        "Exactly 13 2030",
        "Exactly 15 2031",
        "Exactly 14 2032",
    ]
    assert [row.split()[0] for row in outline(text)].count("Objective") >= 4


def test_the_last_number_of_a_row_and_the_first_of_the_next_are_two() -> None:
    text = "甲州市港口规划（2025—2030年）\n一、主要指标\n序号 | 指标 | 2025年 | 2027年 | 2030年\n1 | 港口码头平均每船占用岸线和陆域面积（平方米） | 14.2 | 15 | 16\n"
    text += (
        "2 | 港口深水泊位和浅水泊位总数量（个） | 62 | 80 | 100\n3 | 港口年旅客吞吐能力（万人） | 0.9 | 1.2 | 1.5\n"
    )
    text += (
        "二、主要任务\n（一）建设码头。改造旧码头，按照规划推进建设，年内全部建成投用，方便货主和旅客进出港口。\n"
    )
    text += "（二）疏浚航道。按照通航标准推进航道疏浚，保障大船全天候进出港口，提升通过能力。\n（三）管好码头。组织开展检查，登记隐患，限期整改到位。\n"
    assert [row.split()[1] for row in targets(text)] == [
        "14.2",
        "15",
        "16",
        "62",
        "80",
        "100",
        "9000.0",
        "12000.0",
        "15000.0",
    ]


def test_a_yearly_mean_is_no_yearly_rate() -> None:
    said = TASK.format("到2031年，细颗粒物年均浓度控制在32微克/立方米以内，产值年均增长8%。")
    assert [row.split()[3] for row in targets(said)] == ["-", "P1Y"]
