"""Statements of responsibility in a text: where they stand, and which of them are none. Floor 2.

Brackets, labelled lines and sentences, sections headed by an agency, and (weaker) prose. To which element a
statement belongs is decided in ``assembly``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacegraph.documents.brackets import find_brackets
from spacegraph.documents.names import is_body, looks_like_agency, split_names
from spacegraph.documents.roles import (
    LABEL,
    LEAD,
    RESPONSIBLE,
    SUPPORT,
    Owner,
    Rules,
    Statement,
    find_rules,
    read_statement,
)
from spacegraph.documents.view import View

_STOPS = "。！？；”"
_INLINE = re.compile(
    r"(?:^|(?<=[。；！？ \t\n]))(?=(?:主要|共同|第一|市级|省级)?(?:完成时|时限|牵头|责任|主责|主办|承办|配合|协办"
    r"|落实|参与|实施|负责)[^，。；、：\n]{0,8}：)"
)
_LED = re.compile(
    r"由([一-鿿、（）]{2,60}?)(?:牵头|负责牵头)(?:，?(?:会同|联合)([一-鿿、]{2,60}?)(?=[，。；研制组推建开负共完加探出编统协落])"
    r"|，?([一-鿿、]{2,60}?)(?:配合|参与|协同))?"
)
_DONE_BY = re.compile(
    r"(?:由|(?<=责任单位为))([一-鿿、（）]{2,60}?)(?P<verb>负责牵头|牵头(?:负责)?|主办|承办|负责(?:组织实施|落实|实施|组织)?|具体负责|组织实施)"
    r"(?:，?([一-鿿、（）]{2,80}?)(?:配合|协办|参与|协同|协助))?(?=[。；\n]|$)"
)
_DUTY = re.compile(
    r"(?:^|(?<=[。；\n]))([一-鿿、（）]{2,60}?)(?:要|应)?((?:负责)?牵头(?:负责)?|负责)(?=[一-鿿]{3})(?!人|同志|任)"
)
_WITH = re.compile("会同([一-鿿、]{2,80}?)(?=等|，|制定|组织|建立|推进|开展|做好)")
_JOINTLY = re.compile(
    r"(?:^|(?<=[。；，\n]))([一-鿿、]{2,40}?)(?:要|应)?会同([一-鿿、]{2,240}?)(?=等|，|研究|制定|组织|负责|建立|推进|开展|加强"
    r"|共同|对|做好)"
)


@dataclass(frozen=True)
class Found:
    """A statement found: its span in the view, how it is written, what it says."""

    start: int
    end: int
    form: str
    statement: Statement


def find_statements(view: View, start: int, end: int) -> list[Found]:
    """Return the statements of responsibility between two places, in order."""
    if view.language == "en":
        from spacegraph.documents.english.owners import find_english_owners

        return find_english_owners(view, start, end)
    rules = find_rules(view.text[start:end])
    found = list(_find_bracketed(view, start, end, rules))
    found += _find_labelled(view, start, end, rules, found)
    found += _find_prose(view.text, start, end)
    return sorted(found, key=lambda one: one.start)


def _find_bracketed(view: View, start: int, end: int, rules: Rules) -> Iterator[Found]:
    bare: list[tuple[Found, bool]] = []
    for first, last in find_brackets(view.text, start, end):
        inner = view.text[first:last]
        if last - first < 2 or not _may_be_statement(inner):
            continue
        statement = read_statement(inner, first, rules, strict=True)
        if statement is None or not (statement.owners or statement.deadline):
            continue
        form = _form_of(inner, statement)
        found = Found(first, last, form, statement)
        if form != "bare bracket":
            yield found
            continue
        place = _place_of(view.text, first - 1, last + 1)
        if place:
            bare.append((found, place == "after a stop"))
    yield from _keep_habitual(bare)


def _may_be_statement(inner: str) -> bool:
    return inner[-1] not in "”》" and not inner.startswith(("以下简称", "简称", "原", "含", "如"))


def _form_of(inner: str, statement: Statement) -> str:
    if LABEL.match(inner):
        return "labelled bracket"
    spoken = statement.owners and (
        statement.owners[0].rule == "verb" or re.search("负责|牵头|配合|落实|参与", inner)
    )
    return "bracket with a verb" if spoken else "bare bracket"


def _place_of(text: str, first: int, last: int) -> str:
    """Return where a bare bracket stands: ``after a stop``, ``at the end``, or nothing where it explains a word."""
    after = text[last : last + 2]
    if text[first - 1 : first] in ("。", "！", "？", "；", "\n", ""):
        return "after a stop"
    return "at the end" if after[:1] in ("\n", "") or after in ("。\n", "。", "；\n", "；") else ""


def _keep_habitual(bare: list[tuple[Found, bool]]) -> Iterator[Found]:
    """Yield bare brackets where they are a habit of the document; one after a stop speaks for itself."""
    late = sum(1 for _, stopped in bare if not stopped)
    for found, stopped in bare:
        if stopped or late >= 3:
            yield found


def _find_labelled(view: View, start: int, end: int, rules: Rules, taken: list[Found]) -> list[Found]:
    """Return the statements on lines, or in sentences, that begin with a label."""
    spans = [(one.start, one.end) for one in taken]
    result: list[Found] = []
    for found in _INLINE.finditer(view.text, start, end):
        first = found.start()
        if any(low <= first <= high for low, high in spans[-400:]) or not LABEL.match(view.text, first):
            continue
        last = view.text.find("\n", first)
        last = min(end, len(view.text) if last < 0 else last)
        if result and first < result[-1].end:
            continue
        inner = _until_stop(view.text[first:last])
        if re.fullmatch(r"[^：]{2,12}：\s*", inner):
            last = view.text.find("\n", last + 1)
            inner = view.text[first : last if last > 0 else end].replace("\n", " ")
        statement = read_statement(inner, first, rules, strict=False)
        if statement and len(inner) < 900:
            result.append(Found(first, first + len(inner), "labelled line", statement))
    return result


def _until_stop(line: str) -> str:
    """Return a labelled line up to the stop after which no label comes."""
    for place, letter in enumerate(line):
        if letter == "。" and not re.match(r" ?[^，。；、：]{2,10}：", line[place + 1 :]):
            return line[:place]
    return line


def _find_prose(text: str, start: int, end: int) -> list[Found]:
    result: list[Found] = []
    for found in _DONE_BY.finditer(text, start, end):
        role = (
            RESPONSIBLE
            if found["verb"].startswith(("负责", "具体", "组织")) and "牵头" not in found["verb"]
            else LEAD
        )
        owners = _bodies(found[1], found.start(1), role)
        if owners and found[3]:
            owners += _bodies(found[3], found.start(3), SUPPORT)
        if owners:
            result.append(Found(found.start(), found.end(), "prose", Statement(tuple(owners))))
    for found in _LED.finditer(text, start, end):
        if result and any(one.start <= found.start() < one.end for one in result[-3:]):
            continue
        owners = _bodies(found[1], found.start(1), LEAD)
        for group in (2, 3):
            if found[group]:
                owners += _bodies(found[group], found.start(group), SUPPORT)
        if owners and owners[0].role == LEAD:
            result.append(Found(found.start(), found.end(), "prose", Statement(tuple(owners))))
    for found in _DUTY.finditer(text, start, end):
        role = LEAD if "牵头" in found[2] else RESPONSIBLE
        owners = _bodies(found[1], found.start(1), role)
        if owners and not any(one.start <= found.start(1) < one.end for one in result[-3:]):
            result.append(Found(found.start(1), found.end(1), "prose", Statement(tuple(owners))))
    for found in _JOINTLY.finditer(text, start, end):
        lead, support = _bodies(found[1], found.start(1), LEAD), _bodies(found[2], found.start(2), SUPPORT)
        if lead and (support or re.match("有关|相关|各", found[2])):
            result.append(Found(found.start(), found.end(), "prose", Statement(tuple(lead + support))))
    return result


def find_joined(text: str, start: int, end: int) -> list[Owner]:
    """Return the bodies with which a task is to be done, where it begins so: 会同市财政局、市水务局，…."""
    found = _WITH.match(text, start, max(end, start + 90))
    return _bodies(found[1], found.start(1), SUPPORT) if found else []


def _bodies(text: str, start: int, role: str) -> list[Owner]:
    by = text.rfind("由") + 1
    text, start = text[by:], start + by
    names = split_names(text, start)
    if not names or not all(looks_like_agency(name.text) for name in names):
        return []
    return [Owner(name, role, "prose", 0.55) for name in names if is_body(name.text)]
