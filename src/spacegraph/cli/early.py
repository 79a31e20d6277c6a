"""Loading that begins while click is still being imported: half of what a user would wait for.

Only for commands that read the shipped graph; if the call turns out otherwise, the work is thrown away.
"""

from __future__ import annotations

import sys
from pathlib import Path

from spacegraph.loading import PendingStore, load_store

_READERS = (
    *("ask", "calendar", "compare", "diff", "evaluate", "explore", "ingest", "network", "report", "review"),
    *("query", "search", "show", "terms", "whatif"),
)
_pending: list[PendingStore] = []


def begin() -> None:
    """Start to load the shipped graph if the command line looks as if it will be read."""
    arguments = sys.argv[1:]
    other = any(argument.startswith(("--data", "--store", "--help", "-h")) for argument in arguments)
    if arguments[:1] and arguments[0] in _READERS and not other:
        _pending.append(PendingStore(lambda: load_store(None)))
        import spacegraph.guard  # noqa: F401 - the first query needs it, and there is time while the graph loads


def take(place: Path | None) -> PendingStore:
    """Return the store of a place, the one that is already being loaded if it is that."""
    if place is None and _pending:
        return _pending.pop()
    return PendingStore(lambda: load_store(place))
