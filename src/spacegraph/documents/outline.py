"""The outline of a plan: which mark is above which. Floor 2.

A resolver with a stack: a mark of a kind that is open closes everything below its last bearer; a mark of a
new kind goes below what is open, unless its kind ranks higher. Inside a run-together paragraph only a mark
that goes on counting (or begins at one) is believed. What the elements *are* is decided in ``sections``.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from spacegraph.documents import markdown
from spacegraph.documents.candidates import Candidate, find_candidates
from spacegraph.documents.english.marks import ACTION_WORDS, ORDINALS, find_ranks, word_of
from spacegraph.documents.headings import PLAIN, find_english_stop, find_stop
from spacegraph.documents.marks import Mark
from spacegraph.documents.view import View

RANKS = {
    "part": 0,
    "chapter": 1,
    "section": 2,
    "roman": 2,
    "title1": 3,
    "title2": 4.5,
    "grand": 3.5,
    "han": 4,
    "stem": 4.8,
    "article": 4,
    "ordinal": 4,
    "letter": 5,
    "bracket": 5,
    "half": 5,
    "named": 6,
    "counted": 6.2,
    "capital": 8.9,
    "bare": 6.5,
    "digit": 7,
    "decimal": 8,
    "decimal3": 8.3,
    "decimal4": 8.6,
    "point": 9,
    "paren": 9,
    "low": 9,
    "close": 10,
    "circle": 11,
    "dash": 12,
    "bullet": 12,
    "goal": 13,
    "title section": 6.9,
    "title general": 8.95,
} | markdown.RANKS
HEADING = 66
_ROMANS = frozenset(("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"))
_HIGH = ("han", "chapter", "part", "roman")
_ANNEX = re.compile("附[件表] ?[一二三四五六七八九\\d]{0,2}[：:]?")
_APPENDIX = re.compile(
    r"(?:APPENDIX|Appendix|ANNEX|Annex)(?: (?:\d{1,2}|[A-Z]|[IVX]{1,4}))?(?:[.:]? +[A-Z].{0,90})?"
    r"|(?:Notes (?:to|for) (?:the )?(?:[Ee]ditors?|[Rr]eaders?|[Jj]ournalists)|End ?notes|References|Footnotes):?"
)
_RUN_IN = re.compile("[一-鿿“”、]{4,24}。")
_BOX = re.compile(
    r"(?:专栏|附?表|图) ?[一二三四五六七八九十\d]{0,3}(?:[ ：:.、]|$)"
    r"|(?:附件?[ ：:]?\d? ?[ ：:]?)?(?:名词|术语|相关名词|有关名词)(?:解释|注释|说明)[：:]?$"
)


@dataclass(eq=False)
class Node:
    """A numbered part of a text.

    Attributes
    ----------
    mark
        Its mark; None for the root and for paragraphs that count as parts without a number.
    start, end
        Its whole extent in the view, children included.
    heading
        Span of its heading in the view.
    body
        Where its own text after the heading starts.
    own
        Where its own text ends: at its first child, or its end.
    alone
        The heading stands alone on its line.
    """

    mark: Mark | None
    start: int
    heading: tuple[int, int] = (0, 0)
    body: int = 0
    own: int = 0
    end: int = 0
    alone: bool = False
    parent: Node | None = field(default=None, repr=False)
    children: list[Node] = field(default_factory=list, repr=False)
    doubt: str = ""
    boxes: list[tuple[int, int]] = field(default_factory=list)

    def walk(self) -> Iterator[Node]:
        """Yield the node and all below it, in the order of the text."""
        pending = [self]
        while pending:
            node = pending.pop()
            yield node
            pending.extend(reversed(node.children))

    def path(self) -> str:
        """Return the section path as printed: ``四（一）1``."""
        parts: list[str] = []
        node: Node | None = self
        while node is not None and node.mark is not None:
            if word_of(node.mark.kind):
                parts.append(f"{word_of(node.mark.kind).capitalize()} {node.mark.printed}")
                return join_path(parts[::-1])
            if node.mark.kind.startswith("decimal"):
                return node.mark.printed if not parts else join_path([node.mark.printed, *parts[::-1]])
            if node.mark.printed and (node is self or node.mark.kind != "ordinal"):
                parts.append(node.mark.printed)
            node = node.parent
        return join_path(parts[::-1])


def join_path(parts: list[str]) -> str:
    """Return the numbers of a path joined as they are read, with a dot between two Latin ones.

    Examples
    --------
    >>> join_path(["四", "（一）", "1"]), join_path(["II", "1"]), join_path(["III", "(1)"])
    ('四（一）1', 'II.1', 'III(1)')
    """
    text = ""
    for part in parts:
        if text and text[-1].isascii() and text[-1].isalnum() and part[0].isascii() and part[0].isalnum():
            text += " " if part in ORDINALS or " " in text else "."
        text += part
    return text


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

    def run(self) -> list[Node]:
        """Return the roots."""
        candidates = list(find_candidates(self.view))
        if self.view.language == "en":
            candidates = _name_romans(self.name_headings(candidates))
            ends = [self.view.paragraphs[one.paragraph][1] for one in candidates]
            depths = [self.view.depths[one.paragraph] if one.heads else 0 for one in candidates]
            self.ranks = find_ranks(
                (
                    (one.mark.kind, one.mark.value, self.view.text[one.mark.body : end], depth)
                    for one, end, depth in zip(candidates, ends, depths, strict=True)
                ),
                self.ranks,
            )
            self.ranks["ordinal"] = _rank_ordinals(candidates, self.ranks)
        elif _crosses(candidates):
            self.ranks["article"] = self.ranks["han"] + 0.5
        skipped = self.find_skipped(candidates)
        annex = self.find_annex(candidates)
        for candidate in candidates:
            if candidate.mark.kind in skipped or (candidate.paragraph > annex and not word_of(candidate.mark.kind)):
                continue
            self.open_box(candidate)
            if self.believes(candidate):
                self.add(candidate)
        self.close(len(self.view.text))
        return self.roots

    def name_headings(self, candidates: list[Candidate]) -> list[Candidate]:
        """Return the candidates, those in headings of Markdown named so where their kind numbers lists as well.

        ## 5. Monitoring, and below it 1. Steering. 2. Funding.
        """
        depths = [self.view.depths[one.paragraph] if one.heads else 0 for one in candidates]
        headed = [
            one.mark.kind for one, depth in zip(candidates, depths, strict=True) if 0 < depth < markdown.LOWEST
        ]
        plain = {one.mark.kind for one, depth in zip(candidates, depths, strict=True) if one.heads and not depth}
        mixed = {kind for kind in plain & set(headed) if headed.count(kind) >= 2 and not word_of(kind)}
        return [
            replace(one, mark=replace(one.mark, kind=f"{markdown.MARKDOWN}{depth}"))
            if one.mark.kind in mixed and 0 < depth < markdown.LOWEST
            else one
            for one, depth in zip(candidates, depths, strict=True)
        ]

    def find_annex(self, candidates: list[Candidate]) -> int:
        """Return the paragraph with which the annexes of an English text begin, or one behind the last.

        They count anew: where a number goes on behind such a line, it is none.
        """
        count = len(self.view.paragraphs)
        lines = range(count // 2, count if self.view.language == "en" else 0)
        found = (one for one in lines if _APPENDIX.fullmatch(self.view.text, *self.view.paragraphs[one]))
        annex = next(found, count)
        before = {one.mark.kind: one.mark.value for one in candidates if one.paragraph < annex}
        after = {one.mark.kind: one.mark.value for one in reversed(candidates) if one.paragraph > annex}
        goes_on = any(value > 1 and before.get(kind) == value - 1 for kind, value in after.items())
        return count if goes_on else annex

    def find_skipped(self, candidates: list[Candidate]) -> set[str]:
        """Return the kinds of marks that number no elements here: bullets, and footnotes beside named actions."""
        kinds = [candidate.mark.kind for candidate in candidates]
        if self.view.language == "zh":
            padded = sum(one.mark.kind == "bare" and one.mark.printed[0] == "0" for one in candidates) >= 3
            bare = [one.mark.value for one in candidates if one.mark.kind == "bare" and one.heads]
            counts = len(bare) >= 4 and bare == list(range(1, len(bare) + 1)) and "digit" not in kinds
            return {"bullet"} if padded or counts or kinds.count("decimal") >= 2 else {"bullet", "bare"}
        named = sum(bool(word_of(kind)) for kind in kinds) >= 3 and kinds.count("decimal") >= 3
        skipped = {"code"} if kinds.count("code") == 1 else set()
        acts = sum(word_of(kind) in ACTION_WORDS for kind in kinds) >= 3
        skipped |= {"digit"} if acts and self.tells(candidates) else set()
        return (
            skipped | {"letter", "low"} | ({"digit"} if self.ranks["digit"] == 7 else set()) if named else skipped
        )

    def tells(self, candidates: list[Candidate]) -> bool:
        """Return whether figures only number the paragraphs of a text: sentences without headings of their own."""
        digits = [one for one in candidates if one.mark.kind == "digit"]
        lines = [self.view.text[one.mark.body : self.view.paragraphs[one.paragraph][1]] for one in digits]
        stops = [find_english_stop(line) if line else 0 for line in lines]
        plain = sum(len(line) > 60 and not 0 <= stop <= 60 for line, stop in zip(lines, stops, strict=True))
        return len(lines) >= 5 and plain >= 0.6 * len(lines)

    def open_box(self, candidate: Candidate) -> None:
        """Note a box (专栏) between the last mark and this one: what is numbered in it is no element."""
        if not candidate.heads:
            return
        for number in range(self.after, candidate.paragraph):
            start, end = self.view.paragraphs[number]
            if _ANNEX.fullmatch(self.view.text, start, end) and candidate.mark.kind not in _HIGH:
                self.stack.clear()  # what an annex numbers is no part of the last section
            line = self.view.text[start:end]
            if len(line) < 60 and (_BOX.match(line) or _BOX.match(line.replace(" ", ""))):
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
            if not follows and not (mark.kind in ("han", "chapter") and mark.value > 1):
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
        high = mark.kind in _HIGH
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


def _name_romans(candidates: list[Candidate]) -> list[Candidate]:
    """Return the candidates with small Roman numerals in brackets told from letters: (a) … (i) … (ii) … (b)."""
    result, before = [], 0
    lettered = any(one.mark.printed == "(a)" for one in candidates)
    for one in candidates:
        letter = one.mark.kind == "low" and lettered
        if letter and one.mark.printed.strip("()") in _ROMANS and one.mark.value != before + 1:
            one = replace(one, mark=replace(one.mark, kind="point"))
        elif letter:
            before = one.mark.value
        elif one.heads:
            before = 0
        result.append(one)
    return result


def _crosses(candidates: list[Candidate]) -> bool:
    """Return whether articles go on counting over the parts of an outline: 一、 第一条 第二条 二、 第三条."""
    han = [(at, one.mark.value) for at, one in enumerate(candidates) if one.mark.kind == "han" and one.heads]
    articles = [(at, one.mark.value) for at, one in enumerate(candidates) if one.mark.kind == "article"]
    counted = [value for _, value in han] == list(range(1, len(han) + 1))
    between = [value for at, value in articles if len(han) > 1 and at > han[1][0]]
    return counted and len(han) > 1 and bool(between) and between[0] > 1


def _rank_ordinals(candidates: list[Candidate], ranks: dict[str, float]) -> float:
    """Return the rank of ordinals: the lowest where they count in paragraphs that begin with other marks.

    Just below marks after which they begin anew: *1. …* First, … Second, … *2. …* First, ….
    """
    rank = ranks["ordinal"]
    before = [
        above.mark.kind
        for above, one in itertools.pairwise(candidates)
        if one.mark.kind == "ordinal" and one.mark.value == 1 and above.mark.kind != "ordinal"
    ]
    place = next((at for at, one in enumerate(candidates) if one.mark.kind == "ordinal"), 0)
    last = max((at for at, one in enumerate(candidates) if one.mark.kind == "ordinal"), default=0)
    above = candidates[place - 1].mark if place else None
    after = [one.mark.value for one in candidates[last:] if above is not None and one.mark.kind == above.kind]
    between = [one for one in candidates[place:last] if above is not None and one.mark.kind == above.kind]
    if (
        above is not None
        and len(before) == 1
        and above.kind in ("bracket", "roman")
        and not between
        and after[:1] == [above.value + 1]
    ):
        return max(rank, ranks[above.kind] + 0.05)  # (II) First, … Second, … (III)
    titled = all(kind.startswith("title") for kind in before)
    if len(before) >= 2 and (titled or len(set(before)) == 1):
        rank = max(rank, max(ranks[kind] for kind in before) + 0.05)
    headed = {one.paragraph for one in candidates if one.heads}
    inside = [one.paragraph in headed for one in candidates if one.mark.kind == "ordinal" and not one.heads]
    whole = all(not one.heads for one in candidates if one.mark.kind == "ordinal")
    return 9.2 if inside and whole and 2 * sum(inside) >= len(inside) else rank


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
