"""Units as printed → the unit of the graph and the factor to its base. Floor 2."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Context, Decimal

_TEN = Context(prec=10)


@dataclass(frozen=True)
class Unit:
    """A unit: its key, the factor to the base unit, and what it measures (count, money, share, time, length, …)."""

    key: str
    factor: Decimal
    measures: str

    def scale(self, value: Decimal) -> Decimal:
        """Return a printed value in the base unit; ten digits where the factor itself is rounded (亩).

        Examples
        --------
        >>> f"{CHINESE_UNITS['亩'].scale(Decimal(1800)):f}", f"{CHINESE_UNITS['公顷'].scale(Decimal('1.5')):f}"
        ('1200000.000', '15000.0')
        """
        exact = value * self.factor
        places = self.factor.as_tuple().exponent
        return _TEN.plus(exact) if isinstance(places, int) and places <= -10 else exact

    def over(self, printed: str) -> Unit:
        """Return the unit of so much in each of something else.

        Examples
        --------
        >>> CHINESE_UNITS["立方米"].over("秒").key, CHINESE_UNITS["吨"].over("天").factor
        ('unit/cubic-metre-per-second', Decimal('1000'))
        """
        return Unit(f"{self.key}-per-{PER[printed]}", self.factor, "rate")


PER = {
    "小时": "hour",
    "分钟": "minute",
    "秒": "second",
    "日": "day",
    "天": "day",
    "人": "person",
    "户": "household",
    "公里": "kilometre",
    "平方公里": "square-kilometre",
    "平方米": "square-metre",
    "万元": "10000-yuan",
    "千瓦时": "kilowatt-hour",
    "吨": "tonne",
    "亩": "mu",
    "公顷": "hectare",
    "立方米": "cubic-metre",
    "标方": "cubic-metre",
    "kg": "kilogram",
    "公斤": "kilogram",
    "L": "litre",
    "升": "litre",
    "W": "watt",
    "s": "second",
}
"""What a unit may be counted by (立方米/秒), with its name in a key."""


def _units(measures: str, key: str, table: str) -> dict[str, Unit]:
    result = {}
    for entry in table.split():
        name, _, factor = entry.partition("=")
        result[name] = Unit(key, Decimal(factor or 1), measures)
    return result


_COUNTS = (
    "家 个 项 名 条 套 款 件 颗 发 枚 架次 架 艘 台套 台（套） 台 辆 座 处 所 人次 人 位 场次 场 次 种 支 只 "
    "户次 件套 批 趟次 户 间 栋 幢 片 例 篇 部 部门 张 块 期 届 组 对 类 门 站 班 列 "
    "批次 家次 件次 亩次 班次 台次 人口 标准箱 标箱 TEU 车次 机柜 机架 标准机架 孔 口 株 头 羽 盏 宗 起 "
    "粒 棒 袋 箱 桶 瓶 盒 轮 份 本 团 队 匹 根 节 层 页 字 幅 册 副 棵 眼 尾 具 "
    "卡 链 群 点 线 网 村 镇 乡 县 市 区 国"
)
CHINESE_UNITS: dict[str, Unit] = {
    **_units("count", "unit/count", _COUNTS),
    **_units("money", "unit/CNY", "元人民币 元 块钱 人民币"),
    **_units("money", "unit/USD", "美元 元美元"),
    **_units("money", "unit/EUR", "欧元"),
    **_units("share", "unit/percent", "% 个百分点=1 ‰=0.1 成=10"),
    **_units("times", "unit/times", "倍 番"),
    **_units("year", "unit/year", "年 周岁 岁"),
    **_units("count", "unit/count", "课时 学时 路 卡时 单"),
    **_units("time", "unit/month", "个月"),
    **_units("time", "unit/day", "个工作日 工作日 天 日 周=7 个星期=7"),
    **_units("time", "unit/second", "小时=3600 个小时=3600 分钟=60 秒 毫秒=0.001 微秒=0.000001 纳秒=0.000000001"),
    **_units(
        "length",
        "unit/metre",
        "公里=1000 千米=1000 海里=1852 米 分米=0.1 厘米=0.01 毫米=0.001 微米=0.000001 纳米=0.000000001",
    ),
    **_units(
        "area",
        "unit/square-metre",
        "平方公里=1000000 平方千米=1000000 平方米 公顷=10000 亩=666.6666666667 平米",
    ),
    **_units("volume", "unit/cubic-metre", "立方米 标准立方米 方 立方 升=0.001"),
    **_units("volume", "unit/cubic-metre", "标方 标准方"),
    **_units("field", "unit/tesla", "特斯拉"),
    **_units("level", "unit/decibel", "分贝"),
    **_units("level", "unit/degree-celsius", "℃ 摄氏度"),
    **_units("energy", "unit/joule", "吉焦=1000000000 太焦=1000000000000"),
    **_units("mass", "unit/kilogram", "吨=1000 公斤 千克 斤=0.5 克=0.001 吨标准煤=1000"),
    **_units(
        "density", "unit/kilogram-per-cubic-metre", "微克/立方米=0.000000001 毫克/立方米=0.000001 毫克/升=0.001"
    ),
    **_units(
        "energy",
        "unit/kilowatt-hour",
        "千瓦时 度 Wh=0.001 兆瓦时=1000 吉瓦时=1000000 kWh MWh=1000 GWh=1000000 TWh=1000000000",
    ),
    **_units("power", "unit/watt", "千瓦=1000 兆瓦=1000000 吉瓦=1000000000 瓦 kW=1000 MW=1000000 GW=1000000000"),
    **_units("power", "unit/volt-ampere", "千伏安=1000 兆伏安=1000000 伏安 kVA=1000 MVA=1000000"),
    **_units(
        "data",
        "unit/byte",
        "TB=1000000000000 PB=1000000000000000 EB=1000000000000000000 ZB=1000000000000000000000 GB=1000000000 "
        "MB=1000000",
    ),
    **_units(
        "rate",
        "unit/bit-per-second",
        "太比特/秒=1000000000000 吉比特/秒=1000000000 兆比特/秒=1000000 "
        "Tbps=1000000000000 Gbps=1000000000 Mbps=1000000 kbps=1000 Kbps=1000",
    ),
    **_units(
        "computing",
        "unit/flops",
        "EFLOPS=1000000000000000000 EFlops=1000000000000000000 PFlops=1000000000000000 "
        "PFLOPS=1000000000000000 P=1000000000000000 TFLOPS=1000000000000",
    ),
    **_units(
        "computing",
        "unit/operation-per-second",
        "GOPS=1000000000 TOPS=1000000000000 POPS=1000000000000000 EOPS=1000000000000000000",
    ),
}
"""Printed unit → unit. Longest names are tried first."""
STRONG_COUNTS = frozenset(
    [
        "家",
        "项",
        "名",
        "条",
        "套",
        "款",
        "件",
        "颗",
        "发",
        "枚",
        "架",
        "艘",
        "台",
        "辆",
        "座",
        "处",
        "所",
        "种",
        "支",
        "户",
        "台套",
        "架次",
        "人",
        "人次",
        "亩次",
    ]
)
WEAK_COUNTS = frozenset(
    [
        "类",
        "门",
        "点",
        "线",
        "网",
        "层",
        "节",
        "组",
        "对",
        "部",
        "期",
        "届",
        "次",
        "场",
        "位",
        "间",
        "片",
        "块",
        "张",
        "区",
        "市",
        "县",
        "乡",
        "镇",
        "村",
        "国",
        "字",
        "页",
        "本",
        "团",
        "队",
        "链",
        "群",
        "卡",
        "根",
        "头",
        "口",
        "株",
        "棒",
        "袋",
        "箱",
        "桶",
        "瓶",
        "盒",
        "孔",
        "轮",
        "起",
        "例",
        "份",
        "只",
        "站",
        "班",
        "列",
        "部门",
        "批",
        "幅",
        "匹",
        "羽",
        "盏",
        "宗",
        "篇",
    ]
)
MAGNITUDES: dict[str, Decimal] = {
    "百": Decimal(10**2),
    "千": Decimal(10**3),
    "万": Decimal(10**4),
    "十万": Decimal(10**5),
    "百万": Decimal(10**6),
    "千万": Decimal(10**7),
    "亿": Decimal(10**8),
    "十亿": Decimal(10**9),
    "百亿": Decimal(10**10),
    "千亿": Decimal(10**11),
    "万亿": Decimal(10**12),
}
