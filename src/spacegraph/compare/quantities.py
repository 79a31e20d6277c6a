"""A target or an observation in one short line, the same in every language. Floor 4."""

from __future__ import annotations

from decimal import Decimal

from spacegraph import vocab
from spacegraph.answer import Cell, Thing

SIGNS = {
    vocab.AtLeast: "≥ ",
    vocab.MoreThan: "> ",
    vocab.Exactly: "",
    vocab.About: "≈ ",
    vocab.AtMost: "≤ ",
    vocab.LessThan: "< ",
    vocab.Between: "",
}
"""The sign before a value, by comparator."""


def render_quantity(
    comparator: Cell, value: Cell, upper: Cell = None, per_period: Cell = None, deadline: Cell = None
) -> str:
    """Return a quantity with its sign, period and deadline; a relative deadline stands as printed (``P3Y``).

    Examples
    --------
    >>> render_quantity(Thing(vocab.AtLeast), 500, deadline="2028")
    '≥ 500 (2028)'
    >>> render_quantity(Thing(vocab.Between), 5, 8, "P1Y")
    '5–8 / P1Y'
    """
    sign = SIGNS.get(comparator.iri, "") if isinstance(comparator, Thing) else ""
    text = sign + _render_number(value)
    if upper is not None:
        text += f"–{_render_number(upper)}"
    if per_period is not None:
        text += f" / {per_period}"
    return f"{text} ({deadline})" if deadline is not None else text


def _render_number(value: Cell) -> str:
    if isinstance(value, int):
        return f"{value:,}"
    return f"{value:,f}" if isinstance(value, Decimal) else str(value)
