"""The command group, the options that commands share, and the one translator from errors to exit codes."""

from __future__ import annotations

import locale
import os
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from spacegraph.errors import CheckFailed, DataError, OutputError, SpacegraphError, StoreError

if TYPE_CHECKING:
    from spacegraph.answer import Answer
    from spacegraph.graph import Graph

F = TypeVar("F", bound=Callable[..., Any])
T = TypeVar("T")
_FORMATS = ("table", "csv", "json", "md")


_HOMES = {
    "asking": ("ask", "completion", "query", "search", "show"),
    "comparing": ("calendar", "compare", "report"),
    "exploring": ("explore",),
    "judging": ("diff", "evaluate"),
    "keeping": ("build", "check", "export", "locate", "terms"),
    "networking": ("network", "whatif"),
    "reading": ("ingest",),
    "reviewing": ("review",),
}
"""The modules that hold the commands; each is imported when one of its commands is wanted."""


def load_commands(name: str | None = None) -> None:
    """Import the module of one command, or of all."""
    for module, names in _HOMES.items():
        if name is None or name in names:
            import_module(f"spacegraph.cli.{module}")


class _Group(click.Group):
    """Loads commands as they are wanted, turns errors of ours into exit codes, and suggests commands."""

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        load_commands(cmd_name)
        return super().get_command(ctx, cmd_name)

    def list_commands(self, ctx: click.Context) -> list[str]:
        load_commands()
        return super().list_commands(ctx)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except SpacegraphError as error:
            click.echo(f"Error: {error}", err=True)
            ctx.exit(to_exit_code(error))
        except KeyboardInterrupt:
            click.echo("Stopped.", err=True)
            os._exit(130)  # an engine that is still at work would not let go
        except BrokenPipeError:
            sys.stdout = Path(os.devnull).open("w")  # noqa: SIM115 - the reader of the pipe has gone
            ctx.exit(0)
        except OSError as error:
            click.echo(f"Error: the output cannot be written: {error.strerror}", err=True)
            os._exit(3)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            from spacegraph.nearest import find_nearest

            nearest = find_nearest(args[0], self.list_commands(ctx))
            if nearest:
                hint = f"{error.message} Did you mean {' · '.join(nearest)}?"
                raise click.UsageError(hint, ctx) from None
            raise


def to_exit_code(error: SpacegraphError) -> int:
    """Return the exit code of an error."""
    if isinstance(error, (DataError, CheckFailed)):
        return 1
    return 3 if isinstance(error, (StoreError, OutputError)) else 2


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="spacegraph")
def main() -> None:
    """Plans as a knowledge graph: who must do what, where, by when, and where it is said.

    The data that ship answer at once:

    \b
      spacegraph ask                                     list the questions
      spacegraph ask agencies-for-technology technology="reusable rocket"
      spacegraph show plan/beijing-2024
      spacegraph search 卫星互联网
    """


def with_graph(command: F) -> F:
    """Add ``--data`` and ``--store``, which say what graph a command reads."""
    data = click.option(
        "--data",
        type=click.Path(path_type=Path, file_okay=False),
        help="Folder of data files to read in place of what ships.",
    )
    store = click.option(
        "--store",
        type=click.Path(path_type=Path, file_okay=False),
        help="Folder with a built snapshot to read.",
    )
    return data(store(command))


def with_language(command: F) -> F:
    """Add ``--lang``."""
    return click.option(
        "--lang",
        "language",
        type=click.Choice(["en", "zh"]),
        default=find_language,
        help="Language of labels (default: that of your system).",
    )(command)


def with_format(command: F) -> F:
    """Add ``-f`` for rows."""
    return click.option(
        "-f",
        "--format",
        "form",
        type=click.Choice(_FORMATS),
        help="Default: table on a terminal, csv in a pipe.",
    )(command)


def find_language() -> str:
    """Return ``zh`` where the system speaks Chinese, else ``en``."""
    names = [os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG")]
    name = next((n for n in names if n), "") or (locale.getlocale()[0] or "")
    return "zh" if name.lower().startswith(("zh", "chinese")) else "en"


def run_interruptibly(call: Callable[[], T]) -> T:
    """Return what `call` returns, run beside the main thread so that Ctrl-C is heard while an engine is at work."""
    from threading import Thread

    results: list[T] = []
    errors: list[Exception] = []

    def run() -> None:
        try:
            results.append(call())
        except Exception as error:  # raised again below
            errors.append(error)

    thread = Thread(target=run, daemon=True)
    thread.start()
    while thread.is_alive():
        thread.join(0.2)
    if errors:
        raise errors[0]
    return results[0]


def open_graph(data: Path | None, store: Path | None) -> Graph:
    """Return the graph that the options name."""
    if data and store:
        raise click.UsageError("--data and --store name two graphs; give one.")
    from spacegraph.cli.early import take

    pending = take(store or data)
    from spacegraph.graph import Graph

    return Graph(pending)


def print_answer(answer: Answer, form: str | None, language: str) -> None:
    """Print rows as the option says: a table on a terminal and CSV in a pipe where it says nothing."""
    from spacegraph.tables import render

    form = form or ("table" if sys.stdout.isatty() else "csv")
    click.echo(render(answer, form, language), nl=False)
