"""A part of a view: some plans, technologies, agencies, regions or things and what stands around them. Floor 5."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from spacegraph.errors import EmptySelection
from spacegraph.explorer.model import DETAIL, Edge, Texts, View

_INSIDE = {
    "Plan": ("^sg:partOf",),
    "Objective": ("^sg:partOf",),
    "Area": ("^sg:partOf",),
    "Task": ("^sg:partOf",),
    "Safeguard": ("^sg:partOf",),
    "Technology": ("^skos:broader",),
    "Application": ("^skos:broader",),
    "Metric": ("^skos:broader",),
    "Region": ("^sg:within", "^sg:region:Plan"),
}
_OUTWARD = ("sg:partOf", "sg:region")
_NOT_FOLLOWED = ("sg:mentions", "skos:related")
LIMIT = 20_000


@dataclass(frozen=True)
class Selection:
    """What to show: things by key, how many steps around them, and only what one source says."""

    things: tuple[str, ...] = ()
    depth: int = 1
    source: str = ""


def select(view: View, selection: Selection) -> View:
    """Return the part of a view that a selection names.

    A plan stands for its whole outline, a technology for everything narrower, a region for what lies within it
    and its plans. Around these, `depth` steps along any relation are shown; parts of plans bring their plan.

    Raises
    ------
    EmptySelection
        When nothing is left.
    """
    if selection.source:
        view = keep_source(view, selection.source)
    if selection.things:
        known = {node.key for node in view.nodes}
        seeds = [key for key in selection.things if key in known]
        part = view.keep(_find_around(view, seeds, selection.depth))
        view = replace(part, seeds=tuple(seeds), title=_to_title(part, seeds))
    if not view.nodes:
        what = ", ".join(selection.things) or "the graph"
        where = f" in what {selection.source} says" if selection.source else ""
        raise EmptySelection(f"nothing to show: {what} holds no things{where}; nothing was written")
    return view


def keep_source(view: View, source: str) -> View:
    """Return only what one source says, with the source itself."""
    edges = tuple(replace(edge, sources=(source,)) for edge in view.edges if source in edge.sources)
    said = {source} | {key for edge in edges for key in (edge.start, edge.end)}
    nodes = []
    for node in view.nodes:
        facts = tuple(replace(fact, sources=(source,)) for fact in node.facts if source in fact.sources)
        spots = tuple(spot for spot in node.spots if spot.source == source)
        if node.key in said or facts or spots:
            nodes.append(replace(node, facts=facts, spots=spots))
    return replace(view, nodes=tuple(nodes), edges=edges)


def _to_title(view: View, seeds: Sequence[str]) -> Texts:
    """Return the names of the first things that were asked for."""
    labels = [node.labels for key in seeds[:2] for node in view.nodes if node.key == key]
    more = " …" if len(seeds) > 2 else ""
    return {language: " · ".join(str(found.get(language)) for found in labels) + more for language in ("en", "zh")}


def _find_around(view: View, seeds: Iterable[str], depth: int) -> set[str]:
    beside: dict[tuple[str, str], list[str]] = defaultdict(list)
    all_beside: dict[str, list[str]] = defaultdict(list)
    classes = {node.key: node.cls for node in view.nodes}
    for edge in view.edges:
        beside[edge.start, edge.relation].append(edge.end)
        beside[edge.end, f"^{edge.relation}"].append(edge.start)
        beside[edge.end, f"^{edge.relation}:{classes[edge.start]}"].append(edge.start)
        if edge.relation not in _NOT_FOLLOWED:
            all_beside[edge.start].append(edge.end)
            all_beside[edge.end].append(edge.start)
    found = _climb(seeds, beside, lambda key: _INSIDE.get(classes[key], ()))
    for _ in range(depth):
        found |= {end for key in found for end in all_beside[key]}
    return _climb(found, beside, lambda key: _OUTWARD if classes[key] != "Observation" else ())


def _climb(
    keys: Iterable[str], beside: Mapping[tuple[str, str], list[str]], ways: Callable[[str], Sequence[str]]
) -> set[str]:
    """Return the keys and all that can be reached from them by the ways of each."""
    found, rim = set(keys), list(keys)
    while rim:
        key = rim.pop()
        for way in ways(key):
            for end in beside.get((key, way), ()):
                if end not in found:
                    found.add(end)
                    rim.append(end)
    return found


def summarise(view: View, limit: int = LIMIT) -> View:
    """Return the view with at most `limit` things: classes of detail are left out, and counted.

    A relation of a part that is left out becomes one of the nearest part of the plan that is kept.
    """
    left: dict[str, int] = {}
    counts = view.count_classes()
    total = len(view.nodes)
    for cls in DETAIL:
        if total > limit and cls in counts:
            left[cls] = counts[cls]
            total -= counts[cls]
    if not left:
        return view
    kept = [node for node in view.nodes if node.cls not in left][:limit]
    for node in [node for node in view.nodes if node.cls not in left][limit:]:
        left[node.cls] = left.get(node.cls, 0) + 1
    edges = _lift(view, {node.key for node in kept})
    return replace(view, nodes=tuple(kept), edges=tuple(edges), left_out=left)


def _lift(view: View, kept: set[str]) -> list[Edge]:
    homes = {node.key: node.home for node in view.nodes}

    def stand_in(key: str) -> str:
        while key and key not in kept:
            key = homes.get(key, "")
        return key

    lifted: dict[tuple[str, str, str], Edge] = {}
    for edge in view.edges:
        start, end = stand_in(edge.start), stand_in(edge.end)
        if not start or not end or start == end:
            continue
        if (start, end) == (edge.start, edge.end):
            lifted[start, edge.relation, end] = edge
        elif edge.relation != "sg:partOf":
            new = Edge(start, edge.relation, end, edge.sources)
            old = lifted.get((start, edge.relation, end))
            sources = tuple(sorted({*edge.sources, *(old.sources if old else ())}))
            lifted[start, edge.relation, end] = replace(old or new, sources=sources)
    return [lifted[key] for key in sorted(lifted)]
