"""The graph in formats that other programs read. Floor 5.

``rdf`` holds RDF's own formats; ``network`` those of programs that draw and count networks (GraphML, GEXF,
Cytoscape, tables, Neo4j, pictures); the others what one kind of reader expects.
"""

from spacegraph.export.rdf import FORMATS, serialise, to_rdflib

__all__ = ["FORMATS", "serialise", "to_rdflib"]
