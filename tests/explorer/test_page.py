"""The page as a file: alone, small, the same bytes every time, whatever the platform's encoding."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import WORLD
from spacegraph.explorer.page import SCRIPTS, STYLES, TEMPLATE, VENDOR, read_vis_version, to_script_json
from spacegraph.graph import Graph

MAKE = "import sys, spacegraph; spacegraph.load(sys.argv[1]).explore(sys.argv[2])"


def make(path: Path, *options: str, **environment: str) -> bytes:
    """Write a page in a process of its own and return its bytes."""
    command = [sys.executable, *options, "-c", MAKE, str(WORLD), str(path)]
    done = subprocess.run(command, env={**os.environ, **environment}, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    return path.read_bytes()


def test_the_shipped_page_is_below_two_megabytes(shipped_page: Path) -> None:
    assert shipped_page.stat().st_size < 2_000_000


def test_nothing_in_the_page_refers_to_anything_outside(shipped_page: Path) -> None:
    text = shipped_page.read_text(encoding="utf-8")
    frame = re.sub(r"<script.*?</script>", "", text, flags=re.DOTALL)
    assert re.findall(r"https?://|//[a-z]|@import|url\(", frame) == []
    assert re.findall(r"""(?:src|href)=["'](?!#)[^"']*""", frame) == []
    own = "".join((TEMPLATE / name).read_text(encoding="utf-8") for name in (*SCRIPTS, *STYLES))
    assert set(re.findall(r"https?://[^\s\"']+", own)) <= {"http://www.w3.org/2000/svg"}
    assert "innerHTML" not in own and "insertAdjacentHTML" not in own and "eval(" not in own
    assert "default-src 'none'" in text.replace("&#x27;", "'")


def test_two_runs_give_the_same_bytes(tmp_path: Path) -> None:
    assert make(tmp_path / "one.html", PYTHONHASHSEED="1") == make(tmp_path / "two.html", PYTHONHASHSEED="2")


def test_a_gbk_machine_writes_the_same_page(tmp_path: Path) -> None:
    """Every open() without an encoding is an error here: none may depend on the platform's."""
    strict = ("-X", "utf8=0", "-X", "warn_default_encoding", "-W", "error::EncodingWarning")
    page = make(tmp_path / "gbk.html", *strict, LC_ALL="zh_CN.GBK", PYTHONIOENCODING="gbk", PYTHONUTF8="0")
    assert page == make(tmp_path / "utf8.html")
    assert "技术".encode() in page


def test_every_template_file_is_used() -> None:
    files = {path.name for path in TEMPLATE.iterdir()}
    assert files == {*SCRIPTS, *STYLES, "page.html", "words.json"}


def test_every_word_is_there_in_both_languages_and_used() -> None:
    words = json.loads((TEMPLATE / "words.json").read_text(encoding="utf-8"))
    program = "".join((TEMPLATE / name).read_text(encoding="utf-8") for name in SCRIPTS)
    assert all(word["en"] and word["zh"] for word in words.values())
    assert {key for key in words if f'"{key}"' not in program} == set()


def test_vis_network_ships_with_its_licences_and_version() -> None:
    assert f"@version {read_vis_version()}" in (VENDOR / "vis-network.min.js").read_text(encoding="utf-8")[:400]
    assert {path.name for path in VENDOR.glob("*LICENSE*")} == {
        "vis-network.LICENSE-APACHE-2.0",
        "vis-network.LICENSE-MIT",
    }


@pytest.mark.parametrize("text", ["</script>", "<!--", "]]>", "\u2028", "\ud800", "&amp;"])
def test_data_cannot_leave_their_block(text: str) -> None:
    written = to_script_json({"x": text})
    assert not set("<>&\u2028") & set(written)
    assert json.loads(written)["x"] == text.encode("utf-8", "replace").decode()


def test_a_notebook_shows_the_page_in_a_frame_of_its_own(world: Graph) -> None:
    shown = world.explore()._repr_html_()
    assert shown.startswith("<iframe") and "srcdoc=" in shown
    assert "<script" not in shown
