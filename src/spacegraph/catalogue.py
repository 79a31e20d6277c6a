"""Lists of what there is: questions, terms, search hits, as answers to print. Floor 5."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacegraph.answer import Answer, Column, Thing
from spacegraph.questions import Parameter, Question, to_full_sparql

if TYPE_CHECKING:
    from spacegraph.graph import Graph
    from spacegraph.search import Hit

_TERMS = """
SELECT ?term (SAMPLE(?type) AS ?kind) (SAMPLE(?text) AS ?definition) (COUNT(DISTINCT ?use) AS ?uses) WHERE {
  VALUES ?type { owl:Class owl:ObjectProperty owl:DatatypeProperty owl:AnnotationProperty }
  GRAPH <https://w3id.org/spacegraph/id/graph/ontology> { ?term a ?type ; skos:definition ?text }
  FILTER(STRSTARTS(STR(?term), STR(sg:)) && LANG(?text) = "LANGUAGE")
  OPTIONAL { { ?use a ?term } UNION { ?use ?term ?value } }
} GROUP BY ?term ORDER BY ?kind ?term"""


def list_questions(graph: Graph) -> Answer:
    """Return one row a question: name, parameters, summary in both languages."""
    columns = (
        Column("question", {}),
        Column("parameters", {}),
        Column("summary_en", {}),
        Column("summary_zh", {}),
    )
    rows = []
    for name in graph.questions.names():
        question = graph.questions.get(name)
        parameters = " ".join(_say_parameter(p) for p in question.parameters)
        rows.append((name, parameters, question.summary["en"], question.summary["zh"]))
    return Answer(columns, rows, graph.names, {"en": "Questions", "zh": "问题"})


def _say_parameter(parameter: Parameter) -> str:
    """Return how a parameter is typed in a shell; an optional one in brackets."""
    if not parameter.required:
        return f"[{parameter.name}=…]"
    return (
        f'{parameter.name}="{parameter.example}"'
        if " " in parameter.example
        else f"{parameter.name}={parameter.example}"
    )


def render_question(question: Question, language: str) -> str:
    """Return what a question means, its parameters, its columns and its SPARQL, as text."""
    lines = [f"{question.name}: {question.summary[language]}", question.description[language], ""]
    for parameter in question.parameters:
        need = "" if parameter.required else {"en": " (optional)", "zh": "（可选）"}[language]
        of = parameter.cls or {"en": "date", "zh": "日期"}[language]
        lines.append(f"  {parameter.name}= {of}{need}: {parameter.meaning[language]}, e.g. {parameter.example}")
    lines.append("")
    for column in question.columns:
        unit = f" ({column.unit})" if column.unit else ""
        lines.append(f"  {column.name}{unit}: {column.meaning[language]}")
    body = "\n".join(line for line in question.sparql.splitlines() if not line.startswith("#+"))
    return "\n".join([*lines, "", to_full_sparql(body.strip())])


def list_terms(graph: Graph, language: str) -> Answer:
    """Return one row a class or property of ours: term, kind, definition, number of things that use it."""
    answer = graph.query(_TERMS.replace("LANGUAGE", language))
    rows = [tuple(cell.key if isinstance(cell, Thing) else cell for cell in row) for row in answer.rows]
    columns = tuple(Column(column.name, {}) for column in answer.columns)
    return Answer(columns, rows, graph.names, {"en": "Terms", "zh": "术语"})


def list_hits(graph: Graph, hits: list[Hit], text: str) -> Answer:
    """Return one row a hit: the thing, its classes, what matched."""
    columns = (Column("thing", {}, cls="Thing"), Column("key", {}), Column("class", {}), Column("match", {}))
    rows = [(Thing(hit.iri), hit.key, " ".join(_leaf_classes(graph, hit.iri)), hit.text) for hit in hits]
    return Answer(columns, rows, graph.names, {"en": f"Things like {text!r}", "zh": f"与“{text}”相符"})


def _leaf_classes(graph: Graph, iri: str) -> list[str]:
    abstract = {"Element", "Commitment"}
    classes = set(graph.names.classes.get(iri, ())) - abstract
    if len(classes) > 1:
        classes -= {"Organization"}
    return sorted(classes)
