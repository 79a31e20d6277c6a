"""HTML → text, with the place of every letter. Floor 2.

A small scanner of its own, because the place of a letter in the file must be known (no well-kept parser
says it) and because the standard one never ends on repeated comment openings. It reads each letter once,
runs no script, follows no link and knows just enough: comments, raw elements, blocks, cells, references to
characters.
"""

from __future__ import annotations

import html
import re

from spacegraph.documents.html_signs import Signs
from spacegraph.documents.offsets import Builder, OffsetMap

BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "br",
        "caption",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "title",
        "tr",
        "ul",
    ]
)
CELLS = frozenset(("td", "th"))
_TABLE = frozenset(("table", "tr", "td", "th"))
_TABLE_END = re.compile(r"</?table\b", re.IGNORECASE)
_ROW_OR_CELL = re.compile(r"<t([rdh])[\s>]", re.IGNORECASE)
_SPAN = re.compile(r"\b(col|row)span ?= ?[\"']?(\d{1,3})", re.IGNORECASE)
_LARGEST = 400_000
"""Letters within which a table of data ends."""
SILENT = ("script", "style", "noscript", "template", "svg", "head")
_NAME = re.compile(r"</?([A-Za-z][A-Za-z0-9:-]{0,30})")
_TEXT = re.compile(
    r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?|[ \t\r\n\f]+|[^& \t\r\n\f]+|&"
)


def to_text(source: str) -> tuple[str, OffsetMap]:
    """Return the visible text of HTML, blocks on their own lines and cells parted by tabs, and its map.

    Examples
    --------
    >>> to_text("<p>a&nbsp;b</p><script>x</script><p>c</p>")[0]
    'a\\xa0b\\nc\\n'
    """
    scanner = _Scanner(source)
    return scanner.run()


class _Table:
    """Where the next cell of a table of data stands, counted in columns."""

    def __init__(self) -> None:
        self.inside = False
        self.spans: dict[int, int] = {}
        self.begin_row()

    def begin_row(self) -> None:
        """Begin a row; cells of the rows above may reach into it."""
        self.column, self.next, self.inside = 0, 0, False

    def begin_cell(self, tag: str) -> int:
        """Return how many tabs come before a cell."""
        while self.spans.get(self.next, 0) > 0:
            self.spans[self.next] -= 1
            self.next += 1
        tabs, self.column = self.next - self.column, self.next
        size = {one[1].lower(): min(int(one[2]), 60) for one in _SPAN.finditer(tag)}
        for column in range(self.next, self.next + max(size.get("col", 1), 1)):
            self.spans[column] = max(size.get("row", 1), 1) - 1
        self.next += max(size.get("col", 1), 1)
        return tabs


class _Scanner:
    def __init__(self, source: str) -> None:
        self.source = source
        self.built = Builder()
        self.last = "\n"
        self.table: _Table | None = None
        self.signs = Signs(source)
        self.signed = False
        self.closed = {name: len(source) for name in SILENT}

    def run(self) -> tuple[str, OffsetMap]:
        """Return what the scanner built."""
        source, place = self.source, 0
        while place < len(source):
            opening = source.find("<", place)
            if opening < 0:
                opening = len(source)
            self.read_text(place, opening)
            place = self.read_tag(opening) if opening < len(source) else opening
        return self.built.finish()

    def read_text(self, start: int, end: int) -> None:
        """Append a stretch of visible text."""
        for found in _TEXT.finditer(self.source, start, end):
            piece = found[0]
            if piece[0] == "&" and len(piece) > 1:
                self.put(html.unescape(piece), found.start())
            elif piece[0] in " \t\r\n\f":
                if self.last not in " \n\t":
                    self.put(" ", found.start())
            else:
                self.built.keep(piece, found.start())
                self.last = piece[-1]
                self.signed = False

    def put(self, piece: str, place: int) -> None:
        """Append a piece that the source does not hold letter by letter."""
        self.built.put(piece, place)
        self.last = piece[-1:] or self.last

    def read_tag(self, place: int) -> int:
        """Return the place after the tag (or comment, or lone bracket) that starts at ``place``."""
        source = self.source
        if source.startswith("<!--", place):
            return self.after("-->", place + 4)
        if source[place + 1 : place + 2] in ("!", "?"):
            return self.after(">", place + 1)
        found = _NAME.match(source, place)
        if not found:
            self.built.keep("<", place)
            self.last = "<"
            return place + 1
        name = found[1].lower()
        end = self.after(">", found.end())
        if name in SILENT and source[place + 1] != "/" and source[end - 2 : end] != "/>":
            return self.skip(name, end)
        sign = self.signs.find(name, place, end)
        if name in _TABLE and (self.table is not None or name == "table"):
            self.read_table(name, place, end, source[place + 1] == "/")
        elif self.table is not None and self.table.inside and name in BLOCKS:
            if (
                self.last not in " \n\t" and source[place + 1] != "/"
            ):  # a row stays on one line, whatever its cells hold
                self.put(" ", place)
        elif name in BLOCKS:
            if self.last != "\n" and not self.signed:
                self.put("\n", place)
            if sign:
                self.put(sign, place)
                self.signed = True
        elif name in CELLS and self.last not in "\n\t":
            self.put("\t", place)
        return end

    def read_table(self, name: str, place: int, end: int, closes: bool) -> None:
        """Take in a tag of a table of data: rows on lines of their own, a tab for each column."""
        if name == "table":
            self.table = None if closes or not self.holds_data(end) else _Table()
        table = self.table
        if name in ("table", "tr"):
            if self.last != "\n":
                self.put("\n", place)
            if table is not None:
                table.begin_row()
        elif table is not None:
            table.inside = not closes
            if not closes:
                for _ in range(table.begin_cell(self.source[place:end])):
                    self.put("\t", place)

    def holds_data(self, place: int) -> bool:
        """Return whether the table that begins at a place holds rows of short cells, and no other table."""
        found = _TABLE_END.search(self.source, place, place + _LARGEST)
        if found is None or found[0][1] != "/":
            return False
        rows, cells = 0, 0
        for one in _ROW_OR_CELL.finditer(self.source, place, found.start()):
            rows += one[1].lower() == "r"
            cells += one[1].lower() != "r"
        return rows >= 2 and 2 * cells >= 3 * rows and found.start() - place <= 1200 * cells

    def after(self, sign: str, place: int) -> int:
        """Return the place after a sign; where it never comes again, the end is remembered, not searched anew."""
        if place >= self.closed.get(sign, len(self.source) + 1):
            return len(self.source)
        found = self.source.find(sign, place)
        if found < 0:
            self.closed[sign] = place
            return len(self.source)
        return found + len(sign)

    def skip(self, name: str, place: int) -> int:
        if place >= self.closed[name]:
            return place
        found = re.compile(f"</{name}[\\s/>]", re.IGNORECASE).search(self.source, place)
        if found is None:
            self.closed[name] = place
            return place
        return self.after(">", found.end())
