"""YAML-LD data files → quads that remember their lines. Floor 2.

A file is read as a tree of strings (:mod:`spacegraph.yamltree`); each key is held against the context
(:mod:`spacegraph.context`); nested things get their identifiers, defaults and order; the result, plain
JSON-LD with the context inline, goes to pyoxigraph's parser. There is no other mapping from YAML to RDF, and
nothing is ever fetched.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import pyoxigraph as ox

from spacegraph.context import Context, Nesting, Term
from spacegraph.errors import DataError, Fault
from spacegraph.iris import RDF_TYPE, REFERENCE_GRAPH
from spacegraph.literals import find_date_type, find_fault
from spacegraph.nearest import find_nearest
from spacegraph.sourcetext import read_text
from spacegraph.yamltree import Mapping, Node, Scalar, Sequence, parse_tree

LANGUAGES = ("zh", "en")
_KEY = re.compile(r"\w[\w.~+-]*(/\w[\w.~+-]*)*")
_SG_SOURCE = "Source"


class Lines:
    """Where in which file a thing, a property of it, or one value of that property is written."""

    def __init__(self) -> None:
        self._places: dict[tuple[str, str, str], tuple[Path, int]] = {}

    def add(self, path: Path, line: int, subject: str, predicate: str = "", value: str = "") -> None:
        """Record a place; the first one stays."""
        self._places.setdefault((subject, predicate, value), (path, line))

    def find(self, subject: str, predicate: str = "", value: str = "") -> tuple[Path, int] | None:
        """Return the closest known place: of the value, else of the property, else of the thing."""
        for key in ((subject, predicate, value), (subject, predicate, ""), (subject, "", "")):
            if key in self._places:
                return self._places[key]
        return None

    def update(self, other: Lines) -> None:
        """Take over the places of another file."""
        for key, place in other._places.items():
            self._places.setdefault(key, place)


@dataclass(frozen=True)
class DataFile:
    """What one file says: its triples in the graph that they belong to."""

    path: Path
    graph: str
    triples: list[ox.Triple]
    lines: Lines


def read_data_file(path: Path, context: Context) -> DataFile:
    """Return the triples of a YAML-LD file, or raise :class:`DataError` with every fault in it."""
    return parse_data(read_text(path), path, context)


def parse_data(text: str, path: Path, context: Context) -> DataFile:
    """Return the triples of YAML-LD text; `path` is named in errors only."""
    tree = parse_tree(text, path)
    if not isinstance(tree, Mapping):
        raise DataError([Fault(path, tree.line, "is no mapping; a data file starts with keys")])
    reader = _Reader(path, context)
    document = reader.read(tree)
    if reader.faults:
        raise DataError(reader.faults)
    try:
        text = json.dumps({"@context": context.inline, **document}, ensure_ascii=False)
        triples = [quad.triple for quad in ox.parse(text, format=ox.RdfFormat.JSON_LD)]
    except (SyntaxError, ValueError) as error:
        raise DataError([Fault(path, None, f"cannot become RDF: {error}")]) from error
    return DataFile(path, reader.graph, triples, reader.lines)


@dataclass(frozen=True)
class _Place:
    """The thing that a value belongs to: its IRI, and what its unnamed parts are called after."""

    iri: str
    stem: str


@dataclass
class _Reader:
    """Turns one tree into a JSON-LD document."""

    path: Path
    context: Context
    faults: list[Fault] = field(default_factory=list)
    lines: Lines = field(default_factory=Lines)
    graph: str = REFERENCE_GRAPH
    _root: str = ""

    def read(self, tree: Mapping) -> dict[str, object]:
        things = tree.get("things")
        if things is not None:
            if len(tree.entries) > 1:
                self._fault(tree.line, "has 'things' beside other keys; 'things' stands alone")
            items = things.items if isinstance(things, Sequence) else [things]
            return {"@graph": [self._thing(item, None, None, 0) for item in items]}
        name = tree.text("id")
        if name is None:
            self._fault(tree.line, "has no 'id'; the root names the source or scheme it holds")
            return {}
        if tree.text("type") == _SG_SOURCE:
            self._root = name
            self.graph = self.context.expand(name)
        return self._mapping(tree, None, None, 0)

    # -- things --------------------------------------------------------------------------------

    def _thing(self, node: Node, parent: _Place | None, key: str | None, index: int) -> object:
        if isinstance(node, Mapping):
            return self._mapping(node, parent, key, index)
        if isinstance(node, Scalar):
            return {"@id": self._name(node)}
        self._fault(node.line, "has a list inside a list")
        return None

    def _mapping(self, node: Mapping, parent: _Place | None, key: str | None, index: int) -> dict[str, object]:
        nesting = self.context.nested.get(key or "")
        place = self._place(node, parent, key, index, nesting)
        if place is None:
            return {}
        iri = self.context.expand(place.iri)
        self.lines.add(self.path, node.line, iri)
        result: dict[str, object] = {"@id": place.iri}
        for name, value in self._completed(node, nesting, index).items():
            term = self.context.keys.get(name)
            line = node.entries[name].key.line if name in node.entries else node.line
            if term is None:
                nearest = find_nearest(name, self.context.keys)
                hint = f"; did you mean {' · '.join(nearest)}?" if nearest else ""
                self._fault(line, f"the key {name!r} is not known{hint}")
            elif term.form == "graph":
                self._fault(line, f"{name!r} stands at the root only")
            elif term.form != "id":
                self._places(iri, term, value, line)
                written = self._value(term, value, place)
                if written is not None:
                    result["@type" if term.form == "type" else name] = written
        return result

    def _completed(self, node: Mapping, nesting: Nesting | None, index: int) -> dict[str, Node]:
        """Return the values of a thing with the defaults, the order and the root that its key adds."""
        values = {name: entry.value for name, entry in node.entries.items()}
        if nesting is None:
            return values
        added = dict(nesting.defaults)
        if nesting.order:
            added[nesting.order] = str(index)
        if nesting.root and self._root:
            added[nesting.root] = self._root
        return {**{k: Scalar(v, node.line) for k, v in added.items() if k not in values}, **values}

    def _place(
        self, node: Mapping, parent: _Place | None, key: str | None, index: int, nesting: Nesting | None
    ) -> _Place | None:
        entry = node.entries.get("id")
        if entry is not None:
            if not isinstance(entry.value, Scalar):
                self._fault(entry.key.line, "'id' is one key such as plan/beijing-2024")
                return None
            iri = self._name(entry.value)
            part = nesting is not None or parent is None or not self._root
            return _Place(iri, "" if part else self._root.rsplit("/", 1)[-1] + "/")
        if parent is None or key is None:
            self._fault(node.line, "has no 'id'")
            return None
        singular = key.removesuffix("s")
        return _Place(f"{parent.iri}/{singular}/{parent.stem}{index}", "")

    # -- values --------------------------------------------------------------------------------

    def _value(self, term: Term, node: Node, place: _Place) -> object:
        if term.form == "language":
            return self._strings(term, node)
        if term.form in ("thing", "reverse"):
            items = node.items if isinstance(node, Sequence) else [node]
            return [self._thing(item, place, term.key, n) for n, item in enumerate(items, start=1)]
        values = [self._literal(term, item) for item in _scalars(node, self)]
        return values[0] if len(values) == 1 else values

    def _literal(self, term: Term, node: Scalar) -> object:
        value = node.value
        if value == "":
            self._fault(node.line, f"{term.key!r} is empty; leave the key out where nothing is said")
        elif term.form in ("name", "type") and value not in self.context.names:
            nearest = " · ".join(find_nearest(value, self.context.names))
            self._fault(
                node.line, f"{value!r} is no {term.key}" + (f"; did you mean {nearest}?" if nearest else "")
            )
        elif term.form == "typed" and term.datatype:
            looks_like = find_fault(value, term.datatype)
            if looks_like:
                self._fault(node.line, f"{term.key!r} is {value!r}; write {looks_like}")
        elif term.form == "date":
            datatype = find_date_type(value)
            if datatype is None:
                self._fault(node.line, f"{term.key!r} is {value!r}; write 2024, 2024-02 or 2024-02-03")
            return {"@value": value, "@type": datatype}
        return value

    def _strings(self, term: Term, node: Node) -> object:
        if not isinstance(node, Mapping):
            self._fault(node.line, f"{term.key!r} has no language; write {{zh: …, en: …}}")
            return None
        result: dict[str, list[str]] = {}
        for language, entry in node.entries.items():
            if language not in LANGUAGES:
                self._fault(entry.key.line, f"the language {language!r} is not zh or en")
            result[language] = [item.value for item in _scalars(entry.value, self)]
            if "" in result[language]:
                self._fault(entry.key.line, f"{term.key!r} is empty in {language}")
        return result

    def _name(self, node: Scalar) -> str:
        if not (_KEY.fullmatch(node.value) or self._is_iri(node.value)):
            self._fault(node.line, f"{node.value!r} is no key; write one such as plan/beijing-2024")
        return node.value

    def _is_iri(self, name: str) -> bool:
        """Return whether a name is an IRI, or a prefixed name of the context: what the parser does not drop."""
        if "://" not in name and not isinstance(self.context.inline.get(name.partition(":")[0]), str):
            return False
        try:
            ox.NamedNode(self.context.expand(name))
        except ValueError:
            return False
        return True

    def _places(self, iri: str, term: Term, node: Node, line: int) -> None:
        predicate = RDF_TYPE if term.form == "type" else term.iri
        if term.form == "reverse":
            return
        self.lines.add(self.path, line, iri, predicate)
        for item in node.items if isinstance(node, Sequence) else [node]:
            name = (
                item.value if isinstance(item, Scalar) else item.text("id") if isinstance(item, Mapping) else None
            )
            if name and term.form == "thing":
                self.lines.add(self.path, item.line, iri, predicate, self.context.expand(name))

    def _fault(self, line: int, message: str) -> None:
        self.faults.append(Fault(self.path, line, message))


def _scalars(node: Node, reader: _Reader) -> Iterable[Scalar]:
    items = node.items if isinstance(node, Sequence) else [node]
    for item in items:
        if isinstance(item, Scalar):
            yield item
        else:
            reader._fault(item.line, "is a mapping or list where a plain value belongs")
