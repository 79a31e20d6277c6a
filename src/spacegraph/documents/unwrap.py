"""Which line breaks fall inside a sentence. Floor 2.

A line is joined to the next when it was broken by the width of a page and not by its writer: the document
is wrapped at a width (many lines of nearly the same length, ended by no stop), or a long line ends by no
stop and nothing begins anew.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from dataclasses import dataclass

from spacegraph.documents.marks import begins_item

STOPS = "。！？；：!?;:…”』」.》】"
_PAGE_NUMBER = re.compile(
    r"^(?:-{2,}|[=_]{3,}|-{1,2} ?\d{1,4} ?-{1,2}|第 ?\d{1,4} ?页(?: ?[,，/共]{1,2} ?\d{1,4} ?页)?|\d{1,3} ?/ "
    r"?\d{1,3}|(?:Page|PAGE|page) ?\d{1,4}(?: ?(?:of|/) ?\d{1,4})?)$"
)
_BARE_NUMBER = re.compile(r"^(?:\d{1,3}|[ivx]{1,5})$")
_PAGED_HEAD = re.compile(
    r"(?P<number>\d{1,3})(?: {2,}| ?\| ?)(?P<head>\S[^|\t]{5,90}?)|(?P<head2>[^\s|][^|\t]{5,90}?)(?: {3,}"
    r"| ?\| ?)(?P<number2>\d{1,3})"
)
"""The head or foot of a page with its number: *12   Biodiversity Action Plan*."""
_TITLE = re.compile("(?:通知|方案|计划|意见|措施|规划|要点|清单)(?:（[^（）]{2,24}）)?$")
_OPEN = re.compile("[（【(](?:牵头|责任|配合|主办|主责|完成)(?:[^（）【】]|（[^（）]{1,10}）){0,200}$")
_PARTED = re.compile("(?:[：；，、]|(?<=；)(?:参|参加|牵|牵头|责|责任|配|配合|协|完|完成|完成时))$")
"""Where such a bracket goes on: behind a sign, or within a label."""
_CLOSED = re.compile("[^（）【】()]{0,160}(?:（[^（）]{1,10}）[^（）【】()]{0,80}){0,3}[）】)]")
"""A bracket on who does it that the end of a page has parted."""
_PARTED_NUMBER = re.compile(r"(?<![\d.])\d{1,4}\.?$")
"""The end of a line within a number: 达到1|00%, 完成1.|2万户."""
_SAID_WHO = re.compile("(?:单位|部门|分工|主体)：[^。：]{2,200}）$|(?:负责|牵头|配合|参与|落实|协助)）$")
"""The end of a paragraph that says in a bracket who does it, with no stop behind."""
_BRACKET_ENDS = re.compile("[。；！](?:（[^（）]{2,120}）|\\([^()]{2,120}\\))$")
"""A bracket behind the last sentence of a paragraph, as on who does it."""
_LABEL_LINE = re.compile(
    "(?:牵头|责任|主责|配合|参加|参与|协同|协作|协助|支持|完成|时间|时限|进度|整改|落实|实施)"
    "(?:整改)?(?:单位|部门|司局|处室|科室|股室|时限|时间|期限|安排|节点|要求|目标|措施|责任单位)："
)
"""A line that begins with a label of who does it, or by when."""
_OPENS = re.compile("[A-Z][a-z]{0,12}(?: [a-z]{1,8})?,?")
"""The first word of a paragraph, which a page has set on a line of its own."""
_ENTRY = re.compile(r"\d{1,2}(?:\.\d{1,2})?\.? +[A-Z]")
"""How a line of a table of contents begins: *1 Current situation*."""
_YEAR_HEAD = re.compile(r"20\d\d(?: ?:| {2,})")
"""How a line of a list of years begins: *2028  Over 1,000 schools …*."""
_GOES_ON = re.compile(
    r" (?:the|of|a|an|and|for|to|in|by|with|on|at|from|or|its|their|that|which|is|are|will|be|as|shall|exceed|reach"
    r"|than|over|least|about|nearly)$"
)
"""The end of a line after which a sentence goes on."""
_OPEN_LIST = re.compile(r"\((?i:lead|led|respons|particip|support|coordinat|in charge)[^()]{0,300}$")
_OPEN_BODIES = re.compile(r"[.] \([A-Z][^()]{0,200}$")
_HEADED = re.compile(r"[A-Z][A-Za-z ,-]{2,40}[.:] [A-Z]")
"""How a paragraph begins that has a heading of its own."""
_WHO_ENDS = re.compile(r"[.!?] [(\[][A-Z][^()\[\]]{3,300}[)\]]$")
"""A bracket on who does it that ends a paragraph."""
_CLOSED_LIST = re.compile(r"[^()\n]{0,300}(?:\([^()]{1,30}\)[^()]{0,200})?\)")
_CODE = re.compile("[一-鿿]{1,14}【(?:19|20)\\d\\d】 ?第?\\d{1,5} ?号")
"""The number of a document on a line of its own."""
_OPENING = re.compile("为(?!了?[主中核])|根据|按照|依据|各[省市县区地有部]|现将|经|深入|近年来|贯彻")
"""How the text below a title begins."""
_DATE = re.compile(r"^（?(?:\d{4}|[〇零○一二三四五六七八九]{4}) ?年.{1,12}日?）?$")


_LABELLED = re.compile(r"[A-Z][a-z]{2,12}: \S")
"""A line that begins with a label: *Time: 10 a.m.*."""
_APART = re.compile(r"[A-Za-z;,)] {3,}\S")
"""Columns of a table that only blanks part."""
_FIRST_COLUMN = ("序号", "编号")
"""The first cell of a table whose cells stand one a line; none of the lines below goes on."""
_GAP = re.compile(r"\S {2,}\S")
"""What parts the cells of a row that has no other sign."""
NARROW = re.compile(r"\d{1,3}(?: [^ ；]{2,80}){2,7} [^ 。；]{1,59}[^ 。；、，]")
"""A row whose cells single blanks part: 1 北码头 新建泊位4个 市港务局 2031年6月."""
_WIDE = re.compile(r"\S {4,}\S")
_CELLS = re.compile(r"(?:\s+[≥≤<>]?\d(?:[\d.,]{0,12}\d)?[%年]?){2,}(?:\s+(?:约束性|预期性|指导性))?$")
"""The end of a row of a table."""


@dataclass(frozen=True)
class Line:
    """One line without the space around it, its blanks before it, its depth as a heading of Markdown (or 0)."""

    text: str
    indented: int
    depth: int = 0


def find_joins(lines: list[Line], language: str) -> list[int]:
    """Return for each line 1 (goes on in the next kept line), 0 (ends its paragraph) or -1 (left out).

    Examples
    --------
    >>> find_joins([Line("- 3 -", 0), Line("abc.", 0)], "en")
    [-1, 0]
    """
    result = [
        -1
        if not line.text or (_PAGE_NUMBER.match(line.text) and not _is_empty_cell(lines, number, language))
        else 0
        for number, line in enumerate(lines)
    ]
    _drop_page_heads(lines, result)
    kept = [number for number, value in enumerate(result) if value == 0]
    table = next((number for number in kept if lines[number].text in _FIRST_COLUMN), len(lines))
    width = _find_width([lines[number].text for number in kept if number < table], language)
    pairs = list(itertools.pairwise(kept))
    gaps = [any(not lines[between].text for between in range(one + 1, after)) for one, after in pairs]
    spaced = language == "en" and width > 0 and sum(gaps) >= 0.25 * len(gaps)
    carried = ""  # the words of the paragraph before the line, as far as it has been joined
    for (number, after), gap in zip(pairs, gaps, strict=True):
        if after == table or (number >= table and lines[number].text[-1] not in "，、"):
            continue
        carried = (carried + lines[number].text)[-240:]
        turned = language == "zh" and any(_PAGE_NUMBER.match(lines[one].text) for one in range(number + 1, after))
        within = turned and _is_cut(lines[number], lines[after])
        within = within or (spaced and not gap and _is_full(lines[number].text, lines[after].text, width))
        if within or _goes_on(lines[number], lines[after], width, language, gap, carried):
            result[number] = 1
        else:
            carried = ""
    return result


def _is_empty_cell(lines: list[Line], number: int, language: str) -> bool:
    """Return whether a dash stands between two cells of a table that has one a line: nothing is printed there."""
    near = lines[max(number - 1, 0) : number + 2]
    cells = language == "zh" and lines[number].text == "--" and len(near) == 3
    return cells and all(0 < len(one.text) <= 30 and one.text[-1] not in STOPS for one in (near[0], near[2]))


def _is_cut(line: Line, after: Line) -> bool:
    """Return whether a page ends within a sentence: one with stops in it, and none last."""
    text, following = line.text, after.text
    whole = (
        text[-1] in STOPS
        or _BRACKET_ENDS.search(text)
        or line.depth
        or after.depth
        or after.indented
        or "\t" in text
        or "|" in text
    )
    apart = _CODE.fullmatch(following) or _DATE.match(following) or len(following) < 12
    return not (whole or apart) and re.search("[。，；]", text) is not None and not begins_item(following, "zh")


def _is_full(text: str, following: str, width: int) -> bool:
    """Return whether a line with a sentence's end is full, where empty lines part the paragraphs of a text."""
    word = following.split(" ", 1)[0]
    return (
        text[-1] in ".;!?"
        and 0.6 * width <= len(text) <= 1.2 * width
        and len(text) + 1 + len(word) > 0.9 * width
        and not _HEADED.match(following)
        and not (begins_item(following, "en") or _LABELLED.match(following) or _APART.search(text) or "|" in text)
    )


def _drop_page_heads(lines: list[Line], result: list[int]) -> None:
    """Leave out bare page numbers and the running heads beside them, and heads with the number on their line."""
    paged = [(number, found) for number, line in enumerate(lines) if (found := _PAGED_HEAD.fullmatch(line.text))]
    named = Counter(found["head"] or found["head2"] for _, found in paged)
    for number, found in paged:
        if named[found["head"] or found["head2"]] >= 3:
            result[number] = -1
    numbers = [number for number, line in enumerate(lines) if _BARE_NUMBER.match(line.text)]
    if len(numbers) < 4 or any(line.text in _FIRST_COLUMN for line in lines):
        return  # too few; or a table whose cells stand one a line, numbers among them
    beside: Counter[str] = Counter()
    for number in numbers:
        for near in (number - 2, number - 1, number + 1, number + 2):
            if 0 <= near < len(lines) and 3 < len(lines[near].text) <= 90:
                beside[lines[near].text] += 1
    heads = {text for text, count in beside.items() if count >= max(4, len(numbers) // 4)}
    if not heads:
        return
    dropped = {
        number
        for number in numbers
        if any(lines[near].text in heads for near in range(max(number - 2, 0), min(number + 3, len(lines))))
    }
    seen: set[str] = set()
    for number, line in enumerate(lines):
        if number in dropped:
            result[number] = -1
        elif line.text in heads and any(near in dropped for near in range(number - 2, number + 3)):
            result[number] = -1 if line.text in seen else 0
            seen.add(line.text)


def _find_width(texts: list[str], language: str) -> int:
    """Return the width at which a document is wrapped, or 0."""
    low, high = (16, 70) if language == "zh" else (45, 220)
    lengths = sorted(len(text) for text in texts)
    if len(lengths) < 8:
        return 0
    width = lengths[int(len(lengths) * 0.9)]
    if not low <= width <= high:
        return 0
    full = [text for text in texts if len(text) >= 0.8 * width]
    broken = sum(1 for text in full if text[-1] not in STOPS)
    return width if broken >= 0.4 * len(full) and broken >= 0.15 * len(texts) else 0


def _goes_on(line: Line, after: Line, width: int, language: str, gap: bool, carried: str) -> bool:
    text, following = line.text, after.text
    if line.depth or after.depth or _CELLS.search(text) or _CELLS.search(following):
        return False
    if language == "zh" and (len(_GAP.findall(text)) > 1 or len(_GAP.findall(following)) > 1):
        return False
    if language == "zh" and NARROW.fullmatch(text):
        return False
    if language == "zh" and any(one.indented >= 4 and _WIDE.search(one.text) for one in (line, after)):
        return False  # the rest of a row, in columns that only blanks part
    if language == "zh" and _OPEN.search(carried) and (_CLOSED.match(following) or _PARTED.search(text)):
        return True
    ruled = "|" in text or "\t" in text  # the cells of a row
    broken = language == "zh" and len(text) >= max(24, 0.8 * width) and following[0].isdigit() and not ruled
    if broken and _PARTED_NUMBER.search(text):
        return not after.indented
    if text[-1] in STOPS or begins_item(following, language) or ruled or "\t" in following:
        return False
    if _LABEL_LINE.match(following):
        return False
    if language == "en":
        return _goes_on_english(text, following, width, gap)
    if (_TITLE.search(text) and _OPENING.match(following)) or _CODE.fullmatch(following):
        return False
    if text[-1] == "）" and (_SAID_WHO.search(carried) or (gap and _BRACKET_ENDS.search(text))):
        return False
    if text[-1] in "，、":
        return not _DATE.match(following)
    if width and len(text) >= 0.8 * width and len(text) <= 1.3 * width:
        return not after.indented and not (gap and len(text) < 0.9 * width) and not _DATE.match(following)
    if _TITLE.search(text):
        return False
    return len(text) > 60 and not after.indented and len(following) > 12 and following[-1] in STOPS


def _goes_on_english(text: str, following: str, width: int, gap: bool) -> bool:
    if _OPEN_LIST.search(text) and _CLOSED_LIST.match(following):
        return True
    if not gap and len(text) > 40 and _OPEN_BODIES.search(text) and _CLOSED_LIST.match(following):
        return True
    opens = _OPENS.fullmatch(text) and (following[0].islower() or following[0].isdigit())
    if not gap and opens and not _YEAR_HEAD.match(following) and not _ENTRY.match(following):
        return True
    if not gap and len(text) > 40 and _GOES_ON.search(text):
        return True
    if _WHO_ENDS.search(text):
        return False
    if gap and following[0].islower() and text[-1].isalpha() and " " in following:
        return re.search("[,;] ", text) is not None and not _APART.search(text)
    if gap or text[-1] in ".:;!?" or _LABELLED.match(following) or _APART.search(text) or _APART.search(following):
        return False
    if text[-1] == "," or following[0].islower():
        return len(text) > 25
    sentence = len(text) > 100 and ". " in text and following[-1] in ".)"
    return sentence or (bool(width) and len(text) >= 0.75 * width and not following.isupper())
