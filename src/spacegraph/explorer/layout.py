"""Where things stand on the map, computed before and the same on every run. Floor 5.

What has a home stands there: areas round their plan, tasks round their area, plans and agencies round their city,
cities on a ring. What has none (technologies, applications …) stands in the middle, each at the
barycentre of what refers to it, pushed apart until there is room.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from spacegraph.explorer.model import Node, View

Point = tuple[float, float]
SIZES = {
    "Region": 11.0,
    "Plan": 20.0,
    "Technology": 12.0,
    "Area": 11.0,
    "Source": 11.0,
    "Objective": 9.0,
    "Safeguard": 9.0,
    "Agency": 10.0,
    "Application": 9.0,
    "Company": 9.0,
    "Milestone": 6.0,
    "Target": 7.0,
    "Observation": 6.0,
}
_GAP = 8.0
_GOLDEN = math.pi * (3 - math.sqrt(5))
_FLATTEN = 1.25


@dataclass(frozen=True)
class Cluster:
    """A thing with all that is at home with it, as a circle: places relative to its centre."""

    key: str
    radius: float
    places: tuple[tuple[str, float, float], ...]


def size_of(node: Node) -> float:
    """Return the radius at which a thing is drawn: a city with plans is larger than a district."""
    return 22.0 if node.large else SIZES.get(node.cls, 8.0)


def lay_out(view: View) -> dict[str, Point]:
    """Return the place of every thing, in the units of the page (whole numbers)."""
    nodes = {node.key: node for node in view.nodes}
    children: dict[str, list[Node]] = defaultdict(list)
    for node in view.nodes:
        if node.home in nodes:
            children[node.home].append(node)
    linked = {end for edge in view.edges for end in (edge.start, edge.end)}
    roots = [node for node in view.nodes if node.home not in nodes]
    rooted = [_pack(node, children) for node in roots if children[node.key]]
    loose = [node for node in roots if not children[node.key]]
    middle = math.sqrt(sum((size_of(n) + 2.2 * _GAP) ** 2 for n in loose)) * 0.95
    places = _place_ring(rooted, middle)
    pulls = _find_pulls(view, places)
    inner = [node for node in loose if node.key in linked]
    places |= _place_middle(inner, pulls, middle) if rooted else _place_network(inner, view, middle)
    places |= _place_unlinked([n for n in loose if n.key not in linked], places)
    return {key: (float(round(x)), float(round(y))) for key, (x, y) in places.items()}


def _pack(node: Node, children: Mapping[str, Sequence[Node]]) -> Cluster:
    """Return a thing and what is at home with it as a flower: leaves in a spiral, clusters on rings round it."""
    own = [_pack(child, children) for child in children.get(node.key, ())]
    leaves = [c for c in own if len(c.places) == 1]
    flowers = sorted((c for c in own if len(c.places) > 1), key=lambda c: -c.radius)
    places: list[tuple[str, float, float]] = [(node.key, 0.0, 0.0)]
    reach = size_of(node) + _GAP
    if leaves:
        step = 2 * (max(c.radius for c in leaves)) * 0.62
        first = (reach / step) ** 2
        for n, leaf in enumerate(leaves):
            r = step * math.sqrt(first + n + 1)
            angle = n * _GOLDEN - math.pi / 2
            places.append((leaf.key, r * math.cos(angle), r * math.sin(angle)))
            reach = max(reach, r + leaf.radius)
    discs = [(0.0, 0.0, reach)]
    for cluster in flowers:
        x, y = _find_room(discs, cluster.radius)
        discs.append((x, y, cluster.radius))
        places += [(key, x + dx, y + dy) for key, dx, dy in cluster.places]
    return _centre(node.key, discs, places)


def _find_room(discs: Sequence[tuple[float, float, float]], radius: float, wide: float = 1.0) -> Point:
    """Return the place nearest to the origin where a disc of this radius overlaps no other.

    Places beside another disc are tried; with `wide` above 1 those to the left and right count as nearer.
    """
    best = (math.inf, 0.0, 0.0)
    turns = 36
    for x, y, own in discs:
        reach = own + radius
        for turn in range(turns):
            angle = 2 * math.pi * turn / turns - math.pi / 2
            px, py = x + reach * math.cos(angle), y + reach * math.sin(angle)
            far = px * px / (wide * wide) + py * py
            if far < best[0] - 1e-6 and all(
                (px - ox) ** 2 + (py - oy) ** 2 >= (radius + other) ** 2 - 1e-6 for ox, oy, other in discs
            ):
                best = (far, px, py)
    return best[1], best[2]


def _centre(
    key: str, discs: Sequence[tuple[float, float, float]], places: Sequence[tuple[str, float, float]]
) -> Cluster:
    """Return the cluster with its places relative to the middle of the discs."""
    left, right = min(x - r for x, _, r in discs), max(x + r for x, _, r in discs)
    top, bottom = min(y - r for _, y, r in discs), max(y + r for _, y, r in discs)
    cx, cy = (left + right) / 2, (top + bottom) / 2
    radius = max(math.hypot(x - cx, y - cy) + r for x, y, r in discs)
    return Cluster(key, radius + _GAP / 2, tuple((key, x - cx, y - cy) for key, x, y in places))


def _place_ring(clusters: Sequence[Cluster], middle: float) -> dict[str, Point]:
    """Return the places of clusters round the middle: large ones first, each as near as there is room."""
    shift = (_FLATTEN - 1) * middle
    discs = [(turn * shift, 0.0, middle) for turn in (-1, 0, 1)] if middle else []
    places: dict[str, Point] = {}
    for cluster in sorted(clusters, key=lambda c: (-c.radius, c.key)):
        x, y = _find_room(discs, cluster.radius + 2 * _GAP, 1.3) if discs else (0.0, 0.0)
        discs.append((x, y, cluster.radius + 2 * _GAP))
        places |= {key: (x + dx, y + dy) for key, dx, dy in cluster.places}
    return places


def _find_pulls(view: View, places: Mapping[str, Point]) -> dict[str, list[Point]]:
    """Return for each thing without a place the places of what it is linked with, over one step or two."""
    pulls: dict[str, list[Point]] = defaultdict(list)
    loose: dict[str, list[str]] = defaultdict(list)
    for edge in view.edges:
        for one, other in ((edge.start, edge.end), (edge.end, edge.start)):
            if one in places:
                continue
            if other in places and edge.relation != "sg:mentions":
                pulls[one].append(places[other])
            elif other not in places:
                loose[one].append(other)
    direct = {key: list(points) for key, points in pulls.items()}
    for key, others in loose.items():
        if key not in direct:
            pulls[key] = [point for other in others for point in direct.get(other, ())]
    return pulls


def _place_middle(nodes: Sequence[Node], pulls: Mapping[str, list[Point]], radius: float) -> dict[str, Point]:
    """Return places in a flat disc: pulled towards what refers to a thing, then pushed apart."""
    if not nodes:
        return {}
    room = [size_of(node) + 1.8 * _GAP for node in nodes]
    points = push_apart(_start_in_disc(nodes, pulls, radius), room, radius)
    return {node.key: point for node, point in zip(nodes, points, strict=True)}


def _start_in_disc(nodes: Sequence[Node], pulls: Mapping[str, list[Point]], radius: float) -> list[Point]:
    """Return first places that fill the disc: towards what pulls, the further out the more one-sided the pull."""
    aims = []
    for n, node in enumerate(nodes):
        units = [(x / far, y / far) for x, y in pulls.get(node.key, ()) if (far := math.hypot(x, y)) > 0]
        x = sum(u[0] for u in units) / len(units) if units else 0.0
        y = sum(u[1] for u in units) / len(units) if units else 0.0
        aims.append((math.hypot(x, y), math.atan2(y, x) if units else n * _GOLDEN))
    by_far = sorted(range(len(nodes)), key=lambda n: (round(aims[n][0], 6), n))
    by_angle = sorted(range(len(nodes)), key=lambda n: (round(aims[n][1], 6), n))
    radii = {n: radius * math.sqrt((rank + 0.5) / len(nodes)) for rank, n in enumerate(by_far)}
    evened = {n: 2 * math.pi * (rank + 0.5) / len(nodes) - math.pi for rank, n in enumerate(by_angle)}
    starts = []
    for n in range(len(nodes)):
        angle = 0.3 * aims[n][1] + 0.7 * evened[n] if pulls.get(nodes[n].key) else evened[n]
        starts.append((radii[n] * math.cos(angle) * _FLATTEN, radii[n] * math.sin(angle)))
    return starts


def _place_network(nodes: Sequence[Node], view: View, radius: float) -> dict[str, Point]:
    """Return places in a flat disc where what is linked is near: pulled together and pushed apart in turn."""
    room = [size_of(node) + 3 * _GAP for node in nodes]
    reach = radius * 1.5
    points = _start_in_disc(nodes, {}, reach)
    index = {node.key: n for n, node in enumerate(nodes)}
    beside: list[list[tuple[int, float]]] = [[] for _ in nodes]
    for edge in view.edges:
        one, other = index[edge.start], index[edge.end]
        beside[one].append((other, edge.weight))
        beside[other].append((one, edge.weight))
    for _ in range(max(8, min(60, 60_000 // max(1, len(nodes))))):
        pulled = []
        for (x, y), links in zip(points, beside, strict=True):
            total = sum(weight for _, weight in links) or 1.0
            mx = sum(points[n][0] * weight for n, weight in links) / total
            my = sum(points[n][1] * weight for n, weight in links) / total
            pulled.append((0.7 * x + 0.3 * mx, 0.7 * y + 0.3 * my))
        points = push_apart(pulled, room, reach, rounds=5)
    return {node.key: point for node, point in zip(nodes, points, strict=True)}


def push_apart(starts: Iterable[Point], room: Sequence[float], radius: float, rounds: int = 80) -> list[Point]:
    """Return points moved until each has its room (a radius), inside a flat disc.

    Only neighbours in a grid are compared, so the work grows with the number of points.
    """
    points = [list(point) for point in starts]
    cell = 2 * max(room, default=1.0)
    for _ in range(rounds):
        grid: dict[tuple[int, int], list[int]] = defaultdict(list)
        for n, (x, y) in enumerate(points):
            grid[int(x // cell), int(y // cell)].append(n)
        moved = False
        for (column, row), own in grid.items():
            near = [n for dx in (-1, 0, 1) for dy in (-1, 0, 1) for n in grid.get((column + dx, row + dy), ())]
            for one in own:
                for other in near:
                    if other > one:
                        moved |= _push(points[one], points[other], room[one] + room[other], one)
        for point in points:
            far = math.hypot(point[0] / _FLATTEN, point[1])
            if far > radius:
                point[0], point[1] = point[0] * radius / far, point[1] * radius / far
        if not moved:
            break
    return [(x, y) for x, y in points]


def _push(one: list[float], other: list[float], room: float, seed: int) -> bool:
    dx, dy = other[0] - one[0], (other[1] - one[1]) * 1.15
    far = math.hypot(dx, dy)
    if far >= room:
        return False
    if far < 1e-6:
        dx, dy, far = math.cos(seed), math.sin(seed), 1.0
    step = (room - min(far, room)) * 0.42 / far
    one[0] -= dx * step
    one[1] -= dy * step
    other[0] += dx * step
    other[1] += dy * step
    return True


def _place_unlinked(nodes: Sequence[Node], places: Mapping[str, Point]) -> dict[str, Point]:
    """Return places in rows below everything else for what is linked with nothing."""
    if not nodes:
        return {}
    bottom = max((y for _, y in places.values()), default=0.0) + 8 * _GAP
    wide = max(10, math.isqrt(len(nodes)) * 3)
    step = 5 * _GAP
    return {
        node.key: ((n % wide - (min(wide, len(nodes)) - 1) / 2) * step, bottom + n // wide * step)
        for n, node in enumerate(nodes)
    }
