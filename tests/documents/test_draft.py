"""The draft as YAML-LD."""

from __future__ import annotations

from invented import NOTICE

from spacegraph.documents import Entry, Gazetteer, read_document, to_tree, to_yaml


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
