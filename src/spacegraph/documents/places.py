"""Places of the view → evidence in the normalised text and in the text as read. Floor 2."""

from __future__ import annotations

import re
from bisect import bisect_right

from spacegraph.documents.parts import Evidence, to_digest
from spacegraph.documents.text import Text
from spacegraph.documents.view import View


class Places:
    """Turns spans of the view into evidence."""

    def __init__(self, text: Text, view: View) -> None:
        self.text, self.view = text, view
        self._own = [(usual, own.replace("\\", r"\\")) for usual, own in view.words.items()]
        self._pages = [page.start for page in text.pages]

    def evidence(self, start: int, end: int, section: str) -> Evidence:
        """Return the evidence for a span of the view, without the space around it."""
        words = self.view.text
        while start < end and words[start] in " \n\t":
            start += 1
        while end > start and words[end - 1] in " \n\t":
            end -= 1
        first, last = self.view.span(start, end)
        read = self.text.offsets.span(first, last)
        for usual, own in self._own:
            section = re.sub(rf"\b{usual}(?= [A-Z\d])", own, section)  # the part Undertaking 3
        page = bisect_right(self._pages, first) if self._pages else 0
        return Evidence(section, first, last, read[0], read[1], page, to_digest(self.text.normalised[first:last]))

    def in_own_words(self, rule: str) -> str:
        """Return a rule, or a reason, with the plan's own words in the place of the usual ones."""
        for usual, own in self._own:
            rule = re.sub(rf"(?:(?<=“)|(?<=label )|(?<=column ))(?i:{usual})(?=”|,|$)", own, rule)
        return rule

    def printed(self, start: int, end: int) -> str:
        """Return the words of a span as the document prints them, without marks of layout and line breaks."""
        letters = self.text.normalised
        places = self.view.offsets.places(range(start, end))
        gap = " " if self.view.language == "en" else ""
        words = "".join(
            gap if letter == "\n" else letters[place : place + 1]
            for letter, place in zip(self.view.text[start:end], places, strict=False)
        )
        return " ".join(words.split())
