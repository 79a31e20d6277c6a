"""What a section of an English plan holds, where its heading does not say it. Floor 2."""

from __future__ import annotations

import re

from spacegraph.documents.classes import LOW_KINDS, find_parts, heading_of
from spacegraph.documents.english.labels import LABEL
from spacegraph.documents.english.marks import word_of
from spacegraph.documents.english.section_names import name_section
from spacegraph.documents.english.stages import find_head
from spacegraph.documents.nodes import Node
from spacegraph.documents.view import View

_CARE = re.compile(
    r"\b(?:governance|coordinat|co-ordinat|monitor|report|fund|financ|resourc|budget|evaluat|review|communicat|publicity"
    r"|leadership|oversight|accountab|implementation|supervision|steer|assess|secretariat|staff|organi[sz]ation)",
    re.IGNORECASE,
)
"""What the parts of a section are about that says how the work is run."""
_DATED = re.compile(r"(?:^|(?<=[.;:\n•*-] ))By (?:the end of |end[- ])?(?:[A-Z][a-z]+ )?20\d\d\b", re.MULTILINE)
_NUMBER = re.compile(r"(?<![\d.])(?!20\d\d\b)\d[\d,.]*(?: ?%| per cent| percent| million| billion)?\b")
_WORDS = 5
"""Most words of the name of a part on how the work is run."""
_FEWEST, _LONG, _EARLY = 3, 3000, 4
"""Fewest numbers of a section on goals, its greatest length, and how many may come before it, or end a plan."""


def is_last_care(view: View, node: Node, above: Node) -> bool:
    """Return whether the last section, behind ones with works, is on how the work is run.

    Its parts are, numbered or with headings of their own; or its sentences, if it has no parts.
    """
    if node not in above.children[-_EARLY:]:
        return False
    number = above.children.index(node)
    later = [one for one in above.children[number + 1 :] if one.mark and one.mark.kind not in ("dash", "bullet")]
    works = [one for one in above.children[:number] if len(find_parts(one)) >= 2]
    if not works or not all(name_section(heading_of(view, one)) == "general" for one in later):
        return False
    parts = [one for one in find_parts(node) if one.mark and one.mark.kind not in ("dash", "bullet", *LOW_KINDS)]
    if any(word_of(one.mark.kind) for one in parts if one.mark):
        return False
    names = [heading_of(view, one) for one in parts]
    if not parts:
        pairs = view.between(node.heading[1], node.end)
        names = [head for first, last in pairs if (head := find_head(view.text[first:last]))]
    if len(names) >= 2:
        return sum(_names_care(name) for name in names) >= 0.6 * len(names)
    said = {found[0].lower() for found in _CARE.finditer(view.text, node.heading[1], node.end)}
    return not parts and len(said) >= _FEWEST and not LABEL.search(view.text, node.heading[1], node.end)


def _names_care(name: str) -> bool:
    return name_section(name) == "safeguard" or (name.count(" ") < _WORDS and _CARE.search(name) is not None)


def tells_goals(view: View, node: Node, above: Node) -> bool:
    """Return whether one of the first sections, and no other, says what to reach by when, and not who does it."""
    if above.mark is not None or node not in above.children[: _EARLY + 1] or not _tells(view, node):
        return False
    number = above.children.index(node)
    works = any(len(find_parts(one)) >= 2 for one in above.children[number + 1 :])
    return works and [one for one in above.children if _tells(view, one)] == [node]


def _tells(view: View, node: Node) -> bool:
    text = view.text[node.heading[1] : min(node.end, node.heading[1] + _LONG)]
    plain = not any(one.mark and one.mark.kind not in ("dash", "bullet") for one in node.children)
    dated = _DATED.search(text) is not None and len(_NUMBER.findall(text)) >= _FEWEST
    return plain and dated and node.end - node.start < _LONG and not LABEL.search(text)
