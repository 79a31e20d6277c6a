"""Networks made from questions, their measures, and what-ifs; networkx's home. Floor 4.

``project(graph, name)`` gives a networkx graph (:mod:`.builders` lists them); :mod:`.measures`, :mod:`.structure`
and :mod:`.ranks` measure it, :mod:`.whatif` changes it, :mod:`.answers` makes rows of all that.
"""

from spacegraph.network.builders import NETWORKS
from spacegraph.network.measures import MEASURES, measure
from spacegraph.network.project import project
from spacegraph.network.projection import WEIGHTS, project_side
from spacegraph.network.ranks import find_intervals, rank
from spacegraph.network.structure import (
    find_articulation_points,
    find_bridges,
    find_communities,
    summarise,
    weigh_backbone,
)
from spacegraph.network.whatif import merge_agencies, remove_agency

__all__ = [
    "MEASURES",
    "NETWORKS",
    "WEIGHTS",
    "find_articulation_points",
    "find_bridges",
    "find_communities",
    "find_intervals",
    "measure",
    "merge_agencies",
    "project",
    "project_side",
    "rank",
    "remove_agency",
    "summarise",
    "weigh_backbone",
]
