"""The statements of a draft, in the plain tree of its file. Floor 4.

What a person does with them is :mod:`spacegraph.review`'s.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from spacegraph.yamltext import Tree, Value
from spacegraph.yamltree import Mapping, Node, Scalar

PARTS = ("responsibility", "targets", "milestones", "elements")
"""Keys under which the parts of a plan or element stand, in the order in which they are reviewed."""
_DEFAULT_TYPES = {"responsibility": "Responsibility", "targets": "Target", "milestones": "Milestone"}
REFERRING = ("agency", "metric", "unit", "issuer", "region", "jurisdiction", "within", "technology", "application")
"""Keys whose values may be things that a draft proposes."""
TAGS = ("technology", "application", "product", "region", "facility", "instrument", "about")
"""Keys under which an element says what it is about."""


@dataclass
class Statement:
    """One statement of a draft: what it is, its node in the tree, and where that hangs."""

    kind: str
    node: Tree
    home: Tree
    key: str
    parent: str

    @property
    def evidence(self) -> list[Tree]:
        """The evidence of the statement itself, not of its parts."""
        return [piece for piece in items(self.node, "evidence") if isinstance(piece, dict)]

    @property
    def is_open(self) -> bool:
        """Whether nobody has decided on it yet."""
        return any(piece.get("reviewed") != "true" for piece in self.evidence)

    @property
    def confidence(self) -> float:
        """The least confidence of its evidence; 1 where none is given."""
        found = [str(piece["confidence"]) for piece in self.evidence if "confidence" in piece]
        return min((float(value) for value in found), default=1.0)

    def below(self) -> Iterator[Statement]:
        """Yield the statements that hang below it."""
        yield from _walk_parts(self.node, str(self.node.get("id", self.parent)))


def items(tree: Tree, key: str) -> list[Value]:
    """Return what stands under a key as a list, whether it is written as one or not."""
    value = tree.get(key, [])
    return value if isinstance(value, list) else [value]


def find_statements(tree: Tree) -> Iterator[Statement]:
    """Yield the statements of a draft: plans with their outline, then what it names, then what is to be decided."""
    for key in ("describes", "mentions", "observations", "agreements", "review"):
        for node in items(tree, key):
            if not isinstance(node, dict):
                continue
            kind = "ReviewItem" if key == "review" else str(node.get("type", "Mention"))
            own = Statement(kind, node, tree, key, str(tree["id"]))
            if own.evidence:
                yield own
            if key == "describes":
                yield from own.below()


def _walk_parts(node: Tree, parent: str) -> Iterator[Statement]:
    for key in PARTS:
        for part in items(node, key):
            if isinstance(part, dict):
                own = Statement(str(part.get("type") or _DEFAULT_TYPES.get(key, "")), part, node, key, parent)
                yield own
                yield from own.below()


def to_plain(node: Node) -> Value:
    """Return a tree of YAML nodes as plain dicts, lists and strings."""
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, Mapping):
        return {key: to_plain(entry.value) for key, entry in node.entries.items()}
    return [to_plain(item) for item in node.items]


def summarise(statement: Statement, say: Callable[[str], str] = str) -> str:
    """Return a statement in a few words; `say` turns the key of a thing into its name."""
    node = statement.node
    if statement.kind == "Responsibility":
        return (
            f"{node.get('printedAs', '')} → {say(str(node.get('agency', '')))} ({node.get('role', 'Responsible')})"
        )
    label = node.get("label")
    name = str(next(iter(label.values()))) if isinstance(label, dict) and label else say(str(node.get("id", "")))
    number = str(node.get("number", ""))
    return f"{number} {name}".strip()


def say_value(value: Value | None) -> str:
    """Return a value in one line."""
    if isinstance(value, dict):
        return str(next(iter(value.values()), ""))
    return ", ".join(map(str, value)) if isinstance(value, list) else value or ""


def find_nodes(value: Value) -> Iterator[Tree]:
    """Yield every mapping in a tree."""
    if isinstance(value, dict):
        yield value
        for below in value.values():
            yield from find_nodes(below)
    elif isinstance(value, list):
        for item in value:
            yield from find_nodes(item)


def find_ids(tree: Tree) -> set[str]:
    """Return the keys of all things in a tree."""
    return {str(node["id"]) for node in find_nodes(tree) if "id" in node}


def names_thing(node: Tree, key: str) -> bool:
    """Return whether a node refers to a thing."""
    return any(key in items(node, name) for name in REFERRING)


def remove_tags(tree: Tree, key: str) -> None:
    """Take a thing out of the lists of what elements are about."""
    for node in find_nodes(tree):
        for name in TAGS:
            if name in node and key in items(node, name):
                left = [item for item in items(node, name) if item != key]
                node[name] = left
                if not left:
                    del node[name]


def find_things(tree: Tree) -> dict[str, str]:
    """Return the things that a draft defines: key by key, and key by label."""
    found: dict[str, str] = {}
    for node in items(tree, "mentions"):
        if isinstance(node, dict) and "type" in node:
            key, label = str(node["id"]), node.get("label")
            names = [str(text) for text in label.values()] if isinstance(label, dict) else []
            found |= dict.fromkeys((*names, key), key)
    return found
