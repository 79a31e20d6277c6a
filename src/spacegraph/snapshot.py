"""A dataset as files: sorted N-Quads and a manifest that says what it is. Floor 3.

The manifest names the N-Quads file that counts, so putting a new snapshot in place is one rename: a reader
sees the old one or the new one, and a killed build leaves the old. Same input, same bytes.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox

from spacegraph.errors import OutputError, StoreError
from spacegraph.inputs import digest_inputs, find_inputs, name_input
from spacegraph.iris import RDF_TYPE, SG, to_key

if TYPE_CHECKING:
    from spacegraph.build import Dataset

FORMAT = 1
MANIFEST = "manifest.json"


class Snapshot:
    """A snapshot on disk whose manifest has been read."""

    def __init__(self, folder: Path, manifest: Mapping[str, object]) -> None:
        self.folder = folder
        self.manifest = manifest

    @property
    def path(self) -> Path:
        """The N-Quads file."""
        return self.folder / str(self.manifest["file"])

    @cached_property
    def data(self) -> bytes:
        """The N-Quads, read once."""
        return self.path.read_bytes()

    @property
    def identity(self) -> str:
        """The digest of the N-Quads file: equal for equal graphs."""
        return str(self.manifest["digest"])

    def inputs(self) -> Mapping[str, str]:
        """Return the digests of the files it was built from, by their names."""
        inputs = self.manifest.get("inputs")
        return inputs if isinstance(inputs, dict) else {}


def to_nquads(dataset: Dataset) -> bytes:
    """Return the quads of a dataset, one a line, sorted by code point."""
    rows = (f"{q.subject} {q.predicate} {q.object} {q.graph_name} ." for q in dataset.quads)
    return ("\n".join(sorted(rows)) + "\n").encode("utf-8")


def write_snapshot(dataset: Dataset, folder: Path) -> Snapshot:
    """Write a dataset into `folder`, replacing the snapshot there, and return it.

    Raises
    ------
    OutputError
        When the folder cannot be written; the snapshot that was there still counts.
    """
    data = to_nquads(dataset)
    digest = hashlib.sha256(data).hexdigest()
    manifest = {
        "format": FORMAT,
        "file": f"graph-{digest[:16]}.nq",
        "digest": f"sha256:{digest}",
        "quads": len(dataset.quads),
        "graphs": _count(to_key(q.graph_name.value) for q in dataset.quads),  # type: ignore[union-attr]
        "classes": count_classes(dataset),
        "inputs": digest_inputs(dataset.inputs),
    }
    text = json.dumps(manifest, ensure_ascii=False, indent=1) + "\n"
    _refuse_foreign(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        write_atomically(folder / str(manifest["file"]), data)
        before = find_snapshot(folder)
        write_atomically(folder / MANIFEST, text.encode("utf-8"))
        keep = {str(manifest["file"]), before.path.name if before else ""}
        for old in (*folder.glob("graph-*.nq"), *folder.glob(".graph-*.nq.*")):
            if old.name not in keep:
                old.unlink()
    except OSError as error:
        raise OutputError(f"{folder}: cannot be written: {error.strerror}") from error
    return Snapshot(folder, manifest)


def _refuse_foreign(folder: Path) -> None:
    """Raise :class:`OutputError` where the folder holds a manifest that is not ours."""
    try:
        known = "digest" in json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except OSError:
        return
    except (ValueError, TypeError):
        known = False
    if not known and not any(folder.glob("graph-*.nq")):
        raise OutputError(f"{folder / MANIFEST} is not ours and would be overwritten; name another folder")


def count_classes(dataset: Dataset) -> dict[str, int]:
    """Return how many things of each class of ours the dataset has."""
    members = {
        (quad.object.value, quad.subject)
        for quad in dataset.quads
        if quad.predicate.value == RDF_TYPE
        and isinstance(quad.object, ox.NamedNode)
        and quad.object.value.startswith(SG)
    }
    return _count(to_key(name) for name, _ in members)


def find_snapshot(folder: Path) -> Snapshot | None:
    """Return the snapshot in a folder, or None if there is none that can be read."""
    try:
        return read_snapshot(folder)
    except StoreError:
        return None


def read_snapshot(folder: Path) -> Snapshot:
    """Return the snapshot in a folder.

    Raises
    ------
    StoreError
        When the folder has no manifest of ours, or its N-Quads file is missing or changed.
    """
    try:
        manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        snapshot = Snapshot(folder, manifest)
        known = manifest["format"] == FORMAT
        if snapshot.path.parent != folder:
            raise ValueError(f"{snapshot.path.name} is named outside the folder")
        data = snapshot.data
    except FileNotFoundError as error:
        message = f"{folder} holds no snapshot ({error.filename} is missing); run spacegraph build -o {folder}"
        raise StoreError(message) from error
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise StoreError(f"{folder / MANIFEST} is no manifest of spacegraph: {error}") from error
    if not known:
        raise StoreError(f"{folder} was built by another version; run spacegraph build -o {folder}")
    if f"sha256:{hashlib.sha256(data).hexdigest()}" != manifest.get("digest"):
        raise StoreError(f"{snapshot.path} is damaged; run spacegraph build -o {folder}")
    return snapshot


def find_current(folder: Path, data_dir: Path, ontology_dir: Path) -> Snapshot | None:
    """Return the snapshot in a folder if it was built from just these files as they are now.

    Files that are older than the manifest are not read again: their names must be those it lists. Where any is
    newer (after an edit, or an installation that sets times) the digests decide.
    """
    snapshot = find_snapshot(folder)
    if snapshot is None:
        return None
    paths = find_inputs(data_dir, ontology_dir)
    built = (folder / MANIFEST).stat().st_mtime_ns
    if all(path.stat().st_mtime_ns < built for path in paths):
        return snapshot if set(snapshot.inputs()) == {name_input(path) for path in paths} else None
    return snapshot if snapshot.inputs() == digest_inputs(paths) else None


def write_atomically(path: Path, data: bytes) -> None:
    """Write a file beside its place, sync it, and rename it into place."""
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with beside.open("wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def _count(names: Iterable[str]) -> dict[str, int]:
    from collections import Counter

    return dict(sorted(Counter(names).items()))
