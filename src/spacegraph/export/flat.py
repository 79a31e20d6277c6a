"""A network as two tables of plain values, which every network format is written from. Floor 5."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import networkx

Value = str | int | float | bool | tuple[str, ...]
Row = dict[str, Value]


@dataclass(frozen=True)
class Table:
    """Rows with the same columns in the same order; ``types`` gives the Python type of each column."""

    rows: Sequence[Row]
    types: dict[str, type]


@dataclass(frozen=True)
class Flat:
    """A network as tables in fixed order: nodes begin with ``id``, edges with ``id``, ``source``, ``target``."""

    name: str
    title: dict[str, str]
    weight: dict[str, str]
    directed: bool
    multigraph: bool
    nodes: Table
    edges: Table


def flatten(network: networkx.Graph[Any]) -> Flat:
    """Return the tables of a network; what is no string, number or truth value becomes a tuple of strings."""
    nodes = [{"id": str(node), **_plain(data)} for node, data in sorted(network.nodes(data=True))]
    edges = []
    ordered = sorted(network.edges(data=True), key=lambda edge: (edge[0], edge[1], str(edge[2].get("relation"))))
    for number, (start, end, data) in enumerate(ordered):
        edges.append({"id": f"e{number}", "source": str(start), "target": str(end), **_plain(data)})
    given = network.graph
    title = {lang: str(given.get(f"title_{lang}", network.name)) for lang in ("en", "zh")}
    weight = {lang: str(given.get(f"weight_{lang}", "weight")) for lang in ("en", "zh")}
    tables = Table(nodes, find_types(nodes)), Table(edges, find_types(edges))
    return Flat(str(network.name), title, weight, network.is_directed(), network.is_multigraph(), *tables)


def find_types(rows: Iterable[Row]) -> dict[str, type]:
    """Return the type of each column: that of all its values, ``float`` for whole and broken numbers, else ``str``.

    Examples
    --------
    >>> find_types([{"a": 1, "b": "x"}, {"a": 0.5, "c": True}])
    {'a': <class 'float'>, 'b': <class 'str'>, 'c': <class 'bool'>}
    """
    found: dict[str, set[type]] = {}
    for row in rows:
        for column, value in row.items():
            found.setdefault(column, set()).add(type(value))
    return {column: _choose(types) for column, types in found.items()}


def to_text(value: Value) -> str:
    """Return a value as text: tuples with spaces between (keys have none), truth values in lower case."""
    if isinstance(value, tuple):
        return " ".join(value)
    return str(value).lower() if isinstance(value, bool) else str(value)


def clean(text: str) -> str:
    """Return a text on one line, without the control characters that XML and CSV readers stumble over."""
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())


def _plain(data: dict[str, Any]) -> Row:
    return {name: _to_value(value) for name, value in data.items() if value is not None}


def _to_value(value: Any) -> Value:
    if isinstance(value, (bool, int, float)):
        return value
    if isinstance(value, (tuple, list, set, frozenset)):
        return tuple(clean(str(item)) for item in value)
    return clean(str(value))


def _choose(types: set[type]) -> type:
    if len(types) == 1:
        return next(iter(types))
    return float if types == {int, float} else str
