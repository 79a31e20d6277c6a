"""Shape and colour of each class, in a light and a dark theme. Floor 5.

Hues after Okabe and Ito (told apart by colour-blind readers), darkened or lightened until each stands out at
3:1 or more against the ground of its theme; the tests measure it. Shape and hue together are unique.
"""

from __future__ import annotations

from dataclasses import dataclass

GROUND = {"light": "#faf9f7", "dark": "#0f151d"}

_HUES = {
    "slate": ("#4a5568", "#aab6c8"),
    "vermilion": ("#c24a00", "#ff8b52"),
    "orange": ("#a36800", "#f2b134"),
    "blue": ("#0063a8", "#62b4f7"),
    "green": ("#007857", "#36c99f"),
    "purple": ("#94398c", "#e28fd9"),
    "sky": ("#0a7a9c", "#79d3ef"),
    "olive": ("#777000", "#ddd65c"),
    "rose": ("#b3264f", "#ff8fab"),
    "grey": ("#6a6a6a", "#b4b4b4"),
}
_LOOKS = {
    "Region": ("square", "slate"),
    "Plan": ("square", "vermilion"),
    "Objective": ("diamond", "vermilion"),
    "Area": ("diamond", "orange"),
    "Task": ("dot", "blue"),
    "Safeguard": ("square", "blue"),
    "Target": ("star", "olive"),
    "Milestone": ("triangleDown", "olive"),
    "Technology": ("hexagon", "green"),
    "Application": ("hexagon", "sky"),
    "Product": ("triangle", "green"),
    "Agency": ("triangle", "purple"),
    "Company": ("square", "purple"),
    "Organization": ("dot", "purple"),
    "Facility": ("triangleDown", "slate"),
    "Instrument": ("diamond", "green"),
    "Strategy": ("star", "vermilion"),
    "Agreement": ("diamond", "sky"),
    "Event": ("star", "rose"),
    "Person": ("dot", "rose"),
    "Observation": ("triangleDown", "grey"),
    "Metric": ("diamond", "grey"),
    "Source": ("square", "grey"),
}


@dataclass(frozen=True)
class Look:
    """A shape (one of vis-network's) and its colours."""

    shape: str
    light: str
    dark: str


def get_look(cls: str) -> Look:
    """Return how a class is drawn; a grey dot for one without a look of its own.

    Examples
    --------
    >>> get_look("Task").shape, get_look("Task").light
    ('dot', '#0063a8')
    """
    shape, hue = _LOOKS.get(cls, ("dot", "grey"))
    return Look(shape, *_HUES[hue])
