"""What if an agency went, or two became one: which tasks lose their owner, what falls apart. Floor 4.

On agencies × tasks. Nothing here says what a government would do: the tasks of an agency that goes are not given to
anyone.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import networkx as nx

from spacegraph.errors import NetworkError
from spacegraph.network.links import LEAD, Link
from spacegraph.network.projection import Network, join_bipartite


class Effect(NamedTuple):
    """One thing that would be otherwise: what happens (``kind``), to which thing, and a number before and after.

    ============= ================================================================ ===========================
    kind          meaning                                                          before, after
    ============= ================================================================ ===========================
    no-owner      the task loses its only agency                                   its agencies
    one-owner     the task is left with a single agency                            its agencies
    no-lead       the task loses its only lead (only where the text names leads)   its leads
    cut-off       it no longer reaches most of what it reached through shared work the agencies that it reaches
    joined        it reaches more than before                                      the agencies that it reaches
    ============= ================================================================ ===========================
    """

    kind: str
    thing: str
    before: int
    after: int


KINDS = {
    "no-owner": {"en": "loses its only agency", "zh": "失去唯一责任机构"},
    "one-owner": {"en": "is left with one agency", "zh": "只剩一个责任机构"},
    "no-lead": {"en": "loses its only lead", "zh": "失去唯一牵头机构"},
    "cut-off": {"en": "falls apart from most others", "zh": "与多数机构脱离"},
    "joined": {"en": "reaches more agencies", "zh": "可达机构增多"},
}


def remove_agency(links: Sequence[Link], agency: str) -> list[Effect]:
    """Return what changes when an agency goes.

    Parameters
    ----------
    links
        Of agencies and tasks: :func:`spacegraph.network.links.read_agency_tasks`.
    agency
        Its key.

    Raises
    ------
    NetworkError
        When the agency has no task in these links.
    """
    _check(links, agency)
    return _compare(links, [link for link in links if link.left != agency], {agency: None})


def merge_agencies(links: Sequence[Link], agency: str, into: str) -> list[Effect]:
    """Return what changes when an agency becomes part of another.

    Raises
    ------
    NetworkError
        When either has no task in these links, or both are the same.
    """
    _check(links, agency)
    _check(links, into)
    if agency == into:
        raise NetworkError(f"{agency} cannot be merged into itself; name two agencies")
    merged = [link._replace(left=into) if link.left == agency else link for link in links]
    return _compare(links, merged, {agency: into})


def _check(links: Sequence[Link], agency: str) -> None:
    if not any(link.left == agency for link in links):
        raise NetworkError(
            f"{agency} has no task in these plans, so nothing would change; spacegraph ask agency-load"
        )


def _compare(before: Sequence[Link], after: Sequence[Link], gone: dict[str, str | None]) -> list[Effect]:
    effects = []
    owners = (_count(before), _count(after))
    leads = (
        _count(link for link in before if link.note == LEAD),
        _count(link for link in after if link.note == LEAD),
    )
    for task in sorted(owners[0]):
        had, has = len(owners[0][task]), len(owners[1].get(task, ()))
        led, leading = len(leads[0].get(task, ())), len(leads[1].get(task, ()))
        if has == 0:
            effects.append(Effect("no-owner", task, had, has))
        elif has == 1 < had:
            effects.append(Effect("one-owner", task, had, has))
        if led and not leading:
            effects.append(Effect("no-lead", task, led, leading))
    return [*effects, *_reach(before, after, gone)]


def _count(links: Any) -> dict[str, set[str]]:
    """Return the agencies of each task."""
    found: dict[str, set[str]] = {}
    for link in links:
        found.setdefault(link.right, set()).add(link.left)
    return found


def _reach(before: Sequence[Link], after: Sequence[Link], gone: dict[str, str | None]) -> list[Effect]:
    """Return the agencies that would reach fewer than half of those they reached, or more than before.

    An agency reaches another over tasks that agencies share, one after the other; the one that goes is not counted.
    """
    old, new = _components(before), _components(after)
    effects = []
    for agency in sorted(new):
        reached = {gone.get(other, other) for other in old[agency]} - {None, agency}
        reaching = new[agency] - {agency}
        if 2 * len(reaching) < len(reached):
            effects.append(Effect("cut-off", agency, len(reached), len(reaching)))
        elif len(reaching) > len(reached):
            effects.append(Effect("joined", agency, len(reached), len(reaching)))
    return effects


def _components(links: Sequence[Link]) -> dict[str, set[str]]:
    """Return for each agency the agencies of its component, itself included."""
    if not links:
        return {}
    network: Network = join_bipartite(links, "agency-task")
    agencies = {link.left for link in links}
    found = {}
    for component in nx.connected_components(network):
        own = component & agencies
        found.update(dict.fromkeys(own, own))
    return found
