"""One plan as a report in Markdown: what it sets, who is responsible, by when, and where it is said. Floor 5."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from spacegraph import vocab
from spacegraph.compare import compare
from spacegraph.compare.deadlines import find_deadlines
from spacegraph.describe import Place
from spacegraph.export.outline import ABSTRACT, ISSUED, NOTE, Part, read_outline

if TYPE_CHECKING:
    from spacegraph.graph import Graph

_WORDS = {
    "en": {
        "outline": "Outline",
        "said": "Said in",
        "deadlines": "Deadlines",
        "quality": "How complete it is",
        "quality note": "Shares of the tasks, as the sources print them; last, the numbers of those that lack it.",
        "disagreements": "Where sources differ",
        "strategies": "What it serves",
        "sources": "Described by",
        "none": "None.",
        "deadline": "deadline",
        "commitment": "target or milestone",
    },
    "zh": {
        "outline": "内容",
        "said": "出处",
        "deadlines": "期限",
        "quality": "完整程度",
        "quality note": "各要素的任务比例，以文件所印为准；末列为欠缺者的编号。",
        "disagreements": "各文件的不同说法",
        "strategies": "所服务者",
        "sources": "描述文件",
        "none": "无。",
        "deadline": "期限",
        "commitment": "指标或里程碑",
    },
}
_FACTS = (vocab.kind, vocab.region, vocab.issuer, ISSUED, vocab.announced, vocab.startYear, vocab.endYear)
_SUBJECTS = (vocab.technology, vocab.application, vocab.product, vocab.facility, vocab.region, vocab.instrument)
_SHOWN = {
    "quality": ("criterion", "tasks", "with_it", "share", "lacking"),
    "disagreements": (
        *("kind", "metric", "says", "source", "section"),
        *("other_metric", "other_says", "other_source", "other_section"),
    ),
}


def render_report(graph: Graph, plan: str, language: str = "en") -> str:
    """Return the report of a plan.

    Parameters
    ----------
    plan
        Label, key or IRI.
    language
        ``en`` or ``zh``.

    Raises
    ------
    UnknownName, AmbiguousName
        For a name of no plan, or of several.
    """
    outline = read_outline(graph.store, graph.names, plan, language)
    words = _WORDS[language]
    lines = [f"# {outline.label}", ""]
    other = graph.names.get_label(outline.iri, "zh" if language == "en" else "en")
    lines += [f"*{other}*", ""] if other != outline.label else []
    lines += _render_facts(graph, outline)
    lines += [f"## {words['outline']}", ""]
    for part in outline.get_parts("Objective", "Area", "Task", "Safeguard"):
        lines += _render_part(part, 3)
    lines += _render_commitments(outline)
    lines += [f"## {words['deadlines']}", "", *_render_deadlines(graph, outline), ""]
    lines += [f"## {words['quality']}", "", words["quality note"], ""]
    lines += _render_comparison(graph, outline, "quality")
    lines += [f"## {words['strategies']}", ""]
    lines += [f"- {label}" for label in _find_served(outline)] or [words["none"]]
    lines += ["", f"## {words['disagreements']}", "", *_render_comparison(graph, outline, "disagreements")]
    return "\n".join(lines).rstrip() + "\n"


def _render_facts(graph: Graph, plan: Part) -> list[str]:
    lines = [plan.get_text(ABSTRACT), ""]
    for predicate in (*_FACTS, vocab.documentNumber):
        if labels := plan.get_labels(predicate):
            lines.append(f"- {_name(plan, predicate)}: {'; '.join(labels)}")
    described = graph.ask("sources-of-plan", language=plan.language, plan=plan.iri)
    sources = dict.fromkeys(described.get_text(row["source"], plan.language) for row in described)
    lines.append(f"- {_WORDS[plan.language]['sources']}: {'; '.join(sources)}")
    if note := plan.get_text(NOTE):
        lines.append(f"- {_name(plan, NOTE)}: {_flatten(note)}")
    return [*lines, ""]


def _render_part(part: Part, depth: int) -> Iterator[str]:
    yield from (f"{'#' * min(depth, 6)} {f'{part.number} ' if part.number else ''}{part.label}", "")
    if summary := part.get_text(ABSTRACT):
        yield from (_flatten(summary), "")
    facts = []
    if part.owners:
        owners = "; ".join(f"{owner.agency} ({owner.role})" for owner in part.owners)
        facts.append(f"- {_name(part, vocab.responsibility)}: {owners}")
    for predicate in (*_SUBJECTS, vocab.directiveStrength):
        if labels := part.get_labels(predicate):
            facts.append(f"- {_name(part, predicate)}: {'; '.join(labels)}")
    facts += _render_commitments(part)[:-1]
    if places := part.places:
        facts.append(f"- {_WORDS[part.language]['said']}: {'; '.join(_render_place(place) for place in places)}")
    yield from [*facts, ""]
    for below in part.get_parts("Objective", "Area", "Task", "Safeguard"):
        yield from _render_part(below, depth + 1)


def _render_commitments(part: Part) -> list[str]:
    lines = []
    for commitment in part.get_commitments():
        quantity = commitment.get_quantity()
        said = "; ".join(_render_place(place) for place in commitment.places)
        lines.append(f"- **{commitment.label}**{f': {quantity}' if quantity else ''} ({said})")
    return [*lines, ""]


def _render_deadlines(graph: Graph, plan: Part) -> list[str]:
    words = _WORDS[plan.language]
    rows = [
        [d.text, graph.names.get_label(d.commitment, plan.language), _render_cells(*d.place)]
        for d in find_deadlines(graph.store, [plan.iri])
    ]
    if not rows:
        return [words["none"]]
    head = [[words["deadline"], words["commitment"], words["said"]], ["---"] * 3]
    return [f"| {' | '.join(row)} |" for row in head + rows]


def _render_comparison(graph: Graph, plan: Part, by: str) -> list[str]:
    """Return the columns of a comparison of the plan alone that a report shows."""
    answer = compare(graph.store, graph.names, graph.questions, [plan.iri], by, language=plan.language)
    if not len(answer):
        return [_WORDS[plan.language]["none"], ""]
    indexes = [n for n, column in enumerate(answer.columns) if column.name in _SHOWN[by]]
    columns = tuple(answer.columns[n] for n in indexes)
    rows = [tuple(row[n] for n in indexes) for row in answer.rows]
    table = type(answer)(columns, rows, answer.names, answer.title).to_markdown(plan.language)
    return [*table.splitlines(), ""]


def _find_served(plan: Part) -> list[str]:
    return plan.get_labels(vocab.alignedWith)


def _render_place(place: Place) -> str:
    return _render_cells(place.source, place.section, place.start)


def _render_cells(source: object, section: object, offset: object) -> str:
    """Return a place as ``document, section, character``."""
    key = str(getattr(source, "key", source)).removeprefix("source/")
    return f"{key} {section or ''}{f' @{offset}' if offset is not None else ''}".strip()


def _name(part: Part, predicate: str) -> str:
    return part.names.get_property_label(predicate, part.language)


def _flatten(text: str) -> str:
    return " ".join(text.split())
