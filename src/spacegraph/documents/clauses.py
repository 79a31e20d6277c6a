"""Clauses that say with a verb who does what: 市财政局牵头，市商务局、各区政府配合. Floor 2."""

from __future__ import annotations

import re
from dataclasses import replace

from spacegraph.documents.elision import elides_kinds
from spacegraph.documents.names import looks_like_agency, split_names
from spacegraph.documents.roles import LEAD, RESPONSIBLE, SUPPORT, Owner, Rules, place_owners

_NOISE = re.compile(
    r"下同|不再(?:列出|做|另|一一|重复)|以下均|以下各|以下(?:任务|工作|措施|事项)|列第一|排第一|排在第一|列首位|逗号|排名第一|列在首位|第一位|首位|分号|为牵头"
    r"|以下简称|未(?:注明|标明|列明)"
)
LEADING = re.compile(
    r"牵头(?:负责|落实|组织实施|组织|实施|推进|会同|制定|统筹)?|主办|主责|为主|抓总|会同(?=[^有相])"
)
_LED_BY = re.compile("(?:牵头(?:负责|落实|组织实施|组织|实施|推进|会同|制定|统筹)?|主办|主责|为主|抓总|会同)$")
_SUPPORTING = re.compile(r"(?:配合|参与|协同|协助|参加|支持|协办)(?:配合|落实|实施|推进|参与|支持)?$")
_WORKING = re.compile(r"(?:负责|落实|指导|承担|组织实施|分工|推进|实施|办理|抓落实|分工负责)(?:落实|实施|推进)?$")
_ONE = "(?:(?!牵头|配合|负责|参与|协助)[^；。：]){2,40}"
_LISTED = re.compile(f"{_ONE}(?:；{_ONE})+ ?(?:按职责)?(?:分工)?负责")
"""Bodies that semicolons part, with one verb behind all of them."""
_CARRIED = re.compile("负责(?:组织)?(?:落实|实施)$")
"""What governments do with a work that ministries lead: 省发展改革委牵头，各市人民政府负责落实."""
_SHARING = re.compile("按(?:照|各自)?职责(?:分工)?负责$")
_WITH_OTHERS = re.compile(r"会同(?:各|有关|相关|其他)[^，；、]{1,10}$")


def acceptable(text: str) -> bool:
    """Return whether a text under a label may be a name: short, and no sentence."""
    return looks_like_agency(text) or (
        re.search("[一-鿿A-Za-z]{2}", text) is not None
        and not text.startswith("按职责")
        and 2 <= len(text) <= 22
        and not re.search(r"[。：“”《》\d]|的|^无$|^/$", text)
    )


def cut_noise(text: str) -> str:
    """Return a statement without the rule that it declares."""
    parts = re.split(r"([。；，])", text)
    kept: list[str] = []
    for number in range(0, len(parts), 2):
        clause = parts[number]
        if _NOISE.search(clause) and number:
            break
        kept.append(clause + (parts[number + 1] if number + 1 < len(parts) else ""))
    return "".join(kept).rstrip("。；，")


def read_clauses(text: str, start: int, rules: Rules) -> list[Owner] | None:
    """Return the owners that verbs give their roles, or None where no verb is at its place."""
    text = cut_noise(text)
    if _LISTED.fullmatch(text):
        text = text.replace("；", "、")
    owners: list[Owner] = []
    at = 0
    spoken = False
    for clause in re.split(r"(?<=[。；])", text):
        body = clause.rstrip("。； ")
        found = _read_clause(body, start + at, rules)
        if found is None:
            if body:
                return None
        else:
            spoken = True
            led = any(owner.role == LEAD for owner in owners)
            shared = led and _SHARING.search(body) is not None  # 市财政局牵头；各区政府按职责分工负责
            owners += [replace(one, role=SUPPORT) if shared and one.role == RESPONSIBLE else one for one in found]
        at += len(clause)
    return owners if spoken and owners else None


def _read_clause(clause: str, start: int, rules: Rules) -> list[Owner] | None:
    """Return the owners of one clause: pieces with a verb each, cut after 牵头 and at commas."""
    pieces = _cut_clause(clause)
    verbs = [_verb(piece) for piece, _ in pieces]
    if not any(verbs):
        return None
    leads = LEAD in verbs
    following = ""
    roles: list[str] = []
    for verb in reversed(verbs):
        following = verb or following
        roles.append(following or (SUPPORT if leads else RESPONSIBLE))
    owners: list[Owner] = []
    for (piece, at), role in zip(pieces, reversed(roles), strict=True):
        names = split_names(_WITH_OTHERS.sub("", _bare(piece)), start + at)
        if not names:
            continue
        good = len(names) if elides_kinds(piece) else sum(looks_like_agency(name.text) for name in names)
        if good < (0.5 if verbs[0] == LEAD else 0.6) * len(names):
            return None
        carried = _CARRIED.search(piece) and all(name.several for name in names)
        final = SUPPORT if leads and role == RESPONSIBLE and not carried else role
        owners += [Owner(name, final, "verb", 0.95) for name in names if acceptable(name.text)]
    if owners and not leads and {owner.role for owner in owners} == {RESPONSIBLE} and (rules.first or rules.comma):
        return place_owners([owner.name for owner in owners], rules, 0.95)
    return owners


def _cut_clause(clause: str) -> list[tuple[str, int]]:
    """Return the pieces of a clause and their places: cut at commas, and after the verb that leads."""
    pieces: list[tuple[str, int]] = []
    depth = at = 0
    place = 0
    while place < len(clause):
        letter = clause[place]
        if letter in "（【":
            depth += 1
        elif letter in "）】":
            depth = max(depth - 1, 0)
        elif depth == 0 and letter in "，,":
            pieces.append((clause[at:place], at))
            at = place + 1
        elif depth == 0 and letter in "牵会主":
            found = LEADING.match(clause, place)
            if found and place - at > 1:
                pieces.append((clause[at : found.end()], at))
                at = found.end() + (clause[found.end() : found.end() + 1] in ("，", "、", ","))
                place = at
                continue
        place += 1
    pieces.append((clause[at:], at))
    return [(piece, at) for piece, at in pieces if piece.strip()]


def _verb(piece: str) -> str:
    if _LED_BY.search(piece):
        return LEAD
    if _WITH_OTHERS.search(_WORKING.sub("", piece)):
        return LEAD
    if _SUPPORTING.search(piece):
        return SUPPORT
    return RESPONSIBLE if _WORKING.search(piece) else ""


def _bare(piece: str) -> str:
    return _LED_BY.sub("", piece)


def read_sentence(text: str, start: int, rules: Rules) -> tuple[Owner, ...]:
    """Return the owners of a sentence that says who does it and nothing else: 市财政局牵头，市商务局配合."""
    owners = read_clauses(text, start, rules) or ()
    alone = len(owners) == 1 and owners[0].rule == "first in the list"  # 市水务局负责统筹推进 is no list
    return tuple(replace(one, role=RESPONSIBLE, rule="verb") for one in owners) if alone else tuple(owners)
