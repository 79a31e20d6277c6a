"""Everyone can use it: no finding of axe in either theme, colours that stand out."""

from __future__ import annotations

from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from spacegraph.explorer.looks import _HUES, _LOOKS, GROUND

Visit = Callable[..., Any]
VIEWS = {
    "overview": "",
    "plan": "#thing=plan/beijing-2024",
    "task": "#thing=plan/beijing-2024/task/2",
    "agency in Chinese": "#thing=agency/beijing/economy-and-information-technology&lang=zh",
}


def find_axe() -> str:
    spec = find_spec("axe_playwright_python")
    if spec is None or spec.origin is None:
        pytest.skip("axe-core comes with axe-playwright-python: pip install axe-playwright-python")
    (path,) = Path(spec.origin).parent.rglob("axe.min.js")
    return path.read_text(encoding="utf-8")


@pytest.mark.parametrize("width", [1400, 390])
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("view", VIEWS)
def test_axe_finds_nothing(visit: Visit, shipped_page: Path, view: str, theme: str, width: int) -> None:
    page = visit(shipped_page, VIEWS[view], width=width, color_scheme=theme)
    page.evaluate(find_axe())
    found = page.evaluate(
        "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']})"
    )
    assert [(v["id"], [node["html"][:120] for node in v["nodes"]][:3]) for v in found["violations"]] == []


def test_axe_finds_nothing_while_suggestions_are_open(visit: Visit, shipped_page: Path) -> None:
    page = visit(shipped_page)
    page.keyboard.press("/")
    page.keyboard.type("火箭")
    page.evaluate(find_axe())
    assert [v["id"] for v in page.evaluate("axe.run()")["violations"]] == []


@pytest.mark.parametrize("hue", _HUES)
def test_a_class_stands_out_against_the_ground_of_both_themes(hue: str) -> None:
    for colour, ground in zip(_HUES[hue], GROUND.values(), strict=True):
        assert contrast(colour, ground) >= 3


def test_no_two_classes_look_alike() -> None:
    assert len(set(_LOOKS.values())) == len(_LOOKS)


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
