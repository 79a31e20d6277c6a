"""A view as a static picture with readable labels and a legend: PNG or SVG, no browser needed. Floor 5.

Labels are drawn in a font that has Chinese characters; where the system has none, they are drawn in English and
a warning says what to install. Shapes of glyphs go into the SVG, so it looks the same everywhere.
"""

from __future__ import annotations

import contextlib
import io
import unicodedata
import warnings
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from spacegraph.explorer.layout import Point, size_of
from spacegraph.explorer.looks import GROUND, get_look
from spacegraph.explorer.model import QUIET, Kind, Node, View

if TYPE_CHECKING:
    from matplotlib.axes import Axes

FONTS = (
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "PingFang SC",
    "Hiragino Sans GB",
    "Microsoft YaHei",
    "SimHei",
    "WenQuanYi Zen Hei",
    "WenQuanYi Micro Hei",
    "Arial Unicode MS",
    "Noto Sans CJK JP",
)
_MARKERS = {
    "dot": "o",
    "square": "s",
    "diamond": "D",
    "triangle": "^",
    "triangleDown": "v",
    "hexagon": "H",
    "star": "*",
}
_MOST_LABELS = 140
_SIZE = (15.0, 10.0)


class MissingFont(UserWarning):
    """No font with Chinese characters was found, so labels are in English."""


def find_font() -> str | None:
    """Return the name of an installed font that has Chinese characters, or None."""
    found = _find_known_font()
    if found is None:
        _add_new_fonts()
        found = _find_known_font()
    return found


def _find_known_font() -> str | None:
    from matplotlib import font_manager

    known = {font.name for font in font_manager.fontManager.ttflist}
    return next((name for name in FONTS if name in known), None)


def _add_new_fonts() -> None:
    """Tell matplotlib of the fonts that were installed after it made its list, which it keeps in a file."""
    from matplotlib import font_manager

    known = {Path(font.fname) for font in font_manager.fontManager.ttflist}
    for path in map(Path, font_manager.findSystemFonts()):
        if path not in known:
            with contextlib.suppress(OSError, RuntimeError):  # a file that is no font matplotlib can read
                font_manager.fontManager.addfont(path)


def draw_picture(view: View, places: Mapping[str, Point], form: str, language: str = "en") -> bytes:
    """Return a picture of a view as ``png`` or ``svg``: the same view, the same bytes.

    The most connected things get a name where there is room; the legend names the classes.
    """
    import matplotlib
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.backends.backend_svg import FigureCanvasSVG
    from matplotlib.figure import Figure

    font = find_font()
    if font is None:
        hint = (
            "no font with Chinese characters was found; install one, such as Noto Sans CJK SC. Labels are English"
        )
        warnings.warn(hint, MissingFont, stacklevel=2)
        language = "en"
    settings: dict[str, Any] = {"svg.fonttype": "path", "svg.hashsalt": "spacegraph", "text.parse_math": False}
    fonts = [font, "DejaVu Sans"] if font else ["DejaVu Sans"]
    settings["font.family"] = fonts
    drawable = _Drawable(fonts)
    with matplotlib.rc_context(settings):  # type: ignore[arg-type]
        figure = Figure(figsize=_SIZE, facecolor=GROUND["light"], layout="constrained")
        canvas = FigureCanvasAgg(figure) if form == "png" else FigureCanvasSVG(figure)
        axes = figure.add_subplot()
        _draw(axes, view, places, language, drawable)
        figure.draw_without_rendering()
        _draw_labels(axes, view, places, language, drawable)
        stream = io.BytesIO()
        metadata = {"Software": "spacegraph"} if form == "png" else {"Date": None, "Creator": "spacegraph"}
        canvas.print_figure(stream, format=form, dpi=150, metadata=metadata, facecolor=GROUND["light"])
    return stream.getvalue()


class _Drawable:
    """The characters that the fonts have: others, and marks that stand on others, are left out."""

    def __init__(self, fonts: list[str]) -> None:
        from matplotlib import font_manager

        self._known: set[int] = set()
        for name in fonts:
            path = font_manager.findfont(font_manager.FontProperties(family=name))
            self._known |= set(font_manager.get_font(path).get_charmap())

    def keep(self, text: str) -> str:
        """Return the text without what cannot be drawn."""
        return "".join(c for c in _plain(text) if ord(c) in self._known and not unicodedata.combining(c))


def _draw(axes: Axes, view: View, places: Mapping[str, Point], language: str, drawable: _Drawable) -> None:
    from matplotlib.collections import LineCollection

    drawn = [edge for edge in view.edges if edge.relation not in QUIET]
    lines = [(places[edge.start], places[edge.end]) for edge in drawn]
    axes.add_collection(LineCollection(lines, colors="#46526422", linewidths=0.6, zorder=1))
    for cls in view.count_classes():
        look, kind = get_look(cls), view.kinds.get(f"sg:{cls}", Kind(cls, {}))
        members = [node for node in view.nodes if node.cls == cls]
        points = [places[node.key] for node in members]
        axes.scatter(
            [x for x, _ in points],
            [y for _, y in points],
            s=[(size_of(node) * 0.62) ** 2 for node in members],
            marker=_MARKERS[look.shape],
            color=look.light,
            linewidths=0,
            label=f"{drawable.keep(kind.labels.get(language) or cls)}  {len(points):,}",
            zorder=2,
        )
    axes.set_aspect("equal", adjustable="datalim")
    axes.invert_yaxis()
    axes.set_axis_off()
    axes.set_title(drawable.keep(view.title.get(language, "")), loc="left", fontsize=15, fontweight="bold")
    axes.legend(loc="upper left", bbox_to_anchor=(1.0, 1.0), frameon=False, fontsize=10, markerscale=1.0)


def _draw_labels(axes: Axes, view: View, places: Mapping[str, Point], language: str, drawable: _Drawable) -> None:
    """Write the names of the most connected things, each only where no other name or edge of the picture is."""
    taken: list[tuple[float, float, float, float]] = []
    limits = axes.get_window_extent()
    for node in _rank(view)[: _MOST_LABELS * 6]:
        if len(taken) >= _MOST_LABELS:
            break
        big = node.cls in ("Region", "Plan")
        size = 11.0 if big else 8.5
        label = drawable.keep(shorten(node.labels.get(language) or node.key))
        if not label:
            continue
        x, y = axes.transData.transform(places[node.key])
        scale = axes.figure.dpi / 72
        half = sum(1.02 if ord(c) > 0x2E80 else 0.56 for c in label) * size * scale / 2
        top = y - size_of(node) * 0.3 * scale - 2
        box = (x - half, top - size * 1.35 * scale, x + half, top)
        outside = box[0] < limits.x0 or box[2] > limits.x1
        if outside or any(box[0] < b[2] and b[0] < box[2] and box[1] < b[3] and b[1] < box[3] for b in taken):
            continue
        taken.append(box)
        place = axes.transData.inverted().transform((x, top))
        _write(axes, label, (float(place[0]), float(place[1])), size, big)


def _write(axes: Axes, label: str, place: Point, size: float, bold: bool) -> None:
    from matplotlib import patheffects

    halo = patheffects.withStroke(linewidth=2.2, foreground=GROUND["light"])
    weight = "bold" if bold else "normal"
    text = axes.text(
        *place, label, fontsize=size, fontweight=weight, ha="center", va="top", color="#1b2430", zorder=3
    )
    text.set_path_effects([halo])


def _rank(view: View) -> list[Node]:
    degrees: dict[str, int] = {}
    for edge in view.edges:
        for key in (edge.start, edge.end):
            degrees[key] = degrees.get(key, 0) + 1
    first = {"Region": 400, "Plan": 2000, "Technology": 30}
    return sorted(view.nodes, key=lambda n: (-degrees.get(n.key, 0) - first.get(n.cls, 0), n.key))


def shorten(label: str, most: int = 36) -> str:
    """Return a label on one line, at most so many Latin letters wide, without control characters.

    Examples
    --------
    >>> shorten("A label that is far too long to stand on a map of things")
    'A label that is far too long to sta…'
    """
    clean = _plain(label[:400])
    width = 0
    for n, char in enumerate(clean):
        width += 2 if ord(char) > 0x2E80 else 1
        if width > most:
            return clean[: max(1, n - 1)].rstrip() + "…"
    return clean


def _plain(text: str) -> str:
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())
