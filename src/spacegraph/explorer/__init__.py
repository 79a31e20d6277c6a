"""The graph as one interactive page, or as a static picture. Floor 5.

``view`` (or ``fromnetwork``) makes a :class:`~spacegraph.explorer.model.View`, ``select`` cuts it down, ``layout``
places it, ``build`` makes the pyvis network, ``columns`` and ``page`` the page, ``static`` the picture.
"""

from spacegraph.explorer.explore import Explorer, explore, explore_network

__all__ = ["Explorer", "explore", "explore_network"]
