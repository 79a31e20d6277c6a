"""Drafts, changes and scores as answers to print. Floor 5."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from spacegraph.answer import Answer, Cell, Column
from spacegraph.names import Names
from spacegraph.plantree import Part, find_plans, read_plan
from spacegraph.store import Store

if TYPE_CHECKING:
    from spacegraph.ingest import Ingested
    from spacegraph.scores import Difference, Score
    from spacegraph.versions import Change


_HEADING = 30
"""Most characters of a name that may stand on a page: a longer one is rather a sentence."""


@dataclass(frozen=True)
class ReadRow:
    """One document of a call in figures."""

    document: str
    genre: str
    elements: int
    owners: int
    targets: int
    milestones: int
    review: int
    draft: str


def to_answer(
    names: Names, title: tuple[str, str], columns: Iterable[str], rows: Iterable[tuple[Cell, ...]]
) -> Answer:
    """Return plain rows as an answer; `title` is English and Chinese."""
    return Answer(tuple(Column(name, {}) for name in columns), list(rows), names, {"en": title[0], "zh": title[1]})


def to_row(result: Ingested, written: Path | None) -> ReadRow:
    """Return the figures of one document; of one that could not be read only that."""
    draft = result.draft
    if draft is None:
        return ReadRow(result.path.name, "not read", 0, 0, 0, 0, 0, "")
    return ReadRow(
        result.path.name,
        draft.genre,
        sum(len(plan.elements) for plan in draft.plans),
        sum(len(plan.responsibilities) for plan in draft.plans),
        sum(len(plan.targets) for plan in draft.plans),
        sum(len(plan.milestones) for plan in draft.plans),
        len(draft.review),
        written.name if written else "",
    )


def list_rows(rows: list[ReadRow], names: Names) -> Answer:
    """Return one row a document of a call."""
    columns = ("document", "genre", "parts", "owners", "targets", "dated", "review", "draft")
    cells = [(r.document, r.genre, r.elements, r.owners, r.targets, r.milestones, r.review, r.draft) for r in rows]
    return to_answer(names, ("", ""), columns, cells)


def list_draft(store: Store, language: str) -> Answer:
    """Return one row a part of the plans in a store of drafts: what, heading, agencies, goals, place.

    Headings are in ``language``; that of the document has them as printed. A star marks an agency that leads, a
    plus one that supports; goals are targets and, after a slash, milestones.
    """
    rows: list[tuple[Cell, ...]] = []
    for plan in find_plans(store):
        rows += [_to_cells(part) for part in read_plan(store, plan, language=language).parts]
    return to_answer(Names(store), ("", ""), ("part", "heading", "agencies", "goals", "place"), rows)


def _to_cells(part: Part) -> tuple[Cell, ...]:
    roles = {"Lead": "*", "Support": "+"}
    agencies = "、".join(f"{owner.printed_as}{roles.get(owner.role, '')}" for owner in part.owners)
    targets = sum(goal.kind == "Target" for goal in part.goals)
    goals = f"{targets}/{len(part.goals) - targets}" if part.goals else ""
    return f"{part.kind} {part.number}".strip(), part.label, agencies, goals, part.span.say()


def list_changes(changes: Iterable[Change], names: Names) -> Answer:
    """Return one row a change: what it is, of what, in which element, before and after, and both places."""
    rows = [
        (
            c.kind,
            c.what.lower(),
            c.element,
            c.before or None,
            c.after or None,
            c.old.say() or None,
            c.new.say() or None,
        )
        for c in changes
    ]
    columns = ("change", "of", "element", "before", "after", "old_place", "new_place")
    return to_answer(names, ("", ""), columns, rows)


def list_scores(scores: Iterable[Score], names: Names) -> Answer:
    """Return one row a document and kind of statement: counts, precision, recall, F1."""
    rows: list[tuple[Cell, ...]] = []
    for s in scores:
        shares = [f"{share:.3f}" for share in (s.precision, s.recall, s.f1)]
        rows.append((s.document, s.kind, s.wanted, s.found, s.right, *shares))
    columns = ("document", "kind", "wanted", "found", "right", "precision", "recall", "f1")
    return to_answer(names, ("", ""), columns, rows)


def list_differences(scores: Iterable[Score], names: Names) -> Answer:
    """Return one row a miss or invention."""
    rows = [
        (score.document, score.kind, sort, str(text))
        for score in scores
        for sort, texts in (("missed", score.misses), ("invented", score.inventions))
        for text in texts
    ]
    return to_answer(names, ("", ""), ("document", "kind", "difference", "statement"), rows)


_CURATED = """# How well drafts agree with the curated graph

Made by `spacegraph evaluate --sources DIR -f md`; not edited by hand. [Other documents](evaluation-corpus.md).

Each document that the graph was made from is read by `spacegraph ingest` without any help, and the draft is
held against the curated file."""
_LABELLED = """# How well drafts agree with hand labels

Made by `spacegraph evaluate --sources DIR --labels tests/corpus -f md`; not edited by hand. [The documents of the
graph](evaluation.md).

Real plans of other subjects, ministries and cities, each labelled sentence by sentence by somebody who had not seen
what the program finds; `tests/corpus/README.md` says what was labelled and what not. \
The program was improved on these
documents after they had been labelled, so the figures say what it has learnt; `tests/corpus/README.md` has those of
the first reading, and of documents that it was never improved on. The draft of each is held against its labels."""
_PAGE = """ The same are:

- **outline**: elements of one kind that begin at the same place (4 characters either way), or share half of the
  longer passage. An objective that only heads other objectives, and that the other side does not have, counts on
  neither side.
- **responsibility**: the same agency for the same element; **with role**: and as lead, support or responsible.
- **target value and unit**: overlapping passages with equal value and unit; the further rows add one field each.
  A metric is right only if it is the metric of the graph: one that the draft proposes is counted as wrong.
- **milestone**: overlapping passages. The curated graph splits sentences into many milestones by judgement.
- **mention**: the same technology, application, product, region, facility, organization or strategy, anywhere in
  the document; **in element**: in the same element. The curated graph also tags what a passage is about without
  naming it.
- **metadata**: number, dates, period, issuers and region of the plan.

Precision is the share of what was found that is right, recall the share of what is there that was found, F1
their harmonic mean; where nothing was found (or nothing is there) precision (or recall) is 1.

## All documents

{total}
## By document

{scores}
## Misses and inventions

Where and what, in section and character of the document; names are those of the graph, or headings.

{differences}"""


def render_evaluation(scores: list[Score], names: Names, *, labelled: bool = False) -> str:
    """Return the scores as a page in Markdown that quotes no sentence of a document.

    ``labelled`` says that they were judged by hand labels and not by the curated graph.
    """
    from spacegraph.scores import total

    blocks = []
    for score in scores:
        lines = [f"- missed: {miss}" for miss in score.misses]
        lines += [f"- invented: {_without_words(invention)}" for invention in score.inventions]
        if lines:
            blocks.append("\n".join([f"### {score.document}: {score.kind}", "", *lines, ""]))
    head = _LABELLED if labelled else _CURATED
    return head + _PAGE.format(
        total=list_scores(total(scores), names).to_markdown(),
        scores=list_scores(scores, names).to_markdown(),
        differences="\n".join(blocks),
    )


def _without_words(difference: Difference) -> str:
    """Return an invention without its name where that may be a sentence of the document, not a heading."""
    name = (
        difference.name if len(difference.name) <= _HEADING and not set(difference.name) & set("，。；;,") else ""
    )
    what = difference.what
    named = name if not what.startswith(("Target", "Milestone")) else ""
    return " ".join(part for part in (what, named, difference.place) if part)
