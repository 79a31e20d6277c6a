"""The page of a thing: facts with the sources that say them, and where they are said."""

from __future__ import annotations

import json

import pytest

from spacegraph.describe import Page
from spacegraph.graph import Graph
from spacegraph.pages import render_page, to_record


def facts(page: Page, name: str, inverse: bool = False) -> dict[object, tuple[str, ...]]:
    return {
        getattr(fact.value, "key", fact.value): fact.graphs
        for group in page.groups
        if group.name == name and group.inverse is inverse
        for fact in group.facts
    }


def test_each_fact_names_the_sources_that_state_it(world: Graph) -> None:
    page = world.show("plan/lanjiang-2031")
    assert facts(page, "sg:endYear") == {"2034": ("source/lanjiang-plan-2031",)}
    assert facts(page, "rdf:type") == {"sg:Plan": ("source/lanjiang-plan-2031", "source/valley-news-2031")}
    parts = facts(page, "sg:partOf", inverse=True)
    assert parts["plan/lanjiang-2031/area/1"] == ("source/lanjiang-plan-2031",)
    assert parts["plan/lanjiang-2031/target/valley-news-2031/1"] == ("source/valley-news-2031",)


def test_what_points_at_a_thing_stands_on_its_page(world: Graph) -> None:
    page = world.show("市工信局")
    assert page.key == "agency/lanjiang/industry"
    assert set(facts(page, "sg:agency", inverse=True)) == {
        "plan/lanjiang-2031/task/1/responsibility/2",
        "plan/lanjiang-2031/task/2/responsibility/1",
        "plan/lanjiang-2031/safeguard/1/responsibility/1",
    }


def test_places_are_in_the_order_of_source_and_offset(world: Graph) -> None:
    places = world.show("plan/lanjiang-2031").places
    assert [(p.source, p.section, p.start, p.end) for p in places] == [
        ("source/lanjiang-plan-2031", "para. 1", 0, 23),
        ("source/lanjiang-plan-2031", "para. 2", 24, 41),
        ("source/valley-news-2031", "para. 2", 30, 145),
    ]


def test_elements_come_in_the_order_of_their_numbers(world: Graph, own_world) -> None:
    path = own_world / "sources" / "yunping-briefing-2031.yaml"
    text = path.read_text(encoding="utf-8")
    more = "".join(f"    - {{id: plan/yunping-2031/task/{n}, type: Task}}\n" for n in range(3, 13))
    path.write_text(text.replace("  targets:\n", more + "  targets:\n"), encoding="utf-8")
    import spacegraph

    parts = list(facts(spacegraph.load(own_world).show("plan/yunping-2031"), "sg:partOf", inverse=True))
    tasks = [key for key in parts if "/task/" in key]
    assert tasks == [f"plan/yunping-2031/task/{n}" for n in range(1, 13)]


def test_a_page_in_english_reads_well(world: Graph) -> None:
    text = render_page(world.show("plan/lanjiang-2031/task/2"), "en")
    lines = text.splitlines()
    assert lines[0] == "Spread airship logistics · 推广飞艇物流"
    assert lines[1] == "plan/lanjiang-2031/task/2  [plan element, task]"
    assert "  airship (technology/airship)  [lanjiang-plan-2031]" in lines
    assert "  Opening routes in the hills.  [lanjiang-plan-2031]" in lines
    assert "在山区开通航线" not in text
    assert lines[-1] == "  Official text of the Lanjiang plan  二（一）2  164–214"


def test_a_page_in_chinese_reads_well(world: Graph) -> None:
    lines = render_page(world.show("plan/lanjiang-2031/task/2"), "zh").splitlines()
    assert lines[0] == "推广飞艇物流 · Spread airship logistics"
    assert "  飞艇 (technology/airship)  [lanjiang-plan-2031]" in lines
    assert lines[-2:] == ["出处", "  澜江市行动方案正式文本  二（一）2  164–214"]


def test_a_page_as_a_record_is_plain_json(world: Graph) -> None:
    record = json.loads(json.dumps(to_record(world.show("plan/lanjiang-2031/objective/1/target/1"), "zh")))
    assert record["id"] == "plan/lanjiang-2031/objective/1/target/1"
    assert record["label"] == "飞艇企业60家以上"
    assert set(record["classes"]) == {"Commitment", "Target"}
    value = next(f for f in record["facts"] if f["property"] == "sg:value")
    assert value["values"] == [{"graphs": ["source/lanjiang-plan-2031"], "value": 60}]
    metric = next(f for f in record["facts"] if f["property"] == "sg:metric")
    assert metric["values"][0]["id"] == "metric/airship-companies"
    assert record["evidence"] == [{"source": "source/lanjiang-plan-2031", "section": "一", "start": 56, "end": 67}]


def test_what_the_build_derives_is_not_shown_twice(world: Graph) -> None:
    names = {group.name for group in world.show("plan/lanjiang-2031/task/1").groups}
    assert names.isdisjoint({"rdfs:label", "sg:about", "sg:responsibleAgency"})
    assert {"sg:technology", "sg:responsibility"} <= names


@pytest.mark.parametrize("thing", ["sg:Plan", "graph/ontology", "nothing at all"])
def test_what_is_no_thing_of_ours_has_no_page(world: Graph, thing: str) -> None:
    from spacegraph.errors import UnknownName

    with pytest.raises(UnknownName):
        world.show(thing)
