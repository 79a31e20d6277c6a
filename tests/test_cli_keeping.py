"""The commands that keep the data: build, check, locate, export; what is refused, and what stays as it was."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import rdflib
from click.testing import CliRunner

from calling import call, rows
from spacegraph.cli.main import main
from worldfiles import DOCUMENTS, WORLD, change


def test_build_writes_a_snapshot_that_answers(built: Path) -> None:
    assert (built / "manifest.json").is_file()
    result = call("ask", "plans", "--store", built)
    assert [row["plan_id"] for row in rows(result)] == ["plan/lanjiang-2031", "plan/yunping-2031"]
    assert rows(call("ask", "plans", "--data", built)) == rows(result)


def test_build_says_what_it_wrote(tmp_path: Path) -> None:
    result = call("build", "--data", WORLD, "-o", tmp_path / "graph")
    assert "quads in 5 graphs, all checks passed" in result.stdout


def test_bad_files_leave_the_old_snapshot(own_world: Path, built: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(built, tmp_path / "graph"))
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    path = own_world / "sources" / "valley-news-2031.yaml"
    line = change(path, "value: 80", "value: eighty")
    result = call("build", "--data", own_world, "-o", folder)
    assert result.exit_code == 1
    assert result.stderr == f"Error: {path}:{line}: 'value' is 'eighty'; write a number such as 500 or 2.5\n"
    assert {p.name: p.read_bytes() for p in folder.iterdir()} == before


def test_bad_facts_leave_the_old_snapshot(own_world: Path, built: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(built, tmp_path / "graph"))
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    path = own_world / "sources" / "valley-news-2031.yaml"
    line = change(path, "develops: product/heron-2", "develops: product/heron-9")
    result = call("build", "--data", own_world, "-o", folder)
    assert result.exit_code == 1
    assert f"{path}:{line}: error: organization/nimbus-works sg:develops = 'product/heron-9'" in result.stderr
    assert f"{folder} is unchanged" in result.stderr
    assert {p.name: p.read_bytes() for p in folder.iterdir()} == before


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    result = call("build", "--data", WORLD, "-o", tmp_path / "file" / "graph")
    assert result.exit_code == 3
    assert "cannot be written" in result.stderr
    (tmp_path / "graph" / "manifest.json").mkdir(parents=True)
    result = call("build", "--data", WORLD, "-o", tmp_path / "graph")
    assert result.exit_code == 3
    assert "cannot be written" in result.stderr


def test_check_of_the_invented_world_is_clean() -> None:
    result = call("check", "--data", WORLD, "--sources", DOCUMENTS)
    assert result.exit_code == 0
    assert result.stdout.endswith("0 errors, 0 other findings\n")
    assert "\nevidence: looked at 43" in result.stdout


def test_check_without_documents_says_that_it_did_not_compare() -> None:
    result = call("check", "--data", WORLD)
    assert result.exit_code == 0
    assert "Passages were not compared" in result.stderr
    assert "\nevidence: looked at" not in result.stdout


def test_check_finds_a_changed_document(tmp_path: Path) -> None:
    documents = Path(shutil.copytree(DOCUMENTS, tmp_path / "documents"))
    change(documents / "valley-news-2031.txt", "80 airship", "81 airship")
    result = call("check", "--data", WORLD, "--sources", documents)
    assert result.exit_code == 1
    assert "is not what was read when the digest was taken" in result.stdout


def test_a_check_without_documents_to_compare_fails(tmp_path: Path) -> None:
    result = call("check", "--data", WORLD, "--sources", tmp_path)
    assert result.exit_code == 1
    assert "This check looked at nothing, so it proves nothing." in result.stdout


@pytest.mark.parametrize("option", ["--data", "--store"])
def test_a_folder_that_holds_nothing_is_refused(option: str, tmp_path: Path) -> None:
    result = call("ask", "plans", option, tmp_path)
    assert result.exit_code == 3
    assert "holds neither a snapshot (manifest.json) nor .yaml data files" in result.stderr
    assert call("ask", "plans", option, tmp_path / "none").exit_code == 3


def test_a_damaged_snapshot_is_refused(built: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(built, tmp_path / "graph"))
    path = next(folder.glob("graph-*.nq"))
    path.write_bytes(path.read_bytes()[:1000])
    result = call("ask", "plans", "--store", folder)
    assert result.exit_code == 3
    assert "is damaged; run spacegraph build -o" in result.stderr


def test_data_and_store_together_are_a_usage_error(built: Path) -> None:
    result = call("ask", "plans", "--data", WORLD, "--store", built)
    assert result.exit_code == 2
    assert "--data and --store name two graphs; give one." in result.stderr


def test_locate_prints_the_evidence_of_a_passage() -> None:
    result = call("locate", DOCUMENTS / "lanjiang-plan-2031.txt", "澜江市人民政府…3月5日")
    assert result.exit_code == 0
    assert result.stdout.startswith("{start: 24, end: 41, digest: sha256:")


@pytest.mark.parametrize(("passage", "message"), [("飞艇", "occurs"), ("火箭", "does not occur")])
def test_locate_refuses_what_is_not_there_once(passage: str, message: str) -> None:
    result = call("locate", DOCUMENTS / "lanjiang-plan-2031.txt", passage)
    assert result.exit_code == 2
    assert message in result.stderr


def test_a_document_that_is_not_utf8_is_refused_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "valley-news-2031.txt"
    path.write_bytes("A line\n飞艇\n".encode("gbk"))
    for result in (call("locate", path, "line"), call("check", "--data", WORLD, "--sources", tmp_path)):
        assert result.exit_code == 1
        assert f"{path}:2: is not UTF-8" in result.stderr


def test_locate_fills_a_data_file(tmp_path: Path) -> None:
    path = tmp_path / "valley-news-2031.yaml"
    path.write_text("id: source/a\ntype: Source\nevidence: {section: para. 1, passage: Two valleys}\n")
    result = call("locate", "--fill", path, "--sources", DOCUMENTS)
    assert result.stdout == f"{path}: 1 passages located\n"
    assert "start: 0, end: 11, digest: sha256:" in path.read_text()
    path.write_text("evidence: {passage: nowhere}\n")
    result = call("locate", "--fill", path, "--sources", DOCUMENTS)
    assert result.exit_code == 1
    assert path.read_text() == "evidence: {passage: nowhere}\n"


def test_locate_without_enough_says_what_it_needs() -> None:
    result = call("locate", DOCUMENTS / "lanjiang-plan-2031.txt")
    assert result.exit_code == 2
    assert "Give DOCUMENT and PASSAGE, or --fill FILE and --sources DIR." in result.stderr


@pytest.mark.parametrize(
    ("form", "name"),
    [("ttl", "turtle"), ("trig", "trig"), ("nt", "nt"), ("nq", "nquads"), ("jsonld", "json-ld"), ("rdfxml", "xml")],
)
@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")
def test_export_writes_each_format(form: str, name: str, built: Path, tmp_path: Path) -> None:
    path = tmp_path / "graph"
    assert call("export", "-f", form, "-o", path, "--store", built).exit_code == 0
    assert len(rdflib.Dataset(default_union=True).parse(path, format=name)) > 1000
    assert call("export", "-f", form, "--store", built).stdout_bytes == path.read_bytes()


def test_export_to_a_place_that_cannot_be_written_is_told(built: Path, tmp_path: Path) -> None:
    result = call("export", "--store", built, "-o", tmp_path / "no" / "folder")
    assert result.exit_code == 3
    assert "cannot be written" in result.stderr


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_prints_a_script(shell: str) -> None:
    result = call("completion", shell)
    assert result.exit_code == 0
    assert "_SPACEGRAPH_COMPLETE" in result.stdout


def test_questions_are_completed() -> None:
    environment = {
        "_SPACEGRAPH_COMPLETE": "bash_complete",
        "COMP_WORDS": "spacegraph ask tasks-",
        "COMP_CWORD": "2",
    }
    result = CliRunner(env=environment).invoke(
        main, [], prog_name="spacegraph", complete_var="_SPACEGRAPH_COMPLETE"
    )
    assert "plain,tasks-of-agency" in result.output
    assert "plain,targets" not in result.output
