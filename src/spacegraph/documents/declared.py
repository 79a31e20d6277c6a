"""Bodies said once for several tasks. Floor 2.

以下4项由A牵头，B配合; 第1-3项由A负责; 以下均需各市政府落实，不再列出.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacegraph.documents.clauses import read_sentence
from spacegraph.documents.dates import parse_date
from spacegraph.documents.names import looks_like_agency, split_names
from spacegraph.documents.numerals import parse_integer
from spacegraph.documents.pieces import Piece
from spacegraph.documents.roles import LEAD, RESPONSIBLE, SUPPORT, Owner, Rules
from spacegraph.documents.statements import read_statement

_DECLARED = re.compile(
    "以下[^，。；）]{0,6}?[均都](?:需|由|须|应|要){0,2}(?P<names>[^，。；）]{2,30}?)(?:负责|组织){0,2}(?:落实|实施|推进)，"
    "(?:下文)?不再"
)
_TOP = re.compile("第[一二三四五六七八九十]{1,3}[章部]|[一二三四五六七八九十]{1,3}(?![一二三四五六七八九十）])")
"""The number of the section that a part stands in, at the head of its path."""
_SPAN = r"\d{1,2}(?:项|条)?(?:(?:-{1,2}|至|到)第?\d{1,2}(?:项|条)?)?"
_WORK = "(?:重点)?(?:任务|工作|措施|举措|内容|事项)*"
NUMBERS = re.compile(rf"第?(?P<numbers>{_SPAN}(?:[、和及]第?{_SPAN})*)(?<=[项条]){_WORK}")
"""What a cell of a table says that names tasks by their numbers alone: 第1、3-5项."""
MAP = re.compile(
    rf"(?:以上|上述|前述|其中|本方案)?第{_SPAN}[^。；\n]{{0,60}}(?:由|单位|部门)"
    r"|[一-鿿（）]{3,30}：(?:牵头|负责|配合|参与|承担|主办|协办)第\d"
)
"""How the text of a section begins that only says who does what: 第1-3项由A牵头，B配合；第4项由C负责."""
_UNDATED = re.compile(
    "未(?:注明|明确|标明|标注|列明|写明)(?:具体)?(?:完成|办结)?(?:时限|期限|时间)(?:要求)?的?(?:任务|工作|事项|项目)*，"
    "(?:原则上)?(?:均|都|一律)?(?:应|须|需|要)?(?:于|在)?(?P<date>20\\d\\d ?年(?:\\d{1,2} ?月)?(?:\\d{1,2} ?日)?)"
    "(?:年?[底末])?(?:之?前)?(?:全部|全面)?(?:完成|办结|落实)"
)
"""What is due where nothing is said: 未注明时限的，均于2031年12月底前完成."""
_SHARED = re.compile(
    r"(?:^|(?<=[\n；（。]))(?:"
    rf"(?:以上|上述|前述|其中|本方案)?第(?P<numbers>{_SPAN}(?:[、和及]第?{_SPAN})*)(?:项|条)?{_WORK}"
    r"|(?P<where>以上|上述|前述|以下|下列|本组|本节|本部分|本章|本类)(?P<count>\d{1,2}|[一二两三四五六七八九十]{1,2})?"
    rf"个?(?:各?项)?{_WORK})"
    r"(?:(?:均|都|分别)?由(?P<by>(?=[一-鿿]))|(?:的)?(?=(?:责任|牵头|主办|负责)(?:单位|部门)(?:为|是|：)))"
    r"(?P<said>(?:[^。；\n（）]|（[^（）\n]{1,20}）|；(?!(?:其中)?第?\d)){3,200})"
)
"""A clause that says who does several tasks, by their numbers or by where they stand."""


@dataclass(frozen=True)
class Declared:
    """What is said once: where it stands, the bodies, and the tasks that they have."""

    start: int
    end: int
    owners: tuple[Owner, ...]
    tasks: tuple[Piece, ...]


def find_declared(text: str, pieces: list[Piece]) -> list[Declared]:
    """Return what a plan says once of the bodies of several tasks.

    Parameters
    ----------
    text
        The text of the view.
    pieces
        The elements of the plan, in the order of the text.
    """
    if not pieces:
        return []
    behind = _find_behind(text, pieces)
    return [*_find_shared(text, pieces), *_find_by_body(text, pieces), *([behind] if behind else [])]


def find_default(text: str, start: int, end: int) -> str:
    """Return by when the tasks are due that state no deadline, as an ISO date; empty where nothing says so.

    Examples
    --------
    >>> text = "未注明时限的，均于2031年12月底前完成。"
    >>> find_default(text, 0, len(text))
    '2031-12'
    """
    found = _UNDATED.search(text, start, end)
    return (parse_date(found["date"]) or "") if found else ""


def _find_behind(text: str, pieces: list[Piece]) -> Declared | None:
    found = _DECLARED.search(text, pieces[0].start, pieces[-1].end)
    if found is None:
        return None
    names = [one for one in split_names(found["names"], found.start("names")) if looks_like_agency(one.text)]
    owners = tuple(Owner(name, RESPONSIBLE, "declared once for all that follows", 0.8) for name in names)
    holder = next((piece for piece in reversed(pieces) if piece.start <= found.start()), pieces[0])
    top = _find_top(holder)
    tasks = [one for one in pieces if one.kind == "Task" and one.start > found.start() and _find_top(one) == top]
    return Declared(found.start(), found.start(), owners, tuple(tasks))  # the statement that holds it stays


def _find_shared(text: str, pieces: list[Piece]) -> Iterator[Declared]:
    for found in _SHARED.finditer(text, max(pieces[0].start - 200, 0), min(pieces[-1].end + 600, len(text))):
        owners = _read(found)
        tasks = (
            find_numbered(found["numbers"], found.start(), pieces)
            if found["numbers"]
            else _find_placed(found, pieces)
        )
        if owners and tasks:
            yield Declared(found.start(), found.end(), owners, tuple(tasks))


def _find_by_body(text: str, pieces: list[Piece]) -> Iterator[Declared]:
    """Yield what the lines of a division of tasks say of each body.

    市港务局：牵头第1、2项任务，配合第4至6项任务.
    """
    for line in BODY_LINE.finditer(text, pieces[0].start, min(pieces[-1].end + 600, len(text))):
        names = split_names(line["who"], line.start("who"))
        if len(names) != 1 or not (looks_like_agency(names[0].text) or names[0].several):
            continue
        for part in _BODY_PART.finditer(text, *line.span("said")):
            role = LEAD if part["leads"] else SUPPORT if part["helps"] else RESPONSIBLE
            tasks = find_numbered(part["numbers"], part.start(), pieces)
            owner = Owner(names[0], role, "division of tasks by bodies", 0.85)
            yield Declared(line.start(), line.end(), (owner,), tuple(tasks))


_BODY_PART = re.compile(
    rf"(?:(?P<leads>牵头|主办)|(?P<helps>配合|参与|协办)|负责|承担)第(?P<numbers>{_SPAN}(?:[、和及]第?{_SPAN})*)(?:项|条)?{_WORK}"
)
BODY_LINE = re.compile(
    rf"(?:^|(?<=\n)) *(?P<who>[一-鿿（）]{{3,30}})：(?P<said>(?:(?:牵头|负责|配合|参与|承担|主办|协办)"
    rf"第{_SPAN}(?:[、和及]第?{_SPAN})*(?:项|条)?{_WORK}[，；。]?){{1,4}})(?=\n|$)"
)


def _read(found: re.Match[str]) -> tuple[Owner, ...]:
    said, start = found["said"], found.start("said")
    if found["by"] is not None:
        owners = read_sentence(said, start, Rules())
    else:
        statement = read_statement(re.sub("(?<=单位|部门)[为是]", "：", said), start, Rules(), strict=False)
        owners = statement.owners if statement else ()
    return owners if all(looks_like_agency(one.name.text) or one.name.several for one in owners) else ()


def find_numbered(said: str, place: int, pieces: list[Piece]) -> list[Piece]:
    """Return the tasks with the numbers that are said (1、3-5): those before a place, else the first behind."""
    numbers: list[int] = []
    for span in re.split("[、和及]", said):
        bounds = [int(one) for one in re.findall(r"\d+", span)]
        numbers += range(bounds[0], bounds[-1] + 1)
    tasks = [piece for piece in pieces if piece.kind == "Task"]
    result = []
    for number in numbers:
        same = [piece for piece in tasks if re.sub(r"\D", "", piece.number) == str(number)]
        before = [piece for piece in same if piece.start < place]
        result += before[-1:] or same[:1]
    return result if len(result) == len(numbers) else []


def _find_placed(found: re.Match[str], pieces: list[Piece]) -> list[Piece]:
    """Return the tasks above or below a clause in the part that it stands in."""
    place = found.start()
    before = [piece for piece in reversed(pieces) if piece.start <= place]
    holder = next((piece for piece in before if place < piece.end), before[0] if before else None)
    if holder is None:
        return []
    if holder.kind == "Task" and not holder.children and holder.parent is None:  # below a bare 重点任务
        among = [piece for piece in pieces if _find_top(piece) == _find_top(holder)]
    else:
        area = holder if holder.children or holder.parent is None else holder.parent
        among = [piece for piece in area.walk() if piece is not area]
    tasks = [piece for piece in among if piece.kind == "Task" and not piece.children]
    count = parse_integer(found["count"]) if found["count"] else None
    if found["where"] in ("以下", "下列"):
        tasks = [piece for piece in tasks if piece.start > place][:count]
    elif found["where"] in ("以上", "上述", "前述"):
        tasks = [piece for piece in tasks if piece.start < place]
        tasks = tasks[-count:] if count else tasks
    return tasks


def _find_top(piece: Piece) -> str:
    found = _TOP.match(piece.section)
    return found[0] if found else ""
