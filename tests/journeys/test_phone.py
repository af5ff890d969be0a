"""On a phone: nothing is wider than the screen, and the menu opens."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.journeys.browser import PHONE
from tests.journeys.conftest import Arrive
from tests.journeys.department import CITY_ADMINISTRATOR, Department

pytestmark = pytest.mark.browser


def test_project_fits_a_phone(arrive: Arrive, department: Department) -> None:
    (project,) = department.uids("projects_project", "title LIKE 'Педагоги и наставники%'")
    visitor = arrive(CITY_ADMINISTRATOR, viewport=PHONE, has_touch=True, is_mobile=True)
    for tail in ("", "pokazateli/", "plan/", "grafik/", "dengi/", "lyudi/", "metodiki/", "problemy/"):
        assert visitor.open(f"/proekty/{project}/{tail}") == 200


def test_menu_opens_on_a_phone(arrive: Arrive) -> None:
    visitor = arrive(CITY_ADMINISTRATOR, viewport=PHONE, has_touch=True, is_mobile=True)
    menu = visitor.page.locator(".top-menu")
    menu.locator("summary").tap()
    expect(menu.get_by_role("link", name="Загрузка документов")).to_be_visible()
    visitor.click(menu.get_by_role("link", name="Загрузка документов"))
    expect(visitor.page.get_by_role("heading", level=1)).to_have_text("Загрузка документов")
