"""What the page reads: a view and its pyvis network as columns of plain values. Floor 5.

A column for each attribute takes a third of the room of one dictionary for each thing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from spacegraph.explorer.looks import get_look
from spacegraph.explorer.model import QUIET, Fact, Kind, Node, Spot, Texts, View
from spacegraph.iris import ID

if TYPE_CHECKING:
    from pyvis.network import Network

FORMAT = 1


def to_columns(view: View, network: Network, language: str) -> dict[str, Any]:
    """Return the data of the page, JSON-ready, in a fixed order."""
    index = {node["id"]: n for n, node in enumerate(network.nodes)}
    sources = _find_sources(view)
    sets = _Sets(sources)
    relations = _list_relations(view)
    data = {
        "format": FORMAT,
        "language": language,
        "title": dict(view.title),
        "base": ID,
        "classes": _to_classes(view),
        "relations": [_to_relation(view.kinds.get(key, Kind(key, {}))) for key in relations],
        "sources": [
            [key, index.get(key, -1), *_pair(view.kinds.get(key, Kind(key, {})).labels, key)] for key in sources
        ],
        "nodes": _to_nodes(view, network, index),
        "edges": _to_edges(view, network, index, {key: n for n, key in enumerate(relations)}, sets, sources),
        "facts": [[_to_fact(fact, relations, sets) for fact in node.facts] for node in view.nodes],
        "spots": [[_to_spot(spot, sources) for spot in node.spots] for node in view.nodes],
        "seeds": [index[key] for key in view.seeds if key in index],
        "leftOut": dict(view.left_out),
        "leftOutLabels": {c: _pair(view.kinds.get(f"sg:{c}", Kind(c, {})).labels, c) for c in view.left_out},
        "options": dict(network.options),
    }
    data["sets"] = sets.all
    return data


class _Sets:
    """Sets of sources, each kept once and named by its number; number 0 is the empty one."""

    def __init__(self, sources: Sequence[str]) -> None:
        self._index = {key: n for n, key in enumerate(sources)}
        self._numbers: dict[tuple[int, ...], int] = {(): 0}

    def number(self, sources: Sequence[str]) -> int:
        """Return the number of a set."""
        members = tuple(self._index[key] for key in sources)
        return self._numbers.setdefault(members, len(self._numbers))

    @property
    def all(self) -> list[list[int]]:
        """The sets by number."""
        return [list(members) for members in self._numbers]


def _find_sources(view: View) -> list[str]:
    found = {source for edge in view.edges for source in edge.sources}
    found |= {spot.source for edge in view.edges for spot in edge.spots}
    for node in view.nodes:
        found |= {spot.source for spot in node.spots}
        found |= {source for fact in node.facts for source in fact.sources}
    return sorted(found | {node.key for node in view.nodes if node.cls == "Source"})


def _list_relations(view: View) -> list[str]:
    """Return relations by how often they occur, most first, then the properties of facts."""
    counts: dict[str, int] = {}
    for edge in view.edges:
        counts[edge.relation] = counts.get(edge.relation, 0) + 1
    used = sorted(counts, key=lambda key: (-counts[key], key))
    return used + sorted({fact.relation for node in view.nodes for fact in node.facts} - set(used))


def _to_classes(view: View) -> list[list[Any]]:
    classes = []
    for cls, count in view.count_classes().items():
        look, kind = get_look(cls), view.kinds.get(f"sg:{cls}", Kind(cls, {}))
        classes.append([cls, *_pair(kind.labels, cls), look.shape, look.light, look.dark, count])
    return classes


def _to_relation(kind: Kind) -> list[Any]:
    return [kind.key, *_pair(kind.labels, kind.key), *_pair(kind.inverse, ""), int(kind.key not in QUIET)]


def _to_nodes(view: View, network: Network, index: Mapping[str, int]) -> dict[str, list[Any]]:
    classes = list(view.count_classes())
    drawn = network.nodes
    return {
        "key": [node["id"] for node in drawn],
        "cls": [classes.index(node["group"]) for node in drawn],
        "size": [node["size"] for node in drawn],
        "x": [int(node["x"]) for node in drawn],
        "y": [int(node["y"]) for node in drawn],
        "en": [_text(node, "en") for node in view.nodes],
        "zh": [_text(node, "zh") for node in view.nodes],
        "home": [index.get(node.home, -1) for node in view.nodes],
        "also": [[text for _, text in node.variants] for node in view.nodes],
    }


def _to_edges(
    view: View,
    network: Network,
    index: Mapping[str, int],
    relations: Mapping[str, int],
    sets: _Sets,
    sources: Sequence[str],
) -> dict[str, Any]:
    drawn = network.edges
    return {
        "from": [index[edge["from"]] for edge in drawn],
        "to": [index[edge["to"]] for edge in drawn],
        "rel": [relations[edge["group"]] for edge in drawn],
        "weight": [edge["value"] for edge in drawn] if any(edge["value"] != 1 for edge in drawn) else [],
        "set": [sets.number(edge.sources) for edge in view.edges],
        "notes": {str(n): list(_pair(edge.notes, "")) for n, edge in enumerate(view.edges) if edge.notes},
        "spots": {
            str(n): [_to_spot(spot, sources) for spot in edge.spots]
            for n, edge in enumerate(view.edges)
            if edge.spots
        },
    }


def _to_fact(fact: Fact, relations: Sequence[str], sets: _Sets) -> list[Any]:
    number = sets.number(fact.sources)
    if "" in fact.texts:
        return [relations.index(fact.relation), number, fact.texts[""]]
    return [relations.index(fact.relation), number, *_pair(fact.texts, "")]


def _to_spot(spot: Spot, sources: Sequence[str]) -> list[Any]:
    return [sources.index(spot.source), spot.section, spot.start, spot.end]


def _pair(texts: Texts, default: str) -> tuple[str, str]:
    """Return the text in English and in Chinese, each the other where it is missing."""
    any_text = next((text for text in texts.values() if text), default)
    return texts.get("en") or any_text, texts.get("zh") or any_text


def _text(node: Node, language: str) -> str:
    return node.labels.get(language) or next((t for t in node.labels.values() if t), "") or node.key
