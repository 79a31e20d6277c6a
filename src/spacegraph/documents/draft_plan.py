"""One plan of a draft → its part of the data file: outline, responsibilities, targets, milestones. Floor 2.

What the shapes of the graph ask for and the document does not print is filled in here, marked as derived, with a
note that says from what.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from decimal import Decimal

from spacegraph.documents import wording
from spacegraph.documents.parts import Draft, Element, Evidence, Milestone, PlanDraft, Responsibility, Target
from spacegraph.documents.proposals import Proposals
from spacegraph.yamltext import Tree, Value

_TAGS = {
    "Technology": "technology",
    "Application": "application",
    "Product": "product",
    "Region": "region",
    "Facility": "facility",
    "Instrument": "instrument",
    "Strategy": "about",
}
"""The key of an element under which things of a class stand that its text names."""
_HOLDS = {"Objective": ("Objective",), "Safeguard": ("Safeguard",)}
"""Kinds that hold elements of some kinds only; the others hold any."""
_STRENGTH = {"Responsible": 0, "Support": 0, "Lead": 1}


class Places:
    """Evidence as trees; each names a section, the paragraph where no section is printed."""

    def __init__(self, draft: Draft) -> None:
        self.paragraphs: list[int] = []
        place = 0
        for line in draft.text.split("\n"):
            if line.strip():
                self.paragraphs.append(place)
            place += len(line) + 1

    def to_tree(
        self, evidence: Evidence, rule: str = "", confidence: float | None = None, section: str = ""
    ) -> Tree:
        """Return a piece of evidence with the rule that found it and how sure that is."""
        number = max(bisect_right(self.paragraphs, evidence.start), 1)
        tree: Tree = {
            "section": evidence.section or section or f"para. {number}",
            "start": str(evidence.start),
            "end": str(evidence.end),
            "digest": evidence.digest,
        }
        if confidence is not None:
            tree["confidence"] = to_number(Decimal(str(round(min(max(confidence, 0.0), 1.0), 2))))
        return {**tree, "rule": rule} if rule else tree


class PlanWriter:
    """Writes the parts of one plan, each below the element that it belongs to."""

    def __init__(self, draft: Draft, plan: PlanDraft, places: Places, proposals: Proposals) -> None:
        self.plan, self.language = plan, draft.language
        self.places, self.proposals = places, proposals
        self.kinds = {element.id: element.kind for element in plan.elements}
        self.parents = {element.id: element.parent for element in plan.elements}
        self.children: dict[str, list[Element]] = defaultdict(list)
        self.owners: dict[str, list[Responsibility]] = defaultdict(list)
        self.targets: dict[str, list[Target]] = defaultdict(list)
        self.milestones: dict[str, list[Milestone]] = defaultdict(list)
        self.tags: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        for element in plan.elements:
            self.children[self._find_parent(element)].append(element)
        for owner in plan.responsibilities:
            self.owners[owner.element].append(owner)
        for target in plan.targets:
            self.targets[target.element].append(target)
        for milestone in plan.milestones:
            self.milestones[milestone.element].append(milestone)
        for mention in draft.mentions:
            key = _TAGS.get(mention.kind)
            if key and mention.key and mention.key not in self.tags[mention.element][key]:
                self.tags[mention.element][key].append(mention.key)

    def _find_parent(self, element: Element) -> str:
        """Return the nearest element above (or the plan) that may hold an element of this kind."""
        parent = element.parent
        while parent in self.kinds and element.kind not in _HOLDS.get(self.kinds[parent], (element.kind,)):
            parent = self.parents[parent]
        return parent

    def below(self, key: str) -> Tree:
        """Return what stands below an element or the plan."""
        tree: Tree = {}
        if self.owners[key] and key in self.kinds:
            tree["responsibility"] = self._write_owners(self.owners[key])
        if self.targets[key]:
            tree["targets"] = [self._write_target(one) for one in self.targets[key]]
        if self.milestones[key]:
            tree["milestones"] = [self._write_milestone(one) for one in self.milestones[key]]
        if self.children[key]:
            elements: list[Value] = []
            for element in self.children[key]:
                elements.append(self._write_element(element, len(elements) + 1))
            tree["elements"] = elements
        return tree

    def _write_element(self, element: Element, place: int) -> Tree:
        tree: Tree = {"id": element.id, "type": element.kind}
        number, notes = element.number, []
        if element.kind == "Task" and not number:
            number, notes = str(place), [wording.UNNUMBERED]
        if number:
            tree["number"] = number
        label = element.label or element.number or str(place)
        tree["label"] = wording.to_label(label, self.language, element.kind, number)
        if notes:
            tree["derived"] = "true"
        if element.parent in self.kinds and self._find_parent(element) != element.parent:
            notes.append(wording.say_moved(self.kinds[element.parent]))
        if notes:
            tree["note"] = wording.join(*notes)
        tree |= {key: list(found) for key, found in self.tags[element.id].items()}
        rule = f"{element.rule}: {element.reason}" if element.reason else element.rule
        evidence = [self.places.to_tree(element.evidence, rule, element.confidence)]
        outside = [
            one.evidence
            for one in self.owners[element.id]
            if one.evidence.start < element.evidence.start or one.evidence.end > element.evidence.end
        ]
        evidence += [self.places.to_tree(one, "names its agencies", 0.5) for one in outside]
        tree["evidence"] = evidence[0] if len(evidence) == 1 else [*evidence]
        return {**tree, **self.below(element.id)}

    def _write_owners(self, owners: list[Responsibility]) -> list[Value]:
        """Return the responsibilities of an element: each agency once, with every place that names it."""
        trees: dict[str, Tree] = {}
        for owner in owners:
            evidence = self.places.to_tree(owner.evidence, owner.rule, owner.confidence)
            agency = owner.agency
            if owner.proposed:
                agency = self.proposals.add_agency(
                    agency, owner.name, self.plan.jurisdiction, owner.group, without_rule(evidence)
                )
            tree = trees.get(agency)
            if tree is not None:
                self._merge(tree, owner, evidence)
                continue
            role: Tree = {} if owner.role == "Responsible" else {"role": owner.role}
            trees[agency] = {
                "agency": agency,
                **role,
                "rank": str(len(trees) + 1),
                "printedAs": owner.printed_as or owner.name,
                "evidence": evidence,
            }
        return [*trees.values()]

    def _merge(self, tree: Tree, owner: Responsibility, evidence: Tree) -> None:
        """Join a second name of one body in one element to the first; the stronger role counts."""
        found = tree.pop("evidence")
        if _STRENGTH[owner.role] > _STRENGTH[str(tree.get("role", "Responsible"))]:
            tree["role"] = owner.role
        if owner.printed_as != tree["printedAs"]:
            tree["note"] = wording.join(
                *(n for n in (tree.get("note"),) if isinstance(n, dict)),
                wording.say_also_printed([owner.printed_as]),
            )
        tree["evidence"] = [*(found if isinstance(found, list) else [found]), evidence]

    def _write_target(self, target: Target) -> Tree:
        evidence = self.places.to_tree(target.evidence, target.rule, target.confidence)
        bare, notes, derived = without_rule(evidence), [], False
        known = target.metric_key in self.proposals.known
        metric = target.metric_key if known else self.proposals.add_metric(target.metric, bare)
        unit = self.proposals.add_unit(target.unit or "unit/count", target.printed_unit)
        phrase = target.metric or ("（未找到所计事物）" if self.language == "zh" else "(not found)")
        tree: Tree = {"label": wording.to_label(phrase, self.language, "Target"), "metric": metric}
        tree |= _write_value(target)
        tree["unit"] = unit
        if not target.unit:
            derived = True
            notes.append(wording.NO_UNIT)
        if target.inherited and not target.derived:
            notes.append(wording.INHERITED)
        tree |= _write_dates(target, notes, derived)
        if target.per_period:
            tree["perPeriod"] = target.per_period
        return {**tree, **({"note": wording.join(*notes)} if notes else {}), "evidence": evidence}

    def _write_milestone(self, milestone: Milestone) -> Tree:
        notes: list[wording.Words] = []
        tree: Tree = {"label": wording.to_label(milestone.label or "…", self.language, "Milestone")}
        tree |= _write_dates(milestone, notes, False)
        if notes:
            tree["note"] = wording.join(*notes)
        tree["evidence"] = self.places.to_tree(milestone.evidence, milestone.rule, milestone.confidence)
        return tree


def without_rule(evidence: Tree) -> Tree:
    """Return the evidence for a thing that a statement names: the same place, found with the statement."""
    return {key: value for key, value in evidence.items() if key not in ("confidence", "rule")}


def _write_value(target: Target) -> Tree:
    """Return comparator and values; an upper value stands with ``Between`` and above the lower one only."""
    if target.upper is not None and target.upper != target.value:
        low, high = sorted((target.value, target.upper))
        return {"comparator": "Between", "value": to_number(low), "upperValue": to_number(high)}
    comparator = "Exactly" if target.comparator == "Between" else target.comparator
    return {"comparator": comparator, "value": to_number(target.value)}


def _write_dates(goal: Target | Milestone, notes: list[wording.Words], derived: bool) -> Tree:
    """Return the deadline; one that was worked out is marked, and `notes` says from what."""
    tree: Tree = {"deadline": goal.deadline} if goal.deadline else {}
    if goal.relative:
        tree["relativeDeadline"] = goal.relative
    if goal.deadline and (goal.derived or goal.relative):
        derived = True
        notes.append(wording.say_deadline(goal.deadline, goal.relative))
    return {**tree, "derived": "true"} if derived else tree


def to_number(value: Decimal) -> str:
    """Return a decimal without needless zeros.

    Examples
    --------
    >>> to_number(Decimal("500.0")), to_number(Decimal("1E+11")), to_number(Decimal("0.010"))
    ('500', '100000000000', '0.01')
    """
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
