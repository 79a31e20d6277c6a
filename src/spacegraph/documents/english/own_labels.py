"""Labels of an English plan's own (*Custodian: A; Allies: B*), told by what stands behind them. Floor 2."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping

from spacegraph.documents.english.bodies import is_english_body
from spacegraph.documents.english.declared import find_declared
from spacegraph.documents.english.heads import read_key
from spacegraph.documents.english.labels import LABEL
from spacegraph.documents.english.names import split_english
from spacegraph.documents.own_columns import Words, find_own_columns
from spacegraph.documents.own_labels import LONGEST, Label, find_roles, keep_labels
from spacegraph.documents.roles import LEAD, RESPONSIBLE, SUPPORT
from spacegraph.documents.view import View

_WORD = re.compile(
    r"(?:^|(?<=[\n.;(\[|,●•])|(?<=[\n.;(\[|,●•*-] )|(?<=  ))"
    r"(?:(?P<word>[A-Z][\w'&/-]*(?: [\w'&/-]+){0,4}?)(?: ?: *(?=\S)| -{1,2} (?=[A-Z]))"
    r"|(?P<done>[A-Za-z][a-z]+(?: [a-z]+){0,3} (?:by|with|from)) (?=(?:the )?[A-Z]))"
)
_STOP = re.compile(r"\n|\]|[;,] (?=[a-z][a-z ]{2,24}: )|\. (?=[A-Z])|\.?$")
_OTHER = re.compile(
    r"source|contact|indicator|fund|financ|budget|cost|paid|pay|approv|issu|publish|prepar|author|audience|consult"
    r"|inform|benefici|locat|\bsite|where|region|\btel|phone|reference|sign|endors|adopt|from$|\bto\b|\bcc\b|copy|note"
    r"|\bsee\b|report|member|evidence|monitor|verif|audit|review|overs|client|user|customer|target|attention"
    r"|address|distribut|example|\bcase|title|subject|vision|mission|\bname|host|event|venue|photo|image|\btags?\b"
    r"|categor|topic|language|\blaw|legal|\bact\b|basis|follow|present|speak|written|compiled|defin|includ|such"
    r"|government|societ|sector|academi|industr|\bngos?\b|universit|national|local",
    re.IGNORECASE,
)
"""What a word says that stands before bodies and does not make them responsible."""
_KNOWN = re.compile(
    r"\b(?:with|le[da]d?|headed|overseen|spearheaded|coordinated|support(?:ed)?|assist(?:ed|ance)|cooperation"
    r"|collaboration|participated|joined|partnership)\b",
    re.IGNORECASE,
)
"""What a word says before names, without a sign behind it, that other rules know."""
_FIRST = r"[A-ZÀ-Ý0-9(&][\w'’.()&/-]*"
_CAPITAL = re.compile(rf"(?:[a-z]+ )?{_FIRST}(?:,? (?:{_FIRST}|[a-z]{{1,3}}))*")
"""What may be a name: its words begin with capitals."""
_USUAL = {LEAD: "Lead", SUPPORT: "Support", RESPONSIBLE: "Responsible"}


def find_own_words(view: View) -> list[tuple[int, int, str]]:
    """Return the spans of labels and of names of columns of an English plan's own, and the usual words.

    Examples
    --------
    >>> from spacegraph.documents.view import make_view
    >>> line = "Renew the gates. [Custodian: Harbour Board; Allies: Mint Office]\\n"
    >>> [word for *_, word in find_own_words(make_view(line * 3))][:2]
    ['Lead', 'Support']
    """
    short = find_declared(view.text, 0, len(view.text)).short
    labels = list(_find_words(view.text))
    kept = keep_labels(view.text, labels, lambda one: _share_of_bodies(view.text, *one.names, short))
    roles = find_roles(view.text, kept)
    edits = [
        (one.start, one.end, _USUAL[roles[one.word]] + (":" if one.word.islower() else ""))
        for one in labels
        if not one.known and one.word in roles
    ]
    usual = {"owner": "Owner", "lead": "Lead", "support": "Support", "task": "Action", "time": "Deadline"}
    words = Words(read_key, lambda cell: _share_of_bodies(view.text, *cell, short), usual, _OTHER)
    return sorted(edits + find_own_columns(view, words))


def _find_words(text: str) -> Iterator[Label]:
    """Yield what may be labels; words that end with *by* or *with* have no sign and are in small letters."""
    found = [one for one in _WORD.finditer(text) if not _OTHER.search(one[0])]
    for one, after in itertools.zip_longest(found, found[1:]):
        stop = _STOP.search(text, one.end(), one.end() + LONGEST)
        high = _close(text, one.end(), stop.start() if stop else one.end() + LONGEST)
        high = min(high, after.start()) if after else high
        kind = "word" if one["word"] else "done"
        known = bool(LABEL.match(text, one.start()) or (one["done"] and _KNOWN.search(one["done"])))
        said = one[kind].lower() if kind == "done" else one[kind]
        yield Label(one.start(kind), one.end(kind), said, (one.end(), high), known)


def _close(text: str, low: int, high: int) -> int:
    """Return where a bracket that was opened before a place is closed, or the end."""
    depth = 0
    for place in range(low, high):
        depth += (text[place] == "(") - (text[place] == ")")
        if depth < 0:
            return place
    return high


def _share_of_bodies(text: str, low: int, high: int, short: Mapping[str, str]) -> float:
    """Return which share of the names between two places is of bodies; -1 where they are no list of names."""
    names = split_english(text, low, high, short) if 1 < high - low < LONGEST else []
    covered = sum(one.end - one.start + 2 for one in names)
    known = [is_english_body(one.text, short, strict=False) for one in names]
    plain = all(body or _CAPITAL.fullmatch(one.text) for one, body in zip(names, known, strict=True))
    return sum(known) / len(names) if names and plain and covered >= 0.8 * (high - low) else -1
