"""Targets: which quantities of a plan are aims, what they count, and by when. Floor 2.

A quantity is a target where the plan aims at it. What is past, a cap of a subsidy, a threshold of
eligibility or part of a name is none; each of these is reported with its reason.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from spacegraph.documents.commitments import LONGEST, Context, FoundTarget, NotTaken
from spacegraph.documents.deadlines import Deadline, find_deadlines
from spacegraph.documents.metrics import find_metric
from spacegraph.documents.numerals import parse_integer
from spacegraph.documents.quantities import Quantity, find_quantities
from spacegraph.documents.refusals import Case, refuse
from spacegraph.documents.shares import find_shares
from spacegraph.documents.sizes import is_quality
from spacegraph.documents.units import CHINESE_UNITS

_QUOTES = re.compile("[“‘「][^“”‘’《》「」，。\n]{0,24}[”’」]|《[^《》\n]{0,60}》")
_ACTED = re.compile("开展|组织|举办|举行|检查|召开|发布|至少|不少于|不低于|报送|巡查|调度")
_OFTEN = re.compile("(?<!人均)每个?(两个月|两周|半年|季度|季|月|周|天|日|[两二三2-5]年)(?!人均|户)")
_PERIODS = {
    "半年": "P6M",
    "季度": "P3M",
    "季": "P3M",
    "月": "P1M",
    "周": "P7D",
    "两周": "P14D",
    "两个月": "P2M",
    "天": "P1D",
    "日": "P1D",
}
_YEARLY = re.compile(
    "每学?年|年均(?!浓度|气温|值)|(?<![\\d一二两三四五六七八九十几全本今当])年(?:利用|处置|处理|节约|节水|接待|承担|吸纳|交易|供应|培训|培养|筹集|投放)|(?<![\\d一二两三四五六七八九十几全])年新增|年产(?!值|业|能|品)[^\\d]{0,10}$|年度新增|(?<!\\d)年发射|(?<!\\d)年生产"
)
_BARE_YEAR = re.compile(r"(?:19|20)\d\d ?年")
_ORIGIN = re.compile(
    "[从由](?:20[0-9]{2} ?年(?:底|末|初|度)?的?|(?:目前|现在|当前|现有|上年|去年|基期|不足|约)的?)?"
    "(?:不足|约|近|不[低高少多]于)?$"
)
"""What stands before the quantity that a change starts from."""

_RISES = re.compile("(?:再?提高|提升|增加|增长|扩大|降低|下降|压缩|缩短|减少|上?升|降)[到至为]")
"""What stands between such a quantity and the one that is to be reached."""
_REACHED = re.compile(r"(?:提高|提升|增加|增长|扩大|降低|下降|压缩|缩短|减少|升|降)[到至]20\d\d ?年(?:底|末)?的?$")
_DONE = re.compile(
    "(?:全面|全部|基本|完成)?(?:建成|建设|完成|竣工|完工|投用|投产|投入使用|投入运行|开放|开通|交付|启用|上线|运行|使用|实现|达到|达标|到位){1,2}(?=[，。；）]|$)"
)
_AFTER = re.compile("(?:[建完达投][成产运用]|投入使用|全部建成|竣工)后")
"""Words with which a sentence goes on to a time after its deadline: 建成后重访时间缩短至30分钟."""
_GOES_ON = re.compile(
    "(?:以上|左右)?(?:、[^，。；、每]{1,12}|[，,]其中[^，。；每]{0,24}"
    "|[，,、](?:到位资金|合同(?:总)?金?额|协议(?:总)?额|(?:意向)?成交额|签约(?:金额|额))[^，。；每]{0,8})"
)
"""What stands between two quantities of one enumeration: 每年推广公交车60辆、出租车70辆."""
_NUMBER_OF = re.compile("每年[^，。；]{2,20}，(?:总?数量?|规模)(?:达到|达|超过|不少于|不低于|突破)?$")
"""What stands before the number of what is done every year: 每年培养一批人才，数量达到30名."""
_SUMMED = re.compile(
    "[，；。](?:以上|上述|前述)[^，。；\n]{1,6}?(?:均|都|应|要|须|于|在|确保|力争)*"
    "(?P<date>20[0-9]{2} ?年[^，。；\n]{0,6}?前)"
    "(?:全部|全面|基本|均)*(?:完成|实现|达到|达标|落实|到位|建成)(?=[。；\n]|$)"
)
"""A clause that says by when all before it is to be done: 以上两项2030年底前完成."""
_VAGUE = re.compile("[、和及与](?:若干|一批|一系列|多个|多家)")


def find_targets(text: str, start: int, end: int, context: Context) -> tuple[list[FoundTarget], list[NotTaken]]:
    """Return the targets between two places, and the numbers that are none.

    ``context.deadline`` is read for deadlines that hold from before, and set to the last one for what comes after.
    """
    targets: list[FoundTarget] = []
    refused: list[NotTaken] = []
    summed = None if context.objective else _SUMMED.search(text, start, end)
    names = [found.span() for found in _QUOTES.finditer(text, start, end)]
    for first, last in _sentences(text, start, end):
        if text[first - 1 : first] == "\n" and not context.objective:
            context.deadline = None
        known = list(
            find_deadlines(
                text,
                first,
                last,
                context.period,
                context.issued,
                context.deadline.date if context.deadline else "",
            )
        )
        quantities = _drop_origins(
            text, [one for one in _find_all(text, first, last) if not _is_date(text, one, known)]
        )
        quantities = _share_comparators(text, [one for one in quantities if not is_quality(text, one, quantities)])
        pairs = _pair(text, quantities, known, first)
        before: FoundTarget | None = None
        for number, quantity in enumerate(quantities):
            following = quantities[number + 1].start if number + 1 < len(quantities) else last
            clause = _clause(
                text, quantity, first, last, quantities[number - 1].end if number else first, following
            )
            reason = refuse(Case(text, quantity, clause, first, last, context, known, before), names)
            if reason:
                if reason != "-":
                    refused.append(NotTaken(*clause, reason))
                continue
            before = _make(text, quantity, clause, (first, last), known, context, pairs.get(number), before)
            if summed and clause[1] <= summed.start() and (before.inherited or not before.deadline):
                date = next(
                    find_deadlines(
                        text, summed.start("date"), summed.end("date"), context.period, context.issued, ""
                    ),
                    None,
                )
                if date and not before.period and "\n" not in text[clause[1] : summed.start()]:
                    before = replace(before, deadline=date.date, inherited=True)
            targets.append(before)
        held = [
            one
            for one in known
            if one.date and not _is_bracketed(text, one) and (context.objective or _holds_on(text, one, first))
        ]
        if held:
            context.deadline = held[-1]
    return targets, refused


def _find_all(text: str, first: int, last: int) -> list[Quantity]:
    """Return the quantities of a sentence, shares in words among them, the two bounds of a range put together."""
    shares = list(find_shares(text, first, last))
    found = [
        one
        for one in find_quantities(text, first, last)
        if not any(share.start < one.end and one.start < share.end for share in shares)
    ]
    result: list[Quantity] = []
    for one in sorted(found + shares, key=lambda quantity: quantity.start):
        before = result[-1] if result else None
        bounds = (
            before is not None
            and before.comparator in ("AtLeast", "MoreThan")
            and one.comparator in ("AtMost", "LessThan")
        )
        if (
            before is not None
            and bounds
            and before.unit == one.unit
            and re.fullmatch("，?[且并]", text[before.end : one.start])
        ):
            result[-1] = replace(before, end=one.end, upper=one.value, comparator="Between")  # 不少于5株且不超过9株
        else:
            result.append(one)
    return result


def _sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the sentences between two places; one without end is cut, so that work stays linear."""
    result, at = [], start
    for found in re.finditer(r"[。！？；\n\t|]| {3,}", text[start:end]):
        place = start + found.start()
        if place > at:
            result.append((at, place))
        at = place + 1
    if at < end:
        result.append((at, end))
    return [(low, min(low + LONGEST, last)) for first, last in result for low in range(first, last, LONGEST)]


def _is_date(text: str, quantity: Quantity, known: list[Deadline]) -> bool:
    if (
        quantity.unit is not None
        and quantity.unit.measures in ("year", "time")
        and text[max(quantity.start - 1, 0) : quantity.start] == "每"
    ):
        return True
    return any(one.start < quantity.end and quantity.start < one.end and not one.yearly for one in known)


def _is_bare(text: str, deadline: Deadline) -> bool:
    """Return whether a deadline is a year and no more (2027年建成): it holds for its own sentence."""
    return _BARE_YEAR.fullmatch(text, deadline.start, deadline.end) is not None


def _holds_on(text: str, deadline: Deadline, first: int) -> bool:
    """Return whether a deadline holds for the sentences after its own.

    It is more than a year, and heads its own or follows its first clause.
    """
    return not _is_bare(text, deadline) and not text[first : deadline.start].strip(" ，")


def _find_following(text: str, clause: tuple[int, int], last: int, timed: list[Deadline]) -> Deadline | None:
    """Return the deadline of the clause after a quantity that only says when it is done: 2027年底前建成投用."""
    for one in timed:
        if text[clause[1] : one.start] in ("，", "，于") and _DONE.match(text, one.end):
            return one
        closing = text.find("）", one.end, last) + 1
        if _is_bracketed(text, one) and (clause[1] == one.start - 1 or not text[closing:last].strip()):
            return one
    return None


def _is_bracketed(text: str, deadline: Deadline) -> bool:
    """Return whether a deadline stands in a bracket behind what is to be done: it holds for nothing after it."""
    return text[deadline.start - 1 : deadline.start] == "（" and "）" in text[deadline.end : deadline.end + 10]


def _drop_origins(text: str, quantities: list[Quantity]) -> list[Quantity]:
    """Return the quantities without those that a change starts from: 从9年提高到11年."""
    return [
        one
        for number, one in enumerate(quantities)
        if not (
            _ORIGIN.search(text, max(one.start - 14, 0), one.start)
            and number + 1 < len(quantities)
            and (
                quantities[number + 1].reach
                or _RISES.match(text, one.end)
                or _REACHED.search(text, one.end, quantities[number + 1].start)
            )
        )
    ]


def _share_comparators(text: str, quantities: list[Quantity]) -> list[Quantity]:
    """Return the quantities of a list (分别达到85%、95%以上) with the comparing words of one given to all."""
    result = list(quantities)
    for number in [*range(len(result) - 2, -1, -1), *range(len(result) - 1)]:
        one, after = result[number], result[number + 1]
        gap = text[one.end : after.start]
        listed = gap in ("、", "和", "，") and "分别" in text[max(one.start - 14, 0) : one.start]
        if (
            listed
            and after.comparator == "Exactly"
            and one.comparator in ("AtLeast", "AtMost", "MoreThan")
            and (one.unit == after.unit and text[one.end - 1] not in "上内下")
        ):
            result[number + 1] = replace(after, comparator=one.comparator, spoken=True)
        elif (
            listed or (gap == "、" and number and "分别" in text[max(result[0].start - 14, 0) : result[0].start])
        ) and (
            one.comparator == "Exactly"
            and after.comparator in ("AtLeast", "About", "AtMost")
            and one.unit == after.unit
        ):
            result[number] = replace(one, comparator=after.comparator, spoken=True)
    return result


def _clause(text: str, quantity: Quantity, first: int, last: int, before: int, after: int) -> tuple[int, int]:
    """Return the clause of a quantity: between commas, and parted from its neighbours at 、 or 和."""
    start = quantity.start
    while start > max(first, before) and text[start - 1] not in "，：":
        start -= 1
    if start == before and before > first:
        for place in range(before, quantity.start):
            if text[place] in "、和及与":
                start = place + 1
                break
    end = quantity.end
    while end < last and text[end] not in "，：" and not (end == quantity.end and text[end] == "（"):
        end += 1
    vague = _VAGUE.search(text, quantity.end, end)
    end = vague.start() if vague else end
    if after < end:
        gap = text[quantity.end : after]
        cut = max(gap.rfind(sign) for sign in "、和及与")
        end = quantity.end + cut if cut >= 0 else after
    while start < end and text[start] in " ，、":
        start += 1
    return start, max(end, quantity.end)


def _pair(text: str, quantities: list[Quantity], known: list[Deadline], first: int) -> dict[int, str]:
    """Return the deadline of each quantity where years and values are given pairwise (分别)."""
    result: dict[int, str] = {}
    dated = [one for one in known if one.date]
    for place, one in enumerate(dated):
        if not one.others:
            continue
        years = [one.date, *one.others]
        until = dated[place + 1].start if place + 1 < len(dated) else len(text)
        after = [number for number, quantity in enumerate(quantities) if one.end <= quantity.start < until]
        if "分别" in text[one.end : one.end + 60]:
            after = after[: len(years) * (len(after) // len(years))]
        if len(after) % len(years) == 0:
            result |= {number: years[place % len(years)] for place, number in enumerate(after)}
    if result or len(dated) < 2 or not quantities:
        return result
    last = max(one.end for one in dated)
    after = [number for number, quantity in enumerate(quantities) if quantity.start >= last]
    if "分别" in text[last : quantities[-1].end] and after and len(after) % len(dated) == 0:
        return {number: dated[place % len(dated)].date for place, number in enumerate(after)}
    return {}


def _make(
    text: str,
    quantity: Quantity,
    clause: tuple[int, int],
    sentence: tuple[int, int],
    known: list[Deadline],
    context: Context,
    paired: str | None,
    before: FoundTarget | None,
) -> FoundTarget:
    timed = [one for one in known if one.date or one.relative]
    dated = [one for one in timed if one.start <= quantity.start and not _is_bracketed(text, one)]
    late = [one for one in timed if one.start > quantity.start and one.end <= clause[1]]
    following = None if dated or late else _find_following(text, clause, sentence[1], timed)
    own = [one for one in dated if one.start >= clause[0]]
    if late and not own:
        dated = []  # 一期于2027年建成，二期于2030年建成
    deadline = dated[-1] if dated else late[0] if late else following
    inherited = deadline is None
    if inherited:
        deadline = context.deadline
    elif dated and _AFTER.search(text, dated[-1].end, quantity.start):
        deadline, inherited = None, False
    period = _find_period(text, quantity, clause, known)
    if not period and before is not None and _GOES_ON.fullmatch(text, before.end, quantity.start):
        period = before.period
    quantity = _read_money(text, quantity, clause)
    metric, span = find_metric(
        text,
        quantity,
        clause,
        sentence,
        before.metric if before else "",
        before.metric_span if before else (0, 0),
    )
    confidence = 0.9 if quantity.spoken or context.objective else 0.75
    rule = "target in an objective" if context.objective else "target in a task"
    date = paired or (deadline.date if deadline else "")
    if period and inherited and not context.objective and "年均" not in text[clause[0] : clause[1]]:
        date = ""
    return FoundTarget(
        clause[0],
        clause[1],
        metric,
        span,
        quantity,
        date,
        deadline.relative if deadline and not paired and (date or not inherited) else "",
        bool(deadline and deadline.derived and date and not paired),
        period,
        inherited and bool(date),
        confidence if metric else 0.6,
        rule,
    )


def _read_money(text: str, quantity: Quantity, clause: tuple[int, int]) -> Quantity:
    """Return a bare sum (营业收入超1000万) as yuan, which its metric names."""
    sums = re.search("(?:收入|产值|营收|投资|销售额|交易额|总量|规模)[^，]{0,6}$", text[clause[0] : quantity.start])
    if quantity.unit is None and sums and quantity.value >= 10000:
        return replace(quantity, unit=CHINESE_UNITS["元"])
    return quantity


def _find_period(text: str, quantity: Quantity, clause: tuple[int, int], known: list[Deadline]) -> str:
    """Return how often a quantity is to be reached: ``P1Y`` for 每年; an empty text for once."""
    inside = text[clause[0] : quantity.end]
    often = _OFTEN.search(inside)
    lasting = often and often[1][1:] == "年" and quantity.unit is not None and quantity.unit.measures == "time"
    if often and (often[1] not in ("月", "周", "天", "日") or _ACTED.search(inside)) and not lasting:
        return _PERIODS.get(often[1]) or f"P{parse_integer(often[1][0])}Y"
    yearly = quantity.yearly or any(
        one.yearly and one.start <= quantity.end and clause[0] <= one.end for one in known
    )
    lead = text[clause[0] : quantity.start]
    yearly = yearly or _NUMBER_OF.search(text, max(0, quantity.start - 40), quantity.start) is not None
    return "P1Y" if yearly or _YEARLY.search(lead) else ""


def to_text(value: Decimal) -> str:
    """Return a decimal without needless zeros: ``500``, ``0.01``."""
    text = format(value.normalize(), "f")
    return text if "." not in text else text.rstrip("0").rstrip(".")
