"""No pattern of the reader backtracks badly: words of its own, repeated, end in time."""

from __future__ import annotations

import importlib
import pkgutil
import re
import time

import pytest

import spacegraph.documents as package
from spacegraph.documents import read_document

WORD = re.compile("[一-鿿]{1,6}|[A-Za-z]{2,8}")
ANYWHERE = ["1", "12", "甲", "A", "Aa ", "and ", "、", "，", "（", "年", "《", "“", " "]


def find_patterns() -> dict[str, re.Pattern[str]]:
    result: dict[str, re.Pattern[str]] = {}
    for module in pkgutil.iter_modules(package.__path__):
        names = vars(importlib.import_module(f"{package.__name__}.{module.name}"))
        for name, value in names.items():
            if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
                result.setdefault(value.pattern, value)
                assert name
    return result


def test_repeated_words_end_in_time() -> None:
    patterns = find_patterns()
    assert len(patterns) > 100, "the walk found the patterns"
    for text, pattern in patterns.items():
        words = list(dict.fromkeys(WORD.findall(text)))[:40] + ANYWHERE
        for first, second in zip(words, [*words[1:], words[0]], strict=True):
            start = time.perf_counter()
            pattern.search((first + second) * 30 + "！x")
            assert time.perf_counter() - start < 1, f"{text[:60]} on {first}{second}"


@pytest.mark.parametrize(
    "unit",
    [
        "由",
        "从由",
        "达到",
        "按职责分工",
        "年均",
        "至",
        "由市从",
        "和各",
        "（市",
        "到2027年，",
        "Led by the ",
        "In 2030, ",
    ],
)
def test_a_sentence_of_one_word_ends_in_time(unit: str) -> None:
    plan = (
        f"甲州市港口行动方案\n一、发展目标\n{unit * 60}达到5家。\n二、任务\n1.建设。（{unit * 40}负责）\n2.推进。\n"
    )
    start = time.perf_counter()
    read_document(plan.encode(), name="x.txt")
    assert time.perf_counter() - start < 3
