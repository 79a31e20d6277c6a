"""Headings without a number: lines of their own above numbered parts, and the plain names of sections. Floor 2.

Some plans number only their tasks; what groups them is a short line that no stop ends (or that ── begins). They are
believed where a plan has no numbering above its tasks and does so more than once; the plain name of a section
(保障措施, 工作要求：…) is believed where no numbered section follows it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from spacegraph.documents.markdown import LOWEST, MARKDOWN, find_headed
from spacegraph.documents.marks import Mark
from spacegraph.documents.roles import LABEL, Rules
from spacegraph.documents.statements import read_statement
from spacegraph.documents.view import View

UPPER, LOWER, GOAL = "title1", "title2", "goal"
"""Kinds of such marks: a heading above another one, one above numbered parts, and 工作目标：… before the first."""

_TOPS = frozenset(("han", "chapter", "part", "roman", "section", "article"))
_NUMBERS = frozenset(("digit", "paren", "bracket", "named", "counted", "decimal", "half", "close", "circle"))
_STOPS = re.compile(r"[。；：！？!?;|\t]|，.*，|\d +\d")
_CLOSE = r"(?:保障措施|组织保障|组织实施|实施保障|工作要求|有关要求|相关要求|组织领导|工作保障)"
_SECTION = re.compile(
    rf"(?:目标任务|工作目标|总体目标|主要目标|发展目标|总体要求|重点任务|主要任务|工作任务|工作措施|{_CLOSE})(?=：|$)"
)
_WRAPS = re.compile("(?:目标|重点|主要|工作)任务|工作措施")
_GOALS = re.compile("(?:工作|总体|主要|发展|行动)(?:目标|指标)：")
_CLOSING = re.compile(rf"{_CLOSE}(?=：|$)")
_FRAMED = re.compile(r"([◆◇●■▲★☆]) ?[一-鿿“”、]{3,20} ?\1")
_BOXED = re.compile("【[^【】]{3,24}】")
"""What a heading behind a sign consists of: ★【让出行更便捷】."""
_NOT = re.compile(
    r"\d{4} ?年 ?\d{1,2} ?月|^附|^注|^目 ?录|号$|^[-—|（(\\[]|(?:牵头|负责|配合)$"
    r"|(?:方案|计划|意见|措施|要点|通知|办法|规划|纲要)(?:（[^（）]*）)?$"
)


def find_bare_headings(view: View, marks: Mapping[int, Mark]) -> dict[int, Mark]:
    """Return the marks (of no length) of the paragraphs that are headings without a number.

    Parameters
    ----------
    view
        The text.
    marks
        The mark at the head of each paragraph that has one.
    """
    if view.language != "zh":
        return {}
    marked = find_marked(view, marks)
    if marked and sum(_SECTION.match(view.text, *view.paragraphs[number]) is not None for number in marked) >= 2:
        return marked
    if not marks:
        return marked if any(depth > LOWEST for depth in view.depths) else {}
    framed = _find_framed(view)
    tops = [number for number, mark in marks.items() if mark.kind in _TOPS]
    found = framed if tops else _find_lines(view, marks) | framed
    last = max(tops, default=-1)
    wrapped = any(_WRAPS.fullmatch(view.text, *pair) for pair in view.paragraphs)
    for number, (start, end) in enumerate(view.paragraphs):
        if tops and number < tops[0] and number not in marks and _GOALS.match(view.text, start, end):
            found[number] = _mark(GOAL, start)
        boxed = (
            number in marks
            and marks[number].kind == "bullet"
            and _BOXED.fullmatch(view.text, marks[number].body, end)
        )
        if boxed and any(mark.kind == LOWER for mark in found.values()):
            found[number] = _mark(LOWER, start, marks[number].body)
        if number <= last or number in marks:
            continue
        if number in found:
            plain = _WRAPS.fullmatch(view.text, start, end) or (
                wrapped and _CLOSING.fullmatch(view.text, start, end)
            )
            found[number] = _mark(UPPER, start) if plain else found[number]
            continue
        pattern = _CLOSING if tops else _SECTION
        if pattern.match(view.text, start, min(end, start + 12)):
            found[number] = _mark(UPPER, start)
    return found


def _find_framed(view: View) -> dict[int, Mark]:
    """Return the marks of the lines that stand between two signs, as in a picture: ◆ 补齐短板 ◆; two or more."""
    found = {
        number: _mark(LOWER, start, start + 1 + (view.text[start + 1] == " "))
        for number, (start, end) in enumerate(view.paragraphs)
        if end - start < 30 and _FRAMED.fullmatch(view.text, start, end)
    }
    return found if len(found) >= 2 else {}


def find_marked(view: View, marks: Mapping[int, Mark]) -> dict[int, Mark]:
    """Return the marks of the headings of Markdown that have no number, of the kind of their depth.

    Of lines in bold, which are all of one depth, the plain names of sections (保障措施) stand above the others.
    """
    lines = [view.text[first:last] for first, last in view.paragraphs]
    wrapped = any(depth and _WRAPS.fullmatch(line) for line, depth in zip(lines, view.depths, strict=True))
    named = _SECTION if wrapped else _CLOSING
    depths = [
        depth - 1
        if depth == LOWEST and named.match(line)
        else 0
        if depth == LOWEST and _NOT.search(line)
        else depth
        for line, depth in zip(lines, view.depths, strict=True)
    ]
    return {
        number: _mark(f"{MARKDOWN}{depths[number]}", view.paragraphs[number][0])
        for number in find_headed(depths)
        if number not in marks
    }


def _find_lines(view: View, marks: Mapping[int, Mark]) -> dict[int, Mark]:
    found: dict[int, Mark] = {}
    for number in range(len(view.paragraphs) - 2, -1, -1):
        start, end = view.paragraphs[number]
        mark, after = marks.get(number), marks.get(number + 1)
        boxed = mark is not None and mark.kind == "bullet" and _BOXED.fullmatch(view.text, mark.body, end)
        body = mark.body if mark and (mark.kind == "dash" or boxed) else start
        if (mark and mark.kind != "dash" and not boxed) or not _is_heading(view.text[body:end]):
            continue
        if after is not None and after.kind in _NUMBERS:
            found[number] = _mark(LOWER, start, body)
        elif number + 1 in found and found[number + 1].kind == LOWER and mark is None:
            found[number] = _mark(UPPER, start)
    return found if sum(mark.kind == LOWER for mark in found.values()) >= 2 else {}


def _is_heading(line: str) -> bool:
    return (
        4 <= len(line) <= 36
        and not _STOPS.search(line)
        and not _NOT.search(line)
        and not LABEL.match(line)
        and not (line[0] == "【" and read_statement(line.strip("【】"), 0, Rules(), strict=True))
        and re.search("[一-鿿]{3}", line) is not None
    )


def _mark(kind: str, start: int, body: int | None = None) -> Mark:
    return Mark(kind, 0, "", start, start if body is None else body)
