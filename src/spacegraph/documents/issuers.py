"""Who issued a document: the signature, or the head of the title. Floor 2."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from spacegraph.documents.dates import DATE
from spacegraph.documents.stacked import pass_over
from spacegraph.documents.view import View

Span = tuple[int, int]
_BODY = (
    "人民政府办公厅|人民政府办公室|人民政府|政府办公厅|政府办公室|管理委员会|管委会|委员会|办公厅|办公室|总局"
    "|总署|国务院|中央|中国科学院|中国工程院|银行|领导小组|指挥部|工作组"
    "|联席会议|中心|公司|支行|分行|分局|集团|工商联|总工会|联合会|科学院|科协|法院|检察院|海关|部|局|厅|署|院|委|办|社|会|行"
)
NAME = re.compile(rf"[一-鿿]{{1,26}}?(?:{_BODY})(?:（[^（）]{{2,20}}）)?")
_WHOLE = re.compile(rf"[一-鿿、（）“”]{{1,30}}(?:{_BODY})(?:（[^（）]{{2,20}}）)?$")
_SPREAD = re.compile("(?:[一-鿿] {1,6}){1,15}[一-鿿]")
"""A name whose letters blanks spread: 科  技  部."""
_PREFIX = re.compile(r"^(?P<names>[一-鿿 、]{2,160}?)(?:关于|印发|转发|贯彻|对)")
_LETTERHEAD = re.compile(rf"(?P<name>[一-鿿]{{3,26}}(?:{_BODY}))文件")
_HANDED = re.compile("印发给你们[^。]{0,30}。$")
DECREE = re.compile(r"(?P<name>[一-鿿]{2,26}(?:人民政府|国务院|部|委员会|总局|署)) ?令 ?第 ?\d{1,4} ?号")
"""The line that heads a decree: 甲州市人民政府令第6号."""
_CHROME = re.compile(
    r"^.{0,3}(?:制定机关|发文机关|发文机构|发文单位|印发机关|印发单位|颁布单位|颁布部门|发布部门"
    r"|发布机关)】? ?：? ?(?P<name>[一-鿿、]{2,40}(?: [一-鿿、]{2,40}){0,4})(?= {2,}|\t|$)"
)


@dataclass(frozen=True)
class Name:
    """A name, where it stands, and the rule that found it."""

    text: str
    span: Span
    rule: str
    confidence: float


def find_issuers(view: View, start: int, body: int, end: int, title: str, notice: str) -> list[Name]:
    """Return the issuers: those who sign, else those that the title names.

    Else those that a labelled field names.
    """
    if view.language == "en":
        return []
    signed = _find_signed(view, start, end) or _find_inline(view, start, body, end)
    signed = signed or _find_undated(view, start, body)
    above = _find_above(view, start, body)
    if signed or len(above) > 1:
        return above if len(above) > len(signed) else signed
    for text in (notice, title):
        named = _find_in_title(view, start, text)
        if named:
            return named
    return above or _find_labelled(view, start, body) or _find_told(view, start, body)


def _find_signed(view: View, start: int, end: int) -> list[Name]:
    """Return the names on the lines right before a date that stands alone."""
    pairs = pass_over(view, start, end)
    for number, (first, last) in enumerate(pairs):
        dated = DATE.fullmatch(view.text[first:last].strip("（） ")) if last - first <= 30 else None
        if not dated or not dated["month"]:
            continue
        names = _read_back(view, pairs[max(number - 40, 0) : number])
        if not names and view.text[first] == "（" and number + 1 < len(pairs):
            names = read_names(
                view, *pairs[number + 1]
            )  # below the title: its date in brackets, then who issued it
        if names:
            return names
    return []


def _find_undated(view: View, start: int, body: int) -> list[Name]:
    """Return the names on the line right behind the words with which a notice hands out its plan."""
    pairs = view.between(start, body)
    for (first, last), after in itertools.pairwise(pairs):
        if _HANDED.search(view.text, first, last) and after[1] - after[0] <= 40:
            return read_names(view, *after)
    return []


def _read_back(view: View, pairs: Sequence[tuple[int, int]]) -> list[Name]:
    """Return the names on the last of some lines, back to the first line that holds anything else."""
    names: list[Name] = []
    for first, last in reversed(pairs):
        found = read_names(view, first, last)
        if not found:
            break
        names[:0] = found
    return names


def _find_above(view: View, start: int, body: int) -> list[Name]:
    """Return the names on lines of their own right above the title of a notice: 关于印发…的通知."""
    pairs = view.between(start, body)
    for number, (first, last) in enumerate(pairs):
        line = view.text[first:last]
        below = view.text[slice(*pairs[number + 1])] if number + 1 < len(pairs) else ""
        if not re.match("关于.{2,90}(?:的通知|意见|方案|措施|计划|决定)$", line) and not (
            line.startswith("关于") and re.fullmatch(".{0,40}的通知", below)
        ):
            continue
        names = _read_back(view, pairs[:number])
        if names:
            return names
    heads = (_LETTERHEAD.fullmatch(view.text, *pair) or DECREE.fullmatch(view.text, *pair) for pair in pairs[:6])
    head = next((one for one in heads if one), None)
    return [Name(head["name"], head.span("name"), "letterhead", 0.8)] if head else []


def read_names(view: View, first: int, last: int) -> list[Name]:
    """Return the names on a line that holds nothing else."""
    result = []
    spread = view.text[first:last]
    if _SPREAD.fullmatch(spread) and _WHOLE.fullmatch(spread.replace(" ", "")):
        return [Name(spread.replace(" ", ""), (first, last), "signature", 0.95)]
    for found in re.finditer(r"[一-鿿](?: [一-鿿])+(?=  |$)|[^ \t]+", view.text[first:last]):
        letters = found[0].replace(" ", "")
        if letters != found[0] and _WHOLE.fullmatch(letters):
            result.append(Name(letters, (first + found.start(), first + found.end()), "signature", 0.95))
            continue
        listed = [one for one in re.finditer("[^、]+", found[0]) if _WHOLE.fullmatch(one[0]) and len(one[0]) > 2]
        if len(listed) == found[0].count("、") + 1 > 1:
            spans = [(first + found.start() + one.start(), first + found.start() + one.end()) for one in listed]
            result += [Name(view.text[slice(*span)], span, "signature", 0.95) for span in spans]
            continue
        if not _WHOLE.fullmatch(found[0]) or len(found[0]) < 3 or "关于" in found[0]:
            return []
        result += _part_glued(found[0], first + found.start())
    return result if last - first <= 80 else []


def _part_glued(text: str, start: int) -> list[Name]:
    """Return the names that were set in columns and run together: 港城区财政局港城区教育局."""
    place = text[:3]
    cuts = [found.start() for found in re.finditer(re.escape(place), text) if found.start() >= 5]
    cuts = [cut for cut in cuts if _WHOLE.fullmatch(text[:cut])]
    return [
        Name(text[low:high], (start + low, start + high), "signature", 0.95)
        for low, high in itertools.pairwise([0, *cuts, len(text)])
    ]


def _find_inline(view: View, start: int, body: int, end: int) -> list[Name]:
    """Return the name right before a date inside a paragraph, at the end of the notice or of the text."""
    for low, high in ((max(start, body - 1500), body), (max(start, end - 300), end)):
        for found in DATE.finditer(view.text, low, high):
            if view.text.startswith("印发", found.end()):
                continue
            stop = max(view.text.rfind(sign, low, found.start()) for sign in "。！）\n：，；")
            name = view.text[stop + 1 : found.start()].strip()
            exact = "日" in found[0]
            if stop >= low and exact and _SPREAD.fullmatch(name) and _WHOLE.fullmatch(name.replace(" ", "")):
                place = view.text.find(name, stop + 1)
                span = (place, place + len(name))
                return [Name(name.replace(" ", ""), span, "signature-inline", 0.85)]  # 国  务  院
            if (
                stop >= low
                and exact
                and 3 <= len(name) <= 40
                and all(_WHOLE.fullmatch(part) for part in name.split())
            ):
                place = view.text.find(name, stop + 1)
                return [
                    Name(
                        part,
                        (place + name.find(part), place + name.find(part) + len(part)),
                        "signature-inline",
                        0.85,
                    )
                    for part in name.split()
                ]
    return []


def _find_in_title(view: View, start: int, title: str) -> list[Name]:
    found = _PREFIX.match(title)
    if not found:
        return []
    names = re.sub(
        r"等[一二三四五六七八九十]{1,2}(?:个)?(?:部门|单位|部委)$|等(?:部门|单位)$",
        "",
        found["names"].strip(),
    )
    parts = [part for part in re.split(r"[ 、]+", names) if part]
    place = view.text.find(title[: len(found["names"])], start)
    if not parts or place < 0 or not all(_WHOLE.fullmatch(part) for part in parts):
        return []
    result, at = [], place
    for part in parts:
        at = view.text.find(part, at)
        result.append(Name(part, (at, at + len(part)), "issuer-in-title", 0.85))
        at += len(part)
    return result


_TOLD = re.compile(
    r"(?:近日|日前|最近|(?P<date>20\d\d ?年 ?\d{1,2} ?月 ?\d{1,2} ?日)"
    r"|(?<=[，。\n]))，?(?P<names>[一-鿿、 ]{4,90}?)"
    r"(?:等[\d一二三四五六七八九十]{1,2}个?(?:部门|单位))?(?:联合|正式|共同|研究|制定){0,3}(?:印发|发布|出台|下发)(?:了|实施了?)?"
    "《(?P<title>[^《》]{6,80})》"
)
_EXPLAINS = re.compile("解读|读懂|图解")
"""What the head of a text says that explains a plan."""


def _find_told(view: View, start: int, body: int) -> list[Name]:
    """Return those who, as the words before a plan say, have handed it out: 近日，A、B印发了《…》。…全文如下."""
    found = _TOLD.search(view.text, start, min(body, start + 2000))
    explains = any(_EXPLAINS.search(view.text, *pair) for pair in view.between(start, body)[:6])
    parts = re.split("[、 ]", found["names"]) if found else []
    if (
        not found
        or not (explains or "全文如下" in view.text[found.end() : body])
        or not all(_WHOLE.fullmatch(part) for part in parts)
        or re.match("[省市县区](?:人民)?政府", found["names"])
    ):
        return []
    places = [view.text.find(part, found.start("names")) for part in parts]
    return [Name(part, (at, at + len(part)), "issuer-in-text", 0.7) for part, at in zip(parts, places, strict=True)]


def _find_labelled(view: View, start: int, body: int) -> list[Name]:
    pairs = view.between(start, body)[:40]
    for number, (first, last) in enumerate(pairs):
        text = view.text[first:last]
        found = _CHROME.match(text)
        if found:
            at = first + found.start("name")
            several = read_names(view, at, last)
            return [replace(one, rule="issuer-labelled", confidence=0.6) for one in several] or [
                Name(found["name"].strip(), (at, at + len(found["name"])), "issuer-labelled", 0.6)
            ]
        if re.fullmatch(r"(?:制定机关|发文机关|发文单位|印发机关)：", text) and number + 1 < len(pairs):
            first, last = pairs[number + 1]
            if _WHOLE.fullmatch(view.text[first:last]):
                return [Name(view.text[first:last], (first, last), "issuer-labelled", 0.6)]
    return []
