"""StratML, iCalendar and the report of one plan, each read back by another reader."""

from __future__ import annotations

import re
from datetime import date, datetime
from pathlib import Path

import pytest
from lxml import etree
from markdown_it import MarkdownIt

from spacegraph.compare.deadlines import find_deadlines
from spacegraph.errors import UnknownName
from spacegraph.export.icalendar import to_ics
from spacegraph.export.report import render_report
from spacegraph.export.stratml import NAMESPACE, to_stratml
from spacegraph.graph import Graph

HERE = "plan/lanjiang-2031"
PLANS = (
    "plan/beijing-2024",
    "plan/shanghai-2023",
    "plan/nanjing-2024",
    "plan/chongqing-2023",
    "plan/shandong-2024",
)
NS = {"s": NAMESPACE}


@pytest.fixture(scope="module")
def schema() -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(Path(__file__).parent / "stratml.xsd"))


# -- StratML -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("plan", PLANS)
def test_each_plan_is_valid_stratml(
    shipped_graph: Graph, schema: etree.XMLSchema, plan: str, language: str
) -> None:
    schema.assertValid(etree.fromstring(to_stratml(shipped_graph, plan, language)))


def test_the_schema_refuses_a_goal_without_name(world: Graph, schema: etree.XMLSchema) -> None:
    root = etree.fromstring(to_stratml(world, HERE))
    goal = root.find(".//s:Goal", NS)
    assert goal is not None
    goal.remove(goal[0])
    assert not schema.validate(root)


def test_stratml_holds_the_outline_and_who_is_responsible(world: Graph) -> None:
    root = etree.fromstring(to_stratml(world, HERE, "zh"))
    goals = {goal.findtext("s:Identifier", "", NS): goal for goal in root.iterfind(".//s:Goal", NS)}
    assert list(goals) == [
        "plan.lanjiang-2031.objective.1",
        "plan.lanjiang-2031.area.1",
        "plan.lanjiang-2031.area.2",
        "plan.lanjiang-2031.safeguard.1",
        "plan.lanjiang-2031.commitments",
    ]
    task = goals["plan.lanjiang-2031.area.1"].find("s:Objective", NS)
    assert task is not None
    assert task.findtext("s:Name", "", NS) == "研制可回收飞艇"
    stakeholders = [
        (s.findtext("s:Name", "", NS), s.findtext("s:Description", "", NS))
        for s in task.iterfind("s:Stakeholder", NS)
    ]
    assert stakeholders[0] == ("澜江市科学技术委员会", "牵头")
    assert [role for _, role in stakeholders] == ["牵头", "配合", "配合"]
    assert "二（一）1 113–163" in task.findtext("s:OtherInformation", "", NS)
    assert root.findtext(".//s:StartDate", "", NS) == "2031-01-01"
    assert root.findtext(".//s:EndDate", "", NS) == "2034-12-31"
    assert root.findtext(".//s:PublicationDate", "", NS) == "2031-03-05"


def test_every_task_of_a_plan_is_in_its_stratml(shipped_graph: Graph) -> None:
    root = etree.fromstring(to_stratml(shipped_graph, "plan/beijing-2024"))
    names = [element.text or "" for element in root.iterfind(".//s:Identifier", NS)]
    assert len(set(names)) == len(names)
    assert sum(bool(re.fullmatch(r"plan\.beijing-2024\.task\.\d+", name)) for name in names) == 23


def test_stratml_is_the_same_for_the_same_graph(world: Graph) -> None:
    assert to_stratml(world, HERE) == to_stratml(world, HERE)


# -- iCalendar -------------------------------------------------------------------------------------------


def read_ics(content: bytes) -> list[dict[str, str]]:
    """Read events as RFC 5545 writes them: folded lines joined, escapes undone, parameters dropped."""
    assert content.endswith(b"\r\n")
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    text = content.replace(b"\r\n ", b"").decode("utf-8")
    events: list[dict[str, str]] = []
    for line in text.splitlines():
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            events.append({})
        elif events and line != "END:VEVENT":
            events[-1][name.partition(";")[0]] = re.sub(r"\\(.)", lambda m: "\n" if m[1] in "nN" else m[1], value)
    return events


def test_each_deadline_is_an_event_on_its_last_day(world: Graph) -> None:
    events = read_ics(to_ics(world, language="zh"))
    deadlines = find_deadlines(world.store)
    assert len(events) == len(deadlines) == 6
    for event, deadline in zip(events, deadlines, strict=True):
        assert datetime.strptime(event["DTSTART"], "%Y%m%d").date() == deadline.last
        assert event["URL"] == deadline.commitment
    assert events[0]["SUMMARY"] == "飞艇企业超过30家"
    assert events[0]["DTSTART"] == "20330630"
    assert "最迟2033-06" in events[0]["DESCRIPTION"]
    assert events[0]["DESCRIPTION"].endswith("para. 4 @376")


def test_events_keep_their_identity_from_one_file_to_the_next(shipped_graph: Graph) -> None:
    content = to_ics(shipped_graph)
    identities = [event["UID"] for event in read_ics(content)]
    assert len(set(identities)) == len(identities) > 40
    assert content == to_ics(shipped_graph)


def test_another_library_reads_the_calendar(shipped_graph: Graph) -> None:
    from dateutil.parser import parse

    events = read_ics(to_ics(shipped_graph, "plan/beijing-2024"))
    days = {parse(event["DTSTART"]).date() for event in events}
    assert days == {date(2024, 4, 30), *(date(year, 12, 31) for year in (2025, 2026, 2028, 2033))}


# -- the report --------------------------------------------------------------------------------------------


def read_headings(text: str) -> list[tuple[str, str]]:
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    return [(t.tag, tokens[n + 1].content) for n, t in enumerate(tokens) if t.type == "heading_open"]


def test_a_report_has_the_outline_of_its_plan(world: Graph) -> None:
    headings = read_headings(render_report(world, HERE, "zh"))
    assert headings[0] == ("h1", "澜江市飞艇产业行动方案（2031—2034年）")
    assert [text for tag, text in headings if tag == "h2"] == [
        *("内容", "期限", "完整程度", "所服务者", "各文件的不同说法")
    ]
    assert [text for tag, text in headings if tag == "h4"] == [
        "1 研制可回收飞艇",
        "2 推广飞艇物流",
        "3 建设澜江飞艇港",
    ]


def test_a_report_says_who_how_much_by_when_and_where_it_is_said(world: Graph) -> None:
    text = render_report(world, HERE)
    assert "Lanjiang Municipal Science and Technology Commission (lead); " in text
    assert "- **Five to eight routes in the hills**: 5–8 (2034) (lanjiang-plan-2031 二（一）2 @184)" in text
    assert "- directive strength: binding" in text
    assert "lanjiang-plan-2031 二（一）1 @113" in text
    assert "| owner | 3 | 2 | 0.667 | 3 |" in text


@pytest.mark.parametrize("plan", PLANS)
def test_every_table_of_a_report_is_whole(shipped_graph: Graph, plan: str) -> None:
    tokens = MarkdownIt("commonmark").enable("table").parse(render_report(shipped_graph, plan))
    widths: list[int] = []
    for token in tokens:
        if token.type == "tr_open":
            widths.append(0)
        elif token.type in ("td_open", "th_open"):
            widths[-1] += 1
    assert set(widths) <= {3, 5, 9}


@pytest.mark.parametrize("write", [render_report, to_stratml, to_ics])
def test_an_unknown_plan_names_the_nearest(world: Graph, write: object) -> None:
    with pytest.raises(UnknownName, match="Lanjiang airship action plan"):
        write(world, "Lanjang airship plan")  # type: ignore[operator]
