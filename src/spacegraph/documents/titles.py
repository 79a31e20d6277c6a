"""The title of a plan: inside its notice, or its own. Floor 2."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass

from spacegraph.documents.dates import DATE
from spacegraph.documents.names import looks_like_agency
from spacegraph.documents.stacked import pass_over
from spacegraph.documents.view import View

Span = tuple[int, int]
KINDS = (
    "行动方案|行动计划|实施方案|工作方案|建设方案|试点方案|推进方案|分工方案|发展方案|攻坚方案|总体方案|专项方案"
    "|方案|实施意见|指导意见|若干意见|工作意见|意见"
    "|若干措施|若干政策|政策措施|若干举措|措施|举措|行动纲要|规划纲要|纲要|发展规划|专项规划|规划|工作计划"
    "|实施计划|计划|工作要点|要点|任务分工|分工|政策|条例|办法|规定"
    "|细则|规则|通知|决定|报告|指引|指南|若干规定|路线图|(?:分工|分解|任务|计划|安排)表|任务清单|清单|重点工作(?:任务)?|责任分解|任务分解|折子工程|实事(?:项目)?|台账|任务书|倡议|批复|公告|通告|通报|解读|问答"
)
_YEARS = r"(?:（(?![^（）]*号）)[^（）]{2,24}）)?(?:（[^（）]{1,14}）)?"
TITLE_END = re.compile(rf"(?:{KINDS})[”》]?{_YEARS}$")
_NESTED = re.compile(r"(?:印发|转发|发布|实施|公布|下发|出台|制定了|现将|将修订后的|通过(?!的)) ?(?:了|的)? ?《")
_DRAFT = re.compile("（[^（）]{0,6}(?:征求意见稿?|送审稿|讨论稿|草案)[^（）]{0,4}）$")
_CITED = re.compile(
    "(?:的通知)?》?(?:（[^（）]{4,30}）)?等?(?:文件)?(?:的)?(?:精神|要求|部署|规定|(?:印发|发布|出台|实施|施行)?(?:以来|以后|之后|后，))"
)
_QUOTED_FIRST = re.compile(r"^《")
_FIELD = re.compile(
    r"[•·|]? ?(?:中文名|全文|标 {0,12}题|名 {0,12}称|文件名称|文件标题|政策名称)(?: ?[】：丨｜|]){1,3} ?"
    r"|（[一-鿿]{2,6}[省市区]）(?=[一-鿿])|【[一-鿿]{0,4}[图读解][一-鿿]{0,4}】 ?(?=[一-鿿])"
)
_NOT = re.compile(
    r"^(?:第[一二三四五六七八九十\d]{1,3}[章节编篇部]"
    r"|附件|附 ?：|http|来源|索引|文 ?号[：:]|成文|发文(?:日期|机关|字号|单位)|有效性|公文|-"
    r"|【(?![一-鿿]{0,4}[图读解])"
    r"|(?:类型|层级|状态|官方链接)[：:]|发布|信息|收藏|下载|关联|您|关于我们|了解|查看|更多|相关|最新|主题|分类|关键|浏览|字号|打印|分享|当前位置"
    r"|首页|各|现将|为|上一[篇版]|下一[篇版]|放大|缩小|朗读)|>"
    r"|(?:我[省市县区]|[一-鿿]{2,6}[省市县区])?(?:出台|发布|印发|推出|正式出台|拟出台)(?!.{0,40}的通知)[一-鿿“”（）\d]{4,40}$"
)
_EXPLAINED = re.compile("《([^《》]{8,80})》的?(?:政策)?(?:文件)?解读")
"""The title of a text that explains a plan, and that of the plan."""
_GOES_ON = re.compile("任务|部门|责任|分工|安排|清单|要点|目标")
_OWN_STOPS = "。；！？，、"
_NUMBERED = re.compile(r"[一-鿿]{1,12}?[【（](?:19|20)\d\d[】）] ?第? ?\d{1,5} ?号")


@dataclass(frozen=True)
class Title:
    """A title, where it stands, the rule that found it, and the title of the notice around it."""

    text: str
    span: Span
    rule: str
    confidence: float
    notice: str = ""


def find_title(view: View, start: int, body: int) -> tuple[Title | None, bool]:
    """Return the title of the plan whose first numbered part starts at ``body``.

    And whether a notice is around it.
    """
    if view.language == "en":
        from spacegraph.documents.english.titles import find_english_title

        return find_english_title(view, start), False
    groups = _find_groups(view, start, body)
    notice = next((text for text, _ in groups if text.endswith("通知")), "")
    nested = _find_nested(view, start, body, notice)
    standing = [group for group in groups if not group[0].endswith("通知")]
    if standing:
        text, span = _drop_draft(*_take_handed(view, *standing[-1]))
        notice = notice or standing[-1][0]
        if nested and _same(nested.text, text):
            return Title(text, span, "title-line-and-notice", 0.97, notice), True
        if nested and _same(nested.text[: len(text)], text):
            return nested, True
        if nested is None or nested.span[0] < span[0]:
            return Title(text, span, "title-line", 0.9, notice), notice != standing[-1][0]
    if nested:
        return nested, True
    if groups:
        text, span = groups[-1]
        return Title(text, span, "title-line", 0.9, text), False
    return _find_inline(view, start, body) or _find_shortened(view, start), False


def _find_shortened(view: View, start: int) -> Title | None:
    """Return the title of the plan for which a text gives a short name: 《…规划》（以下简称《规划》）."""
    for found in _SHORTENED.finditer(view.text, start, start + 1500):
        if TITLE_END.search(found["title"]):
            return Title(found["title"], found.span("title"), "title-in-text", 0.6)
    return None


_SHORTENED = re.compile("《(?P<title>[^《》\n]{6,80})》（(?:以下|下)简?称")


def _drop_draft(text: str, span: Span) -> tuple[str, Span]:
    """Return a title without the word that it is a draft for comment, which is not part of it."""
    found = _DRAFT.search(text)
    return (text[: found.start()], (span[0], span[1] - len(found[0]))) if found else (text, span)


def _take_handed(view: View, text: str, span: Span) -> tuple[str, Span]:
    """Return the title inside 《》 where a title line says who hands it out: 中共…印发《…》."""
    found = re.search(r"(?:印发|转发|发布)了?[ \n]?(?=《)", view.text[slice(*span)])
    inner = _read_quoted(view.text, span[0] + found.end(), span[1]) if found else ""
    if not found or not inner or not TITLE_END.search(inner):
        return text, span
    start = span[0] + found.end() + 1
    return inner.replace("\n", ""), (start, start + len(inner))


def _find_groups(view: View, start: int, body: int) -> list[tuple[str, Span]]:
    """Return the titles that stand on lines of their own (up to four lines each), in order."""
    result: list[tuple[str, Span]] = []
    pairs = pass_over(view, start, max(body, start + 1))[:60]
    if not pairs:
        pairs = list(view.paragraphs[max(view.first_paragraph(start) - 1, 0) :][:1])
    number = 0
    while number < len(pairs):
        taken = 0
        for size in (4, 3, 2, 1):
            span = _title_span(view, pairs[number : number + size])
            if span is not None and number + size <= len(pairs):
                result.append((_clean(view.text[span[0] : span[1]]), span))
                taken = size
                break
        number += taken or 1
    return result


def _title_span(view: View, pairs: list[Span]) -> Span | None:
    first, last = pairs[0][0], pairs[-1][1]
    label = _FIELD.match(view.text, first, last)
    first = label.end() if label else first
    bar = view.text.find("|", first, last) if label else -1
    last = bar - (view.text[bar - 1] == " ") if bar > first else last
    text = view.text[first:last]
    cut = _NUMBERED.search(text)
    if cut and len(pairs) == 1 and cut.start() > 8:
        code = re.search(rf"(?:{KINDS}){_YEARS}(?=[一-鿿]{{1,10}}$)", text[: _year_bracket(text, cut)])
        if code:
            last = first + code.end()
            text = view.text[first:last]
    lines = [view.text[a:b] for a, b in pairs]
    if len(pairs) > 1 and any("|" in line for line in lines):
        return None
    if len(text) > 130 or (any(len(line) > 70 for line in lines) and len(pairs) > 1):
        return None
    if any(DATE.fullmatch(line.strip("（） ")) for line in lines):
        return None
    if len(lines) > 1 and any(
        (len(line) < 8 and "关于" not in line and not (lines[-1].startswith("关于") and looks_like_agency(line)))
        or line[0] in "（("
        for line in lines[:-1]
    ):
        return None
    if any(_NOT.match(line) or line[-1] in "。：；" for line in lines) or (len(pairs) > 1 and _is_break(lines)):
        return None
    about = next((number for number, line in enumerate(lines) if line.startswith("关于")), 0)
    above = [name for line in lines[:about] for name in line.split()]
    if len(above) > 1 or not all(looks_like_agency(name) for name in above):
        return None  # several who issued it are no part of the title, as one is; nor is anything else
    bare = re.sub(r"《[^《》]*》|“[^“”]*”|（[^（）]*）", "", text)
    if any(stop in bare for stop in _OWN_STOPS) or not TITLE_END.search(text.replace("\n", "")) or len(text) < 6:
        return None
    explained = _EXPLAINED.fullmatch(text)
    return (first + 1, first + explained.end(1)) if explained else (first, last)


def _year_bracket(text: str, cut: re.Match[str]) -> int:
    return max(text.find("【", cut.start()), 0) or max(text.find("（", cut.start()), 0)


def _is_break(lines: list[str]) -> bool:
    """Return whether lines that follow each other are not one title broken over lines."""
    if any(re.search(r"\d{4}年\d{1,2}月|号$|电$|^第.{1,3}[章条部]", line) for line in lines):
        return True
    if re.fullmatch(r"（[^（）]*\d{4}[^（）]*）(?:的通知)?", lines[-1]):
        lines = lines[:-1]
    complete = [
        bool(TITLE_END.search(line)) and not (line.endswith("工作") and _GOES_ON.match(after))
        for line, after in itertools.pairwise(lines)
    ]
    named = [
        _is_name(line) and not after.startswith(("关于", "印发", "转发"))
        for line, after in itertools.pairwise(lines)
    ]
    return any(complete) or any(named)


def _is_name(line: str) -> bool:
    return re.search(r"(?:委员会|人民政府|办公厅|办公室|[^全布]局|管委会|厅|^中共.{2,20}委员会)$", line) is not None


def _clean(text: str) -> str:
    text = text.replace("\n", "").strip()
    return text.strip(" 》《") if text.startswith("《") else text


def _same(one: str, other: str) -> bool:
    letters = re.compile(r"[^\w]")
    return letters.sub("", one) == letters.sub("", other)


def _find_nested(view: View, start: int, body: int, notice: str) -> Title | None:
    """Return the title inside 《》 that a notice hands out."""
    head = view.text[start : min(body, start + 20_000)]
    for found in _NESTED.finditer(head):
        opening = start + found.end() - 1
        inner = _read_quoted(view.text, opening, body)
        if inner and _CITED.match(view.text, opening + len(inner) + 2):
            continue
        if inner and TITLE_END.search(inner) and len(inner) > 5:
            span = (opening + 1, opening + 1 + len(inner))
            return Title(inner.replace("\n", ""), span, "title-in-notice", 0.9, notice)
    place = head.find("《")
    while place >= 0:
        first = start + place
        inner = _read_quoted(view.text, first, body)
        after = view.text[first + len(inner) + 2 : first + len(inner) + 30]
        if (
            inner
            and TITLE_END.search(inner)
            and re.match(r"(?:（[^）]{1,12}）)?(?:已经|已由|已报|业经|经.{2,12}(?:同意|批准))", after)
        ):
            return Title(
                inner.replace("\n", ""), (first + 1, first + 1 + len(inner)), "title-in-notice", 0.9, notice
            )
        place = head.find("《", place + 1)
    named = re.search(r"(?:关于|^)(?:印发|转发|发布)(.{4,90}?)的通知$", notice)
    if named and "《" not in notice:
        place = view.text.find(named[1][:6], start, body)
        return Title(
            _strip_drafters(named[1]),
            (max(place, start), max(place, start) + len(named[1])),
            "title-in-notice",
            0.8,
            notice,
        )
    return None


def _strip_drafters(text: str) -> str:
    return (
        re.sub(r"^.{2,20}?(?:等[一二三四五六七八九十]?(?:部门|单位)|(?:部|委|局|厅))(?=.{6,})", "", text)
        if "部门" in text[:16]
        else text
    )


def _read_quoted(text: str, opening: int, end: int) -> str:
    """Return what stands between 《 at ``opening`` and the 》 that closes it."""
    depth = 0
    for place in range(opening, min(end, opening + 160)):
        if text[place] == "《":
            depth += 1
        elif text[place] == "》":
            depth -= 1
            if depth == 0:
                return text[opening + 1 : place]
    return ""


_HANDED = re.compile(
    rf"附件 ?[\d一二三]{{0,2}} ?[：:]? ?"
    rf"(?P<title>[一-鿿“《][^。；：\d]{{6,80}}?(?:{KINDS})(?:（[^（）]{{2,24}}）){{0,2}})"
    r"(?= ?(?:为(?:深入|贯彻|了|全面|进一步|落实|加快|推动|切实|做好|加强)|根据|按照|一、|第一))"
)
"""The title of the plan that a letter without line breaks hands round, in front of its first words."""


def _find_inline(view: View, start: int, body: int) -> Title | None:
    """Return the title at the head of a text without line breaks: up to the document's number or the addressees."""
    head = view.text[start : min(body, start + 200)]
    found = re.match(
        rf"[^。：；\n]{{4,120}}?(?:{KINDS}){_YEARS}"
        r"(?= ?[一-鿿]{1,12} ?[【（](?:19|20)\d\d|各|\n|$|(?<=）)[一-鿿 ]| ?(?:为|根据|按照|依据|一、|第一))",
        head,
    )
    if found:
        return Title(found[0], (start, start + found.end()), "title-inline", 0.8, found[0])
    handed = [*_HANDED.finditer(view.text, start, body)]
    if not handed:
        return None
    text, span = _drop_draft(handed[-1]["title"], handed[-1].span("title"))
    return Title(text, span, "title-of-annex", 0.7, text)
