"""Why a quantity is no target: past, a cap of support, a threshold, part of a name. Floor 2."""

from __future__ import annotations

import re

from spacegraph.documents.commitments import Context, FoundTarget
from spacegraph.documents.counted import AIM, CLOSING, STRONG_AIM, refuse_kind
from spacegraph.documents.deadlines import Deadline
from spacegraph.documents.quantities import Quantity
from spacegraph.documents.units import STRONG_COUNTS

SUBSIDY = re.compile(
    "给予|补助|补贴|津贴|每人每月|奖励|奖补|奖金|贴息|资助额|支持金额|支持额度|资金支持|经费支持|最高可?(?:给予|不超过|支持|补"
    "|奖)?|封顶|扶持资金|配套资金|额度(?!不低于|不少于|达|超|突破)|(?:提供|申请|发放给).{0,12}贷款|贷款(?:额度|期限|利率)|税额|税前|扣除|免征|减征|征收|税率|返还|缴纳|租金"
    "|发放总额|退税|报销|担保费|上浮"
    "|注册资本"
)
THRESHOLD = re.compile(
    "^(?:凡|凡是|如|若|若是)|^对[^，]{2,60}(?:，[^。]{0,40})?(?:给予|予以|奖|补|支持|资助)|符合.{0,10}条件|申报条件|申请条件|认定条件|应当具备|应具备|须具备"
    "|具备.{0,12}条件"
    "|应当具有|申报(?:单位|主体|企业)|门槛|准入条件|年(?:营业|销售)?收入.{0,8}(?:以上的|的企业)|原则上(?:不|应)"
    "|年薪|首次(?:突破|达到|超过)|有权|有效期|工作日内|出让年限|劳动合同|一次性"
)
PAST = re.compile(
    "目前|截至(?!20[3-9])|截止|现有|已(?!经?成为未)|去年|(?<![以较比])上年|同比|以来|近年来|十年来|年来|现状|率先建成了"
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
_MET = re.compile("的.{2,30}(?:达到|达标|建成|完成|实现|签订|配备|开展|建立|覆盖|具备|拥有|设立|通过|由企业)")
"""What a share of the things at the head of a clause is to do: 80%以上的社区达标."""
_TOTAL = 10**8
"""From this sum of money on, what is reached or exceeded is a total and no cap of a subsidy."""
_FLOORS = ("AtLeast", "MoreThan")
_SERVICE = re.compile("半径|生活圈|服务圈|通勤圈|经济圈|交通圈|响应|周边|范围内|以内的区域|空域|×")
_YEAR_HEAD = re.compile(r"(?:^|[，。；\n])(?:截至)?(20\d\d)年(?:底|末|初)?，?(?:(?!20\d\d|到|至).){0,60}$")
"""A bare year at the head of a clause, and no other after it."""


def refuse(
    text: str,
    quantity: Quantity,
    clause: tuple[int, int],
    first: int,
    last: int,
    names: list[tuple[int, int]],
    context: Context,
    known: list[Deadline],
    before: FoundTarget | None,
) -> str:
    """Return why a quantity is no target: an empty text where it is one, ``-`` where it is not worth a word."""
    sentence, inside = text[first:last], text[clause[0] : clause[1]]
    counts = quantity.unit is not None and quantity.unit.measures == "count"
    if any(low <= quantity.start and quantity.end <= high for low, high in names):
        return "part of a name"
    weak = refuse_kind(text, quantity)
    if weak and (quantity.numeral or not _FREQUENT.search(text, clause[0], quantity.start)):
        return weak
    money = quantity.unit is not None and quantity.unit.measures in ("money", "share")
    share = (
        quantity.unit is not None
        and quantity.unit.measures == "share"
        and re.search("比重|占比|比例|率", text[clause[0] : quantity.start])
    )
    if (
        share
        and (quantity.reach or quantity.spoken or share.end() == quantity.start - clause[0])
        and not re.search("给予|补贴|补助按|贴息|税率|返还", inside)
    ):
        return ""
    total = (
        money
        and not share
        and quantity.value >= _TOTAL
        and (quantity.reach or quantity.comparator in _FLOORS or re.search("新增|累计", inside))
    )
    own = re.search("安排[^，。；]{0,20}(?:资金|经费)$", text[clause[0] : quantity.start]) is not None
    if (SUBSIDY.search(inside) and money and not total) or (
        money and not total and not own and SUBSIDY.search(_near_money(text, quantity, first, last))
    ):
        return "a cap or a rate of support"
    headed = quantity.start <= clause[0] + 2 or _DATED.fullmatch(text, clause[0], quantity.start)
    whole = quantity.unit is not None and quantity.unit.measures == "share" and headed
    if whole and _MET.match(text, quantity.end, min(last, quantity.end + 44)):
        return ""
    shortened = quantity.unit is not None and quantity.unit.measures == "time" and quantity.reach
    found = THRESHOLD.search(inside) if not shortened else None
    counted_after = (
        found and counts and quantity.start >= clause[0] + found.end() and AIM.search(inside[: found.start() + 1])
    )
    if (found and not counted_after) or (
        re.match("的(?!能力|规模|目标|水平|产能)", text[quantity.end : quantity.end + 4])
        and (
            quantity.comparator in ("LessThan", "AtMost")
            or not (
                quantity.reach
                or AIM.search(text[clause[0] : quantity.start])
                or (quantity.printed == "%" and text[quantity.start - 1] in "让使")
            )
        )
    ):
        return "a threshold"
    if _is_for_whom(text, quantity, clause, first, last) or (
        not (counts and AIM.search(text, clause[0], quantity.start))
        and re.search(
            "的(?:企业|单位|机构|项目|个人|人员|主体)[，）]",
            text[quantity.end : min(quantity.end + 30, last + 1)],
        )
    ):
        return "a threshold"
    if re.match("(?:[一-鿿]{0,4})(?:举措|改革任务)", text[quantity.end : quantity.end + 8]) and not quantity.reach:
        return "-"
    if text[quantity.end - 2 : quantity.end] == "分之" or text[quantity.end : quantity.end + 2] == "分之":
        return "-"
    counted = quantity.unit is None or quantity.unit.measures == "count" or not context.row
    if (
        counted
        and text[quantity.start - 1 : quantity.start] == "（"
        and re.match("）", text[quantity.end : quantity.end + 1])
    ):
        return "a number of parts"
    if share_of_costs(text, first, quantity):
        return "a cap or a rate of support"
    makes = text[quantity.start - 1 : quantity.start] == "定" or quantity.printed in ("项", "个", "部")
    if not makes and re.match("(?:的)?标准(?!厂房|化|地|件|集装箱)", text[quantity.end : quantity.end + 6]):
        return "a standard"
    if (
        re.search("全[市省县区国乡镇州]$", text[max(first, quantity.start - 2) : quantity.start])
        and not quantity.spoken
    ):
        return "the number of all there are"
    if re.match(
        "(?:部门|单位|成员|区县?|县区?|市州)?(?:组成|构成|负责人|负责同志|为成员)",
        text[quantity.end : quantity.end + 8],
    ):
        return "the members of something"
    if _STAFF.search(text, max(first, quantity.start - 40), quantity.start) and not quantity.spoken:
        return "a matter of organization"
    present = re.search(
        "(?:现有|已有|现已|已建成|已建|目前有|共有|排查出的?|登记(?:在册)?的|在册的|对[列纳]入[^，。；、]{1,8}的)$",
        text[max(first, quantity.start - 12) : quantity.start],
    )
    ends = _ENDS_PRESENT.search(text[max(first, quantity.start - 6) : min(quantity.end + 24, last)])
    if present and not ends:
        return "a fact of the present"
    if ("不得超过" in inside and re.search("每[户人家套]", inside)) or (
        _bounds_share(quantity) and _ALLOWED.match(inside)
    ):
        return "a rule"
    if _is_of_a_past_year(text[first : quantity.start], context.issued):
        return "a fact of the past"
    if _HERE.search(text[clause[0] : quantity.start]):
        return "a fact of the present"
    if text[clause[0]] == "对" and text.startswith("的", quantity.end) and SUBSIDY.search(text, quantity.end, last):
        return "a threshold"
    if PAST.search(sentence[: quantity.start - first]) and not ends and not FUTURE.search(sentence) and not known:
        return "a fact of the past"
    if _SERVICE.search(inside) and not shortened and quantity.unit and quantity.unit.measures in ("length", "time"):
        return "the reach of a service"
    return _refuse_aimless(text, quantity, clause, first, context, known, before)


def _is_for_whom(text: str, quantity: Quantity, clause: tuple[int, int], first: int, last: int) -> bool:
    """Return whether a sentence says for whom a rule is (对…给予…), and no clause of its own sets the quantity."""
    found = THRESHOLD.match(text[first:last])
    if found is None:
        return False
    money = quantity.unit is not None and quantity.unit.measures in ("money", "share")
    later = text.find("，", first + found.end(), clause[0]) >= 0
    return money or not later or AIM.search(text[clause[0] : quantity.start]) is None


def _near_money(text: str, quantity: Quantity, first: int, last: int) -> str:
    """Return the words around a sum that may say that it is support; what it is used for comes after."""
    after = text[quantity.end : min(last, quantity.end + 16)]
    return text[max(first, quantity.start - 40) : quantity.end] + re.split("，(?:统筹|用于|整合)", after)[0]


def _is_of_a_past_year(before: str, issued: str) -> bool:
    """Return whether the last year named before a quantity heads a clause and is before that of the signature."""
    found = _YEAR_HEAD.search(before)
    return bool(found and issued and found[1] < issued[:4])


def _bounds_share(quantity: Quantity) -> bool:
    """Return whether a quantity is a share that bounds something: 20%以内."""
    return quantity.unit is not None and quantity.unit.measures == "share" and quantity.comparator == "AtMost"


def share_of_costs(text: str, first: int, quantity: Quantity) -> bool:
    """Return whether a share is one of what somebody pays or gets: 按实际支出的30%."""
    share = quantity.unit is not None and quantity.unit.measures == "share"
    return (
        share
        and re.search("按(?![期时])[^，。；]{0,24}的?$", text[max(first, quantity.start - 28) : quantity.start])
        is not None
    )


def _closes(text: str, quantity: Quantity, first: int) -> bool:
    """Return whether a clause ends with what it counts and how much of it: 开设防火隔离带45公里."""
    if quantity.unit is None or quantity.unit.measures == "share" or quantity.numeral:
        return False
    stops = text[quantity.end : quantity.end + 1] in CLOSING
    return (
        stops
        and re.search(r"[一-鿿”][一-龥”]$(?<!等)", text[max(first, quantity.start - 2) : quantity.start])
        is not None
    )


def _refuse_aimless(
    text: str,
    quantity: Quantity,
    clause: tuple[int, int],
    first: int,
    context: Context,
    known: list[Deadline],
    before: FoundTarget | None,
) -> str:
    lead = text[first : quantity.start + 2]
    aimed = AIM.search(text[clause[0] : quantity.start]) or quantity.reach
    dated = (
        any(not one.yearly for one in known)
        or any(one.yearly for one in known)
        or (context.deadline is not None and context.objective)
        or context.row
    )
    if quantity.spoken or aimed or dated or context.objective:
        if quantity.comparator == "About" and not (aimed or dated or context.objective or AIM.search(lead)):
            return "a size, and no aim"
        return ""
    if before is not None and before.end <= quantity.start <= before.end + 12:
        return ""
    if _closes(text, quantity, first):
        return ""
    if re.search("对$", lead[: quantity.start - first]) and re.search(
        "进行|实施|开展", text[quantity.end : quantity.end + 30]
    ):
        return ""
    return "" if STRONG_AIM.search(lead) and quantity.printed in STRONG_COUNTS else "a number without an aim"
