"""Rows of tables of tasks: cells parted by tabs, bars or gaps, or one below the other. Floor 2.

What the columns hold, a header above them says; which elements the rows make is decided in ``tables``.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, replace

from spacegraph.documents.cells import GAP, Cell, append, cut_cells, join_cell, join_lines
from spacegraph.documents.heads import NUMBER, OWNER, SILENT, TASK, TIME, holds_bodies, is_header
from spacegraph.documents.laid_out import find_laid_out
from spacegraph.documents.loose_tables import fit_row, names_bodies
from spacegraph.documents.stacked import find_stacked
from spacegraph.documents.unnumbered_rows import GROUP
from spacegraph.documents.view import View

_SPAN = re.compile(
    r"(?:20\d\d年?(?:[./]\d{1,2})?(?:-{1,2}|至|~))?(?P<last>20\d\d)年?(?:[./](?P<month>0?[1-9]|1[0-2]))?(?:[底末]前?)?"
)
MOST_LINES = 6
"""Most lines of one row whose cells the ends of lines break."""
_NAMED = re.compile("([^，。；\n]{4,16})\n")
"""A short line, the name of a task, above what is to be done."""
_YEARLY = re.compile(r"20\d\d ?年?(?:[底末]|目标|（?(?:实际|预期|计划)）?)?")
_COUNT = re.compile("[一二三四五六七八九十]{1,3}")
"""The number of a group of rows, in a cell before its name."""
_PAGE = re.compile("(?:发布(?:时间|日期)|来源|浏览(?:次数|量)|阅读|字体|责任编辑|信息来源)：")
_CHROME = re.compile(r"(?:打印|关闭|收藏|返回|分享|纠错|顶部|窗口|本页|字体|[大中小]|[ |\t【】\[\]（）])+")
"""A line of signs of a web page: 打印 | 关闭 | 收藏."""


@dataclass(frozen=True)
class Row:
    """A row that is a task."""

    number: str
    task: Cell
    owners: tuple[tuple[str, Cell], ...]
    deadline: str
    start: int
    end: int
    table: int = 0
    """Where the header of its table begins."""
    group: Cell | None = None
    """The heading of a group of rows, on a row of its own, that it stands under."""
    silent: tuple[tuple[int, int], ...] = ()
    """The cells that say nothing of what is to be done: what it costs, and notes."""
    name: Cell | None = None
    """The short name of the task, where a column of its own gives one for each row."""


def find_rows(view: View, start: int, end: int) -> list[Row]:
    """Return the rows of the tables between two places that name tasks and who does them."""
    laid_out = _find_laid_out_rows(view, start, end)
    covered = range(laid_out[0].start, laid_out[-1].end) if laid_out else range(0)
    reader = _Reader(view)
    lines = [pair for pair in view.between(start, end) if pair[0] not in covered]
    number = 0
    while number < len(lines):
        count = reader.count_lines(lines[number : number + MOST_LINES])
        reader.read(lines[number][0], lines[number + count - 1][1])
        number += count
    rows = sorted([*reader.rows, *laid_out], key=lambda one: one.start)
    return _keep_names(rows or _find_stacked_rows(view, start, end))


class _Reader:
    """Reads lines of cells below the header that names their columns."""

    def __init__(self, view: View) -> None:
        self.view = view
        self.rows: list[Row] = []
        self.header: list[Cell] = []
        self.above: list[Cell] = []
        self.group: Cell | None = None

    def count_lines(self, lines: list[tuple[int, int]]) -> int:
        """Return over how many lines a row goes whose cells tabs part and the ends of lines break."""
        width, total = len(self.header), 0
        if not width or not NUMBER.match(self.header[0].text) or "\t" not in self.view.text[slice(*lines[0])]:
            return 1
        for count, span in enumerate(lines, 1):
            pieces = self.view.text[slice(*span)].split("\t")
            if pieces[0].strip().isdecimal() != (count == 1) or total >= width:
                return 1
            total += len(pieces) - (count > 1)
            if total == width:
                return count
        return 1

    def read(self, first: int, last: int) -> None:
        """Read one line."""
        line = self.view.text[first:last]
        cells = self.cut(line, first, last)
        if not cells:
            self.header = self.header if last - first < 40 and not re.match("附[件表]", line) else []
            return
        if sum(_YEARLY.fullmatch(cell.text) is not None for cell in cells) >= 2:
            self.header = []  # a table of indicators
        heads = [replace(cell, text=cell.text.replace(" ", "")) for cell in cells]  # 工 作 任 务
        if is_header([cell.text for cell in heads]):
            self.header, self.group, self.above = heads, None, []
            return
        if not self.header or self.read_group(cells):
            return
        if _PAGE.match(line) or _CHROME.fullmatch(line):
            self.header = []  # the foot of a web page: 发布时间：…  来源：…
        elif len(cells) >= 2 and not all(re.fullmatch(r"[-:： ]*", cell.text) for cell in cells):
            self.read_row(cells, first, last)

    def cut(self, line: str, first: int, last: int) -> list[Cell]:
        """Return the cells of a line; none where it is no row."""
        if "\t" in line or "|" in line or len(GAP.findall(line)) >= 2:
            cells = cut_cells(self.view.text, first, last)
            return [join_lines(self.view, (one.start, one.end)) if "\n" in one.text else one for one in cells]
        return _split_narrow(self.view.text, first, last, self.header)

    def read_group(self, cells: list[Cell]) -> bool:
        """Return whether a line heads a group of rows: nothing but its name, perhaps with a number before it."""
        said = [cell for cell in cells if cell.text]
        if len(said) == 1 and GROUP.match(said[0].text):
            self.group = said[0]
        elif len(said) == 2 and _COUNT.fullmatch(said[0].text) and len(cells) > 2:
            self.group = Cell(f"{said[0].text} {said[1].text}", said[0].start, said[1].end)
        else:
            return False
        return True

    def read_row(self, cells: list[Cell], first: int, last: int) -> None:
        """Read a row, or the rest of the one above, whose cells go on over the next line."""
        place = next((number for number, head in enumerate(self.header) if NUMBER.match(head.text)), 0)
        short = len(cells) == len(self.header) - 1
        lost = OWNER.search(self.header[0].text) and not names_bodies(cells[0].text)
        if short and (lost or (place == 1 and cells[0].text.isdecimal())):
            cells = [Cell("", first, first), *cells]  # an empty cell at the head of a line is lost
        goes_on = self.goes_on(cells)
        if goes_on:
            cells = [append(*pair) for pair in zip(self.above, cells, strict=True)]
            first = self.rows[-1].start
        else:
            cells = _fill_merged(self.header, cells, self.above)
        row = _read_row(self.header, cells, first, last)
        if row is not None:
            self.rows[len(self.rows) - goes_on :] = [replace(row, group=self.group)]
            self.above = cells

    def goes_on(self, cells: list[Cell]) -> bool:
        """Return whether a line of the frame of a table goes on with the row above it: no number, no date."""
        if not (self.rows and len(cells) == len(self.header) == len(self.above)) or not self.above[0].text:
            return False
        silent = [
            not cell.text
            for cell, head in zip(cells, self.header, strict=True)
            if NUMBER.match(head.text) or TIME.search(head.text)
        ]
        return NUMBER.match(self.header[0].text) is not None and len(silent) > 1 and all(silent)


def _fill_merged(header: list[Cell], cells: list[Cell], above: list[Cell]) -> list[Cell]:
    """Return the cells of a row with those of the row above that go on in it.

    同上 says so; the empty cell of a lead does where that of the field of work before it is empty, too.
    """
    if not len(header) == len(cells) == len(above):
        return cells
    owners = [place for place, head in enumerate(header) if OWNER.search(head.text)]
    fields = [
        place
        for place in range(owners[0] if owners else 0)
        if not NUMBER.match(header[place].text) and not TIME.search(header[place].text)
    ]
    merged = len(fields) > 1 and not cells[fields[0]].text and above[fields[0]].text != ""
    leads = (
        [place for place in owners if re.search("牵头|主责|责任|负责|主办", header[place].text)] if merged else []
    )
    if owners[:1] == [0] and not cells[0].text and len([cell for cell in cells if cell.text]) > 1:
        leads.append(0)  # the first column names who does the work of several rows
    return [
        above[place]
        if cell.text == "同上" or (merged and place == fields[0]) or (place in leads and not cell.text)
        else cell
        for place, cell in enumerate(cells)
    ]


def _keep_names(rows: list[Row]) -> list[Row]:
    """Return the rows without names where these are not one for each: the field of work of several rows is none."""
    kept: list[Row] = []
    for _, told in itertools.groupby(rows, key=lambda row: row.table):
        table = list(told)
        names = [row.name.text for row in table if row.name is not None]
        whole = len(set(names)) >= 0.8 * len(table)
        kept += table if whole else [replace(row, name=None) for row in table]
    return kept


def _find_stacked_rows(view: View, start: int, end: int) -> list[Row]:
    """Return the rows of the tables whose cells stand one below the other."""
    rows = []
    for table in find_stacked(view, start, end):
        heads = [Cell(view.text[slice(*span)], *span) for span in table.header]
        group = Cell(view.text[slice(*table.head)].replace("\n", " "), *table.head) if table.head else None
        for spans in table.rows:
            cells = [join_lines(view, span) for span in spans]
            names = heads
            if len(cells) != len(heads):
                fitted = fit_row(view, table.header, spans)
                names, cells = ([join_lines(view, one) for one in part] for part in fitted)
            row = _read_row(names, cells, spans[0][0], spans[-1][1], owned=False) if cells else None
            if row is not None:
                rows.append(replace(row, group=group, name=row.name or _first_line(view, row.task)))
    return rows


def _first_line(view: View, task: Cell) -> Cell | None:
    """Return the short line with which the cells of a task begin, its name, or None where they are one."""
    found = _NAMED.match(view.text, task.start, task.end)
    return Cell(found[1], *found.span(1)) if found else None


def _split_narrow(text: str, first: int, last: int, header: list[Cell]) -> list[Cell]:
    """Return the cells of a line that single blanks part: of a header of short names, or of a row below one."""
    cells = [Cell(found[0], *found.span()) for found in re.compile(r"\S+").finditer(text, first, last)]
    named = (
        len(cells) >= 4 and is_header([cell.text for cell in cells]) and max(len(one.text) for one in cells) <= 10
    )
    row = len(cells) == len(header) >= 4 and NUMBER.match(header[0].text) and cells[0].text.isdecimal()
    return cells if named or row else []


def _find_laid_out_rows(view: View, start: int, end: int) -> list[Row]:
    """Return the rows of the tables whose columns only blanks part and whose cells go on over several lines."""
    rows = []
    for table in find_laid_out(view, start, end, is_header):
        heads = [Cell(view.text[slice(*span)].replace(" ", ""), *span) for span in table.header]
        for spans in table.rows:
            cells = [join_cell(view, parts, spans[0]) for parts in spans]
            first = min(low for parts in spans for low, _ in parts)
            last = max(high for parts in spans for _, high in parts)
            row = _read_row(heads, cells, first, last)
            if row is not None:
                rows.append(row)
    return rows


def _read_time(text: str) -> str:
    """Return when a row is due as sentences say it: 2030.6, 2028-2030 and 2030 as 2030年6月, 2030年 and 2030年."""
    found = _SPAN.fullmatch(text.replace(" ", ""))
    if not found:
        return text
    return f"{found['last']}年" + (f"{int(found['month'])}月" if found["month"] else "")


def _read_row(header: list[Cell], cells: list[Cell], first: int, last: int, *, owned: bool = True) -> Row | None:
    missing = [Cell("", first, first)] * (len(header) - len(cells))
    # empty cells at the end of a line are lost, else those at its head
    numbered = NUMBER.match(header[0].text) and cells[0].text.isdecimal()
    heads = [place for place, head in enumerate(header) if holds_bodies(head.text)]
    left, right = [*cells, *missing], [*missing, *cells]
    fits = sum(names_bodies(left[place].text) - names_bodies(right[place].text) for place in heads if missing)
    cells = left if numbered or fits > 0 else right
    number, deadline = "", ""
    tasks: list[Cell] = []
    owners: list[tuple[str, Cell]] = []
    silent: list[tuple[int, int]] = []
    for head, cell in zip(header, cells, strict=False):
        if holds_bodies(head.text):
            owners.append((head.text, cell))
        elif NUMBER.match(head.text):
            number = cell.text
        elif TIME.search(head.text) and not ("年度" in head.text and not re.search(r"\d", cell.text[:5])):
            deadline = _read_time(cell.text)
        elif SILENT.search(head.text):
            silent.append((cell.start, cell.end))
        elif TASK.search(head.text) and cell.text:
            tasks.append(cell)
    if not tasks or not owners or (owned and not any(cell.text for _, cell in owners)):
        return None
    start = next(
        (cell.start for head, cell in zip(header, cells, strict=False) if NUMBER.match(head.text) and cell.text),
        first,
    )
    named = len(tasks) > 1 and 4 <= len(tasks[-2].text) <= 30 and not re.search("[，。；]", tasks[-2].text)
    return Row(
        number,
        tasks[-1],
        tuple(owners),
        deadline,
        start,
        last,
        header[0].start,
        None,
        tuple(silent),
        tasks[-2] if named else None,
    )
