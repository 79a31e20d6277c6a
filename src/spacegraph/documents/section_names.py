"""What the heading of a section of a plan says that it holds: words and their kinds. Floor 2.

Chinese, and the commonest English; what follows from where a section stands is decided in ``sections``.
"""

from __future__ import annotations

import re

OBJECTIVE = re.compile(
    r"目标|愿景|(?:主要|预期|发展|核心|约束性|预期性)指标|\b(?:objectives?|goals?|targets?|vision)\b", re.IGNORECASE
)
GENERAL = re.compile(
    r"指导思想|原则$|基本原则|工作原则|总体原则|总体要求|总体思路|工作思路|发展思路|总体考虑|工作基础"
    r"|(?:发展|规划|现实|实施|产业|建设)基础$|发展基础|发展现状|现状|形势"
    r"|背景|^为(?:什么|何)|^(?:什么时候|何时)|重要意义|重大意义|必要性|适用范围|适用对象|(?:整治|活动|实施|工作|行动)(?:时间|范围|对象)$|实施范围|试点范围|实施期限|实施时间|有效期|功能定位"
    r"|(?:实施|推进|工作)方式$|发展定位|战略定位|总则|前言|序言|引言|概述"
    r"|名词解释|你问我答|答疑解惑|(?:解读|咨询|联系)(?:机关|单位|部门|方式|电话)|需要说明的|(?:热点|常见|政策)?问答$|常见问题|附则|(?:编制|主要|政策|文件)依据|(?:范围|名词|相关)定义|目的(?:和|与|及)?依据|(?:主要|政策|突出)(?:特点|亮点)$|起草过程|制定依据|制定过程|总体战略|战略主题|工作方针|空间布局$|基本情况"
    r"|\b(?:introduction|background|foreword|overview|preface|context|guiding (?:ideology|thought|principles?)"
    r"|basic principles"
    r"|lessons learned|looking ahead|appendix|annex|glossary|references|acronyms|contents|summary|acknowledge\w*"
    r"|methodology)\b",
    re.IGNORECASE,
)
AIMS_AND_TASKS = re.compile(
    "(?:工作|总体|主要)?(?:目标[和与及]?(?:主要|工作|重点)?任务|任务[和与及]?(?:基本|主要|工作|总体)?目标)"
)
_KINDS = (
    "任务|工作|举措|措施|行动|工程|内容|政策|抓手|方向|路径|事项|项目|分工|分解|安排|清单|重点|环节|职责|步骤|节点"
)
WRAPPER = re.compile(
    rf"^(?:(?:主要|重点|重大|工作|具体|核心|发展|基本|近期|年度|建设|实施|行动|关键|专项|推进|政策|支持|改革|试点|落实|扶持|总体|产业"
    rf"|部门|责任|目标|创新|计划|整治|治理|整改|攻坚|提升|活动|时间|[一二三四五六七八九十\d]{{1,2}}(?:大|项|个)|以及|和|与|及|、|{_KINDS})++(?<={_KINDS})"
    rf"|(?:任务|工作|责任)?(?:分工|安排|任务)|发展任务|体制改革|(?:主要|重点|工作)*+任务[和与及](?:工作)?要求|(?:重点|工作|任务)*+(?:分工|分解|安排|责任|清单){{1,2}}表)$"
    r"|^下一?步(?:主要|重点)?工作(?:要求|安排|措施|打算|举措|任务|重点)$"
    r"|^(?:(?:key|main|major|priority|specific|strategic|principal|core|recommended|policy) )*+"
    r"(?:tasks|actions|measures|initiatives|priorities|action plan|recommendations)$",
    re.IGNORECASE,
)
SAFEGUARD = re.compile(
    r"保障措施|保障机制|保障体系$|组织保障|组织实施|(?<!党)组织领导|组织推进|组织落实|组织协调|实施保障|工作保障"
    r"|资金保障|经费保障|人才保障|支持政策$|扶持政策$|政策支持$|政策扶持$|支持举措$|服务保障|要素保障|政策保障|支撑保障|保障支撑|综合保障"
    r"|(?:强|实|优)保障$|强化保障|加强保障|健全保障|落实保障|推进保障|支持措施|支持保障|配套措施|工作要求|推进要求|有关要求|相关要求"
    r"|实施要求|落实要求|落实机制|推进机制|实施机制"
    r"|推进落实|抓好落实|督促落实|工作落实|贯彻落实|狠抓落实|监督考核|考核评估|督导考核|监督管理$|统筹实施|规划实施"
    r"|\b(?:safeguards?|support(?:ing)? measures|support measures|organi[sz]ational (?:guarantee|support|measures"
    r"|arrangements)"
    r"|implementation (?:and|arrangements|mechanism|support|measures)|^implementation$|guarantee measures"
    r"|monitoring and evaluation"
    r"|governance arrangements)\b",
    re.IGNORECASE,
)
PLAIN_SAFEGUARD = re.compile(
    r"(?:加强|强化|完善|健全|落实|建立|严格|切实|做好|和|与|及|、|，)*+(?:(?:保障措施|保障机制|组织保障|组织实施|组织领导|组织推进|组织协调|实施保障"
    r"|支持措施|配套措施|工作要求|推进要求|有关要求|相关要求|实施机制|推进机制|监督考核|考核评估|贯彻落实)(?:和|与|及|、|，|加强|强化)*+)++"
)
_SAFEGUARD_OF = re.compile("(?:工作|改革|规划|方案|计划|措施|行动)的?(?:组织实施|组织领导|组织保障)$")
"""The end of a heading that names the safeguards of what comes before: 复制推广工作的组织实施."""
_URGING = re.compile(
    "^(?:(?:不断|切实|进一步|全面|严格|着力|持续)?(?:加强|强化|完善|健全|落实|建立|做好|抓好|注重|狠抓|加大|夯实|优化|构建|提升|突出|压实|明确))*+"
)
DUE = re.compile(
    r"(?:(?:力争|确保|须|需)?(?:到|于|在|至)?20\d\d ?年(?:上半年|第?[一二三四]季度|\d{1,2} ?月)?(?:\d{1,2} ?日)?"
    r"(?:底|末)?(?:之?前|内)?(?:基本|全面|全部|要|需|须|应|拟){0,2}(?:完成|落实|办结|整[改治]到位|解决)(?:整改|整治)?"
    r"的?(?:重点|主要)?(?:工作|任务|事项|项目|问题|措施){0,2}"
    r"|(?P<open>长期坚持|持续推进|持续整改|立行立改|立即整改|马上就办)的?(?:重点|主要)?(?:工作|任务|事项|项目|问题|措施){0,2})"
)
"""A heading that says no more than by when the works below it are due."""
STEPS = re.compile(r"(?:实施|工作|推进|进度|时间|阶段)(?:步骤|安排|阶段|进度)|步骤$|阶段$")
REGULATION = re.compile(r"(?:规定|办法|条例|细则|规则|章程|准则|决定)(?:（[^（）]{1,12}）)?$")
REPORT = re.compile(
    r"(?:报告|(?:情况|进展|结果)的?通报|工作总结|答记者问|问答|新闻发布会|情况说明|白皮书|年报|统计公报|公示"
    r"|讲话)(?:（[^（）]{1,20}）)?$|^关于.{2,40}情况的(?:报告|汇报)"
)


_WORKS = re.compile(
    "(?:进一步|全面|加快|着力|不断|持续|扎实|大力|切实|系统)*(?:夯实|筑牢|打牢|巩固|优化|完善|加强|强化|建立|健全|建设|提升|做[好强优大实]|实施(?!基础|范围|期限|时间|背景|依据|对象|要求)|规范"
    "|改善|推进|推动|构建|打造|促进|落实|深化|培育|拓展|增强)"
)
"""How a heading begins that names work, whatever it works on: 夯实产业发展基础."""
_ASKS_HOW = re.compile("(?:有(?:哪些|什么)|如何(?:进行)?|怎么|怎样)保障(?:措施|实施|落实)?？?")
_ASKS = re.compile("(?:是什么|有哪些|有什么|包括哪些|包括什么|怎么做)？?$")
"""The end of a heading that asks: 总体目标是什么？."""


def _names_safeguard(heading: str) -> bool:
    """Return whether a part of a heading names safeguards: 加强组织领导，强化保障, and not 完善特殊教育保障机制."""
    if heading.isascii():
        return SAFEGUARD.search(heading) is not None
    return any(
        SAFEGUARD.match(_URGING.sub("", part)) for part in re.split("[，、；]|(?<=.)[和与及](?=.{4})", heading)
    )


def _name_wholly(heading: str) -> str:
    """Return what a heading names if it is nothing but such a name."""
    if AIMS_AND_TASKS.fullmatch(heading):
        return "objective"
    if WRAPPER.match(heading):
        return "wrapper"
    return "safeguard" if PLAIN_SAFEGUARD.fullmatch(heading) else ""


def _name_asked(heading: str) -> str:
    """Return what a section answers whose heading asks for it: 《行动方案》部署了哪些重点任务？."""
    heading = re.sub("《[^《》]*》", "", heading)
    if not re.search("哪些|什么|如何|怎么|怎样|多少", heading):
        return ""
    if re.search("保障|落实|推进实施|组织实施", heading):
        return "safeguard"
    if re.search("目标|指标", heading):
        return "objective"
    return "wrapper" if re.search("任务|举措|措施|内容|工作|行动", heading) else "general"


def name_kind(heading: str) -> str:
    """Return ``general``, ``objective``, ``wrapper`` or ``safeguard``; an empty text where the heading names work.

    Examples
    --------
    >>> name_kind("主要任务"), name_kind("发展目标"), name_kind("加强组织领导"), name_kind("建设码头")
    ('wrapper', 'objective', 'safeguard', '')
    """
    of = heading.rfind("的", 0, 30) + 1
    if of > 3 and 4 <= len(heading) - of <= 14 and (kind := _name_wholly(heading[of:])):
        return kind  # 煤矿企业兼并重组的主要任务
    if re.match("(?:充分|深刻)认识|(?:进一步)?提高(?:思想)?认识[，。]", heading) and not re.search(
        "[，、]", heading[:30]
    ):
        return "general"
    framed = re.match("（([一-鿿、]{2,16})）", heading)  # 第三条（主要目标）
    heading = framed[1] if framed else heading
    if heading.endswith("？") and (kind := _name_asked(heading)):
        return kind
    heading = "保障措施" if _ASKS_HOW.fullmatch(heading) else _ASKS.sub("", heading)
    spread = re.fullmatch("(?:[一-鿿] +){1,3}[一-鿿]", heading)
    heading = heading.replace(" ", "") if spread else heading  # 总 则
    short = heading[:60]
    if SAFEGUARD.match(heading[:12]) and SAFEGUARD.fullmatch(heading):
        return "safeguard"
    if _SAFEGUARD_OF.search(short):
        return "safeguard"
    if AIMS_AND_TASKS.fullmatch(short):
        return "objective"
    if WRAPPER.match(short):
        return "wrapper"
    if SAFEGUARD.match(heading[:12]):
        return "safeguard"
    if len(heading) <= 30 or heading.isascii():
        if _names_safeguard(short) and not re.match("总体|目标", short):
            return "safeguard"
        if OBJECTIVE.search(short) and not re.search("实现目标|目标(?:责任|管理|考核)", short):
            return "objective"
        if GENERAL.search(short) and not _WORKS.match(short):
            return "general"
    return ""
