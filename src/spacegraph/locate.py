"""Find a passage in a source document and say where it stands: offsets and digest. Floor 2.

An editor writes ``evidence: {section: 四（一）1, passage: "…"}`` and lets :func:`fill` replace the passage by
``start``, ``end`` and ``digest``: the words of the document never stay in the data file.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from spacegraph.errors import DataError, Fault, SpacegraphError
from spacegraph.sourcetext import digest, read_source_text, read_text
from spacegraph.yamltree import Mapping, Node, Scalar, Sequence, parse_tree

GAP = "…"
PASSAGE = "passage"


@dataclass(frozen=True)
class Span:
    """A half-open range of code points and the digest of what stands there."""

    start: int
    end: int
    digest: str


class PassageError(SpacegraphError):
    """A passage that does not occur, or occurs more than once."""


def locate(text: str, passage: str, within: tuple[int, int] | None = None) -> Span:
    """Return where `passage` stands in `text`.

    Parameters
    ----------
    text
        Normalised text of the document.
    passage
        Words of the document, or ``head…tail``: from the head to the first tail after it.
    within
        Range to look in; the whole text when None.

    Raises
    ------
    PassageError
        When the passage (or its head) does not occur exactly once, or no tail follows.
    """
    low, high = within or (0, len(text))
    if passage and text.count(passage, low, high) == 1:
        start = text.index(passage, low, high)
        return _span(text, start, start + len(passage))
    head, gap, tail = passage.partition(GAP)
    places = list(_find_all(text, head, low, high)) if head else []
    if len(places) != 1:
        listed = ", ".join(map(str, places[:8]))
        found = f"occurs {len(places)} times (at {listed})" if places else "does not occur"
        advice = "give more of it" if places else "look at quotation marks, spaces and the sign … for a gap"
        raise PassageError(f"{head!r} {found} between {low} and {high}; {advice}")
    end = text.find(tail, places[0] + len(head), high) if gap and tail else -1
    if end < 0:
        raise PassageError(f"{tail!r} does not follow {head!r} before {high}")
    return _span(text, places[0], end + len(tail))


def fill(path: Path, sources: Path) -> tuple[str, int]:
    """Return the text of a data file with its passages replaced, and how many there were.

    The document is looked for in `sources` under the name of the data file. Comments, order and layout of
    the file stay; ``textDigest`` and ``textLength`` are not touched.
    """
    yaml_text = read_text(path)
    document = _find_document(sources, path)
    source_text = read_source_text(document)
    tree = parse_tree(yaml_text, path)
    edits: list[tuple[int, int, str]] = []
    faults: list[Fault] = []
    for evidence, within in _walk(tree, None, source_text, faults, path):
        entry = evidence.entries[PASSAGE]
        assert isinstance(entry.value, Scalar)
        try:
            span = _locate_near(source_text, entry.value.value, within)
        except PassageError as error:
            faults.append(Fault(path, entry.value.line, str(error)))
            continue
        start, end = entry.key.start, entry.value.end
        column = start - (yaml_text.rfind("\n", 0, start) + 1)
        glue = ", " if evidence.flow else "\n" + " " * column
        parts = [f"start: {span.start}", f"end: {span.end}", f"digest: {span.digest}"]
        edits.append((start, end, glue.join(parts)))
    if faults:
        raise DataError(faults)
    for start, end, replacement in sorted(edits, reverse=True):
        yaml_text = yaml_text[:start] + replacement + yaml_text[end:]
    return yaml_text, len(edits)


def _locate_near(text: str, passage: str, within: tuple[int, int] | None) -> Span:
    """Return where a passage stands in the passage of the thing around it, else in the whole text."""
    if within is not None and passage.partition(GAP)[0] not in text[within[0] : within[1]]:
        return locate(text, passage)
    return locate(text, passage, within)


def _span(text: str, start: int, end: int) -> Span:
    return Span(start, end, digest(text[start:end]))


def _find_all(text: str, words: str, low: int, high: int) -> Iterator[int]:
    place = text.find(words, low, high)
    while place >= 0:
        yield place
        place = text.find(words, place + 1, high)


def _find_document(sources: Path, path: Path) -> Path:
    document = sources / f"{path.stem}.txt"
    if not document.is_file():
        raise DataError([Fault(path, None, f"its document {document} is not there")])
    return document


def _walk(
    node: Node, within: tuple[int, int] | None, text: str, faults: list[Fault], path: Path
) -> Iterator[tuple[Mapping, tuple[int, int] | None]]:
    """Yield each evidence that has a passage, with the range of the nearest thing that encloses it."""
    if isinstance(node, Sequence):
        for item in node.items:
            yield from _walk(item, within, text, faults, path)
        return
    if not isinstance(node, Mapping):
        return
    own = node.get("evidence")
    pieces = [own] if isinstance(own, Mapping) else own.items if isinstance(own, Sequence) else []
    evidences = [piece for piece in pieces if isinstance(piece, Mapping)]
    yield from ((piece, within) for piece in evidences if isinstance(piece.get(PASSAGE), Scalar))
    inner = _range(evidences, within, text) or within
    for key, entry in node.entries.items():
        if key != "evidence":
            yield from _walk(entry.value, inner, text, faults, path)


def _range(evidences: list[Mapping], within: tuple[int, int] | None, text: str) -> tuple[int, int] | None:
    """Return the range of the one evidence of a thing, written as a passage or as offsets."""
    if len(evidences) != 1:
        return None
    start, end = evidences[0].text("start"), evidences[0].text("end")
    if start and end and start.isdigit() and end.isdigit():
        return int(start), int(end)
    passage = evidences[0].text(PASSAGE)
    try:
        span = locate(text, passage, within) if passage else None
    except PassageError:
        return None
    return (span.start, span.end) if span else None
