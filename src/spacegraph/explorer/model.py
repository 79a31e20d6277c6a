"""What a page or a picture shows, as plain values: things, relations, facts, places. Floor 5.

A :class:`View` knows nothing of RDF, browsers or drawing. It is made by :mod:`~spacegraph.explorer.view` (from
the graph) or :mod:`~spacegraph.explorer.fromnetwork` (from a network), cut down by
:mod:`~spacegraph.explorer.select`, and shown by the other modules.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

Texts = Mapping[str, str]
"""A text in each language, ``{"en": …, "zh": …}``; the key ``""`` is for what has no language."""


@dataclass(frozen=True)
class Spot:
    """Where a source says something: the source's key, section as printed, half-open character offsets."""

    source: str
    section: str
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True)
class Fact:
    """A value of one property of a thing, and the keys of the sources that state it."""

    relation: str
    texts: Texts
    sources: tuple[str, ...] = ()


@dataclass(frozen=True)
class Node:
    """One thing: its key, class (local name), labels, and all that is known of it besides its relations.

    ``home`` is the key of the thing beside which a layout puts it: the plan of a task, the city of an agency;
    ``large`` things are centres of the map.
    """

    key: str
    cls: str
    labels: Texts
    variants: tuple[tuple[str, str], ...] = ()
    facts: tuple[Fact, ...] = ()
    spots: tuple[Spot, ...] = ()
    home: str = ""
    order: tuple[str, ...] = ()
    large: bool = False


@dataclass(frozen=True)
class Edge:
    """``start`` has ``relation`` to ``end``; ``notes`` say more (a role, a name as printed); ``spots`` if own."""

    start: str
    relation: str
    end: str
    sources: tuple[str, ...] = ()
    notes: Texts = field(default_factory=dict)
    spots: tuple[Spot, ...] = ()
    weight: float = 1.0


@dataclass(frozen=True)
class Kind:
    """A class, relation or source as the legend names it; ``inverse`` reads a relation backwards."""

    key: str
    labels: Texts
    inverse: Texts = field(default_factory=dict)
    definition: Texts = field(default_factory=dict)


@dataclass(frozen=True)
class View:
    """All that a page shows, in a fixed order.

    ``left_out`` counts, by class, the things that a summary leaves out; ``seeds`` are what was asked for.
    """

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    kinds: Mapping[str, Kind]
    title: Texts
    identity: str = ""
    seeds: tuple[str, ...] = ()
    left_out: Mapping[str, int] = field(default_factory=dict)

    def keep(self, keys: Iterable[str]) -> View:
        """Return the view of these things and the relations between them."""
        kept = frozenset(keys)
        return replace(
            self,
            nodes=tuple(node for node in self.nodes if node.key in kept),
            edges=tuple(edge for edge in self.edges if edge.start in kept and edge.end in kept),
        )

    def count_classes(self) -> dict[str, int]:
        """Return how many things of each class there are, the class that :data:`CLASSES` names first, first."""
        counts = dict.fromkeys(CLASSES, 0)
        for node in self.nodes:
            counts[node.cls] = counts.get(node.cls, 0) + 1
        return {cls: count for cls, count in counts.items() if count}

    def neighbours(self) -> dict[str, list[tuple[str, Edge]]]:
        """Return for each key the keys beside it, each with the relation between them, in both directions."""
        beside: dict[str, list[tuple[str, Edge]]] = {node.key: [] for node in self.nodes}
        for edge in self.edges:
            beside[edge.start].append((edge.end, edge))
            beside[edge.end].append((edge.start, edge))
        return beside

    def __iter__(self) -> Iterator[Node]:
        return iter(self.nodes)


CLASSES = (
    "Region",
    "Plan",
    "Objective",
    "Area",
    "Task",
    "Safeguard",
    "Target",
    "Milestone",
    "Technology",
    "Application",
    "Product",
    "Agency",
    "Company",
    "Organization",
    "Facility",
    "Instrument",
    "Strategy",
    "Agreement",
    "Event",
    "Person",
    "Observation",
    "Metric",
    "Source",
    "Element",
    "Commitment",
)
"""Classes that are drawn, in the order of the legend; what is of several is drawn as the first of them."""

OUTLINE = ("Objective", "Area", "Task", "Safeguard", "Target", "Milestone", "Element", "Commitment")
"""Parts of plans."""

QUIET = ("sg:mentions", "skos:related", "sg:region", "sg:about", "sg:describes", "sg:metric")
"""Relations that are off in the overview until they are switched on: they hide the rest."""

DETAIL = ("Observation", "Milestone", "Target", "Task", "Objective", "Safeguard", "Instrument", "Facility", "Area")
"""Classes that a summary leaves out, first to last."""
