"""The names that the graph knows, handed in as plain rows. Floor 2. Nothing here reads a store."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from spacegraph.documents.agency_names import canonical

if TYPE_CHECKING:
    from spacegraph.documents.mentions import LabelIndex

UNMENTIONED = frozenset(("Metric", "Unit", "Plan", "Source", "ConceptScheme"))


@dataclass(frozen=True)
class Entry:
    """One label of one thing.

    Attributes
    ----------
    key
        Key or IRI of the thing.
    kind
        Its class: ``Agency``, ``Technology``, ``Region`` …
    label, language
        The label and its language.
    jurisdiction
        Key of the region that an agency belongs to; empty otherwise.
    """

    key: str
    kind: str
    label: str
    language: str = ""
    jurisdiction: str = ""


def _core(label: str) -> str:
    """Return the thing that a metric counts: 独角兽企业数量 and *number of unicorn companies* without number."""
    text = re.sub(r"^(?:the )?number of (?:the )?", "", label.casefold().strip())
    return re.sub(r"(?:数量|总量|总数|规模|数)$", "", re.sub('[“”"]', "", text))


class Gazetteer:
    """Labels of the graph, indexed for the reader.

    Examples
    --------
    >>> names = Gazetteer([Entry("agency/x/health", "Agency", "甲市卫生健康委员会", "zh", "region/x"),
    ...                    Entry("region/x", "Region", "甲市", "zh")])
    >>> names.find_agency("市卫生健康委", "region/x")
    'agency/x/health'
    >>> names.find_agency("市卫生健康委", "region/y") is None
    True
    """

    def __init__(self, rows: Iterable[Entry | tuple[str, str, str, str, str]] = ()) -> None:
        self.entries = tuple(row if isinstance(row, Entry) else Entry(*row) for row in rows)
        self.regions: dict[str, list[str]] = defaultdict(list)
        self._region_labels: list[tuple[str, str]] = []
        for entry in self.entries:
            if entry.kind != "Region":
                continue
            self._region_labels.append((entry.label, entry.key))
            if entry.language in ("zh", ""):
                self.regions[entry.key].append(entry.label)
        self._index: LabelIndex | None = None
        self._metrics: dict[str, str] = {}
        for entry in self.entries:
            if entry.kind == "Metric" and len(_core(entry.label)) > 1:
                self._metrics.setdefault(_core(entry.label), entry.key)
        self._metric_lengths = sorted({len(label) for label in self._metrics}, reverse=True)
        self._agencies: dict[str, set[tuple[str, str]]] = defaultdict(set)
        for entry in self.entries:
            if entry.kind in ("Agency", "Organization", "Company"):
                places = self.regions.get(entry.jurisdiction, [])
                for form in {canonical(entry.label, places), canonical(entry.label)}:
                    self._agencies[form].add((entry.key, entry.jurisdiction))

    def index(self) -> LabelIndex:
        """Return the index of the labels that a text may mention, made once."""
        if self._index is None:
            from spacegraph.documents.mentions import LabelIndex

            self._index = LabelIndex([entry for entry in self.entries if entry.kind not in UNMENTIONED])
        return self._index

    def find_agency(self, name: str, jurisdiction: str) -> str | None:
        """Return the one agency that a name means in a jurisdiction, or None; never one of another city."""
        forms = (canonical(name, self.regions.get(jurisdiction, [])), canonical(name))
        found = next((self._agencies[form] for form in forms if form in self._agencies), set())
        here = {
            key
            for key, where in found
            if jurisdiction and (where == jurisdiction or where.startswith(jurisdiction + "/"))
        }
        if len(here) == 1:
            return next(iter(here))
        if here or re.match("市(?!场)|[省区县州各]|相关|有关", name):
            return None
        national = {key for key, where in found if where in ("", "region/china")}
        return next(iter(national)) if len(national) == 1 else None

    def knows_region(self, key: str) -> bool:
        """Return whether the graph has a region of this key."""
        return key in self.regions

    def find_metric(self, phrase: str) -> str | None:
        """Return the metric whose label is the phrase, or the longest one that ends it, or None."""
        text = _core(phrase)
        if text in self._metrics:
            return self._metrics[text]
        for length in self._metric_lengths:
            found = self._metrics.get(text[-length:]) or self._metrics.get(text[:length])
            if found and length < len(text):
                return found
        return None

    def find_region(self, text: str) -> str | None:
        """Return the region whose label comes first in a text (the longest at that place), or None."""
        best: tuple[int, int, str] | None = None
        for label, key in self._region_labels:
            place = text.find(label)
            if place >= 0 and len(label) > 1 and (best is None or (place, -len(label)) < best[:2]):
                best = (place, -len(label), key)
        return best[2] if best else None
