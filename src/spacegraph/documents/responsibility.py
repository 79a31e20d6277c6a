"""Statements of responsibility in a text: where they stand, and which of them are none. Floor 2.

Brackets, labelled lines and sentences, sections headed by an agency, and (weaker) prose. To which element a
statement belongs is decided in ``owning``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacegraph.documents.brackets import find_brackets
from spacegraph.documents.clauses import read_sentence
from spacegraph.documents.names import is_body, looks_like_agency, split_names
from spacegraph.documents.prose import find_prose
from spacegraph.documents.roles import LABEL, LEAD, Owner, Rules, Statement, find_rules
from spacegraph.documents.signs import find_signed
from spacegraph.documents.stacked import holds
from spacegraph.documents.statements import read_statement
from spacegraph.documents.view import View

LINE = "labelled line"
"""Form of a statement on a line, or in a sentence, that begins with a label."""
DUTY_LINE = "duty line"
"""Form of a statement at the head of a paragraph that goes on with the duties of a body."""
_LONGEST = 900
"""Letters of a labelled line that are read at once."""
_STOPS = "。！？；”"
_INLINE = re.compile(
    r"(?:^|(?<=[。；！？/ \t\n▲△●■◆★☆※►▶📌])|(?<=--))"
    r"(?=【?(?:主要|共同|第一|市级|省级)?(?:完成时|时限|时间(?=安排|节点|要求)|进度(?=安排|要求)|整改|牵头|责任|主责|主抓"
    r"|主办"
    r"|承办|配合|协办|协同|协作|协助|落实|参与|参加|支持|实施|负责|建设|相关(?=部门|单位)|有关(?=部门|单位)|涉及(?=部门|单位))[^，。；、：\n]{0,8}[：】])"
    r"(?![^\n]{0,60}(?:网站标识码|ICP备|公网安备|版权所有))"
)
_BOXED = re.compile("【(?:牵头|责任|主责|配合|协同|参与|落实|实施)(?:单位|部门)】(?=[一-鿿])")
"""A label in a bracket of its own, with no colon behind."""
_DASHED = re.compile(
    r"(?:(?<=[。；！？”）]) ?|(?<=\n) *)-{1,2} ?((?:[一-鿿、，；]|（[一-鿿、]{1,20}）){3,160})(?=\n|$)"
)
_LISTED = re.compile("(?:部门|单位|机构|小组|专班|成员|各区|各县|各地|以下|如下)$")
"""What a bracket behind it lists, and makes nobody responsible: 有关部门（市财政局、市审计局）."""
_NEXT = re.compile(r"\d{1,2}[.、](?!\d)|（[一二三四五六七八九十\d]{1,3}）|[一二三四五六七八九十]{1,3}、")
"""The number of the next part, in a text without line breaks."""
_WITH = re.compile(
    r"(?:(?<=[。；！？\n]))(?P<lead>(?:[一-鿿、]){2,60})（(?P<with>(?:[一-鿿、]|（[一-鿿、]{1,20}）){2,80})"
    r"(?:配合|协助|参与|参加|协同)）(?=[。；]?(?:\n|$))"
)
"""Bodies at the end of a paragraph with those that help them in a bracket: 市港务局（市财政局配合）."""
_TO_WHOM = re.compile(
    r"(?<=[。；])(?:(?P<label>(?:落实|责任|牵头|配合|实施)(?:单位|部门)) ?-{1,2} ?|责任(?:落实)?到)"
    r"(?P<names>(?:[一-鿿、]|（[一-鿿、]{1,20}）){2,120})(?=[。；]?(?:\n|$))"
)
"""Bodies at the end of a paragraph behind a label with a dash, or 责任到."""
_DUE = re.compile(r"，(?P<date>20\d\d ?年[^，。；\n]{0,8}(?:底|末)?之?前)(?:全面|全部|基本)?完成(?=[。；\n]|$)")
"""By when, behind the bodies in the last words of a task: 由市港务局牵头，2031年3月底前完成。"""
_SENTENCE = re.compile("(?:^|(?<=[。；\n]))(?:[一-鿿、，]|（[一-鿿、]{1,4}）){5,120}(?=[。；\n]|$)")


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
    found += _find_dashed(view, start, end, rules)
    lines = [(one.start, one.end) for one in found if one.form == LINE]
    found = [one for one in found if one.form != "bare bracket" or not holds(lines, one.start)]
    found += _find_sentences(view.text, start, end, rules, found)
    signed = find_signed(view.text, start, end)
    found += [Found(first, last, "bodies behind signs", Statement(owners)) for first, last, owners in signed]
    said = find_prose(view.text, start, end)
    for first, last, owners in said:
        due = _DUE.match(view.text, last, min(last + 40, end))
        found.append(Found(first, last, "prose", Statement(owners, due["date"] if due else "")))
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
    return inner[-1] not in "”》" and not re.match("以下简称|简称|原(?!材料|子能)|含|如", inner)


def _form_of(inner: str, statement: Statement) -> str:
    if LABEL.match(inner):
        return "labelled bracket"
    spoken = statement.owners and (
        statement.owners[0].rule == "verb" or re.search("负责|牵头|配合|落实|参与", inner)
    )
    return "bracket with a verb" if spoken else "bare bracket"


def _place_of(text: str, first: int, last: int) -> str:
    """Return where a bare bracket stands: ``after a stop``, ``at the end``, or nothing where it explains a word."""
    if text[max(0, first - 3) : first].rstrip(" ")[-1:] in ("。", "！", "？", "；", "\n", ""):
        return "after a stop"
    after = text[last : last + 2]
    if after[:1] in ("\n", "") or after in ("。\n", "。", "；\n", "；"):
        return "at the end"
    goes_on = after[0] in "：。； " or _NEXT.match(text, last)
    return "at the end" if goes_on and not _LISTED.search(text, max(0, first - 4), first) else ""


def _keep_habitual(bare: list[tuple[Found, bool]]) -> Iterator[Found]:
    """Yield bare brackets where they are a habit of the document.

    One after a stop speaks for itself, but for one that only names groups (各区，有关部门).
    """
    late = sum(1 for _, stopped in bare if not stopped)
    named = [any(is_body(owner.name.text) for owner in found.statement.owners) for found, _ in bare]
    for (found, stopped), body in zip(bare, named, strict=True):
        if (stopped or late >= 3) and (body or sum(named) >= 2):
            yield found


def _find_dashed(view: View, start: int, end: int, rules: Rules) -> Iterator[Found]:
    """Yield the lists of bodies behind a dash that end a paragraph: …建设码头。——市港务局、市财政局."""
    for found in _DASHED.finditer(view.text, start, end):
        statement = read_statement(found[1], found.start(1), rules, strict=True)
        if statement and statement.owners:
            yield Found(found.start(1), found.end(1), "list behind a dash", statement)


def _find_labelled(view: View, start: int, end: int, rules: Rules, taken: list[Found]) -> list[Found]:
    """Return the statements on lines, or in sentences, that begin with a label."""
    spans = [(one.start, one.end) for one in taken]
    result: list[Found] = []
    for found in _INLINE.finditer(view.text, start, end):
        first = found.start()
        boxed = _BOXED.match(view.text, first)  # 【责任部门】市港务局
        first += boxed is not None
        if any(low <= first <= high for low, high in spans[-400:]):
            continue
        if not boxed and not LABEL.match(view.text, first):
            continue
        last = view.text.find("\n", first)
        last = min(end, len(view.text) if last < 0 else last)
        if result and first < result[-1].end:
            continue
        line = _cut_long(view.text[first : min(last, first + _LONGEST)])
        inner = _until_stop(line.replace("】", "：", 1) if boxed else line)
        inner = re.sub(r"[|｜](?=[一-鿿]{2,6}：)", "；", inner)  # 牵头：A｜配合：B
        if re.fullmatch(r"[^：]{2,12}：\s*", inner):
            last = view.text.find("\n", last + 1)
            inner = _cut_long(view.text[first : min(last if last > 0 else end, first + _LONGEST)]).replace(
                "\n", " "
            )
        statement = read_statement(inner, first, rules, strict=False)
        if statement:
            result.append(Found(first, first + len(inner), LINE, statement))
    return result


def _cut_long(line: str) -> str:
    """Return a line up to the last stop in it, where it is as long as may be read at once."""
    stop = max(line.rfind("。"), line.rfind("；")) if len(line) == _LONGEST else -1
    return line[: stop + 1] if stop > 0 else line


def _find_sentences(text: str, start: int, end: int, rules: Rules, taken: list[Found]) -> Iterator[Found]:
    """Yield the sentences that say who does it and nothing else, outside brackets and labelled lines."""
    spans = sorted((one.start, one.end) for one in taken)
    for found in _WITH.finditer(text, start, end):
        lead, others = (
            split_names(found["lead"], found.start("lead")),
            split_names(found["with"], found.start("with")),
        )
        if lead and others and all(looks_like_agency(one.text) for one in (*lead, *others)):
            owners = tuple(Owner(one, LEAD, "before those that help", 0.9) for one in lead)
            yield Found(found.start(), found.start("with"), "sentence of bodies", Statement(owners))
    for found in _TO_WHOM.finditer(text, start, end):
        label, names = found["label"] or "责任单位", found["names"]
        place = found.start("names") - len(label) - 1
        statement = read_statement(f"{label}：{names}", place, rules, strict=True)
        if statement and all(looks_like_agency(one.name.text) for one in statement.owners):
            yield Found(found.start(), found.end(), "sentence of bodies", statement)
    for found in _SENTENCE.finditer(text, start, end):
        if holds(spans, found.start()) or not re.search("^(?!.*由).*(?:牵头|负责|配合|参与|会同)", found[0]):
            continue
        owners = read_sentence(found[0], found.start(), rules)
        if owners and all(looks_like_agency(one.name.text) for one in owners):
            yield Found(found.start(), found.end(), "sentence of bodies", Statement(owners))


def _until_stop(line: str) -> str:
    """Return a labelled line up to the stop after which no label comes."""
    for place, letter in enumerate(line):
        if letter == "。" and not re.match(r" ?[^，。；、：]{2,10}：", line[place + 1 :]):
            return line[:place]
    return line
