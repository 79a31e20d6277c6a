"""The view with a plan's own words for who does it said as plans usually say them. Floor 2."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from itertools import accumulate

from spacegraph.documents.english.own_labels import find_own_words as find_english_words
from spacegraph.documents.english.own_marks import find_own_marks
from spacegraph.documents.offsets import Builder
from spacegraph.documents.own_labels import find_own_words
from spacegraph.documents.view import View

Edit = tuple[int, int, str]
"""A span of a view, and what to say there."""


def say_usually(view: View) -> View:
    """Return the view with the words of the plan's own in the usual words; places still lead to the same text."""
    if view.language != "en":
        return _edit(view, find_own_words(view))
    view = _edit(view, find_own_marks(view))
    return _edit(view, find_english_words(view))


def _edit(view: View, edits: list[Edit]) -> View:
    """Return a view in which other words stand at some spans, in order and apart from each other."""
    if not edits:
        return view
    built, at = Builder(), 0
    for start, end, said in edits:
        view.offsets.copy(built, view.text, at, start)
        built.put(said, view.offsets.to_origin(start))
        at = end
    view.offsets.copy(built, view.text, at, len(view.text))
    text, offsets = built.finish()
    ends = [end for _, end, _ in edits]
    shifts = [0, *accumulate(len(said) - (end - start) for start, end, said in edits)]
    moved = [
        (low + shifts[bisect_right(ends, low)], high + shifts[bisect_right(ends, high)])
        for low, high in view.paragraphs
    ]
    own: dict[str, list[str]] = {}
    for start, end, said in edits:
        own.setdefault(said.rstrip(":"), []).append(view.text[start:end])
    words = view.words | {said: "/".join(dict.fromkeys(printed)) for said, printed in own.items()}
    return replace(view, text=text, offsets=offsets, paragraphs=tuple(moved), words=words)
