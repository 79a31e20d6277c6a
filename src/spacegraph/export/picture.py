"""A network as a picture with readable labels: PNG or SVG, no browser needed. Floor 5.

Width of an edge: its weight. Size of a node: the sum of its weights. Colour and shape: its class, as in the
explorer. Labels stand where there is room, those of the largest nodes first. The same network gives the same bytes.
"""

from __future__ import annotations

import io
import textwrap
import warnings
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from spacegraph.explorer.looks import GROUND, get_look
from spacegraph.explorer.static import MissingFont, find_font
from spacegraph.export.flat import clean

if TYPE_CHECKING:
    import networkx
    from matplotlib.axes import Axes

Point = tuple[float, float]
Box = tuple[float, float, float, float]

_MARKERS = {
    "dot": "o",
    "square": "s",
    "diamond": "D",
    "triangle": "^",
    "triangleDown": "v",
    "hexagon": "H",
    "star": "*",
}
_SIZE = (15.0, 11.0)
_MOST_LABELS = 90
_MOST_NUMBERS = 20
_MOST_EXACT = 200
_FEW = 15
_LARGE = 150
_WORDS = {
    "en": "Width of a line: {}. Size of a node: the sum of its weights.",
    "zh": "线宽：{}。节点大小：连边权重之和。",
}
_HINT = "install Noto Sans CJK SC (Debian and Ubuntu: apt install fonts-noto-cjk), PingFang SC or Microsoft YaHei"


def draw_network(network: networkx.Graph[Any], form: str = "png", language: str = "en") -> bytes:
    """Return a picture of a network as ``png`` or ``svg``.

    Warns
    -----
    MissingFont
        When no installed font has Chinese characters (labels are then in English), or the font lacks one of them.
    """
    import matplotlib
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.backends.backend_svg import FigureCanvasSVG
    from matplotlib.figure import Figure

    from spacegraph.network.measures import to_simple

    font = find_font()
    if font is None:
        warnings.warn(f"no font with Chinese characters was found; {_HINT}", MissingFont, stacklevel=2)
        language = "en"
    simple = to_simple(network)
    check_glyphs(simple, font, language)
    settings: dict[str, Any] = {"svg.fonttype": "path", "svg.hashsalt": "spacegraph", "text.parse_math": False}
    settings["font.family"] = [font, "DejaVu Sans"] if font else ["DejaVu Sans"]
    with matplotlib.rc_context(settings), warnings.catch_warnings():  # type: ignore[arg-type]
        warnings.filterwarnings("ignore", message=r"Glyph .* missing")  # said above, once and with a hint
        figure = Figure(figsize=_SIZE, facecolor=GROUND["light"], layout="constrained")
        canvas = FigureCanvasAgg(figure) if form == "png" else FigureCanvasSVG(figure)
        _draw(figure.add_subplot(), simple, language)
        stream = io.BytesIO()
        metadata = {"Software": "spacegraph"} if form == "png" else {"Date": None, "Creator": "spacegraph"}
        canvas.print_figure(stream, format=form, dpi=130, metadata=metadata, facecolor=GROUND["light"])
    return stream.getvalue()


def check_glyphs(network: networkx.Graph[Any], font: str | None, language: str) -> None:
    """Warn of characters in the labels for which the fonts of a picture have no glyph."""
    from matplotlib import font_manager
    from matplotlib.ft2font import FT2Font

    known: set[int] = set()
    for name in filter(None, (font, "DejaVu Sans")):
        known |= set(FT2Font(font_manager.findfont(name)).get_charmap())
    used = {char for _, data in network.nodes(data=True) for char in _label("", data, language)}
    missing = sorted(char for char in used if ord(char) not in known and char != " ")
    if missing:
        said = f"the fonts have no glyph for {' '.join(missing[:10])}; {_HINT}"
        warnings.warn(said, MissingFont, stacklevel=3)


def place_nodes(network: networkx.Graph[Any]) -> dict[str, Point]:
    """Return the place of every node: components beside and below one another, the largest first.

    The same network gives the same places.
    """
    import networkx as nx

    places: dict[str, Point] = {}
    components = sorted((sorted(c) for c in nx.connected_components(network)), key=lambda c: (-len(c), c))
    widest = 0.0
    x = y = height = 0.0
    for component in components:
        radius = max(0.5, 0.9 * len(component) ** 0.5)
        widest = widest or max(3.2 * radius, 0.9 * len(network) ** 0.5)
        if x and x + 2 * radius > widest:
            x, y, height = 0.0, y - height, 0.0
        for node, (left, top) in _place_component(network, component).items():
            places[node] = (x + radius * (1 + left), y - radius * (1 + top))
        x, height = x + 2.3 * radius, max(height, 2.3 * radius)
    return places


def _place_component(network: networkx.Graph[Any], component: list[str]) -> dict[str, Point]:
    """Return places between -1 and 1: by distances in steps where that is quick and possible, else by springs."""
    import networkx as nx

    part = nx.Graph()
    part.add_nodes_from(component)
    part.add_edges_from(sorted(tuple(sorted(edge)) for edge in network.subgraph(component).edges()))
    found = None
    if len(component) <= _MOST_EXACT:
        with suppress(ModuleNotFoundError):  # it needs scipy, which is optional
            found = nx.kamada_kawai_layout(part)
    if found is None:
        found = nx.spring_layout(part, seed=1, k=2 / len(component) ** 0.5, iterations=60, method="force")
    return {node: (float(left), float(top)) for node, (left, top) in found.items()}


def _draw(axes: Axes, network: networkx.Graph[Any], language: str) -> None:
    from matplotlib.collections import LineCollection

    places = place_nodes(network)
    strengths = {node: float(value) for node, value in network.degree(weight="weight")}
    most = max(strengths.values(), default=0) or 1
    sizes = {node: 30 + 620 * value / most for node, value in strengths.items()}
    weights = [float(weight) for _, _, weight in network.edges(data="weight", default=1)]
    heaviest = max(weights, default=1)
    lines = [(places[u], places[v]) for u, v in network.edges()]
    widths = [0.5 + 3.5 * weight / heaviest if min(weights) < heaviest else 1.0 for weight in weights]
    axes.add_collection(LineCollection(lines, colors="#46526455", linewidths=widths, zorder=1))
    _draw_nodes(axes, network, places, sizes, language)
    axes.set_aspect("equal", adjustable="datalim")
    axes.set_axis_off()
    axes.margins(0.08)
    _write_words(axes, network, language)
    axes.figure.draw_without_rendering()  # type: ignore[union-attr]
    if network.number_of_edges() <= _MOST_NUMBERS:
        _write_weights(axes, network, places)
    _write_labels(axes, network, places, sizes, language)


def _draw_nodes(
    axes: Axes, network: networkx.Graph[Any], places: dict[str, Point], sizes: dict[str, float], language: str
) -> None:
    """Draw the nodes of each class with its shape and colour, and name the class for the legend."""
    for cls in sorted({str(data.get("cls", "Thing")) for _, data in network.nodes(data=True)}):
        nodes = [node for node, data in network.nodes(data=True) if data.get("cls", "Thing") == cls]
        look = get_look(cls)
        axes.scatter(
            [places[node][0] for node in nodes],
            [places[node][1] for node in nodes],
            s=[sizes[node] for node in nodes],
            marker=_MARKERS[look.shape],
            color=look.light,
            edgecolors=GROUND["light"],
            linewidths=0.8,
            label=f"{network.nodes[nodes[0]].get(f'class_{language}', cls)}  {len(nodes):,}",
            zorder=2,
        )


def _write_weights(axes: Axes, network: networkx.Graph[Any], places: dict[str, Point]) -> None:
    """Write the weight beside each edge, a third of the way along, so that crossing edges stay apart."""
    for start, end, weight in network.edges(data="weight", default=1):
        x, y = ((2 * a + b) / 3 for a, b in zip(places[start], places[end], strict=True))
        frame = {"facecolor": GROUND["light"], "edgecolor": "none", "pad": 1.5}
        axes.text(x, y, f"{weight:.3g}", fontsize=10, ha="center", va="center", color="#465264", bbox=frame)


def _write_words(axes: Axes, network: networkx.Graph[Any], language: str) -> None:
    title = str(network.graph.get(f"title_{language}", network.name))
    meaning = str(network.graph.get(f"weight_{language}", "weight"))
    axes.set_title(title, loc="left", fontsize=16, fontweight="bold")
    axes.text(
        0, -0.01, _WORDS[language].format(meaning), transform=axes.transAxes, va="top", fontsize=11, color="#465264"
    )
    legend = axes.legend(loc="upper right", frameon=False, fontsize=11)
    for handle in legend.legend_handles:
        handle.set_sizes([70])  # type: ignore[union-attr]


def _write_labels(
    axes: Axes, network: networkx.Graph[Any], places: dict[str, Point], sizes: dict[str, float], language: str
) -> None:
    """Write the labels of the largest nodes first, each where no other stands: below, above or beside its node."""
    from matplotlib import patheffects

    few = len(network) <= _FEW
    font, most = (12, 40) if few else (9, 26)
    limits = axes.get_window_extent()
    scale = axes.figure.dpi / 72
    taken = [_cover(axes, places[node], size, scale) for node, size in sizes.items() if size > _LARGE]
    count = len(taken) + _MOST_LABELS
    for node in sorted(network, key=lambda node: (-sizes[node], node)):
        lines = wrap(_label(node, network.nodes[node], language), most)
        size = (max(map(measure_text, lines)) * font * scale, len(lines) * 1.3 * font * scale)
        point = axes.transData.transform(places[node])
        boxes = _around((point[0], point[1]), (sizes[node] ** 0.5 / 2 + 1) * scale, size)
        free = (b for b in boxes if limits.x0 <= b[0] and b[2] <= limits.x1 and not any(map(_meets(b), taken)))
        box = next(free, None)
        if box is None:
            continue
        taken.append(box)
        at = axes.transData.inverted().transform(((box[0] + box[2]) / 2, (box[1] + box[3]) / 2))
        text = axes.text(
            at[0], at[1], "\n".join(lines), fontsize=font, ha="center", va="center", color="#1b2430", zorder=3
        )
        text.set_path_effects([patheffects.withStroke(linewidth=2.2, foreground=GROUND["light"])])
        if len(taken) == count:
            break


def _cover(axes: Axes, place: Point, size: float, scale: float) -> Box:
    """Return the box that the mark of a node covers."""
    x, y = axes.transData.transform(place)
    half = size**0.5 / 2 * scale
    return (x - half, y - half, x + half, y + half)


def _around(point: Point, radius: float, size: Point) -> list[Box]:
    """Return the boxes of a label of this size below, above, right and left of a point."""
    (x, y), (width, height) = point, size
    return [
        (x - width / 2, y - radius - height, x + width / 2, y - radius),
        (x - width / 2, y + radius, x + width / 2, y + radius + height),
        (x + radius, y - height / 2, x + radius + width, y + height / 2),
        (x - radius - width, y - height / 2, x - radius, y + height / 2),
    ]


def _meets(box: Box) -> Callable[[Box], bool]:
    """Return whether another box has a place in common with this one."""
    return lambda other: box[0] < other[2] and other[0] < box[2] and box[1] < other[3] and other[1] < box[3]


def wrap(label: str, most: int = 26) -> list[str]:
    """Return a label on one or two lines; what does not fit ends in an ellipsis.

    Examples
    --------
    >>> wrap("Beijing Municipal Bureau of Economy and Information Technology")
    ['Beijing Municipal Bureau', 'of Economy and Informatio…']
    >>> wrap("北京经济技术开发区管理委员会")
    ['北京经济技术开', '发区管理委员会']
    """
    if measure_text(label) > 0.73 * len(label):  # mostly Chinese: breaks anywhere
        count = -(-len(label) // (most // 2)) or 1
        width = -(-len(label) // count)
        lines = [label[at : at + width] for at in range(0, len(label), width)]
    else:
        lines = textwrap.wrap(label, most)
    return (lines or [""]) if len(lines) < 3 else [lines[0], lines[1].rstrip()[: most - 1] + "…"]


def measure_text(text: str) -> float:
    """Return about how wide a text is, in sizes of its font."""
    return sum(1.02 if ord(char) > 0x2E80 else 0.56 for char in text)


def _label(node: str, data: dict[str, Any], language: str) -> str:
    return clean(str(data.get(f"label_{language}") or data.get("label_en") or node))
