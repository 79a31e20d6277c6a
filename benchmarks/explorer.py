"""Measure the explorer page in a real browser, and plain pyvis on the same graph.

    python benchmarks/explorer.py --things 860 10000 20000 50000

Larger graphs are the shipped one several times over. For each page: its size, the time from opening to the first
picture, from a click to the answer, and for one frame while the map moves. Plain pyvis is its own page with
everything inlined, as it comes (physics on) and with physics off; it is stopped after 60 seconds.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import spacegraph
from spacegraph.explorer import Explorer
from spacegraph.explorer.model import View
from spacegraph.explorer.view import make_view

FRAMES = """async () => {
  const times = []; const box = document.querySelector('#map, #mynetwork').getBoundingClientRect();
  const canvas = document.querySelector('#map canvas, #mynetwork canvas');
  const at = (type, x, y) => canvas.dispatchEvent(
    new WheelEvent(type, {clientX: x, clientY: y, deltaY: -30, bubbles: true, cancelable: true}));
  const frame = () => new Promise(done => requestAnimationFrame(done));
  await frame();
  for (let n = 0; n < 15; n += 1) {
    const start = performance.now();
    at('wheel', box.left + box.width / 2, box.top + box.height / 2);
    await frame(); await frame();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return times[7] / 2;
}"""
LIMIT = 60_000


def multiply(view: View, things: int) -> View:
    """Return a view with about `things` things: the view several times over, each copy with keys of its own."""
    copies = max(1, round(things / len(view.nodes)))
    nodes, edges = [], []
    for n in range(copies):
        end = f"~{n}" if n else ""
        nodes += [replace(node, key=node.key + end, home=node.home and node.home + end) for node in view.nodes]
        edges += [replace(edge, start=edge.start + end, end=edge.end + end) for edge in view.edges]
    return replace(view, nodes=tuple(nodes), edges=tuple(edges))


def measure_ours(browser: Any, view: View, folder: Path) -> Iterator[str]:
    start = time.perf_counter()
    path = Explorer(view).save(folder / "ours.html")
    made = time.perf_counter() - start
    page = browser.new_page(viewport={"width": 1400, "height": 860})
    start = time.perf_counter()
    page.goto(path.as_uri())
    page.wait_for_selector("body[data-ready=true]", timeout=LIMIT)
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    first = time.perf_counter() - start
    frame = page.evaluate(FRAMES)
    start = time.perf_counter()
    page.locator("#panel .links a").first.click()
    page.wait_for_selector("#focus .chosen")
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    click = time.perf_counter() - start
    start = time.perf_counter()
    page.locator("#query").fill("reusable rocket")
    page.wait_for_selector("#hits li")
    search = time.perf_counter() - start
    shown = page.evaluate("JSON.parse(document.querySelector('#data').textContent).nodes.key.length")
    yield (
        f"spacegraph: {shown} shown, {path.stat().st_size / 1e6:.1f} MB, made in {made:.1f} s, first picture "
        f"{first:.2f} s, frame {frame:.0f} ms, click {click:.2f} s, search {search:.2f} s"
    )
    page.close()


def measure_pyvis(browser: Any, view: View, folder: Path, physics: bool) -> Iterator[str]:
    from pyvis.network import Network

    network = Network(cdn_resources="in_line", directed=True)
    places = Explorer(view, limit=10**9).places
    network.nodes = [
        {"id": n.key, "label": n.labels["zh"], "group": n.cls, "shape": "dot", "size": 8}
        | ({} if physics else {"x": places[n.key][0], "y": places[n.key][1]})
        for n in view.nodes
    ]
    network.edges = [{"from": e.start, "to": e.end} for e in view.edges]
    network.toggle_physics(physics)
    path = folder / "pyvis.html"
    path.write_text(network.generate_html(), encoding="utf-8")
    page = browser.new_page(viewport={"width": 1400, "height": 860})
    page.route("http*://**", lambda route: route.abort())
    name = f"plain pyvis, physics {'on' if physics else 'off'}: {path.stat().st_size / 1e6:.1f} MB"
    start = time.perf_counter()
    try:
        page.set_default_timeout(LIMIT)
        page.goto(path.as_uri(), timeout=LIMIT, wait_until="commit")
        page.wait_for_function("window.network && document.querySelector('#mynetwork canvas')", timeout=LIMIT)
        if physics:
            page.evaluate(
                "() => { window.calm = false; network.once('stabilized', () => { window.calm = true; }); }"
            )
            page.wait_for_function("window.calm", timeout=LIMIT)
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
        first = time.perf_counter() - start
        yield f"{name}, at rest after {first:.2f} s, frame {page.evaluate(FRAMES):.0f} ms"
    except Exception as error:
        yield f"{name}, not at rest after {time.perf_counter() - start:.0f} s ({type(error).__name__})"
    page.close()


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--things", type=int, nargs="+", default=[860, 10_000])
    parser.add_argument("--chromium", default=shutil.which("chromium"))
    parser.add_argument("--no-pyvis", action="store_true")
    options = parser.parse_args()
    from playwright.sync_api import sync_playwright

    graph = spacegraph.load()
    whole = make_view(graph.store, graph.names)
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as place:
        for things in options.things:
            view = multiply(whole, things)
            print(f"\n{len(view.nodes):,} things, {len(view.edges):,} relations", flush=True)
            kinds = [measure_ours(_launch(playwright, options.chromium), view, Path(place))]
            if not options.no_pyvis:
                for physics in (False, True):
                    kinds.append(measure_pyvis(_launch(playwright, options.chromium), view, Path(place), physics))
            for kind in kinds:
                for line in kind:
                    print("  " + line, flush=True)


def _launch(playwright: Any, path: str) -> Any:
    return playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])


if __name__ == "__main__":
    main()
