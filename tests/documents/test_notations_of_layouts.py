"""Chinese plans: how the file is laid out (letters on one line, pages, pictures), one notation a test."""

from __future__ import annotations

from readings import outline, owners, plan_of, targets


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


def test_words_with_arabic_numbers_stand_below_words_with_chinese_ones() -> None:
    text = "甲州市行动计划\n第一部分　行动目标\n到2033年，建成泊位30座。\n第二部分　重点行动\n行动一　建港行动\n"
    text += "工程1　码头工程。推进建设。\n工程2　航道工程。推进疏浚。\n行动二　管港行动\n专项1　巡查专项。开展巡查。\n专项2　整治专项。开展整治。\n"
    text += "第三部分　保障机制\n机制一　组织机制。成立专班。\n机制二　资金机制。落实资金。\n"
    assert outline(text) == [
        "Objective 第一部分 行动目标",
        "Area 行动一 建港行动",
        "Task 工程1 码头工程 <建港行动",
        "Task 工程2 航道工程 <建港行动",
        "Area 行动二 管港行动",
        "Task 专项1 巡查专项 <管港行动",
        "Task 专项2 整治专项 <管港行动",
        "Safeguard 机制一 组织机制",
        "Safeguard 机制二 资金机制",
    ]


def test_roman_numerals_number_sections_and_capitals_parts() -> None:
    text = "甲州市方案\nⅠ、工作目标\n到2033年，建成泊位30座。\nⅡ、建港\n１．建码头。推进建设。\n２．修航道。推进疏浚。\nⅢ、保障措施\n３．加强领导。成立专班。\n４．落实资金。列入预算。\n"
    assert [row.split()[0] for row in outline(text)] == [
        "Objective",
        "Area",
        "Task",
        "Task",
        "Safeguard",
        "Safeguard",
    ]
    text = "甲州市方案\n一、目标与任务\n目标一：港口更强。到2033年，泊位达到30座。\nA.建码头。推进建设。\nB.修航道。推进疏浚。\n"
    text += "目标二：港口更绿。到2033年，绿电占比达到60%。\nA.建光伏。推进建设。\nB.换车辆。推进更新。\n二、保障措施\nA.加强领导。成立专班。\nB.落实资金。列入预算。\n"
    assert [row.split()[:2] for row in outline(text) if row.startswith("Task")] == [
        ["Task", "A"],
        ["Task", "B"],
    ] * 2


def test_a_heading_may_have_a_blank_after_each_letter() -> None:
    text = "　　　甲州市港口计划\n\n　　　主 要 目 标\n\n　　到2033年，建成泊位30座。\n\n　　　建 设 码 头\n\n　　改造旧码头。利用现有岸线，分批建设深水泊位，配套建设堆场和道路。\n\n　　疏浚旧航道。"
    text += "按照通航标准开展疏浚，配齐航标和测深设备，保障大船进出。\n\n　　　管 好 码 头\n\n　　开展大巡查。每月组织码头巡查，登记隐患并限期整改，结果向社会公开。\n\n　　开展大整治。每季组织码头整治，清理违规堆放，规范车辆停放。\n\n　　　保 障 措 施\n\n　　加强领导。成立工作专班，按月调度进展，协调解决困难和问题。\n\n　　落实资金。列入年度财政预算，统筹用好上级补助和社会资金。\n"
    assert [row.split()[0] for row in outline(text)] == [
        "Objective",
        *["Area", "Task", "Task"] * 2,
        "Safeguard",
        "Safeguard",
    ]
    assert outline(text)[1] == "Area 建设码头"


def test_tabs_may_part_the_paragraphs_of_a_text_in_one_line() -> None:
    text = "甲州市港口计划\t一、主要目标\t到2033年，建成泊位30座。\t二、重点任务\t2.1、建设码头\t推进码头建设。\t责任单位：市港务局\t"
    text += "2.2、修好航道\t推进航道疏浚。\t责任单位：市水务局\t2.3、管好码头\t推进码头巡查。\t2.4、用好码头\t推进码头开放。\t三、保障措施\t加强组织领导。\t落实专项资金。"
    assert [row.split()[0] for row in outline(text)][:3] == ["Objective", "Task", "Task"]
    assert owners(text)[:2] == ["建设码头: 市港务局/R", "修好航道: 市水务局/R"]


def test_a_sign_and_a_bracket_may_make_a_heading() -> None:
    text = "甲州市2032年港口方案\n★【工作目标】\n全年建成泊位30座。\n★【让港口更强】\n①建码头。按照规划推进建设，年内全部建成投用，方便货主。\n②修航道。按照通航标准推进疏浚，保障大船全天候进出。\n③查隐患。组织开展检查，登记隐患，限期整改到位，销号管理。\n"
    text += "★【让港口更绿】\n④建光伏。按照规划推进建设，年内全部建成投用，方便货主。\n⑤换车辆。推进车辆更新，优先采购新能源车，淘汰老旧车。\n⑥种树木。推进港区绿化，选用本地树种，建设滨水步道。\n"
    assert [row.split()[0] for row in outline(text)] == ["Objective", *["Area", "Task", "Task", "Task"] * 2]


def test_the_tasks_may_be_listed_in_an_annex() -> None:
    text = "甲州市方案\n一、工作目标\n到2033年，建成泊位30座。\n二、工作要求\n1.提高认识。亲自过问。\n2.严格奖惩。定期通报。\n"
    text += (
        "附件1\n甲州市港口重点任务清单\n（1）建码头。推进建设。\n（2）修航道。推进疏浚。\n（3）查隐患。开展检查。\n"
    )
    assert [row.split()[0] for row in outline(text)] == [
        "Objective",
        "Safeguard",
        "Safeguard",
        "Task",
        "Task",
        "Task",
    ]


def test_numbers_need_no_stop_where_they_count_through() -> None:
    text = "甲州市港口行动计划\n一 目标要求\n到2033年，建成泊位30座。\n二 建好港口\n1 建设码头。推进建设。\n市港务局牵头，市财政局参与\n2 疏浚航道。2030年底前推进疏浚。\n市水务局牵头\n"
    text += "三 管好港口\n3 查找隐患。开展检查。\n4 整治隐患。落实整改。\n四 组织实施\n5 压实责任。落实责任。\n6 强化考核。加强考核。\n"
    assert [row.split(" <")[0] for row in outline(text)] == [
        "Objective 一 目标要求",
        "Area 二 建好港口",
        "Task 1 建设码头",
        "Task 2 疏浚航道",
        "Area 三 管好港口",
        "Task 3 查找隐患",
        "Task 4 整治隐患",
        "Safeguard 5 压实责任",
        "Safeguard 6 强化考核",
    ]
    assert owners(text) == ["建设码头: 市港务局/L", "建设码头: 市财政局/S", "疏浚航道: 市水务局/L"]
