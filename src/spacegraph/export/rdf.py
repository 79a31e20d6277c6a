"""The graph in RDF's own formats, and as an rdflib dataset. Floor 5."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from spacegraph.errors import UnknownName
from spacegraph.iris import PREFIXES
from spacegraph.nearest import find_nearest
from spacegraph.store import Store

if TYPE_CHECKING:
    import rdflib

FORMATS = {
    "ttl": ox.RdfFormat.TURTLE,
    "trig": ox.RdfFormat.TRIG,
    "nt": ox.RdfFormat.N_TRIPLES,
    "nq": ox.RdfFormat.N_QUADS,
    "jsonld": ox.RdfFormat.JSON_LD,
    "rdfxml": ox.RdfFormat.RDF_XML,
}
"""Names of formats. ``ttl``, ``nt`` and ``rdfxml`` hold the union of all graphs; the others keep the graphs."""


def serialise(store: Store, form: str) -> bytes:
    """Return all quads of a store in a format of :data:`FORMATS`, the same bytes for the same graph."""
    if form not in FORMATS:
        hint = f"the formats are {', '.join(FORMATS)}"
        raise UnknownName("format", form, find_nearest(form, FORMATS), hint)
    rdf_format = FORMATS[form]
    quads = sorted(store.quads(), key=str)
    prefixes = None if form in ("nt", "nq") else PREFIXES
    if rdf_format.supports_datasets:
        quads.sort(key=lambda q: (str(q.graph_name), str(q)))
        data = ox.serialize(quads, format=rdf_format, prefixes=prefixes)
    else:
        triples = sorted({quad.triple for quad in quads}, key=str)
        data = ox.serialize(triples, format=rdf_format, prefixes=prefixes)
    assert data is not None
    return data


def to_rdflib(store: Store) -> rdflib.Dataset:
    """Return a copy of a store as an rdflib dataset whose default graph is the union."""
    import rdflib

    dataset = rdflib.Dataset(default_union=True)
    dataset.parse(data=serialise(store, "nq"), format="nquads")
    for prefix, iri in PREFIXES.items():
        dataset.bind(prefix, iri, replace=True)
    return dataset
