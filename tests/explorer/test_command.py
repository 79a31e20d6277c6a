"""``spacegraph explore``: what it writes, and what it says when it cannot."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from spacegraph.cli.main import main
from spacegraph.graph import Graph
from spacegraph.network import NETWORKS

PLAN = "plan/beijing-2024"


def explore(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["explore", *(str(a) for a in arguments)], catch_exceptions=False)


def test_it_writes_a_page_and_says_what_is_in_it(tmp_path: Path) -> None:
    result = explore("--plan", PLAN, "-o", tmp_path / "plan.html", "--lang", "zh")
    assert result.exit_code == 0
    assert "things" in result.output and "relations" in result.output
    assert '<html lang="zh-Hans"' in (tmp_path / "plan.html").read_text(encoding="utf-8")[:60]


@pytest.mark.parametrize(
    "options",
    [
        ("可重复使用火箭",),
        ("--technology", "reusable rocket", "--depth", "2"),
        ("--agency", "市经济和信息化局"),
        ("--region", "region/beijing"),
        ("--source", "source/spacenews-2024-02"),
        (PLAN, "--technology", "卫星互联网", "--depth", "0"),
    ],
)
def test_a_part_is_smaller_than_the_whole(tmp_path: Path, options: tuple[str, ...]) -> None:
    assert explore(*options, "-o", tmp_path / "part.html").exit_code == 0
    assert explore("-o", tmp_path / "all.html").exit_code == 0
    assert (tmp_path / "part.html").stat().st_size < (tmp_path / "all.html").stat().st_size


def test_an_unknown_thing_gives_the_nearest_names(tmp_path: Path) -> None:
    result = explore("--technology", "reusable rockets", "-o", tmp_path / "x.html")
    assert result.exit_code == 2
    assert "reusable rocket (technology/reusable-rocket)" in result.output
    assert not list(tmp_path.iterdir())


def test_an_empty_selection_writes_nothing(tmp_path: Path) -> None:
    result = explore(f"{PLAN}/task/2", "--source", "source/spacenews-2024-02", "-o", tmp_path / "x.html")
    assert result.exit_code == 2
    assert "nothing to show" in result.output
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("place", ["no/such/folder/x.html", "."])
def test_a_place_that_cannot_be_written_is_a_clear_error(tmp_path: Path, place: str) -> None:
    result = CliRunner().invoke(main, ["explore", PLAN, "-o", str(tmp_path / place)])
    assert result.exit_code in (2, 3)
    assert "Error" in result.output and "Traceback" not in result.output


def test_the_old_page_stays_when_the_disk_is_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = tmp_path / "page.html"
    page.write_text("old", encoding="utf-8")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    result = explore(PLAN, "-o", page)
    assert result.exit_code == 3
    assert "No space left" in result.output
    assert [path.read_text(encoding="utf-8") for path in tmp_path.iterdir()] == ["old"]


def test_pictures_need_the_right_end(tmp_path: Path) -> None:
    result = explore(PLAN, "--png", tmp_path / "picture.jpg")
    assert result.exit_code == 2
    assert ".png" in result.output


def test_a_network_is_drawn_and_can_be_narrowed_by_plans_only(tmp_path: Path) -> None:
    name = sorted(NETWORKS)[0]
    assert explore("--network", name, "-o", tmp_path / "x.html").exit_code == 0
    assert explore(PLAN, "--network", name, "-o", tmp_path / "y.html").exit_code == 2
    assert "nearest" in explore("--network", "agencis", "-o", tmp_path / "z.html").output


@pytest.mark.parametrize("name", sorted(NETWORKS))
def test_every_network_becomes_a_page(tmp_path: Path, name: str, shipped_graph: Graph) -> None:
    view = shipped_graph.explore(network=name).view
    assert view.nodes and view.edges
    assert all(edge.sources for edge in view.edges if edge.spots)
