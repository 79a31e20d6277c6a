"""The answer to a question: columns, rows, and the names of the things in them. Floor 4.

A cell is a thing (:class:`Thing`), a plain value (``str``, ``int``, ``float``, ``Decimal``, ``bool``) or None.
How an answer is printed is :mod:`spacegraph.tables`'; this module only says what it holds.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from spacegraph.iris import PREFIXES, to_key
from spacegraph.names import Names

if TYPE_CHECKING:
    import pandas

XSD = PREFIXES["xsd"]


@dataclass(frozen=True)
class Thing:
    """A thing in a cell, by its IRI."""

    iri: str

    @property
    def key(self) -> str:
        """The key that data files use."""
        return to_key(self.iri)


Cell = Thing | str | int | float | Decimal | bool | None


@dataclass(frozen=True)
class Column:
    """One column: its name, what it means in each language, the class of its things, its unit.

    ``cls`` is empty for a column of plain values, else a class of ours or ``Thing``.
    """

    name: str
    meaning: Mapping[str, str]
    cls: str = ""
    unit: str = ""


@dataclass(frozen=True)
class Answer:
    """Columns and rows; ``names`` knows the labels of the things in the rows."""

    columns: tuple[Column, ...]
    rows: Sequence[tuple[Cell, ...]]
    names: Names
    title: Mapping[str, str]

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[dict[str, Cell]]:
        keys = [column.name for column in self.columns]
        return (dict(zip(keys, row, strict=True)) for row in self.rows)

    def get_text(self, cell: Cell, language: str = "en") -> str:
        """Return what a reader sees of a cell."""
        if isinstance(cell, Thing):
            return self.names.get_label(cell.iri, language)
        if isinstance(cell, bool):
            return str(cell).lower()
        return "" if cell is None else str(cell)

    def to_records(self, language: str = "en") -> list[dict[str, Any]]:
        """Return one mapping a row: ``column`` → value; a thing gives its label and, as ``column_id``, its key."""
        records = []
        for row in self.rows:
            record: dict[str, Any] = {}
            for column, cell in zip(self.columns, row, strict=True):
                is_thing = isinstance(cell, Thing)
                record[column.name] = self.get_text(cell, language) if is_thing else cell
                if column.cls:
                    record[f"{column.name}_id"] = cell.key if isinstance(cell, Thing) else None
            records.append(record)
        return records

    def to_pandas(self, language: str = "en") -> pandas.DataFrame:
        """Return the records as a data frame (needs pandas)."""
        try:
            import pandas
        except ImportError as error:
            raise ImportError("to_pandas needs pandas: pip install pandas") from error
        return pandas.DataFrame(self.to_records(language), columns=self.record_keys())

    def to_markdown(self, language: str = "en") -> str:
        """Return the answer as a Markdown table of labels."""
        rows = [[column.name for column in self.columns], ["---"] * len(self.columns)]
        rows += [[_escape(self.get_text(cell, language)) for cell in row] for row in self.rows]
        return "".join(f"| {' | '.join(row)} |\n" for row in rows)

    def record_keys(self) -> list[str]:
        """Return the keys of the records, in order."""
        return [
            key
            for column in self.columns
            for key in ((column.name, f"{column.name}_id") if column.cls else (column.name,))
        ]


def to_cell(term: object) -> Cell:
    """Return the cell of an RDF term."""
    if term is None:
        return None
    if isinstance(term, ox.NamedNode):
        return Thing(term.value)
    if not isinstance(term, ox.Literal):
        return str(term)
    datatype = term.datatype.value.removeprefix(XSD)
    if datatype == "integer":
        return int(term.value)
    if datatype == "decimal":
        return _to_number(Decimal(term.value))
    if datatype in ("double", "float"):
        return float(term.value)
    if datatype == "boolean":
        return term.value == "true"
    return term.value


def _escape(text: str) -> str:
    return " ".join(text.replace("|", "\\|").split())


def _to_number(value: Decimal) -> int | Decimal:
    return int(value) if value == value.to_integral_value() else value
