"""A draft → YAML-LD, in the shape of the data files, ready to pass the checks as it is. Floor 2.

``to_tree`` gives plain dicts and lists of strings; :mod:`spacegraph.yamltext` writes them. Things that the graph
does not know stand in the draft itself, under ``mentions``; what a person has to decide, under ``review``.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from spacegraph.documents import wording
from spacegraph.documents.agency_names import propose_key
from spacegraph.documents.draft_plan import Places, PlanWriter, without_rule
from spacegraph.documents.gazetteer import Gazetteer
from spacegraph.documents.parts import Draft, Fact, Mention, PlanDraft, ReviewItem
from spacegraph.documents.proposals import Proposals
from spacegraph.literals import find_date_type
from spacegraph.yamltext import Tree, Value, to_yaml

__all__ = ["name_source", "to_tree", "to_yaml"]

_SOURCE_KINDS = {"interpretation": "kind/interpretation", "questions": "kind/press-briefing"}
_PLAN_KINDS = (
    ("行动(?:方案|计划)|action plan", "kind/action-plan"),
    ("实施(?:方案|意见|细则)|工作方案|分工方案", "kind/implementation-scheme"),
    ("意见", "kind/opinions"),
    ("规划(?:纲要)?|纲要|development plan", "kind/development-plan"),
    ("措施|办法|measures", "kind/measures"),
    ("通知", "kind/notice"),
)
_YEAR = re.compile(r"(?:19|20|21)\d\d")


def name_source(draft: Draft) -> str:
    """Return the key of the source: made of the document's name, or of its digest where that has no Latin letters.

    Examples
    --------
    >>> name_source(Draft("Port plan 2031.pdf", "pdf", "", "en", "plan", ""))
    'source/port-plan-2031'
    """
    stem = re.sub(r"\.[A-Za-z]{2,8}$", "", draft.name)
    slug = re.sub(r"[^a-z0-9]+", "-", stem.lower()).strip("-")
    return f"source/{slug if len(slug) > 2 else 'draft-' + draft.digest[7:15]}"


def to_tree(draft: Draft, gazetteer: Gazetteer | None = None, source: str = "") -> Tree:
    """Return the draft as the tree of a source file.

    Parameters
    ----------
    draft
        The draft.
    gazetteer
        The names that the graph knows, the same as for reading: what it holds is not proposed again.
    source
        Key of the source; by default that of :func:`name_source`.
    """
    return _Writer(draft, gazetteer or Gazetteer(), source or name_source(draft)).run()


class _Writer:
    """Writes one draft."""

    def __init__(self, draft: Draft, gazetteer: Gazetteer, source: str) -> None:
        self.draft, self.gazetteer, self.source = draft, gazetteer, source
        self.places = Places(draft)
        self.proposals = Proposals(gazetteer, draft.language, source.removeprefix("source/"))
        self.elements = {element.id: element for plan in draft.plans for element in plan.elements}

    def run(self) -> Tree:
        draft = self.draft
        title = draft.plan.title.value if draft.plan and draft.plan.title else ""
        tree: Tree = {
            "id": self.source,
            "type": "Source",
            "kind": _SOURCE_KINDS.get(draft.genre, "kind/official-text"),
            "language": draft.language,
            "label": wording.to_label(title or draft.name, draft.language, "Source"),
            **({"title": {draft.language: title}} if title else {}),
            "textDigest": draft.digest,
            "textLength": str(len(draft.text)),
        }
        plans: list[Value] = [self.write_plan(plan) for plan in draft.plans]
        if plans:
            tree["describes"] = plans
        named: list[Value] = [*self.write_mentions()]
        mentions = [*self.proposals.things.values(), *named]
        if mentions:
            tree["mentions"] = mentions
        review: list[Value] = [*self.write_review()]
        if review or not (plans or mentions):
            tree["review"] = review or [{"label": wording.to_review_label("nothing found")}]
        return tree

    def write_plan(self, plan: PlanDraft) -> Tree:
        language = self.draft.language
        tree: Tree = {"id": plan.id, "type": "Plan"}
        kind = _find_plan_kind(plan)
        if kind:
            tree["kind"] = kind
        if plan.title:
            tree["label"] = wording.to_label(plan.title.value, language, "Plan")
            tree["note"] = wording.say_labels(language)
        else:
            name = self.draft.name
            tree["label"] = {"zh": f"{name}所载规划", "en": f"Plan in {name}"}
            tree["derived"] = "true"
            tree["note"] = wording.join(wording.UNTITLED, wording.say_labels(language))
        tree |= _write_metadata(plan)
        if plan.jurisdiction in self.proposals.known:
            tree["region"] = plan.jurisdiction
        issuers = list(dict.fromkeys(self.find_issuer(one, plan) for one in plan.issuers))
        if issuers:
            tree["issuer"] = [*issuers]
        facts = [plan.title, plan.number, plan.issued, plan.period, *plan.issuers]
        evidence: dict[tuple[int, int], Value] = {}
        for fact in (one for one in facts if one is not None):
            piece = self.places.to_tree(fact.evidence, fact.rule, fact.confidence)
            evidence.setdefault((fact.evidence.start, fact.evidence.end), piece)
        if evidence:
            tree["evidence"] = [*evidence.values()]
        return {**tree, **PlanWriter(self.draft, plan, self.places, self.proposals).below(plan.id)}

    def find_issuer(self, fact: Fact, plan: PlanDraft) -> str:
        """Return the key of an issuer, proposed where the graph does not know it."""
        known = self.gazetteer.find_agency(fact.value, plan.jurisdiction)
        if known:
            return known
        evidence = without_rule(self.places.to_tree(fact.evidence))
        key = propose_key(fact.value, plan.jurisdiction)
        return self.proposals.add_agency(key, fact.value, plan.jurisdiction, False, evidence)

    def write_mentions(self) -> Iterator[Tree]:
        """Yield each thing of the graph that the text names, with its first place in each element."""
        found: dict[str, list[Mention]] = defaultdict(list)
        for mention in self.draft.mentions:
            if mention.key:
                found[mention.key].append(mention)
        for key, mentions in found.items():
            places = [self.place_mention(mention) for mention in mentions]
            yield {"id": key, "evidence": places[0] if len(places) == 1 else [*places]}

    def place_mention(self, mention: Mention) -> Tree:
        element = self.elements.get(mention.element)
        section = element.evidence.section if element else ""
        return self.places.to_tree(mention.evidence, mention.rule, mention.confidence, section)

    def write_review(self) -> Iterator[Tree]:
        """Yield what a person has to decide, then the terms that the graph does not know, best first."""
        for item in self.draft.review:
            if item.what != "new agency":  # it stands among the mentions, to be accepted or dropped there
                yield self.write_item(item)
        for mention in self.draft.mentions:
            if not mention.key:
                times = f"{mention.count} times" if mention.count > 1 else "once"
                yield {
                    "label": wording.to_label(mention.label, self.draft.language, "Term"),
                    **({"about": mention.element} if mention.element in self.elements else {}),
                    "note": {"en": f"Perhaps a {mention.kind.lower()}; named {times}."},
                    "evidence": self.place_mention(mention),
                }

    def write_item(self, item: ReviewItem) -> Tree:
        tree: Tree = {"label": wording.to_review_label(item.what)}
        if item.subject in self.elements:
            tree["about"] = item.subject
        if item.reason:
            tree["note"] = {"en": item.reason}
        if item.evidence is not None and item.evidence.end > item.evidence.start:
            tree["evidence"] = self.places.to_tree(item.evidence)
        return tree


def _write_metadata(plan: PlanDraft) -> Tree:
    """Return number, date and period as printed; what is no date is left out."""
    tree: Tree = {}
    if plan.number:
        tree["documentNumber"] = plan.number.value
    if plan.issued and find_date_type(plan.issued.value) and _YEAR.match(plan.issued.value):
        tree["issued"] = plan.issued.value
    years = [year if _YEAR.fullmatch(str(year)) else 0 for year in (plan.start_year, plan.end_year)]
    if years[0] and not 0 < years[1] < years[0]:
        tree["startYear"] = str(years[0])
    if years[1] and years[1] >= years[0]:
        tree["endYear"] = str(years[1])
    return tree


def _find_plan_kind(plan: PlanDraft) -> str:
    """Return the kind of plan that a title names last, or an empty text."""
    title = plan.title.value if plan.title else ""
    found = [
        (place.end(), kind) for words, kind in _PLAN_KINDS for place in re.finditer(words, title, re.IGNORECASE)
    ]
    return max(found)[1] if found else ""
