"""The drafts of real documents pass the checks as they are; the page of figures is what the command makes."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from calling import call
from spacegraph.ingest import find_documents
from worldfiles import TESTS

FOLDERS = [os.environ.get(name) for name in ("SPACEGRAPH_SOURCES", "SPACEGRAPH_CORPUS")]
REASON = "SPACEGRAPH_SOURCES and SPACEGRAPH_CORPUS name no folders of documents"
PAPERS = [
    path
    for folder in FOLDERS
    if folder
    for path in find_documents([Path(folder)])
    if path.suffix in (".txt", ".html", ".pdf", ".docx")
]


@pytest.mark.skipif(not all(FOLDERS), reason=REASON)
def test_there_are_documents() -> None:
    assert len(PAPERS) > 20


@pytest.mark.skipif(not all(FOLDERS), reason=REASON)
@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.name)
def test_the_draft_of_a_real_document_passes_the_checks(path: Path, tmp_path: Path) -> None:
    draft = tmp_path / f"{path.stem}.yaml"
    assert call("ingest", path, "-o", draft).exit_code == 0
    result = call("check", draft, *(("--sources", path.parent) if path.suffix == ".txt" else ()))
    assert result.exit_code == 0, result.stdout
    assert "\n0 errors" in result.stdout


@pytest.mark.skipif(not FOLDERS[0], reason="SPACEGRAPH_SOURCES names no folder of documents")
def test_the_page_of_figures_is_what_the_command_makes() -> None:
    page = TESTS.parent / "docs" / "evaluation.md"
    result = call("evaluate", "--sources", FOLDERS[0], "-f", "md")
    assert result.stdout == page.read_text(encoding="utf-8"), (
        "run: spacegraph evaluate --sources DIR -f md > docs/evaluation.md"
    )


@pytest.mark.skipif(not FOLDERS[0], reason="SPACEGRAPH_SOURCES names no folder of documents")
def test_the_page_of_figures_quotes_no_sentence() -> None:
    page = (TESTS.parent / "docs" / "evaluation.md").read_text(encoding="utf-8")
    texts = [path.read_text(encoding="utf-8") for path in find_documents([Path(str(FOLDERS[0]))])]
    for line in page.splitlines():
        for length in (40, 80):
            pieces = (line[start : start + length] for start in range(max(len(line) - length, 0)))
            assert not any(piece in text and " @" not in piece for piece in pieces for text in texts), line
