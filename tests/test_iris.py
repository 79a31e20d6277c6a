"""Keys, prefixed names and IRIs are three ways to write one name."""

from __future__ import annotations

import pytest

from spacegraph.context import Context, read_context
from spacegraph.errors import DataError
from spacegraph.iris import ID, PREFIXES, SG, to_iri, to_key
from spacegraph.nearest import find_nearest


@pytest.mark.parametrize(
    ("name", "iri"),
    [
        ("plan/lanjiang-2031", ID + "plan/lanjiang-2031"),
        ("id:plan/lanjiang-2031", ID + "plan/lanjiang-2031"),
        ("sg:Plan", SG + "Plan"),
        ("https://example.org/a", "https://example.org/a"),
        ("unknown:a", ID + "unknown:a"),
    ],
)
def test_a_name_has_one_iri(name: str, iri: str) -> None:
    assert to_iri(name) == iri


@pytest.mark.parametrize("key", ["plan/a", "sg:Plan", "skos:prefLabel", "https://example.org/a"])
def test_a_key_survives_the_way_there_and_back(key: str) -> None:
    assert to_key(to_iri(key)) == key


def test_no_prefix_hides_another() -> None:
    for prefix, namespace in PREFIXES.items():
        if prefix != "id":
            assert to_key(namespace + "x") == f"{prefix}:x"


def test_the_context_and_the_program_expand_names_alike(context: Context) -> None:
    for name in ("plan/a", "sg:Plan", "skos:Concept", "https://example.org/a"):
        assert context.expand(name) == to_iri(name)


def test_a_broken_context_is_refused_with_its_line(tmp_path) -> None:
    path = tmp_path / "context.jsonld"
    path.write_text('{\n "@context": nonsense }')
    with pytest.raises(DataError, match=r"context\.jsonld:2: no context: "):
        read_context(path)
    with pytest.raises(DataError, match=r"other\.jsonld: no context: "):
        read_context(tmp_path / "other.jsonld")


@pytest.mark.parametrize(
    ("name", "known", "nearest"),
    [
        ("tecnology", ["technology", "region", "agency"], ["technology"]),
        ("卫星互连网", ["卫星互联网", "运载火箭"], ["卫星互联网"]),
        ("qqq", ["technology", "region"], []),
        ("", ["technology"], []),
        ("a", [], []),
    ],
)
def test_the_nearest_names_come_best_first(name: str, known: list[str], nearest: list[str]) -> None:
    assert find_nearest(name, known) == nearest
