"""The review of a draft: on a real terminal, and what it leaves in the file."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from terminal import Terminal
from versions import DRAFT

from calling import call
from spacegraph.context import read_context
from spacegraph.errors import DataError, OutputError
from spacegraph.review import DraftFile
from spacegraph.statements import Statement
from worldfiles import ONTOLOGY, WORLD

PROMPT = "accept, correct, drop, skip, below, quit, ?:"


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """A draft beside its document."""
    document, path = tmp_path / "kites.txt", tmp_path / "kites.yaml"
    document.write_text(DRAFT, encoding="utf-8")
    assert call("ingest", document, "--data", WORLD, "-o", path).exit_code == 0
    return path


@pytest.fixture
def file(draft: Path) -> DraftFile:
    return DraftFile(draft, read_context(ONTOLOGY / "context.jsonld"))


def read(path: Path) -> dict[str, object]:
    tree = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    assert isinstance(tree, dict)
    return tree


def find(file: DraftFile, kind: str, words: str) -> Statement:
    """Return the statement of a kind in which these words stand."""
    return next(s for s in file.statements() if s.kind == kind and words in str(s.node))


def passes_check(path: Path) -> bool:
    result = call("check", path, "--data", WORLD)
    return result.exit_code == 0 and "\n0 errors" in "\n" + result.stdout


# On a terminal


def test_each_statement_is_shown_beside_its_passage_and_decided(draft: Path) -> None:
    terminal = Terminal("review", draft, "--data", WORLD)
    shown = terminal.expect(PROMPT)
    assert "Plan ·" in shown
    assert "澜江市风筝产业行动方案（2031—2034年）" in shown
    terminal.say("a")
    assert "发展目标" in terminal.expect(PROMPT)
    terminal.say("?")
    assert "recorded under 'review'" in terminal.expect(PROMPT)
    terminal.say("accept")
    shown = terminal.expect(PROMPT)
    assert "风筝企业达到60家以上" in shown
    assert "AtLeast" in shown
    terminal.say("c")
    terminal.expect("back):")
    terminal.say("value=many")
    assert "write a number such as 500 or 2.5" in terminal.expect(PROMPT)
    terminal.say("c")
    terminal.expect("back):")
    terminal.say("value=70")
    assert "产值突破20亿元" in terminal.expect(PROMPT)
    terminal.say("d")
    assert "起降场" in terminal.expect(PROMPT)
    terminal.say("s")
    terminal.expect(PROMPT)
    terminal.say("q")
    assert "2 accepted, 1 corrected, 1 dropped, 1 skipped" in terminal.expect("left")
    assert terminal.end() == 0
    assert passes_check(draft)
    objective = find(DraftFile(draft, read_context(ONTOLOGY / "context.jsonld")), "Objective", "发展目标").node
    targets = objective["targets"]
    assert isinstance(targets, list)
    assert [t["value"] for t in targets if isinstance(t, dict)] == ["70", "30"]
    assert '"Dropped in review"' in draft.read_text(encoding="utf-8")


def test_the_next_call_goes_on_where_the_last_one_stopped(draft: Path) -> None:
    for words in ("澜江市风筝产业行动方案", "发展目标"):
        terminal = Terminal("review", draft, "--data", WORLD)
        assert words in terminal.expect(PROMPT)
        terminal.say("a")
        terminal.expect(PROMPT)
        terminal.interrupt("left")
        terminal.end()


def test_all_below_an_element_can_be_accepted_at_once(draft: Path) -> None:
    terminal = Terminal("review", draft, "--data", WORLD)
    terminal.expect(PROMPT)
    terminal.say("b")
    terminal.expect(PROMPT)
    terminal.say("q")
    terminal.expect("left")
    terminal.end()
    left = [s for s in DraftFile(draft, read_context(ONTOLOGY / "context.jsonld")).statements() if s.is_open]
    assert {s.key for s in left} <= {"mentions", "review"}


def test_the_end_of_the_input_is_a_quit(draft: Path) -> None:
    result = call("review", draft, "--data", WORLD, text="a\n")
    assert result.exit_code == 0
    assert "1 accepted" in result.stdout


def test_only_doubtful_statements_can_be_asked_for(draft: Path) -> None:
    result = call("review", draft, "--data", WORLD, "--below", "0.1", text="")
    assert "nothing decided; 0 left" in result.stdout


def test_another_document_is_not_taken_for_the_one_that_was_read(draft: Path, tmp_path: Path) -> None:
    (tmp_path / "kites.txt").write_text(DRAFT + "附注。\n", encoding="utf-8")
    result = call("review", draft, "--data", WORLD, text="a\n")
    assert result.exit_code == 2
    assert "is not the text that kites.yaml was read from" in result.stderr
    (tmp_path / "kites.txt").unlink()
    assert "name it with --document" in call("review", draft, "--data", WORLD).stderr


def test_a_thing_is_named_by_its_label(draft: Path, file: DraftFile) -> None:
    number = file.statements().index(find(file, "Responsibility", "市体育局"))
    answers = "s\n" * number + "c\nagency=市工信局\nq\n"
    result = call("review", draft, "--data", WORLD, text=answers)
    assert "1 corrected" in result.stdout
    again = DraftFile(draft, read_context(ONTOLOGY / "context.jsonld"))
    assert find(again, "Responsibility", "市体育局").node["agency"] == "agency/lanjiang/industry"
    assert passes_check(draft)


# In the file


def test_accepted_statements_are_marked_and_the_rest_is_untouched(draft: Path, file: DraftFile) -> None:
    before = draft.read_text(encoding="utf-8")
    file.accept(find(file, "Task", "建设风筝工厂"))
    after = draft.read_text(encoding="utf-8")
    changed = [pair for pair in zip(before.splitlines(), after.splitlines(), strict=True) if pair[0] != pair[1]]
    assert [new for old, new in changed] == [old.removesuffix("}") + ", reviewed: true}" for old, new in changed]
    assert len(changed) == 1
    assert passes_check(draft)


def test_a_dropped_element_takes_what_is_below_with_it_and_stays_recorded(draft: Path, file: DraftFile) -> None:
    file.drop(find(file, "Task", "建设风筝工厂"))
    tree = read(draft)
    assert "建设风筝工厂" not in str(tree["describes"])
    assert "Task: 1 建设风筝工厂, with 3 statements below it" in str(tree["review"])
    assert passes_check(draft)


def test_a_proposed_thing_that_nothing_names_any_more_goes_too(draft: Path, file: DraftFile) -> None:
    assert "市体育局" in str(file.tree["mentions"])
    file.drop(find(file, "Responsibility", "市体育局"))
    assert "市体育局" not in str(read(draft)["mentions"])
    assert passes_check(draft)


def test_a_proposed_thing_in_use_is_not_dropped(draft: Path, file: DraftFile) -> None:
    before = draft.read_text(encoding="utf-8")
    with pytest.raises(DataError, match="still named by 1 statements"):
        file.drop(find(file, "Agency", "市体育局"))
    assert draft.read_text(encoding="utf-8") == before


def test_a_dropped_mention_leaves_the_elements_too(draft: Path, file: DraftFile) -> None:
    mention = next((s for s in file.statements() if s.kind == "Mention"), None)
    assert mention is not None
    key = str(mention.node["id"])
    file.drop(mention)
    tree = read(draft)
    assert key not in str(tree["describes"]) or key == "region/lanjiang"
    assert key in str(file.tree["review"]) or tree["review"]


@pytest.mark.parametrize(
    ("key", "value", "message"),
    [
        ("value", "many", "a number"),
        ("deadline", "soon", "2024-02"),
        ("comparator", "Roughly", "is no comparator"),
        ("worth", "5", "'worth' is not known"),
    ],
)
def test_a_wrong_correction_changes_nothing(
    draft: Path, file: DraftFile, key: str, value: str, message: str
) -> None:
    before, statement = draft.read_text(encoding="utf-8"), find(file, "Target", "风筝企业")
    node = {**statement.node}
    with pytest.raises(DataError, match=message):
        file.correct(statement, key, value)
    assert statement.node == node
    assert draft.read_text(encoding="utf-8") == before


def test_a_correction_says_what_was_there(draft: Path, file: DraftFile) -> None:
    target = find(file, "Target", "风筝企业")
    file.correct(target, "value", "70")
    file.correct(target, "deadline", None)
    assert "deadline" not in target.node
    assert target.node["note"]["en"].endswith("value was 60. Corrected in review: deadline was 2034.")  # type: ignore[call-overload,index,union-attr]
    file.correct(target, "label", "风筝公司")
    assert target.node["label"] == {"zh": "风筝公司", "en": "Target: 风筝公司"}
    file.correct(target, "label.en", "Kite companies")
    assert target.node["label"] == {"zh": "风筝公司", "en": "Kite companies"}
    assert passes_check(draft)


def test_a_file_that_somebody_else_has_changed_is_not_overwritten(draft: Path, file: DraftFile) -> None:
    theirs = draft.read_text(encoding="utf-8") + "# mine\n"
    draft.write_text(theirs, encoding="utf-8")
    with pytest.raises(OutputError, match="was changed meanwhile"):
        file.accept(file.statements()[0])
    assert draft.read_text(encoding="utf-8") == theirs


def test_comments_at_the_head_stay_and_others_are_asked_about(draft: Path) -> None:
    text = draft.read_text(encoding="utf-8")
    draft.write_text(f"# Ours.\n{text}# At the end.\n", encoding="utf-8")
    assert "1 comments that saving leaves out" in call("review", draft, "--data", WORLD, text="n\n").stdout
    call("review", draft, "--data", WORLD, text="y\na\nq\n")
    kept = draft.read_text(encoding="utf-8")
    assert kept.startswith("# Ours.\n# Draft read from kites.txt")
    assert "At the end" not in kept


@pytest.mark.parametrize("text", ["things: []\n", "id: plan/x\ntype: Plan\n", "- a\n", "", "id: [\n"])
def test_what_is_no_draft_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "x.yaml"
    path.write_text(text, encoding="utf-8")
    assert call("review", path, "--data", WORLD).exit_code in (1, 2)
