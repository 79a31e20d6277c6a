"""Bodies behind signs whose roles a plan declares once: “●”后为主责单位，“○”后为协办单位. Floor 2."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacegraph.documents.names import looks_like_agency, split_names
from spacegraph.documents.roles import LEAD, RESPONSIBLE, SUPPORT, Owner

_SIGN = "[●○▲△★☆◆◇■□◎※*#√]"
_DECLARED = re.compile(
    rf"[“\"（]?(?P<sign>{_SIGN})[”\"）]?号?(?:后|表示|代表|为|是|指|：|-)+[^，；。、\n]{{0,6}}?"
    r"(?:(?P<lead>牵头|主责|主办)|(?P<support>配合|协办|协同|参与)|责任|负责|承办)"
)


def find_signs(text: str, start: int, end: int) -> dict[str, str]:
    """Return the roles of the signs that a plan declares; empty where it declares less than two.

    Examples
    --------
    >>> text = "说明：“●”后为主责单位，“○”后为协办单位。"
    >>> find_signs(text, 0, len(text))
    {'●': 'Lead', '○': 'Support'}
    """
    signs = {
        found["sign"]: LEAD if found["lead"] else SUPPORT if found["support"] else RESPONSIBLE
        for found in _DECLARED.finditer(text, start, end)
    }
    return signs if len(signs) > 1 else {}


def find_signed(text: str, start: int, end: int) -> Iterator[tuple[int, int, tuple[Owner, ...]]]:
    """Yield the spans between declared signs and the bodies there: ●区科信局、区投资促进局 ○区财政局."""
    signs = find_signs(text, start, end)
    if not signs:
        return
    run = "|".join(re.escape(sign) for sign in signs)
    for line in re.finditer(rf"(?:(?:{run}) ?[一-鿿（）、，； ]{{2,120}}){{1,6}}", text[start:end]):
        owners: list[Owner] = []
        for part in re.finditer(rf"({run}) ?([^{''.join(signs)}]+)", line[0]):
            names = split_names(part[2].rstrip(" ，；"), start + line.start() + part.start(2))
            owners += [Owner(name, signs[part[1]], f"declared sign {part[1]}", 0.9) for name in names]
        if owners and all(looks_like_agency(owner.name.text) or owner.name.several for owner in owners):
            yield start + line.start(), start + line.end(), tuple(owners)
