"""One plan as a tree of parts with its facts in one language, for reports and exchange formats. Floor 5."""

from __future__ import annotations

from dataclasses import dataclass

import pyoxigraph as ox

from spacegraph import vocab
from spacegraph.answer import Cell, Thing, to_cell
from spacegraph.compare.quantities import render_quantity
from spacegraph.describe import Place, find_places
from spacegraph.iris import PREFIXES, RDF_TYPE, to_iri
from spacegraph.names import Names
from spacegraph.store import Store

ABSTRACT = PREFIXES["dct"] + "abstract"
NOTE = PREFIXES["skos"] + "note"
ISSUED = PREFIXES["dct"] + "issued"
COUNT = Thing(to_iri("unit/count"))
"""The unit that goes without saying."""
_KINDS = ("Plan", "Objective", "Area", "Task", "Safeguard", "Target", "Milestone")
_COMMITMENTS = ("Target", "Milestone")


@dataclass(frozen=True)
class Owner:
    """An agency's part in an element: label of the agency, label of the role."""

    agency: str
    role: str


class Part:
    """A plan, an element or a commitment, with what hangs below it.

    Parameters
    ----------
    iri
        What it is.
    store, names
        The graph.
    language
        Language of labels and texts, ``en`` or ``zh``.
    """

    def __init__(self, iri: str, store: Store, names: Names, language: str) -> None:
        self.iri, self.store, self.names, self.language = iri, store, names, language

    @property
    def kind(self) -> str:
        """Its class (``Plan``, ``Area``, ``Task``, ``Target``), or nothing."""
        types = {cell.iri for cell in self.get_cells(RDF_TYPE) if isinstance(cell, Thing)}
        return next((kind for kind in _KINDS if vocab.NAMESPACE + kind in types), "")

    @property
    def label(self) -> str:
        """Its name."""
        return self.names.get_label(self.iri, self.language)

    @property
    def number(self) -> str:
        """Its number as printed, or nothing."""
        return self.get_text(vocab.number)

    @property
    def places(self) -> list[Place]:
        """Where the sources say it."""
        return find_places(self.store, self.iri)

    @property
    def owners(self) -> list[Owner]:
        """The agencies in their printed order."""
        found = []
        for cell in self.get_cells(vocab.responsibility):
            assert isinstance(cell, Thing)
            part = Part(cell.iri, self.store, self.names, self.language)
            rank = next(iter(part.get_cells(vocab.rank)), 0)
            owner = Owner(" ".join(part.get_labels(vocab.agency)), " ".join(part.get_labels(vocab.role)))
            found.append((rank if isinstance(rank, int) else 0, cell.iri, owner))
        return [owner for _, _, owner in sorted(found, key=lambda item: item[:2])]

    def get_parts(self, *kinds: str) -> list[Part]:
        """Return the direct parts of these kinds (of all when none is named), in the order of the sources."""
        quads = self.store.quads(None, ox.NamedNode(vocab.partOf), ox.NamedNode(self.iri))
        iris = {quad.subject.value for quad in quads if isinstance(quad.subject, ox.NamedNode)}
        parts = [Part(iri, self.store, self.names, self.language) for iri in iris]
        return sorted((p for p in parts if not kinds or p.kind in kinds), key=Part._order)

    def get_commitments(self) -> list[Part]:
        """Return its own targets and milestones."""
        return self.get_parts(*_COMMITMENTS)

    def get_cells(self, predicate: str) -> list[Cell]:
        """Return the distinct values of a property, in the order of their text."""
        values = {quad.object for quad in self.store.quads(ox.NamedNode(self.iri), ox.NamedNode(predicate))}
        return [to_cell(value) for value in sorted(values, key=str)]

    def get_labels(self, predicate: str) -> list[str]:
        """Return the values of a property as a reader sees them."""
        return [
            self.names.get_label(cell.iri, self.language) if isinstance(cell, Thing) else str(cell)
            for cell in self.get_cells(predicate)
        ]

    def get_text(self, predicate: str) -> str:
        """Return a text in the wanted language, else in any, else nothing."""
        quads = self.store.quads(ox.NamedNode(self.iri), ox.NamedNode(predicate))
        texts = sorted({q.object for q in quads if isinstance(q.object, ox.Literal)}, key=str)
        wanted = [text.value for text in texts if text.language in (None, self.language)]
        return next(iter(wanted or [text.value for text in texts]), "")

    def get_quantity(self) -> str:
        """Return what a commitment says in one line: value with its unit and deadline, or the deadline alone."""
        names = ("comparator", "value", "upperValue", "perPeriod", "deadline", "relativeDeadline")
        values = {name: next(iter(self.get_cells(vocab.NAMESPACE + name)), None) for name in names}
        due = values["deadline"] if values["deadline"] is not None else values["relativeDeadline"]
        if values["value"] is None:
            return str(due or "")
        text = render_quantity(values["comparator"], values["value"], values["upperValue"], values["perPeriod"])
        units = [cell for cell in self.get_cells(vocab.unit) if cell != COUNT]
        labels = [self.names.get_label(unit.iri, self.language) for unit in units if isinstance(unit, Thing)]
        return " ".join([text, *labels, *([f"({due})"] if due else [])])

    def _order(self) -> tuple[str, int, int, str]:
        place = self.places[0] if self.places else Place("", "", 0, 0)
        return place.source, place.start or 0, -(place.end or 0), self.iri


def read_outline(store: Store, names: Names, plan: str, language: str) -> Part:
    """Return a plan by label, key or IRI, or raise ``UnknownName`` or ``AmbiguousName``."""
    return Part(to_iri(names.get_thing(plan, "Plan")), store, names, language)
