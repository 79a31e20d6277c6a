"""The command that draws: explore."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from spacegraph.cli.main import main, open_graph, with_graph, with_language

if TYPE_CHECKING:
    from spacegraph.explorer import Explorer

_FILE = click.Path(path_type=Path, dir_okay=False)


@main.command()
@click.argument("things", nargs=-1, metavar="[THING]...")
@click.option("--plan", "plans", multiple=True, help="A plan with its whole outline.")
@click.option("--technology", "technologies", multiple=True, help="A technology and everything narrower.")
@click.option("--agency", "agencies", multiple=True, help="An agency and what it is responsible for.")
@click.option("--region", "regions", multiple=True, help="A region, what lies in it, and its plans.")
@click.option("--network", metavar="NAME", help="A network (of --plan, if given) in place of the graph.")
@click.option(
    "--depth", default=1, show_default=True, type=click.IntRange(0, 6), help="Steps around what is named."
)
@click.option("--source", help="Only what this source says.")
@click.option("-o", "--output", type=_FILE, help="The page to write.  [default: spacegraph.html]")
@click.option("--png", type=_FILE, help="A static picture to write.")
@click.option("--svg", type=_FILE, help="A static picture to write.")
@click.option("--open", "show", is_flag=True, help="Open the page in your browser.")
@with_language
@with_graph
def explore(
    things: tuple[str, ...],
    plans: tuple[str, ...],
    technologies: tuple[str, ...],
    agencies: tuple[str, ...],
    regions: tuple[str, ...],
    network: str | None,
    depth: int,
    source: str | None,
    output: Path | None,
    png: Path | None,
    svg: Path | None,
    show: bool,
    language: str,
    data: Path | None,
    store: Path | None,
) -> None:
    """Draw the graph, or what stands around THINGs, as one interactive page that works offline.

    \b
      spacegraph explore -o graph.html
      spacegraph explore --technology 可重复使用火箭 --depth 2 --png rockets.png
    """
    named: list[tuple[str, str | None]] = [(name, None) for name in things]
    pairs = (("Plan", plans), ("Technology", technologies), ("Agency", agencies), ("Region", regions))
    named += [(name, cls) for cls, names in pairs for name in names]
    if network and (len(named) > len(plans) or source):
        raise click.UsageError("--network can be narrowed by --plan only.")
    graph = open_graph(data, store)
    explorer = graph.explore(things=named, network=network, depth=depth, source=source, language=language)
    pictures = [path for path in (png, svg) if path]
    page = output or (None if pictures and not show else Path("spacegraph.html"))
    _check_ends(png, svg)
    for path in [*pictures, page]:
        if path is not None:
            _save(explorer, path)
    if show and page is not None:
        click.launch(str(page))


def _check_ends(png: Path | None, svg: Path | None) -> None:
    for path, end in ((png, ".png"), (svg, ".svg")):
        if path is not None and path.suffix.lower() != end:
            raise click.UsageError(f"{path}: the name of this picture must end in {end}.")


def _save(explorer: Explorer, path: Path) -> None:
    explorer.save(path)
    view = explorer.view
    size = path.stat().st_size / 1_000_000
    click.echo(f"{path}: {len(view.nodes):,} things, {len(view.edges):,} relations, {size:.1f} MB")
    if view.left_out:
        left = ", ".join(f"{count:,} {cls}" for cls, count in view.left_out.items())
        click.echo(f"Summary: left out {left}; name a plan or another thing to see them.", err=True)
