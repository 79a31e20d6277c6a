"""What several tests share: the invented world, its graph, the graph that ships, and files of one's own."""

from __future__ import annotations

import multiprocessing
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import spacegraph
from calling import call
from spacegraph.build import Dataset, build_dataset
from spacegraph.context import Context, read_context
from spacegraph.graph import Graph
from spacegraph.store import EmbeddedStore
from worldfiles import DOCUMENTS, ONTOLOGY, WORLD


@pytest.fixture(scope="session")
def context() -> Context:
    return read_context(ONTOLOGY / "context.jsonld")


@pytest.fixture(scope="session")
def world_dataset() -> Dataset:
    return build_dataset(WORLD, ONTOLOGY)


@pytest.fixture(scope="session")
def world(world_dataset: Dataset) -> Graph:
    return Graph(EmbeddedStore.load_dataset(world_dataset))


@pytest.fixture(scope="session")
def shipped_graph() -> Graph:
    return spacegraph.load()


@pytest.fixture
def own_world(tmp_path: Path) -> Path:
    """A copy of the invented world that a test may change."""
    folder = tmp_path / "world"
    for name in ("reference", "sources"):
        shutil.copytree(WORLD / name, folder / name)
    return folder


@pytest.fixture
def run() -> Callable[..., subprocess.CompletedProcess[str]]:
    """Run ``python …`` in a process of its own."""

    def _run(*arguments: str, **options: object) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, *arguments], capture_output=True, encoding="utf-8", timeout=60, **options
        )

    return _run


PATIENCE = 300
"""Seconds after which a process is taken not to end; a sound one takes a few."""


@pytest.fixture
def ends() -> Callable[[Callable[[], None]], bool]:
    """Return whether a function of a module comes to an end, without an error, in a process of its own."""

    def _ends(work: Callable[[], None]) -> bool:
        process = multiprocessing.get_context("spawn").Process(target=work)
        process.start()
        process.join(PATIENCE)
        ended = process.exitcode
        process.kill()
        return ended == 0

    return _ends


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A snapshot of the invented world, built by the command."""
    folder = tmp_path_factory.mktemp("built") / "graph"
    result = call("build", "--data", WORLD, "--sources", DOCUMENTS, "-o", folder)
    assert result.exit_code == 0, result.output
    return folder
