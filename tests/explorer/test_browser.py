"""The page in a real browser, opened from disk: what an analyst does with it."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from spacegraph.graph import Graph

Visit = Callable[..., Any]
TASK = "#thing=plan/beijing-2024/task/2"
AGENCY = "agency/beijing/economy-and-information-technology"


def heading(page: Any) -> str:
    return str(page.locator("#panel h2").inner_text())


def search(page: Any, words: str) -> None:
    page.keyboard.press("/")
    page.keyboard.type(words)
    page.wait_for_selector("#hits li")


def test_the_overview_opens_with_a_drawing_and_a_landing_text(visit: Visit, shipped_page: Path) -> None:
    page = visit(shipped_page)
    assert heading(page) == "What is here"
    assert "Beijing Action Plan" in page.locator("#panel").inner_text()
    colours = page.evaluate(
        """() => {
          const canvas = document.querySelector("#map canvas");
          const data = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
          const seen = new Set();
          for (let n = 0; n < data.length; n += 4) seen.add(data[n] << 16 | data[n + 1] << 8 | data[n + 2]);
          return seen.size;
        }"""
    )
    assert colours > 50


def test_the_page_answers_a_click(visit: Visit, shipped_page: Path) -> None:
    page = visit(shipped_page)
    page.locator("#panel .links a").first.click()
    page.wait_for_selector("#focus .chosen")
    assert page.locator("#focus .chosen").count() == 1


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("可重复使用火箭", "reusable rocket"),
        ("Reusable Rocket", "reusable rocket"),
        ("RLV", "reusable rocket"),
        ("市经济和信息化局", "Beijing Municipal Bureau of Economy and Information Technology"),
        ("plan/beijing-2024/task/8", "Bring aerospace information into smart-city building"),
    ],
)
def test_search_finds_names_variants_and_keys_in_both_languages(
    visit: Visit, shipped_page: Path, words: str, found: str
) -> None:
    page = visit(shipped_page)
    search(page, words)
    page.keyboard.press("Enter")
    page.wait_for_selector("#focus .chosen")
    assert found.split()[0] in heading(page)


def test_search_is_a_combobox_that_says_what_it_finds(visit: Visit, shipped_page: Path) -> None:
    page = visit(shipped_page)
    search(page, "rocket")
    query = page.locator("#query")
    assert query.get_attribute("aria-expanded") == "true"
    first = query.get_attribute("aria-activedescendant")
    page.keyboard.press("ArrowDown")
    assert query.get_attribute("aria-activedescendant") != first
    assert page.locator("#hits [aria-selected=true]").count() == 1
    assert re.search(r"\d+ found", page.locator("#status").inner_text())
    page.keyboard.press("Escape")
    assert page.locator("#hits").is_hidden()
    search(page, "no such thing anywhere")
    assert "Nothing is called that" in page.locator("#hits").inner_text()


def test_one_walks_from_a_plan_to_an_area_a_task_its_agency_and_that_agencys_other_tasks(
    visit: Visit, shipped_page: Path
) -> None:
    page = visit(shipped_page)
    page.locator("#panel a", has_text="Beijing Action Plan").first.click()
    for part in ("area/1", "task/2"):
        page.locator(f'#focus a[href="#thing=plan/beijing-2024/{part}"]').first.click()
        page.wait_for_function("part => location.hash.includes(part)", arg=part)
    assert heading(page) == "Speed up the development of reusable rockets"
    page.locator(f'#focus a[href="#thing={AGENCY}"]').click()
    page.wait_for_function("part => location.hash.includes(part)", arg=AGENCY)
    others = page.locator('#focus a[href^="#thing=plan/beijing-2024/task/"]')
    assert others.count() >= 5
    others.last.click()
    page.wait_for_function("location.hash.includes('/task/')")
    page.locator("#trail .back").click()
    page.wait_for_function("part => location.hash.includes(part)", arg=AGENCY)
    page.locator("#trail a", has_text="Overview").click()
    page.wait_for_selector("#focus", state="hidden")
    assert heading(page) == "What is here"


def test_every_fact_of_a_document_names_the_document_and_the_section(visit: Visit, shipped_page: Path) -> None:
    page = visit(shipped_page, TASK)
    statements = page.locator("#panel .links li, #panel dd, #panel .lead")
    assert statements.count() > 8
    assert (
        statements.count()
        == page.locator("#panel .links li:has(.chip), #panel dd:has(.chip), #panel .lead:has(.chip)").count()
    )
    chip = page.locator("#panel .lead .chip")
    assert "四（一）2" in chip.inner_text()
    assert re.search(r"Official text.*section 四（一）2, characters \d+–\d+", str(chip.get_attribute("title")))
    assert "https://w3id.org/spacegraph/id/plan/beijing-2024/task/2" in page.locator("#panel code").inner_text()


def test_numbers_are_written_as_each_language_writes_them(visit: Visit, shipped_page: Path) -> None:
    fragment = "#thing=plan/beijing-2024/area/7/target/1"
    english = visit(shipped_page, fragment)
    assert "about 100 billion yuan" in english.locator("#panel dl").inner_text()
    chinese = visit(shipped_page, fragment + "&lang=zh")
    assert "约 1,000 亿元" in chinese.locator("#panel dl").inner_text()


def test_a_class_that_is_switched_off_is_gone_and_the_address_says_so(visit: Visit, shipped_page: Path) -> None:
    page = visit(shipped_page, TASK)
    agencies = page.locator('#focus a[href^="#thing=agency/"]')
    assert agencies.count() == 2
    page.locator('#legend input[data-key="Agency"]').uncheck()
    assert agencies.count() == 0
    assert "off=Agency" in unquote(page.evaluate("location.hash"))
    page.locator('#legend input[data-key="sg:technology"]').uncheck()
    assert page.locator('#focus a[href^="#thing=technology/"]').count() == 0
    page.reload()
    page.wait_for_selector("body[data-ready=true]")
    assert not page.locator('#legend input[data-key="Agency"]').is_checked()


def test_a_source_that_is_switched_off_takes_what_only_it_says(visit: Visit, shipped_page: Path) -> None:
    page = visit(shipped_page, "#thing=plan/beijing-2024")
    before = page.locator("#panel .links li").count()
    page.locator('#legend input[data-key="source/beijing-plan-2024"]').uncheck()
    assert 0 < page.locator("#panel .links li").count() < before


def test_language_and_theme_switch_and_every_text_names_its_language(visit: Visit, shipped_page: Path) -> None:
    page = visit(shipped_page, TASK)
    page.locator("#language").click()
    assert page.locator("html").get_attribute("lang") == "zh-Hans"
    assert heading(page) == "加速可重复使用火箭研制"
    assert page.locator("#panel h2").get_attribute("lang") == "zh-Hans"
    assert page.locator("#panel .other").get_attribute("lang") == "en"
    dark = page.locator("html").get_attribute("data-theme") == "dark"
    page.locator("#theme").click()
    assert (page.locator("html").get_attribute("data-theme") == "dark") is not dark


def test_the_theme_follows_the_system(visit: Visit, shipped_page: Path) -> None:
    page = visit(shipped_page, color_scheme="dark")
    assert page.locator("html").get_attribute("data-theme") == "dark"


def test_the_keyboard_alone_walks_between_neighbours_and_leads_out(visit: Visit, shipped_page: Path) -> None:
    page = visit(shipped_page)
    search(page, "深度变推力")
    page.keyboard.press("Enter")
    page.wait_for_selector("#focus .chosen:focus")
    chosen = heading(page)
    page.keyboard.press("ArrowLeft")
    page.wait_for_selector("#focus a.box:focus-visible")
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_function("name => document.querySelector('#panel h2').innerText !== name", arg=chosen)
    page.keyboard.press("Escape")
    page.wait_for_selector("#focus", state="hidden")
    assert page.evaluate("document.activeElement.id") == "map"


def test_a_hub_shows_some_neighbours_and_a_box_that_opens_the_rest(visit: Visit, shipped_page: Path) -> None:
    page = visit(shipped_page, "#thing=source/beijing-plan-2024")
    rest = page.locator("#focus .rest").first
    hidden = int(rest.inner_text().lstrip("+"))
    before = page.locator("#focus a.box").count()
    rest.click()
    assert page.locator("#focus a.box").count() >= before + hidden
    assert before <= 90


def test_a_shared_address_opens_the_same_view(visit: Visit, shipped_page: Path) -> None:
    page = visit(shipped_page)
    page.locator("#share").click()
    fragment = page.evaluate("location.hash")
    assert fragment.startswith("#at=")
    again = visit(shipped_page, fragment)
    again.wait_for_timeout(200)
    assert again.evaluate("location.hash") == fragment


@pytest.mark.parametrize("fragment", ["", TASK])
def test_a_picture_is_saved(visit: Visit, shipped_page: Path, tmp_path: Path, fragment: str) -> None:
    page = visit(shipped_page, fragment)
    with page.expect_download() as download:
        page.locator("#picture").click()
    path = tmp_path / "picture.png"
    download.value.save_as(path)
    assert path.read_bytes().startswith(b"\x89PNG") and path.stat().st_size > 10_000


def test_a_click_on_the_map_chooses_what_is_there(visit: Visit, shipped_page: Path) -> None:
    page = visit(shipped_page)
    search(page, "plan/beijing-2024")
    page.wait_for_timeout(900)
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    box = page.locator("#map").bounding_box()
    page.mouse.click(box["x"] + box["width"] * 0.72, box["y"] + box["height"] / 2)
    page.wait_for_selector("#focus .chosen")
    assert "Beijing Action Plan" in heading(page)


def test_on_a_phone_the_page_is_a_list_that_fits(visit: Visit, shipped_page: Path) -> None:
    page = visit(shipped_page, width=390, height=844)
    assert page.locator("#map").is_hidden() and page.locator("#legend").is_hidden()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.locator("#panel .links a").first.click()
    page.wait_for_selector("#trail .back")
    assert page.locator("#panel .links a").count() > 5
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.locator("#trail .back").click()
    page.locator(".switch-map").click()
    assert page.locator("#map").is_visible()
    page.locator("#filter").click()
    assert page.locator("#legend").is_visible()


def test_when_all_is_switched_off_the_page_says_so(visit: Visit, shipped_page: Path) -> None:
    page = visit(shipped_page)
    page.locator('#legend [data-key="all:classes"]').click()
    assert "switched off" in page.locator("#note").inner_text()


def test_a_notebook_shows_a_page_that_works_offline(visit: Visit, shipped_graph: Graph, tmp_path: Path) -> None:
    notebook = tmp_path / "notebook.html"
    shown = shipped_graph.explore(things=["plan/beijing-2024"])._repr_html_()
    notebook.write_text(f"<!doctype html><body data-ready=true>{shown}</body>", encoding="utf-8")
    page = visit(notebook)
    frame = page.frame_locator("iframe")
    frame.locator("#panel .links a").first.click()
    frame.locator("#focus .chosen").wait_for()
    frame.locator("#trail .back").click()
    frame.locator("#focus .chosen").wait_for(state="hidden")
