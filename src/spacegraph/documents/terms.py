"""Terms that the graph does not know, ranked for review. Floor 2."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

_HEADS = (
    "技术|发动机|卫星|火箭|终端|芯片|平台|系统|星座|传感器|雷达|天线|模组|算法|大模型|装备|机器人|材料|"
    "飞行器|无人机|电池|航天器|载荷|引擎|工艺|网络|操作系统|数据库|基站|推进|测控|导航|遥感|通信|激光器|存储器|服务器"
)
_LISTED = re.compile(
    rf"(?<=[、，。；：和及与等的])([一-鿿A-Za-z0-9/+-]{{2,14}}?(?:{_HEADS}))(?=[、，。；和及与等的（]|$)"
)
_QUOTED = re.compile(r"“([^“”，。；\n]{2,14})”")
_STARTS = re.compile(
    "^(?:推动|推进|加快|支持|建设|发展|突破|开展|加强|鼓励|提升|实现|打造|培育|完善|构建|研发|研制|围绕|聚焦|利用|形成|探索|引导|依托|面向|强化|提高|优化|建立|布局|促进|组织|参与"
    "|通过|包括|以及|进行|各类|相关|有关|一批|关键|核心|新|等|的|在|与|和|或|将|为|以|对)"
)
MOST = 60


@dataclass(frozen=True)
class Term:
    """A term: its words, the first place, how often, what it may be, the rule, a score in [0, 1]."""

    text: str
    start: int
    end: int
    count: int
    kind: str
    rule: str
    score: float


def find_terms(text: str, known: set[str]) -> list[Term]:
    """Return the terms that are no labels of the graph, best first, at most ``MOST``."""
    first: dict[str, tuple[int, str, str]] = {}
    counts: Counter[str] = Counter()
    for pattern, kind, rule in ((_LISTED, "Technology", "noun in a list"), (_QUOTED, "Term", "quoted words")):
        for found in pattern.finditer(text):
            word = _STARTS.sub("", found[1])
            if (
                len(word) < 3
                or word.lower() in known
                or (
                    kind == "Technology"
                    and re.search("[等的为以与和及在]|推广|建设|推动|应用|整合|纳入|定义|突破|发布|定制", word)
                )
            ):
                continue
            counts[word] += 1
            first.setdefault(word, (found.end(1) - len(word), kind, rule))
    ranked = sorted(counts, key=lambda word: (-counts[word], -len(word), first[word][0]))[:MOST]
    result = []
    for word in ranked:
        place, kind, rule = first[word]
        score = round(min(0.3 + 0.1 * counts[word], 0.7), 2)
        result.append(Term(word, place, place + len(word), counts[word], kind, rule, score))
    return result
