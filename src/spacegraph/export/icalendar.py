"""The deadlines as an iCalendar file (RFC 5545): one all-day event on the last day of each. Floor 5.

An event names the plan, how exact the date is, whether it was inferred, and where it is said. The file depends on
the graph alone, so that a calendar that is read again gets the same events (same ``UID``) and no doubles.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from spacegraph.answer import Thing
from spacegraph.compare.base import resolve_plans
from spacegraph.compare.deadlines import Deadline, find_deadlines
from spacegraph.iris import to_key

if TYPE_CHECKING:
    from spacegraph.graph import Graph
    from spacegraph.names import Names

_WORDS = {
    "en": {"by": "By {} at the latest", "derived": "The date was inferred, not printed.", "in": "Said in {}"},
    "zh": {"by": "最迟{}", "derived": "期限为推断，并非印出。", "in": "出处：{}"},
}
_STAMP = datetime(2000, 1, 1, tzinfo=UTC)
"""RFC 5545 wants the time at which the event was made; a constant keeps the file the same for the same graph."""


def to_ics(graph: Graph, *plans: str, language: str = "en") -> bytes:
    """Return the deadlines of plans (of everything without names) as an iCalendar file."""
    import icalendar

    chosen = resolve_plans(graph.store, graph.names, plans) if plans else None
    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//spacegraph//deadlines//EN")
    calendar.add("version", "2.0")
    for deadline in find_deadlines(graph.store, chosen):
        event = icalendar.Event()
        for name, value in _to_properties(deadline, graph.names, language).items():
            event.add(name, value)
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def _to_properties(deadline: Deadline, names: Names, language: str) -> dict[str, object]:
    words = _WORDS[language]
    source, section, offset = deadline.place
    lines = [names.get_label(deadline.setter, language), words["by"].format(deadline.text)]
    if deadline.derived:
        lines.append(words["derived"])
    if isinstance(source, Thing):
        place = f"{names.get_label(source.iri, language)} {section} @{offset}"
        lines.append(words["in"].format(place))
    return {
        "uid": f"{to_key(deadline.commitment).replace('/', '.')}@spacegraph",
        "dtstamp": _STAMP,
        "dtstart": deadline.last,
        "dtend": deadline.last + timedelta(days=1),
        "summary": names.get_label(deadline.commitment, language),
        "description": "\n".join(lines),
        "categories": [deadline.kind],
        "url": deadline.commitment,
        "transp": "TRANSPARENT",
    }
