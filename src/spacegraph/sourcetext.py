"""The normalised text of a source document and its digests. Floor 1.

Offsets of evidence count code points of this text: UTF-8, Unicode NFC, LF line ends, no byte-order mark.
"""

from __future__ import annotations

import hashlib
import unicodedata
from pathlib import Path


def normalise(text: str) -> str:
    """Return `text` in NFC with LF line ends and without a byte-order mark."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", text)


def read_source_text(path: Path) -> str:
    """Return the normalised text of a UTF-8 text file."""
    return normalise(path.read_bytes().decode("utf-8"))


def digest(text: str) -> str:
    """Return ``sha256:`` and the SHA-256 of the UTF-8 bytes of `text`.

    Examples
    --------
    >>> digest("")[:14]
    'sha256:e3b0c44'
    """
    return "sha256:" + hashlib.sha256(text.encode("utf-8")).hexdigest()
