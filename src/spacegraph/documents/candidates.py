"""Where marks may stand: at the head of a paragraph, or inside one that was run together. Floor 2."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacegraph.documents.bare_headings import LOWER, find_bare_headings
from spacegraph.documents.contents import find_contents
from spacegraph.documents.english.counting import (
    find_broken,
    find_plain,
    part_bullets,
    part_chapters,
    part_sections,
)
from spacegraph.documents.english.headings import find_english_headings
from spacegraph.documents.english.marks import ORDINALS, SENTENCE_DIGIT, SENTENCE_ORDINAL
from spacegraph.documents.heads import is_header
from spacegraph.documents.laid_out import find_laid_out
from spacegraph.documents.marks import CHINESE_MARKS, Mark, N, find_mark
from spacegraph.documents.numerals import CIRCLED
from spacegraph.documents.roles import LABEL
from spacegraph.documents.stacked import cover, find_stacked, holds
from spacegraph.documents.view import View

RUN_TOGETHER = 1500
_INSIDE = re.compile(
    rf"（{N}{{1,4}}）|{N}{{1,3}}、|第{N}{{1,4}} ?(?:章|部分|条)(?=[ 　、：])"
    rf"|(?<![\d.])\d{{1,2}}[.、](?!\d(?!\d{{3}} ?年))"
    r"|(?<=[）。；])\d{1,2}。(?=[一-鿿]{4})"
    rf"|(?:（\d{{1,2}}）|[{CIRCLED}]|-{{2}})(?=[一-鿿“”、]{{4,24}}[。：])"
    rf"|(?:重点)?(?:任务|行动|工程|专项|举措|目标|机制)(?:{N}{{1,2}}|\d{{1,2}})(?=[： ])"
)
_LED = re.compile(r"[.…·]{4,} ?\d{1,3}$")
"""Dots that lead to the number of a page: a line of the contents."""
_DUE = re.compile("(?:时限|时间|期限)：[^。；：]{2,16}[日月底前年]$")
"""A deadline behind its label, after which the next part begins where a text has no line breaks."""
_STOPS = "。！？；：”）】》 "
_NAMED_KINDS = ("han", "bracket", "part", "chapter", "article")
_IN_CELLS = ("circle", "chapter", "section", "article")
"""Marks that, at the head of a line of cells, count or name what a row is about."""
_LOW_KINDS = ("paren", "circle", "dash", "named", "counted")
"""Marks of points within a paragraph, but where the whole text is one."""
_LINK = re.compile(r"[\[【][^\]】\n]{0,60}[\]】][(（](?:https?[:：]|[/#.])")
"""A link of Markdown, as menus consist of."""
_ANNEX = re.compile(r"(?:附件|附) ?[:：] ?1 ?[.．、]|(?:Annex|Attachment)(?:es|s)?: ?1\. ")
_ANNEXES = re.compile("附件?[:：]|(?:To|Copy to|[Cc]{2}|Distribution):?")
_NUMBERED = re.compile(r"\d{1,2} ?[.．、]")
_FOOT = re.compile(
    r"(?:Most (?:viewed|read|popular|shared)|Related (?:stories|news|articles|reading)|More (?:stories|news"
    r"|from .{2,30})"
    r"|Recommended(?: reading| for you)?|Trending(?: now)?|Latest news|Editor['’]s picks?) ?:?"
    r"|(?:热门|相关|推荐|最新)(?:文章|新闻|阅读|推荐|资讯|排行)[：:]?",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"[\"“][^\"”]{20,600}[\"”][^.]{0,40}\b(?:said|says|told|added|noted)\b|\b(?:said|noted|added)[.:]? [\"“]"
)
"""What people said of a plan, and what they count is no part of it."""


@dataclass(frozen=True)
class Candidate:
    """A mark that may number an element.

    Attributes
    ----------
    mark
        The mark.
    paragraph
        Index of its paragraph.
    heads
        It stands at the head of its paragraph.
    clear
        Where it stands inside: a stop comes right before it.
    loose
        Where it stands inside: its paragraph is known to be run together.
    """

    mark: Mark
    paragraph: int
    heads: bool
    clear: bool = True
    loose: bool = False


_ORDERED = re.compile(r"(?:Sec\.|Section) \d{1,2}\. [A-Z][^.]{3,90}\. (\(a\)) (?=[A-Z])")
"""How a section of an order begins: *Sec. 4. Safety. (a) The Secretary shall …*."""
_ROW = re.compile(r"\d{1,3} {2,}\S.*?(?: {2,}[≥≤<>]?\d[\d.,%]*){2,}(?: {2,}.*)?$")
"""A row of a table of numbers whose columns only blanks part."""


def _find_foot(view: View) -> int:
    """Return the number of the paragraph with which the lists below an article begin: Most viewed, 热门文章."""
    half = len(view.paragraphs) // 2
    lines = enumerate(view.paragraphs[half:], half)
    return next((number for number, pair in lines if _FOOT.fullmatch(view.text, *pair)), len(view.paragraphs))


def _find_annexes(view: View) -> set[int]:
    """Return the numbers of the paragraphs that go on with a list of annexes: 附件：1.…, then 2.…."""
    result: set[int] = set()
    listed = False
    for number, (start, end) in enumerate(view.paragraphs):
        numbered = _NUMBERED.match(view.text, start, end) is not None and end - start < 80
        if listed and numbered:
            result.add(number)
        announced = _ANNEX.match(view.text, start, end) or _ANNEXES.fullmatch(view.text, start, end)
        listed = announced is not None or (listed and numbered)
    return result


def _is_group_row(view: View, number: int) -> bool:
    """Return whether a line stands between two rows of a table whose cells tabs part, and has no cells itself."""
    if not 0 < number < len(view.paragraphs) - 1:
        return False
    tabs = [view.text.count("\t", *view.paragraphs[near]) for near in (number - 1, number, number + 1)]
    return tabs[1] == 0 and min(tabs[0], tabs[2]) >= 2


def find_candidates(view: View) -> Iterator[Candidate]:
    """Yield the marks of a text in order, those of a table of contents left out."""
    skipped = find_contents(view)
    few = len(view.paragraphs) <= 8
    marks: dict[int, Mark] = {}
    annexes = _find_annexes(view)
    foot = _find_foot(view)
    headed = False
    for number, (start, end) in enumerate(view.paragraphs[:foot]):
        if number in annexes:
            continue
        row = _ROW.match(view.text, start, end) if view.language == "en" else None
        led = _LED.search(view.text, start, end)
        passed = skipped[0] <= number < skipped[1] or led is not None or row is not None
        found = None if passed else find_mark(view.text, start, end, view.language)
        if found is not None and found.kind in ("dash", "bullet") and LABEL.match(view.text, found.body, end):
            continue  # ——责任单位：市财政局
        if found is not None and found.kind in _IN_CELLS and view.text.count("\t", start, end) >= 2:
            continue  # a cell of a table: ②南码头, or 第二章第一节
        if found is not None and not _LINK.match(view.text, found.body, end):
            group = found.kind == "han" and _is_group_row(view, number)
            marks[number] = replace(found, kind=LOWER) if group and headed else found
            headed = headed or (found.kind == "han" and not group)
    if view.language == "en":
        part_bullets(view, marks)
        part_chapters(marks)
        part_sections(view, marks)
        marks |= find_plain(view, marks)
        marks |= find_broken(view, marks)
    bare = find_bare_headings(view, marks) if view.language == "zh" else find_english_headings(view, marks)
    counted = 0
    tables = find_lost_tables(view) if view.language == "zh" else []
    for number, (start, end) in enumerate(view.paragraphs[:foot]):
        if skipped[0] <= number < skipped[1] or holds(tables, start):
            continue
        above = marks.get(number - 1)
        alone = above is not None and above.body >= view.paragraphs[number - 1][1]  # a number alone on its line
        mark = (None if alone else bare.get(number)) or marks.get(number)
        if mark is not None:
            yield Candidate(mark, number, True)
        elif end - start < 3 and _is_number_line(view, number):
            value = int(view.text[start:end])
            yield Candidate(Mark("digit", value, str(value), start, end), number, False, True, True)
        counted = mark.value if mark and mark.kind == "digit" else counted
        if view.language == "zh" and end - start > 40:
            yield from _find_inside(view.text, mark.body if mark else start, end, number, few)
        elif view.language == "en" and end - start > 80 and not _SAID.search(view.text, start, end):
            item = _ORDERED.match(view.text, start, end) if mark and mark.kind == "chapter" else None
            if item:
                yield Candidate(Mark("low", 1, "(a)", item.start(1), item.end()), number, False, True, True)
            inside = [*_find_inside_english(view.text, mark.start if mark else start, end, number, counted)]
            yield from inside
            counted = next((one.mark.value for one in reversed(inside) if one.mark.kind == "digit"), counted)


def find_lost_tables(view: View) -> list[tuple[int, int]]:
    """Return where the tables stand that lost their lines: numbers in them count rows."""
    laid_out = [(one.start, one.end) for one in find_laid_out(view, 0, len(view.text), is_header)]
    return sorted([*cover(find_stacked(view, 0, len(view.text))), *laid_out])


def _find_inside_english(text: str, start: int, end: int, number: int, counted: int) -> Iterator[Candidate]:
    """Yield what a paragraph counts up: *First, … Second, …*, *1. … 2. …*; figures may go on from another one."""
    for pattern, kind in ((SENTENCE_ORDINAL, "ordinal"), (SENTENCE_DIGIT, "digit")):
        marks = []
        for found in pattern.finditer(text, start, end):
            printed = found[kind]
            value = ORDINALS.index(printed.capitalize()) + 1 if kind == "ordinal" else int(printed)
            marks.append(Mark(kind, value, printed, found.start(kind), found.end()))
        before = 1 if find_mark(text, start, end, "en") else 0
        counts = [mark.value for mark in marks]
        whole = counts in (list(range(1, len(marks) + 1)), list(range(2, len(marks) + 2)))
        goes_on = kind == "digit" and counted > 0 and counts == list(range(counted + 1, counted + 1 + len(marks)))
        if (len(marks) + before >= 2 and whole) or (marks and goes_on):
            for mark in marks:
                yield Candidate(mark, number, False, True, True)


def _is_number_line(view: View, number: int) -> bool:
    """Return whether a bare number stands on a line of its own above a heading (and is no page number)."""
    line = view.text[slice(*view.paragraphs[number])]
    if view.language == "en" or not line.isdecimal() or not 0 < number < len(view.paragraphs) - 1:
        return False
    before = view.text[slice(*view.paragraphs[number - 1])]
    after = view.text[slice(*view.paragraphs[number + 1])]
    whole = before[-1] in _STOPS or len(before) < 40
    return whole and 4 <= len(after) <= 40 and after[-1] not in "。，；、" and not after.isdecimal()


def _find_inside(text: str, start: int, end: int, number: int, few: bool) -> Iterator[Candidate]:
    places = [found.start() for found in _INSIDE.finditer(text, start, end)]
    if not places:
        return
    strong = sum(1 for place in places if text[place - 1] in _STOPS and not text[place].isdigit())
    loose = end - start > RUN_TOGETHER or strong >= 2 or (few and strong >= 1)
    for place in places:
        found = CHINESE_MARKS.match(text, place, end)
        mark = find_mark(text, place, end, "zh") if found else None
        clear = text[place - 1] in _STOPS or _DUE.search(text, max(start, place - 24), place) is not None
        listed = re.search("附件 ?：(?:[^。；]{4,60})?$", text[max(start, place - 64) : place]) is not None
        if mark is None or not (clear or loose) or place == start or listed:
            continue  # 附件：1.任务清单 2.联络表
        together = (clear or mark.value == 1) and (few or end - start > RUN_TOGETHER)
        if mark.kind in _NAMED_KINDS or (mark.kind == "digit" and loose) or (mark.kind in _LOW_KINDS and together):
            yield Candidate(mark, number, False, clear, loose)
