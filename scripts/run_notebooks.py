"""Runs the notebooks from a clean kernel and writes what comes out into them.

    python scripts/run_notebooks.py             # all; or name some
    python scripts/run_notebooks.py --check     # run, write nothing; exit 1 where a text differs from what is there

Every run of the same graph gives the same texts; pictures may differ from machine to machine and are not compared.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient

FOLDER = Path(__file__).resolve().parent.parent / "notebooks"
TEXTS = ("text/plain", "text/markdown")


def run(path: Path) -> nbformat.NotebookNode:
    """Return a notebook with the outputs of a clean run; an error in a cell raises."""
    notebook = nbformat.read(path, as_version=4)
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
    client = NotebookClient(
        notebook, timeout=120, record_timing=False, resources={"metadata": {"path": str(FOLDER)}}
    )
    client.execute()
    notebook.metadata = {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
    }
    return notebook


def get_texts(notebook: nbformat.NotebookNode) -> list[str]:
    """Return what the cells printed or showed as text, without the addresses of figures."""
    texts = []
    for cell in notebook.cells:
        for output in cell.get("outputs", ()):
            if output.output_type == "stream":
                texts.append(output.text)
            elif not any(kind.startswith("image/") for kind in output.get("data", {})):
                texts += [output.data[kind] for kind in TEXTS if kind in output.get("data", {})]
    return texts


def main() -> int:
    """Run, then write or compare; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("notebooks", nargs="*", type=Path, help="default: all")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 where a text differs")
    options = parser.parse_args()
    stale = 0
    for path in options.notebooks or sorted(FOLDER.glob("*.ipynb")):
        fresh = run(path)
        if not options.check:
            nbformat.write(fresh, path)
        elif get_texts(fresh) != get_texts(nbformat.read(path, as_version=4)):
            print(f"{path} is out of date; run python scripts/run_notebooks.py", file=sys.stderr)
            stale = 1
    return stale


if __name__ == "__main__":
    sys.exit(main())
