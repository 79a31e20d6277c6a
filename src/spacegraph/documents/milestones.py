"""Milestones: definite results without a quantity, dated, or founded and issued by name. Floor 2.

A clause under a deadline counts where it says what is there afterwards; 不断提升 and 进一步增强 say nothing that
could be found met. Without a date only what is founded or issued counts: 组建…联盟, 出台…办法.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from spacegraph.documents.commitments import Context, FoundTarget
from spacegraph.documents.deadlines import Deadline, find_deadlines

_CLAUSE = re.compile(r"[^，；。！：\n]{6,160}")
_WEAK = re.compile(
    "^(?:坚持|围绕|按照|根据|以|依托|面向|立足|深入贯彻|全面贯彻|其中|包括|为|对|由|提前|在[^，]*[上下中]$)|奖励|给予|补贴|补助|不超过总"
)
_RESULT = re.compile(
    "建成|建立|建设|形成|构建|组建|成立|设立|创建|打造|搭建|完成|实现|达到|成为|进入|覆盖|投产|投入|投运|运行|开通|上线|启用|开放|开工|竣工|贯通|落地"
    "|出台|印发|发布|公布|制定|制订|修订|编制|备案|联网|接入|取缔|淘汰|关闭|关停|退出|消除|基本消除|普及|推行|推广|破土|报送|下放|纳入|攻克|突破|研制|首飞"
    "|配备|设置|改造|整治|清零|达峰|布局|获批|认定|规模应用|全面应用|全部|全面建|基本实现|培训一遍"
)
_SLOGAN = re.compile(
    "(?:不断|进一步|显著|明显|持续|稳步|大幅|有效|更加|日益|充分|切实|深入|全面)(?:提升|提高|增强|加强|优化|改善|完善|扩大|深化|释放|发挥|健全|凸显|集聚|形成合力)"
    "|^(?:助力|支撑|促进|推进|推动|带动|引领|努力|逐步提高|提升|提高|增强|优化|扩大|深化|缩小|解放)|(?:提升|增强|改善|提高|凸显|优化|发挥|协调|平衡|合理|鲜明|完善|显著)$"
)
_FOUNDED = re.compile(
    "^(?:研究|联合|牵头|推动|支持|加快|抓紧|适时|及时|探索|尽快|逐步|筹备|依托[^，]{2,16})?(?:组建|成立|设立|筹建|创建|出台|制定出台|制定印发|印发|修订|编制|研究制[定订]"
    "|起草|上线|开通|建成)(?!的)"
    "[一-鿿A-Za-z0-9“”《》+（）、-]{4,60}$"
)
_QUANTITY = re.compile("(?<![A-Za-z0-9.+-])[0-9][0-9.]*(?![0-9.]*(?:[A-Za-z+年月日]|号线?))(?![^“”]*”)")
_STOP = re.compile("[。！？；\n]")


@dataclass(frozen=True)
class FoundMilestone:
    """A milestone found: its clause and its deadline."""

    start: int
    end: int
    deadline: str
    relative: str
    derived: bool
    rule: str
    confidence: float


def find_milestones(
    text: str, start: int, end: int, context: Context, targets: list[FoundTarget], before: str = ""
) -> list[FoundMilestone]:
    """Return the milestones between two places: clauses under a deadline that hold no target."""
    known = [one for one in find_deadlines(text, start, end, context.period, context.issued, before) if one.date]
    taken = sorted((one.start, one.end) for one in targets)
    result: list[FoundMilestone] = []
    for number, deadline in enumerate(known):
        limit = known[number + 1].start if number + 1 < len(known) else end
        limit = min(limit, _reach(text, deadline, end, context.objective))
        if number + 1 < len(known) and limit == known[number + 1].start:
            limit = max((text.rfind(sign, deadline.end, limit) for sign in "。，；\n"), default=limit)
        result += _clauses(text, deadline, limit, taken, context.objective)
    return sorted([*result, *_find_founded(text, start, end, taken, result)], key=lambda one: one.start)


def _find_founded(
    text: str, start: int, end: int, taken: list[tuple[int, int]], dated: list[FoundMilestone]
) -> list[FoundMilestone]:
    """Return the clauses that found or issue something, without a date."""
    busy = sorted([*taken, *((one.start, one.end) for one in dated)])
    result = []
    for found in _CLAUSE.finditer(text, start, end):
        first, last = found.span()
        if _FOUNDED.match(found[0]) and not _overlaps(busy, first, last):
            result.append(FoundMilestone(first, last, "", "", False, "clause that founds or issues something", 0.5))
    return result


def _overlaps(busy: list[tuple[int, int]], first: int, last: int) -> bool:
    place = bisect_left(busy, (first, 0))
    return any(low < last and first < high for low, high in busy[max(place - 1, 0) : place + 1])


def _reach(text: str, deadline: Deadline, end: int, objective: bool) -> int:
    """Return how far a deadline reaches: its sentence in a task, the whole stretch in an objective."""
    if objective:
        return end
    stop = _STOP.search(text, deadline.end, end)
    return stop.start() if stop else end


def _clauses(
    text: str, deadline: Deadline, limit: int, taken: list[tuple[int, int]], objective: bool
) -> list[FoundMilestone]:
    result = []
    for found in _CLAUSE.finditer(text, deadline.end, max(limit, deadline.end)):
        first, last = found.span()
        said = found[0]
        if _overlaps(taken, first, last) or _WEAK.search(said) or _SLOGAN.search(said) or not _RESULT.search(said):
            continue
        if _QUANTITY.search(said):
            continue
        rule = "clause of a dated objective" if objective else "clause with a deadline"
        result.append(
            FoundMilestone(
                first,
                last,
                deadline.date,
                deadline.relative,
                deadline.derived,
                rule,
                0.6 if objective else 0.7,
            )
        )
        if not objective and len(result) >= 2:
            break
    return result
