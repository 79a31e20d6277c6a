"""Files of every kind, whole and broken."""

from __future__ import annotations

import contextlib
import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from invented import NOTICE

from spacegraph.documents import (
    DamagedDocument,
    DocumentError,
    DocumentTooLarge,
    EncryptedDocument,
    NoText,
    UnknownFormat,
    read_document,
    to_tree,
    to_yaml,
)
from spacegraph.documents.text import normalise, read_text

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def make_docx(body: str, numbering: str = "") -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("word/document.xml", f"<w:document {W}><w:body>{body}</w:body></w:document>")
        if numbering:
            parts.writestr("word/numbering.xml", f"<w:numbering {W}>{numbering}</w:numbering>")
    return stream.getvalue()


def paragraph(text: str, numbered: str = "") -> str:
    return f"<w:p><w:pPr>{numbered}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be"])
def test_an_encoding_is_told(encoding: str) -> None:
    assert read_text(NOTICE.encode(encoding), name="x.txt").normalised == NOTICE


def test_offsets_of_a_plain_file_are_those_of_the_file() -> None:
    draft = read_document(NOTICE.encode(), name="x.txt")
    assert draft.plan is not None
    for part in (*draft.plan.elements, *draft.plan.responsibilities, *draft.plan.targets):
        assert (part.evidence.start, part.evidence.end) == (part.evidence.read_start, part.evidence.read_end)
    for owner in draft.plan.responsibilities:
        assert draft.passage(owner.evidence) == owner.printed_as


def test_carriage_returns_and_composed_letters_are_mapped_back() -> None:
    read = "a\r\nbe\u0301c"
    text, offsets = normalise(read)
    assert text == "a\nb\u00e9c"
    assert read[offsets.to_origin(text.index("c"))] == "c"


def test_html_keeps_the_place_of_every_letter() -> None:
    page = "<html><head><title>x</title></head><body><script>var a='一、';</script>" + "".join(
        f"<p>&nbsp;{line}</p>" for line in NOTICE.splitlines()
    )
    draft = read_document(page.encode(), name="x.html")
    assert draft.plan is not None
    assert draft.plan.responsibilities
    for owner in draft.plan.responsibilities:
        assert page[owner.evidence.read_start : owner.evidence.read_end] == owner.printed_as


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<h1>甲</h1><p>乙</p><h3><span>丙</span></h3>", "# 甲\n乙\n### 丙\n"),
        ("<ol><li>甲</li><li><p>乙</p></li><li value='5'>丙</li></ol>", "1. 甲\n2. 乙\n5. 丙\n"),
        ("<ol start=3><li>甲。<ol><li>乙。</li><li>丙。</li></ol></li></ol>", "3. 甲。\n(1) 乙。\n(2) 丙。\n"),
        ("<ul><li>甲</li><li><a href='/x'>乙</a></li><li>一、丙</li></ul>", "- 甲\n乙\n一、丙\n"),
        ("<h2>甲</h2><ul><li>乙丙丁<ul><li>戊。</li></ul></li></ul>", "## 甲\n### 乙丙丁\n- 戊。\n"),
        ("<nav><h2>甲</h2><ul><li>乙</li></ul></nav><h2>丙</h2>", "甲\n乙\n## 丙\n"),
        ("</ol></nav><li>甲</li>", "甲\n"),
    ],
    ids=["heads", "numbers", "numbers below numbers", "bullets", "points with points", "frames", "closed twice"],
)
def test_heads_and_lists_of_html_have_the_signs_that_a_browser_shows(page: str, text: str) -> None:
    assert read_text(page.encode(), name="x.html").normalised == text


def test_lists_of_html_are_read_as_parts() -> None:
    page = "<h1>甲州市港口方案</h1><h2>工作目标</h2><p>到2030年，建成泊位60个。</p><h2>重点任务</h2>"
    page += "<ul><li>建设港区<ul><li>新建码头。新建码头3座。（责任单位：市港务局）</li>"
    page += "<li>疏浚航道（责任单位：市水务局）</li></ul></li></ul>"
    page += "<h2>保障措施</h2><ol><li>加强组织领导。成立专班。</li><li>强化资金保障。统筹资金。</li></ol>"
    plan = read_document(page.encode(), name="x.html").plan
    assert plan is not None
    assert [f"{one.kind} {one.number} {one.label}" for one in plan.elements] == [
        "Objective  工作目标",
        "Area  建设港区",
        "Task  新建码头",
        "Task  疏浚航道",
        "Safeguard 1 加强组织领导",
        "Safeguard 2 强化资金保障",
    ]
    assert [one.printed_as for one in plan.responsibilities] == ["市港务局", "市水务局"]


def read_broken_html() -> None:
    for unit in (
        "<!--",
        "<",
        "<p ",
        "&#1;",
        "<script>",
        "]]>",
        "<ol>",
        "<li>",
        "<ul><li>",
        "<li><b>",
        "<h1>",
        "</nav>",
    ):
        with contextlib.suppress(DocumentError):
            read_document(("<p>甲" + unit * 40_000).encode(), name="x.html")


def test_broken_html_comes_to_an_end(ends) -> None:
    assert ends(read_broken_html)


def test_word_with_numbers_that_word_counts() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:numFmt w:val="chineseCounting"/>'
        '<w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    mark = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    body = paragraph("甲州市港口行动方案") + paragraph("目标", mark) + paragraph("建港。") + paragraph("任务", mark)
    text = read_text(make_docx(body, numbering), name="x.docx").normalised
    assert text.splitlines() == ["甲州市港口行动方案", "一、目标", "建港。", "二、任务"]


def test_a_table_in_word_comes_as_rows() -> None:
    row = "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in ("序号", "任务", "牵头单位"))
    text = read_text(make_docx(f"<w:tbl><w:tr>{row}</w:tr></w:tbl>"), name="x.docx").normalised
    assert text.strip() == "序号\t任务\t牵头单位"


def test_a_zip_bomb_is_refused() -> None:
    bomb = make_docx("<w:p>" + " " * 60_000_000 + "</w:p>")
    with pytest.raises(DocumentTooLarge):
        read_text(bomb, name="x.docx", limit=1_000_000)


def test_entities_in_word_are_refused() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as parts:
        parts.writestr("word/document.xml", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')
    with pytest.raises(DamagedDocument):
        read_text(stream.getvalue(), name="x.docx")


def test_pdfs_without_text_or_with_a_password_are_told_apart() -> None:
    pypdf = pytest.importorskip("pypdf")
    writer = pypdf.PdfWriter()
    writer.add_blank_page(200, 200)
    stream = io.BytesIO()
    writer.write(stream)
    with pytest.raises(NoText, match="pictures"):
        read_text(stream.getvalue(), name="x.pdf")
    writer.encrypt("secret", algorithm="RC4-128")
    stream = io.BytesIO()
    writer.write(stream)
    with pytest.raises(EncryptedDocument):
        read_text(stream.getvalue(), name="x.pdf")


@pytest.mark.parametrize(
    ("data", "name", "error"),
    [
        (b"", "x.txt", NoText),
        (b"   \n", "x.md", NoText),
        (b"", "x.pdf", NoText),
        (b"%PDF-1.7\nnothing", "x.pdf", DocumentError),
        (b"PK\x03\x04broken", "x.docx", DamagedDocument),
        (b"text", "x.docx", UnknownFormat),
        (bytes(range(256)) * 20, "x.txt", UnknownFormat),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 100, "x.doc", EncryptedDocument),
    ],
)
def test_a_bad_file_gives_a_clear_error(data: bytes, name: str, error: type[DocumentError]) -> None:
    with pytest.raises(error, match=name):
        read_document(data, name=name)


def test_a_long_file_is_refused_by_a_limit_that_can_be_raised() -> None:
    with pytest.raises(DocumentTooLarge):
        read_document(NOTICE.encode(), name="x.txt", limit=100)


PIECES = st.sampled_from(
    [
        "一、",
        "（一）",
        "1.",
        "2027年",
        "到",
        "100家",
        "（责任单位：市港务局",
        "）",
        "、",
        "。",
        "\n",
        "《",
        "”",
        "牵头",
        "由",
        "第一章",
        "专栏1",
        "\t",
        "|",
        "Led by the ",
        "By 2030, ",
        "• ",
        "\u202e",
        "\ufeff",
        "é",
        "𠀀",
        "**",
        "\\",
        "下同",
        "千亿级",
        "每年",
        "3-5",
        "<!--",
        "責任單位：",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.one_of(PIECES, st.text(max_size=8)), max_size=60), st.sampled_from(["x.txt", "x.md", "x.html"]))
def test_no_text_crashes_the_reader(pieces: list[str], name: str) -> None:
    data = "".join(pieces).encode("utf-8", "surrogatepass")
    try:
        draft = read_document(data, name=name)
    except DocumentError:
        return
    for plan in draft.plans:
        for part in (*plan.elements, *plan.responsibilities, *plan.targets, *plan.milestones):
            assert 0 <= part.evidence.start <= part.evidence.end <= len(draft.text)
    to_yaml(to_tree(draft))


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300))
def test_no_bytes_crash_the_reader(data: bytes) -> None:
    with contextlib.suppress(DocumentError):
        read_document(data, name="x.txt")


@pytest.mark.parametrize(
    ("table", "text"),
    [
        ("<tr><td>a</td><td></td><td>c</td></tr><tr><td>d</td><td>e</td><td>f</td></tr>", "a\t\tc\nd\te\tf\n"),
        ("<tr><td>a<br>b</td><td><p>c</p><p>d</p></td></tr><tr><td>e</td><td>f</td></tr>", "a b\tc d\ne\tf\n"),
        (
            "<tr><td rowspan='2'>a</td><td>b</td></tr><tr><td>c</td></tr><tr><td>d</td><td>e</td></tr>",
            "a\tb\n\tc\nd\te\n",
        ),
        ('<tr><td colspan="2">a</td><td>b</td></tr><tr><td>c</td><td>d</td><td>e</td></tr>', "a\t\tb\nc\td\te\n"),
    ],
    ids=["empty cells", "blocks in cells", "cells over rows", "cells over columns"],
)
def test_a_row_of_a_table_of_data_is_a_line_with_a_tab_for_each_column(table: str, text: str) -> None:
    read = read_text(f"<html><table>{table}</table></html>".encode(), name="x.html")
    assert read.normalised.strip("\n") == text.strip("\n")


def test_a_table_that_lays_out_a_page_is_read_as_blocks() -> None:
    inner = "<table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>"
    page = f"<html><table><tr><td><p>One.</p><p>Two.</p>{inner}</td></tr></table></html>"
    assert read_text(page.encode(), name="x.html").normalised.split() == ["One.", "Two.", "1", "2", "3", "4"]
