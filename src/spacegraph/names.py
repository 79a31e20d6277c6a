"""Names ↔ things: labels in two languages, and which thing a name means. Floor 4."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import pyoxigraph as ox

from spacegraph.errors import AmbiguousName, UnknownName
from spacegraph.iris import ID, SG, to_iri, to_key
from spacegraph.nearest import find_nearest
from spacegraph.store import Store

LANGUAGES = ("en", "zh")

_LABELS = """
SELECT DISTINCT ?thing ?label ?preferred WHERE {
  { ?thing rdfs:label ?label BIND(true AS ?preferred) }
  UNION { ?thing skos:altLabel ?label BIND(false AS ?preferred) }
  UNION { ?thing dct:title ?label BIND(true AS ?preferred) }
}"""
_CLASSES = f"""
SELECT DISTINCT ?thing ?class WHERE {{
  ?thing a ?class FILTER(STRSTARTS(STR(?class), "{SG}") && STRSTARTS(STR(?thing), "{ID}"))
}}"""


@dataclass(frozen=True)
class Name:
    """One name of one thing."""

    iri: str
    text: str
    language: str
    preferred: bool


def fold(text: str) -> str:
    """Return a name in the form in which names are compared: NFKC, no case, single spaces.

    Examples
    --------
    >>> fold("Reusable  Rocket（ＶＴＶＬ）")
    'reusable rocket(vtvl)'
    """
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


class Names:
    """The names of all things in a store."""

    def __init__(self, store: Store) -> None:
        self._store = store

    @cached_property
    def all(self) -> list[Name]:
        """Every name, in the order of IRI, preferred first, language, text."""
        names = []
        for thing, label, preferred in self._store.select(_LABELS).rows:
            assert isinstance(thing, ox.NamedNode) and isinstance(label, ox.Literal)
            is_preferred = isinstance(preferred, ox.Literal) and preferred.value == "true"
            names.append(Name(thing.value, label.value, label.language or "", is_preferred))
        return sorted(names, key=lambda n: (n.iri, not n.preferred, n.language, n.text))

    @cached_property
    def classes(self) -> dict[str, frozenset[str]]:
        """The classes of ours of each thing, as local names (``Task``)."""
        classes: dict[str, set[str]] = {}
        for thing, cls in self._store.select(_CLASSES).rows:
            assert isinstance(thing, ox.NamedNode) and isinstance(cls, ox.NamedNode)
            classes.setdefault(thing.value, set()).add(cls.value.removeprefix(SG))
        return {iri: frozenset(names) for iri, names in classes.items()}

    @cached_property
    def _preferred(self) -> dict[tuple[str, str], str]:
        preferred: dict[tuple[str, str], str] = {}
        for name in self.all:
            if name.preferred:
                preferred.setdefault((name.iri, name.language), name.text)
        return preferred

    def find_label(self, iri: str, language: str = "en") -> str | None:
        """Return the label in the language, else in any of ours, else None."""
        for wanted in (language, *LANGUAGES, ""):
            label = self._preferred.get((iri, wanted))
            if label is not None:
                return label
        return None

    def get_label(self, iri: str, language: str = "en") -> str:
        """Return the label of a thing, else its key."""
        return self.find_label(iri, language) or to_key(iri)

    def get_thing(self, name: str, cls: str | None = None) -> str:
        """Return the IRI of the one thing of class `cls` that `name` means.

        A key or IRI means itself; then the thing with exactly this name (case, width and spaces do not
        count); then the only thing with a name that contains it.

        Raises
        ------
        AmbiguousName
            Several things have the name: each with key and label.
        UnknownName
            None has it: the nearest names.
        """
        what = (cls or "thing").lower()
        as_iri = to_iri(name.strip())
        if as_iri in self.classes and self._is_a(as_iri, cls):
            return as_iri
        wanted = fold(name)
        own = [n for n in self.all if self._is_a(n.iri, cls)]
        for matches in (
            {n.iri for n in own if fold(n.text) == wanted},
            {n.iri for n in own if wanted and wanted in fold(n.text)},
        ):
            found = self._narrow(matches)
            if len(found) == 1:
                return found.pop()
            if found:
                raise AmbiguousName(what, name, self._list(found))
        labels = {n.text: n.iri for n in own}
        nearest = [f"{label} ({to_key(labels[label])})" for label in find_nearest(name, labels)]
        hint = "" if nearest else f"spacegraph search {name!r} looks through everything"
        raise UnknownName(what, name, nearest, hint)

    def _is_a(self, iri: str, cls: str | None) -> bool:
        return iri in self.classes and (cls is None or cls in self.classes[iri])

    def _narrow(self, matches: set[str]) -> set[str]:
        """Return the plans that a source describes if any is among the matches, else all matches."""
        described = {iri for iri in matches if iri in self._described}
        return described if described and described != matches else matches

    @cached_property
    def _described(self) -> frozenset[str]:
        rows = self._store.select("SELECT DISTINCT ?plan WHERE { ?source sg:describes ?plan }").rows
        return frozenset(plan.value for (plan,) in rows if isinstance(plan, ox.NamedNode))

    def _list(self, iris: Iterable[str]) -> list[str]:
        return [f"{to_key(iri)}  {self.get_label(iri, 'en')} · {self.get_label(iri, 'zh')}" for iri in sorted(iris)]
