"""The Python API: :func:`load` a graph, ask it, query it, look things up. Floor 6.

Thin: every method hands on to the module that knows.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from spacegraph import questions as _questions
from spacegraph import shipped
from spacegraph.answer import Answer, Column, to_cell
from spacegraph.loading import load_store
from spacegraph.names import Names
from spacegraph.questions import Question, Questions

if TYPE_CHECKING:
    import rdflib

    from spacegraph.describe import Page
    from spacegraph.search import Hit
    from spacegraph.store import Store


class Graph:
    """A graph that can be asked.

    Parameters
    ----------
    store
        Where the quads are.
    questions
        The questions that may be asked by name.
    """

    def __init__(self, store: Store, questions: Questions | None = None) -> None:
        self.store = store
        self.questions = questions or Questions(shipped.ONTOLOGY_DIR / "questions", shipped.HEADERS)
        self.names = Names(store)

    def ask(self, question: str | Question, *, language: str = "en", **parameters: str) -> Answer:
        """Return the answer to a question.

        Parameters
        ----------
        question
            Its name, such as ``agencies-for-technology`` (``graph.questions.names()`` lists them).
        language
            Language of notes and other texts in the rows, ``en`` or ``zh``.
        **parameters
            Labels in either language, keys, IRIs, or dates.

        Raises
        ------
        UnknownName, AmbiguousName
            For a question, parameter or thing of no such name, or of several.
        """
        known = question if isinstance(question, Question) else self.questions.get(question)
        return _questions.ask(self.store, self.names, known, parameters, language)

    def query(self, sparql: str) -> Answer:
        """Return the rows of a SPARQL SELECT or ASK; the prefixes ``sg: skos: dct: xsd:`` … are known."""
        rows = self.store.select(sparql)
        cells = [tuple(to_cell(term) for term in row) for row in rows.rows]
        columns = tuple(
            Column(name, {}, cls="Thing" if any(hasattr(row[n], "iri") for row in cells) else "")
            for n, name in enumerate(rows.variables)
        )
        return Answer(columns, cells, self.names, {"en": "", "zh": ""})

    def show(self, thing: str) -> Page:
        """Return what the graph says of one thing, each fact with the sources that say it."""
        from spacegraph.describe import describe

        return describe(self.store, self.names, self.names.get_thing(thing))

    def search(self, text: str, limit: int = 20) -> list[Hit]:
        """Return the things whose names or definitions are like `text`, best first."""
        from spacegraph.search import search

        return search(self.store, self.names, text, limit)

    def rdflib(self) -> rdflib.Dataset:
        """Return a copy of the graph as an rdflib dataset whose default graph is the union."""
        from spacegraph.export import to_rdflib

        return to_rdflib(self.store)


def load(place: str | Path | None = None) -> Graph:
    """Return a graph.

    Parameters
    ----------
    place
        None for the data that ship with spacegraph; a folder with a built snapshot; or a folder of data
        files (built in memory, without checks).

    Raises
    ------
    StoreError
        When the place holds neither.
    DataError
        When a data file is wrong.
    """
    return Graph(load_store(None if place is None else Path(place)))
