"""The marks that number the parts of English plans: *Goal 1*, *Objective 1.1*, *QA-2.1*, *(II)*. Floor 2.

A mark with a word is of the kind of that word, so that *Goal* and *Objective* are two levels. Which is above which
is in ``RANKS``; whether plain figures head the sections or count within them is decided for each text.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable

from spacegraph.documents import markdown
from spacegraph.documents.english.section_names import name_section

AREAS = (
    "guiding principle|principle|strategic area|strategic pillar|strategic theme|strategic direction"
    "|strategic priority area|strategic priority|priority theme"
    "|priority action area|priority area|action area|focus area|thematic area|key area|work area|policy area|pillar"
    "|theme|priority|area|direction|line of effort|line of action|workstream|work stream|work package|domain|axis"
    "|component|key result area|result area|sub-mission|sub-programme|sub-component|outcome area"
    "|programme area|mission|cluster|pathway|part|group"
)
GOALS = "strategic goal|national goal|overarching goal|goal|ambition|aim|outcome"
OBJECTIVES = "strategic objective|specific objective|key objective|sub-objective|objective"
TARGETS = "national target|headline target|target"
STRATEGIES = "strategy|approach"
ACTIONS = (
    "article|action point|strategic action|policy action|key action"
    "|priority action|supporting action|sub-action|action item|action"
    "|key recommendation|recommendation|key measure|measure|strategic initiative|initiative|commitment|activity"
    "|key task|task|flagship project|project|intervention|deliverable|proposal|step|programme|program"
)
_LEVELS = ((AREAS, 3.0), (GOALS, 4.2), (OBJECTIVES, 4.4), (TARGETS, 4.5), (STRATEGIES, 4.6), (ACTIONS, 6.0))
OBJECTIVE_WORDS = frozenset("|".join((GOALS, OBJECTIVES, TARGETS)).split("|"))
AREA_WORDS = frozenset("|".join((AREAS, STRATEGIES)).split("|"))
ACTION_WORDS = frozenset(ACTIONS.split("|"))
_WORDS = "|".join(words for words, _ in _LEVELS)
_NUMBER = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
COUNTS = tuple(_NUMBER.split("|"))
_CODE = r"\d{1,2}-[A-Z](?!\w)|"
_CODE += r"(?:[A-Z]{1,4}[-.]?)?\d{1,2}(?:\. ?\d{1,2}){0,3}[a-z]?(?![\w%])|[IVX]{1,5}(?!\w)|[A-Z](?!\w)"
_CODE += "|" + "|".join(form for word in COUNTS for form in (word.capitalize(), word.upper()))
_AFTER = (
    r"(?:(?: ?:|[.)]| ?[*†])(?= |$)|(?: {0,3}-{1,2})(?= )"
    r"|(?=[ \t]{1,4}(?:[A-Z“\"]|[(\[](?:for )?[A-Z]|\(for the ))|(?= ?\|)|$) *"
)
SIGNS = "●•▪■◆◇○►▶✓▲△➢➤★"
"""The signs that stand before points, apart from hyphens and asterisks."""
_ORDINAL = "First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth"
_HAN = "[一二三四五六七八九十]"
"""Chinese figures, which some translations keep."""
MARKS = re.compile(
    rf"(?:[{SIGNS}] ?)?(?=[A-Z])(?P<word>(?i:{_WORDS})) (?:(?i:no\.?|number:?) ?)?(?P<code>{_CODE}){_AFTER}"
    rf"|(?P<chapter>(?i:chapter|section|sec\.) "
    rf"(?:\d{{1,2}}|[IVX]{{1,5}}|[A-H](?=[.:]| {{1,4}}[A-Z]|$)|(?i:{_NUMBER})))"
    r"(?:[.:]| --?|(?= {1,4}[A-Z])|$) *"
    rf"|(?P<counted>{'|'.join(word.capitalize() for word in COUNTS)})[,.:] +(?=[A-Z][^.;]{{2,60}}$)"
    r"|(?P<comma>\d{1,2})、 *(?=[A-Z“\"])"
    r"|(?P<roman>[IVX]{1,6}|[Ⅰ-Ⅻ])(?:\. ?(?=[A-Z“\"]|$)|\) )"
    rf"|(?=[A-Z])(?:The )?(?P<ordinal>(?i:{_ORDINAL}))(?:(?:ly)?[,:]| (?:[a-z]+ )?is (?=to "
    rf"|[a-z]+(?: [a-z]+)?\. [A-Z])) *"
    rf"|[{SIGNS}] ?(?P<bulletdigit>\d{{1,3}})\. *"
    r"|(?P<decimal>\d{1,2}(?:\. ?\d{1,2}){1,3})(?:(?:[.:]?| -{1,2}) +(?=[A-Z“\"(])|[.:]?$)"
    r"|(?P<digit>\d{1,3})(?:[.)](?: +(?=[A-Z“\"(0-9])|(?=[A-Z][a-z]{2})|$)| {2,8}(?=[A-Z][a-z])"
    r"| (?=[A-Z]{3}[A-Z ,&'-]{3,60}$))"
    rf"|(?P<han>{_HAN}{{1,3}})、 *(?=[A-Z“\"])"
    rf"|\((?P<bracket>[IVX]{{1,5}}|[Ⅰ-Ⅻ]|{_HAN}{{1,3}})\) *(?=[A-Z“\"])"
    r"|\((?P<paren>\d{1,3})\) *(?=[A-Z“\"])"
    rf"|(?:[{SIGNS}] ?)?(?P<code_>[A-Z]{{1,4}}(?:-?\d{{1,2}}(?:\.\d{{1,2}}){{0,2}}|\.\d{{1,2}}(?:\.\d{{1,2}})?))"
    r"(?:(?:[.:]?| -{1,2}) +(?=[A-Z“\"])|[.:]?$)"
    r"|(?P<lettered>\d{1,2}[a-z])[.):]? +(?=[A-Z“\"])"
    r"|(?P<letter>[A-Z])[.)] +(?=[A-Z“\"])"
    r"|\((?P<low>[a-z]|[ivx]{2,4})\) +"
    r"|(?P<small>[a-h])[.)] +(?=[A-Z“\"][a-z])"
    r"|(?P<lower>[ivx]{1,4})\. +(?=[A-Z“\"][a-z])"
    r"|(?P<dash>-{2}) *(?=[A-Za-z“\"])"
    rf"|(?P<bullet>[{SIGNS}·\uf0b7]|[*+-](?= )|-(?=[A-Z][a-z]+ [a-z])) *"
)
SENTENCE_ORDINAL = re.compile(
    rf"(?<=[.;:] )(?i:and )?(?:[Tt]he (?=\w+ (?:\w+ )?is (?:to |[a-z]+(?: [a-z]+)?\. )))?"
    rf"(?P<ordinal>(?i:{_ORDINAL}))"
    r"(?:(?:ly)?, (?=[\w“\"])| (?:[a-z]+ )?is (?:to (?=[\w“\"])|(?=[a-z]+(?: [a-z]+)?\. [A-Z])))"
)
SENTENCE_DIGIT = re.compile(r"(?:(?<=[.;:] )|(?<=[.;:]  ))\(?(?P<digit>\d{1,2})[.)] (?=[A-Z])")
ORDINALS = tuple(_ORDINAL.split("|"))


def _make_ranks() -> dict[str, float]:
    ranks = {
        "bulletdigit": 9.5,
        "code": 7.4,
        "code2": 7.6,
        "code3": 7.8,
        "lettered": 7.5,
        "small": 9.0,
        "lower": 9.3,
        "title0": -1.0,
        "comma": 2.0,
        "title3": 7.9,
    }
    for words, rank in _LEVELS:
        for word in words.split("|"):
            for depth in range(4):
                ranks[name_kind(word, depth)] = rank + 0.05 * depth
    return ranks


def name_kind(word: str, depth: int) -> str:
    """Return the kind of a mark with a word: its number may be one of a finer numbering.

    Examples
    --------
    >>> name_kind("Objective", 0), name_kind("objective", 1)
    ('word objective', 'word objective 1')
    """
    return f"word {word.lower()}" + (f" {depth}" if depth else "")


def word_of(kind: str) -> str:
    """Return the word of a kind of marks, or an empty text where it has none."""
    return kind.removeprefix("word ").rstrip("0123456789 ") if kind.startswith("word ") else ""


RANKS = _make_ranks() | markdown.RANKS
WORDED = re.compile(rf"(?P<word>(?i:{_WORDS})): ?(?=\S)")
"""A heading that begins with such a word and has no number: *Principle: …*."""
_SECTIONS = ("digit", "letter")


def _heads_figures(heads: list[tuple[str, int, str, int]], kind: str) -> bool:
    """Return whether short headings in brackets, (1), stand over figures, 1., as in plans that are translated."""
    both = [(one, heading) for one, _, heading, _ in heads if one in (kind, "digit")]
    over = [one[1] for one, other in itertools.pairwise(both) if (one[0], other[0]) == (kind, "digit")]
    return len(over) >= 2 and both[0][0] == kind and sum(len(one) <= 90 for one in over) >= 0.6 * len(over)


def _is_marked(depths: list[int]) -> bool:
    """Return whether the marks of a kind stand in headings of Markdown, but for a short list before the first."""
    first = next((number for number, depth in enumerate(depths) if depth), len(depths))
    return all(depths) or (first <= 4 < len(depths) and len(depths) - first >= 4 and all(depths[first:]))


def find_ranks(heads: Iterable[tuple[str, int, str, int]], ranks: dict[str, float]) -> dict[str, float]:
    """Return the ranks of the marks of one text.

    Figures and letters that head sections before the first mark with a word stand above these; of figures and
    letters, those that come first stand above the others. Marks that stand in headings of Markdown have the rank of
    its depth.

    Parameters
    ----------
    heads
        Kind, value and heading of each mark, and its depth as a heading of Markdown (0: none), in order.
    """
    heads = list(heads)
    result = {**ranks, **RANKS}
    depths: dict[str, list[int]] = {}
    for kind, _, _, depth in heads:
        depths.setdefault(kind, []).append(depth)
    marked = {kind: max(found) for kind, found in depths.items() if _is_marked(found)}
    by_depth = sum(len(depths[kind]) for kind in marked) >= 3
    first: dict[str, int] = {}
    worded, plain = False, True
    for number, (kind, _, heading, _) in enumerate(heads):
        worded = worded or bool(word_of(kind))
        if kind not in _SECTIONS or kind in first:
            continue
        first[kind] = number
        plain = len(heading) <= 80 and heading[-1:] not in ".;,"
        if not worded and plain and not by_depth:
            result[kind] = 2.4 + 0.1 * len(first)
    for kind in ("paren", "bracket", "low", "lower"):
        if _heads_figures(heads, kind):
            result[kind] = result["digit"] - 0.1
    kinds = [kind for kind, *_ in heads]
    acts = [place for place, kind in enumerate(kinds) if word_of(kind) in ACTION_WORDS] or [0]
    begun = max(acts[0] - 1, 0)
    over = [other for one, other in itertools.pairwise(kinds[begun : acts[-1] + 1]) if one == "decimal"]
    if len(over) >= 2 and sum(word_of(other) in ACTION_WORDS for other in over) >= 0.8 * len(over):
        result["decimal"] = 5.9  # 3.1 Supply, and below it Action 4. Action 5. 3.2 Demand, …
    codes = [(number, heading) for number, (kind, _, heading, _) in enumerate(heads) if kind == "code"]
    words = next((number for number, (kind, *_) in enumerate(heads) if word_of(kind)), 0)
    sections = sum(bool(name_section(heading)) for _, heading in codes)
    if len(codes) >= 2 and codes[0][0] < words and 2 <= sections >= 0.5 * len(codes):
        result["code"] = 2.5  # A1 Where we want to be, above Theme 1
    if len(first) == 2 and result["digit"] == 7 and result["letter"] == 5 and first["digit"] < first["letter"]:
        result["letter"] = 7.2
    if "han" in kinds:
        result["comma"] = result["digit"]  # 一、 above (一) above 1、
    if by_depth:
        result |= {kind: RANKS[f"{markdown.MARKDOWN}{depth}"] for kind, depth in marked.items()}
    return result
