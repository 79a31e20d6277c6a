"""The way through: a document in, a draft out. Floor 2."""

from __future__ import annotations

import hashlib
import itertools
import re
from collections.abc import Container
from pathlib import Path

from spacegraph.documents.assembly import Assembly
from spacegraph.documents.declared import NUMBERS
from spacegraph.documents.duty_lines import add_duty_lines, find_duty_lines
from spacegraph.documents.english.pieces import add_english_pieces
from spacegraph.documents.english.rows import head_rows, make_english_rows
from spacegraph.documents.envelope import Envelope, read_envelope
from spacegraph.documents.gazetteer import Gazetteer
from spacegraph.documents.genre import Genre, find_genre
from spacegraph.documents.making import Making
from spacegraph.documents.mentions import find_mentions
from spacegraph.documents.nodes import Node
from spacegraph.documents.outline import find_outline
from spacegraph.documents.parting import make_pieces
from spacegraph.documents.parts import Draft, PlanDraft, ReviewItem
from spacegraph.documents.pieces import Piece
from spacegraph.documents.places import Places
from spacegraph.documents.responsibility import Found, find_statements
from spacegraph.documents.roles import find_rules
from spacegraph.documents.rows import Row, find_rows
from spacegraph.documents.stacked import holds
from spacegraph.documents.tables import (
    add_rows,
    guard_demands,
    has_tasks,
    hold_several,
    holds_rows,
    make_rows,
    point_numbers,
    point_rows,
    restate,
    stand_apart,
)
from spacegraph.documents.text import LIMIT, read_text
from spacegraph.documents.usual_words import say_usually
from spacegraph.documents.view import View, make_view

_NATIONAL = re.compile(
    "国务院|中共中央|全国人大|中华人民共和国|国家[^，。]{2,12}(?:委|局|署|办)|[^省市县区州旗乡镇村]{2,12}(?:部|总局|总署)(?:办公厅)?(?:$|等|关于)"
)


def read_document(
    source: str | Path | bytes,
    *,
    jurisdiction: str | None = None,
    gazetteer: Gazetteer | None = None,
    name: str = "",
    plan: str = "",
    limit: int = LIMIT,
) -> Draft:
    """Return the draft of a document.

    Parameters
    ----------
    source
        Path of a text, Markdown, HTML, PDF or Word file; or its bytes.
    jurisdiction
        Key of the region whose agencies 市… and 省… are; by default the first region of the graph in title or
        issuer. gazetteer The names that the graph knows; without it, every name is proposed as new. name
        What to call the document, and what to tell its kind by; by default the file's name. plan Key of the
        plan (``plan/beijing-2024``); by default made from jurisdiction and year. limit Greatest length in
        bytes.

    Raises
    ------
    DocumentError
        The document cannot be read; what was wrong and what to do.
    """
    text = read_text(source, name=name, limit=limit)
    view = say_usually(make_view(text.normalised))
    places = Places(text, view)
    names = gazetteer or Gazetteer()
    genre = find_genre(view, text.name)
    review: list[ReviewItem] = [ReviewItem("genre", genre.reason, genre.name, None)] if genre.reason else []
    plans = _read_plans(places, names, genre, jurisdiction or "", plan, review)
    mentions = find_mentions(places, names, plans)
    return Draft(
        text.name,
        text.kind,
        text.encoding,
        view.language,
        genre.name,
        text.normalised,
        tuple(plans),
        tuple(mentions),
        tuple(review),
        len(text.pages),
    )


def _read_plans(
    places: Places, names: Gazetteer, genre: Genre, jurisdiction: str, key: str, review: list[ReviewItem]
) -> list[PlanDraft]:
    view = places.view
    roots = _merge_roots(view, find_outline(view))
    plans: list[PlanDraft] = []
    first: Envelope | None = None
    for root in roots:
        body = root.children[0].start if root.children else root.end
        envelope = read_envelope(view, root.start, body, root.end)
        if genre.name not in ("plan", "interpretation", "regulation"):
            return []
        if plans and first and first.notice:
            _share_notice(view, first, envelope)
        first = first or envelope
        where = jurisdiction or _find_jurisdiction(names, envelope, view, root)
        plan = key or _make_key(envelope, where, places)
        plan = f"{plan}-{len(plans) + 1}" if plans else plan
        top: list[Piece] = []
        statements = []
        if genre.name != "regulation":
            statements = find_statements(view, root.start, root.end)
            if view.language == "zh":
                duties = find_duty_lines(view, root.start, root.end)
                statements = sorted([*statements, *duties], key=lambda one: one.start)
            floor = int(envelope.issued.value[:4]) if envelope.issued else envelope.period.start
            top = make_pieces(view, root, statements, floor)
            if view.language == "en":
                top = add_english_pieces(view, root, top, statements)
            else:
                top = add_duty_lines(view, top, statements)
            top, statements = _add_tables(view, root, top, statements)
        making = Making(places, names, plan, where, envelope)
        plans.append(Assembly(making, top, (root.start, root.end)).run(statements))
        review += making.review
    return plans


def _share_notice(view: View, first: Envelope, envelope: Envelope) -> None:
    """Give a further plan that the notice before the first names number, date and issuers of that notice."""
    named = f"《{envelope.title.value}》" if envelope.title else ""
    before = first.title.span[0] if first.title else 0
    if named and named in view.text[:before].replace("\n", ""):
        envelope.number, envelope.issued, envelope.issuers = first.number, first.issued, first.issuers


def _add_tables(
    view: View, root: Node, top: list[Piece], statements: list[Found]
) -> tuple[list[Piece], list[Found]]:
    """Return the pieces and the statements with the tables of tasks, if the plan has no tasks beside their rows."""
    if view.language == "en":
        pieces, stated, heads = make_english_rows(view, root.start, root.end)
        apart = stand_apart(top, pieces) or hold_several(view, top, pieces)
        if not pieces or (has_tasks(top) and not apart):
            return top, statements
        spans = [(piece.start, piece.end) for piece in pieces]
        kept = [one for one in statements if not holds(spans, one.start)]
        top = [one for one in top if one.number or not holds(spans, one.start)]
        return add_rows(view, top, head_rows(view, root, top, pieces, heads)), [*kept, *stated]
    rows = find_rows(view, root.start, root.end)
    if not rows:
        return top, statements
    rules = find_rules(view.text[root.start : root.end])
    pointing = [row for row in rows if NUMBERS.fullmatch(row.task.text)]
    statements = [*statements, *point_numbers(top, pointing, make_rows(view, pointing, rules)[1])]
    rows = [row for row in rows if row not in pointing]
    if not rows:
        return top, sorted(statements, key=lambda one: one.start)
    if not has_tasks(top) or holds_rows(view, top, rows):
        pieces, stated = make_rows(view, rows, rules)
        return add_rows(view, top, pieces), _without_rows(statements, rows) + stated
    added: list[Piece] = []
    for _, table in itertools.groupby(rows, key=lambda row: row.table):
        told = list(table)
        pieces, stated = make_rows(view, told, rules)
        pointed = point_rows(top, pieces, stated, statements)
        if not pointed and stand_apart(top, pieces) and not restate(view, top, pieces, statements):
            added += pieces
            pointed = stated
            statements = _without_rows(statements, told)
        statements = [*statements, *pointed]
    if added:
        guard_demands(top)
        top = add_rows(view, top, added)
    return top, sorted(statements, key=lambda one: one.start)


def _without_rows(statements: list[Found], rows: list[Row]) -> list[Found]:
    """Return the statements that stand in no row of a table."""
    spans = [(row.start, row.end) for row in rows]
    return [one for one in statements if not holds(spans, one.start)]


def _merge_roots(view: View, roots: list[Node]) -> list[Node]:
    """Return the roots that are plans.

    A notice with numbered points of its own is the envelope of the one that follows.
    """
    if len(roots) < 2:
        return roots
    kept: list[Node] = []
    for root, following in zip(roots, [*roots[1:], None], strict=True):
        body = root.children[0].start if root.children else root.end
        envelope = read_envelope(view, root.start, body, root.end)
        if following is not None and not kept and _is_notice(view, root, envelope, following):
            following.start = root.start
            continue
        if kept:
            start = _find_title_start(view, body, {node.start for node in kept[-1].walk()})
            root.start = start
            kept[-1].end = min(kept[-1].end, start)
            for node in kept[-1].walk():
                node.children = [child for child in node.children if child.start < start]
                node.own, node.end = min(node.own, start), min(node.end, start)
        kept.append(root)
    return kept


def _is_notice(view: View, root: Node, envelope: Envelope, following: Node) -> bool:
    """Return whether the first parts of a text are those of a notice: what it hands out comes after them."""
    title = envelope.title.value if envelope.title else ""
    if title.endswith(("通知", "批复")):
        return True
    last, body = root.children[-1].start if root.children else 0, following.children
    after = view.text[last : body[0].start] if body else ""
    return bool(title and envelope.notice) and title in after.replace("\n", "")


def _find_title_start(view: View, body: int, parts: Container[int]) -> int:
    """Return where the title of the next plan starts: the first short line after the last full sentence.

    Parameters
    ----------
    parts
        Where the numbered parts of the plan before start; none of them belongs to the next one.
    """
    start = body
    number = view.first_paragraph(body)
    for first, last in reversed(view.paragraphs[max(number - 60, 0) : number]):
        line = view.text[first:last]
        if first in parts and "。" in line:
            break
        if last - first > 80 or (line[-1] in "。；）" and not re.search(r"年）$", line)):
            long = last - first > 60 or line[-1] in "。；"
            if long and not line.startswith("为"):
                break
        start = first
        if re.match("附件|附 ?[一二三四五六七八九\\d]", line):
            break
    return start


def _find_jurisdiction(names: Gazetteer, envelope: Envelope, view: View, root: Node) -> str:
    """Return the region that the issuers or the title name first (the country for a ministry), or an empty text."""
    for found in (*envelope.issuers, envelope.title):
        region = (
            names.find_region(found.value[:40] if view.language == "zh" else found.value[:60]) if found else None
        )
        if region:
            return region
        if found and view.language == "zh" and _NATIONAL.match(found.value) and names.knows_region("region/china"):
            return "region/china"
    return ""


def _make_key(envelope: Envelope, jurisdiction: str, places: Places) -> str:
    year = envelope.period.start or (envelope.issued.value[:4] if envelope.issued else "")
    area = jurisdiction.removeprefix("region/").replace("/", "-")
    if area and year:
        return f"plan/{area}-{year}"
    digest = hashlib.sha256(places.text.normalised.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return f"plan/{area or 'draft'}-{digest}"
