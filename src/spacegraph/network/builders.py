"""The networks that there are: what each joins, what its weight means, and how it is made from links. Floor 4."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import networkx as nx

from spacegraph.errors import NetworkError, UnknownName
from spacegraph.nearest import find_nearest
from spacegraph.network import links as _links
from spacegraph.network.links import Link
from spacegraph.network.projection import Network, join_bipartite, project_side

if TYPE_CHECKING:
    from spacegraph.graph import Graph

Texts = dict[str, str]
Read = Callable[["Graph", Sequence[str]], list[Link]]
Build = Callable[[Sequence[Link], str], Network]


def build_agency_task(links: Sequence[Link], weight: str = "count") -> Network:
    """Return agencies × tasks, bipartite: an edge where the agency is responsible for the task.

    Weight: 1 (one task). The edge carries ``role``, as a prefixed name.
    """
    _only("count", weight, "agency-task")
    network = join_bipartite(links, "agency-task")
    for link in sorted(links, key=lambda link: link.note):
        network.edges[link.left, link.right].setdefault("role", link.note)  # a lead before any other
    return network


def build_agencies(links: Sequence[Link], weight: str = "count") -> Network:
    """Return agencies that share tasks: the projection of agencies × tasks onto agencies.

    Weight: the number of distinct tasks for which both are responsible, \\|T(u) ∩ T(v)\\| [1]_; or as
    :data:`~spacegraph.network.projection.WEIGHTS` says.

    References
    ----------
    .. [1] Borgatti and Halgin (2011); see :mod:`spacegraph.network.projection`.
    """
    return _project(links, "agencies", weight, "shares-tasks")


def build_plan_technology(links: Sequence[Link], weight: str = "count") -> Network:
    """Return plans × technologies, bipartite: an edge where a part of the plan names the technology itself.

    Weight: the number of distinct parts (tasks, areas, objectives, targets …) that name it.
    """
    _only("count", weight, "plan-technology")
    return join_bipartite(links, "plan-technology")


def build_technologies(links: Sequence[Link], weight: str = "count") -> Network:
    """Return technologies that occur together: the projection of technologies × tasks onto technologies.

    Weight: the number of distinct tasks that name both, \\|T(u) ∩ T(v)\\|; or as
    :data:`~spacegraph.network.projection.WEIGHTS` says. Broader technologies are not added.
    """
    return _project(links, "technologies", weight, "occurs-with")


def build_plans(links: Sequence[Link], weight: str = "jaccard") -> Network:
    """Return plans that are alike: the projection of plans × technologies onto plans.

    Weight: the share of the technologies of both plans that both name, \\|X(u) ∩ X(v)\\| / \\|X(u) ∪ X(v)\\|
    (Jaccard 1912), in [0, 1]; or as :data:`~spacegraph.network.projection.WEIGHTS` says. ``shared`` names the
    technologies; broader ones are not added.
    """
    return _project(links, "plans", weight, "resembles")


def build_region_facility_technology(links: Sequence[Link], weight: str = "count") -> Network:
    """Return regions – facilities – technologies, in three layers (``layer`` 0, 1, 2).

    Edges where the facility lies in the region or is hosted by it, and where the facility is about the technology.
    Weight: 1. The layers make it bipartite too (facilities against the rest).
    """
    _only("count", weight, "region-facility-technology")
    hosts = [link for link in links if link.relation == "sg:hosts"]
    uses = [link._replace(left=link.right, right=link.left) for link in links if link.relation != "sg:hosts"]
    network = join_bipartite(sorted(hosts + uses), "region-facility-technology")
    technologies = {link.left for link in uses}
    for node, data in network.nodes(data=True):
        data["layer"] = 1 if data["bipartite"] else 2 if node in technologies else 0
    return network


def build_whole(links: Sequence[Link], weight: str = "count") -> Network:
    """Return the whole graph as a directed multigraph: one edge for each relation between two things.

    Weight: the number of graphs (documents, or the reference data) that state the relation; ``evidence`` names the
    thing that has the relation, ``sources`` the graphs. The key of an edge is the relation.
    """
    _only("count", weight, "whole")
    if not links:
        raise NetworkError("the network whole is empty: no relations were found")
    network = nx.MultiDiGraph(name="whole")
    network.add_nodes_from(sorted({end for link in links for end in (link.left, link.right)}))
    graphs: dict[tuple[str, str, str], tuple[str, ...]] = {}
    for left, right, relation, _, _, _, source in links:
        edge = (left, right, relation)
        graphs[edge] = (*graphs[edge], source) if edge in graphs else (source,)
    network.add_edges_from(
        (*edge, {"weight": len(sources), "relation": edge[2], "evidence": (edge[0],), "sources": sources})
        for edge, sources in graphs.items()
    )
    return network


@dataclass(frozen=True)
class Kind:
    """What a network is: its texts, the question it comes from, and how it is read and built."""

    name: str
    title: Texts
    weight: Texts
    question: str
    read: Read
    build: Build
    default: str = "count"


NETWORKS: dict[str, Kind] = {
    kind.name: kind
    for kind in (
        Kind(
            "agency-task",
            {"en": "Agencies and their tasks", "zh": "机构与任务"},
            {"en": "1: the agency is responsible for the task", "zh": "1：该机构负责该任务"},
            "task-agencies",
            _links.read_agency_tasks,
            build_agency_task,
        ),
        Kind(
            "agencies",
            {"en": "Agencies that share tasks", "zh": "共同承担任务的机构"},
            {"en": "number of tasks for which both are responsible", "zh": "共同负责的任务数"},
            "task-agencies",
            _links.read_agency_tasks,
            build_agencies,
        ),
        Kind(
            "plan-technology",
            {"en": "Plans and technologies", "zh": "计划与技术"},
            {"en": "number of parts of the plan that name the technology", "zh": "计划中写到该技术的部分数"},
            "part-technologies",
            _links.read_part_technologies,
            build_plan_technology,
        ),
        Kind(
            "technologies",
            {"en": "Technologies that occur together in tasks", "zh": "在任务中共同出现的技术"},
            {"en": "number of tasks that name both", "zh": "同时写到两者的任务数"},
            "part-technologies",
            _links.read_task_technologies,
            build_technologies,
        ),
        Kind(
            "region-facility-technology",
            {"en": "Regions, facilities and technologies", "zh": "地域、设施与技术"},
            {
                "en": "1: the facility lies there, or is about the technology",
                "zh": "1：设施位于该地域，或涉及该技术",
            },
            "facility-technologies",
            _links.read_facility_links,
            build_region_facility_technology,
        ),
        Kind(
            "plans",
            {"en": "Plans that name the same technologies", "zh": "写到相同技术的计划"},
            {"en": "share of both plans' technologies that both name", "zh": "两份计划所写技术中共有的比例"},
            "part-technologies",
            _links.read_part_technologies,
            build_plans,
            default="jaccard",
        ),
        Kind(
            "whole",
            {"en": "All things and relations", "zh": "全部事物与关系"},
            {"en": "number of graphs that state the relation", "zh": "说明该关系的图数"},
            "relations",
            _links.read_relations,
            build_whole,
        ),
    )
}
"""The networks by name."""


def get_kind(name: str) -> Kind:
    """Return the network of this name, or raise :class:`~spacegraph.errors.UnknownName`."""
    if name not in NETWORKS:
        hint = f"the networks are {', '.join(NETWORKS)}"
        raise UnknownName("network", name, find_nearest(name, NETWORKS), hint)
    return NETWORKS[name]


def _project(links: Sequence[Link], name: str, weight: str, relation: str) -> Network:
    return project_side(join_bipartite(links, name), 0, weight, relation)


def _only(known: str, weight: str, name: str) -> None:
    if weight != known:
        raise UnknownName("weight", weight, (), f"the network {name} is no projection; its weight is {known}")
