"""How tests call the command line, in this process."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from click.testing import CliRunner, Result

from spacegraph.cli.main import main
from worldfiles import WORLD


def call(*arguments: str | Path, text: str | None = None) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments], input=text)


def ask(*arguments: str | Path) -> Result:
    """Ask the invented world, in English."""
    result = call(arguments[0], *arguments[1:], "--data", WORLD, "--lang", "en")
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def rows(result: Result) -> list[dict[str, str]]:
    assert result.exit_code == 0, result.output
    return list(csv.DictReader(io.StringIO(result.stdout, newline="")))
