"""The command that reviews a draft: each statement beside its passage, and what a person decides."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import click

from spacegraph.cli.main import main, open_graph, with_graph
from spacegraph.errors import DataError, SpacegraphError

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from spacegraph.graph import Graph
    from spacegraph.review import DraftFile
    from spacegraph.statements import Statement
    from spacegraph.yamltext import Tree, Value

_FILE = click.Path(path_type=Path, exists=True, dir_okay=False)
_ANSWERS = {"a": "accept", "c": "correct", "d": "drop", "s": "skip", "q": "quit", "b": "accept all below"}
_HELP = """\
a  accept   the passage says so
c  correct  change a value; the statement is then accepted
d  drop     the passage says nothing of the kind; it stays recorded under 'review'
s  skip     decide another time
b  below    accept this and everything that hangs below it
q  quit     all decisions so far are in the file
"""
_LONGEST = 600
_CLASSES = {
    "agency": "Agency",
    "issuer": "Agency",
    "metric": "Metric",
    "unit": "Unit",
    "region": "Region",
    "jurisdiction": "Region",
    "technology": "Technology",
    "application": "Application",
    "product": "Product",
    "facility": "Facility",
    "instrument": "Instrument",
}
_LISTS = ("technology", "application", "product", "region", "facility", "instrument", "about", "issuer")


@main.command()
@click.argument("draft", type=_FILE)
@click.option("--document", type=_FILE, help="The document that was read.")
@click.option("--sources", type=click.Path(path_type=Path, exists=True, file_okay=False), help="Folder it lies in.")
@click.option("--below", type=click.FloatRange(0, 1), help="Only statements less sure than this (0.9, say).")
@with_graph
def review(
    draft: Path,
    document: Path | None,
    sources: Path | None,
    below: float | None,
    data: Path | None,
    store: Path | None,
) -> None:
    """Go through a DRAFT: see each statement beside its passage, and accept, correct or drop it.

    The file is saved after every decision, so that quitting loses nothing; the next call goes on where this one
    stopped. The document is looked for beside the draft unless an option names it.
    """
    from rich.console import Console

    from spacegraph import shipped
    from spacegraph.context import read_context
    from spacegraph.review import DraftFile

    file = DraftFile(draft, read_context(shipped.ONTOLOGY_DIR / "context.jsonld"))
    text = _read_passages(file, _find_document(file, document, sources))
    if file.comments and not click.confirm(f"{draft} has {file.comments} comments that saving leaves out. Go on?"):
        return
    graph = open_graph(data, store)
    session = _Session(file, text, graph, Console(highlight=False), below)
    try:
        session.run()
    except (click.Abort, EOFError, KeyboardInterrupt):
        click.echo()
    session.say_end()


def _find_document(file: DraftFile, document: Path | None, sources: Path | None) -> Path:
    """Return the document of a draft: the one named, or one with the name of the draft or its source."""
    from spacegraph.ingest import ENDINGS

    if document:
        return document
    stems = dict.fromkeys(
        (file.source.removeprefix("source/"), file.path.stem, file.path.stem.removesuffix(".draft"))
    )
    places = [(sources or file.path.parent) / f"{stem}{ending}" for stem in stems for ending in ENDINGS]
    found = next((place for place in places if place.is_file()), None)
    if found is None:
        raise click.UsageError(f"The document of {file.path.name} is not there; name it with --document FILE.")
    return found


def _read_passages(file: DraftFile, document: Path) -> str:
    """Return the text that the offsets of a draft count, or say that it is another document's."""
    from spacegraph.documents.text import read_text
    from spacegraph.sourcetext import digest

    text = read_text(document, limit=max(document.stat().st_size, 1)).normalised
    if digest(text) != file.tree.get("textDigest"):
        raise click.UsageError(f"{document} is not the text that {file.path.name} was read from.")
    return text


class _Session:
    """One sitting: what is shown, what is asked, what was decided."""

    def __init__(self, file: DraftFile, text: str, graph: Graph, console: Console, below: float | None) -> None:
        self.file, self.text, self.graph, self.console = file, text, graph, console
        self.below = 2.0 if below is None else below
        self.counts: Counter[str] = Counter()
        self.passed: set[int] = set()

    def run(self) -> None:
        """Ask about each open statement until there is none, or until the person has enough."""
        while statement := self.find_next():
            self.passed.add(id(statement.node))
            self.show(statement)
            while not self.decide(statement):
                pass

    def find_next(self) -> Statement | None:
        """Return the next statement to decide on; a decision may have taken others away."""
        return next((s for s in self.open() if id(s.node) not in self.passed), None)

    def open(self) -> list[Statement]:
        """Return the statements that nobody has decided on."""
        return [s for s in self.file.statements() if s.is_open and s.confidence < self.below]

    def decide(self, statement: Statement) -> bool:
        """Ask once; return whether the statement is dealt with."""
        answer = (
            click.prompt("accept, correct, drop, skip, below, quit, ?", default="", show_default=False)
            .strip()
            .lower()
        )
        if answer[:1] not in _ANSWERS:
            click.echo(_HELP, nl=False)
            return False
        try:
            return self.act(statement, answer[0])
        except DataError as error:
            for fault in error.faults:
                click.echo(f"  not done: {fault.message}", err=True)
            return False

    def act(self, statement: Statement, answer: str) -> bool:
        if answer == "q":
            raise click.Abort
        if answer == "c" and not self.correct(statement):
            return False
        if answer == "d":
            self.file.drop(statement)
        if answer in "ab":
            self.file.accept(statement)
        if answer == "b":
            for part in statement.below():
                if part.is_open:
                    self.file.accept(part)
                    self.counts["accept"] += 1
        self.counts[_ANSWERS[answer] if answer != "b" else "accept"] += 1
        return True

    def correct(self, statement: Statement) -> bool:
        """Ask for one value and change it; return whether one was."""
        keys = [key for key in statement.node if key not in ("id", "evidence", "elements", "targets", "milestones")]
        click.echo(f"  now: {', '.join(keys)}")
        said = click.prompt(
            "  key=value (empty value: leave it out; empty line: back)", default="", show_default=False
        )
        key, equals, value = (part.strip() for part in said.partition("="))
        if not equals or not key:
            return False
        if key in ("id", "evidence"):
            click.echo(f"  not done: {key!r} is not changed here", err=True)
            return False
        try:
            self.file.correct(statement, key, self.resolve(key, value))
        except DataError:
            raise
        except SpacegraphError as error:
            click.echo(f"  not done: {error}", err=True)
            return False
        self.show(statement)
        return True

    def resolve(self, key: str, value: str) -> Value | None:
        """Return what is to be written for a value: names of things become keys."""
        from spacegraph.statements import find_things

        if not value:
            return None
        names = [part.strip() for part in value.split(",")] if key in _LISTS else [value]
        if key in _CLASSES:
            own = find_things(self.file.tree)
            names = [own.get(name) or self.find_key(name, _CLASSES[key]) for name in names]
        return [*names] if key in _LISTS else names[0]

    def find_key(self, name: str, cls: str) -> str:
        from spacegraph.iris import to_key

        return to_key(self.graph.names.get_thing(name, cls))

    def name(self, key: str) -> str:
        """Return the label of a thing, of the draft or of the graph."""
        from spacegraph.iris import to_iri
        from spacegraph.statements import items

        own = next(
            (node for node in items(self.file.tree, "mentions") if isinstance(node, dict) and node["id"] == key), {}
        )
        label = own.get("label") if isinstance(own, dict) else None
        if isinstance(label, dict) and self.file.language in label:
            return str(label[self.file.language])
        return self.graph.names.get_label(to_iri(key), self.file.language)

    # -- what is shown -------------------------------------------------------------------------

    def show(self, statement: Statement) -> None:
        from rich.padding import Padding
        from rich.rule import Rule
        from rich.text import Text

        left = len([s for s in self.open() if id(s.node) not in self.passed])
        self.console.print(Rule(Text(f"{statement.kind} · {left} more"), align="left"))
        for piece in statement.evidence:
            self.console.print(Text(f"{piece.get('section', '')} @{piece.get('start', '')}", style="dim"))
            self.console.print(Padding(self.cut(piece), (0, 2)))
        for key, value in self.describe(statement):
            line = Text(f"{key:>10}  ", style="dim")
            line.append(value, style="bold" if key == "says" else "")
            self.console.print(line)

    def cut(self, piece: Tree) -> Text:
        """Return a passage in its surroundings, a long one without its middle."""
        from rich.text import Text

        start, end = int(str(piece["start"])), int(str(piece["end"]))
        passage = self.text[start:end]
        if len(passage) > _LONGEST:
            passage = f"{passage[: _LONGEST // 2]} […] {passage[-_LONGEST // 3 :]}"
        shown = Text(self.text[max(start - 20, 0) : start].replace("\n", " "), style="dim")
        shown.append(passage, style="reverse")
        shown.append(self.text[end : end + 20].replace("\n", " "), style="dim")
        return shown

    def describe(self, statement: Statement) -> list[tuple[str, str]]:
        """Return what a statement says, key by key, then how it was found."""
        from spacegraph.statements import summarise

        rows = [("says", summarise(statement, self.name))]
        for key, value in statement.node.items():
            if key in ("metric", "unit", "jurisdiction", "within") and isinstance(value, str):
                rows.append((key, f"{self.name(value)} ({value})"))
            elif key in ("value", "upperValue") and isinstance(value, str):
                rows.append((key, f"{Decimal(value):,f}"))
            elif key not in ("id", "type", "label", "number", "agency", "printedAs", "role") and isinstance(
                value, str
            ):
                rows.append((key, value))
            elif key in _LISTS and isinstance(value, list):
                rows.append((key, ", ".join(self.name(str(one)) for one in value)))
            elif key == "note" and isinstance(value, dict):
                rows.append((key, str(value.get(self.file.language) or next(iter(value.values()), ""))))
        rules = dict.fromkeys(
            f"{p['rule']} ({p.get('confidence', '?')})" for p in statement.evidence if "rule" in p
        )
        return [*rows, *([("found by", "; ".join(rules))] if rules else [])]

    def say_end(self) -> None:
        """Say what was decided and what is left."""
        done = (
            ", ".join(f"{count} {_PAST[what]}" for what, count in sorted(self.counts.items())) or "nothing decided"
        )
        click.echo(f"{self.file.path}: {done}; {len(self.open())} left")


_PAST = {"accept": "accepted", "correct": "corrected", "drop": "dropped", "skip": "skipped"}
