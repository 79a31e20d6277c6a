"""All errors of spacegraph, one tree with one root. Floor 0.

::

    SpacegraphError
    ├── DataError            a data file (or the ontology) is wrong: every fault with file:line
    ├── CheckFailed          the files are readable, the facts in them are not sound: findings
    ├── UnknownName          no question, parameter, thing, format … of this name: the nearest names
    ├── AmbiguousName        several things of this name: which ones
    ├── QueryError           a SPARQL query that does not parse
    │   └── QueryRefused     a SPARQL query that will not be run: update, SERVICE, FROM, too deep
    ├── EmptySelection       a choice of things that leaves nothing to draw
    ├── NetworkError         a network that cannot be made or measured: empty, not bipartite, a library missing
    ├── StoreError           a snapshot that is missing, damaged or not one of ours
    └── OutputError          a place that cannot be written

A wrong *fact* is a finding (see :mod:`spacegraph.check`); a wrong *file* is an exception. Each error
keeps its facts as attributes; ``str(error)`` says what is wrong, where, and what to do.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple


class SpacegraphError(Exception):
    """Root of all errors that spacegraph raises on purpose."""


class Fault(NamedTuple):
    """One thing wrong in one place of a file."""

    path: Path
    line: int | None
    message: str

    def __str__(self) -> str:
        place = str(self.path) if self.line is None else f"{self.path}:{self.line}"
        return f"{place}: {self.message}"


class DataError(SpacegraphError):
    """One or more faults in data files, all raised together."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(str(fault) for fault in self.faults))


class CheckFailed(SpacegraphError):
    """The checks found errors, so nothing was written."""

    def __init__(self, findings: Sequence[object]) -> None:
        self.findings = tuple(findings)
        super().__init__("\n".join(str(finding) for finding in self.findings))


class UnknownName(SpacegraphError):
    """A name that nothing has.

    Attributes
    ----------
    what
        What was looked for, in words: ``question``, ``technology``, ``format``.
    name
        The name as given.
    nearest
        Known names that look like it, best first.
    """

    def __init__(self, what: str, name: str, nearest: Sequence[str] = (), hint: str = "") -> None:
        self.what, self.name, self.nearest = what, name, tuple(nearest)
        message = f"no {what} is called {name!r}"
        if self.nearest:
            message += "; the nearest: " + " · ".join(self.nearest)
        if hint:
            message += f"; {hint}"
        super().__init__(message)


class AmbiguousName(SpacegraphError):
    """A name that several things have."""

    def __init__(self, what: str, name: str, candidates: Sequence[str]) -> None:
        self.what, self.name, self.candidates = what, name, tuple(candidates)
        listed = "\n".join(f"  {candidate}" for candidate in self.candidates)
        super().__init__(f"{name!r} may be several things ({what}); name one of\n{listed}")


class QueryError(SpacegraphError):
    """A SPARQL query that cannot be run as written."""


class QueryRefused(QueryError):
    """A SPARQL query that spacegraph does not run, whatever its syntax."""


class EmptySelection(SpacegraphError):
    """A choice of things that leaves nothing to draw; nothing was written."""


class NetworkError(SpacegraphError):
    """A network that cannot be made or measured as asked: it is empty or not bipartite, or a library is missing."""


class StoreError(SpacegraphError):
    """A snapshot or store that cannot be read."""


class OutputError(SpacegraphError):
    """A file or folder that cannot be written; what was there is untouched."""
