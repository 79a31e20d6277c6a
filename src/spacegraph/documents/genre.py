"""What kind of document it is: only plans (and what interprets them) have elements. Floor 2."""

from __future__ import annotations

import re
from dataclasses import dataclass

from spacegraph.documents.section_names import REGULATION, REPORT
from spacegraph.documents.view import View

_QUESTION = re.compile(
    r"^(?:问|记者|记者问|提问|主持人|答|答记者)\s?[：:]|^(?:\d{1,2}[.、]|[一二三四五六七八九十]{1,3}、"
    r"|Q\d?[.:：]).{4,60}[？?]$"
)
_ENGLISH_QUESTION = re.compile(r"^(?:Q|A|Question|Answer|Reporter)\s?\d{0,2}[:.]\s")
_INLINE_QUESTION = re.compile("(?:^|(?<=[。？！ ]))[一二三四五六七八九十]{1,3}、[^。？！\n]{4,60}？")
_ASKED = re.compile("答记者问|问答实录|(?:新闻)?发布会(?:实录|答问)|问答$")
_INTERPRETATION = re.compile(r"解读|\b(?:interpretation|briefing|press conference|explained)\b", re.IGNORECASE)
_PLAN_NAMED = re.compile(
    "《[^《》]*(?:方案|计划|规划|意见|措施|办法|纲要|要点)[^《》]*》|(?:方案|计划|规划|意见|措施|纲要)[^\n]{0,12}(?:新闻)?发布会"
)
_ARTICLE = re.compile(
    r"^第[一二三四五六七八九十百零]{1,5}条|第[一二三四五六七八九十百零]{1,5}条[ 　]", re.MULTILINE
)
_RULES = re.compile(
    "(?:制定|适用)本(?:办法|规定|条例|细则|规则|准则)|本(?:办法|规定|条例|细则|规则|准则)(?:由|自|所称|适用)"
)
"""How rules speak of themselves."""
_ASKS = re.compile("(?:问题|咨询内容|来信内容|留言内容|提问)[：:]")
_ANSWERS = re.compile("(?:回复|答复|回复内容|答复内容|回答)[：:]")
_REPLY = re.compile("(?:函复|答复)(?:意见)?如下|复函\\n|(?:建议|提案)[^。\\n]{0,12}(?:收悉|答复的函)")
"""How a letter begins that answers questions and requests."""


@dataclass(frozen=True)
class Genre:
    """The genre, and why where it is no plan."""

    name: str
    reason: str = ""


def find_genre(view: View, name: str) -> Genre:
    """Return the genre of a document.

    Examples
    --------
    >>> from spacegraph.documents.view import make_view
    >>> find_genre(make_view("某市政府关于数字经济发展情况的报告\\n\\n去年，全市取得成效。\\n"), "x").name
    'report'
    """
    lines = [view.text[first:last] for first, last in view.paragraphs[:16]]
    if view.language == "en":
        return _find_english(view, lines)
    if len(view.paragraphs) <= 6 and len(_INLINE_QUESTION.findall(view.text)) >= 3:
        return Genre("questions", "the text goes by questions and answers")
    asked = [
        first
        for first, last in view.paragraphs
        if last - first < 400 and _QUESTION.match(view.text[first : min(last, first + 80)])
    ]
    many = len(asked) >= 3 and len(asked) >= 0.08 * len(view.paragraphs)
    if many and not _explains(view, lines) and not _asks_behind(view, asked[0]):
        return Genre("questions", "the text goes by questions and answers")
    if any(_ASKS.match(line) for line in lines) and any(_ANSWERS.match(line) for line in lines):
        return Genre("questions", "it answers a question")
    if any(_ASKED.search(line) and len(line) < 60 for line in lines[:4]):
        return Genre("questions", "its title says that it is questions and answers")
    told = "\n".join(lines[:8])
    if re.search("新闻发布会(?!.*解读)", "\n".join(lines[:4])) and not _PLAN_NAMED.search(told):
        return Genre("report", "it is a press conference, and its head names no plan")
    titles = [line for line in lines if 6 <= len(line) <= 90 and line[-1] not in "。；："]
    for line in titles[:8]:
        line = re.sub(r"^.{0,3}(?:标题|名称)】?：", "", line)
        if REPORT.search(line) and not re.search("通知$|解读", line):
            return Genre("report", f"its title “{line[:40]}” names a report")
    if _REPLY.search(view.text, 0, 1200) and "印发" not in view.text[:400]:
        return Genre("reply", "it answers questions and requests")
    head = "".join(lines[:6])
    nested = re.search(
        r"《[^《》]{4,60}(?:规定|办法|条例|细则|规则|准则)(?:（[^（）]{1,12}）)?》的通知|印发[^《》]{4,60}规定的通知",
        head,
    )
    named = [line for line in titles if REGULATION.search(line)]
    articles = len(_ARTICLE.findall(view.text))
    if (nested or (named and articles >= 5)) and not any(
        re.search("措施|方案|计划|意见|规划", line) for line in named
    ):
        return Genre("regulation", "it goes by articles, and its title names rules")
    if articles >= 8 and len(_RULES.findall(view.text)) >= 2:
        return Genre("regulation", "it goes by articles, and calls itself rules")
    if any(_INTERPRETATION.search(line) for line in titles[:4]):
        return Genre("interpretation")
    return Genre("plan")


def _explains(view: View, lines: list[str]) -> bool:
    """Return whether a text whose sections ask explains a plan: its title says so, and it numbers works."""
    explains = any("解读" in line and len(line) < 60 and not _ASKED.search(line) for line in lines[:6])
    items = [line for first, last in view.paragraphs if _ITEM.match(line := view.text[first:last][:80])]
    return explains and sum("？" not in line for line in items) >= 4


def _asks_behind(view: View, first: int) -> bool:
    """Return whether the questions only come behind a whole plan, as what the page adds to it."""
    items = [a for a, b in view.paragraphs if a < first and _ITEM.match(view.text, a, b)]
    return first > 0.5 * len(view.text) and len(items) >= 6


_ITEM = re.compile(r"（[一二三四五六七八九十]{1,3}）|\d{1,2}[.、]")


def _find_english(view: View, lines: list[str]) -> Genre:
    asked = [
        first
        for first, last in view.paragraphs
        if _ENGLISH_QUESTION.match(view.text[first : min(last, first + 20)])
    ]
    asked = asked if any(view.text[first] in "QR" for first in asked) else []  # A1. alone numbers an action
    if len(asked) >= 4 and (asked[0] < 0.5 * len(view.text) or len(asked) >= 0.6 * len(view.paragraphs)):
        return Genre("questions", "the text goes by questions and answers")
    head = " ".join(lines[:6])
    if _INTERPRETATION.search(head):
        return Genre("interpretation")
    if re.search(r"\b(?:annual|progress|status|performance) report\b", head[:300], re.IGNORECASE):
        return Genre("report", "its heading names a report")
    return Genre("plan")
