"""The page: our template with style, program, vis-network and data in one file. Floor 5.

Nothing in the result refers to anything outside it. Data go in as JSON in a block that no browser runs, and every
script that may run is named by its digest in the page's own content policy.
"""

from __future__ import annotations

import base64
import hashlib
import html
import json
import re
from functools import cache
from pathlib import Path
from typing import Any

_HERE = Path(__file__).resolve().parent
TEMPLATE = _HERE / "template"
VENDOR = _HERE / "vendor"
STYLES = ("base.css", "stage.css", "panel.css", "phone.css")
SCRIPTS = (
    "data.js",
    "words.js",
    "state.js",
    "dom.js",
    "shapes.js",
    "labels.js",
    "map.js",
    "neighbours.js",
    "focus.js",
    "panel.js",
    "landing.js",
    "legend.js",
    "search.js",
    "picture.js",
    "tools.js",
    "keys.js",
    "main.js",
)


def render_page(data: dict[str, Any]) -> str:
    """Return the page as text: one file of HTML without a reference to any other.

    Parameters
    ----------
    data
        What :func:`spacegraph.explorer.columns.to_columns` returns.
    """
    language = "zh" if data["language"] == "zh" else "en"
    scripts = {"vis": _read(VENDOR / "vis-network.min.js"), "program": _program()}
    parts = {
        "lang": "zh-Hans" if language == "zh" else "en",
        "title": html.escape(str(data["title"].get(language, "")) + " · spacegraph"),
        "policy": html.escape(_to_policy(list(scripts.values())), quote=True),
        "generator": html.escape(f"spacegraph, vis-network {read_vis_version()}", quote=True),
        "style": "\n".join(_read(TEMPLATE / name) for name in STYLES),
        "data": to_script_json(data),
        **scripts,
    }
    return re.sub(r"\{\{(\w+)\}\}", lambda match: parts[match[1]], _read(TEMPLATE / "page.html"))


def to_script_json(data: object) -> str:
    """Return JSON that may stand in a script block: nothing in it can end the block or begin another.

    Examples
    --------
    >>> to_script_json({"label": "</script>"})
    '{"label":"\\\\u003c/script\\\\u003e"}'
    """
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for char in "<>&\u2028\u2029":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return text.encode("utf-8", "replace").decode("utf-8")


def read_vis_version() -> str:
    """Return the version of vis-network that the page carries."""
    return _read(VENDOR / "VERSION").strip()


def _program() -> str:
    words = json.dumps(json.loads(_read(TEMPLATE / "words.json")), ensure_ascii=False, separators=(",", ":"))
    parts = [_read(TEMPLATE / name) for name in SCRIPTS]
    return "(() => {\n'use strict';\nconst WORDS = " + words + ";\n" + "\n".join(parts) + "\n})();"


def _to_policy(scripts: list[str]) -> str:
    """Return a content policy under which nothing is fetched and only these scripts run."""
    digests = [base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode() for text in scripts]
    allowed = " ".join(f"'sha256-{digest}'" for digest in digests)
    return (
        f"default-src 'none'; script-src {allowed}; style-src 'unsafe-inline'; img-src data: blob:; base-uri 'none'"
    )


@cache
def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8").replace("\r\n", "\n")
