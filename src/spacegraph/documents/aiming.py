"""The targets and milestones of the elements, and those in tables of indicators. Floor 2."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace

from spacegraph.documents.commitments import Context, FoundTarget, NotTaken
from spacegraph.documents.deadlines import Deadline, find_deadlines
from spacegraph.documents.english.indicators import find_english_tables
from spacegraph.documents.indicators import find_tables
from spacegraph.documents.making import Making
from spacegraph.documents.milestones import FoundMilestone, find_milestones
from spacegraph.documents.parts import Milestone, ReviewItem, Target
from spacegraph.documents.pieces import TABLE_ROW, Piece, without

_AIMS = re.compile(
    r"(?:到|至|力争|确保) ?20\d\d ?年|(?:力争|确保)全年|全年(?:力争|确保|实现)|力争(?:通过|用)[^，。]{1,6}年"
)
"""Where the words before the first part begin to say what a plan aims at."""
_SPAN = re.compile(
    r"[^。，；\n]{0,16}（(?:20\d\d ?年?(?:\d{1,2} ?月)?(?:-{1,2}|至|到)|到|至)? ?"
    r"(20\d\d) ?年(?:(\d{1,2}) ?月)?(?:底"
    r"|末)?）(?=[。：，\n])"
)
"""How goals for a stretch of years begin: 1.近期（2030—2032年）。."""
_SET = re.compile(
    r"(?:(?:[\w-]+ ){0,6}?(?:plan|document|strategy|city|province|government)|It|Funding)(?:[,’'] ?s)? "
    r"[^.\n]{0,80}?\b(?:aims?|will|targets?|calls? for|sets?|intends?|plans? to|shall|goal)\b",
    re.IGNORECASE,
)
"""How a sentence of news begins that says what a plan sets."""


def _find_sentence(text: str, place: int) -> int:
    """Return where the sentence begins that a place stands in."""
    first = max(text.rfind(sign, max(place - 600, 0), place) for sign in (". ", "\n", ".” ", '." '))
    return first + 1 + (text[first + 1 : first + 2] == " ") if first >= 0 else 0


@dataclass
class Aiming:
    """Gives the elements of a plan their targets and milestones."""

    making: Making

    def add_targets(self, pieces: list[Piece], span: tuple[int, int]) -> None:
        """Add the targets and milestones of all elements of a plan that stands between two places."""
        issued = self.making.envelope.issued.value if self.making.envelope.issued else ""
        context = Context(self.making.envelope.period, issued)
        tables = self.add_tables(pieces, span[1], context)
        self.add_preamble(pieces, span[0], context)
        rows = [(piece.start, piece.end) for piece in pieces if piece.rule == TABLE_ROW]
        others = sorted(tables + rows) if self.making.places.view.language == "en" else tables
        announced: Deadline | None = None
        held: dict[Piece, Deadline] = {}
        kept: set[Piece] = set()
        for piece in pieces:
            context.objective, context.row = piece.kind == "Objective", piece.rule == TABLE_ROW
            announced = (self.find_announced(piece, context) or announced) if context.objective else None
            below = context.objective and piece.parent is not None and piece.parent.kind == "Objective"
            context.deadline = held.get(piece.parent, context.deadline) if below and piece.parent else announced
            if context.objective and (years := _SPAN.match(self.making.places.view.text, piece.start)):
                date = years[1] + (f"-{int(years[2]):02}" if years[2] else "")
                context.deadline = Deadline(date, years.start(1), years.end())
            if piece.reason.startswith("its mark says"):
                context.deadline = None
            for start, end in without(sorted(piece.own + piece.boxed), tables if context.row else others):
                before = context.deadline.date if context.deadline else ""
                targets, refused = self.find_targets(start, end, context)
                for target in targets:
                    self.add_target(piece, self.complete(piece, target))
                self.add_refused(piece, refused)
                if any(low <= start < high for low, high in piece.boxed):
                    continue
                if context.objective and context.deadline:
                    held |= {
                        one: context.deadline
                        for one in (piece, piece.parent)
                        if one is not None and one not in kept
                    }
                    if piece.children and piece not in kept and (near := self.find_nearer(start, end, context)):
                        held[piece] = near
                        kept.add(piece)
                for milestone in self.find_milestones(start, end, context, targets, before):
                    dated = milestone.deadline or milestone.relative
                    due = milestone if dated else replace(milestone, deadline=self.making.due.get(piece, ""))
                    self.add_milestone(piece, due)
        self.add_due_milestones(pieces)

    def find_announced(self, piece: Piece, context: Context) -> Deadline | None:
        """Return the deadline in the words that announce a list of objectives: 到2030年，实现以下目标：."""
        view = self.making.places.view
        head = view.text[max(piece.start - 120, 0) : piece.start].rstrip()
        if view.language == "en" or not head.endswith("："):
            return None
        last = max(piece.start - 120, 0) + len(head)
        first = max(view.text.rfind(sign, 0, last - 1) for sign in "。；\n") + 1
        found = find_deadlines(view.text, max(first, 0), last, context.period, context.issued, "")
        return next((one for one in found if one.date), None)

    def find_nearer(self, start: int, end: int, context: Context) -> Deadline | None:
        """Return the first of two years above goals, which are to be reached by it: 到2030年，…。到2035年，…."""
        view = self.making.places.view
        if view.language == "en":
            return None
        found = find_deadlines(view.text, start, end, context.period, context.issued, "")
        dated = [one for one in found if one.date and view.text[one.start] in "到至"]
        return dated[0] if len(dated) > 1 and dated[0].date < dated[-1].date else None

    def add_due_milestones(self, pieces: list[Piece]) -> None:
        """Add a milestone for each task whose only result is its deadline (Timeline: 2026)."""
        told = {one.element for one in self.making.targets} | {one.element for one in self.making.milestones}
        for piece in pieces:
            if piece not in self.making.due or self.making.ids[piece] in told or piece.kind == "Objective":
                continue
            heading = piece.heading if piece.heading[1] > piece.heading[0] else (piece.start, piece.end)
            evidence = self.making.places.evidence(*self.making.due_places.get(piece, heading), piece.section)
            rule = "deadline on a labelled line"
            self.making.milestones.append(
                Milestone(
                    self.making.ids[piece], piece.label, self.making.due[piece], "", False, rule, 0.8, evidence
                )
            )

    def add_tables(self, pieces: list[Piece], end: int, context: Context) -> list[tuple[int, int]]:
        """Add the targets in tables of indicators to the objective before them; return where the tables stand.

        Those behind all elements, in an annex, are the plan's own.
        """
        if not pieces:
            return []
        spans: list[tuple[int, int]] = []
        goals = [piece for piece in pieces if piece.kind == "Objective"]
        holders = sorted(
            ((start, end, piece) for piece in pieces for start, end in piece.own), key=lambda one: one[:2]
        )
        view = self.making.places.view
        last = max(piece.end for piece in pieces)
        finder, first = (find_tables, pieces[0].start) if view.language == "zh" else (find_english_tables, 0)
        for table in finder(view, first, end, context):
            spans.append((table.start, table.end))
            place = bisect_right(holders, table.start, key=lambda one: one[0]) - 1
            piece = holders[place][2] if place >= 0 and table.start < holders[place][1] else None
            before = bisect_left(goals, table.start, key=lambda one: one.start) - 1
            if table.start >= last and view.language == "zh":
                piece = self.make_plan_piece()
            elif before >= 0 and (piece is None or piece.kind != "Objective"):
                goal = goals[before]
                piece = goal.parent if goal.parent and goal.parent.kind == "Objective" else goal
            for target in table.targets:
                self.add_target(piece or pieces[0], target)
        return spans

    def complete(self, piece: Piece, target: FoundTarget) -> FoundTarget:
        """Return a target with the deadline that a labelled line (完成时限) states for its element."""
        above: Piece | None = piece
        while above is not None and above not in self.making.due:
            above = above.parent
        if above is None and self.making.default and piece.kind == "Task" and not target.deadline:
            return replace(target, deadline=self.making.default, inherited=True)
        if above is None or (target.relative and not self.making.due[above].startswith(target.deadline or "-")):
            return target
        if target.deadline and not (target.derived and self.making.due[above].startswith(target.deadline)):
            return target
        return replace(target, deadline=self.making.due[above], inherited=True)

    def add_milestone(self, piece: Piece, milestone: FoundMilestone) -> None:
        """Add a milestone."""
        evidence = self.making.places.evidence(milestone.start, milestone.end, piece.section)
        self.making.milestones.append(
            Milestone(
                self.making.ids[piece],
                self.making.places.printed(milestone.start, milestone.end),
                milestone.deadline,
                milestone.relative,
                milestone.derived,
                milestone.rule,
                milestone.confidence,
                evidence,
            )
        )

    def add_loose_targets(self, pieces: list[Piece]) -> None:
        """Add the targets outside the elements of a news report to the plan itself.

        Where the report has tasks, only those that a sentence on the plan, or the city, sets.
        """
        works = any(piece.kind == "Task" for piece in pieces)
        text = self.making.places.view.text
        context = Context(self.making.envelope.period, "")
        spans = without([(0, len(self.making.places.view.text))], [(piece.start, piece.end) for piece in pieces])
        targets = [one for start, end in spans for one in self.find_targets(start, end, context)[0]]
        targets = [one for one in targets if not works or _SET.match(text, _find_sentence(text, one.start))]
        piece = self.make_plan_piece()
        for target in targets:
            self.add_target(piece, target)

    def add_preamble(self, pieces: list[Piece], start: int, context: Context) -> None:
        """Add the dated targets in the words before the first element to the plan itself."""
        view = self.making.places.view
        if view.language != "zh" or not pieces or pieces[0].kind == "Objective":
            return
        piece = self.make_plan_piece()
        above = [
            pair
            for pair in view.between(start, pieces[0].start)
            if not re.search(r"[|\t]", view.text[slice(*pair)])
        ]
        for first, last in above[-3:]:
            last = min(last, pieces[0].start)  # a text without line breaks is one paragraph
            before = Context(context.period, context.issued)
            aims = _AIMS.search(view.text, first, last)
            for target in self.find_targets(aims.start(), last, before)[0] if aims else ():
                if target.deadline:
                    self.add_target(piece, target)

    def make_plan_piece(self) -> Piece:
        """Return a piece that stands for the plan itself."""
        piece = Piece("Plan", "", "", "", 0, 0, [], "", "", 0.5)
        self.making.ids[piece] = self.making.plan
        return piece

    def find_targets(self, start: int, end: int, context: Context) -> tuple[list[FoundTarget], list[NotTaken]]:
        """Return the targets of a stretch in the language of the text."""
        view = self.making.places.view
        if view.language == "en":
            from spacegraph.documents.english.targets import find_english_targets

            return find_english_targets(view.text, start, end, context)
        from spacegraph.documents.targets import find_targets

        return find_targets(view.text, start, end, context)

    def find_milestones(
        self, start: int, end: int, context: Context, targets: list[FoundTarget], before: str
    ) -> list[FoundMilestone]:
        """Return the milestones of a stretch."""
        if self.making.places.view.language == "en":
            from spacegraph.documents.english.milestones import find_english_milestones

            return find_english_milestones(self.making.places.view.text, start, end, context, targets)
        return find_milestones(self.making.places.view.text, start, end, context, targets, before)

    def add_target(self, piece: Piece, found: FoundTarget) -> None:
        """Add a target."""
        quantity = found.quantity
        metric = self.making.places.printed(*found.metric_span) if found.metric else ""
        evidence = self.making.places.evidence(found.start, found.end, piece.section)
        key = self.making.gazetteer.find_metric(metric) or ""
        unit = quantity.unit.key if quantity.unit else ""
        place = self.making.places.view.text.find(quantity.printed, found.start, found.end)
        printed = (
            self.making.places.printed(place, place + len(quantity.printed)) if place >= 0 else quantity.printed
        )
        self.making.targets.append(
            Target(
                self.making.ids[piece],
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
            self.making.review.append(
                ReviewItem(
                    "target without a metric", "the thing counted was not found", self.making.ids[piece], evidence
                )
            )

    def add_refused(self, piece: Piece, refused: list[NotTaken]) -> None:
        """Add the numbers that were not taken to the review list."""
        for one in refused:
            evidence = self.making.places.evidence(one.start, one.end, piece.section)
            self.making.review.append(ReviewItem("number not taken", one.reason, self.making.ids[piece], evidence))
