"""What the explorer's tests share: the real browser, and pages that must stay silent and alone."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from spacegraph.explorer import Explorer, explore
from spacegraph.graph import Graph

CHROMIUM = (
    os.environ.get("SPACEGRAPH_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser") or ""
)


@pytest.fixture(scope="session")
def explorer(shipped_graph: Graph) -> Explorer:
    return explore(shipped_graph.store, shipped_graph.names)


@pytest.fixture(scope="session")
def shipped_page(explorer: Explorer, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return explorer.save(tmp_path_factory.mktemp("pages") / "shipped.html")


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    if not CHROMIUM:
        pytest.skip("no chromium on this machine: apt-get install chromium, or set SPACEGRAPH_CHROMIUM")
    api = pytest.importorskip("playwright.sync_api", reason="playwright drives the browser: pip install playwright")
    with api.sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield chromium
        chromium.close()


@pytest.fixture
def visit(browser: Any) -> Iterator[Callable[..., Any]]:
    """Open a page from disk; at the end nothing may have been said on the console or asked of any network."""
    faults: list[str] = []
    contexts: list[Any] = []

    def _visit(path: Path, fragment: str = "", width: int = 1400, height: int = 860, **options: Any) -> Any:
        context = browser.new_context(viewport={"width": width, "height": height}, accept_downloads=True, **options)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(8000)
        page.on("console", lambda message: faults.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: faults.append(f"error: {error}"))
        page.on("dialog", lambda dialog: (faults.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        page.on("request", lambda request: _note(request.url, faults, path))
        page.goto(path.as_uri() + fragment)
        page.wait_for_selector("body[data-ready=true]", timeout=30000)
        return page

    yield _visit
    for context in contexts:
        context.close()
    assert faults == []


def _note(url: str, faults: list[str], path: Path) -> None:
    if not url.startswith((path.as_uri(), "blob:", "data:", "about:")):
        faults.append(f"request: {url[:200]}")
