"""Names of agencies in one form, and keys for those that the graph does not know. Floor 2."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from functools import lru_cache

_SHORT: tuple[tuple[str, str], ...] = (
    ("管理委员会", "管委会"),
    ("委员会", "委"),
    ("人民政府", "政府"),
    ("办公厅", "办"),
    ("办公室", "办"),
    ("科学技术", "科技"),
    ("经济和信息化", "经信"),
    ("经济信息化", "经信"),
    ("工业和信息化", "工信"),
    ("工业信息化", "工信"),
    ("发展和改革", "发改"),
    ("发展改革", "发改"),
    ("人力资源和社会保障", "人社"),
    ("人力资源社会保障", "人社"),
    ("住房和城乡建设", "住建"),
    ("住房城乡建设", "住建"),
    ("市场监督管理", "市监"),
    ("市场监管", "市监"),
    ("规划和自然资源", "规自"),
    ("规划自然资源", "规自"),
    ("规划资源", "规自"),
    ("自然资源和规划", "资规"),
    ("文化和旅游", "文旅"),
    ("文化旅游", "文旅"),
    ("卫生健康", "卫健"),
    ("国有资产监督管理", "国资"),
    ("农业和农村", "农业农村"),
    ("交通运输", "交通"),
    ("应急管理", "应急"),
    ("退役军人事务", "退役军人"),
    ("生态环境保护", "生态环境"),
    ("地方金融监督管理", "地方金融监管"),
    ("金融监督管理", "金融监管"),
    ("药品监督管理", "药监"),
    ("政务服务和数据", "政数"),
    ("政务服务数据", "政数"),
    ("广播电视和", "广电"),
    ("教育委", "教委"),
)
_PREFIX = re.compile(r"^(?:中华人民共和国|中国|国家)")

SLUGS: tuple[tuple[str, str], ...] = (
    ("科技", "science-and-technology"),
    ("经信", "economy-and-information-technology"),
    ("工信", "industry-and-information-technology"),
    ("发改", "development-and-reform"),
    ("人社", "human-resources-and-social-security"),
    ("住建", "housing-and-construction"),
    ("市监", "market-regulation"),
    ("规自", "planning-and-natural-resources"),
    ("资规", "natural-resources-and-planning"),
    ("自然资源", "natural-resources"),
    ("文旅", "culture-and-tourism"),
    ("卫健", "health"),
    ("国资", "state-owned-assets"),
    ("农业农村", "agriculture-and-rural-affairs"),
    ("交通", "transport"),
    ("应急", "emergency-management"),
    ("退役军人", "veterans-affairs"),
    ("生态环境", "ecology-and-environment"),
    ("金融监管", "financial-regulation"),
    ("药监", "drug-administration"),
    ("政数", "government-services-and-data"),
    ("教育", "education"),
    ("教委", "education"),
    ("财政", "finance"),
    ("商务", "commerce"),
    ("民政", "civil-affairs"),
    ("公安", "public-security"),
    ("司法", "justice"),
    ("审计", "audit"),
    ("统计", "statistics"),
    ("税务", "taxation"),
    ("水务", "water"),
    ("水利", "water-resources"),
    ("气象", "meteorology"),
    ("地震", "earthquake"),
    ("林业", "forestry"),
    ("园林绿化", "landscaping"),
    ("体育", "sports"),
    ("医保", "healthcare-security"),
    ("医疗保障", "healthcare-security"),
    ("知识产权", "intellectual-property"),
    ("数据", "data"),
    ("大数据", "big-data"),
    ("外事", "foreign-affairs"),
    ("投资促进", "investment-promotion"),
    ("城市管理", "urban-management"),
    ("城管", "urban-management"),
    ("通信管理", "communications"),
    ("海洋", "ocean"),
    ("粮食", "grain"),
    ("能源", "energy"),
    ("邮政", "post"),
    ("消防", "fire"),
    ("人才", "talent"),
    ("宣传", "publicity"),
    ("网信", "cyberspace"),
    ("组织", "organization"),
    ("编", "staffing"),
    ("人行", "central-bank"),
    ("人民银行", "central-bank"),
    ("海关", "customs"),
    ("民航", "civil-aviation"),
    ("铁路", "railway"),
    ("科协", "science-association"),
    ("工商联", "industry-and-commerce"),
    ("总工会", "trade-unions"),
    ("妇联", "womens-federation"),
    ("团", "youth-league"),
    ("残联", "disabled-persons"),
    ("乡村振兴", "rural-revitalisation"),
    ("扶贫", "poverty-alleviation"),
    ("广电", "radio-and-television"),
    ("信访", "petitions"),
    ("国防科技", "defence-science"),
    ("口岸", "ports"),
    ("档案", "archives"),
    ("供销", "supply-and-marketing"),
)


def canonical(name: str, places: Sequence[str] = ()) -> str:
    """Return a name in one form, so that full and short forms of one body meet.

    Parameters
    ----------
    name
        As printed.
    places
        Labels of the region that the document belongs to; 甲市X局 and 市X局 then meet.

    Examples
    --------
    >>> canonical("甲市发展和改革委员会", ["甲市", "甲"]) == canonical("市发展改革委")
    True
    """
    return _canonical(name, tuple(places))


@lru_cache(4096)
def _canonical(name: str, places: tuple[str, ...]) -> str:
    bare = re.sub(r"[’']s (?=municipal|provincial|city)", " ", re.sub(r"^(?:the|The) ", "", name))
    text = re.sub(r"[\s“”\"'’]", "", bare).casefold()
    for place in sorted(places, key=len, reverse=True):
        if len(place) > 1 and text.startswith(place) and len(text) > len(place) + 1:
            kind = place[-1] if place[-1] in "市省区县州" else ""
            rest = text[len(place) :]
            text = rest if kind and rest.startswith(kind) else kind + rest
            break
    text = _PREFIX.sub("", text)
    for long, short in _SHORT:
        text = text.replace(long, short)
    return re.sub("[和与、，及]", "", text)


def propose_key(name: str, jurisdiction: str) -> str:
    """Return a readable key for a body that the graph does not know.

    Examples
    --------
    >>> propose_key("市财政局", "region/chengdu")
    'agency/chengdu/finance'
    """
    area = jurisdiction.removeprefix("region/") or "unplaced"
    short = canonical(name)
    core = re.sub(r"^(?:市|省|区|县|州|自治区)", "", short)
    core = re.sub(r"(?:委|局|厅|办|部|处|署)$", "", core)
    slug = dict(SLUGS).get(core)
    if (slug and re.match("市|省|区|县|州|自治区", short)) or (slug and not jurisdiction):
        return f"agency/{area}/{slug}"
    if slug and re.search("(?:部|总局|委|署|局)$", short):
        return f"agency/china/{slug}" if not re.match("[市省区县州]", short) else f"agency/{area}/{slug}"
    return f"agency/{area}/n-{hashlib.sha256(short.encode()).hexdigest()[:10]}"
