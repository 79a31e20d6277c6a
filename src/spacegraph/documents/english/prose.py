"""Areas, tasks and safeguards that paragraphs of English texts enumerate. Floor 2."""

from __future__ import annotations

import re

from spacegraph.documents.english.stages import make_label
from spacegraph.documents.english.units import NUMBERS
from spacegraph.documents.nodes import Node
from spacegraph.documents.pieces import Piece
from spacegraph.documents.view import View

_COUNT = "|".join(NUMBERS)
_ENUMERATION = re.compile(
    rf"\b(?:puts? forward|proposes?|includes?|identif(?:y|ies)|sets? out|outlines?|lists?|comprises?|covers?"
    rf"|deploys?|specif(?:y|ies)|clarif(?:y|ies)|defines?) (?P<count>{_COUNT}|\d{{1,2}}) "
    r"(?P<what>(?:[a-z-]+ ){0,3}(?:tasks?|measures?|actions?|initiatives?|projects?|priorities))(?:,? (?:such as"
    r"|including|namely|which are|that is|:)|:|, )\s*(?P<list>[^;.\n]{10,900})",
    re.IGNORECASE,
)
_GERUNDS = re.compile(
    r"\b(?:deployments?|arrangements?|efforts|measures|work|tasks|actions|provisions|focus|focuses|focusing"
    r"|policies|steps|including"
    r"|include|covers?|covering|covered)(?: will be made)?(?: (?:in|on|for|to|such as|including|include|are|as"
    r"|areas))?:? (?P<count>)"
    r"(?P<list>[a-z]+ing [^;.\n]{20,900})"
)
_SAFEGUARDS = re.compile(
    rf"(?:makes? clear|proposes?|clarifies|specifies|sets? out|provides?|stipulates|strengthens?) (?:the "
    rf")?(?P<list>[^.;\n]{{10,400}}?) (?:and other|and) (?P<count>{_COUNT}|\d{{1,2}}) (?:other )?(?:aspects|areas"
    rf"|kinds|types)?(?: of)? ?(?:the )?(?:safeguard|guarantee|support)(?:ing)? ?(?:measures)?",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r",? (?:with an eye (?:to|on)|with a view to|in order to|so as to|aiming (?:to|at))\b"
    r"|,? and (?:then |further )?(?:breaks?|divides?|refines?|splits?|specifies|clarifies|puts?|sets?|makes?"
    r"|proposes?) "
)
_GOAL = re.compile(
    r"^(?:Objectives?|Goals?|Main objectives?)\b|\b(?:objectives?|goals?) (?:of|is|are|include)",
    re.IGNORECASE,
)
_DOCUMENT = re.compile(
    r"^(?:the |this |it|its )?(?:[\w-]+ ){0,2}(?:plan|document|strategy|notice|opinions|it)?$", re.IGNORECASE
)


def find_prose(view: View, root: Node, top: list[Piece]) -> list[Piece]:
    """Return areas and tasks that paragraphs enumerate, and the safeguards; not those inside an objective."""
    result: list[Piece] = []
    number = 0
    taken = [(piece.start, piece.end) for piece in top if piece.kind in ("Objective", "Safeguard")]
    for index, (first, last) in enumerate(view.paragraphs):
        section = f"para. {index + 1}"
        if any(low <= first < high for low, high in taken):
            continue
        found = _ENUMERATION.search(view.text, first, last) or _find_gerunds(view, first, last)
        safe = _SAFEGUARDS.search(view.text, first, last)
        guards = found and re.search("safeguard|guarantee|support", found.groupdict().get("what") or "")
        if guards and found:
            result += _list(view, found, "Safeguard", section, None, 0)
        elif safe:
            result += _list(view, safe, "Safeguard", section, None, 0)
        elif found:
            before = view.text[first : found.start()]
            area = Piece(
                "Area",
                "",
                _area_label(before),
                section,
                first,
                last,
                [(first, last)],
                "a paragraph that enumerates tasks",
                "enumeration in prose",
                0.7,
            )
            headed = found["count"] and not _DOCUMENT.match(_area_label(before))
            tasks = _list(view, found, "Task", section, area if headed else None, number)
            number += len(tasks)
            if headed and len(tasks) > 1:
                area.children = tasks
                result.append(area)
            elif len(tasks) > 1:
                result += tasks
        elif (
            _GOAL.search(view.text[first : min(last, first + 60)])
            and last - first < 240
            and not any(one.kind == "Objective" for one in (*result, *top))
        ):
            result.append(
                Piece(
                    "Objective",
                    "",
                    make_label(view.text[first:last]),
                    section,
                    first,
                    last,
                    [(first, last)],
                    "a line that names the objectives",
                    "line in prose",
                    0.6,
                )
            )
    count = sum(1 for piece in result for one in piece.walk() if one.kind == "Task")
    return result if count >= 2 else []


def part_enumerations(view: View, top: list[Piece]) -> None:
    """Make a numbered task that only puts forward some tasks, as many as it says, an area of these tasks."""
    for piece in [one for head in top for one in head.walk()]:
        if piece.kind != "Task" or piece.children or not piece.number or piece.end - piece.start > 1500:
            continue
        found = _ENUMERATION.search(view.text, piece.start, piece.end)
        if found is None or found.start() - piece.start > 160:
            continue
        tasks = _list(view, found, "Task", piece.section, piece, 0)
        count = found["count"].lower()
        if len(tasks) != (NUMBERS.get(count) or (int(count) if count.isdecimal() else 0)) or len(tasks) < 2:
            continue
        piece.kind, piece.reason, piece.children = "Area", "a numbered part that enumerates tasks", tasks
        tasks[-1].end = max(tasks[-1].end, piece.end)  # what is said after the last is of it
        tasks[-1].own = [(tasks[-1].start, tasks[-1].end)]


def _find_gerunds(view: View, first: int, last: int) -> re.Match[str] | None:
    """Return an enumeration of three or more works, each with a word in -ing at its head."""
    found = _GERUNDS.search(view.text, first, last)
    if found is None or len(re.findall(r"(?:^|, |, and | and )[a-z]+ing (?=[a-z])", found["list"])) < 3:
        return None
    return found


def _area_label(text: str) -> str:
    cut = re.search(r"(?<=[a-z])(?:It|This|The Plan) (?:focuses|aims|covers)|[.;:,]", text)
    return make_label(text[: cut.start()] if cut and cut.start() > 8 else text)


def _list(
    view: View, found: re.Match[str], kind: str, section: str, parent: Piece | None, before: int
) -> list[Piece]:
    start, end = found.span("list")
    aside = _ASIDE.search(view.text, start, end)
    end = aside.start() if aside else end
    pieces, at = [], start
    for cut in re.finditer(r",\s+(?:and\s+)?", view.text[start:end]):
        pieces.append((at, start + cut.start()))
        at = start + cut.end()
    pieces.append((at, end))
    if end >= len(view.text.rstrip()) and len(pieces) > 1:
        pieces.pop()
    pieces = _merge_gerunds(view.text, pieces)
    count = found["count"].lower()
    expected = NUMBERS.get(count) or int(count) if count in NUMBERS or count.isdecimal() else 0
    if len(pieces) == expected - 1:
        pieces = _split_last(view.text, pieces)
    result = []
    for first, last in pieces:
        if last - first < 6:
            continue
        label = make_label(view.text[first:last])
        before += 1
        sure = 0.8 if len(pieces) == expected else 0.6
        result.append(
            Piece(
                kind,
                "",
                label,
                section,
                first,
                last,
                [(first, last)],
                "one of an enumeration in prose",
                "enumeration in prose",
                sure,
                parent,
            )
        )
    return result


def _merge_gerunds(text: str, pieces: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the pieces so that each begins as the first one does, with a word in -ing."""
    if not re.match(r"\w+ing ", text[slice(*pieces[0])]):
        return pieces
    result: list[tuple[int, int]] = []
    for first, last in pieces:
        if result and not re.match(r"\w+ing ", text[first:last]):
            result[-1] = (result[-1][0], last)
        else:
            result.append((first, last))
    return result


def _split_last(text: str, pieces: list[tuple[int, int]]) -> list[tuple[int, int]]:
    first, last = pieces[-1]
    cut = text.rfind(" and ", first, last)
    return [*pieces[:-1], (first, cut), (cut + 5, last)] if cut > first else pieces
