"""Odd files: each gives a clear result or a clear error, never a traceback; what is read passes the checks."""

from __future__ import annotations

import io
import unicodedata
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject
from versions import DRAFT

from calling import call
from worldfiles import WORLD

WORDS = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def make_pdf(encrypted: bool = False, text: str = "") -> bytes:
    """Return a page of PDF: blank (a scan without text, to a reader), encrypted, or with Latin text."""
    writer = PdfWriter()
    page = writer.add_blank_page(400, 400)
    if text:
        font = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica"}
        names = DictionaryObject({NameObject(key): NameObject(value) for key, value in font.items()})
        fonts = DictionaryObject({NameObject("/F1"): names})
        page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
        stream = DecodedStreamObject()
        lines = "".join(f"({line}) Tj 0 -20 Td " for line in text.split("\n"))
        stream.set_data(f"BT /F1 12 Tf 20 360 Td {lines}ET".encode("latin-1"))
        page[NameObject("/Contents")] = writer._add_object(stream)
    if encrypted:
        writer.encrypt("secret")
    stream_out = io.BytesIO()
    writer.write(stream_out)
    return stream_out.getvalue()


def make_docx(body: str, padding: int = 0) -> bytes:
    """Return a Word file; `padding` bytes of nothing make it a bomb."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        space = WORDS.strip("{}")
        document = f'<?xml version="1.0"?><w:document xmlns:w="{space}"><w:body>{body}</w:body></w:document>'
        archive.writestr("word/document.xml", document.encode() + b" " * padding)
    return stream.getvalue()


def paragraphs(text: str) -> str:
    return "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in text.splitlines())


WRONG: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "empty": ("x.txt", lambda: b"", "no text"),
    "only spaces": ("x.txt", lambda: " \n\u3000\n".encode(), "no text"),
    "binary": ("x.txt", lambda: bytes(range(256)) * 64, ""),
    "empty pdf": ("x.pdf", lambda: b"", "empty"),
    "truncated pdf": ("x.pdf", lambda: make_pdf(text="1. Build a port")[:300], ""),
    "encrypted pdf": ("x.pdf", lambda: make_pdf(encrypted=True, text="1. Build"), "password"),
    "pdf of pictures": ("x.pdf", make_pdf, "text"),
    "no pdf at all": ("x.pdf", lambda: b"Hello", "something else"),
    "empty docx": ("x.docx", lambda: b"", "empty"),
    "truncated docx": ("x.docx", lambda: make_docx(paragraphs(DRAFT))[:200], ""),
    "docx bomb": ("x.docx", lambda: make_docx(paragraphs("x"), 400_000_000), ""),
    "docx of nothing": ("x.docx", lambda: make_docx(""), "no text"),
    "old word": ("x.docx", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, ""),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_file_that_cannot_be_read_says_why(name: str, tmp_path: Path) -> None:
    file, make, words = WRONG[name]
    path = tmp_path / file
    path.write_bytes(make())
    result = call("ingest", path, "--data", WORLD)
    if name == "binary" and result.exit_code == 0:
        return  # Latin-1 can read any bytes; the draft of such a text is empty, and no error
    assert result.exit_code == 1
    assert result.stderr.startswith(f"Error: {file}: ")
    assert words in result.stderr
    assert "the reader failed" not in result.stderr
    assert "Traceback" not in result.output


def full_width(text: str) -> str:
    return text.translate({ord(digit): ord(digit) + 0xFEE0 for digit in "0123456789"})


def with_bidi(text: str) -> str:
    return "\u202b" + text.replace("。", "\u200f。\u202c\u2066") + "\u2069"


HTML = (
    "<html><head><style>p {color: red}</style><script>var a = '1.不是任务。';</script></head><body><nav>首页 上一页</nav>"
    + "".join(f"<p>{line}</p>" for line in DRAFT.splitlines())
    + "<script>document.write('<p>2.不是任务。</p>')</script><img src=x onerror=alert(1)></body></html>"
)
READ: dict[str, tuple[str, Callable[[], bytes]]] = {
    "gb18030": ("x.txt", lambda: DRAFT.encode("gb18030")),
    "utf-16": ("x.txt", lambda: DRAFT.encode("utf-16")),
    "utf-8 with mark": ("x.txt", lambda: DRAFT.encode("utf-8-sig")),
    "windows line ends": ("x.txt", lambda: DRAFT.replace("\n", "\r\n").encode()),
    "decomposed": ("x.txt", lambda: unicodedata.normalize("NFD", DRAFT).encode()),
    "full-width digits": ("x.txt", lambda: full_width(DRAFT).encode()),
    "bidi marks": ("x.txt", lambda: with_bidi(DRAFT).encode()),
    "traditional and simplified": ("x.txt", lambda: DRAFT.replace("责任", "責任").replace("发展", "發展").encode()),
    "html with scripts": ("x.html", HTML.encode),
    "docx": ("x.docx", lambda: make_docx(paragraphs(DRAFT))),
    "control characters": ("x.txt", lambda: DRAFT.replace("。", "。\x0b\x00").encode()),
}


@pytest.mark.parametrize("name", READ)
def test_a_file_in_another_form_is_read_and_passes_the_checks(name: str, tmp_path: Path) -> None:
    file, make = READ[name]
    document, draft = tmp_path / file, tmp_path / "x.yaml"
    document.write_bytes(make())
    result = call("ingest", document, "--data", WORLD, "-o", draft)
    assert result.exit_code == 0, result.stderr
    text = draft.read_text(encoding="utf-8")
    assert text.count("type: Task") == 3
    assert "不是任务" not in text
    assert "value: 60" in text or name == "full-width digits"
    checked = call("check", draft, "--data", WORLD)
    assert checked.exit_code == 0, checked.stdout


def test_a_pdf_with_text_is_read(tmp_path: Path) -> None:
    document, draft = tmp_path / "x.pdf", tmp_path / "x.yaml"
    document.write_bytes(make_pdf(text="Kite Action Plan 2031\nBy 2034, build at least 12 kite factories."))
    assert call("ingest", document, "--data", WORLD, "-o", draft).exit_code == 0
    assert "language: en" in draft.read_text(encoding="utf-8")
    assert call("check", draft, "--data", WORLD).exit_code == 0


def test_a_file_beyond_the_limit_is_refused_until_the_limit_is_raised(tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_text(DRAFT, encoding="utf-8")
    size = path.stat().st_size
    result = call("ingest", path, "--data", WORLD, "--limit", str(size - 1))
    assert result.exit_code == 1
    assert f"{size} bytes, more than the limit of {size - 1}" in result.stderr
    assert call("ingest", path, "--data", WORLD, "--limit", str(size)).exit_code == 0


def test_a_large_file_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    with path.open("wb") as stream:
        stream.truncate(100_000_000)
    result = call("ingest", path, "--data", WORLD)
    assert result.exit_code == 1
    assert "more than the limit of 50000000; raise the limit to read it" in result.stderr
