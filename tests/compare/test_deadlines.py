"""The calendar of deadlines: what is overdue, due and ahead, on a day, by hand on the invented world."""

from __future__ import annotations

from datetime import date

import pytest

from spacegraph.answer import Thing
from spacegraph.compare.dates import get_first_day, get_last_day
from spacegraph.compare.deadlines import find_deadlines
from spacegraph.graph import Graph
from spacegraph.iris import to_iri


def list_rows(graph: Graph, as_of: date, *plans: str) -> list[tuple[object, ...]]:
    return [
        (row["deadline"], row["status"], row["days_left"], row["commitment"].key)  # type: ignore[union-attr]
        for row in graph.calendar(*plans, as_of=as_of)
    ]


def test_a_day_divides_what_is_overdue_due_and_ahead(world: Graph) -> None:
    rows = list_rows(world, date(2033, 7, 1))
    assert rows[:2] == [
        ("2033-06", "overdue", -1, "plan/yunping-2031/target/yunping-briefing-2031/1"),
        ("2033", "due", 183, "plan/lanjiang-2031/objective/1/milestone/1"),
    ]
    assert [row[:2] for row in rows[2:]] == [("2034", "ahead")] * 4


@pytest.mark.parametrize(
    ("day", "status"),
    [("2033-05-31", "ahead"), ("2033-06-01", "due"), ("2033-06-30", "due"), ("2033-07-01", "overdue")],
)
def test_a_month_is_due_from_its_first_to_its_last_day(world: Graph, day: str, status: str) -> None:
    (deadline,) = find_deadlines(world.store, [to_iri("plan/yunping-2031")])
    assert (deadline.first, deadline.last) == (date(2033, 6, 1), date(2033, 6, 30))
    assert deadline.get_status(date.fromisoformat(day)) == status


def test_every_row_says_whether_it_is_derived_and_where_it_is_said(world: Graph) -> None:
    answer = world.calendar("plan/lanjiang-2031", as_of=date(2031, 1, 1))
    derived = [row for row in answer if row["derived"]]
    assert [(row["section"], row["offset"]) for row in derived] == [("二（一）2", 184)]
    assert {row["kind"] for row in answer} == {"target", "milestone"}
    assert all(isinstance(row["source"], Thing) and row["offset"] is not None for row in answer)


def test_the_beijing_plan_on_a_day_of_2026(shipped_graph: Graph) -> None:
    rows = list_rows(shipped_graph, date(2026, 11, 21), "plan/beijing-2024")
    assert [row[0] for row in rows if row[1] == "overdue"] == ["2024-04", "2025"]
    assert {row[0] for row in rows if row[1] == "due"} == {"2026"}
    assert {row[0] for row in rows if row[1] == "ahead"} == {"2028", "2033"}


def test_aims_outside_any_plan_stand_in_the_calendar_of_everything(shipped_graph: Graph) -> None:
    setters = {row["plan"].key for row in shipped_graph.calendar(as_of=date(2026, 1, 1))}  # type: ignore[union-attr]
    assert "region/china" in setters


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2028", date(2028, 1, 1), date(2028, 12, 31)),
        ("2028-02", date(2028, 2, 1), date(2028, 2, 29)),
        ("2028-12", date(2028, 12, 1), date(2028, 12, 31)),
        ("2028-03-04", date(2028, 3, 4), date(2028, 3, 4)),
    ],
)
def test_a_deadline_spans_all_its_days(text: str, first: date, last: date) -> None:
    assert (get_first_day(text), get_last_day(text)) == (first, last)
