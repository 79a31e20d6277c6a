"""Answers as text: a table for a terminal, CSV, JSON, Markdown. Floor 5.

The table knows the width of Chinese characters (rich); CSV and JSON carry, beside each label, the thing's key.
"""

from __future__ import annotations

import csv
import io
import json
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from spacegraph.answer import Answer, Cell, Thing
from spacegraph.errors import UnknownName
from spacegraph.nearest import find_nearest

FORMATS = ("table", "csv", "json", "md")
_EVIDENCE = ("source", "section", "offset")
_WIDEST = 30
_WORDS = {
    "en": {"said in": "said in", "rows": "{n} rows", "row": "1 row", "all": "in every row"},
    "zh": {"said in": "出处", "rows": "共 {n} 行", "row": "共 1 行", "all": "各行相同"},
}


def render(
    answer: Answer, form: str, language: str = "en", width: int | None = None, others: tuple[str, ...] = ()
) -> str:
    """Return the answer in one of :data:`FORMATS`; another one raises :class:`UnknownName`.

    `others` are formats that the caller knows besides, for the message.
    """
    if form == "table":
        return render_table(answer, language, width)
    if form == "csv":
        return render_csv(answer, language)
    if form == "json":
        return render_json(answer, language)
    if form == "md":
        return answer.to_markdown(language)
    known = (*FORMATS, *others)
    raise UnknownName("format", form, find_nearest(form, known), f"the formats are {', '.join(known)}")


def render_csv(answer: Answer, language: str = "en") -> str:
    """Return CSV (RFC 4180, comma, LF) with a header line."""
    stream = io.StringIO()
    writer = csv.DictWriter(stream, answer.record_keys(), lineterminator="\n")
    writer.writeheader()
    for record in answer.to_records(language):
        writer.writerow({key: _to_csv(value) for key, value in record.items()})
    return stream.getvalue()


def render_json(answer: Answer, language: str = "en") -> str:
    """Return a JSON list with one object a row; the keys are the column names."""
    return json.dumps(answer.to_records(language), ensure_ascii=False, indent=1, default=_plain) + "\n"


def render_table(answer: Answer, language: str = "en", width: int | None = None) -> str:
    """Return a table for a terminal of `width` columns (that of this terminal when None).

    Source, section and offset become one column; what is the same in every row stands once above the table; where
    the columns would not be readable side by side, each row becomes a block of lines.
    """
    from rich.console import Console
    from rich.text import Text

    stream = io.StringIO()
    console = Console(file=stream, width=width or Console().width, color_system=None, legacy_windows=False)
    words = _WORDS[language]
    columns = _to_columns(answer, language)
    constant = [c for c in columns if len(answer.rows) > 1 and len(set(c.texts)) == 1 and c.texts[0]]
    varying = [c for c in columns if c not in constant and any(c.texts)]
    if answer.title[language]:
        console.print(Text(answer.title[language]))
    for name, cell in answer.given.items():
        key = f"  ({cell.key})" if isinstance(cell, Thing) else ""
        console.print(Text(f"  {name} = {answer.get_text(cell, language)}{key}"))
    for column in constant:
        console.print(Text(f"  {column.name}: {column.texts[0]}  ({words['all']})"))
    if sum(column.width + 2 for column in varying) <= console.width:
        console.print(_to_grid(varying))
    else:
        _print_blocks(console, varying, len(answer.rows))
    count = len(answer.rows)
    console.print(words["row"] if count == 1 else words["rows"].format(n=count), highlight=False)
    return "\n".join(line.rstrip() for line in stream.getvalue().splitlines()) + "\n"


def format_cell(answer: Answer, cell: Cell, language: str) -> str:
    """Return what a terminal shows of a cell: labels, numbers with grouped digits.

    Years stay as they are: they are strings in an answer, not numbers.
    """
    if _is_number(cell):
        return (
            f"{cell:,f}" if isinstance(cell, Decimal) else f"{cell:,}" if isinstance(cell, int) else f"{cell:.4g}"
        )
    return answer.get_text(cell, language)


@dataclass
class _Column:
    """One column as a reader sees it."""

    name: str
    texts: list[str]
    numeric: bool = False

    @property
    def width(self) -> int:
        """The width at which the column reads well."""
        from rich.cells import cell_len

        widest = max((cell_len(text) for text in self.texts), default=0)
        return max(cell_len(self.name), min(widest, _WIDEST))


def _to_columns(answer: Answer, language: str) -> list[_Column]:
    """Return the columns of an answer with source, section and offset in one."""
    names = [column.name for column in answer.columns]
    merged = all(name in names for name in _EVIDENCE)
    columns = []
    for index, column in enumerate(answer.columns):
        if merged and column.name in _EVIDENCE:
            continue
        cells = [row[index] for row in answer.rows]
        name = f"{column.name} ({column.unit})" if column.unit and column.unit != column.name else column.name
        numeric = not column.cls and any(_is_number(cell) for cell in cells)
        texts = [format_cell(answer, cell, language) for cell in cells]
        if column.cls == "Source":
            texts = [_to_source_name(cell) for cell in cells]
        columns.append(_Column(name, texts, numeric))
    if merged:
        places = [names.index(name) for name in _EVIDENCE]
        columns.append(
            _Column(_WORDS[language]["said in"], [_said_in(*(r[p] for p in places)) for r in answer.rows])
        )
    return columns


def _said_in(source: Cell, section: Cell, offset: Cell) -> str:
    if not isinstance(source, Thing):
        return ""
    return " ".join(
        [_to_source_name(source), str(section or ""), f"@{offset}" if offset is not None else ""]
    ).strip()


def _to_source_name(cell: Cell) -> str:
    """Return a source as its short key, which is the name of the document's file too."""
    return cell.key.removeprefix("source/") if isinstance(cell, Thing) else ""


def _to_grid(columns: list[_Column]) -> Any:
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1))
    for column in columns:
        justify: Any = "right" if column.numeric else "left"
        table.add_column(Text(column.name), justify=justify, overflow="fold")
    for texts in zip(*(column.texts for column in columns), strict=True):
        table.add_row(*(Text(text) for text in texts))
    return table


def _print_blocks(console: Any, columns: list[_Column], rows: int) -> None:
    from rich.cells import cell_len
    from rich.padding import Padding
    from rich.table import Table
    from rich.text import Text

    widest = max(cell_len(column.name) for column in columns)
    for row in range(rows):
        console.print(Text(f"─ {row + 1} " + "─" * 20))
        block = Table.grid(padding=(0, 2))
        block.add_column(min_width=widest, no_wrap=True)
        block.add_column(overflow="fold")
        for column in columns:
            if column.texts[row]:
                block.add_row(Text(column.name), Text(column.texts[row]))
        console.print(Padding(block, (0, 0, 0, 2)))


def _is_number(cell: Cell) -> bool:
    return isinstance(cell, (int, float, Decimal)) and not isinstance(cell, bool)


def _to_csv(value: object) -> object:
    """Return a decimal without an exponent, true and false in lower case; anything else as it is."""
    if isinstance(value, bool):
        return str(value).lower()
    return f"{value:f}" if isinstance(value, Decimal) else value


def _plain(value: object) -> Any:
    return float(value) if isinstance(value, Decimal) else str(value)
