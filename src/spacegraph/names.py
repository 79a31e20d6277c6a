"""Names ↔ things: labels in two languages, and which thing a name means. Floor 4."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import TypeGuard

import pyoxigraph as ox

from spacegraph.errors import AmbiguousName, UnknownName
from spacegraph.iris import ID, PREFIXES, RDF_TYPE, RDFS_LABEL, SG, to_iri, to_key
from spacegraph.nearest import find_nearest
from spacegraph.store import Store

LANGUAGES = ("en", "zh")

_NAMES = """
SELECT DISTINCT ?thing ?label ?preferred WHERE {
  %s
  { ?thing rdfs:label ?label BIND(true AS ?preferred) }
  UNION { ?thing skos:altLabel ?label BIND(false AS ?preferred) }
  UNION { ?thing dct:title ?label BIND(true AS ?preferred) }
}"""
_CLASSES = f"""
SELECT DISTINCT ?thing ?class WHERE {{
  ?thing a ?class FILTER(STRSTARTS(STR(?class), "{SG}") && STRSTARTS(STR(?thing), "{ID}"))
}}"""


_LABEL = ox.NamedNode(RDFS_LABEL)
_TITLE = ox.NamedNode(PREFIXES["dct"] + "title")
_INVERSE_LABEL = ox.NamedNode(SG + "inverseLabel")
_TYPE = ox.NamedNode(RDF_TYPE)
_RESPONSIBILITY = ox.NamedNode(SG + "responsibility")


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
        self._labels: dict[str, dict[str, str]] = {}

    @cached_property
    def all(self) -> list[Name]:
        """Every name, in the order of IRI, preferred first, language, text."""
        return self._read("")

    def of_class(self, cls: str | None) -> list[Name]:
        """Return the names of the things of one class of ours (of any when None), ordered as :attr:`all`."""
        if cls is None:
            return [name for name in self.all if name.iri in self.classes]
        return self._read(f"?thing a <{SG}{cls}> .")

    def _read(self, pattern: str) -> list[Name]:
        names = []
        for thing, label, preferred in self._store.select(_NAMES % pattern).rows:
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

    def find_label(self, iri: str, language: str = "en") -> str | None:
        """Return the label in the language, else in any of ours, else None."""
        labels = self._labels.get(iri)
        if labels is None:
            labels = self._labels[iri] = self._read_labels(iri)
        found = next((labels[wanted] for wanted in (language, *LANGUAGES, "") if wanted in labels), None)
        return found or self._describe_responsibility(iri, language)

    def _describe_responsibility(self, iri: str, language: str) -> str | None:
        """Return ``element: agency (role)`` for a responsibility, which has no label of its own; else None."""
        node = ox.NamedNode(iri)
        agency, role = (self._find_value(node, SG + name) for name in ("agency", "role"))
        element = next((quad.subject for quad in self._store.quads(None, _RESPONSIBILITY, node)), None)
        if agency is None or role is None or not isinstance(element, ox.NamedNode):
            return None
        words = [self.get_label(part, language) for part in (element.value, agency, role)]
        return "{}: {} ({})".format(*words)

    def _find_value(self, node: ox.NamedNode, predicate: str) -> str | None:
        objects = (quad.object for quad in self._store.quads(node, ox.NamedNode(predicate)))
        return next((term.value for term in objects if isinstance(term, ox.NamedNode)), None)

    def get_property_label(self, iri: str, language: str = "en", inverse: bool = False) -> str:
        """Return the label of a property; with `inverse`, how it reads from its object to its subject."""
        if not inverse:
            return self.get_label(iri, language)
        quads = self._store.quads(ox.NamedNode(iri), _INVERSE_LABEL)
        texts = [quad.object for quad in quads if _is_text(quad.object)]
        found = next((text.value for text in texts if text.language == language), None)
        return found or f"← {self.get_label(iri, language)}"

    def _read_labels(self, iri: str) -> dict[str, str]:
        """Return the preferred label of one thing by language."""
        labels: dict[str, str] = {}
        for predicate in (_LABEL, _TITLE):
            texts = [quad.object for quad in self._store.quads(ox.NamedNode(iri), predicate)]
            for text in sorted(filter(_is_text, texts), key=str):
                labels.setdefault(text.language or "", text.value)
        return labels

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
        if self._is_a(as_iri, cls):
            return as_iri
        wanted = fold(name)
        own = self.of_class(cls)
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
        try:
            node = ox.NamedNode(iri)
        except ValueError:
            return False
        types = {quad.object for quad in self._store.quads(node, _TYPE)}
        own = {t.value.removeprefix(SG) for t in types if isinstance(t, ox.NamedNode) and t.value.startswith(SG)}
        return cls in own or (cls is None and bool(own) and iri.startswith(ID))

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


def _is_text(term: object) -> TypeGuard[ox.Literal]:
    return isinstance(term, ox.Literal)
