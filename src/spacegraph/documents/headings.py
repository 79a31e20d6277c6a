"""Where a heading ends that its text runs on from. Floor 2."""

from __future__ import annotations

import re

PLAIN = re.compile(
    r"(?:(?:总体|发展|工作|主要|行动|阶段|建设|战略|具体)目标|总体要求(?:和|与)(?:主要|发展|工作)?目标|总体思路(?:和|与)目标|总体要求|总体思路|指导思想|基本原则|工作原则"
    r"|(?:重点|主要|工作|具体)任务|(?:主要|重点|工作)举措|(?:保障|支持|配套)措施"
    r"|组织(?:实施|保障|领导)(?:(?:与|和|及)保障措施)?|工作要求|实施步骤)(?=到|至|以|为|力争|坚持|加强|按照|通过"
    r"|围绕|深入|全面|紧扣|建立|成立|各|用|20\d\d年)"
)


def find_stop(text: str) -> int:
    """Return the place of the first stop outside brackets and quotes, or -1; a colon counts soon after the start.

    Examples
    --------
    >>> find_stop("建设“中心。”平台。推进")
    9
    """
    depth = 0
    for place, letter in enumerate(text[:400]):
        if letter in "（【《“「『":
            depth += 1
        elif letter in "）】》”」』":
            depth = max(depth - 1, 0)
        elif (
            depth == 0
            and (letter in "。！？" or (letter == "：" and place <= 30) or (letter in " \t" and 4 <= place <= 40))
            and (letter not in " \t" or _is_gap(text, place))
        ):
            return place
    return -1


def _is_gap(text: str, place: int) -> bool:
    """Return whether the blank at ``place`` parts a heading from a sentence that follows it."""
    rest = text[place:].lstrip()
    return len(rest) > 30 and "。" in rest and not text[place - 1].isascii() and not rest[0].isascii()


def find_english_stop(text: str) -> int:
    """Return the place of the stop that ends an English heading, or -1."""
    framed = re.match(r"[(\[][A-Z][^()\[\]\n]{2,60}[)\]](?= [A-Z])", text)  # Article 4 [Supply] Build …
    if framed:
        return framed.end()
    lead = re.match(r"[A-Z][^.:;]{2,60}\.(?= [A-Z])", text) if text[-1:] == ":" and len(text) < 90 else None
    if lead:
        return lead.end() - 1
    if len(text) < 140 and text[-1:] not in ".":
        return -1
    found = re.search(r"(?:[a-z0-9)”\"]|[A-Z]{3})(?=[.:] )", text[:240])
    return found.end() if found else -1
