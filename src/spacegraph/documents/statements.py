"""Statements of responsibility: what stands in one bracket, on one labelled line, or in one cell. Floor 2."""

from __future__ import annotations

import re
from dataclasses import replace

from spacegraph.documents.clauses import LEADING, acceptable, cut_noise, read_clauses
from spacegraph.documents.elision import elides_kinds
from spacegraph.documents.names import Name, is_body, looks_like_agency, split_names
from spacegraph.documents.roles import (
    LABEL,
    LEAD,
    RESPONSIBLE,
    SHARED,
    SUPPORT,
    Owner,
    Rules,
    Statement,
    place_owners,
)

_DECLARED = re.compile(r"（[^（）]{0,30}(?:下同|第一位|排名第一|首位)[^（）]{0,30}）")
"""A bracket behind the names that declares who of them leads."""
_WHEN = re.compile(
    r"(?:^|(?<=[，；。]))(?:(?:于|在)?(?:20\d\d ?年|\d{1,2} ?月|年)[^，；。：、局委办部]{0,12}"
    r"|(?:长期|持续|常年|常态化|立即|适时|按时序|按年度)(?:坚持|推进|实施|开展|落实|进行)?)(?=[，；。]|$)"
)
_GLUED = re.compile("(?:责任单位|牵头单位|配合单位|责任部门|牵头部门|配合部门|完成时限|完成时间)：")
"""Labels that are ones also where the line break before them was lost."""
_SAID = re.compile(
    r"（(?P<lead>牵头(?:单位|部门)?|主办|主责)?(?P<support>配合(?:单位|部门)?|协办|参与)?(?P<plain>负责"
    r"|责任单位)?）$"
)
_STAR = re.compile("[★☆*※▲]")
"""The sign behind the name of a list that leads: 市数据局、市商务局★."""
_HELPER = re.compile("[一-鿿]{4,14}(?:所|院|站|校|社|联盟|基金|平台|协会|医院|高校|企业)")


def read_statement(text: str, start: int, rules: Rules, *, strict: bool) -> Statement | None:
    """Return what a statement says (see :func:`_read`), with roles in brackets after a name read.

    市财政局（牵头）.
    """
    rules = Rules() if rules.shared and "按职责分工" in text and not SHARED.search(text) else rules
    text = _DECLARED.sub(lambda found: " " * len(found[0]), text)
    text, due = _take_deadline(text)
    statement = _read(text, start, rules, strict=strict)
    if statement is not None and due and not statement.deadline:
        statement = replace(statement, deadline=due)
    if statement is None or "）" not in text:
        return statement
    owners = [_read_said(owner) for owner in statement.owners]
    if any(owner.rule == "said after the name" and owner.role == LEAD for owner in owners):
        owners = [
            Owner(one.name, SUPPORT, one.rule, one.confidence)
            if one.role == RESPONSIBLE and not one.rule.startswith("said")
            else one
            for one in owners
        ]
    return Statement(tuple(owners), statement.deadline)


def _take_deadline(text: str) -> tuple[str, str]:
    """Return a statement with the clauses that only say by when blanked, and what they say.

    （市财政局牵头，2030年底前完成）; （市财政局，长期坚持）.
    """
    found = [one for one in _WHEN.finditer(text) if one[0].strip()]
    for one in found:
        text = text[: one.start()] + " " * len(one[0]) + text[one.end() :]
    return text, found[0][0] if found else ""


def _read_said(owner: Owner) -> Owner:
    found = _SAID.search(owner.name.text)
    if not found or found.start() < 2 or found[0] == "（）":
        return owner
    role = LEAD if found["lead"] else SUPPORT if found["support"] else RESPONSIBLE
    name = owner.name
    short = Name(name.text[: found.start()], name.start, name.start + found.start(), name.group, name.several)
    return Owner(short, role, "said after the name", 0.95)


def _read(text: str, start: int, rules: Rules, *, strict: bool) -> Statement | None:
    """Return what a statement says, or None where it is no statement of responsibility.

    Parameters
    ----------
    text
        The inside of a bracket, a line, or a cell.
    start
        Its place in the view.
    rules
        What the document declares about its lists.
    strict
        Take a text that has neither label nor verb only where all its names are names of bodies.
    """
    labels = list(LABEL.finditer(text))
    labels = [
        found
        for found in labels
        if found.start() == 0 or text[found.start() - 1] in "；;，,。、/| \t（" or _GLUED.match(text, found.start())
    ]
    if labels:
        return _read_labelled(text, start, labels, rules, strict=strict)
    owners = read_clauses(text, start, rules)
    if owners is None:
        owners = _read_bare(text, start, rules, strict)
    return Statement(tuple(owners)) if owners else None


def _read_labelled(
    text: str, start: int, labels: list[re.Match[str]], rules: Rules, *, strict: bool
) -> Statement | None:
    deadline = ""
    head = text[: labels[0].start()].rstrip("；，。 ")
    owners = list(read_clauses(head, start, rules) or _read_bare(head, start, rules, strict) if head else ())
    if len(head) > 30 and not owners and not looks_like_agency(head):
        return None
    ends = [found.start() for found in labels[1:]] + [len(text)]
    for found, end in zip(labels, ends, strict=True):
        inner, at = text[found.end() : end], start + found.end()
        if found["person"]:
            continue
        if found["time"]:
            deadline = inner.strip("；，。 ")
            continue
        label = found["label"] or found["bare"]
        owners += _read_label(label, inner, at, rules, alone=len(labels) == 1)
    if any(owner.role == LEAD for owner in owners):
        owners = [replace(owner, role=SUPPORT) if owner.role == RESPONSIBLE else owner for owner in owners]
    return Statement(tuple(owners), deadline) if owners or deadline else None


def _label_role(label: str) -> str:
    if re.search("牵头|主办|主责|主抓|第一|首要|主要责任", label):
        return LEAD
    return SUPPORT if re.search("配合|协办|协同|协作|参与|参加|支持|协助|指导|会同|共建", label) else RESPONSIBLE


def _read_label(label: str, inner: str, at: int, rules: Rules, *, alone: bool) -> list[Owner]:
    inner = cut_noise(inner)
    role = _label_role(label)
    if role == RESPONSIBLE and LEADING.search(inner):
        clauses = read_clauses(inner, at, rules)
        if clauses:
            return clauses
    names = [name for name in split_names(inner, at) if acceptable(name.text)]
    starred = [name for name in names if _STAR.match(inner, name.end - at)]
    if starred and len(starred) < len(names):
        return [Owner(name, LEAD if name in starred else SUPPORT, f"label {label}, sign", 0.9) for name in names]
    if role == RESPONSIBLE and alone and (rules.first or rules.comma):
        return place_owners(names, rules, 0.95)
    return [Owner(name, role, f"label {label}", 0.98) for name in names]


def _read_parted(parts: list[str], start: int) -> list[Owner]:
    """Return the owners of a list whose colon parts who leads from who helps: 市财政局：市商务局、各区."""
    lead, help_ = split_names(parts[0], start), split_names(parts[1], start + len(parts[0]) + 1)
    if not lead or not help_ or not all(looks_like_agency(name.text) for name in [*lead, *help_]):
        return []
    owners = [Owner(name, LEAD, "before the colon", 0.85) for name in lead]
    return owners + [Owner(name, SUPPORT, "after the colon", 0.85) for name in help_]


def _may_help(text: str) -> bool:
    """Return whether a name that is of no known kind may stand in a list behind a body: 深圳数据交易所."""
    return _HELPER.fullmatch(text) is not None


def _read_bare(text: str, start: int, rules: Rules, strict: bool) -> list[Owner]:
    """Return the owners of a list without label and verb: all of it must be names of bodies."""
    text = cut_noise(text)
    parts = text.split("：")
    if len(parts) == 2 and all(parts):
        return _read_parted(parts, start)
    names = split_names(text, start)
    odd = [] if elides_kinds(text) else [name for name in names if not looks_like_agency(name.text)]
    if not names or (
        odd and not (len(odd) == 1 < len(names) and is_body(names[0].text) and _may_help(odd[0].text))
    ):
        return []
    if strict and not elides_kinds(text) and not any(is_body(name.text) or name.several for name in names):
        return []
    if rules.first or rules.comma:
        return place_owners(names, rules, 0.9)
    return [Owner(name, RESPONSIBLE, "bare bracket", 0.85) for name in names]
