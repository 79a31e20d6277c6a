"""What the parts of an outline are: objective, area, task or safeguard, and why. Floor 2.

A part is told by its section and by whether it holds further parts, not by its level.
"""

from __future__ import annotations

import re

from spacegraph.documents.classes import LOW_KINDS, Section, find_parts, heading_of, name_bodies, set_all
from spacegraph.documents.declared import MAP
from spacegraph.documents.nodes import Node
from spacegraph.documents.safeguards import (
    class_safeguards,
    ends_the_work,
    follows_safeguards,
    is_last_safeguard,
    is_policy,
    names_work,
)
from spacegraph.documents.section_names import (
    AIMS_AND_TASKS,
    DUE,
    OBJECTIVE,
    STEPS,
    name_kind,
)
from spacegraph.documents.view import View

_VALIDITY = re.compile(r"本[一-鿿]{2,12}(?:自|由)[^。]{0,60}(?:施行|实施|执行|解释)|本[一-鿿]{2,8}有效期")
_TO_REACH = re.compile("(?:到|至|力争到)20\\d\\d ?年(?:底|末)?，")
_DATED = re.compile(r"(?:^|(?<=[。；：\n])) ?(?:——)?(?:力争|力争到|到|至)20\d\d ?年(?:底|末)?，")
"""How a sentence on a goal begins."""
_QUANTITY = re.compile(r"\d(?:万|亿)?(?:[%‰个家项条人户件所座辆台处吨元米次亩名套场]|公里|以上)")
_WHO = re.compile("(?:牵头|责任|配合)单位|负责）|（[^（）]{0,30}[市省区县][^（）]{1,12}[局委办部]")
_FEWEST, _LONG, _EARLY = 3, 1500, 2
"""Fewest quantities of a section on goals, its greatest length, and how many sections may come before it."""
_TASK_LIST = re.compile("(?:任务|措施|项目|行动|工作|责任)(?:分工|分解|清单|台账|一览)(?:表)?$")
"""How the title of an annex ends that lists tasks."""


def classify(view: View, root: Node) -> dict[Node, Section]:
    """Return what each node below a root is."""
    if view.language == "en":
        from spacegraph.documents.english.sections import classify_english

        return classify_english(view, root)
    result: dict[Node, Section] = {}
    for node in root.children:
        _classify_top(view, node, root, result)
    return result


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
    if not kind and node in root.children[: _EARLY + 1] and _tells_goals(view, node):
        kind = "objective"
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
        (kind == "safeguard" and ends_the_work(view, node, root))
        or is_last_safeguard(view, node, root)
        or is_policy(view, node, root)
        or follows_safeguards(view, node, root, result)
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
    numbered = node.mark is not None and node.mark.kind in ("han", "bracket", "chapter", "grand", "capital")
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


def _holds_sections(view: View, node: Node) -> bool:
    """Return whether the parts of a chapter are sections of a plan: one wraps tasks, or two are named as such."""
    kinds = [name_kind(heading_of(view, child)) for child in node.children]
    return "wrapper" in kinds or sum(kind in ("safeguard", "objective") for kind in kinds) >= 2


def _general(view: View, node: Node, heading: str, result: dict[Node, Section]) -> None:
    result[node] = Section("frame", f"“{heading}” sets the frame and no work")
    if sets_year(view, node):
        for child in node.children:
            set_all(child, Section("objective", "stands below a year to reach", 0.8), result)
        return
    for child in node.children:
        name = heading_of(view, child)
        named = OBJECTIVE.search(name[:24]) or (not name_kind(name) and _tells_goals(view, child))
        named = named and not (child.mark and child.mark.kind in ("dash", "bullet"))
        if named and not (child.children and _is_frame(view, child, name)):
            _objective(view, child, name, result)
        else:
            _general(view, child, name, result)


def _tells_goals(view: View, node: Node) -> bool:
    """Return whether a section whose heading names no work says what to reach by when, and not who does it."""
    text = view.text[node.heading[1] : node.end]
    plain = not any(child.mark and child.mark.kind not in ("dash", "bullet", *LOW_KINDS) for child in node.children)
    dated = _DATED.search(text) is not None and len(_QUANTITY.findall(text)) >= _FEWEST
    return (
        plain and dated and len(text) < _LONG and not names_work(heading_of(view, node)) and not _WHO.search(text)
    )


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
    elif inner and _only_dates(view, node, heading):
        result[node] = Section("wrapper", f"“{heading}” only says by when what follows is due", dates=True)
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


def _only_dates(view: View, node: Node, heading: str) -> bool:
    """Return whether a heading only says by when its parts are due, as one beside it does: 2031年6月底前完成."""
    said = DUE.fullmatch(heading)
    beside = (
        [DUE.fullmatch(heading_of(view, one)) for one in find_parts(node.parent) if one is not node]
        if node.parent
        else []
    )
    return said is not None and any(one is not None and not (said["open"] and one["open"]) for one in beside)


def _only_heads(view: View, node: Node, parts: list[Node]) -> bool:
    """Return whether a node is a bare heading above works of their own with low marks, 1）or （1）."""
    if len(parts) < 2 or not node.alone or (node.mark and node.mark.kind in LOW_KINDS):
        return False
    if any(part.mark and part.mark.kind == "point" for part in parts):
        return False
    said = len(view.text[node.heading[1] : parts[0].start].strip("。：: \n"))
    return said == 0 and all(child.end - child.start >= 24 for child in parts)


def _subtask(node: Node, result: dict[Node, Section]) -> None:
    for below in node.walk():
        result[below] = Section("general", "a point of a list", 0.6)
    result[node] = Section("task", "a numbered part of a task", 0.7)
