"""Plans as a knowledge graph: who must do what, where, by when, and where it is said.

>>> import spacegraph
>>> graph = spacegraph.load()
>>> answer = graph.ask("agencies-for-technology", technology="reusable rocket")
>>> draft = spacegraph.read_document("到2030年，风筝企业达到60家。".encode(), name="plan.txt")
>>> draft.language
'zh'
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacegraph.documents import Draft
    from spacegraph.graph import Graph, load
    from spacegraph.ingest import read_document, render_draft

__all__ = ["Draft", "Graph", "load", "read_document", "render_draft"]
_HOMES = {"Draft": "documents", "read_document": "ingest", "render_draft": "ingest"}
__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    """Import the API when it is first used, so that the command starts fast."""
    if name in __all__:
        from importlib import import_module

        return getattr(import_module(f"spacegraph.{_HOMES.get(name, 'graph')}"), name)
    raise AttributeError(f"module 'spacegraph' has no attribute {name!r}")
