"""Words of an English plan's own before numbers (*Undertaking 3*), told by how they count. Floor 2.

A word that heads paragraph after paragraph, with numbers that count on, marks areas where other marks stand below
it, and else works. The view says such words as plans usually do (*Theme*, *Action*).
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from spacegraph.documents.english.marks import ACTION_WORDS, AREA_WORDS, MARKS, OBJECTIVE_WORDS
from spacegraph.documents.numerals import parse_roman
from spacegraph.documents.view import View

_FEWEST = 3
"""Fewest numbers that such a word has."""
_SHARE = 0.7
"""Least share of these numbers that go on from the one before, or begin anew."""
_WORD = re.compile(
    r"(?:[●•▪■◆*-] ?)?(?P<word>[A-Z][A-Za-z]{2,}(?: [A-Za-z]{2,}){0,2}?) "
    r"(?P<code>[A-Z]?\d{1,2}(?:\.\d{1,2}){0,2}(?:-[A-Z])?|[IVX]{1,4}|[A-H])"
    r"(?=[:.)](?: |$)| -{1,2} | ?\|| {1,4}[A-Z“\"(]|$)"
)
_OTHER = re.compile(
    r"(?i:tables?|figures?|fig|box|annex|appendix|page|chapter|section|article|phase|stage|year|quarter|levels?|version"
    r"|note|volume|no|question|answer|day|week|case|example|photo|map|option|scenario|indicator|kpi|paragraph|schedule"
    r"|exhibit|slide|class|type|route|road|line|zone|grade|regulation|resolution|order|decree|decision|circular|week"
    r"|room|block|building|unit|district|ward|plan|act|law|rule|clause|item|row|column|tier|scope|category|round|lot"
    r"|january|february|march|april|may|june|july|august|september|october|november|december"
    r"|(?:.* )?(?:the|of|in|to|and|for|by|on|at|with|from))"
)
"""What a word before a number says that marks no part of a plan."""
_ROW = re.compile(r"\|[^|]*\||\t[^\t]+\t")
"""A row of a table, which is a part of what stands above it."""
_PAGED = re.compile(r"(?: {3,}|[. …]{3,})\d{1,3}$")
"""A line of the contents."""
_KNOWN = ACTION_WORDS | AREA_WORDS | OBJECTIVE_WORDS
_BELOW = ("decimal", "code_")
_AREAS = ("Theme", "Pillar", "Strategy")
_ACTIONS = ("Action", "Measure", "Initiative")


@dataclass(frozen=True)
class _Found:
    """A mark at the head of a paragraph: its word (empty where it has none, in small letters where it is known).

    And the span of a word of the plan's own, and its code.
    """

    word: str
    start: int
    end: int
    code: str


def find_own_marks(view: View) -> list[tuple[int, int, str]]:
    """Return the spans of the words of a plan's own before numbers, and the usual word for each.

    Examples
    --------
    >>> from spacegraph.documents.view import make_view
    >>> text = "Undertaking 1: Gates\\nRenew.\\nUndertaking 2: Docks\\nClean.\\nUndertaking 3: Ships\\nCount.\\n"
    >>> find_own_marks(make_view(text))
    [(0, 11, 'Action'), (28, 39, 'Action'), (56, 67, 'Action')]
    """
    known, heads = set[str](), list[_Found]()
    for low, high in view.paragraphs:
        mark = MARKS.match(view.text, low, high)
        kind = mark.lastgroup if mark else ""
        word = mark["word"] if mark and kind == "code" else ""
        paged = _PAGED.search(view.text[low:high])
        free = not paged and (mark is None or kind in ("bullet", "dash"))
        own = _WORD.match(view.text, low, high) if free else None
        if word:
            known.add(word.lower())
            heads.append(_Found(word.lower(), low, low, ""))
        elif own and not _OTHER.fullmatch(own["word"]) and own["word"].lower() not in _KNOWN:
            heads.append(_Found(own["word"], *own.span("word"), own["code"]))
        elif kind in _BELOW or _ROW.search(view.text, low, high):
            heads.append(_Found("", low, low, ""))
    edits: list[tuple[int, int, str]] = []
    taken: set[str] = set()
    for word in dict.fromkeys(one.word for one in heads if one.code):
        mine = [one for one in heads if one.word == word]
        if not _count_on([one.code for one in mine]):
            continue
        choices = _AREAS if _holds_others(heads, word) else _ACTIONS
        said = next((one for one in choices if one.lower() not in known and one not in taken), choices[-1])
        taken.add(said)
        edits += [(one.start, one.end, said) for one in mine]
    return sorted(edits)


def _count_on(codes: Sequence[str]) -> bool:
    """Return whether codes are those of a numbering: several, each behind the one before or begun anew."""
    values = [_read(code) for code in codes]
    steps = [
        after[-1] == one[-1] + 1 or (after[-1] == 1 and after != one) for one, after in itertools.pairwise(values)
    ]
    begins = bool(values) and values[0][-1] <= 1
    return len(set(codes)) >= _FEWEST and begins and sum(steps) >= _SHARE * len(steps)


def _read(code: str) -> tuple[int, ...]:
    """Return the numbers of a code; a letter or a Roman figure alone is one, too."""
    if re.fullmatch("[IVX]+", code):
        return (parse_roman(code) or 0,)
    figures = [int(one) for one in re.findall(r"\d+", code)]
    letter = re.search(r"(?:^|-)([A-Z])$", code)
    return (*figures, *((ord(letter[1]) - ord("A") + 1,) if letter else ()))


def _holds_others(heads: Sequence[_Found], word: str) -> bool:
    """Return whether most of the parts that a word marks have marks of another kind right below them.

    Of two kinds, the one that comes first in the text stands above the other.
    """
    first: dict[str, int] = {}
    for place, one in enumerate(heads):
        first.setdefault(one.word, place)
    pairs = itertools.pairwise([*heads, _Found(word, 0, 0, "")])
    below = [
        after.word != word and first[after.word] > first[word] and _may_stand_below(after)
        for one, after in pairs
        if one.word == word
    ]
    return 2 * sum(below) >= len(below)


def _may_stand_below(mark: _Found) -> bool:
    """Return whether a mark may be that of a part of an area."""
    return mark.word not in _KNOWN or mark.word in ACTION_WORDS | OBJECTIVE_WORDS
