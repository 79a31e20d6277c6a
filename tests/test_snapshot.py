"""Snapshots: what is written, that it is all or nothing, and what a damaged one says."""

from __future__ import annotations

import hashlib
import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from spacegraph.build import Dataset, build_dataset
from spacegraph.errors import OutputError, StoreError
from spacegraph.snapshot import (
    MANIFEST,
    find_current,
    find_snapshot,
    read_snapshot,
    to_nquads,
    write_atomically,
    write_snapshot,
)
from spacegraph.store import EmbeddedStore
from worldfiles import ONTOLOGY, WORLD, change


@pytest.fixture
def smaller(own_world: Path) -> Dataset:
    """The invented world without its news article: another graph."""
    (own_world / "sources" / "valley-news-2031.yaml").unlink()
    return build_dataset(own_world, ONTOLOGY)


def test_what_is_written_is_what_is_read(world_dataset: Dataset, tmp_path: Path) -> None:
    written = write_snapshot(world_dataset, tmp_path / "a" / "b")
    found = read_snapshot(tmp_path / "a" / "b")
    assert found.identity == written.identity
    store = EmbeddedStore.load_snapshot(found)
    assert set(store.quads()) == set(world_dataset.quads)
    assert store.identity == written.identity


def test_the_file_is_sorted_n_quads_and_the_manifest_counts_them(world_dataset: Dataset, tmp_path: Path) -> None:
    snapshot = write_snapshot(world_dataset, tmp_path)
    data = snapshot.path.read_bytes()
    lines = data.decode().splitlines()
    assert lines == sorted(lines)
    manifest = json.loads((tmp_path / MANIFEST).read_text(encoding="utf-8"))
    assert manifest["quads"] == len(lines) == len(set(lines)) == sum(manifest["graphs"].values())
    assert manifest["digest"] == f"sha256:{hashlib.sha256(data).hexdigest()}"
    assert manifest["classes"]["sg:Task"] == 5
    assert manifest["classes"]["sg:Plan"] == 2
    plan = WORLD / "sources" / "lanjiang-plan-2031.yaml"
    assert manifest["inputs"]["sources/lanjiang-plan-2031.yaml"] == hashlib.sha256(plan.read_bytes()).hexdigest()


def test_the_same_dataset_gives_the_same_files(world_dataset: Dataset, tmp_path: Path) -> None:
    for name in ("a", "b"):
        write_snapshot(world_dataset, tmp_path / name)
    assert {p.name: p.read_bytes() for p in (tmp_path / "a").iterdir()} == {
        p.name: p.read_bytes() for p in (tmp_path / "b").iterdir()
    }


def test_a_new_snapshot_replaces_the_old_one(world_dataset: Dataset, smaller: Dataset, tmp_path: Path) -> None:
    old = write_snapshot(world_dataset, tmp_path)
    new = write_snapshot(smaller, tmp_path)
    assert old.identity != new.identity
    assert read_snapshot(tmp_path).identity == new.identity
    assert read_snapshot(tmp_path).path.read_bytes() == to_nquads(smaller)


def test_a_reader_that_has_the_old_manifest_can_still_read_the_old_file(
    world_dataset: Dataset, smaller: Dataset, tmp_path: Path
) -> None:
    old = write_snapshot(world_dataset, tmp_path)
    write_snapshot(smaller, tmp_path)
    assert old.path.is_file()


def test_files_do_not_pile_up(world_dataset: Dataset, smaller: Dataset, tmp_path: Path) -> None:
    folder = tmp_path / "graph"
    for _ in range(3):
        write_snapshot(world_dataset, folder)
        write_snapshot(smaller, folder)
    assert len(list(folder.iterdir())) == 3, "the manifest, its file, and the one before for readers that are late"


@pytest.mark.parametrize("moment", ["os.fsync", "pathlib.Path.replace", "second pathlib.Path.replace"])
def test_a_build_killed_half_way_leaves_the_old_snapshot(smaller: Dataset, tmp_path: Path, moment: str) -> None:
    before = write_snapshot(smaller, tmp_path)
    program = f"""
import os, pathlib, sys, time
from spacegraph.build import build_dataset
from spacegraph.snapshot import write_snapshot
dataset = build_dataset(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
left = {2 if moment.startswith("second") else 1}
def wait(original):
    def stopped(*arguments):
        global left
        left -= 1
        if left:
            return original(*arguments)
        print("now", flush=True)
        time.sleep(60)
    return stopped
{moment.removeprefix("second ")} = wait({moment.removeprefix("second ")})
write_snapshot(dataset, pathlib.Path(sys.argv[3]))
"""
    command = [sys.executable, "-c", program, str(WORLD), str(ONTOLOGY), str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as build:
        assert build.stdout is not None
        assert build.stdout.readline() == "now\n"
        build.send_signal(signal.SIGKILL)
    assert build.returncode == -signal.SIGKILL
    assert read_snapshot(tmp_path).identity == before.identity
    assert EmbeddedStore.load_snapshot(read_snapshot(tmp_path)).select("ASK { ?s a sg:Plan }").rows


def test_a_build_killed_at_any_moment_leaves_a_whole_snapshot(
    world_dataset: Dataset, smaller: Dataset, tmp_path: Path
) -> None:
    known = {write_snapshot(world_dataset, tmp_path / "a").identity, write_snapshot(smaller, tmp_path).identity}
    program = (
        "import pathlib, sys\n"
        "from spacegraph.build import build_dataset\n"
        "from spacegraph.snapshot import write_snapshot\n"
        "dataset = build_dataset(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))\n"
        "print('now', flush=True)\n"
        "while True: write_snapshot(dataset, pathlib.Path(sys.argv[3]))"
    )
    for milliseconds in (1, 7, 20):
        command = [sys.executable, "-c", program, str(WORLD), str(ONTOLOGY), str(tmp_path)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as build:
            assert build.stdout is not None
            build.stdout.readline()
            time.sleep(milliseconds / 1000)
            build.kill()
        assert read_snapshot(tmp_path).identity in known


def test_what_a_killed_build_left_behind_does_not_stop_the_next(world_dataset: Dataset, tmp_path: Path) -> None:
    (tmp_path / ".graph-0123456789abcdef.nq.99").write_text("half a li")
    (tmp_path / "graph-0123456789abcdef.nq").write_text("never named by a manifest")
    snapshot = write_snapshot(world_dataset, tmp_path)
    assert read_snapshot(tmp_path).identity == snapshot.identity
    assert not (tmp_path / "graph-0123456789abcdef.nq").exists()


def test_a_changed_file_is_called_damaged(world_dataset: Dataset, tmp_path: Path) -> None:
    path = write_snapshot(world_dataset, tmp_path).path
    path.write_bytes(path.read_bytes().replace("飞艇".encode(), "火箭".encode()))
    with pytest.raises(StoreError, match=rf"{path.name} is damaged; run spacegraph build -o "):
        read_snapshot(tmp_path)
    assert find_snapshot(tmp_path) is None


def test_a_cut_off_file_is_called_damaged(world_dataset: Dataset, tmp_path: Path) -> None:
    path = write_snapshot(world_dataset, tmp_path).path
    path.write_bytes(path.read_bytes()[:5000])
    with pytest.raises(StoreError, match="is damaged"):
        read_snapshot(tmp_path)


def test_a_missing_file_is_named(world_dataset: Dataset, tmp_path: Path) -> None:
    path = write_snapshot(world_dataset, tmp_path).path
    path.unlink()
    with pytest.raises(StoreError, match=rf"holds no snapshot \(.*{path.name} is missing\)"):
        read_snapshot(tmp_path)


def test_an_empty_folder_holds_no_snapshot(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="holds no snapshot"):
        read_snapshot(tmp_path)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "1",
        "{}",
        '{"format": 1}',
        '{"format": 1, "file": 7, "digest": "x"}',
        '{"file": "."}',
        "\xff",
        '{"format": 1, "file": "manifest.json"}',
    ],
)
def test_a_manifest_of_something_else_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / MANIFEST).write_bytes(text.encode("latin-1"))
    with pytest.raises(StoreError):
        read_snapshot(tmp_path)


def test_a_manifest_may_not_lead_out_of_its_folder(world_dataset: Dataset, tmp_path: Path) -> None:
    inside = tmp_path / "inside"
    snapshot = write_snapshot(world_dataset, inside)
    snapshot.path.rename(tmp_path / "outside.nq")
    manifest = json.loads((inside / MANIFEST).read_text(encoding="utf-8"))
    manifest["file"] = "../outside.nq"
    (inside / MANIFEST).write_text(json.dumps(manifest))
    with pytest.raises(StoreError, match="outside the folder"):
        read_snapshot(inside)


def test_a_snapshot_of_another_version_says_so(world_dataset: Dataset, tmp_path: Path) -> None:
    write_snapshot(world_dataset, tmp_path)
    change(tmp_path / MANIFEST, '"format": 1', '"format": 2')
    with pytest.raises(StoreError, match="was built by another version"):
        read_snapshot(tmp_path)


def test_a_place_that_is_a_file_cannot_be_written(world_dataset: Dataset, tmp_path: Path) -> None:
    place = tmp_path / "graph"
    place.write_text("not a folder")
    with pytest.raises(OutputError, match="cannot be written"):
        write_snapshot(world_dataset, place)
    assert place.read_text() == "not a folder"


def test_an_unwritable_folder_keeps_its_snapshot(world_dataset: Dataset, smaller: Dataset, tmp_path: Path) -> None:
    before = write_snapshot(smaller, tmp_path)
    name = f"graph-{hashlib.sha256(to_nquads(world_dataset)).hexdigest()[:16]}.nq"
    (tmp_path / name).mkdir()  # a rename cannot replace a folder, whoever runs the tests
    with pytest.raises(OutputError, match="cannot be written"):
        write_snapshot(world_dataset, tmp_path)
    assert read_snapshot(tmp_path).identity == before.identity
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".")]


def test_a_snapshot_is_current_until_a_file_changes(own_world: Path, tmp_path: Path) -> None:
    folder = tmp_path / "graph"
    assert find_current(folder, own_world, ONTOLOGY) is None
    write_snapshot(build_dataset(own_world, ONTOLOGY), folder)
    assert find_current(folder, own_world, ONTOLOGY) is not None
    change(own_world / "reference" / "units.yaml", "可数之物。", "能数的东西。")
    assert find_current(folder, own_world, ONTOLOGY) is None


def test_a_snapshot_is_not_current_when_a_file_is_added_or_gone(own_world: Path, tmp_path: Path) -> None:
    folder = tmp_path / "graph"
    write_snapshot(build_dataset(own_world, ONTOLOGY), folder)
    extra = own_world / "reference" / "more.yaml"
    extra.write_text("things: []\n")
    assert find_current(folder, own_world, ONTOLOGY) is None
    extra.unlink()
    assert find_current(folder, own_world, ONTOLOGY) is not None
    (own_world / "sources" / "valley-news-2031.yaml").unlink()
    assert find_current(folder, own_world, ONTOLOGY) is None


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "file"
    write_atomically(path, b"one")
    write_atomically(path, b"two")
    assert path.read_bytes() == b"two"
    (tmp_path / "folder").mkdir()
    with pytest.raises(OSError, match="directory"):
        write_atomically(tmp_path / "folder", b"three")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["file", "folder"]
