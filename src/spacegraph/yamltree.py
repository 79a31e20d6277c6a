"""YAML text → a tree of strings, lists and mappings in which each node knows its line. Floor 2.

Stricter than YAML: every scalar is a string (``no`` stays ``no``, ``1.10`` stays ``1.10``), a key stands once
in a mapping, tags and further documents are refused, depth and the size of what aliases repeat are bounded.
The nodes are built from the parser's events, because PyYAML's own composer overflows the C stack on deep
nesting and expands alias bombs. What the keys mean is not known here (see :mod:`spacegraph.yamlld`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from spacegraph.errors import DataError, Fault

MAX_DEPTH = 60
MAX_ALIASED = 10_000
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass
class Scalar:
    """A string, the line it starts on (from 1) and its place in the text (character offsets)."""

    value: str
    line: int
    start: int = 0
    end: int = 0


@dataclass
class Sequence:
    """A list of nodes."""

    items: list[Node]
    line: int


@dataclass
class Entry:
    """One key of a mapping with its value."""

    key: Scalar
    value: Node


@dataclass
class Mapping:
    """Keys and values in the order of the file; ``flow`` where written in braces."""

    entries: dict[str, Entry]
    line: int
    flow: bool = False

    def get(self, key: str) -> Node | None:
        """Return the value of a key, or None."""
        entry = self.entries.get(key)
        return entry.value if entry else None

    def text(self, key: str) -> str | None:
        """Return the value of a key that holds a string, or None."""
        value = self.get(key)
        return value.value if isinstance(value, Scalar) else None


Node = Scalar | Sequence | Mapping


def parse_tree(text: str, path: Path) -> Node:
    """Return the tree of one YAML document, or raise :class:`DataError` with every fault found."""
    builder = _Builder(path)
    try:
        node = builder.build(yaml.parse(text, Loader=_LOADER))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None) or getattr(error, "reason", None) or str(error)
        control = yaml.reader.Reader.NON_PRINTABLE.search(text)
        line = mark.line + 1 if mark else text.count("\n", 0, control.start()) + 1 if control else None
        deep = "maximum nesting depth" in problem  # libyaml's own bound, met before ours
        fault = Fault(
            path, line, f"is nested deeper than {MAX_DEPTH} levels" if deep else f"is not YAML: {problem}"
        )
        raise DataError([*builder.faults, fault]) from error
    if builder.faults:
        raise DataError(builder.faults)
    if node is None:
        raise DataError([Fault(path, 1, "is empty")])
    return node


@dataclass
class _Builder:
    """Builds nodes from events, without recursion."""

    path: Path
    faults: list[Fault] = field(default_factory=list)
    _anchors: dict[str, Node] = field(default_factory=dict)
    _aliased: int = 0

    def build(self, events: Iterator[yaml.Event]) -> Node | None:
        root: Node | None = None
        stack: list[tuple[Node, Scalar | None]] = []
        documents = 0
        for event in events:
            line = _line(event)
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._stop(line, "a second document starts here; one file holds one document")
            elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
                stack.pop()
            elif isinstance(event, yaml.NodeEvent):
                node = self._node(event, line)
                if any(node is open_node for open_node, _ in stack):
                    self._stop(line, "is an alias to something that contains it")
                if not stack:
                    root = node
                else:
                    self._attach(stack, node, line)
                if isinstance(event, yaml.CollectionStartEvent):
                    stack.append((node, None))
                    if len(stack) > MAX_DEPTH:
                        self._stop(line, f"is nested deeper than {MAX_DEPTH} levels")
        return root

    def _node(self, event: yaml.NodeEvent, line: int) -> Node:
        if isinstance(event, yaml.AliasEvent):
            return self._alias(event.anchor or "", line)
        tag = event.tag if isinstance(event, (yaml.ScalarEvent, yaml.CollectionStartEvent)) else ""
        if tag:
            self._fault(line, f"has the tag {tag}; tags are not allowed, write a plain value")
        node: Node
        if isinstance(event, yaml.ScalarEvent):
            node = Scalar(event.value, line, *_offsets(event))
        elif isinstance(event, yaml.MappingStartEvent):
            node = Mapping({}, line, bool(event.flow_style))
        else:
            node = Sequence([], line)
        if event.anchor:
            self._anchors[event.anchor] = node
        return node

    def _alias(self, anchor: str, line: int) -> Node:
        node = self._anchors.get(anchor)
        if node is None:
            raise DataError([Fault(self.path, line, f"uses the alias *{anchor}, which no anchor defines")])
        self._aliased += count_nodes(node, MAX_ALIASED)
        if self._aliased > MAX_ALIASED:
            self._stop(line, f"aliases repeat more than {MAX_ALIASED} values; write them out")
        return node

    def _attach(self, stack: list[tuple[Node, Scalar | None]], node: Node, line: int) -> None:
        parent, key = stack[-1]
        if isinstance(parent, Sequence):
            parent.items.append(node)
        elif isinstance(parent, Mapping) and key is None:
            if isinstance(node, Scalar):
                stack[-1] = (parent, node)
            else:
                self._stop(line, "has a list or mapping as a key; a key is a word")
        elif isinstance(parent, Mapping) and key is not None:
            first = parent.entries.get(key.value)
            if first is not None:
                where = first.key.line
                self._fault(key.line, f"the key {key.value!r} stands twice (first in line {where})")
            parent.entries[key.value] = Entry(key, node)
            stack[-1] = (parent, None)

    def _fault(self, line: int, message: str) -> None:
        self.faults.append(Fault(self.path, line, message))

    def _stop(self, line: int, message: str) -> None:
        self._fault(line, message)
        raise DataError(self.faults)


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 0


def _offsets(event: yaml.Event) -> tuple[int, int]:
    assert event.start_mark and event.end_mark
    return event.start_mark.index, event.end_mark.index


def count_nodes(node: Node | None, bound: int) -> int:
    """Return how many nodes a tree has, stopping soon after `bound`."""
    count, todo = 0, [node]
    while todo and count <= bound:
        current = todo.pop()
        count += 1
        if isinstance(current, Sequence):
            todo.extend(current.items)
        elif isinstance(current, Mapping):
            todo.extend(entry.value for entry in current.entries.values())
    return count
