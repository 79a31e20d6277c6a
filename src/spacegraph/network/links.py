"""The links from which networks are made: rows of questions, as keys. Floor 4.

A link joins a thing on the left with one on the right (an agency with a task, a plan with a technology) because
some thing says so: that one carries the evidence. Networks are made from links alone, so links can be left out or
drawn again at random, and the network made anew (:mod:`.ranks`, :mod:`.whatif`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from spacegraph.errors import SpacegraphError
from spacegraph.iris import to_key

if TYPE_CHECKING:
    from spacegraph.graph import Graph

LEAD = "sg:Lead"


class Link(NamedTuple):
    """One link, all by keys.

    ``unit`` is what is drawn again when tasks are resampled (the task, or the part of a plan); ``says`` the thing
    whose evidence states the link; ``note`` more of it (the role of an agency).
    """

    left: str
    right: str
    relation: str
    plan: str
    unit: str
    says: str
    note: str = ""


class _Keys(dict[str, str]):
    """Keys by IRI, each made once."""

    def __missing__(self, iri: str) -> str:
        key = self[iri] = to_key(iri)
        return key


def read_rows(graph: Graph, question: str, columns: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Yield these columns, all of things, of the answer to a question: keys, and ``""`` for nothing."""
    rows = graph.store.select(graph.questions.get(question).bind({}))
    places = [rows.variables.index(column) for column in columns]
    keys = _Keys()
    for row in rows.rows:
        terms = [row[place] for place in places]
        yield tuple([keys[term.value] if term is not None else "" for term in terms])


def read_agency_tasks(graph: Graph, plans: Sequence[str] = ()) -> list[Link]:
    """Return one link for each agency's part in a task, from ``task-agencies``; `plans` are keys (none: all)."""
    rows = read_rows(graph, "task-agencies", ("agency", "task", "plan", "responsibility", "role"))
    links = [Link(a, task, "sg:responsibleAgency", plan, task, says, role) for a, task, plan, says, role in rows]
    return _keep(links, plans)


def read_part_technologies(graph: Graph, plans: Sequence[str] = ()) -> list[Link]:
    """Return one link for each plan, technology and part that names it, from ``part-technologies``."""
    rows = read_rows(graph, "part-technologies", ("plan", "technology", "part"))
    return _keep([Link(plan, t, "sg:technology", plan, part, part) for plan, t, part in rows], plans)


def read_task_technologies(graph: Graph, plans: Sequence[str] = ()) -> list[Link]:
    """Return one link for each technology and task that names it, from ``part-technologies``."""
    rows = read_rows(graph, "part-technologies", ("technology", "task", "plan"))
    return _keep([Link(t, task, "sg:technology", plan, task, task) for t, task, plan in rows if task], plans)


def read_facility_links(graph: Graph, plans: Sequence[str] = ()) -> list[Link]:
    """Return the links of regions with facilities, and of facilities with technologies.

    Facilities belong to no plan: naming plans is refused.
    """
    if plans:
        raise SpacegraphError("facilities belong to no plan; this network takes no plan")
    links = []
    for place, facility, technology in read_rows(
        graph, "facility-technologies", ("place", "facility", "technology")
    ):
        links.append(Link(place, facility, "sg:hosts", "", facility, facility))
        if technology:
            links.append(Link(facility, technology, "sg:technology", "", facility, facility))
    return _keep(links, ())


def read_relations(graph: Graph, plans: Sequence[str] = ()) -> list[Link]:
    """Return every direct relation, from ``relations``; ``note`` is the graph that states it.

    With plans: the relations whose beginning or end is one of these plans or a part of it.
    """
    rows = read_rows(graph, "relations", ("start", "end", "relation", "graph"))
    links = [Link(start, end, relation, "", start, start, note) for start, end, relation, note in rows]
    if not plans:
        return links
    heads = tuple(f"{plan}/" for plan in plans)
    return [
        link
        for link in links
        if {link.left, link.right} & set(plans) or link.left.startswith(heads) or link.right.startswith(heads)
    ]


def _keep(links: Iterable[Link], plans: Sequence[str]) -> list[Link]:
    """Return each link of these plans (none: of all) once, in a fixed order."""
    return sorted({link for link in links if not plans or link.plan in plans})
