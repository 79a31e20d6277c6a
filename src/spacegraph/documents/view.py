"""The normalised text as the grammar reads it: marks of layout folded away, broken lines joined. Floor 2.

The *view* writes every bracket, dash, colon, space, digit and Chinese character in one form, leaves out Markdown
emphasis, invisible signs and page numbers, and joins lines that were broken inside a sentence. It keeps the map
back to the normalised text, so that every place found in it can be told as a place there.
"""

from __future__ import annotations

import heapq
import itertools
import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from spacegraph.documents.hanzi import find_simplified
from spacegraph.documents.markdown import LOWEST
from spacegraph.documents.marks import begins_item
from spacegraph.documents.offsets import Builder, OffsetMap
from spacegraph.documents.unwrap import Line, find_joins

_FULL = {code: code - 0xFEE0 for code in range(0xFF10, 0xFF5B) if chr(code - 0xFEE0).isalnum()}
_SPACES = dict.fromkeys(
    map(
        ord,
        "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000",
    ),
    " ",
)
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−－~～〜﹣﹘─━"), "-")
_BOTH: dict[int, int | str] = {
    **_FULL,
    **_SPACES,
    **_DASHES,
    ord("．"): ".",
    ord("＋"): "+",
    ord("％"): "%",
    **dict.fromkeys(map(ord, "│┃║┆┇┊┋｜"), "|"),
    ord("／"): "/",
    ord("›"): ">",
}
_BOTH |= {ord("＂"): '"', ord("＝"): "=", ord("＊"): "＊"}
ENGLISH: dict[int, int | str] = {
    **_BOTH,
    ord("’"): "'",
    ord("‘"): "'",
    ord("（"): "(",
    ord("）"): ")",
    ord("："): ":",
    ord("〔"): "[",
    ord("〕"): "]",
    ord("【"): "[",
    ord("】"): "]",
}
CHINESE: dict[int, int | str] = {
    **_BOTH,
    **{
        ord(a): b
        for a, b in zip(
            "(){}〈〉[]［］〔〕〖〗﹝﹞,:;!?｡﹑｢｣",
            "（）（）（）【】【】【】【】【】，：；！？。、「」",
            strict=True,
        )
    },
}
_INVISIBLE = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe0e\ufe0f\ufeff\x00-\x08\x0e-\x1f"
_BLANK = "&(?:nbsp|ensp|emsp|#160|#xa0|#12288)[;；]"
"""Blanks of HTML that a stored text has kept as they are written."""
_DROP = re.compile(
    rf"(?P<start>^[ \t]{{0,8}}(?:\#{{1,6}} +|\#{{2,6}}(?=[^\s\#])|>(?!\d)[ \t]?|(?:[ \t]*{_BLANK})+))"
    rf"|(?P<drop>(?:{_BLANK})+(?=[\u4e00-\u9fff<]|$)|(?<=[\u4e00-\u9fff，。；：、）])(?:{_BLANK})+"
    rf"|\*{{2,}}|(?<=\S)\*(?!\*)|\*(?=\S)|[{_INVISIBLE}]+"
    rf"|\\(?=[\[\]().*_#（）【】-])| ?[{{（]#[\w-]{{1,60}}[}}）](?=[ \t]*$)|__(?=\S)|(?<=\S)__)",
    re.MULTILINE,
)
_CELL_STOP = re.compile("。\t")
_TAG = re.compile(
    r"<!--.{0,3000}?-->|<(script|style|iframe)\b[^<>]{0,900}>.{0,3000}?</\1 ?>"
    r"|</?(?:p|b|i|u|em|strong|span|div|font|a|img|ul|ol|li|h[1-6]|center|sup|sub|ins|script|iframe|details|summary"
    r"|section|article|figure)\b[^<>]{0,900}>|<br ?/?>(?=[ \t]*$)",
    re.IGNORECASE | re.MULTILINE | re.DOTALL,
)
"""Tags of HTML in a text that is none, as Markdown may hold; those of tables and breaks in a line are left."""
_HEAD = re.compile(r"[ \t]{0,8}(#{1,6})(?: +|(?<=##)(?=[^\s#]))")
_BOLD = re.compile(r"[ \t]{0,8}\*\*[^*\n]{3,80}(?<![.。；;，,])\*\*[ \t]{0,4}")
_SPREAD = re.compile("[一-鿿](?: {1,2}[一-鿿]){3,15}")
_FRAME = re.compile(r"(?=[^\n]*[┌┐└┘├┤┬┴┼┏┓┗┛┣┫┳┻╋╔╗╚╝╠╣╦╩╬])[┌┐└┘├┤┬┴┼┏┓┗┛┣┫┳┻╋╔╗╚╝╠╣╦╩╬═| \t-]{3,}")
"""A line of the frame of a table."""
_FENCE = re.compile("-{3}")
_FIELD = re.compile(r"[A-Za-z_][\w-]{0,40} ?[:：]|- ?\S|$")
"""A line of data: its name before a colon, or one of a list."""
_RULE = re.compile(r"={3,}|-{3,}")
_CJK = re.compile("[\u4e00-\u9fff]")
_LATIN = re.compile("[A-Za-z]{2,}")


@dataclass(frozen=True)
class View:
    """The text as the grammar reads it.

    Attributes
    ----------
    text
        Paragraphs, each ended by a line feed.
    offsets
        Map from ``text`` to the normalised text.
    paragraphs
        Half-open spans of the non-empty paragraphs in ``text``, without the space around them.
    language
        ``zh`` or ``en``.
    depths
        The depth of each paragraph as a heading of Markdown (``## `` is 2); 0 where it is none.
    words
        The words of the plan's own for each usual word that ``text`` has in their place: *Custodian* for *Lead*.
    """

    text: str
    offsets: OffsetMap
    paragraphs: tuple[tuple[int, int], ...]
    language: str
    depths: tuple[int, ...] = ()
    words: dict[str, str] = field(default_factory=dict)

    def first_paragraph(self, place: int) -> int:
        """Return the number of the first paragraph that starts at a place or after it."""
        return bisect_left(self.paragraphs, (place, 0))

    def between(self, start: int, end: int) -> tuple[tuple[int, int], ...]:
        """Return the paragraphs that start between two places."""
        return self.paragraphs[self.first_paragraph(start) : self.first_paragraph(end)]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span in the normalised text of a span of the view."""
        return self.offsets.span(start, end)


def find_language(text: str) -> str:
    """Return ``zh`` where Chinese letters outweigh Latin words, else ``en``.

    Examples
    --------
    >>> find_language("到2030年 by 2030"), find_language("By 2030, at least 5")
    ('zh', 'en')
    """
    sample = text if len(text) < 200_000 else text[:200_000]
    return "zh" if len(_CJK.findall(sample)) >= len(_LATIN.findall(sample)) else "en"


def make_view(normalised: str) -> View:
    """Return the view of a normalised text."""
    language = find_language(normalised)
    folded = normalised.translate(CHINESE if language == "zh" else ENGLISH)
    if language == "zh":
        folded = folded.translate(find_simplified(folded))
        if folded.count("\n") < 4 and len(_CELL_STOP.findall(folded)) > 4:
            folded = folded.replace("\t", "\n")  # paragraphs that tabs part
    lines, kept = _read_lines(folded)
    for number in range(_find_front_matter(lines)):
        lines[number], kept[number] = Line("", 0), []
    lines = _read_underlined(lines) if language == "en" else _read_indented(lines)
    joins = find_joins(lines, language)
    return _join(lines, kept, joins, language)


def _read_lines(folded: str) -> tuple[list[Line], list[list[tuple[int, int]]]]:
    """Return the lines without what is dropped, and the pieces (spans of ``folded``) that each consists of."""
    lines: list[Line] = []
    kept: list[list[tuple[int, int]]] = []
    drops = _drops(folded)
    drop = next(drops, None)
    start = 0
    while start <= len(folded):
        end = folded.find("\n", start)
        end = len(folded) if end < 0 else end
        pieces, at = [], start
        while drop is not None and drop[0] < end:
            if drop[0] > at:
                pieces.append((at, drop[0]))
            at = max(at, drop[1])
            drop = next(drops, None)
        if at < end:
            pieces.append((at, end))
        pieces = _strip(folded, pieces)
        text = "".join(folded[a:b] for a, b in pieces)
        head = _HEAD.match(folded, start, end)
        spread = _SPREAD.fullmatch(text) is not None and not begins_item(text, "zh")
        if spread:  # a heading with a blank after each letter: 主 要 任 务
            pieces = [(place, place + 1) for a, b in pieces for place in range(a, b) if folded[place] != " "]
            text = text.replace(" ", "")
        depth = len(head[1]) if head else LOWEST if spread or _BOLD.fullmatch(folded, start, end) else 0
        whole = folded[start:end]
        blanks = whole[: len(whole) - len(whole.lstrip(" \t"))]
        if _FRAME.fullmatch(whole):
            text, pieces = "", []
        lines.append(Line(text, len(blanks.expandtabs(4)), depth))
        kept.append(pieces)
        start = end + 1
    return lines, kept


def _find_front_matter(lines: list[Line]) -> int:
    """Return how many lines at the head are the block of data (--- … ---) that whoever stored a text put there."""
    first = next((number for number, line in enumerate(lines) if line.text), 0)
    if not lines or not _FENCE.fullmatch(lines[first].text):
        return 0
    for number in range(first + 1, min(first + 80, len(lines))):
        if _FENCE.fullmatch(lines[number].text):
            return number + 1 if number > first + 1 else 0
        if not _FIELD.match(lines[number].text):
            return 0
    return 0


def _read_underlined(lines: list[Line]) -> list[Line]:
    """Return the lines with those that a line of = or - underlines as headings of depth 1 or 2."""
    result = list(lines)
    for number in range(len(lines) - 1):
        text, below = lines[number].text, lines[number + 1].text
        ruled = _RULE.fullmatch(below) and len(below) >= 0.5 * len(text)
        if (
            ruled
            and 3 < len(text) <= 90
            and text[-1] not in ".;,"
            and (number == 0 or not lines[number - 1].text or _RULE.fullmatch(lines[number - 1].text))
        ):
            result[number] = Line(text, lines[number].indented, 1 if below[0] == "=" else 2)
    return result


def _read_indented(lines: list[Line]) -> list[Line]:
    """Return the lines of an outline whose levels only blanks show, with what has lines below it as headings."""
    said = [number for number, line in enumerate(lines) if line.text]
    levels = {width: level for level, width in enumerate(sorted({lines[number].indented for number in said}))}
    if not 3 <= len(levels) <= 6 or any(lines[one].depth or begins_item(lines[one].text, "zh") for one in said):
        return lines
    result = list(lines)
    for number, below in itertools.pairwise(said):
        line = lines[number]
        if lines[below].indented > line.indented and len(line.text) <= 40 and line.text[-1] not in "。；：，":
            result[number] = replace(line, depth=LOWEST + 1 + levels[line.indented])
    return result if sum(line.depth > 0 for line in result) >= 5 else lines


def _drops(folded: str) -> Iterator[tuple[int, int]]:
    marks = (found.span() for found in _DROP.finditer(folded))
    if "<" not in folded:
        yield from marks
        return
    tags = (pair for found in _TAG.finditer(folded) for pair in _cut_lines(folded, *found.span()))
    yield from heapq.merge(marks, tags)


def _cut_lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the parts of a span on each of its lines."""
    while (stop := text.find("\n", start, end)) >= 0:
        yield start, stop
        start = stop + 1
    yield start, end


def _strip(text: str, pieces: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the pieces without the white space before and after the line."""
    while pieces:
        start, end = pieces[0]
        while start < end and text[start] in " \t":
            start += 1
        if start < end:
            pieces[0] = (start, end)
            break
        pieces.pop(0)
    while pieces:
        start, end = pieces[-1]
        while start < end and text[end - 1] in " \t":
            end -= 1
        if start < end:
            pieces[-1] = (start, end)
            break
        pieces.pop()
    return [(a, b) for a, b in pieces if a < b]


def _join(lines: list[Line], kept: list[list[tuple[int, int]]], joins: list[int], language: str) -> View:
    built = Builder()
    paragraphs: list[tuple[int, int]] = []
    depths: list[int] = []
    begin = 0
    for number, (line, pieces) in enumerate(zip(lines, kept, strict=True)):
        if joins[number] < 0 or not pieces:
            continue
        at = 0
        for start, end in pieces:
            built.keep(line.text[at : at + end - start], start)
            at += end - start
        if joins[number] == 1:
            if language == "en":
                built.put(" ", pieces[-1][1])
            continue
        paragraphs.append((begin, built.length))
        depths.append(line.depth)
        built.put("\n", pieces[-1][1])
        begin = built.length
    text, offsets = built.finish()
    if begin < len(text):
        paragraphs.append((begin, len(text)))
        depths.append(0)
    return View(text, offsets, tuple(paragraphs), language, tuple(depths))
