"""YAML-LD → triples: identifiers, defaults and order of nested things; each fault with file and line."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest

from spacegraph.context import Context
from spacegraph.errors import DataError
from spacegraph.iris import ID, PREFIXES, RDF_TYPE, REFERENCE_GRAPH, SG, to_key
from spacegraph.yamlld import DataFile, Lines, parse_data, read_data_file

FILE = Path("plan.yaml")
SOURCE = "id: source/a\ntype: Source\n"
PLAN = SOURCE + "describes:\n  id: plan/a\n  type: Plan\n"
TASK = PLAN + "  elements:\n    - id: plan/a/task/1\n      type: Task\n"


def triples(file: DataFile) -> set[tuple[str, str, str]]:
    return {(to_key(t.subject.value), to_key(t.predicate.value), to_key(t.object.value)) for t in file.triples}


def read(text: str, context: Context) -> set[tuple[str, str, str]]:
    return triples(parse_data(text, FILE, context))


def faults(text: str, context: Context) -> list[str]:
    with pytest.raises(DataError) as caught:
        parse_data(text, FILE, context)
    return [str(fault) for fault in caught.value.faults]


# -- what is read ----------------------------------------------------------------------------------


def test_a_source_file_loads_into_the_graph_of_its_source(context: Context) -> None:
    assert parse_data(SOURCE, FILE, context).graph == ID + "source/a"


@pytest.mark.parametrize(
    "text",
    ["things: [{id: region/a, type: Region}]", "id: technology\ntype: ConceptScheme\nlabel: {en: x, zh: 技}"],
)
def test_a_reference_file_loads_into_the_reference_graph(text: str, context: Context) -> None:
    assert parse_data(text, FILE, context).graph == REFERENCE_GRAPH


def test_nesting_makes_the_links_of_an_outline(context: Context) -> None:
    area = PLAN + "  elements:\n    - id: plan/a/area/1\n      type: Area\n      elements:\n"
    found = read(area + "        - {id: plan/a/task/1, type: Task}\n", context)
    assert ("plan/a/area/1", "sg:partOf", "plan/a") in found
    assert ("plan/a/task/1", "sg:partOf", "plan/a/area/1") in found
    assert ("source/a", "sg:describes", "plan/a") in found


def test_nested_things_without_id_are_called_after_parent_key_and_position(context: Context) -> None:
    text = (
        TASK
        + "      responsibility:\n        - agency: agency/x\n"
        + "        - agency: agency/y\n          evidence: {section: 一}\n"
    )
    found = read(text, context)
    second = "plan/a/task/1/responsibility/2"
    assert ("plan/a/task/1", "sg:responsibility", second) in found
    assert (second, "sg:agency", "agency/y") in found
    assert (second, "sg:evidence", f"{second}/evidence/1") in found


def test_nested_things_of_what_sources_share_carry_the_name_of_the_source(context: Context) -> None:
    text = (
        PLAN
        + "  evidence: {section: 一}\n  targets:\n    - value: 3\n"
        + "mentions:\n  - {id: region/x, evidence: {section: 二}}\n"
    )
    found = read(text, context)
    assert ("plan/a", "sg:evidence", "plan/a/evidence/a/1") in found
    assert ("plan/a/target/a/1", "sg:partOf", "plan/a") in found
    assert ("region/x", "sg:evidence", "region/x/evidence/a/1") in found


def test_nested_things_of_an_element_do_not_carry_the_name_of_the_source(context: Context) -> None:
    found = read(TASK + "      evidence: {section: 一}\n", context)
    assert ("plan/a/task/1", "sg:evidence", "plan/a/task/1/evidence/1") in found


def test_a_nested_thing_may_have_an_id_of_its_own(context: Context) -> None:
    found = read(TASK + "      targets: [{id: plan/a/target/7, value: 3}]\n", context)
    assert ("plan/a/target/7", "sg:partOf", "plan/a/task/1") in found


def test_defaults_and_order_are_filled_in_where_nothing_is_written(context: Context) -> None:
    text = TASK + "      responsibility: [{agency: agency/x}, {agency: agency/y, role: Lead, rank: 9}]\n"
    found = read(text, context)
    first, second = "plan/a/task/1/responsibility/1", "plan/a/task/1/responsibility/2"
    assert {t for t in found if t[0] == first} == {
        (first, "rdf:type", "sg:Responsibility"),
        (first, "sg:role", "sg:Responsible"),
        (first, "sg:rank", "1"),
        (first, "sg:agency", "agency/x"),
    }
    assert (second, "sg:role", "sg:Lead") in found
    assert (second, "sg:rank", "9") in found
    assert (second, "sg:role", "sg:Responsible") not in found
    assert (second, "sg:rank", "2") not in found


def test_elements_get_their_position_among_their_siblings(context: Context) -> None:
    text = TASK + "    - {id: plan/a/task/2, type: Task}\n"
    found = read(text, context)
    assert {t for t in found if t[1] == "sg:position"} == {
        ("plan/a/task/1", "sg:position", "1"),
        ("plan/a/task/2", "sg:position", "2"),
    }


def test_evidence_names_the_source_of_its_file(context: Context) -> None:
    found = read(TASK + "      evidence: {section: 一, start: 1, end: 2}\n", context)
    assert ("plan/a/task/1/evidence/1", "sg:source", "source/a") in found
    assert ("plan/a/task/1/evidence/1", "rdf:type", "sg:Evidence") in found


def test_one_thing_and_a_list_of_one_say_the_same(context: Context) -> None:
    one = TASK + "      technology: technology/x\n      evidence: {section: 一}\n"
    listed = TASK + "      technology: [technology/x]\n      evidence: [{section: 一}]\n"
    assert read(one, context) == read(listed, context)


def test_values_become_literals_of_the_datatype_of_their_key(context: Context) -> None:
    text = PLAN + "  startYear: 2024\n  issued: 2024-02\n  label: {zh: 甲, en: A}\n  documentNumber: 012\n"
    file = parse_data(text, FILE, context)
    values = {to_key(t.predicate.value): t.object for t in file.triples if isinstance(t.object, ox.Literal)}
    xsd = PREFIXES["xsd"]
    assert values["sg:startYear"] == ox.Literal("2024", datatype=ox.NamedNode(xsd + "gYear"))
    assert values["dct:issued"] == ox.Literal("2024-02", datatype=ox.NamedNode(xsd + "gYearMonth"))
    assert values["sg:documentNumber"] == ox.Literal("012")
    labels = {t.object for t in file.triples if t.predicate.value == PREFIXES["skos"] + "prefLabel"}
    assert labels == {ox.Literal("甲", language="zh"), ox.Literal("A", language="en")}


def test_several_names_in_one_language_are_a_list(context: Context) -> None:
    found = read("things: [{id: a/b, type: Agency, altLabel: {zh: [甲, 乙]}}]", context)
    assert {t[2] for t in found if t[1] == "skos:altLabel"} == {"甲", "乙"}


def test_a_written_iri_and_a_prefixed_name_stand_for_themselves(context: Context) -> None:
    found = read(TASK + "      technology: [https://example.org/x, skos:Concept]\n", context)
    assert {t[2] for t in found if t[1] == "sg:technology"} == {"https://example.org/x", "skos:Concept"}


def test_no_blank_node_comes_out_of_the_invented_world(context: Context, own_world: Path) -> None:
    for path in sorted(own_world.rglob("*.yaml")):
        terms = [term for t in read_data_file(path, context).triples for term in (t.subject, t.object)]
        assert terms
        assert not [term for term in terms if isinstance(term, ox.BlankNode)]


# -- what is refused -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (SOURCE + "lable: {zh: 甲}", "plan.yaml:3: the key 'lable' is not known; did you mean label"),
        (
            TASK + "      technolgy: technology/x",
            "plan.yaml:9: the key 'technolgy' is not known; did you mean technology",
        ),
        (SOURCE + "标签: {zh: 甲}", "plan.yaml:3: the key '标签' is not known"),
        (SOURCE + "'@type': sg:Plan", "plan.yaml:3: the key '@type' is not known"),
        (PLAN + "  type: Task", "plan.yaml:6: the key 'type' stands twice (first in line 5)"),
        ("id: plan/a\ntype: Plann", "plan.yaml:2: 'Plann' is no type; did you mean Plan"),
        (
            TASK + "      responsibility: [{agency: agency/x, role: Leed}]",
            "plan.yaml:9: 'Leed' is no role; did you mean Lead",
        ),
        (PLAN + "  issued: 2024-02-31", "plan.yaml:6: 'issued' is '2024-02-31'; write 2024, 2024-02 or 2024-02-03"),
        (PLAN + "  issued: 5 March 2024", "plan.yaml:6: 'issued' is '5 March 2024'; write 2024"),
        (PLAN + "  startYear: 24", "plan.yaml:6: 'startYear' is '24'; write a year such as 2028"),
        (
            TASK + "      targets: [{value: 5亿}]",
            "plan.yaml:9: 'value' is '5亿'; write a number such as 500 or 2.5",
        ),
        (TASK + "      evidence: {start: 1.5}", "plan.yaml:9: 'start' is '1.5'; write a whole number such as 12"),
        (TASK + "      derived: yes", "plan.yaml:9: 'derived' is 'yes'; write true or false"),
        (
            TASK + "      milestones: [{relativeDeadline: 3Y}]",
            "plan.yaml:9: 'relativeDeadline' is '3Y'; write a duration",
        ),
        (PLAN + "  label: 甲", "plan.yaml:6: 'label' has no language; write {zh: …, en: …}"),
        (PLAN + "  label: [甲, 乙]", "plan.yaml:6: 'label' has no language; write {zh: …, en: …}"),
        (PLAN + "  label: {zh: 甲, fr: A}", "plan.yaml:6: the language 'fr' is not zh or en"),
        (PLAN + "  label: {zh: 甲, EN: A}", "plan.yaml:6: the language 'EN' is not zh or en"),
        (PLAN + "  label: {zh: 甲, en: }", "plan.yaml:6: 'label' is empty in en"),
        (PLAN + "  label: {zh: {a: b}}", "plan.yaml:6: is a mapping or list where a plain value belongs"),
        (
            PLAN + "  documentNumber:",
            "plan.yaml:6: 'documentNumber' is empty; leave the key out where nothing is said",
        ),
        (PLAN + "  documentNumber: {a: b}", "plan.yaml:6: is a mapping or list where a plain value belongs"),
        (PLAN + "  region:", "plan.yaml:6: '' is no key; write one such as plan/beijing-2024"),
        (PLAN + "  region: region a", "plan.yaml:6: 'region a' is no key; write one such as plan/beijing-2024"),
        (PLAN + "  region: <x>", "plan.yaml:6: '<x>' is no key"),
        (PLAN + "  region: [[region/a]]", "plan.yaml:6: has a list inside a list"),
        (PLAN + "  region: /region/a", "plan.yaml:6: '/region/a' is no key"),
        (PLAN + "  things: [{id: a/b}]", "plan.yaml:6: 'things' stands at the root only"),
        (SOURCE + "things: [{id: a/b}]", "plan.yaml:1: has 'things' beside other keys; 'things' stands alone"),
        ("things: [{type: Region}]", "plan.yaml:1: has no 'id'"),
        ("type: Source", "plan.yaml:1: has no 'id'; the root names the source or scheme it holds"),
        ("id: {a: b}\ntype: Source", "plan.yaml:1: has no 'id'"),
        (PLAN + "  elements: [{id: [a], type: Task}]", "plan.yaml:6: 'id' is one key such as plan/beijing-2024"),
        ("- a\n- b", "plan.yaml:1: is no mapping; a data file starts with keys"),
        ("just words", "plan.yaml:1: is no mapping; a data file starts with keys"),
    ],
)
def test_bad_input_is_refused_with_file_line_and_what_to_write(text: str, expected: str, context: Context) -> None:
    found = faults(text, context)
    assert [fault for fault in found if fault.startswith(expected)], found


@pytest.mark.parametrize(
    "name",
    [
        *(
            "http://[",
            "plan/%zz",
            "'[a]'",
            "_:b",
            "../x",
            "./x",
            "a/../b",
            "a//b",
            "a/",
            "a:b",
            "mailto:x",
            "a#b",
            "a?b",
        ),
        *("'://'", "'http://a b'", "'a\u00a0b'", "'a\u200bb'", "'@id'", "'-a'"),
    ],
)
def test_a_name_that_would_be_dropped_or_lead_elsewhere_is_refused(name: str, context: Context) -> None:
    expected = f"plan.yaml:6: {name.strip(chr(39))!r} is no key; write one such as plan/beijing-2024"
    assert faults(PLAN + f"  region: {name}\n  startYear: 2024", context) == [expected]
    assert f"{name.strip(chr(39))!r} is no key" in faults(f"id: {name}\ntype: Source", context)[0]


def test_all_faults_of_a_file_are_told_together(context: Context) -> None:
    found = faults(PLAN + "  lable: x\n  issued: soon\n  label: {fr: A}\n  startYear: 1", context)
    assert [fault.split(": ")[0] for fault in found] == [f"plan.yaml:{line}" for line in (6, 7, 8, 9)]


def test_an_unknown_key_names_no_nearest_key_when_none_is_near(context: Context) -> None:
    assert faults(SOURCE + "qqqqq: 1", context) == ["plan.yaml:3: the key 'qqqqq' is not known"]


def test_nothing_but_the_keys_of_the_context_can_name_a_context(context: Context) -> None:
    found = faults("'@context': http://localhost:1/context.jsonld\nid: source/a\ntype: Source", context)
    assert found[0].startswith("plan.yaml:1: the key '@context' is not known")


# -- lines -----------------------------------------------------------------------------------------


def test_lines_know_where_a_thing_a_property_and_a_value_are_written(context: Context) -> None:
    text = TASK + "      technology:\n        - technology/x\n        - technology/y\n      derived: true\n"
    lines = parse_data(text, FILE, context).lines
    task, technology = ID + "plan/a/task/1", SG + "technology"
    assert lines.find(task) == (FILE, 7)
    assert lines.find(task, technology) == (FILE, 9)
    assert lines.find(task, technology, ID + "technology/y") == (FILE, 11)
    assert lines.find(task, SG + "derived") == (FILE, 12)


def test_lines_fall_back_from_value_to_property_to_thing(context: Context) -> None:
    lines = parse_data(TASK + "      technology: technology/x\n", FILE, context).lines
    task = ID + "plan/a/task/1"
    assert lines.find(task, SG + "technology", "nowhere") == (FILE, 9)
    assert lines.find(task, SG + "region") == (FILE, 7)
    assert lines.find(ID + "plan/b") is None


def test_lines_of_a_nested_thing_lead_to_where_it_is_written(context: Context) -> None:
    text = TASK + "      responsibility:\n        - agency: agency/x\n        - agency: agency/y\n"
    lines = parse_data(text, FILE, context).lines
    assert lines.find(ID + "plan/a/task/1/responsibility/2") == (FILE, 11)


def test_the_type_of_a_thing_has_its_line(context: Context) -> None:
    lines = parse_data(PLAN, FILE, context).lines
    assert lines.find(ID + "plan/a", RDF_TYPE) == (FILE, 5)


def test_the_first_place_of_a_thing_stays() -> None:
    lines, more = Lines(), Lines()
    lines.add(Path("a"), 1, "x")
    more.add(Path("b"), 2, "x")
    more.add(Path("b"), 3, "y")
    lines.update(more)
    assert lines.find("x") == (Path("a"), 1)
    assert lines.find("y") == (Path("b"), 3)
