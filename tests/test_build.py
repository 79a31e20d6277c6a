"""Data files → dataset: which quads there are, in which graph, and that the same files give the same bytes."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pyoxigraph as ox
import pytest

from spacegraph.build import Dataset, build_dataset, build_files, read_turtle
from spacegraph.errors import DataError
from spacegraph.inputs import find_inputs
from spacegraph.iris import ID, ONTOLOGY_GRAPH, REFERENCE_GRAPH, to_iri
from spacegraph.snapshot import to_nquads
from worldfiles import ONTOLOGY, WORLD, change

PLAN, NEWS = ID + "source/lanjiang-plan-2031", ID + "source/valley-news-2031"


def graphs_of(dataset: Dataset, subject: str, predicate: str, value: str) -> set[str]:
    wanted = tuple(ox.NamedNode(to_iri(name)) for name in (subject, predicate, value))
    return {q.graph_name.value for q in dataset.quads if (q.subject, q.predicate, q.object) == wanted}


def test_each_file_loads_into_its_graph(world_dataset: Dataset) -> None:
    names = {quad.graph_name.value for quad in world_dataset.quads}
    assert names == {ONTOLOGY_GRAPH, REFERENCE_GRAPH, PLAN, NEWS, ID + "source/yunping-briefing-2031"}


def test_what_two_sources_say_of_one_plan_stays_apart(world_dataset: Dataset) -> None:
    targets = {
        (q.graph_name.value, q.subject.value)
        for q in world_dataset.quads
        if q.predicate.value == to_iri("sg:metric") and q.object.value == ID + "metric/airship-companies"
    }
    assert (PLAN, ID + "plan/lanjiang-2031/objective/1/target/1") in targets
    assert (NEWS, ID + "plan/lanjiang-2031/target/valley-news-2031/1") in targets
    assert (PLAN, ID + "plan/lanjiang-2031/target/valley-news-2031/1") not in targets


def test_there_is_no_blank_node_and_no_default_graph(world_dataset: Dataset) -> None:
    for quad in world_dataset.quads:
        assert isinstance(quad.subject, ox.NamedNode)
        assert isinstance(quad.object, (ox.NamedNode, ox.Literal))
        assert isinstance(quad.graph_name, ox.NamedNode)


@pytest.mark.parametrize(
    ("subject", "predicate", "value"),
    [
        ("plan/lanjiang-2031/task/1", "rdf:type", "sg:Element"),
        ("plan/lanjiang-2031/objective/1/target/1", "rdf:type", "sg:Commitment"),
        ("plan/lanjiang-2031/task/1", "sg:about", "technology/recoverable-airship"),
        ("plan/lanjiang-2031/task/2", "sg:about", "application/mountain-logistics"),
        ("plan/lanjiang-2031/task/1", "sg:responsibleAgency", "agency/lanjiang/science-and-technology"),
        ("plan/lanjiang-2031/task/1", "sg:responsibleAgency", "agency/lanjiang/hedong-government"),
        ("source/lanjiang-plan-2031", "sg:mentions", "plan/lanjiang-2031"),
    ],
)
def test_what_a_file_implies_stands_in_the_graph_of_that_file(
    world_dataset: Dataset, subject: str, predicate: str, value: str
) -> None:
    assert graphs_of(world_dataset, subject, predicate, value) == {PLAN}


def test_a_concept_of_ours_is_a_skos_concept(world_dataset: Dataset) -> None:
    assert graphs_of(world_dataset, "technology/airship", "rdf:type", "skos:Concept") == {REFERENCE_GRAPH}


def test_nothing_is_implied_that_the_files_do_not_say(world_dataset: Dataset) -> None:
    assert not graphs_of(world_dataset, "plan/lanjiang-2031/task/1", "sg:about", "technology/airship")
    assert not graphs_of(world_dataset, "plan/lanjiang-2031/task/1", "sg:partOf", "plan/lanjiang-2031")
    task = to_iri("plan/lanjiang-2031/task/3")
    predicates = {q.predicate.value for q in world_dataset.quads if q.subject.value == task}
    assert to_iri("sg:responsibleAgency") not in predicates


def test_every_preferred_label_is_an_rdfs_label_too(world_dataset: Dataset) -> None:
    def labels(predicate: str) -> set[tuple[object, object, object]]:
        iri = to_iri(predicate)
        return {(q.subject, q.object, q.graph_name) for q in world_dataset.quads if q.predicate.value == iri}

    assert len(labels("skos:prefLabel")) > 100
    assert labels("skos:prefLabel") <= labels("rdfs:label")


def test_the_same_files_give_the_same_bytes(world_dataset: Dataset) -> None:
    assert to_nquads(build_dataset(WORLD, ONTOLOGY)) == to_nquads(world_dataset)


def test_the_order_in_which_files_are_read_does_not_matter(world_dataset: Dataset) -> None:
    paths = sorted(WORLD.rglob("*.yaml"), reverse=True)
    assert to_nquads(build_files(paths, ONTOLOGY)) == to_nquads(world_dataset)


@pytest.mark.parametrize("seed", ["0", "1", "4711"])
def test_the_bytes_do_not_depend_on_the_hash_seed(world_dataset: Dataset, seed: str, run) -> None:
    program = (
        "import hashlib, pathlib, sys; from spacegraph.build import build_dataset; "
        "from spacegraph.snapshot import to_nquads; "
        "print(hashlib.sha256(to_nquads(build_dataset(*map(pathlib.Path, sys.argv[1:])))).hexdigest())"
    )
    done = run("-c", program, str(WORLD), str(ONTOLOGY), env={**os.environ, "PYTHONHASHSEED": seed})
    assert done.stdout.strip() == hashlib.sha256(to_nquads(world_dataset)).hexdigest(), done.stderr


def test_two_files_for_one_source_are_refused(own_world: Path) -> None:
    first = own_world / "sources" / "valley-news-2031.yaml"
    second = first.with_name("valley-news-again.yaml")
    second.write_text("id: source/valley-news-2031\ntype: Source\n")
    with pytest.raises(DataError) as caught:
        build_dataset(own_world, ONTOLOGY)
    assert str(caught.value) == f"{second}:1: holds the same source as {first}: {NEWS}"


def test_faults_of_all_files_are_told_together(own_world: Path) -> None:
    places = own_world / "reference" / "places.yaml"
    news = own_world / "sources" / "valley-news-2031.yaml"
    one = change(places, "level: level/country", "levle: level/country")
    two = change(news, "value: 80", "value: eighty")
    with pytest.raises(DataError) as caught:
        build_dataset(own_world, ONTOLOGY)
    assert [(fault.path, fault.line) for fault in caught.value.faults] == [(places, one), (news, two)]


def test_a_folder_that_is_not_there_or_holds_no_data_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="none: is no folder of data files"):
        build_dataset(tmp_path / "none", ONTOLOGY)
    with pytest.raises(DataError, match=r"holds no \.yaml file"):
        build_dataset(tmp_path, ONTOLOGY)


def test_an_ontology_without_its_files_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"shapes\.ttl: is missing from the ontology"):
        build_dataset(WORLD, tmp_path)


def test_inputs_are_the_ontology_and_the_data_files_in_one_order() -> None:
    names = [f"{path.parent.name}/{path.name}" for path in find_inputs(WORLD, ONTOLOGY)]
    assert names[:3] == ["ontology/context.jsonld", "ontology/spacegraph.ttl", "ontology/schemes.ttl"]
    assert names[-3:] == [f"sources/{n}-2031.yaml" for n in ("lanjiang-plan", "valley-news", "yunping-briefing")]


def test_blank_nodes_of_the_ontology_get_names_by_their_order(tmp_path: Path) -> None:
    path = tmp_path / "some.ttl"
    path.write_text("<http://x/a> <http://x/p> [ <http://x/q> 1 ] , [ <http://x/q> 2 ] .")
    names = {quad.object.value for quad in read_turtle(path) if quad.predicate.value == "http://x/p"}
    assert {name.rpartition("/")[2] for name in names} == {"some-1", "some-2"}
    assert read_turtle(path) == read_turtle(path)


def test_broken_turtle_is_refused_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "some.ttl"
    path.write_text("<http://x/a> <http://x/p> 1 .\n<http://x/a> nonsense .\n")
    with pytest.raises(DataError, match=r"some\.ttl:2: is not Turtle"):
        read_turtle(path)
