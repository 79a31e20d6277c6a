"""Concepts and what is broader: roll-up along ``skos:broader``. Floor 4."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

import pyoxigraph as ox

from spacegraph.iris import PREFIXES, RDF_TYPE, SG
from spacegraph.store import Store

_BROADER = ox.NamedNode(PREFIXES["skos"] + "broader")


class Hierarchy:
    """The concepts of one class (``Technology``, ``Application``, ``Metric``) in their order.

    Parameters
    ----------
    store
        Where the concepts are.
    cls
        The class, as a local name.
    """

    def __init__(self, store: Store, cls: str) -> None:
        self.cls = cls
        quads = store.quads(None, ox.NamedNode(RDF_TYPE), ox.NamedNode(SG + cls))
        self.concepts = frozenset(q.subject.value for q in quads if isinstance(q.subject, ox.NamedNode))
        broader: dict[str, set[str]] = {concept: set() for concept in self.concepts}
        for quad in store.quads(None, _BROADER):
            narrow, wide = quad.subject, quad.object
            if isinstance(narrow, ox.NamedNode) and isinstance(wide, ox.NamedNode) and narrow.value in broader:
                broader[narrow.value].add(wide.value)
        self.broader = {concept: tuple(sorted(wide & self.concepts)) for concept, wide in broader.items()}

    @cached_property
    def narrower(self) -> dict[str, tuple[str, ...]]:
        """The directly narrower concepts of each concept."""
        found: dict[str, list[str]] = {concept: [] for concept in self.concepts}
        for concept in sorted(self.concepts):
            for wide in self.broader[concept]:
                found[wide].append(concept)
        return {concept: tuple(below) for concept, below in found.items()}

    def get_widening(self, concept: str) -> frozenset[str]:
        """Return a concept and everything broader."""
        seen: set[str] = set()
        waiting = [concept]
        while waiting:
            current = waiting.pop()
            if current not in seen:
                seen.add(current)
                waiting += self.broader.get(current, ())
        return frozenset(seen)

    def walk(self) -> Iterator[tuple[str, int]]:
        """Yield each concept once with its depth (0: a top concept), each before what is narrower.

        A concept with two broader ones stands below the one that comes first.
        """
        seen: set[str] = set()
        waiting = [(concept, 0) for concept in sorted(self.concepts, reverse=True) if not self.broader[concept]]
        while waiting:
            concept, depth = waiting.pop()
            if concept not in seen:
                seen.add(concept)
                yield concept, depth
                waiting += [(below, depth + 1) for below in reversed(self.narrower[concept])]
