"""Fetch vis-network from npm and put what the explorer ships into its vendor folder.

    python scripts/vendor_vis.py 10.1.5

Needs npm. Takes the minified standalone build, its licences, and writes down version and digest.
"""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

VENDOR = Path(__file__).resolve().parent.parent / "src" / "spacegraph" / "explorer" / "vendor"
FILES = {
    "package/standalone/umd/vis-network.min.js": "vis-network.min.js",
    "package/LICENSE-APACHE-2.0": "vis-network.LICENSE-APACHE-2.0",
    "package/LICENSE-MIT": "vis-network.LICENSE-MIT",
}


def main(version: str) -> None:
    """Replace the files in the vendor folder by those of `version`."""
    npm = shutil.which("npm")
    if npm is None:
        sys.exit("npm is not installed")
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([npm, "pack", f"vis-network@{version}"], cwd=folder, check=True)  # noqa: S603
        (archive,) = Path(folder).glob("*.tgz")
        with tarfile.open(archive) as package:
            for name, target in FILES.items():
                member = package.extractfile(name)
                assert member is not None, name
                text = member.read().decode("utf-8").replace("\r\n", "\n")
                lines = [line for line in text.splitlines() if not line.startswith("//# sourceMappingURL=")]
                (VENDOR / target).write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    digest = hashlib.sha256((VENDOR / "vis-network.min.js").read_bytes()).hexdigest()
    (VENDOR / "VERSION").write_text(f"{version}\n", encoding="utf-8")
    print(f"vis-network {version}: sha256:{digest}")


if __name__ == "__main__":
    main(*sys.argv[1:])
