"""The calendar of deadlines: what is overdue, due and ahead on a day. Floor 4.

Whether a commitment was met the sources do not say: *overdue* means that its last day has passed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from spacegraph.answer import Answer, Cell, Column, Thing, to_cell
from spacegraph.compare.base import EVIDENCE, Place, find_first_places
from spacegraph.compare.dates import get_first_day, get_last_day
from spacegraph.names import Names
from spacegraph.store import Store

STATUSES = ("overdue", "due", "ahead")
_COMMITMENTS = """
SELECT DISTINCT ?setter ?commitment ?deadline ?derived ?kind WHERE {
  { ?commitment sg:partOf+ ?setter . ?setter a sg:Plan } UNION { ?setter sg:aim ?commitment }
  ?commitment sg:deadline ?deadline ; a ?kind .
  VALUES ?kind { sg:Target sg:Milestone }
  OPTIONAL { ?commitment sg:derived ?derived }
}"""


@dataclass(frozen=True)
class Deadline:
    """One dated commitment.

    ``text`` is the deadline as exact as the source says it (``2028``, ``2033-06``); ``first`` and ``last`` are
    the days it spans. ``setter`` is the plan, or the territory or strategy, that sets it.
    """

    commitment: str
    setter: str
    kind: str
    text: str
    derived: bool
    place: Place

    @property
    def first(self) -> date:
        """The first day of the deadline."""
        return get_first_day(self.text)

    @property
    def last(self) -> date:
        """The last day on which the commitment can still be met in time."""
        return get_last_day(self.text)

    def get_status(self, as_of: date) -> str:
        """Return ``overdue`` after the last day, ``due`` within the year, month or day, ``ahead`` before it."""
        if as_of > self.last:
            return "overdue"
        return "due" if as_of >= self.first else "ahead"


def find_deadlines(store: Store, plans: Sequence[str] | None = None) -> list[Deadline]:
    """Return the dated commitments, earliest last day first; with plans, only theirs."""
    places = find_first_places(store)
    nowhere: Place = (None, None, None)
    found: dict[tuple[str, str], Deadline] = {}
    for row in store.select(_COMMITMENTS).rows:
        setter, commitment, text, derived, kind = (to_cell(term) for term in row)
        assert isinstance(setter, Thing) and isinstance(commitment, Thing) and isinstance(kind, Thing)
        if plans is None or setter.iri in plans:
            place = places.get(commitment.iri, nowhere)
            found[commitment.iri, setter.iri] = Deadline(
                commitment.iri, setter.iri, kind.key.removeprefix("sg:"), str(text), derived is True, place
            )
    return sorted(
        found.values(), key=lambda d: (d.last, d.first, d.setter, str(d.place[0]), _offset(d), d.commitment)
    )


def to_calendar(store: Store, names: Names, as_of: date, plans: Sequence[str] | None = None) -> Answer:
    """Return one row a dated commitment, with its status on a day and the days left (below 0: days since)."""
    rows: list[tuple[Cell, ...]] = [
        (
            *(d.text, d.get_status(as_of), (d.last - as_of).days, Thing(d.setter), Thing(d.commitment)),
            *(d.kind.lower(), d.derived, *d.place),
        )
        for d in find_deadlines(store, plans)
    ]
    title = {"en": f"Deadlines as of {as_of}", "zh": f"截至{as_of}的期限"}
    return Answer(_COLUMNS, rows, names, title)


def _offset(deadline: Deadline) -> int:
    return deadline.place[2] if isinstance(deadline.place[2], int) else 0


_COLUMNS = (
    Column("deadline", {"en": "By when, as exact as the source", "zh": "期限，精度同出处"}),
    Column(
        "status",
        {
            "en": "overdue: the last day has passed, met or not; due: in this year, month or day; ahead: later",
            "zh": "overdue 已过期（是否完成未知）；due 正值该年、月或日；ahead 尚未到",
        },
    ),
    Column("days_left", {"en": "Days to the last day", "zh": "距最后一日的天数"}, unit="days"),
    Column(
        "plan",
        {"en": "Plan, or the territory or strategy, that sets it", "zh": "提出该目标的计划、地域或战略"},
        cls="Thing",
    ),
    Column("commitment", {"en": "Target or milestone", "zh": "指标或里程碑"}, cls="Commitment"),
    Column("kind", {"en": "target or milestone", "zh": "指标或里程碑"}),
    Column("derived", {"en": "true where the date was inferred, not printed", "zh": "期限是否为推断而非印出"}),
    *EVIDENCE,
)
