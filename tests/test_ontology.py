"""The ontology says everything twice, in English and Chinese, and nobody uses a term that it does not define."""

from __future__ import annotations

import importlib.util
import json
import re
import types
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
import rdflib
from rdflib.collection import Collection
from rdflib.namespace import DCTERMS, OWL, RDF, RDFS, SKOS

from spacegraph import iris, vocab

HERE = Path(__file__).parent
ONTOLOGY = HERE.parent / "ontology"
SG = rdflib.Namespace(iris.SG)
VANN = rdflib.Namespace("http://purl.org/vocab/vann/")
DEFINED_BY = rdflib.URIRef(iris.ONTOLOGY)
USERS = sorted([*ONTOLOGY.glob("*.ttl"), ONTOLOGY / "context.jsonld", *ONTOLOGY.glob("*/*.rq")])


@cache
def read(name: str) -> rdflib.Graph:
    return rdflib.Graph().parse(ONTOLOGY / name)


def our_terms() -> list[rdflib.URIRef]:
    return [rdflib.URIRef(iri) for iri in sorted(vocab.CLASSES | vocab.PROPERTIES | vocab.INDIVIDUALS)]


def describe(term: rdflib.URIRef) -> rdflib.Graph:
    """Return what the ontology and the closed lists say of a term."""
    graph = rdflib.Graph()
    for name in ("spacegraph.ttl", "schemes.ttl"):
        for triple in read(name).triples((term, None, None)):
            graph.add(triple)
    return graph


def languages(graph: rdflib.Graph, subject: rdflib.term.Node, predicate: rdflib.URIRef) -> list[str]:
    return sorted(
        str(o.language) for o in graph.objects(subject, predicate) if isinstance(o, rdflib.Literal) and str(o)
    )


def members(graph: rdflib.Graph, expression: rdflib.term.Node | None) -> set[rdflib.term.Node]:
    """Return the classes of a class expression: those of its union, or itself."""
    if expression is None:
        return set()
    union = graph.value(expression, OWL.unionOf)
    return set(Collection(graph, union)) if union else {expression}


# Every term


@pytest.mark.parametrize("term", our_terms(), ids=lambda term: str(term).removeprefix(iris.SG))
def test_a_term_is_named_defined_and_shown_by_example(term: rdflib.URIRef) -> None:
    graph = describe(term)
    label = SKOS.prefLabel if str(term) in vocab.INDIVIDUALS else RDFS.label
    assert languages(graph, term, label) == ["en", "zh"]
    assert languages(graph, term, SKOS.definition) == ["en", "zh"]
    assert (term, RDFS.isDefinedBy, DEFINED_BY) in graph
    assert list(graph.objects(term, SKOS.example))
    for comment in (RDFS.comment, SKOS.editorialNote):
        assert languages(graph, term, comment) in ([], ["en", "zh"])


def test_whatever_stands_in_our_namespace_is_a_class_a_property_or_an_individual() -> None:
    subjects = {
        s for name in ("spacegraph.ttl", "schemes.ttl") for s in read(name).subjects() if str(s).startswith(iris.SG)
    }
    assert {str(s) for s in subjects} == vocab.CLASSES | vocab.PROPERTIES | vocab.INDIVIDUALS


@pytest.mark.parametrize("kind", [OWL.Class, OWL.NamedIndividual], ids=["classes", "individuals"])
def test_no_two_classes_or_individuals_share_a_name(kind: rdflib.URIRef) -> None:
    names = Counter(
        name
        for term in our_terms()
        if (term, RDF.type, kind) in describe(term)
        for predicate in (RDFS.label, SKOS.prefLabel)
        for name in describe(term).objects(term, predicate)
    )
    assert names
    assert [name for name, count in names.items() if count > 1] == []


def test_no_two_terms_share_a_definition() -> None:
    definitions = Counter(str(o) for t in our_terms() for o in describe(t).objects(t, SKOS.definition))
    assert [text for text, count in definitions.items() if count > 1] == []


# Logic


def test_every_property_has_a_domain_and_a_range_or_says_why_not() -> None:
    graph = read("spacegraph.ttl")
    for kind in (OWL.ObjectProperty, OWL.DatatypeProperty):
        for term in graph.subjects(RDF.type, kind):
            if not str(term).startswith(iris.SG):
                continue
            comment = " ".join(str(c) for c in graph.objects(term, RDFS.comment))
            assert (term, RDFS.domain, None) in graph or "domain" in comment, term
            assert (term, RDFS.range, None) in graph or "range is set" in comment, term


def test_every_object_property_says_how_it_reads_backwards() -> None:
    graph = read("spacegraph.ttl")
    for term in graph.subjects(RDF.type, OWL.ObjectProperty):
        if str(term).startswith(iris.SG):
            assert languages(graph, term, SG.inverseLabel) == ["en", "zh"] or term == SG.about, term


def test_domains_and_ranges_are_classes_that_are_defined() -> None:
    graph = read("spacegraph.ttl")
    classes = set(graph.subjects(RDF.type, OWL.Class))
    datatypes = {rdflib.XSD[name] for name in ("string", "integer", "decimal", "boolean")}
    datatypes |= {RDF.langString, RDFS.Literal}
    for predicate in (RDFS.domain, RDFS.range):
        for expression in graph.objects(None, predicate):
            assert members(graph, expression) <= classes | datatypes


def test_classes_and_properties_do_not_stand_above_themselves() -> None:
    graph = read("spacegraph.ttl") + read("alignments.ttl")
    for predicate in (RDFS.subClassOf, RDFS.subPropertyOf, SKOS.broader):
        for subject, parent in graph.subject_objects(predicate):
            assert subject not in set(graph.transitive_objects(parent, predicate)), subject


def test_every_class_is_told_apart_from_the_others() -> None:
    graph = read("spacegraph.ttl")
    apart = {c for head in graph.objects(None, OWL.members) for c in Collection(graph, head)}
    apart |= {c for head in graph.objects(None, OWL.disjointUnionOf) for c in Collection(graph, head)}
    assert {str(c) for c in apart} == vocab.CLASSES


def test_a_sub_property_keeps_within_the_domain_of_the_one_above() -> None:
    graph = read("spacegraph.ttl")
    for term, parent in graph.subject_objects(RDFS.subPropertyOf):
        for predicate in (RDFS.domain, RDFS.range):
            wide = members(graph, graph.value(parent, predicate))
            assert not wide or members(graph, graph.value(term, predicate)) <= wide, (term, predicate)


# What others read first


@pytest.mark.parametrize("name", ["spacegraph.ttl", "alignments.ttl", "shapes.ttl"])
def test_each_file_says_what_it_is(name: str) -> None:
    graph = read(name)
    (ontology,) = graph.subjects(RDF.type, OWL.Ontology)
    for predicate in (DCTERMS.title, DCTERMS.description, RDFS.label):
        assert languages(graph, ontology, predicate) == ["en", "zh"]
    for predicate in (DCTERMS.creator, DCTERMS.publisher, DCTERMS.created, DCTERMS.modified, OWL.versionInfo):
        assert graph.value(ontology, predicate), predicate
    assert graph.value(ontology, DCTERMS.license) == rdflib.URIRef("https://www.apache.org/licenses/LICENSE-2.0")
    version = graph.value(ontology, OWL.versionInfo)
    assert graph.value(ontology, OWL.versionIRI) == rdflib.URIRef(f"{ontology}/{version}")
    assert not list(graph.objects(ontology, OWL.imports))


def test_the_ontology_names_its_prefix_and_how_to_cite_it() -> None:
    graph = read("spacegraph.ttl")
    assert str(graph.value(DEFINED_BY, VANN.preferredNamespacePrefix)) == "sg"
    assert str(graph.value(DEFINED_BY, VANN.preferredNamespaceUri)) == iris.SG
    assert str(graph.value(DEFINED_BY, OWL.versionInfo)) in str(
        graph.value(DEFINED_BY, DCTERMS.bibliographicCitation)
    )


# Closed lists


def test_each_concept_of_the_closed_lists_is_defined_in_both_languages() -> None:
    graph = read("schemes.ttl")
    concepts = set(graph.subjects(RDF.type, SKOS.Concept))
    assert len(concepts) > 100
    for concept in concepts:
        assert languages(graph, concept, SKOS.prefLabel) == ["en", "zh"], concept
        assert languages(graph, concept, SKOS.definition) == ["en", "zh"], concept
        assert graph.value(concept, SKOS.example), concept


@pytest.mark.parametrize("name", ["role", "comparator", "ownership", "strength", "level", "kind"])
def test_a_closed_list_hangs_together(name: str) -> None:
    graph, scheme = read("schemes.ttl"), rdflib.URIRef(f"{iris.ID}{name}")
    assert set(graph.objects(scheme, SKOS.hasTopConcept)) == set(graph.subjects(SKOS.topConceptOf, scheme))
    for concept in graph.subjects(SKOS.inScheme, scheme):
        above = set(graph.transitive_objects(concept, SKOS.broader))
        assert above & set(graph.objects(scheme, SKOS.hasTopConcept)), concept
        assert all((c, SKOS.inScheme, scheme) in graph for c in above), concept
        assert str(concept).startswith((f"{iris.ID}{name}/", iris.SG)), concept


def test_no_two_concepts_of_a_closed_list_share_a_name() -> None:
    graph = read("schemes.ttl")
    names = Counter(
        (graph.value(c, SKOS.inScheme), o)
        for predicate in (SKOS.prefLabel, SKOS.altLabel)
        for c, o in graph.subject_objects(predicate)
        if (c, RDF.type, SKOS.Concept) in graph
    )
    assert [name for name, count in names.items() if count > 1] == []


# Alignments


def test_alignments_say_something_of_our_terms_and_nothing_new_of_others() -> None:
    graph = read("alignments.ttl")
    for predicate in (RDFS.subClassOf, RDFS.subPropertyOf, RDFS.seeAlso, SKOS.exactMatch, SKOS.closeMatch):
        for subject, value in graph.subject_objects(predicate):
            if subject in set(graph.subjects(RDF.type, OWL.Ontology)):
                continue
            assert str(subject).startswith(iris.SG), subject
            assert not str(value).startswith(iris.SG), value


def test_alignments_declare_each_term_of_others_that_stands_above_ours() -> None:
    graph = read("alignments.ttl")
    for value in graph.objects(None, RDFS.subClassOf):
        assert (value, RDF.type, OWL.Class) in graph, value
    for subject, value in graph.subject_objects(RDFS.subPropertyOf):
        kinds = set(graph.objects(value, RDF.type)) & {OWL.ObjectProperty, OWL.DatatypeProperty}
        assert kinds & set(read("spacegraph.ttl").objects(subject, RDF.type)), (subject, value)


# Uses


@pytest.mark.parametrize("path", USERS, ids=lambda path: str(path.relative_to(ONTOLOGY)))
def test_every_term_of_ours_that_is_used_is_defined(path: Path) -> None:
    text = re.sub(r"(?m)^\s*#(?!\+).*$", "", path.read_text(encoding="utf-8"))
    used = set(re.findall(r"(?<![\w:/-])sg:(\w+)", text)) | set(re.findall(rf"{re.escape(iris.SG)}(\w+)", text))
    defined = {iri.removeprefix(iris.SG) for iri in vocab.CLASSES | vocab.PROPERTIES | vocab.INDIVIDUALS}
    assert used - defined == set()


def test_every_kind_level_and_ownership_that_the_ontology_folder_uses_is_in_its_list() -> None:
    listed = {str(c).removeprefix(iris.ID) for c in read("schemes.ttl").subjects(RDF.type, SKOS.Concept)}
    for path in USERS:
        for scheme, name in re.findall(
            r"\b(?:id[:/])?(kind|level|ownership|strength)[:/]([a-z][a-z-]*)", path.read_text(encoding="utf-8")
        ):
            assert f"{scheme}/{name}" in listed, path


def test_each_term_that_data_can_state_has_a_key_in_the_context() -> None:
    context = json.loads((ONTOLOGY / "context.jsonld").read_text(encoding="utf-8"))["@context"]
    iris_of_keys = [value if isinstance(value, str) else str(value) for value in context.values()]
    mapped = {name for value in iris_of_keys for name in re.findall(r"\bsg:(\w+)", value)}
    abstract = {"Element", "Commitment", "Role", "Comparator"}
    built = {"responsibleAgency", "inverseLabel"}
    every = {iri.removeprefix(iris.SG) for iri in vocab.CLASSES | vocab.PROPERTIES | vocab.INDIVIDUALS}
    assert every - mapped == abstract | built


# vocab.py


@cache
def load_make_vocab() -> types.ModuleType:
    spec = importlib.util.spec_from_file_location("make_vocab", HERE.parent / "scripts" / "make_vocab.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_vocab_is_what_the_ontology_says() -> None:
    assert Path(vocab.__file__).read_text(encoding="utf-8") == load_make_vocab().render_vocab(ONTOLOGY)
    assert vocab.NAMESPACE == iris.SG


def test_a_misspelt_term_is_no_attribute() -> None:
    with pytest.raises(AttributeError):
        _ = vocab.Tusk  # type: ignore[attr-defined]


def test_a_term_without_definition_stops_the_generator(tmp_path: Path) -> None:
    (tmp_path / "spacegraph.ttl").write_text(f"<{iris.SG}Ghost> a <{OWL.Class}> .", encoding="utf-8")
    (tmp_path / "schemes.ttl").write_text("", encoding="utf-8")
    with pytest.raises(ValueError, match="Ghost"):
        load_make_vocab().render_vocab(tmp_path)
