"""What the documents show must be there: commands, options, questions, parameters, names, files, links."""

from __future__ import annotations

import re
import shlex
from itertools import pairwise
from pathlib import Path

import click
import pytest

import spacegraph
from spacegraph.cli.main import load_commands, main
from spacegraph.graph import Graph
from spacegraph.questions import Questions, resolve
from worldfiles import ONTOLOGY, TESTS

ROOT = TESTS.parent
DOCUMENTS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
NAMES = [str(path.relative_to(ROOT)) for path in DOCUMENTS]
QUESTIONS = Questions(ONTOLOGY / "questions")

load_commands()


def shell_lines(path: Path) -> list[str]:
    """Return the calls of spacegraph in the shell blocks of a document, without comments."""
    blocks = re.findall(r"^ *```sh\n(.*?)^ *```", path.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    calls = re.findall(
        r"(?:^|&& *|\| *|/)spacegraph ([^&|\n]*(?:\|[\w|]+)?)", "\n".join(b for b in blocks), re.MULTILINE
    )
    return [call.strip() for call in calls]


CALLS = [(name, line) for name, path in zip(NAMES, DOCUMENTS, strict=True) for line in shell_lines(path)]


def test_the_documents_show_calls() -> None:
    assert len(CALLS) > 10


@pytest.mark.parametrize(("name", "line"), CALLS)
def test_a_call_in_a_document_is_one_that_the_command_line_knows(
    name: str, line: str, shipped_graph: Graph
) -> None:
    words = [word for word in shlex.split(line, comments=True) if word != "…"]
    command = main.commands.get(words[0])
    assert command is not None, f"{name}: spacegraph {words[0]}"
    options = {option: p for p in command.params for option in p.opts}
    context = click.Context(command)
    for word in words[1:]:
        if word.startswith("-") and len(word) > 1:
            assert word in options, f"{name}: {word}"
    for option, value in pairwise(words):
        kind = options[option].type if option in options else None
        if isinstance(kind, click.Choice):
            for choice in value.split("|"):
                assert kind.convert(choice, options[option], context)
    if words[0] == "ask" and len(words) > 1 and not words[1].startswith("-"):
        question = QUESTIONS.get(words[1])
        given = dict(word.split("=", 1) for word in words[2:] if "=" in word)
        if "--explain" not in words:
            resolve(question, shipped_graph.names, given)
    if words[0] == "show":
        shipped_graph.names.get_thing(words[1])
    if words[0] == "query":
        shipped_graph.query(words[1])


@pytest.mark.parametrize("name", NAMES)
def test_a_question_named_in_a_document_exists(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    named = re.findall(r"(?:spacegraph ask|ask\(\")\s*\"?([a-z][a-z-]+)", text)
    assert [question for question in named if question not in QUESTIONS.names()] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_link_or_path_in_a_document_leads_to_a_file(name: str) -> None:
    path = ROOT / name
    text = path.read_text(encoding="utf-8")
    links = [link for link in re.findall(r"\]\(([^)#]+)\)", text) if "://" not in link]
    missing = [link for link in links if not (path.parent / link).exists()]
    paths = re.findall(r"`((?:ontology|graph_data|src|tests|docs|scripts|benchmarks|notebooks)/[\w./-]+)`", text)
    missing += [link for link in paths if not (ROOT / link).exists()]
    assert missing == []


@pytest.mark.parametrize("name", NAMES)
def test_a_term_named_in_a_document_is_defined(name: str, shipped_graph: Graph) -> None:
    terms = set(re.findall(r"`sg:(\w+)`", (ROOT / name).read_text(encoding="utf-8")))
    defined = {row["term"].key for row in shipped_graph.query("SELECT ?term { ?term rdfs:isDefinedBy ?o }")}
    assert {f"sg:{term}" for term in terms} - defined == set()


@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")
def test_the_python_of_the_readme_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    blocks = re.findall(r"^```python\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    assert blocks
    for block in blocks:
        names: dict[str, object] = {"spacegraph": spacegraph}
        for line in block.splitlines():
            if "plan.pdf" in line:  # a document that a reader of the page has, and we have not
                assert [
                    name for name in re.findall(r"spacegraph\.(\w+)", line) if not hasattr(spacegraph, name)
                ] == []
            else:
                exec(line, names)
        assert names["answer"].rows  # type: ignore[attr-defined]


def test_every_command_stands_in_the_readme() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [name for name in main.commands if f"spacegraph {name}" not in text] == []


def test_the_main_job_of_the_readme_is_the_headline_question() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert "spacegraph build && " in text
    assert 'ask agencies-for-technology technology="reusable rocket"' in text
