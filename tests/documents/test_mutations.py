"""Whatever is done to a plan, it is read into a draft whose places stand in its text, or refused by name."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from invented import (
    BY_AGENCY,
    CHAPTERS,
    ENGLISH,
    HEADED,
    INTERPRETATION,
    LABELLED,
    MARKDOWN,
    NOTICE,
    ONE_LINE,
    REPORT,
    ROWS,
    RULES,
    TABLE,
)

from spacegraph.documents import Draft, read_document, to_tree, to_yaml
from spacegraph.documents.errors import DocumentError

PLANS = [BY_AGENCY, CHAPTERS, ENGLISH, INTERPRETATION, LABELLED, MARKDOWN, NOTICE, ONE_LINE, REPORT, RULES, TABLE]
PLANS += [HEADED.format("##", "### "), ROWS]
SCRAPS = [
    *(
        "（",
        "）",
        "【",
        "|",
        "\t",
        "2025年",
        "到2030年，",
        "1.",
        "一、",
        "（一）",
        "牵头单位：",
        "等",
        "、",
        "1.1.1 ",
        "2 ",
    ),
    *(
        "\u202e",
        "①",
        "第二章 ",
        "专栏1",
        "指标 2020年 2025年",
        "100%",
        "≥",
        "分别",
        "千亿级",
        "\x00",
        "責任單位：",
        "By 2030, ",
    ),
    *(
        "# ",
        "## ",
        "####",
        "- ",
        "---",
        "Goal 1: ",
        "Lead: ",
        "３０％",
        "\u3000",
        "第三条 本办法自2030年起施行。",
        "\n",
        "\n\n",
    ),
]
place = st.integers(0, 10_000)
insert = st.tuples(st.just("insert"), place, st.sampled_from(SCRAPS), st.integers(1, 30))
delete = st.tuples(st.just("delete"), place, st.just(""), st.integers(1, 200))
repeat = st.tuples(st.just("repeat"), place, st.just(""), st.integers(1, 300))
swap = st.tuples(st.just("swap"), place, st.just(""), st.integers(1, 40))
letter = st.tuples(st.just("insert"), place, st.characters(codec="utf-8"), st.integers(1, 3))


def mutate(text: str, changes: list[tuple[str, int, str, int]]) -> str:
    for kind, at, scrap, count in changes:
        at %= len(text) + 1
        if kind == "insert":
            text = text[:at] + scrap * count + text[at:]
        elif kind == "delete":
            text = text[:at] + text[at + count :]
        elif kind == "repeat":
            text = text[:at] + text[at : at + count] * 2 + text[at + count :]
        else:
            lines = text.split("\n")
            lines.insert(at % len(lines), lines.pop(count % len(lines)))
            text = "\n".join(lines)
    return text


def assert_sound(draft: Draft) -> None:
    for plan in draft.plans:
        parts = (*plan.elements, *plan.responsibilities, *plan.targets, *plan.milestones)
        for part in parts:
            assert 0 <= part.evidence.start < part.evidence.end <= len(draft.text)
        keys = [element.id for element in plan.elements]
        assert len(keys) == len(set(keys))
        assert {part.element for part in parts if hasattr(part, "element")} <= {*keys, plan.id}
        assert {element.parent for element in plan.elements} <= {*keys, plan.id}
    for mention in draft.mentions:
        assert draft.text[mention.evidence.start : mention.evidence.end]


@settings(deadline=None, max_examples=400)
@given(plan=st.sampled_from(PLANS), changes=st.lists(st.one_of(insert, delete, repeat, swap, letter), max_size=20))
def test_a_changed_plan_is_read_or_refused(plan: str, changes: list[tuple[str, int, str, int]]) -> None:
    text = mutate(plan, changes)
    try:
        draft = read_document(text.encode("utf-8", "surrogatepass"), name="plan.txt")
    except DocumentError:
        return
    assert_sound(draft)
    assert to_yaml(to_tree(draft)).startswith("id: source/")


@settings(deadline=None, max_examples=150)
@given(plan=st.sampled_from(PLANS), other=st.sampled_from(PLANS), cut=st.integers(0, 5_000))
def test_plans_cut_off_and_joined_are_read(plan: str, other: str, cut: int) -> None:
    assert_sound(read_document((plan[cut % len(plan) :] + other).encode(), name="plan.txt"))
