"""Where a thing belongs on the map, and in which order it stands among its like. Floor 5."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from spacegraph.explorer.model import OUTLINE, Edge

_WAYS = {
    "Plan": ("sg:region",),
    "Agency": ("sg:jurisdiction", "sg:parentAgency"),
    "Facility": ("sg:within", "^sg:hosts"),
    "Company": ("^sg:hosts",),
    "Organization": ("^sg:hosts",),
    "Instrument": ("sg:region",),
    "Observation": ("sg:region",),
    "Event": ("sg:region",),
    "Agreement": ("sg:region",),
    "Source": ("sg:describes",),
    "Person": ("sg:memberOf",),
}
"""By which relations a thing of a class is at home elsewhere, the first that it has; ``^`` reads backwards."""


def find_homes(classes: Mapping[str, str], edges: Iterable[Edge]) -> dict[str, str]:
    """Return for each thing that belongs beside another the key of that other.

    Cities are centres: a region with plans of its own has no home, a region without is at home in the
    nearest region around it that has plans. What has no home (technologies, applications …) is left out.
    """
    beside: dict[tuple[str, str], list[str]] = defaultdict(list)
    for edge in edges:
        beside[edge.start, edge.relation].append(edge.end)
        beside[edge.end, f"^{edge.relation}"].append(edge.start)
    centres = {
        end
        for (start, way), ends in beside.items()
        if way == "sg:region" and classes[start] == "Plan"
        for end in ends
    }
    homes = {}
    for key, cls in classes.items():
        if cls in OUTLINE:
            found = min(beside.get((key, "sg:partOf"), ()), default="") or min(
                beside.get((key, "^sg:aim"), ()), default=""
            )
        elif cls == "Region":
            found = "" if key in centres else _find_centre(key, centres, beside)
        else:
            ways = (min(beside.get((key, way), ()), default="") for way in _WAYS.get(cls, ()))
            found = next((home for home in ways if home), "")
        if found and found != key:
            homes[key] = found
    return _without_circles(homes)


def _find_centre(region: str, centres: set[str], beside: Mapping[tuple[str, str], list[str]]) -> str:
    seen, rim = {region}, [region]
    while rim:
        around = sorted({end for key in rim for end in beside.get((key, "sg:within"), ())} - seen)
        found = next((key for key in around if key in centres), "")
        if found:
            return found
        seen.update(around)
        rim = around
    return ""


def _without_circles(homes: dict[str, str]) -> dict[str, str]:
    """Return the homes without those that lead back to the thing itself."""
    sound: dict[str, str] = {}
    for key, home in homes.items():
        step: str | None = home
        while step is not None and step != key:
            step = sound.get(step)
        if step is None:
            sound[key] = home
    return sound


def to_order(key: str) -> tuple[str, ...]:
    """Return by what a thing is sorted among its like: its key, numbers by their size.

    Examples
    --------
    >>> to_order("plan/x/task/2") < to_order("plan/x/task/10")
    True
    """
    return tuple(f"{int(part):08d}" if part.isdecimal() else part for part in key.split("/"))
