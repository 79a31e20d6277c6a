"""What the keys of data files mean: ``ontology/context.jsonld``, read once. Floor 2.

The file is a JSON-LD context with two further members that JSON-LD processors ignore: ``nested`` says which
keys hold parts of a thing (their defaults, the property that takes their order, the property that takes the
file's root), ``dates`` which keys hold a date that is as exact as its source.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path

from spacegraph.errors import DataError, Fault


@dataclass(frozen=True)
class Term:
    """One key: the IRI of its property and how its values are written.

    ``form`` is one of ``id`` (``@id``), ``type`` (``@type``), ``graph`` (``@graph``), ``thing`` (keys of
    things), ``name`` (a word of the context such as ``Lead``), ``language`` (``{zh: …, en: …}``), ``reverse``,
    ``typed`` (a literal with `datatype`), ``date`` and ``string``.
    """

    key: str
    iri: str
    form: str
    datatype: str | None = None


@dataclass(frozen=True)
class Nesting:
    """How the parts written under one key are completed."""

    defaults: dict[str, str] = field(default_factory=dict)
    order: str | None = None
    root: str | None = None


@dataclass(frozen=True)
class Context:
    """Keys (lower case first) and names (classes, roles, comparators: upper case first)."""

    base: str
    keys: dict[str, Term]
    names: dict[str, str]
    nested: dict[str, Nesting]
    inline: dict[str, object]

    def expand(self, name: str) -> str:
        """Return the IRI of a thing written as key, prefixed name or IRI."""
        if "://" in name:
            return name
        prefix, colon, local = name.partition(":")
        namespace = self.inline.get(prefix) if colon else None
        return namespace + local if isinstance(namespace, str) else self.base + name


def read_context(path: Path) -> Context:
    """Return the context of a JSON-LD file; a broken one raises :class:`DataError`."""
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise DataError([Fault(path, getattr(error, "lineno", None), f"no context: {error}")]) from error
    inline: dict[str, object] = document["@context"]
    dates = set(document["dates"])
    keys: dict[str, Term] = {}
    names: dict[str, str] = {}
    for key, value in inline.items():
        if key.startswith("@") or (isinstance(value, str) and value.endswith(("#", "/"))):
            continue
        if key[0].isupper():
            names[key] = _expand(str(value), inline)
        else:
            keys[key] = _term(key, value, inline, dates)
    nested = {key: Nesting(**value) for key, value in document["nested"].items()}
    return Context(str(inline["@base"]), keys, names, nested, inline)


def _expand(name: str, inline: dict[str, object]) -> str:
    prefix, _, local = name.partition(":")
    return f"{inline[prefix]}{local}" if isinstance(inline.get(prefix), str) else name


def _term(key: str, value: object, inline: dict[str, object], dates: set[str]) -> Term:
    if isinstance(value, str):
        return Term(key, value, value.removeprefix("@"))
    assert isinstance(value, dict)
    if "@reverse" in value:
        return Term(key, _expand(value["@reverse"], inline), "reverse")
    iri = _expand(value["@id"], inline)
    if value.get("@container") == "@language":
        return Term(key, iri, "language")
    kind = value.get("@type")
    if kind == "@id":
        return Term(key, iri, "thing")
    if kind == "@vocab":
        return Term(key, iri, "name")
    if kind:
        return Term(key, iri, "typed", _expand(kind, inline))
    return Term(key, iri, "date" if key in dates else "string")
