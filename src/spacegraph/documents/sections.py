"""What the parts of an outline are: objective, area, task or safeguard, and why. Floor 2.

A part is told by its section and by whether it holds further parts, not by its level.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from spacegraph.documents.declared import MAP
from spacegraph.documents.nodes import Node
from spacegraph.documents.roles import Rules, read_statement
from spacegraph.documents.section_names import (
    AIMS_AND_TASKS,
    OBJECTIVE,
    PLAIN_SAFEGUARD,
    STEPS,
    name_kind,
)
from spacegraph.documents.view import View

_POLICY = re.compile("(?:相关|有关|主要|支持|扶持|配套)?政策(?:措施|举措)?")
_VALIDITY = re.compile(r"本[一-鿿]{2,12}(?:自|由)[^。]{0,60}(?:施行|实施|执行|解释)|本[一-鿿]{2,8}有效期")
_CLOSING = re.compile("附则|附件|其他|有效期|施行|解释")
_FIELD = re.compile(
    "(?:强化|加强|优化|完善|健全|夯实|提升|加大|做强)(?!.{0,30}(?:组织|领导|实施|落实|监督|考核|机制|统筹)).{0,8}(?:要素|资源)"
)
"""How a section on land, money and people is named."""
_CARE_OF_WORK = re.compile("组织|统筹协调|领导|工作机制|责任")
_HELPS = re.compile("保障|支撑|支持|协调|配合|要求|责任|政策供给|政策环境|推进合力")
_CARE = re.compile(
    r"组织|领导|统筹协调|协同|机制|资金|经费|投入|财政|宣传|舆论|人才|考核|监督|督|评估|政策|法治|落实|保障|服务"
    r"|要素|责任|氛围"
)
_BRACKETED = re.compile(r"（[^（）]{0,200}）$")
_TO_REACH = re.compile("(?:到|至|力争到)20\\d\\d ?年(?:底|末)?，")
_TASK_LIST = re.compile("(?:任务|措施|项目|行动|工作|责任)(?:分工|分解|清单|台账|一览)(?:表)?$")
"""How the title of an annex ends that lists tasks."""
LOW_KINDS = frozenset(("paren", "close", "circle", "low", "point"))


@dataclass(frozen=True)
class Section:
    """What a node is.

    Attributes
    ----------
    kind
        ``objective``, ``area``, ``task``, ``safeguard``; or ``wrapper``, ``frame`` and ``general``, which are no
        elements.
    reason
        Why, in words.
    confidence
        Share in [0, 1].
    """

    kind: str
    reason: str
    confidence: float = 0.95


def classify(view: View, root: Node) -> dict[Node, Section]:
    """Return what each node below a root is."""
    if view.language == "en":
        from spacegraph.documents.english.sections import classify_english

        return classify_english(view, root)
    result: dict[Node, Section] = {}
    for node in root.children:
        _classify_top(view, node, root, result)
    return result


def heading_of(view: View, node: Node) -> str:
    """Return the heading of a node, without a bracket at its end."""
    text = view.text[slice(*node.heading)].strip()
    return _BRACKETED.sub("", text).strip("。：:；. ") or text


def _classify_top(view: View, node: Node, root: Node, result: dict[Node, Section]) -> None:
    heading = heading_of(view, node)
    kind = name_kind(heading)
    mark = node.mark.kind if node.mark else ""
    if mark in LOW_KINDS and node.parent is root and _is_listed(view, node, root):
        _work(view, node, result)
        return
    if mark in ("dash", "bullet", *LOW_KINDS) and node.parent is root:
        set_all(node, Section("general", "a loose item outside every section", 0.5), result)
        return
    framed = kind == "objective" and node.children and _is_frame(view, node, heading)
    if kind == "general" or framed or (not kind and _guides(view, node)):
        _general(view, node, heading, result)
    elif kind in ("objective", "wrapper") and re.search("目标", heading) and _holds_frame(view, node):
        result[node] = Section("wrapper", f"“{heading}” only heads objectives and tasks")
        for child in node.children:
            _classify_top(view, child, node, result)
    elif kind == "objective" and (
        not (re.search("任务", heading) and node.children) or _is_plain_aim(node, heading)
    ):
        _objective(view, node, heading, result)
    elif (
        (kind == "safeguard" and _ends_the_work(view, node, root))
        or _is_last_safeguard(view, node, root)
        or _is_policy(view, node, root)
        or _follows_safeguards(view, node, root, result)
    ):
        class_safeguards(view, node, heading, result)
    elif (
        mark == "part"
        or (kind == "wrapper" and find_parts(node))
        or (mark in ("chapter",) and _holds_sections(view, node))
    ):
        result[node] = Section("wrapper", f"“{heading}” only heads the tasks")
        for child in node.children:
            if mark in ("part", "chapter"):
                _classify_top(view, child, node, result)
            else:
                _work(view, child, result)
    else:
        _work(view, node, result)


def _is_listed(view: View, node: Node, root: Node) -> bool:
    """Return whether a low mark numbers one of three or more tasks of a list in an annex: 重点任务清单."""
    kind = node.mark.kind if node.mark else ""
    same = [one for one in root.children if one.mark and one.mark.kind == kind]
    before = view.text[max(same[0].start - 60, 0) : same[0].start].rstrip("\n")
    return len(same) >= 3 and _TASK_LIST.search(before.rpartition("\n")[2]) is not None


def _holds_frame(view: View, node: Node) -> bool:
    """Return whether two parts of a section name its frame, its objectives or its tasks."""
    kinds = [name_kind(heading_of(view, child)) for child in find_parts(node)]
    return sum(kind in ("general", "objective", "wrapper") for kind in kinds) >= 2


def _guides(view: View, node: Node) -> bool:
    """Return whether a section whose heading names work is made of guiding thought, principles and objectives."""
    names = [heading_of(view, child) for child in find_parts(node)]
    guided = any(re.fullmatch("指导思想|(?:基本|工作|主要)原则", name) for name in names)
    return guided and all(name_kind(name) in ("general", "objective") for name in names)


def _is_plain_aim(node: Node, heading: str) -> bool:
    """Return whether a numbered section on aims and tasks (目标任务) has only parts without parts of their own."""
    numbered = node.mark is not None and node.mark.kind in ("han", "bracket", "chapter")
    return (
        numbered
        and AIMS_AND_TASKS.fullmatch(heading) is not None
        and not any(child.children for child in node.children)
    )


def _is_frame(view: View, node: Node, heading: str) -> bool:
    """Return whether a section that names objectives only holds them, beside principles or themes."""
    if re.search("总体要求|总体思路", heading):
        return True
    aims = [OBJECTIVE.search(heading_of(view, child)[:24]) is not None for child in find_parts(node)]
    return any(aims) and not all(aims) and re.search("[和与及、]", heading) is not None


def find_parts(node: Node) -> list[Node]:
    """Return the numbered parts of a node."""
    return [child for child in node.children if child.mark and child.mark.kind not in ("dash", "bullet")]


def _holds_sections(view: View, node: Node) -> bool:
    """Return whether the parts of a chapter are sections of a plan: one wraps tasks, or two are named as such."""
    kinds = [name_kind(heading_of(view, child)) for child in node.children]
    return "wrapper" in kinds or sum(kind in ("safeguard", "objective") for kind in kinds) >= 2


def set_all(node: Node, section: Section, result: dict[Node, Section]) -> None:
    """Class a node and all below it as one."""
    for below in node.walk():
        result[below] = section


def _general(view: View, node: Node, heading: str, result: dict[Node, Section]) -> None:
    result[node] = Section("frame", f"“{heading}” sets the frame and no work")
    if sets_year(view, node):
        for child in node.children:
            set_all(child, Section("objective", "stands below a year to reach", 0.8), result)
        return
    for child in node.children:
        name = heading_of(view, child)
        named = OBJECTIVE.search(name[:24]) and not (child.mark and child.mark.kind in ("dash", "bullet"))
        if named and not (child.children and _is_frame(view, child, name)):
            _objective(view, child, name, result)
        else:
            _general(view, child, name, result)


def sets_year(view: View, node: Node) -> bool:
    """Return whether a section is parted by dashes alone, behind a paragraph that begins with a year to reach."""
    marks = [child.mark.kind if child.mark else "" for child in node.children]
    if len(marks) < 2 or set(marks) != {"dash"}:
        return False
    before = view.between(node.heading[1], node.children[0].start)
    return bool(before) and _TO_REACH.match(view.text, *before[-1]) is not None


def _objective(view: View, node: Node, heading: str, result: dict[Node, Section]) -> None:
    result[node] = Section("objective", f"its heading “{heading}” names objectives")
    for child in node.children:
        reason = f"stands in the section “{heading}”"
        if child.mark and child.mark.kind == "bullet":
            set_all(child, Section("general", "a point of a list", 0.6), result)
            continue
        low = child.mark is not None and child.mark.kind in LOW_KINDS
        set_all(child, Section("general" if low else "objective", reason, 0.8), result)


def class_safeguards(view: View, node: Node, heading: str, result: dict[Node, Section]) -> None:
    """Class a section on safeguards: its parts, or itself where it has none."""
    parts = [child for child in find_parts(node) if child.mark and child.mark.kind not in LOW_KINDS] or find_parts(
        node
    )
    if not parts:
        set_all(node, Section("general", "a detail of a safeguard"), result)
        result[node] = Section("safeguard", f"its heading “{heading}” names a safeguard", 0.9)
        return
    result[node] = Section("wrapper", f"“{heading}” only heads the safeguards")
    for child in node.children:
        if child in parts:
            class_safeguard(view, child, f"stands in the section “{heading}”", result)
        else:
            set_all(child, Section("general", "a detail of a section", 0.7), result)


def class_safeguard(view: View, node: Node, reason: str, result: dict[Node, Section]) -> None:
    """Class a safeguard and its numbered parts."""
    result[node] = Section("safeguard", reason)
    owned = name_bodies(view, find_parts(node))
    for child in node.children:
        if child.mark and child.mark.kind not in ("dash", "bullet") and (owned or child.mark.kind not in LOW_KINDS):
            class_safeguard(view, child, "a numbered part of a safeguard", result)
        else:
            set_all(child, Section("general", "a detail of a safeguard", 0.7), result)


def _ends_the_work(view: View, node: Node, root: Node) -> bool:
    """Return whether a section whose heading speaks of safeguards is one: work after it makes it a field of work.

    Half of all plans have a field such as 强化要素保障 in their middle; 保障措施 by itself is one anywhere.
    """
    if PLAIN_SAFEGUARD.fullmatch(heading_of(view, node)):
        return True
    if _is_field(view, node):
        return False
    later = root.children[root.children.index(node) + 1 :]
    names = [heading_of(view, other) for other in later if other.mark and other.mark.kind not in LOW_KINDS]
    return all(name_kind(name) in ("safeguard", "general") or _CLOSING.search(name[:20]) for name in names)


def _is_field(view: View, node: Node) -> bool:
    """Return whether a section on land, money and people (强化要素保障) is a field of work.

    It is one of safeguards where its first part is on how the work is organised.
    """
    first = next((heading_of(view, child) for child in find_parts(node)), "")
    return _FIELD.match(heading_of(view, node)) is not None and _CARE_OF_WORK.search(first) is None


def _is_last_safeguard(view: View, node: Node, root: Node) -> bool:
    """Return whether the last section is made of safeguards though its heading does not say so."""
    if not root.children or root.children[-1] is not node or len(root.children) < 3:
        return False
    names = [heading_of(view, child) for child in find_parts(node)]
    if len(names) < 2 or _is_field(view, node):
        return False
    if not _CARE_OF_WORK.search(names[0]) and not _HELPS.search(heading_of(view, node)):
        return False
    return sum(1 for name in names if _CARE.search(name)) >= 0.6 * len(names)


def _is_policy(view: View, node: Node, root: Node) -> bool:
    """Return whether a section is one on policies (政策措施) and comes after one on the tasks (主要任务)."""
    if not _POLICY.fullmatch(re.sub("^.{2,24}的(?=政策)", "", heading_of(view, node))):
        return False
    before = root.children[: root.children.index(node)]
    names = [heading_of(view, other) for other in before if other.children]
    return any(name_kind(name) == "wrapper" and re.search("任务|行动|工程|工作", name) for name in names)


def _follows_safeguards(view: View, node: Node, root: Node, result: dict[Node, Section]) -> bool:
    """Return whether a flat item comes after a safeguard, and it and all after it speak of such things."""
    number = root.children.index(node)
    before = root.children[number - 1] if number else None
    if before is None or node.children or before not in result or result[before].kind != "safeguard":
        return False
    later = [heading_of(view, one) for one in root.children[number:] if one.mark and one.mark.kind not in LOW_KINDS]
    return all(_CARE.search(name[:24]) or _CLOSING.search(name[:20]) for name in later)


def _work(view: View, node: Node, result: dict[Node, Section]) -> None:
    """Class a node that is work: an area where it groups numbered tasks, else a task."""
    parts = find_parts(node)
    if _VALIDITY.match(view.text, node.heading[0], node.end) and node.end - node.start < 160:
        set_all(node, Section("general", "it says from when to when the document holds", 0.9), result)
        return
    if not parts and "分工" in heading_of(view, node) and MAP.match(view.text[node.heading[1] : node.end].strip()):
        result[node] = Section("general", "it says who does which task", 0.9)
        return
    inner = [child for child in parts if child.mark and child.mark.kind not in LOW_KINDS]
    if not inner and (_only_heads(view, node, parts) or name_bodies(view, parts)):
        inner = parts
    heading = heading_of(view, node)
    if node.mark and node.mark.kind in ("dash", "bullet"):
        result[node] = Section("general", "a point of a list", 0.6)
    elif inner:
        result[node] = Section("area", f"holds {len(inner)} numbered parts")
    elif STEPS.search(heading[:20]):
        result[node] = Section("task", f"“{heading}” is a step of the work", 0.6)
    else:
        result[node] = Section("task", "a numbered part that holds no other", 0.95)
    for child in node.children:
        name = heading_of(view, child) if child in inner else ""
        if _STATE.fullmatch(name):
            set_all(child, Section("frame", f"“{name}” tells how things stand", 0.8), result)
        elif _AIM.fullmatch(name) and not child.children:
            result[child] = Section("objective", f"its heading “{name}” names objectives", 0.8)
        elif child in inner:
            _work(view, child, result)
        elif (
            child.mark
            and child.mark.kind in LOW_KINDS - {"point"}
            and (not (node.mark and node.mark.kind in LOW_KINDS) or result[node.parent or node].kind == "area")
        ):
            _subtask(child, result)
        else:
            set_all(child, Section("general", "a point of a list", 0.6), result)


_STATE = re.compile("(?:基本|总体|主要)?情况|(?:发展|工作|区域)?(?:现状|背景|概况)|(?:存在的?|主要)问题|面临形势")
_AIM = re.compile("(?:明确)?[一-鿿]{0,8}(?:总体|主要|发展|具体)目标")
"""What a part of a field of work may be called that is no work."""


def _only_heads(view: View, node: Node, parts: list[Node]) -> bool:
    """Return whether a node is a bare heading above works of their own with low marks, 1）or （1）."""
    if len(parts) < 2 or not node.alone or (node.mark and node.mark.kind in LOW_KINDS):
        return False
    if any(part.mark and part.mark.kind == "point" for part in parts):
        return False
    said = len(view.text[node.heading[1] : parts[0].start].strip("。：: \n"))
    return said == 0 and all(child.end - child.start >= 24 for child in parts)


def name_bodies(view: View, parts: list[Node]) -> bool:
    """Return whether each of several parts with low marks ends with a bracket that says who does it."""
    ends = [
        _NAMED_END.search(
            view.text, max(part.start, part.end - 300), part.start + len(view.text[part.start : part.end].rstrip())
        )
        for part in parts
        if part.mark and part.mark.kind in ("paren", "close", "circle")
    ]
    if len(ends) < 2 or len(ends) < len(parts) or not all(ends):
        return False
    said = [read_statement(end["who"], 0, Rules(), strict=True) for end in ends if end]
    return all(one is not None and one.owners for one in said)


_NAMED_END = re.compile("[。；]（(?P<who>(?:[^（）\n]|（[^（）\n]{1,20}）){2,240})）[。；]?$")


def _subtask(node: Node, result: dict[Node, Section]) -> None:
    for below in node.walk():
        result[below] = Section("general", "a point of a list", 0.6)
    result[node] = Section("task", "a numbered part of a task", 0.7)
