"""Things by words: names first, then definitions, then names that look alike. Floor 4."""

from __future__ import annotations

from dataclasses import dataclass

import pyoxigraph as ox

from spacegraph.iris import PREFIXES, SG, to_key
from spacegraph.names import Name, Names, fold
from spacegraph.store import Store

_TEXTS = f"""
SELECT DISTINCT ?thing ?text WHERE {{
  VALUES ?property {{ skos:definition <{PREFIXES["dct"]}abstract> <{SG}printedAs> }}
  ?thing ?property ?text
}} ORDER BY ?thing ?text"""
_FUZZY = 75.0


@dataclass(frozen=True)
class Hit:
    """A thing that was found: its IRI, the name or text that matched, and how (0 exact … 4 alike)."""

    iri: str
    text: str
    language: str
    rank: int

    @property
    def key(self) -> str:
        """The key of the thing."""
        return to_key(self.iri)


def search(store: Store, names: Names, text: str, limit: int = 20) -> list[Hit]:
    """Return the things whose names or texts match, best first.

    The order: a name equal to the text, a name that begins with it, a name that contains it, a definition or
    summary that contains it, and only when nothing else is found names that look alike (rapidfuzz).
    """
    wanted = fold(text)
    if not wanted:
        return []
    best: dict[str, Hit] = {}
    own = [name for name in names.all if name.iri in names.classes]
    for name in own:
        _keep(best, _match(name, wanted))
    for thing, words in store.select(_TEXTS).rows:
        assert isinstance(thing, ox.NamedNode) and isinstance(words, ox.Literal)
        if wanted in fold(words.value) and thing.value in names.classes:
            _keep(best, Hit(thing.value, words.value, words.language or "", 3))
    if not best:
        _keep_alike(best, own, wanted, limit)
    hits = sorted(best.values(), key=lambda hit: (hit.rank, len(hit.text), hit.iri))
    return hits[:limit]


def _match(name: Name, wanted: str) -> Hit | None:
    folded = fold(name.text)
    if wanted not in folded:
        return None
    rank = 0 if folded == wanted else 1 if folded.startswith(wanted) else 2
    return Hit(name.iri, name.text, name.language, rank)


def _keep(best: dict[str, Hit], hit: Hit | None) -> None:
    if hit and (hit.iri not in best or hit.rank < best[hit.iri].rank):
        best[hit.iri] = hit


def _keep_alike(best: dict[str, Hit], names: list[Name], wanted: str, limit: int) -> None:
    from rapidfuzz import fuzz, process

    folded = [fold(name.text) for name in names]
    for _, _, index in process.extract(wanted, folded, scorer=fuzz.WRatio, limit=limit, score_cutoff=_FUZZY):
        name = names[index]
        _keep(best, Hit(name.iri, name.text, name.language, 4))
