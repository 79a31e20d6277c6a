"""The draft as YAML-LD."""

from __future__ import annotations

from invented import NOTICE

from spacegraph.documents import Entry, Gazetteer, read_document, to_tree, to_yaml
from spacegraph.documents.proposals import Proposals
from spacegraph.documents.units import CHINESE_UNITS


def test_the_yaml_reads_back_as_the_tree() -> None:
    import yaml

    tree = to_tree(read_document(NOTICE.encode(), name="linjiang plan.txt"))
    assert yaml.load(to_yaml(tree), Loader=yaml.BaseLoader) == tree
    assert tree["id"] == "source/linjiang-plan"


def find_values(tree: object, key: str) -> set[str]:
    """Return the values of a key, anywhere in a tree."""
    if isinstance(tree, list):
        return {value for one in tree for value in find_values(one, key)}
    if not isinstance(tree, dict):
        return set()
    own = {tree[key]} if isinstance(tree.get(key), str) else set()
    return own | {value for one in tree.values() for value in find_values(one, key)}


def test_new_agencies_stand_in_the_draft_itself() -> None:
    tree = to_tree(read_document(NOTICE.encode(), name="x.txt"))
    agencies = find_values(tree, "agency")
    assert agencies
    assert agencies <= find_values(tree["mentions"], "id")


def test_known_things_are_mentioned_once_by_the_longest_label() -> None:
    names = Gazetteer(
        [
            Entry("technology/a", "Technology", "导航", "zh"),
            Entry("technology/b", "Technology", "通信导航", "zh"),
            Entry("metric/firms", "Metric", "低空企业数量", "zh"),
        ]
    )
    draft = read_document(NOTICE.encode(), gazetteer=names, name="x.txt")
    assert [one.key for one in draft.mentions if one.key] == ["technology/b"]
    assert draft.plan is not None
    assert draft.plan.targets[0].metric_key == "metric/firms"


def test_every_statement_has_a_rule_a_confidence_and_a_digest() -> None:
    draft = read_document(NOTICE.encode(), name="x.txt")
    assert draft.plan is not None
    for part in (*draft.plan.elements, *draft.plan.responsibilities, *draft.plan.targets, *draft.plan.milestones):
        assert part.rule
        assert 0 < part.confidence <= 1
        assert part.evidence.digest.startswith("sha256:")


def test_a_unit_that_is_no_base_unit_never_names_the_one_of_the_values() -> None:
    proposals = Proposals(Gazetteer(), "zh", "x")
    scaled = {printed: unit for printed, unit in CHINESE_UNITS.items() if unit.factor != 1}
    for printed, unit in scaled.items():
        proposals.add_unit(unit.key, printed)
        if "-per-" not in unit.key:
            proposals.add_unit(unit.over("日").key, f"{printed}/日")
    names = {thing["label"]["zh"] for thing in proposals.things.values()}
    assert scaled and not names & {*scaled, *(f"{printed}/日" for printed in scaled)}


def test_the_values_of_a_draft_and_the_names_of_its_units_fit() -> None:
    text = "甲州市港口行动方案（2030—2032年）\n一、重点任务\n1.建港。到2032年，处理能力达到4万吨/日，供热3吉焦，"
    text += "粉尘浓度低于32微克/立方米。\n2.护港。推进。\n"
    tree = to_tree(read_document(text.encode(), name="x.txt"))
    units = {one["id"]: one["label"]["zh"] for one in tree["mentions"] if one["type"] == "Unit"}
    assert units["unit/kilogram-per-day"] == "千克/日"
    assert units["unit/joule"] == "焦耳"
    assert units["unit/kilogram-per-cubic-metre"] == "千克/立方米"
