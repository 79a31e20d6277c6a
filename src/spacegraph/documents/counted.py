"""Whether a number counts anything to aim at: its unit, its numerals, what stands right beside it. Floor 2.

What the sentence says of it (past, support, a threshold) is decided in ``refusals``.
"""

from __future__ import annotations

import re

from spacegraph.documents.quantities import Quantity
from spacegraph.documents.units import STRONG_COUNTS, WEAK_COUNTS

AIM = re.compile(
    "建成|建设|建立|建有|打造|培育|培养|培训|引育|引进|引入|新增|新建|扩建|改造|形成|突破|实现|达到|推出|推动"
    "|推广|发布|制定|制修订|修订|研制|研发|开发|集聚|聚集|汇聚|认定|创建|设立|布局|开放|遴选|选择|选取|优选|资助"
    "|完成|争取|力争|确保|部署|组建|举办|落地|招引|孵化|攻克|实施|转化|储备|吸引|拥有|增长|增加|提高|提升|降低"
    "|下降|减少|压缩|缩短|控制|稳定|保持|覆盖|累计|招募|发射|上市|梳理|发展|壮大|做强|扶持|选树|评选"
    "|编制|落户|签约|入库|谋划|组织|年产|打响|诞生|涌现|建造|开通|新发现|查明|提交|占|达|超|增至|翻|推进|输出"
    "|供给|提供|安排|单列|预留|聚焦打造|支持|开展|上线|争创|申报|获批|获评|入选|入围|跻身|减|招录|收储|治理|整治|修复|造林|种植|改建|处置|淘汰|排查|惠及|救助"
    "|帮扶|带动|服务|选派|引导|安置|进驻|选聘|归集|迁移|接入|消除|关停|腾退|盘活|植树|绿化|投运|投产|运行|更换|更新(?!后)|拆除|选育|布设|设置|制订|铺设|敷设|架设|补植|配备|安装|加装|购置|征集"
    "|筛选|募集|筹集|绘制|划定|恢复|改善|疏浚|清淤|节能|节约|节水|高于|快于|对接|销售|接待|举行|搭建|构建|升级|创办|投放|交付|在轨|打通|贯通|延伸|开行|争创|争取"
)
STRONG_AIM = re.compile(
    "建成|打造|培育|引育|引进|新增|新建|形成|实现|达到|推出|发布|制定|集聚|认定|创建|设立|遴选|完成|力争|招引"
    "|孵化|攻克|突破|开放|建设|推动|组建|研制|举办|落地|布局|发射|吸引|资助|培养|开发|搭建"
)
CLOSING = ("，", "。", "；", "、", "（", "(", "【", "[", ",", ";", "\n", "\t", "")
"""What may stand behind the number that ends a clause; a bracket names who or by when."""
_FREQUENCY = re.compile("每(?:[半两二三]?[年月周天日]|季度|[两二]周|[两二三]个月)[^，。；]{0,6}(?:至少|不少于)?$")
_THING = re.compile(
    "[^，。；、\\d]{0,10}?(?:平台|基地|中心|园区|项目|企业|集群|品牌|工厂|机构|实验室|场馆|团队|示范区)"
)
"""What is certainly a thing that can be counted: 打造两个国家级平台."""
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


def refuse_kind(text: str, quantity: Quantity) -> str:
    """Return why a number counts nothing: an empty text where it does, ``-`` where it is not worth a word."""
    unit, after = quantity.unit, text[quantity.end : quantity.end + 4]
    after = after.lstrip() if after.startswith((" |", " \t")) else after
    if text[quantity.start - 2 : quantity.start] in ("最后", "最先", "最初"):
        return "-"  # 最后一公里
    if quantity.numeral and quantity.printed == "元" and quantity.value < 10:
        return "-"  # 三元结构
    if unit is None and quantity.value != quantity.value.to_integral_value():
        return "" if (quantity.spoken or quantity.reach) and after[:1] in CLOSING else "-"
    if unit is None:
        sure = quantity.comparator in ("MoreThan", "AtLeast", "About") and quantity.spoken
        return (
            ""
            if (sure or (quantity.reach and quantity.value >= 10000))
            and not quantity.numeral
            and after[:1] in CLOSING
            else "-"
        )
    lives = re.search("寿命|年限", text[max(quantity.start - 6, 0) : quantity.start]) and quantity.spoken
    if (
        unit.measures == "year"
        and not lives
        and quantity.reach
        not in (
            "提高到",
            "提高至",
            "提升到",
            "提升至",
            "达到",
            "延长至",
            "缩短至",
            "缩短到",
            "压缩至",
        )
    ):
        return "-"
    if quantity.printed == "所" and re.search(
        "(?:电科|航天|科工|中船|兵器|中科院)$", text[max(quantity.start - 3, 0) : quantity.start]
    ):
        return "-"  # 中国电科27所
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
        and not re.search("(?:压减|压缩|缩短|减少)$", text[max(quantity.start - 2, 0) : quantity.start])
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
        and after[:1] in CLOSING
        and re.search(r"[一-鿿]{2}$", text[max(quantity.start - 2, 0) : quantity.start])
    )
    if quantity.numeral and unit.measures == "count" and not (ends_clause and quantity.value > 1):
        near = text[max(quantity.start - 8, 0) : quantity.start]
        firm = quantity.spoken or (quantity.printed in STRONG_COUNTS and STRONG_AIM.search(near) is not None)
        firm = firm or (
            quantity.printed == "个"
            and STRONG_AIM.search(text, max(quantity.start - 2, 0), quantity.start) is not None
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
        and after[:1] not in CLOSING
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
