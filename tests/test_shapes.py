"""Every shape accepts a right example and refuses a wrong one.

``shapes/common.ttl`` is an invented world; each ``shapes/*.trig`` adds right examples in its default graph and
faults in named graphs. A fault is called after the shape and the parameter that must refuse it
(``fault:Plan-kind.maxCount``). What stands in it takes the place of what the right example gives to the same
subject and property; ``fault:nothing`` leaves it without value. All faults are judged in one run, each in a copy of
its file's things. Where properties may stand is no shape but a check query, tried here on the same examples.
"""

from __future__ import annotations

import warnings
from functools import cache
from pathlib import Path

import pyoxigraph as ox
import pyshacl
import pytest
import rdflib
from rdflib.collection import Collection
from rdflib.namespace import OWL, RDF, RDFS, SH, SKOS

from spacegraph import iris, vocab
from spacegraph.store import EmbeddedStore

HERE = Path(__file__).parent
ONTOLOGY = HERE.parent / "ontology"
FAULT = rdflib.Namespace("https://example.org/fault/")
SHAPES = rdflib.Namespace("https://w3id.org/spacegraph/shapes#")
SHACL = str(SH)
PARAMETERS = {
    *("class", "datatype", "disjoint", "equals", "hasValue", "in", "languageIn"),
    *(
        "maxCount",
        "maxInclusive",
        "minCount",
        "minInclusive",
        "minLength",
        "node",
        "not",
        "or",
        "pattern",
        "qualifiedMaxCount",
    ),
    *("qualifiedMinCount", "uniqueLang", "xone"),
}
"""The constraint parameters that our shapes use; a test refuses others, so that none goes without example."""
FURNITURE = {
    "message",
    "path",
    "property",
    "qualifiedValueShape",
    "severity",
    "sparql",
    "targetClass",
    "targetSubjectsOf",
}

Term = rdflib.term.Node
Triples = list[tuple[Term, Term, Term]]


@cache
def read_shapes() -> rdflib.Graph:
    return rdflib.Graph().parse(ONTOLOGY / "shapes.ttl")


@cache
def read_world() -> rdflib.Graph:
    world = rdflib.Graph()
    for path in (ONTOLOGY / "spacegraph.ttl", ONTOLOGY / "schemes.ttl", HERE / "shapes" / "common.ttl"):
        world.parse(path)
    return world


@cache
def read_examples() -> list[tuple[Triples, dict[str, rdflib.Graph]]]:
    """Return the right triples and the faults of each file."""
    files = []
    for path in sorted((HERE / "shapes").glob("*.trig")):
        with warnings.catch_warnings():  # rdflib's TriG parser still uses names that rdflib has deprecated
            warnings.simplefilter("ignore", DeprecationWarning)
            dataset = rdflib.Dataset().parse(path, format="trig")
        faults = {
            str(graph.identifier).removeprefix(FAULT): graph
            for graph in dataset.graphs()
            if str(graph.identifier).startswith(FAULT)
        }
        files.append((list(dataset.default_graph), faults))
    return files


def all_faults() -> list[str]:
    return sorted(name for _, faults in read_examples() for name in faults)


def declared_constraints() -> set[str]:
    """Return the name of each constraint of the shapes, as the faults are called."""
    shapes, names = read_shapes(), set()
    for kind in (SH.NodeShape, SH.PropertyShape):
        for shape in shapes.subjects(RDF.type, kind):
            local = str(shape).removeprefix(SHAPES)
            used = {str(p).removeprefix(SHACL) for p in shapes.predicates(shape) if str(p).startswith(SHACL)}
            names |= {f"{local}.{parameter}" for parameter in used - FURNITURE}
    names |= {f"{str(c).removeprefix(SHAPES)}.sparql" for c in shapes.subjects(RDF.type, SH.SPARQLConstraint)}
    return names


def apply_fault(right: Triples, fault: rdflib.Graph, suffix: str) -> tuple[Triples, set[Term]]:
    """Return a copy of a file's things, renamed, with the fault in it; and the names of the copies."""
    names = {s: rdflib.URIRef(f"{s}{suffix}") for s, _, _ in right}
    replaced = {(s, p) for s, p, _ in fault}
    kept = [t for t in right if t[:2] not in replaced] + [t for t in fault if t[2] != FAULT.nothing]
    return [(names.get(s, s), p, names.get(o, o)) for s, p, o in kept], {*names.values(), *fault.subjects()}


def validate(triples: Triples) -> rdflib.Graph:
    """Return the validation report of the world with some triples added."""
    graph = rdflib.Graph()
    graph += read_world()
    for triple in triples:
        graph.add(triple)
    _, report, text = pyshacl.validate(graph, shacl_graph=read_shapes(), inference="none", inplace=True)
    assert isinstance(report, rdflib.Graph), text
    return report


@pytest.fixture(scope="module")
def refusals() -> dict[str, set[str]]:
    """Return, for each fault, the constraints that refused it."""
    triples: Triples = []
    owner: dict[Term, str] = {}
    for right, faults in read_examples():
        for name, fault in faults.items():
            copy, things = apply_fault(right, fault, f"-f{len(owner)}")
            triples += copy
            owner |= dict.fromkeys(things, name)
    report = validate(triples)
    found: dict[str, set[str]] = {name: set() for name in all_faults()}
    for result in report.subjects(RDF.type, SH.ValidationResult):
        constraint = report.value(result, SH.sourceConstraint)
        shape = constraint or report.value(result, SH.sourceShape)
        component = str(report.value(result, SH.sourceConstraintComponent)).removeprefix(SHACL)
        parameter = component.removesuffix("ConstraintComponent")
        parameter = "sparql" if constraint else parameter[0].lower() + parameter[1:]
        name = owner.get(report.value(result, SH.focusNode) or rdflib.BNode(), "")
        if name:
            found[name].add(f"{str(shape).removeprefix(SHAPES)}.{parameter}")
    return found


def test_the_shapes_are_right_shacl() -> None:
    conforms, _, text = pyshacl.validate(rdflib.Graph(), shacl_graph=read_shapes(), meta_shacl=True)
    assert conforms, text


def test_no_shape_uses_a_parameter_that_the_examples_do_not_know() -> None:
    used = {name.rpartition(".")[2] for name in declared_constraints()}
    assert used - {"sparql"} <= PARAMETERS
    nested = {str(p).removeprefix(SHACL) for p in read_shapes().predicates() if str(p).startswith(SHACL)}
    assert nested - PARAMETERS - FURNITURE <= {
        *("alternativePath", "declare", "inversePath", "namespace", "oneOrMorePath", "prefix", "prefixes"),
        *("select", "zeroOrMorePath"),
    }


def test_the_right_examples_conform() -> None:
    report = validate([triple for right, _ in read_examples() for triple in right])
    messages = [str(m) for m in report.objects(None, SH.resultMessage)]
    assert not messages


def test_every_shape_has_a_right_example() -> None:
    shapes, world = read_shapes(), rdflib.Graph()
    world += read_world()
    for right, _ in read_examples():
        for triple in right:
            world.add(triple)
    classes = {c for t in world.objects(None, RDF.type) for c in world.transitive_objects(t, RDFS.subClassOf)}
    missing = [
        *(s for s, c in shapes.subject_objects(SH.targetClass) if c not in classes),
        *(s for s, p in shapes.subject_objects(SH.targetSubjectsOf) if (None, p, None) not in world),
    ]
    assert not missing


def test_every_constraint_has_a_wrong_example_and_every_wrong_example_a_constraint() -> None:
    assert set(all_faults()) == declared_constraints()


@pytest.mark.parametrize("fault", all_faults())
def test_each_wrong_example_is_refused_by_its_constraint(fault: str, refusals: dict[str, set[str]]) -> None:
    assert fault in refusals[fault]


def test_every_shape_hangs_on_a_target() -> None:
    shapes = read_shapes()
    held = {*shapes.objects(None, SH.property), *shapes.objects(None, SH.sparql)}
    named = {s for k in (SH.NodeShape, SH.PropertyShape, SH.SPARQLConstraint) for s in shapes.subjects(RDF.type, k)}
    targeted = {*shapes.subjects(SH.targetClass), *shapes.subjects(SH.targetSubjectsOf)}
    assert not named - held - targeted


def test_every_constraint_explains_itself_in_both_languages() -> None:
    shapes = read_shapes()
    for shape in {shapes_iri(name) for name in declared_constraints()}:
        messages = {
            str(m.language): str(m) for m in shapes.objects(shape, SH.message) if isinstance(m, rdflib.Literal)
        }
        assert set(messages) == {"en", "zh"}, shape
        assert messages["en"].endswith(".") and messages["en"][0].isupper(), shape
        assert messages["zh"].endswith("。"), shape


def test_the_classes_that_values_may_have_are_the_ranges_of_the_ontology() -> None:
    shapes, world, count = read_shapes(), read_world(), 0
    for shape, term in shapes.subject_objects(SH.targetSubjectsOf):
        classes = set(shapes.objects(shape, SH["class"]))
        if alternatives := shapes.value(shape, SH["or"]):
            classes |= {c for a in Collection(shapes, alternatives) for c in shapes.objects(a, SH["class"])}
        if not classes or (shape, SH.path, term) not in shapes:
            continue
        stated = world.value(term, RDFS.range)
        union = world.value(stated, OWL.unionOf)
        assert classes == (set(Collection(world, union)) if union else {stated}), term
        count += 1
    assert count > 25
    ranged = {p for p, c in world.subject_objects(RDFS.range) if (p, RDF.type, OWL.ObjectProperty) in world}
    assert ranged <= set(shapes.objects(None, SH.targetSubjectsOf)) | {SKOS.broader}


def find_misplaced(turtle: str) -> list[tuple[str, str]]:
    """Return thing and property of each finding of the check query over the right examples and some Turtle."""
    graph = rdflib.Graph().parse(data=turtle)
    graph += read_world()
    for right, _ in read_examples():
        for triple in right:
            graph.add(triple)
    for thing, kind in list(graph.subject_objects(RDF.type)):  # as a build does
        for parent in filter(None, list(graph.transitive_objects(kind, RDFS.subClassOf))):
            graph.add((thing, RDF.type, parent))
    store = ox.Store()
    store.load(graph.serialize(format="nt").encode(), format=ox.RdfFormat.N_TRIPLES)
    check = (ONTOLOGY / "checks" / "property-at-another-class.rq").read_text(encoding="utf-8")
    rows = EmbeddedStore(store, "examples").select(check).rows
    return [(str(row[0]), str(row[1])) for row in rows]


def test_in_the_right_examples_each_property_stands_at_a_class_of_its_domain() -> None:
    assert find_misplaced("") == []


def test_a_property_at_a_thing_of_another_class_is_found() -> None:
    region = f"{iris.ID}region/meridia"
    assert find_misplaced(f"<{region}> <{vocab.issuer}> <{iris.ID}agency/port/wind> .") == [
        (f"<{region}>", f"<{vocab.issuer}>")
    ]


def shapes_iri(name: str) -> rdflib.URIRef:
    return SHAPES[name.rpartition(".")[0]]
