"""The files that a graph is built from, and their digests. Floor 3.

Light on purpose: an answer needs to know whether the snapshot is current, not how files are read.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

from spacegraph.errors import DataError, Fault

ONTOLOGY_FILES = ("spacegraph.ttl", "schemes.ttl", "alignments.ttl", "shapes.ttl")


def find_inputs(data_dir: Path, ontology_dir: Path) -> tuple[Path, ...]:
    """Return the files that a build reads, sorted: ontology first, then reference, then sources."""
    if not data_dir.is_dir():
        raise DataError([Fault(data_dir, None, "is no folder of data files")])
    ontology = [ontology_dir / name for name in ONTOLOGY_FILES]
    missing = [Fault(path, None, "is missing from the ontology") for path in ontology if not path.is_file()]
    if missing:
        raise DataError(missing)
    data = [path for path in data_dir.rglob("*.y*ml") if path.suffix in (".yaml", ".yml")]
    if not data:
        raise DataError([Fault(data_dir, None, "holds no .yaml file")])
    return (ontology_dir / "context.jsonld", *ontology, *sorted(data))


def find_reference(data_dir: Path) -> list[Path]:
    """Return the reference files of a data folder; a draft is checked and built beside them."""
    return sorted((data_dir / "reference").rglob("*.yaml"))


def digest_inputs(paths: Iterable[Path]) -> dict[str, str]:
    """Return the SHA-256 of each file, by folder and name."""
    return {name_input(path): hashlib.sha256(path.read_bytes()).hexdigest() for path in paths}


def name_input(path: Path) -> str:
    """Return how a manifest names an input: folder and name."""
    return f"{path.parent.name}/{path.name}"
