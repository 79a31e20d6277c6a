"""YAML text → tree: what is refused, with the line where it stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from spacegraph.errors import DataError
from spacegraph.sourcetext import read_text
from spacegraph.yamltree import MAX_ALIASED, MAX_DEPTH, Mapping, Scalar, Sequence, count_nodes, parse_tree

FILE = Path("plan.yaml")


def faults(text: str) -> list[str]:
    with pytest.raises(DataError) as caught:
        parse_tree(text, FILE)
    return [str(fault) for fault in caught.value.faults]


def bomb(levels: int) -> str:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, levels)]
    return "\n".join(lines)


@pytest.mark.parametrize("text", ["no", "1.10", "12:30", "0x1F", "1e3", "~", "null", "2024-02-03", "01", "yes"])
def test_every_scalar_stays_the_string_that_is_written(text: str) -> None:
    tree = parse_tree(f"value: {text}", FILE)
    assert isinstance(tree, Mapping)
    assert tree.text("value") == text


def test_each_node_knows_its_line() -> None:
    tree = parse_tree("id: a\n\n# a comment\nlist:\n  - one\n  - two\n", FILE)
    assert isinstance(tree, Mapping)
    entry = tree.entries["list"]
    assert entry.key.line == 4
    assert isinstance(entry.value, Sequence)
    assert [item.line for item in entry.value.items] == [5, 6]


def test_a_scalar_knows_its_place_in_the_text() -> None:
    text = "标签: {zh: 飞艇, en: airship}"
    tree = parse_tree(text, FILE)
    assert isinstance(tree, Mapping)
    label = tree.get("标签")
    assert isinstance(label, Mapping) and label.flow
    value = label.get("en")
    assert isinstance(value, Scalar)
    assert text[value.start : value.end] == "airship"


def test_an_alias_repeats_what_its_anchor_names() -> None:
    tree = parse_tree("a: &x [1, 2]\nb: *x", FILE)
    assert isinstance(tree, Mapping)
    assert tree.get("b") is tree.get("a")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("id: a\nx: [a, b\ny: c", "plan.yaml:3: is not YAML: "),
        ("id: a\nlabel: {zh: 一\n", "plan.yaml:3: is not YAML: "),
        ("id: a\n\tlabel: b", "plan.yaml:2: is not YAML: found a tab character"),
        ("id: a\nid: b", "plan.yaml:2: the key 'id' stands twice (first in line 1)"),
        ("id: a\nx: !!python/object/apply:os.system [ls]", "plan.yaml:2: has the tag tag:yaml.org,2002:python"),
        ("id: !mine a", "plan.yaml:1: has the tag !mine; tags are not allowed, write a plain value"),
        ("id: a\nx: &x [1, *x]", "plan.yaml:2: is an alias to something that contains it"),
        ("id: a\nx: *nowhere", "plan.yaml:2: uses the alias *nowhere, which no anchor defines"),
        ("id: a\n---\nid: b", "plan.yaml:2: a second document starts here; one file holds one document"),
        ("? [a, b]\n: c", "plan.yaml:1: has a list or mapping as a key; a key is a word"),
        ("? {a: b}\n: c", "plan.yaml:1: has a list or mapping as a key; a key is a word"),
        ("", "plan.yaml:1: is empty"),
        ("# only a comment\n", "plan.yaml:1: is empty"),
        ("id: a\x00b", "plan.yaml:1: is not YAML: control characters are not allowed"),
    ],
)
def test_bad_yaml_is_refused_with_its_line(text: str, expected: str) -> None:
    assert faults(text)[0].startswith(expected)


def test_an_alias_bomb_is_refused_before_it_grows() -> None:
    text = bomb(9)
    assert len(text) < 600
    assert faults(text) == [f"plan.yaml:4: aliases repeat more than {MAX_ALIASED} values; write them out"]


def test_many_small_aliases_add_up_to_a_bomb() -> None:
    text = "a: &a [" + "x, " * 999 + "x]\nb: [" + "*a, " * 99 + "*a]"
    assert f"aliases repeat more than {MAX_ALIASED} values" in faults(text)[0]


def test_a_few_aliases_are_fine() -> None:
    tree = parse_tree(bomb(3), FILE)
    assert count_nodes(tree, 10_000) == 1 + 11 + 111 + 1111


@pytest.mark.parametrize("opening", ["[", "{a: ", "- "])
def test_a_nesting_bomb_is_refused_without_a_crash(opening: str) -> None:
    assert faults(opening * 50_000) == [f"plan.yaml:1: is nested deeper than {MAX_DEPTH} levels"]


def test_nesting_up_to_the_bound_is_read() -> None:
    text = "[" * MAX_DEPTH + "]" * MAX_DEPTH
    assert isinstance(parse_tree(text, FILE), Sequence)
    assert faults("[" + text + "]") == [f"plan.yaml:1: is nested deeper than {MAX_DEPTH} levels"]


def test_all_duplicate_keys_of_a_file_are_told_together() -> None:
    assert [fault.split(": ")[0] for fault in faults("a: 1\na: 2\nb: 3\nb: 4")] == ["plan.yaml:2", "plan.yaml:4"]


def test_a_file_that_is_not_utf8_is_refused_with_line_and_byte(tmp_path: Path) -> None:
    path = tmp_path / "gbk.yaml"
    path.write_bytes("id: a\nlabel: 飞艇\n".encode("gbk"))
    with pytest.raises(DataError, match=r"gbk\.yaml:2: is not UTF-8 \(byte 0xb7\); save the file as UTF-8"):
        read_text(path)


def test_a_byte_order_mark_is_no_text(tmp_path: Path) -> None:
    path = tmp_path / "bom.yaml"
    path.write_bytes(b"\xef\xbb\xbfid: a")
    assert read_text(path) == "id: a"


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="cannot be read: No such file"):
        read_text(tmp_path / "none.yaml")
