"""Things that a draft names and the graph does not know: agencies, metrics, units, a territory. Floor 2.

They stand in the draft itself, under ``mentions``: complete enough to pass the checks, plainly marked as proposed.
"""

from __future__ import annotations

import hashlib
import re

from spacegraph.documents import wording
from spacegraph.documents.gazetteer import Gazetteer
from spacegraph.documents.units import PER
from spacegraph.yamltext import Tree

_LOCAL = re.compile("市|省|区|县|州|自治|各|本")
_KINDS = (
    ("(?:区|县)政府$|(?:区|县)人民政府$", "kind/district-government"),
    ("政府$|国务院$", "kind/government"),
    ("管委会$|管理委员会$", "kind/zone-committee"),
    ("领导小组|联席会议|工作组|专班|工作机制", "kind/mechanism"),
    ("党委|组织部|宣传部|统战部|政法委|网信办|编办", "kind/party-body"),
    ("办公室$|办$|办公厅$", "kind/office"),
)
_UNITS = {
    "unit/CNY": ("yuan", "元"),
    "unit/USD": ("US dollar", "美元"),
    "unit/EUR": ("euro", "欧元"),
    "unit/percent": ("percent", "百分比"),
    "unit/times": ("times", "倍"),
    "unit/count": ("count", "个"),
    "unit/year": ("year", "年"),
    "unit/month": ("month", "月"),
    "unit/day": ("day", "日"),
    "unit/second": ("second", "秒"),
    "unit/metre": ("metre", "米"),
    "unit/square-metre": ("square metre", "平方米"),
    "unit/cubic-metre": ("cubic metre", "立方米"),
    "unit/kilogram": ("kilogram", "千克"),
    "unit/kilowatt-hour": ("kilowatt-hour", "千瓦时"),
    "unit/watt": ("watt", "瓦"),
    "unit/volt-ampere": ("volt-ampere", "伏安"),
    "unit/byte": ("byte", "字节"),
    "unit/bit-per-second": ("bit per second", "比特每秒"),
    "unit/flops": ("floating-point operation per second", "次浮点运算每秒"),
    "unit/operation-per-second": ("operation per second", "次运算每秒"),
    "unit/joule": ("joule", "焦耳"),
    "unit/tesla": ("tesla", "特斯拉"),
    "unit/decibel": ("decibel", "分贝"),
    "unit/degree-celsius": ("degree Celsius", "摄氏度"),
}
_BELOW = {name: printed for printed, name in reversed(PER.items())}


def _name_unit(key: str, printed: str) -> tuple[str, str]:
    """Return the English and the Chinese name of a base unit, in which the values of a draft are written.

    Examples
    --------
    >>> _name_unit("unit/kilogram-per-day", "吨/日")
    ('kilogram per day', '千克/日')
    """
    base, per, below = key.partition("-per-")
    if per and key not in _UNITS and base in _UNITS:
        english, chinese = _UNITS[base]
        return f"{english} per {below.replace('-', ' ')}", f"{chinese}/{_BELOW.get(below, below)}"
    return _UNITS.get(key, (printed or key.removeprefix("unit/"),) * 2)


def to_slug(text: str) -> str:
    """Return a readable part of a key, or one made of a digest where the text has no Latin letters.

    Examples
    --------
    >>> to_slug("High-tech Enterprises")
    'high-tech-enterprises'
    >>> to_slug("企业").startswith("n-")
    True
    """
    slug = re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")
    if len(slug) > 2 and text.isascii():
        return slug[:60].strip("-")
    return "n-" + hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:10]


class Proposals:
    """The proposed things of one draft, each once, in the order in which they are named."""

    def __init__(self, gazetteer: Gazetteer, language: str, slug: str) -> None:
        self.known = frozenset(entry.key for entry in gazetteer.entries)
        self.language, self.slug = language, slug
        self.things: dict[str, Tree] = {}

    def add(self, tree: Tree, evidence: Tree | None = None) -> str:
        """Take in a thing; of several by one key the first stays."""
        key = str(tree["id"])
        self.things.setdefault(key, {**tree, "evidence": evidence} if evidence else tree)
        return key

    def add_agency(self, key: str, name: str, jurisdiction: str, group: bool, evidence: Tree) -> str:
        """Return the key of a proposed agency; another name of one that is here becomes its alternative name."""
        key = self._place_key(key, name, jurisdiction)
        tree = self.things.get(key)
        if tree is not None:
            self._add_name(tree, name)
            return key
        where, note = self._find_territory(key, name, jurisdiction, evidence)
        derived: Tree = {"derived": "true"} if note else {}
        kind = next((kind for pattern, kind in _KINDS if re.search(pattern, name)), "kind/department")
        tree = {
            "id": key,
            "type": "Agency",
            "kind": "kind/group" if group else kind,
            "label": wording.to_label(name, self.language, "Agency"),
            "jurisdiction": where,
            **derived,
            "note": wording.join(wording.PROPOSED, note),
        }
        return self.add(tree, evidence)

    def _place_key(self, key: str, name: str, jurisdiction: str) -> str:
        """Return a key that says where the body belongs, and that nothing else has."""
        core = key.removeprefix("agency/unplaced/")
        if core != key:
            key = f"agency/china/{core}" if self._is_national(name, jurisdiction) else f"agency/{self.slug}/{core}"
        return f"{key}-proposed" if key in self.known else key

    def _is_national(self, name: str, jurisdiction: str) -> bool:
        """Return whether a body of a document without territory is taken as one of the whole country."""
        chinese = self.language == "zh" and "region/china" in self.known
        return chinese and not jurisdiction and not _LOCAL.match(name)

    def _add_name(self, tree: Tree, name: str) -> None:
        label, others = tree["label"], tree.setdefault("altLabel", {})
        assert isinstance(label, dict) and isinstance(others, dict)
        names = others.setdefault(self.language, [])
        assert isinstance(names, list)
        if name != label[self.language] and name not in names:
            names.append(name)
        if not names:
            del tree["altLabel"]

    def _find_territory(self, key: str, name: str, jurisdiction: str, evidence: Tree) -> tuple[str, wording.Words]:
        """Return the region of a proposed agency, and a note where it was not printed."""
        if jurisdiction and key.startswith(f"agency/{jurisdiction.removeprefix('region/')}/"):
            return jurisdiction, {}
        if self._is_national(name, jurisdiction):
            return "region/china", wording.NATIONAL
        if key.startswith("agency/china/") and "region/china" in self.known:
            return "region/china", {}
        return jurisdiction or self._add_region(name, evidence), {}

    def _add_region(self, name: str, evidence: Tree) -> str:
        """Return the territory of the document, which the text does not name."""
        local = self.language == "zh" and "region/china" in self.known
        level = "level/country" if not local else "level/province" if name.startswith("省") else "level/city"
        tree: Tree = {
            "id": f"region/proposed/{self.slug}",
            "type": "Region",
            "level": level,
            **({"within": "region/china"} if local else {}),
            "label": {"en": f"Territory of {self.slug}", "zh": f"{self.slug}所适用的地区"},
            "derived": "true",
            "note": wording.UNPLACED,
        }
        return self.add(tree, evidence)

    def add_metric(self, phrase: str, evidence: Tree) -> str:
        """Return the key of a proposed metric; one for all targets whose metric was not found."""
        key = f"metric/proposed/{to_slug(phrase)}" if phrase else "metric/proposed/not-found"
        name = phrase or ("未找到" if self.language == "zh" else "not found")
        tree: Tree = {
            "id": key,
            "type": "Metric",
            "inScheme": "metric",
            "topConceptOf": "metric",
            "label": wording.to_label(name, self.language, "Metric"),
            "definition": wording.define_metric(name),
            "note": wording.PROPOSED,
        }
        return self.add(tree, evidence)

    def add_unit(self, key: str, printed: str) -> str:
        """Return the key of a unit, which becomes a thing of the draft if the graph has none such."""
        if key in self.known:
            return key
        english, chinese = _name_unit(key, printed)
        tree: Tree = {
            "id": key,
            "type": "Unit",
            "inScheme": "unit",
            "topConceptOf": "unit",
            "label": {"zh": chinese, "en": english},
            "definition": {
                "zh": f"由草稿提出的单位：{chinese}。",
                "en": f"A unit that a draft proposes: {english}.",
            },
            "note": wording.PROPOSED,
        }
        return self.add(tree)
