"""Word (docx) → text: paragraphs, tables, and the numbers that Word counts by itself. Floor 2.

Read straight from the zip, one part at a time and in one pass, with a bound on what may be unpacked. Parts
that declare a document type are refused, so that no entity can be expanded.
"""

from __future__ import annotations

import io
import zipfile
from xml.etree import ElementTree

from spacegraph.documents.docx_numbers import Numbers
from spacegraph.documents.errors import DamagedDocument, DocumentTooLarge, EncryptedDocument, UnknownFormat

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MAX_RATIO = 200
_BODY = "word/document.xml"
_NUMBERS = "word/numbering.xml"


def to_text(data: bytes, name: str, limit: int) -> str:
    """Return the text of a Word document: a paragraph a line, cells parted by tabs.

    Raises
    ------
    DamagedDocument, EncryptedDocument, DocumentTooLarge, UnknownFormat
        It cannot be opened, or unpacks to more than ``limit`` bytes.
    """
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise EncryptedDocument(name, "is an old or an encrypted Office file; save it as docx without a password")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            names = set(parts.namelist())
            if _BODY not in names:
                raise UnknownFormat(name, "is a zip file, and no Word document")
            numbers = _unpack(parts, _NUMBERS, name, limit) if _NUMBERS in names else b""
            body = _unpack(parts, _BODY, name, limit)
        return _Body(Numbers(numbers)).read(body)
    except (zipfile.BadZipFile, zipfile.LargeZipFile, ElementTree.ParseError, EOFError) as error:
        raise DamagedDocument(name, f"cannot be opened as a Word document ({error}); save it anew") from error
    except (NotImplementedError, RuntimeError, OSError, ValueError, KeyError) as error:
        raise DamagedDocument(name, f"cannot be unpacked ({error}); save it anew without a password") from error
    except Exception as error:
        if type(error).__module__ in ("zlib", "lzma", "_lzma", "bz2"):
            raise DamagedDocument(name, f"cannot be unpacked ({error}); save it anew") from error
        raise


def _unpack(parts: zipfile.ZipFile, part: str, name: str, limit: int) -> bytes:
    bound = min(limit * 4, 400_000_000)
    info = parts.getinfo(part)
    if info.file_size > bound or (
        info.file_size > 10_000_000 and info.file_size > MAX_RATIO * max(info.compress_size, 1)
    ):
        raise DocumentTooLarge(name, info.file_size, bound)
    with parts.open(part) as stream:
        data = stream.read(bound + 1)
    if len(data) > bound:
        raise DocumentTooLarge(name, len(data), bound)
    head = data[:4096].replace(b"\x00", b"")
    if b"<!DOCTYPE" in head or b"<!ENTITY" in head:
        raise DamagedDocument(name, "declares a document type, which Word never does; it is not read")
    return data


class _Body:
    """Reads the body in one pass over its events."""

    def __init__(self, numbers: Numbers) -> None:
        self.numbers = numbers
        self.lines: list[str] = []
        self.text: list[str] = []
        self.cells: list[str] = []
        self.depth = 0
        self.level = ""
        self.list = ""
        self.deleted = 0

    def read(self, body: bytes) -> str:
        """Return the text of the body."""
        for event, node in ElementTree.iterparse(io.BytesIO(body), ("start", "end")):  # noqa: S314 (parts with a document type are refused)
            if event == "start":
                self.start(node.tag)
            else:
                self.end(node)
                if node.tag in (W + "p", W + "tr", W + "tbl"):
                    node.clear()
        return "\n".join(self.lines)

    def start(self, tag: str) -> None:
        """Take note of an element that opens."""
        if tag == W + "tr":
            self.depth += 1
        elif tag == W + "pPr":
            self.level = self.list = ""

    def end(self, node: ElementTree.Element) -> None:
        """Take in an element that ends."""
        tag = node.tag
        if tag == W + "t":
            self.text.append(node.text or "")
        elif tag in (W + "tab", W + "br", W + "cr"):
            self.text.append("\t" if tag == W + "tab" else "\n")
        elif tag == W + "ilvl":
            self.level = node.get(W + "val") or ""
        elif tag == W + "numId":
            self.list = node.get(W + "val") or ""
        elif tag == W + "p":
            self.end_paragraph()
        elif tag == W + "tc":
            self.cells.append("")
        elif tag == W + "tr":
            self.end_row()

    def end_paragraph(self) -> None:
        """Close a paragraph."""
        text = "".join(self.text).strip("\n")
        self.text.clear()
        if self.list:
            text = self.numbers.next(self.list, self.level or "0") + text
        self.level = self.list = ""
        if self.depth:
            if not self.cells:
                self.cells.append("")
            joined = text.replace("\n", " ").replace("\t", " ")
            self.cells[-1] = f"{self.cells[-1]} {joined}".strip()
        else:
            self.lines.append(text)

    def end_row(self) -> None:
        """Close a row of a table."""
        self.depth = max(self.depth - 1, 0)
        if self.cells and not self.cells[-1]:
            self.cells.pop()
        self.lines.append("\t".join(self.cells))
        self.cells.clear()
