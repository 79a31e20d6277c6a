"""Which sections of a Chinese plan are its safeguards, and what these consist of. Floor 2."""

from __future__ import annotations

import re

from spacegraph.documents.classes import LOW_KINDS, Section, find_parts, heading_of, name_bodies, set_all
from spacegraph.documents.nodes import Node
from spacegraph.documents.section_names import PLAIN_SAFEGUARD, name_kind
from spacegraph.documents.view import View

_CARE = re.compile(
    r"组织|领导|统筹协调|协同|机制|资金|经费|投入|财政|宣传|舆论|人才|考核|监督|督|评估|政策|法治|落实|保障|服务"
    r"|要素|责任|氛围"
)
_CARE_OF_WORK = re.compile("组织|统筹协调|领导|工作机制|责任")
_RUN = re.compile(
    "(?<!党)组织|统筹|领导|机制|责任|调度|机构|考核|督[查导促]|跟踪|评估|评价|宣传|实施|追责|问责|氛围"
)
"""What says how the work is run."""
_WORK = re.compile(
    "优化|创新|提升|构建|打造|推[进动]|发展|培育|壮大|完善|健全|行动|工程|计划|环境|体系|生态|能力|党|建设|流程|程序|步骤"
)
"""What the heading of a field of work says."""
_LAST = 6
"""Most sections that a section on safeguards and what comes behind it make."""
_CLOSING = re.compile("附则|附件|其他|有效期|施行|解释|解读|说明|特色|任务分解|分工表")
_FIELD = re.compile(
    "(?:强化|加强|优化|完善|健全|夯实|提升|加大|做强)(?!.{0,30}(?:组织|领导|实施|落实|监督|考核|机制|统筹)).{0,8}(?:要素|资源)"
)
"""How a section on land, money and people is named."""
_HELPS = re.compile("保障|支撑|支持|协调|配合|要求|责任|政策供给|政策环境|推进合力")
_POLICY = re.compile("(?:相关|有关|主要|支持|扶持|配套)?政策(?:措施|举措)?")


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


def ends_the_work(view: View, node: Node, root: Node) -> bool:
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


def is_last_safeguard(view: View, node: Node, root: Node) -> bool:
    """Return whether the last section is made of safeguards though its heading does not say so."""
    if not _is_last(view, node, root):
        return False
    names = [heading_of(view, child) for child in find_parts(node)]
    if len(names) < 2:
        return not names and _speaks_of_care(view, node, root)
    if _is_field(view, node):
        return all(_CARE.search(name) for name in names) and not any(
            name_kind(heading_of(view, other)) == "safeguard" for other in root.children[:-1]
        )
    if not names_work(heading_of(view, node)):
        run = sum(1 for name in names if _RUN.search(name))
        return run > 0 and sum(1 for name in names if _CARE.search(name) or _RUN.search(name)) >= 0.5 * len(names)
    if not _CARE_OF_WORK.search(names[0]) and not _HELPS.search(heading_of(view, node)):
        return False
    return sum(1 for name in names if _CARE.search(name)) >= 0.6 * len(names)


def _is_last(view: View, node: Node, root: Node) -> bool:
    """Return whether nothing but what closes a plan comes behind a section, and other sections before it."""
    if node not in root.children[-_LAST:] or len(root.children) < 3:
        return False
    later = root.children[root.children.index(node) + 1 :]
    names = [heading_of(view, other) for other in later]
    return all(name_kind(name) == "general" or _CLOSING.search(name[:20]) for name in names)


def _speaks_of_care(view: View, node: Node, root: Node) -> bool:
    """Return whether the sentences of a section without parts, beside others with parts, are on how work is run."""
    parted = [one for one in root.children if one is not node and len(find_parts(one)) >= 2]
    words = {found[0] for found in _RUN.finditer(view.text, node.heading[1], node.end)}
    return len(parted) >= 1 and len(words) >= 3 and not names_work(heading_of(view, node))


def names_work(heading: str) -> bool:
    """Return whether a heading says what is to be made better, as those of fields of work do."""
    return len(heading) > 8 or _WORK.search(heading) is not None


def is_policy(view: View, node: Node, root: Node) -> bool:
    """Return whether a section is one on policies (政策措施) and comes after one on the tasks (主要任务)."""
    if not _POLICY.fullmatch(re.sub("^.{2,24}的(?=政策)", "", heading_of(view, node))):
        return False
    before = root.children[: root.children.index(node)]
    names = [heading_of(view, other) for other in before if other.children]
    return any(name_kind(name) == "wrapper" and re.search("任务|行动|工程|工作", name) for name in names)


def follows_safeguards(view: View, node: Node, root: Node, result: dict[Node, Section]) -> bool:
    """Return whether a flat item comes after a safeguard, and it and all after it speak of such things."""
    number = root.children.index(node)
    before = root.children[number - 1] if number else None
    if before is None or node.children or before not in result or result[before].kind != "safeguard":
        return False
    later = [heading_of(view, one) for one in root.children[number:] if one.mark and one.mark.kind not in LOW_KINDS]
    return all(_CARE.search(name[:24]) or _CLOSING.search(name[:20]) for name in later)
