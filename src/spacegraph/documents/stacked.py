"""Tables of tasks that lost their lines: each cell stands on a line of its own, row after row. Floor 2.

Known by a header of the names of columns, one a line, the first of which is 序号; a row begins at the next number.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacegraph.documents.loose_tables import (
    FEWEST,
    PERSONS,
    WHO,
    is_person,
    names_bodies,
    read_columns,
    read_loose_rows,
)
from spacegraph.documents.view import View

Span = tuple[int, int]
MOST = 12
"""Most lines of one row."""
_COLUMN = re.compile(
    r"(?:序号|编号|(?:工作|重点|主要|具体|目标|建设|实施|改革)?(?:任务|(?<=[点要体])工作|内容|事项|措施|举措|项目|目标)(?:名称|内容|目标|要求|[及和与](?:主要|建设)?(?:措施|目标|要求|内容)){0,2}|类别|领域"
    r"|(?:牵头|责任|主责|配合|协办|主办|参与|参加|承办|落实|实施|推进|建设|完成)(?:单位|部门|处室|科室|股室|领导|人)|责任主体|任务类[型别]"
    r"|(?:完成|办理|推进|工作)?(?:时限|时间|进度|期限)(?:要求|安排|节点|进度)?|备注"
    r"|(?:指 {0,4}标|指标名称|指标内容|计量单位|单位|指标属性|属性|性质|类型|指标类型"
    r"|(?:现状|基期|目标|基准|规划|预期)值?)"
    r"|(?:19|20)\d\d ?年?(?:底|末)?(?:（?(?:现状|实际|基期|完成|目标|规划|预期|计划)值?数?）?)?)"
)
_FIRST = ("序号", "编号")
_WHO_OR_WHEN = re.compile("单位|部门|处室|科室|股室|领导|人|主体|时限|时间|进度|期限|备注")
_HELPS = re.compile("(?:配合|协办|参与|参加)(?:单位|部门)")
GROUP = re.compile(
    r"(?P<number>[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|(?:行动|任务|工程)[一二三四五六七八九十]{1,3}：)"
    r"[^。；：]{2,40}$"
)
"""A line that heads a group of rows."""
_ALONE = re.compile("[一二三四五六七八九十]{1,3}|（[一二三四五六七八九十]{1,3}）")
"""The number of a group of rows, alone on its line."""
_DATE = re.compile("20\\d\\d ?年|\\d{1,2} ?月|(?:持续|长期|全年|年内|按|常态|适时|每)[^。；]{0,12}$|无$|—")
_INDICATOR = re.compile("(?:主要|具体|核心)?指标(?:名称|内容)?")
_YEAR = re.compile(r"(?:19|20)\d\d ?年?")
_VALUE = re.compile(r"[≥≤><＞＜]?\d[\d,.]*(?:万|亿|%|‰)?(?:以上|以下|左右)?$|[—-]{1,2}$")
_CLAUSE = re.compile("(?:对应|所属|方案)?(?:条款|条目|章节)")
_NAMES = re.compile(
    "[^。；：，\\d]{2,60}(?:局|委|办|厅|部|会|中心|公司|集团|政府|街道|镇|乡|院|校|队|站|区|县|市|行|所)、?"
)
"""A line that names bodies."""
_END = re.compile(
    r"注 ?：|备注：|附|[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|第.{1,3}[章节]"
    r"|抄送|[^。]{0,40}办公室$"
)


@dataclass(frozen=True)
class Table:
    """A table: the spans of its header's cells, and of the cells of each row, and where it starts.

    And the lines that head its rows, where a number stands alone on the first of them.
    """

    header: list[Span]
    rows: list[list[Span]]
    start: int
    head: Span | None = None


def find_stacked(view: View, start: int, end: int) -> list[Table]:
    """Return each such table between two places; the rows below a line that heads a group are one of their own."""
    if view.language != "zh":
        return []
    paragraphs = view.between(start, end)
    tables = [*_find_dated(view, paragraphs), *_find_yearly(view, paragraphs)]
    if all(view.text.find(f"\n{name}\n", max(start - 1, 0), end) < 0 for name in _FIRST):
        return tables
    number = 0
    while number < len(paragraphs):
        width = _count_columns(view, paragraphs, number)
        if width < 3:
            number += 1
            continue
        header, begin, first = list(paragraphs[number : number + width]), paragraphs[number][0], 1
        number += width
        known = len(tables)
        while True:
            skipped = _count_heads(view, paragraphs, number, first)
            if skipped:
                number += skipped
                first = int(view.text[slice(*paragraphs[number])])
                begin = paragraphs[number][0]
            if number < len(paragraphs) and _count_columns(view, paragraphs, number) == width:
                number += width  # the header again, at the head of the next page
                continue
            rows, after = _read_rows(view, paragraphs, number, header, first)
            if not rows:
                break
            tables.append(Table(header, rows, begin, _find_head(view, paragraphs, number)))
            number, first = after, first + len(rows)
        loose, after = _read_loose(view, paragraphs, header)
        if _count_whole(view, tables[known:]) < 0.8 * sum(len(one.rows) for one in loose):
            tables[known:], number = loose, max(number, after)
    return tables


def _read_loose(view: View, paragraphs: Sequence[Span], header: Sequence[Span]) -> tuple[list[Table], int]:
    """Return the tables below a header of which cells are missing, and the line after them."""
    at = bisect_left(paragraphs, header[0])
    before = paragraphs[at - 1] if at and _COLUMN.fullmatch(view.text, *paragraphs[at - 1]) else None
    whole = [before, *header] if before else list(header)
    columns = read_columns(view, whole)
    after = at + len(header)
    if columns is None or after >= len(paragraphs):
        return [], 0
    groups = read_loose_rows(view, paragraphs, after, columns, len(whole))
    if sum(len(rows) for rows in groups) < FEWEST:
        return [], 0
    tables = [
        Table(columns.spans, rows, rows[0][0][0], _find_head(view, paragraphs, bisect_left(paragraphs, rows[0][0])))
        for rows in groups
    ]
    return tables, bisect_left(paragraphs, (groups[-1][-1][-1][1], 0))


def _find_head(view: View, paragraphs: Sequence[Span], number: int) -> Span | None:
    """Return the number and the heading of the rows that begin at a line: 一, and below it 修旧港."""
    if number < 2 or not _ALONE.fullmatch(view.text, *paragraphs[number - 2]):
        return None
    return paragraphs[number - 2][0], paragraphs[number - 1][1]


def _count_whole(view: View, tables: Sequence[Table]) -> int:
    """Return how many rows have as many cells as their header, bodies among them where it names such a column."""
    count = 0
    for table in tables:
        heads = [WHO.search(view.text, *span) is not None for span in table.header]
        who = heads.index(True) if True in heads else None
        persons = [place for place, span in enumerate(table.header) if PERSONS.fullmatch(view.text, *span)]
        for row in table.rows:
            whole = len(row) == len(heads) and all(is_person(view, row[place]) for place in persons)
            count += whole and (who is None or names_bodies(view.text[slice(*row[who])].replace("\n", "、")))
    return count


def _find_dated(view: View, paragraphs: Sequence[Span]) -> Iterator[Table]:
    """Yield the tables without numbers whose columns are a task, who does it, and by when: a date ends each row.

    The rows below a line that heads a group are a table of their own.
    """
    number = 0
    while number < len(paragraphs):
        width = _count_named(view, paragraphs, number)
        number += width or 1
        if not width:
            continue
        header, begin = list(paragraphs[number - 3 : number]), number
        keyed = width - 3  # a column before them says which clause a row is about
        rows: list[list[Span]] = []
        start = header[0][0]
        for place in range(number, len(paragraphs)):
            line = view.text[slice(*paragraphs[place])]
            group = GROUP.match(line) is not None
            if place - begin > MOST or (_END.match(line) and not group):
                break
            if group:
                if rows:
                    yield Table(header, rows, start)
                rows, begin, start = [], place + 1, paragraphs[min(place + 1, len(paragraphs) - 1)][0]
            elif _DATE.match(line) and len(line) <= 16:
                cells = _fit_dated(view, paragraphs[begin + keyed : place + 1])
                rows += [cells] if cells else []
                number = begin = place + 1
        if rows:
            yield Table(header, rows, start)


def _find_yearly(view: View, paragraphs: Sequence[Span]) -> Iterator[Table]:
    """Yield the tables of indicators without numbers, whose rows have as many lines as the header."""
    number = 0
    while number < len(paragraphs):
        named = [_INDICATOR.fullmatch(view.text, *span) is not None for span in paragraphs[number : number + 2]]
        if named != [True, False]:
            number += 1
            continue
        width = 1
        while number + width < len(paragraphs) and _COLUMN.fullmatch(view.text, *paragraphs[number + width]):
            width += 1
        header, number = list(paragraphs[number : number + width]), number + width
        years = [place for place, span in enumerate(header) if _YEAR.match(view.text, *span)]
        rows: list[list[Span]] = []
        while years and number + width <= len(paragraphs):
            row = list(paragraphs[number : number + width])
            values = [view.text[slice(*row[place])] for place in years]
            if not any(_VALUE.match(value) for value in values) or _VALUE.fullmatch(view.text, *row[0]):
                break
            rows.append(row)
            number += width
        if len(rows) >= 2:
            yield Table(header, rows, header[0][0])


def _count_named(view: View, paragraphs: Sequence[Span], number: int) -> int:
    """Return how many names a header has that names a task, who does it and by when, and no numbers before them.

    3, or 4 where the first says which clause of the text a row is about.
    """
    keyed = number < len(paragraphs) and _CLAUSE.fullmatch(view.text, *paragraphs[number]) is not None
    if keyed:
        return 4 if _count_named(view, paragraphs, number + 1) == 3 else 0
    names = [view.text[slice(*pair)] for pair in paragraphs[number : number + 3]]
    before = view.text[slice(*paragraphs[number - 1])] if number else ""
    if len(names) < 3 or _COLUMN.fullmatch(before) or not all(_COLUMN.fullmatch(name) for name in names):
        return 0
    who, when = re.search("单位|部门|主体", names[1]), re.search("时限|时间|进度|期限", names[2])
    return 3 if who and when and not _WHO_OR_WHEN.search(names[0]) and names[0] not in _FIRST else 0


def _fit_dated(view: View, pairs: Sequence[Span]) -> list[Span]:
    """Return the task, the bodies and the date of a row: the bodies are the last lines before the date."""
    who = len(pairs) - 1
    while who > 1 and (
        _NAMES.fullmatch(view.text, *pairs[who - 1]) or names_bodies(view.text[slice(*pairs[who - 1])])
    ):
        who -= 1
    if not 0 < who < len(pairs) - 1:
        return []
    return [(pairs[0][0], pairs[who - 1][1]), (pairs[who][0], pairs[-2][1]), pairs[-1]]


def _count_heads(view: View, paragraphs: Sequence[Span], number: int, first: int) -> int:
    """Return how many lines head the group whose rows begin after them with the next number, or with 1 or a gap."""
    for count in range(4):
        if number + count >= len(paragraphs):
            return 0
        line = view.text[slice(*paragraphs[number + count])]
        if line in (str(first), "1", str(first + 1)):
            return count
        if (
            not GROUP.match(line)
            and not _ALONE.fullmatch(line)
            and not (3 <= len(line) <= 40 and not line.isdecimal())
        ):
            return 0
    return 0


def cover(tables: Sequence[Table]) -> list[Span]:
    """Return the span of each table."""
    return [(table.start, table.rows[-1][-1][1]) for table in tables]


def pass_over(view: View, start: int, end: int) -> list[Span]:
    """Return the paragraphs between two places that are no cells of such a table."""
    tables = cover(find_stacked(view, start, end))
    return [pair for pair in view.between(start, end) if not holds(tables, pair[0])]


def holds(spans: Sequence[Span], place: int) -> bool:
    """Return whether one of some spans, in order, holds a place."""
    number = bisect_right(spans, place, key=lambda one: one[0]) - 1
    return number >= 0 and place < spans[number][1]


def _count_columns(view: View, paragraphs: Sequence[Span], number: int) -> int:
    """Return how many names of columns stand one below the other, the first of which is 序号."""
    if view.text[slice(*paragraphs[number])] not in _FIRST:
        return 0
    width = 1
    for first, last in paragraphs[number + 1 : number + 10]:
        if not _COLUMN.fullmatch(view.text, first, last):
            break
        width += 1
    return width


def _read_rows(
    view: View, paragraphs: Sequence[Span], number: int, header: Sequence[Span], first: int = 1
) -> tuple[list[list[Span]], int]:
    """Return the cells of the rows, counted from ``first``, that begin at a paragraph, and what comes after."""
    width = len(header)
    rows: list[list[Span]] = []
    while number < len(paragraphs) and view.text[slice(*paragraphs[number])] == str(len(rows) + first):
        stop = number + 1
        following = str(len(rows) + first + 1)
        while (
            stop < len(paragraphs)
            and stop - number <= MOST
            and view.text[slice(*paragraphs[stop])] not in (following, *_FIRST)
            and not (stop - number >= width and _END.match(view.text, *paragraphs[stop]))
        ):
            stop += 1
        last = stop < len(paragraphs) and view.text[slice(*paragraphs[stop])] == following
        cells = list(paragraphs[number : stop if last else min(stop, number + width)])
        rows.append(_fit(view, header, cells))
        number += len(cells)
        if not last:
            break
    return rows, number


def _fit(view: View, header: Sequence[Span], cells: list[Span]) -> list[Span]:
    """Return as many cells as there are columns: lines too many belong to the cell of the task.

    A line too few is an empty cell before the date, where nobody helps.
    """
    names = [view.text[slice(*span)] for span in header]
    if len(cells) > len(header) and re.search("时限|时间|进度|期限", names[-1]):
        dated = [number for number in range(len(header) - 1, len(cells)) if _DATE.match(view.text, *cells[number])]
        cells = cells[: dated[0] + 1] if dated else cells
    extra = len(cells) - len(header)
    if (
        extra == -1
        and len(cells) > 2
        and _HELPS.match(names[-2])
        and re.search(r"\d", view.text[slice(*cells[-1])])
    ):
        empty = (cells[-1][0], cells[-1][0])
        return [*cells[:-1], empty, cells[-1]]
    if extra <= 0:
        return cells
    tasks = [number for number, name in enumerate(names) if number and not _WHO_OR_WHEN.search(name)]
    at = tasks[-1] if tasks else 1
    return [*cells[:at], (cells[at][0], cells[at + extra][1]), *cells[at + extra + 1 :]]
