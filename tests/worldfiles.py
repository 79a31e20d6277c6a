"""The invented world: where its files lie, and how a test changes one."""

from __future__ import annotations

from pathlib import Path

from spacegraph import shipped

TESTS = Path(__file__).resolve().parent
WORLD = TESTS / "world"
DOCUMENTS = WORLD / "documents"
ONTOLOGY = shipped.ONTOLOGY_DIR
PLAN, NEWS, BRIEFING = (
    f"sources/{name}-2031.yaml" for name in ("lanjiang-plan", "valley-news", "yunping-briefing")
)
TECHNOLOGIES, PLACES = (f"reference/{name}.yaml" for name in ("technologies", "places"))


def change(path: Path, old: str, new: str) -> int:
    """Replace `old`, which stands once in the file, and return the line of what now stands there."""
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
    path.write_text(text.replace(old, new), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


def line_of(path: Path, words: str) -> int:
    """Return the line on which these words stand, once."""
    text = path.read_text(encoding="utf-8")
    assert text.count(words) == 1, words
    return text[: text.index(words)].count("\n") + 1
