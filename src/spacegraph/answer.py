"""The answer to a question: columns, rows, and the names of the things in them. Floor 4.

A cell is a thing (:class:`Thing`), a plain value (``str``, ``int``, ``float``, ``Decimal``, ``bool``) or None.
How an answer is printed is :mod:`spacegraph.tables`'; this module only says what it holds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from spacegraph.errors import UnknownName
from spacegraph.iris import PREFIXES, to_key
from spacegraph.names import Names
from spacegraph.nearest import find_nearest

if TYPE_CHECKING:
    import pandas

XSD = PREFIXES["xsd"]
_SHOWN = 20


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


@dataclass(frozen=True, repr=False)
class Answer:
    """Columns and rows; ``names`` knows the labels of the things in the rows; ``given`` what was asked for."""

    columns: tuple[Column, ...]
    rows: Sequence[tuple[Cell, ...]]
    names: Names
    title: Mapping[str, str]
    given: Mapping[str, Cell] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[dict[str, Cell]]:
        keys = [column.name for column in self.columns]
        return (dict(zip(keys, row, strict=True)) for row in self.rows)

    def __repr__(self) -> str:
        columns = ", ".join(column.name for column in self.columns)
        return f"<Answer: {self.title['en'] or 'rows'}; {len(self.rows)} rows of {columns}>"

    def _repr_markdown_(self) -> str:
        """Return what a notebook shows: the title and the first rows, in English."""
        more = f"\n… {len(self.rows)} rows in all\n" if len(self.rows) > _SHOWN else f"\n{len(self.rows)} rows\n"
        title = f"**{self.title['en']}**\n\n" if self.title["en"] else ""
        return title + self.head(_SHOWN).to_markdown() + more

    def head(self, most: int) -> Answer:
        """Return the first rows."""
        return replace(self, rows=self.rows[:most])

    def select(self, *columns: str) -> Answer:
        """Return these columns alone, in this order, without rows that then say the same as an earlier one.

        Raises
        ------
        UnknownName
            For a column that the answer does not have.
        """
        indexes = self._find_indexes(columns)
        rows = list(dict.fromkeys(tuple(row[index] for index in indexes) for row in self.rows))
        return replace(self, columns=tuple(self.columns[index] for index in indexes), rows=rows)

    def where(self, **values: str) -> Answer:
        """Return the rows whose columns have these values: keys of things, or plain values as text."""
        wanted = dict(zip(self._find_indexes(values), values.values(), strict=True))
        rows = [row for row in self.rows if all(_to_plain(row[index]) == v for index, v in wanted.items())]
        return replace(self, rows=rows)

    def _find_indexes(self, columns: Iterable[str]) -> list[int]:
        known = [column.name for column in self.columns]
        for name in columns:
            if name not in known:
                raise UnknownName("column", name, find_nearest(name, known), f"the columns are {', '.join(known)}")
        return [known.index(name) for name in columns]

    def get_text(self, cell: Cell, language: str = "en") -> str:
        """Return what a reader sees of a cell."""
        if isinstance(cell, Thing):
            return self.names.get_label(cell.iri, language)
        if isinstance(cell, bool):
            return str(cell).lower()
        if isinstance(cell, float):
            return f"{cell:.4g}"
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


def _to_plain(cell: Cell) -> str:
    return cell.key if isinstance(cell, Thing) else "" if cell is None else str(cell)


def _escape(text: str) -> str:
    return " ".join(text.replace("|", "\\|").split())


def _to_number(value: Decimal) -> int | Decimal:
    return int(value) if value == value.to_integral_value() else value
