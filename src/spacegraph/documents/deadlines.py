"""By when: deadlines as printed, relative, or implied by a five-year plan. Floor 2."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacegraph.documents.numerals import parse_integer
from spacegraph.documents.periods import Period, five_years

_Y = r"(?:19|20)\d\d"
_DOING = (
    "新增|增设|新建|新改|新开|改造|建成|建设|完成|引育|引进|培育|培养|培训|实现|力争|争取|推广|打造|累计|投入|更换|更新|创建|发展|实施|开展|组织|建立|制定|举办"
    "|全面|基本|到位|全市|全省|全县|全区|逐步|分批|每年|再|共"
)
_GAINING = (
    "新增|新建|引育|引进|培育|培养|培训|建成|累计|投入|更换|实现|完成|打造|力争|改造|实施|盘活|制修?订"
    "|处理|淘汰|推广|开展|发展|部署|服务|招引|招募|发射|促成|获批"
)
DEADLINE = re.compile(
    rf"第[一二三四]阶段（(?:{_Y} ?年? ?(?:-{{1,2}}|至|到) ?)?(?P<stage>{_Y}) ?年）"
    rf"|(?P<since>{_Y} ?年? ?(?:-{{1,2}}|至|到) ?(?={_Y} ?年))?"
    r"(?P<into>到|至|截至|截止到?|力争到?|争取到?|展望|力争在|预计到|在)? ?"
    rf"(?P<year>{_Y})(?: ?年|(?=[底末，、和/及]))(?P<more>(?:[、和/及]{_Y} ?年?){{1,3}})?"
    r"(?: ?(?P<month>\d{1,2}) ?月(?: ?(?P<day>\d{1,2}) ?日)?|(?P<half>上半年|下半年|年中"
    r"|第?[一二三四]季度))?(?P<end>年?底之?前|年?末之?前|年底|底|末|之?前|内|中(?![药国小心央等型高部医学职欧东级青老])|期间)?"
    r"|[“\"](?P<five>十[一二三四五六七八])五[”\"](?P<fiveend>时期末|末|期末|期间|时期|规划期)?"
    r"|(?P<alone>\d{1,2}) ?月(?:(?P<aloneday>\d{1,2}) ?日)?(?P<aloneend>底之?前|末之?前|底|末|之?前|内)"
    r"|(?P<this>年内|年底之?前|(?P<whole>全年)|今年年?底?前?|本年度?内?)"
    r"|(?P<two>今明两年)|(?P<next>明年)(?:年?底|年?末)?(?:之?前)?"
    r"|(?P<term>规划期(?:内|末)|(?<![时学试])期末(?=[，达实建全]|[一-鿿]{2,8}(?:达|超|不)))"
    r"|第(?P<nth>[一二三四五])年(?:底|末|内)?(?=[，：])"
    r"|(?<!\d年)(?<!\d)(?P<part>上半年|年中|第?[一二三四]季度)(?:底|末|内)?(?:之?前)?(?=[，达建完实累新])"
    r"|(?P<then>此后|之后|随后|在此基础上)?，?(?P<again>再)?(?:力争|争取|计划|未来|用|通过|经过|今后"
    r"|在)?(?P<count>[一二两三四五六七八九十]|\d{1,2})(?:-(?P<count2>\d{1,2}))? ?(?P<unit>年"
    rf"|个月)(?:左右)?(?P<inside>内|以内|之内|时间|左右的?时间|的时间|的?努力|(?={_GAINING}))"
    r"|(?P<yearly>每年|年均(?!浓度|气温|值)|逐年|每年度|每一年)"
)
_HINT = re.compile(rf"[年月五]|期末|规划期|季度|{_Y}")
_BRACKET_ENDS = re.compile("(?:全面|全部|基本)?(?:[建完达投][成产运用])?）")
"""What closes a bracket that says by when and no more: （2028年底前完成）."""
_BEGUN = re.compile(rf"({_Y}) ?年(?:起|开始)$")
"""What a duration counts from: 从2013年起，用三年时间."""
_OPENS = ("", "\n", "。", "；", "，", "：", "（", " ", "-", ".")
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
    if _HINT.search(text, start, end) is None:
        return
    for found in DEADLINE.finditer(text, start, end):
        deadline = _read(text, found, period, issued, last)
        if deadline is not None:
            last = deadline.date or last
            yield deadline


def _read(text: str, found: re.Match[str], period: Period, issued: str, last: str) -> Deadline | None:
    if found["stage"]:
        return Deadline(found["stage"], found.start(), found.end())
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
    if found["nth"]:
        if not period.start or text[found.start() - 1 : found.start()] not in _OPENS:
            return None
        date = str(period.start + (parse_integer(found["nth"]) or 1) - 1)
        return Deadline(date, found.start(), found.end(), derived=True)
    if found["part"]:
        if not period.start or period.start != period.end or text[found.start() - 1 : found.start()] not in _OPENS:
            return None
        return Deadline(f"{period.start}{part_of_year(found['part'])}", found.start(), found.end(), derived=True)
    if found["next"]:
        this = int(issued[:4]) if issued else period.start
        return Deadline(str(this + 1), found.start(), found.end(), derived=True) if this else None
    if found["two"]:
        date = str(int(issued[:4]) + 1) if issued else ""
        return Deadline(date, found.start(), found.end(), "P2Y", bool(date))
    if found["term"]:
        date = str(period.end) if period.end else ""
        return Deadline(date, found.start(), found.end(), derived=True) if date else None
    if found["this"] or found["alone"]:
        return _read_this_year(text, found, period, issued, last)
    return _read_year(text, found, period, issued)


def part_of_year(said: str) -> str:
    """Return the month that a part of a year ends with, as an ISO date goes on; nothing for the end of the year."""
    months = {"上半年": "-06", "年中": "-06", "一季度": "-03", "二季度": "-06", "三季度": "-09"}
    return months.get(said.removeprefix("第"), "")


def _read_this_year(text: str, found: re.Match[str], period: Period, issued: str, last: str) -> Deadline | None:
    """Return the deadline of 年内 and 6月底前: in the year of a plan of one year, else in that of its signature."""
    before = text[max(found.start() - 2, 0) : found.start()]
    if re.search(r"\d$|[每去前当]$|每年$", before):
        return None
    one_year = bool(period.start) and period.start == period.end
    if found["whole"] and not one_year and period.start:
        return None
    year = str(period.start) if one_year else issued[:4]
    if (
        found["alone"]
        and last
        and (not year or last[:4] > year)
        and "年" in text[max(found.start() - 40, 0) : found.start()]
    ):
        year = last[:4]
    if not year:
        return None
    month = int(found["alone"] or 0)
    date = f"{year}-{month:02}" if 1 <= month <= 12 else year
    if found["aloneday"] and month and 1 <= int(found["aloneday"]) <= 31:
        date += f"-{int(found['aloneday']):02}"
    return Deadline(date, found.start(), found.end(), derived=True)


def _read_year(text: str, found: re.Match[str], period: Period, issued: str) -> Deadline | None:
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
    doing = re.match(_DOING, text[found.end() : found.end() + 4])
    named = re.match("(?:[一-鿿]{2}[^，。；、]{0,8})?\\d", text[found.end() : found.end() + 14])
    listed = before == "、" and (doing or named) is not None and not found["more"]
    opens = before in _OPENS or listed or text[max(found.start() - 2, 0) : found.start()] == "其中"
    floor = int(issued[:4]) if issued else period.start
    gone = re.search("已|同比|比上年|较上年", text[found.end() : found.end() + 30])
    coming = opens and not gone and (floor or 2000) <= int(found["year"]) <= (floor or 2000) + 60
    aimed = found["into"] in _AIMS or (bool(found["since"]) and opens and after not in "）》”】")
    # a year in the middle of a clause that a word of reaching follows: 接入率2026年达到95%
    reaching = re.match(
        "达到?|实现|提[高升][到至]|增[加长]?[到至]|[下降]?降[到至]|扩[大产][到至]|建成|控制在|超过|突破|不低于|不少于|不超过|保持在|稳定在",
        text[found.end() : found.end() + 3],
    )
    aimed = aimed or (bool(reaching) and (not floor or floor <= int(found["year"])) and not before.isdigit())
    aimed = (
        aimed
        or (coming and after not in "）》”】、-至到" and not found["end"])
        or bool(opens and doing and not floor)
        or bool(before == "于" and doing)
    )
    bracketed = ended and before == "（" and _BRACKET_ENDS.match(text, found.end())
    dashed = bracketed or (
        ended and re.search(r"(?:^|[\n。；：]) ?--$", text[max(found.start() - 4, 0) : found.start()])
    )
    if (before and (before.isdigit() or (before in "-【（" and not (headed or aimed or dashed)))) or after in (
        "】",
        "号",
        "-",
    ):
        return None
    if issued and found["year"] < issued[:4]:
        return None
    paired = bool(found["more"]) and "分别" in text[found.end() : found.end() + 40]
    if not (aimed or ended or headed or paired) or found["end"] == "中" or after == "起":
        return None
    if found["into"] in ("截至", "截止", "截止到") and not ended:
        return None
    if found["month"] and not ended and not aimed:
        return None
    date = found["year"]
    if found["month"] and 1 <= int(found["month"]) <= 12:
        date += f"-{int(found['month']):02}"
        if found["day"] and 1 <= int(found["day"]) <= 31:
            date += f"-{int(found['day']):02}"
    elif found["half"]:
        date += part_of_year(found["half"])
    others = tuple(re.findall(_Y, found["more"] or ""))
    if others and text.startswith("每年", found.end()):
        return Deadline(others[-1], found.start(), found.end())
    return Deadline(date, found.start(), found.end(), others=others)


def _read_relative(text: str, found: re.Match[str], period: Period, issued: str, last: str) -> Deadline | None:
    count = parse_integer(found["count2"] or found["count"])
    if not count:
        return None
    unit = "M" if found["unit"] == "个月" else "Y"
    relative = f"P{count}{unit}"
    if re.search(
        "(?:压缩|缩短|压减|减少|控制|下降|降低)(?:至|到|在|为)?$|不超过$",
        text[max(found.start() - 5, 0) : found.start()],
    ):
        return None
    if not found["inside"] and not (found[0].startswith("，") or text[found.start() - 1 : found.start()] in _OPENS):
        return None
    since = text[max(found.start() - 3, 0) : found.start()] == "之日起"
    begun = _BEGUN.search(text, max(found.start() - 12, 0), found.start()) if found[0][0] == "，" else None
    if begun and unit == "Y":
        return Deadline(str(int(begun[1]) + count - 1), found.start(), found.end(), relative, True)
    if (text[found.start() - 1 : found.start()] in ("第", "近", "过", "去", "起", "期") and not since) or (
        text[found.end() : found.end() + 1] == "的" and found["inside"] == "内"
    ):
        return None
    date = ""
    if unit == "Y" and found["inside"]:  # 三年累计新增 says how long, and not from when
        if (found["then"] or found["again"]) and last:
            date = str(int(last[:4]) + count)
        elif period.start:
            date = str(period.start + count - 1)
        elif issued:
            date = str(int(issued[:4]) + count)
    return Deadline(date, found.start(), found.end(), relative, bool(date))
