"""Where the last part of a plan ends: before the signature, an annex, or the foot of a web page. Floor 2."""

from __future__ import annotations

import re
from bisect import bisect_left

from spacegraph.documents.nodes import Node
from spacegraph.documents.view import View

_TAIL = re.compile(
    r"（?此件|附件|附 ?[：表]|【(?:原文|相关|附件|政策解读)|政策解读(?:[：|]|$)|问："
    r"|抄送|抄报|主送|责任编辑|扫一扫|打印|【?关闭|【?上一篇|【?下一篇"
    r"|更新时间|相关(?:附件|链接|政策|文件|解读)|版权|主办单位|网站地图"
    r"|分享|来源|原文链接|信息来源|（?(?:19|20)\d\d ?年 ?\d{1,2} ?月 ?\d{1,2} ?日）?$"
    r"|[二一][〇○零一二三四五六七八九]{3}年.{2,8}日$|- 【|编辑[：:]|联系(?:人|电话|方式)|公开方式"
)
ENGLISH_TAIL = re.compile(
    r"(?:Q ?& ?A$|Questions and [Aa]nswers$|Thank you|That(?:['’]s| is) all\b|Now questions|Was this page"
    r"|Share (?:this|to|on)\b|Back to top"
    r"|Related (?:documents|links|news|articles)"
    r"|Press contact|Media contact|Contact: "
    r"|Notes? to editors|ENDS\b|Signed[ :]|Contact (?:us|details)|Copyright|©|Source:|Cost:|Legend"
    r"|Annex\b|Appendix\b|Footnotes?\b"
    r"|Th(?:is|ese) (?:[A-Z]?[\w-]+ ){1,4}(?:shall|will|come|enter|takes?)[\w ]{0,12} (?:into force|effect)"
    r"|\(?(?:This|The) English version)"
)
_CLOSING = re.compile(r"^(?:各|国务院|有关|本|上述|以上|自|让我们|请|办好|要|重大|贯彻|为确保|通过|按照|对)")


_OWNED = re.compile(r"(?:负责|落实|配合|参与|单位：[^（）]{2,200}|部门：[^（）]{2,200})）")


def find_paragraphs(view: View, start: int, end: int) -> list[tuple[int, int]]:
    """Return the spans of the paragraphs between two places, cut at them."""
    first = bisect_left(view.paragraphs, (start, 0))
    result = []
    if first and view.paragraphs[first - 1][1] > start:
        result.append((start, min(view.paragraphs[first - 1][1], end)))
    for pair in view.paragraphs[first:]:
        if pair[0] >= end:
            break
        result.append((pair[0], min(pair[1], end)))
    return [(a, b) for a, b in result if view.text[a:b].strip()]


def trim_tail(view: View, root: Node) -> None:
    """Cut the last part where the signature, an annex or the foot of a web page begins, or the closing words."""
    nodes = [node for node in root.walk() if node.mark is not None]
    if not nodes:
        return
    last = nodes[-1]
    paragraphs = find_paragraphs(view, last.start, last.end)
    end = last.end
    tail = _TAIL if view.language == "zh" else ENGLISH_TAIL
    for number, (first, stop) in enumerate(paragraphs[1:], 1):
        if tail.match(view.text, first, stop):
            while number > 1 and _is_name_line(view.text[slice(*paragraphs[number - 1])]):
                number -= 1
                first = paragraphs[number][0]
            end = first
            break
    siblings = [node for node in (last.parent.children if last.parent else []) if node is not last]
    single = siblings and all(
        len(find_paragraphs(view, node.start, node.own)) == 1 for node in siblings[-3:] if not node.children
    )
    if len(paragraphs) > 1 and not last.alone and single and paragraphs[1][0] < end:
        end = paragraphs[1][0]
        point = last.mark is not None and last.mark.kind == "bullet" and last.parent and last.parent.mark
        nodes = [last] if point and view.language == "en" else nodes  # the part that holds the points goes on
    elif len(paragraphs) == 1 and view.language == "zh":
        end = min(end, _inline_tail(view.text, last.body, end))
    for node in nodes:
        node.own, node.end = min(node.own, end), min(node.end, end)


def _is_name_line(text: str) -> bool:
    return (
        len(text) <= 30
        and not re.search(r"[。，；：]", text)
        and re.search(
            r"(?:政府|委员会|办公厅|办公室|局|部|厅|院|署|会|委|办|中心|国务院|联席会议|领导小组|指挥部|办事处|工作组)(?:（[^）]*）)?$",
            text,
        )
        is not None
    )


def _inline_tail(text: str, start: int, end: int) -> int:
    """Return where the closing words begin in a text without lines: after the last bracket that names agencies."""
    brackets = list(_OWNED.finditer(text, start, end))
    if not brackets:
        return end
    place = brackets[-1].end()
    return place if _CLOSING.match(text[place : place + 12]) else end
