"""One small interface to a graph, and the embedded store behind it. Floor 3.

A query without ``GRAPH`` sees the union of all graphs: decided here and nowhere else. Every query passes
:mod:`spacegraph.guard` first, so nothing that is asked leaves the machine.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

import pyoxigraph as ox

from spacegraph.errors import QueryError
from spacegraph.iris import PREFIXES

if TYPE_CHECKING:
    from spacegraph.build import Dataset
    from spacegraph.snapshot import Snapshot

Term = ox.NamedNode | ox.BlankNode | ox.Literal
Row = tuple[Term | None, ...]


class Rows(NamedTuple):
    """The rows of a SELECT (or the one row of an ASK), in the order of the engine."""

    variables: tuple[str, ...]
    rows: list[Row]


class Store(Protocol):
    """What spacegraph needs from a store."""

    @property
    def identity(self) -> str:
        """Name of the state of the graph: equal identity, equal answers."""

    def select(self, sparql: str, bindings: Mapping[str, Term] | None = None) -> Rows:
        """Return the rows of a SELECT or ASK query, its variables bound to terms where given."""

    def construct(self, sparql: str) -> list[ox.Triple]:
        """Return the triples of a CONSTRUCT or DESCRIBE query."""

    def quads(
        self, subject: Term | None = None, predicate: ox.NamedNode | None = None, value: Term | None = None
    ) -> Iterator[ox.Quad]:
        """Yield the quads with this subject, predicate and object, in every graph (None: any)."""


class EmbeddedStore:
    """A store in this process (pyoxigraph), in memory.

    Parameters
    ----------
    store
        The engine with its quads.
    identity
        The digest of the snapshot, or a name for what has none.
    """

    def __init__(self, store: ox.Store, identity: str) -> None:
        self._store = store
        self._identity = identity

    @classmethod
    def load_snapshot(cls, snapshot: Snapshot) -> EmbeddedStore:
        """Return a store with the quads of a snapshot."""
        store = ox.Store()
        # The digest was compared when the snapshot was read, so its syntax need not be judged again (lenient).
        store.load(snapshot.data, format=ox.RdfFormat.N_QUADS, lenient=True)
        return cls(store, snapshot.identity)

    @classmethod
    def load_dataset(cls, dataset: Dataset) -> EmbeddedStore:
        """Return a store with the quads of a dataset that was just built."""
        store = ox.Store()
        store.bulk_extend(dataset.quads)
        return cls(store, "memory")

    @property
    def identity(self) -> str:
        """The digest of the snapshot."""
        return self._identity

    def select(self, sparql: str, bindings: Mapping[str, Term] | None = None) -> Rows:
        """Return the rows of a SELECT or ASK query; see :class:`Store`."""
        result = self._run(sparql, bindings)
        if isinstance(result, ox.QueryBoolean):
            return Rows(("result",), [(ox.Literal(bool(result)),)])
        if not isinstance(result, ox.QuerySolutions):
            del result  # it belongs to this thread, and an error may end up in another
            raise QueryError("the query makes triples; write SELECT or ASK for rows")
        names = tuple(variable.value for variable in result.variables)
        return Rows(names, [tuple(solution) for solution in result])

    def construct(self, sparql: str) -> list[ox.Triple]:
        """Return the triples of a CONSTRUCT or DESCRIBE query."""
        result = self._run(sparql, None)
        if not isinstance(result, ox.QueryTriples):
            del result
            raise QueryError("the query makes rows; write CONSTRUCT or DESCRIBE for triples")
        return list(result)

    def quads(
        self, subject: Term | None = None, predicate: ox.NamedNode | None = None, value: Term | None = None
    ) -> Iterator[ox.Quad]:
        """Yield the quads with this subject, predicate and object, in every graph (None: any)."""
        return self._store.quads_for_pattern(subject, predicate, value, None)  # type: ignore[arg-type]

    def _run(
        self, sparql: str, bindings: Mapping[str, Term] | None
    ) -> ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples:
        from spacegraph.guard import check_query

        check_query(sparql)
        substitutions: dict[ox.Variable, Any] = {ox.Variable(n): term for n, term in (bindings or {}).items()}
        try:
            return self._store.query(
                sparql,
                prefixes=PREFIXES,
                use_default_graph_as_union=True,
                substitutions=substitutions or None,
            )
        except SyntaxError as error:
            raise QueryError(_say_syntax(str(error.msg or error))) from error
        except (RuntimeError, OSError, ValueError) as error:
            raise QueryError(f"the query failed: {error}") from error


def _say_syntax(message: str) -> str:
    """Return what an engine says of a query that does not parse, without the list of all it would have taken."""
    where = message.partition(": ")[0].removeprefix("error at ")
    if "Prefix not found" in message:
        known = " ".join(f"{prefix}:" for prefix in PREFIXES)
        return (
            f"the query is not SPARQL: at {where} a prefix is not known (known: {known}; declare others by PREFIX)"
        )
    short = message if len(message) <= 200 else message[:200] + " …"
    return f"the query is not SPARQL: {short} (in a prefixed name write / as \\/, as in id:plan\\/beijing-2024)"
