"""Bodies that sentences make responsible: 由A牵头，B配合; A会同B制定…. Floor 2.

Weaker evidence than a bracket or a label. A body that a sentence says must do something (要, 应) is
responsible; one that is only its subject is not.
"""

from __future__ import annotations

import re
from dataclasses import replace

from spacegraph.documents.elision import elides_kinds
from spacegraph.documents.names import Name, begin_names, is_body, looks_like_agency, split_names
from spacegraph.documents.roles import LEAD, RESPONSIBLE, SUPPORT, Owner

_HELPING = (
    "(?:(?:按|依)(?:照)?职责(?:分工)?负责|配合|协办|参与|参加|协同|协助|共同(?:推进|配合|参与|负责|做好|实施|落实))"
)
_LED = re.compile(
    rf"由([一-鿿、（）]{{2,60}}?)(?:牵头(?:负责|(?:组织)?实施|建设|推进|落实|编制|开展)?|负责牵头)(?:，?(?P<with>会同|联合)|，?([一-鿿、]{{2,60}}?){_HELPING})?"
)
_DONE_BY = re.compile(
    r"(?:由|(?<=责任单位为)|(?<=，)(?!会同|联合|由))([一-鿿、（）]{2,60}?)"
    r"(?P<verb>负责牵头|牵头(?:负责)?|主办|承办|负责(?:组织实施|落实|实施|组织)?|具体负责|组织实施)"
    rf"(?:[，、]?([一-鿿、（）]{{2,80}}?){_HELPING})?(?=[。；\n]|$|，[^，。；\n]{{2,40}}(?:由|(?:参加|参与|协助)[。；\n]|配合(?:做好|[。；\n])))"
    r"|由([一-鿿、（）]{2,40}?)(?:负责|承担)(?:，([一-鿿、（）]{2,80}?)(?:配合|协助|参与|协同)(?=[，。；]))?"
    r"(?=，?(?:[一-鿿]{2}|20\d\d)|[。；])(?!人|同志|，?(?:解释|牵头|会同))"
)
_DUTY = re.compile(
    r"(?:^|(?<=[。；，：\n])|(?<=\n\d[.、])|(?<=\n\d\d[.、]))(?!（)([一-鿿、（）]{2,60}?)"
    r"(?:(?:要|应)?((?:负责)?牵头(?:负责)?|负责|共同(?:组织|开展|负责|实施|推进|承担))(?:(?=[一-鿿“《\d]{3})|(?<=牵头)(?=，))(?!人|同志|任|的)"
    r"|(?:要|应当|应)(?=[一-鿿]{2})(?!会同|用|急|对|收|届|求|素|点|领)|是[一-鿿]{2,8}(?:责任主体|责任单位)(?=[，。；]))"
)
_CALLED = re.compile(
    r"(?P<label>牵头|主责|责任|配合|协办)(?:单位|部门)(?:分别)?(?:为|是)(?P<names>[一-鿿、（）]{2,80})(?=[。；，\n]|$)"
)
"""What says in a sentence who is called what: 责任单位为市财政局."""
_ROLES = {"牵头": LEAD, "主责": LEAD, "配合": SUPPORT, "协办": SUPPORT}
_JOINTLY = re.compile("(?:会同|(?<=[部委局厅署])商(?![务会业贸品标户]))(?=[一-鿿])")
_THEN_HELPING = re.compile("，([一-鿿、（）]{2,80}?)(?:参加|参与|配合|协助|协同)(?=[，。；\\n]|$)")
"""Who helps the body that a sentence has just said to lead, before what they are to do."""
_LEADER = re.compile(r"[。；，）\n]([一-鿿、]{2,40}?)(?:要|应|将|可)?$")
"""The bodies of a clause up to the word with which it goes on to whom they do it with (会同)."""

_HELPS = re.compile(
    "(?<=[，；。\n])([一-鿿、（）]{2,40}?)(?:积极|予以)?(?:配合|协助|协同|(?:按照?|依)职责(?:分工)?)(?:做好|开展|推进|落实|完成|抓好)"
    "|(?<=，)([一-鿿、（）]{2,40}?)(?:具体(?:落实|实施)|予以配合)(?=[。；\n])"
)
_ALONE = re.compile(r"会同(?<=[。；，\n .．、]会同)(?=[一-鿿])|^会同(?=[一-鿿])")

_STOP = re.compile("[。；\n]")
_LONG = 400
"""Letters within which a sentence says what a body must do."""
_BEHIND_LEAD = re.compile("牵头(?:，[^。；]{2,30}配合)?，$")
"""What comes before the bodies that carry out what another leads: 由市水利局牵头，各乡镇人民政府负责落实."""
_GENERAL = re.compile("有关|相关|部门$|^(?:牵头|配合|责任|主责|主管|成员)单位|(?:地方|基层)政府$|政府及其")
"""Names that mean no body of their own."""

Said = tuple[int, int, tuple[Owner, ...]]
"""Where a sentence speaks of bodies, and the bodies."""


def find_prose(text: str, start: int, end: int) -> list[Said]:
    """Return what the sentences between two places say of who does the work."""
    return [one for one in _find_said(text, start, end) if not _explains(text, one[0], one[1])]


def _find_said(text: str, start: int, end: int) -> list[Said]:
    result: list[Said] = []
    for found in _DONE_BY.finditer(text, start, end):
        if found[4]:
            owners = _bodies(found[4], found.start(4), RESPONSIBLE, groups=True)
            owners += _bodies(found[5], found.start(5), SUPPORT, groups=True) if owners and found[5] else []
            if owners:
                result.append((found.start(4), found.end(), tuple(owners)))
            continue
        role = (
            RESPONSIBLE
            if found["verb"].startswith(("负责", "具体", "组织")) and "牵头" not in found["verb"]
            else LEAD
        )
        behind = role == RESPONSIBLE and _BEHIND_LEAD.search(text[max(start, found.start(1) - 40) : found.start(1)])
        owners = _bodies(found[1], found.start(1), SUPPORT if behind else role, groups=True)
        if owners and found[3]:
            owners += _bodies(found[3], found.start(3), SUPPORT, groups=True)
        third = _THEN_HELPING.match(text, found.end(), end) if owners else None
        owners += _bodies(third[1], third.start(1), SUPPORT, groups=True) if third else []
        if owners:
            result.append((found.start(1), found.end(), tuple(owners)))
    for found in _LED.finditer(text, start, end):
        if any(first <= found.start(1) < last for first, last, _ in result[-3:]):
            continue
        owners = _bodies(found[1], found.start(1), LEAD, groups=True)
        if owners and found["with"]:
            owners += _joined(text, found.end(), end)
        elif owners and found[3]:
            owners += _bodies(found[3], found.start(3), SUPPORT, groups=True)
        elif owners and text[found.end() : found.end() + 1] == "，":
            others = _joined(text, found.end() + 1, end)
            owners += others if len(others) > 1 else []
        if owners and owners[0].role == LEAD:
            result.append((found.start(1), found.end(), tuple(owners)))
    for found in _CALLED.finditer(text, start, end):
        owners = _bodies(found["names"], found.start("names"), _ROLES.get(found["label"], RESPONSIBLE), named=False)
        if owners:
            result.append((found.start("names"), found.end(), tuple(owners)))
    for found in _DUTY.finditer(text, start, end):
        if not found[2] and text[found.start() - 1 : found.start()] == "，":
            continue
        stop = _STOP.search(text, found.end(), min(end, found.end() + _LONG))
        last = stop.start() if stop and not found[2] else found.end()
        leads = re.search("牵头|，会同", found[2] or text[found.end() : last])
        named = found[0][-2:] not in ("主体", "单位") and not (found[2] or "").endswith("负责")
        owners = _bodies(found[1], found.start(1), LEAD if leads else RESPONSIBLE, named=named)
        owners = [] if named and not found[2] and any(_GENERAL.search(one.name.text) for one in owners) else owners
        owners += find_joined(text, found.end(), last) if owners and leads else []
        if owners and leads and text.startswith("，会同", found.end()):
            owners += _joined(text, found.end() + 3, end)
        helping = _find_helping(text, found.end(), end) if owners and leads and found[2] else None
        owners += _bodies(helping[1], helping.start(1), SUPPORT) if helping else []
        if owners and not any(first <= found.start(1) < last for first, last, _ in result[-3:]):
            result.append((found.start(1), found.end(1), tuple(owners)))
    taken = {one.name.start for _, _, owners in result for one in owners}
    for found in _HELPS.finditer(text, start, end):
        group = 1 if found[1] else 2
        owners = _bodies(found[group], found.start(group), SUPPORT, named=group == 1)
        if owners and owners[0].name.start not in taken:
            result.append((found.start(group), found.end(group), tuple(owners)))
    for found in _JOINTLY.finditer(text, start, end):
        low = max(start, found.start() - 43)
        leader = _LEADER.search(text[low : found.start()] if low > start else "\n" + text[low : found.start()])
        if leader is None:
            continue
        at = low + leader.start(1) - (low == start)
        lead, support = _bodies(leader[1], at, LEAD), _joined(text, found.end(), end)
        if lead and (support or re.match("有关|相关|各", text[found.end() : found.end() + 2])):
            result.append((found.start(), found.end(), tuple(lead + support)))
    return result


def _find_helping(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return who helps: right behind, or in the last clause of the sentence."""
    stop = _STOP.search(text, start, min(end, start + 80))
    near = _THEN_HELPING.match(text, start, end)
    clause = text.rfind("，", start, stop.start()) if stop else -1
    if near or stop is None or clause <= start:
        return near
    last = _THEN_HELPING.match(text, clause, end)
    return last if last and last.end() == stop.start() else None


def find_joined(text: str, start: int, end: int) -> list[Owner]:
    """Return the bodies with which a task is to be done, where a sentence begins so: 会同市财政局，…."""
    return [one for found in _ALONE.finditer(text, start, end) for one in _joined(text, found.end(), end)]


def _joined(text: str, start: int, end: int) -> list[Owner]:
    """Return the bodies that stand from a place on, up to the words that say what is done."""
    return [Owner(name, SUPPORT, "prose", 0.55) for name in begin_names(text, start, end) if _works(name)]


def _works(name: Name) -> bool:
    """Return whether a name is that of a body, or of the governments of several places."""
    return is_body(name.text) or (name.several and name.text.endswith(("政府", "管委会", "办事处")))


def _cut_seat(name: Name) -> Name:
    """Return a name without the bracket that says where the body sits: 联席会议办公室（设在市民政局）."""
    cut = name.text.find("（设在")
    return replace(name, text=name.text[:cut], end=name.start + cut) if cut > 0 else name


def _explains(text: str, start: int, end: int) -> bool:
    """Return whether a sentence says who explains the document: 本措施由市商务局负责解释."""
    stop = _STOP.search(text, end, end + 60)
    return "解释" in text[start : stop.start() if stop else end + 60]


def _bodies(text: str, start: int, role: str, *, named: bool = True, groups: bool = False) -> list[Owner]:
    """Return the bodies of a list; only single ones where ``named``, and governments of places with ``groups``."""
    by = text.rfind("由") + 1
    text, start = text[by:], start + by
    if text.count("（") != text.count("）"):  # 赶集（市商务局牵头: the bracket alone names who
        return []
    names = [_cut_seat(name) for name in split_names(text, start)] if "会同" not in text else []
    short = all(len(name.text) <= 10 for name in names)
    if role == SUPPORT and short and 1 < len(names) <= 2 * sum(looks_like_agency(name.text) for name in names):
        return [Owner(name, role, "prose", 0.55) for name in names]  # companies among bodies
    if names and elides_kinds(text):
        return [Owner(name, role, "prose", 0.5) for name in names]
    if not names or not all(looks_like_agency(name.text) for name in names):
        return []
    return [
        Owner(name, role, "prose", 0.55)
        for name in names
        if not named or is_body(name.text) or (groups and _works(name))
    ]
