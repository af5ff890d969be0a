"""A changed edition of a passport goes onto the project that exists already, with the difference shown first."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import Arrive
from tests.journeys.department import CITY_ADMINISTRATOR, Department
from tests.journeys.test_intake import PATIENCE

pytestmark = pytest.mark.browser


def test_changed_paper_shows_the_difference_and_is_applied(arrive: Arrive, department: Department) -> None:
    (batch,) = department.uids("intake_batch", "name LIKE '%редакция 2026 года%'")
    visitor = arrive(CITY_ADMINISTRATOR)
    page = visitor.page
    visitor.open(f"/zagruzka/{batch}/")
    visitor.click(page.get_by_role("link", name="Внести в проект…"))
    page.get_by_label("Проект", exact=True).select_option(index=1)
    visitor.click(page.get_by_role("button", name="Показать разницу"))
    main = page.locator("main")
    for was, becomes in (("18.12.2026", "30.04.2027"), ("78", "75"), ("Нестеренко М. О.", "Дружинина В. А.")):
        row = main.locator("tr").filter(has_text=becomes).filter(has_text=was)
        expect(row.first).to_be_visible()
    expect(main).to_contain_text("Психологическая поддержка молодых педагогов")
    visitor.click(page.get_by_role("button", name="Внести изменения"))
    page.wait_for_url(re.compile(r"/proekty/[0-9a-f-]+/$"), timeout=PATIENCE)
    visitor.click(page.locator("#project-tabs").get_by_role("link", name=re.compile("^План")))
    expect(main).to_contain_text("Психологическая поддержка молодых педагогов")
    # What the report for 2025 said of the items is still there: the passport has no statuses.
    expect(main).to_contain_text("выполнено")
