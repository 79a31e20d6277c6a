"""Passages → offsets and digests, and the text that they count in."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest

from spacegraph.errors import DataError
from spacegraph.locate import PassageError, fill, locate
from spacegraph.sourcetext import digest, normalise, read_source_text
from worldfiles import DOCUMENTS, WORLD

TEXT = "一、总体目标\n飞艇企业达到60家，飞艇港一座。\n二、任务\n飞艇企业达到80家。\n"


def test_a_passage_is_found_with_its_digest() -> None:
    span = locate(TEXT, "飞艇港一座")
    assert TEXT[span.start : span.end] == "飞艇港一座"
    assert span.digest == "sha256:" + hashlib.sha256("飞艇港一座".encode()).hexdigest()


def test_a_gap_reaches_from_the_head_to_the_first_tail_after_it() -> None:
    span = locate(TEXT, "一、总体…飞艇")
    assert TEXT[span.start : span.end] == "一、总体目标\n飞艇"
    span = locate(TEXT, "二、…家。")
    assert TEXT[span.start : span.end] == "二、任务\n飞艇企业达到80家。"


def test_a_passage_may_itself_hold_the_sign_of_the_gap() -> None:
    assert locate("等等…还有", "等…还").start == 1


def test_a_passage_that_stands_twice_is_looked_for_within_a_range() -> None:
    with pytest.raises(
        PassageError, match=r"'飞艇企业' occurs 2 times \(at 7, 29\) between 0 and 40; give more of it"
    ):
        locate(TEXT, "飞艇企业")
    assert locate(TEXT, "飞艇企业", (24, len(TEXT))).start == 29
    assert locate(TEXT, "飞艇企业", (0, 24)).start == 7


@pytest.mark.parametrize(
    ("passage", "message"),
    [
        ("火箭", "'火箭' does not occur between 0 and 40"),
        ("飞艇港…火箭", "'火箭' does not follow '飞艇港' before 40"),
        ("二、…一座", "'一座' does not follow '二、' before 40"),
        ("", "'' does not occur"),
        ("…一座", "'' does not occur"),
        ("飞艇港…", "'' does not follow '飞艇港'"),
        ("飞艇 港", "'飞艇 港' does not occur"),
    ],
)
def test_a_passage_that_is_not_there_is_refused(passage: str, message: str) -> None:
    with pytest.raises(PassageError, match=re.escape(message)):
        locate(TEXT, passage)


def test_a_passage_does_not_reach_out_of_its_range() -> None:
    with pytest.raises(PassageError):
        locate(TEXT, "飞艇港一座", (0, 20))
    with pytest.raises(PassageError):
        locate(TEXT, "一、…任务", (0, 20))


# -- filling a data file ---------------------------------------------------------------------------


@pytest.fixture
def unfilled(tmp_path: Path) -> Path:
    """The file of the press briefing as its editor wrote it: with passages, and a comment."""
    path = tmp_path / "yunping-briefing-2031.yaml"
    document = read_source_text(DOCUMENTS / "yunping-briefing-2031.txt")
    text = (WORLD / "sources" / path.name).read_text(encoding="utf-8")

    def to_passage(match: re.Match[str]) -> str:
        return f'passage: "{document[int(match[1]) : int(match[2])]}"'.replace("\n", "\\n")

    path.write_text(re.sub(r"start: (\d+), end: (\d+), digest: sha256:\w+", to_passage, text), encoding="utf-8")
    return path


def test_every_passage_of_a_file_is_replaced_and_nothing_else_changes(unfilled: Path) -> None:
    filled, count = fill(unfilled, DOCUMENTS)
    assert filled == (WORLD / "sources" / unfilled.name).read_text(encoding="utf-8")
    assert count == 10
    assert "passage" not in filled


def test_a_filled_file_stays_as_it_is() -> None:
    path = WORLD / "sources" / "lanjiang-plan-2031.yaml"
    assert fill(path, DOCUMENTS) == (path.read_text(encoding="utf-8"), 0)


def test_a_passage_in_block_style_keeps_its_indentation(tmp_path: Path) -> None:
    path = tmp_path / "valley-news-2031.yaml"
    head = "id: source/a\nevidence:\n  section: para. 1\n"
    path.write_text(head + "  passage: Two valleys\n# the end\n", encoding="utf-8")
    words = digest("Two valleys")
    assert fill(path, DOCUMENTS)[0] == head + f"  start: 0\n  end: 11\n  digest: {words}\n# the end\n"


def test_passages_are_looked_for_within_the_evidence_of_what_encloses_them(unfilled: Path) -> None:
    """The commission is named twice in the document, once within the passage of the task."""
    document = read_source_text(DOCUMENTS / "yunping-briefing-2031.txt")
    words = "Municipal Science and Technology Commission"
    assert document.count(words) == 2
    place = document.rindex(words)
    assert f"start: {place}, end: {place + len(words)}" in fill(unfilled, DOCUMENTS)[0]


def test_all_passages_that_are_not_there_are_told_together(unfilled: Path) -> None:
    text = unfilled.read_text(encoding="utf-8")
    unfilled.write_text(text.replace("Lin Yue", "Lin Yuan", 1).replace('"In 2030', '"In 2029', 1), encoding="utf-8")
    with pytest.raises(DataError) as caught:
        fill(unfilled, DOCUMENTS)
    lines = [
        number
        for number, line in enumerate(unfilled.read_text(encoding="utf-8").split("\n"), 1)
        if "Lin Yuan" in line or '"In 2029' in line
    ]
    assert [fault.line for fault in caught.value.faults] == lines
    assert "'Lin Yuan' does not occur" in str(caught.value)


def test_a_file_without_its_document_is_refused(unfilled: Path, tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"its document .*yunping-briefing-2031\.txt is not there"):
        fill(unfilled, tmp_path)


# -- the text of a document ------------------------------------------------------------------------


@pytest.mark.parametrize(
    "raw", [b"\xef\xbb\xbfa\r\nb\rc\n", b"a\nb\nc\n", b"a\nb\nc\n"], ids=["windows", "unix", "plain"]
)
def test_a_text_is_the_same_whatever_its_line_ends_and_marks(raw: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(raw)
    assert read_source_text(tmp_path / "a.txt") == "a\nb\nc\n"


def test_offsets_count_code_points_of_the_composed_text() -> None:
    assert normalise("e\u0301𠀀b") == "é𠀀b"
    assert locate(normalise("e\u0301𠀀b"), "b").start == 2
