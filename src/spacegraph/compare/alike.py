"""Tasks of different plans that ask for the same work, with the reasons. Floor 4.

The method is written down and measured in ``docs/alike.md``. Two tasks are compared by the concepts they name
(technologies and applications, with all broader ones) and by the terms of their names and summaries, in English and
in Chinese apart. A concept or term weighs the more the fewer tasks have it: ``ln(N / n)`` for `n` of `N` tasks, so
what all have weighs nothing. Each comparison is the cosine of two weighted sets, in [0, 1]; that of concepts is
damped, because two tasks that name one concept each would otherwise be wholly alike.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from statistics import median

import pyoxigraph as ox

from spacegraph.answer import Answer, Cell, Column, Thing
from spacegraph.compare.base import find_first_places
from spacegraph.compare.hierarchy import Hierarchy
from spacegraph.compare.words import find_terms
from spacegraph.names import LANGUAGES, Names
from spacegraph.store import Store

CONCEPT_SHARE = 0.2
"""The weight of concepts in the score; the rest is that of terms. Chosen on the judged pairs (docs/alike.md)."""
THRESHOLD = 0.07
"""From this score on, two tasks are listed as alike: there four of five pairs of that half are right."""
_REASONS = 4

_TASKS = "SELECT DISTINCT ?task ?plan WHERE { ?task a sg:Task ; sg:partOf+ ?plan . ?plan a sg:Plan } ORDER BY ?task"
_CONCEPTS = "SELECT DISTINCT ?task ?concept WHERE { ?task a sg:Task ; sg:technology|sg:application ?concept }"
_TEXTS = "SELECT DISTINCT ?task ?text WHERE { ?task a sg:Task ; skos:prefLabel|dct:abstract ?text }"

Weights = Mapping[str, float]


@dataclass(frozen=True)
class Pair:
    """Two tasks, how alike they are, and why.

    ``score`` is in [0, 1], as are its two parts; ``shared_concepts`` (IRIs, the rarest first, without those that a
    narrower shared one implies) and ``shared_terms`` are the reasons.
    """

    one: str
    other: str
    score: float
    concepts: float
    terms: float
    shared_concepts: tuple[str, ...]
    shared_terms: tuple[str, ...]


class Tasks:
    """The tasks of a graph, ready to be compared.

    Weights are counted over all tasks of the graph, so that a pair has one score whatever else is asked for.
    """

    def __init__(self, store: Store, names: Names) -> None:
        self._store, self._names = store, names
        self.plans = dict(_read_pairs(store, _TASKS))
        self._hierarchies = [Hierarchy(store, cls) for cls in ("Technology", "Application")]

    @cached_property
    def concepts(self) -> dict[str, dict[str, float]]:
        """The weighted concepts of each task, broader ones included."""
        sets: dict[str, set[str]] = {task: set() for task in self.plans}
        for task, concept in _read_pairs(self._store, _CONCEPTS):
            for hierarchy in self._hierarchies:
                sets[task] |= hierarchy.get_widening(concept) & hierarchy.concepts
        return to_weights(sets)

    @cached_property
    def terms(self) -> dict[str, dict[str, dict[str, float]]]:
        """The weighted terms of each task, by language."""
        texts: dict[str, dict[str, set[str]]] = {lang: {task: set() for task in self.plans} for lang in LANGUAGES}
        for task, text in self._store.select(_TEXTS).rows:
            assert isinstance(task, ox.NamedNode) and isinstance(text, ox.Literal)
            if text.language in texts and task.value in self.plans:
                texts[text.language][task.value].update(find_terms(text.value, text.language))
        return {lang: to_weights(sets) for lang, sets in texts.items()}

    @cached_property
    def _damping(self) -> float:
        """The squared length of a middling set of concepts."""
        squares = [sum(w * w for w in weights.values()) for weights in self.concepts.values() if weights]
        return median(squares) if squares else 0.0

    def compare(self, one: str, other: str) -> Pair:
        """Return how alike two tasks are; an IRI of no task raises ``KeyError``."""
        concepts = get_cosine(self.concepts[one], self.concepts[other], self._damping)
        texts = [self.terms[lang] for lang in LANGUAGES if self.terms[lang][one] and self.terms[lang][other]]
        terms = sum(get_cosine(text[one], text[other]) for text in texts) / len(texts) if texts else 0.0
        score = CONCEPT_SHARE * concepts + (1 - CONCEPT_SHARE) * terms
        return Pair(
            one, other, score, concepts, terms, self._share_concepts(one, other), self._share_terms(one, other)
        )

    def find_alike(self, plans: Sequence[str], threshold: float = THRESHOLD) -> list[Pair]:
        """Return the pairs of tasks of different plans with at least this score, the most alike first."""
        chosen = [task for task, plan in self.plans.items() if plan in plans]
        chosen.sort(key=lambda task: (plans.index(self.plans[task]), _to_order(task)))
        pairs = (self.compare(a, b) for a, b in combinations(chosen, 2) if self.plans[a] != self.plans[b])
        return sorted((p for p in pairs if p.score >= threshold), key=lambda p: (-p.score, p.one, p.other))

    def to_answer(self, plans: Sequence[str], threshold: float = THRESHOLD) -> Answer:
        """Return the pairs as rows, with their reasons and the places of both tasks."""
        places = find_first_places(self._store, [task for task, plan in self.plans.items() if plan in plans])
        nowhere: tuple[Cell, Cell, Cell] = (None, None, None)
        rows = [
            (
                *(Thing(self.plans[pair.one]), Thing(pair.one), Thing(self.plans[pair.other]), Thing(pair.other)),
                *(round(pair.score, 3), round(pair.concepts, 3), round(pair.terms, 3)),
                " · ".join(self._label(concept) for concept in pair.shared_concepts) or None,
                " · ".join(pair.shared_terms) or None,
                *places.get(pair.one, nowhere),
                *places.get(pair.other, nowhere),
            )
            for pair in self.find_alike(plans, threshold)
        ]
        title = {"en": "Tasks of different plans that are alike", "zh": "不同计划中相近的任务"}
        return Answer(_COLUMNS, rows, self._names, title)

    def _label(self, concept: str) -> str:
        zh, en = self._names.get_label(concept, "zh"), self._names.get_label(concept, "en")
        return f"{en} {zh}" if en != zh else en

    def _share_concepts(self, one: str, other: str) -> tuple[str, ...]:
        shared = _share(self.concepts[one], self.concepts[other])
        implied = {
            wide
            for concept in shared
            for hierarchy in self._hierarchies
            for wide in hierarchy.get_widening(concept) - {concept}
        }
        return tuple(concept for concept in shared if concept not in implied)[:_REASONS]

    def _share_terms(self, one: str, other: str) -> tuple[str, ...]:
        return tuple(
            term for lang in LANGUAGES for term in _share(self.terms[lang][one], self.terms[lang][other])[:_REASONS]
        )


def to_weights(sets: Mapping[str, Iterable[str]]) -> dict[str, dict[str, float]]:
    """Return for each set its members with the weight ``ln(N / n)``: `n` of the `N` sets hold the member.

    Members that every set holds weigh nothing and are left out.

    Examples
    --------
    >>> to_weights({"a": {"x", "y"}, "b": {"x"}})
    {'a': {'y': 0.6931471805599453}, 'b': {}}
    """
    counts: dict[str, int] = {}
    for members in sets.values():
        for member in set(members):
            counts[member] = counts.get(member, 0) + 1
    weights = {member: math.log(len(sets) / count) for member, count in counts.items() if count < len(sets)}
    return {key: {m: weights[m] for m in sorted(set(members)) if m in weights} for key, members in sets.items()}


def get_cosine(one: Weights, other: Weights, damping: float = 0.0) -> float:
    """Return ``x·y / (|x||y| + damping)``: the cosine of two weighted sets, lower for small ones when damped.

    Without anything shared it is 0.

    Examples
    --------
    >>> get_cosine({"x": 1.0}, {"x": 1.0}), get_cosine({"x": 1.0}, {"x": 1.0}, damping=1.0)
    (1.0, 0.5)
    >>> get_cosine({"x": 1.0}, {"y": 1.0}), get_cosine({}, {})
    (0.0, 0.0)
    """
    product = sum(weight * other[member] for member, weight in one.items() if member in other)
    norms = math.sqrt(sum(w * w for w in one.values()) * sum(w * w for w in other.values()))
    return product / (norms + damping) if product else 0.0


def _share(one: Weights, other: Weights) -> list[str]:
    """Return the shared members, the weightiest first."""
    return sorted((member for member in one if member in other), key=lambda member: (-one[member], member))


def _read_pairs(store: Store, sparql: str) -> list[tuple[str, str]]:
    rows = store.select(sparql).rows
    return [(a.value, b.value) for a, b in rows if isinstance(a, ox.NamedNode) and isinstance(b, ox.NamedNode)]


def _to_order(task: str) -> tuple[object, ...]:
    return tuple((0, int(part), "") if part.isdigit() else (1, 0, part) for part in task.split("/"))


def _place_columns(prefix: str, en: str, zh: str) -> tuple[Column, ...]:
    return (
        Column(f"{prefix}source", {"en": f"Document that says {en}", "zh": f"{zh}的出处文件"}, cls="Source"),
        Column(f"{prefix}section", {"en": "Section as printed", "zh": "印出的章节"}),
        Column(
            f"{prefix}offset",
            {"en": "Place in its normalised text", "zh": "在规范化文本中的位置"},
            unit="characters",
        ),
    )


_COLUMNS = (
    Column("plan", {"en": "Plan", "zh": "计划"}, cls="Plan"),
    Column("task", {"en": "Task", "zh": "任务"}, cls="Task"),
    Column("other_plan", {"en": "Other plan", "zh": "另一计划"}, cls="Plan"),
    Column("other_task", {"en": "Other task", "zh": "另一任务"}, cls="Task"),
    Column("score", {"en": "How alike, from 0 to 1", "zh": "相近程度，0至1"}, unit="share"),
    Column("concepts", {"en": "Likeness of concepts alone", "zh": "仅按概念"}, unit="share"),
    Column("terms", {"en": "Likeness of terms alone", "zh": "仅按用词"}, unit="share"),
    Column("shared_concepts", {"en": "The rarest concepts of both", "zh": "共有的最特别的概念"}),
    Column(
        "shared_terms",
        {"en": "The rarest terms of both (stems and pairs of characters)", "zh": "共有的最特别的用词"},
    ),
    *_place_columns("", "the task", "该任务"),
    *_place_columns("other_", "the other task", "另一任务"),
)
