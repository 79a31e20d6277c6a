"""Puts what was found in one plan together: elements with ids, their owners and aims, the metadata. Floor 2."""

from __future__ import annotations

from spacegraph.documents.aiming import Aiming
from spacegraph.documents.english.envelope import is_news
from spacegraph.documents.envelope import Found as FoundFact
from spacegraph.documents.making import Making
from spacegraph.documents.owning import Owning
from spacegraph.documents.parts import Element, Evidence, Fact, PlanDraft, ReviewItem
from spacegraph.documents.pieces import Piece
from spacegraph.documents.responsibility import Found


class Assembly:
    """Puts one plan together."""

    def __init__(self, making: Making, top: list[Piece], span: tuple[int, int]) -> None:
        self.making = making
        self.top = top
        self.span = span

    def run(self, statements: list[Found]) -> PlanDraft:
        """Return the plan."""
        pieces = [piece for one in self.top for piece in one.walk()]
        counts: dict[str, int] = {}
        for piece in pieces:
            counts[piece.kind] = counts.get(piece.kind, 0) + 1
            self.making.ids[piece] = f"{self.making.plan}/{piece.kind.lower()}/{counts[piece.kind]}"
            self.add_element(piece)
        owning, aiming = Owning(self.making), Aiming(self.making)
        owning.add_statements(pieces, statements)
        owning.add_agency_sections(pieces)
        owning.sort_owners()
        owning.add_declared()
        aiming.add_targets(pieces, self.span)
        aims = all(piece.rule == "unnumbered part" and piece.kind != "Task" for piece in pieces)
        view = self.making.places.view
        if view.language == "en" and (aims or is_news(view, self.span[0])):
            aiming.add_loose_targets(pieces)
        return self.finish()

    def add_element(self, piece: Piece) -> None:
        """Add an element with its evidence."""
        evidence = self.making.places.evidence(piece.start, piece.end, piece.section)
        parent = self.making.ids[piece.parent] if piece.parent else self.making.plan
        key = self.making.ids[piece]
        self.making.elements.append(
            Element(
                key,
                piece.kind,
                piece.number,
                piece.label,
                parent,
                self.making.places.in_own_words(piece.reason),
                piece.rule,
                piece.confidence,
                evidence,
            )
        )
        if piece.doubt:
            self.making.review.append(ReviewItem("doubtful number", piece.doubt, key, evidence))
        if piece.confidence < 0.65:
            self.making.review.append(ReviewItem("doubtful kind", piece.reason, key, evidence))

    def finish(self) -> PlanDraft:
        """Return the plan."""
        envelope, period = self.making.envelope, self.making.envelope.period
        proposed: dict[tuple[str, str], Evidence] = {}
        for one in self.making.responsibilities:
            if one.proposed:
                proposed.setdefault((one.agency, one.name), one.evidence)
        for (agency, name), evidence in proposed.items():
            self.making.review.append(ReviewItem("new agency", f"{name} is not in the graph", agency, evidence))
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
            self.making.plan,
            self.fact(envelope.title),
            tuple(fact for one in envelope.issuers if (fact := self.fact(one))),
            self.fact(envelope.number),
            self.date(envelope.issued),
            period.start,
            period.end,
            years,
            self.making.jurisdiction,
            self.issuer_keys(),
            tuple(self.making.elements),
            tuple(self.making.responsibilities),
            tuple(self.making.targets),
            tuple(self.making.milestones),
        )

    def issuer_keys(self) -> tuple[str, ...]:
        """Return the keys of the issuers that the graph knows."""
        found = (
            self.making.gazetteer.find_agency(one.value, self.making.jurisdiction)
            for one in self.making.envelope.issuers
        )
        return tuple(dict.fromkeys(key for key in found if key))

    def at(self, span: tuple[int, int]) -> Evidence:
        """Return the evidence of a span outside the elements."""
        return self.making.places.evidence(span[0], span[1], "")

    def fact(self, found: FoundFact | None) -> Fact | None:
        """Return a piece of metadata with its words as printed."""
        if found is None:
            return None
        printed = self.making.places.printed(*found.span)
        spread = "".join(printed.split()) == found.value  # 科  技  部
        return Fact(
            found.value if spread or not printed else printed,
            self.at(found.span),
            found.rule,
            found.confidence,
        )

    def date(self, found: FoundFact | None) -> Fact | None:
        """Return a date with its evidence."""
        return None if found is None else Fact(found.value, self.at(found.span), found.rule, found.confidence)
