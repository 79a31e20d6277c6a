"""The outline of a plan: which mark is above which. Floor 2.

A resolver with a stack: a mark of a kind that is open closes everything below its last bearer; a mark of a
new kind goes below what is open, unless its kind ranks higher. Inside a run-together paragraph only a mark
that goes on counting (or begins at one) is believed. What the elements *are* is decided in ``sections``.
"""

from __future__ import annotations

import re

from spacegraph.documents import markdown
from spacegraph.documents.boxes import find_owned_box
from spacegraph.documents.candidates import Candidate, find_candidates, find_lost_tables
from spacegraph.documents.english.marks import ACTION_WORDS, find_ranks, word_of
from spacegraph.documents.english.numbering import (
    find_annex,
    find_counted_lines,
    name_headings,
    name_romans,
    rank_ordinals,
    tells_paragraphs,
)
from spacegraph.documents.headings import PLAIN, find_english_stop, find_stop
from spacegraph.documents.marks import Mark
from spacegraph.documents.nodes import Node
from spacegraph.documents.ranks import HIGH, RANKS, rank_marks
from spacegraph.documents.view import View

HEADING = 66
_ANNEX = re.compile("附[件表] ?[一二三四五六七八九\\d]{0,2}[：:]?")
_RUN_IN = re.compile("[一-鿿“”、]{4,24}。")
_BOX = re.compile(
    r"(?:专栏|附?表|图) ?[一二三四五六七八九十\d]{0,3}(?:[ ：:.、]|$)"
    r"|(?:附件?[ ：:]?\d? ?[ ：:]?)?(?:名词|术语|相关名词|有关名词)(?:解释|注释|说明)[：:]?$"
)


class Resolver:
    """Builds the trees of a text, one for each time that its highest numbering starts anew."""

    def __init__(self, view: View) -> None:
        self.view = view
        self.roots = [Node(None, 0)]
        self.stack: list[Node] = []
        self.last: dict[str, int] = {}
        self.box = False
        self.boxes: list[tuple[int, int]] = []
        self.after = 0
        self.ranks: dict[str, float] = dict(RANKS)
        self.rows = {start for start, _ in find_lost_tables(view)} if view.language == "zh" else set[int]()

    def run(self) -> list[Node]:
        """Return the roots."""
        candidates = list(find_candidates(self.view))
        if self.view.language == "en":
            candidates = name_romans(name_headings(self.view, candidates))
            ends = [self.view.paragraphs[one.paragraph][1] for one in candidates]
            depths = [self.view.depths[one.paragraph] if one.heads else 0 for one in candidates]
            self.ranks = find_ranks(
                (
                    (one.mark.kind, one.mark.value, self.view.text[one.mark.body : end], depth)
                    for one, end, depth in zip(candidates, ends, depths, strict=True)
                ),
                self.ranks,
            )
            self.ranks["ordinal"] = rank_ordinals(candidates, self.ranks)
        else:
            self.ranks = rank_marks(candidates)
        skipped = self.find_skipped(candidates)
        annex = find_annex(self.view, candidates)
        counted = find_counted_lines(candidates) if "digit" in skipped else []
        for candidate in candidates:
            if (candidate.mark.kind in skipped and candidate not in counted) or (
                candidate.paragraph > annex and not word_of(candidate.mark.kind)
            ):
                continue
            self.open_box(candidate)
            if self.believes(candidate):
                self.add(candidate)
        self.close(len(self.view.text))
        return self.roots

    def find_skipped(self, candidates: list[Candidate]) -> set[str]:
        """Return the kinds of marks that number no elements here: bullets, and footnotes beside named actions."""
        kinds = [candidate.mark.kind for candidate in candidates]
        if self.view.language == "zh":
            padded = sum(one.mark.kind == "bare" and one.mark.printed[0] == "0" for one in candidates) >= 3
            bare = [one.mark.value for one in candidates if one.mark.kind == "bare" and one.heads]
            counts = len(bare) >= 4 and bare == list(range(1, len(bare) + 1)) and "digit" not in kinds
            skipped = {"bullet"} if padded or counts or kinds.count("decimal") >= 2 else {"bullet", "bare"}
            return skipped if kinds.count("coded") >= 3 else skipped | {"coded"}
        named = sum(bool(word_of(kind)) for kind in kinds) >= 3 and kinds.count("decimal") >= 3
        skipped = {"code"} if kinds.count("code") == 1 else set()
        acts = sum(word_of(kind) in ACTION_WORDS for kind in kinds) >= 3
        skipped |= {"digit"} if acts and tells_paragraphs(self.view, candidates) else set()
        heads = {one.mark.printed for one in candidates if one.mark.kind == "letter"}
        coded = {one.mark.printed[0] for one in candidates if one.mark.kind.startswith("code")}
        if len(heads & coded) >= 2:  # A. Industry, above A.1
            return skipped | {"low"}
        return (
            skipped | {"letter", "low"} | ({"digit"} if self.ranks["digit"] == 7 else set()) if named else skipped
        )

    def open_box(self, candidate: Candidate) -> None:
        """Note a box (专栏) between the last mark and this one: what is numbered in it is no element."""
        if not candidate.heads:
            return
        for number in range(self.after, candidate.paragraph):
            start, end = self.view.paragraphs[number]
            if _ANNEX.fullmatch(self.view.text, start, end) and candidate.mark.kind not in HIGH:
                self.stack.clear()  # what an annex numbers is no part of the last section
            line = self.view.text[start:end]
            named = find_owned_box(self.view, number, candidate.paragraph)
            if named:
                self.pop_lower("boxed")
                if self.stack and number > self.view.first_paragraph(self.stack[-1].start) + 1:
                    self.close_last(start)  # the box stands behind the text of a part, and beside it
                self.add(Candidate(named, number, True))
            elif len(line) < 60 and (_BOX.match(line) or _BOX.match(line.replace(" ", ""))):
                if self.box:
                    self.boxes[-1] = (self.boxes[-1][0], start)
                self.box = True
                self.boxes.append((start, len(self.view.text)))
        self.after = candidate.paragraph

    def believes(self, candidate: Candidate) -> bool:
        """Return whether a candidate is a mark of the outline."""
        mark = candidate.mark
        open_node = self.find_open(mark.kind)
        before = self.last.get(mark.kind, 0)
        follows = mark.value == before + 1 and (open_node is not None or before > 0)
        if self.box:
            heads_rows = (
                mark.kind == "han"
                and self.view.paragraphs[candidate.paragraph : candidate.paragraph + 2][-1][0] in self.rows
            )
            if not (follows or heads_rows) and not (mark.kind in ("han", "chapter") and mark.value > 1):
                return False
            self.box = False
            self.boxes[-1] = (self.boxes[-1][0], mark.start)
        if candidate.heads:
            return True
        begins = mark.value == 1 and open_node is None and (candidate.clear or bool(self.stack))
        if mark.kind == "digit" and not candidate.clear and follows and candidate.loose:
            return _RUN_IN.match(self.view.text, mark.body) is not None
        if mark.kind == "dash":
            return bool(self.stack)
        if mark.kind in ("digit", "paren", "circle", "named", "counted") and not candidate.clear:
            return begins and bool(self.stack) and mark.start - self.stack[-1].start < HEADING
        if not candidate.clear and mark.kind != "bracket":
            return False
        if not candidate.loose and mark.kind == "han" and begins and not self.stack:
            return candidate.clear
        return follows or begins

    def find_open(self, kind: str) -> Node | None:
        """Return the open node of a kind, or None."""
        for node in reversed(self.stack):
            if node.mark is not None and node.mark.kind == kind:
                return node
        return None

    def add(self, candidate: Candidate) -> None:
        """Add the node of a candidate."""
        mark = candidate.mark
        open_node = self.find_open(mark.kind)
        if open_node is not None and self.starts_anew(mark, open_node):
            self.close(mark.start)
            self.roots.append(Node(None, mark.start))
            self.last.clear()
            open_node = None
        parent: Node | None = self.roots[-1]
        if mark.kind.startswith("title "):
            self.stack.clear()
        elif open_node is not None:
            parent = open_node.parent
        else:
            if not self.restarts(mark):
                self.pop_lower(mark.kind)
            parent = self.stack[-1] if self.stack else self.roots[-1]
        assert parent is not None
        node = Node(mark, mark.start, parent=parent)
        if mark.value and mark.value != 1 and self.last.get(mark.kind, 0) + 1 != mark.value:
            node.doubt = f"numbered {mark.printed} after {self.last.get(mark.kind, 0)}"
        self.close_to(parent, mark.start)
        parent.children.append(node)
        self.stack.append(node)
        self.last[mark.kind] = mark.value
        self.set_heading(node, candidate)

    def starts_anew(self, mark: Mark, open_node: Node) -> bool:
        """Return whether the highest numbering begins again: another plan in the same text."""
        top = open_node.parent is not None and open_node.parent.mark is None
        high = mark.kind in HIGH
        return top and high and mark.value == 1 and open_node.mark is not None and open_node.mark.value > 1

    def restarts(self, mark: Mark) -> bool:
        """Return whether the numbers of works begin again below a line that sets a frame: *Our view*, 1., 2."""
        above = self.stack[-1].mark if self.stack else None
        return (
            above is not None
            and above.kind == "title general"
            and mark.value == 1
            and self.last.get(mark.kind, 0) > 1
        )

    def pop_lower(self, kind: str) -> None:
        """Close the open nodes that rank lower than a kind."""
        rank = self.ranks[kind]
        while self.stack:
            mark = self.stack[-1].mark
            above = self.ranks[mark.kind] if mark else rank
            equal = above == rank and mark is not None and mark.kind != kind
            if mark is None or above < rank or (equal and not (mark.kind + kind).count(markdown.MARKDOWN)):
                return
            self.close_last(self.stack[-1].start)

    def close_to(self, parent: Node, place: int) -> None:
        """Close the open nodes below a parent."""
        while self.stack and self.stack[-1] is not parent:
            self.close_last(place)

    def close(self, place: int) -> None:
        """Close all nodes and the root."""
        while self.stack:
            self.close_last(place)
        self.roots[-1].end = place

    def close_last(self, place: int) -> None:
        """Close the last open node."""
        self.stack.pop()

    def set_heading(self, node: Node, candidate: Candidate) -> None:
        """Find where the heading ends; a number alone on its line takes its heading from the next."""
        mark = candidate.mark
        start, end = mark.body, self.view.paragraphs[candidate.paragraph][1]
        if start >= end and candidate.paragraph + 1 < len(self.view.paragraphs):
            start, end = self.view.paragraphs[candidate.paragraph + 1]
        node.heading, node.body, node.end = (start, end), end, end


def find_outline(view: View) -> list[Node]:
    """Return the roots of the trees that the numbering of a text spans."""
    resolver = Resolver(view)
    roots = resolver.run()
    for root in roots:
        root.boxes = resolver.boxes
        nodes = [node for node in root.walk() if node.mark is not None]
        for node, following in zip(nodes, [*nodes[1:], None], strict=False):
            node.own = following.start if following else root.end
            _split_heading(view, node)
        _close_extents(root)
    return roots


def _close_extents(root: Node) -> None:
    for node in reversed(list(root.walk())):
        if node is not root:
            node.end = max([node.own, *(child.end for child in node.children)])


def _split_heading(view: View, node: Node) -> None:
    """Decide where the heading ends: at the line's end, or at the first stop where text runs on."""
    start, end = node.heading
    end = min(end, max(node.own, start))
    text = view.text[start:end].rstrip()
    end = start + len(text)
    cut = find_english_stop(text) if view.language == "en" else find_stop(text)
    plain = PLAIN.match(text) if view.language == "zh" and (cut < 0 or cut > 24) else None
    if plain and len(text) > plain.end() + 16:
        node.heading, node.body = (start, start + plain.end()), start + plain.end()
        return
    node.alone = cut < 0 or cut >= len(text) - 1
    node.heading = (start, end if node.alone else start + cut)
    node.body = end if node.alone else start + cut + 1
    if node.alone and text[-1:] in "。：；.:":
        node.heading = (start, end - 1)
