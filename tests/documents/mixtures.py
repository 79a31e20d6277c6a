"""One invented plan, written in any mixture of the notations that plans use, with what it says.

A notation that is read by itself may be lost beside another one. So each plan is drawn by a seed from all of them:
its numbering, its headings, how it names who does the work, its indents, its envelope, and the layout of the file.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, field

NUMERALS = [*"一二三四五六七八九十", *("十" + one for one in "一二三四五")]
SIGN = "\ue000"
"""Stands in front of each part while a plan is laid out; its places are taken down and it is taken out."""

AREAS = {
    "提升粮食产能": [
        ("建设高标准农田", "集中连片改造中低产田，完善灌排渠系和机耕道路", "新建高标准农田30万亩"),
        ("推广良种良法", "扩大优质稻麦种植，推行统一供种和测土配方施肥", "主要农作物良种覆盖率达到98%以上"),
        ("健全农机服务体系", "支持合作社购置大型农机具，开展代耕代种服务", "培育农机合作社120家"),
    ],
    "补齐物流短板": [
        ("布局冷链节点", "在产地建设预冷设施，在销地建设分拨中心", "建成产地冷藏保鲜设施200个"),
        ("打通末端配送", "整合邮政、快递、供销网点，完善村级服务站功能", "行政村寄递服务覆盖率达到100%"),
        ("培育骨干企业", "引导货运企业兼并重组，推动运输组织方式创新", ""),
    ],
    "优化养老服务": [
        ("扩大普惠床位", "盘活闲置厂房和学校，改建嵌入式养老机构", "新增护理型床位5000张"),
        ("推进居家适老化改造", "为特殊困难老年人家庭配置安全扶手和呼叫设备", "完成改造1.2万户"),
        ("加强人才培养", "依托职业院校开设护理专业，开展订单式培训", "培训养老护理员8000人次"),
    ],
    "繁荣夜间消费": [
        ("打造夜间街区", "完善灯光照明、停车和公共卫生设施，引导商户延长营业时间", "打造夜间消费街区15条"),
        ("丰富夜间业态", "鼓励剧场、书店、博物馆延时开放，举办音乐节和非遗集市", ""),
        ("完善交通保障", "优化公交夜班线路，增设临时停车泊位", "开通夜班公交线路20条以上"),
    ],
}
SAFEGUARDS = [
    ("加强组织领导", "建立联席会议制度，定期研究解决重大问题"),
    ("强化资金保障", "统筹各类专项资金，加大投入力度"),
    ("做好宣传引导", "通过多种媒体宣传典型经验，营造良好氛围"),
]
BODIES = [
    *(
        "市农业农村局",
        "市发展改革委",
        "市财政局",
        "市交通运输局",
        "市商务局",
        "市民政局",
        "市文化和旅游局",
        "市水利局",
    ),
    *("市生态环境局", "市住房城乡建设局", "市人力资源社会保障局", "市教育局", "市公安局", "市规划和自然资源局"),
    *("市市场监管局", "市卫生健康委"),
]

NUMBERINGS = {
    # name: (the sections, what stands below, the tasks below areas, or an empty text where there are no areas)
    "一（一）1": ("{n}、", "（{n}）", "{i}."),
    "一（一）1 counted on": ("{n}、", "（{n}）", "{c}."),
    "一（一）（1）": ("{n}、", "（{n}）", "（{i}）"),
    "一（一）①": ("{n}、", "（{n}）", "{o}"),
    "一（一）1．": ("{n}、", "（{n}）", "{i}．"),
    "一.（一）1": ("{n}.", "（{n}）", "{i}."),
    "一(一)1、": ("{n}、", "({n})", "{i}、"),
    "**一**": ("**{n}、", "**（{n}）", "{i}."),
    "1 1.1 1.1.1": ("{s} ", "{s}.{i} ", "{s}.{a}.{i} "),
    "第一部分": ("第{n}部分 ", "（{n}）", "{i}."),
    "行动一": ("{n}、", "行动{n}：", "{i}."),
    "一（一）": ("{n}、", "（{n}）", ""),
    "一（一）counted on": ("{n}、", "（{m}）", ""),
    "一1": ("{n}、", "{i}.", ""),
    "一1 counted on": ("{n}、", "{c}.", ""),
    "一(1)": ("{n}、", "({i})", ""),
    "第一章第一条": ("第{n}章　", "第{m}条　", ""),
    "第一部分第一节": ("第{n}部分　", "第{n}节　", ""),
}
HEADINGS = {"line": "\n", "stop": "。", "colon": "：", "blank": "　", "bold": "**\n"}
_LEAD, _HELP, _DOES = "Lead", "Support", "Responsible"
_BOTH, _ALL = (_LEAD, _HELP), (_DOES, _DOES)
OWNERS = {
    # name: (with several bodies, with one, the roles of the first and of the others)
    "责任单位": ("（责任单位：{all}）", "（责任单位：{a}）", _ALL),
    "责任部门": ("（责任部门：{all}）", "（责任部门：{a}）", _ALL),
    "责任分工": ("（责任分工：{all}）", "（责任分工：{a}）", _ALL),
    "落实单位": ("（落实单位：{all}）", "（落实单位：{a}）", _ALL),
    "责任主体": ("（责任主体：{all}）", "（责任主体：{a}）", _ALL),
    "square": ("[责任单位：{all}]", "[责任单位：{a}]", _ALL),
    "bare": ("（{all}）", "（{a}）", _ALL),
    "bare, lenticular": ("【{all}】", "【{a}】", _ALL),
    "负责": ("（{all}负责）", "（{a}负责）", _ALL),
    "等按职责分工负责": ("（{all}等按职责分工负责）", "（{a}负责）", _ALL),
    "分别负责": ("（{all}分别负责）", "（{a}负责）", _ALL),
    "牵头单位，配合单位": ("（牵头单位：{a}，配合单位：{rest}）", "（牵头单位：{a}）", _BOTH),
    "牵头单位；责任单位": ("（牵头单位：{a}；责任单位：{rest}）", "（牵头单位：{a}）", _BOTH),
    "牵头部门，参加部门": ("（牵头部门：{a}，参加部门：{rest}）", "（牵头部门：{a}）", _BOTH),
    "主办；协办": ("（主办：{a}；协办：{rest}）", "（主办：{a}）", _BOTH),
    "牵头，配合": ("（{a}牵头，{rest}配合）", "（{a}牵头）", _BOTH),
    "牵头负责，参与": ("（{a}牵头负责，{rest}参与）", "（{a}牵头负责）", _BOTH),
    "牵头；时限": ("（牵头单位：{a}；配合单位：{rest}；完成时限：2028年12月）", "（牵头单位：{a}）", _BOTH),
    "会同": ("（{a}会同{rest}负责）", "（{a}牵头）", _BOTH),
    "由": ("由{a}牵头，{rest}配合。", "由{a}牵头。", _BOTH),
    "first leads": ("（责任单位：{all}{first}）", "（责任单位：{a}{first}）", _BOTH),
    "comma": ("（{a}，{rest}{comma}）", "（{a}{comma}）", _BOTH),
    "line": ("\n责任单位：{all}\n", "\n责任单位：{a}\n", _ALL),
    "dashed line": ("\n——责任单位：{all}\n", "\n——责任单位：{a}\n", _ALL),
    "two lines": ("\n牵头单位：{a}\n配合单位：{rest}\n", "\n牵头单位：{a}\n", _BOTH),
    "behind the heading": ("", "", _ALL),
    "none": ("", "", _ALL),
}
DECLARED = {
    "{first}": "，列第一位者为牵头单位，下同",
    "{comma}": "；列逗号之前的为牵头单位，其他按职责分工配合，下同",
}
INDENTS = ("", "　　", "  ", "\t", "\xa0\xa0", "    ")
ENVELOPES = ("bare", "notice", "signed notice", "signed plan", "page")
LAYOUTS = ("plain", "blank lines", "CRLF", "HTML", "page numbers", "one line")
GOALS = ("in the first section", "a section", "dashes", "stages", "none")


@dataclass(frozen=True)
class Part:
    """A part: what it is, where it begins, who does it in which role, and whether it has a number to reach."""

    kind: str
    start: int
    owners: tuple[tuple[str, str], ...] = ()
    target: bool = False


@dataclass
class Mixture:
    """A plan drawn by a seed; ``fixed`` says which notation one of its choices is to have."""

    seed: int
    fixed: dict[str, str] = field(default_factory=dict)
    parts: list[Part] = field(default_factory=list)
    text: str = ""

    def __post_init__(self) -> None:
        self.random = random.Random(self.seed)
        self.chosen = {
            "numbering": self.choose("numbering", NUMBERINGS),
            "heading": self.choose("heading", HEADINGS),
            "owners": self.choose("owners", OWNERS),
            "indent": self.choose("indent", INDENTS),
            "envelope": self.choose("envelope", ENVELOPES),
            "goals": self.choose("goals", GOALS),
            "layout": self.choose("layout", LAYOUTS),
        }
        self.year = self.random.choice((2019, 2022, 2026))
        self.city = self.random.choice(("云阳市", "临江市", "白河市", "青岭市"))
        self.title = (
            f"{self.city}{self.random.choice(('民生改善', '惠民利企'))}行动计划（{self.year}—{self.year + 2}年）"
        )
        self.half = self.random.random() < 0.2 and self.chosen["layout"] != "one line"
        self.drawn: list[Part] = []
        self.sections = self.counted = 0
        self.declared = False
        if self.chosen["layout"] == "one line":
            self.chosen["heading"] = "stop"  # in a text without lines nothing else ends a heading
            if "\n" in OWNERS[self.chosen["owners"]][0] or self.chosen["owners"] == "behind the heading":
                self.chosen["owners"] = "责任单位"
            if self.chosen["numbering"] in (
                "**一**",
                "1 1.1 1.1.1",
                "第一部分",
                "第一部分第一节",
                "第一章第一条",
                "一.（一）1",
            ):
                self.chosen["numbering"] = "一（一）1"
        self.text = self.lay_out(self.write())

    def choose(self, name: str, options: object) -> str:
        """Return the fixed notation of a choice, or one at random."""
        drawn = self.random.choice(list(options))  # type: ignore[call-overload]
        return self.fixed.get(name, drawn)

    def write(self) -> str:
        """Return the plan, a line feed behind each paragraph."""
        below, tasks = NUMBERINGS[self.chosen["numbering"]][1:]
        lines = [*self.write_envelope(), self.title]
        lines += [
            self.head("总体要求"),
            self.part("", "指导思想", "坚持以人民为中心，坚持问题导向，补短板、强弱项。", 1),
        ]
        goals = f"到{self.year + 2}年，城乡融合发展机制更加健全，城镇化率达到72%，人均可支配收入突破3万元。"
        match self.chosen["goals"]:
            case "in the first section":
                lines.append(self.part("Objective", "主要目标", goals, 2))
            case "a section":
                lines += [self.mark("Objective", self.head("主要目标")), goals]
            case "dashes":
                lines.append(self.part("Objective", "主要目标", goals, 2))
                lines.append(self.mark("Objective", "——收入水平明显提高。居民人均可支配收入年均增长6%以上。"))
                lines.append(self.mark("Objective", "——公共服务更加均衡。每千名老年人拥有养老床位达到40张。"))
            case "stages":
                stages = f"到{self.year + 1}年，城镇化率达到70%。到{self.year + 2}年，城镇化率达到72%。"
                lines.append(self.part("Objective", "主要目标", stages, 2))
        lines.append(self.head(self.random.choice(("重点任务", "主要任务", "工作任务", "重点举措"))))
        number = 0
        areas = self.random.sample(sorted(AREAS), 3)
        for place, area in enumerate(areas, 1):
            if tasks:
                lines.append(self.mark("Area", self.number(below, place) + area + self.close()))
                self.area = place
            for inner, (name, words, aim) in enumerate(AREAS[area], 1):
                number += 1
                lines.append(
                    self.write_task(self.number(tasks or below, inner if tasks else number), name, words, aim)
                )
        lines.append(self.head(self.random.choice(("保障措施", "组织实施", "工作要求", "组织保障"))))
        lines += [
            self.part("Safeguard", name, words + "。", place) for place, (name, words) in enumerate(SAFEGUARDS, 1)
        ]
        if self.chosen["envelope"].startswith("signed"):
            lines += self.sign()
        indent = self.chosen["indent"]
        return "".join(f"{indent}{one}\n" for line in lines for one in line.split("\n") if one)

    def write_envelope(self) -> list[str]:
        """Return the notice around the plan."""
        lines = ["首页 > 政务公开 > 政策文件"] if self.chosen["envelope"] == "page" else []
        if self.chosen["envelope"] in ("bare", "signed plan"):
            return lines
        return [
            *lines,
            f"{self.city}人民政府办公室关于印发《{self.title}》的通知",
            f"{self.city[0]}政办发〔{self.year}〕{self.seed % 60 + 1}号",
            "各区人民政府，市政府各部门、各直属机构：",
            f"《{self.title}》已经市政府同意，现印发给你们，请认真贯彻执行。",
            *self.sign(),
        ]

    def sign(self) -> list[str]:
        return [f"{self.city}人民政府办公室", f"{self.year}年3月{self.seed % 28 + 1}日"]

    def head(self, name: str) -> str:
        """Return the heading of a section."""
        self.sections += 1
        self.area = 0
        mark = self.number(NUMBERINGS[self.chosen["numbering"]][0], self.sections)
        return mark + name + self.close()

    def number(self, pattern: str, place: int) -> str:
        """Return a mark: by its place in its section, or counted on through the plan."""
        if "{m}" in pattern or "{c}" in pattern:
            self.counted += 1
        counted = max(self.counted, 1)
        return pattern.format(
            n=NUMERALS[place - 1],
            m=NUMERALS[(counted - 1) % len(NUMERALS)],
            c=counted,
            i=place,
            s=self.sections,
            a=self.area if pattern.count(".") > 1 else "",
            o="①②③④⑤"[place - 1 if place <= 5 else 0],
        )

    def close(self) -> str:
        return "**" if self.chosen["numbering"] == "**一**" else ""

    def mark(self, kind: str, line: str, owners: tuple[tuple[str, str], ...] = (), target: bool = False) -> str:
        """Return a line with a sign before its number, and keep what it is."""
        self.drawn.append(Part(kind, 0, owners, target))
        return f"**{SIGN}{line[2:]}" if line.startswith("**") else SIGN + line

    def part(self, kind: str, name: str, words: str, place: int) -> str:
        """Return a part below a section: its number, its heading, its words."""
        mark = self.number(NUMBERINGS[self.chosen["numbering"]][1], place)
        gap = "。" if self.chosen["heading"] in ("stop", "colon", "blank") else "\n"
        line = mark + name + self.close() + gap + words
        return self.mark(kind, line) if kind else line

    def write_task(self, number: str, name: str, words: str, aim: str) -> str:
        """Return a task with who does it."""
        several, one, roles = OWNERS[self.chosen["owners"]]
        bodies = self.random.sample(BODIES, self.random.choice((1, 2, 3)))
        said = one if len(bodies) == 1 else several
        for sign, rule in DECLARED.items():
            if sign in said:
                said, self.declared = said.replace(sign, "" if self.declared else rule), True
        said = said.format(a=bodies[0], rest="、".join(bodies[1:]), all="、".join(bodies))
        if self.chosen["owners"] == "behind the heading":
            name += f"（{'、'.join(bodies)}）"
        owners = tuple((body, roles[place > 0]) for place, body in enumerate(bodies))
        if self.chosen["owners"] == "会同" and len(bodies) == 1:
            owners = ((bodies[0], _LEAD),)
        if self.chosen["owners"] == "none":
            owners = ()
        said = said.translate(str.maketrans("（）：", "():")) if self.half else said
        words += f"，{aim}" if aim else ""
        words += said + "。" if said.endswith((")", "）", "]", "】")) and self.seed % 3 else "。" + said
        bold = "**" if self.chosen["heading"] == "bold" and not self.close() else ""
        gap = HEADINGS[self.chosen["heading"]] if bold else HEADINGS[self.chosen["heading"]].replace("**", "")
        return self.mark("Task", number + bold + name + gap + words, owners, bool(aim))

    def lay_out(self, text: str) -> str:
        """Return the file, and take down where the parts begin in it."""
        match self.chosen["layout"]:
            case "blank lines":
                text = text.replace("\n", "\n\n")
            case "CRLF":
                text = text.replace("\n", "\r\n")
            case "HTML":
                lines = "".join(f"<p style='text-indent:2em'>{line}</p>\n" for line in text.splitlines())
                text = f"<!DOCTYPE html><html><head><title>政策文件</title></head><body>{lines}</body></html>"
            case "page numbers":
                lines = text.split("\n")
                text = "\n".join(
                    f"{line}\n— {n // 13 + 1} —" if n % 13 == 12 else line for n, line in enumerate(lines)
                )
            case "one line":
                text = re.sub(r"\s*\n\s*", "", text)
        place = 0
        for part, before in zip(self.drawn, text.split(SIGN), strict=False):
            place += len(before)
            self.parts.append(Part(part.kind, place, part.owners, part.target))
        return text.replace(SIGN, "")
