"""Metadata of invented plans: right, or empty."""

from __future__ import annotations

import pytest
from invented import CHAPTERS, LABELLED, MARKDOWN, NOTICE, ONE_LINE

from spacegraph.documents import PlanDraft, read_document


def plan_of(text: str) -> PlanDraft:
    plan = read_document(text.encode(), name="x.md").plan
    assert plan is not None
    return plan


@pytest.mark.parametrize(
    ("text", "title", "issuers", "number", "issued", "years"),
    [
        (
            NOTICE,
            "临江市低空经济行动计划（2025－2027年）",
            ["临江市人民政府办公室"],
            "临政办发[2025]18号",
            "2025-03-06",
            (2025, 2027),
        ),
        (MARKDOWN, "青岚省支持生物制造产业发展若干措施", [], None, None, (2025, 2028)),
        (
            ONE_LINE,
            "星河市新能源汽车产业提升行动方案（2024—2026年）",
            ["星河市人民政府"],
            "星政发〔2024〕9号",
            "2024-05-08",
            (2024, 2026),
        ),
        (
            LABELLED,
            "乌兰木伦市人民政府关于加快发展冷链物流的实施意见",
            ["乌兰木伦市人民政府"],
            "乌政发（2023）31号",
            "2023-09-21",
            (0, 0),
        ),
    ],
)
def test_metadata_is_read(
    text: str, title: str, issuers: list[str], number: str | None, issued: str | None, years: tuple[int, int]
) -> None:
    plan = plan_of(text)
    assert plan.title is not None
    assert plan.title.value == title
    assert [one.value for one in plan.issuers] == issuers
    assert (plan.number.value if plan.number else None) == number
    assert (plan.issued.value if plan.issued else None) == issued
    assert (plan.start_year, plan.end_year) == years


def test_a_five_year_plan_has_its_years() -> None:
    plan = plan_of(CHAPTERS)
    assert (plan.start_year, plan.end_year) == (2026, 2030)


@pytest.mark.parametrize(
    ("prose", "years"),
    [
        ("本方案规划期至2030年。", (0, 2030)),
        ("本方案自2025年4月1日起施行，有效期至2029年3月31日。", (2025, 2029)),
        ("本方案实施期限为2025年至2027年。", (2025, 2027)),
        ("贯彻《国家港口规划（2016—2035年）》。", (0, 0)),
    ],
)
def test_the_period_stands_in_prose_or_nowhere(prose: str, years: tuple[int, int]) -> None:
    plan = plan_of(f"甲州市港口行动方案\n一、目标\n建港。\n二、任务\n1.建设码头。\n2.建设航道。{prose}\n")
    assert (plan.start_year, plan.end_year) == years


def test_the_number_of_a_cited_document_is_not_taken() -> None:
    plan = plan_of(
        "甲州市港口行动方案\n根据《港口意见》（甲政发〔2019〕3号），制定本方案。\n一、任务\n建港。\n二、措施\n推进。\n"
    )
    assert plan.number is None


def test_the_hosting_site_is_no_issuer() -> None:
    plan = plan_of(
        "**发布机构**: 甲州市信息中心\n**发布日期**: 2025-01-02\n"
        "甲州市港口行动方案\n一、任务\n建港。\n二、措施\n推进。\n"
    )
    assert not plan.issuers
    assert plan.issued is None
