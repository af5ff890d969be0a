"""An approved edition stays; what is changed by hand afterwards stands beside it."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import Arrive
from tests.journeys.own_project import add_measure, begin_project, field, open_measure, save_measure

pytestmark = pytest.mark.browser
_MEASURE = "Школа молодого учителя"
_DEPARTMENT = "vedomstvo@olhobor.example"


def test_edition_is_compared_with_the_draft(arrive: Arrive) -> None:
    visitor = arrive(_DEPARTMENT)
    page = visitor.page
    project = begin_project(visitor, "Первые три года в школе")
    add_measure(visitor, project, _MEASURE)
    visitor.open(f"{project}redaktsii/")
    visitor.click(page.get_by_role("link", name="Утвердить редакцию").first)
    page.get_by_label("Основание").fill("Решение проектного комитета от 12.01.2026 № 1")
    visitor.click(page.get_by_role("button", name="Утвердить"))
    expect(page.locator("main")).to_contain_text("Утверждена редакция 1.")
    expect(page.locator("#edition-1")).to_contain_text("Не изменялась")

    open_measure(visitor, project, _MEASURE)
    field(visitor, "Окончание").fill("30.06.2026")
    save_measure(visitor)
    visitor.open(f"{project}redaktsii/")
    visitor.click(page.get_by_role("link", name="сравнить с нынешним проектом"))
    expect(page.locator("main")).to_contain_text("1 отличие")
    line = page.locator("#section-plan tbody tr")
    expect(line.get_by_role("rowheader")).to_contain_text(_MEASURE)
    expect(line.get_by_role("rowheader")).to_contain_text("окончание")
    expect(line.locator("del")).to_have_text("30.05.2026")
    expect(line.locator("ins")).to_have_text("30.06.2026")
    expect(line).to_contain_text("ещё не утверждено")
