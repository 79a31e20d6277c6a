"""Which store a place means: what ships, a built snapshot, or data files. Floor 3.

Light on purpose, so that a command can begin to load while it still imports the rest (:class:`PendingStore`).
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pyoxigraph as ox

from spacegraph import shipped
from spacegraph.errors import StoreError
from spacegraph.snapshot import MANIFEST, find_current, read_snapshot
from spacegraph.store import EmbeddedStore, Rows, Store, Term


def load_store(place: Path | None) -> EmbeddedStore:
    """Return the store of a place.

    Parameters
    ----------
    place
        None for the data that ship with spacegraph; a folder with a built snapshot; or a folder of data
        files (built in memory, without checks).

    Raises
    ------
    StoreError
        When the place holds neither.
    DataError
        When a data file is wrong.
    """
    if place is None:
        snapshot = find_current(shipped.SNAPSHOT_DIR, shipped.DATA_DIR, shipped.ONTOLOGY_DIR)
        return EmbeddedStore.load_snapshot(snapshot) if snapshot else _build(shipped.DATA_DIR)
    if (place / MANIFEST).is_file():
        return EmbeddedStore.load_snapshot(read_snapshot(place))
    if not any(place.rglob("*.y*ml")):
        raise StoreError(f"{place} holds neither a snapshot ({MANIFEST}) nor .yaml data files")
    return _build(place)


def _build(data_dir: Path) -> EmbeddedStore:
    from spacegraph.build import build_dataset

    return EmbeddedStore.load_dataset(build_dataset(data_dir, shipped.ONTOLOGY_DIR))


class PendingStore:
    """A store that is loaded in the background; its first use waits, and raises what went wrong."""

    def __init__(self, load: Callable[[], Store]) -> None:
        self._load = load
        self._store: Store | None = None
        self._error: Exception | None = None
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def _run(self) -> None:
        try:
            self._store = self._load()
        except Exception as error:  # raised again where the store is used
            self._error = error

    def _wait(self) -> Store:
        self._thread.join()
        if self._error is not None:
            raise self._error
        assert self._store is not None
        return self._store

    @property
    def identity(self) -> str:
        """See :class:`spacegraph.store.Store`."""
        return self._wait().identity

    def select(self, sparql: str, bindings: Mapping[str, Term] | None = None) -> Rows:
        """See :class:`spacegraph.store.Store`."""
        return self._wait().select(sparql, bindings)

    def construct(self, sparql: str) -> list[ox.Triple]:
        """See :class:`spacegraph.store.Store`."""
        return self._wait().construct(sparql)

    def quads(
        self, subject: Term | None = None, predicate: ox.NamedNode | None = None, value: Term | None = None
    ) -> Iterator[ox.Quad]:
        """See :class:`spacegraph.store.Store`."""
        return self._wait().quads(subject, predicate, value)
