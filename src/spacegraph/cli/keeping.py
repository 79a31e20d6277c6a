"""Commands that keep the data: build, check, locate, terms, export."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from spacegraph.cli.main import main, open_graph, print_answer, with_format, with_graph, with_language
from spacegraph.errors import CheckFailed, OutputError

if TYPE_CHECKING:
    from spacegraph.check import Report

_FOLDER = click.Path(path_type=Path, file_okay=False)
_RDF = ("ttl", "trig", "nt", "nq", "jsonld", "rdfxml")
_NETWORK = ("graphml", "gexf", "cytoscape", "csv", "parquet", "neo4j")
_DATA = click.option("--data", type=_FOLDER, help="Folder of data files in place of what ships.")
_SOURCES = click.option(
    "--sources", type=_FOLDER, help="Folder of the documents: compare every passage with its digest."
)


@main.command()
@click.option("-o", "--output", type=_FOLDER, help="Folder of the snapshot.  [default: build/graph]")
@_DATA
@_SOURCES
def build(output: Path | None, data: Path | None, sources: Path | None) -> None:
    """Build the graph: read the data files, check them, and write a snapshot.

    The snapshot is sorted N-Quads and a manifest. It replaces the old one only when every check has passed.
    """
    from spacegraph import shipped
    from spacegraph.build import build_dataset
    from spacegraph.check import check_dataset
    from spacegraph.questions import write_headers
    from spacegraph.snapshot import write_snapshot

    folder = output or Path("build/graph")
    with _progress() as tell:
        dataset = build_dataset(data or shipped.DATA_DIR, shipped.ONTOLOGY_DIR, tell)
        report = check_dataset(dataset, shipped.ONTOLOGY_DIR, sources, tell)
    if report.errors:
        raise CheckFailed([*report.errors, f"{len(report.errors)} errors; {folder} is unchanged"])
    snapshot = write_snapshot(dataset, folder)
    write_headers(shipped.ONTOLOGY_DIR / "questions", folder / shipped.HEADERS.name)
    for finding in report.findings:
        click.echo(str(finding), err=True)
    graphs = snapshot.manifest["graphs"]
    assert isinstance(graphs, dict)
    click.echo(f"{snapshot.path}: {len(dataset.quads):,} quads in {len(graphs)} graphs, all checks passed")


@main.command()
@click.argument("files", nargs=-1, type=click.Path(path_type=Path, exists=True, dir_okay=False))
@_DATA
@_SOURCES
def check(files: tuple[Path, ...], data: Path | None, sources: Path | None) -> None:
    """Check the data files: shapes, check queries, references, terms, and with --sources every passage.

    With FILES (drafts, say), check these together with the reference files only.
    """
    from spacegraph import shipped
    from spacegraph.build import build_dataset, build_files
    from spacegraph.check import check_dataset
    from spacegraph.inputs import find_reference

    with _progress() as tell:
        folder = data or shipped.DATA_DIR
        if files:
            dataset = build_files([*find_reference(folder), *files], shipped.ONTOLOGY_DIR, tell)
        else:
            dataset = build_dataset(folder, shipped.ONTOLOGY_DIR, tell)
        report = check_dataset(dataset, shipped.ONTOLOGY_DIR, sources, tell)
    if files:  # that no other source uses a concept, say, is no news about these files
        report.findings = [f for f in report.findings if f.path in files or f.severity == "error"]
    _print_report(report)
    if sources is None:
        click.echo("Passages were not compared; --sources DIR names the folder of the documents.", err=True)
    if report.errors:
        click.get_current_context().exit(1)


def _print_report(report: Report) -> None:
    for finding in report.findings:
        click.echo(str(finding))
    for name, count in report.counts.items():
        click.echo(f"{name}: looked at {count:,}")
    errors = len(report.errors)
    click.echo(f"{errors} errors, {len(report.findings) - errors} other findings")


@main.command()
@click.argument("document", type=click.Path(path_type=Path, exists=True, dir_okay=False), required=False)
@click.argument("passage", required=False)
@click.option(
    "--fill",
    "path",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="Data file in which to replace every 'passage' by offsets and digest.",
)
@click.option("--sources", type=_FOLDER, help="Folder of the documents, for --fill.")
def locate(document: Path | None, passage: str | None, path: Path | None, sources: Path | None) -> None:
    """Find a PASSAGE in a DOCUMENT and print its evidence: offsets and digest.

    PASSAGE is words of the document, or head…tail. With --fill FILE --sources DIR: do so for every
    'passage: …' that an editor has left in a data file.
    """
    from spacegraph.locate import fill
    from spacegraph.locate import locate as locate_passage
    from spacegraph.snapshot import write_atomically
    from spacegraph.sourcetext import read_source_text

    if path and sources:
        text, count = fill(path, sources)
        try:
            write_atomically(path, text.encode("utf-8"))
        except OSError as error:
            raise OutputError(f"{path}: cannot be written: {error.strerror}") from error
        click.echo(f"{path}: {count} passages located")
    elif document and passage:
        span = locate_passage(read_source_text(document), passage)
        click.echo(f"{{start: {span.start}, end: {span.end}, digest: {span.digest}}}")
    else:
        raise click.UsageError("Give DOCUMENT and PASSAGE, or --fill FILE and --sources DIR.")


@main.command()
@with_format
@with_language
@with_graph
def terms(form: str | None, language: str, data: Path | None, store: Path | None) -> None:
    """List the classes and properties with their definitions and how often each is used."""
    from spacegraph.catalogue import list_terms

    print_answer(list_terms(open_graph(data, store), language), form, language)


@main.command()
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice([*_RDF, "stratml", *_NETWORK]),
    default="trig",
    show_default=True,
)
@click.option("-o", "--output", type=click.Path(path_type=Path), help="File; for csv, parquet, neo4j a folder.")
@click.option("--plan", help="The plan to write: label, key or IRI (stratml only).")
@with_language
@with_graph
def export(
    form: str, output: Path | None, plan: str | None, language: str, data: Path | None, store: Path | None
) -> None:
    """Write the whole graph in an RDF format (ttl, nt and rdfxml hold the union of all sources).

    With --plan PLAN -f stratml: that plan as StratML (ISO 17469-1), in the language of --lang. With graphml, gexf,
    cytoscape, csv, parquet or neo4j: all things and relations as a network, as spacegraph network whole -f … does.
    """
    from spacegraph.export import serialise
    from spacegraph.export.stratml import to_stratml
    from spacegraph.snapshot import write_atomically

    if (form == "stratml") != (plan is not None):
        raise click.UsageError("StratML holds one plan, the other formats all: give --plan PLAN with -f stratml.")
    graph = open_graph(data, store)
    if form in _NETWORK:
        from spacegraph.cli.networking import write_file

        write_file(graph.network("whole"), form, (), 0, None, language, output)
        return
    content = to_stratml(graph, plan, language) if plan is not None else serialise(graph.store, form)
    if output is None:
        sys.stdout.buffer.write(content)
        return
    try:
        write_atomically(output, content)
    except OSError as error:
        raise OutputError(f"{output}: cannot be written: {error.strerror}") from error


@contextmanager
def _progress() -> Iterator[Callable[[str], None] | None]:
    """Show what is being read or checked, on a terminal only."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console

    with Console(stderr=True).status("…") as status:
        yield lambda name: status.update(name)
