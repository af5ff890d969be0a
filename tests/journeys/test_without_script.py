"""With scripts switched off a paper can still be brought, reviewed and applied."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import Arrive
from tests.journeys.department import DISTRICT_ADMINISTRATOR, PASSWORD, Department
from tests.journeys.papers import new_passport

pytestmark = pytest.mark.browser


def _reload_until(page: Page, selector: str, seconds: float = 30) -> None:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if page.locator(selector).count():
            return
        time.sleep(0.5)
        page.reload()
    raise AssertionError(f"{selector} does not come")


def test_paper_is_brought_reviewed_and_applied_without_script(
    arrive: Arrive, department: Department, tmp_path: Path
) -> None:
    visitor = arrive(java_script_enabled=False)
    page = visitor.page
    page.goto(f"{department.url}/vhod/?next=/zagruzka/")
    page.get_by_label("Электронная почта").fill(DISTRICT_ADMINISTRATOR)
    page.get_by_label("Пароль", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Войти", exact=True).click()
    page.locator("input[type=file]").set_input_files(new_passport(tmp_path, "без сценариев"))
    page.get_by_role("button", name="Загрузить", exact=True).click()
    _reload_until(page, "#review")
    page.get_by_role("button", name="Исправить на 30.11.2022").click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_role("button", name="Исправить на 30.11.2022")).to_have_count(0)
    page.get_by_role("link", name="Внести в проект…").click()
    page.get_by_label("Наименование проекта").fill("Учитель будущего: без сценариев")
    page.get_by_role("button", name="Создать проект").click()
    _reload_until(page, "#project-tabs")
    expect(page).to_have_url(re.compile(r"/proekty/[0-9a-f-]+/$"))
    expect(page.locator("main")).to_contain_text("Крутояров")
