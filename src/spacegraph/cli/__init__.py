"""The ``spacegraph`` command. Floor 6.

Thin: parse, call, render. Exit codes: 0 fine; 1 the data are wrong (faults or findings); 2 the call is
wrong (option, name, query); 3 a place cannot be read or written.
"""

from __future__ import annotations


def main() -> None:
    """Run the command; the shipped graph begins to load before the command line is even understood."""
    from spacegraph.cli import early

    early.begin()
    from spacegraph.cli.main import main as command

    command()
