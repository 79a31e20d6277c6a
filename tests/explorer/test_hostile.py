"""Labels and all else from the graph are data: whatever they hold, nothing runs and nothing breaks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from spacegraph.explorer import Explorer
from spacegraph.explorer.model import Edge, Fact, Kind, Node, Spot, View

MARKUP = [
    "<script>window.ran=1</script>",
    "</script><script>window.ran=1</script>",
    "<!--<script>",
    "--><script>window.ran=1</script>",
    "<img src=x onerror=window.ran=1>",
    '"><img src=x onerror="window.ran=1">',
    "'><svg/onload=window.ran=1>",
    "<svg><script>window.ran=1</script></svg>",
    "<iframe srcdoc='<script>parent.ran=1</script>'></iframe>",
    "<a href='javascript:window.ran=1'>href</a>",
    "javascript:window.ran=1",
    "href=javascript:window.ran=1",
    "<b onmouseover=window.ran=1>bold</b>",
    "<style>*{display:none}</style>",
    "</style><script>window.ran=1</script>",
    "</title><script>window.ran=1</script>",
    "<base href='http://127.0.0.1:9/'>",
    "<link rel=stylesheet href=http://127.0.0.1:9/x.css>",
    "<meta http-equiv=refresh content='0;url=http://127.0.0.1:9/'>",
    "<object data=http://127.0.0.1:9/x>",
    "<form action=http://127.0.0.1:9/><input autofocus onfocus=window.ran=1>",
    "<details open ontoggle=window.ran=1>",
    "<math><mtext></mtext><script>window.ran=1</script></math>",
    "&lt;script&gt;window.ran=1&lt;/script&gt;",
    "&#60;img src=x onerror=window.ran=1&#62;",
    "<![CDATA[<script>window.ran=1</script>]]>",
    "url(http://127.0.0.1:9/x)",
    "https://127.0.0.1:9/?q=1#frag",
]
TEMPLATES = [
    "{{data}}",
    "{{program}} {{vis}} {{style}}",
    "{% raw %}{{ 7*7 }}{% endraw %}",
    "${window.ran=1}",
    "`${window.ran=1}`",
    "{0} {1}",
    "%s %(x)s %d",
    "\\u003cscript\\u003ewindow.ran=1\\u003c/script\\u003e",
    "\\';window.ran=1;//",
    '");window.ran=1;//',
]
BIDI = [
    "\u202egnp.exe\u202c",
    "\u2066\u2067\u2068 unclosed isolates",
    "\u202a\u202b\u202d\u202e",
    "مرحبا plan שלום",
    "\u200b\u200d\ufeff",
    "a\u0000b\u0007c\u001b[31m",
    "line\u2028separator\u2029here",
    "\ud800 lone surrogate".encode("utf-16", "surrogatepass").decode("utf-16", "replace"),
]
LONG = ["长" * 10_000, "x" * 10_000, "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L" * 60, " ", "👩‍👩‍👧‍👦" * 300]
LABELS = MARKUP + TEMPLATES + BIDI + LONG


def hostile_view() -> View:
    """A view in which every field that comes from a graph is hostile in turn."""
    source = "source/x"
    nodes = [Node(source, "Source", {"en": LABELS[0], "zh": LABELS[4]})]
    for n, label in enumerate(LABELS):
        key = f"thing/{n}/{label[:200]}"
        facts = (
            Fact("sg:scope", {"": label}, (source,)),
            Fact("sg:number", {"": label[:300]}, (source,)),
            Fact("sg:value", {"en": label, "zh": label}, (source,)),
            Fact("dct:abstract", {"en": label, "zh": label}, ()),
        )
        cls = ("Task", "Plan", "Technology", "Agency", "Region")[n % 5]
        spots = (Spot(source, label[:500], 1, 2),)
        nodes.append(Node(key, cls, {"en": label, "zh": label}, (("", label),), facts, spots))
    edges = [
        Edge(nodes[n].key, "sg:technology", nodes[n % 50 + 1].key, (source,), {"en": label, "zh": label})
        for n, label in enumerate(LABELS, start=1)
        if n != n % 50 + 1
    ]
    edges += [Edge(nodes[n].key, "sg:about", nodes[1].key, (source,)) for n in range(2, 52)]
    kinds = {
        f"sg:{cls}": Kind(f"sg:{cls}", {"en": f"{MARKUP[1]} {cls}", "zh": MARKUP[4]}) for cls in ("Task", "Plan")
    }
    kinds["sg:technology"] = Kind(
        "sg:technology", {"en": MARKUP[5], "zh": MARKUP[5]}, {"en": MARKUP[6], "zh": MARKUP[6]}
    )
    return View(tuple(nodes), tuple(edges), kinds, {"en": MARKUP[15], "zh": MARKUP[15]})


@pytest.fixture(scope="module")
def hostile_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Explorer(hostile_view()).save(tmp_path_factory.mktemp("pages") / "hostile.html")


def test_there_are_fifty_hostile_labels() -> None:
    assert len(set(LABELS)) >= 50


CHOOSE = """n => {
  const data = JSON.parse(document.querySelector('#data').textContent);
  location.hash = '#thing=' + encodeURIComponent(data.nodes.key[n]);
}"""
WIDE = """() => {
  const panel = document.querySelector('#panel');
  return [document.documentElement.scrollWidth, panel.scrollWidth - panel.clientWidth];
}"""
TALL = "Math.max(...[...document.querySelectorAll('#focus .box')].map(box => box.offsetHeight))"
FOREIGN = "document.querySelectorAll('iframe, img, object, form, base, link, #panel script, #focus script').length"


def test_no_hostile_label_runs_or_breaks_the_layout(visit: Callable[..., Any], hostile_page: Path) -> None:
    page = visit(hostile_page)
    for n, label in enumerate(LABELS):
        page.evaluate(CHOOSE, n)
        page.wait_for_function("document.querySelector('#focus .chosen')")
        wide, over = page.evaluate(WIDE)
        assert wide <= 1400 and over <= 0, label[:80]
        assert page.evaluate(TALL) < 420, label[:80]
    assert page.evaluate("window.ran") is None
    assert page.evaluate(FOREIGN) == 0


@pytest.mark.parametrize("words", ["<script>", "{{", "href", "长长", "%s", "\\"])
def test_search_shows_hostile_labels_as_they_are(visit: Callable[..., Any], hostile_page: Path, words: str) -> None:
    page = visit(hostile_page)
    page.locator("#query").fill(words)
    page.wait_for_selector("#hits li")
    assert words in page.locator("#hits").inner_text()
    assert page.evaluate("window.ran") is None


def test_pictures_take_hostile_labels(tmp_path: Path) -> None:
    svg = Explorer(hostile_view()).save(tmp_path / "hostile.svg").read_text(encoding="utf-8")
    assert "<script" not in svg
    assert Explorer(hostile_view()).save(tmp_path / "hostile.png").stat().st_size > 10_000
