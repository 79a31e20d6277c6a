"""Data files → dataset. Floor 3.

Reads every YAML-LD file and the ontology, puts each into its named graph, and adds what the files imply:
super-classes and super-properties of ours, the short way from an element to its agencies, ``rdfs:label``.
Nothing else is added. Writing the result is :mod:`spacegraph.snapshot`'s, judging it :mod:`spacegraph.check`'s.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from spacegraph.context import read_context
from spacegraph.errors import DataError, Fault
from spacegraph.inputs import ONTOLOGY_FILES, find_inputs
from spacegraph.iris import GENID, ONTOLOGY_GRAPH, PREF_LABEL, PREFIXES, RDF_TYPE, RDFS_LABEL, SG
from spacegraph.yamlld import DataFile, Lines, read_data_file

_SUBCLASS = ox.NamedNode(PREFIXES["rdfs"] + "subClassOf")
_SUBPROPERTY = ox.NamedNode(PREFIXES["rdfs"] + "subPropertyOf")
_TYPE = ox.NamedNode(RDF_TYPE)
_LABEL = ox.NamedNode(RDFS_LABEL)
_PREF_LABEL = ox.NamedNode(PREF_LABEL)
_AGENCY = ox.NamedNode(SG + "agency")
_RESPONSIBILITY = ox.NamedNode(SG + "responsibility")
_RESPONSIBLE_AGENCY = ox.NamedNode(SG + "responsibleAgency")

Progress = Callable[[str], None]


@dataclass(frozen=True)
class Dataset:
    """All quads of a build, where each is written, and the files that they come from."""

    quads: frozenset[ox.Quad]
    lines: Lines
    inputs: tuple[Path, ...]


def build_dataset(data_dir: Path, ontology_dir: Path, progress: Progress | None = None) -> Dataset:
    """Return the dataset of a folder of data files, or raise :class:`DataError` with every fault."""
    inputs = find_inputs(data_dir, ontology_dir)
    return build_files(inputs[1 + len(ONTOLOGY_FILES) :], ontology_dir, progress)


def build_files(paths: Sequence[Path], ontology_dir: Path, progress: Progress | None = None) -> Dataset:
    """Return the dataset of the given data files together with the ontology."""
    context = read_context(ontology_dir / "context.jsonld")
    ontology = [quad for name in ONTOLOGY_FILES for quad in read_turtle(ontology_dir / name)]
    files: list[DataFile] = []
    faults: list[Fault] = []
    for path in paths:
        if progress:
            progress(path.name)
        try:
            files.append(read_data_file(path, context))
        except DataError as error:
            faults.extend(error.faults)
    faults.extend(_find_clashes(files))
    if faults:
        raise DataError(faults)
    lines = Lines()
    quads: set[ox.Quad] = set(ontology)
    closure = _Closure(ontology)
    for file in files:
        lines.update(file.lines)
        quads.update(closure.complete(file))
    quads.update(ox.Quad(q.subject, _LABEL, q.object, q.graph_name) for q in ontology if q.predicate == _PREF_LABEL)
    inputs = (*(ontology_dir / name for name in ("context.jsonld", *ONTOLOGY_FILES)), *paths)
    return Dataset(frozenset(quads), lines, inputs)


def build_alone(files: Iterable[DataFile], ontology_dir: Path) -> Dataset:
    """Return the dataset of data files without the ontology and without anything they refer to.

    What the ontology implies is in it all the same: these are the quads that the files add to a build.
    """
    closure = _Closure(quad for name in ONTOLOGY_FILES for quad in read_turtle(ontology_dir / name))
    lines, quads, paths = Lines(), set[ox.Quad](), []
    for file in files:
        lines.update(file.lines)
        quads.update(closure.complete(file))
        paths.append(file.path)
    return Dataset(frozenset(quads), lines, tuple(paths))


def read_turtle(path: Path) -> list[ox.Quad]:
    """Return the quads of a Turtle file of the ontology, blank nodes named by their order in the file."""
    graph = ox.NamedNode(ONTOLOGY_GRAPH)
    names: dict[str, ox.NamedNode] = {}

    def named(term: object) -> object:
        if not isinstance(term, ox.BlankNode):
            return term
        return names.setdefault(term.value, ox.NamedNode(f"{GENID}{path.stem}-{len(names) + 1}"))

    try:
        parsed = list(ox.parse(path=str(path), format=ox.RdfFormat.TURTLE))
    except SyntaxError as error:
        raise DataError([Fault(path, error.lineno, f"is not Turtle: {error.msg}")]) from error
    return [ox.Quad(named(q.subject), q.predicate, named(q.object), graph) for q in parsed]  # type: ignore[arg-type]


def _find_clashes(files: Iterable[DataFile]) -> list[Fault]:
    """Return a fault for each source that two files hold."""
    seen: dict[str, Path] = {}
    faults = []
    for file in files:
        first = seen.setdefault(file.graph, file.path)
        if first != file.path and not file.graph.endswith("/graph/reference"):
            faults.append(Fault(file.path, 1, f"holds the same source as {first}: {file.graph}"))
    return faults


class _Closure:
    """What triples imply by the sub-class and sub-property axioms between our own terms."""

    def __init__(self, ontology: Iterable[ox.Quad]) -> None:
        quads = list(ontology)
        self._classes = _ancestors(quads, _SUBCLASS)
        self._properties = _ancestors(quads, _SUBPROPERTY)

    def complete(self, file: DataFile) -> list[ox.Quad]:
        """Return the quads of a file with what they imply."""
        graph = ox.NamedNode(file.graph)
        agencies: dict[object, object] = {t.subject: t.object for t in file.triples if t.predicate == _AGENCY}
        quads = []
        for triple in file.triples:
            quads.append(ox.Quad(triple.subject, triple.predicate, triple.object, graph))
            quads.extend(
                ox.Quad(triple.subject, predicate, value, graph)
                for predicate, value in self._implied(triple, agencies)
            )
        return quads

    def _implied(
        self, triple: ox.Triple, agencies: dict[object, object]
    ) -> Iterable[tuple[ox.NamedNode, ox.NamedNode | ox.Literal]]:
        if triple.predicate == _TYPE:
            yield from ((_TYPE, parent) for parent in self._classes.get(triple.object, ()))
        elif triple.predicate == _PREF_LABEL:
            yield _LABEL, triple.object  # type: ignore[misc]
        elif triple.predicate == _RESPONSIBILITY and triple.object in agencies:
            yield _RESPONSIBLE_AGENCY, agencies[triple.object]  # type: ignore[misc]
        for parent in self._properties.get(triple.predicate, ()):
            yield parent, triple.object  # type: ignore[misc]


def _ancestors(quads: Iterable[ox.Quad], predicate: ox.NamedNode) -> dict[object, tuple[ox.NamedNode, ...]]:
    """Return, for each term of ours, all named terms above it (ours, and those of SKOS and Dublin Core)."""
    parents: dict[object, list[ox.NamedNode]] = {}
    for quad in quads:
        above = quad.object
        if quad.predicate != predicate or not isinstance(above, ox.NamedNode) or quad.subject == above:
            continue
        if above.value.startswith((SG, PREFIXES["skos"])):
            parents.setdefault(quad.subject, []).append(above)

    def climb(term: object, seen: dict[ox.NamedNode, None]) -> dict[ox.NamedNode, None]:
        for parent in parents.get(term, ()):
            if parent not in seen:
                seen[parent] = None
                climb(parent, seen)
        return seen

    return {term: tuple(climb(term, {})) for term in parents}
