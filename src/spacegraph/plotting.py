"""Answers as charts for notebooks and reports: heat map, bars, timeline. Floor 5.

Every function returns a matplotlib figure and leaves the global settings alone. Things are labelled in English and
Chinese; where the system has no font with Chinese characters, in English, and a warning says what to install. A
character that the font lacks is an error, not an empty box.
"""

from __future__ import annotations

import math
import warnings
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING, Any

from spacegraph.answer import Answer, Cell, Thing
from spacegraph.compare.dates import get_last_day
from spacegraph.explorer.static import MissingFont, find_font

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from spacegraph.network.projection import Network

STATUS_COLOURS = {"overdue": "#D55E00", "due": "#E69F00", "ahead": "#0072B2"}
_INK, _MARK = "#222222", "#0072B2"
_MOST = 34


@contextmanager
def chinese_font() -> Iterator[bool]:
    """Draw with a font that has Chinese characters; yield whether there is one. A missing character raises.

    Warns
    -----
    MissingFont
        When no such font is installed; text should then be English.
    """
    import matplotlib

    font = find_font()
    if font is None:
        hint = "no font with Chinese characters was found; install one, such as Noto Sans CJK SC"
        warnings.warn(hint, MissingFont, stacklevel=3)
    families = [font, "DejaVu Sans"] if font else ["DejaVu Sans"]
    with warnings.catch_warnings(), matplotlib.rc_context({"font.family": families, "axes.unicode_minus": False}):
        warnings.filterwarnings("error", message=r"Glyph .* missing")
        yield font is not None


def draw_heat_map(answer: Answer, title: str, depth: int = 99, most: int = _MOST) -> Figure:
    """Return a matrix as a heat map: the first column names the rows, columns with a unit are drawn.

    Parameters
    ----------
    answer
        A coverage matrix, or any answer of one thing and numbers.
    depth
        Rows at most so many steps below a top concept, where the answer has depths.
    most
        At most so many rows, the first ones.
    """
    depths = (
        [c.name for c in answer.columns].index("depth") if "depth" in (c.name for c in answer.columns) else None
    )
    columns = [n for n, c in enumerate(answer.columns) if c.unit and c.name != "plans"]
    rows = [row for row in answer.rows if depths is None or int(str(row[depths])) <= depth][:most]
    values = [[float(str(row[n] or 0)) for n in columns] for row in rows]
    with chinese_font() as chinese:
        labels = [_label(answer, row[0], chinese) for row in rows]
        return _draw_matrix(values, labels, [answer.columns[n].name for n in columns], title)


def draw_shares(answer: Answer, title: str) -> Figure:
    """Return a quality card as a heat map: one row a criterion, one column a plan, the shares in percent."""
    shares = {(str(row["criterion"]), str(_key(row["plan"]))): float(str(row["share"])) for row in answer}
    criteria, plans = (list(dict.fromkeys(key[n] for key in shares)) for n in (0, 1))
    values = [[100 * shares[criterion, plan] for plan in plans] for criterion in criteria]
    with chinese_font():
        return _draw_matrix(values, criteria, [plan.removeprefix("plan/") for plan in plans], title, unit="%")


def draw_counts(answer: Answer, column: str, title: str, unit: str = "rows", most: int = 20) -> Figure:
    """Return bars: how many rows of the answer name each thing of a column, the most named on top."""
    index = [c.name for c in answer.columns].index(column)
    counts = Counter(row[index] for row in answer.rows if row[index] is not None)
    ranked = sorted(counts.items(), key=lambda item: (-item[1], str(item[0])))[:most]
    return _draw_bars(answer, [cell for cell, _ in ranked], [float(count) for _, count in ranked], title, unit)


def draw_numbers(answer: Answer, column: str, title: str, most: int = 20) -> Figure:
    """Return bars: the numbers of a column for the things of the first column, in the order of the rows."""
    index = [c.name for c in answer.columns].index(column)
    rows = answer.rows[:most]
    numbers = [float(str(row[index])) for row in rows]
    return _draw_bars(answer, [row[0] for row in rows], numbers, title, answer.columns[index].unit or column)


def draw_timeline(answer: Answer, as_of: date, title: str, most: int = 60) -> Figure:
    """Return a calendar of deadlines as a timeline: one line a commitment, its mark on the last day.

    Colours say what is overdue, due and ahead on the day, which a dashed line marks; a hollow mark was inferred.
    """
    from matplotlib.figure import Figure

    rows = list(answer)[:most]
    with chinese_font() as chinese:
        figure = Figure(dpi=80, figsize=(12, 0.36 * len(rows) + 1.6), layout="constrained")
        axes = figure.add_subplot()
        for line, row in enumerate(rows):
            day: Any = get_last_day(str(row["deadline"]))
            colour = STATUS_COLOURS[str(row["status"])]
            axes.plot(
                [day], [line], "o", color=colour, markersize=8, fillstyle="none" if row["derived"] else "full"
            )
        labels = [f"{_label(answer, row['commitment'], chinese)}  [{_short(row['plan'])}]" for row in rows]
        axes.set_yticks(range(len(rows)), labels, fontsize=8)
        axes.set_ylim(len(rows) - 0.4, -0.6)
        axes.axvline(as_of, color=_INK, linestyle="--", linewidth=1)  # type: ignore[arg-type]
        axes.set_xlabel(f"last day of the deadline; dashed: {as_of}")
        axes.grid(axis="x", color="#dddddd")
        _finish(axes, title)
        for status, colour in STATUS_COLOURS.items():
            axes.plot([], [], "o", color=colour, label=status)
        axes.plot([], [], "o", color=_INK, fillstyle="none", label="date inferred")
        axes.legend(loc="upper right", frameon=True, fontsize=8)
        return _freeze(figure)


def draw_network(network: Network, title: str, core: int = 3, most: int = 40) -> Figure:
    """Return a network as a ring around its core, the nodes whose edges weigh most together.

    Parameters
    ----------
    network
        As :func:`spacegraph.network.project` makes it.
    core
        So many nodes stand in the middle, the others on the ring, by falling weight.
    most
        At most so many nodes.
    """
    from matplotlib.figure import Figure

    strength = {node: float(weight) for node, weight in network.degree(weight="weight")}
    nodes = sorted(strength, key=lambda node: (-strength[node], node))[:most]
    places = _place_on_rings(nodes, core)
    with chinese_font() as chinese:
        figure = Figure(dpi=80, figsize=(12, 12), layout="constrained")
        axes = figure.add_subplot()
        for start, end, data in network.edges(data=True):
            if start in places and end in places:
                (x, y), (u, v) = places[start][:2], places[end][:2]
                width = min(0.4 + 0.45 * float(data.get("weight", 1)), 6)
                axes.plot([x, u], [y, v], color=_MARK, alpha=0.22, linewidth=width, zorder=1)
        top = max(strength.values(), default=1) or 1
        for node, (x, y, angle) in places.items():
            axes.scatter([x], [y], s=60 + 700 * strength[node] / top, color=_MARK, edgecolor="white", zorder=2)
            names = [str(network.nodes[node].get(f"label_{lang}", node)) for lang in ("en", "zh")]
            _write_beside(axes, names if chinese else names[:1], x, y, angle)
        axes.set_xlim(-1.9, 1.9)
        axes.set_ylim(-1.9, 1.9)
        axes.set_aspect("equal")
        axes.set_xticks([])
        axes.set_yticks([])
        _finish(axes, title)
        return _freeze(figure)


def _place_on_rings(nodes: Sequence[str], core: int) -> dict[str, tuple[float, float, float | None]]:
    """Return x, y and, on the outer ring, the angle of each node."""
    places: dict[str, tuple[float, float, float | None]] = {}
    for radius, ring in ((0.36, nodes[:core]), (1.0, nodes[core:])):
        for n, node in enumerate(ring):
            angle = 2 * math.pi * (n + 0.5) / len(ring)
            outer = angle if radius == 1.0 else None
            places[node] = (radius * math.cos(angle), radius * math.sin(angle), outer)
    return places


def _write_beside(axes: Any, names: Sequence[str], x: float, y: float, angle: float | None) -> None:
    """Write a name below a node of the core, or on the outer ring along its ray."""
    style: dict[str, Any] = {"fontsize": 9, "color": _INK, "zorder": 3}
    if angle is None:
        text = "\n".join(_shorten(name, 44) for name in names)
        box = {"facecolor": "white", "alpha": 0.8, "edgecolor": "none", "pad": 1}
        axes.text(x, y - 0.07, text, ha="center", va="top", bbox=box, **style)
        return
    left = math.cos(angle) < 0
    text = "\n".join(_shorten(name, 46) for name in names)
    style |= {"rotation": math.degrees(angle) + (180 if left else 0), "rotation_mode": "anchor"}
    axes.text(1.05 * x, 1.05 * y, text, ha="right" if left else "left", va="center", **style)


def _draw_matrix(
    values: Sequence[Sequence[float]], rows: Sequence[str], columns: Sequence[str], title: str, unit: str = ""
) -> Figure:
    from matplotlib.figure import Figure

    figure = Figure(dpi=80, figsize=(4.6 + 1.15 * len(columns), 0.32 * len(rows) + 1.6), layout="constrained")
    axes = figure.add_subplot()
    top = max((value for line in values for value in line), default=1) or 1
    axes.imshow(values, cmap="Blues", vmin=0, vmax=top, aspect="auto")
    for y, line in enumerate(values):
        for x, value in enumerate(line):
            colour = "white" if value > 0.6 * top else _INK
            axes.text(
                x, y, f"{value:.0f}{unit}" if value else "·", ha="center", va="center", color=colour, fontsize=9
            )
    axes.set_xticks(range(len(columns)), columns)
    axes.set_yticks(range(len(rows)), rows, fontsize=9)
    axes.xaxis.tick_top()
    _finish(axes, title)
    return _freeze(figure)


def _draw_bars(answer: Answer, things: Sequence[Cell], numbers: Sequence[float], title: str, unit: str) -> Figure:
    from matplotlib.figure import Figure
    from matplotlib.ticker import MaxNLocator

    with chinese_font() as chinese:
        figure = Figure(dpi=80, figsize=(10, 0.36 * len(things) + 1.4), layout="constrained")
        axes = figure.add_subplot()
        bars = axes.barh(range(len(things)), numbers, color=_MARK)
        axes.xaxis.set_major_locator(MaxNLocator(integer=True))
        axes.bar_label(bars, fmt="%g", padding=3, fontsize=9)
        axes.set_yticks(range(len(things)), [_label(answer, thing, chinese) for thing in things], fontsize=9)
        axes.invert_yaxis()
        axes.set_xlabel(unit)
        _finish(axes, title)
        return _freeze(figure)


def _finish(axes: Any, title: str) -> None:
    axes.set_title(title, loc="left", fontsize=11)
    for side in ("top", "right", "left", "bottom"):
        axes.spines[side].set_visible(False)
    axes.tick_params(length=0)


def _freeze(figure: Figure) -> Figure:
    """Draw a figure once, so that a missing character is an error here, and bind the fonts of now to it."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.text import Text

    for text in figure.findobj(Text):
        assert isinstance(text, Text)
        text.set_fontfamily(text.get_fontfamily())
    FigureCanvasAgg(figure).draw()  # type: ignore[no-untyped-call]
    return figure


def _label(answer: Answer, cell: Cell, chinese: bool) -> str:
    """Return the English name of a thing, with the Chinese one where it can be drawn."""
    english = _shorten(answer.get_text(cell, "en"), 58)
    other = answer.get_text(cell, "zh")
    return f"{english} {_shorten(other, 22)}" if chinese and other != answer.get_text(cell, "en") else english


def _shorten(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def _short(cell: Cell) -> str:
    return _key(cell).partition("/")[2]


def _key(cell: Cell) -> str:
    return cell.key if isinstance(cell, Thing) else str(cell)
