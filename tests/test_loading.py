"""Which store a place means, and a store that loads in the background."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from spacegraph.build import Dataset
from spacegraph.errors import DataError, StoreError
from spacegraph.graph import Graph
from spacegraph.loading import PendingStore, load_store
from spacegraph.snapshot import write_snapshot
from spacegraph.store import EmbeddedStore
from worldfiles import WORLD


def test_a_folder_of_data_files_is_built_and_a_snapshot_is_read(world_dataset: Dataset, tmp_path: Path) -> None:
    written = write_snapshot(world_dataset, tmp_path)
    assert load_store(tmp_path).identity == written.identity
    assert set(load_store(tmp_path).quads()) == set(load_store(WORLD).quads())


def test_the_graph_that_ships_is_loaded_where_no_place_is_named(shipped_graph: Graph) -> None:
    assert set(load_store(None).quads()) == set(shipped_graph.store.quads())


def test_a_place_that_holds_nothing_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"holds neither a snapshot \(manifest\.json\) nor \.yaml data files"):
        load_store(tmp_path)
    with pytest.raises(StoreError):
        load_store(tmp_path / "none")


def test_a_pending_store_waits_until_it_is_loaded(world: Graph) -> None:
    ready = threading.Event()

    def load() -> EmbeddedStore:
        ready.wait(10)
        assert isinstance(world.store, EmbeddedStore)
        return world.store

    pending = PendingStore(load)
    threading.Timer(0.05, ready.set).start()
    plans = "SELECT DISTINCT ?p { ?p a sg:Plan } ORDER BY ?p"
    assert pending.select(plans) == world.store.select(plans)
    assert pending.identity == world.store.identity
    construct = "CONSTRUCT { ?p a sg:Plan } WHERE { ?p a sg:Plan }"
    assert set(pending.construct(construct)) == set(world.store.construct(construct))
    assert len(list(pending.quads())) == len(list(world.store.quads()))


def test_what_goes_wrong_while_loading_is_raised_at_the_first_use(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("id: [")
    pending = PendingStore(lambda: load_store(tmp_path))
    for _ in range(2):
        with pytest.raises(DataError, match=r"a\.yaml:2: is not YAML"):
            pending.select("ASK { }")
