"""Tasks and safeguards without a number: paragraphs and points with agencies or headings of their own. Floor 2."""

from __future__ import annotations

import re
from bisect import bisect_left

from spacegraph.documents.classes import heading_of
from spacegraph.documents.headings import find_stop
from spacegraph.documents.marks import find_mark
from spacegraph.documents.nodes import Node
from spacegraph.documents.pieces import Piece, clean_label, end_sentence
from spacegraph.documents.roles import LABEL
from spacegraph.documents.section_names import WRAPPER
from spacegraph.documents.tails import find_paragraphs
from spacegraph.documents.unwrap import NARROW
from spacegraph.documents.view import View

_SELF = re.compile("本[一-鿿]{2,8}(?:自|由)")
"""How a plan begins to speak of itself, behind its parts: 本方案自印发之日起施行."""
_ANNEX = re.compile("附[件表] ?[\\d一二三：:]|附[件表]$")
_RUN_IN = 60
"""Letters from which on the line of a box is its text as well."""
_BOX = re.compile(r"专栏 ?[一二三四五六七八九十\d]{0,3}(?:[ ：:]|$)")
_HEAD = re.compile(r"(?!\d{4} ?年)[一-鿿、“”·\w]{4,24}(?:（[一-鿿、，]{4,60}）)?")
_NAMED = re.compile("[一-鿿“”]{4,12}：")
"""The name of a piece of work before what is to be done: 千个链接点：…."""
_RUN_IN_HEAD = re.compile(r"[一-鿿“”、+A-Za-z0-9]{4,24}。(?=[一-鿿][一-鿿 \d])")
"""The heading in words at the head of a paragraph: 强化部门协同。充分…."""
_BRACKETED_HEAD = re.compile("【[^【】]{4,24}】")
"""A line that is nothing but a heading: 【链主引领行动】."""


def skip_bullet(view: View, first: int, last: int, *kinds: str) -> int:
    """Return where a paragraph begins behind its mark, if that is of one of the ``kinds``."""
    mark = find_mark(view.text, first, last, "zh")
    return mark.body if mark and mark.kind in kinds else first


def find_headed_safeguards(view: View, node: Node, piece: Piece) -> list[Piece]:
    """Return the paragraphs or bullets of a section on safeguards that each have a heading: 加强领导。成立…."""
    if node.children or not node.alone:
        return []
    parts = []
    for first, last in find_paragraphs(view, node.body, node.own):
        first = skip_bullet(view, first, last, "bullet", "dash")
        if NARROW.fullmatch(view.text, first, last):
            return []  # the row of a table
        stop = find_stop(view.text[first : min(last, first + 40)])
        if not 3 <= stop <= 20 or last - first < stop + 10 or LABEL.match(view.text, first, last):
            if _SELF.match(view.text, first, last) or _ANNEX.match(view.text, first, last):
                break
            return []
        parts.append((first, last, stop))
    reason = "a paragraph with a heading, in a section of safeguards"
    return [
        _make_part("Safeguard", clean_label(view.text[first : first + stop]), piece.section, (first, last), reason)
        for first, last, stop in (parts if len(parts) >= 2 else [])
    ]


def _make_part(
    kind: str, label: str, section: str, span: tuple[int, int], reason: str, parent: Piece | None = None
) -> Piece:
    """Return an element that a paragraph without a number is."""
    return Piece(kind, "", label, section, *span, [span], reason, "unnumbered paragraph", 0.7, parent)


def _group_paragraphs(view: View, node: Node, starts: list[int]) -> list[tuple[int, int]]:
    """Return the paragraphs of a node without their bullets, a bracket on a line of its own with the one before it.

    What is short is left out, unless it names agencies.
    """
    whole: list[tuple[int, int]] = []
    for first, last in find_paragraphs(view, node.body, node.own):
        if "\t" in view.text[first:last] or view.text[first] == "|":
            return []  # the rows of a table
        if _BOX.match(view.text, first, last) and last - first < _RUN_IN:
            break
        if whole and (view.text[first] in "（【[" or LABEL.match(view.text, first, last)):
            whole[-1] = (whole[-1][0], last)
        else:
            whole.append((skip_bullet(view, first, last, "bullet", "dash"), last))
    return [
        (first, last)
        for first, last in whole
        if last - first > 25 or (is_owned(starts, first, last) and not LABEL.match(view.text, first, last))
    ]


def _group_lines(view: View, node: Node) -> list[tuple[int, int]]:
    """Return the groups of paragraphs that labelled lines (牵头单位：…) end; none if there are not two."""
    parts: list[tuple[int, int]] = []
    closed = 0
    ended = True
    for first, last in find_paragraphs(view, node.body, node.own):
        labelled = LABEL.match(view.text, skip_bullet(view, first, last, "dash"), last) is not None
        if labelled and parts:
            closed += not ended
            ended = True
        elif ended:
            parts.append((first, last))
            ended = False
        parts[-1:] = [(parts[-1][0], last)] if parts else []
    return parts if closed >= 2 and closed == len(parts) else []


def _group_heads(view: View, node: Node) -> list[tuple[int, int]]:
    """Return the groups of paragraphs that each begin with a short line no stop ends; none if there are not two."""
    parts: list[tuple[int, int]] = []
    bare = False
    for first, last in find_paragraphs(view, node.body, node.own):
        if view.text[first:last].isdecimal():
            return []  # the number of a row
        if _HEAD.fullmatch(view.text, first, last) and not LABEL.match(view.text, first, last):
            if bare:
                return []
            parts.append((first, last))
            bare = True
        elif parts:
            parts[-1] = (parts[-1][0], last)
            bare = False
        else:
            return []
    return parts if len(parts) >= 2 and not bare else []


def is_owned(starts: list[int], first: int, last: int) -> bool:
    """Return whether a statement of responsibility starts between two places."""
    number = bisect_left(starts, first)
    return number < len(starts) and starts[number] < last


def add_unnumbered(view: View, piece: Piece, node: Node, starts: list[int]) -> None:
    """Part a task whose paragraphs each have their own agencies (or run-in headings) into tasks without numbers."""
    under_heads = _group_heads(view, node)
    parts = under_heads or _group_lines(view, node) or _group_paragraphs(view, node, starts)
    if len(parts) < 2:
        return
    owned = [is_owned(starts, first, last) for first, last in parts]
    headed = [
        bool(under_heads) or 4 <= find_stop(view.text[first : min(last, first + 60)]) <= 32 for first, last in parts
    ]
    named = len(parts) >= 3 and all(
        _NAMED.match(view.text, *pair) and not LABEL.match(view.text, *pair) for pair in parts
    )
    wrapper = WRAPPER.match(heading_of(view, node)) is not None
    run_in = node.alone and all(_RUN_IN_HEAD.match(view.text, *pair) for pair in parts)
    if not (sum(owned) >= 2 and sum(owned) >= 0.6 * len(parts)) and not (
        (wrapper or under_heads or named or run_in) and sum(headed) >= 0.8 * len(parts)
    ):
        return
    piece.kind, piece.reason, piece.confidence = "Area", "its paragraphs are tasks of their own", 0.7
    piece.own = [(piece.own[0][0], parts[0][0])]
    heads = _find_bracketed_heads(view, node)
    area: Piece | None = None
    for first, last in parts:
        above = next((pair for pair in reversed(heads) if pair[0] < first), None)
        if above is not None and (area is None or area.start != above[0]):
            head = clean_label(view.text[slice(*above)].strip("【】"))
            reason = "a line in brackets over tasks"
            area = _make_part("Area", head, piece.section, above, reason, piece)
            piece.children.append(area)
        holder = piece if area is None else area
        holder.end = max(holder.end, last)
        stop = find_stop(view.text[first : min(last, first + 120)])
        stop = view.text.find("\n", first, last) - first if under_heads else stop
        end = first + stop if stop > 0 else end_sentence(view.text, first, last)
        place = bisect_left(starts, first + 4)
        owners = starts[place : place + 1]
        label = clean_label(view.text[first : min([end, *owners])].rstrip("（"))
        reason = (
            "a paragraph without a number that names its own agencies"
            if sum(owned) >= 2
            else "a paragraph with a heading, in a section of tasks"
        )
        holder.children.append(_make_part("Task", label, piece.section, (first, last), reason, holder))


def _find_bracketed_heads(view: View, node: Node) -> list[tuple[int, int]]:
    """Return the lines of a node that are nothing but a heading in brackets: ★【链主引领行动】; two or more."""
    found = []
    for first, last in find_paragraphs(view, node.body, node.own):
        first = skip_bullet(view, first, last, "bullet")
        if _BRACKETED_HEAD.fullmatch(view.text, first, last):
            found.append((first, last))
    return found if len(found) >= 2 else []
