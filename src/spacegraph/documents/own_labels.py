"""Labels of a plan's own (挂帅单位：A；助力：B), told by what stands behind them. Floor 2.

A word that a plan writes again and again before names of bodies, and before nothing else, says who does it. The
view says such words as plans usually do (牵头单位, 配合单位), so that whatever reads it later knows them.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from spacegraph.documents.heads import name_column
from spacegraph.documents.names import is_body, looks_like_agency, split_names
from spacegraph.documents.own_columns import Words, find_own_columns
from spacegraph.documents.roles import LABEL, LEAD, RESPONSIBLE, SUPPORT
from spacegraph.documents.view import View

FEWEST = 3
"""Fewest places at which a plan writes such a word."""
LONGEST = 400
"""Greatest length of the names behind a label."""
_LISTS = 0.8
"""Least share of these places that lists of names follow."""
_BODIES = 0.4
"""Least share of the names that are plainly of bodies, on average."""
_BESIDE = 0.6
"""Least share of these places that stand right behind the names of another label."""
_GAP = re.compile(r"[\s;；，,。.（）()\[\]【】|•●*-]{0,12}")
"""What stands between the names behind one label and the next label that belongs to them."""
_WORD = re.compile(r"(?:^|(?<=[\n（【。；;|，, ]))(?P<word>[一-鿿]{2,8}) ?：(?=[一-鿿])")
_STOP = re.compile("[。；\n）】|]")
_LED = re.compile(
    r"(?:由|(?<=[（【。；\n]))(?P<who>[一-鿿、]{2,60}?)"
    r"(?P<verb>(?!牵头|负责|主办|主责|承办|指导|实施|组织|落实)[一-鿿]{2})，"
    r"(?=[一-鿿、（）]{2,80}?(?:配合|协同|参与|协助|参加|协办)[。；）】\n])"
)
_OTHER = re.compile(
    "来源|发布|抄|联系|名称|主送|报送|印发|审|组长|成员|主任|地|电话|受理|咨询|投诉|编制|批准|解释|统计|验收|考核|评|范围"
    "|区域|试点|布局|依托|载体|对象|服务|资金|出资|作者|使用|产权|位置|选址|填报|签|报告|供稿|标题|标签|栏目|分类|索引|主题"
    "|机构|主持|参会|出席|发言|发言人|记者|例如|包括|如下|其中|附|注"
)
"""What a word says that stands before bodies and does not make them responsible."""
_NAMED = re.compile("[^\\d，。；：]{2,24}")
_USUAL = {LEAD: "牵头单位", SUPPORT: "配合单位", RESPONSIBLE: "责任单位"}


@dataclass(frozen=True)
class Label:
    """A word before names: its span, what it says, the span of the names, and whether other rules know it."""

    start: int
    end: int
    word: str
    names: tuple[int, int]
    known: bool


def find_own_words(view: View) -> list[tuple[int, int, str]]:
    """Return the spans of labels and of names of columns of a Chinese plan's own, and the usual words.

    Examples
    --------
    >>> from spacegraph.documents.view import make_view
    >>> line = "推进建设。（挂帅：市港务局；助力：市财政局）\\n"
    >>> [word for *_, word in find_own_words(make_view(line * 3))][:2]
    ['牵头单位', '配合单位']
    """
    labels = list(_find_words(view.text))
    roles = find_roles(
        view.text, keep_labels(view.text, labels, lambda one: _share_of_bodies(view.text[slice(*one.names)]))
    )
    edits = [(one.start, one.end, _USUAL[roles[one.word]]) for one in labels if not one.known and one.word in roles]
    edits += _find_own_verbs(view.text)
    return sorted(edits + find_own_columns(view, _make_words(view)))


def _find_own_verbs(text: str) -> list[tuple[int, int, str]]:
    """Return the spans of a plan's own verb for those who lead, before those who help: 由A扎口，B协同."""
    found = [one for one in _LED.finditer(text) if _share_of_bodies(one["who"]) == 1]
    counts = Counter(one["verb"] for one in found)
    return [(*one.span("verb"), "牵头") for one in found if counts[one["verb"]] >= FEWEST]


def _make_words(view: View) -> Words:
    usual = {"owner": "责任单位", "lead": "牵头单位", "support": "配合单位", "task": "工作任务", "time": "完成时限"}
    return Words(name_column, lambda cell: _share_of_bodies(view.text[slice(*cell)]), usual, _OTHER)


def _find_words(text: str) -> Iterator[Label]:
    found = [one for one in _WORD.finditer(text) if not _OTHER.search(one["word"])]
    for one, after in itertools.zip_longest(found, found[1:]):
        stop = _STOP.search(text, one.end(), one.end() + LONGEST)
        high = stop.start() if stop else min(one.end() + LONGEST, len(text))
        high = min(high, after.start()) if after else high
        known = LABEL.match(text, one.start()) is not None
        yield Label(one.start(), one.end("word"), one["word"], (one.end(), high), known)


def _share_of_bodies(text: str) -> float:
    """Return which share of the names in a text is of bodies; -1 where it is no list of names."""
    names = split_names(text, 0) if len(text) < LONGEST else []
    known = [name for name in names if looks_like_agency(name.text)]
    if not known or not any(is_body(name.text) for name in known):
        return 0 if names and all(_NAMED.fullmatch(name.text) for name in names) else -1
    return len(known) / len(names)


def keep_labels(text: str, labels: Sequence[Label], share: Callable[[Label], float]) -> list[Label]:
    """Return the labels that are known, and those of words before which bodies stand wherever the plan has them.

    Parameters
    ----------
    text, labels
        The view, and what may be labels in it, in order.
    share
        Says which share of what stands behind a label is plainly a body.
    """
    counts = Counter(one.word for one in labels if not one.known)
    often = {word for word, count in counts.items() if count >= FEWEST}
    shares = {one: share(one) for one in labels if one.word in often and not one.known}
    lists = Counter[str]()
    bodies: dict[str, float] = dict.fromkeys(often, 0.0)
    for one, said in shares.items():
        lists[one.word] += said >= 0
        bodies[one.word] += max(said, 0)
    own = {
        word for word in often if lists[word] >= _LISTS * counts[word] and bodies[word] >= _BODIES * counts[word]
    }
    beside = Counter(
        one.word
        for before, one in itertools.pairwise(labels)
        if (before.known or before.word in own)
        and one in shares
        and shares[one] >= 0
        and are_beside(text, before, one)
    )
    own |= {word for word, count in beside.items() if bodies[word] and count >= _BESIDE * counts[word]}
    return [one for one in labels if one.known or one.word in own]


def are_beside(text: str, one: Label, after: Label) -> bool:
    """Return whether nothing but signs stands between the names of a label and another label."""
    return one.word != after.word and _GAP.fullmatch(text, one.names[1], after.start) is not None


def find_roles(text: str, labels: Sequence[Label]) -> dict[str, str]:
    """Return the role that each word of a plan's own gives: of two beside each other the first leads."""
    places: dict[str, list[str]] = {}
    bounds = [None, *labels, None]
    for before, one, after in zip(bounds, bounds[1:], bounds[2:], strict=False):
        if one is None or one.known:
            continue
        follows = before is not None and are_beside(text, before, one)
        leads = after is not None and are_beside(text, one, after)
        places.setdefault(one.word, []).append(SUPPORT if follows else LEAD if leads else RESPONSIBLE)
    return {
        word: SUPPORT if 2 * said.count(SUPPORT) > len(said) else LEAD if LEAD in said else RESPONSIBLE
        for word, said in places.items()
    }
