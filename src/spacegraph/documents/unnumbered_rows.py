"""Tables of one cell a line without numbers: of tasks, each row ended by a date, and of indicators. Floor 2."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacegraph.documents.loose_tables import names_bodies
from spacegraph.documents.view import View

Span = tuple[int, int]
MOST = 12
"""Most lines of one row."""
COLUMN = re.compile(
    r"(?:序号|编号|(?:工作|重点|主要|具体|目标|建设|实施|改革|年度|阶段|民生)?(?:任务|(?<=[点要体])工作|(?<=建设)规模|内容|事项|措施|举措|项目|目标|实事)(?:名称|内容|目标|要求|[及和与](?:主要|建设)?(?:措施|目标|要求|内容)){0,2}|类别|领域"
    r"|(?:牵头|责任|主责|配合|协办|主办|参与|参加|承办|落实|实施|推进|建设|完成|业主)(?:单位|部门|处室|科室|股室|领导|人)|责任主体|任务类[型别]"
    r"|(?:总|计划|估算|项目)?(?:投资|资金)(?:额|估算|规模|概算)?(?:（[^）]{1,6}）)?"
    r"|(?:完成|办理|推进|工作|计划完成|计划竣工|竣工|开竣工)?(?:时限|时间|进度|期限|年份|年度)(?:要求|安排|节点|进度)?|备注"
    r"|(?:指 {0,4}标|指标名称|指标内容|计量单位|单位|指标属性|属性|性质|类型|指标类型"
    r"|(?:现状|基期|目标|基准|规划|预期)值?)"
    r"|(?:19|20)\d\d ?年?(?:底|末)?(?:（?(?:现状|实际|基期|完成|目标|规划|预期|计划)值?数?）?)?)"
)
FIRST = ("序号", "编号")
WHO_OR_WHEN = re.compile("单位|部门|处室|科室|股室|领导|人|主体|时限|时间|进度|期限|备注")
GROUP = re.compile(
    r"(?P<number>[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|(?:行动|任务|工程)[一二三四五六七八九十]{1,3}：)"
    r"[^。；：]{2,40}$"
)
"""A line that heads a group of rows."""
DATE = re.compile("20\\d\\d ?年|\\d{1,2} ?月|(?:持续|长期|全年|年内|按|常态|适时|每)[^。；]{0,12}$|无$|—")
END = re.compile(
    r"注 ?：|备注：|附|[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|第.{1,3}[章节]"
    r"|抄送|[^。]{0,40}办公室$"
)
_INDICATOR = re.compile("(?:主要|具体|核心)?指标(?:名称|内容)?")
_YEAR = re.compile(r"(?:19|20)\d\d ?年?")
_VALUE = re.compile(r"[≥≤><＞＜]?\d[\d,.]*(?:万|亿|%|‰)?(?:以上|以下|左右)?$|[—-]{1,2}$")
_CLAUSE = re.compile("(?:对应|所属|方案)?(?:条款|条目|章节)")
_NAMES = re.compile(
    "[^。；：，\\d]{2,60}(?:局|委|办|厅|部|会|中心|公司|集团|政府|街道|镇|乡|院|校|队|站|区|县|市|行|所)、?"
)
"""A line that names bodies."""


@dataclass(frozen=True)
class Table:
    """A table: the spans of its header's cells, and of the cells of each row, and where it starts.

    And the lines that head its rows, where a number stands alone on the first of them.
    """

    header: list[Span]
    rows: list[list[Span]]
    start: int
    head: Span | None = None


def find_dated(view: View, paragraphs: Sequence[Span]) -> Iterator[Table]:
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
            if place - begin > MOST or (END.match(line) and not group):
                break
            if group:
                if rows:
                    yield Table(header, rows, start)
                rows, begin, start = [], place + 1, paragraphs[min(place + 1, len(paragraphs) - 1)][0]
            elif DATE.match(line) and len(line) <= 16:
                cells = _fit_dated(view, paragraphs[begin + keyed : place + 1])
                rows += [cells] if cells else []
                number = begin = place + 1
        if rows:
            yield Table(header, rows, start)


def find_yearly(view: View, paragraphs: Sequence[Span]) -> Iterator[Table]:
    """Yield the tables of indicators without numbers, whose rows have as many lines as the header."""
    number = 0
    while number < len(paragraphs):
        named = [_INDICATOR.fullmatch(view.text, *span) is not None for span in paragraphs[number : number + 2]]
        if named != [True, False]:
            number += 1
            continue
        width = 1
        while number + width < len(paragraphs) and COLUMN.fullmatch(view.text, *paragraphs[number + width]):
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
    if len(names) < 3 or COLUMN.fullmatch(before) or not all(COLUMN.fullmatch(name) for name in names):
        return 0
    who, when = re.search("单位|部门|主体", names[1]), re.search("时限|时间|进度|期限", names[2])
    return 3 if who and when and not WHO_OR_WHEN.search(names[0]) and names[0] not in FIRST else 0


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
