"""No pattern of the reader backtracks without end: its own words, repeated, are searched in a process apart."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Callable

import pytest

import spacegraph.documents as package
from spacegraph.documents import read_document

WORD = re.compile("[一-鿿]{1,6}|[A-Za-z]{2,8}")
ANYWHERE = ["1", "12", "甲", "A", "Aa ", "and ", "、", "，", "（", "年", "《", "“", " "]
UNITS = [
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
]


def find_patterns() -> dict[str, re.Pattern[str]]:
    result: dict[str, re.Pattern[str]] = {}
    for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        names = vars(importlib.import_module(module.name))
        for value in names.values():
            if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
                result.setdefault(value.pattern, value)
    return result


def search_repeated_words() -> None:
    for text, pattern in find_patterns().items():
        words = list(dict.fromkeys(WORD.findall(text)))[:40] + ANYWHERE
        for first, second in zip(words, [*words[1:], words[0]], strict=True):
            pattern.search((first + second) * 30 + "！x")


def read_repeated_words() -> None:
    for unit in UNITS:
        plan = f"甲州市方案\n一、发展目标\n{unit * 60}达到5家。\n二、任务\n1.建设。（{unit * 40}负责）\n2.推进。\n"
        read_document(plan.encode(), name="x.txt")


def test_the_walk_finds_the_patterns() -> None:
    assert len(find_patterns()) > 100


@pytest.mark.parametrize("work", [search_repeated_words, read_repeated_words])
def test_repeated_words_come_to_an_end(ends, work: Callable[[], None]) -> None:
    assert ends(work), "a pattern backtracks (or raised; see above)"
