"""Commands of networks: network, whatif."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from spacegraph.cli.main import main, open_graph, print_answer, with_format, with_graph, with_language
from spacegraph.errors import OutputError

if TYPE_CHECKING:
    import networkx

    from spacegraph.answer import Answer
    from spacegraph.graph import Graph

_ROWS = ("table", "csv", "json", "md")
_OUTPUT = click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="File to write, or a folder for node and edge tables."
)
_PLANS = click.option("--plan", "plans", multiple=True, help="Only what this plan says (again for more).")


@main.command()
@click.argument("name", required=False)
@click.option("--measure", "measures", multiple=True, help="degree, betweenness, communities … (again for more).")
@click.option("--weight", help="Weight of a projection: count, newman, jaccard or cosine.")
@click.option("--interval", help="How far a measure moves: leave out plans, or resample tasks.")
@click.option("--samples", default=200, show_default=True, help="Networks to draw for --interval tasks.")
@click.option("--seed", default=0, show_default=True, help="Seed of communities and samples.")
@click.option("--backend", help="An installed networkx backend to compute with.")
@click.option(
    "--evidence",
    is_flag=True,
    help="The rows behind: what states each edge (of each node, with a measure) and where.",
)
@_PLANS
@click.option(
    "-f", "--format", "form", help="table, csv, json, md, graphml, gexf, cytoscape, parquet, neo4j, png, svg."
)
@_OUTPUT
@with_language
@with_graph
def network(
    name: str | None,
    measures: tuple[str, ...],
    weight: str | None,
    interval: str | None,
    samples: int,
    seed: int,
    backend: str | None,
    evidence: bool,
    plans: tuple[str, ...],
    form: str | None,
    output: Path | None,
    language: str,
    data: Path | None,
    store: Path | None,
) -> None:
    """Show the network NAME: its edges, a measure of its nodes, or a file for other programs.

    Without NAME, list the networks and what their weights mean.

    \b
      spacegraph network agencies --measure betweenness --measure degree
      spacegraph network technologies --plan plan/beijing-2024 -f gexf -o technologies.gexf
      spacegraph network agencies --evidence
    """
    from spacegraph.network import project
    from spacegraph.network.answers import (
        check_measures,
        list_edges,
        list_evidence,
        list_networks,
        list_node_evidence,
    )
    from spacegraph.network.backends import check_backend

    graph = open_graph(data, store)
    form = form or ("table" if output is None and sys.stdout.isatty() else "csv")
    if name is None:
        write_rows(list_networks(graph), form, language, output)
        return
    check_measures(measures)
    check_backend(backend)
    made = project(graph, name, plan=plans, weight=weight)
    if form not in _ROWS:
        write_file(made, form, measures, seed, backend, language, output)
        return
    if evidence:
        of_nodes = measures and measures[0] not in ("bridges", "backbone", "summary")
        answer = list_node_evidence(graph, made) if of_nodes else list_evidence(graph, made)
    elif measures:
        answer = _measure(graph, made, measures, weight, interval, samples, seed, backend, plans)
    else:
        answer = list_edges(graph, made)
    write_rows(answer, form, language, output)


def _measure(
    graph: Graph,
    made: networkx.Graph[Any],
    measures: tuple[str, ...],
    weight: str | None,
    interval: str | None,
    samples: int,
    seed: int,
    backend: str | None,
    plans: tuple[str, ...],
) -> Answer:
    from spacegraph.network import find_intervals
    from spacegraph.network.answers import STRUCTURES, list_measures, list_structure
    from spacegraph.network.builders import get_kind
    from spacegraph.network.project import read_links

    alone = [name for name in measures if name in STRUCTURES]
    if alone and (len(measures) > 1 or interval):
        raise click.UsageError(f"--measure {alone[0]} stands alone: its rows are not those of a measure of nodes.")
    if alone:
        return list_structure(graph, made, alone[0], seed, backend)
    intervals = None
    if interval:
        kind, links = get_kind(made.name), read_links(graph, made.name, plans)
        intervals = {m: find_intervals(kind, links, m, interval, samples, seed, weight) for m in measures}
    return list_measures(graph, made, measures, backend, intervals)


@main.command()
@click.option("--remove", metavar="AGENCY", help="An agency that goes.")
@click.option("--merge", nargs=2, metavar="AGENCY AGENCY", help="An agency that becomes part of the second.")
@_PLANS
@with_format
@with_language
@with_graph
def whatif(
    remove: str | None,
    merge: tuple[str, str] | None,
    plans: tuple[str, ...],
    form: str | None,
    language: str,
    data: Path | None,
    store: Path | None,
) -> None:
    """Say what would change if an agency went, or two became one: tasks without an owner, what falls apart.

    \b
      spacegraph whatif --remove 市科委 --plan plan/beijing-2024
      spacegraph whatif --merge 市人才局 市教委
    """
    from spacegraph.iris import to_key
    from spacegraph.network import merge_agencies, remove_agency
    from spacegraph.network.answers import list_effects
    from spacegraph.network.project import read_links

    if (remove is None) == (merge is None):
        raise click.UsageError("Give --remove AGENCY, or --merge AGENCY AGENCY.")
    graph = open_graph(data, store)
    links = read_links(graph, "agency-task", plans)
    named = [to_key(graph.names.get_thing(one, "Agency")) for one in ([remove] if remove else merge or ())]
    effects = remove_agency(links, *named) if remove else merge_agencies(links, *named)
    title = {"en": "Without " if remove else "Merged: ", "zh": "去除：" if remove else "合并："}
    for lang in title:
        title[lang] += " → ".join(graph.names.get_label(graph.names.get_thing(key), lang) for key in named)
    print_answer(list_effects(graph, effects, title, language), form, language)


def write_rows(answer: Answer, form: str, language: str, output: Path | None) -> None:
    """Write rows to a file, or to standard output."""
    from spacegraph.export.network import NETWORK_FORMATS
    from spacegraph.tables import render

    text = render(answer, form, language, others=NETWORK_FORMATS)
    if output is None:
        click.echo(text, nl=False)
    else:
        _save(output, text.encode("utf-8"))


def write_file(
    made: networkx.Graph[Any],
    form: str,
    measures: tuple[str, ...],
    seed: int,
    backend: str | None,
    language: str,
    output: Path | None,
) -> None:
    """Write a network, with its measures as attributes of nodes, to a file, a folder or standard output."""
    from spacegraph.errors import UnknownName
    from spacegraph.export.network import NETWORK_FORMATS, write_network
    from spacegraph.nearest import find_nearest
    from spacegraph.network.answers import add_measures

    known = tuple(dict.fromkeys((*_ROWS, *NETWORK_FORMATS)))
    if form not in known:
        raise UnknownName("format", form, find_nearest(form, known), f"the formats are {', '.join(known)}")
    add_measures(made, measures, seed, backend)
    content = write_network(made, form, language)
    if isinstance(content, bytes):
        if output is None:
            sys.stdout.buffer.write(content)
        else:
            _save(output, content)
        return
    if output is None:
        raise click.UsageError(f"-f {form} writes {' and '.join(content)}; name a folder with -o.")
    for name, part in content.items():
        _save(output / name, part)


def _save(path: Path, content: bytes) -> None:
    from spacegraph.snapshot import write_atomically

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(path, content)
    except OSError as error:
        raise OutputError(f"{path}: cannot be written: {error.strerror or error}") from error
