"""Measure how fast a network of a million edges is made, against ``networkx.from_pandas_edgelist``.

    python benchmarks/network.py --edges 1000000

Both are fed the rows of one query, ``ontology/questions/relations.rq``, on an invented graph: things that are
related to others by properties of ours. Ours makes the network ``whole`` with relation, weight, sources and
evidence on each edge; the peer turns the rows into a data frame of IRIs and makes a MultiDiGraph with relation and
source. Times are those of the processor, in processes of their own, the best of some runs.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from spacegraph.graph import Graph
from spacegraph.iris import ID, PREFIXES, RDF_TYPE, RDFS_LABEL, SG
from spacegraph.store import EmbeddedStore

RELATIONS = ("technology", "responsibleAgency", "region", "facility")


def make_graph(edges: int, seed: int = 5) -> Graph:
    """Return a graph of about `edges` relations between a fifth as many tasks and things."""
    store = ox.Store()
    store.bulk_extend(_quads(edges, random.Random(seed)))
    return Graph(EmbeddedStore(store, "benchmark"))


def _quads(edges: int, chance: random.Random) -> Iterator[ox.Quad]:
    source = ox.NamedNode(ID + "source/invented")
    tasks = [ox.NamedNode(f"{ID}plan/invented/task/{n}") for n in range(edges // 10)]
    things = [ox.NamedNode(f"{ID}technology/invented-{n}") for n in range(edges // 10)]
    for cls, nodes in (("Task", tasks), ("Technology", things)):
        for number, node in enumerate(nodes):
            yield ox.Quad(node, ox.NamedNode(RDF_TYPE), ox.NamedNode(SG + cls), source)
            for language in ("en", "zh"):
                yield ox.Quad(
                    node, ox.NamedNode(RDFS_LABEL), ox.Literal(f"{cls} {number}", language=language), source
                )
    for relation in RELATIONS:
        yield ox.Quad(
            ox.NamedNode(SG + relation),
            ox.NamedNode(RDF_TYPE),
            ox.NamedNode(PREFIXES["owl"] + "ObjectProperty"),
            source,
        )
    seen: set[tuple[int, int, int]] = set()
    while len(seen) < edges:
        link = (chance.randrange(len(tasks)), chance.randrange(len(RELATIONS)), chance.randrange(len(things)))
        if link not in seen:
            seen.add(link)
            yield ox.Quad(tasks[link[0]], ox.NamedNode(SG + RELATIONS[link[1]]), things[link[2]], source)


def measure_ours(graph: Graph) -> dict[str, float]:
    """Return the seconds of our network: query and edges, and names on top."""
    from spacegraph.network.builders import get_kind
    from spacegraph.network.project import make_network, name_things, read_links

    start = time.process_time()
    network = make_network(get_kind("whole"), read_links(graph, "whole"))
    built = time.process_time()
    name_things(graph, network)
    return {"edges": network.number_of_edges(), "built": built - start, "named": time.process_time() - start}


def measure_peer(graph: Graph) -> dict[str, float]:
    """Return the seconds of the peer: the same query, a data frame, an edge list."""
    import networkx as nx
    import pandas

    start = time.process_time()
    rows = graph.store.select(graph.questions.get("relations").bind({}))
    strings: Iterable[list[str]] = ([term.value for term in row] for row in rows.rows)  # type: ignore[union-attr]
    frame = pandas.DataFrame(strings, columns=list(rows.variables))
    network = nx.from_pandas_edgelist(
        frame, "start", "end", edge_attr=["relation", "graph"], create_using=nx.MultiDiGraph, edge_key="relation"
    )
    return {"edges": network.number_of_edges(), "built": time.process_time() - start}


def run(which: str, edges: int, runs: int) -> dict[str, float]:
    """Measure one of the three in processes of its own, and return the best run."""
    command = [sys.executable, __file__, "--edges", str(edges), "--only", which]
    done = [subprocess.run(command, capture_output=True, text=True, check=True) for _ in range(runs)]
    found: list[dict[str, float]] = [json.loads(each.stdout) for each in done]
    return min(found, key=lambda each: each["built"])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--edges", type=int, default=1_000_000)
    parser.add_argument("--runs", type=int, default=2)
    parser.add_argument("--only", choices=["ours", "peer", "query"])
    arguments = parser.parse_args()
    if arguments.only:
        graph = make_graph(arguments.edges)
        if arguments.only == "query":
            start = time.process_time()
            rows = graph.store.select(graph.questions.get("relations").bind({})).rows
            found = {"edges": float(len(rows)), "built": time.process_time() - start}
        else:
            found = measure_ours(graph) if arguments.only == "ours" else measure_peer(graph)
        found["memory"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(json.dumps(found))
        return
    query, ours, peer = (run(which, arguments.edges, arguments.runs) for which in ("query", "ours", "peer"))
    edges = ours["edges"]
    print(f"{edges:,.0f} edges (peer: {peer['edges']:,.0f})")
    print(f"query alone            {query['built']:7.2f} s")
    print(
        f"ours, query and edges  {ours['built']:7.2f} s  {1e6 * ours['built'] / edges:6.2f} µs an edge, "
        f"{ours['memory']:,.0f} MB"
    )
    print(f"ours, named as well    {ours['named']:7.2f} s  {1e6 * ours['named'] / edges:6.2f} µs an edge")
    print(
        f"from_pandas_edgelist   {peer['built']:7.2f} s  {1e6 * peer['built'] / edges:6.2f} µs an edge, "
        f"{peer['memory']:,.0f} MB"
    )
    print(
        f"ratio, ours to peer    {ours['built'] / peer['built']:7.2f}   "
        f"without the query {(ours['built'] - query['built']) / (peer['built'] - query['built']):.2f}"
    )


if __name__ == "__main__":
    main()
