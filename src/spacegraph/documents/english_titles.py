"""The title of an English document. Floor 2."""

from __future__ import annotations

import re

from spacegraph.documents.titles import Title
from spacegraph.documents.view import View

_PLAN = re.compile(
    r"\b(?:Action Plan|Implementation Plan|Strategic Plan|Strategy|Road ?map|Framework|Plan|Opinions|Measures"
    r"|Guidelines)\b"
)
_LABEL = re.compile(r"(?:Original Title|Title): ?", re.IGNORECASE)
_NAMED = re.compile(
    r"\b(?:[A-Z][A-Za-z'’-]+ ){0,8}(?:Action Plan|Strategic Plan|Implementation Plan|Plan|Strategy|Opinions)"
    r"(?: (?:for|on|to|of) [A-Za-z'’&-]+(?: [A-Za-z'’&-]+){0,15})?(?: ?\((?:19|20)\d\d ?-{1,2} ?(?:19|20)\d\d\))?"
)
_QUOTED = re.compile(r"[\"“]([^\"“”]{10,200}?)[\"”]")


def find_english_title(view: View, start: int) -> Title | None:
    """Return the plan's title: quoted in the heading, the heading itself, or named in the first paragraphs."""
    pairs = list(view.between(start, len(view.text) + 1)[:30])
    for first, last in pairs[:4]:
        label = _LABEL.match(view.text, first, last)
        at = label.end() if label else first
        text = view.text[at:last]
        quoted = _QUOTED.search(text)
        if quoted and _PLAN.search(quoted[1]) and (label or last - first < 260):
            return Title(quoted[1].strip(" ."), (at + quoted.start(1), at + quoted.end(1)), "title-quoted", 0.9)
        if len(text) <= 160 and text[-1:] not in ".:;," and _PLAN.search(text):
            return _lengthen(view, Title(text, (at, last), "title-line", 0.8))
    for first, last in pairs:
        found = _NAMED.search(view.text, first, last)
        if (
            found
            and len(found[0]) > 24
            and re.search(r"Plan (?:for|on|to|of)|Strategy (?:for|on)|\d{4}\)$", found[0])
        ):
            text = _trim(found[0])
            at = view.text.find(text, found.start())
            return Title(text, (at, at + len(text)), "title-in-text", 0.7)
    return None


def _lengthen(view: View, title: Title) -> Title:
    """Return the longer form of a title that heads the pages, if there is one."""
    count: dict[str, int] = {}
    for first, last in view.paragraphs:
        if len(title.text) < last - first <= 120 and view.text.startswith(title.text, last - len(title.text)):
            line = view.text[first:last]
            count[line] = count.get(line, 0) + 1
    best = max(count, key=lambda line: count[line], default="")
    if not best or not (
        count[best] >= 3
        or (len(best) <= 70 and best.istitle())
        or sum(word[:1].isupper() or word[:1].isdigit() for word in best.split()) == len(best.split())
    ):
        return title
    place = view.text.find(best)
    return Title(best, (place, place + len(best)), "title-in-page-head", 0.8)


def _trim(text: str) -> str:
    """Return a title without the small words that run on after it."""
    words = text.rstrip(" ").split(" ")
    small = {"for", "on", "to", "of", "and", "the", "in", "a", "an", "with"}
    kept = 0
    for number, word in enumerate(words, 1):
        if word[:1].isupper() or word[:1] in "(0123456789" or word.lower() == "for":
            kept = number
        elif word.lower() not in small:
            break
    while kept and words[kept - 1].lower() in small:
        kept -= 1
    result = " ".join(words[:kept])
    return re.sub(r"^(?:The|This|That|Its) ", "", result)
