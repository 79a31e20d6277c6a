"""The text of files: as written, and normalised as a source document with its digests. Floor 1.

Offsets of evidence count code points of this text: UTF-8, Unicode NFC, LF line ends, no byte-order mark.
"""

from __future__ import annotations

import hashlib
import unicodedata
from pathlib import Path

from spacegraph.errors import DataError, Fault


def read_text(path: Path) -> str:
    """Return the text of a UTF-8 file; a byte that is no UTF-8 is a fault with its line."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise DataError([Fault(path, None, f"cannot be read: {error.strerror}")]) from error
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        message = f"is not UTF-8 (byte 0x{raw[error.start]:02x}); save the file as UTF-8"
        raise DataError([Fault(path, line, message)]) from error


def normalise(text: str) -> str:
    """Return `text` in NFC with LF line ends and without a byte-order mark."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", text)


def read_source_text(path: Path) -> str:
    """Return the normalised text of a UTF-8 text file."""
    return normalise(read_text(path))


def digest(text: str) -> str:
    """Return ``sha256:`` and the SHA-256 of the UTF-8 bytes of `text`.

    Examples
    --------
    >>> digest("")[:14]
    'sha256:e3b0c44'
    """
    return "sha256:" + hashlib.sha256(text.encode("utf-8")).hexdigest()
