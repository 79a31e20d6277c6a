"""To which element each statement of responsibility belongs, and the bodies in it. Floor 2."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from spacegraph.documents.agency_names import propose_key
from spacegraph.documents.deadlines import DEADLINE, part_of_year
from spacegraph.documents.declared import Declared, find_declared, find_default
from spacegraph.documents.elision import complete_names
from spacegraph.documents.holders import hold_statements, raise_closing_lines
from spacegraph.documents.making import Making
from spacegraph.documents.names import Name, is_body, split_names
from spacegraph.documents.parts import Responsibility, ReviewItem
from spacegraph.documents.pieces import Piece
from spacegraph.documents.prose import find_joined
from spacegraph.documents.responsibility import LINE, Found
from spacegraph.documents.roles import LEAD, RESPONSIBLE, SUPPORT, Owner, Statement


def _names_lead(found: Found) -> bool:
    return any(owner.role == LEAD for owner in found.statement.owners)


_CHARGE = re.compile(
    "(?:(?P<leads>牵头(?:负责)?|主办|主责)|负责|承担)的?(?:重点|主要|工作){0,2}(?:任务|工作|事项|项目)(?:（[^（）]{1,8}项）)?[：。]?$"
)
"""What a heading says behind the agency whose tasks it heads: 市科技局牵头任务（3项）."""

_CAPTION = re.compile(r"(?<=\n)(20\d\d) ?年(?:度)?[^\n。]{2,30}(?:清单|任务|项目|安排|计划|分解|分工)表?\n")
"""The line above a table that says which year its dates are of: 2031年重点项目清单."""
_FAR = 4000
"""Letters before a row in which the line above its table stands."""
_BEFORE = 1000
"""Letters before the first element, and behind the last, in which a plan declares by when all is due."""


@dataclass
class Owning:
    """Gives the elements of a plan their owners, in printed order."""

    making: Making
    ranks: dict[str, int] = field(default_factory=dict)
    owned: dict[str, set[tuple[str, str]]] = field(default_factory=dict)
    roles: dict[str, set[str]] = field(default_factory=dict)
    declared: list[Declared] = field(default_factory=list)

    def add_statements(self, pieces: list[Piece], statements: list[Found]) -> None:
        """Give each statement to the element whose own text holds it."""
        self.declared = (
            [] if self.making.places.view.language == "en" else find_declared(self.making.places.view.text, pieces)
        )
        if pieces and self.making.places.view.language == "zh":
            first, last = max(pieces[0].start - _BEFORE, 0), pieces[-1].end + _BEFORE
            self.making.default = find_default(self.making.places.view.text, first, last)
        spans = [(one.start, one.end) for one in self.declared]
        statements = [one for one in statements if not any(low <= one.start < high for low, high in spans)]
        strong: set[Piece] = set()
        english = self.making.places.view.language == "en"
        held = raise_closing_lines(self.making.places.view, hold_statements(pieces, statements))
        forms = ("label",) if english else (LINE,)
        led = {piece for found, piece in held if found.form in forms and _names_lead(found)}
        for found, piece in held:
            if piece is None:
                if found.form not in ("prose", "bare bracket"):
                    evidence = self.making.places.evidence(found.start, found.end, "")
                    self.making.review.append(ReviewItem("agencies outside the elements", found.form, "", evidence))
                continue
            owners = list(found.statement.owners)
            if found.form in forms and piece in led:  # what one line says of the lead holds for the others
                owners = [replace(one, role=SUPPORT) if one.role == RESPONSIBLE else one for one in owners]
            if found.form == "prose" and piece in strong:
                owners = [] if english else self.drop_owned(piece, owners)
            if found.form == "prose" and piece.kind == "Objective" and english:
                continue
            if found.form != "prose" and found.statement.owners:
                strong.add(piece)
            self.add_owners(piece, owners, found)
            if found.statement.deadline:
                self.add_deadline(piece, found)
        self.add_dated_headings(pieces)

    def drop_owned(self, piece: Piece, owners: list[Owner]) -> list[Owner]:
        """Return the owners that an element does not have yet: what a bracket says counts before a sentence."""
        known = {name for name, _ in self.owned.get(self.making.ids[piece], ())}
        return [one for one in owners if one.name.text not in known]

    def add_owners(self, piece: Piece, owners: list[Owner], found: Found | None) -> None:
        """Add the owners of a statement to an element."""
        element = self.making.ids[piece]
        names = complete_names([owner.name.text for owner in owners])
        for owner, name in zip(owners, names, strict=True):
            owned = self.owned.setdefault(element, set())
            if (name, owner.role) in owned:
                continue
            owned.add((name, owner.role))
            self.roles.setdefault(element, set()).add(owner.role)
            rank = self.ranks[element] = self.ranks.get(element, 0) + 1
            key = self.making.gazetteer.find_agency(name, self.making.jurisdiction)
            annexed = found is not None and found.form == "table" and owner.name.start >= piece.end
            section = "" if annexed else piece.section  # a row of an annex stands in no part of the plan
            evidence = self.making.places.evidence(owner.name.start, owner.name.end, section)
            printed = self.making.places.printed(owner.name.start, owner.name.end)
            rule = f"{found.form}: {owner.rule}" if found else owner.rule
            new = key or propose_key(name, self.making.jurisdiction)
            confidence = owner.confidence if key else round(owner.confidence - 0.05, 2)
            self.making.responsibilities.append(
                Responsibility(
                    element,
                    new,
                    key is None,
                    name,
                    printed,
                    owner.role,
                    rank,
                    owner.name.several,
                    self.making.places.in_own_words(rule),
                    confidence,
                    evidence,
                )
            )

    def add_deadline(self, piece: Piece, found: Found) -> None:
        """Keep the deadline that a labelled line states for the whole element."""
        if self.making.places.view.language == "en":
            self.making.due[piece] = found.statement.deadline
            return
        dates = [one for one in DEADLINE.finditer(found.statement.deadline) if one["year"]]
        if piece.kind not in ("Task", "Safeguard", "Area"):
            return
        if not dates:
            self.add_bare_month(piece, found)
            return
        month = dates[-1]["month"]
        date = dates[-1]["year"] + (f"-{int(month):02}" if month and 1 <= int(month) <= 12 else "")
        date += part_of_year(dates[-1]["half"] or "")
        date += f"-{int(dates[-1]['day']):02}" if dates[-1]["day"] and len(date) == 7 else ""
        self.making.due[piece] = date
        self.making.due_places[piece] = (found.start, found.end)

    def add_dated_headings(self, pieces: list[Piece]) -> None:
        """Keep the deadline that a heading above several tasks states for each of them."""
        for piece in pieces:
            if piece.due[1] > piece.due[0] and piece not in self.making.due:
                said = self.making.places.view.text[slice(*piece.due)]
                self.add_deadline(piece, Found(*piece.due, "heading", Statement((), said)))

    def add_bare_month(self, piece: Piece, found: Found) -> None:
        """Keep a deadline without a year (8月底, 全年), which is in that of a plan of one year."""
        period, said = self.making.envelope.period, found.statement.deadline.strip()
        month = re.fullmatch(r"(\d{1,2}) ?月(?:份|底|末|(\d{1,2}) ?日)?(?:之?前)?|全年|年内|年底(?:前)?", said)
        text = self.making.places.view.text
        captions = list(_CAPTION.finditer(text, max(piece.start - _FAR, 0), piece.start))
        captioned = captions[-1][1] if captions and found.form == "table" else ""
        year = str(period.start) if period.start and period.start == period.end else captioned
        if not month or not year:
            return
        number = int(month[1] or 0)
        date = year + (f"-{number:02}" if 1 <= number <= 12 else "")
        self.making.due[piece] = date + (f"-{int(month[2]):02}" if month[2] and len(date) == 7 else "")
        self.making.due_places[piece] = (found.start, found.end)

    def add_agency_sections(self, pieces: list[Piece]) -> None:
        """Give the tasks of a section that an agency heads to it; whom a task begins 会同 with supports it."""
        headed = {piece: names for piece in pieces if (names := self.read_agency_heading(piece))}
        sure = [piece for piece, names in headed.items() if any(is_body(name.text) for name in names)]
        for piece, names in headed.items():
            if piece not in sure and (len(sure) < 2 or sure[0].parent is not piece.parent):
                continue
            charge = _CHARGE.search(self.making.places.view.text, *piece.heading)
            for task in [one for one in piece.walk() if one.kind == "Task" or (charge and one is piece)]:
                said = self.roles.get(self.making.ids[task], set())
                if said - {SUPPORT}:
                    continue
                support = find_joined(self.making.places.view.text, task.start, task.end)
                role = LEAD if support or (charge and charge["leads"]) else RESPONSIBLE
                owners = [Owner(name, role, "section headed by an agency", 0.8) for name in names]
                self.add_owners(task, [*owners, *support], None)

    def add_declared(self) -> None:
        """Give the tasks that a clause speaks of to the bodies that it names; they come last in each."""
        for one in self.declared:
            for piece in one.tasks:
                self.add_owners(piece, list(one.owners), None)

    def sort_owners(self) -> None:
        """Put the owners of each element in the order in which they are printed."""
        places: dict[str, list[int]] = {}
        for place, one in enumerate(self.making.responsibilities):
            places.setdefault(one.element, []).append(place)
        starts = {one.id: one.evidence.start for one in self.making.elements}
        for element, mine in places.items():
            owners = [self.making.responsibilities[place] for place in mine]
            merged = any(one.rule.startswith("table") and one.evidence.start < starts[element] for one in owners)
            if not merged:  # a merged cell stands above its row
                owners.sort(key=lambda one: one.evidence.start)
            for rank, (place, owner) in enumerate(zip(mine, owners, strict=True), 1):
                self.making.responsibilities[place] = replace(owner, rank=rank)

    def read_agency_heading(self, piece: Piece) -> list[Name]:
        """Return the agencies that a heading consists of; none where it says anything else."""
        start, end = piece.heading
        charge = _CHARGE.search(self.making.places.view.text, start, end)
        heading = self.making.places.view.text[start : charge.start() if charge else end].strip("：:。 ")
        if piece.kind not in ("Task", "Area") or not heading or len(heading) > 60:
            return []
        names = split_names(heading, start)
        return names if all(is_body(name.text) or name.several for name in names) else []
