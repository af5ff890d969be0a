"""What the own scripts do, and that pages serve without them."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.journeys.browser import PHONE
from tests.journeys.conftest import Arrive
from tests.journeys.department import CITY_ADMINISTRATOR

pytestmark = pytest.mark.browser
_GROUND = "() => getComputedStyle(document.body).backgroundColor"


def test_theme_is_chosen_and_stays_on_the_next_page(arrive: Arrive) -> None:
    visitor = arrive(CITY_ADMINISTRATOR, color_scheme="light")
    light = visitor.page.evaluate(_GROUND)
    visitor.page.get_by_role("button", name="Тёмная тема").click()
    dark = visitor.page.evaluate(_GROUND)
    assert dark != light
    visitor.open("/organizacii/")
    assert visitor.page.evaluate(_GROUND) == dark
    visitor.page.get_by_role("button", name="Светлая тема").click()
    assert visitor.page.evaluate(_GROUND) == light


def test_search_opens_by_its_keys_under_the_russian_layout(arrive: Arrive) -> None:
    page = arrive(CITY_ADMINISTRATOR).page
    page.evaluate(
        "() => document.dispatchEvent(new KeyboardEvent('keydown',"
        " {key: 'л', code: 'KeyK', ctrlKey: true, bubbles: true, cancelable: true}))"
    )
    expect(page.locator("#search-field")).to_be_focused()


def test_open_menu_closes_by_escape_and_by_a_click_elsewhere(arrive: Arrive) -> None:
    page = arrive(CITY_ADMINISTRATOR).page
    menu = page.locator(".top-tools details")
    menu.locator("summary").click()
    expect(menu.get_by_role("button", name="Выйти")).to_be_visible()
    page.keyboard.press("Escape")
    expect(menu.get_by_role("button", name="Выйти")).to_be_hidden()
    expect(menu.locator("summary")).to_be_focused()
    menu.locator("summary").click()
    page.get_by_role("heading", level=1).click()
    expect(menu.get_by_role("button", name="Выйти")).to_be_hidden()


def test_dropped_file_is_named_before_it_is_sent(arrive: Arrive, tmp_path: Path) -> None:
    visitor = arrive(CITY_ADMINISTRATOR)
    visitor.open("/zagruzka/")
    visitor.page.evaluate(
        """() => {
          const data = new DataTransfer();
          data.items.add(new File(['x'.repeat(3000)], 'Паспорт проекта.docx'));
          const zone = document.querySelector('.dropzone');
          zone.dispatchEvent(new DragEvent('dragover', {dataTransfer: data, bubbles: true, cancelable: true}));
          zone.dispatchEvent(new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true}));
        }"""
    )
    expect(visitor.page.locator(".dropzone-files")).to_contain_text("Паспорт проекта.docx — 3 КБ")
    assert visitor.page.locator(".dropzone input[type=file]").evaluate("input => input.files.length") == 1


def test_changed_filter_is_applied_at_once(arrive: Arrive) -> None:
    visitor = arrive(CITY_ADMINISTRATOR)
    visitor.open("/organizacii/")
    with visitor.page.expect_navigation(wait_until="load"):
        visitor.page.get_by_label("Вид").select_option("school")
    visitor.look()
    assert "kind=school" in visitor.page.url


def test_pages_serve_without_script(arrive: Arrive) -> None:
    visitor = arrive(java_script_enabled=False, viewport=PHONE)
    page = visitor.page
    page.goto(visitor.department.url + "/vhod/")
    page.get_by_label("Электронная почта").fill(CITY_ADMINISTRATOR)
    page.get_by_label("Пароль", exact=True).fill("pokaz-rosta-7")
    page.get_by_role("button", name="Войти", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Моя работа")
    page.locator(".top-menu summary").click()
    page.locator(".top-menu").get_by_role("link", name="Организации").click()
    page.get_by_label("Наименование, ИНН или ОКТМО").fill("гимназия")
    page.get_by_role("button", name="Найти").click()
    expect(page.locator("main")).to_contain_text("Гимназия № 1")
    expect(page.locator("[data-theme-toggle]")).to_be_hidden()
