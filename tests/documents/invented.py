"""Invented plans in the notations of the genre: no city, agency or number in them is real."""

from __future__ import annotations

NOTICE = """临江市人民政府办公室关于印发《临江市低空经济行动计划（2025－2027年）》的通知
临政办发[2025]18号
各区、县级市人民政府，市政府各部门，各有关单位：
《临江市低空经济行动计划（2025－2027年）》已经市政府同意，现印发给你们，请认真组织实施。
临江市人民政府办公室
2025年3月6日
临江市低空经济行动计划
（2025－2027年）
为抢抓机遇，制定本计划。
一、总体要求
（一）指导思想。坚持创新引领。
（二）发展目标。到2026年，培育低空企业30家左右，产业规模突破80亿元。到2027年底，建成起降点不少于120个，年均增长25%以上。
二、重点任务
（一）夯实基础设施
1．建设起降网络。2026年6月底前完成首批40个起降点建设。（牵头单位：市交通局；配合单位：市发展和改革委员会，各区、县级市政府）
2．完善通信导航。新建基站300余座。（市工信局牵头，市通信管理局、临江移动等按职责分工负责）
（二）壮大产业主体
3．招引龙头企业。力争三年内引进10亿元以上项目5个，对年营业收入超过1亿元的企业给予最高500万元奖励。（市投资促进局、市财政局负责）
4．推动企业升规。到2026年、2027年，专精特新企业分别达到60家、100家。
牵头单位：市工信局
配合单位：市科技局、市市场监管局
完成时限：2027年12月
三、保障措施
（一）加强组织领导。成立工作专班。
（二）强化资金保障。设立总规模50亿元的产业基金。（责任单位：市财政局、市国资委）
附件：任务清单
"""

MARKDOWN = """# 青岚省支持生物制造产业发展若干措施

**一、支持技术攻关。** 每年组织实施重大专项10项左右，单个项目最高支持3000万元。（**省科技厅、工业和信息化厅**负责，列第一位的为牵头单位，下同）

**二、支持平台建设。** 到2028年，建成省级以上创新平台20家。（省发展改革委、科技厅、财政厅负责）

**三、支持场景开放。** 每年发布应用场景不低于30个。（省工业和信息化厅、卫生健康委，各市（州）人民政府负责）

**四、加强组织实施。** 建立联席会议制度。（省发展改革委负责）

本措施自2025年5月1日起施行，有效期3年。
"""

ONE_LINE = (
    "关于印发星河市新能源汽车产业提升行动方案的通知星政发〔2024〕9号各区人民政府：现将《星河市新能源汽车产业提升行动方案（2024—2026年）》"
    "印发给你们，请认真贯彻执行。星河市人民政府2024年5月8日星河市新能源汽车产业提升行动方案（2024—2026年）为加快产业发展，制定本方案。"
    "一、总体目标到2026年，全市整车产能达到100万辆，产值突破1500亿元。二、重点任务（一）强化整车引领。支持整车企业扩产，培育3家百亿级企业。"
    "（市工信局牵头，市发改委、市商务局配合）（二）完善配套体系。本地配套率提高到45%。（市工信局、各区政府）（三）优化使用环境。"
    "每年新增公共停车位不少于5000个。（市住建局牵头，市公安局参与）三、保障措施（一）加强统筹。建立协调机制。（二）强化考核。纳入年度考核。"
)

BY_AGENCY = """松原谷市科技创新工作任务分工方案
一、市科技局
1.制定科技成果转化办法，年内完成。
2.新增高新技术企业200家。
二、市教育局、市人社局
1.引进高层次人才100名。
"""

CHAPTERS = """云泽市“十五五”算力产业发展规划
(2026年-2030年)
第一章 发展基础
截至2025年底，全市已建成数据中心12个，产业规模突破300亿元。
第二章 总体要求
第一节 指导思想
坚持统筹布局。
第二节 发展目标
到2030年，数据中心机架数量超过10万架，产业规模达到1000亿元左右。
——创新能力持续增强。建成重点实验室8家。
专栏1 主要指标
1.机架 10万架
第三章 主要任务
第一节 构建算力网络
一、优化布局。推进枢纽节点建设。（责任单位:市发展和改革委、市数据局）
二、提升能效。推广液冷技术。（责任单位:市生态环境局）
第二节 拓展算力应用
三、赋能制造。支持1000家企业上云用算。（责任单位:市工业和信息化局）
第四章 保障措施
第一节 加强组织领导
建立工作专班。
"""

LABELLED = """乌兰木伦市人民政府
关于加快发展冷链物流的实施意见

乌政发（2023）31号

各旗区人民政府，市直各部门:
    为加快发展冷链物流，现提出以下意见。
    一、工作目标
    力争到2027年，冷藏车保有量达到2000台；果蔬、肉类产地低温处理率分别达到30%和90%。
    二、主要任务
    (一)建设冷链设施
    1、建设骨干基地。建设骨干冷链物流基地1个，产地仓50个以上。
    责任单位：市发展改革委、市农牧局
    2、完善末端网点。布局智能冷柜3000组。
    责任单位：市商务局，各旗区人民政府
    (二)培育市场主体
    3、引育龙头企业。培育年营业收入10亿元以上冷链企业2家。（市商务局、市市场监管局）
    4、推广先进技术。单位能耗下降10%。（市工信局、市科技局）
    三、组织实施
    (一)加强领导。建立机制。
    (二)强化督导。定期通报进展。
                                乌兰木伦市人民政府
                                二〇二三年九月二十一日
"""

TABLE = (
    "临屿市数字乡村重点任务分工表\n序号\t重点任务\t牵头单位\t配合单位\t完成时限\n"
    "1\t建设数字乡村平台\t市农业农村局\t市数据局、各区政府\t2026年6月\n2\t开展电商培训\t市商务局\t市人社局\t2026年12月\n"
)

REPORT = """某湾市人民政府关于数字经济发展情况的报告

一、工作成效
（一）基础设施加快建设。去年建成基站3000座，产业规模达到500亿元。（市数据局负责）
二、下一步打算
（一）加大投入。到2027年，建成数据中心10个。
"""

RULES = "某湾市停车场管理办法\n第一章 总则\n" + "".join(
    f"第{number}条 停车场应当由市城管局负责管理，泊位不少于50个。\n" for number in "一二三四五六七八"
)

ENGLISH = """National Harbor Robotics Action Plan (2026-2030)

Introduction
Ports move most of what a nation buys.

Pillar I: Accelerate Harbor Innovation
Remove Needless Rules
Recommended Policy Actions
• Led by the Department of Ports (DOP) through the National Institute of Quays (NIQ), publish at least 12 model codes by 2027.
• Led by DOP and the Office of Tides, and in coordination with the Department of Labor and Work (DLW), train no fewer than 5,000 crane engineers by the end of 2028.

Pillar II: Build Infrastructure
Streamline Permits
Recommended Policy Actions
• Establish a fund of $2.5 billion for quays. (Lead: DLW; Support: DOP, Office of Tides)
• Led by the Bureau of Coasts, open berths.
"""

INTERPRETATION = """Policy Interpretation of the "Port Azure Action Plan for Developing Drones (2025-2027)"
I. Main Objectives
By 2027, the plan will build an industry.
In terms of firms, we will grow companies.
● Attract at least five leading companies.
● Reach an industry scale exceeding 20 billion yuan.
In terms of parks, we will build parks.
● Build 3 specialized parks.
II. Key Tasks
First, strengthen the foundation
●1. Enhance testing. Build test ranges.
●2. Enhance parts. Make parts.
III. Support Measures
(1) Strengthen Coordination
● The Municipal Drone Office will work with municipal departments and all districts to coordinate.
"""

HEADED = """# Coast Strategy of Ostrel

Ostrel has many harbours.

{0} Principle: Clean ports

{1}Action 01: Fit filters

The Ministry of Tides will fit filters.

{1}Action 02: Plug in ships

Ships are plugged in.

{0} Principle: Quiet boats

{1}Action 03: Test the boats

Boats are tested.
"""

ROWS = """# Harbours

Objective: To build harbours.

| | | | |
| :--- | :--- | :--- | :--- |
| 3.6 Berths in the north | Build 12 berths. | MoT / MoS | 2027 |
| 3.7 Berths in the south | | MoT, Port Board | 2028 |

# Boats

## Overview:

Today there are 310 boats.

## Clean boats

| Activity | Result | Responsible authority | Term | Budget |
| :--- | :--- | :--- | :--- |:--- |
| **4.1 Electric boats** | 40 electric boats | MoT | 2029 | EUR 3 million |
| **4.2 Quiet boats** | | MoS and MoT | 2030 | - |

## Old boats

| Activity | Result | Responsible authority | Term |
| --- | --- | --- | --- |
| 5.1 Scrapping | | MoS | 2030 |
"""
