"""Where the ontology, the data and the snapshot that ship with the program lie. Floor 1.

An installed wheel carries them inside the package; a checkout has them at its top level.
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_INSTALLED = _PACKAGE / "shipped"
_TOP = _INSTALLED if _INSTALLED.is_dir() else _PACKAGE.parent.parent

ONTOLOGY_DIR = _TOP / "ontology"
DATA_DIR = _TOP / "graph_data"
SNAPSHOT_DIR = _TOP / "snapshot" if _INSTALLED.is_dir() else _TOP / "build" / "graph"
HEADERS = SNAPSHOT_DIR / "questions.json"
