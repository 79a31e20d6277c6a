"""Why a quantity is no target: past, a cap of support, a threshold, part of a name. Floor 2."""

from __future__ import annotations

import re

from spacegraph.documents.commitments import Context, FoundTarget
from spacegraph.documents.deadlines import Deadline
from spacegraph.documents.quantities import Quantity
from spacegraph.documents.units import STRONG_COUNTS, WEAK_COUNTS

AIM = re.compile(
    "建成|建设|建立|建有|打造|培育|培养|培训|引育|引进|引入|新增|新建|扩建|改造|形成|突破|实现|达到|推出|推动"
    "|推广|发布|制定|制修订|修订|研制|研发|开发|集聚|聚集|汇聚|认定|创建|设立|布局|开放|遴选|选择|选取|优选|资助"
    "|完成|争取|力争|确保|部署|组建|举办|落地|招引|孵化|攻克|实施|转化|储备|吸引|拥有|增长|增加|提高|提升|降低"
    "|下降|减少|压缩|缩短|控制|稳定|保持|覆盖|累计|招募|发射|上市|梳理|发展|壮大|做强|扶持|选树|评选"
    "|编制|落户|签约|入库|谋划|组织|年产|打响|诞生|涌现|建造|开通|新发现|查明|提交|占|达|超|增至|翻|推进|输出"
    "|供给|提供|安排|单列|预留|聚焦打造|支持|开展|上线|争创|申报|获批|获评|入选|入围|跻身|减|招录|收储|治理|整治|修复|造林|种植|改建|处置|淘汰|排查|惠及|救助"
    "|帮扶|带动|服务|选派|引导|安置|进驻|选聘|归集|迁移|接入|消除|关停|腾退|盘活|植树|绿化|投运|投产|运行|更换|拆除|选育|布设|设置|制订|铺设|敷设|架设|补植|配备|安装|加装|购置|征集"
    "|筛选|募集|筹集|绘制|划定|恢复|改善|疏浚|清淤|节能|节约|节水|高于|快于|对接|销售|接待|举行|搭建|构建|升级|创办|投放|交付|在轨"
)
_STRONG_AIM = re.compile(
    "建成|打造|培育|引育|引进|新增|新建|形成|实现|达到|推出|发布|制定|集聚|认定|创建|设立|遴选|完成|力争|招引"
    "|孵化|攻克|突破|开放|建设|推动|组建|研制|举办|落地|布局|发射|吸引|资助|培养|开发|搭建"
)
_CLOSING = ("，", "。", "；", "、", "（", "(", "【", "[", ",", ";", "\n", "\t", "")
"""What may stand behind the number that ends a clause; a bracket names who or by when."""
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
_FREQUENCY = re.compile("每(?:[半两二三]?[年月周天日]|季度|[两二]周|[两二三]个月)[^，。；]{0,6}(?:至少|不少于)?$")
_ENDS_PRESENT = re.compile(
    "(?:完成|消除|整治|治理|改造|清理|修复|更新)现有|(?:全部|全面)(?:消除|完成|整改|清零|治理|改造)"
)
"""What is to be done with all that there is now: 现有19处积水点全部消除."""
_STAFF = re.compile("下设[^。；]{0,36}$|(?:明确|确定|指定)(?:[1-3一]名[^，。；]{2,8}、)?$")
"""What comes before how many groups or persons see to the work: 下设…等8个工作组, 明确1名联络员."""
_THING = re.compile(
    "[^，。；、\\d]{0,10}?(?:平台|基地|中心|园区|项目|企业|集群|品牌|工厂|机构|实验室|场馆|团队|示范区)"
)
"""What is certainly a thing that can be counted: 打造两个国家级平台."""
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
_LIST_WORDS = (
    "方面",
    "领域",
    "环节",
    "阶段",
    "层面",
    "维度",
    "大类",
    "体系",
    "统筹",
    "意识",
    "自信",
    "维护",
    "区联动",
    "要素",
    "中心任务",
    "重点任务",
    "主要任务",
    "部分",
    "类别",
    "方向",
    "板块",
    "原则",
    "关系",
    "问题",
)


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
    weak = _refuse_kind(text, quantity)
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


def _refuse_kind(text: str, quantity: Quantity) -> str:
    unit, after = quantity.unit, text[quantity.end : quantity.end + 4]
    if unit is None and quantity.value != quantity.value.to_integral_value():
        return "" if (quantity.spoken or quantity.reach) and after[:1] in _CLOSING else "-"
    if unit is None:
        sure = quantity.comparator in ("MoreThan", "AtLeast", "About") and quantity.spoken
        return (
            ""
            if (sure or (quantity.reach and quantity.value >= 10000))
            and not quantity.numeral
            and after[:1] in _CLOSING
            else "-"
        )
    if unit.measures == "year" and quantity.reach not in (
        "提高到",
        "提高至",
        "提升到",
        "提升至",
        "达到",
        "延长至",
        "缩短至",
        "缩短到",
        "压缩至",
    ):
        return "-"
    if (quantity.printed == "节" and after[:1] == "点") or text.startswith("千吨万人", quantity.start):
        return "-"  # 二级节点
    if unit.measures == "time" and not quantity.reach and text[quantity.start] in "近百千":
        return "-"  # 近6个月内, 百日行动
    lasting = quantity.comparator in ("Exactly", "Between") or text[quantity.start : quantity.start + 1].isdecimal()
    if (
        unit.measures == "time"
        and lasting
        and quantity.comparator not in ("AtMost", "LessThan")
        and not quantity.reach
    ):
        return "-"
    if (
        unit.measures == "count"
        and (
            after.startswith(_LIST_WORDS)
            or re.match(r"[一-鿿]{2}(?:领域|方面|方向)", text[quantity.end : quantity.end + 6])
        )
        and not quantity.spoken
    ):
        return "-"
    ends_clause = (
        after[:1] != "、"
        and after[:1] in _CLOSING
        and re.search(r"[一-鿿]{2}$", text[max(quantity.start - 2, 0) : quantity.start])
    )
    if quantity.numeral and unit.measures == "count" and not (ends_clause and quantity.value > 1):
        near = text[max(quantity.start - 8, 0) : quantity.start]
        firm = quantity.spoken or (quantity.printed in STRONG_COUNTS and _STRONG_AIM.search(near) is not None)
        firm = firm or (
            quantity.printed == "个"
            and _STRONG_AIM.search(text, max(quantity.start - 2, 0), quantity.start) is not None
            and _THING.match(text, quantity.end) is not None
        )
        firm = firm or (
            text[quantity.start - 1 : quantity.start] == "等" and quantity.printed in ("个", "家", "项", "大")
        )
        often = quantity.printed == "次" and quantity.spoken and _FREQUENCY.search(near) is not None
        if not (firm and quantity.value >= 2) and not often:
            return "-"
    if (
        quantity.printed in WEAK_COUNTS
        and not (quantity.spoken or _counts_things(text, quantity))
        and after[:1] not in _CLOSING
    ):
        return "-"
    return (
        "-" if quantity.printed in ("区", "市", "县", "国", "线", "点", "字", "网") and not quantity.spoken else ""
    )


def _counts_things(text: str, quantity: Quantity) -> bool:
    """Return whether figures of sheets or shows stand between their verb and their name: 新增85张床位."""
    return (
        not quantity.numeral
        and quantity.printed in ("张", "场", "次", "株", "期", "部", "组")
        and quantity.value > 1
        and AIM.search(text, max(quantity.start - 2, 0), quantity.start) is not None
        and re.match("[一-鿿“]{2}", text[quantity.end : quantity.end + 2]) is not None
    )


def _closes(text: str, quantity: Quantity, first: int) -> bool:
    """Return whether a clause ends with what it counts and how much of it: 开设防火隔离带45公里."""
    if quantity.unit is None or quantity.unit.measures == "share" or quantity.numeral:
        return False
    stops = text[quantity.end : quantity.end + 1] in _CLOSING
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
    return "" if _STRONG_AIM.search(lead) and quantity.printed in STRONG_COUNTS else "a number without an aim"
