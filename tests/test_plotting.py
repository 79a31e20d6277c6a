"""Charts: what they draw, in a font that has it, and what happens without one."""

from __future__ import annotations

from datetime import date

import pytest
from matplotlib.text import Text

from spacegraph import network, plotting
from spacegraph.explorer.static import MissingFont
from spacegraph.graph import Graph


def get_texts(figure: object) -> list[str]:
    return [text.get_text() for text in figure.findobj(Text) if text.get_text()]  # type: ignore[attr-defined]


def test_a_heat_map_names_rows_in_both_languages_and_shows_the_numbers(world: Graph) -> None:
    figure = plotting.draw_heat_map(world.compare(by="technologies"), "Technologies 技术")
    texts = get_texts(figure)
    assert {"aircraft 航空器", "lanjiang-2031", "yunping-2031", "5", "·", "Technologies 技术"} <= set(texts)


def test_a_heat_map_can_stop_at_a_depth(world: Graph) -> None:
    texts = get_texts(plotting.draw_heat_map(world.compare(by="technologies"), "t", depth=0))
    assert "mapping 测绘" in texts
    assert "airship 飞艇" not in texts


def test_shares_are_percentages(world: Graph) -> None:
    assert {"owner", "67%", "50%"} <= set(get_texts(plotting.draw_shares(world.compare(by="quality"), "t")))


def test_counts_rank_the_things_of_a_column(world: Graph) -> None:
    answer = world.ask("agencies-for-technology", technology="airship")
    texts = get_texts(plotting.draw_counts(answer, "agency", "t"))
    assert any("澜江市科学技术委员会" in text for text in texts)


def test_a_timeline_marks_the_day_and_the_status(world: Graph) -> None:
    day = date(2033, 7, 1)
    texts = get_texts(plotting.draw_timeline(world.calendar(as_of=day), day, "t"))
    assert {"overdue", "due", "ahead", "last day of the deadline; dashed: 2033-07-01"} <= set(texts)
    assert "More than 30 airship companies 飞艇企业超过30家  [yunping-2031]" in texts


def test_a_network_names_its_nodes(world: Graph) -> None:
    figure = plotting.draw_network(network.project(world, "agencies"), "t")
    assert any("澜江市工业和信息化局" in text for text in get_texts(figure))


def test_without_a_chinese_font_labels_are_english_with_a_hint(
    world: Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(plotting, "find_font", lambda: None)
    with pytest.warns(MissingFont, match="install one, such as Noto Sans CJK SC"):
        figure = plotting.draw_heat_map(world.compare(by="technologies"), "Technologies")
    assert "aircraft" in get_texts(figure)


def test_a_character_that_no_font_has_is_an_error(world: Graph) -> None:
    with pytest.raises(UserWarning, match=r"Glyph .* missing"):
        plotting.draw_heat_map(world.compare(by="technologies"), "\U00013000")
