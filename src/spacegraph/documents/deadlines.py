"""By when: deadlines as printed, relative, or implied by a five-year plan. Floor 2."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacegraph.documents.numerals import parse_integer
from spacegraph.documents.periods import Period, five_years

_Y = r"(?:19|20)\d\d"
DEADLINE = re.compile(
    rf"(?P<into>到|至|截至|截止到?|力争到?|争取到?|展望|力争在|预计到|在)? ?(?P<year>{_Y})(?: ?年"
    rf"|(?=[底末，、和/及]))(?P<more>(?:[、和/及]{_Y} ?年?){{1,3}})?"
    r"(?:(?P<month>\d{1,2}) ?月(?:(?P<day>\d{1,2}) ?日)?|(?P<half>上半年|下半年"
    r"|第?[一二三四]季度))?(?P<end>年?底之?前|年?末之?前|年底|底|末|之?前|内|中|期间)?"
    r"|[“\"](?P<five>十[一二三四五六七八])五[”\"](?P<fiveend>时期末|末|期末|期间|时期|规划期)?"
    r"|(?P<then>此后|之后|随后|在此基础上)?，?(?P<again>再)?(?:力争|争取|计划|未来|用|通过|经过|今后"
    r"|在)?(?P<count>[一二两三四五六七八九十]|\d{1,2})(?:-(?P<count2>\d{1,2}))? ?(?P<unit>年"
    r"|个月)(?:左右)?(?P<inside>内|以内|之内|时间|左右的?时间|的时间|的?努力)"
    r"|(?P<yearly>每年|年均|逐年|每年度|每一年)"
)
_AIMS = frozenset(("到", "至", "力争", "力争到", "争取到", "争取", "展望", "力争在", "预计到"))


@dataclass(frozen=True)
class Deadline:
    """A deadline: ISO date as exact as printed; as printed where relative; whether it was derived.

    Attributes
    ----------
    date
        ``2027``, ``2027-06``; empty for a yearly rate.
    others
        Further years printed with it (到2027年、2030年分别…).
    relative
        Duration as printed: ``P3Y``.
    yearly
        It is a rate: every year.
    start, end
        Its span.
    """

    date: str
    start: int
    end: int
    relative: str = ""
    derived: bool = False
    yearly: bool = False
    others: tuple[str, ...] = ()


def find_deadlines(text: str, start: int, end: int, period: Period, issued: str, before: str) -> Iterator[Deadline]:
    """Yield the deadlines between two places.

    Parameters
    ----------
    text, start, end
        Where to look.
    period, issued
        What relative ones count from: the first year of the plan, else the year of its signature.
    before
        The last deadline before ``start``, which 此后 counts from.
    """
    last = before
    for found in DEADLINE.finditer(text, start, end):
        deadline = _read(text, found, period, issued, last)
        if deadline is not None:
            last = deadline.date or last
            yield deadline


def _read(text: str, found: re.Match[str], period: Period, issued: str, last: str) -> Deadline | None:
    if found["yearly"]:
        return Deadline("", found.start(), found.end(), yearly=True)
    if found["five"]:
        year = 2010 + (five_years(found["five"]) - 11) * 5
        after = text[found.end() : found.end() + 2]
        return (
            Deadline(str(year), found.start(), found.end(), derived=True)
            if found["fiveend"] and after[:1] not in ("规", "科")
            else None
        )
    if found["count"]:
        return _read_relative(text, found, period, issued, last)
    return _read_year(text, found)


def _read_year(text: str, found: re.Match[str]) -> Deadline | None:
    after = text[found.end() : found.end() + 1]
    before = text[found.start() - 1 : found.start()]
    ended = found["end"] in (
        "底前",
        "底",
        "末",
        "前",
        "年底前",
        "年底",
        "年末前",
        "末前",
        "之前",
        "底之前",
        "内",
        "年末",
        "年底之前",
    )
    headed = after in ("，", ",") and before in ("", "\n", "。", "；", "：", "（", " ")
    if (before and (before.isdigit() or (before in "-【（" and not headed))) or after in ("】", "号", "-"):
        return None
    if not (found["into"] in _AIMS or ended or headed) or found["end"] == "中" or after == "起":
        return None
    if found["into"] in ("截至", "截止", "截止到") and not ended:
        return None
    if found["month"] and not ended and found["into"] not in _AIMS:
        return None
    date = found["year"]
    if found["month"] and 1 <= int(found["month"]) <= 12:
        date += f"-{int(found['month']):02}"
        if found["day"] and 1 <= int(found["day"]) <= 31:
            date += f"-{int(found['day']):02}"
    elif found["half"]:
        date += {"上半年": "-06", "一季度": "-03", "二季度": "-06", "三季度": "-09"}.get(
            found["half"].removeprefix("第"), ""
        )
    others = tuple(re.findall(_Y, found["more"] or ""))
    return Deadline(date, found.start(), found.end(), others=others)


def _read_relative(text: str, found: re.Match[str], period: Period, issued: str, last: str) -> Deadline | None:
    count = parse_integer(found["count2"] or found["count"])
    if not count:
        return None
    unit = "M" if found["unit"] == "个月" else "Y"
    relative = f"P{count}{unit}"
    if text[found.start() - 1 : found.start()] in ("第", "近", "过", "去") or (
        text[found.end() : found.end() + 1] == "的" and found["inside"] == "内"
    ):
        return None
    date = ""
    if unit == "Y":
        if (found["then"] or found["again"]) and last:
            date = str(int(last[:4]) + count)
        elif period.start:
            date = str(period.start + count - 1)
        elif issued:
            date = str(int(issued[:4]) + count)
    return Deadline(date, found.start(), found.end(), relative, bool(date))
