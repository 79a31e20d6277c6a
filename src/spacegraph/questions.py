"""The competency questions: ``ontology/questions/<name>.rq``, SPARQL that documents itself. Floor 4.

A question begins with a ``#+`` YAML header (grlc's convention): ``summary`` and ``description`` in en and
zh, ``parameters`` and ``columns``. A parameter enters the query where ``VALUES ?name { UNDEF }`` stands: the
block receives the term, or goes away where an optional parameter is not given. So a question is plain SPARQL
on any engine, and nothing that a user types is ever pasted into it.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from spacegraph.answer import Answer, Column, to_cell
from spacegraph.errors import DataError, Fault, OutputError, SpacegraphError, UnknownName
from spacegraph.iris import PREFIXES
from spacegraph.literals import find_date_type
from spacegraph.names import LANGUAGES, Names
from spacegraph.nearest import find_nearest
from spacegraph.snapshot import write_atomically
from spacegraph.store import Store

_SLOT = r"VALUES\s+\?{name}\s*\{{\s*UNDEF\s*\}}"
_HEADER = {"summary", "description", "parameters", "columns"}


@dataclass(frozen=True)
class Parameter:
    """One parameter of a question.

    ``cls`` is the class of thing it names (``Thing`` for any); ``None`` for a date (a year, a month or a
    day). ``binds`` is the variable that receives it, where that is not called like the parameter.
    """

    name: str
    cls: str | None
    required: bool
    example: str
    meaning: Mapping[str, str]
    default: str | None = None
    binds: str = ""


@dataclass(frozen=True)
class Question:
    """A question: its texts by language, its parameters and columns, and its SPARQL."""

    name: str
    summary: Mapping[str, str]
    description: Mapping[str, str]
    columns: tuple[Column, ...]
    sparql: str
    parameters: tuple[Parameter, ...] = field(default=())

    def bind(self, terms: Mapping[str, ox.NamedNode | ox.Literal], language: str = "en") -> str:
        """Return the SPARQL with each given parameter bound to its term, and texts in one language.

        ``VALUES ?language { UNDEF }`` is the slot of the language in which texts (notes, scopes) are wanted.
        """
        sparql = re.sub(_SLOT.format(name="language"), f'VALUES ?language {{ "{language}" }}', self.sparql)
        for parameter in self.parameters:
            term = terms.get(parameter.name)
            variable = parameter.binds or parameter.name
            block = f"VALUES ?{variable} {{ {term} }}" if term is not None else ""
            sparql = re.sub(_SLOT.format(name=variable), block.replace("\\", r"\\"), sparql)
        return sparql


class Questions:
    """The questions of a folder, read when they are asked for."""

    def __init__(self, folder: Path, compiled: Path | None = None) -> None:
        self._folder = folder
        self._compiled = compiled

    def names(self) -> list[str]:
        """Return the names of all questions, sorted."""
        return sorted(path.stem for path in self._folder.glob("*.rq"))

    def get(self, name: str) -> Question:
        """Return the question of this name, or raise :class:`UnknownName`."""
        if name not in self.names():
            hint = "spacegraph ask lists all questions"
            raise UnknownName("question", name, find_nearest(name, self.names()), hint)
        return read_question(self._folder / f"{name}.rq", self._headers())

    def _headers(self) -> dict[str, Any]:
        """Return the headers that :func:`write_headers` left, by the digest of the question's text."""
        try:
            headers: dict[str, Any] = json.loads(self._compiled.read_bytes()) if self._compiled else {}
        except (OSError, ValueError):
            return {}
        return headers


def write_headers(folder: Path, path: Path) -> None:
    """Write the headers of all questions of a folder as JSON, so that asking one needs no YAML parser.

    They are found by the digest of the question's text: an edited question is read from its own header again.
    """
    texts = {name: (name, name.read_text(encoding="utf-8")) for name in sorted(folder.glob("*.rq"))}
    headers = {_digest(text): read_header(text, name) for name, text in texts.values()}
    try:
        write_atomically(path, json.dumps(headers, ensure_ascii=False, sort_keys=True).encode("utf-8"))
    except OSError as error:
        raise OutputError(f"{path}: cannot be written: {error.strerror}") from error


def ask(
    store: Store, names: Names, question: Question, arguments: Mapping[str, str], language: str = "en"
) -> Answer:
    """Return the answer to a question; arguments are labels in any language, keys or IRIs, or dates.

    `language` (``en`` or ``zh``) is that of texts in the rows; things get their labels when they are printed.
    """
    if language not in LANGUAGES:
        raise UnknownName("language", language, hint="the languages are en and zh")
    terms = resolve(question, names, arguments)
    rows = store.select(question.bind(terms, language))
    missing = {column.name for column in question.columns} ^ set(rows.variables)
    if missing:
        raise SpacegraphError(f"question {question.name}: header and SELECT differ in {sorted(missing)}")
    columns = {column.name: column for column in question.columns}
    cells = [tuple(to_cell(term) for term in row) for row in rows.rows]
    title = {lang: question.summary[lang] for lang in LANGUAGES}
    given = {name: to_cell(term) for name, term in terms.items()}
    return Answer(tuple(columns[name] for name in rows.variables), cells, names, title, given)


def resolve(question: Question, names: Names, arguments: Mapping[str, str]) -> dict[str, ox.NamedNode | ox.Literal]:
    """Return the term of each argument; refuse unknown, missing and unclear ones."""
    known = {parameter.name: parameter for parameter in question.parameters}
    for name in arguments:
        if name not in known:
            listed = ", ".join(known) or "none"
            hint = f"{question.name} has the parameters: {listed}"
            raise UnknownName("parameter", name, find_nearest(name, known), hint)
    terms: dict[str, ox.NamedNode | ox.Literal] = {}
    for parameter in question.parameters:
        value = arguments.get(parameter.name, parameter.default)
        value = None if value is None else str(value)
        if value is not None and value != "":
            terms[parameter.name] = _to_term(parameter, value, names)
        elif parameter.required:
            raise SpacegraphError(
                f"question {question.name} needs {parameter.name}=…, "
                f"for example {parameter.name}={parameter.example!r}"
            )
    return terms


def _to_term(parameter: Parameter, value: str, names: Names) -> ox.NamedNode | ox.Literal:
    if parameter.cls is not None:
        cls = None if parameter.cls == "Thing" else parameter.cls
        return ox.NamedNode(names.get_thing(value, cls))
    datatype = find_date_type(value)
    if datatype is None:
        raise SpacegraphError(f"{parameter.name}={value!r} is no date; write 2028, 2028-06 or 2028-06-30")
    return ox.Literal(value, datatype=ox.NamedNode(datatype))


def read_question(path: Path, headers: Mapping[str, Any] | None = None) -> Question:
    """Return the question of a ``.rq`` file; a header that lacks something raises :class:`DataError`.

    `headers` are headers read before, by the digest of the text.
    """
    text = path.read_text(encoding="utf-8")
    header = (headers or {}).get(_digest(text)) or read_header(text, path)
    try:
        return Question(
            name=path.stem,
            summary=header["summary"],
            description=header["description"],
            columns=tuple(_column(item) for item in header["columns"]),
            sparql=text,
            parameters=tuple(_parameter(item) for item in header.get("parameters") or ()),
        )
    except (KeyError, TypeError) as error:
        raise DataError([Fault(path, 1, f"its #+ header lacks or misspells something: {error}")]) from error


def read_header(text: str, path: Path) -> dict[str, Any]:
    """Return the ``#+`` header of a query as a mapping of strings, lists and mappings."""
    import yaml

    lines = [line[2:].removeprefix(" ") for line in text.splitlines() if line.startswith("#+")]
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        header = yaml.load("\n".join(lines), Loader=loader)  # noqa: S506 - strings only, no tags
    except yaml.YAMLError as error:
        raise DataError([Fault(path, 1, f"its #+ header is not YAML: {error}")]) from error
    if not isinstance(header, dict):
        raise DataError([Fault(path, 1, "has no #+ header")])
    return header


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def _column(item: Mapping[str, object]) -> Column:
    fields = dict(item)
    return Column(cls=str(fields.pop("class", "")), **fields)  # type: ignore[arg-type]


def _parameter(item: Mapping[str, object]) -> Parameter:
    fields = dict(item)
    return Parameter(
        name=str(fields.pop("name")),
        cls=str(fields.pop("class")) if "class" in fields else None,
        required=fields.pop("required", "false") == "true",
        **fields,  # type: ignore[arg-type]
    )


def to_full_sparql(sparql: str) -> str:
    """Return a query with the prefixes that spacegraph knows declared, to run elsewhere."""
    return "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in PREFIXES.items()) + sparql
