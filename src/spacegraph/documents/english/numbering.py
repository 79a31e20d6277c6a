"""What numbers the parts of an English text: headings, letters and Roman figures, annexes. Floor 2."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace

from spacegraph.documents import markdown
from spacegraph.documents.candidates import Candidate
from spacegraph.documents.english.marks import word_of
from spacegraph.documents.headings import find_english_stop
from spacegraph.documents.view import View

_APPENDIX = re.compile(
    r"(?:APPENDIX|Appendix|ANNEX|Annex)(?: (?:\d{1,2}|[A-Z]|[IVX]{1,4}))?(?:[.:]? +[A-Z].{0,90})?"
    r"|(?:Notes (?:to|for) (?:the )?(?:[Ee]ditors?|[Rr]eaders?|[Jj]ournalists)|End ?notes|References|Footnotes):?"
)
_ROMANS = frozenset(("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"))


def name_headings(view: View, candidates: list[Candidate]) -> list[Candidate]:
    """Return the candidates, those in headings of Markdown named so where their kind numbers lists as well.

    ## 5. Monitoring, and below it 1. Steering. 2. Funding.
    """
    depths = [view.depths[one.paragraph] if one.heads else 0 for one in candidates]
    headed = [one.mark.kind for one, depth in zip(candidates, depths, strict=True) if 0 < depth < markdown.LOWEST]
    plain = {one.mark.kind for one, depth in zip(candidates, depths, strict=True) if one.heads and not depth}
    mixed = {kind for kind in plain & set(headed) if headed.count(kind) >= 2 and not word_of(kind)}
    return [
        replace(one, mark=replace(one.mark, kind=f"{markdown.MARKDOWN}{depth}"))
        if one.mark.kind in mixed and 0 < depth < markdown.LOWEST
        else one
        for one, depth in zip(candidates, depths, strict=True)
    ]


def find_annex(view: View, candidates: list[Candidate]) -> int:
    """Return the paragraph with which the annexes of an English text begin, or one behind the last.

    They count anew: where a number goes on behind such a line, it is none.
    """
    count = len(view.paragraphs)
    lines = range(count // 2, count if view.language == "en" else 0)
    found = (one for one in lines if _APPENDIX.fullmatch(view.text, *view.paragraphs[one]))
    annex = next(found, count)
    before = {one.mark.kind: one.mark.value for one in candidates if one.paragraph < annex}
    after = {one.mark.kind: one.mark.value for one in reversed(candidates) if one.paragraph > annex}
    goes_on = any(value > 1 and before.get(kind) == value - 1 for kind, value in after.items())
    return count if goes_on else annex


def tells_paragraphs(view: View, candidates: list[Candidate]) -> bool:
    """Return whether figures only number the paragraphs of a text: sentences without headings of their own."""
    digits = [one for one in candidates if one.mark.kind == "digit"]
    lines = [view.text[one.mark.body : view.paragraphs[one.paragraph][1]] for one in digits]
    stops = [find_english_stop(line) if line else 0 for line in lines]
    plain = sum(len(line) > 60 and not 0 <= stop <= 60 for line, stop in zip(lines, stops, strict=True))
    return len(lines) >= 5 and plain >= 0.6 * len(lines)


def name_romans(candidates: list[Candidate]) -> list[Candidate]:
    """Return the candidates with small Roman numerals in brackets told from letters: (a) … (i) … (ii) … (b)."""
    result, before = [], 0
    lettered = any(one.mark.printed == "(a)" for one in candidates)
    for one in candidates:
        letter = one.mark.kind == "low" and lettered
        if letter and one.mark.printed.strip("()") in _ROMANS and one.mark.value != before + 1:
            one = replace(one, mark=replace(one.mark, kind="point"))
        elif letter:
            before = one.mark.value
        elif one.heads:
            before = 0
        result.append(one)
    return result


def rank_ordinals(candidates: list[Candidate], ranks: dict[str, float]) -> float:
    """Return the rank of ordinals: the lowest where they count in paragraphs that begin with other marks.

    Just below marks after which they begin anew: *1. …* First, … Second, … *2. …* First, ….
    """
    rank = ranks["ordinal"]
    before = [
        above.mark.kind
        for above, one in itertools.pairwise(candidates)
        if one.mark.kind == "ordinal" and one.mark.value == 1 and above.mark.kind != "ordinal"
    ]
    place = next((at for at, one in enumerate(candidates) if one.mark.kind == "ordinal"), 0)
    last = max((at for at, one in enumerate(candidates) if one.mark.kind == "ordinal"), default=0)
    above = candidates[place - 1].mark if place else None
    after = [one.mark.value for one in candidates[last:] if above is not None and one.mark.kind == above.kind]
    between = [one for one in candidates[place:last] if above is not None and one.mark.kind == above.kind]
    if (
        above is not None
        and len(before) == 1
        and above.kind in ("bracket", "roman")
        and not between
        and (after[:1] == [above.value + 1] or (not after and above.value > 1))
    ):
        return max(rank, ranks[above.kind] + 0.05)  # (II) First, … Second, … (III)
    titled = all(kind.startswith("title") for kind in before)
    if len(before) >= 2 and (titled or len(set(before)) == 1):
        rank = max(rank, max(ranks[kind] for kind in before) + 0.05)
    headed = {one.paragraph for one in candidates if one.heads}
    inside = [one.paragraph in headed for one in candidates if one.mark.kind == "ordinal" and not one.heads]
    whole = all(not one.heads for one in candidates if one.mark.kind == "ordinal")
    return 9.2 if inside and whole and 2 * sum(inside) >= len(inside) else rank


def find_counted_lines(candidates: list[Candidate]) -> list[Candidate]:
    """Return the marks that count lines right below a heading without a number: *Our targets*, 1, 2; (a), (b)."""
    found: list[Candidate] = []
    for place, one in enumerate(candidates):
        if one.mark.kind != "title section":
            continue
        kind = candidates[place + 1].mark.kind if place + 1 < len(candidates) else ""
        run = list(itertools.takewhile(lambda after, kind=kind: after.mark.kind == kind, candidates[place + 1 :]))  # type: ignore[misc]
        if (
            kind in ("digit", "low")
            and len(run) >= 2
            and [after.mark.value for after in run] == list(range(1, len(run) + 1))
        ):
            found += run
    return found
