"""Every passage is held against its document; offsets, digests and lengths that are wrong are found."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from spacegraph.build import Dataset, build_dataset
from spacegraph.check.evidence import check_evidence
from spacegraph.iris import ID, to_iri, to_key
from spacegraph.sourcetext import read_source_text
from worldfiles import DOCUMENTS, ONTOLOGY, PLAN, WORLD, change, line_of


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    return Path(shutil.copytree(DOCUMENTS, tmp_path / "documents"))


def test_every_document_and_passage_of_the_invented_world_is_compared(world_dataset: Dataset) -> None:
    count, findings = check_evidence(world_dataset, DOCUMENTS)
    assert findings == []
    printed = [q.predicate.value for q in world_dataset.quads]
    assert count == printed.count(to_iri("sg:digest")) + printed.count(to_iri("sg:textDigest")) == 43


def test_offsets_lead_to_the_words_that_are_printed(world_dataset: Dataset) -> None:
    """The one fact that can be held against the document word for word: the printed name of an agency."""
    facts: dict[tuple[str, str], str] = {
        (q.subject.value, to_key(q.predicate.value)): q.object.value for q in world_dataset.quads
    }
    printed = {thing: words for (thing, name), words in facts.items() if name == "sg:printedAs"}
    assert len(printed) == 7
    for thing, words in printed.items():
        evidence = facts[thing, "sg:evidence"]
        source = facts[evidence, "sg:source"].removeprefix(ID + "source/")
        text = read_source_text(DOCUMENTS / f"{source}.txt")
        assert text[int(facts[evidence, "sg:start"]) : int(facts[evidence, "sg:end"])] == words


def test_a_changed_word_is_found_at_its_passages(world_dataset: Dataset, documents: Path) -> None:
    change(documents / "lanjiang-plan-2031.txt", "飞艇企业达到60家以上", "飞艇企业达到70家以上")
    _, findings = check_evidence(world_dataset, documents)
    assert {to_key(f.thing) for f in findings} == {
        "source/lanjiang-plan-2031",
        "plan/lanjiang-2031/objective/1/evidence/1",
        "plan/lanjiang-2031/objective/1/target/1/evidence/1",
    }
    path = WORLD / PLAN
    lines = {to_key(f.thing): f.line for f in findings}
    assert lines["source/lanjiang-plan-2031"] == line_of(path, "textDigest:")
    assert lines["plan/lanjiang-2031/objective/1/target/1/evidence/1"] == line_of(path, "start: 56, end: 67,")
    assert {f.path for f in findings} == {path}


def test_a_word_more_shifts_all_that_follows(world_dataset: Dataset, documents: Path) -> None:
    change(documents / "valley-news-2031.txt", "Two valleys", "Two old valleys")
    _, findings = check_evidence(world_dataset, documents)
    assert {f.predicate and to_key(f.predicate) for f in findings} == {
        "sg:textLength",
        "sg:textDigest",
        "sg:digest",
    }
    assert sum(to_key(f.predicate) == "sg:digest" for f in findings) == 7


def test_line_ends_and_marks_do_not_change_a_text(world_dataset: Dataset, documents: Path) -> None:
    for path in documents.iterdir():
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert check_evidence(world_dataset, documents)[1] == []


def test_a_document_that_is_not_there_is_told_and_its_passages_are_not_counted(
    world_dataset: Dataset, documents: Path
) -> None:
    (documents / "valley-news-2031.txt").unlink()
    count, findings = check_evidence(world_dataset, documents)
    assert [(to_key(f.thing), f.severity) for f in findings] == [("source/valley-news-2031", "warning")]
    assert count == check_evidence(world_dataset, DOCUMENTS)[0] - 7 - 1


@pytest.mark.parametrize(
    ("new", "problem"),
    [
        ("start: 146, end: 143,", "146–143 is no range of a text of 294 characters."),
        ("start: 143, end: 295,", "143–295 is no range of a text of 294 characters."),
        ("start: 143, end: 147,", "is not what was read when the digest was taken"),
        ("", "This evidence has no offsets."),
    ],
)
def test_offsets_that_are_wrong_are_found(own_world: Path, new: str, problem: str) -> None:
    line = change(own_world / PLAN, "start: 143, end: 146,", new)
    _, findings = check_evidence(build_dataset(own_world, ONTOLOGY), DOCUMENTS)
    assert [f.line for f in findings] == [line]
    assert problem in findings[0].problem
