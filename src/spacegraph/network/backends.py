"""Which networkx backends are installed; a call that names one is handed on to it. Floor 4."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import networkx as nx

from spacegraph.errors import NetworkError, UnknownName
from spacegraph.nearest import find_nearest

DEFAULT = "networkx"


def list_backends() -> list[str]:
    """Return the names of the installed backends, networkx itself first."""
    return [DEFAULT, *sorted(set(nx.utils.backends.backends) - {DEFAULT})]


def check_backend(backend: str | None) -> None:
    """Refuse a backend that is not installed.

    Examples
    --------
    >>> check_backend("networx")
    Traceback (most recent call last):
    spacegraph.errors.UnknownName: no backend is called 'networx'; the nearest: networkx; installed here: ...
    """
    known = list_backends()
    if backend is not None and backend not in known:
        raise UnknownName("backend", backend, find_nearest(backend, known), f"installed here: {', '.join(known)}")


def call(function: Callable[..., Any], *arguments: Any, backend: str | None = None, **options: Any) -> Any:
    """Return what a networkx function returns, run by a backend where one is named.

    Raises
    ------
    UnknownName
        When the backend is not installed.
    NetworkError
        When the backend cannot be imported or lacks the function, or a library that the function needs is missing.
    """
    check_backend(backend)
    if backend in (None, DEFAULT):
        try:
            return function(*arguments, **options)
        except ModuleNotFoundError as error:
            name = getattr(function, "__name__", "this measure")
            hint = f"{name} needs {error.name}: pip install 'spacegraph[network]'"
            raise NetworkError(hint) from error
    try:
        return function(*arguments, backend=backend, **options)
    except (ImportError, NotImplementedError, AttributeError, TypeError) as error:
        name = getattr(function, "__name__", "this measure")
        hint = f"the backend {backend} cannot compute {name} ({error}); leave --backend out to use networkx"
        raise NetworkError(hint) from error
