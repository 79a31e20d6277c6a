"""Puts what was found in one plan together: elements with ids.

And to which element each statement belongs. Floor 2.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field, replace

from spacegraph.documents.agency_names import propose_key
from spacegraph.documents.commitments import Context, FoundTarget, NotTaken
from spacegraph.documents.deadlines import DEADLINE
from spacegraph.documents.elision import complete_names
from spacegraph.documents.english.indicators import find_english_tables
from spacegraph.documents.envelope import Envelope
from spacegraph.documents.envelope import Found as FoundFact
from spacegraph.documents.gazetteer import Gazetteer
from spacegraph.documents.holders import hold_statements, raise_closing_lines
from spacegraph.documents.indicators import find_tables
from spacegraph.documents.milestones import FoundMilestone, find_milestones
from spacegraph.documents.names import Name, is_body, split_names
from spacegraph.documents.parts import (
    Element,
    Evidence,
    Fact,
    Milestone,
    PlanDraft,
    Responsibility,
    ReviewItem,
    Target,
)
from spacegraph.documents.pieces import Piece, without
from spacegraph.documents.places import Places
from spacegraph.documents.prose import find_joined
from spacegraph.documents.responsibility import Found
from spacegraph.documents.roles import LEAD, RESPONSIBLE, Owner


@dataclass
class Assembly:
    """One plan in the making."""

    places: Places
    gazetteer: Gazetteer
    plan: str
    jurisdiction: str
    envelope: Envelope
    top: list[Piece]
    elements: list[Element] = field(default_factory=list)
    responsibilities: list[Responsibility] = field(default_factory=list)
    targets: list[Target] = field(default_factory=list)
    milestones: list[Milestone] = field(default_factory=list)
    review: list[ReviewItem] = field(default_factory=list)
    ids: dict[Piece, str] = field(default_factory=dict)
    ranks: dict[str, int] = field(default_factory=dict)
    owned: set[tuple[str, str, str]] = field(default_factory=set)
    due: dict[Piece, str] = field(default_factory=dict)
    due_places: dict[Piece, tuple[int, int]] = field(default_factory=dict)

    def run(self, statements: list[Found]) -> PlanDraft:
        """Return the plan."""
        pieces = [piece for one in self.top for piece in one.walk()]
        counts: dict[str, int] = {}
        for piece in pieces:
            counts[piece.kind] = counts.get(piece.kind, 0) + 1
            self.ids[piece] = f"{self.plan}/{piece.kind.lower()}/{counts[piece.kind]}"
            self.add_element(piece)
        self.add_statements(pieces, statements)
        self.add_agency_sections(pieces)
        self.add_targets(pieces)
        aims = all(piece.rule == "unnumbered part" and piece.kind != "Task" for piece in pieces)
        if self.places.view.language == "en" and aims:
            self.add_loose_targets(pieces)
        return self.finish()

    def add_element(self, piece: Piece) -> None:
        """Add an element with its evidence."""
        evidence = self.places.evidence(piece.start, piece.end, piece.section)
        parent = self.ids[piece.parent] if piece.parent else self.plan
        key = self.ids[piece]
        self.elements.append(
            Element(
                key,
                piece.kind,
                piece.number,
                piece.label,
                parent,
                piece.reason,
                piece.rule,
                piece.confidence,
                evidence,
            )
        )
        if piece.doubt:
            self.review.append(ReviewItem("doubtful number", piece.doubt, key, evidence))
        if piece.confidence < 0.65:
            self.review.append(ReviewItem("doubtful kind", piece.reason, key, evidence))

    def add_statements(self, pieces: list[Piece], statements: list[Found]) -> None:
        """Give each statement to the element whose own text holds it."""
        strong: set[Piece] = set()
        held = raise_closing_lines(self.places.view, hold_statements(pieces, statements))
        for found, piece in held:
            if piece is None:
                if found.form not in ("prose", "bare bracket"):
                    evidence = self.places.evidence(found.start, found.end, "")
                    self.review.append(ReviewItem("agencies outside the elements", found.form, "", evidence))
                continue
            if found.form == "prose" and piece in strong:
                continue
            if found.form == "prose" and piece.kind == "Objective" and self.places.view.language == "en":
                continue
            if found.form != "prose":
                strong.add(piece)
            self.add_owners(piece, list(found.statement.owners), found)
            if found.statement.deadline:
                self.add_deadline(piece, found)

    def add_owners(self, piece: Piece, owners: list[Owner], found: Found | None) -> None:
        """Add the owners of a statement to an element."""
        element = self.ids[piece]
        names = complete_names([owner.name.text for owner in owners])
        for owner, name in zip(owners, names, strict=True):
            if (element, name, owner.role) in self.owned:
                continue
            self.owned.add((element, name, owner.role))
            rank = self.ranks[element] = self.ranks.get(element, 0) + 1
            key = self.gazetteer.find_agency(name, self.jurisdiction)
            evidence = self.places.evidence(owner.name.start, owner.name.end, piece.section)
            printed = self.places.printed(owner.name.start, owner.name.end)
            rule = f"{found.form}: {owner.rule}" if found else owner.rule
            new = key or propose_key(name, self.jurisdiction)
            confidence = owner.confidence if key else round(owner.confidence - 0.05, 2)
            self.responsibilities.append(
                Responsibility(
                    element,
                    new,
                    key is None,
                    name,
                    printed,
                    owner.role,
                    rank,
                    owner.name.several,
                    rule,
                    confidence,
                    evidence,
                )
            )

    def add_deadline(self, piece: Piece, found: Found) -> None:
        """Keep the deadline that a labelled line states for the whole element."""
        if self.places.view.language == "en":
            self.due[piece] = found.statement.deadline
            return
        dates = [one for one in DEADLINE.finditer(found.statement.deadline) if one["year"]]
        if not dates or piece.kind not in ("Task", "Safeguard", "Area"):
            return
        month = dates[-1]["month"]
        date = dates[-1]["year"] + (f"-{int(month):02}" if month and 1 <= int(month) <= 12 else "")
        date += f"-{int(dates[-1]['day']):02}" if dates[-1]["day"] and len(date) == 7 else ""
        self.due[piece] = date
        self.due_places[piece] = (found.start, found.end)

    def add_agency_sections(self, pieces: list[Piece]) -> None:
        """Give the tasks of a section that an agency heads to it; whom a task begins 会同 with supports it."""
        headed = {piece: names for piece in pieces if (names := self.read_agency_heading(piece))}
        sure = [piece for piece, names in headed.items() if any(is_body(name.text) for name in names)]
        for piece, names in headed.items():
            if piece not in sure and (len(sure) < 2 or sure[0].parent is not piece.parent):
                continue
            for task in [one for one in piece.walk() if one.kind == "Task"]:
                if self.ids[task] in self.ranks:
                    continue
                support = find_joined(self.places.view.text, task.start, task.end)
                role = LEAD if support else RESPONSIBLE
                owners = [Owner(name, role, "section headed by an agency", 0.8) for name in names]
                self.add_owners(task, [*owners, *support], None)

    def read_agency_heading(self, piece: Piece) -> list[Name]:
        """Return the agencies that a heading consists of; none where it says anything else."""
        start, end = piece.heading
        heading = self.places.view.text[start:end].strip("：:。 ")
        if piece.kind not in ("Task", "Area") or not heading or len(heading) > 60:
            return []
        names = split_names(heading, start)
        return names if all(is_body(name.text) or name.several for name in names) else []

    def add_targets(self, pieces: list[Piece]) -> None:
        """Add the targets and milestones of all elements."""
        issued = self.envelope.issued.value if self.envelope.issued else ""
        context = Context(self.envelope.period, issued)
        tables = self.add_tables(pieces, context)
        for piece in pieces:
            context.objective = piece.kind == "Objective"
            if not (context.objective and piece.parent and piece.parent.kind == "Objective"):
                context.deadline = None
            if piece.reason.startswith("its mark says"):
                context.deadline = None
            for start, end in without(sorted(piece.own + piece.boxed), tables):
                before = context.deadline.date if context.deadline else ""
                targets, refused = self.find_targets(start, end, context)
                for target in targets:
                    self.add_target(piece, self.complete(piece, target))
                self.add_refused(piece, refused)
                if (start, end) not in piece.own:
                    continue
                for milestone in self.find_milestones(start, end, context, targets, before):
                    dated = milestone.deadline or milestone.relative
                    due = milestone if dated else replace(milestone, deadline=self.due.get(piece, ""))
                    self.add_milestone(piece, due)
        self.add_due_milestones(pieces)

    def add_due_milestones(self, pieces: list[Piece]) -> None:
        """Add a milestone for each task whose only result is its deadline (Timeline: 2026)."""
        told = {one.element for one in self.targets} | {one.element for one in self.milestones}
        for piece in pieces:
            if piece not in self.due or self.ids[piece] in told or piece.kind == "Objective":
                continue
            heading = piece.heading if piece.heading[1] else (piece.start, piece.end)
            evidence = self.places.evidence(*self.due_places.get(piece, heading), piece.section)
            rule = "deadline on a labelled line"
            self.milestones.append(
                Milestone(self.ids[piece], piece.label, self.due[piece], "", False, rule, 0.8, evidence)
            )

    def add_tables(self, pieces: list[Piece], context: Context) -> list[tuple[int, int]]:
        """Add the targets in tables of indicators to the objective before them; return where the tables stand."""
        if not pieces:
            return []
        spans: list[tuple[int, int]] = []
        goals = [piece for piece in pieces if piece.kind == "Objective"]
        holders = sorted(
            ((start, end, piece) for piece in pieces for start, end in piece.own), key=lambda one: one[:2]
        )
        view = self.places.view
        finder, first = (find_tables, pieces[0].start) if view.language == "zh" else (find_english_tables, 0)
        for table in finder(view, first, max(piece.end for piece in pieces), context):
            spans.append((table.start, table.end))
            place = bisect_right(holders, table.start, key=lambda one: one[0]) - 1
            piece = holders[place][2] if place >= 0 and table.start < holders[place][1] else None
            before = bisect_left(goals, table.start, key=lambda one: one.start) - 1
            if before >= 0 and (piece is None or piece.kind != "Objective"):
                goal = goals[before]
                piece = goal.parent if goal.parent and goal.parent.kind == "Objective" else goal
            for target in table.targets:
                self.add_target(piece or pieces[0], target)
        return spans

    def complete(self, piece: Piece, target: FoundTarget) -> FoundTarget:
        """Return a target with the deadline that a labelled line (完成时限) states for its element."""
        above: Piece | None = piece
        while above is not None and above not in self.due:
            above = above.parent
        if above is None or target.relative or (target.period and self.places.view.language == "zh"):
            return target
        if target.deadline and not (target.derived and self.due[above].startswith(target.deadline)):
            return target
        return replace(target, deadline=self.due[above], inherited=True)

    def add_milestone(self, piece: Piece, milestone: FoundMilestone) -> None:
        """Add a milestone."""
        evidence = self.places.evidence(milestone.start, milestone.end, piece.section)
        self.milestones.append(
            Milestone(
                self.ids[piece],
                self.places.printed(milestone.start, milestone.end),
                milestone.deadline,
                milestone.relative,
                milestone.derived,
                milestone.rule,
                milestone.confidence,
                evidence,
            )
        )

    def add_loose_targets(self, pieces: list[Piece]) -> None:
        """Add the targets outside the objectives of a text without tasks (a news report) to the plan itself."""
        context = Context(self.envelope.period, "")
        spans = without([(0, len(self.places.view.text))], [(piece.start, piece.end) for piece in pieces])
        targets = [one for start, end in spans for one in self.find_targets(start, end, context)[0]]
        piece = Piece("Plan", "", "", "", 0, 0, [], "", "", 0.5)
        self.ids[piece] = self.plan
        for target in targets:
            self.add_target(piece, target)

    def find_targets(self, start: int, end: int, context: Context) -> tuple[list[FoundTarget], list[NotTaken]]:
        """Return the targets of a stretch in the language of the text."""
        view = self.places.view
        if view.language == "en":
            from spacegraph.documents.english.targets import find_english_targets

            return find_english_targets(view.text, start, end, context)
        from spacegraph.documents.targets import find_targets

        return find_targets(view.text, start, end, context)

    def find_milestones(
        self, start: int, end: int, context: Context, targets: list[FoundTarget], before: str
    ) -> list[FoundMilestone]:
        """Return the milestones of a stretch."""
        if self.places.view.language == "en":
            from spacegraph.documents.english.milestones import find_english_milestones

            return find_english_milestones(self.places.view.text, start, end, context, targets)
        return find_milestones(self.places.view.text, start, end, context, targets, before)

    def add_target(self, piece: Piece, found: FoundTarget) -> None:
        """Add a target."""
        quantity = found.quantity
        metric = self.places.printed(*found.metric_span) if found.metric else ""
        evidence = self.places.evidence(found.start, found.end, piece.section)
        key = self.gazetteer.find_metric(metric) or ""
        unit = quantity.unit.key if quantity.unit else ""
        place = self.places.view.text.find(quantity.printed, found.start, found.end)
        printed = self.places.printed(place, place + len(quantity.printed)) if place >= 0 else quantity.printed
        self.targets.append(
            Target(
                self.ids[piece],
                metric,
                key,
                quantity.comparator,
                quantity.value,
                quantity.upper,
                unit,
                printed,
                found.deadline,
                found.relative,
                found.derived,
                found.inherited,
                found.period,
                found.rule,
                found.confidence,
                evidence,
            )
        )
        if not metric:
            self.review.append(
                ReviewItem("target without a metric", "the thing counted was not found", self.ids[piece], evidence)
            )

    def add_refused(self, piece: Piece, refused: list[NotTaken]) -> None:
        """Add the numbers that were not taken to the review list."""
        for one in refused:
            evidence = self.places.evidence(one.start, one.end, piece.section)
            self.review.append(ReviewItem("number not taken", one.reason, self.ids[piece], evidence))

    def finish(self) -> PlanDraft:
        """Return the plan."""
        envelope, period = self.envelope, self.envelope.period
        proposed: dict[tuple[str, str], Evidence] = {}
        for one in self.responsibilities:
            if one.proposed:
                proposed.setdefault((one.agency, one.name), one.evidence)
        for (agency, name), evidence in proposed.items():
            self.review.append(ReviewItem("new agency", f"{name} is not in the graph", agency, evidence))
        years = (
            Fact(
                f"{period.start or ''}-{period.end or ''}",
                self.at(period.span),
                period.rule,
                period.confidence,
            )
            if period.rule
            else None
        )
        return PlanDraft(
            self.plan,
            self.fact(envelope.title),
            tuple(fact for one in envelope.issuers if (fact := self.fact(one))),
            self.fact(envelope.number),
            self.date(envelope.issued),
            period.start,
            period.end,
            years,
            self.jurisdiction,
            self.issuer_keys(),
            tuple(self.elements),
            tuple(self.responsibilities),
            tuple(self.targets),
            tuple(self.milestones),
        )

    def issuer_keys(self) -> tuple[str, ...]:
        """Return the keys of the issuers that the graph knows."""
        found = (self.gazetteer.find_agency(one.value, self.jurisdiction) for one in self.envelope.issuers)
        return tuple(dict.fromkeys(key for key in found if key))

    def at(self, span: tuple[int, int]) -> Evidence:
        """Return the evidence of a span outside the elements."""
        return self.places.evidence(span[0], span[1], "")

    def fact(self, found: FoundFact | None) -> Fact | None:
        """Return a piece of metadata with its words as printed."""
        if found is None:
            return None
        return Fact(
            self.places.printed(*found.span) or found.value, self.at(found.span), found.rule, found.confidence
        )

    def date(self, found: FoundFact | None) -> Fact | None:
        """Return a date with its evidence."""
        return None if found is None else Fact(found.value, self.at(found.span), found.rule, found.confidence)
