"""Names ↔ things: what a name means, and what is said when it means several things or none."""

from __future__ import annotations

import pytest

from spacegraph.errors import AmbiguousName, UnknownName
from spacegraph.graph import Graph
from spacegraph.iris import ID, SG, to_key
from spacegraph.names import fold


@pytest.mark.parametrize(
    ("name", "cls", "key"),
    [
        ("recoverable airship", "Technology", "technology/recoverable-airship"),
        ("Recoverable  AIRSHIP", "Technology", "technology/recoverable-airship"),
        ("可回收飞艇", "Technology", "technology/recoverable-airship"),
        ("reusable airship", "Technology", "technology/recoverable-airship"),
        ("technology/recoverable-airship", "Technology", "technology/recoverable-airship"),
        (ID + "technology/recoverable-airship", "Technology", "technology/recoverable-airship"),
        ("id:technology/recoverable-airship", None, "technology/recoverable-airship"),
        (" technology/recoverable-airship ", "Technology", "technology/recoverable-airship"),
        ("airship", "Technology", "technology/airship"),
        ("飞艇", "Technology", "technology/airship"),
        ("paraglider", "Technology", "technology/paraglider-recovery"),
        ("市科委河谷管委会", "Agency", "agency/lanjiang/science-and-technology"),
        ("市工信局", "Agency", "agency/lanjiang/industry"),
        ("澜江", "Region", "region/lanjiang"),
        ("Hedong", "Region", "region/lanjiang/hedong"),
        ("Hedong", "Agency", "agency/lanjiang/hedong-government"),
        ("澜江方案", "Plan", "plan/lanjiang-2031"),
        ("澜江市飞艇产业行动方案（2031—2034年）", "Plan", "plan/lanjiang-2031"),
        ("澜江市飞艇产业行动方案(2031—2034年)", "Plan", "plan/lanjiang-2031"),
        ("Two valleys race for airships", "Source", "source/valley-news-2031"),
        ("Nimbus Works", "Organization", "organization/nimbus-works"),
        ("plan/lanjiang-2031/task/2", None, "plan/lanjiang-2031/task/2"),
    ],
)
def test_a_name_means_the_one_thing_that_has_it(world: Graph, name: str, cls: str | None, key: str) -> None:
    assert to_key(world.names.get_thing(name, cls)) == key


def test_a_name_that_two_cities_share_is_not_guessed(world: Graph) -> None:
    with pytest.raises(AmbiguousName) as caught:
        world.names.get_thing("市科委", "Agency")
    assert [c.split("  ")[0] for c in caught.value.candidates] == [
        "agency/lanjiang/science-and-technology",
        "agency/yunping/science-and-technology",
    ]
    assert "Yunping Municipal Science and Technology Commission · 云屏市科学技术委员会" in str(caught.value)


def test_a_part_of_several_names_is_not_guessed(world: Graph) -> None:
    with pytest.raises(AmbiguousName, match="'Science and Technology' may be several things"):
        world.names.get_thing("Science and Technology", "Agency")


def test_a_name_of_a_thing_of_another_class_does_not_count(world: Graph) -> None:
    with pytest.raises(UnknownName, match="no plan is called 'technology/airship'"):
        world.names.get_thing("technology/airship", "Plan")
    with pytest.raises(UnknownName, match="no agency is called '澜江市云朵'"):
        world.names.get_thing("澜江市云朵", "Agency")


def test_an_unknown_name_gives_the_nearest(world: Graph) -> None:
    with pytest.raises(UnknownName) as caught:
        world.names.get_thing("recoverabel airshp", "Technology")
    assert caught.value.nearest[0] == "recoverable airship (technology/recoverable-airship)"
    assert "no technology is called 'recoverabel airshp'; the nearest: recoverable airship" in str(caught.value)


def test_a_name_without_anything_near_leads_to_search(world: Graph) -> None:
    with pytest.raises(UnknownName, match="spacegraph search 'qqqq' looks through everything"):
        world.names.get_thing("qqqq", "Technology")


@pytest.mark.parametrize(
    "name", ["", " ", "<>", "a b{c}", "://", "http://[", "\x00", "?x", "plan/nowhere", "sg:Plan"]
)
def test_odd_names_are_unknown_and_nothing_else(world: Graph, name: str) -> None:
    with pytest.raises(UnknownName):
        world.names.get_thing(name)


def test_a_label_comes_in_the_language_asked_for(world: Graph) -> None:
    iri = ID + "technology/airship"
    assert world.names.get_label(iri, "en") == "airship"
    assert world.names.get_label(iri, "zh") == "飞艇"


def test_a_thing_without_a_label_in_a_language_has_one_of_another(world: Graph) -> None:
    assert world.names.find_label(ID + "technology/airship", "fr") == "airship"
    assert world.names.find_label(ID + "nothing") is None
    assert world.names.get_label(ID + "plan/nowhere") == "plan/nowhere"


def test_terms_of_the_ontology_have_labels_too(world: Graph) -> None:
    assert world.names.get_label(SG + "Lead", "zh") == "牵头"
    assert world.names.get_label(SG + "Plan", "en") == "plan"


@pytest.mark.parametrize(
    ("one", "other"),
    [("ＡＢＣ（１）", "abc(1)"), ("A\u00a0 b\n", "a b"), ("ﬁnal", "final"), ("Straße", "STRASSE"), ("５０", "50")],
)
def test_names_are_compared_without_case_width_and_spaces(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_names_that_differ_in_a_character_stay_apart() -> None:
    assert fold("空天信息") != fold("空间信息")
