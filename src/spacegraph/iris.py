"""Key ↔ IRI ↔ prefixed name. Floor 1.

A *key* is what a data file writes (``plan/beijing-2024``), an IRI what the graph holds
(``https://w3id.org/spacegraph/id/plan/beijing-2024``), a prefixed name what a query writes (``sg:Plan``).
"""

from __future__ import annotations

ID = "https://w3id.org/spacegraph/id/"
SG = "https://w3id.org/spacegraph/ontology#"
ONTOLOGY = "https://w3id.org/spacegraph/ontology"
GENID = "https://w3id.org/.well-known/genid/spacegraph/"

PREFIXES: dict[str, str] = {
    "sg": SG,
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "dct": "http://purl.org/dc/terms/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "id": ID,
}
"""Prefixes that every query knows without declaring them."""

RDF_TYPE = PREFIXES["rdf"] + "type"
RDFS_LABEL = PREFIXES["rdfs"] + "label"
PREF_LABEL = PREFIXES["skos"] + "prefLabel"
ALT_LABEL = PREFIXES["skos"] + "altLabel"

REFERENCE_GRAPH = ID + "graph/reference"
ONTOLOGY_GRAPH = ID + "graph/ontology"


def to_iri(name: str) -> str:
    """Return the IRI of a key, a prefixed name or an IRI.

    Examples
    --------
    >>> to_iri("plan/beijing-2024")
    'https://w3id.org/spacegraph/id/plan/beijing-2024'
    >>> to_iri("sg:Plan")
    'https://w3id.org/spacegraph/ontology#Plan'
    >>> to_iri("https://example.org/x")
    'https://example.org/x'
    """
    if "://" in name:
        return name
    prefix, colon, local = name.partition(":")
    if colon and prefix in PREFIXES:
        return PREFIXES[prefix] + local
    return ID + name


def to_key(iri: str) -> str:
    """Return the shortest name of an IRI: a key, a prefixed name, or the IRI itself.

    Examples
    --------
    >>> to_key("https://w3id.org/spacegraph/id/plan/beijing-2024")
    'plan/beijing-2024'
    >>> to_key("https://w3id.org/spacegraph/ontology#Plan")
    'sg:Plan'
    """
    if iri.startswith(ID):
        return iri[len(ID) :]
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri[len(namespace) :]}"
    return iri


def to_prefix_header() -> str:
    """Return the ``PREFIX`` lines that stand before every query."""
    return "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in PREFIXES.items())
