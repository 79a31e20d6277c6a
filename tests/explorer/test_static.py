"""Static pictures: readable Chinese, the same bytes every time."""

from __future__ import annotations

import warnings
from pathlib import Path

import pytest

from spacegraph.explorer import Explorer, explore, static
from spacegraph.explorer.select import Selection
from spacegraph.graph import Graph


@pytest.fixture(scope="module")
def small(shipped_graph: Graph) -> Explorer:
    selection = Selection(("technology/reusable-rocket",), depth=1)
    return explore(shipped_graph.store, shipped_graph.names, selection, "zh")


@pytest.mark.parametrize("form", ["png", "svg"])
def test_a_picture_is_the_same_twice(small: Explorer, tmp_path: Path, form: str) -> None:
    one, two = (small.save(tmp_path / f"{n}.{form}").read_bytes() for n in (1, 2))
    assert one == two
    assert one.startswith(b"\x89PNG" if form == "png" else b"<?xml")


def test_every_glyph_of_a_chinese_picture_is_drawn(small: Explorer) -> None:
    if static.find_font() is None:
        pytest.skip("no font with Chinese characters: apt-get install fonts-noto-cjk")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        picture = static.draw_picture(small.view, small.places, "svg", "zh").decode()
    assert picture.count("<use ") > 60
    assert "http" not in picture.replace("http://www.w3.org", "").replace("http://purl.org", "").replace(
        "http://creativecommons.org", ""
    )


def test_a_font_installed_after_matplotlib_made_its_list_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    from matplotlib import font_manager

    if static.find_font() is None:
        pytest.skip("no font with Chinese characters: apt-get install fonts-noto-cjk")
    fonts = font_manager.fontManager.ttflist
    new = {font.fname for font in fonts if font.name in static.FONTS}
    monkeypatch.setattr(font_manager.fontManager, "ttflist", [font for font in fonts if font.fname not in new])
    assert static.find_font() is not None


def test_without_a_chinese_font_labels_are_english_and_a_hint_is_given(
    small: Explorer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(static, "FONTS", ())
    with pytest.warns(static.MissingFont, match="install one"):
        static.draw_picture(small.view, small.places, "svg", "zh")
