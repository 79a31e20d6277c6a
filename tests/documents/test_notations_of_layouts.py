"""Chinese plans: how the file is laid out (letters on one line, pages, pictures), one notation a test."""

from __future__ import annotations

from readings import outline, plan_of, targets


def test_a_letter_without_line_breaks_hands_round_a_plan() -> None:
    text = "甲州市港务局关于征求意见的函各有关单位：现征求意见。附件：1.征求意见单位名单2.关于推动港口绿色发展的若干措施（征求意见稿）"
    text += "甲州市港务局2031年9月18日附件1征求意见单位名单市财政局附件2关于推动港口绿色发展的若干措施（征求意见稿）为深入贯彻要求，"
    text += "制定如下措施。一、重点任务1.建设码头。到2035年建成码头30座。（市港务局牵头负责）2。疏浚航道。推进疏浚。（市水务局牵头负责）"
    text += "3.建设堆场。推进建设。（市港务局负责）二、保障措施4.加强领导。落实责任。5.强化督查。加强检查。"
    plan = plan_of(text)
    assert plan.title is not None
    assert plan.title.value == "关于推动港口绿色发展的若干措施"
    assert [row for row in outline(text) if row.startswith("Task")] == [
        "Task 1 建设码头",
        "Task 2 疏浚航道",
        "Task 3 建设堆场",
    ]
    assert len(targets(text)) == 1


def test_the_words_of_a_picture_have_parts_signs_and_padded_numbers() -> None:
    text = (
        "【一图读懂】甲州市港口提质行动方案（2025—2027年）\nPART 01  出台背景\n港口已有12座。\nPART 02  行动目标\n"
    )
    text += "到2025年底\n新建码头 30 座\n到2027年底\n新建码头 40 座\n准点率保持在 95 % 以上\nPART 03  重点任务\n◆ 补齐短板 ◆\n"
    text += "01 开展摸底\n建立台账。\n牵头：市港务局｜配合：市财政局\n02 盘活空间\n改造堆场。\n◆ 优化供给 ◆\n03 增开航线\n增开航线。\n"
    text += "04 举办活动\n举办活动。\nPART 04  热点问答\n问：有多少座？答：今年建9座。\n"
    plan = plan_of(text)
    assert plan.title is not None
    assert plan.title.value == "甲州市港口提质行动方案（2025—2027年）"
    found = [row for row in outline(text) if row.split()[0] in ("Area", "Task")]
    assert [row.split()[0] for row in found] == ["Area", "Task", "Task", "Area", "Task", "Task"]
    assert found[0] == "Area 补齐短板"
    assert [" ".join(row.split()[:3]) for row in targets(text)] == [
        "Exactly 30 2025",
        "Exactly 40 2027",
        "AtLeast 95 2027",
    ]


def test_a_page_number_parts_no_sentence_and_stages_have_their_years_in_brackets() -> None:
    text = "甲州市方案（2025—2030年）\n一、建设目标\n第一阶段（2025—2027年）：建成码头\n— 5 —\n20座，疏浚航道100公里。\n"
    text = text.replace("建成码头\n", "按照先易后难的原则，建成码头\n")
    text += "第二阶段（2028—2030年）：建成码头50座。\n二、重点任务\n1.建码头。推进。\n2.修航道。推进。\n"
    assert [row.split()[1:3] for row in targets(text)] == [["20", "2027"], ["100000", "2027"], ["50", "2030"]]
    assert sum(row.startswith("Objective") for row in outline(text)) == 3


def test_numerals_of_banknotes_and_stems_number_parts_and_end_a_table_of_indicators() -> None:
    text = "甲州市水网任务分工（2028—2031年）\n壹 目标指标\n指标 | 单位 | 2027年现状 | 2029年 | 2031年\n覆盖率 | % | 58 | 70 | ≥82\n"
    text += "贰 任务分工\n（甲）骨干水网\n序号 | 工作任务 | 目标要求 | 牵头单位 | 责任单位 | 完成时间\n"
    text += "1 | 引水工程 | 建成干线186公里 | 市水利局 | 市财政局 | 2030年底\n2 | 水库建设 | 新建水库2座 | 市水利局 | 市林业局 | 2031年底\n"
    text += "（乙）防洪排涝\n序号 | 工作任务 | 目标要求 | 牵头单位 | 责任单位 | 完成时间\n"
    text += "3 | 堤防达标 | 加固堤防420公里 | 市水利局 | 市交通局 | 2030年底\n4 | 涝区治理 | 治理涝区7片 | 市水利局 | 市财政局 | 2030年底\n"
    assert [" ".join(row.split()[:2]) for row in outline(text)] == [
        "Objective 壹",
        "Area 甲",
        "Task 1",
        "Task 2",
        "Area 乙",
        "Task 3",
        "Task 4",
    ]
    assert [" ".join(row.split()[:3]) for row in targets(text)][:5] == [
        "Exactly 70 2029",
        "AtLeast 82 2031",
        "Exactly 186000 2030",
        "Exactly 2 2031",
        "Exactly 420000 2030",
    ]
