"""What the parts of an outline are: objective, area, task or safeguard, and why. Floor 2.

A part is told by its section and by whether it holds further parts, not by its level.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from spacegraph.documents.outline import Node
from spacegraph.documents.view import View

OBJECTIVE = re.compile(
    r"目标|愿景|(?:主要|预期|发展|核心|约束性|预期性)指标|\b(?:objectives?|goals?|targets?|vision)\b", re.IGNORECASE
)
GENERAL = re.compile(
    r"指导思想|原则$|基本原则|工作原则|总体原则|总体要求|总体思路|工作思路|发展思路|总体考虑|工作基础"
    r"|(?:发展|规划|现实|实施|产业|建设)基础$|发展基础|发展现状|现状|形势"
    r"|背景|重要意义|重大意义|必要性|适用范围|适用对象|(?:整治|活动|实施|工作|行动)(?:时间|范围|对象)$|实施范围|试点范围|实施期限|实施时间|有效期|功能定位"
    r"|发展定位|战略定位|总则|前言|序言|引言|概述"
    r"|名词解释|附则|编制依据|起草过程|制定依据|制定过程|总体战略|战略主题|工作方针|空间布局$|基本情况"
    r"|\b(?:introduction|background|foreword|overview|preface|context|guiding (?:ideology|thought|principles?)"
    r"|basic principles"
    r"|lessons learned|looking ahead|appendix|annex|glossary|references|acronyms|contents|summary|acknowledge\w*"
    r"|methodology)\b",
    re.IGNORECASE,
)
_AIMS_AND_TASKS = re.compile("(?:工作|总体|主要)?(?:目标任务|任务目标)")
_KINDS = "任务|工作|举措|措施|行动|工程|内容|政策|抓手|方向|路径|事项|项目|分工|分解|安排|清单|重点|环节|职责|步骤"
WRAPPER = re.compile(
    rf"^(?:(?:主要|重点|工作|具体|核心|发展|基本|近期|年度|建设|实施|行动|关键|专项|推进|政策|支持|改革|试点|落实|扶持|总体|产业"
    rf"|部门|责任|目标|创新|计划|整治|攻坚|提升|活动|时间|[一二三四五六七八九十\d]{{1,2}}(?:大|项|个)|以及|和|与|及|、|{_KINDS})++(?<={_KINDS})"
    rf"|(?:任务|工作|责任)?(?:分工|安排|任务)|发展任务|体制改革|(?:重点|工作|任务)*+(?:分工|分解|安排|责任|清单){{1,2}}表)$"
    r"|^下一?步(?:主要|重点)?工作(?:要求|安排|措施|打算|举措|任务|重点)$"
    r"|^(?:(?:key|main|major|priority|specific|strategic|principal|core|recommended|policy) )*+"
    r"(?:tasks|actions|measures|initiatives|priorities|action plan|recommendations)$",
    re.IGNORECASE,
)
SAFEGUARD = re.compile(
    r"保障措施|保障机制|保障体系$|组织保障|组织实施|(?<!党)组织领导|组织推进|组织落实|组织协调|实施保障|工作保障"
    r"|资金保障|经费保障|人才保障|支持政策$|扶持政策$|政策支持$|政策扶持$|支持举措$|服务保障|要素保障|政策保障|支撑保障|保障支撑|综合保障"
    r"|强化保障|加强保障|健全保障|落实保障|推进保障|支持措施|支持保障|配套措施|工作要求|有关要求|相关要求"
    r"|实施要求|落实机制|推进机制|实施机制"
    r"|推进落实|抓好落实|督促落实|工作落实|贯彻落实|狠抓落实|监督考核|考核评估|督导考核|监督管理$|统筹实施|规划实施"
    r"|\b(?:safeguards?|support(?:ing)? measures|support measures|organi[sz]ational (?:guarantee|support|measures"
    r"|arrangements)"
    r"|implementation (?:and|arrangements|mechanism|support|measures)|^implementation$|guarantee measures"
    r"|monitoring and evaluation"
    r"|governance arrangements)\b",
    re.IGNORECASE,
)
_PLAIN_SAFEGUARD = re.compile(
    r"(?:加强|强化|完善|健全|落实|建立|严格|切实|做好|和|与|及|、|，)*+(?:(?:保障措施|保障机制|组织保障|组织实施|组织领导|组织推进|组织协调|实施保障"
    r"|支持措施|配套措施|工作要求|有关要求|相关要求|实施机制|推进机制|监督考核|考核评估|贯彻落实)(?:和|与|及|、|，|加强|强化)*+)++"
)
_SAFEGUARD_OF = re.compile("(?:工作|改革|规划|方案|计划|措施|行动)的?(?:组织实施|组织领导|组织保障)$")
"""The end of a heading that names the safeguards of what comes before: 复制推广工作的组织实施."""
_POLICY = re.compile("(?:相关|有关|主要|支持|扶持|配套)?政策(?:措施|举措)?")
_VALIDITY = re.compile(r"本[一-鿿]{2,12}(?:自|由)[^。]{0,60}(?:施行|实施|执行|解释)|本[一-鿿]{2,8}有效期")
_URGING = re.compile(
    "^(?:(?:不断|切实|进一步|全面|严格|着力|持续)?(?:加强|强化|完善|健全|落实|建立|做好|抓好|注重|狠抓|加大|夯实|优化|构建|提升|突出|压实|明确))*+"
)
_CLOSING = re.compile("附则|附件|其他|有效期|施行|解释")
_HELPS = re.compile("保障|支撑|支持|协调|配合|要求|责任|政策供给|政策环境|推进合力")
STEPS = re.compile(r"(?:实施|工作|推进|进度|时间|阶段)(?:步骤|安排|阶段|进度)|步骤$|阶段$")
_CARE = re.compile(
    r"组织|领导|统筹协调|协同|机制|资金|经费|投入|财政|宣传|舆论|人才|考核|监督|督|评估|政策|法治|落实|保障|服务"
    r"|要素|责任|氛围"
)
_BRACKETED = re.compile(r"（[^（）]{0,200}）$")
LOW_KINDS = frozenset(("paren", "close", "circle", "low", "point"))
REGULATION = re.compile(r"(?:规定|办法|条例|细则|规则|章程|准则|决定)(?:（[^（）]{1,12}）)?$")
REPORT = re.compile(
    r"(?:报告|情况通报|工作总结|答记者问|问答|新闻发布会|情况说明|白皮书|年报|统计公报|公示"
    r"|讲话)(?:（[^（）]{1,20}）)?$|^关于.{2,40}情况的(?:报告|汇报)"
)


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
    kind = _name_kind(heading)
    mark = node.mark.kind if node.mark else ""
    if mark in ("dash", "bullet", *LOW_KINDS) and node.parent is root:
        set_all(node, Section("general", "a loose item outside every section", 0.5), result)
        return
    if kind == "general" or (kind == "objective" and node.children and _is_frame(view, node, heading)):
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


def _holds_frame(view: View, node: Node) -> bool:
    """Return whether two parts of a section name its frame, its objectives or its tasks."""
    kinds = [_name_kind(heading_of(view, child)) for child in find_parts(node)]
    return sum(kind in ("general", "objective", "wrapper") for kind in kinds) >= 2


def _is_plain_aim(node: Node, heading: str) -> bool:
    """Return whether a numbered section on aims and tasks (目标任务) has only parts without parts of their own."""
    numbered = node.mark is not None and node.mark.kind in ("han", "bracket", "chapter")
    return (
        numbered
        and _AIMS_AND_TASKS.fullmatch(heading) is not None
        and not any(child.children for child in node.children)
    )


def _is_frame(view: View, node: Node, heading: str) -> bool:
    """Return whether a section that names objectives only holds them, beside principles or themes."""
    if re.search("总体要求|总体思路", heading):
        return True
    aims = [OBJECTIVE.search(heading_of(view, child)[:24]) is not None for child in find_parts(node)]
    return any(aims) and not all(aims) and re.search("[和与及、]", heading) is not None


def _names_safeguard(heading: str) -> bool:
    """Return whether a part of a heading names safeguards: 加强组织领导，强化保障, and not 完善特殊教育保障机制."""
    if heading.isascii():
        return SAFEGUARD.search(heading) is not None
    return any(
        SAFEGUARD.match(_URGING.sub("", part)) for part in re.split("[，、；]|(?<=.)[和与及](?=.{4})", heading)
    )


def _name_kind(heading: str) -> str:
    short = heading[:60]
    if SAFEGUARD.match(heading[:12]) and SAFEGUARD.fullmatch(heading):
        return "safeguard"
    if _SAFEGUARD_OF.search(short):
        return "safeguard"
    if _AIMS_AND_TASKS.fullmatch(short):
        return "objective"
    if WRAPPER.match(short):
        return "wrapper"
    if SAFEGUARD.match(heading[:12]):
        return "safeguard"
    if len(heading) <= 30 or heading.isascii():
        if _names_safeguard(short) and not re.match("总体|目标", short):
            return "safeguard"
        if OBJECTIVE.search(short) and not re.search("实现目标|目标责任", short):
            return "objective"
        if GENERAL.search(short):
            return "general"
    return ""


def find_parts(node: Node) -> list[Node]:
    """Return the numbered parts of a node."""
    return [child for child in node.children if child.mark and child.mark.kind not in ("dash", "bullet")]


def _holds_sections(view: View, node: Node) -> bool:
    """Return whether the parts of a chapter are sections of a plan: one wraps tasks, or two are named as such."""
    kinds = [_name_kind(heading_of(view, child)) for child in node.children]
    return "wrapper" in kinds or sum(kind in ("safeguard", "objective") for kind in kinds) >= 2


def set_all(node: Node, section: Section, result: dict[Node, Section]) -> None:
    """Class a node and all below it as one."""
    for below in node.walk():
        result[below] = section


def _general(view: View, node: Node, heading: str, result: dict[Node, Section]) -> None:
    result[node] = Section("frame", f"“{heading}” sets the frame and no work")
    for child in node.children:
        name = heading_of(view, child)
        named = OBJECTIVE.search(name[:24]) and not (child.mark and child.mark.kind in ("dash", "bullet"))
        if named and not (child.children and _is_frame(view, child, name)):
            _objective(view, child, name, result)
        else:
            _general(view, child, name, result)


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
            class_safeguard(child, f"stands in the section “{heading}”", result)
        else:
            set_all(child, Section("general", "a detail of a section", 0.7), result)


def class_safeguard(node: Node, reason: str, result: dict[Node, Section]) -> None:
    """Class a safeguard and its numbered parts."""
    result[node] = Section("safeguard", reason)
    for child in node.children:
        if child.mark and child.mark.kind not in (*LOW_KINDS, "dash", "bullet"):
            class_safeguard(child, "a numbered part of a safeguard", result)
        else:
            set_all(child, Section("general", "a detail of a safeguard", 0.7), result)


def _ends_the_work(view: View, node: Node, root: Node) -> bool:
    """Return whether a section whose heading speaks of safeguards is one: work after it makes it a field of work.

    Half of all plans have a field such as 强化要素保障 in their middle; 保障措施 by itself is one anywhere.
    """
    if _PLAIN_SAFEGUARD.fullmatch(heading_of(view, node)):
        return True
    later = root.children[root.children.index(node) + 1 :]
    names = [heading_of(view, other) for other in later if other.mark and other.mark.kind not in LOW_KINDS]
    return all(_name_kind(name) in ("safeguard", "general") or _CLOSING.search(name[:20]) for name in names)


def _is_last_safeguard(view: View, node: Node, root: Node) -> bool:
    """Return whether the last section is made of safeguards though its heading does not say so."""
    if not root.children or root.children[-1] is not node or len(root.children) < 3:
        return False
    names = [heading_of(view, child) for child in find_parts(node)]
    if len(names) < 2:
        return False
    if not re.search("组织|统筹协调|领导|工作机制|责任", names[0]) and not _HELPS.search(heading_of(view, node)):
        return False
    return sum(1 for name in names if _CARE.search(name)) >= 0.6 * len(names)


def _is_policy(view: View, node: Node, root: Node) -> bool:
    """Return whether a section is one on policies (政策措施) and comes after one on the tasks (主要任务)."""
    if not _POLICY.fullmatch(heading_of(view, node)):
        return False
    before = root.children[: root.children.index(node)]
    names = [heading_of(view, other) for other in before if other.children]
    return any(WRAPPER.match(name) and re.search("任务|行动|工程|工作", name) for name in names)


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
    inner = [child for child in parts if child.mark and child.mark.kind not in LOW_KINDS]
    if not inner and _only_heads(view, node, parts):
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
        if child in inner:
            _work(view, child, result)
        elif (
            child.mark
            and child.mark.kind in LOW_KINDS - {"point"}
            and (not (node.mark and node.mark.kind in LOW_KINDS) or result[node.parent or node].kind == "area")
        ):
            _subtask(child, result)
        else:
            set_all(child, Section("general", "a point of a list", 0.6), result)


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
