"""Chinese tables of tasks whose cells stand one a line, and of which cells, numbers or headers are missing."""

from __future__ import annotations

from test_tables_of_tasks import TITLE, deadlines, outline, owners, plan_of

LOOSE = """附件
青川市旧港更新任务清单
任务类型
序号
工作任务
推进单位
行动一：修旧港
1
修复石砌岸墙，推进修复
市港务局、市财政局
水道
2
疏浚北侧水道，清除淤泥
3
改造候船用房
市交通局、青川航运
行动二：建新港
航标
4
增设航标三处
市航道局、青川航运
5
设置浮标
青川航运
"""


def test_a_row_with_missing_cells_goes_on_to_the_next_number() -> None:
    text = "青川市旧港更新方案\n一、重点任务\n1.修旧港。推进修复。\n2.建新港。推进建设。\n" + LOOSE
    plan = plan_of(text)
    assert outline(plan)[2:] == [
        "Area 行动一 修旧港",
        "Task 1 修复石砌岸墙，推进修复 <修旧港",
        "Task 2 疏浚北侧水道，清除淤泥 <修旧港",
        "Task 3 改造候船用房 <修旧港",
        "Area 行动二 建新港",
        "Task 4 增设航标三处 <建新港",
        "Task 5 设置浮标 <建新港",
    ]
    assert owners(plan) == [
        "修复石砌岸墙，推进修复: 市港务局/R",
        "修复石砌岸墙，推进修复: 市财政局/R",
        "改造候船用房: 市交通局/R",
        "改造候船用房: 青川航运/R",
        "增设航标三处: 市航道局/R",
        "增设航标三处: 青川航运/R",
        "设置浮标: 青川航运/R",
    ]


def test_rows_that_repeat_sentences_of_the_tasks_are_no_tasks() -> None:
    words = "利用码头候船楼、货运楼、停车场的屋顶建设光伏设施，推进就地消纳"
    body = "".join(f"{n}.第{n}类屋顶。{words}{n}组，做好维护。（市港务局）\n" for n in "123")
    rows = "".join(f"{n}\n{words}{n}组\n市港务局\n" for n in "123")
    text = f"青川市方案\n一、重点任务\n{body}附表\n任务分工表\n序号\n工作措施\n责任单位\n{rows}"
    assert len(outline(plan_of(text))) == 3


def test_rows_say_who_does_what_the_text_says_of_nobody() -> None:
    words = "利用码头候船楼、货运楼、停车场的屋顶建设光伏设施，推进就地消纳"
    body = "".join(f"{n}.第{n}类屋顶。{words}{n}组，做好维护。\n" for n in "123")
    rows = "".join(f"{n}\n{words}{n}组\n市港务局\n" for n in "123")
    text = f"青川市方案\n一、重点任务\n{body}附表\n任务分工表\n序号\n工作措施\n责任单位\n{rows}"
    assert len(owners(plan_of(text))) == 3


def test_rows_without_numbers_end_with_the_lines_that_name_bodies() -> None:
    rows = "修复岸墙\n推进石砌岸墙修复\n市港务局、市财政局\n各街道\n疏浚水道并清除淤泥\n市水务局\n/\n改造候船用房\n市交通局\n市住建局\n"
    text = f"{TITLE}一、重点任务\n推进更新。\n附件1\n任务表\n序号\n任务名称\n任务内容\n责任单位\n配合单位\n{rows}附：说明\n"
    assert owners(plan_of(text)) == [
        "修复岸墙推进石砌岸墙修复: 市港务局/R",
        "修复岸墙推进石砌岸墙修复: 市财政局/R",
        "修复岸墙推进石砌岸墙修复: 各街道/S",
        "疏浚水道并清除淤泥: 市水务局/R",
        "改造候船用房: 市交通局/R",
        "改造候船用房: 市住建局/S",
    ]


def test_a_row_may_lack_the_cell_of_who_leads() -> None:
    head = "序号\n重点任务\n牵头单位\n责任单位\n完成时限\n"
    rows = "1\n修复岸墙\n市港务局\n市财政局\n2031年6月\n2\n疏浚水道\n市水务局\n2031年9月\n3\n改造用房\n市交通局\n市住建局\n2032年3月\n"
    plan = plan_of(f"{TITLE}一、重点任务\n推进更新。\n{head}{rows}")
    assert owners(plan)[2:3] == ["疏浚水道: 市水务局/S"]
    assert deadlines(plan) == ["修复岸墙: 2031-06", "疏浚水道: 2031-09", "改造用房: 2032-03"]


def test_a_number_alone_may_head_a_group_of_rows() -> None:
    head = "序号\n重点任务\n时间进度\n责任部门\n"
    rows = "一\n修旧港\n1\n修复岸墙\n2031年\n市港务局\n2\n疏浚水道\n2031年\n市水务局\n二\n建新港\n3\n增设航标\n2032年\n市航道局\n"
    plan = plan_of(f"{TITLE}一、重点任务\n推进更新。\n{head}{rows}")
    assert [one for one in outline(plan) if one.startswith("Area")] == ["Area 一 修旧港", "Area 二 建新港"]
