"""Every notebook runs from a clean kernel, draws what it says, and comes out as it is committed."""

from __future__ import annotations

import base64
import importlib.util
import re
from functools import cache
from pathlib import Path
from types import ModuleType

import nbformat
import pytest

TOP = Path(__file__).resolve().parent.parent.parent
NOTEBOOKS = sorted((TOP / "notebooks").glob("*.ipynb"))
KEY_FIGURES = {
    "01-start": (
        5,
        1,
        ["| Beijing | 2024 | 2028 | 23 | 2 |", "| task | 67 |", "technology/satellite-internet · 卫星互联网"],
    ),
    "02-who-owns-reusable-rockets": (6, 2, ["Zhongguancun Science Park", "| 16 | 3 | 10 |", "LandSpace | private"]),
    "03-the-agency-network-of-beijing": (
        6,
        1,
        ["| nodes | 30 |", "| edges | 151 |", "Science Park | 21 |", "| 2 | 1 |"],
    ),
    "04-four-cities-side-by-side": (4, 4, ["| sea launch | none |", "| owner | 23 |", "| binding | 18 |"]),
    "05-targets-and-deadlines": (
        5,
        2,
        ["overdue 20\ndue 2\nahead 30", "≥ 500 (2028)", "number of policy measures | 18"],
    ),
    "06-from-a-document-to-the-graph": (
        5,
        0,
        ["0 errors", "≥ 300 (2029) [beijing-measures-2027]", "| 二（一）1 | 133 |", "label 责任单位"],
    ),
}
"""By notebook: texts and pictures at least, and what the texts must say."""


@cache
def load_script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("run_notebooks", TOP / "scripts" / "run_notebooks.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@cache
def run(path: Path) -> nbformat.NotebookNode:
    return load_script().run(path)


def get_pictures(notebook: nbformat.NotebookNode) -> list[bytes]:
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", ())]
    return [base64.b64decode(o.data["image/png"]) for o in outputs if "image/png" in o.get("data", {})]


def test_each_notebook_has_its_key_figures_here() -> None:
    assert [path.stem for path in NOTEBOOKS] == list(KEY_FIGURES)


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_runs_and_says_its_key_figures(path: Path) -> None:
    notebook = run(path)
    least_texts, least_pictures, figures = KEY_FIGURES[path.stem]
    texts = load_script().get_texts(notebook)
    assert len(texts) >= least_texts
    pictures = get_pictures(notebook)
    assert len(pictures) >= least_pictures
    assert all(picture.startswith(b"\x89PNG") and len(picture) > 5_000 for picture in pictures)
    said = "\n".join(texts)
    for figure in figures:
        assert figure in said, figure
    errors = [o for cell in notebook.cells for o in cell.get("outputs", ()) if o.get("name") == "stderr"]
    assert errors == []


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_is_committed_with_the_outputs_of_such_a_run(path: Path) -> None:
    committed = nbformat.read(path, as_version=4)
    get_texts = load_script().get_texts
    assert get_texts(committed) == get_texts(run(path)), "run python scripts/run_notebooks.py"
    assert len(get_pictures(committed)) == len(get_pictures(run(path)))
    counts = [cell.execution_count for cell in committed.cells if cell.cell_type == "code"]
    assert counts == list(range(1, len(counts) + 1))


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_is_a_story_in_both_languages_without_logic(path: Path) -> None:
    notebook = nbformat.read(path, as_version=4)
    assert 10 <= len(notebook.cells) <= 20
    assert notebook.cells[0].cell_type == "markdown"
    headings = [
        line
        for c in notebook.cells
        if c.cell_type == "markdown"
        for line in c.source.splitlines()
        if line[:1] == "#"
    ]
    assert len(headings) >= 5
    assert all(re.search(r"[\u4e00-\u9fff]", line) for line in headings[:1])
    code = "\n".join(cell.source for cell in notebook.cells if cell.cell_type == "code")
    assert not re.search(r"(?m)^\s*(def|class|while|try|if) ", code)
    assert "/" + "home" not in code
