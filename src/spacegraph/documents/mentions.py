"""Things of the graph that a text names, in one pass whatever the number of labels. Floor 2.

Labels are indexed by their first two letters; at each place the longest label that fits wins. Latin labels
are matched without regard to case and only as whole words. Terms that the graph does not know are in
``terms``.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from spacegraph.documents.gazetteer import Entry, Gazetteer
from spacegraph.documents.parts import Mention, PlanDraft
from spacegraph.documents.places import Places
from spacegraph.documents.terms import find_terms


class LabelIndex:
    """Labels by their first two letters.

    Examples
    --------
    >>> names = [("technology/a", "火箭"), ("technology/b", "可重复使用火箭")]
    >>> index = LabelIndex([Entry(key, "Technology", label) for key, label in names])
    >>> [(text, entry.key) for _, text, entry in index.find("研制可重复使用火箭和火箭")]
    [('可重复使用火箭', 'technology/b'), ('火箭', 'technology/a')]
    """

    def __init__(self, entries: list[Entry]) -> None:
        self.labels: dict[str, Entry] = {}
        for entry in entries:
            label = entry.label.lower()
            if len(label) > 1 and len(label) == len(entry.label):
                self.labels.setdefault(label, entry)
        lengths: dict[str, set[int]] = defaultdict(set)
        for label in self.labels:
            lengths[label[:2]].add(len(label))
        self.lengths = {head: sorted(found, reverse=True) for head, found in lengths.items()}
        self.starts = _compile_heads(self.lengths)

    def find(self, text: str) -> list[tuple[int, str, Entry]]:
        """Return the labels in a text, longest first and without overlap: place, words, entry."""
        lower = text.lower()
        if len(lower) != len(text):
            lower = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
        result: list[tuple[int, str, Entry]] = []
        heads, labels = self.lengths, self.labels
        blocked = 0
        for start in self.starts.finditer(lower) if self.labels else ():
            place = start.start()
            if place < blocked:
                continue
            lengths = heads.get(lower[place : place + 2])
            if lengths is None:
                continue
            for length in lengths:
                entry = labels.get(lower[place : place + length])
                if entry is not None and _stands_alone(lower, place, place + length):
                    result.append((place, text[place : place + length], entry))
                    blocked = place + length
                    break
        return result


def _compile_heads(heads: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern for the first letters of labels, before one of their second letters."""
    heads = list(heads)
    first, second = (
        "".join(re.escape(letter) for letter in dict.fromkeys(head[number] for head in heads)) for number in (0, 1)
    )
    return re.compile(f"[{first}](?=[{second}])" if heads else "(?!)")


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Return whether a Latin label is a whole word (a Chinese one always may stand)."""
    if (
        text[start].isascii()
        and text[start].isalnum()
        and start
        and text[start - 1].isascii()
        and text[start - 1].isalnum()
    ):
        return False
    after = text[end : end + 1]
    if not (text[end - 1].isascii() and text[end - 1].isalnum() and after.isascii() and after.isalnum()):
        return True
    return after == "s" and not text[end + 1 : end + 2].isalnum()


def find_mentions(places: Places, gazetteer: Gazetteer, plans: list[PlanDraft]) -> list[Mention]:
    """Return each thing named in each element once (with its count).

    Then the terms that the graph does not know.
    """
    spans, names = _element_spans(plans)
    known: dict[tuple[str, str], tuple[int, str, Entry, int]] = {}
    text = places.view.text
    where = plans[0].jurisdiction if plans else ""
    index = gazetteer.index()
    for place, words, entry in index.find(text) if index.labels else ():
        if entry.kind == "Agency":  # 市科委 is another body in each city
            key = gazetteer.find_agency(words, where)
            if key is None:
                continue
            entry = replace(entry, key=key)
        element = _element_at(places.view.span(place, place + 1)[0], spans, names)
        first = known.get((entry.key, element))
        known[entry.key, element] = (place, words, entry, 1) if first is None else (*first[:3], first[3] + 1)
    result = []
    for (key, element), (place, words, entry, count) in known.items():
        evidence = places.evidence(place, place + len(words), "")
        result.append(
            Mention(
                key,
                entry.kind,
                entry.label,
                places.printed(place, place + len(words)),
                element,
                count,
                "label of the graph",
                0.9,
                evidence,
            )
        )
    for term in find_terms(text, set(index.labels)):
        evidence = places.evidence(term.start, term.end, "")
        element = _element_at(evidence.start, spans, names)
        result.append(
            Mention("", term.kind, term.text, term.text, element, term.count, term.rule, term.score, evidence)
        )
    return result


def _element_spans(plans: list[PlanDraft]) -> tuple[list[int], list[tuple[int, str]]]:
    pairs = sorted((one.evidence.start, one.evidence.end, one.id) for plan in plans for one in plan.elements)
    return [start for start, _, _ in pairs], [(end, key) for _, end, key in pairs]


def _element_at(place: int, starts: list[int], ends: list[tuple[int, str]]) -> str:
    """Return the innermost element at a place: the last to start before it that has not ended.

    Looking back a little.
    """
    number = bisect_right(starts, place) - 1
    for back in range(number, max(number - 40, -1), -1):
        if ends[back][0] > place:
            return ends[back][1]
    return ""
