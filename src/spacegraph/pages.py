"""One thing as a readable page for a terminal, or as a JSON-ready record. Floor 5."""

from __future__ import annotations

from typing import Any

from spacegraph.answer import Cell, Thing
from spacegraph.describe import Fact, Group, Page
from spacegraph.iris import PREFIXES, RDF_TYPE, SG

_MOST = 60
_NAMES = (PREFIXES["skos"] + "prefLabel", RDF_TYPE)


def render_page(page: Page, language: str = "en") -> str:
    """Return the page as text: names, facts by property with their sources, and where it is said."""
    other = "zh" if language == "en" else "en"
    names = page.names
    titles = [names.get_label(page.iri, language), names.find_label(page.iri, other) or ""]
    classes = [names.get_label(SG + cls, language) for cls in page.classes]
    lines = [" · ".join(dict.fromkeys(t for t in titles if t)), f"{page.key}  [{', '.join(classes)}]", ""]
    for group in page.groups:
        if group.predicate not in _NAMES:
            lines += _render_group(page, group, language)
    if page.places:
        lines += ["", {"en": "Said in", "zh": "出处"}[language]]
    for place in page.places:
        span = f"  {place.start}–{place.end}" if place.start is not None else ""
        lines.append(f"  {names.get_label(_iri(place.source), language)}  {place.section}{span}")
    return "\n".join(lines) + "\n"


def to_record(page: Page, language: str = "en") -> dict[str, Any]:
    """Return the page as mappings, lists and plain values."""
    return {
        "id": page.key,
        "label": page.names.get_label(page.iri, language),
        "classes": list(page.classes),
        "facts": [
            {
                "property": group.name,
                "inverse": group.inverse,
                "values": [_to_value(page, fact, language) for fact in group.facts],
            }
            for group in page.groups
        ],
        "evidence": [vars(place) for place in page.places],
    }


def _render_group(page: Page, group: Group, language: str) -> list[str]:
    lines = [page.names.get_property_label(group.predicate, language, group.inverse)]
    facts = _in_language(group.facts, language)
    for fact in facts[:_MOST]:
        lines.append(f"  {_render_cell(page, fact.value, language)}{_said_by(fact)}")
    if len(facts) > _MOST:
        lines.append(f"  + {len(facts) - _MOST}")
    return lines


def _in_language(facts: tuple[Fact, ...], language: str) -> list[Fact]:
    """Return texts in the wanted language where there are any, names in all languages."""
    wanted = [fact for fact in facts if fact.language in ("", language)]
    return wanted or list(facts)


def _render_cell(page: Page, cell: Cell, language: str) -> str:
    if isinstance(cell, Thing):
        label = page.names.find_label(cell.iri, language)
        return f"{label} ({cell.key})" if label else cell.key
    return f"{cell:,}" if isinstance(cell, int) and not isinstance(cell, bool) else str(cell)


def _said_by(fact: Fact) -> str:
    sources = [graph.removeprefix("source/") for graph in fact.graphs if graph.startswith("source/")]
    return f"  [{', '.join(sources)}]" if sources else ""


def _to_value(page: Page, fact: Fact, language: str) -> dict[str, Any]:
    record: dict[str, Any] = {"graphs": list(fact.graphs)}
    if isinstance(fact.value, Thing):
        record |= {"id": fact.value.key, "label": page.names.get_label(fact.value.iri, language)}
    else:
        plain = isinstance(fact.value, (str, int, float, bool))
        record |= {"value": fact.value if plain else str(fact.value)}
        if fact.language:
            record["language"] = fact.language
    return record


def _iri(key: str) -> str:
    return PREFIXES["id"] + key
