"""Commands that judge what was read: diff of two versions, evaluate against the curated graph."""

from __future__ import annotations

from pathlib import Path

import click

from spacegraph.cli.main import find_language, main, open_graph, print_answer, with_format, with_graph

_FOLDER = click.Path(path_type=Path, file_okay=False, exists=True)


@main.command()
@click.argument("old")
@click.argument("new")
@with_format
@with_graph
def diff(old: str, new: str, form: str | None, data: Path | None, store: Path | None) -> None:
    """Compare two versions of a plan: what was added, dropped, renamed, re-assigned, softened, delayed.

    OLD and NEW are drafts or data files (.yaml), documents, or keys of plans in the graph. FILE#plan/… names one
    of several plans in a file.

    \b
      spacegraph diff draft.txt final.pdf
      spacegraph diff plan/beijing-2024 beijing-2029.yaml -f md
    """
    from functools import cache

    from spacegraph.drafts import read_version
    from spacegraph.ingest import make_gazetteer
    from spacegraph.overview import list_changes
    from spacegraph.versions import compare_plans

    graph = open_graph(data, store)
    get_gazetteer = cache(lambda: make_gazetteer(graph.store))
    trees = [read_version(place, graph.store, get_gazetteer) for place in (old, new)]
    changes = compare_plans(trees[0], trees[1])
    if not changes:
        click.echo("The two versions differ in no element, agency, target or milestone.", err=True)
    print_answer(list_changes(changes, graph.names), form, find_language())


@main.command()
@click.option(
    "--sources", type=_FOLDER, required=True, help="Folder of the documents that the graph was made from."
)
@click.option(
    "--labels", type=_FOLDER, help="Folder of hand-labelled data files to judge by.  [default: the curated graph]"
)
@click.option("--list", "listed", is_flag=True, help="List every miss and every invention.")
@with_format
@with_graph
def evaluate(
    sources: Path, labels: Path | None, listed: bool, form: str | None, data: Path | None, store: Path | None
) -> None:
    """Hold the drafts of documents against the curated graph: precision, recall and F1.

    For each file of the data that has a document of its name in --sources; by kind of statement. The pages
    docs/evaluation.md and docs/evaluation-corpus.md are the output of

    \b
      spacegraph evaluate --sources DIR -f md
      spacegraph evaluate --sources DIR --labels tests/corpus -f md
    """
    from spacegraph import shipped
    from spacegraph.evaluate import evaluate_folder, find_absent
    from spacegraph.ingest import make_gazetteer
    from spacegraph.overview import list_differences, list_scores, render_evaluation
    from spacegraph.scores import total

    graph = open_graph(data, store)
    judge = labels or data or shipped.DATA_DIR
    scores = evaluate_folder(judge, sources, make_gazetteer(graph.store))
    absent = find_absent(judge, sources)
    if absent:
        click.echo(f"{sources}: no document of the name {', '.join(absent)}; not judged", err=True)
    if form == "md":
        click.echo(render_evaluation(scores, graph.names, labelled=labels is not None), nl=False)
        return
    both = [*scores, *total(scores)]
    print_answer(list_differences(scores, graph.names) if listed else list_scores(both, graph.names), form, "en")
