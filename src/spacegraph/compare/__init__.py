"""Plans side by side. Floor 4.

What there is to compare (:data:`VIEWS`), each as one overview and, as evidence, the rows behind its numbers:

- ``technologies``, ``applications``: coverage with all narrower ones, white space, duplicates (:mod:`.coverage`);
- ``targets``: what each plan sets on one metric (:mod:`.targets`);
- ``tasks``: tasks of different plans that are alike, with the reasons (:mod:`.alike`);
- ``quality``: who, by when, how much, where, and how firmly (:mod:`.quality`);
- ``strategies``: what plans serve, from central to local (:mod:`.strategies`);
- ``disagreements``: where two sources differ on one plan (:mod:`.disagreements`).

Beside them the calendar of deadlines (:mod:`.deadlines`). Everything is an answer: columns and rows.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacegraph.answer import Answer
from spacegraph.compare.alike import Tasks
from spacegraph.compare.base import resolve_plans
from spacegraph.compare.coverage import Coverage
from spacegraph.compare.disagreements import list_disagreements
from spacegraph.compare.quality import Quality
from spacegraph.compare.strategies import list_alignments, to_trace
from spacegraph.compare.targets import list_targets, to_side_by_side
from spacegraph.errors import UnknownName
from spacegraph.names import LANGUAGES, Names
from spacegraph.nearest import find_nearest
from spacegraph.questions import Questions
from spacegraph.store import Store

_COVERAGE = ("overview", "white-space", "duplicates", "evidence")
VIEWS: dict[str, tuple[str, ...]] = {
    "technologies": _COVERAGE,
    "applications": _COVERAGE,
    "targets": ("overview", "evidence"),
    "tasks": ("overview",),
    "quality": ("overview", "evidence"),
    "strategies": ("overview", "evidence"),
    "disagreements": ("overview",),
}
"""The views of each comparison; where there is no ``evidence`` every row of the overview names its own."""
_ALONE = ("quality", "strategies", "disagreements")

__all__ = ["VIEWS", "compare"]


def compare(
    store: Store,
    names: Names,
    questions: Questions,
    plans: Sequence[str],
    by: str = "technologies",
    view: str = "overview",
    language: str = "en",
) -> Answer:
    """Return one comparison of plans.

    Parameters
    ----------
    plans
        Labels, keys or IRIs of at least two plans (one is enough for quality, strategies and disagreements);
        none for all plans that have tasks.
    by, view
        See :data:`VIEWS`.
    language
        Language of texts in the rows, ``en`` or ``zh``.

    Raises
    ------
    UnknownName, AmbiguousName
        For a comparison, view or plan of no such name, or a plan of several.
    SpacegraphError
        For fewer plans than the comparison needs, or one that is named twice.
    """
    _check("comparison", by, VIEWS)
    _check("view", view, VIEWS[by], f" of {by}")
    _check("language", language, LANGUAGES)
    chosen = resolve_plans(store, names, plans, least=1 if by in _ALONE else 2)
    if by in ("technologies", "applications"):
        return _cover(Coverage(store, names, chosen, {"t": "Technology", "a": "Application"}[by[0]]), view)
    if by == "tasks":
        return Tasks(store, names).to_answer(chosen)
    if by == "quality":
        quality = Quality(store, names, chosen)
        return quality.to_card() if view == "overview" else quality.list_tasks()
    if by == "disagreements":
        return list_disagreements(store, names, questions, chosen, language)
    if by == "strategies":
        trace = to_trace if view == "overview" else list_alignments
        return trace(store, names, questions, chosen)
    targets = to_side_by_side if view == "overview" else list_targets
    return targets(store, names, questions, chosen, language)


def _cover(coverage: Coverage, view: str) -> Answer:
    if view == "white-space":
        return coverage.to_white_space()
    if view == "duplicates":
        return coverage.to_duplication()
    return coverage.to_matrix() if view == "overview" else coverage.find_parts()


def _check(what: str, name: str, known: Sequence[str] | dict[str, tuple[str, ...]], of: str = "") -> None:
    if name not in known:
        hint = f"the {what}s{of} are {', '.join(known)}"
        raise UnknownName(what, name, find_nearest(name, known), hint)
