"""What was deleted by mistake comes back by one click."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import Arrive
from tests.journeys.department import DISTRICT_ADMINISTRATOR
from tests.journeys.own_project import add_measure, begin_project

pytestmark = pytest.mark.browser
_MEASURE = "Конкурс «Первый урок»"


def test_deleted_row_comes_back_with_its_terms(arrive: Arrive) -> None:
    visitor = arrive(DISTRICT_ADMINISTRATOR)
    page = visitor.page
    project = begin_project(visitor, "Конкурсное движение")
    add_measure(visitor, project, _MEASURE)
    visitor.click(page.get_by_role("button", name=f"Удалить: 1.1 {_MEASURE}"))
    expect(page.get_by_role("link", name=f"Изменить: 1.1 {_MEASURE}")).to_have_count(0)
    expect(page.locator("main")).to_contain_text(f"Удалено: 1.1 {_MEASURE}")
    visitor.click(page.get_by_role("button", name="Вернуть"))
    expect(page.locator("main")).to_contain_text("Строка вернулась на своё место.")
    expect(page.locator(".edit-row").filter(has_text=_MEASURE)).to_contain_text("30.05.2026")


def test_deleted_project_comes_back_with_its_plan(arrive: Arrive) -> None:
    visitor = arrive(DISTRICT_ADMINISTRATOR)
    page = visitor.page
    title = "Олимпиадное движение"
    project = begin_project(visitor, title)
    add_measure(visitor, project, _MEASURE)
    visitor.open(f"{project}pravka/basics/")
    page.get_by_role("button", name="Удалить проект").click()
    dialog = page.get_by_role("dialog", name="Удалить проект?")
    expect(dialog).to_contain_text("30 дней его можно вернуть")
    visitor.click(dialog.get_by_role("button", name="Удалить"))
    visitor.expects_refusal = True
    assert visitor.open(project) == 404
    visitor.open("/proekty/")
    expect(page.locator("main").get_by_role("link", name=title)).to_have_count(0)
    visitor.click(page.get_by_role("link", name="Удалённые"))
    visitor.click(page.get_by_role("button", name=f"Вернуть: {title}"))
    expect(page.locator("main")).to_contain_text("Проект возвращён.")
    assert visitor.open(f"{project}plan/") == 200
    expect(page.locator("main")).to_contain_text(_MEASURE)
