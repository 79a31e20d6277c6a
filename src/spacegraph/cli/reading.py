"""The command that reads documents: ingest."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from spacegraph.cli.main import find_language, main, open_graph, with_graph
from spacegraph.errors import OutputError

if TYPE_CHECKING:
    from spacegraph.graph import Graph
    from spacegraph.ingest import Ingested
    from spacegraph.overview import ReadRow

_FORMATS = {"yaml": ".yaml", "nq": ".nq", "ttl": ".ttl", "json": ".json", "table": ".txt"}
_LIMIT = 50_000_000


@main.command()
@click.argument(
    "documents", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True), metavar="DOC..."
)
@click.option(
    "--jurisdiction", help="Region whose agencies 市… and 省… are: a key or a name.  [default: as printed]"
)
@click.option("-o", "--output", type=click.Path(path_type=Path), help="File, or folder for several drafts.")
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(list(_FORMATS)),
    default="yaml",
    show_default=True,
    help="Of drafts.",
)
@click.option(
    "--limit",
    type=click.IntRange(1),
    default=_LIMIT,
    show_default=True,
    help="Greatest length of a document, in bytes.",
)
@click.option("--workers", type=click.IntRange(1), help="Processes.  [default: as many as there is work for]")
@with_graph
def ingest(
    documents: tuple[Path, ...],
    jurisdiction: str | None,
    output: Path | None,
    form: str,
    limit: int,
    workers: int | None,
    data: Path | None,
    store: Path | None,
) -> None:
    """Read plan DOCuments (txt, md, html, pdf, docx) into drafts for the graph.

    One document without -o is printed. Several, or folders of them, are read in parallel; a bad one is reported
    (exit code 1) and stops none of the others.

    \b
      spacegraph ingest plan.pdf --jurisdiction region/beijing -o plan.yaml
      spacegraph check plan.yaml
      spacegraph review plan.yaml
    """
    from spacegraph.ingest import find_documents, ingest_all, make_gazetteer
    from spacegraph.overview import to_row

    graph = open_graph(data, store)
    region = _find_region(graph, jurisdiction)
    paths = find_documents(documents)
    if not paths:
        raise click.UsageError("There is no document in these folders (.txt .md .html .pdf .docx).")
    many = len(paths) > 1 or any(place.is_dir() for place in documents)
    if many and output and output.suffix in _FORMATS.values() and not output.is_dir():
        raise click.UsageError(f"{output} is one file; name a folder for several drafts.")
    read = ingest_all(paths, make_gazetteer(graph.store), region, limit, workers)
    written: list[Path] = []
    rows, errors = [], []
    with _progress(len(paths) if many else 0) as advance:
        for result in read:
            target = None if result.error else _find_target(result, output, form, many, written)
            if target:
                _write(target, result, form)
                written.append(target)
            elif not result.error and (not many or form == "nq"):  # N-Quads may simply follow one another
                click.echo(render_draft(result, form), nl=False)
            rows.append(to_row(result, target))
            errors += [result.error] if result.error else []
            advance()
    if many:
        _print_summary(rows, bool(written), form, graph)
    for error in errors:
        click.echo(f"Error: {error}", err=True)
    if errors:
        click.get_current_context().exit(1)


def _find_region(graph: Graph, name: str | None) -> str | None:
    """Return the key of a region given as key or name."""
    from spacegraph.iris import to_key

    return to_key(graph.names.get_thing(name, "Region")) if name else None


def render_draft(result: Ingested, form: str) -> str:
    """Return a draft in a format: the data file, its quads or triples, JSON, or an overview for the eye."""
    from spacegraph.drafts import load_tree
    from spacegraph.export import serialise
    from spacegraph.overview import list_draft
    from spacegraph.tables import render
    from spacegraph.yamltext import to_yaml

    if form == "yaml":
        return f"# Draft read from {result.path.name}; nobody has reviewed it yet.\n{to_yaml(result.tree)}"
    if form == "json":
        return json.dumps(result.tree, ensure_ascii=False, indent=1) + "\n"
    own = load_tree(result.tree, result.path)
    if form == "table":
        printed = result.draft.language if result.draft else "zh"  # in the words of the document
        return render(list_draft(own, printed), "table", find_language())
    return serialise(own, form).decode("utf-8")


def _find_target(result: Ingested, output: Path | None, form: str, many: bool, written: list[Path]) -> Path | None:
    """Return the file that a draft goes to, one that no other draft of this call has taken."""
    if output is None or not (many or output.is_dir()):
        return output
    stem, ending = result.path.stem, _FORMATS[form]
    names = [stem, f"{stem}-{result.path.suffix[1:]}", *(f"{stem}-{n}" for n in range(2, len(written) + 3))]
    return next(output / f"{name}{ending}" for name in names if output / f"{name}{ending}" not in written)


def _write(path: Path, result: Ingested, form: str) -> None:
    from spacegraph.snapshot import write_atomically

    try:
        if path.exists() and path.samefile(result.path):
            raise OutputError(f"{path} is the document itself; name another file with -o")
        if path.is_file() and "reviewed: true" in path.read_text(encoding="utf-8", errors="replace"):
            raise OutputError(f"{path} holds decisions of a review; move it away to read the document again")
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(path, render_draft(result, form).encode("utf-8"))
    except OSError as error:
        raise OutputError(f"{path}: cannot be written: {error.strerror}") from error


def _print_summary(rows: list[ReadRow], written: bool, form: str, graph: Graph) -> None:
    """Print what was read: on standard error where standard output carries the drafts themselves."""
    from spacegraph.overview import list_rows
    from spacegraph.tables import render

    carries = form == "nq" and not written
    how = "table" if (sys.stderr if carries else sys.stdout).isatty() else "csv"
    click.echo(render(list_rows(rows, graph.names), how, find_language()), nl=False, err=carries)
    if not written and not carries:
        click.echo("The drafts were not kept; -o FOLDER writes them.", err=True)


@contextmanager
def _progress(total: int) -> Iterator[Callable[[], None]]:
    """Show a bar while several documents are read, on a terminal only."""
    if total < 2 or not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=total)
        yield lambda: bar.advance(task)
