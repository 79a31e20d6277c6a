"""Build hook: makes the snapshot of the shipped data, which the wheel carries and a checkout keeps in build/."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class SnapshotHook(BuildHookInterface):
    """Builds ``build/graph`` and, for a wheel, ships it as ``spacegraph/shipped/snapshot``."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build the snapshot before the files are packed."""
        if self.target_name != "wheel":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root / "src"))
        from spacegraph.build import build_dataset
        from spacegraph.questions import write_headers
        from spacegraph.snapshot import write_snapshot

        snapshot = write_snapshot(build_dataset(root / "graph_data", root / "ontology"), root / "build" / "graph")
        headers = snapshot.folder / "questions.json"
        write_headers(root / "ontology" / "questions", headers)
        if version == "standard":
            for path in (snapshot.path, snapshot.folder / "manifest.json", headers):
                build_data["force_include"][str(path)] = f"spacegraph/shipped/snapshot/{path.name}"
