"""Commands that read the graph: ask, query, search, show, completion."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from spacegraph.cli.main import (
    main,
    open_graph,
    print_answer,
    run_interruptibly,
    with_format,
    with_graph,
    with_language,
)

if TYPE_CHECKING:
    from spacegraph.answer import Answer
    from spacegraph.graph import Graph


def _complete_question(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    del ctx, param
    from spacegraph import shipped
    from spacegraph.questions import Questions

    names = Questions(shipped.ONTOLOGY_DIR / "questions").names()
    return [name for name in names if name.startswith(incomplete)]


@main.command()
@click.argument("question", required=False, shell_complete=_complete_question)
@click.argument("parameters", nargs=-1, metavar="[NAME=VALUE]...")
@click.option("--explain", is_flag=True, help="Say what the question means, and show its SPARQL.")
@with_format
@with_language
@with_graph
def ask(
    question: str | None,
    parameters: tuple[str, ...],
    explain: bool,
    form: str | None,
    language: str,
    data: Path | None,
    store: Path | None,
) -> None:
    """Ask a QUESTION by its name; without a name, list the questions.

    Parameters are names in either language, keys or IRIs:

    \b
      spacegraph ask tasks-of-agency agency=市经济和信息化局 --lang zh
    """
    if question is None:
        from spacegraph.catalogue import list_questions

        print_answer(list_questions(open_graph(data, store)), form, language)
    elif explain:
        from spacegraph.catalogue import render_question

        graph = open_graph(data, store)
        click.echo(render_question(graph.questions.get(question), language))
    else:
        arguments = dict(_split(parameter) for parameter in parameters)
        answer = ask_question(open_graph(data, store), question, arguments, language)
        print_answer(answer, form, language)


def ask_question(graph: Graph, question: str, arguments: dict[str, str], language: str) -> Answer:
    """Return the answer to a question, with texts in the language of the output."""
    from spacegraph import questions

    return questions.ask(graph.store, graph.names, graph.questions.get(question), arguments, language)


def _split(parameter: str) -> tuple[str, str]:
    name, equals, value = parameter.partition("=")
    if not equals or not name:
        raise click.UsageError(f"{parameter!r} is no parameter; write name=value.")
    return name, value


@main.command()
@click.argument("text", required=False)
@click.option("--file", "path", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@with_format
@with_language
@with_graph
def query(
    text: str | None,
    path: Path | None,
    form: str | None,
    language: str,
    data: Path | None,
    store: Path | None,
) -> None:
    """Run a SPARQL SELECT or ASK: TEXT, a --file, or - for standard input.

    The prefixes sg: skos: dct: xsd: rdf: rdfs: owl: prov: id: are known. A query without GRAPH sees all sources.
    """
    if (text is None) == (path is None):
        raise click.UsageError("Give the query as TEXT, as --file FILE, or as - for standard input.")
    from spacegraph.sourcetext import read_text

    sparql = read_text(path) if path else sys.stdin.read() if text == "-" else str(text)
    graph = open_graph(data, store)
    print_answer(run_interruptibly(lambda: graph.query(sparql)), form, language)


@main.command()
@click.argument("text")
@click.option("--limit", default=20, show_default=True, type=click.IntRange(1))
@with_format
@with_language
@with_graph
def search(text: str, limit: int, form: str | None, language: str, data: Path | None, store: Path | None) -> None:
    """Find things by words in their names, definitions and summaries, in Chinese or English."""
    from spacegraph.catalogue import list_hits

    graph = open_graph(data, store)
    hits = graph.search(text, limit)
    if not hits:
        click.echo(f"Nothing is named or described like {text!r}.", err=True)
    print_answer(list_hits(graph, hits, text), form, language)


@main.command()
@click.argument("thing")
@click.option("-f", "--format", "form", type=click.Choice(["text", "json"]), default="text")
@with_language
@with_graph
def show(thing: str, form: str, language: str, data: Path | None, store: Path | None) -> None:
    """Show everything the graph says of one THING, and who says it."""
    from spacegraph.pages import render_page, to_record

    page = open_graph(data, store).show(thing)
    if form == "json":
        click.echo(json.dumps(to_record(page, language), ensure_ascii=False, indent=1))
    else:
        click.echo(render_page(page, language), nl=False)


@main.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def completion(shell: str) -> None:
    """Print the completion script for a SHELL; add its output to your shell's start file."""
    from click.shell_completion import get_completion_class

    found = get_completion_class(shell)
    assert found is not None
    click.echo(found(main, {}, "spacegraph", "_SPACEGRAPH_COMPLETE").source())
