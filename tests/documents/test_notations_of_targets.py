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


def test_a_milestone_says_what_is_there_afterwards() -> None:
    plan = plan_of(GOAL.format("到2032年，港口能级不断提升，建成智慧港口示范区，航运服务水平显著增强。"))
    assert [(one.label, one.deadline) for one in plan.milestones] == [("建成智慧港口示范区", "2032")]


def test_what_is_founded_counts_without_a_date() -> None:
    plan = plan_of(TASK.format("组建港口产业联盟，加强交流合作，研究制定港口条例。"))
    assert [(one.label, one.deadline) for one in plan.milestones] == [
        ("组建港口产业联盟", ""),
        ("研究制定港口条例", ""),
    ]
