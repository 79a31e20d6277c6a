"""From a graph to a network with names: :func:`project`. Floor 4."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import pyoxigraph as ox

from spacegraph.iris import SG, to_iri, to_key
from spacegraph.names import LANGUAGES, Names
from spacegraph.network.builders import NETWORKS, Kind, get_kind
from spacegraph.network.bulk import pause_collection
from spacegraph.network.links import Link
from spacegraph.network.projection import Network

if TYPE_CHECKING:
    from spacegraph.graph import Graph

_LABELS = "SELECT ?thing ?label WHERE { ?thing rdfs:label ?label } ORDER BY ?thing ?label"
_WIDE = {"Element", "Commitment", "Organization"}
_RELATIONS = {
    "shares-tasks": {"en": "shares tasks with", "zh": "共同承担任务"},
    "occurs-with": {"en": "occurs together with", "zh": "共同出现"},
    "resembles": {"en": "names the same technologies as", "zh": "写到相同技术"},
}


def project(
    graph: Graph, name: str, *, plan: str | Sequence[str] | None = None, weight: str | None = None
) -> Network:
    """Return a network of a graph; :data:`~spacegraph.network.builders.NETWORKS` lists what there is.

    Parameters
    ----------
    graph
        What to make it from.
    name
        Which network; its builder's docstring says what joins two nodes and what the weight means.
    plan
        Only what these plans say: labels, keys or IRIs.
    weight
        For a projection: ``count``, ``newman``, ``jaccard`` or ``cosine``.

    Returns
    -------
    networkx.Graph
        Nodes are keys, with ``label_en``, ``label_zh``, ``cls`` and its labels ``class_en``, ``class_zh``; edges
        carry ``weight``, ``relation``, ``label_en``, ``label_zh`` and ``evidence``, the keys of the things that say
        so (``spacegraph ask evidence-of thing=KEY``).

    Raises
    ------
    UnknownName, AmbiguousName
        For a network, plan or weight of no such name, or a plan of several.
    NetworkError
        When nothing is linked.
    """
    kind = get_kind(name)
    return name_things(graph, make_network(kind, read_links(graph, name, plan), weight))


@pause_collection()
def read_links(graph: Graph, name: str, plan: str | Sequence[str] | None = None) -> list[Link]:
    """Return the links from which a network is made; see :func:`project`."""
    named = [plan] if isinstance(plan, str) else plan or []
    keys = [to_key(graph.names.get_thing(one, "Plan")) for one in named]
    return get_kind(name).read(graph, keys)


@pause_collection()
def make_network(kind: Kind, links: Sequence[Link], weight: str | None = None) -> Network:
    """Return the network of links, without labels; its title and what the weight means are graph attributes."""
    weight = weight or kind.default
    network = kind.build(links, weight)
    meanings = kind.weight if weight == kind.default else {"en": weight, "zh": weight}
    for language in LANGUAGES:
        network.graph[f"title_{language}"] = kind.title[language]
        network.graph[f"weight_{language}"] = meanings[language]
    network.graph["question"] = kind.question
    return network


def name_things(graph: Graph, network: Network) -> Network:
    """Give each node of a network its labels and class, and each edge the labels of its relation."""
    labels = _read_labels(graph, network)
    classes = graph.names.classes
    called: dict[str, dict[str, str]] = {}
    for node, data in network.nodes(data=True):
        data.update(labels[node])
        cls = data["cls"] = _choose(classes.get(to_iri(node), ()))
        if cls not in called:
            called[cls] = {f"class_{lang}": graph.names.get_label(SG + cls, lang) for lang in LANGUAGES}
        data.update(called[cls])
    words: dict[str, dict[str, str]] = {}
    for _, _, data in network.edges(data=True):
        relation = data["relation"]
        if relation not in words:
            words[relation] = _to_words(graph.names, relation)
        data.update(words[relation])
    return network


def _read_labels(graph: Graph, nodes: Iterable[str]) -> dict[str, dict[str, str]]:
    """Return the labels of nodes, in one query where there are many."""
    wanted = {to_iri(node): node for node in nodes}
    found: dict[str, dict[str, str]] = {node: {} for node in wanted.values()}
    for thing, label in graph.store.select(_LABELS).rows:
        assert isinstance(thing, ox.NamedNode) and isinstance(label, ox.Literal)
        if thing.value in wanted:
            found[wanted[thing.value]].setdefault(f"label_{label.language}", label.value)
    for iri, node in wanted.items():
        for language in LANGUAGES:
            if f"label_{language}" not in found[node]:
                found[node][f"label_{language}"] = graph.names.get_label(iri, language)
    return {node: {f"label_{lang}": texts[f"label_{lang}"] for lang in LANGUAGES} for node, texts in found.items()}


def _choose(classes: Iterable[str]) -> str:
    """Return the narrowest of the classes of a thing."""
    found = set(classes)
    return min(found - _WIDE or found, default="Thing")


def _to_words(names: Names, relation: str) -> dict[str, str]:
    known = _RELATIONS.get(relation)
    return {
        f"label_{language}": known[language] if known else names.get_property_label(to_iri(relation), language)
        for language in LANGUAGES
    }


__all__ = ["NETWORKS", "make_network", "name_things", "project", "read_links"]
