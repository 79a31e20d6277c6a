"""Networks, measures and what-ifs as answers: columns and rows that can be printed. Floor 4.

Every row has the keys of its things; :func:`list_evidence` has, for the same network, one row for each thing that
states a link, with its place in a document.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from spacegraph.answer import Answer, Cell, Column, Thing
from spacegraph.compare.base import EVIDENCE, Place, find_first_places
from spacegraph.errors import UnknownName
from spacegraph.iris import to_iri
from spacegraph.nearest import find_nearest
from spacegraph.network.builders import NETWORKS
from spacegraph.network.measures import MEASURES, Values, measure
from spacegraph.network.projection import Network
from spacegraph.network.ranks import Interval, rank
from spacegraph.network.structure import (
    LEVEL,
    Cut,
    find_articulation_points,
    find_bridges,
    find_communities,
    summarise,
    weigh_backbone,
)
from spacegraph.network.whatif import KINDS, Effect

if TYPE_CHECKING:
    from spacegraph.graph import Graph

STRUCTURES = ("articulation", "backbone", "bridges", "communities", "summary")
ALL = (*MEASURES, *STRUCTURES)
"""Everything that ``--measure`` knows."""

_START = Column("start", {"en": "One end", "zh": "一端"}, cls="Thing")
_END = Column("end", {"en": "The other end", "zh": "另一端"}, cls="Thing")
_NODE = Column("node", {"en": "Node", "zh": "节点"}, cls="Thing")
_RANK = Column("rank", {"en": "Rank by the first measure; equals share one", "zh": "按首个指标的名次，相同者并列"})
_BEHIND = Column("says", {"en": "Thing whose evidence states it", "zh": "载有证据的事物"}, cls="Thing")
_PARTS = Column("parts", {"en": "Sizes of the parts that remain", "zh": "剩余各部分的规模"})


def list_networks(graph: Graph) -> Answer:
    """Return one row a network: name, title, what its weight means, the question it comes from."""
    columns = [
        Column(name, {}) for name in ("network", "title_en", "title_zh", "weight_en", "weight_zh", "question")
    ]
    rows = [
        (k.name, k.title["en"], k.title["zh"], k.weight["en"], k.weight["zh"], k.question)
        for k in NETWORKS.values()
    ]
    return Answer(tuple(columns), rows, graph.names, {"en": "Networks", "zh": "网络"})


def list_edges(graph: Graph, network: Network) -> Answer:
    """Return one row an edge, the heaviest first: both ends, relation, weight, how many things state it."""
    columns = (
        _START,
        _END,
        Column("relation", {"en": "What joins them", "zh": "两者的关系"}),
        Column("weight", _weight(network)),
        Column("stated_by", {"en": "Number of things whose evidence states it", "zh": "载有证据的事物数"}),
    )
    rows: list[tuple[Cell, ...]] = [
        (_thing(left), _thing(right), data["relation"], data["weight"], len(data["evidence"]))
        for left, right, data in sorted(network.edges(data=True), key=_by_weight)
    ]
    return Answer(columns, rows, graph.names, _title(network))


def list_evidence(graph: Graph, network: Network) -> Answer:
    """Return one row for each edge and thing that states it, with the place where it is said first."""
    edges = sorted(network.edges(data=True), key=_by_weight)
    places = _find_places(graph, {says for _, _, data in edges for says in data["evidence"]})
    rows: list[tuple[Cell, ...]] = [
        (_thing(left), _thing(right), data["weight"], _thing(says), *places[says])
        for left, right, data in edges
        for says in data["evidence"]
    ]
    columns = (_START, _END, Column("weight", _weight(network)), _BEHIND, *EVIDENCE)
    return Answer(columns, rows, graph.names, _title(network))


def list_node_evidence(graph: Graph, network: Network) -> Answer:
    """Return one row for each node and thing that states one of its edges, with the place where it is said first.

    These are what every measure of the node rests on.
    """
    behind: dict[str, set[str]] = {node: set() for node in network}
    for left, right, data in network.edges(data=True):
        behind[left].update(data["evidence"])
        behind[right].update(data["evidence"])
    places = _find_places(graph, set().union(*behind.values()))
    rows: list[tuple[Cell, ...]] = [
        (_thing(node), _thing(says), *places[says]) for node in sorted(behind) for says in sorted(behind[node])
    ]
    return Answer((_NODE, _BEHIND, *EVIDENCE), rows, graph.names, _title(network))


def list_measures(
    graph: Graph,
    network: Network,
    names: Sequence[str],
    backend: str | None = None,
    intervals: dict[str, dict[str, Interval]] | None = None,
) -> Answer:
    """Return one row a node: rank by the first measure, the measures, and around each its interval where given."""
    values = {name: measure(network, name, backend) for name in names}
    columns = [_RANK, _NODE]
    for name in names:
        columns.append(Column(name, MEASURES[name].meaning))
        if intervals:
            columns.append(Column(f"{name}_low", {"en": "Lower end of the interval", "zh": "区间下限"}))
            columns.append(Column(f"{name}_high", {"en": "Upper end of the interval", "zh": "区间上限"}))
    ranks = rank(values[names[0]])
    rows = []
    for node in sorted(network, key=lambda node: (ranks[node], node)):
        cells: list[Cell] = [ranks[node], _thing(node)]
        for name in names:
            cells.append(values[name][node])
            if intervals:
                cells += intervals[name].get(node, (None, None))
        rows.append(tuple(cells))
    return Answer(tuple(columns), rows, graph.names, _title(network))


def list_structure(graph: Graph, network: Network, name: str, seed: int = 0, backend: str | None = None) -> Answer:
    """Return one of :data:`STRUCTURES` as rows."""
    columns: tuple[Column, ...]
    if name == "bridges":
        columns, rows = (_START, _END, _PARTS), _cuts(find_bridges(network, backend))
    elif name == "articulation":
        columns, rows = (_NODE, _PARTS), _cuts(find_articulation_points(network, backend))
    elif name == "communities":
        columns, rows = _communities(network, seed, backend)
    elif name == "backbone":
        columns, rows = _backbone(network)
    else:
        columns = (Column("figure", {"en": "Figure", "zh": "指标"}), Column("value", {"en": "Value", "zh": "数值"}))
        rows = list(summarise(network, seed, backend).items())
    return Answer(columns, rows, graph.names, _title(network))


def list_effects(graph: Graph, effects: Iterable[Effect], title: dict[str, str], language: str = "en") -> Answer:
    """Return one row an effect: what happens, to what, numbers before and after, and where the thing is said."""
    found = list(effects)
    columns = (
        Column("effect", {"en": "What would be otherwise", "zh": "将发生的变化"}),
        Column("thing", {"en": "Task or agency", "zh": "任务或机构"}, cls="Thing"),
        Column("before", {"en": "Agencies (or leads) now", "zh": "现有机构（或牵头机构）数"}),
        Column("after", {"en": "Agencies (or leads) then", "zh": "之后的机构（或牵头机构）数"}),
        *EVIDENCE,
    )
    places = _find_places(graph, {effect.thing for effect in found})
    rows: list[tuple[Cell, ...]] = [
        (
            KINDS[effect.kind][language],
            _thing(effect.thing),
            effect.before,
            effect.after,
            *places[effect.thing],
        )
        for effect in found
    ]
    return Answer(columns, rows, graph.names, title)


def check_measures(names: Sequence[str]) -> None:
    """Refuse a measure of no such name."""
    for name in names:
        if name not in ALL:
            raise UnknownName("measure", name, find_nearest(name, ALL), f"the measures are {', '.join(ALL)}")


def add_measures(network: Network, names: Sequence[str], seed: int = 0, backend: str | None = None) -> None:
    """Write measures into the network as attributes of its nodes (``community`` for communities), for an export."""
    for name in names:
        if name in MEASURES:
            values: Values = measure(network, name, backend)
        elif name == "communities":
            values = dict(find_communities(network, seed, backend).numbers)
        else:
            raise UnknownName("measure of nodes", name, (), f"these are {', '.join(MEASURES)}, communities")
        for node, value in values.items():
            network.nodes[node]["community" if name == "communities" else name] = value


def _find_places(graph: Graph, things: set[str]) -> dict[str, Place]:
    """Return where each thing is said first; nothing for what no document says."""
    wanted = {to_iri(key) for key in things}
    found = find_first_places(graph.store, wanted if len(wanted) < 1000 else None) if wanted else {}
    return {key: found.get(to_iri(key), (None, None, None)) for key in things}


def _cuts(cuts: Iterable[Cut]) -> list[tuple[Cell, ...]]:
    return [(*map(_thing, cut.what), " + ".join(map(str, cut.parts))) for cut in cuts]


def _communities(
    network: Network, seed: int, backend: str | None
) -> tuple[tuple[Column, ...], list[tuple[Cell, ...]]]:
    found = find_communities(network, seed, backend)
    columns = (
        Column("community", {"en": "Number of the community, the largest first", "zh": "社区编号，由大到小"}),
        _NODE,
        Column("modularity", {"en": "Modularity of the whole division", "zh": "整体划分的模块度"}),
    )
    ordered = sorted(found.numbers.items(), key=lambda item: (item[1], item[0]))
    return columns, [(number, _thing(node), found.modularity) for node, number in ordered]


def _backbone(network: Network) -> tuple[tuple[Column, ...], list[tuple[Cell, ...]]]:
    columns = (
        _START,
        _END,
        Column(
            "alpha", {"en": "Chance of so large a share of a node's weight", "zh": "权重占比达到此值的随机概率"}
        ),
        Column("backbone", {"en": f"Below {LEVEL}", "zh": f"低于 {LEVEL}"}),
    )
    found = weigh_backbone(network)
    return columns, [(_thing(left), _thing(right), a, a < LEVEL) for (left, right), a in found.items()]


def _by_weight(edge: tuple[str, str, dict[str, Any]]) -> tuple[float, str, str, str]:
    left, right, data = edge
    return (-data["weight"], left, right, data["relation"])


def _thing(key: str) -> Thing:
    return Thing(to_iri(key))


def _title(network: Network) -> dict[str, str]:
    return {lang: network.graph.get(f"title_{lang}", network.name) for lang in ("en", "zh")}


def _weight(network: Network) -> dict[str, str]:
    return {lang: network.graph.get(f"weight_{lang}", "weight") for lang in ("en", "zh")}
