"""Documents in, drafts out: one, several, folders, formats, bad files among good ones, and from Python."""

from __future__ import annotations

import json
from pathlib import Path

import pyoxigraph as ox
import pytest
from terminal import Terminal
from versions import DRAFT, FINAL

import spacegraph
from calling import call, rows
from spacegraph.documents import DocumentTooLarge, Draft
from spacegraph.graph import Graph
from spacegraph.ingest import Ingested, ingest_all, make_gazetteer
from spacegraph.iris import ID, SG
from worldfiles import DOCUMENTS, WORLD

PLAN = DOCUMENTS / "lanjiang-plan-2031.txt"
BARE = "完善骨架试验。\n一、重点任务\n（一）开展放飞\n支持放飞试验场建设，到2030年建成3处。（责任单位：市风局、国家风筝局）\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two good documents, a bad one, and one that is no document."""
    folder = tmp_path / "plans"
    (folder / "below").mkdir(parents=True)
    (folder / "draft.txt").write_text(DRAFT, encoding="utf-8")
    (folder / "below" / "final.md").write_text(FINAL, encoding="utf-8")
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7\nno more")
    (folder / "notes.csv").write_text("a,b\n", encoding="utf-8")
    return folder


def select(quads: str, query: str) -> list[list[str]]:
    store = ox.Store()
    store.load(quads.encode(), format=ox.RdfFormat.N_QUADS)
    found = store.query(f"PREFIX sg: <{SG}> {query}", use_default_graph_as_union=True)
    assert isinstance(found, ox.QuerySolutions)
    return [[str(getattr(term, "value", "")).removeprefix(ID) for term in row] for row in found]


# One document


def test_a_draft_is_printed_and_passes_the_checks_as_it_is(tmp_path: Path) -> None:
    result = call("ingest", PLAN, "--data", WORLD)
    assert result.exit_code == 0
    path = tmp_path / "draft.yaml"
    path.write_text(result.stdout, encoding="utf-8")
    checked = call("check", path, "--data", WORLD, "--sources", DOCUMENTS)
    assert checked.exit_code == 0, checked.output
    assert "evidence: looked at" in checked.stdout
    assert "\n0 errors" in checked.stdout


def test_a_document_that_prints_nearly_nothing_passes_too(tmp_path: Path) -> None:
    for number, text in enumerate((BARE, "风筝。", "Kites.", "1.", "到2030年，建成3处。", DRAFT[:150])):
        document, path = tmp_path / f"bare-{number}.txt", tmp_path / f"bare-{number}.yaml"
        document.write_text(text, encoding="utf-8")
        assert call("ingest", document, "--data", WORLD, "-o", path).exit_code == 0
        assert call("check", path, "--data", WORLD).exit_code == 0, path.read_text("utf-8")


def test_quads_come_in_the_fixed_vocabulary() -> None:
    quads = call("ingest", PLAN, "--data", WORLD, "-f", "nq").stdout
    graph = f"<{ID}source/lanjiang-plan-2031>"
    assert all(line.endswith(f"{graph} .") for line in quads.splitlines())
    tasks = select(quads, "SELECT DISTINCT ?t WHERE { ?t a sg:Task ; sg:partOf+ ?p . ?p a sg:Plan } ORDER BY ?t")
    assert tasks == [[f"plan/lanjiang-2031/task/{n}"] for n in (1, 2, 3)]
    owners = "?t sg:responsibility ?r . ?r sg:agency ?a ; sg:role ?role ; sg:rank ?rank ; sg:printedAs ?p"
    found = select(quads, f"SELECT ?t ?a ?role ?p WHERE {{ {owners} }} ORDER BY ?t ?rank")
    assert found[0] == [
        "plan/lanjiang-2031/task/1",
        "agency/lanjiang/science-and-technology",
        f"{SG}Lead",
        "市科委",
    ]
    assert found[1][1:3] == ["agency/lanjiang/industry", f"{SG}Support"]
    assert select(quads, "SELECT ?a WHERE { ?t sg:responsibleAgency ?a }")
    statements = "VALUES ?c { sg:Element sg:Responsibility sg:Commitment } ?s a ?c"
    bare = "FILTER NOT EXISTS { ?s sg:evidence ?e . ?e sg:start ?a ; sg:end ?b ; sg:confidence ?x ; sg:rule ?r }"
    assert select(quads, f"SELECT ?s WHERE {{ {statements} }}")
    assert select(quads, f"SELECT ?s WHERE {{ {statements} {bare} }}") == []


def test_offsets_count_the_file_itself() -> None:
    quads = call("ingest", PLAN, "--data", WORLD, "-f", "nq").stdout
    text = PLAN.read_text(encoding="utf-8")
    found = select(
        quads, "SELECT ?p ?s ?e WHERE { ?r sg:printedAs ?p ; sg:evidence ?v . ?v sg:start ?s ; sg:end ?e }"
    )
    assert found
    assert all(text[int(start) : int(end)] == printed for printed, start, end in found)


def test_a_body_printed_in_traditional_characters_is_that_of_the_graph_and_stays_as_printed(tmp_path: Path) -> None:
    document = tmp_path / "ferries.txt"
    text = "瀾江市渡輪服務行動方案（2031—2034年）\n一、發展目標\n到2034年，渡輪航線達到60條以上。\n二、重點任務\n"
    text += "（一）建設碼頭。推進建設。（牽頭單位：瀾江市科學技術委員會；配合單位：市財政局）\n（二）培育船企。推進培育。\n"
    document.write_text(text, encoding="utf-8")
    quads = call("ingest", document, "--data", WORLD, "-f", "nq").stdout
    owners = "?r sg:agency ?a ; sg:role ?role ; sg:rank ?rank ; sg:printedAs ?p ; sg:evidence ?e . ?e sg:start ?s"
    first, second = select(quads, f"SELECT ?a ?role ?p ?s WHERE {{ {owners} }} ORDER BY ?rank")
    place = text.index("瀾江市科學")
    assert first == ["agency/lanjiang/science-and-technology", f"{SG}Lead", "瀾江市科學技術委員會", str(place)]
    assert second[1:] == [f"{SG}Support", "市財政局", str(text.index("市財政局"))]
    assert select(quads, "SELECT ?r WHERE { ?p a sg:Plan ; sg:region ?r }") == [["region/lanjiang"]]
    assert select(quads, "SELECT ?v ?d WHERE { ?t sg:value ?v ; sg:deadline ?d }") == [["60", "2034"]]


@pytest.mark.parametrize("form", ["ttl", "json", "table"])
def test_each_format_is_printed(form: str) -> None:
    result = call("ingest", PLAN, "--data", WORLD, "-f", form)
    assert result.exit_code == 0
    assert "研制可回收飞艇" in result.stdout
    if form == "json":
        assert json.loads(result.stdout)["id"] == "source/lanjiang-plan-2031"
    if form == "ttl":
        assert list(ox.parse(result.stdout, format=ox.RdfFormat.TURTLE))


def test_the_table_of_a_draft_has_the_headings_as_the_document_prints_them(tmp_path: Path) -> None:
    document = tmp_path / "x.txt"
    document.write_text(
        "Plan for the Harbours of Ostrel\n\nAction 1. Buy cranes\nBuy six.\n\nAction 2. Mend sails\nMend nine.\n"
    )
    result = call("ingest", document, "--data", WORLD, "-f", "table")
    assert result.exit_code == 0
    assert "Buy cranes" in result.stdout and "任务" not in result.stdout


@pytest.mark.parametrize("name", ["region/lanjiang", "澜江市", "Lanjiang"])
def test_a_jurisdiction_is_a_key_or_a_name(tmp_path: Path, name: str) -> None:
    document = tmp_path / "x.txt"
    document.write_text("一、任务\n1.开展放飞。支持放飞。（责任单位：市工信局）\n", encoding="utf-8")
    assert "agency: agency/lanjiang/industry" not in call("ingest", document, "--data", WORLD).stdout
    result = call("ingest", document, "--data", WORLD, "--jurisdiction", name)
    assert "agency: agency/lanjiang/industry" in result.stdout
    assert call("ingest", document, "--data", WORLD, "--jurisdiction", "Atlantis").exit_code == 2


def test_an_agency_of_another_city_is_not_mentioned(tmp_path: Path) -> None:
    document = tmp_path / "x.txt"
    document.write_text("一、任务\n1.开展放飞。由市工信局支持放飞。\n", encoding="utf-8")
    assert "agency/lanjiang/industry" not in call("ingest", document, "--data", WORLD).stdout


def test_what_is_not_printed_is_marked_and_explained(tmp_path: Path) -> None:
    document = tmp_path / "bare.txt"
    document.write_text(BARE, encoding="utf-8")
    text = call("ingest", document, "--data", WORLD).stdout
    assert "The text prints no title" in text
    assert "Plan in bare.txt" in text
    assert "title:" not in text
    assert "issuer:" not in text
    assert "issued:" not in text
    assert 'en: "Agency: 市风局"' in text
    assert "confidence:" in text


# Several documents


def test_a_bad_file_stops_none_of_the_others(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    result = call("ingest", folder, "--data", WORLD, "-o", out)
    assert result.exit_code == 1
    assert "Error: broken.pdf: " in result.stderr
    assert sorted(path.name for path in out.iterdir()) == ["draft.yaml", "final.yaml"]
    assert "broken.pdf,not read," in result.stdout
    assert "notes.csv" not in result.stdout
    for path in out.iterdir():
        assert call("check", path, "--data", WORLD).exit_code == 0


def test_several_processes_read_the_same_as_one(folder: Path, tmp_path: Path) -> None:
    for workers in ("1", "2"):
        assert (
            call("ingest", folder, "--data", WORLD, "-o", tmp_path / workers, "--workers", workers).exit_code == 1
        )
    for path in (tmp_path / "1").iterdir():
        assert path.read_bytes() == (tmp_path / "2" / path.name).read_bytes()


def test_a_summary_says_what_was_read(folder: Path) -> None:
    summary = {row["document"]: row for row in rows_of_failure(folder)}
    assert summary["draft.txt"] == {
        "document": "draft.txt",
        "genre": "plan",
        "parts": "6",
        "owners": "4",
        "targets": "4",
        "dated": "0",
        "review": summary["draft.txt"]["review"],
        "draft": "",
    }
    assert "-o FOLDER writes them" in call("ingest", folder, "--data", WORLD).stderr


def rows_of_failure(folder: Path) -> list[dict[str, str]]:
    result = call("ingest", folder, "--data", WORLD)
    assert result.exit_code == 1
    result.exit_code = 0
    return rows(result)


def test_a_terminal_shows_a_summary_table(folder: Path) -> None:
    terminal = Terminal("ingest", folder, "--data", WORLD)
    assert "draft.txt" in terminal.expect("-o FOLDER")
    terminal.expect("broken.pdf")
    assert terminal.end() == 1


def test_quads_of_several_documents_follow_one_another(folder: Path) -> None:
    result = call("ingest", folder / "draft.txt", folder / "below", "--data", WORLD, "-f", "nq")
    assert result.exit_code == 0
    assert select(result.stdout, "SELECT DISTINCT ?s WHERE { ?s sg:describes ?p } ORDER BY ?s") == [
        ["source/draft"],
        ["source/final"],
    ]
    assert "document,genre" in result.stderr


def test_documents_of_one_name_do_not_overwrite_one_another(tmp_path: Path) -> None:
    for name in ("a/plan.txt", "b/plan.txt", "b/plan.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(DRAFT, encoding="utf-8")
    assert call("ingest", tmp_path / "a", tmp_path / "b", "--data", WORLD, "-o", tmp_path / "out").exit_code == 0
    assert len(list((tmp_path / "out").iterdir())) == 3


def test_decisions_of_a_review_and_the_document_itself_are_not_overwritten(tmp_path: Path) -> None:
    document, path = tmp_path / "plan.txt", tmp_path / "plan.yaml"
    document.write_text(DRAFT, encoding="utf-8")
    assert call("ingest", document, "--data", WORLD, "-o", path).exit_code == 0
    assert call("ingest", document, "--data", WORLD, "-o", path).exit_code == 0
    call("review", path, "--data", WORLD, text="a\n")
    decided = path.read_bytes()
    result = call("ingest", document, "--data", WORLD, "-o", path)
    assert result.exit_code == 3
    assert "holds decisions of a review" in result.stderr
    assert path.read_bytes() == decided
    assert "is the document itself" in call("ingest", document, "--data", WORLD, "-o", document).stderr
    assert document.read_text(encoding="utf-8") == DRAFT


def test_several_drafts_do_not_go_into_one_file(folder: Path, tmp_path: Path) -> None:
    result = call("ingest", folder, "--data", WORLD, "-o", tmp_path / "one.yaml")
    assert result.exit_code == 2
    assert "name a folder" in result.stderr
    (tmp_path / "empty").mkdir()
    assert call("ingest", tmp_path / "empty", "--data", WORLD).exit_code == 2


def test_a_document_that_ends_its_process_is_an_error_of_that_document(
    tmp_path: Path, world: Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parent))
    monkeypatch.setattr("spacegraph.ingest._ingest_shared", end_on_poison)
    paths = [tmp_path / name for name in ("one.txt", "poison.txt", "two.txt")]
    for path in paths:
        path.write_text(DRAFT, encoding="utf-8")
    results = list(ingest_all(paths, make_gazetteer(world.store), workers=2))
    assert [bool(result.error) for result in results] == [False, True, False]
    assert "ended the process" in results[1].error


def end_on_poison(path: Path) -> Ingested:
    """Read a document in a worker, or end the worker."""
    import os

    if path.stem == "poison":
        os._exit(9)
    return Ingested(path, None, {})


# From Python


def test_a_document_is_read_from_python(tmp_path: Path, world: Graph) -> None:
    draft = spacegraph.read_document(PLAN, store=world.store)
    assert isinstance(draft, Draft)
    assert draft.plan is not None
    assert [element.number for element in draft.plan.elements if element.kind == "Task"] == ["1", "2", "3"]
    owner = draft.plan.responsibilities[0]
    assert draft.passage(owner.evidence) == owner.printed_as == "市科委"
    path = tmp_path / "draft.yaml"
    path.write_text(spacegraph.render_draft(draft, store=world.store), encoding="utf-8")
    assert call("check", path, "--data", WORLD).exit_code == 0


def test_bytes_need_no_file_and_know_the_shipped_graph() -> None:
    text = "一、任务\n1.研制可重复使用火箭。开展试验。（责任单位：市经济和信息化局）\n".encode()
    draft = spacegraph.read_document(text, name="x.txt", jurisdiction="region/beijing")
    assert draft.plan is not None
    assert draft.plan.responsibilities[0].agency == "agency/beijing/economy-and-information-technology"
    assert "technology/reusable-rocket" in {mention.key for mention in draft.mentions}
    with pytest.raises(DocumentTooLarge):
        spacegraph.read_document(text, name="x.txt", limit=10)
