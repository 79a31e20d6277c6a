"""PDF → text, page by page. Floor 2. The only home of pypdf."""

from __future__ import annotations

import io
import logging

from spacegraph.documents.errors import DamagedDocument, DocumentTooLarge, EncryptedDocument, NoText

MAX_PAGES = 2000


def to_pages(data: bytes, name: str, limit: int) -> list[str]:
    """Return the text of each page.

    Raises
    ------
    EncryptedDocument, DamagedDocument, DocumentTooLarge
        It cannot be opened, or grows beyond ``limit`` characters.
    NoText
        No page holds text: the pages are pictures.
    """
    from pypdf import PdfReader

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(io.BytesIO(data), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise EncryptedDocument(name, "opens with a password only; save it without one")
        pages = _read(reader, name, limit)
    except (EncryptedDocument, DocumentTooLarge):
        raise
    except RecursionError as error:
        raise DamagedDocument(name, "its parts refer to each other without end") from error
    except Exception as error:  # pypdf raises many kinds, and means one thing by all of them
        if type(error).__name__ in ("DependencyError", "FileNotDecryptedError", "WrongPasswordError"):
            raise EncryptedDocument(name, "is encrypted; save it without encryption") from error
        raise DamagedDocument(name, f"cannot be opened as a PDF ({error}); save it anew") from error
    if not any(page.strip() for page in pages):
        raise NoText(name, f"its {len(pages)} pages hold pictures and no text; run a text recognition on it first")
    return pages


def _read(reader: object, name: str, limit: int) -> list[str]:
    pages: list[str] = []
    length = 0
    for number, page in enumerate(reader.pages):  # type: ignore[attr-defined]
        if number >= MAX_PAGES or length > limit:
            raise DocumentTooLarge(name, length, limit)
        text = page.extract_text() or ""
        pages.append(text)
        length += len(text)
    return pages
