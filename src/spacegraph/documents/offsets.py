"""Maps from places in a derived text back to places in the text it came from. Floor 2.

A map is a list of runs: inside a run both texts advance together, or (for text that was put in) the
origin stands still. Runs are few, so a map of a long text stays small.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass
class OffsetMap:
    """Where each place of a derived text lies in its origin.

    Examples
    --------
    >>> built = Builder()
    >>> built.keep("ab", 0); built.keep("cd", 5)
    >>> text, offsets = built.finish()
    >>> text, offsets.to_origin(3), offsets.span(1, 3)
    ('abcd', 6, (1, 6))
    """

    starts: list[int] = field(default_factory=list)
    origins: list[int] = field(default_factory=list)
    strides: list[int] = field(default_factory=list)

    def to_origin(self, place: int) -> int:
        """Return the place in the origin of a place in the derived text."""
        if not self.starts:
            return place
        run = max(bisect_right(self.starts, place) - 1, 0)
        return self.origins[run] + (place - self.starts[run]) * self.strides[run]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the half-open span in the origin that a half-open span comes from."""
        first = self.to_origin(start)
        if end <= start:
            return first, first
        return first, max(self.to_origin(end - 1) + 1, first)

    def places(self, places: Iterable[int]) -> list[int]:
        """Return the origin of each of several places."""
        return [self.to_origin(place) for place in places]

    def copy(self, built: Builder, text: str, start: int, end: int) -> None:
        """Append a span of the derived text to another text that is built from the same origin."""
        run = max(bisect_right(self.starts, start) - 1, 0)
        while start < end:
            stop = min(self.starts[run + 1], end) if run + 1 < len(self.starts) else end
            stride = self.strides[run] if self.strides else 1
            (built.keep if stride else built.put)(text[start:stop], self.to_origin(start))
            start, run = stop, run + 1


class Builder:
    """Builds a derived text piece by piece, and its map."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.length = 0
        self.offsets = OffsetMap()

    def keep(self, piece: str, origin: int) -> None:
        """Append a piece whose characters stand one for one in the origin, from ``origin`` on."""
        self._append(piece, origin, 1)

    def put(self, piece: str, origin: int) -> None:
        """Append a piece that the origin does not hold letter by letter, at place ``origin``."""
        self._append(piece, origin, 0)

    def _append(self, piece: str, origin: int, stride: int) -> None:
        if not piece:
            return
        runs = self.offsets
        joined = (
            stride == 1
            and bool(runs.starts)
            and runs.strides[-1] == 1
            and runs.origins[-1] + self.length - runs.starts[-1] == origin
        )
        if not joined:
            runs.starts.append(self.length)
            runs.origins.append(origin)
            runs.strides.append(stride)
        self.pieces.append(piece)
        self.length += len(piece)

    def finish(self) -> tuple[str, OffsetMap]:
        """Return the derived text and its map."""
        return "".join(self.pieces), self.offsets
