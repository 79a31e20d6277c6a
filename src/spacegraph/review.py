"""The review of a draft: its statements one by one, and what a person decides about each. Floor 4.

A draft is held as the plain tree of its file. To *accept* a statement marks its evidence as reviewed; to *correct*
it changes one value, says so in a note, and marks it too; to *drop* it takes it out and records it under
``review``. The file is written after every decision, whole or not at all. How it looks on a terminal is
:mod:`spacegraph.cli.reviewing`'s.
"""

from __future__ import annotations

from pathlib import Path

from spacegraph.context import Context
from spacegraph.documents import wording
from spacegraph.errors import DataError, Fault, OutputError
from spacegraph.snapshot import write_atomically
from spacegraph.sourcetext import read_text
from spacegraph.statements import (
    PARTS,
    Statement,
    find_ids,
    find_nodes,
    find_statements,
    items,
    names_thing,
    remove_tags,
    say_value,
    summarise,
    to_plain,
)
from spacegraph.yamlld import parse_data
from spacegraph.yamltext import Tree, Value, to_yaml
from spacegraph.yamltree import parse_tree


class DraftFile:
    """A draft on disk that is being reviewed.

    Parameters
    ----------
    path
        The file.
    context
        The keys of data files, to judge corrections by.

    Raises
    ------
    DataError
        It is no data file of a source.
    """

    def __init__(self, path: Path, context: Context) -> None:
        self.path, self.context = path, context
        text = read_text(path)
        parse_data(text, path, context)
        tree = to_plain(parse_tree(text, path))
        if not isinstance(tree, dict) or tree.get("type") != "Source":
            raise DataError([Fault(path, 1, "is no draft; the root of one is a Source")])
        self.tree: Tree = tree
        lines = text.splitlines()
        first = next((n for n, line in enumerate(lines) if line.strip() and not line.startswith("#")), 0)
        self.header = "".join(line + "\n" for line in lines[:first])
        self.comments = sum(line.lstrip().startswith("#") for line in lines[first:])
        self._written = text

    @property
    def source(self) -> str:
        """The key of the source."""
        return str(self.tree["id"])

    @property
    def language(self) -> str:
        """The language of the document, as far as labels know one."""
        return "en" if str(self.tree.get("language", "zh")).startswith("en") else "zh"

    def statements(self) -> list[Statement]:
        """Return all statements, decided or not."""
        return list(find_statements(self.tree))

    def accept(self, statement: Statement) -> None:
        """Let a statement stand as it was read."""
        for piece in statement.evidence:
            piece["reviewed"] = "true"
        self.save()

    def drop(self, statement: Statement) -> None:
        """Take a statement, and all below it, out of the file, and record that it was there."""
        users = self.find_users(statement)
        if users:
            problem = (
                f"{statement.node['id']} is still named by {len(users)} statements; drop or correct these first"
            )
            raise DataError([Fault(self.path, None, problem)])
        below = len(list(statement.below()))
        left = [item for item in items(statement.home, statement.key) if item is not statement.node]
        if left:
            statement.home[statement.key] = left
        else:
            del statement.home[statement.key]
        if statement.kind == "Mention":
            remove_tags(self.tree, str(statement.node.get("id", "")))
        if statement.kind != "ReviewItem":
            self.tree["review"] = [*items(self.tree, "review"), self._record(statement, below)]
        self._prune()
        self.save()

    def _record(self, statement: Statement, below: int) -> Tree:
        """Return the review item that remembers what was dropped."""
        what = f"{statement.kind}: {summarise(statement)}" + (
            f", with {below} statements below it" if below else ""
        )
        item: Tree = {"label": wording.to_review_label("dropped")}
        if statement.parent in find_ids(self.tree) and statement.key in PARTS:
            item["about"] = statement.parent
        item["note"] = {"en": what}
        item["evidence"] = [{**piece, "reviewed": "true"} for piece in statement.evidence]
        return item

    def correct(self, statement: Statement, key: str, value: Value | None) -> None:
        """Change one value of a statement (None: leave it out), say so in a note, and mark it as reviewed.

        Raises
        ------
        DataError
            The value does not suit the key; the statement is as it was.
        """
        node = statement.node
        before = {**node}
        name, _, language = key.partition(".")
        if name == "label" and isinstance(value, str) and not language:
            value = self._relabel(statement, value)
        elif language and isinstance(value, str):
            old_value = node.get(name)
            value = {**(old_value if isinstance(old_value, dict) else {}), language: value}
        node.pop(name, None) if value is None else node.update({name: value})
        said = say_value(before.get(name))
        note = {
            "en": f"Corrected in review: {name} was {said or 'not given'}.",
            "zh": f"复核更正：{name}原为{said or '空'}。",
        }
        old = node.pop("note", None)
        node["note"] = wording.join(*([old] if isinstance(old, dict) else []), {**note})
        if "evidence" in node:
            node["evidence"] = node.pop("evidence")
        try:
            parse_data(to_yaml(self.tree), self.path, self.context)
        except DataError as error:
            node.clear()
            node.update(before)
            reasons = [Fault(self.path, None, fault.message) for fault in error.faults]
            raise DataError(reasons) from error
        for piece in statement.evidence:
            piece["reviewed"] = "true"
        self._prune()
        self.save()

    def _relabel(self, statement: Statement, text: str) -> Tree:
        """Return a label in both languages for printed words."""
        kind = statement.kind if statement.kind in wording.KINDS else "Term"
        return wording.to_label(text, self.language, kind, str(statement.node.get("number", "")))

    def find_users(self, statement: Statement) -> list[Tree]:
        """Return the nodes that name a thing which this statement alone defines."""
        if statement.key != "mentions" or "type" not in statement.node:
            return []
        return [node for node in find_nodes(self.tree) if names_thing(node, str(statement.node.get("id", "")))]

    def _prune(self) -> None:
        """Take out the proposed things that nothing names any more."""
        for statement in [s for s in find_statements(self.tree) if s.key == "mentions" and "type" in s.node]:
            if statement.node.get("type") in ("Agency", "Metric", "Unit", "Region") and not self.find_users(
                statement
            ):
                left = [item for item in items(self.tree, "mentions") if item is not statement.node]
                self.tree["mentions"] = left
                if not left:
                    del self.tree["mentions"]

    def save(self) -> None:
        """Write the file, whole or not at all.

        Raises
        ------
        OutputError
            It cannot be written, or somebody else has changed it since it was read.
        """
        if read_text(self.path) != self._written:
            raise OutputError(f"{self.path}: was changed meanwhile; nothing was written, start the review again")
        text = self.header + to_yaml(self.tree)
        try:
            write_atomically(self.path, text.encode("utf-8"))
        except OSError as error:
            raise OutputError(f"{self.path}: cannot be written: {error.strerror}") from error
        self._written = text
