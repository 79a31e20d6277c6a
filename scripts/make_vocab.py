"""Writes ``src/spacegraph/vocab.py`` from the ontology: the closed list of our terms, one line each.

    python scripts/make_vocab.py            # write the file
    python scripts/make_vocab.py --check    # say whether it is up to date, write nothing

A term is what ``ontology/spacegraph.ttl`` or ``ontology/schemes.ttl`` puts into the namespace of the ontology; its
line carries its English definition. The tests hold the file against a fresh rendering.
"""

from __future__ import annotations

import argparse
import sys
import textwrap
from collections.abc import Iterable
from pathlib import Path

import rdflib
from rdflib.namespace import OWL, RDF, SKOS

NAMESPACE = "https://w3id.org/spacegraph/ontology#"
TOP = Path(__file__).resolve().parent.parent
KINDS = {
    "CLASSES": ("Classes", (OWL.Class,)),
    "PROPERTIES": ("Properties", (OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)),
    "INDIVIDUALS": ("Individuals: roles and comparators", (OWL.NamedIndividual,)),
}
HEADER = '''"""The terms of the ontology, as plain strings. Floor 1.

A closed list: a name that is not here raises ``AttributeError``, and mypy sees it before that. Names of things and
prefixes are :mod:`spacegraph.iris`'s. Generated from the ontology by ``scripts/make_vocab.py``; do not edit.
"""
# ruff: noqa: E501, N816
# fmt: off

from __future__ import annotations

from typing import Final

NAMESPACE: Final = "{namespace}"
"""What the IRI of each of our terms begins with."""
'''


def render_vocab(ontology_dir: Path) -> str:
    """Return the text of ``vocab.py`` for the ontology in a folder."""
    graph = rdflib.Graph()
    for name in ("spacegraph.ttl", "schemes.ttl"):
        graph.parse(ontology_dir / name, format="turtle")
    parts = [HEADER.format(namespace=NAMESPACE)]
    lists = []
    for constant, (title, types) in KINDS.items():
        names = find_terms(graph, types)
        lines = [f'{name}: Final = NAMESPACE + "{name}"  # {get_definition(graph, name)}' for name in names]
        parts.append("\n".join([f"# {title}", "", *lines, ""]))
        lists.append(f"{constant}: Final = frozenset({{\n{fill(', '.join(names))},\n}})")
    return "\n".join([*parts, *lists, ""])


def fill(names: str) -> str:
    """Return names as indented lines."""
    return textwrap.fill(names, 110, initial_indent="    ", subsequent_indent="    ")


def find_terms(graph: rdflib.Graph, types: Iterable[rdflib.URIRef]) -> list[str]:
    """Return the local names of our terms of some RDF types, sorted."""
    terms = {str(term) for kind in types for term in graph.subjects(RDF.type, kind)}
    return sorted(term.removeprefix(NAMESPACE) for term in terms if term.startswith(NAMESPACE))


def get_definition(graph: rdflib.Graph, name: str) -> str:
    """Return the English definition of a term, or raise ``ValueError``."""
    for value in graph.objects(rdflib.URIRef(NAMESPACE + name), SKOS.definition):
        if isinstance(value, rdflib.Literal) and value.language == "en":
            return str(value)
    raise ValueError(f"sg:{name} has no English skos:definition")


def main() -> int:
    """Write or check the file; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if the file is out of date")
    parser.add_argument("--ontology", type=Path, default=TOP / "ontology", help="folder of the ontology")
    parser.add_argument("--output", type=Path, default=TOP / "src/spacegraph/vocab.py", help="file to write")
    options = parser.parse_args()
    text = render_vocab(options.ontology)
    if not options.check:
        options.output.write_text(text, encoding="utf-8", newline="\n")
        return 0
    if options.output.is_file() and options.output.read_text(encoding="utf-8") == text:
        return 0
    print(f"{options.output} is out of date; run python scripts/make_vocab.py", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
