"""Quantities that only describe what another counts: 10亿元以上项目5个. Floor 2."""

from __future__ import annotations

import re

from spacegraph.documents.counted import AIM
from spacegraph.documents.quantities import Quantity

_SIZED_THING = re.compile("的?[一-鿿]{2,8}，(?:到20\\d\\d年(?:底|末)?)?(?:数量)?(?:分别)?(达到?|增加到|发展到)")
"""What comes after the size of what the next clause counts: 年销售额超10亿元大品种，到2030年达到5个."""
_CLASS = re.compile("(?<=级)(?!以)[一-鿿A-Za-z]{2}")
"""What comes after the class of a product (200吨级发动机), which is no aim."""
_OWNERS_SIZE = re.compile(
    "(?<=[上下内])的[^，。；、]{0,14}(?:企业|单位|项目|机组|锅炉|煤矿|家庭|建筑|街区|小区|车辆|用户|站|基地|园区|平台)"
)
_PRODUCT = re.compile("(?:直径|口径)[一-鿿]|分辨率[一-鿿]{2,8}(?:次数|数量|占比|[覆率])")
"""What comes after the measure of a product: 3.8米直径运载火箭."""
_SIZED_PLACE = re.compile("的?(?:自然村|行政村|村|社区|小区|乡镇|城镇|县城|城市)")


def is_quality(text: str, quantity: Quantity, others: list[Quantity]) -> bool:
    """Return whether a quantity only describes what another counts: 10亿元以上项目5个, 300米以下空域覆盖率90%."""
    if quantity.unit is None:
        return False
    if quantity.printed == "人口":
        return text[quantity.end - 1] == "上"
    if quantity.printed in ("户", "人") and _SIZED_PLACE.match(text, quantity.end):
        return text[quantity.end - 1] in "上下" and any(other.start > quantity.end for other in others)
    if quantity.unit.measures in ("length", "power", "mass", "area", "volume", "year", "time", "energy", "level"):
        if _OWNERS_SIZE.match(text, quantity.end):
            return True
        if quantity.unit.measures == "length" and _PRODUCT.match(text, quantity.end):
            return True
        if quantity.unit.measures in ("mass", "power", "volume") and _CLASS.match(text, quantity.end):
            return True
        described = (
            re.match(r"[一-鿿\d]", text[quantity.end : quantity.end + 1]) and text[quantity.end - 1] in "上下内"
        )
        if not described or text[quantity.end] == "的":
            return False
        alone = quantity.unit.measures in ("year", "level") or text[quantity.end - 3 : quantity.end - 1] == "及以"
        alone = alone or not (quantity.reach or AIM.search(text[max(quantity.start - 4, 0) : quantity.start]))
        return alone or any(other.start > quantity.end for other in others)
    if quantity.unit.measures != "money":
        return False
    for other in others:
        if other is quantity or other.unit is None or other.unit.measures != "count":
            continue
        sized = _SIZED_THING.match(text, quantity.end) if other.start > quantity.end else None
        if sized and sized.start(1) <= other.start <= sized.end():
            return True
        low, high = (quantity.end, other.start) if other.start >= quantity.end else (other.end, quantity.start)
        if (
            high - low <= 10
            and not re.search("[，。；、：达超为]", text[low:high])
            and ((low == quantity.end and high > low) or text[quantity.end - 1] in "级上")
        ):
            return True
    return False
