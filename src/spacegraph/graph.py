"""The Python API: :func:`load` a graph, ask it, query it, look things up. Floor 6.

Thin: every method hands on to the module that knows.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from spacegraph import questions as _questions
from spacegraph import shipped
from spacegraph.answer import Answer, Column, to_cell
from spacegraph.iris import to_key
from spacegraph.loading import load_store
from spacegraph.names import Names
from spacegraph.questions import Question, Questions

if TYPE_CHECKING:
    import networkx
    import rdflib

    from spacegraph.describe import Page
    from spacegraph.explorer import Explorer
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

    def explore(
        self,
        path: str | Path | None = None,
        *,
        things: Sequence[str | tuple[str, str | None]] = (),
        network: str | None = None,
        depth: int = 1,
        source: str | None = None,
        language: str = "en",
    ) -> Explorer:
        """Return the graph as one interactive page: a notebook shows it, a `path` is where it is written.

        Parameters
        ----------
        path
            A file to write: ``.html`` for the page, ``.png`` or ``.svg`` for a static picture.
        things
            Names, keys or IRIs, or pairs of a name and its class (``("Beijing", "Region")``); none: everything.
            A plan stands for its outline, a technology for all that is narrower, a region for what lies in it.
        network
            The name of a network to draw in place of the graph; `things` are then plans that it is made from.
        depth
            How many steps around the things are shown.
        source
            Only what this source says.
        language
            The language in which the page opens, ``en`` or ``zh``.

        Raises
        ------
        UnknownName, AmbiguousName
            For a thing, network or source of no such name, or of several.
        EmptySelection
            When nothing is left to draw.
        OutputError
            When the file cannot be written.
        """
        from spacegraph.explorer import explore, explore_network
        from spacegraph.explorer.select import Selection

        pairs = [(thing, None) if isinstance(thing, str) else thing for thing in things]
        if network is not None:
            from spacegraph.network import project

            made = project(self, network, plan=[name for name, _ in pairs] or None)
            explorer = explore_network(self.store, self.names, made, network, language)
        else:
            keys = tuple(to_key(self.names.get_thing(name, cls)) for name, cls in pairs)
            said = to_key(self.names.get_thing(source, "Source")) if source else ""
            explorer = explore(self.store, self.names, Selection(keys, depth, said), language)
        if path is not None:
            explorer.save(path)
        return explorer

    def network(
        self, name: str, *, plan: str | Sequence[str] | None = None, weight: str | None = None
    ) -> networkx.Graph[Any]:
        """Return a network as a networkx graph; ``spacegraph.network.NETWORKS`` lists them.

        Parameters
        ----------
        name
            ``agency-task``, ``agencies``, ``plan-technology``, ``technologies``, ``region-facility-technology``,
            ``plans`` or ``whole``.
        plan, weight
            Only what these plans say; what the weight of a projection counts: see
            :func:`spacegraph.network.project`.
        """
        from spacegraph.network import project

        return project(self, name, plan=plan, weight=weight)

    def compare(
        self, *plans: str, by: str = "technologies", view: str = "overview", language: str = "en"
    ) -> Answer:
        """Return plans side by side; without names, all plans that have tasks.

        Parameters
        ----------
        *plans
            Labels, keys or IRIs.
        by, view
            What is compared and how: see :data:`spacegraph.compare.VIEWS`. The view ``evidence`` has the rows
            behind the numbers, with their places.
        """
        from spacegraph.compare import compare

        return compare(self.store, self.names, self.questions, plans, by, view, language)

    def calendar(self, *plans: str, as_of: date | None = None) -> Answer:
        """Return the deadlines of plans (without names: all): overdue, due or ahead on a day (default: today)."""
        from spacegraph.compare.base import resolve_plans
        from spacegraph.compare.deadlines import to_calendar

        chosen = resolve_plans(self.store, self.names, plans) if plans else None
        return to_calendar(self.store, self.names, as_of or date.today(), chosen)

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
