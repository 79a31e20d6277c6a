"""Chinese plans: title, issuers, number, date and period, one notation a test."""

from __future__ import annotations

import pytest
from readings import outline, plan_of, read


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


def test_several_issuers_above_a_title_are_no_part_of_it_as_one_is() -> None:
    body = "\n\n一、任务\n1.建港。推进。\n2.护港。推进。\n"
    several = plan_of("中共中央 国务院\n关于加快推进港口发展的意见" + body)
    assert several.title is not None
    assert several.title.value == "关于加快推进港口发展的意见"
    assert [one.value for one in several.issuers] == ["中共中央", "国务院"]
    one = plan_of("甲州市人民政府\n关于加快推进港口发展的意见" + body)
    assert one.title is not None
    assert one.title.value == "甲州市人民政府关于加快推进港口发展的意见"


def test_who_has_handed_out_a_plan_is_said_before_it() -> None:
    text = "关于加强港口队伍建设的意见\n近日，甲州市委办公室、甲州市港务局印发了《关于加强港口队伍建设的意见》，要求落实。\n全文如下。\n"
    text += "一、任务\n1.建港。推进。\n2.护港。推进。\n"
    assert [one.value for one in plan_of(text).issuers] == ["甲州市委办公室", "甲州市港务局"]


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


def test_data_at_the_head_of_a_stored_page_is_no_text_and_its_rows_name_title_and_number() -> None:
    text = "---\nid: P_1\ntitle: 别的标题方案\nissuer:\n- 某局\ndate: '2029-01-01'\n---\n\n## 原文\n\n| 索 引 号 | 0140 | 分 类 | 工作 |\n| 标      题 | 2030年甲州市港口任务分工方案 |\n"
    text += "| 文      号 | 甲港〔2030〕1号 | 主 题 词 |  |\n\n一、建港\n1.建泊位。推进。\n2.疏航道。推进。\n四 **、** 护港\n3.护岸。推进。\n"
    plan = plan_of(text)
    assert plan.title is not None
    assert plan.title.value == "2030年甲州市港口任务分工方案"
    assert plan.number is not None
    assert plan.number.value == "甲港〔2030〕1号"
    assert outline(text)[-2:] == ["Area 四 护港", "Task 3 护岸 <护港"]


def test_a_title_may_name_another_document() -> None:
    text = "甲州市办公室关于印发2030年市《政府工作报告》重点任务分工方案的通知\n各区：\n《2030年市〈政府工作报告〉重点任务分工方案》已经同意，现印发给你们。\n"
    text += "2030年市《政府工作报告》重点任务分工方案\n为落实市人大会议通过的《政府工作报告》，制定本方案。\n一、重点任务\n1.建泊位。推进。\n2.疏航道。推进。\n"
    plan = plan_of(text)
    assert plan.title is not None
    assert plan.title.value == "2030年市《政府工作报告》重点任务分工方案"
    assert (plan.start_year, plan.end_year) == (2030, 2030)


def test_the_only_year_of_a_title_of_tasks_is_its_period() -> None:
    plan = plan_of("甲州市2031年港口重点工作\n一、重点任务\n1.建设码头。推进。\n2.建设航道。推进。\n")
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


def test_questions_and_answers_by_their_title_have_no_parts() -> None:
    text = (
        "问答实录：若干措施相关情况\n主持人介绍。\n一、2031年，我市港口保持增长，占比超九成。\n二、下一步推进。\n"
    )
    assert read(text).genre == "questions"
    assert read(text).plans == ()


def test_a_title_in_bold_is_without_its_marks() -> None:
    text = "**甲州市港口行动方案**\n**（2031—2033年）**\n\n一、目标\n建港。\n二、任务\n1.建泊位。推进。\n2.疏航道。推进。\n"
    title = plan_of(text).title
    assert title is not None
    assert title.value == "甲州市港口行动方案（2031—2033年）"


def test_those_who_issue_may_stand_below_the_date_of_the_title() -> None:
    text = "关于建设青年之城的意见\n(2031年3月10日)\n中共甲州市委 甲州市人民政府\n\n为发展，提出意见。\n一、任务\n1.建房。推进。\n2.就业。推进。\n"
    plan = plan_of(text)
    assert [one.value for one in plan.issuers] == ["中共甲州市委", "甲州市人民政府"]
    assert plan.issued is not None
    assert plan.issued.value == "2031-03-10"


def test_names_whose_letters_blanks_spread_are_read_together() -> None:
    text = "关于印发《甲州行动计划》的通知\n甲联〔2031〕3号\n请落实。\n工业和信息化部\n科　　技　　部\n财　政　部\n2031年3月2日\n\n甲州行动计划\n一、任务\n1.建房。推进。\n2.修路。推进。\n"
    assert [one.value for one in plan_of(text).issuers] == ["工业和信息化部", "科技部", "财政部"]


def test_a_decree_has_its_number_and_issuer_in_its_first_line() -> None:
    text = "甲州市人民政府令第6号\n《甲州市停车场管理办法》已经审议通过，现予公布。\n2031年11月12日\n甲州市停车场管理办法\n第一条 为加强管理，制定本办法。\n第二条 本办法适用于本市。\n"
    plan = plan_of(text)
    assert plan.number is not None
    assert plan.number.value == "甲州市人民政府令第6号"
    assert [one.value for one in plan.issuers] == ["甲州市人民政府"]


def test_the_letters_of_who_issues_may_be_spread_above_a_title_of_two_lines() -> None:
    text = "甲 州 市 人 民 政 府\n关于印发甲州市遗址保护利用行动计划\n（2031—2033年）的通知\n甲政〔2031〕11号\n各区：\n现印发给你们。\n2031年5月20日\n"
    text += "甲州市遗址保护利用行动计划（2031—2033年）\n一、工作目标\n到2033年，建成公园6家。\n二、重点任务\n1.建房。推进。\n2.修路。推进。\n"
    plan = plan_of(text)
    assert [one.value for one in plan.issuers] == ["甲州市人民政府"]


def test_who_signs_may_stand_two_to_a_line_and_without_a_date() -> None:
    head = "交通运输部 财政部 水利部关于加快船舶更新的通知\n交水发〔2031〕58号\n各厅：\n一、主要任务\n（一）建房。推进。\n（二）修路。推进。\n"
    plan = plan_of(head + "　　交通运输部　　财　政　部\n　　水　利　部\n　　2031年8月20日\n")
    assert [one.value for one in plan.issuers] == ["交通运输部", "财政部", "水利部"]
    text = "# 甲州市更新行动方案（2031-2033年）\n各乡镇人民政府：\n**《甲州市更新行动方案（2031-2033年）》** 已经审议通过，现印发给你们，请认真抓好落实。\n\n甲州市人民政府办公室\n\n---\n\n"
    text += "为提升品质，制定本方案。\n## 一、工作目标\n到2033年，建成泊位5个。\n## 二、主要任务\n### （一）建房\n推进。\n### （二）修路\n推进。\n"
    assert [one.value for one in plan_of(text).issuers] == ["甲州市人民政府办公室"]


def test_an_explanation_has_the_title_of_its_plan() -> None:
    text = "《甲州市港口行动方案（2031—2033年）》政策解读\n近日，方案印发实施。\n一、主要任务\n（一）建房。推进。\n（二）修路。推进。\n"
    plan = plan_of(text)
    assert plan.title is not None
    assert plan.title.value == "甲州市港口行动方案（2031—2033年）"


def test_the_links_of_a_page_are_no_title() -> None:
    text = "首页\n关于我们\n数字甲州建设2032年工作要点\n查看详细内容\n了解相关政策\n一、主要任务\n1. 建房\n推进建房。\n责任单位：市港务局\n2. 修路\n推进修路。\n责任单位：市水务局\n"
    plan = plan_of(text)
    assert plan.title is not None
    assert (plan.title.value, plan.start_year) == ("数字甲州建设2032年工作要点", 2032)


def test_names_of_issuers_that_were_set_in_columns_are_parted() -> None:
    text = "关于印发《甲州市港口方案》的通知\n各区：\n现将《甲州市港口方案》印发给你们，请执行。\n甲州市港务局甲州市财政局\n甲州市教育局\n2030年6月2日\n甲州市港口方案\n一、任务\n1.建港。推进。\n2.护港。推进。\n"
    assert [one.value for one in plan_of(text).issuers] == ["甲州市港务局", "甲州市财政局", "甲州市教育局"]


def test_a_field_may_name_several_issuers() -> None:
    text = "# 甲州市港口规划（2031—2035年）\n> 印发单位：甲州市港务局　甲州市财政局\n> 印发日期：2030-06-20\n一、任务\n1.建港。推进。\n2.护港。推进。\n"
    assert [one.value for one in plan_of(text).issuers] == ["甲州市港务局", "甲州市财政局"]


def test_who_signs_a_text_without_lines_may_stand_far_from_the_date() -> None:
    text = f"国务院关于印发港口规划的通知国发〔2011〕42号 各省人民政府：现将《港口规划》印发给你们。{'　' * 40}国  务  院{'　' * 40}二○一一年十二月十五日  港口规划 一、任务（一）建港。推进。（二）护港。推进。"
    plan = plan_of(text)
    assert plan.issued is not None
    assert plan.issued.value == "2011-12-15"
    assert [one.value for one in plan.issuers] == ["国务院"]


def test_an_approval_is_an_envelope_as_a_notice_is() -> None:
    text = "国务院关于同意甲州市港口方案的批复\n国函〔2030〕10号\n甲州市人民政府：\n一、原则同意《甲州市港口方案》。\n二、请认真落实。\n国务院\n2030年6月2日\n甲州市港口方案\n一、任务\n1.建港。推进。\n2.护港。推进。\n"
    plan = plan_of(text)
    assert plan.title is not None
    assert plan.title.value == "甲州市港口方案"
    assert plan.number is not None
    assert plan.number.value == "国函〔2030〕10号"
    assert outline(text) == ["Task 1 建港", "Task 2 护港"]


RULES_TEXT = "港口管理文件\n" + "".join(
    f"第{n}条　为加强港口管理，制定本办法。本办法适用于甲州市。\n" for n in "一二三四五六七八"
)


@pytest.mark.parametrize(
    ("text", "genre"),
    [
        (
            "甲州市人民政府：\n你市所提问题，有关部门作了研究，现将有关情况函复如下：\n一、关于码头问题。请你市推进。\n二、关于航道问题。请疏浚。\n",
            "reply",
        ),
        (
            "问题：\n码头怎么建？\n回复：\n您好！答复如下。\n（一）建码头。市港务局推进。\n（二）修航道。疏浚航道。\n",
            "questions",
        ),
        (
            "关于印发《甲州市港口管理规定》的通知\n各区：\n现印发给你们。\n甲州市港口管理规定\n一、关于码头\n（一）码头应当整洁。\n（二）码头应当安全。\n",
            "regulation",
        ),
        (RULES_TEXT, "regulation"),
    ],
)
def test_replies_answers_and_rules_have_no_parts(text: str, genre: str) -> None:
    draft = read(text)
    assert draft.genre == genre
    assert sum(len(plan.elements) for plan in draft.plans) == 0
