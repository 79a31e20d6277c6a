"""The years that a plan covers. Floor 2."""

from __future__ import annotations

import re
from dataclasses import dataclass

from spacegraph.documents.numerals import parse_chinese, parse_integer
from spacegraph.documents.view import View

_YEAR = r"((?:19|20)\d\d) ?年?"
_RANGE = re.compile(rf"{_YEAR} ?(?:-{{1,2}}|至|到|一) ?{_YEAR}")
_HAN_YEAR = "(二[〇○零][一二三四五][〇○零一二三四五六七八九])"
_HAN_RANGE = re.compile(rf"{_HAN_YEAR}年?(?:-{{1,2}}|至|到|一){_HAN_YEAR}年")
_ONE = re.compile(
    r"((?:19|20)\d\d) ?年(?:度)?(?:工作要点|工作计划|重点工作|年度计划|要点|计划|行动计划|工作方案|action plan)",
    re.IGNORECASE,
)
_PROSE_RANGE = re.compile(
    rf"(?:规划期限?|实施期限?|执行期限?|行动期限?|有效期限?|实施时间|期限|周期)(?:限)?(?:为|是|：|自)? "
    rf"?{_YEAR}(?:\d{{1,2}}月)?(?:\d{{1,2}}日)? ?(?:-{{1,2}}|至|到) ?{_YEAR}"
)
_DOING_RANGE = re.compile(
    rf"自 ?{_YEAR} ?(?:\d{{1,2}} ?月)?(?:起)?(?:-{{1,2}}|至|到) ?{_YEAR} ?(?:\d{{1,2}} ?月)?(?:底|末)?，?"
    r"(?:在[^，。；\n]{2,12})?(?:集中|全面|组织)*(?:开展|实施|推进)"
)
"""When a plan is done, in its preamble: 决定自2026年7月至2028年6月开展整治."""
_TO = re.compile(rf"(?:规划期限?|实施期限?|执行期限?|有效期限?|施行)(?:截?至|到|为至|截止到?) ?{_YEAR}")
_FROM = re.compile(rf"自 ?{_YEAR} ?(?:\d{{1,2}} ?月)? ?(?:\d{{1,2}} ?日)? ?起 ?(?:正式)?(?:施行|实施|执行|生效)")
_FROM_SIGNATURE = re.compile("自?(?:印发|发布|公布|颁布)之日起(?:正式)?(?:施行|实施|执行|生效)")
_LAST = re.compile(r"(?:有效期|实施期限|期限|试行)期?(?:为|：)? ?([一二三四五六七八九十两\d]{1,2}) ?年")
_RELATIVE = re.compile(rf"{_YEAR}起 ?(\d{{1,2}}|[一二三四五六七八九十]) ?年(?:内|时间)")
_FIVE = re.compile(r"[“\"]([十一二三四五六七]{2,3})五[”\"]|第([十一二三四五六七]{1,3})个五年")


@dataclass(frozen=True)
class Period:
    """First and last year of a plan (0 where not printed), where they stand, and the rule that found them."""

    start: int = 0
    end: int = 0
    span: tuple[int, int] = (0, 0)
    rule: str = ""
    confidence: float = 0.0


def find_period(view: View, start: int, end: int, title: str, issued: str = "") -> Period:
    """Return the period in the title, else in the text; the periods of other plans do not count.

    ``issued`` is the ISO date of the signature, from which a validity may count (自印发之日起…有效期3年).

    Examples
    --------
    >>> from spacegraph.documents.view import make_view
    >>> text = "本方案规划期至2030年。"
    >>> find_period(make_view(text), 0, len(text), "某市行动方案").end
    2030
    """
    bare = re.sub(r"《[^《》]*》", "", title)
    found = _RANGE.search(bare)
    place = view.text.find(title, start) if title else -1
    if found:
        at = max(place, 0) + title.find(found[0])
        return Period(int(found[1]), int(found[2]), (at, at + len(found[0])), "period-in-title", 0.98)
    han = _HAN_RANGE.search(bare)
    if han:
        at = max(place, 0) + title.find(han[0])
        first, last = (parse_chinese(year.replace("○", "〇")) or 0 for year in han.groups())
        return Period(first, last, (at, at + len(han[0])), "period-in-title", 0.95)
    one = _ONE.search(bare)
    if one:
        at = max(place, 0) + title.find(one[0])
        return Period(int(one[1]), int(one[1]), (at, at + 4), "year-in-title", 0.85)
    years = re.findall(r"(?<!\d)((?:19|20)\d\d) ?年", title)
    if (
        len(years) == 1
        and re.search("重点|要点|任务|计划|分工|分解|清单|安排|工作|方案|行动|活动|年版", title)
        and not re.search(rf"(?:到|至){years[0]}|{years[0]} ?年远景", bare)
    ):
        at = max(place, 0) + title.find(years[0])
        return Period(int(years[0]), int(years[0]), (at, at + 4), "year-in-title", 0.8)
    five = _FIVE.search(bare)
    if five:
        first = 1996 + (five_years(five[1] or five[2]) - 9) * 5
        vision = re.search(r"((?:19|20)\d\d) ?年远景", bare)
        at = max(place, 0) + title.find(five[0])
        last = int(vision[1]) if vision else first + 4
        return Period(first, last, (at, at + len(five[0])), "five-year-plan-in-title", 0.9)
    return _find_in_text(view.text, start, end, issued)


def five_years(numeral: str) -> int:
    """Return the number of a five-year plan: ``十四`` is 14."""
    return parse_integer(numeral) or 0


def _find_in_text(text: str, start: int, end: int, issued: str) -> Period:
    found = _PROSE_RANGE.search(text, start, end) or _DOING_RANGE.search(text, start, min(start + 1500, end))
    if found:
        return Period(int(found[1]), int(found[2]), found.span(), "period-in-prose", 0.9)
    begin, last = _FROM.search(text, start, end), _TO.search(text, start, end)
    if begin and last and last.start() < begin.start():
        last = _TO.search(text, begin.end(), end) or last
    first = int(begin[1]) if begin else 0
    if last:
        span = (min(begin.start(), last.start()) if begin else last.start(), last.end())
        return Period(first, int(last[1]), span, "validity", 0.9)
    years = _LAST.search(text, begin.end(), min(begin.end() + 40, end)) if begin else None
    if begin and years:
        return Period(first, first + (parse_integer(years[1]) or 0), (begin.start(), years.end()), "validity", 0.85)
    signed = _FROM_SIGNATURE.search(text, start, end) if issued else None
    years = _LAST.search(text, signed.end(), min(signed.end() + 40, end)) if signed else None
    if signed and years:
        first = int(issued[:4])
        return Period(first, first + (parse_integer(years[1]) or 0), (signed.start(), years.end()), "validity", 0.8)
    relative = _RELATIVE.search(text, start, end)
    if relative:
        count = parse_integer(relative[2]) or 1
        return Period(int(relative[1]), int(relative[1]) + count - 1, relative.span(), "period-relative", 0.7)
    if begin:
        return Period(first, 0, begin.span(), "validity", 0.7)
    return Period()
