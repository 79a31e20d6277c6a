"""What the parts of the outline of an English plan are, and why. Floor 2.

The word of a mark speaks first (goals and targets are objectives, pillars and strategies areas, actions and
recommendations tasks), then what the heading of the section says, then whether a part holds further parts.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from spacegraph.documents.classes import LOW_KINDS, Section, find_parts, heading_of, set_all
from spacegraph.documents.english.labels import LABEL
from spacegraph.documents.english.marks import ACTION_WORDS, OBJECTIVE_WORDS, WORDED, word_of
from spacegraph.documents.english.section_contents import is_last_care, tells_goals
from spacegraph.documents.english.section_names import PLAIN_SAFEGUARD, name_section
from spacegraph.documents.english.stages import STAGE, find_head
from spacegraph.documents.markdown import MARKDOWN
from spacegraph.documents.nodes import Node
from spacegraph.documents.safeguards import class_safeguards
from spacegraph.documents.view import View

_WITH_TASKS = re.compile(r"(?:and|&) (?:[a-z]+ )?(?:tasks|actions|measures)$", re.IGNORECASE)
_LED = re.compile(r"\b[Ll]ed (?:jointly )?by\b|\b(?:Lead|Responsible|Owner)[^:.\n]{0,24}:")
_POINTS = ("dash", "bullet")
_CARE = re.compile(
    r"\b(?:safeguard|guarantee|implement|organi[sz]|leadership|fund|financ|talent|evaluat|monitor|supervis"
    r"|publicity)"
)


def classify_english(view: View, root: Node) -> dict[Node, Section]:
    """Return what each node below the root of an English text is."""
    result: dict[Node, Section] = {}
    for node in root.children:
        _classify(view, node, root, result)
    _leave_repeated(view, root, result)
    return result


def _leave_repeated(view: View, root: Node, result: dict[Node, Section]) -> None:
    """Make the rows of a table of all works no works of their own, where they repeat the headings of these."""
    works = [
        node
        for node in root.walk()
        if node in result and result[node].kind in ("task", "safeguard") and not node.children
    ]
    headings = [re.split(" {2,}", heading_of(view, node))[0].lower() for node in works]
    rows = ["   " in view.text[slice(*node.heading)] for node in works]
    known = sorted(heading for heading, row in zip(headings, rows, strict=True) if not row)
    for node, heading, row in zip(works, headings, rows, strict=True):
        place = bisect_left(known, heading)
        if row and len(heading) > 6 and place < len(known) and known[place].startswith(heading):
            result[node] = Section("general", "a row that repeats the heading of a work", 0.8)


def _kind(node: Node) -> str:
    return node.mark.kind if node.mark else ""


def _word(view: View, node: Node) -> str:
    """Return the word of a part: that of its mark, or that of a heading of Markdown (*Principle: …*)."""
    if not _kind(node).startswith(MARKDOWN):
        return word_of(_kind(node))
    found = WORDED.match(view.text, *node.heading)
    return found["word"].lower() if found else ""


def is_inline(view: View, node: Node) -> bool:
    """Return whether a part begins inside a paragraph."""
    before = view.text[max(node.start - 4, 0) : node.start].rstrip(" ●•▪■◆")[-1:]
    return before not in ("\n", "")


def _classify(view: View, node: Node, above: Node, result: dict[Node, Section]) -> None:
    heading, word = heading_of(view, node), _word(view, node)
    if _kind(node) in (*_POINTS, *LOW_KINDS) and above.mark is None:
        set_all(node, Section("general", "a loose item outside every section", 0.5), result)
        return
    if word in OBJECTIVE_WORDS:
        _objective(view, node, f"its mark says “{word}”", result)
        return
    name = name_section(heading) if not word or word == "part" else ""
    if name == "general" or (name == "objective" and not word and _names_both(view, node)):
        _general(view, node, result)
    elif name == "objective" and _WITH_TASKS.search(heading) and any(_kind(one) == "digit" for one in node.walk()):
        _objectives_and_tasks(view, node, heading, result)
    elif name == "objective" and _precedes_goals(view, node, above):
        result[node] = Section("wrapper", f"“{heading}” only heads the objectives")
    elif name == "objective":
        _objective(view, node, f"its heading “{heading}” names objectives", result)
    elif name == "safeguard" and _only_heads(view, node, above):
        result[node] = Section("wrapper", f"“{heading}” only heads the safeguards")
        for child in node.children:
            _classify(view, child, node, result)
    elif name == "safeguard" and (
        PLAIN_SAFEGUARD.fullmatch(heading.strip(" .:")) or _ends_the_work(view, node, above)
    ):
        class_safeguards(view, node, heading_of(view, node), result)
    elif name == "safeguard" and _kind(node).startswith("title"):
        set_all(node, Section("general", "a line among the parts", 0.5), result)
    elif not word and not name and is_last_care(view, node, above):
        class_safeguards(view, node, heading, result)
    elif not word and not name and tells_goals(view, node, above):
        _objective(view, node, "it tells what to reach by when, before the work", result)
    elif _kind(node).startswith(MARKDOWN) and not word and not find_parts(node):
        set_all(node, Section("general", "a heading of Markdown over no parts", 0.5), result)
    elif name == "wrapper" or _only_aims(view, node) or _only_named(view, node):
        result[node] = Section("wrapper", f"“{heading}” only heads its parts")
        for child in node.children:
            _classify(view, child, node, result)
    else:
        _work(view, node, result)


def _objectives_and_tasks(view: View, node: Node, heading: str, result: dict[Node, Section]) -> None:
    """Class a section on both: what has a figure is a task, what heads figures an objective."""
    result[node] = Section("objective", f"its heading “{heading}” names objectives")
    worded = _word(view, node) in OBJECTIVE_WORDS
    if node.children and not worded and not view.text[node.heading[1] : node.children[0].start].strip(" .:\n"):
        result[node] = Section("wrapper", f"“{heading}” only heads objectives and tasks")
    for child in node.children:
        if _kind(child) == "digit" or (worded and _kind(child).startswith(("code", "decimal"))):
            _work(view, child, result)
        elif _kind(child) in (*_POINTS, *LOW_KINDS):
            set_all(child, Section("general", "a point of a list", 0.6), result)
        else:
            _objectives_and_tasks(view, child, heading, result)


def _only_heads(view: View, node: Node, above: Node) -> bool:
    """Return whether a line without text names the safeguards of which the next line names one."""
    after = above.children[above.children.index(node) + 1 :][:1]
    bare = not node.children and not view.text[node.heading[1] : node.own].strip(" .:\n")
    return bare and bool(after) and name_section(heading_of(view, after[0])) == "safeguard"


def _precedes_goals(view: View, node: Node, above: Node) -> bool:
    """Return whether a line without text stands before parts that call themselves goals: *Goal 1*."""
    after = above.children[above.children.index(node) + 1 :][:1]
    bare = not node.children and not view.text[node.heading[1] : node.own].strip(" .:\n")
    return bare and bool(after) and _word(view, after[0]) in OBJECTIVE_WORDS


_TABLE = re.compile(r"\b(?:table|summary|matrix|overview)\b", re.IGNORECASE)
"""The heading of what sums up the works again."""


def _ends_the_work(view: View, node: Node, above: Node) -> bool:
    """Return whether nothing but safeguards and frames follows: a field of work may be named *Funding*, too."""
    later = above.children[above.children.index(node) + 1 :]
    return all(
        not _word(view, other)
        and (
            name_section(heading_of(view, other)) in ("safeguard", "general")
            or _TABLE.search(heading_of(view, other))
        )
        for other in _numbered(later)
    )


def _numbered(nodes: list[Node]) -> list[Node]:
    return [node for node in nodes if _kind(node) not in (*_POINTS, *LOW_KINDS)]


def _only_aims(view: View, node: Node) -> bool:
    """Return whether a section heads goals and nothing else."""
    parts = find_parts(node)
    return bool(parts) and not _word(view, node) and all(_word(view, child) in OBJECTIVE_WORDS for child in parts)


def _names_both(view: View, node: Node) -> bool:
    """Return whether a section on goals is parted into the frame and the goals: *General idea*, *Main goals*."""
    return _only_named(view, node) and "general" in {
        name_section(heading_of(view, one)) for one in find_parts(node)
    }


def _only_named(view: View, node: Node) -> bool:
    """Return whether all parts of a section set the frame or the goals: Vision, Mission, Results."""
    names = [name_section(heading_of(view, child)) for child in find_parts(node)]
    return len(names) >= 2 and "objective" in names and set(names) <= {"general", "objective"}


def _general(view: View, node: Node, result: dict[Node, Section]) -> None:
    result[node] = Section("frame", f"“{heading_of(view, node)}” sets the frame and no work")
    for child in node.children:
        if _word(view, child) in OBJECTIVE_WORDS or (
            _kind(child) not in _POINTS and name_section(heading_of(view, child)) == "objective"
        ):
            _objective(view, child, "it names objectives", result)
        else:
            _general(view, child, result)


_GOAL = re.compile(
    r"(?:(?:Objective|Goal|Target|Aim) \d{1,2}(?:[:.]| -{1,2}) )?[A-Z][^.:;\d\n]{2,50}(?:\. (?=[A-Z])"
    r"|: (?=[a-z]|\d[^\n]*\b(?:will|shall)\b))"
)
"""The heading of a goal in front of its sentence."""


def _objective(view: View, node: Node, reason: str, result: dict[Node, Section]) -> None:
    parts = find_parts(node)
    headed = _word(view, node) not in OBJECTIVE_WORDS
    staged = all(STAGE.match(view.text, one.mark.body, one.end) for one in node.children if one.mark)
    if headed and parts and all(_word(view, child) in OBJECTIVE_WORDS for child in parts):
        result[node] = Section("wrapper", f"“{heading_of(view, node)}” only heads the objectives")
    else:
        result[node] = Section("objective", reason)
    goals = (find_goals(view, node) or find_counted(view, node)) if headed else []
    for child in node.children:
        kind, word = _kind(child), _word(view, child)
        if child in goals:
            set_all(child, Section("objective", "a goal with a heading of its own", 0.75), result)
        elif word and word not in OBJECTIVE_WORDS:
            _work(view, child, result)
        elif word:
            _objective(view, child, f"its mark says “{word}”", result)
        elif (kind == "bullet" and not (headed and staged)) or (kind in LOW_KINDS and _kind(node) != "chapter"):
            set_all(child, Section("general", "a point of a list", 0.6), result)
        elif headed or kind in ("dash", "ordinal"):
            set_all(child, Section("objective", f"stands in the section “{heading_of(view, node)}”", 0.8), result)
        else:
            _work(view, child, result)


def _work(view: View, node: Node, result: dict[Node, Section]) -> None:
    """Class a node that is work: an area where it groups numbered parts, else a task."""
    if _kind(node) in _POINTS:
        set_all(node, Section("general", "a point of a list", 0.6), result)
        result[node] = Section("task", "a point with a heading of its own", 0.75)
        return
    inner = _inner(view, node) or find_headed_points(view, node)
    if inner:
        result[node] = Section("area", f"holds {len(inner)} numbered parts")
    elif _word(view, node) and _word(view, node) not in ACTION_WORDS and not _is_owned(view, node):
        result[node] = Section("area", f"its mark says “{_word(view, node)}”", 0.85)
    else:
        result[node] = Section("task", "a numbered part that holds no other", 0.95)
    for child in node.children:
        if child not in inner:
            set_all(child, Section("general", "a point of a list", 0.6), result)
        elif _kind(child).startswith(MARKDOWN) and name_section(heading_of(view, child)):
            _classify(view, child, node, result)
        elif _word(view, child) in OBJECTIVE_WORDS:
            _objective(view, child, f"its mark says “{_word(view, child)}”", result)
        else:
            _work(view, child, result)


def _is_owned(view: View, node: Node) -> bool:
    """Return whether lines of its own say who does a part."""
    found = LABEL.search(view.text, node.body, node.own)
    return found is not None and view.text[found.start() - 1] == "\n"


def find_goals(view: View, node: Node) -> list[Node]:
    """Return the points of a section of objectives that are ones themselves: - Facilities. The total capacity …."""
    points = find_headed_points(view, node)
    return points if all(one.mark and _GOAL.match(view.text, one.mark.body, one.end) for one in points) else []


def find_counted(view: View, node: Node) -> list[Node]:
    """Return the lines of a section of objectives that low marks count, with nothing before them: (i), (ii)."""
    kinds = {_kind(child) for child in node.children}
    bare = not view.text[node.heading[1] : node.children[0].start].strip(" .:\n") if node.children else False
    inline = any(is_inline(view, child) for child in node.children)
    counts = len(kinds) == 1 and kinds <= set(LOW_KINDS) - {"dash", "bullet"} and len(node.children) >= 2
    return node.children if counts and bare and not inline else []


def find_headed_points(view: View, node: Node) -> list[Node]:
    """Return the points of a list that each begin with a heading: • Attract talent. Over three years, …."""
    points = [child for child in node.children if _kind(child) in _POINTS and _word(view, node) not in ACTION_WORDS]
    headed = (
        [one for one in points if one.mark and find_head(view.text[one.mark.body : one.end])] if node.alone else []
    )
    beside = node.parent.children if node.parent and len(headed) == 1 else []
    if len(headed) >= 2 and _share_owners(view, points):
        return []
    alone = any(one is not node and len(one.children) > 1 and _are_headed(view, one) for one in beside)
    return points if (len(headed) >= 2 or alone) and len(headed) == len(node.children) else []


def _share_owners(view: View, points: list[Node]) -> bool:
    """Return whether only behind the last of several points lines say who does it: they are points of one work."""
    owned = [LABEL.search(view.text, point.start, point.end) for point in points]
    last = owned[-1]
    return last is not None and view.text[last.start() - 1] == "\n" and not any(owned[:-1])


def _are_headed(view: View, node: Node) -> bool:
    """Return whether the parts of a node are points that each begin with a heading."""
    return all(
        one.mark and _kind(one) in _POINTS and find_head(view.text[one.mark.body : one.end])
        for one in node.children
    )


def _inner(view: View, node: Node) -> list[Node]:
    """Return the parts of a node that are works of their own."""
    parts = find_parts(node)
    low = [child for child in parts if _kind(child) in LOW_KINDS or is_inline(view, child)]
    high = [child for child in parts if child not in low]
    inline = bool(low) and not high and all(is_inline(view, child) for child in low)
    if inline and _kind(node).startswith("title") and _LED.search(view.text, node.heading[1], low[0].start):
        return []  # a paragraph with a heading and a lead, and what it counts up
    counted = {_kind(child) for child in high}
    if len(counted) == 1 and counted <= {"ordinal", "digit"}:
        return [child for child in parts if _kind(child) in counted]
    if high:
        return high
    goes_on = len(low) == 1 and (low[0].mark.value if low[0].mark else 0) > 1  # (9), behind (8) of the last part
    bare = node.alone and (len(low) >= 2 or goes_on) and _kind(node) not in LOW_KINDS
    said = len(view.text[node.heading[1] : low[0].start].strip(".: \n")) if low else 1
    return low if bare and said == 0 and all(child.end - child.start >= 30 for child in low) else []
