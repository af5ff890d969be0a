"""What lies outside a user's territory does not exist for that user."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import Arrive
from tests.journeys.department import CITY_ADMINISTRATOR, DISTRICT_ADMINISTRATOR, Department

pytestmark = pytest.mark.browser


def test_foreign_project_is_not_found(arrive: Arrive, department: Department) -> None:
    (teacher,) = department.uids("projects_project", "title = 'Учитель будущего'")
    visitor = arrive(CITY_ADMINISTRATOR)
    visitor.expects_refusal = True
    for tail in ("", "plan/", "grafik/", "dengi/", "lyudi/", "problemy/"):
        assert visitor.open(f"/proekty/{teacher}/{tail}") == 404
    expect(visitor.page.get_by_role("heading", level=1)).to_be_visible()
    assert arrive(DISTRICT_ADMINISTRATOR).open(f"/proekty/{teacher}/") == 200


def test_foreign_batch_is_not_found(arrive: Arrive, department: Department) -> None:
    (roadmap,) = department.uids("intake_batch", "name LIKE 'Дорожная карта%'")
    visitor = arrive(CITY_ADMINISTRATOR)
    visitor.expects_refusal = True
    assert visitor.open(f"/zagruzka/{roadmap}/") == 404
    assert arrive(DISTRICT_ADMINISTRATOR).open(f"/zagruzka/{roadmap}/") == 200


def test_search_stays_within_the_territory(arrive: Arrive) -> None:
    visitor = arrive(CITY_ADMINISTRATOR)
    visitor.open("/poisk/?q=школа")
    expect(visitor.page.locator("main")).to_contain_text("Школа № 7")
    expect(visitor.page.locator("main")).not_to_contain_text("Заозёрская")


def test_menu_leaves_out_what_a_role_may_not_open(arrive: Arrive) -> None:
    visitor = arrive("pedagog@olhobor.example")
    expect(visitor.page.locator(".side").get_by_role("link", name="Загрузка документов")).to_have_count(0)
    visitor.expects_refusal = True
    assert visitor.open("/zagruzka/") == 403
