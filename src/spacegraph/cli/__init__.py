"""The ``spacegraph`` command. Floor 6.

Thin: parse, call, render. Exit codes: 0 fine; 1 the data are wrong (faults or findings); 2 the call is
wrong (option, name, query); 3 a place cannot be read or written.
"""

from __future__ import annotations

import os
import sys


def main() -> None:
    """Run the command; the shipped graph begins to load before the command line is even understood."""
    from spacegraph.cli import early

    early.begin()
    from spacegraph.cli.main import main as command

    code = 0
    try:
        command()
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 1
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)  # taking a store of many quads apart again would cost a tenth of the whole run
