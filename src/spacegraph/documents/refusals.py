"""Why a quantity is no target: past, a cap of support, a threshold, part of a name. Floor 2.

Each reason is a rule of its own; ``RULES`` is their order, for a sentence may hold several.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from spacegraph.documents.commitments import Context, FoundTarget
from spacegraph.documents.counted import AIM, CLOSING, STRONG_AIM, refuse_kind
from spacegraph.documents.deadlines import Deadline
from spacegraph.documents.quantities import Quantity
from spacegraph.documents.units import STRONG_COUNTS

SUBSIDY = re.compile(
    "给予|补助|补贴|津贴|每人每月|奖励|奖补|奖金|贴息|资助额|支持金额|支持额度|资金支持|经费支持|最高可?(?:给予|不超过|支持|补"
    "|奖)?|封顶|扶持资金|配套资金|额度(?!不低于|不少于|达|超|突破)|(?:提供|申请|发放给).{0,12}贷款|贷款(?:额度|期限|利率)|税额|税前|扣除|免征|减征|征收|税率|返还|缴纳|租金"
    "|出资不(?:高于|超过)|资助不超过|发放总额|退税|报销|担保费|上浮"
    "|注册资本"
)
THRESHOLD = re.compile(
    "^(?:凡|凡是|如|若|若是)|^对[^，]{2,60}(?:，[^。]{0,40})?(?:给予|予以|奖|补|支持|资助)|符合.{0,10}条件|申报条件|申请条件|认定条件|应当具备|应具备|须具备"
    "|具备.{0,12}条件"
    "|应当具有|申报(?:单位|主体|企业)|门槛|准入条件|年(?:营业|销售)?收入.{0,8}(?:以上的|的企业)|原则上(?:不|应)"
    "|年薪|首次(?:突破|达到|超过)|有权|有效期|工作日内|出让年限|劳动合同|一次性"
)
PAST = re.compile(
    "目前|截至(?!20[3-9])|截止|已(?!经?成为未)|去年|(?<![以较比])上年|同比(?!减少|下降|降低|压减)|以来|近年来|十年来|年来|现状|率先建成了"
    "|取得了|曾|累计已|业已|突破了|达到了|完成了|建成了|实现了"
)
_HERE = re.compile("(?:目前|现|截至目前)[^，。；]{0,10}(?:已有|共有|拥有|已建成|现有)[^，。；]{0,24}$")
FUTURE = re.compile("到20|力争|争取|将|目标|计划|预计|不断|确保|年底前|年前")
_FREQUENT = re.compile(
    "每个?(?:半年|季度|季|[两二三2-5]?年|月|周)[^，。；]{0,8}(?:开展|组织|举办|举行|召开|发布|检查|调度|巡查|更新|刊播)$"
)
_ENDS_PRESENT = re.compile(
    "(?:完成|消除|整治|治理|改造|清理|修复|更新)现有|(?:全部|全面)(?:消除|完成|整改|清零|治理|改造)"
)
"""What is to be done with all that there is now: 现有19处积水点全部消除."""
_STAFF = re.compile("下设[^。；]{0,36}$|(?:明确|确定|指定)(?:[1-3一]名[^，。；]{2,8}、)?$")
"""What comes before how many groups or persons see to the work: 下设…等8个工作组, 明确1名联络员."""
_DATED = re.compile("(?:到|至)?20\\d\\d ?年?(?:底|末)?前?，?")
_ALLOWED = re.compile("(?:可以?|允许)[^，。；]{0,12}在")
"""How a clause begins that says what somebody may do, and how far."""
_MET = re.compile("的.{1,30}(?:达到|达标|建成|完成|实现|签订|配备|开展|建立|覆盖|具备|拥有|设立|通过|由企业)")
"""What a share of the things at the head of a clause is to do: 80%以上的社区达标."""
_TOTAL = 10**8
"""From this sum of money on, what is reached or exceeded is a total and no cap of a subsidy."""
_SPECIFIED = re.compile("(?:宽度|深度|高度|厚度|直径|口径)(?:一般|均|应)?$")
_FINED = re.compile("[^，。；]{0,12}(?:罚款|罚金)")
_STANDARD = re.compile(
    "(?:规格|厚度|宽度|直径|长度|标准|定价|单价|现价|保额|票价|热价)(?:维持|保持)?在?(?:[\\d.]+(?:毫米|厘米)、)*$"
)
"""What comes before a measure of a product, or a price, that is not to be reached."""
_PRICED = re.compile("每(?:餐|人次|人餐|份|亩|户|台|座|吨|平方米|人每月|床每[月年])(?:每[月年])?$")
"""What comes before a price or a standard of support: 每餐12元."""
_MEASURES = ("length", "area", "mass", "power", "volume")
_DIMENSION = re.compile("(?:长度|宽度|高度|深度|直径|口径|(?<!建设)(?<!规划)面积|重量|推力|功率|容积)$")
"""What is measured of a thing that is only described: 跑道长度不低于800米的机场."""
_FLOORS = ("AtLeast", "MoreThan")
_SERVICE = re.compile("半径|生活圈|服务圈|通勤圈|经济圈|交通圈|响应|周边|范围内|以内的区域|空域|×")
_TAKES = re.compile("时间(?:在|为)?$|时限$")
"""What comes before the time that something may take at most: 响应时间不超过1小时."""
_YEAR_HEAD = re.compile(r"(?:^|[，。；\n])(?:截至)?(20\d\d)年(?:底|末|初)?，?(?:(?!20\d\d|到|至).){0,60}$")
"""A bare year at the head of a clause, and no other after it."""
_PRESENT = re.compile(
    "(?:列入[^，。；]{0,10}的|现有|已有|现已|已建成|已建|目前有|共有|排查出的?|登记(?:在册)?的|在册的|对[列纳]入[^，。；、]{1,8}的)$"
)
"""What comes before what there is already."""


@dataclass(frozen=True)
class Case:
    """A quantity in its clause (places in the text) and its sentence (``first``, ``last``).

    ``known`` are the deadlines of the sentence, ``before`` is the target before it.
    """

    text: str
    quantity: Quantity
    clause: tuple[int, int]
    first: int
    last: int
    context: Context
    known: list[Deadline]
    before: FoundTarget | None

    @cached_property
    def measures(self) -> str:
        """What the unit measures; nothing for a bare number."""
        return self.quantity.unit.measures if self.quantity.unit else ""

    @cached_property
    def inside(self) -> str:
        """The whole clause."""
        return self.text[self.clause[0] : self.clause[1]]

    @cached_property
    def lead(self) -> str:
        """The clause before the quantity."""
        return self.text[self.clause[0] : self.quantity.start]

    @cached_property
    def said(self) -> str:
        """The sentence before the quantity."""
        return self.text[self.first : self.quantity.start]

    @cached_property
    def aimed(self) -> bool:
        """Whether a word of doing comes before it in its clause."""
        return AIM.search(self.lead) is not None

    @cached_property
    def rate(self) -> re.Match[str] | None:
        """The word before a share that names what is measured: 占比, 普及率."""
        return re.search("比重|占比|比例|率", self.lead) if self.measures == "share" else None

    @cached_property
    def shortened(self) -> bool:
        """Whether it is a time that is to be reached: 缩短至30分钟."""
        return self.measures == "time" and bool(self.quantity.reach)

    @cached_property
    def ends_present(self) -> bool:
        """Whether something is to be done with all that there is now."""
        near = self.text[max(self.first, self.quantity.start - 6) : min(self.quantity.end + 24, self.last)]
        return _ENDS_PRESENT.search(near) is not None

    def after(self, count: int) -> str:
        """Return the letters behind the quantity."""
        return self.text[self.quantity.end : self.quantity.end + count]

    def near(self, count: int) -> str:
        """Return the letters of the sentence right before the quantity."""
        return self.text[max(self.first, self.quantity.start - count) : self.quantity.start]


def refuse(case: Case, names: list[tuple[int, int]]) -> str:
    """Return why a quantity is no target: an empty text where it is one, ``-`` where it is not worth a word.

    ``names`` are the spans of quoted names in the sentence.
    """
    text, quantity = case.text, case.quantity
    if any(low <= quantity.start and quantity.end <= high for low, high in names):
        return "part of a name"
    weak = refuse_kind(text, quantity)
    if weak and (quantity.numeral or not _FREQUENT.search(case.lead)):
        return weak
    if _is_rate(case):
        return ""
    if _is_support(case):
        return "a cap or a rate of support"
    headed = quantity.start <= case.clause[0] + 2 or _DATED.fullmatch(case.lead)
    if case.measures == "share" and headed and _MET.match(text, quantity.end, min(case.last, quantity.end + 44)):
        return ""
    return next((reason for holds, reason in RULES if holds(case)), "") or _refuse_aimless(case)


def _is_rate(case: Case) -> bool:
    """Return whether a share is one of something that is measured, and none of support: 普及率达到60%."""
    before = case.before.quantity if case.before and case.before.start >= case.first else None
    if before is not None and case.measures == "share" and before.printed == case.quantity.printed:
        gone = case.text[case.clause[0] : case.quantity.start]
        if case.quantity.reach and re.fullmatch("20[0-9]{2} ?年?(?:底|末)?前?", gone):
            return True  # 2030年底前普及率达到60%，2032年底前达到80%
    if not case.rate or re.search("同意(?:率|比例)|给予|补贴|补助按|贴息|税率|返还", case.inside):
        return False
    return bool(case.quantity.reach) or case.quantity.spoken or case.rate.end() == len(case.lead)


def _is_support(case: Case) -> bool:
    quantity = case.quantity
    total = not case.rate and quantity.value >= _TOTAL
    total = total and bool(
        quantity.reach
        or quantity.comparator in _FLOORS
        or re.search("新增|累计|发放[^，。；]{0,10}贷款", case.inside)
    )
    if case.measures not in ("money", "share") or total:
        return False
    own = re.search("安排[^，。；]{0,20}(?:资金|经费)$", case.lead)
    return bool(SUBSIDY.search(case.inside) or (not own and SUBSIDY.search(_near_money(case))))


def _near_money(case: Case) -> str:
    """Return the words around a sum that may say that it is support; what it is used for comes after."""
    after = case.text[case.quantity.end : min(case.last, case.quantity.end + 16)]
    low = max(case.first, case.quantity.start - 40)
    return case.text[low : case.quantity.end] + re.split("，(?:统筹|用于|整合|对)", after)[0]


def _is_threshold(case: Case) -> bool:
    found = THRESHOLD.search(case.inside) if not case.shortened else None
    counts = case.measures == "count" and case.quantity.start >= case.clause[0] + (found.end() if found else 0)
    return bool(found) and not (counts and found and AIM.search(case.inside[: found.start() + 1]))


def _is_attribute(case: Case) -> bool:
    """Return whether a quantity says which things are meant, and no word of doing comes before: 100亩以上的园区."""
    after = case.after(12)
    if not re.match("的(?![一-鿿]{0,4}(?:能力|规模|目标|水平|产能))", after) or re.match(
        "的(?:资金|经费)用于", after
    ):
        return False
    if case.measures in _MEASURES and _DIMENSION.search(case.near(12)):
        return True
    let = case.quantity.printed == "%" and case.near(1) in ("让", "使")
    below = case.quantity.comparator in ("LessThan", "AtMost")
    return below or not (case.quantity.reach or case.aimed or let)


def _is_for_whom(case: Case) -> bool:
    """Return whether a sentence says for whom a rule is (对…给予…), and no clause of its own sets the quantity."""
    found = THRESHOLD.match(case.text[case.first : case.last])
    later = found is not None and case.text.find("，", case.first + found.end(), case.clause[0]) >= 0
    if found and (case.measures in ("money", "share") or not later or not case.aimed):
        return True
    meant = case.text[case.quantity.end : min(case.quantity.end + 30, case.last + 1)]
    whom = re.search("的(?:企业|单位|机构|项目|个人|人员|主体)[，）]", meant)
    return whom is not None and not (case.measures == "count" and case.aimed)


def _is_supported_thing(case: Case) -> bool:
    support = SUBSIDY.search(case.text, case.quantity.end, case.last)
    return case.inside[:1] == "对" and case.after(1) == "的" and support is not None


_BUILT = re.compile("[园区厂站库线桥港场馆院校心地目程台网芯头路房块舱池庙楼]")


def _is_part_of_a_phrase(case: Case) -> bool:
    measures = re.match("(?:[一-鿿]{0,4})(?:举措|改革任务)", case.after(8)) and not case.quantity.reach
    phase = case.quantity.printed == "期" and case.quantity.numeral and _BUILT.search(case.near(1))  # 产业园二期
    return bool(measures or phase) or "分之" in (
        case.text[case.quantity.end - 2 : case.quantity.end],
        case.after(2),
    )


def _numbers_parts(case: Case) -> bool:
    if re.search(r"第\d{1,2}(?:项|条)?(?:至|到|-{1,2}|、|和)?第?$", case.near(8)):
        return True
    counted = case.measures in ("", "count") or not case.context.row
    return counted and case.near(1) == "（" and case.after(1) == "）"


def _is_of_costs(case: Case) -> bool:
    """Return whether a share is one of what somebody pays or gets: 按实际支出的30%."""
    return case.measures == "share" and re.search("按(?![期时])[^，。；]{0,24}的?$", case.near(28)) is not None


def _is_standard(case: Case) -> bool:
    makes = case.near(1) == "定" or case.quantity.printed in ("项", "个", "部")
    return not makes and re.match("(?:的)?标准(?!厂房|化|地|件|集装箱)", case.after(6)) is not None


def _is_all(case: Case) -> bool:
    return re.search("全[市省县区国乡镇州]$", case.near(2)) is not None and not case.quantity.spoken


def _are_members(case: Case) -> bool:
    pattern = "(?:部门|单位|成员|区县?|县区?|市州)?(?:组成|构成|负责人|负责同志|为成员)"
    return re.match(pattern, case.after(8)) is not None


def _is_staff(case: Case) -> bool:
    return _STAFF.search(case.near(40)) is not None and not case.quantity.spoken


def _is_present(case: Case) -> bool:
    found = _PRESENT.search(case.near(12))
    return found is not None and not case.ends_present and not (case.quantity.spoken and found[0][0] == "列")


def _is_rule(case: Case) -> bool:
    bounds = case.measures == "share" and case.quantity.comparator == "AtMost"
    agreed = re.search("同意(?:率|比例)", case.inside)  # 居民同意率须达到三分之二以上
    each = re.search("每[户人家套]", case.inside) and ("不得超过" in case.inside or "补贴" in case.inside)
    return bool(agreed or each) or (bounds and _ALLOWED.match(case.inside) is not None)


def _is_of_a_past_year(case: Case) -> bool:
    """Return whether the last year named before a quantity heads a clause and is before that of the signature."""
    found = _YEAR_HEAD.search(case.said)
    return bool(found and case.context.issued and found[1] < case.context.issued[:4])


def _is_past(case: Case) -> bool:
    if not (PAST.search(case.said) or "现有" in case.lead) or case.ends_present or case.known:
        return False
    return FUTURE.search(case.text[case.first : case.last]) is None


def _is_size(case: Case) -> bool:
    """Return whether an area only says how large a thing is: 占地460亩的产业园."""
    return case.measures == "area" and re.search("占地(?:面积)?(?:约|近)?$", case.near(8)) is not None


def _is_standard_of_money(case: Case) -> bool:
    """Return whether a sum is a fine, or what one of many costs or gets."""
    fined = _FINED.match(case.text, case.quantity.end, case.last) or case.near(1) == "处"
    named = case.quantity.reach in ("", "为") and _STANDARD.search(case.near(16))
    if named and case.measures in ("money", "length"):
        return True
    priced = _PRICED.search(case.near(6)) and not re.search("(?:[提高升达]|增加)[到至]?每", case.near(10))
    return case.measures == "money" and bool(fined or priced)


def _is_dimension(case: Case) -> bool:
    """Return whether a length or a volume is a dimension of what is made, and no work: 宽度不少于10米."""
    if case.measures == "volume":
        return re.search("每[座个口][^，。；]{0,2}容积$", case.near(8)) is not None
    least = case.measures == "length" and case.quantity.comparator in _FLOORS and not case.context.objective
    return least and _SPECIFIED.search(case.near(10)) is not None


def _is_reach_of_a_service(case: Case) -> bool:
    far = case.measures in ("length", "time") and not case.shortened
    took = case.measures == "time" and case.quantity.spoken and _TAKES.search(case.near(6))
    return far and not took and _SERVICE.search(case.inside) is not None


RULES: tuple[tuple[Callable[[Case], bool], str], ...] = (
    (_is_threshold, "a threshold"),
    (_is_attribute, "a threshold"),
    (_is_for_whom, "a threshold"),
    (_is_part_of_a_phrase, "-"),
    (_numbers_parts, "a number of parts"),
    (_is_of_costs, "a cap or a rate of support"),
    (_is_standard, "a standard"),
    (_is_all, "the number of all there are"),
    (_are_members, "the members of something"),
    (_is_staff, "a matter of organization"),
    (_is_present, "a fact of the present"),
    (_is_rule, "a rule"),
    (_is_of_a_past_year, "a fact of the past"),
    (lambda case: _HERE.search(case.lead) is not None, "a fact of the present"),
    (_is_supported_thing, "a threshold"),
    (_is_past, "a fact of the past"),
    (_is_size, "-"),
    (_is_standard_of_money, "a cap or a rate of support"),
    (_is_dimension, "-"),
    (_is_reach_of_a_service, "the reach of a service"),
)
"""Why a quantity is no target, in the order in which the reasons are looked for."""


def _closes(case: Case) -> bool:
    """Return whether a clause ends with what it counts and how much of it: 开设防火隔离带45公里."""
    if case.measures in ("", "share") or case.quantity.numeral:
        return False
    return case.after(1) in CLOSING and re.search(r"[一-鿿”][一-龥”]$(?<!等)", case.near(2)) is not None


def _refuse_aimless(case: Case) -> str:
    """Return whether nothing says that a number is aimed at: no word of doing, no deadline, no objective."""
    text, quantity, context, before = case.text, case.quantity, case.context, case.before
    lead = text[case.first : quantity.start + 2]
    dated = bool(case.known) or (context.deadline is not None and context.objective) or context.row
    sure = case.aimed or quantity.reach or dated or context.objective
    if quantity.spoken or sure:
        return "" if quantity.comparator != "About" or sure or AIM.search(lead) else "a size, and no aim"
    if before is not None and before.end <= quantity.start <= before.end + 12:
        return ""
    done = case.said.endswith("对") and re.search("进行|实施|开展", case.after(30))
    if _closes(case) or done or (STRONG_AIM.search(lead) and quantity.printed in STRONG_COUNTS):
        return ""
    return "a number without an aim"
