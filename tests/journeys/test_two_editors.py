"""Two people edit one row at the same time: the second sees both versions, and nothing is lost."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import Arrive
from tests.journeys.department import DISTRICT_ADMINISTRATOR
from tests.journeys.own_project import add_measure, begin_project, field, open_measure, save_measure

pytestmark = pytest.mark.browser
_MEASURE = "Клуб начинающих наставников"
_HEAD = "rukovoditel@olhobor.example"


def test_second_editor_sees_both_versions_and_chooses(arrive: Arrive) -> None:
    first, second = arrive(DISTRICT_ADMINISTRATOR), arrive(_HEAD)
    project = begin_project(first, "Вместе с наставником")
    add_measure(first, project, _MEASURE)
    open_measure(first, project, _MEASURE)
    open_measure(second, project, _MEASURE)
    field(first, "Окончание").fill("15.06.2026")
    first.page.get_by_label("Условия").fill("Приказ подписан")
    save_measure(first)

    page = second.page
    second.expects_refusal = True  # 409: the browser writes it to its console
    field(second, "Окончание").fill("01.09.2026")
    page.get_by_label("Форма исполнения").fill("Встречи раз в месяц")
    page.get_by_role("button", name="Сохранить").click()
    expect(page.get_by_text("её изменил другой человек")).to_be_visible()
    expect(page.locator(".edit-form")).to_contain_text(f"1.1 {_MEASURE}")
    second.look()
    term = page.get_by_role("group", name="Окончание")
    expect(term.get_by_label("Вы набрали")).to_be_checked()
    expect(term).to_contain_text("01.09.2026")
    expect(term).to_contain_text("15.06.2026")
    expect(page.get_by_role("group", name="Условия").get_by_label("Сохранено")).to_be_checked()
    expect(page.get_by_role("group", name="Форма исполнения").get_by_label("Вы набрали")).to_be_checked()
    term.get_by_label("Сохранено").check()
    page.get_by_role("button", name="Сохранить выбранное").click()
    page.get_by_role("link", name=f"Изменить: 1.1 {_MEASURE}").wait_for()

    open_measure(first, project, _MEASURE)
    expect(field(first, "Окончание")).to_have_value("15.06.2026")
    expect(first.page.get_by_label("Условия")).to_have_value("Приказ подписан")
    expect(first.page.get_by_label("Форма исполнения")).to_have_value("Встречи раз в месяц")


def test_editor_of_a_row_that_is_gone_keeps_what_was_typed(arrive: Arrive) -> None:
    first, second = arrive(DISTRICT_ADMINISTRATOR), arrive(_HEAD)
    project = begin_project(first, "Наставник рядом")
    add_measure(first, project, _MEASURE)
    open_measure(second, project, _MEASURE)
    first.open(f"{project}pravka/plan/")
    first.click(first.page.get_by_role("button", name=f"Удалить: 1.1 {_MEASURE}"))

    page = second.page
    second.expects_refusal = True
    page.get_by_label("Условия").fill("Есть помещение")
    page.get_by_role("button", name="Сохранить").click()
    expect(page.get_by_text("Пока вы правили строку, её удалили")).to_be_visible()
    second.click(page.get_by_role("button", name="Внести новой строкой"))
    open_measure(first, project, _MEASURE)
    expect(first.page.get_by_label("Условия")).to_have_value("Есть помещение")
