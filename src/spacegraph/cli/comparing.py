"""Commands that set plans side by side: compare, calendar, report."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from spacegraph.cli.main import main, open_graph, print_answer, with_format, with_graph, with_language
from spacegraph.errors import OutputError

_FILE = click.Path(path_type=Path, dir_okay=False)
_OUTPUT = click.option("-o", "--output", type=_FILE, help="File to write (default: standard output).")


@main.command()
@click.argument("plans", nargs=-1, metavar="[PLAN]...")
@click.option(
    "--by",
    default="technologies",
    show_default=True,
    help="technologies, applications, targets, tasks, quality, strategies or disagreements.",
)
@click.option(
    "--view",
    default="overview",
    show_default=True,
    help="overview, white-space, duplicates, or evidence: the rows behind the numbers, with their places.",
)
@with_format
@with_language
@with_graph
def compare(
    plans: tuple[str, ...],
    by: str,
    view: str,
    form: str | None,
    language: str,
    data: Path | None,
    store: Path | None,
) -> None:
    """Set PLANs side by side; without names, all plans that have tasks.

    \b
      spacegraph compare plan/beijing-2024 plan/shanghai-2023 --by targets
      spacegraph compare --by technologies --view white-space
      spacegraph compare plan/beijing-2024 --by quality
    """
    answer = open_graph(data, store).compare(*plans, by=by, view=view, language=language)
    print_answer(answer, form, language)


@main.command()
@click.argument("plans", nargs=-1, metavar="[PLAN]...")
@click.option("--as-of", "as_of", metavar="DATE", help="The day to judge from, as 2028-06-30 (default: today).")
@click.option(
    "-f", "--format", "form", help="table, csv, json, md or ics. Default: table on a terminal, csv in a pipe."
)
@_OUTPUT
@with_language
@with_graph
def calendar(
    plans: tuple[str, ...],
    as_of: str | None,
    form: str | None,
    output: Path | None,
    language: str,
    data: Path | None,
    store: Path | None,
) -> None:
    """List the deadlines of PLANs (of everything without names): overdue, due and ahead.

    Overdue means that the last day has passed; whether it was met the documents do not say. With -f ics it
    is a file for a calendar program.
    """
    from spacegraph.compare.dates import parse_day
    from spacegraph.export.icalendar import to_ics
    from spacegraph.tables import render

    graph = open_graph(data, store)
    answer = graph.calendar(*plans, as_of=None if as_of is None else parse_day(as_of))
    form = form or ("table" if output is None and sys.stdout.isatty() else "csv")
    if form == "ics":
        write_output(to_ics(graph, *plans, language=language), output)
    else:
        write_output(render(answer, form, language, others=("ics",)).encode("utf-8"), output)


@main.command()
@click.argument("plan")
@_OUTPUT
@with_language
@with_graph
def report(plan: str, output: Path | None, language: str, data: Path | None, store: Path | None) -> None:
    """Write a report of one PLAN in Markdown: outline, owners, targets, deadlines, quality, where it is said."""
    from spacegraph.export.report import render_report

    write_output(render_report(open_graph(data, store), plan, language).encode("utf-8"), output)


def write_output(content: bytes, output: Path | None) -> None:
    """Write bytes to a file in one piece, or to standard output."""
    from spacegraph.snapshot import write_atomically

    if output is None:
        sys.stdout.buffer.write(content)
        return
    try:
        write_atomically(output, content)
    except OSError as error:
        raise OutputError(f"{output}: cannot be written: {error.strerror}") from error
