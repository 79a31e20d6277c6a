"""The plain values of a thing as facts that a reader understands. Floor 5.

Value, unit, comparator and period become one fact in words; dates are written out; relations to things that
are drawn are none of these (see :mod:`~spacegraph.explorer.view`).
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

import pyoxigraph as ox

from spacegraph.explorer.model import CLASSES, Fact, Texts
from spacegraph.explorer.numbers import format_date, format_duration, format_value
from spacegraph.iris import PREFIXES, to_key
from spacegraph.names import LANGUAGES, Names

Values = dict[str, dict[ox.NamedNode | ox.Literal, set[str]]]
"""Property → value → the graphs that state it."""

_XSD = PREFIXES["xsd"]
_FIRST = ("dct:abstract", "skos:definition", "sg:value", "sg:deadline", "sg:relativeDeadline")
_LAST = ("skos:note", "skos:scopeNote", "sg:textLength", "sg:textDigest")
_QUANTITY = ("sg:upperValue", "sg:comparator", "sg:unit", "sg:perPeriod")
_ELSEWHERE = {
    "rdf:type",
    "rdfs:label",
    "skos:prefLabel",
    "skos:altLabel",
    "skos:inScheme",
    "skos:topConceptOf",
    "sg:evidence",
    "sg:position",
    "sg:responsibility",
    *_QUANTITY,
}


def to_facts(values: Values, names: Names) -> Iterator[Fact]:
    """Yield the facts of one thing: what it is and how much first, remarks last."""
    relations = sorted(set(values) - _ELSEWHERE, key=_rank)
    for relation in relations:
        terms = values[relation]
        if relation == "sg:value":
            yield from _to_quantities(values, names)
            continue
        texts: dict[tuple[str, ...], dict[str, str]] = {}
        for term in sorted(terms, key=str):
            sources = _sources(terms[term])
            if isinstance(term, ox.Literal) and term.language and term.language not in texts.get(sources, {}):
                texts.setdefault(sources, {})[term.language] = term.value
            elif isinstance(term, ox.Literal) and term.language:
                yield Fact(relation, {term.language: term.value}, sources)
            elif not _is_drawn(term, names):
                yield Fact(relation, _to_texts(term, names), sources)
        for sources, found in texts.items():
            yield Fact(relation, found, sources)


def _rank(relation: str) -> tuple[int, str]:
    if relation in _FIRST:
        return _FIRST.index(relation), relation
    return (len(_FIRST) + 1 + _LAST.index(relation) if relation in _LAST else len(_FIRST)), relation


def _to_quantities(values: Values, names: Names) -> Iterator[Fact]:
    """Yield one fact a value; comparator, unit and period must be stated by a source of that value."""
    for term in sorted(values["sg:value"], key=str):
        graphs = values["sg:value"][term]
        upper, comparator, unit, period = (_beside(values, name, graphs) for name in _QUANTITY)
        try:
            number, high = Decimal(term.value), Decimal(upper) if upper else None
        except InvalidOperation:
            yield Fact("sg:value", {"": term.value}, _sources(graphs))
            continue
        texts = {}
        for language in LANGUAGES:
            label = names.get_label(unit, language) if unit else ""
            kind = to_key(comparator).removeprefix("sg:")
            texts[language] = format_value(number, high, kind, to_key(unit), label, period, language)
        yield Fact("sg:value", texts, _sources(graphs))


def _beside(values: Values, name: str, graphs: set[str]) -> str:
    found = [term.value for term, where in values.get(name, {}).items() if where & graphs]
    return min(found, default="")


def _to_texts(term: ox.NamedNode | ox.Literal, names: Names) -> Texts:
    if isinstance(term, ox.NamedNode):
        return {language: names.get_label(term.value, language) for language in LANGUAGES}
    datatype = term.datatype.value.removeprefix(_XSD)
    if datatype in ("date", "gYear", "gYearMonth"):
        return {language: format_date(term.value, language) for language in LANGUAGES}
    if datatype == "duration":
        return {language: format_duration(term.value, language) for language in LANGUAGES}
    if datatype == "boolean":
        return {"en": "yes", "zh": "是"} if term.value == "true" else {"en": "no", "zh": "否"}
    if datatype == "integer":
        return {"": f"{int(term.value):,}"}
    return {"": term.value}


def _is_drawn(term: ox.NamedNode | ox.Literal, names: Names) -> bool:
    return isinstance(term, ox.NamedNode) and not names.classes.get(term.value, frozenset()).isdisjoint(CLASSES)


def _sources(graphs: set[str]) -> tuple[str, ...]:
    return tuple(sorted(graph for graph in graphs if graph.startswith("source/")))
