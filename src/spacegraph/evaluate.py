"""How well drafts agree with the curated graph: precision, recall and F1, and every miss and invention. Floor 4.

Judged is what one document says, all its plans together. The same are: elements of one kind that begin at the
same place or share half of the longer passage (of several passages, any); responsibilities of the same agency for
the same element (with and without its role); targets whose passages overlap and whose value and unit are equal,
then each further field; milestones whose passages overlap; mentions of the same thing, anywhere in the document and
in the same element. An objective that only heads other objectives, and that the other side does not have, counts on
neither side: whether a heading over stages is itself an objective is a matter of taste. Nothing is matched twice.
Where the curated side links no target to a metric, or tags nothing, the draft is not judged by that.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox

from spacegraph.documents import Gazetteer
from spacegraph.drafts import DraftError, load_text, load_tree
from spacegraph.errors import DataError, Fault
from spacegraph.ingest import ENDINGS, ingest
from spacegraph.iris import to_key
from spacegraph.plantree import KINDS, Goal, Part, PlanTree, Span, find_plans, read_plan
from spacegraph.scores import Difference, Score, score_sets
from spacegraph.sourcetext import read_text
from spacegraph.store import Store

NEAR = 4
"""How many characters two beginnings of the same element may differ."""
SHARED = 0.5
"""Share of the longer passage that two elements have in common if they are the same all the same."""
NAMED = ("technology/", "application/", "product/", "region/", "facility/", "organization/", "strategy/")
"""What the keys of things begin with whose mentions are judged."""

_MENTIONS = "SELECT DISTINCT ?thing WHERE { ?user sg:about|sg:region|sg:mentions ?thing FILTER(ISIRI(?thing)) }"
_TAGS = """
SELECT DISTINCT ?part ?thing WHERE {
  ?part a sg:Element ; sg:about|sg:region ?thing FILTER(ISIRI(?thing))
}"""
_FACTS = """
SELECT DISTINCT ?plan ?property ?value WHERE {
  ?source sg:describes ?plan . ?plan ?property ?value
  VALUES ?property { sg:startYear sg:endYear sg:documentNumber dct:issued sg:issuer sg:region }
}"""


def find_absent(data_dir: Path, documents: Path) -> list[str]:
    """Return the names of the source files of a data folder that no document of a folder has."""
    names = [path.stem for path in sorted((data_dir / "sources").glob("*.yaml"))]
    return [name for name in names if not any((documents / f"{name}{ending}").is_file() for ending in ENDINGS)]


def evaluate_folder(data_dir: Path, documents: Path, gazetteer: Gazetteer) -> list[Score]:
    """Return the scores of each document that a curated source file of a data folder was made from.

    Raises
    ------
    DataError
        No document of that folder has the name of a source file.
    DraftError
        A document cannot be read.
    """
    scores: list[Score] = []
    for path in sorted((data_dir / "sources").glob("*.yaml")):
        found = [documents / f"{path.stem}{ending}" for ending in ENDINGS]
        document = next((one for one in found if one.is_file()), None)
        if document is not None:
            curated = load_text(read_text(path), path)
            read = ingest(document, gazetteer)
            if read.draft is None:
                raise DraftError(read.error)
            scores += evaluate_document(path.stem, load_tree(read.tree, document), curated)
    if not scores:
        problem = f"holds no document with the name of a file in {data_dir / 'sources'}"
        raise DataError([Fault(documents, None, problem)])
    return scores


def evaluate_document(document: str, draft: Store, curated: Store) -> list[Score]:
    """Return the scores of a draft, each store holding what one source says."""
    found, wanted = _read_all(draft), _read_all(curated)
    pairs = _pair_parts(found, wanted)
    scores = [_score_facts(document, draft, curated), _score_outline(document, found, wanted, pairs)]
    scores += [_score_owners(document, found, wanted, pairs, with_role) for with_role in (False, True)]
    scores += [*_score_targets(document, found, wanted), _score_milestones(document, found, wanted)]
    if not _keys(curated, _TAGS):
        return scores
    first, second = ({thing for (thing,) in _keys(store, _MENTIONS)} for store in (draft, curated))
    scores.append(score_sets(document, "mention", first, second))
    names = {part.key: other.key for part, other in pairs}
    tags = {(names.get(part, f"draft {part}"), thing) for part, thing in _keys(draft, _TAGS)}
    wanted_tags = {f"{part} {thing}" for part, thing in _keys(curated, _TAGS)}
    return [*scores, score_sets(document, "mention in element", {f"{p} {t}" for p, t in tags}, wanted_tags)]


def _read_all(store: Store) -> PlanTree:
    """Return the parts of all plans of a store as one tree."""
    parts = [part for plan in find_plans(store) for part in read_plan(store, plan).parts]
    return PlanTree("", "", parts)


def _keys(store: Store, query: str) -> list[tuple[str, ...]]:
    """Return rows of keys, those whose last is the key of something whose mentions are judged."""
    rows = [tuple(to_key(t.value) for t in row if isinstance(t, ox.NamedNode)) for row in store.select(query).rows]
    return [row for row in rows if row[-1].startswith(NAMED) and "/proposed/" not in row[-1]]


def _score_facts(document: str, draft: Store, curated: Store) -> Score:
    """Score the metadata of the plans: number, dates, period, issuers, region (of the plan where each has one)."""
    alone = all(len(find_plans(store)) == 1 for store in (draft, curated))
    sets = []
    for store in (draft, curated):
        rows = [[to_key(getattr(t, "value", "")) for t in row] for row in store.select(_FACTS).rows]
        sets.append({" ".join(row[alone:]) for row in rows})
    return score_sets(document, "metadata", *sets)


# -- elements ----------------------------------------------------------------------------------


def _pair_parts(draft: PlanTree, curated: PlanTree) -> list[tuple[Part, Part]]:
    """Return the elements of both sides that are the same, the closest pairs first, each element once."""
    close = [
        (_nearness(part, other), -i, -j, part, other)
        for i, part in enumerate(draft.of_kind(*KINDS))
        for j, other in enumerate(curated.of_kind(*KINDS))
        if part.kind == other.kind and _nearness(part, other) > 0
    ]
    used: set[int] = set()
    pairs = []
    for *_, part, other in sorted(close, key=lambda one: one[:3], reverse=True):
        if id(part) not in used and id(other) not in used:
            used |= {id(part), id(other)}
            pairs.append((part, other))
    return pairs


def _nearness(a: Part, b: Part) -> float:
    """Return how close the passages of two elements are, in [0, 2]: 0 for elements that are not the same."""
    return max(_span_nearness(one, two) for one in (a.span, *a.others) for two in (b.span, *b.others))


def _span_nearness(a: Span, b: Span) -> float:
    if a.start < 0 or b.start < 0:
        return 0.0
    common = min(a.end, b.end) - max(a.start, b.start)
    shared = max(common, 0) / max(a.end - a.start, b.end - b.start, 1)
    begins = abs(a.start - b.start) <= NEAR
    return begins + shared if begins or shared >= SHARED else 0.0


def _score_outline(document: str, draft: PlanTree, curated: PlanTree, pairs: list[tuple[Part, Part]]) -> Score:
    first, second = {id(a) for a, _ in pairs}, {id(b) for _, b in pairs}
    found = [p for p in draft.of_kind(*KINDS) if id(p) in first or not _is_heading(p, draft)]
    wanted = [p for p in curated.of_kind(*KINDS) if id(p) in second or not _is_heading(p, curated)]
    misses = [_say(part) for part in wanted if id(part) not in second]
    inventions = [_say(part) for part in found if id(part) not in first]
    return Score(document, "outline", len(found), len(wanted), len(pairs), misses, inventions)


def _is_heading(part: Part, tree: PlanTree) -> bool:
    """Return whether an objective says nothing itself and only heads other objectives."""
    return (
        part.kind == "Objective"
        and not part.goals
        and any(
            other is not part and part.span.start <= other.span.start and other.span.end <= part.span.end
            for other in tree.of_kind("Objective")
        )
    )


def _score_owners(
    document: str, draft: PlanTree, curated: PlanTree, pairs: list[tuple[Part, Part]], with_role: bool
) -> Score:
    names = {part.key: other.key for part, other in pairs}

    def rows(tree: PlanTree, name: Callable[[str], str]) -> set[str]:
        return {
            f"{name(part.key)}: {owner.agency}" + (f" {owner.role}" if with_role else "")
            for part in tree.parts
            for owner in part.owners
        }

    kind = "responsibility with role" if with_role else "responsibility"
    found = rows(draft, lambda key: names.get(key, f"draft {key}"))
    return score_sets(document, kind, found, rows(curated, str))


# -- targets and milestones --------------------------------------------------------------------


def _score_targets(document: str, draft: PlanTree, curated: PlanTree) -> list[Score]:
    found, wanted = _goals(draft, "Target"), _goals(curated, "Target")
    pairs = _pair_goals(found, wanted, lambda a, b: a.value == b.value and a.unit == b.unit)
    scores = [_goal_score(document, "target value and unit", found, wanted, pairs)]
    linked = any(goal.metric for goal in wanted)
    for name, same in _FIELDS.items():
        if not linked and name in ("target metric", "target whole"):
            continue
        kept = [(a, b) for a, b in pairs if same(a, b)]
        scores.append(_goal_score(document, name, found, wanted, kept))
    return scores


def _tuple(goal: Goal) -> tuple[object, ...]:
    return goal.comparator, goal.upper, goal.deadline, goal.per_period


Same = Callable[[Goal, Goal], bool]
_FIELDS: dict[str, Same] = {
    "target comparator": lambda a, b: (a.comparator, a.upper) == (b.comparator, b.upper),
    "target deadline": lambda a, b: a.deadline == b.deadline,
    "target period": lambda a, b: a.per_period == b.per_period,
    "target metric": lambda a, b: a.metric == b.metric,
    "target whole, but for metric": lambda a, b: _tuple(a) == _tuple(b),
    "target whole": lambda a, b: _tuple(a) == _tuple(b) and a.metric == b.metric,
}


def _score_milestones(document: str, draft: PlanTree, curated: PlanTree) -> Score:
    found, wanted = _goals(draft, "Milestone"), _goals(curated, "Milestone")
    return _goal_score(document, "milestone", found, wanted, _pair_goals(found, wanted, lambda a, b: True))


def _goals(tree: PlanTree, kind: str) -> list[Goal]:
    """Return the goals of a kind, each once even where it is part of two plans."""
    return list({goal.key: goal for part in tree.parts for goal in part.goals if goal.kind == kind}.values())


def _pair_goals(found: list[Goal], wanted: list[Goal], same: Same) -> list[tuple[Goal, Goal]]:
    close = [
        ((_tuple(a) == _tuple(b), _overlap(a, b), -i, -j), a, b)
        for i, a in enumerate(found)
        for j, b in enumerate(wanted)
        if _overlap(a, b) > 0 and same(a, b)
    ]
    used: set[int] = set()
    pairs = []
    for _, a, b in sorted(close, key=lambda one: one[0], reverse=True):
        if id(a) not in used and id(b) not in used:
            used |= {id(a), id(b)}
            pairs.append((a, b))
    return pairs


def _overlap(a: Goal, b: Goal) -> int:
    return min(a.span.end, b.span.end) - max(a.span.start, b.span.start)


def _goal_score(
    document: str, kind: str, found: list[Goal], wanted: list[Goal], pairs: list[tuple[Goal, Goal]]
) -> Score:
    first, second = {id(a) for a, _ in pairs}, {id(b) for _, b in pairs}
    misses = [_say_goal(goal) for goal in wanted if id(goal) not in second]
    inventions = [_say_goal(goal) for goal in found if id(goal) not in first]
    return Score(document, kind, len(found), len(wanted), len(pairs), misses, inventions)


def _say(part: Part) -> Difference:
    return Difference(f"{part.kind} {part.number}".strip(), part.label, part.span.say())


def _say_goal(goal: Goal) -> Difference:
    value = "" if goal.value is None else f"{goal.comparator} {goal.value:f} {goal.unit.removeprefix('unit/')}"
    period = f"{goal.per_period} " if goal.per_period else ""
    return Difference(
        f"{goal.kind} {value} {period}{goal.deadline}".replace("  ", " ").strip(), goal.label, goal.span.say()
    )
