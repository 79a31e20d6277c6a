"""A file → its normalised text, with the way back to what was read. Floor 2.

*Read* is the text as the file gives it (decoded, tags and all for HTML); *normalised* is what offsets
count: Unicode NFC, line ends LF, no byte-order mark. For an ordinary UTF-8 text file the two are the same.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from pathlib import Path

from spacegraph.documents import encodings, from_docx, from_html, from_pdf
from spacegraph.documents.errors import DocumentError, DocumentTooLarge, NoText, UnknownFormat
from spacegraph.documents.offsets import Builder, OffsetMap

LIMIT = 50_000_000
SUFFIXES = {
    ".txt": "text",
    ".text": "text",
    ".md": "text",
    ".markdown": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".pdf": "pdf",
    ".docx": "docx",
}
_HTML = re.compile(r"<(?:!doctype html|html|body|div|p|td|span|table)[\s>]", re.IGNORECASE)
_BREAKS = re.compile("\r\n?|\x0b|\x0c|\x85|\u2028|\u2029")
_RUN = re.compile("[^\r\x0b\x0c\x85\u2028\u2029]+|\r\n?|[\x0b\x0c\x85\u2028\u2029]")


@dataclass(frozen=True)
class Page:
    """One page: its number from 1, and its half-open span in the normalised text."""

    number: int
    start: int
    end: int


@dataclass(frozen=True)
class Text:
    """The text of a document.

    Attributes
    ----------
    name
        File name, or what the caller called it.
    kind
        ``text``, ``html``, ``pdf`` or ``docx``.
    encoding
        Encoding of a text or HTML file; empty otherwise.
    normalised
        The text that offsets count.
    offsets
        From the normalised text back to the text as read.
    pages
        Pages of a PDF; empty otherwise.
    """

    name: str
    kind: str
    encoding: str
    normalised: str
    offsets: OffsetMap
    pages: tuple[Page, ...] = ()


def read_text(source: str | Path | bytes, *, name: str = "", limit: int = LIMIT) -> Text:
    """Return the text of a file (by path) or of its bytes.

    Parameters
    ----------
    source
        Path, or the bytes themselves.
    name
        Name to use in messages and to tell the kind by; by default the file's own.
    limit
        Greatest length, in bytes.

    Raises
    ------
    DocumentError
        It cannot be read; the kinds say why.
    """
    data, name = _load(source, name, limit)
    if len(data) > limit:
        raise DocumentTooLarge(name, len(data), limit)
    kind = _find_kind(data, name)
    encoding = ""
    pages: tuple[Page, ...] = ()
    if kind == "pdf":
        read = from_pdf.to_pages(data, name, limit)
        raw, offsets, bounds = *normalise("\n".join(read)), read
        pages = _paginate(raw, bounds)
    elif kind == "docx":
        raw, offsets = normalise(from_docx.to_text(data, name, limit))
    else:
        decoded, encoding = encodings.decode(data, name)
        if kind == "html" or _is_html(decoded, name):
            kind = "html"
            visible, first = from_html.to_text(decoded)
            raw, offsets = normalise(visible, first)
        else:
            raw, offsets = normalise(decoded)
    if not raw.strip():
        raise NoText(name, "holds no text")
    return Text(name, kind, encoding, raw, offsets, pages)


def _load(source: str | Path | bytes, name: str, limit: int) -> tuple[bytes, str]:
    if isinstance(source, bytes):
        return source, name or "document"
    path = Path(source)
    name = name or path.name
    try:
        size = path.stat().st_size
        if size > limit:
            raise DocumentTooLarge(name, size, limit)
        return path.read_bytes(), name
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise DocumentError(name, f"cannot be opened: {reason}") from error


def _find_kind(data: bytes, name: str) -> str:
    if data.lstrip()[:5] == b"%PDF-":
        return "pdf"
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0")):
        return "docx"
    kind = SUFFIXES.get(Path(name).suffix.lower(), "text")
    if kind in ("pdf", "docx"):
        if not data.strip():
            raise NoText(name, "is empty")
        raise UnknownFormat(name, f"is called {Path(name).suffix}, and its content is something else")
    return kind


def _is_html(text: str, name: str) -> bool:
    """Return whether a text without a telling name is HTML: two block tags near its beginning."""
    if Path(name).suffix.lower() in (".md", ".markdown", ".txt"):
        return text.lstrip()[:15].lower().startswith(("<!doctype html", "<html"))
    return len(_HTML.findall(text[:4000])) > 1


def normalise(read: str, first: OffsetMap | None = None) -> tuple[str, OffsetMap]:
    """Return the NFC text with LF line ends, and the map back to ``read`` (or to what ``first`` maps it to).

    Examples
    --------
    >>> normalise("a\\r\\nb")[0]
    'a\\nb'
    """
    start = 1 if read.startswith("\ufeff") else 0
    if not start and not _BREAKS.search(read) and unicodedata.is_normalized("NFC", read):
        return read, first or OffsetMap()
    built = Builder()
    for found in _RUN.finditer(read, start):
        piece = found[0]
        if piece[0] in "\r\x0b\x0c\x85\u2028\u2029":
            built.put("\n", found.start())
        else:
            _compose(built, piece, found.start())
    text, offsets = built.finish()
    return text, offsets if first is None else _chain(offsets, first)


def _compose(built: Builder, piece: str, origin: int) -> None:
    """Append a piece in NFC, cluster by cluster where composing changes it."""
    if unicodedata.is_normalized("NFC", piece):
        built.keep(piece, origin)
        return
    start = 0
    for place in range(1, len(piece) + 1):
        if place < len(piece) and _belongs(piece[place]):
            continue
        cluster = piece[start:place]
        composed = unicodedata.normalize("NFC", cluster)
        if composed == cluster:
            built.keep(cluster, origin + start)
        else:
            built.put(composed, origin + start)
        start = place


def _belongs(letter: str) -> bool:
    """Return whether a letter may be composed with the one before it."""
    return unicodedata.combining(letter) != 0 or "\u1160" <= letter <= "\u11ff"


def _chain(offsets: OffsetMap, first: OffsetMap) -> OffsetMap:
    """Return the map that goes through two maps."""
    if not offsets.starts:
        return first
    chained = OffsetMap()
    ends = [*offsets.starts[1:], None]
    for start, origin, stride, end in zip(offsets.starts, offsets.origins, offsets.strides, ends, strict=True):
        low = bisect_right(first.starts, origin)
        high = len(first.starts) if end is None else bisect_left(first.starts, origin + end - start)
        for at in (origin, *(first.starts[low:high] if stride else ())):
            chained.starts.append(start + at - origin)
            chained.origins.append(first.to_origin(at))
            run = _stride(first, at)
            chained.strides.append(stride and run)
    return chained


def _stride(offsets: OffsetMap, place: int) -> int:
    return offsets.strides[max(bisect_right(offsets.starts, place) - 1, 0)] if offsets.starts else 1


def _paginate(text: str, pages: list[str]) -> tuple[Page, ...]:
    """Return the pages' spans in the normalised text; pages are joined by one line feed."""
    result, start = [], 0
    for number, page in enumerate(pages, 1):
        end = min(start + len(normalise(page)[0]), len(text))
        result.append(Page(number, start, end))
        start = min(end + 1, len(text))
    return tuple(result)
