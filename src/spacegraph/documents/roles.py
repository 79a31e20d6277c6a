"""Roles of bodies, and the rules about lists that a plan declares once. Floor 2.

Three ways of saying roles: a label (牵头单位：), a verb (牵头, 配合), or a place in the list, where the document
declares that rule.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from spacegraph.documents.names import Name

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
SHARED = re.compile("按职责分工负责的?(?:任务|事项)?除外")
"""What a declared rule excepts."""


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
    return Rules(first, comma, (first or comma) and SHARED.search(text) is not None)


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
