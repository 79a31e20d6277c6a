"""What lists of agencies leave out: the 省 or 市 before all but the first, or the kind of each body. Floor 2."""

from __future__ import annotations

import re

_ELIDED = re.compile(r"^(?:市(?!场)|省|区|县|州|自治区|自治州)(?=.)")
_PLACED = re.compile(
    r"^(?:市|省|区|县|州|各|国家|全国|中国|中央|国务院|相关|有关|[一-鿿]{2,4}(?:市|省|区|县|州|新区|海关|银行))"
)
_FIELDS = re.compile(
    r"\s*(?:由|会同)?(?P<first>[一-鿿]{2,14})(?:、[一-鿿]{2,14})*(?:、|和)?"
    r"等(?:各|有关|相关|职能|主管|[市省区县]级|[市省区县]直){0,2}(?:部门|单位)"
)
_OF_PLACE = re.compile("(?:市(?!场)|省|区|县|州|国家|国务院|中央|各级|地方|自治区)|.*(?:局|委|办|厅|部)$")


def elides_kinds(text: str) -> bool:
    """Return whether a list names bodies by their fields alone.

    Examples
    --------
    >>> elides_kinds("市发展改革、财政等部门配合"), elides_kinds("卫星、火箭等单位")
    (True, False)
    """
    found = _FIELDS.match(text)
    return found is not None and _OF_PLACE.match(found["first"]) is not None


def complete_names(names: list[str]) -> list[str]:
    """Return names with an elided prefix put back: 省科技厅、财政厅 names two offices of the province.

    Examples
    --------
    >>> complete_names(["省科技厅", "财政厅", "成都海关"]), complete_names(["市科委", "市教委", "税务局"])
    (['省科技厅', '省财政厅', '成都海关'], ['市科委', '市教委', '税务局'])
    """
    if len(names) < 2:
        return names
    first = _ELIDED.match(names[0])
    if not first or any(name.startswith(first[0]) for name in names[1:]):
        return names
    return [
        name
        if number == 0 or _PLACED.match(name) or not re.search("(?:厅|局|委|办|政府|办公室|委员会)$", name)
        else first[0] + name
        for number, name in enumerate(names)
    ]
