"""Who did what is found in the journal, by those who may read it."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import Arrive
from tests.journeys.department import DISTRICT_ADMINISTRATOR
from tests.journeys.own_project import add_measure, begin_project, field

pytestmark = pytest.mark.browser
_DEPARTMENT = "vedomstvo@olhobor.example"
_WORKER = "Лазарева Ольга Викторовна"
_MEASURE = "Мастерская классного руководителя"


def test_acts_are_found_by_person_and_word(arrive: Arrive) -> None:
    worker = arrive(DISTRICT_ADMINISTRATOR)
    project = begin_project(worker, "Классные встречи")
    add_measure(worker, project, _MEASURE)
    worker.click(worker.page.get_by_role("button", name=f"Удалить: 1.1 {_MEASURE}"))
    worker.click(worker.page.get_by_role("button", name="Вернуть"))

    reader = arrive(_DEPARTMENT)
    page = reader.page
    reader.click(page.locator(".side").get_by_role("link", name="Журнал действий"))
    page.get_by_label("Кто или что").fill("классные встречи")
    reader.click(page.get_by_role("button", name="Показать"))
    with page.expect_navigation():
        field(reader, "Кто").select_option(label=_WORKER)
    reader.look()
    rows = page.locator("main tbody tr")
    acts = ("Возвращена строка", "Удалена строка", "Добавлена строка", "Создан проект")
    expect(rows).to_have_count(len(acts))
    for place, act in enumerate(acts):
        expect(rows.nth(place)).to_contain_text(act)
        expect(rows.nth(place)).to_contain_text("Классные встречи")
        expect(rows.nth(place)).to_contain_text(_WORKER)
        if "строка" in act:
            expect(rows.nth(place)).to_contain_text(_MEASURE)


def test_curator_has_no_way_to_the_journal(arrive: Arrive) -> None:
    curator = arrive("kurator@olhobor.example")
    expect(curator.page.locator(".side").get_by_role("link", name="Проекты")).to_have_count(1)
    expect(curator.page.locator(".side").get_by_role("link", name="Журнал действий")).to_have_count(0)
    curator.expects_refusal = True
    assert curator.open("/zhurnal/") == 403
    expect(curator.page.get_by_role("heading", level=1)).to_be_visible()
