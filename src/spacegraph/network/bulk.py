"""Making many objects that all stay. Floor 4."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def pause_collection() -> Iterator[None]:
    """Keep Python's cyclic garbage collector from looking again and again at objects that are all still needed.

    A network of a million edges is several million objects, and none of them is garbage: a fifth of the time to
    make it went there. The collector is as before afterwards, whatever happens.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
