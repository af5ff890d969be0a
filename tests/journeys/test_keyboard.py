"""Without a mouse."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import Arrive
from tests.journeys.department import CITY_ADMINISTRATOR, PASSWORD, Department

pytestmark = pytest.mark.browser
_FOCUSED = "() => document.activeElement.textContent.trim()"
#: The place of the focused element in the document, and whether one sees that it is focused.
_STEP = """() => {
  const all = [...document.querySelectorAll('*')], here = document.activeElement, style = getComputedStyle(here);
  return [all.indexOf(here), style.outlineStyle !== 'none' || style.boxShadow !== 'none'];
}"""


def _tab_to(page: Page, text: str, limit: int = 80) -> None:
    for _ in range(limit):
        page.keyboard.press("Tab")
        if page.evaluate(_FOCUSED).startswith(text):
            return
    raise AssertionError(f"«{text}» is not reached by Tab")


def test_skip_link_leads_past_the_menu(arrive: Arrive) -> None:
    page = arrive(CITY_ADMINISTRATOR).page
    page.keyboard.press("Tab")
    assert page.evaluate(_FOCUSED) == "К содержанию"
    page.keyboard.press("Enter")
    assert page.evaluate("() => document.activeElement.id") == "content"


def test_ctrl_k_opens_the_search_and_enter_finds(arrive: Arrive) -> None:
    visitor = arrive(CITY_ADMINISTRATOR)
    visitor.page.keyboard.press("Control+K")
    visitor.page.keyboard.type("гимназия")
    with visitor.page.expect_navigation(wait_until="load"):
        visitor.page.keyboard.press("Enter")
    visitor.look()
    expect(visitor.page.locator("main")).to_contain_text("Гимназия № 1")


def test_sign_in_and_open_a_plan_by_keys(arrive: Arrive) -> None:
    visitor = arrive()
    page = visitor.page
    visitor.open("/vhod/")
    page.get_by_label("Электронная почта").focus()
    page.keyboard.type(CITY_ADMINISTRATOR)
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    with page.expect_navigation(wait_until="load"):
        page.keyboard.press("Enter")
    for link in ("Проекты", "Педагоги и наставники", "План"):
        _tab_to(page, link)
        with page.expect_navigation(wait_until="load"):
            page.keyboard.press("Enter")
        visitor.look()
    expect(page).to_have_url(re.compile("/plan/$"))


def test_tab_goes_in_reading_order_and_shows_where_it_is(arrive: Arrive, department: Department) -> None:
    (project,) = department.uids("projects_project", "title LIKE 'Педагоги и наставники%'")
    visitor = arrive(CITY_ADMINISTRATOR)
    visitor.open(f"/proekty/{project}/plan/")
    places = []
    for _ in range(30):
        visitor.page.keyboard.press("Tab")
        place, is_seen = visitor.page.evaluate(_STEP)
        assert is_seen, visitor.page.evaluate(_FOCUSED)
        places.append(place)
    assert places == sorted(places)
