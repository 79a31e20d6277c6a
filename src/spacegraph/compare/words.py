"""The terms of a text in English or Chinese, for comparing texts by the terms they share. Floor 4.

English terms are words without endings and without words of grammar and of planning; Chinese terms are pairs of
neighbouring characters (bigrams), which need no dictionary and do not depend on where a segmenter cuts.
"""

from __future__ import annotations

import re
import unicodedata

_WORD = re.compile(r"[a-z][a-z0-9]+|[0-9]+[a-z]+")
_HAN = re.compile(r"[\u4e00-\u9fff]+")
_ENDINGS = (
    *("isations", "isation", "izations", "ization", "ations", "ation"),
    *("ings", "ing", "ies", "ers", "er", "es", "ed", "s"),
)
_STOP_WORDS = frozenset(
    re.findall(
        r"\w+",
        """a an and are as at be by for from in into is it its of off on or so such that the their them they this to
        up which while with within not no all also any each other more most new one two itself where who whole""",
    )
)
_STOP_CHARACTERS = frozenset("的和与及等在为以把将对从向其各并或之了于")


def find_terms(text: str, language: str) -> list[str]:
    """Return the terms of a text, in their order, repeated ones too.

    Examples
    --------
    >>> find_terms("Testing of recoverable rockets", "en")
    ['test', 'recoverabl', 'rocket']
    >>> find_terms("可回收火箭的试验", "zh")
    ['可回', '回收', '收火', '火箭', '试验']
    """
    folded = unicodedata.normalize("NFKC", text).casefold()
    words = _WORD.findall(folded)
    if language == "en":
        return [to_stem(word) for word in words if word not in _STOP_WORDS]
    runs = (run for match in _HAN.findall(folded) for run in _split(match))
    return words + [run[n : n + 2] for run in runs for n in range(len(run) - 1)]


def to_stem(word: str) -> str:
    """Return a word without a common ending, where at least four letters stay.

    Examples
    --------
    >>> to_stem("satellites"), to_stem("manufacturing"), to_stem("ring")
    ('satellit', 'manufactur', 'ring')
    """
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word.removesuffix(ending)
    return word.removesuffix("e") if len(word) > 5 else word


def _split(run: str) -> list[str]:
    return re.split(f"[{''.join(sorted(_STOP_CHARACTERS))}]", run)
