"""Tables of indicators: a header that names years, below it what is counted, its unit and a value for each year.

Rows with bars, tabs or wide gaps; and tables that lost their lines, as a stream of cells, row after row or column
after column. Columns of the past (现状, 基期, a year before the plan) hold no targets. Floor 2.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from spacegraph.documents.commitments import Context, FoundTarget
from spacegraph.documents.heads import is_header
from spacegraph.documents.numerals import parse_decimal
from spacegraph.documents.periods import five_years
from spacegraph.documents.quantities import Quantity
from spacegraph.documents.stacked import find_stacked, holds
from spacegraph.documents.units import CHINESE_UNITS, MAGNITUDES, PER, Unit
from spacegraph.documents.view import View

Span = tuple[int, int]
MOST = 400
"""Most paragraphs of one table, so that work stays linear."""

_YEAR = re.compile(
    r"(?P<before>[^\d]{0,6}?)(?P<year>(?:19|20)\d\d) ?年?(?P<word>[^\d]{0,8})$|^by (?P<by>20\d\d)$", re.IGNORECASE
)
_AIMED = re.compile("(?:预期|目标|规划|计划)(?:值|目标)")
"""The name of a column of aims without a year: that of the plan's end, or of the table's title."""
_TERM = re.compile(r"(?P<year>20\d\d) ?年|[“\"](?P<five>十[一二三四五六七八])五[”\"]")
_PAST = re.compile("现状|基期|基准|实际|完成|现有|baseline|actual|current", re.IGNORECASE)
_HEAD = re.compile(
    "指标|项目|名称|类别|内容|目标|单位|序号|领域|任务|属性|性质|类型|indicator|metric|target|item|measure",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"(?P<sign>≥|≧|>=|≤|≦|<=|>|<|＞|＜|约|达到|不低于|不超过|[下降增提][降低长加高升])?"
    r" ?(?P<num>\d[\d,]{0,12}(?:\.\d{1,4})?)"
    r"(?:-(?P<upper>\d[\d,]{0,12}(?:\.\d{1,4})?))?"
    r"(?P<unit>[^\d\s]{0,6}?)(?P<post>以上|左右|以内|以下)?"
)
_NONE = re.compile(r"[-—–/]{1,2}|无|暂无")
_UNIT = "|".join(sorted(map(re.escape, CHINESE_UNITS), key=len, reverse=True))
_OVER = "|".join(sorted(PER, key=len, reverse=True))
_UNIT_CELL = re.compile(
    rf"(?P<mag>万亿|千亿|百亿|亿|千万|百万|万|千|百)?(?P<unit>{_UNIT}|[A-Za-z/%‰]{{1,12}})(?:/(?P<over>{_OVER}))?"
)
_NAMED_UNIT = re.compile(r"[（(](?P<unit>[^（）()]{1,10})[）)]$")
_SPREAD = frozenset(("指标", "单位", "属性", "序号", "类别", "类型", "项目", "名称", "备注", "性质"))
_BEHIND = re.compile("(?:指标)?(?:属性|性质|类型)|(?:责任|负责|牵头|主责|填报)(?:单位|部门|科室)|数据来源|备注")
"""The name of a last column that says whether an indicator binds, or who answers for it."""
_YEARLY = re.compile("/年$")
_CAPTION_UNIT = re.compile(r"单位 ?[：:] ?(?P<unit>[^，。；：（）\s]{1,10})")
_SIGNS = {"≥": "AtLeast", "≧": "AtLeast", ">=": "AtLeast", "不低于": "AtLeast", "≤": "AtMost", "≦": "AtMost"}
_SIGNS |= {"<=": "AtMost", "不超过": "AtMost", ">": "MoreThan", "＞": "MoreThan", "<": "LessThan", "＜": "LessThan"}
_SIGNS |= {"约": "About", "以上": "AtLeast", "左右": "About", "以内": "AtMost", "以下": "AtMost"}


@dataclass(frozen=True)
class Table:
    """A table of indicators: its span in the view, and its targets."""

    start: int
    end: int
    targets: tuple[FoundTarget, ...]


@dataclass(frozen=True)
class _Cell:
    text: str
    start: int
    end: int


@dataclass(frozen=True)
class _Header:
    """The cells of a header; the column (among those with years) and the year of each value that is a target."""

    cells: tuple[_Cell, ...]
    years: tuple[int, ...]
    aims: dict[int, str]
    unit: str
    ruled: bool


def find_tables(view: View, start: int, end: int, context: Context) -> list[Table]:
    """Return the tables of indicators between two places."""
    tables = [*_find_stacked(view, start, end, context)]
    spans = [(one.start, one.end) for one in tables]
    number = view.first_paragraph(start)
    while number < len(view.paragraphs) and view.paragraphs[number][0] < end:
        header = None if holds(spans, view.paragraphs[number][0]) else _read_header(view, number, context)
        if header is None:
            number += 1
            continue
        last = _find_last(view, number, end)
        targets = tuple(_read_rows(view, header, number + 1, last))
        if targets:
            tables.append(Table(view.paragraphs[number][0], view.paragraphs[last][1], targets))
        number = max(last, number) + 1
    return sorted(tables, key=lambda one: one.start)


def _find_stacked(view: View, start: int, end: int, context: Context) -> Iterator[Table]:
    """Yield the tables whose cells stand one below the other."""
    for table in find_stacked(view, start, end):
        header = _make_header(view, _to_cells(view, table.header), table.header[0], True, context)
        if header is None:
            continue
        rows = [(_to_cells(view, spans), (spans[0][0], spans[-1][1])) for spans in table.rows]
        found = [
            target
            for cells, row in rows
            if len(cells) == len(header.cells)
            for target in _read_row(header, cells, row)
        ]
        if found:
            yield Table(table.start, table.rows[-1][-1][1], tuple(found))


def _to_cells(view: View, spans: list[Span]) -> list[_Cell]:
    return [_Cell(view.text[slice(*span)].replace("\n", ""), *span) for span in spans]


def _cells(view: View, number: int) -> tuple[list[_Cell], bool]:
    """Return the cells of a paragraph, and whether bars or tabs part them (and so empty ones are seen)."""
    first, last = view.paragraphs[number]
    line = view.text[first:last]
    ruled = "|" in line or "\t" in line
    sign = (
        r"[|]"
        if "|" in line
        else r"\t"
        if ruled
        else r" +"
        if view.language == "zh"
        else r" {2,}| (?=[\d.,%]+(?: |$))"
    )
    cells, at = [], 0
    for piece in re.split(f"({sign})", line):
        words = piece.strip()
        if not re.fullmatch(sign, piece):
            lead = len(piece) - len(piece.lstrip())
            cells.append(_Cell(words, first + at + lead, first + at + lead + len(words)))
        at += len(piece)
    if not ruled:
        cells = _join_spread(cells)
    if "|" in line:
        cells = cells[1 if line.startswith("|") else 0 : -1 if line.rstrip().endswith("|") else None]
    return cells, ruled


def _join_spread(cells: list[_Cell]) -> list[_Cell]:
    """Return the cells with the names of columns put together whose letters blanks spread: 指    标."""
    result: list[_Cell] = []
    for cell in cells:
        before = result[-1] if result else None
        if before is not None and len(before.text) == len(cell.text) == 1 and before.text + cell.text in _SPREAD:
            result[-1] = _Cell(before.text + cell.text, before.start, cell.end)
        else:
            result.append(cell)
    return result


def _read_header(view: View, number: int, context: Context) -> _Header | None:
    first, last = view.paragraphs[number]
    line = view.text[first:last]
    if last - first > 120 or not (re.search(r"(?:19|20)\d\d", line) or _AIMED.search(line)):
        return None
    cells, ruled = _cells(view, number)
    return _make_header(view, cells, (first, last), ruled, context)


def _make_header(view: View, cells: list[_Cell], span: Span, ruled: bool, context: Context) -> _Header | None:
    """Return the header that cells make, or None where they name no years."""
    found = [_YEAR.fullmatch(cell.text) for cell in cells]
    years = [place for place, one in enumerate(found) if one]
    if not years:
        return _make_undated(view, cells, span, context) if ruled else None
    others = [cell for cell, one in zip(cells, found, strict=True) if not one and cell.text]
    named = [cell for cell in others if _HEAD.search(cell.text) and len(cell.text) <= 24]
    if not years or not named or len(named) < len(others) - 1 or any(len(cell.text) > 24 for cell in cells):
        return None
    if len(years) == 1 and not ruled:
        return None
    # a sentence with two years in it is no header: the years stand at its end, each a cell of its own
    width = len(cells)
    while width > 1 and _BEHIND.fullmatch(cells[width - 1].text):
        width -= 1
    if not ruled and years != list(range(width - len(years), width)):
        return None
    floor = int(context.issued[:4]) if context.issued else context.period.start
    aims: dict[int, str] = {}
    for column, place in enumerate(years):
        one = found[place]
        assert one is not None
        year = one["year"] or one["by"]
        past = _PAST.search(cells[place].text) or (int(year) < floor if floor else column == 0 and len(years) > 1)
        if not past:
            aims[column] = year
    before = view.paragraphs[max(view.first_paragraph(span[0]) - 1, 0)][0]
    caption = _CAPTION_UNIT.search(view.text, before, span[1])
    return _Header(tuple(cells), tuple(years), aims, caption["unit"] if caption else "", ruled)


def _make_undated(view: View, cells: list[_Cell], span: Span, context: Context) -> _Header | None:
    """Return the header of a table whose column of aims has no year: 序号 指标 预期值 属性."""
    aimed = [place for place, cell in enumerate(cells) if _AIMED.fullmatch(cell.text)]
    others = [cell for place, cell in enumerate(cells) if place not in aimed and cell.text]
    if len(aimed) != 1 or not any("指标" in cell.text.replace(" ", "") for cell in others):
        return None
    if not all(_HEAD.search(cell.text.replace(" ", "")) and len(cell.text) <= 24 for cell in others):
        return None
    before = view.paragraphs[max(view.first_paragraph(span[0]) - 2, 0)][0]
    term = _TERM.search(view.text, before, span[0])
    year = str(context.period.end or "")
    if term:
        year = term["year"] or str(2010 + (five_years(term["five"]) - 11) * 5)
    return _Header(tuple(cells), tuple(aimed), {0: year}, "", True)


_PARTED = re.compile(r"（[甲乙丙丁戊己庚辛壬癸]）|[壹贰叁肆伍陆柒捌玖拾]{1,2}[、 ]|\d{1,2}[.、]|附[件表录]")
"""What begins the part behind a table that has lines."""


def _find_last(view: View, number: int, end: int) -> int:
    """Return the last paragraph of the table whose header is a paragraph: before the first one that is prose."""
    last = number
    header = view.text[slice(*view.paragraphs[number])]
    drawn = "|" in header or "\t" in header
    for place in range(number + 1, min(number + MOST, len(view.paragraphs))):
        first, stop = view.paragraphs[place]
        line = view.text[first:stop]
        ruled = "|" in line or "\t" in line
        if first >= end or (
            not ruled
            and (len(re.sub(" {2,}", " ", line)) > 60 or line[-1] in "。；：" or re.search("[。；]", line))
        ):
            break
        if drawn and (
            _PARTED.match(line) if not ruled else is_header([cell.text for cell in _cells(view, place)[0]])
        ):
            break
        if re.match(
            r"[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|第.{1,3}[章节部]|注：|备注", line
        ):
            break
        last = place
    return last


def _read_rows(view: View, header: _Header, first: int, last: int) -> Iterator[FoundTarget]:
    stream: list[_Cell] = []
    for number in range(first, last + 1):
        cells, ruled = _cells(view, number)
        if not ruled and _BEHIND.fullmatch(header.cells[-1].text) and len(cells) == len(header.cells):
            yield from _read_row(header, cells, view.paragraphs[number])
            continue
        if not ruled and header.cells[0].text in ("序号", "编号", "No.") and cells[0].text.isdigit():
            cells = cells[1:]
        if ruled and len(cells) == len(header.cells):
            yield from _read_row(header, cells, view.paragraphs[number])
        else:
            stream += [cell for cell in cells if cell.text]
    yield from _read_stream(header, stream)


def _read_row(header: _Header, cells: list[_Cell], row: Span) -> Iterator[FoundTarget]:
    names = [cell for place, cell in enumerate(cells) if place not in header.years and cell.text]
    name = next(
        (cell for cell in names if re.search("[一-鿿A-Za-z]{2,}", cell.text) and not _is_unit(cell.text)), None
    )
    unit = next((cell.text for cell in names if cell is not name and _is_unit(cell.text)), "")
    if name is None:
        return
    for column, place in enumerate(header.years):
        if column in header.aims:
            target = _make(header, name, unit, cells[place], header.aims[column], row)
            if target:
                yield target


def _is_unit(text: str) -> bool:
    return _UNIT_CELL.fullmatch(_YEARLY.sub("", text)) is not None


def _is_value(text: str) -> bool:
    return _NUMBER.fullmatch(text) is not None or _NONE.fullmatch(text) is not None


def _read_stream(header: _Header, stream: list[_Cell]) -> Iterator[FoundTarget]:
    """Yield the targets of cells without rows: runs of names, of units, of values, over and over."""
    width, place = len(header.years), 0
    while place < len(stream):
        names, units, values = [], [], []
        while place < len(stream) and not _is_value(stream[place].text) and not _is_unit(stream[place].text):
            names.append(stream[place])
            place += 1
        while place < len(stream) and _is_unit(stream[place].text) and not _is_value(stream[place].text):
            units.append(stream[place].text)
            place += 1
        while place < len(stream) and _is_value(stream[place].text):
            values.append(stream[place])
            place += 1
        rows = len(values) // width
        if not rows or len(values) % width or len(names) < rows or (units and len(units) != rows):
            place += not (names or units or values)
            continue
        for row, name in enumerate(names[-rows:]):
            for column in header.aims:
                cell = values[column * rows + row]
                unit = units[row] if units else ""
                target = _make(header, name, unit, cell, header.aims[column], (cell.start, cell.end))
                if target:
                    yield target


def _make(header: _Header, name: _Cell, unit: str, cell: _Cell, year: str, span: Span) -> FoundTarget | None:
    found = _NUMBER.fullmatch(cell.text)
    value = parse_decimal(found["num"]) if found else None
    if found is None or value is None:
        return None
    named = _NAMED_UNIT.search(name.text)
    below = unit or (named["unit"] if named else "") or header.unit
    printed = (
        found["unit"] + below if found["unit"] in MAGNITUDES else found["unit"] or below
    )  # 2.4万, below （户）
    yearly = _YEARLY.search(printed)
    printed = printed[: yearly.start()] if yearly else printed
    base, factor = _read_unit(printed)
    upper = parse_decimal(found["upper"]) if found["upper"] else None
    comparator = _SIGNS.get(found["sign"] or "") or _SIGNS.get(found["post"] or "") or "Exactly"
    last = name.start + named.start() if named and base else name.end
    quantity = Quantity(
        cell.start,
        cell.end,
        value * factor,
        upper * factor if upper is not None else None,
        base,
        printed,
        "Between" if upper is not None else comparator,
        True,
        False,
        "",
    )
    metric = name.text[: last - name.start]
    return FoundTarget(
        *span,
        metric,
        (name.start, last),
        quantity,
        year,
        "",
        False,
        "P1Y" if yearly else "",
        False,
        0.85,
        "cell of a table of indicators",
    )


def _read_unit(printed: str) -> tuple[Unit | None, Decimal]:
    """Return the unit and the factor of a printed unit with its magnitude: 万人, 亿元."""
    found = _UNIT_CELL.fullmatch(printed)
    unit = CHINESE_UNITS.get(found["unit"]) if found else None
    factor = MAGNITUDES.get(found["mag"] or "", Decimal(1)) if found else Decimal(1)
    if unit is not None and found is not None and found["over"]:
        unit = unit.over(found["over"])
    return unit, factor * (unit.factor if unit else 1)
