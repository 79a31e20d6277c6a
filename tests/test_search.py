"""Search: exact names before beginnings before parts before definitions before names that look alike."""

from __future__ import annotations

import pytest

from spacegraph.graph import Graph


def keys(world: Graph, text: str, limit: int = 20) -> list[str]:
    return [hit.key for hit in world.search(text, limit)]


def test_an_exact_name_comes_first(world: Graph) -> None:
    hits = world.search("airship")
    assert (hits[0].key, hits[0].rank) == ("technology/airship", 0)
    assert {"technology/recoverable-airship", "plan/lanjiang-2031/area/1"} <= {hit.key for hit in hits}
    assert [hit.rank for hit in hits] == sorted(hit.rank for hit in hits)


def test_chinese_is_found_without_word_boundaries(world: Graph) -> None:
    found = keys(world, "回收")
    assert "technology/recoverable-airship" in found
    assert "technology/paraglider-recovery" in found


def test_other_names_are_found_too(world: Graph) -> None:
    assert keys(world, "市科委河谷管委会")[0] == "agency/lanjiang/science-and-technology"


def test_both_bodies_of_one_name_are_found(world: Graph) -> None:
    assert set(keys(world, "市科委")[:2]) == {
        "agency/lanjiang/science-and-technology",
        "agency/yunping/science-and-technology",
    }


def test_definitions_and_summaries_are_looked_through(world: Graph) -> None:
    hit = world.search("Bringing an airship down")[0]
    assert (hit.key, hit.rank, hit.language) == ("technology/paraglider-recovery", 3, "en")
    assert "plan/lanjiang-2031/task/1" in keys(world, "how the lift is controlled")


def test_a_misspelt_name_is_found_only_when_nothing_else_is(world: Graph) -> None:
    hits = world.search("paraglidr recovry")
    assert hits[0].key == "technology/paraglider-recovery"
    assert {hit.rank for hit in hits} == {4}


def test_a_thing_is_found_once_with_its_best_name(world: Graph) -> None:
    found = keys(world, "飞艇", 1000)
    assert len(found) == len(set(found)) > 10


def test_the_limit_is_kept(world: Graph) -> None:
    assert len(world.search("airship", 3)) == 3
    assert keys(world, "airship", 3) == keys(world, "airship")[:3]


def test_the_order_is_always_the_same(world: Graph) -> None:
    assert keys(world, "飞艇") == keys(world, "飞艇")
    assert keys(world, "ＡＩＲＳＨＩＰ") == keys(world, "airship")


@pytest.mark.parametrize("text", ["", "  ", "qqqqqqqq"])
def test_nothing_is_found_where_nothing_is(world: Graph, text: str) -> None:
    assert world.search(text) == []


@pytest.mark.parametrize("text", [".*", "[", "\\", "'", '"', "?x }", "<http://x>"])
def test_signs_of_other_languages_are_plain_text(world: Graph, text: str) -> None:
    assert all(text in hit.text or hit.rank == 4 for hit in world.search(text))


def test_terms_of_the_ontology_are_no_hits(world: Graph) -> None:
    assert not [key for key in keys(world, "plan", 1000) if key.startswith("sg:")]
