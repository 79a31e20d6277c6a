"""Errors of reading a document. Floor 2.

::

    SpacegraphError
    └── DocumentError            a document that cannot be read
        ├── DocumentTooLarge     longer than the limit; the limit can be raised
        ├── UnknownFormat        neither text, Markdown, HTML, PDF nor Word
        ├── DamagedDocument      the file says what it is, but cannot be opened
        ├── EncryptedDocument    opens with a password only
        └── NoText               opens, but holds no text (empty, or pictures of pages)

Each carries the name of the document, and says what to do about it.
"""

from __future__ import annotations

from spacegraph.errors import SpacegraphError


class DocumentError(SpacegraphError):
    """A document that cannot be read.

    Attributes
    ----------
    name
        Name of the document, as it was handed in.
    reason
        What is wrong with it, and what to do.
    """

    def __init__(self, name: str, reason: str) -> None:
        self.name, self.reason = name, reason
        super().__init__(f"{name}: {reason}")


class DocumentTooLarge(DocumentError):
    """A document longer than the limit.

    Attributes
    ----------
    size, limit
        Length found and length allowed, in bytes.
    """

    def __init__(self, name: str, size: int, limit: int) -> None:
        self.size, self.limit = size, limit
        super().__init__(name, f"{size} bytes, more than the limit of {limit}; raise the limit to read it")


class UnknownFormat(DocumentError):
    """A document of a kind that is not read."""


class DamagedDocument(DocumentError):
    """A document that cannot be opened as what it claims to be."""


class EncryptedDocument(DocumentError):
    """A document that opens with a password only."""


class NoText(DocumentError):
    """A document that opens and holds no text."""
