"""From a graph to a page or a picture that is ready to be saved or shown. Floor 5."""

from __future__ import annotations

import html
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from spacegraph.errors import OutputError
from spacegraph.explorer.layout import Point, lay_out
from spacegraph.explorer.model import View
from spacegraph.explorer.select import LIMIT, Selection, select, summarise
from spacegraph.explorer.view import make_view
from spacegraph.snapshot import write_atomically

if TYPE_CHECKING:
    import networkx
    from pyvis.network import Network

    from spacegraph.names import Names
    from spacegraph.store import Store


class Explorer:
    """A view that can be saved as a page or a picture; in a notebook it shows itself, offline.

    Parameters
    ----------
    view
        What is shown.
    language
        The language in which it opens, ``en`` or ``zh``.
    limit
        Above so many things the page is a summary that says what it leaves out.
    """

    def __init__(self, view: View, language: str = "en", limit: int = LIMIT) -> None:
        self.view = summarise(view, limit)
        self.language = language

    @cached_property
    def places(self) -> dict[str, Point]:
        """The place of every thing on the map."""
        return lay_out(self.view)

    @cached_property
    def network(self) -> Network:
        """The pyvis network: nodes, edges and options, for those who want to change them."""
        from spacegraph.explorer.build import build_network

        return build_network(self.view, self.places, self.language)

    def to_html(self) -> str:
        """Return the page: one file of HTML that refers to nothing else; the same view, the same bytes."""
        from spacegraph.explorer.columns import to_columns
        from spacegraph.explorer.page import render_page

        return render_page(to_columns(self.view, self.network, self.language))

    def save(self, path: str | Path) -> Path:
        """Write the page (``.html``) or a static picture (``.png``, ``.svg``) and return its path.

        Raises
        ------
        OutputError
            When the file cannot be written; one that was there is untouched.
        """
        target = Path(path)
        if target.suffix.lower() in (".png", ".svg"):
            from spacegraph.explorer.static import draw_picture

            data = draw_picture(self.view, self.places, target.suffix.lower()[1:], self.language)
        else:
            data = self.to_html().encode("utf-8")
        try:
            write_atomically(target, data)
        except OSError as error:
            raise OutputError(f"{target}: cannot be written: {error.strerror or error}") from error
        return target

    def _repr_html_(self) -> str:
        page = html.escape(self.to_html(), quote=True)
        style = "width:100%;height:640px;border:1px solid #ccc"
        return f'<iframe title="spacegraph" style="{style}" srcdoc="{page}"></iframe>'


def explore(
    store: Store,
    names: Names,
    selection: Selection | None = None,
    language: str = "en",
    limit: int = LIMIT,
) -> Explorer:
    """Return the explorer of a graph, or of the part that a selection names.

    Raises
    ------
    EmptySelection
        When the selection holds nothing.
    """
    return Explorer(select(make_view(store, names), selection or Selection()), language, limit)


def explore_network(
    store: Store, names: Names, network: networkx.Graph[Any], name: str = "", language: str = "en"
) -> Explorer:
    """Return the explorer of a network; things of the graph keep their facts and sources.

    Raises
    ------
    EmptySelection
        When the network has no nodes.
    """
    from spacegraph.explorer.fromnetwork import make_network_view

    return Explorer(select(make_network_view(network, make_view(store, names), name), Selection()), language)
