"""Plans as a knowledge graph: who must do what, where, by when, and where it is said.

>>> import spacegraph
>>> graph = spacegraph.load()
>>> answer = graph.ask("agencies-for-technology", technology="reusable rocket")
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacegraph.graph import Graph, load

__all__ = ["Graph", "load"]
__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    """Import the API when it is first used, so that the command starts fast."""
    if name in __all__:
        from spacegraph import graph

        return getattr(graph, name)
    raise AttributeError(f"module 'spacegraph' has no attribute {name!r}")
