"""Who leads and who supports: the words of one statement of responsibility. Floor 2.

A statement is what stands in one bracket, on one labelled line, or in one cell. Three ways of saying roles: a label
(牵头单位：), a verb (牵头, 配合, 负责), or a place in the list, where the document declares that rule once.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from spacegraph.documents.names import Name, looks_like_agency, split_names

LEAD, SUPPORT, RESPONSIBLE = "Lead", "Support", "Responsible"
_WHAT = "(?:单位|部门|司局|处室|机构|主体|区县|区|方|科室|股室|企业|地区|省市)"
LABEL = re.compile(
    rf"(?P<label>(?:主要|共同|第一|首要|市级|省级|区级|国家|具体|总|分|整改)?(?:牵头|责任|主责|主办|承办|负责|落实|实施"
    rf"|推进|组织|主管|建设|配合|协办|协同|协作|参与|参加|支持|协助|会同|指导|共建|完成"
    rf"|(?:相关|有关|涉及)(?=(?:部门|单位)(?:和单位)?：))"
    rf"(?:责任|负责|落实|配合|实施|推进|组织|协同|参与|整改)?(?:{_WHAT}(?:和|及|、)?){{1,2}}) ?(?:为|是|有)?[：:"
    rf"|\t ] ?"
    r"|(?P<bare>牵头|配合|责任|负责|参与|协同|协助|主办|协办|承办|主责|主抓|协作"
    r"|(?:责任|任务|职责|工作)?分工(?=：(?![^。；]{0,80}负责)))： ?"
    r"|(?P<person>(?:第一|直接|具体|分管|牵头|包保|主管|挂钩|联系)?(?:责任人|责任领导|负责人|联系人|领导)) ?[：:] ?"
    r"|(?P<time>(?:计划|要求|完成|整改|实施|推进|落实|办结|计划完成)?(?:时限|时间|期限|进度|节点|时间节点"
    r"|完成时间)(?:要求|安排)?)(?:为)?[：:\t ] ?"
)
RULE_FIRST = re.compile(
    r"(?:牵头|主办|主责)(?:单位|部门)?(?:均|都)?(?:列|排|居)(?:在|于)?(?:第一|首)(?:位|名|个)|"
    r"(?:列|排|居|位|名)?(?:在|于|名|列)?(?:第一|首)(?:位|名|个)?(?:者|的)?(?:部门|单位|责任单位"
    r"|责任部门)?[^。；）]{0,6}(?:为|是|系)[^。；）]{0,8}(?:牵头|主办|主责)"
)
RULE_COMMA = re.compile(
    r"(?:逗号|分号|“，”|“；”)(?:之)?前[^。；）]{0,12}(?:为|是|系)?[^。；）]{0,8}(?:牵头|主办|主责)"
)
_NOISE = re.compile(
    r"下同|不再(?:列出|做|另|一一|重复)|以下均|以下各|以下(?:任务|工作|措施|事项)|列第一|排第一|排在第一|列首位|逗号|排名第一|列在首位|第一位|首位|分号|为牵头"
    r"|以下简称|未(?:注明|标明|列明)"
)
_DECLARED = re.compile(r"（[^（）]{0,30}(?:下同|第一位|排名第一|首位)[^（）]{0,30}）")
"""A bracket behind the names that declares who of them leads."""
_LEADING = re.compile(
    r"牵头(?:负责|落实|组织实施|组织|实施|推进|会同|制定|统筹)?|主办|主责|为主|抓总|会同(?=[^有相])"
)
_LED_BY = re.compile("(?:牵头(?:负责|落实|组织实施|组织|实施|推进|会同|制定|统筹)?|主办|主责|为主|抓总|会同)$")
_SUPPORTING = re.compile(r"(?:配合|参与|协同|协助|参加|支持|协办)(?:配合|落实|实施|推进|参与|支持)?$")
_WORKING = re.compile(r"(?:负责|落实|指导|承担|组织实施|分工|推进|实施|办理|抓落实|分工负责)(?:落实|实施|推进)?$")
_WHEN = re.compile(
    r"(?:^|(?<=[，；。]))(?:(?:于|在)?(?:20\d\d ?年|\d{1,2} ?月|年)[^，；。：、局委办部]{0,12}"
    r"|(?:长期|持续|常年|常态化|立即|适时|按时序|按年度)(?:坚持|推进|实施|开展|落实|进行)?)(?=[，；。]|$)"
)
_GLUED = re.compile("(?:责任单位|牵头单位|配合单位|责任部门|牵头部门|配合部门|完成时限|完成时间)：")
"""Labels that are ones also where the line break before them was lost."""
_ONE = "(?:(?!牵头|配合|负责|参与|协助)[^；。：]){2,40}"
_LISTED = re.compile(f"{_ONE}(?:；{_ONE})+ ?(?:按职责)?(?:分工)?负责")
"""Bodies that semicolons part, with one verb behind all of them."""
_CARRIED = re.compile("负责(?:组织)?(?:落实|实施)$")
"""What governments do with a work that ministries lead: 省发展改革委牵头，各市人民政府负责落实."""
_SHARED = re.compile("按职责分工负责的?(?:任务|事项)?除外")
"""What a declared rule excepts."""
_WITH_OTHERS = re.compile(r"会同(?:各|有关|相关|其他)[^，；、]{1,10}$")


@dataclass(frozen=True)
class Rules:
    """What a document declares once about its lists: the first leads; those before the comma lead."""

    first: bool = False
    comma: bool = False
    shared: bool = False
    """Where all share the work (按职责分工负责), nobody leads."""


@dataclass(frozen=True)
class Owner:
    """One body in a statement, with its role."""

    name: Name
    role: str
    rule: str
    confidence: float


@dataclass(frozen=True)
class Statement:
    """The bodies that a statement names in printed order, and the deadline that it states."""

    owners: tuple[Owner, ...]
    deadline: str = ""


def find_rules(text: str) -> Rules:
    """Return the rules about lists that a text declares.

    Examples
    --------
    >>> find_rules("（财政部、审计署负责。列第一位者为牵头单位，下同）")
    Rules(first=True, comma=False, shared=False)
    """
    first, comma = RULE_FIRST.search(text) is not None, RULE_COMMA.search(text) is not None
    return Rules(first, comma, (first or comma) and _SHARED.search(text) is not None)


_SAID = re.compile(
    r"（(?P<lead>牵头(?:单位|部门)?|主办|主责)?(?P<support>配合(?:单位|部门)?|协办|参与)?(?P<plain>负责"
    r"|责任单位)?）$"
)


def read_statement(text: str, start: int, rules: Rules, *, strict: bool) -> Statement | None:
    """Return what a statement says (see :func:`_read`), with roles in brackets after a name read.

    市财政局（牵头）.
    """
    rules = Rules() if rules.shared and "按职责分工" in text and not _SHARED.search(text) else rules
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
        if found.start() == 0 or text[found.start() - 1] in "；;，,。、/ \t（" or _GLUED.match(text, found.start())
    ]
    if labels:
        return _read_labelled(text, start, labels, rules, strict=strict)
    owners = _read_clauses(text, start, rules)
    if owners is None:
        owners = _read_bare(text, start, rules, strict)
    return Statement(tuple(owners)) if owners else None


def _read_labelled(
    text: str, start: int, labels: list[re.Match[str]], rules: Rules, *, strict: bool
) -> Statement | None:
    deadline = ""
    head = text[: labels[0].start()].rstrip("；，。 ")
    owners = list(_read_clauses(head, start, rules) or _read_bare(head, start, rules, strict) if head else ())
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


_STAR = re.compile("[★☆*※▲]")
"""The sign behind the name of a list that leads: 市数据局、市商务局★."""


def _read_label(label: str, inner: str, at: int, rules: Rules, *, alone: bool) -> list[Owner]:
    inner = _cut_noise(inner)
    role = _label_role(label)
    if role == RESPONSIBLE and _LEADING.search(inner):
        clauses = _read_clauses(inner, at, rules)
        if clauses:
            return clauses
    names = [name for name in split_names(inner, at) if _acceptable(name.text)]
    starred = [name for name in names if _STAR.match(inner, name.end - at)]
    if starred and len(starred) < len(names):
        return [Owner(name, LEAD if name in starred else SUPPORT, f"label {label}, sign", 0.9) for name in names]
    if role == RESPONSIBLE and alone and (rules.first or rules.comma):
        return place_owners(names, rules, 0.95)
    return [Owner(name, role, f"label {label}", 0.98) for name in names]


def _acceptable(text: str) -> bool:
    """Return whether a text under a label may be a name: short, and no sentence."""
    return looks_like_agency(text) or (
        re.search("[一-鿿A-Za-z]{2}", text) is not None
        and not text.startswith("按职责")
        and 2 <= len(text) <= 22
        and not re.search(r"[。：“”《》\d]|的|^无$|^/$", text)
    )


def _cut_noise(text: str) -> str:
    """Return a statement without the rule that it declares."""
    parts = re.split(r"([。；，])", text)
    kept: list[str] = []
    for number in range(0, len(parts), 2):
        clause = parts[number]
        if _NOISE.search(clause) and number:
            break
        kept.append(clause + (parts[number + 1] if number + 1 < len(parts) else ""))
    return "".join(kept).rstrip("。；，")


def _read_clauses(text: str, start: int, rules: Rules) -> list[Owner] | None:
    """Return the owners that verbs give their roles, or None where no verb is at its place."""
    text = _cut_noise(text)
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
            owners += found
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
        good = sum(1 for name in names if looks_like_agency(name.text))
        if good < (0.5 if verbs[0] == LEAD else 0.6) * len(names):
            return None
        carried = _CARRIED.search(piece) and all(name.several for name in names)
        final = SUPPORT if leads and role == RESPONSIBLE and not carried else role
        owners += [Owner(name, final, "verb", 0.95) for name in names if _acceptable(name.text)]
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
            found = _LEADING.match(clause, place)
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


def place_owners(names: list[Name], rules: Rules, confidence: float) -> list[Owner]:
    """Return the owners of a list whose order says the roles; a group of bodies at its head leads nobody."""
    if rules.comma and any(name.group for name in names):
        return [Owner(name, LEAD if name.group == 0 else SUPPORT, "before the comma", confidence) for name in names]
    if names and names[0].several:
        return [Owner(name, RESPONSIBLE, "a group first in the list", confidence) for name in names]
    if rules.comma and not rules.first:
        return [Owner(name, LEAD, "before the comma", confidence) for name in names]
    return [
        Owner(name, LEAD if place == 0 else SUPPORT, "first in the list", confidence)
        for place, name in enumerate(names)
    ]


def read_sentence(text: str, start: int, rules: Rules) -> tuple[Owner, ...]:
    """Return the owners of a sentence that says who does it and nothing else: 市财政局牵头，市商务局配合."""
    owners = _read_clauses(text, start, rules) or ()
    alone = len(owners) == 1 and owners[0].rule == "first in the list"  # 市水务局负责统筹推进 is no list
    return tuple(replace(one, role=RESPONSIBLE, rule="verb") for one in owners) if alone else tuple(owners)


def _read_parted(parts: list[str], start: int) -> list[Owner]:
    """Return the owners of a list whose colon parts who leads from who helps: 市财政局：市商务局、各区."""
    lead, help_ = split_names(parts[0], start), split_names(parts[1], start + len(parts[0]) + 1)
    if not lead or not help_ or not all(looks_like_agency(name.text) for name in [*lead, *help_]):
        return []
    owners = [Owner(name, LEAD, "before the colon", 0.85) for name in lead]
    return owners + [Owner(name, SUPPORT, "after the colon", 0.85) for name in help_]


_HELPER = re.compile("[一-鿿]{4,14}(?:所|院|站|校|社|联盟|基金|平台|协会|医院|高校|企业)")


def _may_help(text: str) -> bool:
    """Return whether a name that is of no known kind may stand in a list behind a body: 深圳数据交易所."""
    return _HELPER.fullmatch(text) is not None


def _read_bare(text: str, start: int, rules: Rules, strict: bool) -> list[Owner]:
    """Return the owners of a list without label and verb: all of it must be names of bodies."""
    text = _cut_noise(text)
    parts = text.split("：")
    if len(parts) == 2 and all(parts):
        return _read_parted(parts, start)
    names = split_names(text, start)
    from spacegraph.documents.names import is_body

    odd = [name for name in names if not looks_like_agency(name.text)]
    if not names or (
        odd and not (len(odd) == 1 < len(names) and is_body(names[0].text) and _may_help(odd[0].text))
    ):
        return []
    if strict and not any(is_body(name.text) or name.several for name in names):
        return []
    if rules.first or rules.comma:
        return place_owners(names, rules, 0.9)
    return [Owner(name, RESPONSIBLE, "bare bracket", 0.85) for name in names]
