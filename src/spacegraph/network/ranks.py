"""Ranks with ties, and intervals around measures, because few plans are few. Floor 4.

References
----------
.. [1] B. Efron and R. J. Tibshirani, An Introduction to the Bootstrap (1993): percentile intervals (ch. 13).
.. [2] M. H. Quenouille, "Notes on bias in estimation", Biometrika 43 (1956): leaving one out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from random import Random

from spacegraph.errors import NetworkError, UnknownName
from spacegraph.nearest import find_nearest
from spacegraph.network.builders import Kind
from spacegraph.network.links import Link
from spacegraph.network.measures import measure
from spacegraph.network.project import make_network

Interval = tuple[float, float]
METHODS = ("plans", "tasks")
SHARE = 0.95
"""The share of the samples that an interval holds."""


def rank(values: Mapping[str, float]) -> dict[str, int]:
    """Return the rank of each value, the largest first; equal values share a rank and leave the next ones out.

    Values that agree in twelve digits are equal: sums of floating-point numbers differ in the last ones.

    Examples
    --------
    >>> rank({"a": 2, "b": 3, "c": 2, "d": 1})
    {'a': 2, 'b': 1, 'c': 2, 'd': 4}
    """
    rounded = {node: float(f"{value:.12g}") for node, value in values.items()}
    counts = Counter(rounded.values())
    ranks, before = {}, 0
    for value in sorted(counts, reverse=True):
        ranks[value] = before + 1
        before += counts[value]
    return {node: ranks[value] for node, value in rounded.items()}


def find_intervals(
    kind: Kind,
    links: Sequence[Link],
    name: str,
    method: str,
    samples: int = 200,
    seed: int = 0,
    weight: str | None = None,
) -> dict[str, Interval]:
    """Return how far a measure of each node moves when the data do.

    Parameters
    ----------
    kind, links, weight
        The network: see :func:`spacegraph.network.project.make_network`.
    name
        The measure.
    method
        ``plans``: least and greatest value when each plan in turn is left out [2]_; a network without a node leaves
        that node out of account. ``tasks``: the middle 95 % of the values when as many tasks (or parts of plans) as
        there are are drawn with replacement, by percentiles [1]_; a node that is not drawn counts 0, a task that is
        drawn twice counts twice.
    samples, seed
        For ``tasks``: how many networks, and the seed of the draw: the same seed, the same intervals.

    Raises
    ------
    UnknownName
        For a method or measure of no such name.
    NetworkError
        When there are not two plans to leave one out of, no tasks to draw, or no samples are wanted.
    """
    if method not in METHODS:
        raise UnknownName(
            "interval", method, find_nearest(method, METHODS), f"the intervals are {', '.join(METHODS)}"
        )
    nodes = list(make_network(kind, links, weight))
    drawn = _leave_one_out(links) if method == "plans" else _draw(links, samples, seed)
    values: dict[str, list[float]] = {node: [] for node in nodes}
    for sample in drawn:
        found = measure(make_network(kind, sample, weight), name)
        for node in nodes:
            if node in found:
                values[node].append(found[node])
            elif method == "tasks":
                values[node].append(0)
    low, high = (0.0, 1.0) if method == "plans" else ((1 - SHARE) / 2, (1 + SHARE) / 2)
    return {node: (_quantile(found, low), _quantile(found, high)) for node, found in values.items() if found}


def _leave_one_out(links: Sequence[Link]) -> list[list[Link]]:
    plans = sorted({link.plan for link in links})
    if len(plans) < 2:
        raise NetworkError("leaving one plan out needs two plans with links in this network; draw tasks instead")
    return [[link for link in links if link.plan != plan] for plan in plans]


def _draw(links: Sequence[Link], samples: int, seed: int) -> list[list[Link]]:
    if samples < 1:
        raise NetworkError(f"{samples} samples are none; take 100 or more")
    by_unit: dict[str, list[Link]] = {}
    for link in links:
        by_unit.setdefault(link.unit, []).append(link)
    units = sorted(by_unit)
    chance = Random(seed)  # noqa: S311 - no secret
    return [
        [copy for n, unit in enumerate(chance.choices(units, k=len(units))) for copy in _copy(by_unit[unit], n)]
        for _ in range(samples)
    ]


def _copy(links: Sequence[Link], number: int) -> list[Link]:
    """Return the links of a unit under a name of its own, so that a unit that is drawn twice counts twice."""
    copies = []
    for link in links:
        unit = f"{link.unit} #{number}"
        right = unit if link.right == link.unit else link.right
        copies.append(link._replace(unit=unit, right=right))
    return copies


def _quantile(values: Sequence[float], share: float) -> float:
    """Return the quantile of some values, interpolated between neighbours."""
    ordered = sorted(values)
    place = share * (len(ordered) - 1)
    below = int(place)
    if place == below:
        return ordered[below]
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * (place - below)
